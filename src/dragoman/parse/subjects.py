"""Subjects that the Spanish model hangs on the wrong word, moved to their verbs."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of, finite, form, has, number, under
from dragoman.parse.relatives import TIMES
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

FRONTED = frozenset({"oblique", "object", "adverbial", "nominal", "adverb", "indirect"})
WITHIN = frozenset({"flat", "modifier", "nominal", "compound", "apposition"})
BOUNDS = word_list("parse.subjects.bounds")
NAME = 4
"""Words in a name."""
HUNG = frozenset({"conjunct", "apposition", "nominal", "flat"})


# "En una llamada, Putin y Xi acordaron", with "Putin" coordinated to the call


def fronted_subjects(tokens: list[Token]) -> None:
    """Hangs on the verb what a fronted phrase swallowed."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not finite(tokens, verb):
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
    if token.pos not in NOMINAL or token.role not in HUNG or token.head >= index:
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
    if tokens[left - 1].text != "," or not under(tokens, token.head, verb):
        return False
    fronted = _top(tokens, token.head, verb)
    marked = any(t.head == fronted and t.role in {"case", "mark"} for t in tokens)
    if tokens[fronted].role not in FRONTED or not (marked or tokens[fronted].pos == "ADV"):
        return False
    between = [t for t in tokens[left:verb] if t.text in {",", ";", ":"} or t.pos == "VERB"]
    return len(between) in {0, 2, 4} and all(t.pos == "PUNCT" for t in between)


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


def inner_subjects(tokens: list[Token]) -> None:
    """Gives a relative clause the subject that stands right behind its verb."""
    for index, token in enumerate(tokens):
        if token.role != "subject" or token.pos not in NOMINAL:
            continue
        left = min([index, *(i for i, t in enumerate(tokens) if t.head == index and i < index)])
        verb = left - 1
        if verb < 0 or tokens[verb].role != "relative" or not finite(tokens, verb):
            continue
        rivals = [i for i, t in enumerate(tokens) if t.role == "subject" and t.head == token.head]
        taken = any(t.role == "subject" and t.head == verb for t in tokens)
        if token.head > index and not taken and min(rivals) < verb:
            tokens[index] = replace(token, head=verb)


# "Francia ofreció agentes y Alemania expresó", with "Alemania" coordinated to the agents


