"""The second of two that stand behind "entre", taken for the subject of the verb behind them."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.forms import under
from dragoman.records import Token

NOMINAL = frozenset({"NOUN", "PROPN"})
AND = frozenset({"y", "e"})


def between_pairs(tokens: list[Token]) -> None:
    """Joins "Irán" and "el OIEA" in "el acuerdo alcanzado entre Irán y el OIEA permite …"; the noun
    before them becomes the verb's subject."""
    for second, token in enumerate(tokens):
        if token.role != "subject" or token.head < second or token.pos not in NOMINAL:
            continue
        joint = _joint(tokens, second)
        first = _between(tokens, joint) if joint is not None else None
        if joint is None or first is None:
            continue
        tokens[second] = replace(token, head=first, role="conjunct")
        tokens[joint] = replace(tokens[joint], head=second)
        _with_subject(tokens, first, token.head)


def _joint(tokens: list[Token], second: int) -> int | None:
    """The conjunction before it, with nothing but its own words between."""
    at = second - 1
    while at > 0 and tokens[at].head == second and tokens[at].text.lower() not in AND:
        at -= 1
    return at if at > 0 and tokens[at].text.lower() in AND else None


def _between(tokens: list[Token], joint: int) -> int | None:
    """The first of the pair, right before the conjunction and behind "entre", still alone."""
    first = tokens[joint - 1]
    at = joint - 1 if first.role != "flat" else first.head
    marked = any(t.head == at and t.text.lower() == "entre" for t in tokens[:at])
    alone = not any(t.head == at and t.role == "conjunct" for t in tokens)
    return at if marked and alone and tokens[at].pos in NOMINAL else None


def _with_subject(tokens: list[Token], first: int, verb: int) -> None:
    """Gives the verb the noun that begins the phrase of the pair, from below it or above."""
    noun = first
    while tokens[noun].head not in {verb, noun} and tokens[noun].pos != "VERB":
        noun = tokens[noun].head
    above = tokens[verb].role == "conjunct" and tokens[verb].head == noun
    if tokens[noun].pos not in NOMINAL or noun > verb or not (above or under(tokens, noun, verb)):
        return
    if above:
        head = verb if tokens[noun].head == noun else tokens[noun].head
        tokens[verb] = replace(tokens[verb], head=head, role=tokens[noun].role)
    tokens[noun] = replace(tokens[noun], head=verb, role="subject")
