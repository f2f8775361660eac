"""Phrases that belong to a verb or stand for a preposition, and that the Spanish model takes apart
or puts together wrongly ("echar en cara a China", "acudir en socorro de Malí")."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import OF, TO, case_of
from dragoman.records import Token
from dragoman.tree import NOMINAL

REPROACHING = word_list("parse.idioms.reproaching")
POINTING = word_list("parse.idioms.pointing")
POINTED_WITH = word_list("parse.idioms.pointed_with")
ORDERING = word_list("parse.idioms.ordering")
HELPING = word_list("parse.idioms.helping")
SENT = frozenset({"compound", "object", "subject"})


# "Echó en cara a China el robo", with "en cara a" for a preposition


def thrown_in_faces(tokens: list[Token]) -> None:
    """Makes "en cara" the verb's own and what stands behind its "a" the one reproached."""
    for index, token in enumerate(tokens[:-1]):
        face = token.role == "fixed" and token.lemma == "cara" and index == token.head + 1
        if not face or tokens[index + 1].text.lower() not in TO:
            continue
        blamed = tokens[token.head].head
        verb = tokens[blamed].head
        if tokens[verb].lemma not in REPROACHING or blamed <= index:
            continue
        tokens[index] = replace(token, pos="NOUN", role="oblique", head=verb)
        tokens[index - 1] = replace(tokens[index - 1], role="case", head=index)
        tokens[index + 1] = replace(tokens[index + 1], role="case", head=blamed)


# "Apuntó con el dedo a Pakistán", with "Pakistán" as the finger's


def pointed_at(tokens: list[Token]) -> None:
    """Hangs on the verb whom "a" marks right behind the finger with which one points."""
    for index, token in enumerate(tokens):
        finger = tokens[token.head]
        case = case_of(tokens, index)
        if token.role != "nominal" or case is None or tokens[case].text.lower() not in TO:
            continue
        if finger.lemma in POINTED_WITH and tokens[finger.head].lemma in POINTING:
            tokens[index] = replace(token, role="oblique", head=finger.head)


# "Acudió en socorro de Malí", with "Malí" beside "socorro" or below it


def helped(tokens: list[Token]) -> None:
    """Makes one preposition of "en socorro de" before whom one goes to help."""
    for index in range(1, len(tokens) - 2):
        into, noun, of = tokens[index - 1], tokens[index], tokens[index + 1]
        whom = of.head
        phrase = into.text.lower() == "en" and of.text.lower() in OF
        if noun.lemma not in HELPING or not phrase or whom <= index + 1:
            continue
        verb = noun.head if noun.role == "oblique" else tokens[whom].head
        joined = tokens[whom].head in {index, verb} and tokens[whom].pos in NOMINAL
        if not joined or verb >= index or noun.role not in {"oblique", "fixed"}:
            continue
        tokens[index - 1] = replace(into, role="case", head=whom)
        tokens[index] = replace(noun, role="fixed", head=index - 1)
        tokens[index + 1] = replace(of, role="fixed", head=index - 1)
        tokens[whom] = replace(tokens[whom], role="oblique", head=verb)


# "Hizo llegar misiles a Ucrania", with "misiles" as a part of the verb


def sent_on(tokens: list[Token]) -> None:
    """Makes the noun behind "hacer llegar" its object, and whom it reaches its addressee."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.lemma != "llegar" or token.role != "open_clause" or verb != index - 1:
            continue
        if tokens[verb].lemma != "hacer":
            continue
        for below, other in enumerate(tokens[index + 1 :], start=index + 1):
            bare = case_of(tokens, below) is None and other.pos == "NOUN"
            if other.head in {verb, index} and bare and other.role in SENT:
                tokens[below] = replace(other, role="object", head=verb)
            elif other.head == index and not bare and other.role in {"oblique", "object"}:
                tokens[below] = replace(other, role="oblique", head=verb)


# "Dejó el cargo, luego de que el general le sugirió …", with the clause for a relative of "luego"


def clauses_behind_times(tokens: list[Token]) -> None:
    """Reads as an adjunct the clause with "de que" behind "luego", "después" or "antes"."""
    for index, token in enumerate(tokens):
        above = tokens[token.head]
        behind = token.role == "relative" and above.pos == "ADV" and above.lemma in ORDERING
        mark = token.head + 1
        if behind and mark < index and tokens[mark].text.lower() == "de":
            tokens[index] = replace(token, role="adverbial")