def second_subjects(tokens: list[Token]) -> None:
    """Gives a second clause the subject that stands right before its verb."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not finite(tokens, verb):
            continue
        first = _clause_before(tokens, verb)
        loose = token.role in {"clause", "adverbial", "object"} and not _marked(tokens, verb)
        if token.role != "conjunct" and not loose and first is None:
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb]
        if any(tokens[i].role == "subject" for i in own):
            continue
        before = verb - 1
        while before in own and tokens[before].pos in {"AUX", "PRON", "ADV"}:
            before -= 1
        noun = _phrase_head(tokens, _over_aside(tokens, before))
        if noun is None or tokens[noun].head >= noun:
            continue
        if first is not None:
            listed = tokens[tokens[noun].head].pos in NOMINAL
            if not listed or not under(tokens, noun, first):
                continue
            above = first if token.head == verb else token.head
            tokens[first] = replace(tokens[first], head=above, role=token.role)
            tokens[verb] = replace(token, head=first)
        _join(tokens, noun, verb)
        tokens[verb] = replace(tokens[verb], role="conjunct")


def _clause_before(tokens: list[Token], verb: int) -> int | None:
    """ "Washington respaldó el plan y su portavoz, X, pidió calma": the clause before, of which the
    parser makes what the second verb tells."""
    if tokens[verb].role != "root":
        return None
    clauses = (i for i in range(verb) if tokens[i].head == verb and tokens[i].role == "clause")
    return next((i for i in clauses if finite(tokens, i) and not _marked(tokens, i)), None)


# "El segundo bombardeó la capital", with "segundo" as a modifier of the verb


def adjectives_as_subjects(tokens: list[Token]) -> None:
    """Makes what stands with an article of its own right before a finite verb its subject."""
    for index in range(1, len(tokens) - 1):
        token, before = tokens[index], tokens[index - 1]
        verb = token.head
        if token.pos != "ADJ" or token.role != "modifier" or before.role != "determiner":
            continue
        if before.head not in {index, verb} or verb <= index or tokens[verb].pos != "VERB":
            continue
        between = tokens[index + 1 : verb]
        helping = all(t.head == verb and t.pos in {"PRON", "AUX", "ADV"} for t in between)
        if not helping or not finite(tokens, verb) or has(tokens, verb, {"subject"}):
            continue
        if f"Number={number(tokens, verb)}" in token.morph:
            tokens[index] = replace(token, role="subject")
            tokens[index - 1] = replace(before, head=index)


# "A quien tanto Moscú como Teherán respaldaron", with both coordinated to "quien"


def as_well_as_relatives(tokens: list[Token]) -> None:
    """Makes those behind "tanto" the subject of the verb of the pronoun that swallowed them."""
    for index, token in enumerate(tokens):
        head = tokens[token.head]
        if token.role != "conjunct" or head.pos != "PRON" or "Rel" not in head.morph:
            continue
        opened = index > 0 and tokens[index - 1].text.lower() == "tanto"
        verb = head.head
        if opened and verb > index and finite(tokens, verb) and not has(tokens, verb, {"subject"}):
            tokens[index] = replace(token, head=verb, role="subject")


# "Quien la víspera denunció", with "víspera" as a second subject


def times_beside_subjects(tokens: list[Token]) -> None:
    """Reads as an adjunct the time that stands beside the subject of a verb."""
    for index, token in enumerate(tokens):
        time = token.role == "subject" and token.lemma in TIMES and token.head > index
        others = (t for i, t in enumerate(tokens) if t.head == token.head and i != index)
        if time and any(t.role == "subject" for t in others):
            tokens[index] = replace(token, role="oblique")


def _marked(tokens: list[Token], verb: int) -> bool:
    return any(t.head == verb and t.role == "mark" for t in tokens[:verb])


def _over_aside(tokens: list[Token], index: int) -> int:
    """The token before what commas part from a verb: "el ministro, de gira por Asia, dijo", "su
    portavoz, Fulano, pidió"."""
    if tokens[index].text != ",":
        return index
    comma = next((i for i in range(index - 1, 0, -1) if tokens[i].text == ","), None)
    if comma is None:
        return index
    opening = tokens[comma + 1]
    named = opening.pos == "PROPN" and opening.role == "apposition" and opening.head < comma
    return comma - 1 if named or opening.pos in {"ADP", "ADV"} else index


def _phrase_head(tokens: list[Token], index: int) -> int | None:
    """The head of the noun phrase that ends at a token, if it is coordinated and unmarked."""
    while index >= 0 and tokens[index].role in WITHIN and tokens[index].head < index:
        index = tokens[index].head
    while index >= 0 and _opens(tokens, tokens[index].head) and tokens[index].role == "conjunct":
        index = tokens[index].head
    token = tokens[index]
    if index < 0 or token.pos not in NOMINAL or token.role != "conjunct":
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


# "Pidieron que Corea del Norte retire sus tropas", with "retire" as a part of the name


def flattened_verbs(tokens: list[Token]) -> None:
    """Reads a finite verb behind "que" and a name as the verb of a clause with that subject."""
    for verb, token in enumerate(tokens):
        name = token.head
        if token.role != "flat" or token.pos != "VERB" or name >= verb:
            continue
        mark = next((i for i in range(name - 1, -1, -1) if tokens[i].pos != "DET"), 0)
        if tokens[mark].text.lower() != "que" or "VerbForm=Fin" not in token.morph:
            continue
        main = next((i for i in range(mark - 1, -1, -1) if tokens[i].pos == "VERB"), None)
        if main is None:
            continue
        above = {mark, main, tokens[mark].head}
        for at in range(verb + 1, len(tokens)):
            if tokens[at].head in above and tokens[at].pos != "PUNCT" and at != verb:
                tokens[at] = replace(tokens[at], head=verb)
        tokens[verb] = replace(token, head=main, role="clause")
        tokens[name] = replace(tokens[name], head=verb, role="subject")
        tokens[mark] = replace(tokens[mark], head=verb, role="mark")


