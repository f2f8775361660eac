"""Who helps and who harms whom: a signed network of actors, whole or by month or year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from dragoman import store
from dragoman.ask.actors import names
from dragoman.ask.dealings import DEALINGS, DEEDS, SCORES, nobody, scores
from dragoman.ask.filters import DATES, ORIGIN, STATUS, TYPE, condition
from dragoman.ask.find import REPORTS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.errors import QueryError

By = Literal["month", "year"]
PERIODS: Mapping[By | None, str] = {
    None: "'all'",
    "year": "coalesce(first_day[:4], 'undated')",
    "month": "coalesce(first_day[:7], 'undated')",
}
PIVOTS = 100
"""Betweenness is estimated from so many actors where there are more (Brandes and Pich 2007)."""
NAMED = 20
"""So many unbalanced triads of a period are named, those of the strongest ties first."""


@dataclass(frozen=True, slots=True)
class Tie:
    """All that passed between two actors in a period; `by_a` and `by_b` count who acted.

    `positive` and `negative` are the scores of their acts added up, `net` is the sum of both.
    """

    period: str
    a: str
    b: str
    entries: int
    by_a: int
    by_b: int
    disputed: int
    positive: float
    negative: float
    net: float
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """An actor's place among the others; `community` counts from 1, the largest first."""

    period: str
    id: str
    name: str
    partners: int
    entries: int
    positive: float
    negative: float
    degree: float
    betweenness: float
    pagerank: float
    community: int


@dataclass(frozen=True, slots=True)
class Balance:
    """The triads of a period: three actors, each tied to the others by help or harm.

    One is balanced if the product of its signs is positive (Heider; Cartwright and Harary).
    """

    period: str
    actors: int
    ties: int
    triads: int
    balanced: int


@dataclass(frozen=True, slots=True)
class Triad:
    """An unbalanced triad with the net scores of its ties."""

    period: str
    a: str
    b: str
    c: str
    ab: float
    bc: float
    ac: float


@dataclass(frozen=True, slots=True)
class Network:
    """The answer: ties, actors, the balance of each period, and unbalanced triads by name."""

    question: str
    ties: Rows[Tie]
    nodes: Rows[Node]
    balance: Rows[Balance]
    unbalanced: Rows[Triad]


def network(  # noqa: PLR0913 - what can be asked for is an argument
    ledger: Reader,
    *,
    type: str | None = None,
    status: str | None = None,
    origin: str = "text",
    since: str | None = None,
    until: str | None = None,
    by: By | None = None,
) -> Network:
    """What is asked for -> the network.

    Only deeds count, unless another status is named; what tables of others hold is `imported`.
    """
    if by not in PERIODS:
        raise QueryError(f"{by!r} is no period. Choose from: month, year.")
    asked = condition(
        ledger,
        (TYPE, STATUS, ORIGIN, *DATES),
        {"type": type, "status": status, "origin": origin, "since": since, "until": until},
    )
    which = asked.sql if status else f"{asked.sql} AND list_contains($deeds, status)"
    values = {**asked.values, **nobody(), **scores(), **({} if status else {"deeds": DEEDS})}
    question = f"who deals with whom{'' if status else ' in deeds'}, {asked.phrase}"
    sql = _TIES.format(period=PERIODS[by], which=which)
    ties = ledger.rows(Tie, f"ties: {question}", sql, values)
    ledger.connection.register("ties", ties.table)
    unbalanced = ledger.rows(Triad, f"unbalanced triads: {question}", _UNBALANCED)
    balance = ledger.rows(Balance, f"balance: {question}", _BALANCE)
    nodes = _rows(Node, f"actors: {question}", _nodes(ties.table, names(ledger)))
    return Network(question, ties, nodes, balance, unbalanced)


