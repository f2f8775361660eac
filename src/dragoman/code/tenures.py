"""For whom persons acted on the day of an act, which may be long before the article: "Trump retiró
a su país del acuerdo en 2018" is told of the president of then."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.mentions import but_for
from dragoman.code.walk import DONE
from dragoman.knowledge.world import Held, World
from dragoman.records import Claim, Mention


def as_of_then(claim: Claim, world: World) -> Claim:
    """The claim of a deed of a known time, its persons with the polity of the post that the tables
    give them then, if just one; who held it for only part of that time may have no other. What a
    president takes his own state out of is not done to it."""
    when = claim.when
    if claim.status not in DONE or when is None or when.start is None or when.end is None:
        return claim
    source = tuple(_then(m, when.start, when.end, world) for m in claim.source)
    target = tuple(_then(m, when.start, when.end, world) for m in claim.target)
    if claim.source not in (source, claim.target):
        target = but_for(target, source)
    return replace(claim, source=source, target=target)


def _then(mention: Mention, start: str, end: str, world: World) -> Mention:
    tenures = world.held.get(mention.id, ())
    whole = {_acted_for(h, world) for h in tenures if h.on(start) and h.on(end)}
    part = {_acted_for(h, world) for h in tenures if h.start <= end and _till(h, start)}
    for polities in (whole, part if mention.of is None else set[str]()):
        if len(polities) == 1 and mention.of not in polities:
            return replace(mention, of=next(iter(polities)))
    return mention


def _till(held: Held, day: str) -> bool:
    """Whether a post was still held on that day."""
    return not held.end or day[: len(held.end)] <= held.end


def _acted_for(held: Held, world: World) -> str:
    """The polity of a post: that of the state whose institution it heads."""
    actor = world.actors.get(held.of)
    within = actor is not None and actor.kind in {"institution", "force"}
    return (actor.of if within and actor is not None else None) or held.of
