"""Writing that survives a power cut, and the lock that keeps writers apart."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from dragoman.errors import LedgerBusy, LedgerError

TMP = "tmp"
MOVES = "MOVES"
"""Renames that have begun, as a list in JSON; who writes next finishes them."""


def sync(path: Path) -> None:
    """Sees to it that a file's bytes, or a folder's names, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def publish(made: Path, place: Path) -> None:
    """Renames a finished and synced file or folder into place, for good."""
    made.rename(place)
    sync(place.parent)


def sha256(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def folder(path: Path) -> Path:
    """The folder, made with those above it if it is not there; its name is on the disk."""
    if not path.is_dir():
        folder(path.parent)
        path.mkdir()
        sync(path.parent)
    return path


def move_all(ledger: Path, moves: Sequence[tuple[str, str]]) -> None:
    """Renames within a ledger, in this order: all of them, whatever happens on the way.

    No place may be both left and reached, for then a second try would undo the first.
    """
    with told(ledger):
        note = folder(ledger / TMP) / MOVES
        note.write_text(json.dumps(moves), encoding="utf-8")
        sync(note)
        publish(note, ledger / MOVES)
        _finish_moves(ledger)


def _finish_moves(ledger: Path) -> None:
    note = ledger / MOVES
    if note.exists():
        for start, end in json.loads(note.read_text(encoding="utf-8")):
            if (ledger / start).exists():
                folder((ledger / end).parent)
                publish(ledger / start, ledger / end)
                sync((ledger / start).parent)
        note.unlink()
        sync(ledger)


@contextmanager
def told(ledger: Path) -> Iterator[None]:
    """Turns what a disk refuses into the sentence that says so."""
    try:
        yield
    except (OSError, duckdb.Error, pa.ArrowException) as error:
        raise LedgerError(
            f"The ledger {ledger} cannot be written ({error}); make room and run the command "
            "again: what was read so far is kept."
        ) from error


@contextmanager
def writing(ledger: Path) -> Iterator[None]:
    """Makes the ledger's folder and holds its lock; clears and finishes what a killed writer left.

    The system drops the lock with the process that held it, however it ended.
    """
    try:
        folder(ledger)
        lock = (ledger / "LOCK").open("w")
    except OSError as error:
        raise LedgerError(
            f"The ledger {ledger} cannot be written ({error.strerror}); choose another folder."
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LedgerBusy(
                f"Another dragoman is writing to {ledger}; wait until it has finished."
            ) from None
        shutil.rmtree(ledger / TMP, ignore_errors=True)
        with told(ledger):
            _finish_moves(ledger)
        yield
