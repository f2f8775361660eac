"""Headlines whose only verb the model takes for a noun: "Orban rails against Brussels", "Berlin
ships tanks to Kyiv", "Drones pound Kharkiv"; what follows who does it is what is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_headlines import DOING, PLAIN, PRESENT, RULING, STOPS
from dragoman.parse.forms import root_of, third_person
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

LONGEST: Final = 6
"""Words of a doer, at most."""
PLURAL: Final = "Tense=Pres|VerbForm=Fin"
LEANING = word_list("parse.english_headline_verbs.leaning")
HANDLING = word_list("parse.english_headline_verbs.handling")
PHRASAL = frozenset(tuple(p.split()) for p in word_list("parse.english_headline_verbs.phrasal"))
MANY = word_list("parse.english_headline_verbs.many")
NAMES = word_list("parse.english_headline_verbs.names")
ENDING: Final = frozenset({",", "as", "after", "while"})
"""What ends the first clause of a headline."""
VISITS = word_list("parse.english_headline_verbs.visits")
HELD: Final = frozenset({*NOMINAL, "ADJ", "NUM", "DET", "PRON"})


BENT: Final = {third_person(lemma): lemma for lemma in DOING | LEANING | HANDLING}


def verbs_behind_doers(tokens: list[Token], _: Sequence[str]) -> None:
    """Makes the verb of a headline without one what it is, and what it belongs to its sides."""
    if len(tokens) < 3 or tokens[-1].text in STOPS:
        return
    if tokens[0].text in NAMES and tokens[0].pos != "PROPN":
        tokens[0] = replace(tokens[0], pos="PROPN", lemma=tokens[0].text, morph="Number=Sing")
    clause = next((i for i, t in enumerate(tokens) if t.text in ENDING), len(tokens))
    verb = next((i for i in range(1, min(LONGEST, clause - 1)) if _does(tokens, i)), None)
    if verb is None or any(t.pos in VERBAL for t in tokens[:verb]):
        return
    others = [i for i in range(verb + 1, clause) if tokens[i].pos in VERBAL]
    if tokens[verb].pos in VERBAL or any(tokens[i].head == i or i == verb + 1 for i in others):
        return
    if not others or tokens[verb].text.lower() in BENT:
        _make_verb(tokens, verb, clause)


def _does(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word may be the verb, by its form, who stands before it and what behind."""
    word, before, behind = tokens[index].text, tokens[index - 1], tokens[index + 1]
    if not word.islower() or not all(t.pos in HELD | {"PART", "CCONJ"} for t in tokens[:index]):
        return False
    doer = before.pos in NOMINAL or before.text[:1].isupper()
    phrasal = (BENT.get(word, word), behind.text.lower()) in PHRASAL
    object_ = behind.pos in HELD and tokens[index].pos in NOMINAL | {"ADJ"}
    many = "Number=Plur" in before.morph or before.text.lower() in MANY
    if word in BENT:
        lemma = BENT[word]
        clear = lemma in LEANING | HANDLING or not before.text.islower() or index == 1
        led = lemma in LEANING and behind.pos == "ADP"
        held = object_ and (lemma not in LEANING or lemma in HANDLING)
        return doer and (many or clear or before.lemma in RULING) and (held or phrasal or led)
    plain = word in PLAIN | LEANING | HANDLING or phrasal
    led = word in LEANING and behind.pos == "ADP"
    return many and plain and (object_ or phrasal or led)


