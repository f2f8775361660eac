"""What the terminal shows, held in golden files: 90 columns, no colour."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console, RenderableType
from syrupy.assertion import SnapshotAssertion

from dragoman.ask import Ledger
from dragoman.records import Problem
from dragoman.show import tables
from dragoman.show import why as page
from dragoman.show.passage import passage
from dragoman.show.safe import clean
from make import article, claim, ledger, world

NAMES = {"RUS": "Russia", "UKR": "Ukraine", "KOR": "South Korea", "NATO": "NATO"}
REFUSED = (Problem("read", "news/vacía.txt", "The file is empty."),)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder = ledger(tmp_path_factory.mktemp("ledger"), *world(), REFUSED)
    with Ledger.open(folder) as opened:
        yield opened


def shown(answer: RenderableType, width: int = 90) -> str:
    out = io.StringIO()
    console = Console(
        file=out, width=width, color_system=None, markup=False, highlight=False, emoji=False
    )
    console.print(answer)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def test_entries(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(tables.entries(opened.entries(), NAMES)) == snapshot


def test_entries_on_a_narrow_screen(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    answer = shown(tables.entries(opened.entries(), NAMES), width=60)
    assert max(map(len, answer.splitlines())) <= 60
    assert answer == snapshot


def test_claims(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    assert shown(tables.claims(opened.claims())) == snapshot


def test_timeline(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    found = opened.timeline("Corea del Sur", "Ucrania")
    assert shown(tables.timeline(found, NAMES)) == snapshot


@pytest.mark.parametrize("standing", ["corroborated", "disputed", "denied", "fulfilled"])
def test_why(opened: Ledger, snapshot: SnapshotAssertion, standing: str) -> None:
    [entry] = opened.entries(standing=standing).records()
    assert shown(page.why(opened.why(entry.id), NAMES)) == snapshot


def test_articles_problems_and_totals(opened: Ledger, snapshot: SnapshotAssertion) -> None:
    answers = (
        tables.articles(opened.articles()),
        tables.problems(opened.problems()),
        tables.totals(opened.summary()),
    )
    assert "\n\n".join(map(shown, answers)) == snapshot


def test_nothing_found_is_said(opened: Ledger) -> None:
    found = opened.entries(actor="France")
    assert shown(tables.entries(found, {})) == "Nothing found: entries naming France."


def test_trigger_and_actors_are_marked_where_they_stand(opened: Ledger) -> None:
    [row] = opened.claims(actor="RUS", status="happened")
    marked = {passage(row).plain[span.start : span.end] for span in passage(row).spans}
    assert marked == {"Rusia", "Ucrania", "bombardeó"}


@given(st.text())
def test_cleaning_keeps_offsets_and_leaves_nothing_harmful(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not set(cleaned) & {chr(n) for n in (*range(32), *range(127, 160), 0x202E, 0x2066)}


def test_hostile_words_neither_command_nor_style_the_terminal(tmp_path: Path) -> None:
    words = "Rusia \x1b[31matacó\x07 a\u202eUcrania [red]hoy[/red] :smile:"
    hostile = replace(article("mal\x1b]0;x\x07o", words), title="[b]\x9b2J")
    told = claim(hostile, "RUS ASSAULT UKR", "atacó", why="frame \x1b[2J")
    with Ledger.open(ledger(tmp_path, [hostile], [told])) as opened:
        names = {"RUS": "Ru\x1bsia"}
        answers = (
            tables.claims(opened.claims()),
            tables.entries(opened.entries(), names),
            tables.articles(opened.articles()),
            page.why(opened.why(told.id), names),
        )
        text = "\n".join(map(shown, answers))
    assert not set(text) & set("\x1b\x07\x9b\u202e")
    assert "[red]hoy[/red] :smile:" in text
    assert "[b]" in text
