"""What the terminal shows of the answers about words, ties, bonds, posts and change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from dragoman.ask import Ledger
from dragoman.records import Obligation, Post
from dragoman.show import bonds, overview, statements
from dragoman.show import network as web
from make import actor, article, claim, day, ledger, world
from show.test_terminal import NAMES, shown

DUTY = Obligation("defence", (), ("RUS", "PRK"), "en caso de agresión", "asistencia\x1b[31m mutua")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    articles, claims = world()
    pact = article("zeta", "Rusia y Corea del Norte pactaron asistencia\x1b[31m mutua [bold].")
    left = article(
        "eta", "Rusia denunció el pacto con Corea del Norte.", published=date(2025, 5, 1)
    )
    claims += [
        claim(pact, "RUS+PRK AGREE RUS+PRK", "pactaron", mode="sign", obligations=(DUTY,),
              when=day("2025-03-09"), said_by=(actor("RUS"),), quote=True),
        claim(left, "RUS SANCTION PRK", "denunció el pacto", mode="withdraw"),
    ]  # fmt: skip
    post = Post("lee-jae-myung", "Lee\x9b Jae Myung", "head-of-state", "KOR", articles[0].published,
                articles[0].id, 0, 4, "[bold]Lee")  # fmt: skip
    folder = tmp_path_factory.mktemp("ledger")
    with Ledger.open(ledger(folder, [*articles, pact, left], claims, posts=(post,))) as opened:
        yield opened


def test_said(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(statements.said(opened.said("RUS"))) == snapshot


def test_disputes(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(statements.disputes(opened.disputes(), NAMES)) == snapshot


def test_promises(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(statements.promises(opened.promises(), NAMES)) == snapshot


def test_network(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(web.network(opened.network(), NAMES)) == snapshot


def test_network_by_month(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(web.network(opened.network(by="month"), NAMES)) == snapshot


def test_obligations(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(bonds.obligations(opened.obligations(), NAMES)) == snapshot


def test_who_must_come(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    found = opened.obligations(if_attacked="PRK")
    assert shown(bonds.coming(found, ("PRK",), NAMES)) == snapshot


def test_posts(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(bonds.posts(opened.posts(), NAMES)) == snapshot


def test_sources(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(overview.sources(opened.sources(), NAMES)) == snapshot


def test_changes(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(overview.changes(opened.changes(since="2025-03-10"), NAMES)) == snapshot


def test_nothing_found_is_a_sentence(opened: Ledger) -> None:
    asked = shown(statements.said(opened.said("NATO", about="UKR")))
    assert asked == "Nothing found: said by NATO, about Ukraine."
    empty = shown(web.network(opened.network(type="PROTEST"), NAMES))
    assert empty.startswith("Nothing found: who deals with whom in deeds, of type PROTEST")
