"""The judgements of humans: one line of JSON each, only ever appended, on the disk at once."""

from __future__ import annotations

import fcntl
import json
import os
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

from dragoman.errors import LedgerError
from dragoman.records import Judgement, Problem
from dragoman.store.files import sync

FILE = "judgements.jsonl"
_VERDICTS = get_args(get_type_hints(Judgement)["verdict"])


def keep(ledger: Path, judgement: Judgement) -> None:
    """Appends a judgement to the ledger's file; it is on the disk when this returns."""
    line = json.dumps(asdict(judgement), ensure_ascii=False) + "\n"
    try:
        with (ledger / FILE).open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # two who judge at once write one after the other
            size = file.seek(0, os.SEEK_END)
            if size and _last_byte(file.fileno(), size) != b"\n":
                line = "\n" + line  # a power cut left half a line: it stays, as a problem
            file.write(line.encode())
            file.flush()
            os.fsync(file.fileno())
        sync(ledger)
    except OSError as error:
        raise LedgerError(
            f"The judgement could not be kept in {ledger} ({error.strerror}); judge again."
        ) from error


def judgements(ledger: Path) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """A ledger's folder → its judgements, the oldest first, and the lines that are none."""
    try:
        lines = (ledger / FILE).read_bytes().split(b"\n")
    except FileNotFoundError:
        return (), ()
    kept: list[Judgement] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                kept.append(_judgement(json.loads(line)))
            except (ValueError, TypeError, KeyError):
                message = f"line {number} is no judgement and was passed over; judge again"
                problems.append(Problem("judge", FILE, message))
    return tuple(kept), tuple(problems)


def _judgement(row: dict[str, Any]) -> Judgement:
    """A line's content → the judgement, checked field by field."""
    values = {field.name: row[field.name] for field in fields(Judgement)}
    for side in ("left", "right"):
        values[side] = tuple(values[side])
        if not all(isinstance(id, str) for id in values[side]):
            raise ValueError
    plain = all(isinstance(values[name], str) for name in ("who", "at", "why"))
    if values["verdict"] not in _VERDICTS or not plain:
        raise ValueError
    return Judgement(**values)


def _last_byte(handle: int, size: int) -> bytes:
    return os.pread(handle, 1, size - 1)
