"""Articles → which of them print the same story, word for word or nearly so.

Copies of one wire story are one source: that many outlets print it does not make it truer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx
import numpy as np

from dragoman.records import Article

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WORDS = 4
"""Shingles of so many words: two reports of one event share few, two prints of one story most."""

_PERMUTATIONS = 64
_BAND = 2
_BANDS = 28
"""Two texts are looked at that agree in all hashes of a band: from a fifth of the shingles of both
in common on that is likely."""

_HELD = 0.67
"""From this share of the shorter text's shingles in the longer on, both print one story: an
outlet may print the first paragraphs only, or put its own before and after them."""


class _Sketch(NamedTuple):
    """What is kept of a text: its place in the order, and its shingles as hashes and number."""

    published: date
    id: str
    size: int
    hashes: NDArray[np.uint64]


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Articles in any order → id of each copy: id of the first print.

    The first is the earliest published, then the smallest id; the first prints are not listed.
    """
    ordered = sorted(map(_sketch, articles), key=lambda each: (each.published, each.id))
    if not ordered:
        return {}
    sizes = np.array([each.size for each in ordered])
    hashes = np.stack([each.hashes for each in ordered])
    alike = nx.Graph()
    for near in _near(hashes):
        for place, one in enumerate(near[:-1]):
            others = near[place + 1 :]
            held = _held(hashes[one], hashes[others], sizes[one], sizes[others])
            alike.add_edges_from((int(one), int(other)) for other in others[held >= _HELD])
    groups = (sorted(group) for group in nx.connected_components(alike))
    return {ordered[at].id: ordered[first].id for first, *others in groups for at in others}


def _near(hashes: NDArray[np.uint64]) -> Iterator[NDArray[np.intp]]:
    """The hashes of all texts, a row each → the rows that agree in a band, several at a time."""
    for start in range(0, _BAND * _BANDS, _BAND):
        band = hashes[:, start : start + _BAND]
        order = np.lexsort(band.T)
        differs = np.any(band[order[1:]] != band[order[:-1]], axis=1)
        for run in np.split(order, np.flatnonzero(differs) + 1):
            if len(run) > 1:
                yield run


def _held(
    one: NDArray[np.uint64], others: NDArray[np.uint64], size: int, sizes: NDArray[np.int64]
) -> NDArray[np.float64]:
    """A text and others -> which share of the shorter one's shingles the longer has, about."""
    alike = (others == one).mean(axis=1)
    common = alike * (size + sizes) / (1 + alike)
    return np.asarray(common / np.minimum(size, sizes))


def _sketch(article: Article) -> _Sketch:
    """The words of the prose, in shingles."""
    from datasketch import MinHash  # brings SciPy: no worker should wait for that

    words = re.findall(r"\w+", article.text[article.body :].casefold())
    last = max(1, len(words) - _WORDS + 1)
    shingles = {" ".join(words[at : at + _WORDS]).encode() for at in range(last)}
    hashes = MinHash(num_perm=_PERMUTATIONS)
    hashes.update_batch(list(shingles))
    return _Sketch(article.published or date.max, article.id, len(shingles), hashes.hashvalues)
