"""What the first look costs in claims, and what it saves, on one core.

usage: OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python bench/skipped.py SOURCE... [--sample 200]

Reads a random sample of the sources as a run does, then all of it in full.
Reading and parsing all are done twice in turn, so that both find the same words known, and of the
processor's seconds the fewer count. The sources may be anything that `dragoman read` takes; a
folder with NTREX in it (see read_at_random.py) is cut into its stories.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from read_at_random import DAY, stories_of

from dragoman import code, knowledge, parse, pipeline, read
from dragoman.code.firstlook import Look
from dragoman.records import Article, Claim, Problem
from dragoman.workers import TOGETHER

T = TypeVar("T")


def articles(paths: Iterable[Path], language: str = "es") -> list[Article]:
    """Files and folders → the articles in them that are accepted; of NTREX, one language's."""
    found = [source for path in paths for source in _sources(path, language)]
    every = [each if isinstance(each, Problem) else read.article(each) for each in found]
    return [each for each in every if isinstance(each, Article)]


def _sources(path: Path, language: str) -> Iterable[read.Source | Problem]:
    if not (path / "DOCUMENT_IDS.tsv").exists():
        return read.sources([path])
    made = {"origin": str(path), "published": DAY, "language": language}
    return [read.Source(content=story, **made) for story in stories_of(path, language)]


def timed(
    what: Callable[[Sequence[Article]], Iterable[T]], every: Sequence[Article]
) -> tuple[list[T], float]:
    """What to do with some articles → what came out of all, and seconds of the processor."""
    started = time.process_time()
    parts = (every[at : at + TOGETHER] for at in range(0, len(every), TOGETHER))
    return [each for part in parts for each in what(part)], time.process_time() - started


def words_of(every: Iterable[Article]) -> int:
    """Articles → their words."""
    return sum(len(each.text.split()) for each in every)


def _parsed(article: Article, look: Look) -> int:
    """How many words of an article are parsed."""
    stretches = look.stretches
    if stretches is None:
        return words_of([article])
    return sum(len(article.text[start:end].split()) for start, end in stretches)


def _places(claims: Iterable[Claim]) -> set[tuple[str, int]]:
    return {(claim.article, claim.trigger.start) for claim in claims}


def _readings(claims: Iterable[Claim]) -> set[tuple[object, ...]]:
    """What is read in each claim, after its place."""
    sides = ("source", "target", "said_by")
    return {
        (
            (c.article, c.trigger.start), c.type, c.mode, c.status, c.when, c.where,
            *(tuple(mention.id for mention in getattr(c, side)) for side in sides),
        )
        for c in claims
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", choices=("es", "en"), default="es", help="of NTREX")
    options = parser.parse_args()
    known, every = knowledge.load(), articles(options.sources, options.language)
    drawn = random.Random(options.seed).sample(every, min(options.sample, len(every)))
    for each in drawn[:20]:
        pipeline.claims_of(each, known)  # loads model and tables
    read_in = parsed_in = math.inf
    for _ in range(2):
        readings, seconds = timed(lambda part: pipeline.readings_of(part, known), drawn)
        read_in = min(read_in, seconds)
        parsed_in = min(parsed_in, timed(parse.parsed, drawn)[1])
    looks = {language: code.first_look(known, language) for language in ("es", "en")}
    found, looked_in = timed(lambda part: [looks[a.language].at(a) for a in part], drawn)

    told = [claim for reading in readings for claim in reading.claims]
    full = [claim for each in drawn for claim in pipeline.claims_of(each, known).claims]
    kept_at = _places(told)
    lost = [claim for claim in full if not _places([claim]) <= kept_at]
    changed = {reading[0] for reading in _readings(full) - _readings(told)} & kept_at
    words, kept = words_of(drawn), sum(map(_parsed, drawn, found))
    print(f"{len(drawn)} articles, {words} words")
    whole, none = (sum(look.stretches == what for look in found) for what in (None, ()))
    print(f"parsed: {whole} articles whole, {len(drawn) - whole - none} in part, {none} not at all")
    print(f"not parsed: {1 - kept / words:.0%} of the words")
    print(f"claims of a full read {len(full)}, lost {len(lost)} ({len(lost) / len(full):.2%})")
    print(f"read otherwise {len(changed)}, found only by it {len(kept_at - _places(full))}")
    for claim in lost[:20]:
        print(f"  lost {claim.type} “{claim.trigger.text}”: {claim.text[:100]}")
    print(f"reading {read_in:.2f} s ({words / read_in:.0f} words/s); first look {looked_in:.2f} s")
    print(f"parsing all {parsed_in:.2f} s; reading is {parsed_in / read_in:.2f} times as fast")


if __name__ == "__main__":
    main()
