"""What the models hang on the wrong word of a phrase: members of a group (lists between
brackets, "entre ellos A y B", "incluidos A y B") and parties to an "alto el fuego"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import plural
from dragoman.records import Token
from dragoman.tree import NOMINAL

BRACKETS = frozenset({"(", "–", "-", "—"})
THEM = word_list("parse.groups.them")
INCLUDED = word_list("parse.groups.included")
MANY = word_list("parse.groups.many")
HALTS = word_list("parse.groups.halts")
LOW = frozenset({"flat", "apposition", "nominal"})


def members_of_groups(tokens: list[Token]) -> None:
    """Hangs the members on the plural noun before the comma or the bracket."""
    for index in range(2, len(tokens)):
        before = tokens[index - 1].text
        if before in BRACKETS:
            _bracketed(tokens, index)
        elif before == "," and tokens[index].text.lower() in INCLUDED:
            _included(tokens, index)
        elif before == "entre" and tokens[index].text.lower() in THEM and index > 2:
            _among_them(tokens, index)


def truces(tokens: list[Token]) -> None:
    """Hangs what belongs to an "alto el fuego" on that of its two nouns that holds the other."""
    for index in range(len(tokens) - 2):
        if tokens[index].text.lower() not in HALTS or tokens[index + 2].text.lower() != "fuego":
            continue
        if tokens[index + 1].text.lower() not in {"el", "al", "del"}:
            continue
        halt, fire = tokens[index], tokens[index + 2]
        below = index + 2
        beside = halt.head == fire.head and halt.role == fire.role
        if not beside and (fire.head != index or halt.pos != "NOUN"):
            continue
        tokens[index] = replace(halt, pos="NOUN")
        tokens[below] = replace(fire, role="nominal", head=index)
        for at, other in enumerate(tokens):
            if other.head == below and at > below:
                tokens[at] = replace(other, head=index)


def _plural_before(tokens: list[Token], last: int) -> int | None:
    """The noun in the plural that heads the phrase which ends at a token, or stands in it."""
    index = last
    while tokens[index].pos in NOMINAL | {"ADJ", "NUM"}:
        if tokens[index].pos in NOMINAL and "Number=Plur" in tokens[index].morph:
            return index
        if tokens[index].head >= index:
            return None
        index = tokens[index].head
    return None


def _bracketed(tokens: list[Token], first: int) -> None:
    """ "Los miembros del Consejo (Francia y Rusia)": the model binds the list to the name."""
    token = tokens[first]
    listed = any(t.head == first and t.role == "conjunct" and t.pos == "PROPN" for t in tokens)
    name = token.head
    if not listed or token.pos != "PROPN" or token.role not in LOW or not name < first - 1:
        return
    noun = _plural_before(tokens, name)
    if tokens[name].pos == "PROPN" and noun is not None:
        tokens[first] = replace(token, head=noun, role="apposition")


def _included(tokens: list[Token], part: int) -> None:
    """ "Varios países, incluidos A y B"."""
    noun = _plural_before(tokens, part - 2)
    below = (i for i in range(part + 1, len(tokens))
             if tokens[i].head == part and tokens[i].pos in NOMINAL)  # fmt: skip
    member = next(below, None)
    if noun is None or member is None:
        return
    role = "conjunct" if _some(tokens, member) else "apposition"
    tokens[member] = replace(tokens[member], head=noun, role=role)
    tokens[part] = replace(tokens[part], head=member, role="modifier")


def _among_them(tokens: list[Token], pronoun: int) -> None:
    """ "Doce países, entre ellos A y B"."""
    noun = _plural_before(tokens, pronoun - 3)
    below = (i for i in range(pronoun + 1, len(tokens))
             if tokens[i].head == pronoun and tokens[i].role == "apposition")  # fmt: skip
    member = next(below, None)
    if member is None and tokens[pronoun - 2].text == ",":
        _people_among(tokens, pronoun, noun)
    if noun is None or member is None or tokens[pronoun - 2].text != ",":
        return
    tokens[member] = replace(tokens[member], head=noun, role="nominal")
    tokens[pronoun] = replace(tokens[pronoun], head=member, role="nominal")


def _people_among(tokens: list[Token], pronoun: int, noun: int | None) -> None:
    """ "Ocho personas fueron detenidas, entre ellas tres periodistas": some of those counted, as
    joined to them."""
    member = tokens[pronoun].head
    many = noun if noun is not None else _counted(tokens, _above(tokens, member), pronoun)
    if member > pronoun and many is not None and _some(tokens, member):
        tokens[member] = replace(tokens[member], head=many, role="conjunct")
        tokens[pronoun - 1] = replace(tokens[pronoun - 1], head=pronoun, role="case")


def counted_including(tokens: list[Token]) -> None:
    """ "Ten people died, including two officers": some of those counted, as joined to them."""
    for index, token in enumerate(tokens):
        if token.text.lower() != "including" or token.role != "case" or token.head < index:
            continue
        member = token.head
        above = _above(tokens, member)
        counted = "Number=Plur" in tokens[above].morph and above < index
        many = above if counted else _counted(tokens, above, index + 1)
        if many is not None and tokens[many].pos == "NOUN" and _some(tokens, member):
            tokens[member] = replace(tokens[member], head=many, role="conjunct")
            tokens[index] = replace(token, role="other")


def _above(tokens: list[Token], member: int) -> int:
    """What a member hangs on, but for one thing alone ("died in the attack, including")."""
    above = tokens[member].head
    alone = tokens[above].pos in NOMINAL and "Number=Plur" not in tokens[above].morph
    return tokens[above].head if alone else above


def _some(tokens: list[Token], noun: int) -> bool:
    """Whether it is a plural with a number of its own."""
    return plural(tokens[noun]) and any(_counts(t) for t in tokens if t.head == noun)


def _counts(token: Token) -> bool:
    return token.role == "number" or token.text.lower() in MANY


def _counted(tokens: list[Token], verb: int, before: int) -> int | None:
    """The last plural before a token that a verb tells of."""
    beside = (i for i in range(before - 2, -1, -1) if tokens[i].head == verb)
    many = (i for i in beside if tokens[i].role in {"subject", "object"})
    return next((i for i in many if "Number=Plur" in tokens[i].morph), None)
