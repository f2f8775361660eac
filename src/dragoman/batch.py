"""Sources → ledger: reads what is new, many articles at a time, and rebuilds the database.

Work is cut into groups in the order of the input and committed in that order, so that a run
killed at any moment leaves whole groups behind and the next run goes on where it stopped.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias, TypeVar

from dragoman import knowledge, pipeline, read, store
from dragoman.errors import InputError, LedgerBusy, LedgerError, QueryError
from dragoman.fuse import Gist
from dragoman.heap import seldom
from dragoman.records import Article, Claim, Entry, Judgement, Link, Problem
from dragoman.store.files import writing
from dragoman.store.judgements import FILE as JUDGED
from dragoman.workers import FAILED, TOGETHER, Done, Engine, Item, Pool, parts, read_part, readings

GROUP = 100
"""Sources a shard: few enough to lose little by a kill, enough to keep the shards few."""

FEW = 20
"""Up to so many articles, starting workers takes longer than they save."""

SKIPPED = frozenset({pipeline.UNPARSED, pipeline.PARTLY})
"""Stages of problems that are none: what was left out at a first look."""
OF_READING = SKIPPED | {FAILED}
"""Stages of problems that an accepted article may have."""

T = TypeVar("T")

Progress: TypeAlias = Callable[[Done], None]
"""Called with each article read and each source refused, in the order of the input."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did: articles read, sources skipped as known, sources refused, claims found.

    `refused` also names the articles that were kept but whose reading failed, and the shards
    found damaged and set aside. Of the articles read, `unparsed` had nothing in them at a first
    look, `partly` only in some sentences, and `copies` print what another one does. `inputs` are
    all sources met: each was read, skipped or `rejected`, and none is counted twice.
    """

    read: int
    skipped: int
    refused: tuple[Problem, ...]
    claims: int
    unparsed: int = 0
    partly: int = 0
    copies: int = 0
    rejected: int = 0
    inputs: int = 0


def read_into(  # noqa: PLR0913 - the sources, and how they are read
    paths: Iterable[Path | str],
    ledger: Path,
    *,
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress | None = None,
    mapping: str | None = None,
) -> Summary:
    """Files, folders and addresses → the ledger, with whatever it did not hold already; `mapping`
    as in `read.sources`, the rest as in `take_in`."""
    found = read.sources(paths, mapping=mapping)
    return take_in(found, ledger, jobs=jobs, cluster=cluster, progress=progress)


def take_in(
    found: Iterable[read.Source | Problem],
    ledger: Path,
    *,
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Sources → the ledger, with whatever it did not hold already.

    Articles are read by so many processes, or by the workers of the Dask scheduler at `cluster`.
    """
    with writing(ledger), seldom():
        tally, fresh = _Tally(list(store.set_aside(ledger))), _Fresh()
        new = _New(store.known(ledger))
        items = new.of(each if isinstance(each, Problem) else read.article(each) for each in found)
        with _readings(items, jobs, cluster) as done_items:
            for group in parts(done_items, GROUP):
                contents = _contents(group)
                fresh.add(store.write_shard(ledger, contents), contents)
                tally.add(contents)
                _tell(group, progress)
        if tally.ids or tally.refused or not store.is_built(ledger, _maker()):
            tally.copies = tally.ids & rebuild(ledger, fresh).keys()
    hear(ledger)
    return tally.summary(new.inputs, new.skipped, new.absent)


