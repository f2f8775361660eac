"""What a quotation tells its hearers to do: "Release them and lay down your arms," he told them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.parse.english_clauses import below
from dragoman.records import Token

OPENING = frozenset({'"', "“", "‘", "'"})
BEFORE = frozenset({
    "please", "do", "not", "n't", "n’t", "never", "now", "then", "so", "but", "and", "just",
    "immediately",
})  # fmt: skip
"""Words before a verb that bids somebody to do something."""
IMPERATIVE = "Mood=Imp|VerbForm=Fin"


def imperatives(tokens: list[Token], _: Sequence[str]) -> None:
    """The first verb of a quotation, without a subject, in its bare form, and those beside it,
    which the model takes for infinitives or for the past ("lay down")."""
    marks = 0
    for index, token in enumerate(tokens):
        if token.text not in OPENING:
            continue
        marks += token.text == '"'
        if token.text == '"' and not marks % 2:
            continue
        first = index + 1
        while first < len(tokens) and tokens[first].text.lower() in BEFORE:
            first += 1
        if first < len(tokens) and _bare(tokens, first):
            _bid(tokens, first)


def _bid(tokens: list[Token], verb: int) -> None:
    """The verb and those coordinated with it become imperatives, and so does a "do" before them."""
    for at in (verb, *(i for i in below(tokens, verb) if tokens[i].lemma == "do")):
        tokens[at] = replace(tokens[at], morph=IMPERATIVE)
    for second in below(tokens, verb):
        if second > verb and tokens[second].role == "conjunct" and _bare(tokens, second):
            _bid(tokens, second)


def _bare(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.pos != "VERB" or token.text.lower() != token.lemma or "Person=3" in token.morph:
        return False
    beside = [tokens[i] for i in below(tokens, index) if i < index]
    return not any(
        t.role in {"subject", "mark"} or (t.role == "auxiliary" and t.lemma != "do") for t in beside
    )
