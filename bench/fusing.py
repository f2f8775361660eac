"""How time and memory of fusing grow with the number of claims.

usage: OMP_NUM_THREADS=1 python bench/fusing.py [--sizes 25000,50000,100000,200000] [--alike 32000]

Each size runs in a process of its own, so that its peak of memory is its own; what the claims
and articles themselves take is measured before and taken off. Growth is told as the exponent
between two sizes: 1 is linear, and n log n is about 1.09 here.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import resource
import time
from dataclasses import replace

from generated import generated

from dragoman import fuse
from dragoman.records import content_id


def measured(claims: int, alike: bool) -> tuple[int, int, float, float]:
    """A number of claims -> how many there were, their entries, seconds, megabytes on top."""
    articles, told = generated(10 if alike else claims)
    if alike:
        told = [replace(told[0], id=content_id(n), article=articles[0].id) for n in range(claims)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    entries, _ = fuse.entries_of(told, articles)
    seconds = time.process_time() - start
    used = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return len(told), len(entries), seconds, used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="25000,50000,100000,200000")
    parser.add_argument("--alike", type=int, default=32_000)
    options = parser.parse_args()
    spawn = multiprocessing.get_context("spawn")
    print("claims | entries | seconds | growth | MB | growth")
    last: tuple[int, float, float] | None = None
    for size in map(int, options.sizes.split(",")):
        with spawn.Pool(1) as pool:
            claims, entries, seconds, used = pool.apply(measured, (size, False))
        growth = [
            f"{math.log(now / then) / math.log(size / last[0]):.2f}" if last else ""
            for now, then in zip((seconds, used), last[1:] if last else (1, 1), strict=True)
        ]
        print(f"{claims} | {entries} | {seconds:.1f} | {growth[0]} | {used:.0f} | {growth[1]}")
        last = size, seconds, used
    claims, entries, seconds, used = measured(options.alike, True)
    print(f"{claims} alike | {entries} | {seconds:.1f} | | {used:.0f} |")


if __name__ == "__main__":
    main()
