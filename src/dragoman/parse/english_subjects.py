"""English pronouns as subjects, which tell no more than the ending of a Spanish verb."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dragoman.records import Token
from dragoman.tree import VERBAL

PERSONAL: Final[dict[str, str]] = {
    "he": "Number=Sing|Person=3",
    "she": "Number=Sing|Person=3",
    "it": "Number=Sing|Person=3",
    "they": "Number=Plur|Person=3",
    "i": "Number=Sing|Person=1",
    "we": "Number=Plur|Person=1",
    "you": "Person=2",
}
"""Pronouns as subjects, and the ending of a Spanish verb that says the same."""


def drop_pronouns(tokens: list[Token]) -> None:
    """ "They attacked" tells no more of who acts than the ending of "atacaron": the verb bears
    person and number, and has no subject."""
    for index, token in enumerate(tokens):
        personal = token.text.lower() in PERSONAL and token.pos == "PRON"
        if token.role != "subject" or not personal:
            continue
        tokens[index] = replace(token, role="other")
        same = {"auxiliary", "copula", "conjunct"}
        group = [token.head, *(i for i, t in enumerate(tokens) if t.head == token.head)]
        for at in group:
            verbal = tokens[at].pos in VERBAL
            verbal = verbal and (at == token.head or tokens[at].role in same)
            own = tokens[at].role == "conjunct" and any(
                t.head == at and t.role == "subject" for t in tokens
            )  # "we proposed it and Russia rejected it"
            if (
                verbal
                and not own
                and "VerbForm=Fin" in tokens[at].morph
                and "Person" not in tokens[at].morph
            ):
                ending = PERSONAL[token.text.lower()]
                tokens[at] = replace(tokens[at], morph=f"{tokens[at].morph}|{ending}")
