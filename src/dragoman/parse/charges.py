"""What belongs to a deed with which somebody is charged, hung by both models on the verb of
charging: what came of it ("accused rebels of downing a plane, killing 298", "acusó a los rebeldes
de derribarlo, matando a 298"), and whom it reached of whom a relative clause is told ("whom it
accuses Iran of arming", "a los que acusa a Irán de armar")."""

from __future__ import annotations

from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.records import Token
from dragoman.tree import NOMINAL

CHARGING = word_list("parse.charges.charging")
HARMING = word_list("parse.charges.harming")
REACHED = frozenset({"object", "indirect", "oblique"})
"""Roles of those with whom something is done."""
GOING_ON = ("ing", "ando", "endo")


def deeds_of_charged(tokens: list[Token]) -> None:
    """Hangs on the deed what it led to, and whom it reached."""
    _harm_done(tokens)
    _reached(tokens)


def _harm_done(tokens: list[Token]) -> None:
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


def _reached(tokens: list[Token]) -> None:
    """Hangs the pronoun of a relative clause in which another is charged with a deed on that."""
    for verb, token in enumerate(tokens):
        if token.role != "relative" or token.lemma not in CHARGING:
            continue
        below = [i for i, t in enumerate(tokens) if t.head == verb]
        held = [i for i in below if tokens[i].role in REACHED]
        pronoun = next((i for i in held if i < verb and "Rel" in tokens[i].morph), None)
        charged = next((i for i in held if i > verb and tokens[i].pos in NOMINAL), None)
        if pronoun is None or charged is None:
            continue
        deed = next((i for i in below if i > charged and _deed(tokens, i)), None)
        if deed is not None:
            given = any(t.head == deed and t.role == "object" for t in tokens)
            role = "indirect" if given else "object"
            tokens[pronoun] = replace(tokens[pronoun], head=deed, role=role)
            tokens[deed] = replace(tokens[deed], role="open_clause")


def _deed(tokens: list[Token], at: int) -> bool:
    """Whether it is what somebody is charged with doing; a noun in -ing that nothing tells more of
    becomes one."""
    token, of = tokens[at], tokens[at - 1]
    if of.head != at or of.text not in {"of", "de"}:
        return False
    gerund = token.pos == "NOUN" and of.text == "of" and token.text.endswith("ing")
    if gerund and sum(t.head == at for t in tokens) == 1:
        lemma = str(simplemma.lemmatize(f"{token.text[: -len('ing')]}ed", "en"))
        tokens[at] = replace(token, pos="VERB", lemma=lemma, role="adverbial", morph="VerbForm=Inf")
        tokens[at - 1] = replace(of, role="mark")
        return True
    return "VerbForm=Inf" in token.morph or "VerbForm=Ger" in token.morph


def _charged(tokens: list[Token], at: int, charge: int) -> bool:
    """Whether this is a deed without a tense of its own that hangs on the charge, or on whom it
    strikes."""
    token = tokens[at]
    below = token.head == charge or tokens[token.head].head == charge
    return token.pos == "VERB" and below and "VerbForm=Fin" not in token.morph
