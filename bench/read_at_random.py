"""Draws claims at random from news stories, to be read against their sentences.

Run it as `python bench/read_at_random.py SEED FOLDER [--count 150] [--language en]`, where FOLDER
holds NTREX: `newstest2019-ref.spa.txt` or `newstest2019-src.eng.txt`, one sentence a line, and
`DOCUMENT_IDS.tsv`, the story of each line. The stories carry no date; they are read as of
1 October 2018.
"""

from __future__ import annotations

import argparse
import random
from itertools import groupby
from pathlib import Path

from dragoman import knowledge, pipeline, read
from dragoman.records import Claim, Problem

DAY = "2018-10-01"
FILES = {"es": "newstest2019-ref.spa.txt", "en": "newstest2019-src.eng.txt"}


def stories_of(folder: Path, language: str) -> list[str]:
    """The folder → the text of each story in a language, a sentence a line."""
    ids = (folder / "DOCUMENT_IDS.tsv").read_text(encoding="utf-8").splitlines()
    lines = (folder / FILES[language]).read_text(encoding="utf-8").splitlines()
    told = zip((row.split("\t")[0].strip() for row in ids), lines, strict=True)
    return ["\n".join(line for _, line in group) for _, group in groupby(told, lambda row: row[0])]


def claims_of(story: str, known: knowledge.Knowledge, language: str) -> list[Claim]:
    """The text of a story → its claims."""
    article = read.article(read.Source(origin="", content=story, published=DAY, language=language))
    return [] if isinstance(article, Problem) else list(pipeline.claims_of(article, known).claims)


def line_of(claim: Claim) -> str:
    """A claim → its sentence, and below it what was read in it."""
    source, target, said_by = (
        ",".join(actor.id for actor in actors)
        for actors in (claim.source, claim.target, claim.said_by)
    )
    read_as = f"{claim.type} {claim.mode or ''} {source} → {target} [{claim.status}]"
    return f"{claim.text.strip()}\n  {read_as} “{claim.trigger.text}” said by {said_by or '–'}"


def main() -> int:
    """Prints the claims drawn."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--language", choices=sorted(FILES), default="es")
    options = parser.parse_args()
    known = knowledge.load()
    stories = stories_of(options.folder, options.language)
    claims = [c for story in stories for c in claims_of(story, known, options.language)]
    drawn = random.Random(options.seed).sample(claims, min(options.count, len(claims)))
    for number, claim in enumerate(drawn):
        print(f"[{number}] {line_of(claim)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
