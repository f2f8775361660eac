"""Who does what a participle, an infinitive or a clause tells, hung by the Spanish model on words
of time, taken for whom it is done to, or left below where he is from; who does it with him, and
where somebody goes next."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.adjuncts import UNITS
from dragoman.parse.forms import case_of, finite, has
from dragoman.parse.verbfirst import DOING
from dragoman.records import Token
from dragoman.tree import CLAUSE_EDGES, NOMINAL

SINCE = frozenset({"hace", "hacía"})
TIMES = frozenset({*UNITS, *UNITS.values()})
OPENING = frozenset({"al", "tras"})
OWN = frozenset({"object", "oblique", "nominal"})
NEXT = frozenset({"luego", "después", "posteriormente", "finalmente"})
STRIKING = word_list("parse.doersbehind.striking")


# "Los rebeldes, asediados desde hacía días por el ejército", with "ejército" below "hacía"


def agents_behind_times(tokens: list[Token]) -> None:
    """Hangs on a participle its agent behind how long ago it was, or for how long it goes on."""
    for agent, token in enumerate(tokens):
        since = token.head
        if since >= agent or tokens[since].text.lower() not in SINCE or token.role not in OWN:
            continue
        case, done = case_of(tokens, agent), tokens[since].head
        if case is None or tokens[case].text.lower() != "por" or done > since:
            continue
        told = any(t.head == since and t.text.lower() in TIMES for t in tokens[since:case])
        if told and "VerbForm=Part" in tokens[done].morph and tokens[agent].pos in NOMINAL:
            tokens[agent] = replace(token, head=done, role="object")


# "Murieron al disparar la policía contra la multitud", with "policía" as the object


def doers_behind_infinitives(tokens: list[Token]) -> None:
    """Makes a body of people without "a" right behind an infinitive of such a verb the one who does
    it: as an object it would have "a"."""
    for noun, token in enumerate(tokens):
        verb = token.head
        if token.role != "object" or token.pos != "NOUN" or verb >= noun or not verb:
            continue
        if tokens[verb].lemma not in STRIKING or token.lemma not in DOING:
            continue
        mark = tokens[verb - 1]
        opened = mark.text.lower() in OPENING and mark.head == verb
        if not opened or "VerbForm=Inf" not in tokens[verb].morph:
            continue
        between = [t for t in tokens[verb + 1 : noun] if t.text.lower() != "fuego"]
        articled = bool(between) and between[0].pos == "DET"
        own = articled and all(t.head == noun for t in between)
        if own and case_of(tokens, noun) is None and not has(tokens, verb, {"subject"}):
            tokens[noun] = replace(token, role="subject")


# "Cuando la artillería siria bombardeó un mercado", with "siria" as the verb of a clause


def origins_like_clauses(tokens: list[Token]) -> None:
    """Reads as an adjective of the noun right before it what the model takes for a clause of which
    that is the subject, where the verb stands right behind it."""
    for at, token in enumerate(tokens[1:-1], 1):
        noun, verb = tokens[at - 1], tokens[at + 1]
        clause = token.pos == "ADJ" and token.role in CLAUSE_EDGES
        if not clause or noun.role != "subject" or noun.head != at or noun.pos != "NOUN":
            continue
        if verb.pos != "VERB" or not finite(tokens, at + 1) or verb.head != token.head:
            continue
        if verb.role not in CLAUSE_EDGES or has(tokens, at + 1, {"subject"}):
            continue
        for index, other in enumerate(tokens):
            if other.head == at and index < at:
                tokens[index] = replace(other, head=at + 1)
        tokens[at] = replace(token, head=at - 1, role="modifier")


# "Tachada de farsa por Kiev y sus aliados", with "aliados" beside "farsa"


def companions_beside_agents(tokens: list[Token]) -> None:
    """Joins "y sus aliados" to the agent right before it, where the model joins it to a noun above
    both."""
    for at, token in enumerate(tokens):
        noun = token.head
        if token.role != "conjunct" or noun >= at or token.pos != "NOUN":
            continue
        joint = next((i for i in range(noun, at) if tokens[i].head == at), at)
        agent = joint - 1
        if tokens[joint].pos != "CCONJ" or tokens[agent].head != noun or agent <= noun:
            continue
        case = case_of(tokens, agent)
        owned = any(t.head == at and "Poss=Yes" in t.morph for t in tokens[joint:at])
        if owned and case is not None and tokens[case].text.lower() == "por":
            tokens[at] = replace(token, head=agent)


# "Viajó a Moscú y luego a Tiflis", with "Tiflis" below "luego" beside the verb


def next_places(tokens: list[Token]) -> None:
    """Joins where somebody goes next to where he goes first."""
    for at, token in enumerate(tokens):
        verb = token.head
        if token.lemma not in NEXT or token.role != "conjunct" or tokens[verb].pos != "VERB":
            continue
        then = [i for i, t in enumerate(tokens) if t.head == at and t.role in OWN and i > at]
        case = case_of(tokens, then[0]) if then else None
        if case is None or tokens[then[0]].pos != "PROPN":
            continue
        first = [
            i for i in range(verb + 1, at)
            if tokens[i].head == verb and tokens[i].role in OWN and tokens[i].pos == "PROPN"
            and (mark := case_of(tokens, i)) is not None
            and tokens[mark].text == tokens[case].text
        ]  # fmt: skip
        if not first:
            continue
        tokens[then[0]] = replace(tokens[then[0]], head=first[-1], role="conjunct")
        for index, other in enumerate(tokens):
            if other.head == at and other.pos == "CCONJ":
                tokens[index] = replace(other, head=then[0])
            elif other.head == at and index > then[0]:
                tokens[index] = replace(other, head=verb, role="adverbial")
        tokens[at] = replace(token, head=then[0], role="adverb")
