"""Articles → which of them print the same story, word for word or nearly so.

Copies of one wire story are one source: that many outlets print it does not make it truer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import networkx as nx

from dragoman.records import Article

if TYPE_CHECKING:
    from datasketch import MinHash

_WORDS = 4
"""Shingles of so many words: two reports of one event share few, two prints of one story most."""

_PERMUTATIONS = 64
_ALIKE = 0.5
"""From this share of common shingles on, two texts are prints of one story."""


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Articles in any order → id of each copy: id of the first print.

    The first is the earliest published, then the smallest id; the first prints are not listed.
    """
    from datasketch import MinHashLSH  # brings SciPy: no worker should wait for that

    ordered = sorted(articles, key=lambda each: (each.published or date.max, each.id))
    rank = {each.id: place for place, each in enumerate(ordered)}
    alike = nx.Graph()
    index = MinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS)
    sketches: dict[str, MinHash] = {}
    for each in ordered:
        sketch = _sketch(each)
        for other in index.query(sketch):
            if sketch.jaccard(sketches[other]) >= _ALIKE:
                alike.add_edge(each.id, other)
        index.insert(each.id, sketch)
        sketches[each.id] = sketch
    groups = (sorted(group, key=rank.__getitem__) for group in nx.connected_components(alike))
    return {copy: first for first, *others in groups for copy in others}


def _sketch(article: Article) -> MinHash:
    """The words of the prose, in shingles, as a MinHash."""
    from datasketch import MinHash

    words = re.findall(r"\w+", article.text[article.body :].casefold())
    last = max(1, len(words) - _WORDS + 1)
    sketch = MinHash(num_perm=_PERMUTATIONS)
    sketch.update_batch([" ".join(words[at : at + _WORDS]).encode() for at in range(last)])
    return sketch
