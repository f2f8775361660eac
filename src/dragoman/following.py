"""Feeds, again and again → the ledger: what is new in them, page by page.

A round asks the feeds that are due, fetches the pages of entries not met before, reads them
into the ledger and only then notes down what it has met: a round that is stopped, however, is
done again and loses nothing.
"""

from __future__ import annotations

import fcntl
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError
from w3lib.url import canonicalize_url

from dragoman.batch import Summary
from dragoman.errors import InputError, LedgerBusy, LedgerError
from dragoman.read.addresses import Refused
from dragoman.read.feedlist import Feed
from dragoman.read.feeds import Entry, entries
from dragoman.read.fetch import DAY, Answer, Fetcher, Resting, Stopped
from dragoman.read.online import page_of, without_page
from dragoman.read.source import STAGE, Found, Source
from dragoman.records import Problem
from dragoman.store.files import folder, publish, sync

STATE = "following.json"
TRIES = 3
"""Rounds in which a page is asked for that fails for the time being."""
MEMORY = timedelta(days=30)
"""How long an entry is remembered that no longer stands in its feed."""

TakeIn: TypeAlias = Callable[[list[Found]], Summary]
"""Reads sources into the ledger and builds it anew."""


class FeedState(BaseModel):
    """What is remembered of one feed: its version, when to ask, which entries were met."""

    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failures: int = 0
    known: dict[str, date] = {}
    """Entry → the day on which it was last seen in the feed."""
    tries: dict[str, int] = {}


class State(BaseModel):
    """What is remembered between rounds."""

    feeds: dict[str, FeedState] = {}
    resting: dict[str, float] = {}

    def knows(self, key: str) -> bool:
        """Whether an entry was met in any feed."""
        return any(key in feed.known for feed in self.feeds.values())


@dataclass(frozen=True, slots=True)
class Most:
    """How much one round may fetch; the rest is left to the next."""

    pages: int = 200
    total_bytes: int = 100_000_000


@dataclass(slots=True)
class Round:
    """What one round did."""

    feeds: int = 0
    unchanged: int = 0
    failed: list[Problem] = field(default_factory=list)
    """Feeds and pages that could not be had this time and will be asked for again."""
    new: int = 0
    left: int = 0
    """New entries left to the next round."""
    done: Summary = field(default_factory=lambda: Summary(0, 0, (), 0))


