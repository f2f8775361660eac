"""What every test may use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is slow at times; a slow example is no failure.
settings.register_profile("dragoman", deadline=None)
settings.load_profile("dragoman")


ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def dispatches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the shipped dispatches, read as a user reads them."""
    ledger = tmp_path_factory.mktemp("dispatches") / "ledger"
    command = [sys.executable, "-m", "dragoman", "read", "dispatches", "--ledger", str(ledger)]
    subprocess.run([*command, "--jobs", "1"], cwd=ROOT, check=True, capture_output=True)
    return ledger


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of inputs that cannot be part of the project; skips where it is absent."""
    beside = Path(__file__).parents[2] / "shared"
    folder = Path(os.environ.get("DRAGOMAN_SHARED", beside))
    if not folder.is_dir():
        pytest.skip("the shared inputs are not here; name their folder in DRAGOMAN_SHARED")
    return folder
