"""A file of lines, plain or packed with gzip or zip → its lines, within bounds."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

LONGEST = 64 * 1024
"""Bytes of a line; the longest of these tables have a few thousand."""

RATIO = 200
FLOOR = 1 << 20
"""A packed file may grow so many times; tables grow five to fifteen times, bombs a thousand."""


class Broken(Exception):
    """A file that cannot be read to its end; its text says why."""


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """A file → the number and bytes of each line, counted through all members of an archive.

    A line over `LONGEST` comes cut to one byte more. Raises `Broken`, also for a bomb.
    """
    number = 0
    room = max(FLOOR, RATIO * path.stat().st_size)
    try:
        for stream in _streams(path):
            while line := stream.readline(LONGEST + 1):
                number += 1
                room -= len(line)
                yield number, line.rstrip(b"\r\n")
                while len(line) > LONGEST and not line.endswith(b"\n"):
                    line = stream.readline(LONGEST + 1)
                    room -= len(line)
                    _within(room)
                _within(room)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError) as error:
        raise Broken(f"cannot be read beyond line {number}: {error}") from error
    except RuntimeError as error:  # how zipfile refuses a password
        raise Broken(f"cannot be unpacked: {error}") from error


def _within(room: int) -> None:
    if room < 0:
        raise Broken(f"unpacks to more than {RATIO} times its size; the rest was left unread")


def _streams(path: Path) -> Iterator[IO[bytes] | gzip.GzipFile]:
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(b"\x1f\x8b"):
        with gzip.open(path) as unpacked:
            yield unpacked
    elif start.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if not member.is_dir():
                    with archive.open(member) as unpacked_member:
                        yield unpacked_member
    else:
        with path.open("rb") as plain:
            yield plain
