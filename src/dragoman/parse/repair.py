"""Tokens → tokens, where the Spanish model is known to be wrong and the form tells better."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.adjuncts import (
    addressees_behind_adjuncts,
    agents_of_participles,
    counted_behind_adjuncts,
    genitives_behind_times,
    involved_in,
    objects_behind_asides,
    places_behind_accord,
    places_of_what_is_judged,
    reached_by_blows,
    reached_by_what_is_judged,
    reached_by_what_is_taken_part_in,
    states_behind_towns,
    things_of_relatives,
    times_before_or_after,
)
from dragoman.parse.amid import beside_what, sides_of_strife
from dragoman.parse.asked import (
    asked_subjects,
    infinitives_of_bidden,
    objects_of_what_resumes,
    subjects_of_infinitives,
    verges,
)
from dragoman.parse.attributed import (
    blamed_behind_acts,
    charges_behind_adjectives,
    objects_behind_accounts,
    posts_of_sources,
    relatives_behind_titles,
    relatives_of_the_last,
    taken_for,
    things_of_gerunds,
    told_behind_adjuncts,
    told_behind_asides,
    told_behind_commas,
)
from dragoman.parse.clauses import (
    SIGNING,
    TEXTS,
    contrasted,
    gerunds_above,
    joined_by_roots,
    joined_meanwhile,
    lowered_verbs,
    meanwhile,
    objects_of_infinitives,
    raised_gerunds,
    relatives_with_articles,
    subjunctives,
    texts_that_say,
    verbs_asked_for,
)
from dragoman.parse.closing import (
    aims_behind_relatives,
    continued_sentences,
    demonstratives,
    names_behind_acronyms,
    owners_behind_kinds,
    relatives_behind_makers,
    second_times,
    spirits_behind_relatives,
)
from dragoman.parse.coordination import (
    acts_beside_acts,
    listed_verbs,
    nouns_beside_adjectives,
    raised_concessions,
    raised_idioms,
    raised_infinitives,
    raised_tellers,
    raised_verbs,
)
from dragoman.parse.distant import (
    indicatives_behind_wishes,
    names_behind_peoples,
    objects_behind_commas,
    objects_behind_companions,
    objects_behind_spans,
    objects_of_second_verbs,
    relatives_of_bands,
    singled_out,
    subjects_behind_clitics,
)
from dragoman.parse.echoes import echoed_infinitives, echoed_prepositions
from dragoman.parse.forms import number
from dragoman.parse.gapped import elliptic, gapped, second_addressees, second_doers
from dragoman.parse.genitives import (
    behests,
    blamed_for,
    counted_genitives,
    doers_behind_genitives,
    doers_of_nouns,
    genitives_behind_scales,
    names_behind_voices,
    nouns_of_adverbs,
    numbers_of_numbers,
    objects_behind_behests,
    parted_genitives,
    parted_names,
    parties_below_days,
    phrases_of_what_grows,
    split_prepositions,
    stranded_prepositions,
)
from dragoman.parse.groups import members_of_groups, truces
from dragoman.parse.headlines import (
    second_verbs,
    topics_before_colons,
    verbless_roots,
    verbs_below_nouns,
    verbs_in_names,
)
from dragoman.parse.listed import (
    counted_lists,
    listed_subjects,
    marked_lists,
    names_cut_off,
    names_in_lists,
    subjects_behind_and,
)
from dragoman.parse.objects import (
    aims_of_pacts,
    aims_of_plans,
    aims_of_use,
    bare_objects_behind_names,
    genitives_called,
    last_adjectives,
    listed_objects,
    nouns_behind_adjectives,
    nouns_like_adjectives,
    objects_of_gerunds,
    ordinals,
    postponed_objects,
    qualities_called,
    small_names,
)
from dragoman.parse.obliged import (
    blamed_behind,
    blamed_for_doing,
    forced_behind,
    infinitives_beside_nouns,
)
from dragoman.parse.ofnouns import (
    adjectives_like_verbs,
    answered_acts,
    infinitives_of_nouns,
    nouns_in_adverbs,
    owners_of_shots,
    verbs_below_qualities,
)
from dragoman.parse.opening import (
    opening_numbers,
    opening_people,
    opening_verbs,
    verbs_within_names,
)
from dragoman.parse.pairs import (
    between_pairs,
    listed_genitives,
    paired_subjects,
    pairs_beside_nouns,
)
from dragoman.parse.participles import (
    objects_of_participles,
    opening_participles,
    participles_behind_places,
    participles_behind_spans,
    participles_of_names,
    participles_of_nouns_above,
    second_agents,
    subjects_behind_participles,
)
from dragoman.parse.perfects import second_participles
from dragoman.parse.relatives import (
    asked_clauses,
    blamed_infinitives,
    clefts,
    doers_behind_claims,
    marked_relatives,
    postponed_subjects,
    relatives_like_clauses,
    relatives_of_times,
    told_beside,
    told_clauses,
    unclosed_relatives,
    whose_objects,
)
from dragoman.parse.series import lists_of_verbs, things_beside_places, verbs_beside_names
from dragoman.parse.severed import (
    behind_semicolons,
    coded_nouns,
    joined_clauses,
    names_behind_semicolons,
    parted_verbs,
    relatives_of_names,
    severed_clauses,
    severed_subjects,
    subjects_behind_accounts,
    subjects_behind_infinitives,
    subjects_behind_turns,
    verbs_as_subjects,
)
from dragoman.parse.subjects import (
    counted_subjects,
    disagreeing_subjects,
    doubled,
    flattened_verbs,
    fronted_subjects,
    inner_subjects,
    names_behind_objects,
    names_like_auxiliaries,
    neuter_objects,
    numbers_before_verbs,
    opening_subjects,
    parted_clauses,
    second_subjects,
    swapped,
    times_beside_subjects,
)
from dragoman.parse.summing import summing_nouns
from dragoman.parse.told import (
    asked_nouns,
    clauses_of_times,
    enclitic_auxiliaries,
    infinitives_with_pronouns,
    marks_of_clauses,
    marks_of_subjects,
    nouns_told,
    second_marks,
    second_wishes,
    tellers_apart,
    tellers_behind,
    tellers_between,
    ways_between,
)
from dragoman.parse.verbs import (
    former_posts,
    indicatives,
    misread_verbs,
    names_like_verbs,
    nouns_like_verbs,
    opening_articles,
    opening_names,
    participles,
)
from dragoman.records import Token
from dragoman.tree import NOMINAL


def repaired(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with verbs read as verbs and subjects hung on their verbs."""
    repairs: tuple[Callable[[list[Token]], None], ...] = (
        coded_nouns,
        former_posts,
        adjectives_like_verbs,
        nouns_like_verbs,
        opening_articles,
        opening_verbs,
        opening_numbers,
        opening_people,
        verbs_within_names,
        joined_by_roots,
        topics_before_colons,
        verbs_in_names,
        misread_verbs,
        second_participles,
        indicatives,
        asked_subjects,
        subjects_of_infinitives,
        infinitives_of_bidden,
        objects_of_what_resumes,
        verges,
        verbless_roots,
        verbs_below_nouns,
        second_verbs,
        names_like_verbs,
        opening_names,
        participles,
        opening_participles,
        objects_of_participles,
        _qualities_like_adverbs,
        ordinals,
        nouns_like_adjectives,
        small_names,
        truces,
        nouns_behind_adjectives,
        last_adjectives,
        objects_of_gerunds,
        postponed_objects,
        qualities_called,
        genitives_called,
        aims_of_plans,
        aims_of_pacts,
        aims_of_use,
        stranded_prepositions,
        parted_genitives,
        genitives_behind_scales,
        phrases_of_what_grows,
        parted_names,
        names_behind_voices,
        counted_genitives,
        numbers_of_numbers,
        behests,
        objects_behind_behests,
        nouns_of_adverbs,
        parties_below_days,
        split_prepositions,
        blamed_for,
        doers_behind_genitives,
        doers_of_nouns,
        flattened_verbs,
        _upturned,
        _nouns_like_participles,
        _people_like_adjectives,
        _coordinated,
        _told_on_a_day,
        nouns_told,
        _bare_objects,
        listed_objects,
        bare_objects_behind_names,
        severed_clauses,
        between_pairs,
        pairs_beside_nouns,
        times_beside_subjects,
        times_before_or_after,
        places_behind_accord,
        reached_by_what_is_judged,
        places_of_what_is_judged,
        reached_by_blows,
        involved_in,
        reached_by_what_is_taken_part_in,
        states_behind_towns,
        answered_acts,
        nouns_in_adverbs,
        owners_of_shots,
        verbs_below_qualities,
        infinitives_of_nouns,
        sides_of_strife,
        beside_what,
        counted_subjects,
        names_like_auxiliaries,
        parted_clauses,
        names_cut_off,
        names_behind_semicolons,
        verbs_as_subjects,
        fronted_subjects,
        inner_subjects,
        opening_subjects,
        second_subjects,
        paired_subjects,
        behind_semicolons,
        subjects_behind_accounts,
        severed_subjects,
        subjects_behind_turns,
        joined_clauses,
        parted_verbs,
        neuter_objects,
        swapped,
        doubled,
        names_behind_objects,
        enclitic_auxiliaries,
        infinitives_with_pronouns,
        asked_nouns,
        ways_between,
        tellers_apart,
        tellers_between,
        tellers_behind,
        second_marks,
        second_wishes,
        names_in_lists,
        names_behind_peoples,
        singled_out,
        echoed_infinitives,
        echoed_prepositions,
        elliptic,
        gapped,
        nouns_beside_adjectives,
        acts_beside_acts,
        counted_lists,
        subjects_behind_and,
        marked_lists,
        listed_genitives,
        listed_subjects,
        listed_verbs,
        lists_of_verbs,
        raised_verbs,
        unclosed_relatives,
        raised_concessions,
        raised_idioms,
        raised_infinitives,
        raised_tellers,
        contrasted,
        meanwhile,
        joined_meanwhile,
        gerunds_above,
        subjects_behind_participles,
        second_agents,
        participles_behind_places,
        participles_behind_spans,
        participles_of_names,
        participles_of_nouns_above,
        lowered_verbs,
        raised_gerunds,
        texts_that_say,
        objects_of_infinitives,
        forced_behind,
        blamed_behind,
        infinitives_beside_nouns,
        blamed_for_doing,
        verbs_asked_for,
        subjunctives,
        verbs_beside_names,
        things_beside_places,
        relatives_of_names,
        subjects_behind_infinitives,
        members_of_groups,
        agents_of_participles,
        things_of_relatives,
        genitives_behind_times,
        addressees_behind_adjuncts,
        counted_behind_adjuncts,
        objects_behind_asides,
        objects_behind_spans,
        objects_behind_commas,
        objects_behind_companions,
        objects_of_second_verbs,
        subjects_behind_clitics,
        indicatives_behind_wishes,
        asked_clauses,
        second_addressees,
        second_doers,
        marks_of_clauses,
        marks_of_subjects,
        clauses_of_times,
        told_clauses,
        told_beside,
        told_behind_asides,
        told_behind_commas,
        posts_of_sources,
        objects_behind_accounts,
        told_behind_adjuncts,
        taken_for,
        blamed_behind_acts,
        things_of_gerunds,
        blamed_infinitives,
        charges_behind_adjectives,
        clefts,
        relatives_like_clauses,
        marked_relatives,
        postponed_subjects,
        doers_behind_claims,
        whose_objects,
        disagreeing_subjects,
        numbers_before_verbs,
        relatives_of_times,
        relatives_behind_titles,
        relatives_of_the_last,
        relatives_of_bands,
        summing_nouns,
        aims_behind_relatives,
        demonstratives,
        continued_sentences,
        names_behind_acronyms,
        owners_behind_kinds,
        relatives_behind_makers,
        spirits_behind_relatives,
        second_times,
        relatives_with_articles,
    )
    found = list(tokens)
    for repair in repairs:
        repair(found)
    return tuple(found)


