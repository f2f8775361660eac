"""Those who act in English sentences, where the model ties them to a circumstance or leaves them to
no verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_asides import OF_SPEECH
from dragoman.parse.english_clauses import SAYING, SUBJECTS, below, first_word
from dragoman.parse.english_links import BODIES, CALENDAR, SPANS
from dragoman.parse.english_verbs import CHARGING, DEMANDING, make_gerund
from dragoman.parse.forms import PAST, SUFFERED, under
from dragoman.records import Token
from dragoman.tree import NOMINAL

GERUNDS = word_list("parse.english_doers.gerunds")
THINKING: Final = SAYING | word_list("parse.english_doers.thinking")
UNTIED: Final = frozenset({"npadvmod", "dep", "nmod"})
"""Labels of a noun of which the model knows nothing to say."""
RELATIVES: Final = frozenset({"which", "who", "that"})
HAVING: Final = frozenset({"dobj", "aux", "auxpass", "mark"})
"""Labels of what hangs on verbs alone."""
OUTCOMES = word_list("parse.english_doers.outcomes")
FAVOURING = word_list("parse.english_doers.favouring")


def names_before_asides(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Turkey, citing rocket fire, has since Saturday shelled Azaz", with "Turkey" as a
    circumstance: the name that opens the sentence is the subject of a verb that has no other."""
    first = next((i for i, t in enumerate(tokens) if t.pos in NOMINAL), 0)
    verb = tokens[first].head
    while labels[first] == "compound" and verb > first:
        first, verb = verb, tokens[verb].head
    known = tokens[first].text in CALENDAR or tokens[first].lemma.lower() in SPANS
    if labels[first] not in UNTIED or tokens[first].pos not in NOMINAL or known or verb <= first:
        return
    inside = below(tokens, verb)
    told = any(labels[i] in SUBJECTS | {"expl"} or tokens[i].role == "subject" for i in inside)
    helped = any("VerbForm=Fin" in tokens[i].morph for i in inside if labels[i] == "aux")
    finite = helped or "VerbForm=Fin" in tokens[verb].morph
    opened = first_word(tokens, first) <= 1 and tokens[first + 1].text == ","
    parted = any(t.text == "," for t in tokens[first + 2 : verb])
    if opened and parted and finite and not told and tokens[verb].pos == "VERB":
        tokens[first] = replace(tokens[first], role="subject")


def doers_before_participles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Gunmen on motorbikes abducted ten people, police said", with "abducted" as what is told of
    the motorbikes: what has an object is done by those who open the sentence."""
    for index, token in enumerate(tokens):
        doers = _outermost(tokens, labels, token.head)
        if labels[index] != "acl" or "VerbForm=Part" not in token.morph or doers > index:
            continue
        inside = {labels[i] for i in below(tokens, index)}
        voice = tokens[doers].head
        opens = first_word(tokens, doers) == 0 and labels[doers] in UNTIED
        if not opens or tokens[voice].lemma not in SAYING or voice < index:
            continue
        if "dobj" in inside and not inside & {"aux", "auxpass", "agent"}:
            tokens[index] = replace(token, head=voice, role="clause", morph=PAST)
            tokens[doers] = replace(tokens[doers], head=index, role="subject")


def _outermost(tokens: Sequence[Token], labels: Sequence[str], noun: int) -> int:
    """ "Gunmen on motorbikes": the noun on which another one hangs."""
    while labels[noun] == "pobj" and tokens[tokens[tokens[noun].head].head].pos in NOMINAL:
        noun = tokens[tokens[noun].head].head
    return noun


def verbs_behind_and(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Bombed the airport and strafed Islamist fighters", with "strafed" as a quality of theirs,
    who stand beside "bombed": a second verb, and its object."""
    for index, token in enumerate(tokens):
        held, joined = token.head, tokens[index - 1].text.lower() in {"and", "then"}
        if labels[index] != "amod" or "Tense=Past" not in token.morph or not joined or not index:
            continue
        verb = tokens[held].head
        first = tokens[verb]
        past = first.pos == "VERB" and "Tense=Past" in first.morph and verb < index < held
        if past and labels[held] == "conj" and token.pos == "VERB":
            tokens[index] = replace(token, head=verb, role="conjunct", morph=PAST)
            tokens[held] = replace(tokens[held], head=index, role="object")


