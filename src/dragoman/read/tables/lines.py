"""A file of lines, plain or packed with gzip or zip → its lines, within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dragoman.errors import InputError
from dragoman.read.unpack import UNREADABLE, Room, gzipped, zip_members

LONGEST = 64 * 1024
"""Bytes of a line; the longest of these tables have a few thousand."""

FLOOR = 1 << 20
"""Bytes to which any file may unpack, however small it is."""


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """A file → the number and bytes of each line, counted through all members of an archive.

    A line over `LONGEST` comes cut to one byte more. Raises `InputError`, also for a bomb.
    """
    number = 0
    try:
        for stream in _streams(path):
            while line := stream.readline(LONGEST + 1):
                number += 1
                yield number, line.rstrip(b"\r\n")
                while len(line) > LONGEST and not line.endswith(b"\n"):
                    line = stream.readline(LONGEST + 1)
    except UNREADABLE as error:
        raise InputError(f"cannot be read beyond line {number}: {error}") from error


def _streams(path: Path) -> Iterator[IO[bytes]]:
    room = Room(path.stat().st_size, FLOOR)
    with path.open("rb") as file:
        start = file.peek(4)
        if start.startswith(b"\x1f\x8b"):
            yield gzipped(file, room)
        elif start.startswith(b"PK\x03\x04"):
            yield from (stream for _, stream in zip_members(file, room))
        else:
            yield file
