"""Clauses of what somebody tells, asks or is blamed for that the Spanish model takes apart or joins
to the wrong one."""

from __future__ import annotations

import re
from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import finite, number, under
from dragoman.records import Token
from dragoman.tree import NOMINAL

STRAY = frozenset({"conjunct", "parataxis", "other", "adverbial", "clause"})
AND = frozenset({"y", "e", "o"})
TOLD_BEFORE = frozenset({",", '"', "”", "»", "—", "–"})
"""What ends a clause before the verb that tells it."""
TELLING = word_list("parse.told.telling")
DEMANDING, TELLERS = word_list("parse.told.demanding"), word_list("parse.told.tellers")
WHEN = frozenset({"después", "luego", "antes"})
ASIDES = TELLING | word_list("parse.told.asides")
TOLD_BY = frozenset({"subject", "object"})
LOOSE = frozenset({"flat", "object", "nominal", "modifier", "oblique"})
"""Roles that a predicate has only where the model takes the clause apart."""
LYING = word_list("parse.told.lying")
_ENCLITIC = re.compile(r"(\w+[aeií]r)(se)?(me|te|se|lo|la|los|las|le|les|nos)")


# "Denunció que misiles armenios alcanzaron una casa", with "misiles" as what was denounced


def nouns_told(tokens: list[Token]) -> None:
    """Makes the verb that agrees with the noun right behind "que" the clause, the noun its
    subject."""
    words = [i for i, token in enumerate(tokens) if token.text.lower() == "que"]
    for noun, token in enumerate(tokens):
        if token.pos not in NOMINAL or not words or words[0] > noun:
            continue
        que = next((i for i in words if i < noun and _is_mark(tokens, i, noun)), None)
        if que is None or tokens[que - 1].text == ",":
            continue
        told = token.role == "clause" and token.head < noun
        verb = _verb_behind(tokens, noun) if told else _verb_of(tokens, noun)
        if verb is None:
            continue
        above = token.head if told else tokens[verb].head
        tokens[verb] = replace(tokens[verb], head=above, role="clause")
        tokens[noun] = replace(token, head=verb, role="subject")
        tokens[que] = replace(tokens[que], pos="SCONJ", head=verb, role="mark")


def _verb_of(tokens: list[Token], noun: int) -> int | None:
    """The verb behind the noun, its subject, that is joined without a word to one before it."""
    verb = tokens[noun].head
    loose = tokens[verb].role == "conjunct" and tokens[verb].head < noun < verb
    joined = any(t.head == verb and t.role in {"coordinator", "mark"} for t in tokens)
    return verb if loose and tokens[noun].role == "subject" and not joined else None


def _is_mark(tokens: list[Token], index: int, head: int) -> bool:
    token = tokens[index]
    return token.head == head and token.role == "mark" and token.text.lower() == "que"


def _verb_behind(tokens: list[Token], noun: int) -> int | None:
    """The finite verb without a subject of its own that follows the noun's phrase and agrees."""
    above = {noun, tokens[noun].head}
    for verb in range(noun + 1, len(tokens)):
        token = tokens[verb]
        if token.pos == "VERB" and token.head in above and token.role in STRAY:
            below = [t for t in tokens if t.head == verb]
            own = any(t.role in {"subject", "mark", "coordinator"} for t in below)
            agrees = f"Number={number(tokens, verb)}" in tokens[noun].morph
            return verb if finite(tokens, verb) and agrees and not own else None
        if not under(tokens, verb, noun) and token.head not in range(noun, len(tokens)):
            return None
    return None


# "Dijo que Irán es un Estado criminal", with "Irán" as what was said and the rest below it


