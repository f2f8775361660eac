"""A phrase of time or place right before the name of who acts, with no comma between them ("El 3 de
mayo Rusia atacó", "On Monday Hamas freed two hostages"): the models take the name for a part of the
phrase. Behind a comma they do not, so they are shown one in place of the blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dragoman import knowledge
from dragoman.knowledge.cities import cities
from dragoman.knowledge.lists import word_list
from dragoman.parse.adjuncts import DAYS
from dragoman.parse.english_participles import WEEKDAYS
from dragoman.words import fold


def _any(words: frozenset[str]) -> str:
    """Words → a pattern of any of them."""
    return f"(?:{'|'.join(map(re.escape, sorted(words)))})"


_WEEKDAYS: Final = {
    "es": _any(DAYS),
    "en": _any(WEEKDAYS),
}
_MONTHS: Final = {
    "es": _any(word_list("parse.fronted.months_es")),
    "en": _any(word_list("parse.fronted.months_en")),
}
_VERBS: Final = {
    "es": _any(word_list("parse.fronted.verbs_es")),
    "en": _any(word_list("parse.fronted.verbs_en")),
}
_SPANS: Final = _any(word_list("parse.fronted.spans_es"))
_OPENINGS: Final = _any(word_list("parse.fronted.openings"))
_OCCASIONS: Final = _any(word_list("parse.fronted.occasions"))


_DAY: Final = {"es": r"\d{1,2}(?:º|°)?", "en": r"\d{1,2}(?:st|nd|rd|th)?"}
_DATES: Final = {
    "es": (
        rf"(?:(?:El|Este|Ese|Aquel) (?:pasado |próximo |mismo )?{_WEEKDAYS['es']}"
        rf"(?: (?:pasado|próximo|por la (?:mañana|tarde|noche)|de madrugada))?"
        rf"|(?:El|Desde el|Hasta el) (?:día )?{_DAY['es']} de {_MONTHS['es']}(?: del? \d{{4}})?"
        rf"|{_SPANS})"
    ),
    "en": (
        rf"(?:(?:Early |Late |Later |Earlier )?(?:[Oo]n|[Bb]y|[Ss]ince) {_WEEKDAYS['en']}"
        rf"|(?:On|By|Since) (?:{_DAY['en']} {_MONTHS['en']}|{_MONTHS['en']} {_DAY['en']})"
        rf"(?:,? \d{{4}})?"
        rf"|(?:In|By|Since) (?:early |mid-|late )?(?:{_MONTHS['en']}(?: \d{{4}})?|\d{{4}}))"
    ),
}
_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ]"
_NAME: Final = rf"{_CAPITAL}[\w.'’-]*"
_START: Final = re.compile(r"(?:^|(?<=[.!?…»”\"] ))[\"«“]?(?=[A-ZÀ-ÖØ-Þ])", re.MULTILINE)
_DATED: Final = {
    language: re.compile(rf"{dates}(?= {_CAPITAL})") for language, dates in _DATES.items()
}
_ACT: Final = {
    "es": re.compile(
        rf" {_NAME}(?: (?:(?:de|del|la|los|y|e|al) )*{_NAME})*"
        rf" (?:(?:no|se|le|les|lo|la|los|las|ya|también|solo|sólo|nunca) )*"
        rf"(?:{_VERBS['es']}|[a-zà-ÿ]+(?:ó|aron|ieron|jeron|[aei]rán?|[aei]rían?|aban?))\b"
    ),
    "en": re.compile(
        rf" {_NAME}(?: (?:(?:of|the|and|al|de|bin) )*{_NAME})*"
        rf"(?: [a-z]+s| police)? (?:(?:also|again|not) )*(?:{_VERBS['en']}|[a-z]+ed)\b"
    ),
}
"""The name of who acts, and behind it the verb."""
_AMID: Final = re.compile(
    rf"(?:{_OPENINGS}) (?:[a-zà-ÿ]+ ){{0,5}}?{_OCCASIONS}(?: [a-zà-ÿ]{{3,}}[aoes])?"
    rf"(?= {_CAPITAL})"
)
_AT: Final = {
    "es": re.compile(rf"(?:(?:{_SPANS}|Ayer|Hoy) en|En|Desde|Ante)(?: (?:la|el|las|los))? "),
    "en": re.compile(r"(?:In|From|At)(?: the)? "),
}
_NAMES: Final = re.compile(rf"{_NAME}(?: (?:(?:de|del|la|los|las|of|the) )*{_NAME})*")
_BEFORE_NAMES: Final = re.compile(rf" (?={_CAPITAL})")


def parted(text: str, language: str) -> str:
    """The text, character for character, with a comma for the blank behind each such phrase."""
    ends = {end for end in _ends(text, language) if text[end - 1].isalpha()}  # "2014," is one word
    if not ends:
        return text
    return "".join("," if at in ends else letter for at, letter in enumerate(text))


def _ends(text: str, language: str) -> Iterator[int]:
    """Where the phrases end with which sentences begin."""
    for start in _START.finditer(text):
        at = start.end()
        if dated := _DATED[language].match(text, at):
            yield dated.end()
        elif language == "es" and (amid := _AMID.match(text, at)):
            if _ACT[language].match(text, amid.end()):
                yield amid.end()
        elif (placed := _AT[language].match(text, at)) and (
            end := _place_end(text, placed.end(), language)
        ):
            yield end


def _place_end(text: str, start: int, language: str) -> int | None:
    """Where the longest known place or body ends that begins here, if who acts is named behind."""
    names = _NAMES.match(text, start)
    if names is None:
        return None
    ends = [names.end(), *(m.start() for m in _BEFORE_NAMES.finditer(text, start, names.end()))]
    known = (end for end in sorted(ends, reverse=True) if known_name(text[start:end], language))
    end = next(known, names.end())
    return end if end < names.end() and _ACT[language].match(text, end) else None


def known_name(name: str, language: str) -> bool:
    """Whether it is a place's or a body's name."""
    world, words = knowledge.load().world, tuple(map(fold, name.split()))
    named = (one.words for one in world.names[language].get(words[0], ()))
    placed = (one for one, _ in world.places.get(words[0], ()))
    return words in {*named, *placed} or words in cities().get(words[0], {})
