"""Participles that open a sentence, which the Spanish model takes for nouns, names or numbers, and
those behind a comma, which it hangs on the name of a place."""

from __future__ import annotations

import re
from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import beginning, case_of, finite, first_above, number, under
from dragoman.records import Token

_FORM = re.compile(r"(\w{2,})(ad|id)(o|a|os|as)")
_ENDS = {
    "o": "Gender=Masc|Number=Sing", "a": "Gender=Fem|Number=Sing",
    "os": "Gender=Masc|Number=Plur", "as": "Gender=Fem|Number=Plur",
}  # fmt: skip
OPENING = frozenset({"DET", "NUM"})
NOUNLIKE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
EMBEDDED = frozenset({"relative", "adverbial", "clause"})
LOOSE = frozenset({"adverbial", "adverb", "modifier"})
NAMED = frozenset({"apposition", "flat", "nominal", "conjunct"})
AGENTS = frozenset({"object", "oblique"})
AND = frozenset({"y", "e", "ni", "o", "u"})
SPANS = word_list("parse.participles.spans")
NAMES = frozenset({"flat", "apposition", "modifier"})
INSIDE = frozenset({"nominal", "oblique", "modifier", "flat"})
CHARGED = word_list("parse.participles.charged")
POSTS = word_list("parse.participles.posts")
KIN = word_list("parse.participles.kin")
AFTER = 4
"""Words behind an opening participle among which its noun begins ("Condenado a muerte un …")."""


def opening_participles(tokens: list[Token]) -> None:
    """Reads the word that opens a headline, or a phrase before the subject, as a participle."""
    word = _FORM.fullmatch(tokens[0].text.lower())
    infinitive = _verb(word[1], word[2]) if word else None
    if word is None or infinitive is None or (tokens[1:2] and tokens[1].role == "flat"):
        return
    morph = f"{_ENDS[word[3]]}|VerbForm=Part"
    main = next((i for i, t in enumerate(tokens) if _main(tokens, i, t)), None)
    if main is None:
        noun = _undergoer(tokens, plural=word[3].endswith("s"))
        if noun is not None:
            verb = replace(tokens[0], pos="VERB", lemma=infinitive, morph=morph)
            _headline(tokens, verb, noun)
    elif _apart(tokens, main):
        tokens[0] = replace(
            tokens[0], pos="ADJ", lemma=word[0], morph=morph, role="adverbial", head=main
        )


def participle_of(word: str) -> str | None:
    """The infinitive of a known verb whose regular participle the word is, in lower case."""
    form = _FORM.fullmatch(word)
    return _verb(form[1], form[2]) if form else None


def _verb(stem: str, vowel: str) -> str | None:
    """The infinitive of a participle, if it is one of a known verb."""
    verbs = (f"{stem}ar",) if vowel == "ad" else (f"{stem}er", f"{stem}ir")
    return next((verb for verb in verbs if simplemma.is_known(verb, "es")), None)


def _main(tokens: list[Token], index: int, token: Token) -> bool:
    """Whether it is a finite verb of no clause within another."""
    return token.pos == "VERB" and token.role not in EMBEDDED and finite(tokens, index)


def _apart(tokens: list[Token], main: int) -> bool:
    """Whether the first word opens a phrase before the subject, which a comma parts from it
    ("Interceptada de noche, la flotilla fue …")."""
    second = any(t.role == "subject" and t.head == main for t in tokens[1:main])
    done = tokens[0].pos == "NOUN" and tokens[1].text.lower() == "por"
    misread = tokens[0].pos == "PROPN" or done or (tokens[0].role == "subject" and second)
    misread = misread and not under(tokens, main, 0)  # "Granada, que X invadió y en la que murió Y"
    return misread and any(t.text == "," for t in tokens[1:main])


def _undergoer(tokens: list[Token], *, plural: bool) -> int | None:
    """The noun behind the participle that agrees with it, opened by a determiner or a number
    ("Detenidos tres espías"; not "Soldados rusos")."""
    for at in range(1, min(AFTER, len(tokens) - 1)):
        if tokens[at].text in {",", ":", ";"}:
            return None
        noun = tokens[at].head
        if tokens[at].pos not in OPENING or noun <= at or tokens[noun].pos not in NOUNLIKE:
            continue
        marked = any(t.head == noun and t.role == "case" for t in tokens)
        if not marked and ("Number=Plur" in tokens[noun].morph) == plural:
            return noun
    return None


