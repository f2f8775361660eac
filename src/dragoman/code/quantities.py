"""Tokens → the numbers that they tell, in digits or words, exact or vague."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from text_to_num import text2num

from dragoman.knowledge.measures import Measures
from dragoman.tree import Tree

_GROUPED = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+")
_LEADING, _THOUSANDS = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_SHORT = re.compile(r"(\d+(?:[.,]\d+)?)(bn|tn|m|mn|k)")
_SIGNS = frozenset("$£€¥")
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMERAL = frozenset({"NUM", "DET", "NOUN", "PRON", "ADJ", "PROPN"})
JOINED = {"y": "entre", "and": "between", "a": "de", "al": "del", "to": "", "o": "", "or": ""}
"""What joins the ends of a range, and what must stand before the first."""
LONGEST = 7
"""Words of one number."""
MILLION = 1e6
SHARED = 1000
"""Below this the first end of a range shares the scale of the second ("50 a 60 millones")."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number from token `first` to `last`; `low` is None where the words are vague, `high` is
    the other end of a range. `scaled` if it needs "de" before its thing ("dos millones de")."""

    first: int
    last: int
    low: float | None
    high: float | None = None
    scaled: bool = False


def quantity_at(tree: Tree, at: int, measures: Measures, language: str) -> Quantity | None:
    """The quantity, or range of two, that begins at token `at`."""
    found = _single(tree, at, measures, language)
    if found is None or found.low is None or found.last + 2 >= len(tree.tokens):
        return found
    word = tree.tokens[found.last + 1].text.lower()
    before = tree.tokens[at - 1].text.lower() if at else ""
    if word not in JOINED or JOINED[word] not in {"", before}:
        return found
    other = _single(tree, found.last + 2, measures, language)
    if other is None or other.low is None or other.low <= found.low:
        return found
    factor = _scale(tree, other, measures) if found.low < SHARED and not found.scaled else 1
    return replace(other, first=at, low=found.low * factor, high=other.low)


def _scale(tree: Tree, quantity: Quantity, measures: Measures) -> float:
    factor = 1.0
    for token in tree.tokens[quantity.first + 1 : quantity.last + 1]:
        factor *= measures.scales.get(token.text.lower(), 1)
    return factor


def _single(tree: Tree, at: int, measures: Measures, language: str) -> Quantity | None:
    tokens = tree.tokens
    if at and tree.lower[at - 1] in measures.labels.words:
        return None  # "el número dos de las FARC"
    if tree.lower[at] in _first_words(measures):
        for length in (3, 2, 1):
            if at + length > len(tokens):
                continue
            phrase = " ".join(tree.lower[at : at + length])
            if phrase in measures.rounds:
                return Quantity(at, at + length - 1, float(measures.rounds[phrase]), scaled=True)
            if phrase in measures.vague.words:
                return Quantity(at, at + length - 1, None, scaled=True)
    if not tokens[at].text[:1].isdigit():
        return _spelled(tree, at, measures, language)
    last = _spaced(tree, at)
    number = _digits("".join(t.text for t in tokens[at : last + 1]))
    if number is None:
        return _spelled(tree, at, measures, language)
    if _YEAR.fullmatch(tokens[at].text) and not _counts(tree, at):
        return None
    return _scaled(tree, at, last, number, measures)


@lru_cache(maxsize=4)
def _first_words(measures: Measures) -> frozenset[str]:
    """The words with which a round or a vague number begins ("medio millar", "decenas de")."""
    return frozenset(p.split(" ")[0] for p in (*measures.rounds, *measures.vague.words))


def _spaced(tree: Tree, at: int) -> int:
    """The last token of a number whose thousands a space sets apart ("120 000")."""
    tokens, last = tree.tokens, at
    if not _LEADING.fullmatch(tokens[at].text):
        return at
    for following in tokens[at + 1 :]:
        if following.start != tokens[last].end + 1 or not _THOUSANDS.fullmatch(following.text):
            break
        last += 1
    return last


def _counts(tree: Tree, at: int) -> bool:
    """Whether a number in the form of a year counts ("2014 soldiers", not "the 2014 pact")."""
    token = tree.tokens[at]
    one = "Number=Sing" in tree.tokens[token.head].morph and token.head > at
    return token.role == "number" and not one


def _digits(text: str) -> float | None:
    """ "12.000", "1,5", "300", "3bn": thousands in threes, else decimals."""
    if short := _SHORT.fullmatch(text):
        return float(short[1].replace(",", ".")) * _SUFFIXES[short[2]]
    if _GROUPED.fullmatch(text):
        return float(re.sub(r"[.,\s]", "", text))
    return float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None


def _in_short(tree: Tree, first: int, after: int) -> float:
    """ "$500m": how many the letters grown to a sum of money stand for; 0 for "500m", metres."""
    money = first > 0 and tree.tokens[first - 1].text[-1:] in _SIGNS
    grown = after < len(tree.tokens) and tree.tokens[after].start == tree.tokens[after - 1].end
    return _SUFFIXES.get(tree.tokens[after].text.rstrip("."), 0) if money and grown else 0


def _scaled(tree: Tree, first: int, last: int, number: float, measures: Measures) -> Quantity:
    """ "61.000 millones", "2,8 millones", "3 mil 823", "500m", which the model cuts in two."""
    large = False
    if factor := _in_short(tree, first, last + 1):
        last, number, large = last + 1, number * factor, True
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].text.lower() in measures.scales:
        last += 1
        factor = measures.scales[tree.tokens[last].text.lower()]
        number, large = number * factor, factor > SHARED
        rest = tree.tokens[last + 1].text if last + 1 < len(tree.tokens) else ""
        if factor == SHARED and _LEADING.fullmatch(rest):
            number, last = number + int(rest), last + 1
    return Quantity(first, last, round(number, 6), scaled=large or number >= MILLION)


def _spelled(tree: Tree, at: int, measures: Measures, language: str) -> Quantity | None:
    if tree.tokens[at].pos not in _NUMERAL:
        return None
    word = tree.lower[at]
    if word in measures.bounds.about or not _number(word, language):  # "unos" is no number
        return None
    words = [t.text.lower() for t in tree.tokens[at : at + LONGEST]]
    if word in measures.ones and (len(words) < 2 or words[1] not in measures.scales):
        return None
    for length in range(len(words), 0, -1):
        value = _number(" ".join(words[:length]).replace(" - ", "-"), language)
        if value is not None:
            last = at + length - 1
            if tree.tokens[last].text.lower() in measures.scales:
                return Quantity(at, last, float(value), scaled=value >= MILLION)
            return _scaled(tree, at, last, float(value), measures)  # "two dozen"
    return None


@lru_cache(maxsize=10_000)
def _number(words: str, language: str) -> int | None:
    words = words.replace("veintiún", "veintiuno")
    try:
        return int(text2num(words, language))
    except ValueError:
        return None
