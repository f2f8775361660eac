"""Compares what is read in the Spanish and in the English text of the same 123 stories (NTREX).

Run it as `python bench/agreement.py FOLDER [--misses]`; FOLDER as for `read_at_random.py`.

A claim counts by its type, by the polities or groups on either side, and by its status. For each
story the claims of both languages are compared as sets (Jaccard); the figure is their average over
the stories that have a claim in either. What stands in one language alone is counted by the
nearest that the other has in the same sentence: the texts are parallel line by line.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from read_at_random import claims_of, stories_of

from dragoman import knowledge
from dragoman.records import Claim, Mention

Sides = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Told:
    """What counts of a claim; `line` is the sentence's number in its story."""

    type: str
    sides: Sides
    status: str
    line: int

    @property
    def key(self) -> tuple[str, Sides, str]:
        """What is compared between the languages."""
        return self.type, self.sides, self.status


def polities(mentions: tuple[Mention, ...]) -> frozenset[str]:
    """Mentions → for whom they act, or who they are."""
    return frozenset(m.of or m.id for m in mentions)


def told_of(story: str, claims: list[Claim]) -> list[Told]:
    """A story and its claims → what counts of them."""
    return [
        Told(
            c.type,
            (polities(c.source), polities(c.target)),
            c.status,
            story.count("\n", 0, c.start),
        )
        for c in claims
    ]


def jaccard(one: list[Told], other: list[Told]) -> float | None:
    """How far two stories agree, 0 to 1; None where neither has a claim."""
    ours, theirs = {t.key for t in one}, {t.key for t in other}
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else None


def cause(told: Told, others: list[Told]) -> str:
    """Why a claim of one language is not in the other."""
    beside = [o for o in others if o.line == told.line]
    if any(o.type == told.type and o.sides == told.sides for o in beside):
        return "another status"
    if any(o.type == told.type and o.status == told.status for o in beside):
        return "other actors"
    if any(o.type == told.type for o in beside):
        return "other actors and status"
    if any(o.sides == told.sides and o.type != "STATE" for o in beside):
        return "another type"
    return "no claim there" if not beside else "another claim there"


def main() -> None:
    """Prints the average agreement and the causes of disagreement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    known = knowledge.load()
    scores: list[float] = []
    causes: Counter[tuple[str, str]] = Counter()
    for stories in zip(*(stories_of(options.folder, lang) for lang in ("es", "en")), strict=True):
        read = [claims_of(s, known, lang) for s, lang in zip(stories, ("es", "en"), strict=True)]
        es, en = (told_of(s, claims) for s, claims in zip(stories, read, strict=True))
        score = jaccard(es, en)
        if score is not None:
            scores.append(score)
        for language, ours, theirs in (("es", es, en), ("en", en, es)):
            keys = {t.key for t in theirs}
            for told in ours:
                if told.key not in keys:
                    why = cause(told, theirs)
                    causes[language, why] += 1
                    if options.misses:
                        sides = " → ".join(",".join(sorted(side)) for side in told.sides)
                        line = stories[language == "en"].splitlines()[told.line]
                        print(f"{language} {why}: {told.type} {sides} [{told.status}]\n    {line}")
    print(f"agreement {sum(scores) / len(scores):.3f} over {len(scores)} stories")
    for (language, why), count in causes.most_common():
        print(f"  only in {language}: {count:>4}  {why}")


if __name__ == "__main__":
    main()
