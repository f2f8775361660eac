"""How long each question of a ledger takes.

usage: python bench/asking.py LEDGER [ACTOR OTHER]

Each question is asked three times of a ledger that is open. The best is told: seconds on the
clock, and of all processors together, which a busy machine changes less. A large ledger comes from
bench/generated.py.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter, process_time

from dragoman.ask import Ledger


def main() -> None:
    """The ledger named on the command line -> a line for each question."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("actor", nargs="?", default="RUS")
    parser.add_argument("other", nargs="?", default="UKR")
    given = parser.parse_args()
    with Ledger.open(given.ledger) as ledger:
        print(ledger.summary())
        for name, question in questions(ledger, given.actor, given.other).items():
            clock, work = best(question)
            print(f"{clock:7.2f} s {work:7.2f} s  {name}")


def best(question: Callable[[], object]) -> tuple[float, float]:
    """The shortest of three runs, in seconds: on the clock, and of work."""
    times = []
    for _ in range(3):
        clock, work = perf_counter(), process_time()
        question()
        times.append((perf_counter() - clock, process_time() - work))
    return min(clock for clock, _ in times), min(work for _, work in times)


def questions(ledger: Ledger, actor: str, other: str) -> Mapping[str, Callable[[], object]]:
    """A ledger and a pair of its actors -> every question, by its name."""
    first, last = ledger.summary().first, ledger.summary().last
    middle = str(first + (last - first) / 2) if first and last else "2024-01-01"
    return {
        "entries": ledger.entries,
        "entries of an actor": lambda: ledger.entries(actor=actor),
        "entries of a pair": lambda: ledger.timeline(actor, other),
        "claims": ledger.claims,
        "claims of an actor": lambda: ledger.claims(actor=actor),
        "said": lambda: ledger.said(actor),
        "said about": lambda: ledger.said(actor, about=other),
        "disputes": ledger.disputes,
        "disputes of an actor": lambda: ledger.disputes(actor=actor),
        "promises": ledger.promises,
        "promises kept": lambda: ledger.promises(state="kept"),
        "sources": ledger.sources,
        "obligations": ledger.obligations,
        "posts of an actor": lambda: ledger.posts(actor=actor),
        "network": ledger.network,
        "network by month": lambda: ledger.network(by="month"),
        "changes": lambda: ledger.changes(since=middle),
        "names": ledger.names,
    }


if __name__ == "__main__":
    main()
