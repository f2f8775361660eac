"""Groups -> links between them: which denies, fulfils or breaks which, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from dragoman.fuse.cluster import months
from dragoman.fuse.decide import score
from dragoman.fuse.facts import VERBAL, Class, Days, Fact
from dragoman.fuse.features import persons, sides
from dragoman.fuse.group import Group
from dragoman.knowledge.fusing import Fusing
from dragoman.records import Link, Type

DISPUTABLE: frozenset[Class] = frozenset({"deed", "supposition"})

TIMELESS = frozenset({"time", "words", "topic"})
"""What does not count when a word is held against a deed: they come at other times, in others."""


def links_of(groups: Sequence[Group], fusing: Fusing) -> tuple[Link, ...]:
    """All groups -> their links, sorted, at most one of a kind between two groups."""
    sound = [group for group in groups if not group.profile.wrong]
    best: dict[tuple[str, str, str], Link] = {}
    for link in (*_of_acts(sound, fusing), *_elliptic(sound, fusing), *_rejections(sound)):
        key = (link.left, link.right, link.kind)
        if key not in best or link.score > best[key].score:
            best[key] = link
    return tuple(best[key] for key in sorted(best))


class _Index:
    """Groups by who acts and by month, so that few are compared."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._months: dict[tuple[Type, str, int], dict[str, Group]] = defaultdict(dict)
        self._undated: dict[tuple[Type, str], dict[str, Group]] = defaultdict(dict)
        for group in groups:
            reaches = [*group.days, *((day, day) for day in group.published)]
            spread = {month for reach in reaches for month in months(*reach)}
            for key in {(act.type, name) for act in group.profile.acts for name in act.named}:
                for month in spread:
                    self._months[*key, month][group.id] = group
                if not reaches:
                    self._undated[key][group.id] = group

    def near(self, type_: Type, group: Group, reaches: Iterable[Days]) -> list[Group]:
        """Groups of a type that share an actor and may lie in these times, in order of ids."""
        found: dict[str, Group] = {}
        spread = {month for reach in reaches for month in months(*reach)}
        for name in group.act.named:
            found.update(self._undated.get((type_, name), {}))
            for month in spread:
                found.update(self._months.get((type_, name, month), {}))
        return [found[id] for id in sorted(found)]


def _of_acts(groups: Sequence[Group], fusing: Fusing) -> Iterator[Link]:
    disputable = _Index(group for group in groups if group.kind in DISPUTABLE)
    deeds = _Index(group for group in groups if group.kind == "deed")
    denials = _Index(group for group in groups if group.kind == "denial")
    for group in groups:
        type_ = group.act.type
        if not group.act.named or type_ == "STATE":
            continue
        if group.kind == "denial":
            reaches = _around(group.published, fusing.days.denial)
            yield from _denied(
                group, disputable.near(type_, group, [*group.days, *reaches]), fusing
            )
        elif group.kind == "plan" and group.act.source:
            reaches = [*group.days, *_after(group.published[:1], fusing.days.promise)]
            yield from _fulfilled(group, deeds.near(type_, group, reaches), fusing)
        word = group.kind == "plan" and group.status != "requested"
        if word or (group.kind == "deed" and type_ == "AGREE"):
            reaches = [*group.days, *_after(group.published[:1], fusing.days.breach)]
            yield from _broken(group, deeds, denials, reaches, fusing)


def _around(days: Iterable[date], reach: int) -> list[Days]:
    return [(day - timedelta(reach), day + timedelta(reach)) for day in days]


def _after(days: Iterable[date], reach: int) -> list[Days]:
    return [(day, day + timedelta(reach)) for day in days]


# ---- denials


def _denied(denial: Group, others: Iterable[Group], fusing: Fusing) -> Iterator[Link]:
    """A denial -> what it denies: by its date, else in its own article, else the nearest news.

    Nobody denies what is told only later, unless the date or the article is the same.
    """
    need = fusing.links
    others = [each for each in others if _disputable(each) and not _one_voice(denial, each)]
    others = [each for each in others if _alike_named(denial, each)]
    if denial.days:
        dated = [each for each in others if _share_days(denial, each, fusing)]
        for each in _of_one_act(denial, dated, need.denies, fusing):
            yield _denial(denial, each, 0.9, "on the same date")
        return
    near = [each for each in others if denial.articles & each.articles]
    here = _of_one_act(denial, near, need.denies_here, fusing)
    yield from (_denial(denial, each, 0.7, "told in the same article") for each in here)
    told = [each for each in others if _told_before(each, denial)]
    if not here and (said := _of_one_act(denial, told, need.denies, fusing)):
        nearest = min(said, key=lambda each: (_gap(denial, each), each.id))
        if _gap(denial, nearest) <= timedelta(fusing.days.denial):
            yield _denial(denial, nearest, 0.5, "the nearest such report in time")


