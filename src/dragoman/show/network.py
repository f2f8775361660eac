"""A network of actors -> tables: who is central, who helps and harms whom, what is unbalanced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dragoman.ask.network import Network
from dragoman.show import words
from dragoman.show.safe import clean
from dragoman.show.tables import new_table
from dragoman.show.words import Row

SHOWN = 12
"""So many rows of each table are shown; `--json` has all."""


def network(found: Network, names: Mapping[str, str]) -> RenderableType:
    """A network -> its tables; one row a period where there are several."""
    if not len(found.ties):
        return Text(f"Nothing found: {clean(found.question)}.")
    several = len(found.balance) > 1
    shown = _periods(found, names) if several else _whole(found, names)
    title = Text(clean(found.question), style="dim")
    return Group(title, *(part for table in shown for part in (Text(""), table)))


def plain(found: Network) -> dict[str, Any]:
    """A network -> one plain value for JSON."""
    parts = ("balance", "nodes", "ties", "unbalanced")
    return {
        "question": found.question,
        **{name: list(getattr(found, name)) for name in parts},
    }


def _whole(found: Network, names: Mapping[str, str]) -> Iterator[RenderableType]:
    [balance] = found.balance
    yield Text(_balance(balance))
    yield _actors(found)
    yield from _more(len(found.nodes), "actor")
    yield _ties(found, names)
    yield from _more(len(found.ties), "tie")
    yield Group(*_good_terms(found))
    yield Group(*_unbalanced(found, names))


def _actors(found: Network) -> Table:
    table = new_table("actor", "partners", "deeds", "+", "−", "betweenness", "rank", "group")
    for node in islice(found.nodes, SHOWN):
        table.add_row(
            clean(node["name"]), str(node["partners"]), str(node["entries"]),
            _score(node["positive"]), _score(node["negative"]),
            f"{node['betweenness']:.3f}", f"{node['pagerank']:.3f}", str(node["community"]),
        )  # fmt: skip
    return table


def _ties(found: Network, names: Mapping[str, str]) -> Table:
    table = new_table("between", "deeds", "by the first", "by the second", "+", "−", "net")
    for tie in islice(found.ties, SHOWN):
        disputed = f" ({tie['disputed']} disputed)" if tie["disputed"] else ""
        table.add_row(
            _pair(tie, names), f"{tie['entries']}{disputed}", str(tie["by_a"]), str(tie["by_b"]),
            _score(tie["positive"]), _score(tie["negative"]), _score(tie["net"]),
        )  # fmt: skip
    return table


def _periods(found: Network, names: Mapping[str, str]) -> Iterator[RenderableType]:
    table = new_table("date", "actors", "ties", "triads balanced", "most helpful", "most harmful")
    ties = {
        period: sorted(group, key=lambda tie: float(tie["net"]))
        for period, group in groupby(found.ties, key=lambda tie: str(tie["period"]))
    }
    for row in found.balance:
        own = ties[row["period"]]
        share = f"{row['balanced']} of {row['triads']}" if row["triads"] else ""
        best, worst = own[-1], own[0]
        table.add_row(
            row["period"], str(row["actors"]), str(row["ties"]), share,
            _extreme(best, names) if best["net"] > 0 else "",
            _extreme(worst, names) if worst["net"] < 0 else "",
        )  # fmt: skip
    yield table


def _extreme(tie: Row, names: Mapping[str, str]) -> Text:
    return Text.assemble(_pair(tie, names), "  ", _score(tie["net"]))


def _balance(row: Row) -> str:
    counts = (
        f"{words.count(row['actors'], 'actor')}, {words.count(row['ties'], 'tie')}, "
        f"{words.count(row['triads'], 'triad')}"
    )
    if not row["triads"]:
        return counts
    share = row["balanced"] / row["triads"]
    return f"{counts}, of which {row['balanced']:,} balanced ({share:.0%})"


def _good_terms(found: Network) -> Iterator[RenderableType]:
    """The groups of two actors or more, the largest first."""
    groups: dict[int, list[str]] = {}
    for node in found.nodes:
        groups.setdefault(node["community"], []).append(clean(node["name"]))
    for number, members in sorted(groups.items()):
        if len(members) > 1:
            yield Text.assemble((f"group {number}  ", "green"), ", ".join(members))


def _unbalanced(found: Network, names: Mapping[str, str]) -> Iterator[RenderableType]:
    for triad in islice(found.unbalanced, SHOWN):
        yield Text.assemble(("unbalanced  ", "yellow"), _triad(triad, names))


def _triad(row: Row, names: Mapping[str, str]) -> Text:
    ends = (("a", "b", "ab"), ("b", "c", "bc"), ("a", "c", "ac"))
    return Text(", ").join(
        Text.assemble(f"{_name(row[x], names)} and {_name(row[y], names)} ", _score(row[net]))
        for x, y, net in ends
    )


def _pair(tie: Row, names: Mapping[str, str]) -> Text:
    return Text.assemble(_name(tie["a"], names), (" – ", "dim"), _name(tie["b"], names))


def _name(id: str, names: Mapping[str, str]) -> str:
    return clean(names.get(id, id))


def _score(value: float) -> Text:
    if not value:
        return Text("0", style="dim")
    return Text(f"{value:+,.1f}".replace("-", "−"), style="green" if value > 0 else "red")


def _more(number: int, what: str) -> Iterator[RenderableType]:
    if number > SHOWN:
        yield Text(f"… and {words.count(number - SHOWN, f'more {what}')}; --json has all", "dim")
