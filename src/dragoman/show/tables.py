"""Answers -> tables for the terminal, as wide as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dragoman.ask.find import Totals
from dragoman.ask.rows import Rows
from dragoman.records import Article, Claim, Entry, Problem
from dragoman.show import words
from dragoman.show.passage import passage
from dragoman.show.safe import clean

ID_SHOWN = 8
FIXED = {"standing", "status", "date", "published", "printed", "due", "post", "id"}
WEIGHTY = {"corroborated", "disputed", "fulfilled", "broken", "imported"}


def entries(found: Rows[Entry], names: Mapping[str, str]) -> RenderableType:
    """Entries -> two lines each: standing, date, who to whom; act, status, how well told."""
    table = new_table("standing", "date", "what", "id")
    for row in found:
        what = Text("\n").join([words.sides(row, names), _told(row)])
        table.add_row(words.standing(row), words.date_of(row), what, short(row["id"]))
    return titled(found, table, "entry", "entries")


TELLER = 22
"""Columns for who tells it: a long path leaves the words no room."""


def claims(found: Rows[Claim]) -> RenderableType:
    """Claims -> a few lines each: who to whom, the words that say it, and whose they are."""
    table = new_table("status", "what", "told by", "id")
    for row in found:
        head = Text.assemble(words.actors(row), "  ", words.act(row))
        said = [Text(f"says {words.voices(row)}", style="dim")] if row["said_by"] else []
        outlet = Text(f"{words.outlet(row)}\n{row['published'] or ''}")
        what = Text("\n").join([head, passage(row), *said])
        table.add_row(words.status(row), what, outlet, short(row["id"]))
    return titled(found, table, "claim", "claims")


def timeline(found: Rows[Entry], names: Mapping[str, str]) -> RenderableType:
    """Entries of a pair in order of time -> a line of marks, by what the words say of each."""
    table = Table.grid(padding=(0, 2))
    for row in found:
        mark, style = words.STATUSES[row["status"]]
        what = Text("\n").join([words.sides(row, names), _told(row, mark=False)])
        line = Text(f"{mark}\n│", style=style)
        table.add_row(words.date_of(row), line, what, _weight(row), short(row["id"]))
    return titled(found, table, "entry", "entries")


def articles(found: Rows[Article]) -> RenderableType:
    """Articles -> one line each."""
    table = new_table("published", "outlet", "language", "title", "author", "copy of", "id")
    for row in found:
        title = row["title"] or row["text"][row["body"] : row["body"] + 80]
        table.add_row(
            str(row["published"] or "unknown"),
            words.outlet(row),
            row["language"] + (", translated" if row["translated"] else ""),
            Text(clean(title)),
            Text(clean(row["author"] or "")),
            short(row["copy_of"] or ""),
            short(row["id"]),
        )
    return titled(found, table, "article", "articles")


def problems(found: Rows[Problem]) -> RenderableType:
    """Problems -> one line each: what could not be read, at which stage, and why."""
    table = new_table("stage", "source", "what was wrong")
    for row in found:
        table.add_row(row["stage"], Text(clean(row["source"])), Text(clean(row["message"])))
    return titled(found, table, "problem", "problems")


def models(found: Sequence[Mapping[str, Any]]) -> RenderableType:
    """Language models -> one line each, with how to get them."""
    if not found:
        return Text("No language model is installed; run `dragoman models fetch es`.")
    table = new_table("language", "model", "version", "size", "licence", "get it with")
    for model in found:
        size = f"{model['size'] / 1e6:,.0f} MB"
        named = (model["language"], model["name"], model["version"], size)
        table.add_row(*named, clean(model["licence"]), model["get"])
    return table


def totals(found: Totals) -> RenderableType:
    """A ledger's totals -> two lines."""
    copies = f" ({words.count(found.copies, 'copy', 'copies')})" if found.copies else ""
    parts = [
        words.count(found.articles, "article") + copies,
        words.count(found.outlets, "outlet"),
        words.count(found.claims, "claim"),
        words.count(found.entries, "entry", "entries"),
        words.count(found.problems, "problem"),
    ]
    span = dict.fromkeys(str(day) for day in (found.first, found.last) if day)
    when = " … ".join(span) or "no dates"
    marks = Text("  ").join(
        Text(f"{words.STANDINGS[name][0]} {number:,} {name}", style=words.STANDINGS[name][1])
        for name, number in found.standings
    )
    return Group(Text(" · ".join((*parts, when))), marks)


def _told(row: Mapping[str, Any], *, mark: bool = True) -> Text:
    """An entry -> its act, its status, and how many claims and independent sources tell it."""
    told = f"{words.count(len(row['claims']), 'claim')}, {words.count(row['sources'], 'source')}"
    if row["origin"] != "text":
        told = f"from {row['origin'].upper()}"
    status = (
        words.status(row) if mark else Text(row["status"], style=words.STATUSES[row["status"]][1])
    )
    return Text.assemble(words.act(row), " · ", status, (f" · {told}", "dim"))


def _weight(row: Mapping[str, Any]) -> Text:
    """An entry -> its standing, where that says more than its status does."""
    return words.standing(row) if row["standing"] in WEIGHTY else Text("")


def new_table(*columns: str) -> Table:
    """An empty table; only the words of articles may be broken over several lines at will."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for column in columns:
        fixed = column in FIXED
        widest = TELLER if column == "told by" else None
        table.add_column(column, no_wrap=fixed, overflow="fold", max_width=widest)
    return table


def titled(found: Rows[Any], table: RenderableType, one: str, many: str) -> RenderableType:
    """An answer's table -> the same under its question; a sentence where nothing was found."""
    if not len(found):
        return Text(f"Nothing found: {clean(found.question)}.")
    title = Text(f"{words.count(len(found), one, many)}: {clean(found.question)}", style="dim")
    return Group(title, Text(""), table)


def short(id: str) -> Text:
    """An id -> its first characters, enough to ask `why`."""
    return Text(id[:ID_SHOWN], style="dim")
