"""What one expression of time tells, before it is known what its pattern means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from text_to_num import text2num

from dragoman.knowledge.measures import Measures
from dragoman.records import Grain

Interval = tuple[date | None, date | None, Grain]
BACK = re.compile(r"\b(?:pasad[oa]s?|últim[oa]s?|anterior|last|past|previous)\b", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:próxim[oa]s?|venider[oa]s?|entrante|que viene|next|coming)\b", re.IGNORECASE
)
NOW = re.compile(r"\b(?:est[ea]|presente|en curso|this)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """The words of one expression with all that is needed to date them."""

    text: str
    slots: Mapping[str, str | None]
    measures: Measures
    published: date | None
    forward: bool

    def __getitem__(self, name: str) -> str:
        return self.slots[name] or ""

    def has(self, name: str) -> bool:
        """Whether this part of the pattern was there."""
        return bool(self.slots.get(name))

    @property
    def lean(self) -> int:
        """1 ahead, -1 back: what the words say, else what the act is."""
        if AHEAD.search(self.text):
            return 1
        return -1 if BACK.search(self.text) or not self.forward else 1

    @property
    def said(self) -> int:
        """1, -1 or 0: only what the words say."""
        return 1 if AHEAD.search(self.text) else -1 if BACK.search(self.text) else 0

    @property
    def now(self) -> bool:
        """Whether the words say that it is the present one ("a finales de este año")."""
        return bool(NOW.search(self.text))

    def month(self, slot: str = "month") -> int:
        """The number of the month named."""
        return next(
            i for i, m in enumerate(self.measures.months, 1) if self[slot].lower() in m.split("|")
        )

    def weekday(self, slot: str = "weekday") -> int:
        """The number of the weekday named, Monday 0."""
        return self.measures.weekdays.index(self[slot].lower())

    def number(self, slot: str = "n") -> int:
        """A number in digits or words."""
        word = self[slot].lower()
        if word.isdigit():
            return int(word)
        if word in self.measures.ones:
            return 1
        try:
            return int(text2num(word, "es"))
        except ValueError:
            return int(text2num(word, "en"))

    def unit(self) -> str:
        """The unit of time named."""
        return self.measures.units[self["unit"].lower()]


Meaning = Callable[[Told], Interval]
