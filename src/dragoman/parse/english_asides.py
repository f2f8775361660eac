"""Asides in English that name a voice within what it tells ("..., the army said, ...")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import (
    CONTENT,
    OBJECTS,
    SAYING,
    SUBJECTS,
    below,
    first_word,
    swap,
)
from dragoman.parse.english_links import BANDS, BODIES, CROWDS
from dragoman.parse.forms import case_of, root_of, under
from dragoman.records import Token
from dragoman.tree import VERBAL

TAIL: Final = frozenset({"dobj", "attr", "appos"})
"""Labels of a noun behind a second comma, in apposition to what is told."""
OF_SPEECH: Final = SAYING | word_list("parse.english_asides.of_speech")
"""What whoever is quoted goes on to do, unlike the one of whom is told."""

SPANS = word_list("parse.english_asides.spans")
GROWING = word_list("parse.english_asides.growing")
ADMITTING = word_list("parse.english_asides.admitting")
PEOPLE = tuple(word_list("parse.english_asides.people"))

REPORTING = word_list("parse.english_asides.reporting")
WHEN = word_list("parse.english_asides.when")
CLAUSES_OF_NOUNS = frozenset({"acl", "relcl"})


def told_asides(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "China is believed to have sent missiles, Reuters reported, …", read as two clauses side by
    side: the second names the voice of the first."""
    for index, token in enumerate(tokens):
        upper = token.head
        if labels[index] not in {"conj", "parataxis"} or token.lemma not in SAYING or upper > index:
            continue
        inside = below(tokens, index)
        subjects = [i for i in inside if labels[i] in SUBJECTS and i < index]
        if not subjects or any(labels[i] in OBJECTS and i > index for i in inside):
            continue
        left = first_word(tokens, subjects[0])
        if left and tokens[left - 1].text == "," and tokens[upper].pos in VERBAL:
            swap(tokens, index, upper, "clause")


