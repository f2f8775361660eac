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
CROWDS: Final = frozenset({
    "activist", "civilian", "demonstrator", "fighter", "gunman", "insurgent", "journalist",
    "migrant", "militant", "mourner", "people", "pilgrim", "protester", "rebel", "refugee",
    "rioter", "soldier", "striker", "student", "supporter", "trooper", "villager", "worker",
    "worshipper",
})  # fmt: skip
"""People who are doing something when something is done to them."""


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


def origins_side_by_side(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "U.S. and South Korean forces", with nothing beside "U.S.": the adjective of origin behind
    "and" stands beside it."""
    for index, token in enumerate(tokens[:-2]):
        noun = token.head
        tied = labels[index] in {"compound", "nmod"} and token.pos == "PROPN" and noun > index + 2
        if not tied or tokens[index + 1].text != "and" or tokens[index + 2].text.islower():
            continue
        if any(labels[i] == "conj" for i in below(tokens, index)):
            continue
        before = tokens[noun - 1]
        if before.pos in {"ADJ", "PROPN"} and before.head == noun and before.text[:1].isupper():
            tokens[noun - 1] = replace(before, head=index, role="conjunct")


def crowds_that_do(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Fired at demonstrators trying to storm it", with "trying" under "fired": people right
    before a form in -ing do what it tells."""
    for index, token in enumerate(tokens[1:], start=1):
        crowd, verb = tokens[index - 1], token.head
        if labels[index] != "advcl" or not token.text.endswith("ing") or verb > index:
            continue
        if crowd.lemma not in CROWDS or labels[index - 1] not in {"dobj", "pobj"}:
            continue
        if not any(labels[i] == "mark" for i in below(tokens, index)):
            tokens[index] = replace(token, head=index - 1, role="relative")


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
