"""What a headline tells in its second part, behind a comma or "as": "Leaders agree truce, Ukraine
to pull back guns", "Seven die as bomb rips through market"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.parse.english_headline_verbs import BENT, HELD
from dragoman.parse.english_headlines import PEOPLE, PRESENT, STOPS
from dragoman.parse.forms import root_of
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

PARTED: Final = frozenset({",", ";"})
WHILE: Final = frozenset({"as", "after", "while", "before"})
FUTURE: Final = "Mood=Ind|Tense=Fut|VerbForm=Fin"
LONGEST: Final = 5
"""Words of a doer, at most."""


def seconds_to_do(tokens: list[Token], _: Sequence[str]) -> None:
    """ "…, Ukraine to pull back guns", "…; 50 hostages to go free": what somebody else will do,
    read as an aim of the first verb."""
    if tokens[-1].text in STOPS:
        return
    for to in range(3, len(tokens) - 1):
        first = _behind_comma(tokens, to)
        told = first is not None and any(t.pos in VERBAL for t in tokens[:first])
        if tokens[to].pos == "PART" and tokens[to + 1].pos == "VERB" and told and first is not None:
            _let_do(tokens, first, to)
            return


def _behind_comma(tokens: Sequence[Token], to: int) -> int | None:
    """Where the name of a doer begins that stands between a comma and "to"."""
    first = to
    while first and tokens[first - 1].text not in PARTED and to - first < LONGEST:
        first -= 1
        if tokens[first].pos not in HELD:
            return None
    doer = tokens[to - 1]
    many = any(t.pos == "NUM" for t in tokens[first:to]) and doer.text.endswith("s")
    named = doer.text[:1].isupper() or doer.lemma in PEOPLE or many
    return first if first < to and named and tokens[first - 1].text in PARTED else None


def _let_do(tokens: list[Token], first: int, to: int) -> None:
    doer, verb, root = to - 1, to + 1, root_of(tokens)
    if first <= root:
        root = next(i for i in range(first) if tokens[i].pos in VERBAL)
        tokens[root] = replace(tokens[root], head=root, role="root")
    tokens[verb] = replace(tokens[verb], head=root, role="conjunct")
    tokens[to] = replace(tokens[to], head=verb, role="auxiliary", morph=FUTURE)
    tokens[doer] = replace(tokens[doer], head=verb, role="subject")
    for at in range(first, doer):
        if not first <= tokens[at].head <= doer:
            tokens[at] = replace(tokens[at], head=doer)


def verbs_behind_as(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Seven die as bomb rips through market", with "rips" as a noun."""
    if tokens[-1].text in STOPS or WHILE.isdisjoint(t.text for t in tokens):
        return
    mark = next(i for i, t in enumerate(tokens) if t.text in WHILE)
    if any(t.pos in VERBAL for t in tokens[mark:]) or not any(
        t.pos in VERBAL for t in tokens[:mark]
    ):
        return
    for verb in range(mark + 2, min(mark + LONGEST + 1, len(tokens) - 1)):
        doer = tokens[verb - 1]
        if tokens[verb].text in BENT and doer.pos in NOMINAL:
            _make_clause(tokens, mark, verb)
            return


def doers_behind_as(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Hammers Karabakh as Armenians lay down arms", with "Armenians" below "as": right before a
    verb without a subject stands who does it."""
    for verb in range(3, len(tokens)):
        doer = verb - 1
        mark = tokens[doer].head
        finite = tokens[verb].role == "adverbial" and "VerbForm=Fin" in tokens[verb].morph
        if not finite or labels[doer] != "pobj" or not 0 < mark < doer:
            continue
        own = {t.role for i, t in enumerate(tokens) if t.head == verb and i < verb}
        while_ = tokens[mark].text.lower() in WHILE and labels[mark] in {"prep", "mark"}
        if while_ and doer - mark <= LONGEST and not own & {"subject", "auxiliary", "mark"}:
            tokens[mark] = replace(tokens[mark], pos="SCONJ", head=verb, role="mark")
            tokens[doer] = replace(tokens[doer], head=verb, role="subject")


def _make_clause(tokens: list[Token], mark: int, verb: int) -> None:
    root, doer = root_of(tokens), verb - 1
    tokens[mark] = replace(tokens[mark], pos="SCONJ", head=verb, role="mark")
    for at in range(mark + 1, doer):
        if not mark < tokens[at].head <= doer:
            tokens[at] = replace(tokens[at], head=doer, role="compound")
    tokens[doer] = replace(tokens[doer], head=verb, role="subject")
    for at in range(verb + 1, len(tokens)):
        if tokens[at].head <= verb:
            oblique = any(t.head == at and t.role == "case" for t in tokens)
            role = "oblique" if oblique else "object"
            named = tokens[at].pos in NOMINAL
            tokens[at] = replace(tokens[at], head=verb, role=role if named else tokens[at].role)
    tokens[verb] = replace(
        tokens[verb], pos="VERB", lemma=BENT[tokens[verb].text], morph=PRESENT, head=root,
        role="adverbial",
    )  # fmt: skip
