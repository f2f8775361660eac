"""Article text → the words by which its outlet says that it is a translation."""

from __future__ import annotations

import re
from functools import cache

from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.toml import read_toml

_EDGE = 600
"""Such a note stands at the beginning of the prose or at the end of the text."""


def translation_of(text: str, body: int) -> str | None:
    """Text and where its prose begins → the note, word for word; None if there is none."""
    ends = (text[: body + _EDGE], text[max(body + _EDGE, len(text) - _EDGE) :])
    found = next(filter(None, map(_note().search, ends)), None)
    return found[1].strip(" )*_") if found else None


@cache
def _note() -> re.Pattern[str]:
    openings = read_toml(FOLDER / "translated.toml", dict[str, tuple[str, ...]])
    cues = "|".join(re.escape(cue) for each in openings.values() for cue in each)
    return re.compile(rf"(?:\A|\n|[.!?»”)]\s)[ \t*_(]*((?i:{cues})\b[^\n]{{0,200}}?)(?=[.\n)]|\Z)")
