"""Words that the English model ties together, or apart, where a sentence strings them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import CONTENT, SUBJECTS, below, first_word
from dragoman.parse.forms import PAST, case_of, first_above
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

BODIES = word_list("parse.english_links.bodies")
BANDS = word_list("parse.english_links.bands")
CROWDS = word_list("parse.english_links.crowds")
BODIES = frozenset({"States", "Nations", "Emirates", "Netherlands", "Philippines"})
"""Plural names of those who are one."""

HYPHENS: Final = frozenset({"-", "–"})
CALENDAR: Final = frozenset({
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Christmas", "Easter", "Ramadan",
})  # fmt: skip
"""Names by which something is to be done, not who does it."""
SPANS = word_list("parse.english_links.spans")
HELD: Final = frozenset({"pobj", "dobj"})
"""Labels of a name that a phrase before the verb ends with."""
LONGEST_WORD: Final = 3
"""Letters up to which a word in capitals may be no acronym."""
DONE_BY: Final = CONTENT | word_list("parse.english_links.done_by")
BY: Final = frozenset({("at", "hands"), ("on", "part")})
"""First and last words of phrases, before "of", that name who does something."""
DENYING: Final = frozenset({"deny", "admit"})
ATTACKS = word_list("parse.english_links.attacks")
ALLEGED = word_list("parse.english_links.alleged")
DOUBTED = word_list("parse.english_links.doubted")
GIVING = word_list("parse.english_links.giving")
GRANTING = word_list("parse.english_links.granting")
JUDGING = word_list("parse.english_links.judging")
LIMITS = word_list("parse.english_links.limits")
DRAWING = word_list("parse.english_links.drawing")
DRAWN = word_list("parse.english_links.drawn")
GATHERING = word_list("parse.english_links.gathering")
SHARED = word_list("parse.english_links.shared")
DISCUSSING: Final = frozenset({"discuss", "review", "debate"})
PAIR: Final = 2

IN_RETURN = frozenset({("in", "return", "for"), ("in", "exchange", "for")})


def alleged_of_many(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Deported two hundred alleged gang members": those who are alleged to be so, whom nobody
    alleges here."""
    for at, token in enumerate(tokens[:-1]):
        if token.text.lower() not in DOUBTED or token.pos != "VERB" or tokens[at - 1].pos != "NUM":
            continue
        number = at - 1
        if any(t.head == at and t.role in {"subject", "auxiliary"} for t in tokens[:at]):
            continue
        held = [i for i, t in enumerate(tokens) if t.head == at and labels[i] == "dobj" and i > at]
        if not held or tokens[number].head >= number:
            continue
        noun, above = held[0], tokens[number]
        tokens[noun] = replace(tokens[noun], head=above.head, role=above.role)
        tokens[number] = replace(above, head=noun, role="number")
        for i, below_it in enumerate(tokens):
            if below_it.head == at and i != at:
                tokens[i] = replace(below_it, head=above.head)
        tokens[at] = replace(token, pos="ADJ", head=noun, role="modifier")