def reread(
    ledger: Path,
    *,
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress | None = None,
) -> Summary:
    """The articles of a ledger → the same, read again with what the program knows now.

    All is written aside and takes its place at the end: a run that is stopped leaves the ledger
    as it was, and the next goes on where it stopped. Articles last read by this very program
    with this knowledge are skipped.
    """
    if not (ledger / store.SHARDS).is_dir():
        raise LedgerError(f"There is no ledger in {ledger}; make one with `dragoman read`.")
    maker = _maker()
    with writing(ledger), seldom():
        tally = _Tally(list(store.set_aside(ledger)))
        old = store.outdated(ledger, maker)
        articles = (article for shard in old for article in store.held(shard).articles)
        with _readings(articles, jobs, cluster) as done_items:
            for shard in old:
                held = store.held(shard)
                group = list(islice(done_items, len(held.articles)))
                refused = [each for each in held.problems if each.stage not in OF_READING]
                store.write_aside(ledger, maker, shard, _contents([*refused, *group]))
                tally.add(_contents(group))
                _tell(group, progress)
        store.replace_old(ledger, maker)
        if tally.refused or not store.is_built(ledger, maker):
            tally.copies = tally.ids & rebuild(ledger).keys()
        inputs = len(store.known(ledger).articles)
    hear(ledger)
    return tally.summary(inputs, inputs - len(tally.ids))


def _tell(group: list[Done], progress: Progress | None) -> None:
    """Tells of a group that is on the disk."""
    if progress:
        for done in group:
            progress(done)


@dataclass(slots=True)
class _Tally:
    """What a run has done so far."""

    refused: list[Problem]
    ids: set[str] = field(default_factory=set)
    copies: set[str] = field(default_factory=set)
    claims: int = 0
    unparsed: int = 0
    partly: int = 0
    rejected: int = 0

    def add(self, held: store.Contents) -> None:
        """Counts what a shard holds."""
        stages = [each.stage for each in held.problems]
        self.ids.update(each.id for each in held.articles)
        self.claims += len(held.claims)
        self.unparsed += stages.count(pipeline.UNPARSED)
        self.partly += stages.count(pipeline.PARTLY)
        self.rejected += sum(stage not in OF_READING for stage in stages)
        self.refused += [each for each in held.problems if each.stage not in SKIPPED]

    def summary(self, inputs: int, skipped: int, absent: Sequence[Problem] = ()) -> Summary:
        """The report; `absent` was on record before and is told again. Raises `LedgerError` if
        any input is not accounted for."""
        rejected = self.rejected + len(absent)
        if inputs != len(self.ids) + skipped + rejected:
            raise LedgerError(
                f"Of {inputs} sources, {len(self.ids)} were read, {skipped} known and "
                f"{rejected} refused, which does not add up: this is an error of dragoman."
            )
        return Summary(
            read=len(self.ids),
            skipped=skipped,
            refused=(*self.refused, *absent),
            claims=self.claims,
            unparsed=self.unparsed,
            partly=self.partly,
            copies=len(self.copies),
            rejected=rejected,
            inputs=inputs,
        )


@dataclass(slots=True)
class _New:
    """Lets through what the ledger does not know and this run has not met before."""

    known: store.Known
    inputs: int = 0
    skipped: int = 0
    absent: list[Problem] = field(default_factory=list)
    """Paths that led nowhere before, and do so still."""

    def of(self, items: Iterable[Item]) -> Iterator[Item]:
        seen: set[str | Problem] = {*self.known.articles, *self.known.problems}
        for item in items:
            self.inputs += 1
            key = item if isinstance(item, Problem) else item.id
            if key not in seen:
                seen.add(key)
                yield item
            elif isinstance(item, Problem) and item.stage == read.ABSENT:
                self.absent.append(item)
            else:
                self.skipped += 1


def _contents(group: Sequence[Done]) -> store.Contents:
    refused = [each for each in group if isinstance(each, Problem)]
    done = [each for each in group if not isinstance(each, Problem)]
    return store.Contents(
        articles=tuple(each.article for each in done),
        claims=tuple(claim for each in done for claim in each.claims),
        posts=tuple(post for each in done for post in each.posts),
        problems=(*refused, *(problem for each in done for problem in each.problems)),
    )


@dataclass(slots=True)
class _Fresh:
    """What this run has written, as far as fusing asks for it: worked out while workers read, and
    not read out of the shards again."""

    shards: set[str] = field(default_factory=set)
    articles: list[Article] = field(default_factory=list)
    sketches: list[read.Sketch] = field(default_factory=list)
    gists: list[Gist] = field(default_factory=list)

    def add(self, shard: str, held: store.Contents) -> None:
        """Takes in what a shard holds."""
        self.shards.add(shard)
        self.articles += map(_without_text, held.articles)
        self.sketches += map(read.sketch, held.articles)
        self.gists += pipeline.gists_of(held.claims)


