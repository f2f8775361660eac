"""The verb `read`: progress, its report, and a language model that is missing."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner

from dragoman import cli, models
from dragoman.batch import Summary
from dragoman.errors import ModelMissing
from dragoman.records import Problem
from dragoman.show import reading

MISSING = "No Spanish model is installed; run `dragoman models fetch es`."


class Engine:
    """Stands for the reading of articles without a Spanish model, until one is fetched."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, works: bool = True) -> None:
        self.fetched: list[str] = []
        self.works = works
        monkeypatch.setattr(models, "require", self.require)
        monkeypatch.setattr(models, "fetch", self.fetched.append)

    def require(self, language: str) -> str:
        if language == "es" and not (self.fetched and self.works):
            raise ModelMissing(MISSING)
        return "model"

    def job(self, _: object) -> Summary:
        self.require("es")
        return Summary(1, 0, (), 2)


def read(engine: Engine, *, yes: bool) -> Summary:
    return reading.read_with_progress(engine.job, yes=yes, messages=Console(file=io.StringIO()))


def test_a_missing_model_is_fetched_when_that_is_agreed_to(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(monkeypatch)
    assert read(engine, yes=True).read == 1
    assert engine.fetched == ["es"]


def test_a_machine_is_not_asked_but_told(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(monkeypatch)
    with pytest.raises(ModelMissing, match="dragoman models fetch es"):
        read(engine, yes=False)
    assert not engine.fetched


def test_a_model_that_does_not_help_is_fetched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(monkeypatch, works=False)
    with pytest.raises(ModelMissing):
        read(engine, yes=True)
    assert engine.fetched == ["es"]


@pytest.mark.parametrize(("answer", "fetched"), [("y", ["es"]), ("", []), ("no", [])])
def test_on_a_terminal_the_user_is_asked(
    monkeypatch: pytest.MonkeyPatch, answer: str, fetched: list[str]
) -> None:
    engine = Engine(monkeypatch)
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _: True})())
    console = Console(file=io.StringIO(), force_terminal=True)
    monkeypatch.setattr(console, "input", lambda _: answer)
    try:
        reading.read_with_progress(engine.job, yes=False, messages=console)
    except ModelMissing:
        assert not fetched
    assert engine.fetched == fetched


def asked(*words: str) -> Any:
    return CliRunner().invoke(cli.app, ["read", *words])


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles are accepted and stored, but no engine looks into them."""
    from dragoman import pipeline

    def none(article: Any, _: object) -> pipeline.Reading:
        return pipeline.Reading(article, (), (), ())

    monkeypatch.setattr(pipeline, "claims_of", none)


@pytest.mark.usefixtures("unread")
def test_the_report_tells_what_was_read_and_what_refused(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    text = "El Gobierno de Perú recibió este lunes a la ministra de Exteriores de Chile en Lima."
    (tmp_path / "news" / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text("", encoding="utf-8")
    place = [str(tmp_path / "news"), "--ledger", str(tmp_path / "ledger")]
    first = asked(*place)
    assert first.exit_code == 0
    assert "1 article read · 0 skipped as known · 1 refused" in first.stdout
    assert "refused" in first.stdout
    assert "b.txt" in "".join(first.stdout.split())  # a long path may be broken
    again = asked(*place, "--json")
    assert '"read": 0, "skipped": 2' in again.stdout


@pytest.mark.usefixtures("unread")
def test_if_every_source_is_refused_the_exit_code_tells(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    assert asked(str(tmp_path / "b.txt"), "--ledger", str(tmp_path / "ledger")).exit_code == 3


def test_progress_counts_what_is_done() -> None:
    out = Console(file=io.StringIO(), force_terminal=True, width=80)
    with reading._progress(out) as callback:
        callback(Problem("read", "a.txt", "empty"))
    assert "0 read, 1 refused, 0 claims" in out.file.getvalue()  # type: ignore[attr-defined]