def _headline(tokens: list[Token], verb: Token, noun: int) -> None:
    """The participle becomes the root and the noun its subject; what was the root hangs on it."""
    root = next(i for i, t in enumerate(tokens) if t.head == i)
    if root:
        tokens[root] = replace(tokens[root], role="parataxis", head=0)
    tokens[0] = replace(verb, role="root", head=0)
    tokens[noun] = replace(tokens[noun], role="subject", head=0)


# "Fue arrestada en Trinidad, acusada de sedición", with "acusada" hung on "Trinidad" or as an
# object


def participles_behind_places(tokens: list[Token]) -> None:
    """Hangs on the verb a participle behind a comma that agrees with its subject and stands
    behind a name that is none of its arguments."""
    for index, token in enumerate(tokens):
        name, verb = token.head, tokens[token.head].head
        if token.role == "object" and _undergone_beside(tokens, index):
            tokens[index] = replace(token, role="adverbial")
        if token.role != "modifier" or "VerbForm=Part" not in token.morph or name > index:
            continue
        beside = tokens[name:index]
        named = any(t.pos == "PROPN" and (t is beside[0] or t.head == name) for t in beside)
        inside = any(t.head == name and t.text == "en" for t in tokens[:name])
        placed = named and inside and tokens[name].role == "oblique"
        if not placed or tokens[index - 1].text != "," or not finite(tokens, verb):
            continue
        subject = next((t for t in tokens if t.role == "subject" and t.head == verb), None)
        told = tokens[verb].morph if subject and not subject.morph else subject and subject.morph
        if told and _agreeing(told, token.morph):
            tokens[index] = replace(token, head=verb, role="adverbial")


def _undergone_beside(tokens: list[Token], index: int) -> bool:
    """Whether a participle behind a comma agrees with that of the passive on which it hangs."""
    token, above = tokens[index], tokens[tokens[index].head]
    both = "VerbForm=Part" in token.morph and "VerbForm=Part" in above.morph
    passive = any(t.head == token.head and t.lemma == "ser" for t in tokens)
    return (
        both and passive and tokens[index - 1].text == "," and _agreeing(above.morph, token.morph)
    )


LOOSE = frozenset({"adverbial", "modifier", "adverb"})
"""What the model takes a participle for that it does not know where to hang."""

# "Huyen miles de vecinos de Bunia, tomada ayer por el M23", with "tomada" hung on "Huyen"


def participles_of_names(tokens: list[Token]) -> None:
    """Hangs on the name before its comma a participle that does not agree with the noun on which
    it hangs, nor with the subject of the verb."""
    for index in range(2, len(tokens)):
        token, above = tokens[index], tokens[index].head
        loose = token.role in LOOSE and "VerbForm=Part" in token.morph
        if not loose or above > index or tokens[index - 1].text != ",":
            continue
        name = beginning(tokens, index - 2)
        bare = token.role == "adverb" and "VerbForm=Inf" in tokens[above].morph
        unlike = bare or _unlike(tokens, above, token.morph)
        if above < name and tokens[name].pos == "PROPN" and unlike:
            tokens[index] = replace(token, head=name, role="modifier")


# "Un atentado contra una mezquita de Saná, reivindicado por el EI", with "reivindicado" hung on
# "mezquita"


def participles_of_nouns_above(tokens: list[Token]) -> None:
    """Hangs on the nearest noun above that agrees with it a participle behind a comma whose own
    noun has another gender, or right behind a name ("la orden contra Putin emitida por la CPI")."""
    for index, token in enumerate(tokens):
        if token.role != "modifier" or "VerbForm=Part" not in token.morph or index < 2:
            continue
        noun = token.head
        named = tokens[noun].pos == tokens[index - 1].pos == "PROPN" and _marked(tokens, noun)
        unlike = tokens[index - 1].text == "," and _of_other_gender(tokens[noun].morph, token.morph)
        if not (named or unlike):
            continue
        while tokens[noun].head < noun and tokens[noun].pos in NOUNLIKE:
            noun = tokens[noun].head
            if tokens[noun].pos == "NOUN" and _agreeing(tokens[noun].morph, token.morph):
                tokens[index] = replace(token, head=noun)
                break
    _behind_appositions(tokens)
    _charged_behind_commas(tokens)


# "Navalni, rival de Putin, envenenado en 2020", with "envenenado" as said of the rival or of Putin


