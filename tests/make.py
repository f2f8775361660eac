"""Small records made by hand: the articles, actors and claims that the tests speak of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from dragoman import store
from dragoman.fuse import entries_of
from dragoman.records import (
    Amount,
    Article,
    Claim,
    Mention,
    Obligation,
    Post,
    Problem,
    Span,
    When,
    content_id,
)

NAMES = {
    "RUS": "Rusia",
    "UKR": "Ucrania",
    "PRK": "Corea del Norte",
    "KOR": "Corea del Sur",
    "NATO": "OTAN",
}
PEOPLE = {"lee-jae-myung": ("Lee Jae Myung", "KOR"), "mark-rutte": ("Mark Rutte", "NATO")}


def article(name: str, text: str = "", **fields: Any) -> Article:
    """A name and a text -> an article of that outlet."""
    base = Article(
        id=content_id("article", name),
        origin=f"news/{name}.txt",
        url=f"https://{name}.example/1",
        outlet=name,
        language="es",
        published=date(2025, 3, 10),
        fetched=None,
        title=f"Noticia de {name}",
        text=text or f"Texto de {name}.",
        body=0,
        agencies=(),
        sha256=sha256(text.encode()).hexdigest(),
        copy_of=None,
    )
    return replace(base, **fields)


def actor(id: str, words: str = "", start: int = 0) -> Mention:
    """An actor's id -> its mention by these words, by its name if none are given."""
    name, of = PEOPLE.get(id, (NAMES.get(id, id), None))
    words = words or name
    return Mention(id, name, of, words, start, start + len(words))


def day(start: str, end: str | None = None, grain: Any = "day", text: str = "") -> When:
    """Dates -> an interval read from some words."""
    return When(start, end or start, grain, text or start)


def claim(article: Article, act: str, trigger: str, **fields: Any) -> Claim:
    """ "RUS ASSAULT UKR" and a trigger -> a claim whose passage is the whole article."""
    source, type_, target = act.split()
    text = fields.pop("text", article.text)
    start = article.text.index(text)
    at = article.text.index(trigger, start)
    found = {name: _found(article, side) for name, side in (("source", source), ("target", target))}
    values: dict[str, Any] = {
        "status": "happened", "mode": None, "quote": False, "about": None, "said_by": (),
        "when": None, "where": None, "amounts": (), "obligations": (), "score": 0.9,
        "why": f"frame {type_.lower()}.test: «{trigger}»", "maker": "test",
        **found, **fields,
    }  # fmt: skip
    return Claim(
        id=content_id(article.id, act, trigger, str(sorted(fields.items(), key=str))),
        article=article.id,
        start=start,
        end=start + len(text),
        text=text,
        trigger=Span(at, at + len(trigger), trigger),
        type=type_,  # type: ignore[arg-type]
        **values,
    )


def _found(article: Article, side: str) -> tuple[Mention, ...]:
    """ "RUS+PRK" -> their mentions, where the article names them; "-" is nobody."""
    mentions = [actor(id) for id in side.split("+") if id != "-"]
    return tuple(
        actor(m.id, m.text, article.text.find(m.text)) if m.text in article.text else m
        for m in mentions
    )


def world() -> tuple[list[Article], list[Claim]]:
    """A small world: a call told by two outlets, an attack that is denied, a promise kept."""
    call = "Corea del Sur y la OTAN hablaron por teléfono el lunes, según Europa Press."
    pledge = "Lee Jae Myung prometió a Ucrania 50 millones de dólares."
    alpha = article(
        "alfa", f"{call} {pledge}", agencies=("europa-press",), published=date(2025, 3, 11)
    )
    beta = article("beta", "Corea del Sur conversó con la OTAN el 10 de marzo.")
    attack = "Rusia bombardeó Ucrania el domingo [bold]con[/bold] misiles."
    gamma = article("gama", attack, published=date(2025, 3, 12))
    denial = article("delta", "Rusia negó haber bombardeado Ucrania.", published=date(2025, 3, 13))
    kept = "Corea del Sur entregó a Ucrania 50 millones de dólares el martes."
    epsilon = article("épsilon", kept, published=date(2025, 4, 2))
    money = Amount(50e6, 50e6, "USD", None, "50 millones de dólares")
    pact = Obligation("cooperation", ("arms",), ("KOR", "UKR"), "en caso de guerra", "50 millones")
    mutual = "KOR+NATO CONSULT KOR+NATO"
    agency = Mention("europa-press", "Europa Press", None, "Europa Press", 62, 74)
    claims = [
        claim(alpha, mutual, "hablaron", mode="phone", when=day("2025-03-10", text="el lunes"),
              text=call, said_by=(agency,)),
        claim(beta, mutual, "conversó", when=day("2025-03-10", text="el 10 de marzo")),
        claim(alpha, "lee-jae-myung AID UKR", "prometió", text=pledge, status="promised",
              amounts=(money,), obligations=(pact,), said_by=(actor("lee-jae-myung"), agency)),
        claim(epsilon, "KOR AID UKR", "entregó", when=day("2025-04-01", text="el martes"),
              amounts=(money,)),
        claim(gamma, "RUS ASSAULT UKR", "bombardeó", mode="aerial",
              when=day("2025-03-09", text="el domingo")),
        claim(denial, "RUS ASSAULT UKR", "bombardeado", status="negated", mode="aerial",
              said_by=(actor("RUS"),)),
    ]  # fmt: skip
    return [alpha, beta, gamma, denial, epsilon], claims


def ledger(
    folder: Path,
    articles: list[Article],
    claims: list[Claim],
    problems: tuple[Problem, ...] = (),
    posts: tuple[Post, ...] = (),
) -> Path:
    """Records -> a ledger on the disk, written and built as the program does it."""
    store.write_shard(folder, store.Contents(tuple(articles), tuple(claims), posts, problems))
    copies = {a.id: a.copy_of for a in articles if a.copy_of}
    store.build(folder, *entries_of(claims, articles), copies)
    return folder
