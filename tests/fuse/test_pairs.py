"""Same or different, kept, denied or broken: pairs of passages decided as a reader would."""

from __future__ import annotations

import calendar
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dragoman import knowledge, pipeline
from dragoman.fuse import entries_of
from dragoman.fuse.facts import CLASS_OF, act_of
from dragoman.records import Article, Claim, When, Where, content_id
from make import article, claim

HERE = Path(__file__).parent
PAIRS: list[dict[str, Any]] = tomllib.loads((HERE / "pairs.toml").read_text("utf-8"))["pair"]
FLOOR: float = tomllib.loads((HERE.parent / "floors.toml").read_text())["pairs"]["right"]
PLACES = {
    "Alepo": (36.2, 37.16), "Anchorage": (61.2, -149.9), "Bogotá": (4.6, -74.1),
    "Damasco": (33.5, 36.3), "Kazán": (55.8, 49.1), "Kiev": (50.45, 30.52), "Lima": (-12.0, -77.0),
    "Minsk": (53.9, 27.6), "Novosibirsk": (55.0, 82.9), "Odesa": (46.48, 30.73),
}  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One passage: its article, the claim in question, and whether the program read it so."""

    article: Article
    claim: Claim
    read: bool


def side(given: list[str], outlet: str) -> Side:
    """Day, words, act, trigger, status and details -> the claim as read, else made by hand."""
    day, text, act, trigger, status, *rest = given
    told = article(
        outlet, text, id=content_id(outlet, text), published=date.fromisoformat(day), title=None
    )
    details = dict(part.split("=") for part in rest[0].split()) if rest else {}
    made = _made(told, act, trigger, status, details)
    for found in pipeline.claims_of(told, knowledge.load()).claims:
        at = text.index(trigger)
        here = found.trigger.start < at + len(trigger) and at < found.trigger.end
        if here and _agrees(found, made):
            return Side(told, found, True)
    return Side(told, made, False)


def _made(told: Article, act: str, trigger: str, status: str, details: dict[str, str]) -> Claim:
    when = _when(details["when"]) if "when" in details else None
    where = details.get("where")
    place = Where(where, None, *PLACES[where], where) if where else None
    made = claim(
        told, act, trigger, status=status, mode=details.get("mode"), when=when, where=place
    )
    persons = tuple(
        replace(mention, of=None if mention.id.isupper() else mention.of) for mention in made.target
    )
    return replace(made, target=persons)


def _when(text: str) -> When:
    first, _, last = text.partition("/")
    grain = {4: "year", 7: "month"}.get(len(first), "week" if last else "day")
    start = first + {4: "-01-01", 7: "-01"}.get(len(first), "")
    year, month = int(start[:4]), int(start[5:7])
    end = {
        "year": f"{year}-12-31",
        "month": f"{start[:7]}-{calendar.monthrange(year, month)[1]}",
        "week": last,
        "day": start,
    }[grain]
    return When(start, end, grain, text)  # type: ignore[arg-type]


def _agrees(found: Claim, made: Claim) -> bool:
    """Whether a claim as read says what the pair says: type, sides, class of status, days."""
    same_days = (found.when and (found.when.start, found.when.end)) == (
        made.when and (made.when.start, made.when.end)
    )
    a, b = act_of(found), act_of(made)
    return (
        a.type == b.type
        and (a.source, a.target) == (b.source, b.target)
        and CLASS_OF[found.status] == CLASS_OF[made.status]
        and same_days
        and bool(found.where) >= bool(made.where)
    )


def decided(pair: dict[str, Any]) -> tuple[bool, int]:
    """A pair -> whether it is decided right, and how many of its sides were read for real."""
    a, b = side(pair["a"], "alfa"), side(pair["b"], "beta")
    entries, links = entries_of([a.claim, b.claim], [a.article, b.article])
    home = {id: entry.id for entry in entries for id in entry.claims}
    left, right = home[a.claim.id], home[b.claim.id]
    kinds = {link.kind for link in links if (link.left, link.right) == (right, left)}
    right_so = {
        "same": left == right,
        "different": left != right,
        "unlinked": left != right and not kinds,
    }.get(pair["kind"], kinds == {pair["kind"]})
    return right_so, a.read + b.read


@pytest.mark.slow
def test_pairs_are_decided_right(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = [(pair, *decided(pair)) for pair in PAIRS]
    wrong = [pair for pair, right, _ in outcomes if not right]
    read = sum(sides for _, _, sides in outcomes)
    with capsys.disabled():
        print(f"\n{len(PAIRS)} pairs, {len(PAIRS) - len(wrong)} right; {read} sides read for real")
        for pair in wrong:
            print(f"  not {pair['kind']}: {pair['a'][1]} | {pair['b'][1]}")
    assert len(PAIRS) >= 120
    assert 1 - len(wrong) / len(PAIRS) >= FLOOR
