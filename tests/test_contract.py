"""What the project promises as a whole: its imports, its pins, its package."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "dragoman"
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def wanted(*extras: str) -> set[str]:
    """The names of the packages that the project declares, with those of its extras."""
    lines = [*PROJECT["dependencies"]]
    for extra in extras:
        lines += PROJECT["optional-dependencies"][extra]
    return {normal(re.split(r"[<>=~! ]", line)[0]) for line in lines}


UNSAID = {"lxml-html-clean"}
"""Packages that another one needs without saying so."""


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: str) -> dict[str, set[str]]:
    """A lock → its packages, `name==version`, each with its hashes."""
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    return {
        block.split()[0]: set(re.findall(r"sha256:([0-9a-f]{64})", block))
        for block in blocks
        if not block.startswith("#")
    }


def imported() -> Iterator[str]:
    """The top-level name of every module that the source imports, also late or for types."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name.split(".")[0] for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0]


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    foreign = set(imported()) - set(sys.stdlib_module_names) - {"dragoman"}
    owners = packages_distributions()
    assert {normal(owners[name][0]) for name in foreign} == wanted(
        "frames", "charts", "cluster"
    ) - UNSAID


def test_asking_loads_no_language_engine() -> None:
    code = (
        "import sys, dragoman, dragoman.cli, dragoman.show.tables, dragoman.show.why;"
        "print({'spacy', 'thinc', 'dragoman.parse', 'dragoman.resolve', 'dragoman.code'}"
        " & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("lock", "extras"),
    [("run.txt", ()), ("dev.txt", ("charts", "cluster", "frames", "dev"))],
    ids=["run", "dev"],
)
def test_every_dependency_is_pinned(lock: str, extras: tuple[str, ...]) -> None:
    assert wanted(*extras) <= {pin.split("==")[0] for pin in pins(lock)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_pin_has_hashes_and_no_address(lock: Path) -> None:
    assert all(pins(lock.name).values())
    assert "://" not in lock.read_text("utf-8")


def test_the_locks_agree() -> None:
    assert pins("run.txt").items() <= pins("dev.txt").items()


def test_the_models_are_those_that_the_program_fetches() -> None:
    models = tomllib.loads((SOURCE / "knowledge" / "models.toml").read_text("utf-8"))
    assert pins("models.txt") == {
        f"{model['package']}=={model['version']}": set(model["sha256"]) for model in models.values()
    }


def test_the_wheel_holds_code_data_types_and_licence(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = set(ZipFile(wheel).namelist())
    kept = {".py", ".toml", ".csv", ".typed"}
    files = [path for path in SOURCE.rglob("*") if path.suffix in kept]
    assert {path.relative_to(SOURCE.parent).as_posix() for path in files} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
