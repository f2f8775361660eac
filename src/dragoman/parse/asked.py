"""The subject that the Spanish model loses behind its verb: in questions ("¿Enviará España tropas a
Ucrania?") and before what somebody is to do ("tras aceptar Lisboa negociar")."""

from __future__ import annotations

from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import TO, case_of
from dragoman.records import Token
from dragoman.tree import VERBAL

VERGES = (
    ("a", "punto", "de"), ("a", "un", "paso", "de"), ("al", "borde", "de"),
    ("a", "un", "tris", "de"),
)  # fmt: skip
RESUMING = word_list("parse.asked.resuming")
BIDDING = word_list("parse.asked.bidding")
ASKING = word_list("parse.asked.asking")
BY_ITSELF = word_list("parse.asked.by_itself")
LOST = frozenset({"flat", "object", "subject", "nominal", "apposition", "oblique", "compound"})
"""What the model takes the name for."""
BEFORE = frozenset({"no", "se", "le", "les", "lo", "la", "los", "las"})
"""Small words between the mark of a question and its verb."""
LATER = ("rá", "rán")
"""How forms end that no name has behind the mark of a question."""
FUTURE = "Mood=Ind|Number={number}|Person=3|Tense=Fut|VerbForm=Fin"


def asked_subjects(tokens: list[Token]) -> None:
    """Hangs the name right behind the verb that opens a question on it, as its subject."""
    for mark, token in enumerate(tokens):
        if token.text != "¿":
            continue
        verb = mark + 1
        while verb < len(tokens) and tokens[verb].text.lower() in BEFORE:
            verb += 1
        if verb >= len(tokens) or not _read_as_verb(tokens, verb):
            continue
        if tokens[verb].pos == "AUX" and tokens[verb].head == verb + 1:
            verb += 1
        _subject_behind(tokens, verb)


def subjects_of_infinitives(tokens: list[Token]) -> None:
    """Hangs the name between two infinitives on the first, as its subject."""
    for index, token in enumerate(tokens[:-1]):
        act = token.head
        below = act == index - 1 and "VerbForm=Inf" in tokens[act].morph and token.role == "object"
        after = tokens[index + 1]
        bidden = after.head == act and "VerbForm=Inf" in after.morph
        if below and bidden and token.pos == "PROPN" and case_of(tokens, index) is None:
            tokens[index] = replace(token, role="subject")


# "Pidió a la ONU dinero", with "ONU" below "dinero"


def addressees_before_things(tokens: list[Token]) -> None:
    """Hangs on the verb the name with "a" that stands between it and the noun it was hung on."""
    for index, token in enumerate(tokens):
        thing, case = token.head, case_of(tokens, index)
        if thing <= index or case is None or tokens[case].text.lower() not in TO:
            continue
        verb = tokens[thing].head
        between = verb < case and tokens[verb].pos == "VERB"
        if token.pos == "PROPN" and tokens[thing].pos == "NOUN" and between:
            tokens[index] = replace(token, head=verb, role="indirect")


def acts_of_bidden(tokens: list[Token]) -> None:
    """What somebody is let or bidden do: his infinitive, and the object of his clause."""
    _infinitives_of_bidden(tokens)
    _objects_of_bidden(tokens)


