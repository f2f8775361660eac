"""The English model's trees (ClearNLP labels) → heads and roles of ours.

There a preposition governs its noun and a form of "be" its predicate; ours are the other way
round, as in Universal Dependencies, so that a frame is written once for both languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.parse.charges import deeds_of_charged
from dragoman.parse.closing import complements_behind_asides, judged_behind_asides
from dragoman.parse.english_asides import (
    acts_behind_asides,
    acts_behind_voices,
    deeds_beside,
    genitives_of_what_grows,
    main_verbs_behind_times,
    second_perfects,
    severed_modals,
    subjects_before_voices,
    subjects_behind_times,
    subjects_of_auxiliaries,
    told_asides,
    verbs_behind_gerunds,
    voices_at_the_end,
)
from dragoman.parse.english_beside import (
    blame_laid,
    clauses_in_a_row,
    counts_of_people,
    names_before_titles,
    names_beside_verbs,
    towns_like_adverbs,
)
from dragoman.parse.english_calling import called_by_name, names_called, unwelcome_persons
from dragoman.parse.english_clauses import (
    bare_presents,
    clefts,
    content_clauses,
    finite_conjuncts,
    for_somebody_to,
    listed_names,
    names_that_receive,
    objects_of_particles,
    objects_that_do,
    only_for_somebody_to,
    parted_sentences,
    persons_like_modals,
    prepositions_like_particles,
    subjects_behind_and,
    told_as_killed,
    verbs_before_objects,
    verbs_in_names,
)
from dragoman.parse.english_conditions import (
    all_but_done,
    conditions_behind,
    denied_together,
    in_case_done,
    now_that_done,
    raised_from_auxiliaries,
    rather_than_done,
    verbs_like_auxiliaries,
)
from dragoman.parse.english_doers import (
    accusers_behind_charges,
    acts_told_by_others,
    attacks_like_gerunds,
    causes_of_deeds,
    deeds_behind_thoughts,
    deeds_favoured,
    doers_before_participles,
    gerunds_of_charges,
    names_before_asides,
    names_that_shall,
    objects_behind_outcomes,
    participles_by_hyphen,
    verbs_behind_and,
)
from dragoman.parse.english_headline_seconds import (
    doers_behind_as,
    seconds_to_do,
    verbs_behind_as,
)
from dragoman.parse.english_headline_verbs import laid_down, names_in_places, verbs_behind_doers
from dragoman.parse.english_headlines import (
    bidden_or_blamed,
    militaries_that_do,
    names_to_do,
    parties_by_comma,
    people_like_verbs,
    plurals_that_do,
    verbs_in_a_row,
)
from dragoman.parse.english_imperatives import imperatives
from dragoman.parse.english_links import (
    acronyms_like_verbs,
    agents_in_phrases,
    agents_of_nouns,
    alleged_of_many,
    bodies_and_bands,
    brought_together,
    clauses_behind_after,
    contrasts,
    crowds_that_do,
    deeds_denied,
    gerunds_behind_particles,
    given_in_return,
    joined_as_well,
    names_by_hyphen,
    nouns_like_infinitives,
    origins_side_by_side,
    owners_alone,
    pairs_between,
    partners_in_talk,
    people_called,
    receivers_of_nouns,
    second_prepositions,
    spans_apart,
    subjects_behind_places,
    things_like_verbs,
    threats_drawn,
    times_after,
    times_given,
)
from dragoman.parse.english_lists import (
    befallen_beside,
    infinitives_like_nouns,
    kinds_like_verbs,
    posts_of_one,
)
from dragoman.parse.english_money import money_in_short
from dragoman.parse.english_participles import (
    NOUNLIKE,
    befallen,
    described_before_the_verb,
    doers_before_gerunds,
    finite_participles,
    particle,
    suffered_at_others_hands,
    suffered_like_the_first,
    tied_to_somebody,
    told_beside_the_verb,
    told_by_a_participle,
    told_of_what_stands_before,
    two_done_alike,
    wanted_beside_another,
)
from dragoman.parse.english_roots import (
    clauses_that_are_lies,
    infinitives_in_a_list,
    participles_before_passives,
    pasts_behind_doers,
    pasts_beside_gerunds,
    pasts_beside_infinitives,
    verbs_before_that,
    verbs_behind_agents,
    verbs_behind_by,
    verbs_behind_contents,
    verbs_behind_first_names,
    verbs_behind_names,
    verbs_behind_relatives,
    verbs_that_stir,
)
from dragoman.parse.english_scenes import (
    effects_of_the_whole,
    facts_before_and,
    relatives_behind_kin,
    remarks_behind_commas,
    roots_behind_and,
    scenes_of_deeds,
    seconds_behind_and,
)
from dragoman.parse.english_subjects import drop_pronouns
from dragoman.parse.english_verbs import (
    bare_infinitives,
    captives_taken,
    charges_behind_accusers,
    deeds_demanded,
    gerunds_side_by_side,
    given_names,
    having_done,
    infinitives_beside_gerunds,
    names_like_pronouns,
    nouns_with_subjects,
    participles_beside_pasts,
    persons_side_by_side,
    things_had_done,
    things_wanted_done,
    those_dressed_as,
    those_like_others,
    those_to_free,
    those_wanted_to,
    those_who_shall,
    verbs_behind_participles,
    verbs_like_qualities,
    voices_behind_clauses,
)
from dragoman.parse.gerund_rows import gerunds_in_a_row
from dragoman.parse.groups import counted_including
from dragoman.parse.headlines import topics_before_colons, voices_behind_colons
from dragoman.parse.ofnouns import infinitives_of_decisions
from dragoman.parse.secondclauses import second_clauses
from dragoman.parse.secondsubjects import objects_before_and
from dragoman.records import Token
from dragoman.tree import VERBAL

CLEAR: Final[dict[str, str]] = {
    "ROOT": "root",
    "nsubj": "subject",
    "nsubjpass": "subject",
    "csubj": "subject_clause",
    "csubjpass": "subject_clause",
    "dobj": "object",
    "dative": "indirect",
    "oprd": "open_clause",
    "attr": "object",
    "acomp": "open_clause",
    "npadvmod": "oblique",
    "pobj": "oblique",
    "agent": "oblique",
    "prep": "adverb",
    "pcomp": "adverbial",
    "poss": "nominal",
    "nmod": "compound",
    "amod": "modifier",
    "appos": "apposition",
    "conj": "conjunct",
    "cc": "coordinator",
    "preconj": "coordinator",
    "ccomp": "clause",
    "xcomp": "open_clause",
    "advcl": "adverbial",
    "acl": "relative",
    "relcl": "relative",
    "advmod": "adverb",
    "neg": "adverb",
    "prt": "particle",
    "aux": "auxiliary",
    "auxpass": "auxiliary",
    "case": "case",
    "mark": "mark",
    "det": "determiner",
    "predet": "determiner",
    "nummod": "number",
    "quantmod": "adverb",
    "compound": "compound",
    "parataxis": "parataxis",
    "punct": "punctuation",
}
"""ClearNLP's labels as the English models use them; what is not here becomes `other`."""

