"""Verbs that the English model takes for nouns, for qualities or for another's, and names that it
ties to their neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import NAMES, SAYING, SUBJECTS, below, first_word, swap
from dragoman.records import Token

FINITE: Final = "Tense=Past|VerbForm=Fin"
PRESENT: Final = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
CLAUSAL: Final = frozenset({"ROOT", "ccomp", "conj", "advcl"})
"""Labels of what heads a clause of its own."""
INVERTED = word_list("parse.english_verbs.inverted")
TAKEN = word_list("parse.english_verbs.taken")
CAPTIVES = word_list("parse.english_verbs.captives")
GOING_ON = word_list("parse.english_verbs.going_on")
POSING = word_list("parse.english_verbs.posing")
LETTING = word_list("parse.english_verbs.letting")
CHARGING = word_list("parse.english_verbs.charging")


def verbs_behind_participles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "France, joined by nine allies, called for a truce", with "joined" as the verb: what it does
    stands behind the comma that closes what is told of it."""
    for index, token in enumerate(tokens):
        told = token.head
        subject = _subject(tokens, labels, told)
        if labels[index] != "conj" or token.pos != "VERB" or subject is None or told > index:
            continue
        if not _parted(tokens, subject, told) or not _apart(tokens, labels, told, index):
            continue
        top = tokens[told].head == told
        finite = any(labels[at] == "aux" for at in below(tokens, index))
        tokens[index] = replace(
            token,
            head=index if top else tokens[told].head,
            role=tokens[told].role,
            morph=token.morph if finite else FINITE,
        )
        tokens[told] = replace(tokens[told], head=subject, role="relative")
        tokens[subject] = replace(tokens[subject], head=index)


def _subject(tokens: Sequence[Token], labels: Sequence[str], verb: int) -> int | None:
    inside = (at for at in below(tokens, verb) if at < verb and labels[at] in SUBJECTS)
    return next(inside, None)


def _parted(tokens: Sequence[Token], subject: int, told: int) -> bool:
    """Whether a participle without an auxiliary stands behind a comma behind the subject."""
    passive = "VerbForm=Part" in tokens[told].morph and "Tense=Past" in tokens[told].morph
    helped = any(tokens[at].pos == "AUX" for at in below(tokens, told))
    return passive and not helped and subject < told - 1 and tokens[told - 1].text == ","


def _apart(tokens: Sequence[Token], labels: Sequence[str], told: int, verb: int) -> bool:
    """Whether a second comma, and no "and", stands before the verb, which has no subject."""
    first = first_word(tokens, verb)
    joined = any(labels[at] == "cc" and told < at < verb for at in below(tokens, told))
    own = any(labels[at] in SUBJECTS for at in below(tokens, verb))
    return tokens[first - 1].text == "," and not joined and not own and first > told + 1


