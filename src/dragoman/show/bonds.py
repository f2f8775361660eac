"""Answers about who stands where -> tables: obligations and posts."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from dragoman.ask.obligations import Bond
from dragoman.ask.posts import Holding
from dragoman.ask.rows import Rows
from dragoman.show.safe import clean
from dragoman.show.statements import quoted, whose
from dragoman.show.tables import new_table, short, titled
from dragoman.show.words import Row

STATES = {"in force": "green", "ended": "red", "promised": "cyan"}


def obligations(found: Rows[Bond], names: Mapping[str, str]) -> RenderableType:
    """Obligations -> who is bound, of which kind, on which condition, and in whose words."""
    table = new_table("kind", "what", "id")
    for row in found:
        kind = Text("\n").join([Text(row["kind"]), *(Text(f, style="dim") for f in row["fields"])])
        table.add_row(kind, _words(row, names), short(row["clauses"][0]["claim"]))
    return titled(found, table, "obligation", "obligations")


def coming(found: Rows[Bond], ids: tuple[str, ...], names: Mapping[str, str]) -> RenderableType:
    """The obligations of defence to an actor -> who must come, and in which words.

    Apart from them, who must by membership of a pact that no article need tell of.
    """
    told, members = new_table("who must come", "what", "id"), new_table("who must come", "what")
    for row in found:
        helpers = [clean(names.get(id, id)) for id in row["parties"] if id not in ids]
        who = Text(", ".join(helpers) or "nobody else named", style="bold")
        if row["known"] == "told":
            told.add_row(who, _words(row, names), short(row["clauses"][0]["claim"]))
        else:
            members.add_row(who, _member(row))
    nothing = Text("no article tells who must come", style="dim")
    words = told if told.row_count or not len(found) else nothing
    shown = [titled(found, words, "obligation", "obligations")]
    if members.row_count:
        title = Text("\nby membership of a pact, not by an article", style="bold")
        shown += [title, members]
    return Group(*shown)


def _member(row: Row) -> Text:
    """A pact of common knowledge -> its name and clause, since when, and what is said against."""
    said = Text.assemble(row["pact"], (f"  since {row['since']}", "green"))
    return said.append("".join(f"\n{note}" for note in row["notes"]), "dim")


def posts(found: Rows[Holding], names: Mapping[str, str]) -> RenderableType:
    """Posts -> who held what, when; learned ones with the words that tell it."""
    table = new_table("post", "who", "date", "known")
    for row in found:
        who = Text(clean(row["name"]))
        if row["outlet"]:
            who.append(f"\n«{clean(row['text'])}»  {clean(row['outlet'])}", "dim")
        post = Text.assemble(clean(names.get(row["of"], row["of"])), (f"\n{row['post']}", "dim"))
        table.add_row(post, who, _held(row), row["known"])
    return titled(found, table, "post", "posts")


def _held(row: Row) -> Text:
    """A post -> from when to when; of a learned one, when it was told."""
    start, end = row["start"] or "", row["end"] or ""
    if row["known"] == "learned":
        days = " and ".join(dict.fromkeys(day for day in (start, end) if day)) or "undated"
        return Text(f"told {days}".replace(" and ", "\nto "))
    return Text(f"{start} …\n{end}" if end else f"since {start}" if start else "")


def _words(row: Row, names: Mapping[str, str]) -> RenderableType:
    """A bond -> the parties and the state, the words that bind, and those that end it."""
    ended = [
        Text.assemble(("ended by: ", "red"), quoted(words), _whose(words)) for words in row["ended"]
    ]
    return Group(_bound(row, names), *map(_clause, row["clauses"]), *ended, Text(""))


def _bound(row: Row, names: Mapping[str, str]) -> Text:
    parties = Text(" ↔ ", style="dim").join(
        [Text(clean(names.get(id, id)), style="bold") for id in row["parties"]]
    )
    since = f" since {row['since']}" if row["state"] == "in force" and row["since"] else ""
    of = f"  (pact of {row['pact']})" if row["pact"] and row["pact"] not in since else ""
    state = Text(f"{row['state']}{since}", style=STATES.get(row["state"], "yellow"))
    return Text.assemble(parties, (of, "dim"), "  ", state)


def _clause(clause: Row) -> Text:
    condition = f", «{clean(clause['condition'])}»" if clause["condition"] else ""
    return Text.assemble((f"«{clean(clause['text'])}»{condition}", "default"), _whose(clause))


def _whose(words: Row) -> tuple[str, str]:
    return f"  {whose(words)}", "dim"