def names_that_shall(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Demanded that Pyongyang halt all tests", with "halt" as a noun of that name: who is to do
    what is demanded."""
    for index, token in enumerate(tokens):
        name = index - 1
        if labels[index] != "ccomp" or token.pos != "NOUN" or token.head > index:
            continue
        inside = {labels[i]: i for i in below(tokens, index)}
        that = inside.get("mark", index)
        if tokens[that].text != "that" or labels[name] != "compound" or "dobj" not in inside:
            continue
        if tokens[token.head].lemma in DEMANDING and tokens[name].head == index:
            tokens[index] = replace(token, pos="VERB", morph="Mood=Sub|VerbForm=Fin")
            tokens[name] = replace(tokens[name], role="subject")


def causes_of_deeds(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Forced agencies to suspend aid after barring women from work", with "after" under
    "suspend": what went before is the deed of who forced them."""
    for index, token in enumerate(tokens):
        bid = token.head
        verb = tokens[bid].head
        if (
            labels[index] != "prep"
            or token.text != "after"
            or labels[bid] not in {"xcomp", "ccomp"}
        ):
            continue
        doing = any(labels[i] == "pcomp" for i in below(tokens, index))
        past = "Tense=Past" in tokens[verb].morph and verb < bid < index
        held = any(labels[i] == "dobj" and verb < i < bid for i in below(tokens, verb))
        held = held or any(labels[i] == "nsubj" for i in below(tokens, bid))
        if doing and past and held and "VerbForm=Inf" in tokens[bid].morph:
            tokens[index] = replace(token, head=verb)


def _label(tokens: list[Token], index: int) -> None:
    """ "Smith shooting: Police arrest two", of which the name before tells whom."""
    if not all(t.text[:1].isupper() for t in tokens[:index]):
        return
    told = replace(tokens[index], pos="NOUN", lemma=tokens[index].text.lower(), role="parataxis")
    tokens[index] = replace(told, morph="Number=Sing")
    for at in range(index):
        tokens[at] = replace(tokens[at], pos="PROPN", head=index, role="compound")


def attacks_like_gerunds(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Killed by Indian shelling", "government shelling killed five", with "shelling" as a verb:
    what has no object and another noun or adjective right before it is an act."""
    for index, token in enumerate(tokens[1:], start=1):
        before = tokens[index - 1]
        doing = token.pos == "VERB" and token.text.lower() in GERUNDS
        if doing and tokens[index + 1 :] and tokens[index + 1].text == ":":
            _label(tokens, index)
            continue
        if not doing or labels[index] not in {"pcomp", "pobj", "csubj"} or before.head != index:
            continue
        inside = {labels[i] for i in below(tokens, index)}
        if labels[index - 1] not in {"nsubj", "amod", "compound", "nmod"} or inside & HAVING:
            continue
        origin = before.text[:1].isupper() and before.text not in CALENDAR and index > 1
        tokens[index - 1] = replace(before, role="modifier" if origin else "compound")
        role = "subject" if labels[index] == "csubj" else token.role
        lemma = token.text.lower()
        tokens[index] = replace(token, pos="NOUN", lemma=lemma, role=role, morph="Number=Sing")


def accusers_behind_charges(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Accused of spying by Tehran", with "by" under "spying": a name there is who accuses."""
    for index, token in enumerate(tokens):
        deed = token.head
        of = tokens[deed].head
        verb = tokens[of].head
        if token.text != "by" or labels[deed] not in {"pcomp", "pobj"} or labels[of] != "prep":
            continue
        passive = "VerbForm=Part" in tokens[verb].morph and tokens[verb].lemma in CHARGING
        helped = any(tokens[i].lemma == "have" for i in below(tokens, verb))
        helped = helped and not any(labels[i] == "auxpass" for i in below(tokens, verb))
        doers = [i for i in below(tokens, index) if labels[i] == "pobj"]
        named = any(tokens[i].pos == "PROPN" or tokens[i].lemma in BODIES for i in doers)
        if passive and not helped and named:
            tokens[index] = replace(token, head=verb)


def gerunds_of_charges(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Accused it of fanning unrest", with "fanning" as a quality of the unrest: what somebody is
    accused of doing."""
    for index, token in enumerate(tokens[2:], start=2):
        of = tokens[index - 1]
        doing = labels[index] in {"amod", "compound"} and token.text.endswith("ing")
        if not doing or of.text != "of" or token.head < index or token.pos == "PROPN":
            continue
        verb, held = of.head, tokens[token.head].head == index - 1
        if held and labels[token.head] == "pobj" and tokens[verb].lemma in CHARGING:
            make_gerund(tokens, index, verb)


def deeds_favoured(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Is in favour of Germany sending tanks", "sending" under "is": what another is to do."""
    for index, token in enumerate(tokens[3:], start=3):
        of = tokens[index - 1].head
        noun = tokens[of].head
        doing = labels[index] == "advcl" and token.text.endswith("ing")
        if doing and tokens[of].text == "of" and tokens[noun].lemma in FAVOURING:
            tokens[index] = replace(token, head=noun, role="relative")


def acts_told_by_others(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Iran, which Riyadh says supplies the Houthis", with "which" as a mere pronoun: it takes up
    her of whom the clause is."""
    for index, token in enumerate(tokens):
        noun = token.head
        if labels[index] != "relcl" or token.lemma not in SAYING or noun > index:
            continue
        told = next((i for i in below(tokens, index) if labels[i] == "ccomp" and i > index), None)
        inside = [] if told is None else below(tokens, told)
        who = (i for i in inside if labels[i] in SUBJECTS and noun < i < index)
        which = next((i for i in who if tokens[i].text.lower() in RELATIVES), None)
        if told is not None and which is not None:
            tokens[which] = replace(tokens[which], morph="PronType=Rel")


def deeds_behind_thoughts(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Diplomats fear the rebels will take the town, which they overran in May, killing ten", with
    "killing" under "fear": who did the last that is told did it."""
    for index, token in enumerate(tokens):
        voice = token.head
        doing = labels[index] == "advcl" and token.text.lower().endswith("ing") and index > 1
        if not doing or tokens[voice].lemma not in THINKING or token.lemma in OF_SPEECH:
            continue
        told = [i for i in below(tokens, voice) if labels[i] == "ccomp" and voice < i < index]
        if not told or tokens[index - 1].text != ",":
            continue
        verbs = (i for i in range(index - 2, told[0] - 1, -1) if under(tokens, i, told[0]))
        verb = next((i for i in verbs if _finite(tokens, i)), None)
        if verb is not None:
            tokens[index] = replace(token, head=verb)


def _finite(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb or its auxiliary is finite."""
    helped = any("VerbForm=Fin" in tokens[i].morph and i < verb for i in below(tokens, verb))
    return tokens[verb].pos == "VERB" and ("VerbForm=Fin" in tokens[verb].morph or helped)


def participles_by_hyphen(tokens: list[Token], _: Sequence[str]) -> None:
    """ "The Iran-backed militia", with "backed" in the past: what a hyphen joins to a noun before
    it tells what was done."""
    for index, token in enumerate(tokens[2:], start=2):
        joined = tokens[index - 1].text == "-" and tokens[index - 2].head == index
        adjective = token.pos == "ADJ" and token.text.endswith("ed")  # "a Greek-flagged tanker"
        if joined and token.role == "modifier" and (adjective or "VerbForm=Fin" in token.morph):
            tokens[index] = replace(token, pos="VERB", morph=SUFFERED)


def objects_behind_outcomes(tokens: list[Token]) -> None:
    """ "Shot dead the ambassador", with "ambassador" under "dead": to whom the verb does it."""
    for index, token in enumerate(tokens):
        outcome, verb = tokens[token.head], tokens[token.head].head
        if token.role != "object" or outcome.text.lower() not in OUTCOMES or token.head > index:
            continue
        if tokens[verb].pos == "VERB" and verb == token.head - 1:
            tokens[index] = replace(token, head=verb)
