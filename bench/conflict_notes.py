"""Scores the reading on 312 Spanish notes on the Colombian conflict.

Run it as `python bench/conflict_notes.py notes.jsonl`; without the file it says so and stops.

Each note is a sentence or two with CAMEO events. Their codes are turned into PLOVER root types,
and every note's claims are compared with its events as multisets of types: a claim matches one
event of its type, and each event one claim. Statements (STATE) have no event code and do not
count; claims that deny a deed do not count either, since the notes tell only what was done.

The notes write commas as words of their own, drop accents ("ataco") and write "nn" for "ñ". Only
the space before punctuation is taken out here: the reader has to cope with the rest.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dragoman import knowledge, pipeline, read
from dragoman.records import Problem

TYPES = {
    "11": ("ACCUSE",), "13": ("THREATEN",), "14": ("PROTEST",), "15": ("MOBILIZE",),
    "16": ("SANCTION",), "17": ("COERCE",), "18": ("ASSAULT",), "19": ("ASSAULT",),
}  # fmt: skip
"""CAMEO's root → PLOVER's type."""
EXCEPTIONS = {"171": ("COERCE", "ASSAULT"), "191": ("COERCE",), "192": ("COERCE",)}
"""Codes that PLOVER files elsewhere. 171 is "seize or damage property": seizing is COERCE,
destroying ASSAULT, and the notes do not give the fourth digit that tells them apart."""
_BEFORE_MARK = re.compile(r"\s+(?=[.,;:)])")

Types = tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """A note: its words, its day, and the acceptable types of each of its events."""

    id: str
    text: str
    day: date | None
    events: tuple[Types, ...]


@dataclass(frozen=True)
class Outcome:
    """What was matched in one note, found beside the gold, and missed."""

    matched: Counter[str]
    extra: Counter[str]
    missed: Counter[str]


def notes_of(path: Path) -> Iterator[Note]:
    """The file of notes → notes with PLOVER types. Codes that are no CAMEO codes are left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        types = tuple(_types(event["eventcode"]) for event in raw["events"])
        yield Note(
            raw["id"],
            _BEFORE_MARK.sub("", raw["text"]),
            date.fromisoformat(raw["date"]) if raw["date"] else None,
            tuple(t for t in types if t),
        )


def _types(code: str) -> Types:
    """ "181_abduct_hijack" → ("ASSAULT",)."""
    return EXCEPTIONS.get(code[:3], TYPES.get(code[:2], ()))


def found_in(note: Note, known: knowledge.Knowledge) -> list[str]:
    """Note → the types of the claims read in it."""
    day = note.day.isoformat() if note.day else None
    source = read.Source(origin=note.id, content=note.text, published=day, language="es")
    article = read.article(source)
    if isinstance(article, Problem):
        return []
    claims = pipeline.claims_of(article, known).claims
    return [c.type for c in claims if c.type != "STATE" and c.status != "negated"]


def compare(found: list[str], events: tuple[Types, ...]) -> Outcome:
    """Claims and events of one note → what matches. Events with fewer choices are served first."""
    left, matched, missed = Counter(found), Counter[str](), Counter[str]()
    for types in sorted(events, key=len):
        hit = next((t for t in types if left[t]), None)
        if hit is None:
            missed[types[0]] += 1
        else:
            left[hit] -= 1
            matched[hit] += 1
    return Outcome(matched, +left, missed)


def scores(matched: int, extra: int, missed: int) -> tuple[float, float, float]:
    """Counts → precision, recall, F1."""
    precision = matched / (matched + extra) if matched + extra else 0.0
    recall = matched / (matched + missed) if matched + missed else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _report(outcomes: list[Outcome]) -> None:
    """Prints a row a type and one for all."""
    total = [
        sum((getattr(o, name) for o in outcomes), Counter[str]())
        for name in ("matched", "extra", "missed")
    ]
    for name in sorted({t for counts in total for t in counts}):
        _row(name, [counts[name] for counts in total])
    _row("all", [counts.total() for counts in total])


def _row(name: str, counts: list[int]) -> None:
    precision, recall, both = scores(*counts)
    print(f"{name:10} matched {counts[0]:4} extra {counts[1]:4} missed {counts[2]:4}"
          f"  precision {precision:.2f} recall {recall:.2f} F1 {both:.2f}")  # fmt: skip


def main() -> int:
    """Prints the scores; with --differences also each note that is not matched exactly."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("notes", type=Path)
    parser.add_argument("--differences", action="store_true", help="list the notes that differ")
    options = parser.parse_args()
    if not options.notes.exists():
        print(f"Skipped: {options.notes} is not there.")
        return 0
    known, outcomes = knowledge.load(), []
    for note in notes_of(options.notes):
        outcome = compare(found_in(note, known), note.events)
        outcomes.append(outcome)
        if options.differences and (outcome.extra or outcome.missed):
            print(
                f"{note.id} extra {dict(outcome.extra)} missed {dict(outcome.missed)}: {note.text}"
            )
    _report(outcomes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
