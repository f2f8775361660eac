"""A text → its scenes or its claims: what the tests of the stages ask of the road so far."""

from __future__ import annotations

from datetime import date

from dragoman import knowledge, parse, pipeline, resolve
from dragoman.records import Article, Claim, Mention, content_id
from dragoman.tree import Scene


def article_of(
    text: str, language: str = "es", day: str = "2024-06-19", outlet: str | None = None
) -> Article:
    """A text → it as an article of that day."""
    return Article(
        id=content_id(text), origin="test", url=None, outlet=outlet, language=language,
        published=date.fromisoformat(day), fetched=None, title=None, text=text, body=0,
        agencies=(), sha256="", copy_of=None,
    )  # fmt: skip


def scenes_of(article: Article) -> tuple[Scene, ...]:
    """An article → its scenes."""
    return resolve.scenes_of(parse.sentences_of(article), article, knowledge.load())[0]


def claims_of(text: str, language: str = "es") -> tuple[Claim, ...]:
    """A text of 2024 → its claims."""
    return pipeline.claims_of(article_of(text, language), knowledge.load()).claims


def claim_at(text: str, words: str, language: str = "es") -> Claim:
    """The claim whose trigger holds the words, or stands in them."""
    start = text.index(words)
    end = start + len(words)
    found = [
        c for c in claims_of(text, language) if c.trigger.start < end and start < c.trigger.end
    ]
    assert found, f"no claim at “{words}”"
    return found[0]


def voices(claim: Claim) -> list[str]:
    """The chain, each voice by the polity for which it speaks, else by its id."""
    return [m.of or m.id for m in claim.said_by]


def polities(mentions: tuple[Mention, ...]) -> set[str]:
    """Mentions -> for whom they act, or who they are."""
    return {m.of or m.id for m in mentions}


def sources(text: str, language: str, day: str) -> set[str]:
    """A text of that day → who acts in it."""
    claims = pipeline.claims_of(article_of(text, language, day), knowledge.load()).claims
    return {m.id for c in claims for m in c.source}