def predicates_told(tokens: list[Token]) -> None:
    """Makes the predicate with its own "que" and copula the clause, and the noun between them its
    subject."""
    copulas = [i for i, t in enumerate(tokens) if t.role == "copula" and t.head > i]
    for copula in copulas:
        predicate = tokens[copula].head
        que = next((i for i in range(copula) if _is_mark(tokens, i, predicate)), None)
        if que is None or tokens[predicate].role not in LOOSE:
            continue
        between = [i for i in range(que + 1, copula) if tokens[i].role in TOLD_BY]
        nouns = [i for i in between if tokens[i].head < que]
        verb = tokens[nouns[0]].head if len(nouns) == 1 else que
        if tokens[verb].pos != "VERB" or verb > que:
            continue
        tokens[predicate] = replace(tokens[predicate], head=verb, role="clause")
        tokens[nouns[0]] = replace(tokens[nouns[0]], head=predicate, role="subject")


# "Dice que Maduro miente", with "miente" as an adjective


def liars(tokens: list[Token]) -> None:
    """Reads as the verb it is the word behind a name that the model takes for its adjective."""
    for verb, token in enumerate(tokens[1:], start=1):
        noun = token.head
        known = token.text.lower() in LYING and token.pos != "VERB"
        if not known or noun >= verb or tokens[noun].pos not in NOMINAL:
            continue
        que = next((i for i in range(noun) if _is_mark(tokens, i, noun)), None)
        above = tokens[noun]
        top = verb if above.head == noun else above.head
        role = "clause" if que is not None or above.role in {*TOLD_BY, "other"} else above.role
        many = "Plur" if token.text.endswith("n") else "Sing"
        morph = f"Mood=Ind|Number={many}|Person=3|Tense=Pres|VerbForm=Fin"
        tokens[verb] = replace(token, lemma="mentir", pos="VERB", morph=morph, head=top, role=role)
        tokens[noun] = replace(above, head=verb, role="subject")
        if que is not None:
            tokens[que] = replace(tokens[que], head=verb)
        for at, other in enumerate(tokens):
            if other.head == noun and other.pos == "PUNCT":
                tokens[at] = replace(other, head=verb)


# "Exige que retire las tropas que envió y que renuncie", with "renuncie" beside "envió"


def second_wishes(tokens: list[Token]) -> None:
    """Joins a subjunctive behind "y que" to the one of the clause outside, not to the indicative of
    the relative clause in it."""
    for verb, token in enumerate(tokens):
        inner = token.head
        if token.role != "conjunct" or "Mood=Sub" not in token.morph or inner > verb:
            continue
        if tokens[inner].role != "relative" or "Mood=Ind" not in tokens[inner].morph:
            continue
        que = next((i for i in range(inner, verb) if _is_mark(tokens, i, verb)), None)
        outer = _wish_above(tokens, inner)
        if que is not None and outer is not None and tokens[que - 1].text.lower() in AND:
            tokens[verb] = replace(token, head=outer)


# "Exigió a los serbios que se retiren", with "serbios" below "retiren"


def asked_nouns(tokens: list[Token]) -> None:
    """Hangs on the verb that asks or tells the noun between "a" and "que" of what is asked."""
    for noun, token in enumerate(tokens):
        clause = token.head
        if token.pos not in NOMINAL or clause < noun or noun + 1 >= len(tokens):
            continue
        verb, que = tokens[clause].head, tokens[noun + 1]
        if que.text.lower() != "que" or que.head != clause or tokens[clause].role != "clause":
            continue
        mark = next((i for i in range(noun) if _before(tokens, i, clause, verb)), None)
        if mark is None or tokens[verb].pos != "VERB" or verb > mark:
            continue
        tokens[noun] = replace(token, head=verb, role="object")
        tokens[mark] = replace(tokens[mark], head=noun, role="case")
        tokens[noun + 1] = replace(que, pos="SCONJ", role="mark")


def _before(tokens: list[Token], index: int, clause: int, verb: int) -> bool:
    """Whether it is the "a" right behind a verb, taken for a mark of its clause."""
    token = tokens[index]
    return token.text.lower() in {"a", "al"} and token.head == clause and index == verb + 1


# "Lo acusó de haberle robado armas", with "haberle" as the verb


