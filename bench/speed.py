"""How much reading costs on top of parsing alone: same process, same text, one core; garbage is
looked for as seldom as in a run.

usage: OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python bench/speed.py TEXT_FILE [--articles N]

TEXT_FILE holds one sentence or paragraph a line; it is cut into articles of 20 lines.
"""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path

from dragoman import code, knowledge, parse, pipeline, resolve
from dragoman.heap import seldom
from dragoman.records import Article, content_id

LINES = 20


def articles(path: Path, most: int) -> list[Article]:
    """The file's lines as articles of `LINES` lines each."""
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = ["\n".join(lines[at : at + LINES]) for at in range(0, len(lines), LINES)][:most]
    return [
        Article(content_id(t), f"line {n * LINES}", None, None, "es", date(2019, 1, 15), None, None,
                t, 0, (), "", None)
        for n, t in enumerate(texts)
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    options = parser.parse_args()
    with seldom():
        _measure(articles(options.text, options.articles))


def _measure(corpus: list[Article]) -> None:
    """Parses, resolves and codes the articles, and tells what each took."""
    known = knowledge.load()
    words = sum(len(a.text.split()) for a in corpus)
    pipeline.claims_of(corpus[0], known)  # loads model and tables
    spent = {"parse": 0.0, "resolve": 0.0, "code": 0.0}
    found = 0
    start = time.process_time()
    for article, sentences in zip(corpus, parse.parsed(corpus), strict=True):
        parsed = time.process_time()
        scenes, _ = resolve.scenes_of(sentences, article, known)
        resolved = time.process_time()
        found += len(code.claims_in(scenes, article, known, "bench"))
        spent["parse"] += parsed - start
        spent["resolve"] += resolved - parsed
        spent["code"] += time.process_time() - resolved
        start = time.process_time()
    total = sum(spent.values())
    print(f"{len(corpus)} articles, {words} words, {found} claims, {words / total:.0f} words/s")
    for stage, seconds in spent.items():
        print(f"{stage:8} {seconds:6.2f} s  {seconds / spent['parse']:.2f} of parsing")


if __name__ == "__main__":
    main()
