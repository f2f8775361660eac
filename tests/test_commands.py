"""The examples of the documentation, run as they stand on a ledger of the shipped dispatches."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman import cli

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
WRITTEN = [
    line
    for block in re.findall(r"^```\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]
APART = (
    "dragoman models fetch", "dragoman import", "dragoman judge",
    "dragoman read https:", "dragoman follow", "dragoman reread",
)  # fmt: skip
"""They need a network, the tables of others, the ids of two things that are one, or a ledger to
change."""
EXAMPLES = [line for line in WRITTEN if not line.startswith(APART)]
EMPTY = {
    "dragoman promises --overdue --as-of 2024-12-31",  # nothing may be by then
    "dragoman problems",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with something to read in it, where the examples write what they write."""
    shutil.copy(ROOT / "dispatches" / "boletin.jsonl", tmp_path / "feed.jsonl")
    (tmp_path / "notas.csv").write_text(
        "fecha,cuerpo\n2024-05-16,Rusia y China firmaron este jueves un acuerdo en Pekín.\n"
    )
    (tmp_path / "news").mkdir()
    shutil.copy(ROOT / "dispatches" / "2024-10-01-rutte.txt", tmp_path / "news")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_answers(
    example: str, desk: Path, dispatches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = shlex.split(example)[1:]
    own = desk / "ledger" if words[0] == "read" else dispatches
    monkeypatch.setenv("DRAGOMAN_LEDGER", str(own))
    if words[0] == "why":  # ids change with what is read
        words[1] = json.loads(run("entries", "--json").splitlines()[0])["id"]
    answer = run(*words)
    if "--json" in words:
        assert all(json.loads(line) for line in answer.splitlines())
    if words[0] == "export":
        assert (desk / words[words.index("--out") + 1]).stat().st_size > 0
    elif example not in EMPTY:
        assert answer
        assert "Nothing found" not in answer


def run(*words: str) -> str:
    """A command's words -> what it wrote to stdout."""
    done = CliRunner().invoke(cli.app, list(words), catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_every_question_has_an_example() -> None:
    verbs = {example.split()[1] for example in WRITTEN}
    named = (c.name or getattr(c.callback, "__name__", "") for c in cli.app.registered_commands)
    assert set(named) <= verbs
