"""A file of a table → its events, and what of it is no event."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from dragoman.errors import InputError
from dragoman.knowledge.crosswalk import Crosswalk, crosswalk
from dragoman.read.tables import gdelt, icews, polecat
from dragoman.read.tables.lines import LONGEST, lines
from dragoman.read.tables.told import BadHeader, BadLine, Parser, Told
from dragoman.records import Imported, Problem, When, content_id

Table = Literal["gdelt", "icews", "polecat"]

TABLES: Mapping[Table, Callable[[Sequence[str], Crosswalk], tuple[Parser, bool]]] = {
    "gdelt": gdelt.parser,
    "icews": icews.parser,
    "polecat": polecat.parser,
}


def events(path: Path, table: Table) -> Iterator[Imported | Problem]:
    """A file, plain or packed → an event or a problem for every line but a header and blanks."""
    stage = f"import {table}"
    file = os.fsencode(path).decode("utf-8", "replace")
    parse: Parser | None = None
    try:
        for number, line in lines(path):
            if not line.strip():
                continue
            try:
                cells = _cells(line)
                if parse is None:
                    parse, header = TABLES[table](cells, crosswalk())
                    if header:
                        continue
                yield _imported(parse(cells), table, file, number)
            except BadLine as bad:
                yield Problem(stage, f"{file}:{number}", f"line {number} {bad}")
    except (InputError, BadHeader) as broken:
        yield Problem(stage, file, str(broken))


def _cells(line: bytes) -> list[str]:
    if len(line) > LONGEST:
        raise BadLine(f"is longer than {LONGEST:,} bytes")
    text = line.decode("utf-8-sig", "replace").replace("\0", "\ufffd")
    cells = text.split("\t")
    return [_unquoted(cell) for cell in cells] if '"' in text else cells


def _unquoted(cell: str) -> str:
    quoted = len(cell) > 1 and cell[0] == cell[-1] == '"'
    return cell[1:-1].replace('""', '"') if quoted else cell


def _imported(told: Told, table: Table, file: str, number: int) -> Imported:
    return Imported(
        id=content_id("import", table, told.event, told.code, told.source, told.target),
        origin=table,
        event=told.event,
        code=told.code,
        type=told.type,
        mode=told.mode,
        status=told.status,
        source=told.source,
        target=told.target,
        when=When(told.day, told.day, "day", told.day),
        where=told.where,
        actor=told.actor,
        recipient=told.recipient,
        outlet=told.outlet,
        url=told.url,
        published=told.published,
        file=file,
        line=number,
    )