def times_given(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Gave the junta a week to leave": who is given a time is to act in it."""
    for verb, token in enumerate(tokens):
        if token.lemma not in GRANTING or token.pos != "VERB":
            continue
        given = [
            i for i in range(verb + 1, len(tokens))
            if tokens[i].head == verb and labels[i] in {"dative", "dobj", "npadvmod"}
        ]  # fmt: skip
        if len(given) != PAIR or tokens[given[1]].lemma not in SPANS | LIMITS:
            continue
        whom, span = given
        tokens[whom] = replace(tokens[whom], role="indirect")
        tokens[span] = replace(tokens[span], role="object")
        for at in range(span + 1, len(tokens)):
            if tokens[at].head == span and "VerbForm=Inf" in tokens[at].morph:
                tokens[at] = replace(tokens[at], head=verb, role="adverbial")


def _nearest(tokens: Sequence[Token], index: int) -> int:
    """The first word behind this one that is no adjective."""
    at = index + 1
    while at < len(tokens) - 1 and tokens[at].pos in {"ADJ", "ADV"}:
        at += 1
    return at


def bodies_and_bands(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Sudan's government and southern rebels", with "government" as a part of the rebels' name:
    two who stand side by side."""
    for index, token in enumerate(tokens):
        noun = token.head
        joined = (
            labels[index] in {"compound", "nmod"} and token.lemma in BODIES and noun > index + 2
        )
        if not joined or tokens[index + 1].text != "and" or tokens[noun].lemma not in BANDS:
            continue
        if tokens[index + 2].pos != "ADJ" or _nearest(tokens, index + 1) != noun:
            continue
        for at in below(tokens, noun):
            if at < index or at > noun:
                tokens[at] = replace(tokens[at], head=index)
        top = tokens[noun].head == noun
        head = index if top else tokens[noun].head
        tokens[index] = replace(token, head=head, role=tokens[noun].role)
        tokens[noun] = replace(tokens[noun], head=index, role="conjunct")


def origins_side_by_side(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "U.S. and South Korean forces", with nothing beside "U.S.": the adjective of origin behind
    "and" stands beside it."""
    for index, token in enumerate(tokens[:-2]):
        noun = token.head
        tied = labels[index] in {"compound", "nmod"} and token.pos == "PROPN" and noun > index + 2
        if not tied or tokens[index + 2].text.islower():
            continue
        second = tokens[index + 2]
        listed = tokens[index + 1].text == "," and labels[index + 2] in {"amod", "nmod"}
        if listed and second.head == noun:  # "US, Japanese and Indian warships"
            tokens[index + 2] = replace(second, head=index, role="conjunct")
        joined = any(labels[i] == "conj" for i in below(tokens, index))
        if joined or tokens[index + 1].text != "and":
            continue
        before = tokens[noun - 1]
        if before.pos in {"ADJ", "PROPN"} and before.head == noun and before.text[:1].isupper():
            tokens[noun - 1] = replace(before, head=index, role="conjunct")


def names_by_hyphen(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The Kim-Trump summit", "US-China talks", with the first as a part of the second's name:
    two who stand side by side."""
    for index, token in enumerate(tokens[:-3]):
        second = index + 2
        tied = token.pos == "PROPN" and labels[index] == "compound" and token.head == second
        if not tied or tokens[index + 1].text not in HYPHENS or tokens[second].pos != "PROPN":
            continue
        if labels[second] == "compound" and tokens[second].head > second:
            tokens[index] = replace(token, head=tokens[second].head)
            tokens[second] = replace(tokens[second], head=index, role="conjunct")


def gerunds_behind_particles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Ruled out recognising Kosovo", with "recognising" beside it: what was ruled out."""
    for index, token in enumerate(tokens[2:], start=2):
        gerund = labels[index] == "advcl" and token.text.endswith("ing")
        if gerund and token.head == index - 2 and labels[index - 1] == "prt":
            morph = token.morph.replace("Form=Ger", "Form=Inf")
            tokens[index] = replace(token, role="open_clause", morph=morph)


def crowds_that_do(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Fired at demonstrators trying to storm it", with "trying" under "fired": people right
    before a form in -ing do what it tells."""
    for index, token in enumerate(tokens[1:], start=1):
        crowd, verb = tokens[index - 1], token.head
        if not token.text.endswith("ing") or verb > index:
            continue
        named = crowd.pos == "PROPN" and tokens[index - 2].text.lower() == "the"
        people = named and crowd.text.endswith("s") and crowd.text not in BODIES  # "the Chechens"
        if not (people or crowd.lemma in CROWDS) or labels[index - 1] not in {"dobj", "pobj"}:
            continue
        hung = {"advcl", "xcomp"} if people else {"advcl"}
        if labels[index] in hung and not any(labels[i] == "mark" for i in below(tokens, index)):
            tokens[index] = replace(token, head=index - 1, role="relative")


def agents_of_nouns(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Condemned the invasion of Ukraine by Russia", with "by" under "condemned": who did what
    the object of an active verb names."""
    for index, token in enumerate(tokens):
        verb = token.head
        if labels[index] != "prep" or token.text != "by" or tokens[verb].pos != "VERB":
            continue
        beside = below(tokens, verb)
        passive = any(labels[i] == "auxpass" for i in beside) or labels[verb] == "acl"
        held = [i for i in beside if labels[i] == "dobj" and verb < i < index]
        doer = next((i for i in below(tokens, index) if labels[i] == "pobj"), None)
        if passive or not held or doer is None:
            continue
        of = any(tokens[i].text == "of" for i in below(tokens, held[-1]))
        name = tokens[doer].pos == "PROPN" and tokens[doer].text not in CALENDAR
        of = of or (held[-1] == index - 1 and tokens[held[-1]].lemma in DONE_BY)
        if of and (name or tokens[doer].lemma in BODIES | BANDS | CROWDS | {"force", "troop"}):
            tokens[index] = replace(token, head=held[-1])


def subjects_behind_places(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "At the United Nations, Erdogan, who …, accused Israel", "in a move that angered Iran, Iraq
    closed the border", with Erdogan in apposition to the place and Iraq to Iran: a name behind a
    comma is the subject of a verb that has no other."""
    for index, token in enumerate(tokens):
        place = token.head
        tied = labels[index] in {"appos", "conj"} and labels[place] in HELD and place < index
        if not tied or token.pos not in NOMINAL:
            continue
        if any(labels[i] == "cc" and i < index for i in below(tokens, place)):
            continue
        left = first_word(tokens, index)
        verb = _verb_above(tokens, place)
        while 0 <= verb < index and tokens[verb].head != verb:  # "Failing to take X, forces …"
            verb = _verb_above(tokens, tokens[verb].head)
        if left <= place or tokens[left - 1].text != "," or verb < index:
            continue
        told = any(labels[i] in {"nsubj", "nsubjpass"} for i in below(tokens, verb))
        main = tokens[verb].head == verb and tokens[verb].text.endswith("ed")
        if not told and (main or "VerbForm=Fin" in tokens[verb].morph):
            if main:  # "In Brussels, Rutte, who …, condemned it", read as a participle
                tokens[verb] = replace(tokens[verb], morph=PAST)
            tokens[index] = replace(token, head=verb, role="subject")
            for at in below(tokens, place):  # "Trump, who last year …"
                if at > index:
                    tokens[at] = replace(tokens[at], head=index)


def contrasts(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Pakistan said it would send envoys, while India deplored it", with the second under the
    first's words: a clause of somebody else stands beside what was said."""
    for index, token in enumerate(tokens):
        told = token.head
        if labels[index] != "advcl" or labels[told] != "ccomp" or told > index:
            continue
        inside = below(tokens, index)
        mark = next((i for i in inside if tokens[i].text in {"while", "whereas"}), 0)
        other = any(labels[i] in SUBJECTS and tokens[i].pos == "PROPN" for i in inside)
        if mark and tokens[mark - 1].text == "," and other and "Tense=Past" in token.morph:
            tokens[index] = replace(token, head=tokens[told].head)


def _verb_above(tokens: Sequence[Token], index: int) -> int:
    """The nearest verb above a word; -1 where the sentence has none there."""
    seen = set[int]()
    while index not in seen:
        if tokens[index].pos in VERBAL:
            return index
        seen.add(index)
        index = tokens[index].head
    return -1


def clauses_behind_after(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "After riots left 11 dead", read as "after the riots that left": when the verb's subject did
    what it tells."""
    for index, token in enumerate(tokens):
        noun = token.head
        marker = tokens[noun].head
        if labels[noun] != "pobj" or "Tense=Past" not in token.morph:
            continue
        inside = {labels[i] for i in below(tokens, index)}
        finite = labels[index] == "relcl" and "VerbForm=Fin" in token.morph
        active = labels[index] == "acl" and "dobj" in inside  # "after snipers killed ten"
        if not (finite or active) or inside & (SUBJECTS | {"mark", "aux", "auxpass", "agent"}):
            continue
        if tokens[marker].text.lower() not in {"after", "before", "until", "since"}:
            continue
        if any("PronType=Rel" in tokens[i].morph for i in below(tokens, index)):
            continue
        morph = PAST
        tokens[index] = replace(token, head=tokens[marker].head, role="adverbial", morph=morph)
        tokens[noun] = replace(tokens[noun], head=index, role="subject")
        tokens[marker] = replace(tokens[marker], head=index, role="mark")


def nouns_like_infinitives(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Asked them for guarantees and help with a plan", with "help" read as a second verb: a bare
    infinitive stands beside no finite verb, and is one more thing asked for."""
    for index, token in enumerate(tokens):
        verb = tokens[token.head]
        bare = token.role == "conjunct" and token.morph == "VerbForm=Inf"
        told = verb.pos == "VERB" and "Tense=Past" in verb.morph and labels[token.head] != "xcomp"
        if not (bare and told and tokens[index - 1].text == "and"):
            continue
        first = index - 2
        if (tokens[first].role, tokens[first].pos) != ("oblique", "NOUN"):
            continue
        if any(labels[i] in {*SUBJECTS, "aux", "dobj"} for i in below(tokens, index)):
            continue
        tokens[index] = replace(token, pos="NOUN", head=first, morph="Number=Sing")
        tokens[index - 1] = replace(tokens[index - 1], head=first)


def deeds_denied(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Denied bombing hospitals", with "bombing" as a part of what the hospitals are called: what
    is denied or admitted is the deed."""
    for index, token in enumerate(tokens[:-1]):
        verb, thing = index - 1, index + 1
        if verb < 0 or tokens[verb].lemma not in DENYING or labels[index] != "compound":
            continue
        deed = token.text.lower() in ATTACKS and token.head == thing
        told = labels[thing] == "dobj" and tokens[thing].head == verb
        if not (deed and told) or tokens[thing].lemma in ALLEGED:
            continue
        if "Number=Plur" not in tokens[thing].morph:
            continue
        lemma = token.text.lower().removesuffix("ing")
        done = replace(token, pos="VERB", lemma=lemma, morph="VerbForm=Inf")
        tokens[index] = replace(done, role="open_clause", head=verb)
        tokens[thing] = replace(tokens[thing], head=index)


def people_called(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Trump called Putin and Zelensky on Tuesday", with "Putin" for what somebody is called: who
    alone stands behind the verb, without an article, is its object."""
    for index, token in enumerate(tokens):
        verb = token.head
        if labels[index] != "oprd" or token.pos != "PROPN" or tokens[verb].lemma != "call":
            continue
        beside = {labels[i] for i in below(tokens, verb) if i != index}
        named = any(labels[i] == "det" for i in below(tokens, index))
        if not named and not beside & {"dobj", "oprd", "nsubjpass"}:
            tokens[index] = replace(token, role="object")


def second_prepositions(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "At camps in Afghanistan and at a plant in Sudan", with the second "at" beside the noun:
    what it governs stands beside the noun that has the same preposition before it."""
    for index, token in enumerate(tokens):
        if labels[index] != "conj" or token.pos not in {"ADP", "SCONJ"}:
            continue
        inner = next((i for i in below(tokens, index) if labels[i] == "pobj" and i > index), None)
        if inner is None or token.head > index:
            continue
        first, seen = token.head, {index}
        while first not in seen and not _marked_by(tokens, first, token.text):
            seen.add(first)
            first = tokens[first].head
        if first in seen:
            first = token.head
        if tokens[first].pos not in {"NOUN", "PROPN", "NUM", "PRON"}:
            continue
        tokens[inner] = replace(tokens[inner], head=first, role="conjunct")
        tokens[index] = replace(token, head=inner, role="case")


def joined_as_well(tokens: list[Token]) -> None:
    """ "By Poland as well as Lithuania", with the second below "as": it stands beside the first."""
    for index in range(1, len(tokens) - 3):
        words = tuple(t.text for t in tokens[index : index + 3])
        first = tokens[index - 1]
        if words != ("as", "well", "as") or first.pos not in NOMINAL:
            continue
        for at in range(index + 3, len(tokens)):
            if index <= tokens[at].head < index + 3 and tokens[at].pos in NOMINAL:
                tokens[at] = replace(tokens[at], head=index - 1, role="conjunct")


def partners_in_talk(tokens: list[Token]) -> None:
    """ "Discussed the deployment of troops with Stoltenberg", with him below the deployment: with
    whom something is discussed stands beside the verb."""
    for index, token in enumerate(tokens):
        case = case_of(tokens, index) if token.role == "nominal" else None
        if case is None or tokens[case].text != "with" or token.pos != "PROPN":
            continue
        if tokens[token.head].lemma in SHARED:
            continue
        above = first_above(tokens, token.head, {"nominal"})
        verb = tokens[above].head
        if tokens[above].role == "object" and tokens[verb].lemma in DISCUSSING:
            tokens[index] = replace(token, head=verb, role="oblique")


def receivers_of_nouns(tokens: list[Token]) -> None:
    """ "Condemned Iran's delivery of drones to Russia", "cut ties over the sale of arms to Israel",
    with the receiver beside the verb: who judges a thing does so to nobody, and what is told as a
    reason has its own."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "oblique" or verb > index or tokens[verb].pos not in VERBAL:
            continue
        case = case_of(tokens, index)
        if case is None or tokens[case].text != "to":
            continue
        held = [i for i in range(verb, case) if tokens[i].head == verb]
        thing = held[-1] if held else verb
        judged = tokens[thing].role == "object" and tokens[verb].lemma in JUDGING
        reason = tokens[thing].role == "oblique" and tokens[thing].lemma in GIVING
        if (judged or reason) and tokens[thing].pos == "NOUN":
            tokens[index] = replace(token, head=thing, role="nominal")


def agents_in_phrases(tokens: list[Token]) -> None:
    """ "Died at the hands of rebels", "an attack on the part of Iran": the words before whoever
    does something are one preposition."""
    for index in range(2, len(tokens) - 2):
        first = tokens[index - 2].text.lower()
        if (first, tokens[index].text.lower()) not in BY or tokens[index + 1].text != "of":
            continue
        agent = tokens[index + 1].head
        if tokens[agent].head != index or tokens[index].role not in {"oblique", "nominal"}:
            continue
        tokens[agent] = replace(tokens[agent], head=tokens[index].head, role=tokens[index].role)
        tokens[index - 2] = replace(tokens[index - 2], head=agent, role="case")
        for at in (index - 1, index, index + 1):
            tokens[at] = replace(tokens[at], head=index - 2, role="fixed")


def given_in_return(tokens: list[Token]) -> None:
    """ "Offered talks in return for a withdrawal": the words before what is given back are one
    preposition."""
    for index in range(1, len(tokens) - 2):
        words = tuple(t.text.lower() for t in tokens[index - 1 : index + 2])
        given = tokens[index + 1].head
        if words not in IN_RETURN or tokens[given].head != index:
            continue
        tokens[given] = replace(tokens[given], head=tokens[index].head, role="oblique")
        tokens[index - 1] = replace(tokens[index - 1], head=given, role="case")
        for at in (index, index + 1):
            tokens[at] = replace(tokens[at], head=index - 1, role="fixed")


def _marked_by(tokens: Sequence[Token], noun: int, text: str) -> bool:
    return any(tokens[i].role == "case" and tokens[i].text == text for i in below(tokens, noun))


def owners_alone(tokens: list[Token]) -> None:
    """ "Recalled its envoy and expelled Cambodia's": whose the thing is stands for the thing."""
    for index, token in enumerate(tokens):
        owner = tokens[token.head]
        alone = token.role == "case" and token.text in {"'s", "’s"} and owner.pos == "PROPN"
        if alone and owner.role in {"object", "conjunct"} and token.head == index - 1:
            tokens[index] = replace(token, role="other")


def acronyms_like_verbs(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The bloc ECOWAS imposed sanctions", with the acronym for the verb, which is behind it."""
    for index, token in enumerate(tokens[:-1]):
        verb = index + 1
        written = token.text.isupper() and len(token.text) > LONGEST_WORD
        past = tokens[verb].pos == "VERB" and tokens[verb].text.endswith("ed")
        held = labels[verb] == "amod" and tokens[tokens[verb].head].head == index
        if not (written and past and (held or token.pos == "VERB")):
            continue
        beside = below(tokens, index)
        before = tokens[index - 1] if index else token
        noun = index - 1 if before.pos == "NOUN" and before.head in {index, verb} else verb
        for at in beside:
            tokens[at] = replace(tokens[at], head=verb)
        top = token.head == index
        told_by = replace(tokens[verb], morph=PAST)
        role, head = ("root", verb) if top else (token.role, token.head)
        tokens[verb] = replace(told_by, role=role, head=head)
        name = replace(token, pos="PROPN", lemma=token.text, morph="Number=Sing", head=noun)
        tokens[index] = replace(name, role="subject" if noun == verb else "apposition")


def times_after(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "A day after Azerbaijan launched an offensive", with the state for what the day is after:
    it is who did what the verb tells."""
    for index, token in enumerate(tokens):
        verb, marker = token.head, index + 1
        timed = labels[index] == "npadvmod" and token.lemma in SPANS and verb > marker
        if not timed or tokens[marker].text not in {"after", "before"}:
            continue
        doer = next((i for i in below(tokens, marker) if labels[i] == "pobj"), None)
        own = any(labels[i] in SUBJECTS for i in below(tokens, verb))
        if doer is None or own or "VerbForm=Fin" not in tokens[verb].morph or doer > verb:
            continue
        tokens[doer] = replace(tokens[doer], head=verb, role="subject")
        tokens[marker] = replace(tokens[marker], head=verb, role="mark")
        tokens[index] = replace(token, role="oblique")


def spans_apart(tokens: list[Token]) -> None:
    """ "Withdrew from the deal hours after it was attacked", with the deal as a part of the hours:
    what stands before them is what the verb tells of."""
    for index, token in enumerate(tokens[:-1]):
        thing = tokens[index - 1] if index else token
        timed = token.lemma in SPANS and tokens[index + 1].text in {"after", "before"}
        tied = thing.role == "compound" and thing.head == index and thing.pos in NOMINAL
        if not (timed and tied) or token.role not in {"oblique", "object", "nominal"}:
            continue
        if any(tokens[i].role == "number" for i in below(tokens, index)):
            continue
        tokens[index - 1] = replace(thing, head=token.head, role=token.role)
        for at in below(tokens, index):
            if at < index - 1:
                tokens[at] = replace(tokens[at], head=index - 1)
        verb = _verb_above(tokens, index)
        tokens[index] = replace(token, head=verb if verb >= 0 else token.head, role="oblique")


def threats_drawn(tokens: list[Token]) -> None:
    """ "The strike drew vows of revenge from Tehran": what is drawn from somebody is his."""
    for index, token in enumerate(tokens):
        verb = token.head
        held = token.role == "object" and verb < index and token.lemma in DRAWN
        if not held or tokens[verb].lemma not in DRAWING:
            continue
        for at in range(index + 1, len(tokens)):
            own = tokens[at].role == "oblique" and tokens[at].head == verb
            if own and any(t.text == "from" and t.head == at for t in tokens[index:at]):
                tokens[at] = replace(tokens[at], head=index, role="nominal")


def things_like_verbs(tokens: list[Token]) -> None:
    """ "Russia halved gas flows to Germany", with "flows" for a verb: what a verb is done to is a
    thing where another noun tells of what kind."""
    for index, token in enumerate(tokens):
        tagged = token.pos == "VERB" and token.role == "object" and token.text.endswith("s")
        before = tokens[index - 1]
        kind = before.role == "compound" and before.head == index and before.pos == "NOUN"
        if tagged and kind:
            tokens[index] = replace(token, pos="NOUN", morph="Number=Plur")
            for at in below(tokens, index):
                if tokens[at].role == "oblique" and at > index:
                    tokens[at] = replace(tokens[at], role="nominal")


def brought_together(tokens: list[Token]) -> None:
    """ "Brought the sides together in Oslo", with "together" beside the place: it tells how the
    verb moves its object."""
    for index, token in enumerate(tokens):
        if token.text.lower() != "together":
            continue
        place = tokens[token.head]
        verb = place.head if token.head > index and place.role == "oblique" else token.head
        if tokens[verb].lemma in GATHERING and verb < index:
            tokens[index] = replace(token, head=verb)


def pairs_between(tokens: list[Token]) -> None:
    """ "A dialogue sponsored by Norway between Caracas and the opposition resumed", with
    "opposition" beside the dialogue: "between" has two, and stands beside the noun of their act."""
    for at, token in enumerate(tokens):
        first = token.head
        if token.text.lower() != "between" or token.role != "case" or first < at:
            continue
        joint = next((i for i in range(first + 1, len(tokens)) if tokens[i].head != first), None)
        if joint is None or tokens[joint].text != "and" or tokens[joint].head == first:
            continue
        second = joint + 1
        while second < len(tokens) and joint < tokens[second].head != second:
            held = tokens[second].pos in NOMINAL and tokens[second].role in {"subject", "conjunct"}
            if held or tokens[second].pos in {"VERB", "AUX", "PUNCT"}:
                break
            second += 1
        told = tokens[second] if second < len(tokens) else token
        if told.pos not in NOMINAL or told.role not in {"subject", "conjunct"}:
            continue
        tokens[second] = replace(tokens[second], head=first, role="conjunct")
        tokens[joint] = replace(tokens[joint], head=first)
        made = tokens[first].head
        if tokens[made].role == "relative" and tokens[made].head < made < at:
            tokens[first] = replace(tokens[first], head=tokens[made].head, role="nominal")