def _disputable(group: Group) -> bool:
    """Whether it says that something was or may have been done: what is only thought up is not."""
    return group.kind in DISPUTABLE and group.status != "hypothetical"


def _alike_named(denial: Group, other: Group) -> bool:
    """To deny one raid denies no invasion: a deed with a name of its own is denied by it."""
    told, denied = other.profile.names, denial.profile.names
    return bool(told & denied) or not (told or denied) or other.act.type in VERBAL


def _one_voice(denial: Group, other: Group) -> bool:
    """Whether one article says both in its own voice: then it means two things, not a dispute."""
    tell = {fact.article for fact in other.facts if not fact.voice}
    return all(not fact.voice and fact.article in tell for fact in denial.facts)


def _elliptic(groups: Iterable[Group], fusing: Fusing) -> Iterator[Link]:
    """Denials that name no target ("Moscow denied it") -> what their own article denies by them.

    Two who deny together ("both denied any delivery") deny what either did to the other.
    """
    told: dict[tuple[str, Type], list[Group]] = defaultdict(list)
    denials: list[Group] = []
    for group in groups:
        if group.kind == "denial" and group.act.source and not group.act.target:
            denials.append(group)
        elif _disputable(group) and group.act.source and group.act.target:
            for article in group.articles:
                told[article, group.act.type].append(group)
    for denial in denials:
        for other in (o for article in denial.articles for o in told[article, denial.act.type]):
            same_time = not denial.days or _share_days(denial, other, fusing)
            theirs = set(other.act.source) <= set(denial.act.source)
            if theirs and same_time and _for(denial, other, fusing, {"actors"}) >= 0:
                yield _denial(denial, other, 0.6, "naming no target, in the same article")


def _denial(denial: Group, other: Group, score: float, how: str) -> Link:
    claim = denial.facts[0].claim
    voice = " + ".join(claim.said_by) or " + ".join(denial.facts[0].outlets)
    return Link(denial.id, other.id, "denies", score, f"{voice} says not: {denial.act}, {how}")


def _rejections(groups: Sequence[Group]) -> Iterator[Link]:
    """Acts of rejecting a report -> what the rejected words said had been done."""
    home = {fact.claim.id: group for group in groups for fact in group.facts}
    facts = {fact.claim.id: fact for group in groups for fact in group.facts}
    for group in groups:
        if group.act.type == "REJECT" and group.kind == "deed":
            for fact in group.facts:
                told = _told(fact, facts)
                if told and home[told.claim.id].kind in DISPUTABLE:
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


# ---- promises and plans


def _fulfilled(plan: Group, deeds: Iterable[Group], fusing: Fusing) -> Iterator[Link]:
    """A plan or promise -> the first later deed that keeps it, if there is one."""
    if plan.act.type in fusing.links.words or (
        plan.act.type == "AGREE" and plan.status != "planned"
    ):
        return  # what is promised is done by its own act; signing a pact keeps none of it
    need = fusing.links.fulfils_dated if plan.due else fusing.links.fulfils
    timely = [deed for deed in deeds if _kept_on(plan, deed, fusing)]
    kept = [
        (day, deed.id, deed)
        for deed in _of_one_act(plan, timely, need, fusing)
        if (day := _kept_on(plan, deed, fusing)) and not _met_by_others(plan, deed, fusing)
    ]
    if kept:
        day, _, deed = min(kept, key=lambda item: item[:2])
        why = f"{deed.act} was {plan.status} before and is told as done, on or about {day}"
        yield Link(deed.id, plan.id, "fulfils", 0.9 if plan.days else 0.6, why)


def _met_by_others(plan: Group, deed: Group, fusing: Fusing) -> bool:
    """Whether others meet, or elsewhere, than were to: a minister's visit is not his president's,
    and no meeting a visit but at its place."""
    a, b = plan.profile, deed.profile
    if plan.act.type != "CONSULT":
        return False
    elsewhere = {each.name for each in a.places}.isdisjoint(each.name for each in b.places)
    visit = "visit" in a.modes and "visit" not in b.modes
    return (visit and elsewhere) or persons(a, b, fusing) == "different"


def _kept_on(plan: Group, deed: Group, fusing: Fusing) -> date | None:
    """The day on which a deed keeps a plan; None where the times do not allow it.

    The deed must come after the words that promised it; a deed without a date counts by the
    day on which it was told, and must be told elsewhere.
    """
    told = _first_day(deed)
    if not plan.published or not told or told < (said := plan.published[0]):
        return None
    if plan.due:
        news = timedelta(fusing.days.news)
        done = deed.days or [(told - news, told)]
        return told if any(_meet(a, b) for a in plan.days for b in done) else None
    later = bool(deed.days) or plan.articles.isdisjoint(deed.articles)
    return told if later and (told - said).days <= fusing.days.promise else None