# "Las tropas uzbekas", with the adjective as an adverb


def _qualities_like_adverbs(tokens: list[Token]) -> None:
    """Reads the plural right behind its noun as an adjective."""
    for index in range(1, len(tokens)):
        token = tokens[index]
        behind = token.role == "modifier" and token.head == index - 1
        if token.pos != "ADV" or not behind or tokens[index - 1].pos != "NOUN":
            continue
        if token.text.islower() and token.text.endswith(("os", "as")):
            gender = "Fem" if token.text.endswith("as") else "Masc"
            tokens[index] = replace(token, pos="ADJ", morph=f"Gender={gender}|Number=Plur")


# "En una llamada telefónica", "Drones ucranianos impactaron", with the adjective as the head


def _upturned(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        above = tokens[token.head]
        opening = index == 0 and token.pos == "PROPN" and token.role == "determiner"
        if (
            not (opening or (token.pos == "NOUN" and token.role == "modifier"))
            or token.head != index + 1
            or above.pos != "ADJ"
        ):
            continue
        adjective = token.head
        head = index if above.head == adjective else above.head
        tokens[index] = replace(token, pos="NOUN", head=head, role=above.role)
        tokens[adjective] = replace(above, head=index, role="modifier")
        for at, other in enumerate(tokens):
            if other.head == adjective and at != index:
                tokens[at] = replace(other, head=index)


# "Reconoció este lunes que envió tropas", with the clause hung on "lunes"


def _told_on_a_day(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        day = tokens[token.head]
        if token.role != "relative" or "AdvType=Tim" not in day.morph:
            continue
        verb = day.head
        conjunction = tokens[token.head + 1].text.lower() == "que"
        if conjunction and verb < token.head and tokens[verb].pos == "VERB":
            tokens[index] = replace(token, role="clause", head=verb)


# "Que envió tropas a Rusia", "que ha derribado tres cazas", with the noun as the subject; "Rusia
# invadió Ucrania", with two subjects


TO_PLACES = word_list("parse.repair.to_places")


def _bare_objects(tokens: list[Token]) -> None:
    """Reads as an object the noun behind a verb that has another subject, that does not agree, or
    that is a text which somebody signs or a place to which something is done."""
    for index, token in enumerate(tokens):
        if token.role != "subject" or token.head > index or tokens[token.head].pos != "VERB":
            continue
        beside = [(at, t) for at, t in enumerate(tokens) if t.head == token.head and at != index]
        if any(t.text.lower() == "se" or t.role in {"copula", "object"} for _, t in beside):
            continue
        one = "Number=Sing" in tokens[token.head].morph and "Number=Plur" in token.morph
        many = number(tokens, token.head) == "Plur" and _is_one(tokens, index)
        bare = not any(t.head == index and t.role in {"determiner", "number"} for t in tokens)
        has = any(t.role == "auxiliary" and "Number=Sing" in t.morph for _, t in beside)
        before = [at for at, t in beside if t.role == "subject" and at < index]
        second = any(at < token.head for at in before)
        second = second or (not bare and any(tokens[at].pos == "PROPN" for at in before))
        signed = tokens[token.head].lemma in SIGNING and token.lemma in TEXTS
        alone = not any(t.role == "subject" for _, t in beside)
        place = tokens[token.head].lemma in TO_PLACES and token.pos == "PROPN" and bare and alone
        if second or signed or place or many or (one and (bare or has) and token.pos == "NOUN"):
            tokens[index] = replace(token, role="object")


def _is_one(tokens: list[Token], noun: int) -> bool:
    """Whether a noun in the singular names a single thing ("abordaron el carguero"), and neither
    several people ("llegaron la mayoría") nor the first of a list."""
    token = tokens[noun]
    if token.pos != "NOUN" or "Number=Sing" not in token.morph:
        return False
    beside = [t for t in tokens if t.head == noun]
    parts = any(t.role in {"conjunct", "nominal", "coordinator"} for t in beside)
    return not parts and any("Definite=Def" in t.morph for t in beside)


# "En una llamada telefónica", with the adjective as the noun

LIKE_PARTICIPLES = word_list("parse.repair.like_participles")


PEOPLE = word_list("parse.repair.people")
POSTS = word_list("parse.repair.posts")


def _people_like_adjectives(tokens: list[Token]) -> None:
    """ "Atacó a disidentes y a civiles", with "civiles" as an adjective: what has a preposition of
    its own and no noun is one."""
    for index, token in enumerate(tokens[1:], start=1):
        marked = tokens[index - 1].pos == "ADP" and tokens[index - 1].head == index
        if marked and token.pos == "ADJ" and token.lemma in PEOPLE:
            role = "nominal" if token.role == "modifier" else token.role
            morph = token.morph.removesuffix("|VerbForm=Part")
            tokens[index] = replace(token, pos="NOUN", role=role, morph=morph)
        post = token.pos == "ADJ" and token.lemma in POSTS and token.role != "modifier"
        article = marked and tokens[index - 1].text.lower() in {"al", "del"}
        if post and (article or _determined(tokens, index)):
            tokens[index] = replace(token, pos="NOUN")  # "la alta comisionada", "al enviado ruso"


def _determined(tokens: list[Token], index: int) -> bool:
    return any(t.head == index and t.role == "determiner" for t in tokens[:index])


def _nouns_like_participles(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        if token.pos != "ADJ" or after.pos != "NOUN" or token.head != index + 1:
            continue
        if token.text.lower() not in LIKE_PARTICIPLES:
            continue
        head = index if after.head == index + 1 else after.head
        tokens[index] = replace(
            token, pos="NOUN", lemma=token.text.lower(), role=after.role, head=head
        )
        tokens[index + 1] = replace(after, pos="ADJ", role="modifier", head=index)
        for at, other in enumerate(tokens):
            if other.head == index + 1 and at != index:
                tokens[at] = replace(other, head=index)


# "Tanto Moscú como Pyongyang", with "Pyongyang" below "Moscú"


def _coordinated(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        if (
            token.role not in {"nominal", "other", "apposition", "oblique", "flat"}
            or token.head >= index
        ):
            continue
        if tokens[token.head].pos not in NOMINAL:
            continue
        below = [t for t in tokens if t.head == index]
        joined = any(
            t.role == "coordinator" and t.text.lower() in {"como", "y", "e", "ni"} for t in below
        )
        if joined and not any(t.role == "case" for t in below):
            tokens[index] = replace(token, role="conjunct")