def enclitic_auxiliaries(tokens: list[Token]) -> None:
    """Makes the participle behind "haber" with a pronoun at its end the verb."""
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        if token.lemma != "haber" or "VerbForm=Inf" not in token.morph or after.head != index:
            continue
        if "VerbForm=Part" not in after.morph or token.head == index:
            continue
        verb = next((v for v in _verbs_of(after.text) if _is_known(v)), after.lemma)
        tokens[index + 1] = replace(after, pos="VERB", lemma=verb, head=token.head, role=token.role)
        tokens[index] = replace(token, pos="AUX", head=index + 1, role="auxiliary")
        for at, other in enumerate(tokens):
            if other.head == index and at != index + 1:
                tokens[at] = replace(other, head=index + 1)


def _verbs_of(participle: str) -> tuple[str, ...]:
    """The infinitives of which it may be the participle."""
    stem = participle[:-3]
    return (f"{stem}ar",) if participle.endswith("ado") else (f"{stem}er", f"{stem}ir")


# "Dijo que seguirá y que atacará", with the second "que" as the subject of "atacará"


def second_marks(tokens: list[Token]) -> None:
    """Reads as a mark the "que" behind "y" of a verb joined to one that "que" marks too."""
    for index, token in enumerate(tokens):
        verb = token.head
        first = tokens[verb].head
        second = token.text.lower() == "que" and token.role in {"subject", "object"} and index
        if not second or tokens[index - 1].text.lower() not in AND:
            continue
        while tokens[first].role == "open_clause":  # "que dejarán de secuestrar y que liberarán"
            first = tokens[first].head
        joined = tokens[verb].role == "conjunct" and tokens[first].role == "clause"
        if joined and any(_is_mark(tokens, i, first) for i in range(first)):
            tokens[index] = replace(token, pos="SCONJ", role="mark")
            tokens[verb] = replace(tokens[verb], head=first)


# "Anunció desde Tokio que está negociando", with "que" as who negotiates


def marks_of_clauses(tokens: list[Token]) -> None:
    """Reads as a mark the "que" that the model takes for the subject of what a verb tells."""
    for index, token in enumerate(tokens):
        verb = token.head
        above = tokens[verb].head
        if token.text.lower() != "que" or token.role != "subject" or tokens[verb].role != "clause":
            continue
        if above < index < verb and tokens[above].pos == "VERB":
            tokens[index] = replace(token, pos="SCONJ", role="mark")


# "Tras saberse que Aristide había huido", with "que" as a word of Aristide's


def marks_of_subjects(tokens: list[Token]) -> None:
    """Hangs on a finite verb the conjunctions that the model hangs on its subject."""
    for index, token in enumerate(tokens):
        noun = tokens[token.head]
        if token.role != "mark" or noun.role != "subject" or not index < token.head < noun.head:
            continue
        if noun.pos in NOMINAL and tokens[noun.head].pos == "VERB" and finite(tokens, noun.head):
            tokens[index] = replace(token, head=noun.head)


# "Prometió ayuda luego de que Haití la pidiera", with what came before as what was promised


def clauses_of_times(tokens: list[Token]) -> None:
    """Hangs on "después", "luego" or "antes" the clause behind "de que"."""
    for verb, token in enumerate(tokens):
        if token.role not in {"clause", "adverbial"}:
            continue
        marks = [i for i, t in enumerate(tokens[:verb]) if t.head == verb and t.role == "mark"]
        if not marks or [tokens[i].text.lower() for i in marks][:2] != ["de", "que"]:
            continue
        when = marks[0] - 1
        if when >= 0 and tokens[when].text.lower() in WHEN and tokens[when].head == token.head:
            tokens[verb] = replace(token, role="adverbial", head=when)


def _wish_above(tokens: list[Token], inner: int) -> int | None:
    """The subjunctive behind "que" in whose clause a relative clause stands."""
    seen = set[int]()
    while inner not in seen:
        seen.add(inner)
        inner = tokens[inner].head
        marked = any(_is_mark(tokens, i, inner) for i in range(inner))
        if marked and "Mood=Sub" in tokens[inner].morph:
            return inner
    return None


