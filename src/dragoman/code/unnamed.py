"""Deeds of whom nobody is named: "tras meses de protestas", "los combates del martes en Alepo"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.code.triggers import Match
from dragoman.knowledge.world import Actor
from dragoman.records import Claim, Mention
from dragoman.tree import Scene

EVENTS = frozenset({"ASSAULT", "COERCE", "RETREAT", "PROTEST"})
"""Types of what is news by itself, whoever did it."""
SUFFERED = frozenset({"ASSAULT", "COERCE"})
INFERRED = 0.2


def may_be_unnamed(match: Match, *, passive: bool) -> bool:
    """Whether an act may be told of nobody: a noun of its own, or what was done to somebody."""
    if match.frame.type not in EVENTS or match.frame.needs != "any":
        return False
    return match.trigger.kind == "noun" or (passive and match.frame.type in SUFFERED)


def told_of_nobody(claim: Claim) -> bool:
    """Whether its words tell enough of an act of nobody: where or on which day it was, how many
    it struck, or of which state the people are who protest."""
    dated = claim.when is not None and claim.when.grain in {"day", "week", "month"}
    of_people = any(m.of for m in claim.source)
    return claim.where is not None or dated or bool(claim.amounts) or of_people


def with_crowd(claim: Claim, match: Match, scene: Scene, actors: Mapping[str, Actor]) -> Claim:
    """A protest, strike or riot that no one is named for, as the act of the people of the state
    in which it takes place, or of the only one of which the sentence speaks. No state protests:
    "los disturbios de Katmandú" are its people's."""
    if claim.type != "PROTEST" or claim.mode == "boycott" or match.trigger.kind != "noun":
        return claim
    if claim.source:
        states = _states(claim.source, actors)
        people = [replace(m, id="CVL", of=m.id) if m.id in states else m for m in claim.source]
        return replace(claim, source=tuple(people))
    token = scene.tree.tokens[match.head]
    state = claim.where.country if claim.where is not None else None
    here = [m for r in scene.references if r.kind in {"polity", "group"} for m in r.mentions]
    state = state or _only(_states(claim.target, actors)) or _only(_states(here, actors))
    crowd = Mention("CVL", token.text.lower(), state, token.text, token.start, token.end)
    return replace(claim, source=(crowd,), score=round(claim.score - INFERRED, 2))


def _states(mentions: Iterable[Mention], actors: Mapping[str, Actor]) -> set[str]:
    polities = {m.of or m.id for m in mentions}
    return {i for i in polities if i in actors and actors[i].kind == "state"}


def _only(states: set[str]) -> str | None:
    return next(iter(states)) if len(states) == 1 else None