def _make_verb(tokens: list[Token], verb: int, clause: int) -> None:
    root, word = root_of(tokens), tokens[verb].text
    lemma, morph = BENT.get(word, word), PRESENT if word in BENT else PLURAL
    doer = verb - 1
    tokens[verb] = replace(
        tokens[verb], pos="VERB", lemma=lemma, morph=morph, head=verb, role="root"
    )
    for at in range(doer):
        if tokens[at].head >= doer or tokens[at].head == at:
            owned = tokens[at].role == "case" or tokens[at].pos in {"PART", "CCONJ"}
            role = tokens[at].role if owned or tokens[at].role != "root" else "compound"
            role = "compound" if role in {"subject", "object"} else role
            tokens[at] = replace(tokens[at], head=doer, role=role)
    pos = "PROPN" if tokens[doer].text[:1].isupper() and doer and tokens[doer].pos == "ADJ" else ""
    tokens[doer] = replace(tokens[doer], head=verb, role="subject", pos=pos or tokens[doer].pos)
    first = verb + 1
    if (lemma, tokens[first].text.lower()) in PHRASAL:
        tokens[first] = replace(tokens[first], head=verb, role="particle")
        first += 1
    _hold(tokens, verb, first, clause)
    for at in range(first, len(tokens)):
        if tokens[at].head <= verb or (tokens[at].head == at and at != verb) or at == root:
            told = "adverbial" if tokens[at].pos in VERBAL else "oblique"
            role = told if tokens[at].role == "root" else tokens[at].role
            tokens[at] = replace(tokens[at], head=verb, role=role)
    _join(tokens, verb, clause)


def _join(tokens: list[Token], verb: int, clause: int) -> None:
    """ "Arrests pastor and *blocks* internet": a second such verb behind "and"."""
    for at in range(verb + 2, clause - 2):
        second = at + 1
        does = tokens[second].text in BENT and tokens[second].pos in NOMINAL
        if tokens[at].pos != "CCONJ" or not does or tokens[at + 2].pos not in HELD:
            continue
        lemma = BENT[tokens[second].text]
        tokens[second] = replace(
            tokens[second], pos="VERB", lemma=lemma, morph=PRESENT, head=verb, role="conjunct"
        )
        tokens[at] = replace(tokens[at], head=second, role="coordinator")
        _hold(tokens, second, at + 2, clause)
        return


def _hold(tokens: list[Token], verb: int, first: int, clause: int) -> None:
    """The noun phrase that begins right behind the verb becomes its object."""
    last = first
    while last < clause and tokens[last].pos in HELD:
        last += 1
    if last == first:
        return
    held = last - 1
    for at in range(first, held):
        if tokens[at].head <= verb or tokens[at].head > held or tokens[at].head == at:
            tokens[at] = replace(tokens[at], head=held, role="compound")
    for at in range(last, len(tokens)):
        if first <= tokens[at].head < held or (tokens[at].head == verb and tokens[at].pos == "ADP"):
            tokens[at] = replace(tokens[at], head=verb)
    tokens[held] = replace(tokens[held], head=verb, role="object")


def laid_down(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Rebels lay down arms": what has an object does not lie there."""
    for index, token in enumerate(tokens):
        if token.lemma == "lie" and token.text.lower() in {"lay", "lays"}:
            held = any(t.head == index and labels[at] == "dobj" for at, t in enumerate(tokens))
            tokens[index] = replace(token, lemma="lay") if held else token


def names_in_places(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Putin in Beijing for talks with Xi": a headline without a verb, in which the preposition
    tells that somebody visits."""
    visited = [i for i, t in enumerate(tokens[:LONGEST]) if t.text == "in"]
    if tokens[-1].text in STOPS or not visited:
        return
    at = visited[0]
    there = next((i for i in range(at, len(tokens) - 1) if tokens[i].text in {"for", "on"}), at)
    why = {t.lemma.lower() for t in tokens[there : there + LONGEST]}
    named = all(t.pos == "PROPN" for t in tokens[at + 1 : there])
    named = named and all(t.pos in HELD for t in tokens[:at])
    told = any(t.pos in VERBAL for t in tokens[: there + LONGEST])
    if not at or there < at + 2 or not named or told or VISITS.isdisjoint(why):
        return
    tokens[at] = replace(tokens[at], pos="VERB", lemma="visit", morph=PRESENT, head=at, role="root")
    for first, last, role in ((0, at - 1, "subject"), (at + 1, there - 1, "object")):
        for name in range(first, last):
            tokens[name] = replace(tokens[name], head=last, role="compound")
        tokens[last] = replace(tokens[last], head=at, role=role)
    for below in range(there, len(tokens)):
        if tokens[below].head < there:
            tokens[below] = replace(tokens[below], head=at)
