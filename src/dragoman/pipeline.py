"""The whole road on one screen: an article becomes claims, claims become entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman import code, fuse, parse, resolve
from dragoman.knowledge import Knowledge
from dragoman.records import Article, Claim, Entry, Judgement, Link, Post, Problem, Sentence

VERSION = "0.1.0"

UNPARSED, PARTLY = "first look", "first look, in part"
"""The stages named where an article was accepted and not parsed, or only some of its sentences."""

_MEMORY = parse.Memory()
"""What this process parsed last: a copy of it is not parsed again."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article yields: pure, so that a rerun gives the same."""

    article: Article
    claims: tuple[Claim, ...]
    posts: tuple[Post, ...]
    problems: tuple[Problem, ...]


def maker(fingerprint: str) -> str:
    """The version of the program, and the fingerprint of its knowledge."""
    return f"dragoman {VERSION} {fingerprint}"


def claims_of(article: Article, knowledge: Knowledge) -> Reading:
    """Article → its claims, the posts it tells, its problems. Raises `ModelMissing`."""
    return _coded(article, parse.sentences_of(article), knowledge)


def _coded(
    article: Article,
    sentences: tuple[Sentence, ...],
    knowledge: Knowledge,
    problems: tuple[Problem, ...] = (),
) -> Reading:
    scenes, posts = resolve.scenes_of(sentences, article, knowledge)
    claims = code.claims_in(scenes, article, knowledge, maker(knowledge.fingerprint))
    return Reading(article, claims, posts, problems)


def readings_of(articles: Sequence[Article], knowledge: Knowledge) -> Iterator[Reading]:
    """The same of several among many articles, in their order, without what is not worth parsing
    at a first look; a problem says how much that is, and why."""
    looks = [code.first_look(knowledge, article.language).at(article) for article in articles]
    kept = [(a, look.stretches) for a, look in zip(articles, looks, strict=True) if look.promises]
    parsed = parse.parsed([a for a, _ in kept], [stretches for _, stretches in kept], _MEMORY)
    for article, look in zip(articles, looks, strict=True):
        stage = PARTLY if look.promises else UNPARSED
        problems = (Problem(stage, article.id, look.why),) if look.why else ()
        if look.promises:
            yield _coded(article, next(parsed), knowledge, problems)
        else:
            yield Reading(article, (), (), problems)


def entries_of(
    claims: Iterable[Claim | fuse.Gist],
    articles: Iterable[Article],
    judgements: Sequence[Judgement] = (),
) -> tuple[tuple[Entry, ...], tuple[Link, ...]]:
    """Claims of any number of articles, or their gists → entries and the links between them, in
    any order.

    What humans judged, the oldest first, is honoured.
    """
    return fuse.entries_of(claims, articles, judgements)


def gists_of(claims: Iterable[Claim]) -> Iterator[fuse.Gist]:
    """Claims → what will be asked of them when they become entries."""
    return fuse.gists_of(claims)
