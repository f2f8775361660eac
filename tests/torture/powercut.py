"""A power cut at every durable step, on a disk that keeps only what was synced.

usage: PYTHONPATH=tests python -m torture.powercut FOLDER CUTS [--no-fsync]

The disk is a model: of a file it keeps the bytes it had when it was last synced, of a folder the
names. A second model keeps every name at once and only loses bytes, as some file systems do.
After each cut whatever was reported as read must be there, and one rerun must give the same
ledger. With --no-fsync nothing is ever synced: then this must fail, or it would prove nothing.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman import batch, store
from dragoman.records import Problem
from dragoman.workers import Done
from torture.harness import State, articles, prepare, state

Names = dict[int, dict[str, tuple[int, bool]]]


@dataclass(frozen=True)
class Cut:
    """What is on the disk at one moment, and the articles reported as read before it."""

    root: int
    names: Names
    data: dict[int, bytes]
    reported: frozenset[str]

    def onto(self, place: Path) -> None:
        """Lays the disk out as a folder."""
        shutil.rmtree(place, ignore_errors=True)
        self._lay(self.root, place)

    def _lay(self, folder: int, place: Path) -> None:
        place.mkdir()
        for name, (inode, is_folder) in self.names.get(folder, {}).items():
            if is_folder:
                self._lay(inode, place / name)
            else:
                (place / name).write_bytes(self.data.get(inode, b""))


@dataclass
class Disk:
    """Watches what a run syncs, and remembers the disk at each step."""

    ledger: Path
    names: Names = field(default_factory=dict)
    data: dict[int, bytes] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    cuts: list[Cut] = field(default_factory=list)

    def watch(self, *, syncing: bool) -> None:
        """Stands in for `fsync` and `rename`; without syncing, `fsync` does nothing."""

        def fsync(handle: int) -> None:
            self.cut()
            if syncing:
                self._keep(Path(f"/proc/self/fd/{handle}").readlink())

        vars(os)["fsync"] = fsync
        os.rename = self._after(os.rename)

    def _after(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            self.cut()
            return real(*args, **more)

        return call

    def _keep(self, path: Path) -> None:
        inode = path.stat().st_ino
        if path.is_dir():
            self.names[inode] = _names(path)
        else:
            self.data[inode] = path.read_bytes()

    def cut(self) -> None:
        """The disk now, by either model."""
        root, reported = self.ledger.stat().st_ino, frozenset(self.reported)
        folders = [self.ledger, *(path for path in self.ledger.rglob("*") if path.is_dir())]
        at_once = {folder.stat().st_ino: _names(folder) for folder in folders}
        for names in (dict(self.names), at_once):
            self.cuts.append(Cut(root, names, dict(self.data), reported))


def _names(folder: Path) -> dict[str, tuple[int, bool]]:
    with os.scandir(folder) as found:
        return {each.name: (each.inode(), each.is_dir()) for each in found}


def read(source: Path, ledger: Path, disk: Disk | None = None) -> None:
    """Reads all; tells the disk what was reported as read."""

    def report(done: Done) -> None:
        if disk is not None and not isinstance(done, Problem):
            disk.reported.add(done.article.id)

    batch.read_into([source], ledger, jobs=1, progress=report)
    if disk is not None:
        disk.cut()


def made_whole(cut: Cut, source: Path, place: Path) -> State:
    """One rerun after the cut → the state of the ledger. Fails if a reported article is gone."""
    cut.onto(place)
    assert not store.set_aside(place), "a shard was damaged"
    assert cut.reported <= store.known(place).articles, "reported, and lost"
    batch.read_into([source], place, jobs=1)
    return state(place)


def main() -> None:
    folder, most, syncing = Path(sys.argv[1]), int(sys.argv[2]), "--no-fsync" not in sys.argv
    prepare()
    source = articles(folder / "a.jsonl")
    read(source, folder / "whole")
    whole, ledger = state(folder / "whole"), folder / "ledger"
    ledger.mkdir()
    disk, real = Disk(ledger), (os.fsync, os.rename)
    disk.watch(syncing=syncing)
    read(source, ledger, disk)
    os.fsync, os.rename = real
    step = max(1, len(disk.cuts) // most)
    tried = disk.cuts[::step]
    for number, cut in enumerate(tried):
        assert made_whole(cut, source, folder / "cut") == whole, number
    print(len(tried))


if __name__ == "__main__":
    main()
