"""The command that follows feeds into a ledger until it is stopped."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.app import answers, app, messages
from dragoman.cli.options import LEDGER, AllowPrivate, AsJson, Jobs, Where, Yes, examples
from dragoman.cli.reading import PANEL
from dragoman.show import words
from dragoman.show.export import one_json
from dragoman.show.safe import clean

if TYPE_CHECKING:
    from dragoman.following import Round


@app.command(
    rich_help_panel=PANEL,
    epilog=examples("dragoman follow FEEDS.toml", "dragoman follow FEEDS.toml --once"),
)
def follow(
    feeds: Annotated[Path, typer.Argument(help="A list of feeds and news sitemaps, in TOML.")],
    ledger: Where = LEDGER,
    once: Annotated[bool, typer.Option("--once", help="Ask every feed once, then end.")] = False,
    jobs: Jobs = None,
    yes: Yes = False,
    allow_private: AllowPrivate = None,
    as_json: AsJson = False,
) -> None:
    """Read feeds again and again: what is new in them goes into the ledger. Ctrl-C ends it."""
    from dragoman.batch import take_in
    from dragoman.following import Follower, alone, patient
    from dragoman.read.feedlist import feed_list
    from dragoman.read.fetch import Fetcher
    from dragoman.show.reading import read_with_progress

    listed = feed_list(feeds, frozenset(allow_private or ()))
    with alone(ledger), _stopping() as stop:
        follower = Follower(
            listed.feeds,
            ledger,
            Fetcher(listed.manners, wait=stop.wait),
            patient(
                lambda found: read_with_progress(
                    lambda progress: take_in(found, ledger, jobs=jobs, progress=progress),
                    yes=yes,
                    messages=messages(),
                ),
                stop.wait,
            ),
        )
        while not stop.is_set():
            done = follower.round(every=once)
            _tell(done, as_json)
            if once or stop.wait(max(1.0, follower.next_due())):
                break


@contextmanager
def _stopping() -> Iterator[threading.Event]:
    """Set by Ctrl-C or a request to end: the page under way is finished, and what was fetched
    read. The second Ctrl-C ends at once."""
    stop = threading.Event()

    def end(number: int, _: object) -> None:
        stop.set()
        signal.signal(number, before[signal.Signals(number)])
        messages().print("Ending after what is under way; once more to end at once.")

    before = {each: signal.signal(each, end) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _tell(done: Round, as_json: bool) -> None:
    """A round -> a line that says what it did, and one for whatever was not had."""
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    if as_json:
        typer.echo(one_json({"at": at, **asdict(done)}))
        return
    read = done.done
    parts = (
        words.count(done.feeds, "feed") + " asked",
        f"{done.unchanged:,} unchanged",
        words.count(done.new, "new entry", "new entries"),
        words.count(read.read, "article") + " read",
        f"{read.skipped:,} skipped as known",
        f"{len(read.refused):,} refused",
        words.count(read.claims, "claim") + " found",
        f"{len(done.failed):,} to try again",
        f"{done.left:,} left to the next round",
    )
    answers().print(f"{at}  {' · '.join(parts)}", soft_wrap=True)
    for what, problems in (("refused", read.refused), ("to try again", done.failed)):
        for each in problems:
            line = f"  {what}  {clean(each.source)}: {clean(each.message)}"
            answers().print(line, soft_wrap=True)