def _behind_appositions(tokens: list[Token]) -> None:
    """Hangs on the name before an apposition the participle that a comma parts from it; not where
    the apposition only tells whose kin somebody is."""
    for index, token in enumerate(tokens):
        loose = token.role == "modifier" and "VerbForm=Part" in token.morph and index > 3
        if not loose or tokens[index - 1].text != "," or token.head > index:
            continue
        noun = first_above(tokens, token.head, INSIDE)
        named = tokens[noun].head
        apposed = tokens[noun].role == "apposition" and tokens[noun].pos != "PROPN"
        if not apposed or named >= noun or all(t.text != "," for t in tokens[named:noun]):
            continue
        inner = token.head != noun
        unlike = _of_other_gender(tokens[named].morph, token.morph)
        unlike = unlike or (inner and _of_other_gender(tokens[noun].morph, token.morph))
        if not unlike and not (inner and tokens[noun].lemma in KIN):
            tokens[index] = replace(token, head=named)


# "Aplazaron el juicio contra el expresidente, acusado de corrupción", with "acusado" below the verb


def _charged_behind_commas(tokens: list[Token]) -> None:
    """Hangs on the person right before the comma the participle of what he is charged with or
    undergoes."""
    for index, token in enumerate(tokens):
        word = token.text.lower()
        if index < 3 or tokens[index - 1].text != "," or token.role not in LOOSE:
            continue
        if word not in CHARGED or any(t.head == index and t.role == "auxiliary" for t in tokens):
            continue
        person = first_above(tokens, index - 2, NAMES)
        alike = not _of_other_gender(tokens[person].morph, token.morph)
        alike = alike and number(tokens, person) == number(tokens, index)
        if token.head != person and alike and _person(tokens[person]):
            tokens[index] = replace(token, head=person, role="modifier")


def _person(token: Token) -> bool:
    """Whether a noun names somebody by what he is: "periodista", "exministro", "general"."""
    lemma = token.lemma.lower()
    former = lemma.startswith("ex") and lemma[2:] in POSTS
    return token.pos == "NOUN" and (lemma in POSTS or former or lemma.endswith("ista"))


# "Fue detenido y horas después liberado", with "liberado" as a quality of "horas"


def participles_behind_spans(tokens: list[Token]) -> None:
    """Joins to the passive before it a participle behind "y" and how much later it was."""
    for index, token in enumerate(tokens):
        noun, verb = token.head, tokens[token.head].head
        later = token.role == "modifier" and "VerbForm=Part" in token.morph and noun < index
        if not later or tokens[noun].lemma not in SPANS or tokens[noun].role != "conjunct":
            continue
        word = _FORM.fullmatch(token.text.lower())
        infinitive = _verb(word[1], word[2]) if word else None
        passive = any(t.head == verb and t.lemma in {"ser", "resultar"} for t in tokens[:noun])
        if infinitive is None or not passive or not _agreeing(tokens[verb].morph, token.morph):
            continue
        tokens[index] = replace(token, pos="VERB", lemma=infinitive, head=verb, role="conjunct")
        for at, other in enumerate(tokens[:index]):
            if other.head == noun and other.role == "coordinator":
                tokens[at] = replace(other, head=index)
        tokens[noun] = replace(tokens[noun], head=index, role="oblique")


def _marked(tokens: list[Token], noun: int) -> bool:
    return any(t.role == "case" and t.head == noun for t in tokens[:noun])


def _of_other_gender(one: str, other: str) -> bool:
    return {"Gender=Masc", "Gender=Fem"} == {
        part for morph in (one, other) for part in morph.split("|") if part.startswith("Gender=")
    }


def _unlike(tokens: list[Token], verb: int, morph: str) -> bool:
    """Whether a participle differs in number from the noun or the verb, or in gender from its
    subject; an infinitive has none with which it could agree."""
    if "VerbForm=Inf" in tokens[verb].morph:
        return True
    many = "Number=Plur" in tokens[verb].morph or tokens[verb].pos == "NUM"
    if tokens[verb].pos in NOUNLIKE:
        return many and "Number=Sing" in morph
    if not finite(tokens, verb):
        return False
    if "Number=Sing" in morph and number(tokens, verb) == "Plur":
        return True
    subject = next((t for t in tokens if t.role == "subject" and t.head == verb), None)
    return subject is not None and "Gender=Masc" in subject.morph and "Gender=Fem" in morph


def _agreeing(one: str, other: str) -> bool:
    """Whether gender and number are told and the same."""
    features = ("Gender=Masc", "Gender=Fem", "Number=Sing", "Number=Plur")
    return sum(f in one and f in other for f in features) == len(("gender", "number"))


# "Reivindicó en un vídeo difundido ayer el secuestro", with "secuestro" below "difundido"