def rebuild(ledger: Path, fresh: _Fresh | None = None) -> dict[str, str]:
    """The reduce: all claims of the ledger → entries and links → a new generation. Returns the
    first print of each copied article. What is fresh is used up."""
    judged, problems = store.judgements(ledger)
    # What was fused is let go of before the database is built: both at once would not fit.
    entries, links, copies, missing = _derived(ledger, judged, fresh or _Fresh())
    store.build(ledger, entries, links, copies, judged, (*problems, *missing))
    store.note_built(ledger, _maker())
    return copies


def _maker() -> str:
    """The program and its knowledge as they are now."""
    return pipeline.maker(knowledge.fingerprint())


def _derived(
    ledger: Path, judged: Sequence[Judgement], fresh: _Fresh
) -> tuple[tuple[Entry, ...], tuple[Link, ...], dict[str, str], list[Problem]]:
    """Entries, links, the first print of each copy, and judgements on what is not there."""
    store.sound(ledger)
    for article in store.records(ledger, "articles", Article, fresh.shards):
        fresh.articles.append(_without_text(article))
        fresh.sketches.append(read.sketch(article))
    sketches, gists = _used_up(fresh.sketches), _used_up(fresh.gists)
    copies = read.copies(sketches)
    articles = [replace(each, copy_of=copies.get(each.id)) for each in _used_up(fresh.articles)]
    claims = store.records(ledger, "claims", Claim, fresh.shards)
    entries, links = pipeline.entries_of(chain(gists, claims), articles, judged)
    known = {claim for entry in entries for claim in entry.claims} if judged else set()
    return entries, links, copies, list(_missing(judged, known))


def _without_text(article: Article) -> Article:
    """An article without its text; those of many are large together."""
    return replace(article, text="", title=None, url=None, sha256="")


def _used_up(held: list[T]) -> Iterator[T]:
    """What a list holds, in no order, each let go of as it is taken."""
    while held:
        yield held.pop()


def hear(ledger: Path) -> bool:
    """Builds again for judgements made since; False if another writer is at it and will do so.

    Who writes calls this after letting go of the lock, so that no judgement falls in between.
    """
    while store.heard(ledger) != store.judgements(ledger)[0]:
        try:
            with writing(ledger):
                rebuild(ledger)
        except LedgerBusy:
            return False
    return True


def _missing(judged: Iterable[Judgement], claims: set[str]) -> Iterator[Problem]:
    """Judgements of which a side is no longer in the ledger: they are kept, and told of."""
    for each in judged:
        sides = [side for side in (each.left, each.right) if side]
        if any(claims.isdisjoint(side) for side in sides):
            message = f"the claims that {each.who} judged {each.verdict} on {each.at} are not read"
            yield Problem("judge", JUDGED, message)


@contextmanager
def _readings(
    items: Iterator[Item], jobs: int | None, cluster: str | None
) -> Iterator[Iterator[Done]]:
    """The map: articles → readings, here, in worker processes or on a cluster, in the order of
    the input."""
    if cluster and jobs:
        raise QueryError("A cluster has its own processes: give it, or a number of jobs.")
    first = list(islice(items, FEW + 1))
    workers = jobs or (1 if len(first) <= FEW else os.cpu_count() or 1)
    every = chain(first, items)
    if workers == 1 and not cluster:
        yield (done for part in parts(every, TOGETHER) for done in read_part(part))
        return
    languages = [item.language for item in first if isinstance(item, Article)]
    with closing(_on(cluster) if cluster else Pool(workers, languages)) as engine:
        yield readings(engine, every)


def _on(cluster: str) -> Engine:
    try:
        from dragoman.cluster import Cluster
    except ImportError:
        raise InputError(
            "Reading on a cluster needs Dask: install dragoman with its extra, "
            "`dragoman[cluster]`, there and here."
        ) from None
    return Cluster(cluster, GROUP)
