"""Answers about the whole ledger -> tables: who reports whom, and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.ask.changes import Change
from dragoman.ask.rows import Rows
from dragoman.ask.sources import Source
from dragoman.show import words
from dragoman.show.safe import clean
from dragoman.show.statements import quoted, whose
from dragoman.show.tables import new_table, short, titled
from dragoman.show.words import Row


def sources(found: Rows[Source], names: Mapping[str, str]) -> RenderableType:
    """Sources -> the voices under each outlet, with how much it has from them."""
    table = new_table("outlet", "voice", "through", "claims", "quoted", "articles", "copies")
    for outlet, group in groupby(found, key=lambda row: row["outlet"]):
        for number, row in enumerate(group):
            table.add_row(
                Text(clean(outlet), style="bold") if not number else "",
                _voice(row),
                Text(", ".join(clean(names.get(id, id)) for id in row["via"])),
                *(str(row[name] or "") for name in ("claims", "quotes", "articles", "copies")),
            )
    return titled(found, table, "source", "sources")


def changes(found: Rows[Change], names: Mapping[str, str]) -> RenderableType:
    """Changes -> what is new between whom, and the words that tell it first."""
    table = new_table("date", "what", "id")
    for row in found:
        pair = Text(" – ", style="dim").join(
            [Text(clean(names.get(row[end], row[end])), style="bold") for end in ("a", "b")]
        )
        lines = [Text.assemble(pair, "  ", _new(row))]
        for told in row["words"]:
            lines.append(Text.assemble(quoted(told), (f"  {whose(told)}", "dim")))
        id = short(row["ids"][0]) if row["ids"] else Text("")
        table.add_row(row["day"] or "", Group(*lines, Text("")), id)
    return titled(found, table, "change", "changes")


def _voice(row: Row) -> Text:
    if row["voice"] is None:
        return Text("in its own voice", style="dim")
    return Text(clean(row["name"]) + (f" ({clean(row['of'])})" if row["of"] else ""))


def _new(row: Row) -> Text:
    """A change -> what is new, in words."""
    deeds = words.count(row["entries"], "deed")
    if row["what"] == "first":
        return Text(f"first dealings, {deeds}", style="green")
    if row["what"] == "kind":
        return Text(f"first {row['type']}, {deeds}", style="cyan")
    level = "more" if row["entries"] > row["expected"] else "fewer"
    said = f"{level} than before: {deeds}, {row['expected']:g} expected (p = {row['p']:.2g})"
    return Text(said, style="yellow")
