"""Whom somebody forces to do something or blames for it, hung by the Spanish model on that."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of
from dragoman.parse.relatives import BLAMING
from dragoman.records import Token
from dragoman.tree import NOMINAL

FORCING = word_list("parse.obliged.forcing")
BY_ITSELF = word_list("parse.obliged.by_itself")

# "Obligó a retirarse a las tropas", with "tropas" below "retirarse"


def forced_behind(tokens: list[Token]) -> None:
    """Hangs on a verb of force whom "a" marks right behind an infinitive that takes no object."""
    for index, token in enumerate(tokens):
        act, case = token.head, case_of(tokens, index)
        if token.pos not in NOMINAL or case is None or not act < case == act + 1:
            continue
        verb = tokens[act].head
        bidden = tokens[act].role in {"open_clause", "clause"} and verb < act
        alone = tokens[act].text.lower().endswith("se") or tokens[act].lemma in BY_ITSELF
        if not bidden or not alone or tokens[verb].lemma not in FORCING:
            continue
        if tokens[case].text.lower() in {"a", "al"}:
            tokens[index] = replace(token, head=verb, role="object")


# "Culpó del crimen a Siria", with "Siria" below "crimen"


def blamed_behind(tokens: list[Token]) -> None:
    """Hangs on a verb of blame whom "a" marks behind the deed that "de" marks right behind it."""
    for index, token in enumerate(tokens):
        deed, case = token.head, case_of(tokens, index)
        if token.role != "nominal" or case is None or deed > index:
            continue
        verb, of = tokens[deed].head, case_of(tokens, deed)
        if tokens[verb].lemma not in BLAMING or of != verb + 1:
            continue
        if tokens[of].text.lower() in {"de", "del"} and tokens[case].text.lower() in {"a", "al"}:
            tokens[index] = replace(token, head=verb, role="object")
