"""Answers -> Altair charts, for notebooks and pages; nothing is fetched from anywhere.

A deed is filled, what is only promised, asked for, supposed or denied is hollow, so that nobody
takes the one for the other.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sized
from pathlib import Path
from types import ModuleType
from typing import Any

from dragoman.ask import Network
from dragoman.ask.rows import Rows
from dragoman.errors import InputError, QueryError
from dragoman.knowledge.crosswalk import DONE
from dragoman.records import Entry
from dragoman.show.safe import clean

Row = Mapping[str, Any]
Chart = Any
"""An `altair.TopLevelMixin`; its classes are generated and have no common name to call it by."""

MOST = 2_000
"""Marks of a chart; more are no more legible, and a page would grow with each."""

DRAWN = 60
"""Actors of a drawn network; the names of more lie over one another."""

CLASSES = {
    "cooperation in words": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "cooperation in deeds": ("COOPERATE", "AID", "RETREAT"),
    "conflict in words": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "conflict in deeds": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    "statement": ("STATE",),
}
COLOURS = ["#6baed6", "#08519c", "#fc9272", "#a50f15", "#969696"]
CLASS_OF = {act: name for name, acts in CLASSES.items() for act in acts}


def timeline(found: Rows[Entry], names: Mapping[str, str] | None = None) -> Chart:
    """Entries -> their dates along the line of time, a row for each type of act.

    `names` are those of the actors, `ledger.names()`; without them their ids are shown. What
    has no date is counted in the chart's subtitle.
    """
    alt = _altair()
    dated = [row for row in found if row["when"] and (row["when"]["start"] or row["when"]["end"])]
    marks = [_mark(row, names or {}) for row in dated[:MOST]]
    title = alt.Title(clean(found.question), subtitle=_missing(found, dated))
    base = alt.Chart(alt.Data(values=marks)).encode(
        x=alt.X("start:T", title=None, scale=alt.Scale(padding=12)),
        y=alt.Y("type:N", title=None, sort=list(CLASS_OF)),
        color=_colour(alt),
        tooltip=[f"{name}:N" for name in _TOLD],
    )
    spans = base.mark_rule(strokeWidth=2).encode(x2="end:T")
    points = base.mark_point(size=70, strokeWidth=2).encode(fill=alt.Fill("fill:N", scale=None))
    return alt.layer(spans, points, title=title, width=640).interactive(bind_y=False)


def activity(found: Rows[Entry], by: str = "month") -> Chart:
    """Entries -> how many deeds of each class there were in each month or year."""
    alt = _altair()
    if by not in _LENGTH:
        raise QueryError(f"{by!r} is no period. Choose from: {', '.join(_LENGTH)}.")
    deeds = [row for row in found if row["status"] in DONE]
    dated = [row for row in deeds if row["when"] and row["when"]["start"]]
    counts = Counter((row["when"]["start"][: _LENGTH[by]], CLASS_OF[row["type"]]) for row in dated)
    values = [{"period": p, "class": c, "deeds": n} for (p, c), n in sorted(counts.items())]
    title = alt.Title(f"{clean(found.question)}, by {by}", subtitle=_missing(deeds, dated))
    return (
        alt.Chart(alt.Data(values=values), title=title, width=640)
        .mark_bar()
        .encode(
            x=alt.X("period:O", title=None),
            y=alt.Y("deeds:Q", title="deeds"),
            color=_colour(alt),
            tooltip=["period:N", "class:N", "deeds:Q"],
        )
    )


def network(found: Network) -> Chart:
    """A network -> its best connected actors, the friendly ties in blue, the hostile in red."""
    alt = _altair()
    nodes, edges = _laid_out(found)
    bare = {"axis": None, "scale": alt.Scale(zero=False, padding=30)}
    sign = alt.Scale(domain=["helps", "harms"], range=[COLOURS[1], COLOURS[3]])
    ties = (
        alt.Chart(alt.Data(values=edges))
        .mark_rule(opacity=0.6)
        .encode(
            x=alt.X("x:Q", **bare),
            y=alt.Y("y:Q", **bare),
            x2="x2:Q",
            y2="y2:Q",
            color=alt.Color("sign:N", scale=sign, title=None),
            size=alt.Size(
                "entries:Q", legend=None, scale=alt.Scale(rangeMin=1, rangeMax=8, domainMin=0)
            ),
            tooltip=["a:N", "b:N", "entries:Q", "positive:Q", "negative:Q"],
        )
    )
    at = alt.Chart(alt.Data(values=nodes)).encode(x=alt.X("x:Q", **bare), y=alt.Y("y:Q", **bare))
    points = at.mark_circle(size=90, color="#333333", opacity=1).encode(
        tooltip=["name:N", "partners:Q", "entries:Q", "pagerank:Q", "community:N"]
    )
    labels = at.mark_text(dy=-10).encode(text="name:N")
    more = len({row["id"] for row in found.nodes}) - len(nodes)
    subtitle = f"{more:,} actors with fewer partners are not shown" if more else ""
    title = alt.Title(clean(found.question), subtitle=subtitle)
    return alt.layer(ties, points, labels, title=title, width=640, height=480).configure_view(
        strokeWidth=0
    )


def save(chart: Chart, place: str | Path) -> None:
    """A chart -> a file: .svg, .png, .pdf, or .html with all its code in it."""
    _altair()
    import vl_convert as vl

    place = Path(place)
    writers = {
        ".svg": lambda: vl.vegalite_to_svg(chart.to_dict()).encode(),
        ".png": lambda: vl.vegalite_to_png(chart.to_dict(), scale=2),
        ".pdf": lambda: vl.vegalite_to_pdf(chart.to_dict()),
        ".html": lambda: page(chart).encode(),
    }
    if place.suffix not in writers:
        raise QueryError(f"{place.name}: a chart is saved as {', '.join(writers)}.")
    try:
        place.write_bytes(writers[place.suffix]())
    except OSError as error:
        raise InputError(f"{place} cannot be written ({error.strerror}).") from error


def page(chart: Chart) -> str:
    """A chart -> a whole HTML page that loads nothing and sends nothing."""
    options = {"actions": {"editor": False}}  # the editor is a page of somebody else's
    made: str = chart.to_html(
        inline=True, embed_options=options, json_kwds={"cls": _Escaped}, output_div="chart"
    )
    return made


class _Escaped(json.JSONEncoder):
    """JSON in which no text of an article ends the script around it."""

    def encode(self, o: Any) -> str:
        return super().encode(o).replace("<", "\\u003c").replace("\u2028", "\\u2028")


def _altair() -> ModuleType:
    try:
        import altair
        import vl_convert  # noqa: F401 - charts without it could be shown, but not saved
    except ImportError:
        raise QueryError(
            "Charts need Altair: install dragoman with its extra, `dragoman[charts]`."
        ) from None
    return altair


_TOLD = ("who", "act", "status", "standing", "date", "place", "sources", "id")
_LENGTH = {"month": 7, "year": 4}


def _laid_out(found: Network) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A network of one period -> its nodes and ties with their places, the same in every run."""
    import networkx as nx

    if len(found.balance) > 1:
        raise QueryError("A network is drawn of one period: ask for it without `by`.")
    nodes = sorted(found.nodes, key=lambda row: (-row["partners"], row["id"]))[:DRAWN]
    shown = {row["id"]: clean(row["name"]) for row in nodes}
    ties = [row for row in found.ties if row["a"] in shown and row["b"] in shown]
    graph = nx.Graph()
    graph.add_nodes_from(shown)
    graph.add_weighted_edges_from((row["a"], row["b"], row["entries"]) for row in ties)
    at = nx.spring_layout(graph, seed=1)
    places = {id: (round(float(x), 4), round(float(y), 4)) for id, (x, y) in at.items()}
    edges = [
        {
            **{name: row[name] for name in ("entries", "positive", "negative")},
            **dict(zip(("x", "y", "x2", "y2"), places[row["a"]] + places[row["b"]], strict=True)),
            "a": shown[row["a"]],
            "b": shown[row["b"]],
            "sign": "helps" if row["net"] > 0 else "harms",
        }
        for row in ties
    ]
    measures = ("partners", "entries", "pagerank", "community")
    return [
        {**{name: row[name] for name in measures}, "name": shown[row["id"]],
         **dict(zip(("x", "y"), places[row["id"]], strict=True))}
        for row in nodes
    ], edges  # fmt: skip