def verbs_like_qualities(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The council, armed by the Emirates, captured camps", with "captured" as a quality of the
    camps: behind the comma that closes what is told of the subject stands what it does."""
    for index, token in enumerate(tokens):
        noun = token.head
        above = tokens[noun].head
        if labels[index] != "amod" or "Tense=Past" not in token.morph or noun < index:
            continue
        listed = labels[noun] in {"appos", "conj"} and above < index
        if not listed or tokens[index - 1].text != "," or tokens[above].pos not in NAMES:
            continue
        told = any(labels[i] in {"acl", "relcl"} and i < index for i in below(tokens, above))
        if not told or labels[above] not in CLAUSAL:
            continue
        top = tokens[above].head == above
        head = index if top else tokens[above].head
        tokens[index] = replace(token, head=head, role=tokens[above].role, morph=FINITE)
        tokens[noun] = replace(tokens[noun], head=index, role="object")
        tokens[above] = replace(tokens[above], head=index, role="subject")


def persons_side_by_side(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Barack Obama and Angela Merkel", read as one name of which "Barack" is no part: two persons
    who stand side by side, at the head of a sentence."""
    first, joint, last = 1, 2, 4
    if len(tokens) <= last or tokens[0].pos == "PROPN":
        return
    names = all(tokens[at].pos == "PROPN" for at in (first, joint + 1, last))
    tied = tokens[first].head == last and tokens[first].role == "compound"
    alone = labels[0] in {"prep", "advmod"} and not below(tokens, 0)
    if not (names and tied and alone and tokens[joint].text.lower() == "and"):
        return
    tokens[0] = replace(tokens[0], pos="PROPN", lemma=tokens[0].text, head=first, role="compound")
    for at in below(tokens, last):
        if at > last:
            tokens[at] = replace(tokens[at], head=first)
    tokens[first] = replace(tokens[first], head=tokens[last].head, role=tokens[last].role)
    tokens[joint] = replace(tokens[joint], head=first)
    tokens[joint + 1] = replace(tokens[joint + 1], head=last, role="compound")
    tokens[last] = replace(tokens[last], head=first, role="conjunct")


def charges_behind_accusers(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Accused by its neighbours of funding terror", with "funding" as what the neighbours are of:
    what somebody is accused of belongs to the verb."""
    for index, token in enumerate(tokens):
        if labels[index] != "prep" or token.text != "of" or tokens[token.head].pos not in NAMES:
            continue
        agent = tokens[token.head].head
        verb = tokens[agent].head
        charged = any(tokens[at].text.endswith("ing") for at in below(tokens, index))
        if charged and labels[agent] == "agent" and tokens[verb].lemma in CHARGING:
            tokens[index] = replace(token, head=verb)


def voices_behind_clauses(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Riyadh admitted that he was killed in its consulate, saying he died in a fight", with
    "saying" under "killed": who told the one tells the other."""
    for index, token in enumerate(tokens):
        told, above = token.head, tokens[token.head].head
        if labels[index] != "advcl" or token.text.lower() not in GOING_ON or told > index:
            continue
        behind = tokens[index - 1].text == "," and tokens[told].role == "clause" and above < told
        if behind and tokens[above].lemma in SAYING | {"acknowledge", "admit", "deny", "confirm"}:
            tokens[index] = replace(token, head=above)


def nouns_with_subjects(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Kim flew to Beijing", "missiles slam into a compound", with the verb as a noun: what has a
    subject right before it, and no copula, is a verb."""
    for index, token in enumerate(tokens):
        if labels[index] not in CLAUSAL or token.pos != "NOUN" or not token.text.islower():
            continue
        inside = below(tokens, index)
        if not any(labels[at] == "nsubj" and at == index - 1 for at in inside):
            continue
        if any(labels[at] in {"det", "amod", "nummod"} for at in inside):
            continue
        lemma = str(simplemma.lemmatize(token.text, "en"))
        bent = FINITE if lemma != token.text else "Tense=Pres|VerbForm=Fin"
        morph = PRESENT if token.text == f"{lemma}s" else bent
        tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=morph)


def those_dressed_as(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Militants dressed as soldiers killed ten", read as "while soldiers killed ten": those who
    are dressed like that did it."""
    for index, token in enumerate(tokens):
        told, noun = token.head, tokens[token.head].head
        mark = next((at for at in below(tokens, index) if labels[at] == "mark"), index)
        subject = _subject(tokens, labels, index)
        if labels[index] != "advcl" or tokens[told].lemma not in POSING or subject is None:
            continue
        if labels[told] != "acl" or mark != told + 1 or tokens[mark].text != "as":
            continue
        top = tokens[noun].head == noun
        head, role = (index, "root") if top else (tokens[noun].head, tokens[noun].role)
        tokens[index] = replace(token, head=head, role=role, morph=FINITE)
        tokens[noun] = replace(tokens[noun], head=index, role="subject")
        tokens[subject] = replace(tokens[subject], head=told, role="oblique")
        tokens[mark] = replace(tokens[mark], head=subject, role="case", pos="ADP")


def bare_infinitives(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "A plan that would see forces leave Kosovo", with "leave" in the present: what is seen or
    let happen is no fact of its own."""
    for index, token in enumerate(tokens):
        plain = token.pos == "VERB" and token.text == token.lemma and labels[index] == "ccomp"
        if not plain or tokens[token.head].lemma not in LETTING or token.head > index:
            continue
        if not any(labels[at] in {"aux", "auxpass", "mark"} for at in below(tokens, index)):
            tokens[index] = replace(token, morph="VerbForm=Inf")


def captives_taken(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Took dozens of tourists captive", with "captive" as a quality of theirs: what they become
    belongs to the verb."""
    for index, token in enumerate(tokens):
        if token.text not in TAKEN or token.head > index or labels[index] != "amod":
            continue
        above = token.head
        while tokens[above].pos not in {"VERB", "AUX"} and tokens[above].head < above:
            above = tokens[above].head
        if tokens[above].lemma in {"take", "hold", "keep"}:
            tokens[index] = replace(token, head=above, role="open_clause")


def those_to_free(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Called on him to resign and free Suu Kyi", with "free" as a quality of hers: a second
    infinitive, and its object."""
    for index, token in enumerate(tokens):
        freed = token.head
        held = tokens[freed].head
        verb = tokens[held].head
        if token.text != "free" or labels[index] != "amod" or tokens[index - 1].text != "and":
            continue
        if labels[freed] != "conj" or labels[held] != "dobj" or not verb < held < index:
            continue
        if tokens[freed].pos == "PROPN" or tokens[freed].lemma in CAPTIVES:
            infinitive = "VerbForm=Inf"
            tokens[index] = replace(token, pos="VERB", head=verb, role="conjunct", morph=infinitive)
            tokens[freed] = replace(tokens[freed], head=index, role="object")


def conditions_behind(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Moscow would send missiles should Finland join NATO", with "join" as the main verb: an
    auxiliary before its subject puts a condition of what stands before it."""
    for index in range(len(tokens)):
        upper = tokens[index].head
        if labels[index] != "ccomp" or upper < index:
            continue
        inside = [at for at in below(tokens, upper) if index < at < upper]
        first = next((at for at in inside if tokens[at].text in INVERTED), None)
        subject = next((at for at in inside if labels[at] in SUBJECTS), None)
        if first is not None and subject is not None and first < subject:
            swap(tokens, index, upper, "adverbial")
            return
