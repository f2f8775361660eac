"""Tokens → tokens, where the Spanish model is known to be wrong and the form tells better."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import simplemma

from dragoman.records import Token

FRONTED = frozenset({"oblique", "object", "adverbial", "nominal", "adverb", "indirect"})
HUNG = frozenset({"conjunct", "apposition", "nominal", "flat"})
PAST = ("ó", "aron", "ieron", "aran", "ieran", "asen", "iesen", "arán", "erán", "irán")
"""Endings of finite verbs that no Spanish noun or adjective has (accents count)."""
_PARTICIPLE = re.compile(r"(\w{2,})([ai]d)[oa]s?")
FINITE = "Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"


def repaired(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with verbs read as verbs and subjects hung on their verbs."""
    repairs: tuple[Callable[[list[Token]], None], ...] = (
        _misread_verbs,
        _participles,
        _upturned,
        _coordinated,
        _fronted_subjects,
        _inner_subjects,
        _second_subjects,
        _swapped,
    )
    found = list(tokens)
    for repair in repairs:
        repair(found)
    return tuple(found)


# "La coalición intensifica los ataques", with "intensifica" as an adjective


def _misread_verbs(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        if token.pos in {"ADJ", "ADV", "NOUN", "PROPN"} and _is_verb(tokens, index):
            tokens[index] = replace(
                token, pos="VERB", morph=_morph(token.text), lemma=_infinitive(token.text)
            )
            if token.head < index:
                _raise(tokens, index)
        elif token.pos == "VERB" and token.text.endswith("ó") and "Tense=Pres" in token.morph:
            tokens[index] = replace(token, morph=token.morph.replace("Tense=Pres", "Tense=Past"))


# "Las armas incautadas", with "incautadas" as no participle


def _participles(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        ending = _PARTICIPLE.fullmatch(token.text.lower()) if token.pos == "ADJ" else None
        if ending is None or "VerbForm" in token.morph:
            continue
        verbs = ("ar",) if ending[2] == "ad" else ("er", "ir")
        if any(simplemma.is_known(ending[1] + verb, "es") for verb in verbs):
            tokens[index] = replace(token, morph=f"{token.morph}|VerbForm=Part".lstrip("|"))


def _infinitive(form: str) -> str:
    return str(simplemma.lemmatize(form, "es"))


def _morph(form: str) -> str:
    """The morphology of a finite verb in the third person, by its ending."""
    past = form.endswith(("ó", "aron", "ieron"))
    return FINITE.format(
        number="Plur" if form.endswith("n") else "Sing", tense="Past" if past else "Pres"
    )


def _is_verb(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if not token.text.islower() or index == 0 or index + 1 == len(tokens):
        return False
    if tokens[index - 1].pos in {"DET", "ADP", "NUM"} or "VerbForm=Part" in token.morph:
        return False
    base = _infinitive(token.text)
    if not base.endswith(("ar", "er", "ir", "ír")) or base == token.text:
        return False
    if token.text.endswith(PAST):
        return True
    followed = tokens[index + 1].pos == "DET" or tokens[index + 1].text.lower() in {
        "a",
        "al",
        "que",
    }
    masculine = _infinitive(token.text[:-1] + "o")
    return (
        token.pos == "ADJ"
        and token.head < index
        and token.text.endswith(("a", "an"))
        and followed
        and masculine == base
    )


def _raise(tokens: list[Token], index: int) -> None:
    """The verb takes the place of the noun on which it hung; the noun becomes its subject."""
    noun = tokens[index].head
    top = tokens[noun]
    if top.pos not in {"NOUN", "PROPN", "PRON"} or top.role not in {
        "root",
        "clause",
        "relative",
        "parataxis",
    }:
        return
    head = index if top.head == noun else top.head
    tokens[index] = replace(tokens[index], role=top.role, head=head)
    tokens[noun] = replace(top, role="subject", head=index)
    for at, other in enumerate(tokens):
        if other.head == noun and at > index:
            tokens[at] = replace(other, head=index, role=_role_below(tokens, at))


def _role_below(tokens: list[Token], at: int) -> str:
    """What a noun's dependent is once it hangs on the verb."""
    role = tokens[at].role
    if role not in {"nominal", "apposition", "flat", "subject", "compound", "modifier"}:
        return role
    marked = any(t.head == at and t.role == "case" for t in tokens)
    return "oblique" if marked else "object"


# "En una llamada telefónica", with the adjective as the head


def _upturned(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        above = tokens[token.head]
        if (
            token.pos != "NOUN"
            or token.role != "modifier"
            or token.head != index + 1
            or above.pos != "ADJ"
        ):
            continue
        adjective = token.head
        head = index if above.head == adjective else above.head
        tokens[index] = replace(token, head=head, role=above.role)
        tokens[adjective] = replace(above, head=index, role="modifier")
        for at, other in enumerate(tokens):
            if other.head == adjective and at != index:
                tokens[at] = replace(other, head=index)


# "Tanto Moscú como Pyongyang", with "Pyongyang" below "Moscú"


def _coordinated(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        if (
            token.role not in {"nominal", "other", "apposition", "oblique", "flat"}
            or token.head >= index
        ):
            continue
        below = [t for t in tokens if t.head == index]
        joined = any(
            t.role == "coordinator" and t.text.lower() in {"como", "y", "e", "ni"} for t in below
        )
        if (
            joined
            and tokens[token.head].pos in {"NOUN", "PROPN"}
            and not any(t.role == "case" for t in below)
        ):
            tokens[index] = replace(token, role="conjunct")


# "En una llamada, Putin y Xi acordaron", with "Putin" coordinated to the call


def _fronted_subjects(tokens: list[Token]) -> None:
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not _finite(tokens, verb):
            continue
        own = [t for t in tokens if t.head == verb]
        if any(
            t.role in {"subject", "subject_clause"} or "Person=1" in t.morph for t in [*own, token]
        ):
            continue
        for index in range(1, verb):
            if _stray(tokens, index, verb):
                _hang(tokens, index, verb)
                break


def _stray(tokens: list[Token], index: int, verb: int) -> bool:
    """Whether a noun after a comma hangs in a fronted phrase but heads the words up to the verb."""
    token = tokens[index]
    if token.pos not in {"NOUN", "PROPN"} or token.role not in HUNG or token.head >= index:
        return False
    below = [i for i, t in enumerate(tokens) if t.head == index]
    if any(
        tokens[i].role in {"case", "coordinator"} and tokens[i].text.lower() not in {"tanto", "ni"}
        for i in below
    ):
        return False
    left = min(
        [index, *(i for i in below if tokens[i].role in {"determiner", "number", "coordinator"})]
    )
    if tokens[left - 1].text != "," or not _under(tokens, token.head, verb):
        return False
    fronted = _top(tokens, token.head, verb)
    if tokens[fronted].role not in FRONTED or not any(
        t.head == fronted and t.role == "case" for t in tokens
    ):
        return False
    between = [t for t in tokens[left:verb] if t.text in {",", ";", ":"} or t.pos == "VERB"]
    return len(between) in {0, 2} and all(t.pos == "PUNCT" for t in between)


def _under(tokens: list[Token], index: int, verb: int) -> bool:
    seen: set[int] = set()
    while index not in seen:
        if index == verb:
            return True
        seen.add(index)
        index = tokens[index].head
    return False


def _top(tokens: list[Token], index: int, verb: int) -> int:
    """The child of the verb above a token."""
    while tokens[index].head != verb:
        index = tokens[index].head
    return index


def _hang(tokens: list[Token], index: int, verb: int) -> None:
    before = tokens[index].head
    tokens[index] = replace(tokens[index], head=verb, role="subject")
    for at in range(index + 1, verb):
        if tokens[at].head == before and tokens[at].role == "conjunct":
            tokens[at] = replace(tokens[at], head=index)


# "El activista al que detuvo la policía fue liberado", with both as subjects of "liberado"


def _inner_subjects(tokens: list[Token]) -> None:
    for index, token in enumerate(tokens):
        if token.role != "subject" or token.pos not in {"NOUN", "PROPN"}:
            continue
        left = min([index, *(i for i, t in enumerate(tokens) if t.head == index and i < index)])
        verb = left - 1
        if verb < 0 or tokens[verb].role != "relative" or not _finite(tokens, verb):
            continue
        rivals = [i for i, t in enumerate(tokens) if t.role == "subject" and t.head == token.head]
        taken = any(t.role == "subject" and t.head == verb for t in tokens)
        if token.head > index and not taken and min(rivals) < verb:
            tokens[index] = replace(token, head=verb)


# "Francia ofreció agentes y Alemania expresó", with "Alemania" coordinated to the agents


def _second_subjects(tokens: list[Token]) -> None:
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or token.role != "conjunct" or not _finite(tokens, verb):
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb]
        if any(tokens[i].role == "subject" for i in own):
            continue
        before = verb - 1
        while before in own and tokens[before].pos in {"AUX", "PRON", "ADV"}:
            before -= 1
        noun = _phrase_head(tokens, before)
        if noun is not None and tokens[noun].head < noun:
            _join(tokens, noun, verb)


def _phrase_head(tokens: list[Token], index: int) -> int | None:
    """The head of the noun phrase that ends at a token, if it is coordinated and unmarked."""
    while index >= 0 and tokens[index].role in {"flat", "modifier", "nominal", "compound"}:
        index = tokens[index].head
    token = tokens[index]
    if index < 0 or token.pos not in {"NOUN", "PROPN"} or token.role != "conjunct":
        return None
    return None if any(t.head == index and t.role == "case" for t in tokens) else index


def _join(tokens: list[Token], noun: int, verb: int) -> None:
    """The noun, and those listed before it since the last "y", become the verb's subject."""
    listed = [noun]
    above = tokens[noun].head
    for at in range(noun - 1, above, -1):
        if tokens[at].head == above and tokens[at].role == "conjunct":
            listed.append(at)
            if any(t.head == at and t.role == "coordinator" for t in tokens):
                break
    first = min(listed) if len(listed) > 1 and _opens(tokens, min(listed)) else noun
    tokens[first] = replace(tokens[first], head=verb, role="subject")
    for at in listed:
        if at > first:
            tokens[at] = replace(tokens[at], head=first)


def _opens(tokens: list[Token], index: int) -> bool:
    return any(t.head == index and t.role == "coordinator" for t in tokens)


# "El lunes atacaron Járkov las tropas rusas", with "Járkov" as the subject


def _swapped(tokens: list[Token]) -> None:
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not _finite(tokens, verb):
            continue
        subjects = [i for i, t in enumerate(tokens) if t.head == verb and t.role == "subject"]
        objects = [
            i
            for i, t in enumerate(tokens)
            if t.head == verb and t.role == "object" and _bare(tokens, i)
        ]
        if len(subjects) != 1 or len(objects) != 1 or not verb < subjects[0] < objects[0]:
            continue
        number = _number(tokens, verb)
        if _plural(tokens, subjects[0]) == (number != "Plur") and _plural(tokens, objects[0]) == (
            number == "Plur"
        ):
            tokens[subjects[0]] = replace(tokens[subjects[0]], role="object")
            tokens[objects[0]] = replace(tokens[objects[0]], role="subject")


def _bare(tokens: list[Token], index: int) -> bool:
    return tokens[index].pos in {"NOUN", "PROPN"} and not any(
        t.head == index and t.role == "case" for t in tokens
    )


def _plural(tokens: list[Token], index: int) -> bool:
    coordinated = any(t.head == index and t.role == "conjunct" for t in tokens)
    return coordinated or "Number=Plur" in tokens[index].morph


def _number(tokens: list[Token], verb: int) -> str:
    morph = next(
        (t.morph for t in tokens if t.head == verb and t.role == "auxiliary" and "Fin" in t.morph),
        tokens[verb].morph,
    )
    return "Plur" if "Number=Plur" in morph else "Sing"


def _finite(tokens: list[Token], verb: int) -> bool:
    if "VerbForm=Fin" in tokens[verb].morph:
        return True
    return any(
        t.head == verb and t.role == "auxiliary" and "VerbForm=Fin" in t.morph for t in tokens
    )