def _broken(
    plan: Group, deeds: _Index, denials: _Index, reaches: list[Days], fusing: Fusing
) -> Iterator[Link]:
    """A promise, plan or pact -> what later contradicts it: its denial, or the opposite act."""
    found = []
    if plan.kind == "plan":
        near = denials.near(plan.act.type, plan, reaches)
        for denial in _of_one_act(plan, near, fusing.links.breaks, fusing):
            if day := _later(plan, denial, fusing):
                found.append((day, denial.id, f"{denial.act} is told as not done or not to be"))
    for breach in fusing.breaches.get(plan.act.type, ()):
        for deed in deeds.near(breach.type, plan, reaches):
            fits = breach.mode is None or breach.mode in deed.profile.modes
            if fits and (day := _later(plan, deed, fusing)) and _turned(plan, deed, fusing):
                found.append((day, deed.id, f"{deed.act} is the opposite of {plan.act}"))
    if found:
        day, id, why = min(found)
        yield Link(id, plan.id, "breaks", 0.7, f"{why}, on or about {day}")


def _later(plan: Group, other: Group, fusing: Fusing) -> date | None:
    """The day of something that was told in print after a plan, and is of the plan's own time."""
    day = _first_day(other)
    if not plan.published or not day or not other.published:
        return None
    said = plan.published[0]
    if other.published[0] <= said or day < said or (day - said).days > fusing.days.breach:
        return None
    apart = (
        plan.kind == "plan" and plan.days and other.days and not _share_days(plan, other, fusing)
    )
    return None if apart and other.kind == "denial" else day


def _turned(plan: Group, deed: Group, fusing: Fusing) -> bool:
    """Whether the opposite act is done by who gave the word to whom it was given, on its matter."""
    doer = set(deed.act.source) <= set(plan.act.source) and bool(deed.act.source)
    others = set(plan.act.source + plan.act.target) - set(deed.act.source)
    suffers = others <= set(deed.act.target) if deed.act.target else plan.profile.names != set()
    agree = _for(plan, deed, fusing, {"actors", "type", "mode", "place"}) >= 0
    named = plan.kind == "plan" or bool(plan.profile.names & deed.profile.names)
    return doer and suffers and agree and named


# ---- what all of them compare


def _of_one_act(word: Group, others: Iterable[Group], need: float, fusing: Fusing) -> list[Group]:
    """A denial or promise -> the others that are of its act, with so much speaking for it."""
    return [
        each
        for each in others
        if _one_act(word, each, fusing) and _for(word, each, fusing, ()) >= need
    ]


def _one_act(left: Group, right: Group, fusing: Fusing) -> bool:
    """Whether some of their claims have the same sides, and are about the same thing.

    Deeds may leave a side unnamed. Words, and what is given, must be about something that both
    tell: to refuse one thing denies no other.
    """
    a, b = left.profile, right.profile
    verbal = left.act.type in VERBAL and not _share_days(left, right, fusing)
    enough = ("same",) if verbal else ("same", "unnamed")
    alike = any(sides(x, y) in enough for x in a.acts for y in b.acts)
    if verbal:
        return alike and not (a.matter | a.names).isdisjoint(b.matter | b.names)
    given = left.act.type in fusing.links.things and bool(a.matter | b.matter)
    return alike and not (given and a.matter.isdisjoint(b.matter))


def _for(left: Group, right: Group, fusing: Fusing, leave: Iterable[str]) -> float:
    """By how much the features speak for one act, but for those of time and those left out."""
    return score(left.profile, right.profile, fusing, TIMELESS | frozenset(leave))


def _share_days(left: Group, right: Group, fusing: Fusing) -> bool:
    return any(
        _meet(a, b) and _alike_long(a, b, fusing.days.month) for a in left.days for b in right.days
    )


def _meet(a: Days, b: Days) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _alike_long(a: Days, b: Days, month: int) -> bool:
    """Whether two intervals that meet are near enough in length to tell of one thing."""
    shared = (min(a[1], b[1]) - max(a[0], b[0])).days + 1
    longer = max((a[1] - a[0]).days, (b[1] - b[0]).days) + 1
    return longer <= month or 2 * shared >= longer


def _first_day(group: Group) -> date | None:
    return min((first for first, _ in group.days), default=min(group.published, default=None))


def _told_before(report: Group, denial: Group) -> bool:
    """Whether a report was out when it was denied; where days are missing, it may have been."""
    if not report.published or not denial.published:
        return True
    return report.published[0] <= denial.published[-1]


def _gap(left: Group, right: Group) -> timedelta:
    """The time between two groups in print; endless where it is not known."""
    gaps = (abs(a - b) for a in left.published for b in right.published)
    return min(gaps, default=timedelta.max)
