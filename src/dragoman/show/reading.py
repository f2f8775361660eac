"""The reading of articles, shown as it goes on, and its report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from dragoman import models
from dragoman.ask import Totals
from dragoman.batch import Progress as Callback
from dragoman.batch import Summary
from dragoman.errors import ModelMissing
from dragoman.records import Problem
from dragoman.show import tables, words
from dragoman.show.safe import clean

if TYPE_CHECKING:
    from dragoman.pipeline import Reading

LANGUAGES = ("es", "en")


def read_with_progress(
    job: Callable[[Callback], Summary], *, yes: bool, messages: Console
) -> Summary:
    """Runs what reads into a ledger, with progress; a missing model is fetched once if that is
    agreed to.

    What was read before a model was found missing is kept, and skipped the second time.
    """
    fetched: set[str] = set()
    while True:
        try:
            with _progress(messages) as callback:
                return job(callback)
        except ModelMissing as error:
            language = _missing(error)
            if language is None or language in fetched or not (yes or _agreed(error, messages)):
                raise
        messages.print(f"Fetching the model for {language} …")
        models.fetch(language)
        fetched.add(language)


def report(done: Summary, totals: Totals) -> RenderableType:
    """What a run did -> a few lines, with every refusal and its reason."""
    head = " · ".join(
        (
            f"{words.count(done.read, 'article')} read",
            f"{done.skipped:,} skipped as known",
            f"{len(done.refused):,} refused",
            f"{words.count(done.claims, 'claim')} found",
        )
    )
    of_them = " · ".join(
        f"{number:,} {what}"
        for number, what in (
            (done.unparsed, "not parsed, since nothing in them is of the field"),
            (done.partly, "parsed only in the sentences that may be"),
            (done.copies, "print what another article does"),
        )
        if number
    )
    more = [Text(f"  of the articles read: {of_them}")] if of_them else []
    refused = [
        Text.assemble(("  refused ", "red"), f"{clean(p.source)}: {clean(p.message)}")
        for p in done.refused
    ]
    return Group(
        Text(head, style="bold"), *more, *refused, Text("The ledger now:"), tables.totals(totals)
    )


@contextmanager
def _progress(messages: Console) -> Iterator[Callback]:
    """A bar that counts what is done; how much there is shows only as archives are opened."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(20),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=messages, transient=True) as progress:
        task = progress.add_task("reading", total=None)
        read = refused = claims = 0

        def callback(done: Reading | Problem) -> None:
            nonlocal read, refused, claims
            if isinstance(done, Problem):
                refused += 1
            else:
                read, claims = read + 1, claims + len(done.claims)
            progress.update(
                task, description=f"{read:,} read, {refused:,} refused, {claims:,} claims"
            )

        yield callback


def _missing(error: ModelMissing) -> str | None:
    """The language whose model this error misses."""
    for language in LANGUAGES:
        try:
            models.require(language)
        except ModelMissing as same:
            if str(same) == str(error):
                return language
    return None


def _agreed(error: ModelMissing, messages: Console) -> bool:
    """Asks on a terminal; a machine is never asked."""
    if not (sys.stdin.isatty() and messages.is_terminal):
        return False
    return messages.input(f"{error} Fetch it now? [y/N] ").strip().lower() in {
        "y",
        "yes",
        "s",
        "sí",
    }
