"""Questions of a real ledger: what is found, how it is said, and what is refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from dragoman.ask import Ledger
from dragoman.errors import LedgerError, QueryError
from dragoman.records import Claim, Entry, Problem
from make import article, claim, day, ledger, world

ARTICLES, CLAIMS = world()
REFUSED = Problem("read", "news/vacía.txt", "The file is empty.")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder = ledger(tmp_path_factory.mktemp("ledger"), ARTICLES, CLAIMS, (REFUSED,))
    with Ledger.open(folder) as opened:
        yield opened


def test_everything_comes_back_as_it_was_stored(opened: Ledger) -> None:
    found = opened.claims()
    assert sorted(found.records(), key=lambda c: c.id) == sorted(CLAIMS, key=lambda c: c.id)
    assert found.question == "all claims"
    assert len(opened.articles()) == len(ARTICLES)
    assert opened.problems().records() == (REFUSED,)


@pytest.mark.parametrize(
    ("asked", "types"),
    [
        ({"actor": "RUS"}, ["ASSAULT", "ASSAULT"]),
        ({"actor": "Rusia"}, ["ASSAULT", "ASSAULT"]),
        ({"actor": "russia"}, ["ASSAULT", "ASSAULT"]),
        ({"actor": "Lee Jae Myung"}, ["AID"]),
        ({"actor": "Corea del Sur", "type": "aid"}, ["AID", "AID"]),
        ({"actor": "South Korea", "other": "Ucrania"}, ["AID", "AID"]),
        ({"actor": "UKR", "other": "NATO"}, []),
        ({"status": "negated"}, ["ASSAULT"]),
        ({"said_by": "RUS"}, ["ASSAULT"]),
        ({"said_by": "Europa Press"}, ["CONSULT", "AID"]),
        ({"since": "2025-03-13"}, ["ASSAULT", "AID"]),
        ({"until": "2025-03-09"}, ["ASSAULT"]),
        ({"article": "news/gama.txt"}, ["ASSAULT"]),
        ({"article": ARTICLES[2].id[:6]}, ["ASSAULT"]),
    ],
)
def test_claims_by_filter(opened: Ledger, asked: dict[str, Any], types: list[str]) -> None:
    assert [row["type"] for row in opened.claims(**asked)] == types


@pytest.mark.parametrize(
    ("asked", "standings"),
    [
        ({"type": "ASSAULT"}, ["disputed", "denied"]),
        ({"standing": "fulfilled"}, ["fulfilled"]),
        ({"actor": "lee-jae-myung"}, ["fulfilled"]),
        ({"said_by": "RUS"}, ["denied"]),
        ({"article": "épsilon"}, ["reported"]),
        ({"since": "2025-04-01"}, ["reported"]),
    ],
)
def test_entries_by_filter(opened: Ledger, asked: dict[str, Any], standings: list[str]) -> None:
    assert [row["standing"] for row in opened.entries(**asked)] == standings


def test_the_question_is_said_in_words(opened: Ledger) -> None:
    found = opened.claims(actor="Rusia", type="assault", since="2025-01-01")
    assert found.question == "claims naming Russia, of type ASSAULT, from 2025-01-01 on"


def test_a_pair_s_dealings_in_order_of_time(opened: Ledger) -> None:
    found = opened.timeline("Corea del Sur", "Ucrania")
    assert [(row["type"], row["status"]) for row in found] == [
        ("AID", "promised"),
        ("AID", "happened"),
    ]
    assert len(opened.timeline("Rusia", "OTAN")) == 0


def test_answers_go_on_to_other_tools(opened: Ledger) -> None:
    found = opened.entries()
    assert isinstance(found.arrow(), pa.Table)
    assert len(found.pandas()) == len(found.polars()) == len(found) == 5
    assert all(isinstance(record, Entry) for record in found.records())


def test_a_notebook_shows_text_not_markup(tmp_path: Path) -> None:
    hostile = [Problem("read", "<script>alert(1)</script>", "no")]
    with Ledger.open(ledger(tmp_path, ARTICLES, CLAIMS, tuple(hostile))) as opened:
        shown = opened.problems()._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_why_an_entry(opened: Ledger) -> None:
    [disputed] = opened.entries(standing="disputed").records()
    found = opened.why(disputed.id[:8])
    assert found.claim is None
    assert found.entry.records() == (disputed,)
    assert [claim.id for claim in found.claims.records()] == list(disputed.claims)
    assert [(link.kind, link.right) for link in found.links.records()] == [("denies", disputed.id)]
    assert [entry.standing for entry in found.linked.records()] == ["denied"]
    assert found._repr_html_().count("<table>") == 4


def test_why_a_claim_tells_its_entry(opened: Ledger) -> None:
    claim: Claim = CLAIMS[2]
    found = opened.why(claim.id)
    assert found.claim == claim.id
    assert claim in found.claims.records()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (lambda ledger: ledger.claims(actor="Atlantis Norte"), "No actor is known"),
        (lambda ledger: ledger.claims(actor="Rusiia"), "Did you mean Russia?"),
        (lambda ledger: ledger.claims(type="WAR"), "Choose from: AGREE"),
        (lambda ledger: ledger.claims(status="'; drop table claims; --"), "Choose from"),
        (lambda ledger: ledger.claims(since="ayer"), "no date"),
        (lambda ledger: ledger.claims(other="RUS"), "without a first"),
        (lambda ledger: ledger.why("abc"), "too short"),
        (lambda ledger: ledger.why("zzzzzz"), "No entry or claim begins"),
    ],
)
def test_what_cannot_be_asked(opened: Ledger, question: object, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        question(opened)  # type: ignore[operator]


def test_values_are_never_taken_for_sql(opened: Ledger) -> None:
    assert len(opened.claims(article="x' OR '1'='1")) == 0


def test_an_ambiguous_id_is_refused_with_the_list(tmp_path: Path) -> None:
    articles, claims = world()
    claims = [replace(c, id=f"abcd{n:012}") for n, c in enumerate(claims)]
    listed = pytest.raises(QueryError, match=r"abcd000000000000 \(claim\), abcd0")
    with Ledger.open(ledger(tmp_path, articles, claims)) as opened, listed:
        opened.why("abcd")


def test_no_ledger_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="There is no ledger"):
        Ledger.open(tmp_path)


def test_asking_needs_no_language_engine() -> None:
    code = "import sys, dragoman, dragoman.cli, dragoman.show.why; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_plan_is_overdue_by_the_day_that_is_asked_for(tmp_path: Path) -> None:
    told = article("alfa", "Rusia visitará Ucrania.", published=date(2025, 3, 10))
    plan = claim(told, "RUS CONSULT UKR", "visitará", status="planned", when=day("2025-03-20"))
    with Ledger.open(ledger(tmp_path, [told], [plan])) as opened:
        assert [row["standing"] for row in opened.promises()] == ["planned"]
        assert not opened.promises(state="overdue", as_of="2025-03-20")
        assert len(opened.promises(state="overdue", as_of="2025-03-21")) == 1
