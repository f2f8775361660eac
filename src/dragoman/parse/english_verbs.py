"""Verbs that the English model takes for nouns, for qualities or for another's, and names that it
ties to their neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import SAYING, SUBJECTS, below, first_word
from dragoman.parse.forms import PAST, SUFFERED
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

PRESENT: Final = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
CLAUSAL: Final = frozenset({"ROOT", "ccomp", "conj", "advcl"})
"""Labels of what heads a clause of its own."""
TAKEN = word_list("parse.english_verbs.taken")
CAPTIVES = word_list("parse.english_verbs.captives")
GOING_ON = word_list("parse.english_verbs.going_on")
DEMANDING = word_list("parse.english_verbs.demanding")
LASTING = word_list("parse.english_verbs.lasting")
MAINTAINING = frozenset({"insist", "suggest"})
POSING = word_list("parse.english_verbs.posing")
LETTING = word_list("parse.english_verbs.letting")
ORDERED = word_list("parse.english_verbs.ordered")
CHARGING = word_list("parse.english_verbs.charging")
WANTING: Final = frozenset({"want", "need"})
"""Verbs whose object is to have done to it what stands behind it."""


def verbs_behind_participles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "France, joined by nine allies, called for a truce", with "joined" as the verb: what it does
    stands behind the comma that closes what is told of it."""
    for index, token in enumerate(tokens):
        told = _told_above(tokens, labels, index) if token.pos == "VERB" else index
        subject = _subject(tokens, labels, told) if told < index else None
        if subject is None:
            continue
        if not _parted(tokens, subject, told) or not _apart(tokens, labels, told, index):
            continue
        top = tokens[told].head == told
        finite = any(labels[at] == "aux" for at in below(tokens, index))
        tokens[index] = replace(
            token,
            head=index if top else tokens[told].head,
            role=tokens[told].role,
            morph=token.morph if finite else PAST,
        )
        tokens[told] = replace(tokens[told], head=subject, role="relative")
        tokens[subject] = replace(tokens[subject], head=index)


def _told_above(tokens: Sequence[Token], labels: Sequence[str], verb: int) -> int:
    """The verb beside which another stands, or of whose agent it is read as a relative clause; the
    other itself if there is none."""
    head = tokens[verb].head
    if labels[verb] == "conj":
        return head
    if labels[verb] not in {"relcl", "acl"} or labels[tokens[head].head] != "agent":
        return verb
    marked = any("PronType=Rel" in tokens[at].morph for at in below(tokens, verb))
    return verb if marked else tokens[tokens[head].head].head


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
        if not listed or tokens[index - 1].text != "," or tokens[above].pos not in NOMINAL:
            continue
        told = any(labels[i] in {"acl", "relcl"} and i < index for i in below(tokens, above))
        if not told or labels[above] not in CLAUSAL:
            continue
        top = tokens[above].head == above
        head = index if top else tokens[above].head
        tokens[index] = replace(token, head=head, role=tokens[above].role, morph=PAST)
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


def given_names(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Barack Obama and Angela Merkel met", with "Barack" as a preposition, and nobody who met: a
    part of the name behind it."""
    if len(tokens) < 2 or tokens[0].pos != "ADP" or labels[1] != "pobj":
        return
    verb = tokens[0].head
    if tokens[verb].pos != "VERB" or tokens[1].pos != "PROPN":
        return
    if not any(labels[at] in SUBJECTS for at in below(tokens, verb)):
        tokens[1] = replace(tokens[1], head=verb, role="subject")
        tokens[0] = replace(tokens[0], pos="PROPN", lemma=tokens[0].text, head=1, role="compound")


def charges_behind_accusers(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Accused by its neighbours of funding terror", with "funding" as what the neighbours are of:
    what somebody is accused of belongs to the verb."""
    for index, token in enumerate(tokens):
        if labels[index] != "prep" or token.text != "of" or tokens[token.head].pos not in NOMINAL:
            continue
        agent = tokens[token.head].head
        verb = tokens[agent].head
        charged = any(tokens[at].text.endswith("ing") for at in below(tokens, index))
        if labels[agent] != "agent" or tokens[verb].lemma not in CHARGING:
            continue
        if charged:
            tokens[index] = replace(token, head=verb)
        elif index + 1 < len(tokens) and _in_compound(tokens, labels, index + 1):
            make_gerund(tokens, index + 1, verb)


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
        bent = PAST if lemma != token.text else "Tense=Pres|VerbForm=Fin"
        morph = PRESENT if token.text == f"{lemma}s" else bent
        tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=morph)


