"""Pieces of an answer -> styled words: actors, acts, dates, amounts, standings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.text import Text

from dragoman.show.safe import clean

Row = Mapping[str, Any]

STANDINGS: Mapping[str, tuple[str, str]] = {
    "corroborated": ("●", "green"),
    "reported": ("○", "default"),
    "disputed": ("◐", "yellow"),
    "denied": ("✕", "red"),
    "promised": ("◇", "cyan"),
    "planned": ("◇", "blue"),
    "fulfilled": ("◆", "green"),
    "broken": ("◈", "red"),
    "overdue": ("◷", "yellow"),
    "imported": ("▫", "dim"),
}
STATUSES: Mapping[str, tuple[str, str]] = {
    "happened": ("●", "default"),
    "ongoing": ("▶", "default"),
    "planned": ("◇", "blue"),
    "promised": ("◇", "cyan"),
    "requested": ("?", "magenta"),
    "possible": ("~", "yellow"),
    "hypothetical": ("~", "yellow"),
    "negated": ("✕", "red"),
}


def standing(row: Row) -> Text:
    """An entry -> its standing with its mark; only what is told as done looks so."""
    mark, style = STANDINGS[row["standing"]]
    return Text(f"{mark} {row['standing']}", style=style)


def status(row: Row) -> Text:
    """A claim or entry -> its status with its mark."""
    mark, style = STATUSES[row["status"]]
    return Text(f"{mark} {row['status']}", style=style)


def act(row: Row) -> str:
    """A claim or entry -> its type and mode, "CONSULT.phone"."""
    return f"{row['type']}.{row['mode']}" if row["mode"] else str(row["type"])


def sides(row: Row, names: Mapping[str, str]) -> Text:
    """An entry -> who did it to whom; who did it with whom, where the sides are the same."""
    source, target = (_side(row[side], names) for side in ("source", "target"))
    if row["source"] == row["target"] and row["source"]:
        return Text(" ↔ ", style="dim").join([Text(n, style="bold") for n in source])
    left = Text(", ".join(source) or "somebody", style="bold" if source else "dim")
    if not target:
        return left
    return Text.assemble(left, (" → ", "dim"), (", ".join(target), "bold"))


def actors(claim: Row) -> Text:
    """A claim -> who did it to whom, as the article's actors, with whom each acts for."""
    source, target = mentions(claim["source"]), mentions(claim["target"])
    if source == target and source:
        return Text(" ↔ ", style="dim").join(
            [Text(mentions([actor]), style="bold") for actor in claim["source"]]
        )
    left = Text(source or "somebody", style="bold" if source else "dim")
    return Text.assemble(left, (" → ", "dim"), (target, "bold")) if target else left


def mentions(actors: Iterable[Row]) -> str:
    """Actors of a claim -> their names, with the polity that each acts for."""
    return ", ".join(
        clean(actor["name"]) + (f" ({clean(actor['of'])})" if actor["of"] else "")
        for actor in actors
    )


def voices(claim: Row) -> str:
    """A claim -> who says so, from the nearest voice outwards; the outlet where nobody else."""
    chain = [clean(actor["name"]) for actor in claim["said_by"]]
    return ", according to ".join(chain) if chain else f"{outlet(claim)}, in its own voice"


def outlet(row: Row) -> str:
    """A claim or article -> the outlet, or the origin where none is known."""
    return clean(row["outlet"] or row["origin"])


def days(when: Row | None) -> str:
    """An interval as resolved -> its days, "2025-03-10" or "2025-03-01 … 2025-03-31"."""
    if when is None:
        return ""
    first, last = when["start"] or "", when["end"] or ""
    return first if first == last else f"{first} … {last}"


def date_of(entry: Row) -> Text:
    """An entry -> its date on one or two lines; where the words give none, when it was told."""
    if entry["when"]:
        return Text(days(entry["when"]).replace(" … ", "\n… "))
    told = entry["published"]
    return Text(f"{told}\n(told)" if told else "undated", style="dim")


def amount(row: Row) -> str:
    """An amount -> its words, and what they come to."""
    low, high = row["value"], row["max"]
    figures = [f"{figure:,.15g}" for figure in (low, high) if figure is not None]
    value = " to ".join(dict.fromkeys(figures))
    if low is None and high is not None:
        value = f"up to {value}"
    read = " ".join(part for part in (value, row["unit"], row["of"] or "") if part)
    return f"«{clean(row['text'])}» = {clean(read)}" if value else f"«{clean(row['text'])}»"


def obligation(row: Row) -> str:
    """An obligation -> its kind, fields and parties, and the condition in the text's words."""
    kind = row["kind"] + (f" ({', '.join(row['fields'])})" if row["fields"] else "")
    parties = f" of {', '.join(row['parties'])}" if row["parties"] else ""
    condition = f", on the condition «{row['condition']}»" if row["condition"] else ""
    return clean(f"{kind}{parties}{condition}: «{row['text']}»")


def count(number: int, one: str, many: str | None = None) -> str:
    """A number and a noun -> both, the noun in its number."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _side(ids: Sequence[str], names: Mapping[str, str]) -> list[str]:
    return [clean(names.get(id, id)) for id in ids]
