"""Verbs that stand in a list, of which the Spanish model takes one for a clause within another."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.forms import agree, finite, form, marked
from dragoman.records import Token
from dragoman.tree import NOMINAL

# "Rompió relaciones, cerró la frontera y expulsó al embajador", with "cerró" as a circumstance


def lists_of_verbs(tokens: list[Token]) -> None:
    """Puts beside the first verb of a list the second, behind a comma, where a third closes it."""
    for second, token in enumerate(tokens):
        first = token.head
        loose = token.pos == "VERB" and token.role == "adverbial" and first < second
        if not loose or tokens[second - 1].text != "," or tokens[first].pos != "VERB":
            continue
        finite_both = finite(tokens, first) and finite(tokens, second)
        if not finite_both or not agree(form(tokens, first), form(tokens, second)):
            continue
        if marked(tokens, second) and not _undergone(tokens, first, second):
            continue
        if any(_closes(tokens, i, first, second) for i in range(second + 1, len(tokens))):
            tokens[second] = replace(token, role="conjunct")
            _hold_objects(tokens, second)


# "Que Rusia invadiera Ucrania y bombardeara Kiev", with "bombardeara" beside "Ucrania"


def verbs_beside_names(tokens: list[Token]) -> None:
    """Puts a finite verb that "y" joins to an argument beside the verb of that argument, with which
    it agrees; the bare name behind it is its object."""
    for verb, token in enumerate(tokens):
        noun = tokens[token.head]
        joined = token.pos == "VERB" and token.role == "conjunct" and noun.pos in NOMINAL
        above = tokens[noun.head]
        if not joined or token.head > verb or above.pos != "VERB" or marked(tokens, verb):
            continue
        if not finite(tokens, verb) or not agree(form(tokens, verb), form(tokens, noun.head)):
            continue
        tokens[verb] = replace(token, head=noun.head)
        if tokens[verb + 1].head == verb and tokens[verb + 1].role == "flat":
            tokens[verb + 1] = replace(tokens[verb + 1], role="object")


# "Convinieron una tregua en Hodeida y el canje de presos", with "canje" beside "Hodeida"


def things_beside_places(tokens: list[Token]) -> None:
    """Puts a noun with an article that "y" joins to the place where something is done beside what
    is done there."""
    for index, token in enumerate(tokens):
        place = tokens[token.head]
        joined = token.role == "conjunct" and token.pos == "NOUN" and place.pos == "PROPN"
        if not joined or place.role not in {"oblique", "nominal"} or token.head > index:
            continue
        cases = [t.text for t in tokens if t.head == token.head and t.role == "case"]
        own = [t for t in tokens if t.head == index]
        article = any(t.role == "determiner" for t in own)
        if cases != ["en"] or not article or any(t.role == "case" for t in own):
            continue
        done = place.head if tokens[place.head].role == "object" else None
        held = (i for i in range(place.head + 1, token.head) if tokens[i].head == place.head)
        done = next((i for i in held if tokens[i].role == "object"), done)
        if done is not None and tokens[done].pos == "NOUN":
            tokens[index] = replace(token, head=done)


def _closes(tokens: list[Token], third: int, first: int, second: int) -> bool:
    """Whether "y" joins the verb to one of the two, and it has no subject."""
    token = tokens[third]
    told = token.pos == "VERB" and token.role == "conjunct" and token.head in {first, second}
    joined = any(t.head == third and t.role == "coordinator" for t in tokens)
    alike = told and agree(form(tokens, third), form(tokens, second))
    return alike and joined and not marked(tokens, third)


def _hold_objects(tokens: list[Token], verb: int) -> None:
    """What stands behind the verb as its subject is its object."""
    for at in range(verb + 1, len(tokens)):
        if tokens[at].head == verb and tokens[at].role == "subject":
            tokens[at] = replace(tokens[at], role="object")


def _undergone(tokens: list[Token], first: int, second: int) -> bool:
    """ "Disolvió el Congreso, suspendió la Constitución y ordenó …": whether what looks like the
    second verb's subject stands right behind it, where the first has one before it."""
    own = [i for i, t in enumerate(tokens) if t.head == second and t.role in {"subject", "mark"}]
    doer = any(t.head == first and t.role == "subject" for t in tokens[:first])
    behind = tokens[second + 1].pos == "DET" and tokens[second + 1].head in own
    beside = [t for t in tokens if t.head == second]
    taken = any(t.text.lower() == "se" or t.role in {"object", "copula"} for t in beside)
    third = any(t.role == "conjunct" and marked(tokens, tokens.index(t)) for t in beside)
    return doer and len(own) == 1 and behind and not taken and not third
