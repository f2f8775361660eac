"""What somebody is called in English ("called Orbán "a danger"", "calls Maduro illegitimate")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import below, first_word
from dragoman.parse.forms import PAST, SUFFERED, under
from dragoman.records import Token

CALLING = word_list("parse.english_calling.calling")
PREDICATES = frozenset({"NOUN", "ADJ"})
UNWELCOME = frozenset({"persona", "personae"})
REACH = 12
"""How many words before "persona non grata" the verb stands that declares it."""
BETWEEN = frozenset({"PUNCT", "DET", "ADV", "ADJ", "PROPN"})
"""What may stand between a name and what its bearer is called."""


def names_called(tokens: list[Token], labels: Sequence[str]) -> None:
    """The name right behind the verb is its object, and what follows what he is called."""
    for verb, token in enumerate(tokens):
        if token.lemma not in CALLING or token.pos != "VERB":
            continue
        _convened(tokens, labels, verb)
        _things(tokens, labels, verb)
        name = _name_behind(tokens, verb)
        called = _called(tokens, labels, verb, name) if name is not None else None
        if name is None or called is None:
            continue
        tokens[name] = replace(tokens[name], head=verb, role="object")
        tokens[called] = replace(tokens[called], head=verb, role="open_clause")
        _acts(tokens, labels, verb)


def unwelcome_persons(tokens: list[Token]) -> None:
    """ "Declared the envoy persona non grata", read as a clause: who stands before the Latin
    words is the object of the verb that declares it; what stands behind them is the verb's."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].text.lower() not in UNWELCOME or tokens[at + 1].text.lower() != "non":
            continue
        near = range(at - 1, max(at - REACH, -1), -1)
        verb = next((i for i in near if tokens[i].lemma == "declare"), None)
        if verb is None:
            continue
        for i, token in enumerate(tokens):
            if token.head not in {at, at + 1, at + 2} or i in {at, at + 1, at + 2}:
                continue
            if i < at and token.role in {"subject", "compound", "object", "nominal"}:
                tokens[i] = replace(token, head=verb, role="object")
            elif i > at:
                role = "oblique" if token.role == "nominal" else token.role
                tokens[i] = replace(token, head=verb, role=role)
        tokens[at] = replace(tokens[at], pos="NOUN", head=verb, role="open_clause", morph="")
        for i in (at + 1, at + 2):
            tokens[i] = replace(tokens[i], pos="ADJ", head=at, role="modifier", morph="")


def _things(tokens: list[Token], labels: Sequence[str], verb: int) -> None:
    """ "Called the attack on Kyiv a mistake", with "mistake" in apposition to the attack: no comma
    parts them."""
    held = [i for i in below(tokens, verb) if labels[i] == "dobj" and i > verb]
    if not held or tokens[held[0]].pos != "NOUN":
        return
    for at in range(held[0] + 1, len(tokens)):
        noun = labels[at] == "appos" and tokens[at].pos == "NOUN" and under(tokens, at, held[0])
        if noun and tokens[first_word(tokens, at)].text in {"a", "an"}:
            tokens[at] = replace(tokens[at], head=verb, role="open_clause")
            return


def _convened(tokens: list[Token], labels: Sequence[str], verb: int) -> None:
    """ "The opposition called protests": nobody is called so, they are called."""
    below_it = [i for i, token in enumerate(tokens) if token.head == verb and i != verb]
    if any(labels[i] in {"dobj", "nsubjpass", "auxpass"} for i in below_it):
        return
    if not any(labels[i] == "nsubj" and tokens[i].pos in {"NOUN", "PROPN"} for i in below_it):
        return
    for noun in below_it:
        if labels[noun] == "oprd" and tokens[noun].pos == "NOUN" and noun > verb:
            tokens[noun] = replace(tokens[noun], role="object")


def _name_behind(tokens: Sequence[Token], verb: int) -> int | None:
    """The last word of the name that begins right behind the verb."""
    last = verb
    while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN":
        last += 1
    return last if last > verb else None


def _called(tokens: Sequence[Token], labels: Sequence[str], verb: int, name: int) -> int | None:
    """The noun or adjective behind a name that tells what he is called."""
    if name + 1 >= len(tokens) or tokens[name + 1].text == ",":
        return None
    for at in range(name + 1, min(name + 7, len(tokens))):
        if labels[at] in {"oprd", "appos"} and tokens[at].pos in PREDICATES:
            mine = tokens[at].head in {verb, name, tokens[verb].head} or tokens[name].head == at
            return at if mine else None
        if tokens[at].pos not in BETWEEN:
            return None
    return None


def _acts(tokens: list[Token], labels: Sequence[str], verb: int) -> None:
    """ "Trump called Merkel a friend and praised her", read as "Trump, who was called": who stands
    before the verb calls somebody so."""
    noun = tokens[verb].head
    if labels[verb] != "acl" or (noun != verb - 1 and tokens[verb - 1].pos != "PROPN"):
        return
    main = tokens[noun].head
    second = main > verb and any(labels[i] == "cc" for i in below(tokens, noun))
    if noun != main and not second:
        return
    top = main if second else noun
    head = verb if tokens[top].head == top else tokens[top].head
    role = tokens[top].role
    tokens[verb] = replace(tokens[verb], head=head, role=role, morph=PAST)
    if second:
        tokens[main] = replace(tokens[main], head=verb, role="conjunct")
    for at in below(tokens, noun):
        if at > verb and labels[at] in {"cc", "punct"}:
            tokens[at] = replace(tokens[at], head=verb)
    tokens[noun] = replace(tokens[noun], head=verb, role="subject")


def called_by_name(tokens: list[Token]) -> None:
    """ "A woman called Maria Lopez accused him", with "called" for what she does: of whom the words
    only say what name she bears."""
    for index, token in enumerate(tokens[:-1]):
        called = token.lemma in {"call", "name"} and token.role == "relative"
        if not called or token.head != index - 1:
            continue
        named = [at for at, t in enumerate(tokens) if t.head == index and t.role == "object"]
        own = any(t.head == index and t.role in {"subject", "auxiliary"} for t in tokens)
        if own or len(named) != 1 or tokens[named[0]].pos != "PROPN":
            continue
        if tokens[index + 1].pos == "PROPN":
            tokens[index] = replace(token, morph=SUFFERED)
            tokens[named[0]] = replace(tokens[named[0]], role="open_clause")
