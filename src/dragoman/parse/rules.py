"""The rules by which a model makes parts of speech and features of its tags, by table.

An English model has some 180 of them, and to hold each against each word takes a quarter of the
parsing. All but a few look at one word, and of it at nothing but the tag, the label and, for some
words, which one it is: what they make of such a word is found out once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    Ids: TypeAlias = tuple[int, ...]
    """Rules by their numbers, which are the order in which they act."""

RULES: Final = "attribute_ruler"
LOOKED_AT: Final = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
"""What a rule for one word may look at to be in the table."""


def tabled(engine: Language) -> Language:
    """The engine, which looks up what its rules make of a word, if they are of the kind known."""
    rules: Any = engine.get_pipe(RULES) if engine.has_pipe(RULES) else None
    words = [word for _, patterns in _rules(rules, of_one=True) for (word,) in patterns]
    if words and all(LOOKED_AT.issuperset(word) for word in words):
        table = _Table(rules, words)
        rules.match, rules.set_annotations = table.match, table.apply
    return engine


def _rules(rules: Any, *, of_one: bool) -> Iterator[tuple[int, list[Any]]]:
    """Those that look at one word only, or the others, each by its number with its patterns."""
    for number, rule in enumerate(rules.patterns if rules is not None else ()):
        if all(len(words) == 1 for words in rule["patterns"]) == of_one:
            yield number, rule["patterns"]


class _Table:
    """Stands in for the rules. Words that no rule names are all alike to them."""

    def __init__(self, rules: Any, words: list[dict[str, Any]]) -> None:
        from spacy.attrs import IDS
        from spacy.matcher import Matcher
        from spacy.tokens._retokenize import set_token_attrs

        self._rules, self._set = rules, set_token_attrs
        self._several = Matcher(rules.vocab)
        for number, patterns in _rules(rules, of_one=False):
            self._several.add(str(number), patterns)
        self._looked_at = [IDS[name] for name in ("TAG", "DEP", "LOWER")]
        forms = [word["LOWER"] for word in words if "LOWER" in word]
        given: list[dict[str, Any]] = [
            form if isinstance(form, dict) else {"IN": [form]} for form in forms
        ]
        self._named = frozenset(word for one in given for word in one.get("IN", ()))
        plain = all(one.keys() <= {"IN", "REGEX"} for one in given)
        self._like = [re.compile(one["REGEX"]) for one in given if "REGEX" in one]
        self._like += [] if plain else [re.compile("")]
        self._form = lru_cache(maxsize=100_000)(self._which)
        self._made: dict[tuple[int, int, int], Ids] = {}
        self._attributes = lru_cache(maxsize=10_000)(self._together)

    def match(self, doc: Doc) -> list[Ids]:
        """For each word the rules that apply to it."""
        rows = doc.to_array(self._looked_at).tolist()
        found = [self._ids(doc, at, tag, dep, low) for at, (tag, dep, low) in enumerate(rows)]
        for key, start, end in self._several(doc, allow_missing=True, as_spans=False):
            number = int(self._rules.vocab.strings[key])
            at = range(start, end)[self._rules.indices[number]]
            found[at] = tuple(sorted((*found[at], number)))
        return found

    def apply(self, doc: Doc, matches: list[Ids]) -> None:
        """Gives each word what its rules say."""
        for at, numbers in enumerate(matches):
            if numbers:
                self._set(doc[at], self._attributes(numbers))

    def _ids(self, doc: Doc, at: int, tag: int, dep: int, lower: int) -> Ids:
        key = tag, dep, self._form(lower)
        if key not in self._made:
            matches = self._rules.matcher(doc[at : at + 1], allow_missing=True, as_spans=False)
            spell = self._rules.vocab.strings.__getitem__
            self._made[key] = tuple(sorted({int(spell(match[0])) for match in matches}))
        return self._made[key]

    def _which(self, lower: int) -> int:
        """The word as far as a rule may tell it from others; 0 for all others."""
        word = self._rules.vocab.strings[lower]
        known = word in self._named or word.isspace()
        return lower if known or any(like.search(word) for like in self._like) else 0

    def _together(self, numbers: Ids) -> dict[Any, Any]:
        """What several rules say of a word, the last of each thing."""
        return {k: v for number in numbers for k, v in self._rules.attrs[number].items()}
