"""Two profiles -> at which level each feature finds them, one function a feature.

The levels' weights stand in knowledge/fusing.toml. The order of the two does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import lru_cache
from itertools import product

from dragoman.fuse.facts import GROUPS, MUTUAL, VERBAL, Act, Days, Polities
from dragoman.fuse.places import kilometres
from dragoman.fuse.profile import Profile
from dragoman.knowledge.fusing import Fusing, regions
from dragoman.records import Where

Feature = Callable[[Profile, Profile, Fusing], str]


def actors(left: Profile, right: Profile, _: Fusing) -> str:
    """The weakest likeness of any two acts' sides."""
    found = {sides(a, b) for a, b in product(left.acts, right.acts)}
    order = ("different", "nobody", "unnamed", "more", "roles", "same")
    if found & {"different", "nobody"}:
        return next(level for level in order if level in found)
    return next(level for level in reversed(order) if level in found)


def sides(a: Act, b: Act) -> str:
    """Two acts -> how alike their sides are."""
    if (a.source, a.target) == (b.source, b.target):
        return "same" if a.named else "nobody"
    if not a.named and not b.named:
        return "different"
    how = {_side(a.source, b.source), _side(a.target, b.target)}
    if "clash" in how:
        turned = a.named == b.named and {a.type, b.type} & MUTUAL
        return "roles" if turned else "different"
    if "equal" in how:
        kept = _kept(a, b)
        return ("unnamed" if "empty" in how else "more") if kept else "different"
    return (
        "more"
        if how == {"more"} and a.source == a.target and b.source == b.target
        else ("different")
    )


def _side(a: Polities, b: Polities) -> str:
    if a == b:
        return "equal"
    if not a or not b:
        return "empty"
    return "more" if set(a) < set(b) or set(b) < set(a) else "clash"


def _kept(a: Act, b: Act) -> frozenset[str]:
    """The actors in particular on the side that both acts share."""
    shared = a.source if a.source == b.source else a.target
    return frozenset(shared) - GROUPS


def persons(left: Profile, right: Profile, _: Fusing) -> str:
    """Whether the same persons act, for each polity for which both name one."""
    a, b = _by_polity(left.persons), _by_polity(right.persons)
    both = a.keys() & b.keys()
    if not both:
        return "silent"
    return "different" if any(a[each].isdisjoint(b[each]) for each in both) else "shared"


