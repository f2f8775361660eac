"""What stands above the prose: a date line, a headline, a byline, a dateline.

Only what is written there is taken: a dateline without a year tells no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from dragoman.read.dates import MONTH, date_at
from dragoman.read.outlets import outlets


@dataclass(frozen=True, slots=True)
class Heading:
    """What the heading told, and the offset at which the prose begins."""

    body: int = 0
    published: date | None = None
    agencies: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None


_OUTLET = re.compile(r"(?:medio|fuente|outlet|source)[ \t]*:[ \t]*([^\n]{2,80})\n", re.IGNORECASE)
_AGENCY = re.compile(r"(?:Agencia|Agence|Agentur|Agency)\b|.*\b(?:News Agency|Newswire)$")
_LABEL = re.compile(
    r"(?:date|fecha(?: de publicación)?|(?:publicad|actualizad)[oa](?: el)?"
    r"|(?:published|updated)(?: on)?)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s*")
_TIME = re.compile(
    r",? +(?:a las )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?h(?:oras|rs)?\b\.?| ?[ap]\.?m\.?)?"
)
_RULE = re.compile(r"[ \t]*(?:[.,]?[ \t]*[-–—|•·:]+|[.,](?=\s))?\s*")
_PROSE = re.compile(r"""\s*\n|\Z|[ \t]*[.,]?[ \t]*[-–—|•·(]|[ \t]+["“«¿¡]*[A-ZÁÉÍÓÚÜÑ]""")
_WORD = r"[A-ZÁÉÍÓÚÜÑ][\w.'’]*"
_PLACE = re.compile(
    rf"{_WORD}(?:[ -](?:(?:de|del|la|las|los|el|of|y|and|the) ){{0,2}}{_WORD}){{0,4}}"
    rf"(?: ?[,/] ?(?!(?i:{MONTH})){_WORD}(?: {_WORD}){{0,2}})?"
)
_AUTHORS = re.compile(
    r"(?:By|BY|Por) (?:[A-ZÁÉÍÓÚÑ][\w.'’-]*,? ?(?:(?:and|y|e|in|en|de|del|van|von|al|bin) )*){1,12}"
)
_COMMA = re.compile(r"[,.]?\s*")
_BRACKET = re.compile(r"[ \t.,]*\(([^()\n]{2,60})\)")
_DASH = re.compile(r"(?P<stop>[.,])?[ \t]*(?P<dash>[-–—]{1,3})\s+|[ \t]*:[ \t]+")
_STOP = re.compile(r"""(?:(?<=\.)|\.)[ \t]+(?=["“«¿¡]*[A-ZÁÉÍÓÚÜÑ])""")
_SMALL = frozenset("por de del la el y e and by from the en para con".split())  # noqa: SIM905 - one line


def heading(text: str, language: str) -> Heading:
    """Normalised text → what its heading tells; an empty heading where there is none."""
    told, at, passed = Heading(), 0, 0
    while True:
        at = _skip(text, at)
        if (
            step := _published_by(text, at)
            or _dated(text, at, language)
            or _byline(text, at, language)
        ):
            told, at = _join(told, step), step.body
        elif step := _dateline(text, at, language):
            return _join(told, step)
        elif passed < 2 and (line := _line(text, at)) and (passed or _headline(line)):
            # The headline is passed over only if something recognised stands below it.
            told = told if passed else replace(told, title=line)
            at, passed = at + len(line), passed + 1
        else:
            return told


def _join(told: Heading, step: Heading) -> Heading:
    return Heading(
        body=step.body,
        published=told.published or step.published,
        agencies=tuple(dict.fromkeys(told.agencies + step.agencies)),
        title=told.title,
        outlet=told.outlet or step.outlet,
    )


def _skip(text: str, at: int, pattern: re.Pattern[str] = _SPACE) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _line(text: str, at: int) -> str:
    """The line that begins here, if it is short and more text follows."""
    end = text.find("\n", at)
    return text[at:end].rstrip() if 0 <= end - at <= 300 and text[end:].strip() else ""


def _headline(line: str) -> bool:
    return len(line) <= 200 and line[-1] not in ".!…:;,"


def _published_by(text: str, at: int) -> Heading | None:
    """`Medio: La Gaceta Atlántica`, on a line of its own."""
    label = _OUTLET.match(text, at)
    return Heading(_skip(text, label.end()), outlet=label[1].strip()) if label else None


def _credited(bracket: str) -> tuple[str, ...]:
    """The agencies in a dateline's bracket; one that we do not know says itself that it is one."""
    return outlets().named(bracket) or ((bracket.strip(),) if _AGENCY.match(bracket) else ())


def _dated(text: str, at: int, language: str) -> Heading | None:
    """`Fecha: 10/02/2026`, `date 2026-02-10`, or a bare date set off from the prose."""
    start = _skip(text, at, _LABEL)
    found = date_at(text, start, language)
    if found is None or (start == at and found.day is None):
        return None
    end = _skip(text, found.end, _TIME)
    if start == at and not _PROSE.match(text, end):
        return None  # "10 de febrero de 2026, el presidente ..." is prose
    bracket = _BRACKET.match(text, end)
    agencies = _credited(bracket[1]) if bracket else ()
    end = bracket.end() if bracket and agencies else end
    return Heading(_skip(text, end, _RULE), found.day, agencies)


def _byline(text: str, at: int, language: str) -> Heading | None:
    """A line of its own with an agency, perhaps a place and a date: `EFE / Moscú`; or with who
    wrote it: `By Jane Roe and John Doe`."""
    line = _line(text, at)
    if _AUTHORS.fullmatch(line):
        return Heading(_skip(text, at + len(line)), None, outlets().named(line))
    agencies = outlets().named(line) if len(line) <= 80 else ()
    if not agencies:
        return None
    rest = outlets().pattern.sub("", line)
    starts = (match.start() for match in re.finditer(r"\b\w", rest))
    found = next((each for start in starts if (each := date_at(rest, start, language))), None)
    if found:
        rest = rest[: found.start] + rest[found.end :]
    words = re.findall(r"[^\W\d_]+", rest)
    if len(words) > 6 or not all(word[0].isupper() or word.lower() in _SMALL for word in words):
        return None
    return Heading(_skip(text, at + len(line)), found.day if found else None, agencies)


def _dateline(text: str, at: int, language: str) -> Heading | None:
    """`MADRID, 10 Feb. (EUROPA PRESS) -`, `Cali (Colombia), 3 ago (EFE).-`, `SEOUL (Reuters) -`."""
    place = _PLACE.match(text, at)
    end = place.end() if place else at
    aside = _BRACKET.match(text, end) if place else None
    if aside and text[aside.end() : aside.end() + 1] == "," and not _credited(aside[1]):
        end = aside.end()
    found = date_at(text, _skip(text, end, _COMMA), language) if place else None
    end = found.end if found else end
    bracket = _BRACKET.match(text, end)
    agencies = _credited(bracket[1]) if bracket else ()
    end = bracket.end() if bracket else end
    dash = _DASH.match(text, end)
    stop = _STOP.match(text, end) if found else None
    if stop:  # "Agencias, Bagdad, 17 de diciembre. Fuerzas de …"
        return Heading(_skip(text, stop.end(), _SPACE), found.day if found else None, agencies)
    if not (agencies and (dash or bracket)) and not (
        dash and (found or _bare(place, dash) or _of_town(text, place, dash))
    ):
        return None
    day = found.day if found else None
    return Heading(_skip(text, dash.end() if dash else end, _SPACE), day, agencies)


def _bare(place: re.Match[str] | None, dash: re.Match[str]) -> bool:
    """A place alone makes a dateline as `Moscú.-` or, in capitals, as `MOSCOW —`."""
    if place is None or dash["dash"] is None:
        return False
    return (
        bool(dash["stop"]) or place[0].endswith(".") or (place[0].isupper() and dash["dash"] != "-")
    )


def _of_town(text: str, place: re.Match[str] | None, dash: re.Match[str]) -> bool:
    """A town and its land make one as `KABUL, Afghanistan -` or `Kabul, Afghanistan —`."""
    town, comma, _ = place[0].partition(",") if place else ("", "", "")
    opened = text[dash.end() : dash.end() + 1].isupper() and dash["dash"] is not None
    return bool(comma) and opened and (town.isupper() or dash["dash"] != "-")
