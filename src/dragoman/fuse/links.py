"""Groups -> links between them: which denies which, which fulfils which, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.fuse.alike import overlap, same_matter
from dragoman.fuse.facts import VERBAL, Act, Class, Fact
from dragoman.records import Link

DENIAL_REACH = timedelta(days=30)
"""How far apart a denial without a date and what it denies may be in print."""

PROMISE_REACH = timedelta(days=180)
"""How long after a promise without a date a deed still counts as its fulfilment."""

DISPUTABLE: frozenset[Class] = frozenset({"deed", "supposition"})


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of one entry-to-be, under its id."""

    id: str
    facts: tuple[Fact, ...]

    @property
    def act(self) -> Act:
        return self.facts[0].shape.act

    @property
    def status(self) -> Class:
        return self.facts[0].shape.status


def links_of(groups: Sequence[Group]) -> tuple[Link, ...]:
    """All groups -> their links, sorted, at most one of a kind between two groups."""
    best: dict[tuple[str, str, str], Link] = {}
    for link in (*_within_acts(groups), *_rejections(groups)):
        key = (link.left, link.right, link.kind)
        if key not in best or link.score > best[key].score:
            best[key] = link
    return tuple(best[key] for key in sorted(best))


def _within_acts(groups: Iterable[Group]) -> Iterator[Link]:
    acts: dict[Act, dict[Class, list[Group]]] = defaultdict(lambda: defaultdict(list))
    for group in groups:
        if not group.act.vague and group.act.type != "STATE":
            acts[group.act][group.status].append(group)
    for classes in acts.values():
        disputable = [*classes["deed"], *classes["supposition"]]
        for denial in classes["denial"]:
            yield from _denied(denial, disputable)
        for plan in classes["plan"]:
            yield from _fulfilled(plan, classes["deed"])


def _denied(denial: Group, others: Sequence[Group]) -> Iterator[Link]:
    """A denial -> what it denies: by its date, else in its own article, else the nearest news."""
    others = [other for other in others if _same_matter(denial, other)]
    if any(fact.shape.days for fact in denial.facts):
        for other in others:
            if _share_days(denial, other):
                yield _denial(denial, other, 0.9, "on the same date")
        return
    here = [other for other in others if _articles(denial) & _articles(other)]
    for other in here:
        yield _denial(denial, other, 0.7, "told in the same article")
    if not here:
        near = [(_gap(denial, other), other.id, other) for other in others]
        for gap, _, other in sorted(near, key=lambda item: item[:2])[:1]:
            if gap <= DENIAL_REACH:
                yield _denial(denial, other, 0.5, "the nearest such report in time")


def _denial(denial: Group, other: Group, score: float, how: str) -> Link:
    claim = denial.facts[0].claim
    voice = " + ".join(mention.name for mention in claim.said_by) or denial.facts[0].outlet
    return Link(denial.id, other.id, "denies", score, f"{voice} says not: {denial.act}, {how}")


def _fulfilled(plan: Group, deeds: Iterable[Group]) -> Iterator[Link]:
    """A plan or promise -> the first later deed that keeps it, if there is one."""
    kept = [
        (start, deed.id, deed)
        for deed in deeds
        if (start := _kept_on(plan, deed)) and _same_matter(plan, deed)
    ]
    for start, _, deed in sorted(kept, key=lambda item: item[:2])[:1]:
        exact = any(fact.shape.days for fact in plan.facts)
        status = plan.facts[0].claim.status
        why = f"{deed.act} was {status} before and is told as done, on or about {start}"
        yield Link(deed.id, plan.id, "fulfils", 0.9 if exact else 0.6, why)


def _kept_on(plan: Group, deed: Group) -> date | None:
    """The day on which a deed keeps a plan; None where the times do not allow it.

    The deed must come after the words that promised it; a deed without a date counts by the
    day on which it was told.
    """
    said = min((f.shape.published for f in plan.facts if f.shape.published), default=None)
    starts = [days[0] for days in _days(deed)] or _published(deed)
    if said is None or not starts or min(starts) < said:
        return None
    done, due = min(starts), list(_days(plan))
    if not due:
        later = _articles(plan).isdisjoint(_articles(deed)) or bool(list(_days(deed)))
        return done if later and done - said <= PROMISE_REACH else None
    done_days = list(_days(deed)) or [(done, done)]
    return done if any(overlap(a, b) for a in due for b in done_days) else None


def _rejections(groups: Sequence[Group]) -> Iterator[Link]:
    """Acts of rejecting a report -> what the rejected words said had been done."""
    home = {fact.claim.id: group for group in groups for fact in group.facts}
    facts = {fact.claim.id: fact for group in groups for fact in group.facts}
    for group in groups:
        if group.act.type == "REJECT" and group.status == "deed":
            for fact in group.facts:
                told = _told(fact, facts)
                if told and home[told.claim.id].status in DISPUTABLE:
                    other = home[told.claim.id]
                    why = f"{group.act}: rejects the report of {other.act}"
                    yield Link(group.id, other.id, "denies", 0.8, why)


def _told(fact: Fact, facts: Mapping[str, Fact]) -> Fact | None:
    """A speech act -> the deed that it is about, through accusations; None if there is none.

    To reject an accusation denies the deed, not that the accusation was made.
    """
    seen: set[str] = set()
    told: Fact | None = fact
    while told and told.claim.type in VERBAL and told.claim.id not in seen:
        seen.add(told.claim.id)
        told = facts.get(told.claim.about or "")
    return told if told and told.claim.type not in VERBAL else None


def _same_matter(left: Group, right: Group) -> bool:
    return any(
        same_matter(a, b)
        for a in {fact.shape for fact in left.facts}
        for b in {fact.shape for fact in right.facts}
    )


def _share_days(left: Group, right: Group) -> bool:
    return any(overlap(a, b) for a in _days(left) for b in _days(right))


def _gap(left: Group, right: Group) -> timedelta:
    """The time between two groups in print; endless where it is not known."""
    gaps = (abs(a - b) for a in _published(left) for b in _published(right))
    return min(gaps, default=timedelta.max)


def _days(group: Group) -> set[tuple[date, date]]:
    return {fact.shape.days for fact in group.facts if fact.shape.days}


def _published(group: Group) -> list[date]:
    return sorted({fact.shape.published for fact in group.facts if fact.shape.published})


def _articles(group: Group) -> set[str]:
    return {fact.shape.article for fact in group.facts}
