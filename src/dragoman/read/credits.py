"""Article text → the agencies that its outlet credits for the whole of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.read.outlets import outlets

_SPAN = 100
"""A credit names its agencies within so many characters of its cue."""

_FROM = re.compile(
    r"con (?:información|informaciones|datos|reportes|despachos) de(?:l| la| las)?(?: agencias?)?"
    r"|\(?(?:fuentes?|agencias?|sources?) ?:"
    r"|with (?:information|reporting|additional reporting|files|reports) (?:from|by)"
    r"|(?:additional )?reporting by",
    re.IGNORECASE,
)
_FROM_HINTS = (
    "con inf", "con dat", "con rep", "con des", "fuente", "agencia", "source", "with ",
    "reporting by",
)  # fmt: skip
"""Of these a text holds one, in whatever case, that credits anybody so: they are found far faster
than the pattern."""
_BY = re.compile(
    r"(?:ha|han) (?:contribuido|colaborado) (?:a|en) est[ea] (?:artículo|información|nota|noticia)"
    r"|(?:contribuyó|contribuyeron) (?:a|en|con) est[ea] (?:artículo|información|nota|noticia)"
    r"|contributed (?:reporting )?to this (?:report|article|story)",
    re.IGNORECASE,
)
_BY_HINTS = ("contribu", "colaborado")
_ACCORDING = re.compile(
    r"según (?:lo que |lo )?(?:ha |han )?"
    r"(?:inform|report|consign|recog|public|difund|detall|adelant)\w+"
    r"(?: (?:este|ayer|hoy|el|la|los|las|de|agencia|noticias|medio|diario|portal|cadena|canal"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)*"
    r"|(?:as reported by|according to)(?: (?:the|news|agency)\b)*",
    re.IGNORECASE,
)
_AT_END = re.compile(r"(?:\(|\n)[ \t]*((?:[^\s()]+ ?){1,8})\)?[\s.]*\Z")


def credits_of(text: str, body: int) -> tuple[str, ...]:
    """Text and where its prose begins → ids of agencies, in the order of the text."""
    plain = text.casefold()
    first_paragraph = text[body : _end(text, body, "\n")]
    places = [
        *(_after(text, cue.end()) for cue in _found(_FROM, _FROM_HINTS, text, plain)),
        *(_before(text, cue.start()) for cue in _found(_BY, _BY_HINTS, text, plain)),
        *(_directly(first_paragraph, cue.end()) for cue in _ACCORDING.finditer(first_paragraph)),
    ]
    tail = _AT_END.search(text, max(body, len(text) - _SPAN))
    return tuple(dict.fromkeys(name for place in places for name in outlets().named(place))) + (
        _only_names(tail[1]) if tail else ()
    )


def _found(
    cue: re.Pattern[str], hints: tuple[str, ...], text: str, plain: str
) -> Iterator[re.Match[str]]:
    return cue.finditer(text) if any(hint in plain for hint in hints) else iter(())


def _end(text: str, start: int, stops: str) -> int:
    """Where the first of these characters stands from `start` on, or the text's end."""
    found = [at for stop in stops if (at := text.find(stop, start)) >= 0]
    return min(found, default=len(text))


def _after(text: str, start: int) -> str:
    window = text[start : start + _SPAN]
    return window[: _end(window, 0, "\n.;)")]


def _before(text: str, end: int) -> str:
    return re.split(r"[\n;(]|\. ", text[max(0, end - _SPAN) : end])[-1]


def _directly(text: str, start: int) -> str:
    """What stands straight after the cue, up to the end of the clause."""
    window = text[start : start + _SPAN].lstrip()
    name = outlets().pattern.match(window)
    return name[0] if name else ""


def _only_names(words: str) -> tuple[str, ...]:
    """The agencies of a last line or bracket that holds nothing else."""
    rest = outlets().pattern.sub("", words)
    nothing_else = re.fullmatch(r"(?:[\s/,|&.-]|\by\b|\be\b|\band\b|[Aa]gencias?)*", rest)
    return outlets().named(words) if nothing_else else ()