def acts_behind_asides(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "A drone hit a depot, the governor said, setting it on fire", "..., the army said, its third
    launch": what goes on behind the aside belongs to what is told; "..., he said, accusing Iran"
    to the voice."""
    for index, token in enumerate(tokens):
        told = _told_before(tokens, index) if token.lemma in SAYING else None
        if told is None:
            continue
        for at in below(tokens, index) + below(tokens, told):
            word = tokens[at]
            gerund = labels[at] == "advcl" and word.text.lower().endswith("ing")
            if at <= index + 1:
                continue
            if gerund:
                said = word.lemma in OF_SPEECH
                head, role = (index, "conjunct") if said else (told, "adverbial")
                tokens[at] = replace(word, head=head, role=role)
            elif word.head == index and word.lemma not in CONTENT and labels[at] in TAIL:
                objects = [i for i in below(tokens, told) if tokens[i].role == "object"]
                tokens[at] = replace(word, head=objects[0] if objects else told, role="apposition")


def verbs_behind_gerunds(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "He ruled out talks, saying that it was late, and appealed to NATO", with "appealed" beside
    "was": a finite verb behind a comma and "and" goes on with the main clause."""
    for index, token in enumerate(tokens):
        if labels[index] != "conj" or "VerbForm=Fin" not in token.morph or token.pos != "VERB":
            continue
        joint = [i for i in (index - 1, index - 2) if tokens[i].text.lower() in {"and", "but"}]
        apart = bool(joint) and tokens[joint[0] - 1].text == ","
        if not apart or any(labels[i] in SUBJECTS for i in below(tokens, index)):
            continue
        gerund = _aside_above(tokens, index)
        main = tokens[gerund].head if gerund is not None else None
        if main is not None and _alike(tokens[main], token) and main < index:
            tokens[index] = replace(token, head=main)


def _aside_above(tokens: list[Token], verb: int) -> int | None:
    """The gerund with which a main clause goes on behind a comma, where the verb is within it."""
    at = tokens[verb].head
    while tokens[at].head != at and at < verb:
        gerund = tokens[at].text.lower().endswith("ing") and tokens[at].role == "adverbial"
        if gerund and tokens[at - 1].text == ",":
            return at
        at = tokens[at].head
    return None


def _alike(main: Token, second: Token) -> bool:
    """Whether both verbs are finite and of one tense."""
    tense = "Tense=Past" if "Tense=Past" in second.morph else "Tense=Pres"
    return main.pos == "VERB" and "VerbForm=Fin" in main.morph and tense in main.morph


def _told_before(tokens: Sequence[Token], verb: int) -> int | None:
    """The clause that a verb of saying tells, where both stand before a comma of their own."""
    if [t.text for t in tokens[verb + 1 : verb + 2]] != [","]:
        return None
    inside = below(tokens, verb)
    subjects = [i for i in inside if tokens[i].role == "subject" and i < verb]
    clauses = [i for i in inside if tokens[i].role == "clause" and i < verb]
    if not subjects or not clauses:
        return None
    left = first_word(tokens, subjects[0])
    apart = clauses[-1] < left and tokens[left - 1].text == ","
    return clauses[-1] if apart else None


def acts_behind_voices(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Four companies it says helped Russia", with "helped" for what the main clause tells: those
    of whom it is said did it, and who says so is named beside."""
    for index, token in enumerate(tokens):
        noun = token.head
        if labels[index] != "relcl" or token.lemma not in SAYING or noun > index:
            continue
        inside = below(tokens, index)
        doers = [i for i in inside if labels[i] in SUBJECTS and tokens[i].pos == "PRON"]
        verb = _next_verb(tokens, index)
        if not doers or verb is None or max(doers) > index or noun != min(doers) - 1:
            continue
        own = below(tokens, verb)
        finite = [tokens[i].morph for i in (*own, verb) if "VerbForm=Fin" in tokens[i].morph]
        if not finite or any(labels[i] in SUBJECTS for i in own):
            continue
        tokens[verb] = replace(tokens[verb], head=noun, role="relative")
        tokens[index] = replace(token, head=verb, role="parataxis")


def _next_verb(tokens: Sequence[Token], index: int) -> int | None:
    """The verb right behind a word, but for auxiliaries and adverbs."""
    at = index + 1
    while at < len(tokens) and tokens[at].pos in {"AUX", "ADV", "PART"}:
        at += 1
    return at if at < len(tokens) and tokens[at].pos == "VERB" else None


def subjects_of_auxiliaries(tokens: list[Token]) -> None:
    """ "Egypt and Qatar are mediating", with Egypt under "are": it belongs to the verb."""
    for index, token in enumerate(tokens):
        above = tokens[token.head]
        if token.role == "subject" and above.role == "auxiliary" and above.head != token.head:
            tokens[index] = replace(token, head=above.head)


def severed_modals(tokens: list[Token]) -> None:
    """ "Would, diplomats said, "welcome" it", with "would" as a verb and "welcome" as told in the
    present: the bare verb behind the aside is what would be done."""
    for index, token in enumerate(tokens[:-1]):
        alone = "Mood=Cnd" in token.morph or token.lemma in {"will", "shall"}
        if token.pos != "AUX" or token.role == "auxiliary" or not alone:
            continue
        verb = _behind_aside(tokens, index)
        if verb is None or any(t.head == verb and t.role == "subject" for t in tokens):
            continue
        place = tokens[verb] if under(tokens, token.head, verb) else token
        head = verb if token.head == index else place.head
        tokens[verb] = replace(tokens[verb], morph="VerbForm=Inf", head=head, role=place.role)
        tokens[index] = replace(token, head=verb, role="auxiliary")


def _behind_aside(tokens: list[Token], index: int) -> int | None:
    """The bare verb right behind an aside that begins behind the word."""
    if tokens[index + 1].text != ",":
        return None
    end = next(
        (i for i in range(index + 3, min(index + 9, len(tokens))) if tokens[i].text == ","), None
    )
    verb = end + 1 if end is not None else len(tokens)
    while verb < len(tokens) and tokens[verb].pos in {"PUNCT", "ADV"}:
        verb += 1
    bare = verb < len(tokens) and tokens[verb].pos == "VERB"
    return verb if bare and tokens[verb].text.lower() == tokens[verb].lemma else None


def genitives_of_what_grows(tokens: list[Token]) -> None:
    """ "Fears are growing of an attack", "news came of a deal": hangs on the subject what it is
    of, which stands behind a verb that has no "of"."""
    for index, token in enumerate(tokens):
        verb = token.head
        grows = token.role == "oblique" and tokens[verb].lemma in GROWING and verb < index
        case = case_of(tokens, index)
        if not grows or case is None or tokens[case].text.lower() != "of":
            continue
        subject = next(
            (i for i in range(verb) if tokens[i].head == verb and tokens[i].role == "subject"), None
        )
        if subject is not None and tokens[subject].pos == "NOUN":
            tokens[index] = replace(token, role="nominal", head=subject)


def subjects_behind_times(tokens: list[Token]) -> None:
    """ "This year at the United Nations, Trump, who mocked Kim, praised him", with "year" as the
    subject and "Trump" in apposition within its phrase."""
    for index, token in enumerate(tokens):
        if token.role != "subject" or token.lemma.lower() not in SPANS or token.head < index:
            continue
        verb = token.head
        named = (
            i for i in range(index + 1, verb)
            if tokens[i].role == "apposition" and tokens[i].pos == "PROPN"
            and tokens[i - 1].text == "," and tokens[tokens[i].head].head == index
        )  # fmt: skip
        name = next(named, None)
        if name is not None:
            tokens[name] = replace(tokens[name], role="subject", head=verb)
            tokens[index] = replace(token, role="oblique")
            for i in range(index + 1, name):
                if tokens[i].head == index and tokens[i].role == "nominal":
                    tokens[i] = replace(tokens[i], head=verb, role="oblique")


def subjects_before_voices(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "China, the envoy wrote, "is doubling down"", with both as subjects of "wrote": the one
    before the comma is that of what is told."""
    for index, token in enumerate(tokens):
        verb = token.head
        if labels[index] != "nsubj" or tokens[verb].lemma not in SAYING or verb < index:
            continue
        second = [i for i in below(tokens, verb) if labels[i] == "nsubj" and index < i < verb]
        parted = second and any(
            t.text == "," for t in tokens[index : first_word(tokens, second[-1])]
        )
        told = [tokens[verb].head] if labels[verb] == "parataxis" else []
        told += [i for i in below(tokens, verb) if labels[i] == "ccomp" and i > verb]
        if not parted or not told or told[0] == verb:
            continue
        if not any(labels[i] in SUBJECTS for i in below(tokens, told[0])):
            tokens[index] = replace(token, head=told[0])


def main_verbs_behind_times(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "This year at the United Nations, Trump, who mocked Kim, praised him", with "year" as the
    root, "Trump" beside the place and "praised" joined to what is told of him."""
    for index, token in enumerate(tokens):
        place = tokens[index].head
        if token.pos != "PROPN" or labels[index] != "appos" or place > index:
            continue
        verb, span = _next_joined(tokens, index), tokens[tokens[place].head].head
        if (
            verb is None
            or labels[place] != "pobj"
            or tokens[span].role != "root"
            or tokens[span].lemma.lower() not in SPANS
        ):
            continue
        swap(tokens, verb, span, "oblique")
        tokens[index] = replace(token, role="subject", head=verb)
        for at, beside in enumerate(tokens):
            if beside.head == place and at > index:  # "who mocked Kim"
                tokens[at] = replace(beside, head=index)
            elif beside.head == span and (at > index or labels[at] == "prep"):
                tokens[at] = replace(beside, head=verb)


def _next_joined(tokens: list[Token], name: int) -> int | None:
    """The finite verb behind a comma joined to that of the relative clause behind a name."""
    place = tokens[name].head
    told = [
        i for i, t in enumerate(tokens) if t.role == "relative" and i > name and t.head == place
    ]
    joined = (
        i for i, t in enumerate(tokens)
        if t.role == "conjunct" and "VerbForm=Fin" in t.morph and tokens[i - 1].text == ","
        and any(under(tokens, i, verb) for verb in told)
    )  # fmt: skip
    return next(joined, None)


def second_perfects(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Athens insists the name is a claim and has vetoed its entry", with "vetoed" beside "is":
    a perfect behind "and" is of who speaks, where a thing or others are what is told of."""
    for index, token in enumerate(tokens):
        inner = token.head
        main = tokens[inner].head
        if token.role != "conjunct" or token.pos != "VERB" or labels[inner] != "ccomp":
            continue
        if tokens[main].lemma not in SAYING or main > inner:
            continue
        subjects = [i for i in below(tokens, inner) if labels[i] in SUBJECTS and i < inner]
        own = any(labels[i] in SUBJECTS for i in below(tokens, index))
        perfect = _perfect(tokens, index)
        if own or not subjects or perfect is None or _perfect(tokens, inner) is not None:
            continue
        if _thing(tokens[subjects[-1]]) or _differs(tokens[subjects[-1]], tokens[perfect]):
            tokens[index] = replace(token, head=main)


def _perfect(tokens: list[Token], verb: int) -> int | None:
    """The "has" or "have" of a verb, if it has one."""
    words = {"has", "have"}
    return next((i for i in below(tokens, verb) if tokens[i].text.lower() in words), None)


def _thing(subject: Token) -> bool:
    """Whether a noun names no people, as far as its ending tells."""
    doing = subject.lemma.lower() in BODIES | BANDS | CROWDS or subject.lemma.endswith(PEOPLE)
    return subject.pos == "NOUN" and not doing


def _differs(subject: Token, helper: Token) -> bool:
    """Whether a subject is plural where the auxiliary is "has"."""
    return "Number=Plur" in subject.morph and helper.text.lower() == "has"


def deeds_beside(tokens: list[Token]) -> None:
    """ "Admitted to killing eight", "pleaded guilty to killing", "used a truck to attack", with
    what was done as a mere aim or circumstance: it is what is admitted, or done thereby."""
    for index, token in enumerate(tokens):
        above = tokens[token.head]
        if token.role == "adverbial" and token.pos == "VERB" and above.lemma in ADMITTING:
            marks = [i for i in below(tokens, index) if tokens[i].role in {"mark", "case"}]
            if any(tokens[i].text.lower() == "to" and tokens[i].pos == "ADP" for i in marks):
                tokens[index] = replace(token, role="open_clause")
        thing, verb = token.head, above.head
        used = above.role == "object" and tokens[verb].lemma == "use" and verb < thing < index
        aim = token.role == "relative" and "VerbForm=Inf" in token.morph and used
        if aim and any(tokens[i].role == "mark" for i in below(tokens, index)):
            tokens[index] = replace(token, role="open_clause", head=verb)  # "a truck to attack"


def voices_at_the_end(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "China hit back, the paper reported on Tuesday", with "paper" beside what was hit and
    "reported" as said of it: who tells the clause before the comma."""
    for verb in range(4, len(tokens)):
        noun, token = tokens[verb].head, tokens[verb]
        if token.lemma not in REPORTING or labels[verb] not in CLAUSES_OF_NOUNS or noun != verb - 1:
            continue
        article = noun - 1
        told = article > 1 and tokens[article].text.lower() == "the" and tokens[noun].pos == "NOUN"
        apart = tokens[article - 1].text == "," and tokens[noun].role in {"object", "apposition"}
        if not (told and apart and _only_when(tokens, verb)):
            continue
        main = root_of(tokens)
        if main < noun and tokens[main].pos == "VERB" and tokens[verb].text.endswith("ed"):
            tokens[verb] = replace(token, head=verb, role="root", morph="Tense=Past|VerbForm=Fin")
            tokens[noun] = replace(tokens[noun], head=verb, role="subject")
            tokens[main] = replace(tokens[main], head=verb, role="clause")
            return


def _only_when(tokens: Sequence[Token], verb: int) -> bool:
    """Whether no more than a time, or "by mistake", stands behind the last verb."""
    behind = [t.text.lower() for t in tokens[verb + 1 :] if t.pos != "PUNCT"]
    return not behind or (len(behind) <= 2 and behind[-1] in WHEN)
