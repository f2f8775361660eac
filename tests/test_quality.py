"""What the program finds, against floors that only rise (tests/floors.toml)."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import dragoman
from challenge import scoring
from dragoman import batch, knowledge, pipeline
from dragoman.read import Source, sources
from dragoman.read import article as accept
from dragoman.records import Article
from dragoman.show.export import plain, write

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "floors.toml").read_text())


def test_gold_of_real_articles(shared: Path, tmp_path: Path) -> None:
    """The three real articles, read as a user would, scored by the scorer that came with them."""
    ledger = tmp_path / "ledger"
    batch.read_into([shared / "seeds"], ledger, jobs=1)
    claims = tmp_path / "claims.jsonl"
    with dragoman.open(ledger) as opened:
        write(plain(opened.claims(), "jsonl"), claims)
    gold = sorted((shared / "gold").glob("*.toml"))
    given = [shared / "score" / "score_gold.py", claims, shared / "seeds", *gold]
    command = [sys.executable, *map(str, given)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    line = next(line for line in told.splitlines() if line.startswith("core"))
    core = dict(re.findall(r"(\w+) ([\d.]+)", line))
    matched = re.search(r"matched ([\d.]+)  spans not verbatim (\d+)", told)
    assert matched is not None
    assert matched[2] == "0"
    reached = {name: float(core[name]) for name in ("type", "who", "full")}
    reached["matched"] = float(matched[1])
    assert {k: v for k, v in reached.items() if v < FLOORS["gold"][k]} == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in FLOORS if "folder" in FLOORS[name]])
def test_challenge(name: str) -> None:
    floors = FLOORS[name]
    outcomes = scoring.score(floors["folder"], _sets_of(floors))
    deeds = sum(bool(o.false_deeds) for o in outcomes)
    found, expected = scoring.found_of(outcomes)
    assert found / expected >= floors["found"]
    assert sum(o.right for o in outcomes) / len(outcomes) >= floors["right"]
    assert deeds <= floors["false_deeds"]


def _sets_of(floors: dict[str, Any]) -> tuple[str, ...]:
    """The files of the folder that the floors are for: those named, or all but those named."""
    every = {path.stem for path in (HERE / "challenge" / floors["folder"]).glob("*.toml")}
    named = set(floors.get("sets", every)) - set(floors.get("but", ()))
    assert named <= every
    assert set(floors.get("but", ())) <= every
    return tuple(sorted(named))


def test_what_the_dispatches_tell() -> None:
    wanted: dict[str, list[dict[str, Any]]] = defaultdict(list)
    listed = tomllib.loads((HERE / "fixtures" / "expected_dispatches.toml").read_text())
    for claim in listed["claim"]:
        wanted[claim["file"]].append(claim)
    found = total = 0
    for article in _dispatches():
        name = re.sub(r".*/", "", article.origin)
        claims = pipeline.claims_of(article, knowledge.load()).claims
        for claim in wanted[name]:
            total += 1
            found += not scoring.problem_of(claim, claims, article.text)
    assert total == len(listed["claim"])
    assert found / total >= FLOORS["dispatches"]["found"]


def _dispatches() -> list[Article]:
    found = sources([HERE.parent / "dispatches"])
    read = [accept(source) for source in found if isinstance(source, Source)]
    return [article for article in read if isinstance(article, Article)]