GOVERNING = frozenset({"prep", "agent", "dative"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp"})
"""Where a form in -ing is what Spanish puts into the infinitive ("denied attacking")."""
MODALS: Final[dict[str, str]] = {
    "will": "Mood=Ind|Tense=Fut|VerbForm=Fin",
    "shall": "Mood=Ind|Tense=Fut|VerbForm=Fin",
    "would": "Mood=Cnd|VerbForm=Fin",
}
"""Auxiliaries that make a tense, and the morphology of the Spanish form that says the same."""
RELATIVE = frozenset({"who", "whom", "which"})

REPAIRS: Final = (
    kinds_like_verbs,
    given_names,
    names_like_pronouns,
    charges_behind_accusers,
    accusers_behind_charges,
    gerunds_of_charges,
    persons_side_by_side,
    nouns_with_subjects,
    those_dressed_as,
    bare_infinitives,
    captives_taken,
    things_had_done,
    those_to_free,
    conditions_behind,
    rather_than_done,
    now_that_done,
    deeds_demanded,
    gerunds_in_a_row,
    gerunds_side_by_side,
    having_done,
    infinitives_beside_gerunds,
    participles_beside_pasts,
    suffered_at_others_hands,
    those_like_others,
    things_wanted_done,
    those_wanted_to,
    those_who_shall,
    verbs_behind_participles,
    verbs_behind_agents,
    verbs_behind_by,
    verbs_behind_contents,
    verbs_behind_names,
    verbs_behind_first_names,
    verbs_behind_relatives,
    verbs_before_that,
    verbs_that_stir,
    verbs_like_qualities,
    voices_behind_clauses,
    acts_told_by_others,
    attacks_like_gerunds,
    names_before_asides,
    doers_before_participles,
    verbs_behind_and,
    names_that_shall,
    causes_of_deeds,
    participles_by_hyphen,
    agents_of_nouns,
    main_verbs_behind_times,
    subjects_behind_places,
    contrasts,
    plurals_that_do,
    verbs_behind_doers,
    names_in_places,
    laid_down,
    seconds_to_do,
    verbs_behind_as,
    parties_by_comma,
    verbs_in_a_row,
    militaries_that_do,
    names_to_do,
    bidden_or_blamed,
    persons_like_modals,
    verbs_before_objects,
    verbs_in_names,
    bare_presents,
    objects_of_particles,
    prepositions_like_particles,
    pasts_behind_doers,
    objects_that_do,
    for_somebody_to,
    told_as_killed,
    only_for_somebody_to,
    names_that_receive,
    listed_names,
    subjects_before_voices,
    told_asides,
    voices_at_the_end,
    blame_laid,
    clauses_in_a_row,
    acts_behind_asides,
    verbs_behind_gerunds,
    parted_sentences,
    subjects_behind_and,
    names_beside_verbs,
    towns_like_adverbs,
    content_clauses,
    finite_conjuncts,
    all_but_done,
    pasts_beside_gerunds,
    pasts_beside_infinitives,
    second_perfects,
    bodies_and_bands,
    times_given,
    alleged_of_many,
    clauses_behind_after,
    origins_side_by_side,
    names_before_titles,
    crowds_that_do,
    gerunds_behind_particles,
    names_by_hyphen,
    nouns_like_infinitives,
    deeds_denied,
    names_called,
    people_called,
    acronyms_like_verbs,
    times_after,
    acts_behind_voices,
    scenes_of_deeds,
    effects_of_the_whole,
    relatives_behind_kin,
    remarks_behind_commas,
    roots_behind_and,
    facts_before_and,
    deeds_behind_thoughts,
    deeds_favoured,
    infinitives_in_a_list,
    seconds_behind_and,
    participles_before_passives,
    imperatives,
    infinitives_like_nouns,
    posts_of_one,
    doers_behind_as,
)


LINKS: Final = (
    unwelcome_persons,
    pairs_between,
    befallen,
    threats_drawn,
    things_like_verbs,
    brought_together,
    agents_in_phrases,
    given_in_return,
    joined_as_well,
    partners_in_talk,
    receivers_of_nouns,
    genitives_of_what_grows,
    owners_alone,
    told_beside_the_verb,
    described_before_the_verb,
    told_of_what_stands_before,
    tied_to_somebody,
    two_done_alike,
    wanted_beside_another,
    suffered_like_the_first,
    spans_apart,
    befallen_beside,
    doers_before_gerunds,
    called_by_name,
    objects_before_and,
    objects_behind_outcomes,
)
"""Repairs of what hangs on what, once every preposition hangs on its noun."""


def turned(tokens: Sequence[Token], labels: Sequence[str]) -> tuple[Token, ...]:
    """Tokens with the model's heads, and its labels → tokens with our heads and roles."""
    found = [
        Token(t.text, t.lemma, t.pos, t.morph, _role(t.head == at, label), t.head, t.start, t.end)
        for at, (t, label) in enumerate(zip(tokens, labels, strict=True))
    ]
    for index, token in enumerate(found):
        if token.pos == "PART" and token.text.lower() == "to" and token.role == "auxiliary":
            found[index] = replace(token, role="mark")
        elif token.text.lower() in RELATIVE and _of_relative(tokens, labels, token.head):
            found[index] = replace(token, morph="PronType=Rel")  # "truckers who had blocked it"
        elif "Poss=Yes" in token.morph and token.pos == "PRON":
            found[index] = replace(token, role="determiner")
        elif token.pos == "AUX" and token.lemma in MODALS:
            found[index] = replace(token, morph=MODALS[token.lemma])
        elif token.role == "adverb" and particle(found, index):
            found[index] = replace(token, role="particle")
        elif token.pos in VERBAL and token.text.lower().endswith("ing"):
            verb = token.head if labels[index] in {"aux", "auxpass"} else index
            form = "Form=Inf" if labels[verb] in COMPLEMENTS else "Form=Ger"
            found[index] = replace(token, morph=token.morph.replace("Form=Part", form))
    _no_longer(found)
    _chained_auxiliaries(found)
    _neither_nor(found)
    told_by_a_participle(found, labels)
    finite_participles(found, labels)
    _headline_futures(found)
    _second_infinitives(found)
    money_in_short(found)
    for repair in REPAIRS:
        repair(found, labels)
    _hang_prepositions(found, labels)
    people_like_verbs(found)
    second_prepositions(found, labels)
    for link in LINKS:
        link(found)
    _raise_predicates(found, labels)
    clefts(found)
    clauses_that_are_lies(found)
    topics_before_colons(found)
    voices_behind_colons(found)
    subjects_behind_times(found)
    deeds_beside(found)
    counts_of_people(found)
    infinitives_of_decisions(found)
    deeds_of_charged(found)
    severed_modals(found)
    subjects_of_auxiliaries(found)
    raised_from_auxiliaries(found)
    verbs_like_auxiliaries(found)
    denied_together(found)
    in_case_done(found, labels)
    complements_behind_asides(found)
    judged_behind_asides(found)
    counted_including(found)
    second_clauses(found)
    drop_pronouns(found)
    return tuple(found)


def _of_relative(tokens: Sequence[Token], labels: Sequence[str], head: int) -> bool:
    """Whether a pronoun hangs on the verb of a relative clause, itself or by a preposition."""
    verb = tokens[head].head if labels[head] in GOVERNING else head
    return labels[verb] == "relcl"


def _role(root: bool, label: str) -> str:
    return "root" if root else CLEAR.get(label, "other")


def _no_longer(tokens: list[Token]) -> None:
    """ "No longer supports": "no" belongs to the verb."""
    for index, token in enumerate(tokens[1:], start=1):
        if token.text.lower() == "longer" and tokens[index - 1].text.lower() == "no":
            tokens[index - 1] = replace(tokens[index - 1], head=token.head, role="adverb")


def _chained_auxiliaries(tokens: list[Token]) -> None:
    """ "Had been mediating", with "had" under "been": both belong to the verb."""
    for index, token in enumerate(tokens):
        upper = tokens[token.head]
        if token.role == upper.role == "auxiliary" and token.head != index:
            tokens[index] = replace(token, head=upper.head)


def _neither_nor(tokens: list[Token]) -> None:
    """ "Neither confirmed nor denied": "nor" belongs to the verb behind it."""
    for index, token in enumerate(tokens):
        if token.role != "coordinator" or token.text.lower() != "nor":
            continue
        same = (i for i in range(index + 1, len(tokens)) if tokens[i].head == token.head)
        second = next((i for i in same if tokens[i].role == "conjunct"), None)
        if second is not None:
            tokens[index] = replace(token, head=second)


def _headline_futures(tokens: list[Token]) -> None:
    """ "Ukraine to receive F-16s": what is to come, in a headline."""
    for index, token in enumerate(tokens):
        if token.role != "mark" or token.text.lower() != "to" or token.pos != "PART":
            continue
        verb = token.head
        if tokens[verb].role == "root" and any(
            other.head == verb and other.role == "subject" for other in tokens[:index]
        ):
            tokens[index] = replace(token, role="auxiliary", morph=MODALS["will"])


def _second_infinitives(tokens: list[Token]) -> None:
    """ "To recall its monitors and stiffen the sanctions", with "stiffen" in the past."""
    for index, token in enumerate(tokens):
        first = tokens[token.head]
        bare = token.pos == "VERB" and token.text.lower() == token.lemma
        if not bare or token.role != "conjunct" or "VerbForm=Inf" not in first.morph:
            continue
        if not any(t.head == index and t.role in {"subject", "auxiliary"} for t in tokens):
            tokens[index] = replace(token, morph="VerbForm=Inf")


def _hang_prepositions(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Attacked by rebels": the noun hangs on the verb, and the preposition on the noun."""
    for index, label in enumerate(labels):
        outer = tokens[index].head
        if label not in GOVERNING or tokens[index].pos in NOUNLIKE or labels[outer] in GOVERNING:
            continue
        if tokens[outer].role == "particle":  # "backed away from", "pulled out of"
            outer = tokens[outer].head
        words, below = _phrase(tokens, labels, index)
        if below is None:
            continue
        nominal = tokens[outer].pos in NOUNLIKE and label == "prep"
        doing = labels[below] == "pcomp" or any(
            labels[at] == "dobj" and token.head == below for at, token in enumerate(tokens)
        )
        clause = doing and tokens[below].pos in VERBAL
        role = "adverbial" if clause else "nominal" if nominal else "oblique"
        morph = tokens[below].morph.replace("Form=Ger", "Form=Inf" if clause else "Form=Ger")
        tokens[below] = replace(tokens[below], head=outer, role=role, morph=morph)
        tokens[index] = replace(tokens[index], head=below, role="mark" if clause else "case")
        for word in words[1:]:
            tokens[word] = replace(tokens[word], head=index, role="fixed")
        for at, token in enumerate(tokens):  # "largely because of", "and to Iran"
            if token.head in words and at not in {*words, below}:
                tokens[at] = replace(token, head=below)


def _phrase(tokens: list[Token], labels: Sequence[str], index: int) -> tuple[list[int], int | None]:
    """A preposition → all its words ("because of", "out of"), and what they govern; "as" may govern
    a quality ("described it as illegal")."""
    words = [index]
    held = {"pobj", "amod"} if tokens[index].text.lower() == "as" else {"pobj"}
    for at in range(index + 1, len(tokens)):
        if tokens[at].head not in words or labels[at] not in held | {"pcomp", "prep"}:
            continue
        if labels[at] in held or tokens[at].pos not in {"ADP", "SCONJ"}:
            return words, at
        words.append(at)
    return words, None


def _raise_predicates(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Iran is the country that …": the predicate is the head, and "is" its copula."""
    for index, token in enumerate(tokens):
        if token.lemma != "be" or labels[index] in {"aux", "auxpass"}:
            continue
        below = [at for at, other in enumerate(tokens) if other.head == index and at != index]
        if any(labels[at] == "expl" for at in below):
            continue
        predicate = next((at for at in below if labels[at] in {"attr", "acomp"}), None)
        if predicate is None:
            continue
        top = token.head == index
        tokens[predicate] = replace(
            tokens[predicate], head=predicate if top else token.head, role=token.role
        )
        tokens[index] = replace(token, head=predicate, role="copula")
        for at in below:
            if at != predicate:
                tokens[at] = replace(tokens[at], head=predicate)
