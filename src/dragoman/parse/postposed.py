"""Who does it behind the verb, which the Spanish model takes for what it is done to, and the
reverse; what a clause behind a semicolon adds."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of, finite, form, has, number
from dragoman.records import Token
from dragoman.tree import NOMINAL

OBJECTLESS = word_list("parse.postposed.objectless")
TITLES = word_list("parse.postposed.titles")
MARCHING = frozenset({"salir", "manifestar", "concentrar", "movilizar", "congregar"})
TAKING = word_list("parse.postposed.taking")
FACING = frozenset({"con", "de", "contra", "ante", "entre", "hacia", "a"})
BESIDE_NOUNS = frozenset({"DET", "NUM", "ADJ"})
CLITICS = frozenset({"lo", "la", "los", "las", "nos", "os", "me", "te"})


# "Dialogan los enviados de Kinshasa", "rogó el papa a los dos bandos", with objects


def doers_behind_verbs(tokens: list[Token]) -> None:
    """Makes the bare noun right behind a verb its subject where the verb has no object, or where
    the noun is somebody's title, which as an object would have "a"."""
    for noun, token in enumerate(tokens):
        verb = token.head
        truce = tokens[max(0, noun - 2)].text.lower() == "alto"  # "medió en el alto el fuego"
        if _counted_doers(tokens, noun):
            tokens[noun] = replace(token, role="subject")
            continue
        if token.role != "object" or token.pos != "NOUN" or verb >= noun or truce:
            continue
        if tokens[verb].pos != "VERB" or not _waiting(tokens, verb):
            continue
        if case_of(tokens, noun) is not None or not _agree(tokens, noun, verb):
            continue
        between = tokens[verb + 1 : noun]
        beside = bool(between) and all(t.pos in BESIDE_NOUNS for t in between)
        titled = token.lemma in TITLES and beside and between[0].pos == "DET"
        if titled or tokens[verb].lemma in OBJECTLESS:
            tokens[noun] = replace(token, role="subject")
    _titles_behind_names(tokens)


# "Visitó Kiev el primer ministro británico", with "Kiev" as the subject


def _titles_behind_names(tokens: list[Token]) -> None:
    """Makes somebody's title without "a" the subject of a verb that has the bare name before the
    title for its subject."""
    for noun, token in enumerate(tokens):
        verb = token.head
        titled = token.role == "object" and token.lemma in TITLES and verb < noun
        if not titled or tokens[verb].pos != "VERB" or case_of(tokens, noun) is not None:
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and t.role == "subject"]
        if len(own) != 1 or not verb < own[0] < noun or tokens[own[0]].pos != "PROPN":
            continue
        between = [t for t in tokens[own[0] + 1 : noun] if t.head != own[0]]
        determined = bool(between) and between[0].pos == "DET" and between[0].head == noun
        if determined and all(t.head == noun for t in between) and _agree(tokens, noun, verb):
            tokens[noun] = replace(token, role="subject")
            tokens[own[0]] = replace(tokens[own[0]], role="object")


def _counted_doers(tokens: list[Token], noun: int) -> bool:
    """ "Salieron a la calle miles de vecinos": whether it is a bare number of people behind a
    plural verb of what is done to nobody."""
    token, verb = tokens[noun], tokens[noun].head
    bare = token.pos == "NUM" and token.role in {"object", "oblique"} and verb < noun
    if not bare or tokens[verb].lemma not in OBJECTLESS | MARCHING or not _waiting(tokens, verb):
        return False
    counts = any(t.head == noun and t.role == "nominal" for t in tokens[noun:])
    return counts and case_of(tokens, noun) is None and number(tokens, verb) == "Plur"


def _waiting(tokens: list[Token], verb: int) -> bool:
    """Whether an active verb of the third person has no subject."""
    if not finite(tokens, verb) or "Person=3" not in form(tokens, verb):
        return False
    relative = any(t.head == verb and t.text.lower() == "que" for t in tokens[:verb])
    passive = any(t.head == verb and t.role == "auxiliary" and t.lemma == "ser" for t in tokens)
    return not has(tokens, verb, {"subject"}) and not relative and not passive


def _agree(tokens: list[Token], noun: int, verb: int) -> bool:
    """Whether a noun has the number of the verb."""
    return ("Number=Plur" in tokens[noun].morph) == (number(tokens, verb) == "Plur")


# "Con Ankara rompió Riad", with "Riad" as the object


def names_behind_fronted(tokens: list[Token]) -> None:
    """Makes the bare name right behind a verb its subject where the verb has no object, or where
    the clause opens with whom it is done with, to or against."""
    for noun, token in enumerate(tokens):
        verb = token.head
        if token.role != "object" or token.pos != "PROPN" or verb != noun - 1:
            continue
        if case_of(tokens, noun) is not None or tokens[verb].pos != "VERB":
            continue
        if number(tokens, verb) != "Sing" or not _waiting(tokens, verb):
            continue
        parted = tokens[verb].lemma not in TAKING and _fronted(tokens, verb)
        if parted or tokens[verb].lemma in OBJECTLESS:
            tokens[noun] = replace(token, role="subject")