def those_dressed_as(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Militants dressed as soldiers killed ten", read as "while soldiers killed ten": those who
    are dressed like that did it."""
    for index, token in enumerate(tokens):
        told, noun = token.head, tokens[token.head].head
        if labels[index] != "advcl" or tokens[told].lemma not in POSING or labels[told] != "acl":
            continue
        mark = next((at for at in below(tokens, index) if labels[at] == "mark"), index)
        subject = _subject(tokens, labels, index)
        if subject is None or mark != told + 1 or tokens[mark].text != "as":
            continue
        top = tokens[noun].head == noun
        head, role = (index, "root") if top else (tokens[noun].head, tokens[noun].role)
        tokens[index] = replace(token, head=head, role=role, morph=PAST)
        tokens[noun] = replace(tokens[noun], head=index, role="subject")
        tokens[subject] = replace(tokens[subject], head=told, role="oblique")
        tokens[mark] = replace(tokens[mark], head=subject, role="case", pos="ADP")


def those_like_others(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "A man dressed as a policeman shot ten people", with "shot" as what is told of the
    policeman: he who is dressed like that did it."""
    for index, token in enumerate(tokens):
        like = token.head
        told = tokens[tokens[like].head].head
        man = tokens[told].head
        if labels[index] not in {"relcl", "acl"} or labels[like] != "pobj" or man > told:
            continue
        if tokens[told].lemma not in POSING or tokens[man].head != man or index < like:
            continue
        if any("PronType=Rel" in tokens[at].morph for at in below(tokens, index)):
            continue
        for at in below(tokens, like):
            if labels[at] == "conj" and at > index:
                tokens[at] = replace(tokens[at], head=index, role="object")
        tokens[index] = replace(token, head=index, role="root", morph=PAST)
        tokens[man] = replace(tokens[man], head=index, role="subject")
        return


def bare_infinitives(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "A plan that would see forces leave Kosovo", with "leave" in the present: what is seen or
    let happen is no fact of its own."""
    for index, token in enumerate(tokens):
        plain = token.pos == "VERB" and token.text == token.lemma and labels[index] == "ccomp"
        if not plain or tokens[token.head].lemma not in LETTING or token.head > index:
            continue
        if not any(labels[at] in {"aux", "auxpass", "mark"} for at in below(tokens, index)):
            tokens[index] = replace(token, morph="VerbForm=Inf")


def things_had_done(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Had the president arrested", with the president as who arrests: what somebody has done to
    another is his own deed."""
    for index, token in enumerate(tokens):
        have, done = token.head, labels[index] == "ccomp" and "Tense=Past" in token.morph
        subject = _subject(tokens, labels, index) if done else None
        if subject is None or not have < subject < index:
            continue
        helped = any(labels[at] in {"aux", "auxpass", "mark"} for at in below(tokens, index))
        if tokens[have].lemma != "have" or tokens[have].pos != "VERB" or helped:
            continue
        morph = SUFFERED
        if token.lemma not in ORDERED:  # "had ten soldiers killed"
            tokens[index] = replace(token, morph=morph)
            continue
        top = tokens[have].head == have
        head = index if top else tokens[have].head
        for at in below(tokens, have):
            tokens[at] = replace(tokens[at], head=index)
        tokens[subject] = replace(tokens[subject], head=index, role="object")
        tokens[index] = replace(token, head=head, role=tokens[have].role, morph=morph)
        tokens[have] = replace(tokens[have], head=index, role="auxiliary", pos="AUX")


def captives_taken(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Took dozens of tourists captive", with "captive" as a quality of theirs: what they become
    belongs to the verb."""
    for index, token in enumerate(tokens):
        if token.text not in TAKEN or token.head > index or labels[index] != "amod":
            continue
        above = token.head
        while tokens[above].pos not in VERBAL and tokens[above].head < above:
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
        if token.text != "free" or tokens[index - 1].text != "and":
            continue
        if labels[index] == "conj" and "VerbForm=Inf" in tokens[token.head].morph:
            tokens[index] = replace(token, pos="VERB", morph="VerbForm=Inf")
        if labels[index] != "amod":
            continue
        if labels[freed] != "conj" or labels[held] != "dobj" or not verb < held < index:
            continue
        if tokens[freed].pos == "PROPN" or tokens[freed].lemma in CAPTIVES:
            infinitive = "VerbForm=Inf"
            tokens[index] = replace(token, pos="VERB", head=verb, role="conjunct", morph=infinitive)
            tokens[freed] = replace(tokens[freed], head=index, role="object")


def gerunds_side_by_side(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Arrested three for planning attacks and killing a soldier", with "killing" beside
    "arrested" and "planning" as a part of a noun: both are what they are arrested for."""
    for index, token in enumerate(tokens):
        verb = token.head
        doing = labels[index] == "conj" and token.pos == "VERB" and token.text.endswith("ing")
        if not doing or "Tense=Past" not in tokens[verb].morph or tokens[index - 1].text != "and":
            continue
        if any(labels[at] == "aux" for at in below(tokens, index)):
            continue
        first = next((i for i in range(index - 1, verb, -1) if _in_compound(tokens, labels, i)), 0)
        if not first or tokens[tokens[first - 1].head].pos != "VERB":
            continue
        make_gerund(tokens, first, verb)
        tokens[index] = replace(token, head=first, morph="VerbForm=Inf")


def make_gerund(tokens: list[Token], first: int, verb: int) -> None:
    """The part of a noun becomes what is done, and the noun what it is done to."""
    noun, lemma = tokens[first].head, str(simplemma.lemmatize(tokens[first].text, "en"))
    tokens[first] = replace(
        tokens[first], pos="VERB", lemma=lemma, head=verb, role="adverbial", morph="VerbForm=Inf"
    )
    tokens[first - 1] = replace(tokens[first - 1], head=first, role="mark")
    tokens[noun] = replace(tokens[noun], head=first, role="object")


def _in_compound(tokens: Sequence[Token], labels: Sequence[str], index: int) -> bool:
    """ "For planning attacks": a form in -ing right behind a preposition, as a part of a noun."""
    tied = labels[index] == "compound" and tokens[index].text.endswith("ing")
    return tied and labels[index - 1] == "prep" and labels[tokens[index].head] == "pobj"


def participles_beside_pasts(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "They hanged the president and banned women from work", with "banned" as a participle: what
    has an object and stands beside a simple past is in the past too."""
    for index, token in enumerate(tokens):
        first = tokens[token.head]
        if labels[index] != "conj" or not {"Tense=Past", "VerbForm=Part"} <= _marks(token):
            continue
        if not {"Tense=Past", "VerbForm=Fin"} <= _marks(first) or token.head > index:
            continue
        inside = {labels[at] for at in below(tokens, index)}
        helped = any(labels[at] in {"aux", "auxpass"} for at in below(tokens, token.head))
        if "dobj" in inside and not helped and not inside & {"aux", "auxpass", "agent"}:
            tokens[index] = replace(token, morph=PAST)


def _marks(token: Token) -> set[str]:
    return set(token.morph.split("|"))


def infinitives_beside_gerunds(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Will stop enriching uranium and grant access", with "grant" beside "enriching": a bare
    infinitive stands beside one."""
    for index, token in enumerate(tokens):
        gerund = token.head
        verb = tokens[gerund].head
        bare = token.pos == "VERB" and token.text == token.lemma and labels[index] == "conj"
        if not bare or labels[gerund] != "xcomp" or not tokens[gerund].text.endswith("ing"):
            continue
        own = any(labels[at] in SUBJECTS | {"aux"} for at in below(tokens, index))
        if "VerbForm=Inf" in tokens[verb].morph and not own:
            tokens[index] = replace(token, head=verb, morph="VerbForm=Inf")


def those_who_shall(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "To demand Russia end the war", with Russia as what is demanded and "end" beside it: who is
    to do what is demanded."""
    for index, token in enumerate(tokens):
        who, verb = index - 1, tokens[index - 1].head
        bare = token.pos == "VERB" and token.text == token.lemma and "VerbForm=Inf" in token.morph
        if not bare or tokens[verb].lemma not in DEMANDING or labels[who] != "dobj":
            continue
        if labels[index] not in {"advcl", "xcomp", "conj"}:
            continue
        if not any(labels[at] in {"aux", "mark"} for at in below(tokens, index)):
            tokens[who] = replace(tokens[who], head=index, role="subject")
            tokens[index] = replace(token, head=verb, role="clause")


def those_wanted_to(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Wants Russia to withdraw": Russia is asked, as with "urges"."""
    for index, token in enumerate(tokens):
        wish = token.head
        wanted = labels[index] == "ccomp" and tokens[wish].lemma == "want"
        who = _subject(tokens, labels, index) if wanted else None
        if who is None or wish > who:
            continue
        if any(tokens[at].text == "to" and who < at for at in below(tokens, index)):
            tokens[who] = replace(tokens[who], head=wish, role="object")
            tokens[index] = replace(token, role="open_clause")


def things_wanted_done(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Want ten fighters freed by May", with "freed" as what they are: what is to be done to
    them."""
    for index, token in enumerate(tokens):
        noun = token.head
        wish = tokens[noun].head
        done = (
            labels[index] == "acl" and "VerbForm=Part" in token.morph and token.text[-3:] != "ing"
        )
        if not done or noun != index - 1 or tokens[wish].lemma not in WANTING or wish > noun:
            continue
        if tokens[noun].role == "object" and tokens[wish].pos == "VERB":
            tokens[noun] = replace(tokens[noun], head=index, role="subject")
            tokens[index] = replace(token, head=wish, role="clause")


def deeds_demanded(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Insisted that it lift the blockade", with "lift" in the present: a subjunctive; not so what
    only lasts ("insists that the drills threaten no one")."""
    for index, token in enumerate(tokens):
        plain = token.pos == "VERB" and token.text == token.lemma and labels[index] == "ccomp"
        if not plain or tokens[token.head].lemma not in DEMANDING or token.head > index:
            continue
        inside = below(tokens, index)
        told = any(tokens[at].text == "that" for at in inside)
        told = told and not (token.lemma in LASTING and tokens[token.head].lemma in MAINTAINING)
        if told and not any(labels[at] in {"aux", "auxpass"} for at in inside):
            tokens[index] = replace(token, morph="Mood=Sub|VerbForm=Fin")


def having_done(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Having captured Kabul", with a lemma of its own: the perfect of what the subject did."""
    for index, token in enumerate(tokens):
        if token.text.lower() == "having" and token.role == "auxiliary":
            tokens[index] = replace(token, lemma="have")


def names_like_pronouns(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Vice Premier Liu He signed it": what stands behind a name with a capital is one."""
    for index, token in enumerate(tokens[1:], start=1):
        if token.text == "He" and token.pos == "PRON" and tokens[index - 1].pos == "PROPN":
            tokens[index] = replace(token, pos="PROPN", lemma="He", morph="Number=Sing")
