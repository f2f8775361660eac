"""Those with whom there is strife amid which something is done, or beside whom something lies, hung
by the Spanish model on the verb or on the thing."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of
from dragoman.records import Token

STRIFE = word_list("parse.amid.strife")
PARLEYING = word_list("parse.amid.parleying")
ADJOINING = word_list("parse.amid.adjoining")
ARGUMENTS = frozenset({"object", "indirect", "oblique", "nominal"})

# "Comienzan maniobras en pleno pulso con China", with "China" below "comienzan"


def sides_of_strife(tokens: list[Token]) -> None:
    """Hangs on the strife amid which something is done those with whom it is."""
    for index, token in enumerate(tokens):
        verb, case = token.head, case_of(tokens, index) if token.role == "oblique" else None
        if case is None or tokens[case].text.lower() != "con":
            continue
        noun = case - 1
        amid = tokens[noun].lemma in STRIFE and tokens[noun].head == verb
        if amid and tokens[noun].role == "oblique" and tokens[verb].lemma not in PARLEYING:
            tokens[index] = replace(token, head=noun, role="nominal")


# "Bombardeó una localidad próxima a Polonia", with "Polonia" below "localidad"


def beside_what(tokens: list[Token]) -> None:
    """Hangs on an adjective of what lies beside something that something, right behind it."""
    for index, token in enumerate(tokens):
        case = case_of(tokens, index) if token.role in ARGUMENTS else None
        if not case or tokens[case].text.lower() not in {"a", "al"}:
            continue
        adjective = tokens[case - 1]
        if adjective.role == "modifier" and adjective.lemma in ADJOINING:
            tokens[index] = replace(token, head=case - 1, role="nominal")
