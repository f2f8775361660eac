"""The command line: what is printed where, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman import cli
from dragoman.errors import InputError, KnowledgeError, LedgerError, ModelMissing, QueryError
from make import ledger, world
from read.test_tables import gdelt

VERBS = [
    "read", "import", "entries", "claims", "why", "timeline", "articles", "problems",
    "judge", "export", "models", "follow", "reread",
    "said", "disputes", "promises", "sources", "network", "changes", "obligations", "posts",
]  # fmt: skip
DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ledger(tmp_path_factory.mktemp("ledger"), *world())


def run(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dragoman", *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "90", **env},
    )


def asked(folder: Path, *words: str) -> Any:
    return CliRunner().invoke(cli.app, [*words, "--ledger", str(folder)])


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example_and_a_place_in_the_docs(verb: str) -> None:
    shown = CliRunner().invoke(cli.app, [verb, "--help"], env={"COLUMNS": "200"})
    assert shown.exit_code == 0
    assert f"Example: dragoman {verb}" in shown.stdout
    assert f"dragoman {verb}" in (DOCS / "commands.md").read_text(encoding="utf-8")


def test_no_verb_is_left_out_of_the_tests() -> None:
    shown = CliRunner().invoke(cli.app, ["--help"]).stdout
    commands = {command.name or getattr(command.callback, "__name__", "") for command in
                cli.app.registered_commands}  # fmt: skip
    assert commands | {group.name for group in cli.app.registered_groups} == set(VERBS)
    assert "Exit codes" in shown


@pytest.mark.parametrize("verb", ["entries", "claims", "articles"])
def test_json_is_one_object_a_line(folder: Path, verb: str) -> None:
    answer = asked(folder, verb, "--json")
    assert answer.exit_code == 0
    assert all(json.loads(line)["id"] for line in answer.stdout.splitlines())


def test_why_as_json(folder: Path) -> None:
    [entry] = asked(folder, "entries", "--standing", "disputed", "--json").stdout.splitlines()
    answer = json.loads(asked(folder, "why", json.loads(entry)["id"], "--json").stdout)
    assert answer["entry"] == json.loads(entry)
    assert [link["kind"] for link in answer["links"]] == ["denies"]


def test_timeline_takes_names_in_spanish(folder: Path) -> None:
    answer = asked(folder, "timeline", "Rusia", "Ucrania")
    assert answer.exit_code == 0
    assert "Russia → Ukraine" in answer.stdout


def test_nothing_found_is_no_error(folder: Path) -> None:
    answer = asked(folder, "claims", "--type", "PROTEST")
    assert (answer.exit_code, answer.stdout) == (0, "Nothing found: claims of type PROTEST.\n")


def test_export_writes_a_file_and_says_so_on_stderr(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "entries.csv"
    answer = asked(folder, "export", "entries", "--format", "csv", "--out", str(out))
    assert (answer.exit_code, answer.stdout) == (0, "")
    assert "5 entries written" in answer.stderr
    assert len(out.read_text().splitlines()) == 6


@pytest.mark.parametrize(
    ("error", "code"),
    [(QueryError, 2), (InputError, 3), (LedgerError, 3), (KnowledgeError, 3), (ModelMissing, 4)],
)
def test_exit_codes(error: type[Any], code: int) -> None:
    assert cli.exit_code(error("Why.")) == code


def test_a_user_s_error_is_one_sentence_on_stderr(tmp_path: Path, folder: Path) -> None:
    absent = run("entries", "--ledger", str(tmp_path))
    assert (absent.returncode, absent.stdout) == (3, "")
    assert absent.stderr.startswith("dragoman: There is no ledger")
    assert "Traceback" not in absent.stderr
    wrong = run("claims", "--since", "ayer", DRAGOMAN_LEDGER=str(folder))
    assert wrong.returncode == 2
    assert "Write it as 2025-03-10" in wrong.stderr
    assert run("export", "claims", "--format", "geojson").returncode == 2
    assert run("read").returncode == 2


def test_no_colour_and_no_complaint_when_the_reader_leaves(folder: Path) -> None:
    plain = run("entries", "--ledger", str(folder), NO_COLOR="1", FORCE_COLOR="1")
    assert "\x1b[3" not in plain.stdout
    command = f"{sys.executable} -m dragoman export claims --ledger {folder} | head -c 1"
    left = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert left.stderr == ""


def test_a_bug_crashes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("dragoman.show.tables.articles", broken)
    answer = asked(folder, "articles")
    assert isinstance(answer.exception, RuntimeError)


def test_tables_of_others_are_imported_and_asked_for(tmp_path: Path) -> None:
    (file := tmp_path / "t.csv").write_text(gdelt() + "\nno event\n", encoding="utf-8")
    done = asked(tmp_path / "ledger", "import", "gdelt", str(file))
    assert done.exit_code == 0, done.output
    assert "1 event new, 0 known already, 1 line refused" in done.stdout
    found = asked(tmp_path / "ledger", "entries", "--origin", "imported", "--json").stdout
    assert json.loads(found)["standing"] == "imported"
    assert "imported" in asked(tmp_path / "ledger", "timeline", "Rusia", "Ucrania").stdout
    entry = json.loads(found)["id"]
    assert "Imported from GDELT" in asked(tmp_path / "ledger", "why", entry).stdout
    assert asked(tmp_path / "ledger", "why", entry, "--json").exit_code == 0
    assert isinstance(
        asked(tmp_path / "ledger", "entries", "--origin", "rumour").exception, QueryError
    )


def test_exports_tell_what_they_leave_out_and_take_only_filters_that_fit(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "entries.json"
    words = ("export", "entries", "--format", "plover", "--actor", "Rusia", "--out", str(out))
    done = run(*words, "--ledger", str(folder))
    assert done.returncode == 0, done.stderr
    assert "1 entries left out: told as negated" in done.stderr
    assert [record["event"] for record in json.loads(out.read_text("utf-8"))] == ["ASSAULT"]
    wrong = asked(folder, "export", "articles", "--actor", "Rusia").exception
    assert isinstance(wrong, QueryError)
    assert "--actor" in str(wrong)
    assert "time_precision" in run("export", "codebook", "--format", "csv").stdout
