"""Words that the English model ties together, or apart, where a sentence strings them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.parse.english_clauses import SUBJECTS, below
from dragoman.records import Token

BODIES: Final = frozenset({
    "army", "government", "junta", "military", "opposition", "parliament", "police", "president",
})  # fmt: skip
"""Those who sign and fight beside bands."""
BANDS: Final = frozenset({
    "fighter", "guerrilla", "insurgent", "militant", "militia", "protester", "rebel", "separatist",
})  # fmt: skip
"""The bands, with an adjective of their own."""


def _nearest(tokens: Sequence[Token], index: int) -> int:
    """The first word behind this one that is no adjective."""
    at = index + 1
    while at < len(tokens) - 1 and tokens[at].pos in {"ADJ", "ADV"}:
        at += 1
    return at


def bodies_and_bands(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Sudan's government and southern rebels", with "government" as a part of the rebels' name:
    two who stand side by side."""
    for index, token in enumerate(tokens):
        noun = token.head
        joined = (
            labels[index] in {"compound", "nmod"} and token.lemma in BODIES and noun > index + 2
        )
        if not joined or tokens[index + 1].text != "and" or tokens[noun].lemma not in BANDS:
            continue
        if tokens[index + 2].pos != "ADJ" or _nearest(tokens, index + 1) != noun:
            continue
        for at in below(tokens, noun):
            if at < index or at > noun:
                tokens[at] = replace(tokens[at], head=index)
        top = tokens[noun].head == noun
        head = index if top else tokens[noun].head
        tokens[index] = replace(token, head=head, role=tokens[noun].role)
        tokens[noun] = replace(tokens[noun], head=index, role="conjunct")


def clauses_behind_after(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "After riots left 11 dead", read as "after the riots that left": when the verb's subject did
    what it tells."""
    for index, token in enumerate(tokens):
        noun = token.head
        marker = tokens[noun].head
        if labels[index] != "relcl" or labels[noun] != "pobj" or "Tense=Past" not in token.morph:
            continue
        inside = [labels[i] for i in below(tokens, index)]
        if "VerbForm=Fin" not in token.morph or set(inside) & (SUBJECTS | {"mark"}):
            continue
        if tokens[marker].text.lower() not in {"after", "before", "until", "since"}:
            continue
        if any("PronType=Rel" in tokens[i].morph for i in below(tokens, index)):
            continue
        tokens[index] = replace(token, head=tokens[marker].head, role="adverbial")
        tokens[noun] = replace(tokens[noun], head=index, role="subject")
        tokens[marker] = replace(tokens[marker], head=index, role="mark")
