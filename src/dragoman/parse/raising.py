"""A verb that the model took for a part of a noun → the verb of which the noun is the subject."""

from __future__ import annotations

from dataclasses import replace

from dragoman.records import Token
from dragoman.tree import NOMINAL


def raise_verb(tokens: list[Token], index: int) -> None:
    """The verb takes the place of the noun on which it hung; the noun becomes its subject."""
    noun = tokens[index].head
    _part_subjects(tokens, index)
    top = tokens[noun]
    if top.pos not in {"NOUN", "PROPN", "PRON"} or top.role not in {
        "root",
        "clause",
        "relative",
        "parataxis",
    }:
        return
    head = index if top.head == noun else top.head
    tokens[index] = replace(tokens[index], role=top.role, head=head)
    tokens[noun] = replace(top, role="subject", head=index)
    for at, other in enumerate(tokens):
        if other.head == noun and at > index:
            tokens[at] = replace(other, head=index, role=_role_below(tokens, at))


def _part_subjects(tokens: list[Token], index: int) -> None:
    """Gives each of two clauses its own subject where the first one's verb was taken for a part of
    the noun ("la canciller la tildó de nula, y el presidente pidió …")."""
    noun = tokens[index].head
    last, behind = tokens[noun].head, enumerate(tokens)
    second = next((i for i, t in behind if i > index and t.head == noun and _joined(t)), None)
    if tokens[noun].role != "subject" or second is None or not second < last:
        return
    for at in range(second + 1, last):
        if tokens[at].head in {noun, index} and tokens[at].pos == "PROPN":
            tokens[at] = replace(tokens[at], role="apposition", head=second)
    clause = tokens[last]
    tokens[second] = replace(tokens[second], role="subject", head=last)
    tokens[last] = replace(clause, role="conjunct", head=index)
    above = index if clause.head == last else clause.head
    tokens[noun] = replace(tokens[noun], role=clause.role, head=noun if above == index else above)


def _joined(token: Token) -> bool:
    return token.role == "conjunct" and token.pos in NOMINAL


def _role_below(tokens: list[Token], at: int) -> str:
    """What a noun's dependent is once it hangs on the verb."""
    role = tokens[at].role
    if role not in {"nominal", "apposition", "flat", "subject", "compound", "modifier"}:
        return role
    marked = any(t.head == at and t.role == "case" for t in tokens)
    return "oblique" if marked else "object"
