"""What a noun behind a name says of it, where the Spanish model hangs it elsewhere."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.forms import case_of, joint_of
from dragoman.records import Token

# "Terry Branstad, embajador en China y antiguo gobernador de Iowa, dijo", with two who said it


def second_appositions(tokens: list[Token]) -> None:
    """Joins to the noun behind a full name the second one that stands in the same commas."""
    for index, token in enumerate(tokens):
        name = token.head
        if token.role != "conjunct" or token.pos != "NOUN" or name > index:
            continue
        if tokens[name].pos != "PROPN" or tokens[name + 1].role != "flat":
            continue
        told = [i for i in range(name + 1, index) if tokens[i].head == name
                and (tokens[i].role, tokens[i].pos) == ("apposition", "NOUN")]  # fmt: skip
        joint = joint_of(tokens, index)
        if len(told) == 1 and joint is not None and tokens[joint - 1].text != ",":
            tokens[index] = replace(token, head=told[0])


# "Buscan la pena capital para Juan Pérez, el sospechoso del ataque", with two objects


def people_behind_names(tokens: list[Token]) -> None:
    """Puts into apposition the noun with its article that stands behind a full name and a comma as
    a second object of the verb before."""
    for index, token in enumerate(tokens):
        article, comma = index - 1, index - 2
        if token.role != "object" or token.pos != "NOUN" or comma < 2 or token.head > comma:
            continue
        bare = tokens[article].text.lower() in {"el", "la"} and tokens[article].head == index
        named = tokens[comma - 1].role == "flat" and tokens[comma - 1].pos == "PROPN"
        if not bare or not named or tokens[comma].text != "," or case_of(tokens, index) is not None:
            continue
        first = [i for i in range(token.head + 1, comma) if tokens[i].head == token.head
                 and tokens[i].role == "object"]  # fmt: skip
        if first:
            tokens[index] = replace(token, head=tokens[comma - 1].head, role="apposition")
