"""Claims and articles -> entries and links: the reduce of the whole program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dragoman.fuse.cluster import groups_of
from dragoman.fuse.facts import Gist, facts_of, gist_of
from dragoman.fuse.group import Group, group_of
from dragoman.fuse.judged import judged_of, wrong_by
from dragoman.fuse.links import links_of
from dragoman.fuse.standing import sources_of, standing_of
from dragoman.knowledge.fusing import load_fusing
from dragoman.records import Article, Claim, Entry, Judgement, Link


def entries_of(
    claims: Iterable[Claim | Gist],
    articles: Iterable[Article],
    judgements: Sequence[Judgement] = (),
) -> tuple[tuple[Entry, ...], tuple[Link, ...]]:
    """Claims in any order, or their gists, with their articles -> entries and links, sorted by id.

    Judgements are given the oldest first. Plans are overdue by the latest day of publication.
    """
    fusing = load_fusing()
    articles = list(articles)
    facts = facts_of(claims, articles, fusing, wrong_by(judgements))
    judged = judged_of(judgements, facts)
    groups = [group_of(group) for group in groups_of(facts, fusing, judged)]
    links = links_of(groups, fusing)
    today = max((each.published for each in articles if each.published), default=None)
    pointing: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        pointing[link.right].append(link)
    entries = [_entry(group, pointing[group.id], today) for group in groups]
    return tuple(sorted(entries, key=lambda entry: entry.id)), links


def gists_of(claims: Iterable[Claim]) -> Iterator[Gist]:
    """Claims -> what fusing asks of each, whatever its article; it can wait for the others so."""
    fusing = load_fusing()
    return (gist_of(claim, fusing) for claim in claims)


def _entry(group: Group, links: Sequence[Link], today: date | None) -> Entry:
    standing, grounds = standing_of(group, links, today)
    return Entry(
        id=group.id,
        type=group.act.type,
        mode=group.mode,
        source=group.act.source,
        target=group.act.target,
        when=group.when,
        where=group.where,
        standing=standing,
        status=group.status,
        sources=len(sources_of(group)),
        claims=tuple(fact.claim.id for fact in group.facts),
        due=str(group.due) if group.due else None,
        grounds=grounds,
        wrong=group.profile.wrong,
    )
