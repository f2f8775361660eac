"""What somebody did, wants or asks for, told by "lo que … es": "lo que hizo Irán fue atacar Erbil"
is "Irán atacó Erbil", "lo que quiere Moscú es negociar" is "Moscú quiere negociar"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of, finite
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

WANTING = word_list("parse.pseudoclefts.wanting")
DOING = "hacer"
REACH = 12
"""Tokens between "lo que" and the form of "ser"."""
CARRIED = frozenset({"subject", "auxiliary", "adverb", "oblique", "indirect"})


def pseudoclefts(tokens: list[Token]) -> None:
    """Makes the verb of "lo que" the head of what "ser" says that it is, or puts that verb in its
    place where it is "hacer"."""
    for at, token in enumerate(tokens[:-4]):
        if token.text.lower() != "lo":
            continue
        que = next((i for i in (at + 1, at + 2) if tokens[i].text.lower() == "que"), None)
        verb = None if que is None else tokens[que].head
        if que is None or verb is None or not que < verb or not finite(tokens, verb):
            continue
        if tokens[verb].lemma != DOING and tokens[verb].lemma not in WANTING:
            continue
        being = _being(tokens, verb)
        told = None if being is None else _told(tokens, being)
        if being is not None and told is not None:
            _rebuild(tokens, (at, que), verb, being, told)


def _being(tokens: list[Token], verb: int) -> int | None:
    """The finite form of "ser" behind the clause, with no comma before it."""
    for at in range(verb + 1, min(verb + REACH, len(tokens))):
        if tokens[at].text in {",", ";", ":"}:
            return None
        if tokens[at].lemma == "ser" and tokens[at].pos in VERBAL:
            return at if "VerbForm=Fin" in tokens[at].morph else None
    return None


def _told(tokens: list[Token], being: int) -> int | None:
    """What stands behind "ser": an infinitive, a clause with "que" or a bare noun."""
    below = [i for i in range(being + 1, len(tokens)) if being in {tokens[i].head, i}]
    above = tokens[being].head
    for at in (above, *below):
        if at <= being:
            continue
        if tokens[at].pos == "VERB" and (_bare_infinitive(tokens, at) or _que(tokens, at)):
            return at
        if tokens[at].pos in NOMINAL and case_of(tokens, at) is None:
            return at
    return None


def _bare_infinitive(tokens: list[Token], verb: int) -> bool:
    """Whether it is an infinitive that no preposition marks."""
    marked = any(t.head == verb and t.role in {"mark", "case"} for t in tokens[:verb])
    return "VerbForm=Inf" in tokens[verb].morph and not marked


def _que(tokens: list[Token], verb: int) -> bool:
    marks = (t for t in tokens[:verb] if t.head == verb and t.text.lower() == "que")
    return finite(tokens, verb) and any(marks)


def _rebuild(
    tokens: list[Token], opening: tuple[int, int], verb: int, being: int, told: int
) -> None:
    top = told if tokens[being].head == told else being
    role, above = tokens[top].role, tokens[top].head
    infinitive = "VerbForm=Inf" in tokens[told].morph
    doing = tokens[verb].lemma == DOING
    if doing and not infinitive:
        return
    main = told if doing else verb
    for at, token in enumerate(tokens):
        loose = token.head in {being, verb} or (token.head == told and at < being)
        if at not in {*opening, verb, being, told} and loose:
            carried = token.head != verb or token.role in CARRIED
            tokens[at] = replace(token, head=main, role=token.role if carried else "other")
    if doing:
        tokens[told] = replace(tokens[told], morph=tokens[verb].morph)
        tokens[verb] = replace(tokens[verb], head=main, role="other", pos="X")
    else:
        below = "open_clause" if infinitive else "clause"
        object_ = tokens[told].pos in NOMINAL
        tokens[told] = replace(tokens[told], head=main, role="object" if object_ else below)
    tokens[being] = replace(tokens[being], head=main, role="other", pos="X")
    for at in opening:
        tokens[at] = replace(tokens[at], head=main, role="other", pos="X")
    head = main if above in {top, told, verb} else above
    tokens[main] = replace(tokens[main], head=head, role=role)