# "Acusó a Irán de enviarles drones", with "enviarles" as a quality of the drones


def infinitives_with_pronouns(tokens: list[Token]) -> None:
    """Reads as an infinitive what is one with a pronoun at its end behind a preposition; a noun
    whose quality it seemed is its object."""
    for index in range(1, len(tokens)):
        token, case = tokens[index], index - 1
        form = _ENCLITIC.fullmatch(token.text) if token.pos in {"ADJ", "NOUN"} else None
        if form is None or tokens[case].pos != "ADP" or not _is_known(form[1].replace("í", "i")):
            continue
        tokens[index] = replace(
            token, pos="VERB", lemma=form[1].replace("í", "i"), morph="VerbForm=Inf"
        )
        noun = token.head
        if token.role == "modifier" and noun > index and tokens[case].head == noun:
            tokens[index] = replace(tokens[index], head=tokens[noun].head, role="open_clause")
            tokens[noun] = replace(tokens[noun], head=index, role="object")
            tokens[case] = replace(tokens[case], head=index, role="mark")


# "Acusó a Irán de enviar, a través de Siria, drones", with "Siria" beside "Irán" and the drones as
# what Iran is


def ways_between(tokens: list[Token]) -> None:
    """Hangs on the infinitive before it what a preposition of several words marks between commas,
    and the bare noun behind it as the object."""
    for index, token in enumerate(tokens):
        if token.role != "conjunct" or token.pos not in NOMINAL:
            continue
        case = next((i for i in range(index) if _of_several(tokens, i, index)), None)
        if case is None or case < 2 or tokens[case - 1].text != ",":
            continue
        verb = case - 2
        if "VerbForm=Inf" not in tokens[verb].morph:
            continue
        tokens[index] = replace(token, head=verb, role="oblique")
        for noun in range(index + 1, len(tokens)):
            behind = tokens[noun - 1].text == "," and tokens[noun].role == "apposition"
            if behind and tokens[noun].head == token.head and tokens[noun].pos == "NOUN":
                tokens[noun] = replace(tokens[noun], head=verb, role="object")
                break


def _of_several(tokens: list[Token], case: int, noun: int) -> bool:
    """Whether it is a preposition of several words of the noun."""
    if tokens[case].role != "case" or tokens[case].head != noun:
        return False
    return any(t.head == case and t.role == "fixed" for t in tokens)


def _is_known(verb: str) -> bool:
    return bool(simplemma.is_known(verb, "es"))


# "Rusia mató a 800 personas, había denunciado Francia", with "denunciado" as a circumstance or as
# what Russia did next


APART = frozenset({"adverbial", "conjunct"})
"""What the model takes for it to be."""


def tellers_apart(tokens: list[Token]) -> None:
    """Makes the main verb of one of telling that ends the sentence with who tells it."""
    for verb, token in enumerate(tokens):
        main = token.head
        while tokens[main].role == "open_clause":  # "seguirá apoyando a Kiev, prometió Scholz"
            main = tokens[main].head
        asking = token.lemma in DEMANDING
        telling = asking or token.lemma in TELLING
        if token.role not in APART or not telling or tokens[main].role != "root":
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb]
        if any(tokens[i].role == "coordinator" for i in own):
            continue
        opening = min([verb, *(i for i in own if tokens[i].role == "auxiliary")])
        behind = [i for i in own if i > verb and tokens[i].role in {"subject", "object"}]
        alone = len(behind) == 1 and not any(tokens[i].role in {"mark", "clause"} for i in own)
        ends = all(under(tokens, i, verb) for i in range(verb, len(tokens) - 1))
        if main > opening or not (alone and ends and finite(tokens, verb)):
            continue
        said_by = tokens[behind[0]]
        somebody = _somebody(said_by)
        if (
            tokens[opening - 1].text == ","
            and _bare(tokens, behind[0])
            and (somebody or not asking)
        ):
            tokens[verb] = replace(token, head=verb, role="root")
            tokens[behind[0]] = replace(said_by, role="subject")
            tokens[main] = replace(tokens[main], head=verb, role="clause")


