"""Scores the English reading on PLOVER's gold sentences (Open Event Data Alliance).

Run it as `python bench/plover.py PLOVER_GSR_CAMEO.json [--misses]`.

Each record is a sentence with one event, its words marked. Of the claims of the sentence, the one
whose trigger stands nearest to the first marked word is held against the record: it is right if
its type, or what its type becomes when acts without a status are wanted (`folds.csv`), is the
record's. The records follow an early draft of PLOVER; `EARLIER` says what its types became.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman import knowledge, pipeline, read
from dragoman.knowledge.crosswalk import crosswalk
from dragoman.records import Claim, Problem

EARLIER = {"DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
"""Types of the draft → those of the standard."""
WEAK = {"requested": "REQUEST", "negated": "REJECT"}
"""What an act becomes that is no deed; one still to come is a threat or a promise."""
CONFLICT = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "REJECT", "ACCUSE"})
_MARKED = re.compile(r"\(([A-Z/]+): ([^()]*)\)")


@dataclass(frozen=True)
class Record:
    """A gold sentence: its words, the type of its event, where the event's words begin."""

    id: str
    text: str
    type: str
    at: int


@dataclass(frozen=True)
class Outcome:
    """A record with the claims of its sentence, the nearest to its event first."""

    record: Record
    claims: tuple[Claim, ...]

    @property
    def right(self) -> bool:
        """Whether the nearest claim has the record's type."""
        return bool(self.claims) and self.record.type in types_of(self.claims[0])

    @property
    def found(self) -> bool:
        """Whether any claim has it."""
        return any(self.record.type in types_of(claim) for claim in self.claims)


def types_of(claim: Claim) -> set[str]:
    """A claim → its type, and what it folds into: an act that is only asked for, denied or still
    to come is a speech act there."""
    fold = crosswalk().fold(claim.type, claim.mode, claim.status)
    spoken = "THREATEN" if claim.type in CONFLICT else "AGREE"
    weak = WEAK.get(claim.status, spoken)
    told = claim.status in {"happened", "ongoing"}
    return {claim.type, *([fold.plover] if fold else []), *([] if told else [weak])}


def records_of(path: Path) -> Iterator[Record]:
    """The gold sentences of the file, in order."""
    for row in json.loads(path.read_text(encoding="utf-8")):
        if "text" in row:
            about = row["textInfo"]
            at = event_at(row["text"], about.get("markup", "") if isinstance(about, dict) else "")
            yield Record(row["id"], row["text"], EARLIER.get(row["event"], row["event"]), at)


def event_at(text: str, markup: str) -> int:
    """Where the first words marked as the event begin; the text's start if none are found."""
    words = next((m[2] for m in _MARKED.finditer(markup) if m[1] == "EVT"), "")
    return max(text.find(words), 0)


def read_one(record: Record) -> Outcome:
    """Reads one sentence."""
    article = read.article(read.Source(record.id, record.text, language="en"))
    if isinstance(article, Problem):
        return Outcome(record, ())
    claims = pipeline.claims_of(article, knowledge.load()).claims
    told = [c for c in claims if c.type != "STATE"]
    near = sorted(told, key=lambda c: (abs(c.trigger.start - record.at), c.trigger.start))
    return Outcome(record, tuple(near))


def main() -> None:
    """Prints root type accuracy, then what was right by type, then the misses if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not options.file.is_file():
        sys.exit(f"{options.file}: no such file.")
    outcomes = [read_one(record) for record in records_of(options.file)]
    right, found = sum(o.right for o in outcomes), sum(o.found for o in outcomes)
    share = f"{right} of {len(outcomes)} ({right / len(outcomes):.1%})"
    print(f"root type of the nearest claim right: {share}")
    print(f"of any claim of the sentence: {found} ({found / len(outcomes):.1%})")
    whole = Counter(o.record.type for o in outcomes)
    kept = Counter(o.record.type for o in outcomes if o.right)
    for type, count in whole.most_common():
        print(f"  {type:<10} {kept[type]:>3} of {count}")
    if options.misses:
        for outcome in outcomes:
            if not outcome.right:
                report(outcome)


def report(outcome: Outcome) -> None:
    """Prints a miss with the claims found."""
    print(f"\n{outcome.record.id} {outcome.record.type}: {outcome.record.text}")
    for claim in outcome.claims:
        print(f"    {claim.type} [{claim.status}] “{claim.trigger.text}” {claim.why}")


if __name__ == "__main__":
    main()
