"""A claim -> its words, with trigger, actors and voices marked."""

from __future__ import annotations

from rich.text import Text

from dragoman.show.safe import clean
from dragoman.show.words import Row

TRIGGER, SOURCE, TARGET, VOICE = "bold reverse", "bold green", "bold magenta", "underline cyan"


def passage(claim: Row) -> Text:
    """A claim -> its passage, with trigger, source, target and voices each in its own style."""
    text = Text(clean(claim["text"]))
    for field, style in (("said_by", VOICE), ("source", SOURCE), ("target", TARGET)):
        for actor in claim[field]:
            _mark(text, actor, claim["start"], style)
    _mark(text, claim["trigger"], claim["start"], TRIGGER)
    opening, closing = ("“", "”") if claim["quote"] else ("", "")
    return Text.assemble(opening, text, closing)


def legend() -> Text:
    """What the styles of a passage mean."""
    marks = (("trigger", TRIGGER), ("who", SOURCE), ("to whom", TARGET), ("says so", VOICE))
    return Text.assemble(("marked: ", "dim"), Text("  ").join(Text(*mark) for mark in marks))


def _mark(text: Text, span: Row, start: int, style: str) -> None:
    """Styles a span that lies in the passage; actors may be named before it begins."""
    first, last = span["start"] - start, span["end"] - start
    if 0 <= first < last <= len(text):
        text.stylize(style, first, last)