@dataclass(slots=True)
class _News:
    """New entries of one feed, and how its state will be once they are read."""

    feed: Feed
    answer: Answer
    waiting: deque[tuple[str, Entry]]
    settled: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Follower:
    """Follows feeds into a ledger."""

    feeds: tuple[Feed, ...]
    ledger: Path
    fetcher: Fetcher
    take_in: TakeIn
    most: Most = field(default_factory=Most)
    state: State = field(default_factory=State)

    def __post_init__(self) -> None:
        self.state = _remembered(self.ledger)
        self.fetcher.resting = self.state.resting

    def next_due(self) -> float:
        """Seconds until a feed is due."""
        return max(0.0, min(map(self._due, self.feeds), default=0.0) - time.time())

    def round(self, *, every: bool = False) -> Round:
        """Asks the feeds that are due, `every` one that did not fail if wanted, and reads what
        is new in them."""
        now = time.time()
        told = Round()
        news: list[_News] = []
        try:
            for feed in self.feeds:
                state = self._state(feed)
                if state.due <= now or (every and not state.failures):
                    told.feeds += 1
                    news += self._asked(feed, state, told)
        except Stopped:
            pass  # what was found so far is still noted down
        _only_once(news)
        told.new = sum(len(each.waiting) for each in news)
        taken = self._pages(news, told)
        if taken:
            told.done = self.take_in(taken)
        for each in news:
            self._remember(each)
        self._save()
        return told

    def _asked(self, feed: Feed, state: FeedState, told: Round) -> list[_News]:
        """A feed → what is new in it; a failure is told and the feed left alone for longer."""
        try:
            answer = self.fetcher.get(feed.address, state.etag, state.modified)
            listed = [] if answer.status == 304 else entries(answer.content, answer.url)
        except Stopped:
            raise
        except InputError as error:
            told.failed.append(Problem(STAGE, str(feed), str(error)))
            state.failures += 1
            delay = min(feed.every * 2 ** min(state.failures, 20), DAY)
            rest = self.state.resting.get(urlsplit(feed.address).hostname or "", 0.0)
            state.due = max(time.time() + delay, rest)
            return []
        state.failures = 0
        state.due = time.time() + feed.every
        if answer.status == 304:
            told.unchanged += 1
            return []
        keyed = {_key(entry): entry for entry in listed}
        self._seen(state, frozenset(keyed))
        new = ((key, entry) for key, entry in keyed.items() if not self.state.knows(key))
        return [_News(feed, answer, deque(new))]

    def _seen(self, state: FeedState, listed: frozenset[str]) -> None:
        """Marks what stands in the feed today, and forgets what left it long ago."""
        today = datetime.now(UTC).date()
        state.known.update(dict.fromkeys(state.known.keys() & listed, today))
        state.known = {key: day for key, day in state.known.items() if today - day <= MEMORY}
        state.tries = {key: tries for key, tries in state.tries.items() if key in listed}

    def _pages(self, news: list[_News], told: Round) -> list[Found]:
        """New entries → their pages, a page of each feed in turn so that no host is pressed."""
        taken: list[Found] = []
        pages = size = 0
        turn = deque(each for each in news if each.waiting)
        while turn and pages < self.most.pages and size < self.most.total_bytes:
            each = turn.popleft()
            key, entry = each.waiting.popleft()
            try:
                found = self._page(each, key, entry, told)
            except Stopped:
                each.waiting.append((key, entry))
                turn.append(each)
                break
            taken += found
            pages += 1
            size += sum(len(one.content) for one in found if isinstance(one, Source))
            if each.waiting:
                turn.append(each)
        told.left = sum(len(each.waiting) for each in news)
        return taken

    def _page(self, news: _News, key: str, entry: Entry, told: Round) -> list[Found]:
        entry = _as_listed(entry, news.feed)
        tries = self._state(news.feed).tries
        try:
            found: list[Found] = [page_of(entry, self.fetcher)]
        except Stopped:
            raise
        except Refused as error:
            if error.again:
                tries[key] = tries.get(key, 0) + (not isinstance(error, Resting))
                if tries[key] < TRIES:
                    told.failed.append(Problem(STAGE, entry.url or str(news.feed), str(error)))
                    return []
            found = list(without_page(entry, error))
        tries.pop(key, None)
        news.settled.append(key)
        return found

    def _remember(self, news: _News) -> None:
        """Notes down what was read. A feed of which something is left is asked for whole again."""
        state = self._state(news.feed)
        today = datetime.now(UTC).date()
        state.known.update(dict.fromkeys(news.settled, today))
        whole = not news.waiting and not state.tries
        state.etag = news.answer.etag if whole else None
        state.modified = news.answer.modified if whole else None
        if news.waiting:
            state.due = time.time()

    def _state(self, feed: Feed) -> FeedState:
        return self.state.feeds.setdefault(feed.address, FeedState())

    def _due(self, feed: Feed) -> float:
        return self._state(feed).due

    def _save(self) -> None:
        now = time.time()
        for host in [host for host, until in self.state.resting.items() if until < now]:
            del self.state.resting[host]
        made = folder(self.ledger) / f"{STATE}.new"
        try:
            made.write_text(self.state.model_dump_json(indent=1) + "\n", encoding="utf-8")
            sync(made)
            publish(made, self.ledger / STATE)
        except OSError as error:
            raise LedgerError(f"{made} cannot be written ({error.strerror}); make room.") from error


def patient(take_in: TakeIn, wait: Callable[[float], bool | None]) -> TakeIn:
    """The same, but waiting while another process is writing to the ledger."""

    def waiting(found: list[Found]) -> Summary:
        while True:
            try:
                return take_in(found)
            except LedgerBusy:
                if wait(5.0):
                    raise

    return waiting


@contextmanager
def alone(ledger: Path) -> Iterator[None]:
    """Sees to it that only one process follows feeds into a ledger."""
    try:
        lock = (folder(ledger) / "FOLLOWING").open("w")
    except OSError as error:
        raise LedgerError(
            f"The ledger {ledger} cannot be written ({error.strerror}); choose another folder."
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LedgerBusy(f"Another dragoman follows feeds into {ledger}.") from None
        yield


def _only_once(news: list[_News]) -> None:
    """Leaves out entries that an earlier feed of the same round has too."""
    met: set[str] = set()
    for each in news:
        each.waiting = deque((key, entry) for key, entry in each.waiting if key not in met)
        met.update(key for key, _ in each.waiting)


def _remembered(ledger: Path) -> State:
    place = ledger / STATE
    try:
        return State.model_validate_json(place.read_bytes())
    except FileNotFoundError:
        return State()
    except (OSError, ValidationError) as error:
        raise LedgerError(
            f"{place} is damaged ({type(error).__name__}); delete it: feeds are then read anew, "
            "and what the ledger holds is skipped."
        ) from None


def _key(entry: Entry) -> str:
    """What tells an entry from others: its address, whatever the order of its parameters."""
    if not entry.url:
        return f"{entry.title} {entry.published}"
    try:
        return str(canonicalize_url(entry.url))
    except ValueError:
        return entry.url


def _as_listed(entry: Entry, feed: Feed) -> Entry:
    """The entry with what the list of feeds says of its feed."""
    return replace(
        entry, outlet=feed.outlet or entry.outlet, language=feed.language or entry.language
    )
