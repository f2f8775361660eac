"""Articles → which of them print the same story, word for word or nearly so.

Copies of one wire story are one source: that many outlets print it does not make it truer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from hashlib import sha1
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dragoman.records import Article

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint32]
    Counts = NDArray[np.int64]

_WORDS = 4
"""Shingles of so many words: two reports of one event share few, two prints of one story most."""

_PERMUTATIONS = 64
_DRAW = np.random.RandomState(1)  # draws the same in every version of NumPy
_FACTORS: Hashes = _DRAW.randint(0, 1 << 31, _PERMUTATIONS, dtype=np.uint32) * 2 + 1
_SUMMANDS = _DRAW.randint(0, 1 << 32, _PERMUTATIONS, dtype=np.uint32)
"""A hash times an odd number, plus another, modulo 2 ** 32: so many ways to order all hashes."""
_AT_ONCE = 4_096
"""Pairs of texts in memory at a time."""
_BAND = 2
_BANDS = 28
"""Two texts are looked at that agree in all hashes of a band: from a fifth of the shingles of both
in common on that is likely."""

_HELD = 0.67
"""From this share of the shorter text's shingles in the longer on, both print one story: an
outlet may print the first paragraphs only, or put its own before and after them."""


class Sketch(NamedTuple):
    """What is kept of a text: its place in the order, and its shingles as hashes and number."""

    published: date
    id: str
    size: int
    hashes: Hashes


def copies(articles: Iterable[Article | Sketch]) -> dict[str, str]:
    """Articles in any order, or their sketches → id of each copy: id of the first print.

    The first is the earliest published, then the smallest id; the first prints are not listed.
    """
    sketches = (each if isinstance(each, Sketch) else sketch(each) for each in articles)
    ordered = sorted(sketches, key=lambda each: (each.published, each.id))
    if not ordered:
        return {}
    hashes = np.stack([each.hashes for each in ordered])
    first = _first_prints(hashes, np.array([each.size for each in ordered]))
    return {ordered[at].id: ordered[one].id for at, one in enumerate(first) if at != one}


def _first_prints(hashes: Hashes, sizes: Counts) -> list[int]:
    """The hashes of all texts, a row each → for each the first row that prints the same story,
    itself if none does, through prints of prints."""
    first: dict[bytes, int] = {}
    story = [first.setdefault(row.tobytes(), at) for at, row in enumerate(hashes)]
    apart = np.array(list(first.values()))  # what is word for word the same is compared once
    hashes, sizes = hashes[apart], sizes[apart]
    for ones, others in _near(hashes):
        alike = np.flatnonzero(_held(hashes, sizes, ones, others) >= _HELD)
        for one, other in zip(apart[ones[alike]], apart[others[alike]], strict=True):
            here, there = sorted((_first(story, int(one)), _first(story, int(other))))
            story[there] = here
    return [_first(story, at) for at in range(len(story))]


def _first(story: list[int], at: int) -> int:
    """The first print to which a row has been led so far."""
    while story[at] != at:
        story[at] = at = story[story[at]]
    return at


def _near(hashes: Hashes) -> Iterator[tuple[Counts, Counts]]:
    """The hashes of texts, a row each → pairs of rows that agree in a band, many at a time."""
    places = np.arange(len(hashes))
    for start in range(0, _BAND * _BANDS, _BAND):
        band = hashes[:, start : start + _BAND]
        order = np.lexsort(band.T)
        differs = np.any(band[order[1:]] != band[order[:-1]], axis=1)
        ends = np.append(np.flatnonzero(differs) + 1, len(order))
        left = ends[np.searchsorted(ends, places, side="right")] - places
        for apart in range(1, int(left.max())):
            every = np.flatnonzero(left > apart)
            for at in range(0, len(every), _AT_ONCE):
                some = every[at : at + _AT_ONCE]
                yield order[some], order[some + apart]


def _held(hashes: Hashes, sizes: Counts, ones: Counts, others: Counts) -> NDArray[np.float64]:
    """Pairs of rows -> which share of the shorter one's shingles the longer has, about."""
    alike = (hashes[ones] == hashes[others]).mean(axis=1)
    common = alike * (sizes[ones] + sizes[others]) / (1 + alike)
    return np.asarray(common / np.minimum(sizes[ones], sizes[others]))


def sketch(article: Article) -> Sketch:
    """An article → what is kept of it to find copies: the words of its prose, in shingles."""
    words = re.findall(r"\w+", article.text[article.body :].casefold())
    shingles = set(map(" ".join, zip(*(words[at:] for at in range(_WORDS)), strict=False)))
    told = shingles or {" ".join(words)}
    return Sketch(article.published or date.max, article.id, len(told), _least(told))


def _least(shingles: Collection[str]) -> Hashes:
    """The first of the shingles' hashes by each order (MinHash): two texts agree in about as many
    as they share of all shingles that either has."""
    digests = b"".join([sha1(each.encode()).digest()[:4] for each in shingles])
    hashes = _mixed(np.frombuffer(digests, dtype="<u4"))
    ordered = hashes[:, None] * _FACTORS + _SUMMANDS
    return np.asarray(ordered.min(axis=0), np.uint32)


def _mixed(hashes: Hashes) -> Hashes:
    """The same with every bit told in every other, as MurmurHash3 ends."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        hashes = np.bitwise_xor(hashes, hashes >> np.uint32(shift)) * np.uint32(factor)
    return hashes