def _objects_of_bidden(tokens: list[Token]) -> None:
    """Reads the thing behind a verb that somebody is asked to do as its object ("pidió a Israel que
    levante el bloqueo")."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "subject" or token.pos != "NOUN" or verb > index:
            continue
        asking = tokens[verb].head
        asked = tokens[asking].lemma in ASKING and "Mood=Sub" in tokens[verb].morph
        if not asked or tokens[verb].lemma in BY_ITSELF or asking > verb:
            continue
        own = [t for t in tokens if t.head == verb]
        taken = any(t.role in {"object", "copula", "passive"} or t.text == "se" for t in own)
        whom = [i for i in range(asking + 1, verb) if tokens[i].head == asking
                and tokens[i].role in {"object", "indirect"}]  # fmt: skip
        told = any(case_of(tokens, i) is not None for i in whom)
        if told and not taken and "Number=Plur" not in token.morph:
            tokens[index] = replace(token, role="object")


def _infinitives_of_bidden(tokens: list[Token]) -> None:
    """Hangs a bare infinitive behind whom a verb lets or bids do it on that verb ("permitió a los
    talibanes tomar Kabul"), and not on them."""
    for index, token in enumerate(tokens):
        if "VerbForm=Inf" not in token.morph or token.role != "relative":
            continue
        whom, case = token.head, case_of(tokens, token.head)
        verb = tokens[whom].head
        if case is None or tokens[case].text.lower() not in {"a", "al"} or verb >= whom:
            continue
        marked = any(t.head == index and t.role in {"mark", "case"} for t in tokens)
        if tokens[verb].lemma in BIDDING and whom < index and not marked:
            tokens[index] = replace(token, head=verb, role="open_clause")


def objects_of_what_resumes(tokens: list[Token]) -> None:
    """Hangs on an infinitive the object right behind it, as in "volverá a desplegar tropas", with
    what stands behind that; not the name of who does it, if nobody before does."""
    for index, token in enumerate(tokens[1:], 1):
        own = (i for i in range(index) if tokens[i].head == index)
        act, verb = min([index, *own]) - 1, token.head
        if act < 0:
            continue
        between = tokens[act].head == verb and tokens[act].role == "open_clause"
        if token.role != "object" or not between or "VerbForm=Inf" not in tokens[act].morph:
            continue
        acting = any(t.head == verb and t.role == "subject" for t in tokens[:verb])
        acting = acting and tokens[verb].lemma not in BIDDING
        if tokens[verb].pos not in VERBAL or not (acting or tokens[verb].lemma in RESUMING):
            continue
        for at in range(index, len(tokens)):
            if tokens[at].head == verb and tokens[at].role in {"object", "oblique", "indirect"}:
                tokens[at] = replace(tokens[at], head=act)


def verges(tokens: list[Token]) -> None:
    """Makes the infinitive of "estuvo a punto de acordar", "a un paso de atacar" the head of its
    clause, and not "a", "punto" or "paso"."""
    lower = [t.text.lower() for t in tokens]
    for act, token in enumerate(tokens):
        if "VerbForm=Inf" not in token.morph or lower[act - 1] != "de":
            continue
        for words in VERGES:
            at = act - len(words)
            if at > 0 and tuple(lower[at:act]) == words:
                _raise_over(tokens, at, act)


def _raise_over(tokens: list[Token], at: int, act: int) -> None:
    """Raises the infinitive over the words that begin at a token, if "estar" stands before them."""
    hubs = set(range(at, act - 1))
    before = [i for i in range(max(0, at - 3), at) if tokens[i].lemma == "estar"]
    being = [i for i in before if tokens[i].head in hubs]
    if not being:
        below = before and any(tokens[i].head == before[0] for i in hubs)
        if below and tokens[act].head in hubs:
            tokens[act] = replace(tokens[act], head=before[0], role="open_clause")
        return
    hub = tokens[being[0]].head
    above, role = (act if tokens[hub].head == hub else tokens[hub].head), tokens[hub].role
    for index, token in enumerate(tokens):
        if token.head in hubs and index not in {*hubs, act}:
            tokens[index] = replace(token, head=act)
    tokens[being[0]] = replace(tokens[being[0]], role="auxiliary", pos="AUX")
    tokens[at] = replace(tokens[at], head=act, role="adverb")
    for fixed in range(at + 1, act):
        tokens[fixed] = replace(tokens[fixed], head=at, role="fixed")
    tokens[act] = replace(tokens[act], head=above, role=role)


def _read_as_verb(tokens: list[Token], index: int) -> bool:
    """Whether the word is a finite verb, or is now read as one."""
    token = tokens[index]
    if token.pos in VERBAL:
        return "VerbForm=Fin" in token.morph
    lemma = str(simplemma.lemmatize(token.text.lower(), "es"))
    if not token.text.endswith(LATER) or not lemma.endswith(("ar", "er", "ir")):
        return False
    number = "Plur" if token.text.endswith("n") else "Sing"
    tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=FUTURE.format(number=number))
    return True


def _subject_behind(tokens: list[Token], verb: int) -> None:
    """Makes the name right behind the verb its subject, and what the model took for that, of the
    same number or not, its object."""
    name = verb + 1
    if name >= len(tokens) or tokens[name].pos != "PROPN" or tokens[name].head != verb:
        return
    if tokens[name].role not in LOST or tokens[name].role == "subject":
        return
    for at in range(name + 1, len(tokens)):
        if tokens[at].head == verb and tokens[at].role == "subject":
            tokens[at] = replace(tokens[at], role="object")
    tokens[name] = replace(tokens[name], role="subject")
