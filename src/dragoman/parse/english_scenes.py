"""Where a deed was done and what came of it, hung by the English model on the wrong verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import SUBJECTS, below, first_word, swap
from dragoman.parse.english_links import CALENDAR
from dragoman.parse.forms import root_of
from dragoman.records import Token

JUDGING = word_list("parse.english_scenes.judging")
DEEDS = word_list("parse.english_scenes.deeds")
STRIKING = word_list("parse.english_scenes.striking")
VENUES = word_list("parse.english_scenes.venues")
REMARKS = word_list("parse.english_scenes.remarks")
HARMING = word_list("parse.english_scenes.harming")
DRAWING = word_list("parse.english_scenes.drawing")


def scenes_of_deeds(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Condemned the blast at a Russian embassy", with "at" under "condemned": where the deed
    was done that is judged, not the judgement."""
    for index, token in enumerate(tokens):
        verb = tokens[token.head]
        if labels[index] != "prep" or token.lemma not in STRIKING or verb.lemma not in JUDGING:
            continue
        deed = next((i for i in below(tokens, token.head) if labels[i] == "dobj"), None)
        place = next((i for i in below(tokens, index) if labels[i] == "pobj"), None)
        if deed is None or place is None or deed > index or tokens[deed].lemma not in DEEDS:
            continue
        if tokens[place].text not in CALENDAR and tokens[place].lemma.lower() not in VENUES:
            tokens[index] = replace(token, head=deed)


