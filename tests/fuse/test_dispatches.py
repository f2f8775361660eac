"""The shipped dispatches and three real articles, fused: what must come out of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from dragoman import knowledge, pipeline
from dragoman.read import Source, copies, sources
from dragoman.read import article as accept
from dragoman.records import Article, Claim, Entry, Link

ROOT = Path(__file__).parents[2]
Fused = tuple[dict[str, Claim], dict[str, Article], tuple[Entry, ...], tuple[Link, ...]]


@pytest.fixture(scope="module")
def fused(shared: Path) -> Fused:
    found = sources([ROOT / "dispatches", shared / "seeds"])
    accepted = (accept(each) for each in found if isinstance(each, Source))
    articles = {each.id: each for each in accepted if isinstance(each, Article)}
    claims = {
        claim.id: claim
        for each in articles.values()
        for claim in pipeline.claims_of(each, knowledge.load()).claims
    }
    assert copies(articles.values())
    return claims, articles, *pipeline.entries_of(claims.values(), articles.values())


def told_by(entry: Entry, fused: Fused) -> set[str]:
    claims, articles, *_ = fused
    return {Path(articles[claims[id].article].origin).name for id in entry.claims}


def only(entries: Iterable[Entry]) -> Entry:
    [entry] = entries
    return entry


def between(fused: Fused, type_: str, a: str, b: str) -> list[Entry]:
    return [e for e in fused[2] if e.type == type_ and {a} <= {*e.source} and {b} <= {*e.target}]


def test_the_pact_of_june_2024_is_one_entry_with_all_that_tell_it(fused: Fused) -> None:
    signed = [e for e in between(fused, "AGREE", "PRK", "RUS") if e.mode == "sign"]
    pact = only(e for e in signed if e.when and e.when.start == "2024-06-19")
    told = told_by(pact, fused)
    assert {name for name in told if name.startswith("2024-06")} >= {
        "2024-06-19-tratado-gaceta.txt",
        "2024-06-19-tratado-poniente.txt",
        "2024-06-20-tratado-pacifico.txt",
        "2024-06-20-treaty-harbour.txt",
    }, "in Spanish and in English"
    assert "2024-12-05-vigor.txt" in told
    assert len([name for name in told if name[0] == "0"]) == 2, "both real articles tell of it"
    assert pact.standing == "corroborated"
    others = [e for e in signed if e != pact and e.status == "happened"]
    assert not any(e.when and e.when.start == "2024-06-19" for e in others), "no second pact"


def test_the_invasion_of_2022_is_one_entry(fused: Fused) -> None:
    invasions = [
        e
        for e in between(fused, "ASSAULT", "RUS", "UKR")
        if e.when and (e.when.start or "").startswith("2022-02")
    ]
    assert len(told_by(only(invasions), fused)) >= 4


def test_arms_transfers_are_disputed_with_the_words_of_both_sides(fused: Fused) -> None:
    claims, _, entries, links = fused
    by_id = {entry.id: entry for entry in entries}
    disputes = [
        (by_id[link.left], by_id[link.right])
        for link in links
        if link.kind == "denies" and by_id[link.right].type == "AID"
    ]
    assert any(
        right.standing == "disputed"
        and any(m.id == "USA" for id in right.claims for m in claims[id].said_by)
        and any(m.of == "PRK" for id in left.claims for m in claims[id].said_by)
        for left, right in disputes
    )


def test_the_summit_of_august_2025_was_planned_and_was_held(fused: Fused) -> None:
    summit = only(
        e
        for e in between(fused, "CONSULT", "RUS", "USA")
        if e.status == "planned" and e.due == "2025-08-15"
    )
    assert summit.standing == "fulfilled"
    held = next(e for e in fused[2] if e.id == summit.grounds[0].entries[0])
    assert (held.status, held.type) == ("happened", "CONSULT")
    both = {"2025-08-16-alaska-celebrada.txt", "2025-08-16-alaska-lakeside.txt"}
    assert told_by(held, fused) >= both, "in Spanish and in English"


def test_before_it_was_held_the_summit_stands_as_planned(fused: Fused) -> None:
    claims, articles, *_ = fused
    early = {id for id, a in articles.items() if a.published and str(a.published) < "2025-08-15"}
    told = [c for c in claims.values() if c.article in early]
    entries, _ = pipeline.entries_of(told, [articles[id] for id in early])
    assert any(e.standing == "planned" and e.due == "2025-08-15" for e in entries)
