"""The network of actors -> GraphML and GEXF, for Gephi and its like."""

from __future__ import annotations

import io
from typing import Any

from dragoman.ask import Network
from dragoman.show.safe import clean

GRAPHS = ("graphml", "gexf")


def graph(network: Network, format: str) -> bytes:
    """A network -> a file of one of the `GRAPHS`."""
    import networkx as nx

    out = io.BytesIO()
    writer = nx.write_graphml if format == "graphml" else nx.write_gexf
    writer(_graph(network), out)
    return out.getvalue()


def _graph(network: Network) -> Any:
    """A network -> a graph with an edge for each period in which two actors dealt.

    Measures of actors are those of the whole, and stay out where there are several periods.
    """
    import networkx as nx

    made = nx.MultiGraph()
    one = len(network.balance) < 2
    for node in network.nodes:
        measures = {name: node[name] for name in node if name not in {"id", "name", "period"}}
        made.add_node(node["id"], label=clean(node["name"]), **(measures if one else {}))
    for tie in network.ties:
        values = {name: tie[name] for name in tie if name not in {"a", "b", "ids"}}
        ids = " ".join(tie["ids"])
        made.add_edge(tie["a"], tie["b"], **values, weight=tie["entries"], ids=ids)
    return made