def effects_of_the_whole(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Forced a plane to land so that it could arrest a man, drawing condemnation", with
    "drawing" under "arrest": what came of all that is told."""
    root = root_of(tokens)
    for index, token in enumerate(tokens):
        above = token.head
        drawn = token.lemma in DRAWING and token.text.endswith("ing")
        if not drawn or tokens[index - 1].text != "," or above > index or above == root:
            continue
        loose = labels[index] == "acl" and tokens[above].pos == "NOUN" and above < index - 2
        if loose and tokens[root].pos == "VERB" and root < above:
            tokens[index] = replace(token, head=root, role="adverbial")
        if labels[index] != "advcl":
            continue
        inside = labels[above] in {"advcl", "xcomp", "ccomp"} or (
            labels[above] in {"acl", "relcl"} and token.lemma not in HARMING
        )
        inside = inside and tokens[above].pos == "VERB"
        own = any(labels[i] in SUBJECTS for i in below(tokens, index))
        if inside and not own and tokens[root].pos == "VERB" and root < above:
            tokens[index] = replace(token, head=root)


def relatives_behind_kin(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Kim Jong Nam, the half-brother of the leader, who was poisoned", with "who" for the leader:
    what stands behind the comma that closes an apposition is told of the name before it."""
    for index, token in enumerate(tokens):
        noun = token.head
        if labels[index] != "relcl":
            continue
        who = next((i for i in below(tokens, index) if tokens[i].text.lower() == "who"), 0)
        if not who or tokens[who - 1].text != ",":
            continue
        of = tokens[noun].head
        kin = tokens[of].head
        nested = labels[noun] == "pobj" and tokens[of].text == "of" and labels[kin] == "appos"
        name = tokens[kin].head
        if nested and tokens[noun].pos == "NOUN" and tokens[name].pos == "PROPN" and name < kin:
            tokens[index] = replace(token, head=name)


def remarks_behind_commas(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Washington accuses Iraq of hiding arms, a charge Baghdad denies", with the first as what
    Baghdad denies: the charge is told of beside it, by a clause of its own."""
    root = root_of(tokens)
    told = [i for i in below(tokens, root) if labels[i] == "ccomp" and i < root]
    nouns = [i for i in below(tokens, root) if labels[i] == "dobj" and i < root]
    nouns = nouns or _before_names(tokens, labels, root)
    if len(told) != 1 or not nouns or tokens[root].pos != "VERB":
        return
    noun, clause = nouns[-1], told[0]
    some = tokens[noun - 1].text.lower() in {"a", "an"} and tokens[noun - 2].text == ","
    if some and clause < noun and tokens[noun].lemma in REMARKS:
        swap(tokens, clause, root, "relative")
        tokens[root] = replace(tokens[root], head=noun)
        tokens[noun - 1] = replace(tokens[noun - 1], head=noun)
        tokens[noun] = replace(tokens[noun], head=clause, role="apposition")


def _before_names(tokens: list[Token], labels: Sequence[str], verb: int) -> list[int]:
    """ "…, a *charge* Abu Dhabi denies": the noun that the model takes for a part of the name."""
    names = [i for i in below(tokens, verb) if labels[i] in SUBJECTS and i < verb]
    parts = [i for name in names for i in below(tokens, name) if labels[i] == "compound"]
    found = [i for i in parts if tokens[i].pos == "NOUN" and tokens[i + 1].pos == "PROPN"]
    return found[:1]


def roots_behind_and(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Rebels took Goma after Kinshasa cut ties with Kigali and the Council called for calm", with
    "called" for the verb of all and the Council beside Kigali: a second thing that happened."""
    root = root_of(tokens)
    inside = below(tokens, root)
    told = [i for i in inside if labels[i] == "ccomp" and i < root and tokens[i].pos == "VERB"]
    noun = root - 1
    while noun > 0 and tokens[noun].pos in {"AUX", "ADV"}:
        noun -= 1
    left = first_word(tokens, noun)
    joined = labels[noun] == "conj" and tokens[left - 1].text.lower() == "and"
    if len(told) != 1 or not joined or tokens[root].pos != "VERB" or told[0] > left:
        return
    if any(labels[i] in SUBJECTS for i in inside):
        return
    beside = [i for i in inside if labels[i] == "advcl" and told[0] < i < left]
    swap(tokens, told[0], root, "conjunct")
    for at in beside:
        tokens[at] = replace(tokens[at], head=told[0])
    above = beside[-1] if beside else told[0]
    tokens[root] = replace(tokens[root], head=above)
    tokens[noun] = replace(tokens[noun], head=root, role="subject")


def facts_before_and(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "The Netherlands broke off its aid, and the minister said it would never negotiate", with
    "broke" as what he said: a clause of its own before ", and" and who speaks is told apart."""
    root = root_of(tokens)
    inside = below(tokens, root)
    told = [i for i in inside if labels[i] == "ccomp" and i < root and tokens[i].pos == "VERB"]
    behind = any(labels[i] == "ccomp" and i > root for i in inside)
    speaker = next((i for i in inside if labels[i] in SUBJECTS and i < root), None)
    if len(told) != 1 or not behind or speaker is None or speaker < told[0]:
        return
    joints = [i for i in below(tokens, told[0]) if labels[i] == "cc" and told[0] < i < speaker]
    parted = any(tokens[i - 1].text == "," and tokens[i].text != "or" for i in joints)
    own = {labels[i] for i in below(tokens, told[0])}
    if parted and own & SUBJECTS and "VerbForm=Fin" in tokens[told[0]].morph:
        swap(tokens, told[0], root, "conjunct")


def seconds_behind_and(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "After Congo cut ties with Rwanda and the EU called for calm", with "called" as an aside of
    the main verb and the EU beside Rwanda: the name right before a finite verb is its subject."""
    for index, token in enumerate(tokens):
        finite = "VerbForm=Fin" in token.morph and token.pos == "VERB"
        if labels[index] != "advcl" or not finite or index < 3:
            continue
        inside = {labels[i] for i in below(tokens, index) if i < index}
        noun = index - 1
        left = first_word(tokens, noun)
        joined = labels[noun] == "conj" and tokens[left - 1].text.lower() == "and"
        if inside & (SUBJECTS | {"mark", "aux", "auxpass", "advmod"}) or not joined:
            continue
        above = noun
        while tokens[above].pos != "VERB" and tokens[above].head != above:
            above = tokens[above].head
        if tokens[above].pos == "VERB" and above != index:
            tokens[index] = replace(token, head=above, role="conjunct")
            tokens[noun] = replace(tokens[noun], head=index, role="subject")
