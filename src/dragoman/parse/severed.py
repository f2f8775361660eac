"""Subjects that the Spanish model gives to no verb: it takes them for the end of the clause before,
or for what is told."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import beginning, finite, has, number, under
from dragoman.parse.relatives import STATING, TELLING
from dragoman.records import Token

INTRANSITIVE = word_list("parse.severed.intransitive")
LOOSE = frozenset({"clause", "conjunct", "parataxis", "adverbial"})
AND = frozenset({"y", "e", "mientras"})
TURNS = word_list("parse.severed.turns")
SMALL = frozenset({"se", "no", "ya", "le", "les", "lo", "la", "los", "las"})
NAMING = frozenset({"apposition", "flat", "nominal"})
BELOW_NAMES = NAMING | {"conjunct", "object"}
_ROAD = re.compile(r"(?:A|AP|N|M|R|C|CV|E|RN|BR|V|S|B|CA|GI|SE|MA|EX|LE|AS)-\d{1,4}")
_CODE = re.compile(r"[A-Z][A-Za-z]{0,3}-?\d{1,3}[A-Z]?")


# "Entraron en la capital y el presidente, Fulano, abandonó el país", with "presidente" beside
# "capital"


def severed_subjects(tokens: list[Token]) -> None:
    """Reads as the subject of the verb behind its apposition a noun that "y" seems to add to what
    stands before."""
    for verb, token in enumerate(tokens):
        first = _first(tokens, verb)
        if token.pos != "VERB" or first is None:
            continue
        below = [i for i, t in enumerate(tokens) if t.head == verb]
        if any(tokens[i].role in {"subject", "mark"} for i in below) or not finite(tokens, verb):
            continue
        opened = min([verb, *(i for i in below if tokens[i].role in {"auxiliary", "adverb"})])
        noun = _before_apposition(tokens, opened - 1)
        if noun is None or tokens[noun].head == first:
            continue
        if f"Number={number(tokens, verb)}" not in tokens[noun].morph:
            continue
        if token.head == verb:
            tokens[first] = replace(tokens[first], head=first, role="root")
        tokens[noun] = replace(tokens[noun], head=verb, role="subject")
        tokens[verb] = replace(token, head=first, role="conjunct")


def _first(tokens: list[Token], verb: int) -> int | None:
    """The verb before another that seems to hang on it, or of which it seems a circumstance."""
    if tokens[verb].head != verb:
        loose = tokens[verb].role in LOOSE and tokens[verb].head < verb
        return tokens[verb].head if loose else None
    below = (i for i in range(verb) if tokens[i].head == verb and tokens[i].role in LOOSE)
    return next((i for i in below if finite(tokens, i) and not has(tokens, i, {"mark"})), None)


def _before_apposition(tokens: list[Token], comma: int) -> int | None:
    """The noun added with "y" whose apposition between commas ends at a token."""
    if comma < 1 or tokens[comma].text != ",":
        return None
    opening = next((i for i in range(comma - 1, 0, -1) if tokens[i].text == ","), None)
    if opening is None:
        return None
    named = [t.head for t in tokens[opening + 1 : comma] if t.role == "apposition"]
    noun = next((i for i in named if i < opening and tokens[i].role == "conjunct"), None)
    if noun is None or tokens[noun].pos != "NOUN" or tokens[tokens[noun].head].pos == "VERB":
        return None
    joined = any(t.head == noun and t.text.lower() in AND for t in tokens)
    return noun if joined else None


# "«…», sostuvo por su parte Navi Pillay", with Pillay as the name of the part


def subjects_behind_turns(tokens: list[Token]) -> None:
    """Reads as the subject of a verb that has none the name right behind "por su parte" and the
    like, which the model hangs on that."""
    for name, token in enumerate(tokens[:-1]):
        turn = token.head
        if token.role not in NAMING or turn != name - 1 or tokens[turn].text.lower() not in TURNS:
            continue
        verb = tokens[turn].head
        own = turn > 1 and tokens[turn - 1].text.lower() == "su" and verb == turn - 3
        if own and finite(tokens, verb) and not has(tokens, verb, {"subject"}):
            tokens[name] = replace(token, head=verb, role="subject")


# "Ocho F-15 israelíes arrasaron el cuartel", with "F-15" as a quality and "israelíes" below it


def coded_nouns(tokens: list[Token]) -> None:
    """Reads the code of a weapon as a name, and the word of origin behind it as its own."""
    for index, token in enumerate(tokens):
        if token.pos not in {"ADJ", "NUM", "ADV"} or not _CODE.fullmatch(token.text):
            continue
        number = "Plur" if token.role == "subject" and _plural_above(tokens, index) else ""
        morph = f"Number={number}" if number else token.morph
        tokens[index] = replace(token, pos="PROPN", morph=morph)
        behind = tokens[index + 1] if index + 1 < len(tokens) else token
        if behind.pos == "ADJ" and behind.head == index:
            tokens[index + 1] = replace(behind, role="modifier")


def numbered_roads(tokens: list[Token]) -> None:
    """Reads the number of a road behind "la" as a road ("cortaron la A-66")."""
    for index, token in enumerate(tokens[1:], start=1):
        if _ROAD.fullmatch(token.text) and tokens[index - 1].text.lower() == "la":
            morph = "Gender=Fem|Number=Sing"
            tokens[index] = replace(token, pos="NOUN", lemma="carretera", morph=morph)


def _plural_above(tokens: list[Token], index: int) -> bool:
    return number(tokens, tokens[index].head) == "Plur"


# "Según el texto, Baréin e Israel se consultarán", with "Baréin" as the name of the text


def subjects_behind_accounts(tokens: list[Token]) -> None:
    """Reads as the subject of a verb that has none the name that a comma parts from an adjunct at
    the head of the sentence, and nothing from the verb."""
    for name, token in enumerate(tokens):
        noun = token.head
        if (token.role, token.pos) != ("apposition", "PROPN") or tokens[name - 1].text != ",":
            continue
        verb = tokens[noun].head
        told = (tokens[noun].role, tokens[noun].pos) == ("oblique", "NOUN")
        fronted = told and noun < name < verb
        if not fronted or not finite(tokens, verb) or has(tokens, verb, {"subject"}):
            continue
        bound = range(name, verb)
        helpers = [i for i in bound if tokens[i].head == verb and tokens[i].pos != "PUNCT"]
        last = min([verb, *helpers]) - 1
        if all(under(tokens, i, noun) for i in range(name, last + 1)) and last >= name:
            for at in range(name + 1, last + 1):
                if tokens[at].head == noun:
                    tokens[at] = replace(tokens[at], head=name)
            tokens[name] = replace(token, head=verb, role="subject")


# "Rusia bombardeó Kiev; Ucrania, por su parte, atacó Crimea", with "Ucrania" below "Kiev"


def behind_semicolons(tokens: list[Token]) -> None:
    """Hangs on the verb behind a semicolon the name and the circumstances right behind that, which
    the model hangs on what stands before it."""
    for semicolon, mark in enumerate(tokens):
        verb = _main_behind(tokens, semicolon) if mark.text == ";" else None
        if verb is None:
            continue
        for index in range(semicolon + 1, verb):
            token = tokens[index]
            if token.head >= semicolon or token.role == "punctuation":
                continue
            cased = any(t.head == index and t.role == "case" for t in tokens)
            opens = index == semicolon + 1 or (
                index == semicolon + 2 and tokens[index - 1].pos == "DET"
            )
            named = opens and token.pos == "PROPN" and not cased and token.role in BELOW_NAMES
            if named and not has(tokens[:verb], verb, {"subject"}):
                _own(tokens, index, verb)
            elif token.role in {"oblique", "adverb"} or (cased and token.role == "nominal"):
                role = "oblique" if token.role == "nominal" else token.role
                tokens[index] = replace(token, head=verb, role=role)


def _main_behind(tokens: list[Token], semicolon: int) -> int | None:
    """The first finite verb behind a semicolon, if it opens no clause within another."""
    for verb in range(semicolon + 1, len(tokens)):
        if tokens[verb].text == ";":
            return None
        if tokens[verb].pos == "VERB" and finite(tokens, verb):
            inner = tokens[verb].role == "relative" or has(tokens, verb, {"mark"})
            return None if inner else verb
    return None


def _own(tokens: list[Token], name: int, verb: int) -> None:
    """Gives the verb the name as its subject, and parts it from a verb before that hangs on it."""
    for at in range(verb + 1, len(tokens)):
        if tokens[at].head == verb and tokens[at].role == "subject":
            tokens[at] = replace(tokens[at], role="object")
    for at in range(name):
        if tokens[at].head == verb and tokens[at].pos == "VERB":
            tokens[at] = replace(tokens[at], head=at, role="root")
            tokens[verb] = replace(tokens[verb], head=at, role="parataxis")
            break
    tokens[name] = replace(tokens[name], head=verb, role="subject")


# "Denunció que efectivos de China, armados con hachas, abordaron dos lanchas", with "abordaron"
# beside "denunció" and "que" on "efectivos"


def severed_clauses(tokens: list[Token]) -> None:
    """Gives the noun that a "que" opens, behind a verb that tells, to the next finite verb there
    that nothing joins and that has no subject."""
    for mark, token in enumerate(tokens):
        noun = token.head
        if token.role != "mark" or token.text.lower() != "que" or noun < mark:
            continue
        teller = tokens[noun].head
        if teller >= mark or tokens[noun].role != "object" or finite(tokens, noun):
            continue
        if tokens[teller].lemma not in TELLING | STATING:
            continue
        verb = next((i for i in range(noun + 1, len(tokens)) if tokens[i].head == teller), None)
        if verb is not None and _left_alone(tokens, verb):
            tokens[verb] = replace(tokens[verb], role="clause")
            tokens[mark] = replace(token, head=verb)
            tokens[noun] = replace(tokens[noun], head=verb, role="subject", pos="NOUN")


def _left_alone(tokens: list[Token], verb: int) -> bool:
    """Whether it is a finite verb without a conjunction or a subject of its own."""
    loose = tokens[verb].pos == "VERB" and tokens[verb].role in LOOSE and finite(tokens, verb)
    own = {t.role for t in tokens if t.head == verb}
    return loose and not own & {"subject", "mark", "coordinator"}


# "A calificó de cínica la decisión; B la deploró y acusó a C", with "acusó" as A's


def parted_verbs(tokens: list[Token]) -> None:
    """Joins a verb behind "y" to the verb with a subject of its own that stands between a semicolon
    and it, not to the one before the semicolon."""
    for verb, token in enumerate(tokens):
        first = token.head
        if token.pos != "VERB" or token.role != "conjunct" or not finite(tokens, verb):
            continue
        parting = [i for i in range(first, verb) if tokens[i].text == ";"]
        if not parting or has(tokens, verb, {"subject", "mark"}):
            continue
        beside = (i for i in range(verb - 1, parting[-1], -1) if _main(tokens, i, first))
        second = next((i for i in beside if number(tokens, i) == number(tokens, verb)), None)
        if second is not None and has(tokens, verb, {"coordinator"}):
            tokens[verb] = replace(token, head=second)


def _main(tokens: list[Token], verb: int, first: int) -> bool:
    """Whether it is a finite verb with a subject that hangs on the first."""
    told = tokens[verb].pos == "VERB" and tokens[verb].head == first and finite(tokens, verb)
    return told and has(tokens, verb, {"subject"})


# "Convocó a una huelga y los portuarios ya paralizaron sus labores", with "paralizaron" as an aside


def joined_clauses(tokens: list[Token]) -> None:
    """Puts beside the main verb the clause with a subject of its own that "y" joins to it."""
    for verb, token in enumerate(tokens):
        main = tokens[token.head]
        if token.role != "parataxis" or token.head > verb or main.pos != "VERB":
            continue
        below = [i for i, t in enumerate(tokens) if t.head == verb]
        joint = next((i for i in below if tokens[i].role == "coordinator"), verb)
        subject = next((i for i in below if tokens[i].role == "subject"), 0)
        if token.pos == "VERB" and joint < subject < verb and finite(tokens, verb):
            tokens[verb] = replace(token, role="conjunct")


# "Pidió disculpas a Turquía, que retiró su demanda", with "retiró" told of "disculpas"


def relatives_of_names(tokens: list[Token]) -> None:
    """Hangs a relative clause in the singular, behind a comma, on the name before it and not on a
    noun in the plural."""
    for que, token in enumerate(tokens):
        verb = token.head
        noun = tokens[verb].head
        opened = token.text.lower() == "que" and token.role == "subject" and que > noun + 1
        if not opened or tokens[verb].role != "relative" or tokens[que - 1].text != ",":
            continue
        name = beginning(tokens, que - 2)
        several = "Number=Plur" in tokens[noun].morph and number(tokens, verb) == "Sing"
        if noun < name and tokens[name].pos == "PROPN" and several and finite(tokens, verb):
            tokens[verb] = replace(tokens[verb], head=name)


# "Se ofrecieron a mediar Brasil y México", with "Brasil" as the object of "mediar"


def subjects_behind_infinitives(tokens: list[Token]) -> None:
    """Gives a finite verb without a subject the bare name behind its infinitive, of a verb that has
    no object."""
    for name, token in enumerate(tokens):
        inner = token.head
        verb = tokens[inner].head
        held = token.role == "object" and token.pos == "PROPN" and name == inner + 1
        if not held or tokens[inner].lemma not in INTRANSITIVE or tokens[verb].pos != "VERB":
            continue
        unbound = any(f in tokens[inner].morph for f in ("VerbForm=Inf", "VerbForm=Ger"))
        told = unbound and tokens[inner].role == "open_clause"
        if told and finite(tokens, verb) and not has(tokens, verb, {"subject"}):
            tokens[name] = replace(token, head=verb, role="subject")


# "Destituye a Lugo; Brasil y Argentina se niegan", with "Brasil" as a part of "Lugo"


def names_behind_semicolons(tokens: list[Token]) -> None:
    """Hangs the name behind a semicolon on the verb behind it, with what "y" adds to it."""
    for name, token in enumerate(tokens[:-3]):
        before = name and tokens[name - 1].text == ";"
        if token.pos != "PROPN" or not before or token.head > name:
            continue
        second = name + 2 if tokens[name + 1].text in AND else name
        verb = _next_verb(tokens, second)
        if verb is None or any(t.head == verb and t.role == "subject" for t in tokens[:name]):
            continue
        if second == name and has(tokens, verb, {"subject"}):
            continue
        tokens[name] = replace(token, head=verb, role="subject")
        if second != name:
            tokens[second] = replace(tokens[second], head=name, role="conjunct")


def _next_verb(tokens: list[Token], name: int) -> int | None:
    """The finite verb right behind a name of one or more words."""
    at = name + 1
    while at < len(tokens) - 1 and (tokens[at].pos == "PROPN" or tokens[at].text in SMALL):
        at += 1
    return at if tokens[at].pos == "VERB" and finite(tokens, at) else None


# "Washington captura a Maduro y Trump anuncia", with "captura" as the subject of "anuncia"


def verbs_as_subjects(tokens: list[Token]) -> None:
    """Makes a finite verb that seems the subject of a second one the first of two, and the name
    right before the second its subject."""
    for first, token in enumerate(tokens):
        second, name = token.head, token.head - 1
        seeming = token.role == "subject" and token.pos == "VERB" and second > first + 2
        if not seeming or not finite(tokens, first) or not finite(tokens, second):
            continue
        while tokens[name].role == "flat" and tokens[name].head >= first:
            name = tokens[name].head
        links = [i for i in range(first, name) if tokens[i].head == name and tokens[i].text in AND]
        if tokens[name].role != "conjunct" or not links or has(tokens, first, {"mark"}):
            continue
        above = first if tokens[second].head == second else tokens[second].head
        tokens[first] = replace(token, head=above, role=tokens[second].role)
        tokens[second] = replace(tokens[second], head=first, role="conjunct")
        tokens[name] = replace(tokens[name], head=second, role="subject")
        tokens[links[0]] = replace(tokens[links[0]], head=second)