# "…; Islamabad, a su vez, degradó los lazos", with "Islamabad" as an object of the clause before


def opening_subjects(tokens: list[Token]) -> None:
    """Gives the verb of a clause behind a semicolon the bare noun that opens the clause."""
    for start in [i + 1 for i, t in enumerate(tokens[:-1]) if t.text in {";", ":"}]:
        noun = _opening(tokens, start)
        verb = next((i for i in range(start, len(tokens)) if _main_verb(tokens, i)), None)
        if noun is None or verb is None or noun >= verb or tokens[noun].head == verb:
            continue
        if any(t.head == verb and t.role in {"subject", "mark"} for t in tokens[start:]):
            continue
        between = [t for t in tokens[noun + 1 : verb] if t.text == ","]
        plural = _plural(tokens, noun) == (number(tokens, verb) == "Plur")
        if len(between) % 2 == 0 and plural and not under(tokens, tokens[verb].head, noun):
            tokens[noun] = replace(tokens[noun], head=verb, role="subject")


def _opening(tokens: list[Token], start: int) -> int | None:
    """The head of the noun phrase that begins at a token."""
    at = start
    while at < len(tokens) - 1 and tokens[at].pos == "DET":
        at += 1
    marked = any(t.head == at and t.role == "case" for t in tokens)
    stray = tokens[at].role not in {"subject", "root"} and "AdvType" not in tokens[at].morph
    return at if tokens[at].pos in NOMINAL and stray and not marked else None


def _main_verb(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return token.pos == "VERB" and token.role != "relative" and finite(tokens, index)


# "El lunes atacaron Járkov las tropas rusas", with "Járkov" as the subject


def swapped(tokens: list[Token]) -> None:
    """Swaps a subject and an object behind the verb whose numbers tell so."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not finite(tokens, verb):
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb]
        subjects = [i for i in own if tokens[i].role == "subject"]
        if len(subjects) != 1 or subjects[0] < verb:
            continue
        objects = [i for i in own if tokens[i].role == "object" and _bare(tokens, i)]
        if len(objects) != 1 or objects[0] < subjects[0]:
            continue
        many = number(tokens, verb) == "Plur"
        if _plural(tokens, subjects[0]) != many and _plural(tokens, objects[0]) == many:
            tokens[subjects[0]] = replace(tokens[subjects[0]], role="object")
            tokens[objects[0]] = replace(tokens[objects[0]], role="subject")


# "Lo cual habían pedido algunos demócratas", with "cual" as the subject


def neuter_objects(tokens: list[Token]) -> None:
    """Swaps "lo que", "lo cual" before a verb in the plural and the plural noun behind it."""
    for index, token in enumerate(tokens):
        verb = token.head
        neuter = token.text.lower() in {"que", "cual"} and tokens[index - 1].text.lower() == "lo"
        if not neuter or token.role != "subject" or verb < index:
            continue
        behind = [
            i for i, t in enumerate(tokens)
            if t.head == verb and i > verb and t.role == "object" and _bare(tokens, i)
        ]  # fmt: skip
        if len(behind) == 1 and _plural(tokens, behind[0]) and number(tokens, verb) == "Plur":
            tokens[index] = replace(token, role="object")
            tokens[behind[0]] = replace(tokens[behind[0]], role="subject")


# "Dos cazas turcos derribaron este martes un bombardero ruso", with two subjects


def doubled(tokens: list[Token]) -> None:
    """Reads the second subject of an active verb, behind it, as its object; what the parser took
    for the object right behind that is part of its name."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not finite(tokens, verb):
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb]
        named = [i for i in own if tokens[i].role == "subject"]
        subjects = [i for i in named if _bare(tokens, i)] if len(named) > 1 else []
        if len(subjects) != 2 or not subjects[0] < verb < subjects[1]:
            continue
        between = tokens[subjects[0] : subjects[1]]
        reflexive = any(tokens[i].text.lower() == "se" for i in own)
        timed = any(tokens[i].lemma.lower() in TIMES for i in subjects)
        if (reflexive and timed) or any(t.text == "," for t in between):
            continue
        second = subjects[1]
        for i in own:
            if tokens[i].role == "object" and second < i and _bare(tokens, i):
                tokens[i] = replace(tokens[i], head=second, role="flat")
        tokens[second] = replace(tokens[second], role="object")