def _fronted(tokens: list[Token], verb: int) -> bool:
    """Whether a name with one of these prepositions opens the clause right before the verb."""
    before = next((i for i in range(verb) if tokens[i].head == verb), None)
    if before is None or tokens[before].role not in {"oblique", "object", "indirect"}:
        return False
    case = case_of(tokens, before)
    opens = case is not None and (case == 0 or tokens[case - 1].text in {";", ":"})
    named = tokens[before].pos == "PROPN" and "AdvType" not in tokens[before].morph
    return opens and named and tokens[case or 0].text.lower() in FACING


# "Tanto Bogotá como Quito condenaron", with "tanto" as the subject


def both_and(tokens: list[Token]) -> None:
    """Reads "tanto A como B" as two that "y" joins, where the model makes one name of it."""
    for index, token in enumerate(tokens[:-3]):
        one, other = index + 1, index + 3
        if token.text.lower() != "tanto" or tokens[index + 2].text.lower() != "como":
            continue
        if token.role != "subject" or {tokens[one].pos, tokens[other].pos} != {"PROPN"}:
            continue
        tokens[one] = replace(tokens[one], head=token.head, role="subject")
        tokens[index] = replace(token, head=one, role="adverb")
        tokens[index + 2] = replace(tokens[index + 2], pos="CCONJ", head=other, role="coordinator")
        tokens[other] = replace(tokens[other], head=one, role="conjunct")


# "Hemos tomado Jalalabad", with "Jalalabad" as the subject


def objects_of_first_persons(tokens: list[Token]) -> None:
    """Reads the name behind a verb of the first person as the object that it must be."""
    for noun, token in enumerate(tokens):
        verb = token.head
        if token.role != "subject" or token.pos not in NOMINAL or verb >= noun:
            continue
        own = "Person=1" in form(tokens, verb) and tokens[verb].pos == "VERB"
        bare = token.pos == "PROPN" and case_of(tokens, noun) is None
        taken = any(t.head == verb and t.text.lower() in CLITICS for t in tokens)
        if own and bare and not taken and not has(tokens, verb, {"object"}):
            tokens[noun] = replace(token, role="object")


# "Putin aseguró que no atacaría Ucrania", with "Ucrania" as the subject


def objects_behind_promises(tokens: list[Token]) -> None:
    """Reads the bare name right behind a verb yet to come as whom that is done to, where somebody
    tells what he will do."""
    for noun, token in enumerate(tokens[1:], 1):
        verb = token.head
        if token.role != "subject" or token.pos != "PROPN" or verb != noun - 1:
            continue
        coming = {"Tense=Fut", "Mood=Cnd"} & set(form(tokens, verb).split("|"))
        telling = tokens[verb].head
        if tokens[verb].lemma not in TAKING or not coming or tokens[verb].role != "clause":
            continue
        told = telling < verb and has(tokens, telling, {"subject"})
        if told and not has(tokens, verb, {"object", "indirect", "auxiliary"}):
            tokens[noun] = replace(token, role="object")


# "Dos amotinados fueron muertos", with the noun "muertos"


def killed(tokens: list[Token]) -> None:
    """Reads "muerto" behind a form of "ser" as the participle by which somebody was killed."""
    for index, token in enumerate(tokens):
        if token.lemma != "muerto" or token.pos not in {"NOUN", "ADJ"}:
            continue
        being = [i for i, t in enumerate(tokens[:index]) if t.head == index and t.lemma == "ser"]
        if not being or has(tokens, index, {"determiner", "number"}):
            continue
        tokens[being[-1]] = replace(tokens[being[-1]], pos="AUX", role="auxiliary")
        morph = f"{token.morph}|Tense=Past|VerbForm=Part"
        tokens[index] = replace(token, pos="VERB", lemma="matar", morph=morph)


# "…; Roma lo censuró y llamó a su embajador", with "llamó" joined to the verb before the semicolon


def joined_behind_semicolons(tokens: list[Token]) -> None:
    """Joins to the verb of its own clause, behind the semicolon, what "y" adds to that."""
    for verb, token in enumerate(tokens):
        if token.role != "conjunct" or token.pos != "VERB" or not finite(tokens, verb):
            continue
        parting = max((i for i in range(token.head, verb) if tokens[i].text == ";"), default=-1)
        if parting < 0 or has(tokens, verb, {"subject", "mark"}) or not _added(tokens, verb):
            continue
        above = [
            i for i in range(parting + 1, verb)
            if tokens[i].pos == "VERB" and tokens[i].head == token.head and finite(tokens, i)
        ]  # fmt: skip
        if above and has(tokens, above[0], {"subject"}) and not has(tokens, above[0], {"mark"}):
            tokens[verb] = replace(token, head=above[0])


def _added(tokens: list[Token], verb: int) -> bool:
    return any(t.head == verb and t.text.lower() in {"y", "e", "pero"} for t in tokens[:verb])
