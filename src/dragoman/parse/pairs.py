"""Pairs that the Spanish model tears apart: behind "entre", and titled persons who act together."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.forms import beginning, number, under
from dragoman.parse.relatives import AND
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL


def between_pairs(tokens: list[Token]) -> None:
    """Joins "Irán" and "el OIEA" in "el acuerdo alcanzado entre Irán y el OIEA permite …"; the noun
    before them becomes the verb's subject."""
    for second, token in enumerate(tokens):
        if token.role != "subject" or token.head < second or token.pos not in NOMINAL:
            continue
        joint = _joint(tokens, second)
        first = _between(tokens, joint) if joint is not None else None
        if joint is None or first is None:
            continue
        tokens[second] = replace(token, head=first, role="conjunct")
        tokens[joint] = replace(tokens[joint], head=second)
        _with_subject(tokens, first, token.head)


def _joint(tokens: list[Token], second: int) -> int | None:
    """The conjunction before it, with nothing but its own words between."""
    at = second - 1
    while at > 0 and tokens[at].head == second and tokens[at].text.lower() not in AND:
        at -= 1
    return at if at > 0 and tokens[at].text.lower() in AND else None


def _between(tokens: list[Token], joint: int) -> int | None:
    """The first of the pair, right before the conjunction and behind "entre", still alone."""
    first = tokens[joint - 1]
    at = joint - 1 if first.role != "flat" else first.head
    marked = any(t.head == at and t.text.lower() == "entre" for t in tokens[:at])
    alone = not any(t.head == at and t.role == "conjunct" for t in tokens)
    return at if marked and alone and tokens[at].pos in NOMINAL else None


def _with_subject(tokens: list[Token], first: int, verb: int) -> None:
    """Gives the verb the noun that begins the phrase of the pair, from below it or above."""
    noun = first
    while tokens[noun].head not in {verb, noun} and tokens[noun].pos != "VERB":
        noun = tokens[noun].head
    above = tokens[verb].role == "conjunct" and tokens[verb].head == noun
    if tokens[noun].pos not in NOMINAL or noun > verb or not (above or under(tokens, noun, verb)):
        return
    if above:
        head = verb if tokens[noun].head == noun else tokens[noun].head
        tokens[verb] = replace(tokens[verb], head=head, role=tokens[noun].role)
    tokens[noun] = replace(tokens[noun], head=verb, role="subject")


# "Los combates entre el ELN y las disidencias", with "disidencias" beside "combates"


def pairs_beside_nouns(tokens: list[Token]) -> None:
    """Hangs the second of such a pair on the first, and not on the noun before both."""
    for second, token in enumerate(tokens):
        joint = _joint(tokens, second) if token.role == "conjunct" else None
        first = _between(tokens, joint) if joint is not None else None
        if first is not None and tokens[first].head == token.head and token.pos in NOMINAL:
            tokens[second] = replace(token, head=first)


# "En una llamada, el ministro japonés, X, y el presidente de Filipinas, Y, acordaron", with the
# minister in the phrase before


def paired_subjects(tokens: list[Token]) -> None:
    """Gives a plural verb whose one subject is a single person, joined by "y", the titled person
    before as well."""
    for second, token in enumerate(tokens):
        verb = token.head
        if token.role != "subject" or verb < second or "Number=Plur" in token.morph:
            continue
        rivals = [i for i, t in enumerate(tokens) if t.head == verb and t.role == "subject"]
        below = [i for i, t in enumerate(tokens) if t.head == second]
        joint = next((i for i in below if tokens[i].role == "coordinator" and i < second), None)
        coordinated = any(tokens[i].role == "conjunct" for i in below)
        if joint is None or coordinated or rivals != [second] or number(tokens, verb) != "Plur":
            continue
        name = _name_between_commas(tokens, joint)
        noun = _titled(tokens, name - 1) if name is not None else None
        if name is not None and noun is not None and tokens[noun].role != "subject":
            tokens[noun] = replace(tokens[noun], head=verb, role="subject")
            tokens[name] = replace(tokens[name], head=noun, role="apposition")
            tokens[second] = replace(token, head=noun, role="conjunct")


def _name_between_commas(tokens: list[Token], joint: int) -> int | None:
    """The name that stands between commas right before a conjunction."""
    if joint < 3 or tokens[joint - 1].text != ",":
        return None
    name = beginning(tokens, joint - 2)
    return name if tokens[name].pos == "PROPN" and tokens[name - 1].text == "," else None


def _titled(tokens: list[Token], comma: int) -> int | None:
    """The noun of the unmarked phrase that a determiner opens and a comma ends."""
    at = comma - 1
    while at >= 0 and tokens[at].text != "," and tokens[at].pos not in VERBAL:
        noun = tokens[at].head
        if tokens[at].pos == "DET" and at < noun < comma and tokens[noun].pos == "NOUN":
            marked = any(t.head == noun and t.role == "case" for t in tokens)
            return None if marked else noun
        at -= 1
    return None


# "Los gobiernos de Burkina Faso, Malí y Níger", with "Malí" and "Níger" beside "gobiernos"


def listed_genitives(tokens: list[Token]) -> None:
    """Joins to the name behind "de" those that a comma and "y" list behind it, and that seem to
    stand beside the noun whose genitives they are."""
    for index, token in enumerate(tokens):
        noun, comma = token.head, index - 1
        listed = token.role == "apposition" and token.pos == "PROPN" and noun < comma
        if not listed or tokens[comma].text != "," or tokens[comma - 1].pos != "PROPN":
            continue
        first = beginning(tokens, comma - 1)
        genitive = tokens[first].role == "nominal" and tokens[first].head == noun
        if not genitive or tokens[noun].pos != "NOUN":
            continue
        last = next((i for i in range(index + 1, len(tokens)) if _closing(tokens, i, noun)), None)
        if last is not None:
            tokens[index] = replace(token, head=first, role="conjunct")
            tokens[last] = replace(tokens[last], head=first, role="conjunct")


def _closing(tokens: list[Token], name: int, noun: int) -> bool:
    """Whether "y" joins a bare name to the noun."""
    joined = tokens[name].role == "conjunct" and tokens[name].head == noun
    return joined and tokens[name].pos == "PROPN" and tokens[name - 1].text.lower() in {"y", "e"}
