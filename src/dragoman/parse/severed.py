"""Subjects of second clauses that the Spanish model takes for the end of the first."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.forms import finite, number
from dragoman.records import Token

LOOSE = frozenset({"clause", "conjunct", "parataxis", "adverbial"})
AND = frozenset({"y", "e", "mientras"})


# "Entraron en la capital y el presidente, Fulano, abandonó el país", with "presidente" beside
# "capital"


def severed_subjects(tokens: list[Token]) -> None:
    """Reads as the subject of the verb behind its apposition a noun that "y" seems to add to what
    stands before."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or token.role not in LOOSE or token.head > verb:
            continue
        below = [i for i, t in enumerate(tokens) if t.head == verb]
        if any(tokens[i].role in {"subject", "mark"} for i in below) or not finite(tokens, verb):
            continue
        opened = min([verb, *(i for i in below if tokens[i].role in {"auxiliary", "adverb"})])
        noun = _before_apposition(tokens, opened - 1)
        if noun is None or tokens[noun].head == token.head:
            continue
        if f"Number={number(tokens, verb)}" not in tokens[noun].morph:
            continue
        tokens[noun] = replace(tokens[noun], head=verb, role="subject")
        tokens[verb] = replace(token, role="conjunct")


def _before_apposition(tokens: list[Token], comma: int) -> int | None:
    """The noun added with "y" whose apposition between commas ends at a token."""
    if comma < 1 or tokens[comma].text != ",":
        return None
    opening = next((i for i in range(comma - 1, 0, -1) if tokens[i].text == ","), None)
    if opening is None:
        return None
    named = [t.head for t in tokens[opening + 1 : comma] if t.role == "apposition"]
    noun = next((i for i in named if i < opening and tokens[i].role == "conjunct"), None)
    if noun is None or tokens[noun].pos != "NOUN" or tokens[tokens[noun].head].pos == "VERB":
        return None
    joined = any(t.head == noun and t.text.lower() in AND for t in tokens)
    return noun if joined else None
