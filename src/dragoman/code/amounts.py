"""Sentence → how much of what: numbers with their unit, bounds and thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from text_to_num import text2num

from dragoman.knowledge.measures import Measures
from dragoman.records import Amount
from dragoman.tree import Tree

_DIGITS = re.compile(r"^\d{1,3}(?:[.,\s]\d{3})+$|^\d+(?:[.,]\d+)?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
SCALES = {"mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12,
          "millardo": 1e9, "millardos": 1e9, "thousand": 1e3, "million": 1e6, "billion": 1e9,
          "trillion": 1e12}  # fmt: skip
LONGEST = 6
"""Words of one number."""
NEAREST = 5
"""Tokens between a number and the thing counted."""


def amounts_of(tree: Tree, measures: Measures, language: str, apart: frozenset[int] = frozenset()) -> dict[int, Amount]:
    """Parsed sentence → amounts, each at the token of the thing counted (or of the unit)."""
    found: dict[int, Amount] = {}
    at = 0
    while at < len(tree.tokens):
        match = _quantity_at(tree, at, measures, language)
        if match is None:
            at += 1
            continue
        value, last, vague = match
        amount = _amount(tree, at, last, value, vague, measures)
        if amount is not None:
            anchor, made = amount
            found.setdefault(anchor, made)
        at = last + 1
    return found


def _quantity_at(
    tree: Tree, at: int, measures: Measures, language: str
) -> tuple[float | None, int, bool] | None:
    """(value, last token, whether vague) of the quantity that begins here."""
    tokens = tree.tokens
    for length in (2, 1):
        phrase = " ".join(t.text.lower() for t in tokens[at : at + length])
        if phrase in measures.rounds and at + length <= len(tokens):
            return float(measures.rounds[phrase]), at + length - 1, False
        if phrase in measures.vague.words and at + length <= len(tokens):
            return None, at + length - 1, True
    number = _digits(tokens[at].text)
    if number is not None:
        if _YEAR.match(tokens[at].text) and tokens[at].role != "number":
            return None
        return _scaled(tree, at, number)
    return _spelled(tree, at, language)


def _digits(text: str) -> float | None:
    """ "12.000", "1,5", "300": thousands in threes, else decimals."""
    if not _DIGITS.match(text):
        return None
    if re.match(r"^\d{1,3}(?:[.,]\d{3})+$", text):
        return float(re.sub(r"[.,]", "", text))
    return float(text.replace(",", "."))


def _scaled(tree: Tree, at: int, number: float) -> tuple[float, int, bool]:
    last = at
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].text.lower() in SCALES:
        last += 1
        number *= SCALES[tree.tokens[last].text.lower()]
    return number, last, False


def _spelled(tree: Tree, at: int, language: str) -> tuple[float, int, bool] | None:
    tokens = tree.tokens
    if tokens[at].pos not in {"NUM", "DET", "NOUN", "PRON", "ADJ"} or tokens[at].text.lower() in {"un", "una", "uno", "a", "an", "one", "y", "and"}:
        following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        if tokens[at].text.lower() not in {"un", "a", "one"} or following not in SCALES:
            return None
    for length in range(min(LONGEST, len(tokens) - at), 0, -1):
        words = " ".join(t.text.lower() for t in tokens[at : at + length])
        value = _number(words, language)
        if value is not None:
            return float(value), at + length - 1, False
    return None


@lru_cache(maxsize=10_000)
def _number(words: str, language: str) -> int | None:
    try:
        return int(text2num(words, language))
    except ValueError:
        return None


def _amount(
    tree: Tree, first: int, last: int, value: float | None, vague: bool, measures: Measures
) -> tuple[int, Amount] | None:
    start, bound = _bound(tree, first, measures)
    thing = _thing(tree, last, measures)
    if thing is None:
        return None
    anchor, end, unit, of = thing
    if value is not None and unit == "item" and of is None:
        return None
    text = tree.span(start, end).text
    low, high = value, None
    if bound == "at_most":
        low, high = None, value
    elif vague:
        low = None
    return anchor, Amount(low, high, unit, of, text)


def _bound(tree: Tree, first: int, measures: Measures) -> tuple[int, str]:
    for name, phrases in (("at_most", measures.bounds.at_most), ("at_least", measures.bounds.at_least)):
        for phrase in phrases:
            words = phrase.split(" ")
            start = first - len(words)
            if start >= 0 and [t.text.lower() for t in tree.tokens[start:first]] == words:
                return start, name
    return first, ""


def _thing(tree: Tree, last: int, measures: Measures) -> tuple[int, int, str, str | None] | None:
    """(anchor token, last token, unit, thing) of what is counted after token `last`."""
    tokens = tree.tokens
    for at in range(last + 1, min(len(tokens), last + 1 + NEAREST)):
        word, lemma = tokens[at].text.lower(), tokens[at].lemma.lower()
        if word in {"%", "ciento", "percent"}:
            return at, at, "percent", _of(tree, at)
        if word in measures.currencies:
            return at, at, measures.currencies[word], None
        if word in measures.units:
            return None
        if word in _LINKS or tokens[at].pos in {"ADJ", "ADP", "DET"} and word in _LINKS:
            continue
        if tokens[at].pos in {"NOUN", "PROPN"}:
            if lemma in measures.people.words or word in measures.people.words:
                return at, at, "person", lemma
            return at, at, "item", lemma
        if tokens[at].pos == "ADJ" and lemma in measures.people.words:
            return at, at, "person", lemma
        if tokens[at].pos not in {"ADJ", "NUM", "SYM"}:
            return None
    return None


def _of(tree: Tree, at: int) -> str | None:
    following = [t.text for t in tree.tokens[at + 1 : at + 4]]
    return "GDP" if {"PIB", "GDP"} & set(following) else None


_LINKS = frozenset({"de", "of", "por", "per", "los", "las", "sus", "otros", "otras", "nuevos", "nuevas"})


def anchored(amounts: dict[int, Amount], within: set[int]) -> Iterator[Amount]:
    """The amounts whose thing stands among these tokens."""
    for index in sorted(amounts):
        if index in within:
            yield amounts[index]