# "Reconoció que envió tropas", with "tropas" as the subject


def names_behind_objects(tokens: list[Token]) -> None:
    """Reads the name behind the comma that ends what a verb is done to, with "a", as who that is
    ("mató al enviado especial, el brasileño Sergio Vieira de Mello")."""
    for index, token in enumerate(tokens):
        verb = token.head
        second = token.role == "subject" and tokens[verb].role == "conjunct"
        if verb > index or not (second or token.role == "object"):
            continue
        own = [i for i in range(verb + 1, index) if tokens[i].head == verb]
        done_to = [i for i in own if tokens[i].role == "object" and not _bare(tokens, i)]
        inside = (i for i, t in enumerate(tokens[:index]) if t.head == index and t.pos != "PUNCT")
        opening = min([index, *inside])
        if len(done_to) != 1 or not _bare(tokens, index) or tokens[opening - 1].text != ",":
            continue
        if all(under(tokens, i, done_to[0]) for i in range(done_to[0], opening - 1)):
            tokens[index] = replace(token, head=done_to[0], role="apposition")


def disagreeing_subjects(tokens: list[Token]) -> None:
    """Reads a plural noun right behind an active singular verb as the object that it must be."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "subject" or token.pos != "NOUN" or "Number=Plur" not in token.morph:
            continue
        own = [t for t in tokens if t.head == verb]
        besides = any(t.role in {"copula", "passive"} or t.text.lower() == "se" for t in own)
        active = tokens[verb].pos == "VERB" and "VerbForm=Fin" in tokens[verb].morph
        told = active and verb < index and not besides and "Person=3" in tokens[verb].morph
        if told and "Number=Sing" in tokens[verb].morph and _bare(tokens, index):
            tokens[index] = replace(token, role="object")


def _bare(tokens: list[Token], index: int) -> bool:
    return tokens[index].pos in NOMINAL and not any(
        t.head == index and t.role == "case" for t in tokens
    )


def _plural(tokens: list[Token], index: int) -> bool:
    coordinated = any(t.head == index and t.role == "conjunct" for t in tokens)
    return coordinated or "Number=Plur" in tokens[index].morph


# "Unos apoyaron la ley; otros votaron en contra", with what the first did as told by the second


def parted_clauses(tokens: list[Token]) -> None:
    """Makes the clause before a semicolon the main one, beside that behind it."""
    for first, token in enumerate(tokens):
        second = token.head
        if token.role != "clause" or second < first or tokens[second].role != "root":
            continue
        parted = any(t.text == ";" for t in tokens[first:second])
        own = any(t.head == second and t.role == "subject" for t in tokens[first:second])
        if parted and own and finite(tokens, first) and not _marked(tokens, first):
            tokens[first] = replace(token, head=first, role="root")
            tokens[second] = replace(tokens[second], head=first, role="parataxis")


# "Podemos votó en contra", with the party's name as an auxiliary


def names_like_auxiliaries(tokens: list[Token]) -> None:
    """Makes a name that the parser calls an auxiliary the subject of its verb."""
    for index, token in enumerate(tokens):
        if token.pos != "PROPN" or token.role != "auxiliary" or token.head < index:
            continue
        own = has(tokens, token.head, {"subject"})
        if finite(tokens, token.head) and not own:
            tokens[index] = replace(token, role="subject")


# "Según la ONU, al menos 40 civiles murieron", with "civiles" as an adjective of "ONU"; "más de mil
# mineros se manifestaron", "hasta 300 mineros murieron", with them as an object or an adjunct


def counted_subjects(tokens: list[Token]) -> None:
    """Reads those counted right before a finite verb of their number as its subject."""
    for index, token in enumerate(tokens[:-1]):
        if index < 2 or tokens[index - 1].pos != "NUM":
            continue
        if tokens[index - 1].head not in {index, index - 3}:  # "más de mil mineros"
            continue
        verb = _verb_after(tokens, index)
        if verb is None or has(tokens, verb, {"subject"}) or number(tokens, verb) != "Plur":
            continue
        swallowed = token.pos == "ADJ" and token.role in {"modifier", "flat"} and token.head < index
        case = case_of(tokens, index)
        below = token.pos == "NOUN" and token.lemma not in TIMES and token.head == verb
        below = below and token.role in {"object", "oblique"}
        if below and case is not None and tokens[case].text.lower() == "hasta":
            tokens[case] = replace(tokens[case], role="adverb")
        elif not swallowed and not (below and case is None):
            continue
        tokens[index] = replace(token, pos="NOUN", head=verb, role="subject")


def _verb_after(tokens: list[Token], index: int) -> int | None:
    """The finite verb whose words begin right behind a token."""
    at = index + 1
    while at < len(tokens) - 1 and tokens[at].pos in {"AUX", "PRON"} and tokens[at].head > at:
        at += 1
    return at if tokens[at].pos == "VERB" and finite(tokens, at) else None


# "Más de 2.400 han sido detenidas", with the number below "más"


def numbers_before_verbs(tokens: list[Token]) -> None:
    """Makes the number behind "más de" that stands right before a verb its subject."""
    for index in range(2, len(tokens) - 1):
        token, bound, after = tokens[index], tokens[index - 2], tokens[index + 1]
        of = tokens[index - 1].text.lower() == "de" and bound.text.lower() in BOUNDS
        if token.pos != "NUM" or token.head != index - 2 or not of:
            continue
        if after.pos not in VERBAL or "Number=Plur" not in after.morph:
            continue
        verb = index + 1 if after.role not in {"auxiliary", "copula"} else after.head
        if finite(tokens, verb) and not has(tokens, verb, {"subject"}):
            tokens[index] = replace(token, head=verb, role="subject")
            tokens[index - 2] = replace(bound, head=index, role="adverb")


# "En la madrugada bombardeó Uruguay a Serbia", with "Uruguay" as what was bombed


def names_behind_verbs(tokens: list[Token]) -> None:
    """Makes a bare name right behind a verb its subject where somebody with "a" follows, whom the
    verb reaches."""
    for verb, token in enumerate(tokens[:-3]):
        name = verb + 1
        if token.pos != "VERB" or "Person=3" not in form(tokens, verb):
            continue
        if tokens[name].pos != "PROPN" or tokens[name].head != verb or _acted_before(tokens, verb):
            continue
        last = name
        while last + 2 < len(tokens) and _goes_on(tokens, name, last + 1):
            last += 1
        reached = _reached(tokens, last + 1)
        if reached is None or last - name >= NAME or number(tokens, verb) != "Sing":
            continue
        others = any(t.head == verb and t.role == "object" for t in tokens[reached + 1 :])
        tokens[name] = replace(tokens[name], role="subject")
        role = "indirect" if others else "object"
        tokens[reached] = replace(tokens[reached], head=verb, role=role)


def _goes_on(tokens: list[Token], name: int, at: int) -> bool:
    """Whether a name goes on here: with a word of it, or one with "de" before it."""
    if tokens[at].text.lower() in {"de", "del"}:
        return tokens[at + 1].pos == "PROPN" and tokens[at + 1].head == name
    return tokens[at].head == name and tokens[at].role == "flat"


def _acted_before(tokens: list[Token], verb: int) -> bool:
    """Whether a subject without a preposition, or a "se", stands before the verb."""
    own = [i for i, t in enumerate(tokens[:verb]) if t.head == verb]
    subjects = [i for i in own if tokens[i].role in {"subject", "subject_clause"}]
    bare = any(case_of(tokens, i) is None for i in subjects)
    return bare or any(tokens[i].text.lower() in {"se", "que"} for i in own)


def _reached(tokens: list[Token], at: int) -> int | None:
    """The name behind the "a" that stands here; "al comienzo" is none."""
    if at + 1 >= len(tokens) or tokens[at].text.lower() not in {"a", "al"}:
        return None
    reached = tokens[at].head
    return reached if reached > at and tokens[reached].pos == "PROPN" else None
