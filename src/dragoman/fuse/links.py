"""Groups -> links between them: which denies which, which fulfils which, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from dragoman.fuse.alike import Days, months, overlap, same_matter
from dragoman.fuse.facts import VERBAL, Act, Class, Fact, Shape
from dragoman.records import Link, Type

DENIAL_REACH = timedelta(days=30)
"""How far apart a denial without a date and what it denies may be in print."""

PROMISE_REACH = timedelta(days=180)
"""How long after a promise without a date a deed still counts as its fulfilment."""

DISPUTABLE: frozenset[Class] = frozenset({"deed", "supposition"})


@dataclass(frozen=True)
class Group:
    """The facts of one entry-to-be, under its id."""

    id: str
    facts: tuple[Fact, ...]

    @property
    def act(self) -> Act:
        """The act that all the facts tell."""
        return self.facts[0].shape.act

    @property
    def status(self) -> Class:
        """The class of status that all the facts share."""
        return self.facts[0].shape.status

    @cached_property
    def shapes(self) -> frozenset[Shape]:
        """The shapes of the facts, each once."""
        return frozenset(fact.shape for fact in self.facts)

    @cached_property
    def days(self) -> tuple[Days, ...]:
        """The intervals that the facts tell, in order."""
        return tuple(sorted({shape.days for shape in self.shapes if shape.days}))

    @cached_property
    def published(self) -> tuple[date, ...]:
        """The days on which the facts were published, in order."""
        return tuple(sorted({shape.published for shape in self.shapes if shape.published}))

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that tell the facts."""
        return frozenset(shape.article for shape in self.shapes)


class _ByMonth:
    """Groups by the months of their dates and of their articles, so that few are compared."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._months: dict[int, dict[str, Group]] = defaultdict(dict)
        self._undated: dict[str, Group] = {}
        for group in groups:
            reaches = [*group.days, *((day, day) for day in group.published)]
            for month in {month for reach in reaches for month in months(*reach)}:
                self._months[month][group.id] = group
            if not reaches:
                self._undated[group.id] = group

    def near(self, reaches: Iterable[Days]) -> list[Group]:
        """Groups that may lie within one of these stretches of time, in the order of their ids."""
        found = dict(self._undated)
        for month in {month for reach in reaches for month in months(*reach)}:
            found.update(self._months.get(month, {}))
        return [found[id] for id in sorted(found)]


def links_of(groups: Sequence[Group]) -> tuple[Link, ...]:
    """All groups -> their links, sorted, at most one of a kind between two groups."""
    best: dict[tuple[str, str, str], Link] = {}
    for link in (*_within_acts(groups), *_elliptic(groups), *_rejections(groups)):
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
        disputable = _ByMonth([*classes["deed"], *classes["supposition"]])
        deeds = _ByMonth(classes["deed"])
        for denial in classes["denial"]:
            reaches = [(d - DENIAL_REACH, d + DENIAL_REACH) for d in denial.published]
            yield from _denied(denial, disputable.near([*denial.days, *reaches]))
        for plan in classes["plan"]:
            reaches = [(d, d + PROMISE_REACH) for d in plan.published[:1]]
            yield from _fulfilled(plan, deeds.near([*plan.days, *reaches]))


def _denied(denial: Group, others: Iterable[Group]) -> Iterator[Link]:
    """A denial -> what it denies: by its date, else in its own article, else the nearest news."""
    others = [other for other in others if _same_matter(denial, other)]
    if denial.days:
        dated = [other for other in others if _share_days(denial, other)]
        yield from (_denial(denial, other, 0.9, "on the same date") for other in dated)
        return
    here = [other for other in others if denial.articles & other.articles]
    yield from (_denial(denial, other, 0.7, "told in the same article") for other in here)
    if others and not here:
        nearest = min(others, key=lambda other: (_gap(denial, other), other.id))
        if _gap(denial, nearest) <= DENIAL_REACH:
            yield _denial(denial, nearest, 0.5, "the nearest such report in time")


def _elliptic(groups: Iterable[Group]) -> Iterator[Link]:
    """Denials that name no target ("Moscow denied it") -> what their own article denies by them.

    Two who deny together ("both denied any delivery") deny what either did to the other.
    """
    told: dict[tuple[str, Type], list[Group]] = defaultdict(list)
    denials: list[Group] = []
    for group in groups:
        if group.status == "denial" and group.act.source and not group.act.target:
            denials.append(group)
        elif group.status in DISPUTABLE and group.act.source and group.act.target:
            for article in group.articles:
                told[article, group.act.type].append(group)
    for denial in denials:
        for other in (o for article in denial.articles for o in told[article, denial.act.type]):
            same_time = not denial.days or _share_days(denial, other)
            theirs = set(other.act.source) <= set(denial.act.source)
            if theirs and same_time and _same_matter(denial, other):
                yield _denial(denial, other, 0.6, "naming no target, in the same article")


def _denial(denial: Group, other: Group, score: float, how: str) -> Link:
    claim = denial.facts[0].claim
    voice = " + ".join(mention.name for mention in claim.said_by) or denial.facts[0].outlet
    return Link(denial.id, other.id, "denies", score, f"{voice} says not: {denial.act}, {how}")


def _fulfilled(plan: Group, deeds: Iterable[Group]) -> Iterator[Link]:
    """A plan or promise -> the first later deed that keeps it, if there is one."""
    if not plan.act.source:
        return  # nobody in particular keeps a word
    if plan.act.type == "AGREE" and plan.facts[0].claim.status != "planned":
        return  # what is promised is done by its own act; signing a pact keeps none of it
    kept = [
        (day, deed.id, deed)
        for deed in deeds
        if (day := _kept_on(plan, deed)) and _same_matter(plan, deed)
    ]
    if kept:
        day, _, deed = min(kept, key=lambda item: item[:2])
        status = plan.facts[0].claim.status
        why = f"{deed.act} was {status} before and is told as done, on or about {day}"
        yield Link(deed.id, plan.id, "fulfils", 0.9 if plan.days else 0.6, why)


def _kept_on(plan: Group, deed: Group) -> date | None:
    """The day on which a deed keeps a plan; None where the times do not allow it.

    The deed must come after the words that promised it; a deed without a date counts by the
    day on which it was told, and must be told elsewhere.
    """
    told = [first for first, _ in deed.days] or deed.published
    if not plan.published or not told or told[0] < (said := plan.published[0]):
        return None
    if plan.days:
        done = deed.days or [(told[0], told[0])]
        return told[0] if any(overlap(a, b) for a in plan.days for b in done) else None
    later = bool(deed.days) or plan.articles.isdisjoint(deed.articles)
    return told[0] if later and told[0] - said <= PROMISE_REACH else None


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
    return any(same_matter(a, b) for a in left.shapes for b in right.shapes)


def _share_days(left: Group, right: Group) -> bool:
    return any(overlap(a, b) for a in left.days for b in right.days)


def _gap(left: Group, right: Group) -> timedelta:
    """The time between two groups in print; endless where it is not known."""
    gaps = (abs(a - b) for a in left.published for b in right.published)
    return min(gaps, default=timedelta.max)
