"""A group and the links that point at it -> how far to believe it, and on what that rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from dragoman.fuse.facts import Fact
from dragoman.fuse.group import Group
from dragoman.records import Ground, Link, Standing

Found = tuple[Standing, tuple[Ground, ...]]


def standing_of(group: Group, links: Sequence[Link], today: date | None) -> Found:
    """A group, the links whose right side it is, the day by which plans are due -> its standing."""
    kinds: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        kinds[link.kind].append(link)
    if group.kind == "denial":
        return "denied", _told(group)
    if group.kind == "plan":
        return _of_plan(group, kinds, today)
    if kinds["breaks"]:
        return "broken", (*_told(group), *_by(kinds["breaks"]))
    if kinds["denies"]:
        return "disputed", (*_told(group), *_by(kinds["denies"]))
    firm = group.kind == "deed" and _independent(sources_of(group), group.facts)
    return "corroborated" if firm else "reported", _told(group)


def _of_plan(group: Group, kinds: Mapping[str, list[Link]], today: date | None) -> Found:
    """A plan, promise or request: kept, broken, past its day, or still open."""
    if kinds["fulfils"]:
        return "fulfilled", _by(kinds["fulfils"])
    if group.status == "requested":
        return "reported", _told(group)
    if kinds["breaks"]:
        return "broken", _by(kinds["breaks"])
    if group.due and today and group.due < today:
        words = f"due by {group.due}, and nothing read up to {today} tells that it was done"
        dated = tuple(fact.claim.id for fact in group.facts if fact.days)
        return "overdue", (Ground(words, dated, ()),)
    return "promised" if group.status == "promised" else "planned", _told(group)


def sources_of(group: Group) -> Mapping[str, tuple[Fact, ...]]:
    """A group -> its facts by independent source.

    What credits two agencies adds nothing to what credits one of them alone.
    """
    found: dict[str, list[Fact]] = defaultdict(list)
    alone = {one for fact in group.facts for one in fact.outlets if len(fact.outlets) == 1}
    for fact in group.facts:
        known = [one for one in fact.outlets if one in alone]
        found[known[0] if known else " + ".join(fact.outlets)].append(fact)
    return {outlet: tuple(found[outlet]) for outlet in sorted(found)}


def _told(group: Group) -> tuple[Ground, ...]:
    return tuple(
        Ground(f"told by {outlet}{_quoting(facts)}", tuple(f.claim.id for f in facts), ())
        for outlet, facts in sources_of(group).items()
    )


def _quoting(facts: Sequence[Fact]) -> str:
    voices = sorted({" + ".join(fact.voice) for fact in facts if fact.voice})
    return f", in the words of {', '.join(voices)}" if voices else ""


def _by(links: Sequence[Link]) -> tuple[Ground, ...]:
    return tuple(Ground(link.why, (), (link.left,)) for link in links)


def _independent(sources: Mapping[str, object], facts: Sequence[Fact]) -> bool:
    """Whether two sources tell it, and not both in the words of one and the same speaker."""
    voices = {fact.voice for fact in facts}
    return len(sources) > 1 and (len(voices) > 1 or voices == {()})
