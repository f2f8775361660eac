"""Sources → ledger: reads what is new, many articles at a time, and rebuilds the database.

Work is cut into groups in the order of the input and committed in that order, so that a run
killed at any moment leaves whole groups behind and the next run goes on where it stopped.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from dragoman import knowledge, pipeline, read, store
from dragoman.errors import LedgerBusy, LedgerError
from dragoman.records import Judgement, Problem
from dragoman.store.files import writing
from dragoman.store.judgements import FILE as JUDGED
from dragoman.workers import FAILED, Done, Item, Pool, read_item

GROUP = 50
"""Sources a shard: few enough to lose little by a kill, enough to keep the shards few."""

FEW = 20
"""Up to so many articles, starting workers takes longer than they save."""

Progress: TypeAlias = Callable[[Done], None]
"""Called with each article read and each source refused, in the order of the input."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did: articles read, sources skipped as known, sources refused, claims found.

    `refused` also names the articles that were kept but whose reading failed, and the shards
    found damaged and set aside. Of the articles read, `unparsed` had nothing in them at a first
    look, and `copies` print what another one does. `inputs` are all sources met: each was read,
    skipped or `rejected`, and none is counted twice.
    """

    read: int
    skipped: int
    refused: tuple[Problem, ...]
    claims: int
    unparsed: int = 0
    copies: int = 0
    rejected: int = 0
    inputs: int = 0


def read_into(
    paths: Iterable[Path | str],
    ledger: Path,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    mapping: str | None = None,
) -> Summary:
    """Files, folders and addresses → the ledger, with whatever it did not hold already; `mapping`
    as in `read.sources`."""
    return take_in(read.sources(paths, mapping=mapping), ledger, jobs=jobs, progress=progress)


def take_in(
    found: Iterable[read.Source | Problem],
    ledger: Path,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Sources → the ledger, with whatever it did not hold already."""
    known = knowledge.load()  # what is wrong with it is said here, not by each worker
    with writing(ledger):
        tally = _Tally(list(store.set_aside(ledger)))
        new = _New(store.known(ledger))
        items = new.of(each if isinstance(each, Problem) else read.article(each) for each in found)
        with _readings(items, jobs) as readings:
            while group := list(islice(readings, GROUP)):
                held = _contents(group)
                store.write_shard(ledger, held)
                tally.add(held)
                if progress:
                    for done in group:
                        progress(done)
        if tally.ids or tally.refused or not store.is_built(ledger, pipeline.maker(known)):
            tally.copies = tally.ids & rebuild(ledger).keys()
    hear(ledger)
    return tally.summary(new)


@dataclass(slots=True)
class _Tally:
    """What a run has done so far."""

    refused: list[Problem]
    ids: set[str] = field(default_factory=set)
    copies: set[str] = field(default_factory=set)
    claims: int = 0
    unparsed: int = 0
    rejected: int = 0

    def add(self, held: store.Contents) -> None:
        """Counts what a shard holds."""
        stages = [each.stage for each in held.problems]
        self.ids.update(each.id for each in held.articles)
        self.claims += len(held.claims)
        self.unparsed += stages.count(pipeline.UNPARSED)
        self.rejected += len(stages) - stages.count(pipeline.UNPARSED) - stages.count(FAILED)
        self.refused += [each for each in held.problems if each.stage != pipeline.UNPARSED]

    def summary(self, new: _New) -> Summary:
        """The report. Raises `LedgerError` if any input is not accounted for."""
        if new.inputs != len(self.ids) + new.skipped + self.rejected:
            raise LedgerError(
                f"Of {new.inputs} sources, {len(self.ids)} were read, {new.skipped} known and "
                f"{self.rejected} refused, which does not add up: this is an error of dragoman."
            )
        return Summary(
            read=len(self.ids),
            skipped=new.skipped,
            refused=tuple(self.refused),
            claims=self.claims,
            unparsed=self.unparsed,
            copies=len(self.copies),
            rejected=self.rejected,
            inputs=new.inputs,
        )


@dataclass(slots=True)
class _New:
    """Lets through what the ledger does not know and this run has not met before."""

    known: store.Known
    inputs: int = 0
    skipped: int = 0

    def of(self, items: Iterable[Item]) -> Iterator[Item]:
        seen: set[str | Problem] = {*self.known.articles, *self.known.problems}
        for item in items:
            self.inputs += 1
            key = item if isinstance(item, Problem) else item.id
            if key in seen:
                self.skipped += 1
            else:
                seen.add(key)
                yield item


def _contents(group: list[Done]) -> store.Contents:
    done = [each for each in group if not isinstance(each, Problem)]
    return store.Contents(
        articles=tuple(each.article for each in done),
        claims=tuple(claim for each in done for claim in each.claims),
        posts=tuple(post for each in done for post in each.posts),
        problems=tuple(
            problem
            for each in group
            for problem in ((each,) if isinstance(each, Problem) else each.problems)
        ),
    )


def rebuild(ledger: Path) -> dict[str, str]:
    """The reduce: all claims of the ledger → entries and links → a new generation. Returns the
    first print of each copied article."""
    held = store.contents(ledger)
    copies = read.copies(held.articles)
    articles = tuple(replace(each, copy_of=copies.get(each.id)) for each in held.articles)
    judged, problems = store.judgements(ledger)
    entries, links = pipeline.entries_of(held.claims, articles, judged)
    missing = _missing(judged, {claim.id for claim in held.claims})
    store.build(ledger, entries, links, copies, judged, (*problems, *missing))
    store.note_built(ledger, pipeline.maker(knowledge.load()))
    return copies


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
def _readings(items: Iterator[Item], jobs: int | None) -> Iterator[Iterator[Done]]:
    """The map: articles → readings, here or in worker processes, in the order of the input."""
    first = list(islice(items, FEW + 1))
    workers = jobs or (1 if len(first) <= FEW else os.cpu_count() or 1)
    every = chain(first, items)
    if workers == 1:
        yield map(read_item, every)
        return
    pool = Pool(workers)
    try:
        yield pool.readings(every)
    finally:
        pool.close()