_TIES = f"""
    WITH {REPORTS}, {DEALINGS}, {SCORES},
    scored AS (
        SELECT d.*, coalesce(special, score) AS score FROM dealings d JOIN scores USING (type)
            LEFT JOIN finer f ON f.type = d.type AND f.mode = d.mode),
    ties AS (
        SELECT {{period}} AS period, a, b, count(*) AS entries,
            count(*) FILTER (by_a) AS by_a, count(*) FILTER (by_b) AS by_b,
            count(*) FILTER (standing = 'disputed') AS disputed,
            coalesce(round(sum(score) FILTER (score > 0), 1), 0) AS positive,
            coalesce(round(sum(score) FILTER (score < 0), 1), 0) AS negative,
            round(sum(score), 1) AS net, list(id ORDER BY first_day, id) AS ids
        FROM scored
        WHERE score <> 0 AND {{which}} GROUP BY ALL)
    SELECT * FROM ties ORDER BY period, entries DESC, a, b
"""
_TRIADS = """
    WITH triads AS (
        SELECT x.period, x.a, x.b, y.b AS c, x.net AS ab, y.net AS bc, z.net AS ac
        FROM ties x JOIN ties y ON x.period = y.period AND x.b = y.a
            JOIN ties z ON x.period = z.period AND x.a = z.a AND y.b = z.b
        WHERE x.net <> 0 AND y.net <> 0 AND z.net <> 0)
"""
_UNBALANCED = f"""
    {_TRIADS}
    SELECT * FROM triads WHERE sign(ab) * sign(bc) * sign(ac) < 0
    QUALIFY row_number() OVER (
        PARTITION BY period ORDER BY least(abs(ab), abs(bc), abs(ac)) DESC, a, b, c) <= {NAMED}
    ORDER BY period, least(abs(ab), abs(bc), abs(ac)) DESC, a, b, c
"""
_BALANCE = f"""
    {_TRIADS}
    SELECT period, actors, ties, coalesce(triads, 0) AS triads, coalesce(balanced, 0) AS balanced
    FROM (SELECT period, count(*) AS ties FROM ties GROUP BY period)
    JOIN (SELECT period, count(DISTINCT x) AS actors FROM
        (SELECT period, unnest([a, b]) AS x FROM ties) GROUP BY period) USING (period)
    LEFT JOIN (SELECT period, count(*) AS triads,
            count(*) FILTER (sign(ab) * sign(bc) * sign(ac) > 0) AS balanced
        FROM triads GROUP BY period) USING (period)
    ORDER BY period
"""


def _nodes(ties: pa.Table, named: Mapping[str, str]) -> Iterator[Node]:
    """The ties of all periods -> the actors of each, the most central first."""
    periods: dict[str, list[dict[str, Any]]] = {}
    for tie in ties.to_pylist():
        periods.setdefault(tie["period"], []).append(tie)
    for period, within in periods.items():
        yield from _nodes_of(period, within, named)


def _nodes_of(period: str, ties: list[dict[str, Any]], named: Mapping[str, str]) -> Iterator[Node]:
    import networkx as nx

    graph = nx.Graph()
    for tie in ties:
        weight = tie["positive"] - tie["negative"]
        graph.add_edge(tie["a"], tie["b"], weight=weight, tie=tie)
    degree = nx.degree_centrality(graph)
    between = nx.betweenness_centrality(graph, k=min(len(graph), PIVOTS), seed=1)
    rank = nx.pagerank(graph)
    community = _communities(graph)
    for id in sorted(graph, key=lambda id: (-rank[id], id)):
        own = [tie for _, _, tie in graph.edges(id, data="tie")]
        yield Node(
            period=period,
            id=id,
            name=named.get(id, id),
            partners=len(own),
            entries=len({entry for tie in own for entry in tie["ids"]}),
            positive=round(sum(tie["positive"] for tie in own), 1),
            negative=round(sum(tie["negative"] for tie in own), 1),
            degree=round(degree[id], 4),
            betweenness=round(between[id], 4),
            pagerank=round(rank[id], 4),
            community=community[id],
        )


def _communities(graph: Any) -> Mapping[str, int]:
    """A graph of ties -> the community of each actor: Louvain, over the friendly ties alone."""
    import networkx as nx

    friendly = nx.Graph()
    friendly.add_nodes_from(sorted(graph))
    for a, b, tie in sorted(graph.edges(data="tie"), key=lambda edge: edge[:2]):
        if tie["net"] > 0:
            friendly.add_edge(a, b, weight=tie["net"])
    found = nx.community.louvain_communities(friendly, seed=1)
    ordered = sorted(found, key=lambda members: (-len(members), min(members)))
    return {id: number for number, members in enumerate(ordered, 1) for id in members}


def _rows(record: type[Any], question: str, found: Iterator[Any]) -> Rows[Any]:
    return Rows(record, question, store.to_table(record, found))
