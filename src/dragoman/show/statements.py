"""Answers about words -> tables: what was said, disputed and promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.ask.disputes import Dispute
from dragoman.ask.promises import Promise
from dragoman.ask.rows import Rows
from dragoman.ask.said import Saying
from dragoman.show import words
from dragoman.show.safe import clean
from dragoman.show.tables import new_table, short, titled
from dragoman.show.words import Row

MARKS = frozenset('"«»“”')


def said(found: Rows[Saying]) -> RenderableType:
    """Sayings -> a few lines each: the passage, direct speech in quotes, and what it tells."""
    table = new_table("printed", "what", "id")
    for row in found:
        voices = words.voices(row)
        printed = ", ".join(clean(outlet) for outlet in (words.outlet(row), *row["also"]))
        chain = Text(f"{voices}, in {printed}", style="dim")
        told = [_told(claim) for claim in row["told"]]
        what = Text("\n").join([quoted(row), chain, *told])
        table.add_row(str(row["published"] or "undated"), what, short(row["told"][0]["claim"]))
    return titled(found, table, "passage", "passages")


def disputes(found: Rows[Dispute], names: Mapping[str, str]) -> RenderableType:
    """Disputes -> what is disputed, with the words of both sides."""
    table = new_table("date", "what", "id")
    for row in found:
        what = [
            _matter(row, names),
            *_lines("told", row["asserted"], "default"),
            *_lines("denied", row["denied"], "red"),
            Text(f"link: {clean(row['why'])}", style="dim"),
        ]
        table.add_row(words.date_of(row), Group(*what, Text("")), short(row["id"]))
    return titled(found, table, "dispute", "disputes")


def promises(found: Rows[Promise], names: Mapping[str, str]) -> RenderableType:
    """Promises -> what was promised, in which words, and what became of it."""
    table = new_table("standing", "due", "what", "id")
    for row in found:
        what = [
            _matter(row, names),
            *_lines("said", row["said"], "default"),
            *_lines("done", row["settled"], "green"),
        ]
        table.add_row(
            words.standing(row), row["due"] or "no day", Group(*what, Text("")), short(row["id"])
        )
    return titled(found, table, "promise", "promises")


def quoted(row: Row) -> Text:
    """A passage -> its text, in quotation marks where the words are the speaker's own.

    A passage that has marks of its own already shows which words those are.
    """
    marked = row["quote"] and not set(row["text"]) & MARKS
    opening, closing = ("“", "”") if marked else ("", "")
    return Text(f"{opening}{clean(row['text'])}{closing}")


def _told(claim: Row) -> Text:
    return Text.assemble(
        "  ", words.actors(claim), "  ", words.act(claim), " · ", words.status(claim)
    )


def _matter(row: Row, names: Mapping[str, str]) -> Text:
    return Text.assemble(words.sides(row, names), "  ", words.act(row), " · ", row["status"])


def _lines(label: str, told: Sequence[Row], style: str) -> Iterable[RenderableType]:
    """The words of several claims -> each passage once, with whose they are."""
    by_text: dict[str, list[Row]] = {}
    for one in told:
        by_text.setdefault(one["text"], []).append(one)
    for text, same in by_text.items():
        yield Text.assemble(
            (f"{label}: ", f"bold {style}"), quoted({**same[0], "text": text}),
            (f"  {'; '.join(dict.fromkeys(map(whose, same)))}", "dim"),
        )  # fmt: skip


def whose(row: Row) -> str:
    """The words of a claim -> the voices, the outlet and the day of print."""
    chain = ", according to ".join(clean(name) for name in row["said_by"])
    printed = ", ".join(str(part) for part in (clean(row["outlet"]), row["published"]) if part)
    return f"{chain}, in {printed}" if chain else printed
