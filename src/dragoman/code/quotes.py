"""Text → its passages in quotation marks, of every style of the Spanish and English press."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = re.compile(
    r"«(?:[^«»]|(?<=\n)[«»]){1,4000}»"
    r"|“(?:[^“”]|(?<=\n)[“”]){1,4000}?(?:”|\"(?!\w))"
    r"|„[^„“”]{1,2000}[“”]"
    r"|\"(?<!\w\")[^\"\n]{1,3000}\"(?!\w)"
    r"|‘(?<!\w‘)(?![^‘’'\n]{0,3}\s)[^‘’'\n]{3,300}[’'](?!\w)"
    r"|'(?<!\w')(?![^‘’'\n]{0,3}\s)[^‘’'\n]{3,300}[’'](?!\w)"
)
"""A paragraph that goes on with a quotation opens with its mark again, closing or not. Each way to
quote begins with a mark, so that the search leaps from mark to mark."""
_DIALOGUE = re.compile(r"^[—–](?=[^\s—–]).*$", re.MULTILINE)
_DASH = re.compile(r"[—–]")


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A passage in quotation marks, these included; offsets count in the article."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` stand in it."""
        return self.start <= start and end <= self.end


def quotes_of(text: str, offset: int = 0) -> tuple[Quote, ...]:
    """Text → its quotations in text order; of nested ones the outer."""
    found = [Quote(m.start(), m.end()) for m in _MARKS.finditer(text)]
    for paragraph in _DIALOGUE.finditer(text):
        spoken = _spoken(paragraph.group(), paragraph.start())
        found += [q for q in spoken if not any(o.start < q.end and q.start < o.end for o in found)]
    return tuple(Quote(offset + q.start, offset + q.end) for q in sorted(found))


def _spoken(paragraph: str, offset: int) -> Iterator[Quote]:
    """A paragraph of dialogue → what is said in it; the dashes take turns to open and to close
    ("—No iremos —dijo ella—. Nunca."), but a dash after a full stop opens again."""
    opened: int | None = None
    for mark in _DASH.finditer(paragraph):
        before, after = paragraph[: mark.start()], paragraph[mark.end() : mark.end() + 1]
        again = (
            before[-1:].isspace()
            and before.rstrip()[-1:] in {".", "?", "!"}
            and not after.islower()
        )
        if opened is not None:
            yield Quote(offset + opened, offset + mark.start())
        opened = mark.start() if opened is None or again else None
    if opened is not None:
        yield Quote(offset + opened, offset + len(paragraph))
