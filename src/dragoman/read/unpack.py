"""Archives → their members as streams, within bounds: bytes, ratio, members."""

from __future__ import annotations

import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO, Protocol, cast

from dragoman.errors import InputError

RATIO = 200
"""A packed file may grow so many times; news grows five to ten times, bombs a thousand."""
FLOOR = 50_000_000
"""Bytes that any archive may hold, however small it is itself."""
BUFFER = 1_000_000
"""Bytes read ahead: what a file is, and how it is encoded, is told by them."""
MEMBERS = 1_000_000
"""Members that an archive may have."""

UNREADABLE = (
    OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError,
    NotImplementedError, ValueError,
)  # fmt: skip
"""What the libraries raise on archives that are broken or odd."""


class Room:
    """How many bytes a packed file may still unpack to, all its members together."""

    def __init__(self, packed: int, floor: int = FLOOR) -> None:
        self.left = max(floor, RATIO * packed)

    def take(self, size: int) -> None:
        """Counts bytes as unpacked. Raises `InputError` when there were too many."""
        self.left -= size
        if self.left < 0:
            raise InputError(
                f"unpacks to more than {RATIO} times its size; the rest was left unread"
            )


class Readable(Protocol):
    """What the libraries give for a packed file."""

    def read1(self, size: int, /) -> bytes:
        """Some bytes, none at the end."""
        ...


class Metered(io.RawIOBase):
    """A stream that unpacks no more than its room allows."""

    def __init__(self, stream: IO[bytes] | gzip.GzipFile, room: Room) -> None:
        self._stream, self._room = cast(Readable, stream), room

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fills the buffer as the packed stream does."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        # read1 gives what there is before a break; read would give only the error.
        data = self._stream.read1(len(view))
        self._room.take(len(data))
        view[: len(data)] = data
        return len(data)


def metered(stream: IO[bytes] | gzip.GzipFile, room: Room) -> io.BufferedReader:
    """A stream → the same, counted against its room, with lines."""
    return io.BufferedReader(Metered(stream, room), BUFFER)


def gzipped(file: BinaryIO, room: Room) -> io.BufferedReader:
    """A gzip file → what is packed in it."""
    return metered(gzip.GzipFile(fileobj=file), room)


def zip_members(file: BinaryIO, room: Room) -> Iterator[tuple[str, io.BufferedReader]]:
    """A zip archive → (name, stream) of each file in it; nothing is written to disk."""
    with zipfile.ZipFile(file) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        _few(len(members))
        for member in members:
            if member.flag_bits & 1:
                raise InputError(f"holds {_plain(member.filename)}, which needs a password")
            with archive.open(member) as stream:
                yield _plain(member.filename), metered(stream, room)


def tar_members(file: BinaryIO, room: Room) -> Iterator[tuple[str, io.BufferedReader]]:
    """A tar archive, packed or not → (name, stream) of each file in it."""
    with tarfile.open(fileobj=file, mode="r|*") as archive:
        for number, member in enumerate(archive):
            _few(number)
            stream = archive.extractfile(member) if member.isfile() else None
            if stream is not None:
                yield _plain(member.name), metered(stream, room)


def _few(members: int) -> None:
    if members > MEMBERS:
        raise InputError(f"holds more than {MEMBERS:,} files; the rest was left unread")


def _plain(name: str) -> str:
    """A member's name, with what is not UTF-8 replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