def objects_of_participles(tokens: list[Token]) -> None:
    """Hangs on the verb that has no object the bare noun behind a participle that describes a
    noun below the verb, and can have none itself."""
    for index, token in enumerate(tokens):
        part = token.head
        told = tokens[part].role == "modifier" and "VerbForm=Part" in tokens[part].morph
        if token.role != "object" or token.pos != "NOUN" or not told or part > index:
            continue
        own = [t for t in tokens[:index] if t.head == index]
        if any(t.role == "case" for t in own) or all(t.role != "determiner" for t in own):
            continue
        noun = tokens[part].head
        verb = tokens[noun].head
        marked = any(t.head == noun and t.role == "case" for t in tokens[:noun])
        held = any(t.head == verb and t.role in {"object", "clause"} for t in tokens)
        if marked and verb < noun and tokens[verb].pos == "VERB" and not held:
            tokens[index] = replace(token, head=verb)


# "Capturado por soldados en una granja, Sadam Husein se negó", with "Sadam" as the farm's name;
# "Envenenado en Salisbury, el espía permanece ingresado", with "permanece" below "Envenenado"


def subjects_behind_participles(tokens: list[Token]) -> None:
    """Hangs a participle that opens the sentence on the verb behind its phrase, and on that verb as
    its subject the name right behind the comma."""
    word = _FORM.fullmatch(tokens[0].text.lower())
    infinitive = _verb(word[1], word[2]) if word else None
    if word is None or infinitive is None or tokens[0].pos not in {"ADJ", "VERB"}:
        return
    if "VerbForm=Fin" in tokens[0].morph:  # "Abordado por comandos, el buque fue llevado"
        morph = f"{_ENDS[word[3]]}|VerbForm=Part"
        tokens[0] = replace(tokens[0], lemma=infinitive, morph=morph)
    main = next((i for i, t in enumerate(tokens) if _below_or_above(tokens, i, t)), None)
    comma = next((i for i, t in enumerate(tokens[:main]) if t.text == ","), None)
    if main is None or comma is None:
        return
    subject = next((i for i in range(comma, main) if _subject(tokens, i, main)), None)
    name = comma + 1
    bare = tokens[name].pos == "PROPN" and tokens[name].role in NAMED and tokens[name].head < comma
    if subject is None and bare and name < main:
        subject = name
        tokens[name] = replace(tokens[name], head=main, role="subject")
    if subject is None:
        return
    if tokens[0].role == "root":
        tokens[main] = replace(tokens[main], head=main, role="root")
    if tokens[main].role == "root":
        tokens[0] = replace(tokens[0], head=main, role="adverbial")


def _below_or_above(tokens: list[Token], index: int, token: Token) -> bool:
    """Whether it is a finite verb on which the first word hangs, or that hangs loose on it."""
    if index == 0 or token.pos != "VERB" or not finite(tokens, index):
        return False
    marked = any(t.head == index and t.role in {"mark", "coordinator"} for t in tokens[:index])
    loose = token.head == 0 and token.role in {"adverbial", "parataxis"} and not marked
    return loose or (tokens[0].head == index and token.role == "root")


def _subject(tokens: list[Token], index: int, verb: int) -> bool:
    return tokens[index].role == "subject" and tokens[index].head == verb


# "Asesinados por militantes buscados por el Shin Bet", with the Shin Bet as a second who killed


def second_agents(tokens: list[Token]) -> None:
    """Hangs on the participle that tells of who did something the second "por" behind it."""
    for index, token in enumerate(tokens):
        case = case_of(tokens, index) if token.role in AGENTS else None
        if case is None or tokens[case].text.lower() != "por":
            continue
        verb = token.head
        passive = any(t.head == verb and t.role == "auxiliary" for t in tokens[:verb])
        first = next((i for i in range(verb + 1, case) if _agent(tokens, i, verb)), None)
        if not passive or first is None or any(t.text in AND for t in tokens[first:case]):
            continue
        told = next((i for i in range(first + 1, case) if _told(tokens, i, first)), None)
        if told is not None:
            tokens[index] = replace(token, head=told, role="oblique")


def _agent(tokens: list[Token], index: int, verb: int) -> bool:
    case = case_of(tokens, index)
    marked = case is not None and tokens[case].text.lower() == "por"
    return marked and tokens[index].head == verb and tokens[index].role in AGENTS


def _told(tokens: list[Token], index: int, noun: int) -> bool:
    """Whether it is a participle that describes the noun."""
    described = tokens[index].head == noun and tokens[index].role in {"modifier", "relative"}
    return described and "VerbForm=Part" in tokens[index].morph
