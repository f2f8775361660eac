"""Articles → which of them print the same story, word for word or nearly so.

Copies of one wire story are one source: that many outlets print it does not make it truer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import networkx as nx

from dragoman.records import Article

if TYPE_CHECKING:
    from datasketch import MinHash

_WORDS = 4
"""Shingles of so many words: two reports of one event share few, two prints of one story most."""

_PERMUTATIONS = 64
_ALIKE = 0.2
"""From this share of the shingles of both on, two texts are looked at at all."""

_HELD = 0.67
"""From this share of the shorter text's shingles in the longer on, both print one story: an
outlet may print the first paragraphs only, or put its own before and after them."""


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Articles in any order → id of each copy: id of the first print.

    The first is the earliest published, then the smallest id; the first prints are not listed.
    """
    from datasketch import MinHashLSH  # brings SciPy: no worker should wait for that

    ordered = sorted(articles, key=lambda each: (each.published or date.max, each.id))
    rank = {each.id: place for place, each in enumerate(ordered)}
    alike = nx.Graph()
    index = MinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS)
    sketches: dict[str, _Sketch] = {}
    for each in ordered:
        sketch = _sketch(each)
        for other in index.query(sketch.hashes):
            if _held(sketch, sketches[other]) >= _HELD:
                alike.add_edge(each.id, other)
        index.insert(each.id, sketch.hashes)
        sketches[each.id] = sketch
    groups = (sorted(group, key=rank.__getitem__) for group in nx.connected_components(alike))
    return {copy: first for first, *others in groups for copy in others}


@dataclass(frozen=True, slots=True)
class _Sketch:
    """The shingles of a text as a MinHash, and how many there are."""

    hashes: MinHash
    size: int


def _held(one: _Sketch, other: _Sketch) -> float:
    """Two texts -> which share of the shorter one's shingles the longer one has, about."""
    alike = one.hashes.jaccard(other.hashes)
    common = alike * (one.size + other.size) / (1 + alike)
    return float(common / min(one.size, other.size))


def _sketch(article: Article) -> _Sketch:
    """The words of the prose, in shingles."""
    from datasketch import MinHash

    words = re.findall(r"\w+", article.text[article.body :].casefold())
    last = max(1, len(words) - _WORDS + 1)
    shingles = {" ".join(words[at : at + _WORDS]).encode() for at in range(last)}
    hashes = MinHash(num_perm=_PERMUTATIONS)
    hashes.update_batch(list(shingles))
    return _Sketch(hashes, len(shingles))