# "Hamás, acusó Netanyahu, ha lanzado cohetes", with "Hamás" below "acusó"


def tellers_between(tokens: list[Token]) -> None:
    """Gives the main verb its subject, parted from it by who tells the sentence."""
    for verb, token in enumerate(tokens[:-1]):
        if token.lemma not in ASIDES or not finite(tokens, verb) or tokens[verb - 1].text != ",":
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and i != verb]
        first = next((i for i in own if i < verb and _parted(tokens, i, verb)), None)
        teller = next((i for i in own if i > verb and tokens[i].role in TOLD_BY), None)
        main = _main_of(tokens, verb, own)
        if first is None or teller is None or main is None or not _bare(tokens, teller):
            continue
        before = [t for t in tokens[:main] if t.head == main]
        if any(t.role in {"subject", "coordinator"} for t in before):
            continue  # "declaró la ley marcial, pero la levantó"
        for i in range(main + 1, len(tokens)):
            if tokens[i].head == main and tokens[i].role == "subject":
                tokens[i] = replace(tokens[i], role="object")
        if tokens[main].head == verb:
            tokens[main] = replace(tokens[main], head=main, role="root")
        tokens[verb] = replace(token, head=main, role="parataxis")
        tokens[first] = replace(tokens[first], head=main, role="subject")
        tokens[teller] = replace(tokens[teller], role="subject")


def _parted(tokens: list[Token], noun: int, verb: int) -> bool:
    """Whether a noun without a preposition opens the sentence, with only its own words and a comma
    before the verb."""
    between = range(noun + 1, verb - 1)
    alone = tokens[noun].role in TOLD_BY and _bare(tokens, noun)
    return alone and all(under(tokens, i, noun) for i in between)


def _main_of(tokens: list[Token], verb: int, own: list[int]) -> int | None:
    """The finite verb behind the comma that ends the aside."""
    above = tokens[verb].head
    behind = [above] if above > verb else [i for i in own if i > verb]
    for main in behind:
        opening = min([main, *(i for i, t in enumerate(tokens) if t.head == main and i > verb)])
        closed = main > verb and any(t.text == "," for t in tokens[verb:main])
        marked = any(t.head == main and t.role == "mark" for t in tokens)
        if closed and opening > verb and finite(tokens, main) and not marked:
            return main
    return None


def _somebody(token: Token) -> bool:
    return token.pos == "PROPN" or token.lemma in TELLERS


def _bare(tokens: list[Token], noun: int) -> bool:
    return not any(t.head == noun and t.role == "case" for t in tokens)


# "Los agentes detuvieron a diez periodistas, denunció el sindicato", with the union denounced


def tellers_behind(tokens: list[Token]) -> None:
    """Reads the bare noun behind a verb that tells the clause before it as who tells it."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not finite(tokens, verb) or verb < 2:
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and i != verb]
        told = [i for i in own if tokens[i].role == "clause" and i < verb]
        marked = any(t.head in told and t.role == "mark" for t in tokens)
        opening = min([verb, *(i for i in own if tokens[i].role == "auxiliary")])
        if not told or marked or tokens[opening - 1].text not in TOLD_BEFORE:
            continue
        objects = [i for i in own if tokens[i].role == "object" and i > verb]
        cased = any(t.head in objects and t.role == "case" for t in tokens)
        if len(objects) == 1 and not cased and not any(tokens[i].role == "subject" for i in own):
            noun = objects[0]
            if token.lemma in DEMANDING and not _somebody(tokens[noun]):
                continue  # "llegó a Madrid, pidió asilo"
            if (number(tokens, verb) == "Plur") == ("Number=Plur" in tokens[noun].morph):
                tokens[noun] = replace(tokens[noun], role="subject")