def _by_polity(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for polity, person in pairs:
        found.setdefault(polity, set()).add(person)
    return found


def type_(left: Profile, right: Profile, _: Fusing) -> str:
    """Whether the type is the same; only related types are compared at all.

    An article that tells of both types, such as a promise and the help promised, means two acts.
    """
    if left.types & right.types:
        return "same"
    return "beside" if left.articles & right.articles else "related"


def mode(left: Profile, right: Profile, _: Fusing) -> str:
    """Whether the modes that both tell agree."""
    return _sets(left.modes, right.modes)


def time(left: Profile, right: Profile, fusing: Fusing) -> str:
    """How the dates meet; where one has none, whether it was told when the other was news.

    What goes by a name of its own may be told again at any time after.
    """
    level = _time(left, right, fusing)
    recalled = level in ("retold", "unknown") and left.names & right.names
    return "recalled" if recalled else level


def _time(left: Profile, right: Profile, fusing: Fusing) -> str:
    if left.days and right.days:
        return _worst_of_days(left, right, fusing.days.month)
    if left.status == "plan" or not (left.days or right.days):
        return _told_together(left, right, fusing.days.news)
    dated, undated = (left, right) if left.days else (right, left)
    if not undated.undated:
        return "article" if left.articles & right.articles else "unknown"
    return _told_of(dated.days, undated.undated, fusing)


def _worst_of_days(left: Profile, right: Profile, month: int) -> str:
    """Any two intervals must share a day; then the most exact that two have in common counts."""
    found = {_days(a, b, month) for a, b in product(left.days, right.days)}
    if left.bound or right.bound:
        found = found - {"different"} or found
    return next(level for level in ("different", "day", "within", "year") if level in found)


def _days(a: Days, b: Days, month: int) -> str:
    shared = (min(a[1], b[1]) - max(a[0], b[0])).days + 1
    longer, shorter = max(length(a), length(b)), min(length(a), length(b))
    if shared <= 0:
        return "different"
    if a == b:
        return "day" if longer <= month else "within"
    return "within" if longer <= month or (2 * shared >= longer and shorter > 1) else "year"


def _told_together(left: Profile, right: Profile, news: int) -> str:
    """Without dates, or for plans: whether all of them were told within the days of news."""
    if left.articles == right.articles:
        return "article"
    a, b = left.published, right.published
    if not a or not b:
        return "article" if left.articles & right.articles else "unknown"
    apart = max(max(a) - min(b), max(b) - min(a)).days
    return "together" if apart <= news else "retold"


def _told_of(days: AbstractSet[Days], told: AbstractSet[date], fusing: Fusing) -> str:
    """Whether what was told without a date was told while what these days tell of was news."""
    first = max(start for start, _ in days)
    last = min(end for _, end in days)
    if min(told) < first:
        return "before"
    long = (last - first).days >= fusing.days.month
    return "retold" if long or (max(told) - last).days > fusing.days.news else "together"


def place(left: Profile, right: Profile, fusing: Fusing) -> str:
    """Whether the places that both tell are one or near each other, each with each."""
    if not left.places or not right.places:
        return "silent"
    pairs = product(left.places, right.places)
    found = {_places(a, b, fusing) for a, b in pairs}
    if left.bound or right.bound:
        found = found - {"far"} or found
    return next(level for level in ("far", "same", "near", "silent") if level in found)


def _places(a: Where, b: Where, fusing: Fusing) -> str:
    """Two places -> whether they may be one: a country and its town may, and so may a region."""
    if a.name == b.name:
        return "same"
    if a.country and b.country and a.country != b.country:
        return "far"
    if (distance := kilometres(a, b)) is None:
        return "silent"
    if distance <= fusing.place.near_km:
        return "near"
    wide = {a.name, b.name} & regions() and distance <= fusing.place.region_km
    return "silent" if wide else "far"


def amounts(left: Profile, right: Profile, _: Fusing) -> str:
    """Whether the same things are counted, and the same number of them."""
    if not left.figures or not right.figures:
        return "silent"
    things = {thing for thing, *_ in left.figures} & {thing for thing, *_ in right.figures}
    if not things:
        return "things"
    if left.figures & right.figures:
        return "same"
    meet = any(
        a[0] == b[0] and a[1] <= b[2] and b[1] <= a[2]
        for a, b in product(left.figures, right.figures)
    )
    return "same" if meet else "figures"


def matter(left: Profile, right: Profile, _: Fusing) -> str:
    """Whether the kinds of thing given, cut off or talked about meet; their models, if told."""
    a, b = ({each for each in side.matter if "/" in each} for side in (left, right))
    if a and b:
        return "exact" if a & b else "different"
    return _sets(left.matter - a, right.matter - b)


def named(left: Profile, right: Profile, _: Fusing) -> str:
    """Whether both go by the name of one landmark."""
    if bool(left.names) != bool(right.names):
        return "one"
    return _sets(left.names, right.names)


def topic(left: Profile, right: Profile, _: Fusing) -> str:
    """Whether two speech acts are about acts of one type."""
    return _sets(left.topics, right.topics)


def words(left: Profile, right: Profile, fusing: Fusing) -> str:
    """How alike the wordings are. They decide for statements and for nobody in particular,
    and speak against speech acts; two accounts of one deed, or of one signature, may well
    share no word.
    """
    bare = "STATE" in left.types | right.types
    pairs = [
        (_stems(a), _stems(b))
        for (here, a), (there, b) in product(left.words, right.words)
        if here == there and a and b
    ]
    if not pairs:
        return "different" if bare else "silent"
    if bare:
        share = max(len(a & b) / len(a | b) for a, b in pairs)
        return "same" if share >= fusing.words.statement else "different"
    share = max(len(a & b) / min(len(a), len(b)) for a, b in pairs)
    if share >= fusing.words.same:
        return "same"
    if share >= fusing.words.shared:
        return "shared"
    told = (left.types | right.types) & VERBAL and "sign" not in left.modes | right.modes
    return "few" if told else "silent"


_stems = lru_cache(maxsize=50_000)(frozenset[str])


def length(days: Days) -> int:
    """An interval -> its number of days, both ends included."""
    return (days[1] - days[0]).days + 1


def _sets(left: AbstractSet[str], right: AbstractSet[str]) -> str:
    if not left or not right:
        return "silent"
    return "same" if left & right else "different"


FEATURES: Mapping[str, Feature] = {
    "actors": actors,
    "time": time,
    "place": place,
    "topic": topic,
    "mode": mode,
    "persons": persons,
    "type": type_,
    "amounts": amounts,
    "matter": matter,
    "named": named,
    "words": words,
}
"""In the order in which they are asked: those that keep most pairs apart come first."""
