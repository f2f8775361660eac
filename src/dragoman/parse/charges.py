"""What came of a deed with which somebody is charged, hung by both models on the verb of charging:
"accused rebels of downing a plane, killing 298", "acusó a los rebeldes de derribarlo, matando a
298"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.records import Token

CHARGING = word_list("parse.charges.charging")
HARMING = word_list("parse.charges.harming")
GOING_ON = ("ing", "ando", "endo")


def harm_done_by_charged(tokens: list[Token]) -> None:
    """Hangs on the deed what it led to."""
    for index, token in enumerate(tokens):
        charge = token.head
        came = token.lemma in HARMING and token.text.lower().endswith(GOING_ON)
        if not came or token.role != "adverbial" or charge > index:
            continue
        if tokens[charge].lemma not in CHARGING or tokens[index - 1].text != ",":
            continue
        deed = next(
            (at for at in range(index - 1, charge, -1) if _charged(tokens, at, charge)), None
        )
        if deed is not None:
            tokens[index] = replace(token, head=deed)


def _charged(tokens: list[Token], at: int, charge: int) -> bool:
    """Whether this is a deed without a tense of its own that hangs on the charge, or on whom it
    strikes."""
    token = tokens[at]
    below = token.head == charge or tokens[token.head].head == charge
    return token.pos == "VERB" and below and "VerbForm=Fin" not in token.morph
