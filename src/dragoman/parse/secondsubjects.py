"""Objects that both models take for the first of two subjects of the clause behind them: "Israel
bombed the sites and Tehran vowed revenge", "puso en alerta sus fuerzas y Washington protestó"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import finite, form, has
from dragoman.records import Token
from dragoman.tree import NOMINAL

AND = frozenset({"y", "e", "and"})
JOINED = frozenset({"clause", "conjunct", "adverbial", "parataxis"})
PARTING = frozenset({",", ";", ":", "—", "–"})
TELLING = word_list("parse.secondsubjects.telling")


def objects_before_and(tokens: list[Token]) -> None:
    """Gives the first verb what it lacks, its object or else its subject, and leaves the second the
    subject behind "and"."""
    for second, token in enumerate(tokens):
        thing, verb = token.head, tokens[token.head].head
        first = tokens[verb].head
        if token.role != "conjunct" or token.pos not in NOMINAL or not first < thing < second:
            continue
        if tokens[thing].role != "subject" or not second < verb or not _two(tokens, first, verb):
            continue
        link = _link(tokens, first, thing, second)
        if link is None or not _apart(tokens, first, verb):
            continue
        role = "object" if has(tokens, first, {"subject"}) else "subject"
        if has(tokens, first, {role}):
            if role == "subject" or tokens[thing - 1].text in PARTING:
                continue
            role = "open_clause"  # "declared himself president and Washington recognised him"
        tokens[thing] = replace(tokens[thing], head=first, role=role)
        tokens[link] = replace(tokens[link], head=verb)
        tokens[second] = replace(token, head=verb, role="subject")
        tokens[verb] = replace(tokens[verb], role="conjunct")


def _two(tokens: list[Token], first: int, verb: int) -> bool:
    """Whether one finite verb hangs on another and nothing marks its clause."""
    if tokens[verb].role not in JOINED or {tokens[first].pos, tokens[verb].pos} != {"VERB"}:
        return False
    if not (finite(tokens, first) and finite(tokens, verb)):
        return False
    taken = has(tokens, first, {"open_clause", "copula"})
    marked = any(t.head == verb and t.role == "mark" for t in tokens[first:verb])
    return not taken and not marked


def _link(tokens: list[Token], first: int, thing: int, second: int) -> int | None:
    """The "and" between two nouns that no comma parts from the verb or from each other."""
    between = range(thing + 1, second)
    if any(tokens[at].text in PARTING for at in range(first + 1, second)):
        return None
    return next((at for at in between if tokens[at].text.lower() in AND), None)


def _apart(tokens: list[Token], first: int, verb: int) -> bool:
    """Whether the second verb agrees with one subject alone, or the first tells no clause."""
    alone = "Number=Sing" in form(tokens, verb) or has(tokens, first, {"object"})
    return alone or tokens[first].lemma not in TELLING