def _colour(alt: ModuleType) -> Any:
    scale = alt.Scale(domain=list(CLASSES), range=COLOURS)
    return alt.Color("class:N", scale=scale, title=None, legend=alt.Legend(symbolFillColor="white"))


def _mark(row: Row, names: Mapping[str, str]) -> dict[str, Any]:
    when, where = row["when"], row["where"]
    colour = COLOURS[list(CLASSES).index(CLASS_OF[row["type"]])]
    days = dict.fromkeys(day for day in (when["start"], when["end"]) if day)
    return {
        "start": when["start"] or when["end"],
        "end": when["end"] or when["start"],
        "type": row["type"],
        "class": CLASS_OF[row["type"]],
        "fill": colour if row["status"] in DONE else "#ffffff",
        "who": " → ".join(
            ", ".join(clean(names.get(id, id)) for id in side)
            for side in (row["source"], row["target"])
            if side
        ),
        "act": f"{row['type']} {row['mode'] or ''}".strip(),
        "status": row["status"],
        "standing": row["standing"],
        "date": " … ".join(days),
        "place": clean(where["name"]) if where else "",
        "sources": row["sources"],
        "id": row["id"],
    }


def _missing(found: Sized, dated: Sized) -> str:
    """What a chart does not show, in words."""
    undated = len(found) - len(dated)
    parts = [f"{undated:,} without a date are not shown"] if undated else []
    if len(dated) > MOST:
        parts.append(f"the first {MOST:,} of {len(dated):,} are shown")
    return "; ".join(parts)
