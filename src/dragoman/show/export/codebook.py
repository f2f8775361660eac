"""What the columns of the CSV files mean, as a table that goes with them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman import store
from dragoman.ask.rows import Rows
from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.tables import rows


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file of claims, entries or articles, and what stands in it."""

    file: str
    column: str
    meaning: str


def codebook() -> Rows[Column]:
    """The meaning of every column, in the order of the files."""
    found = rows(FOLDER / "codebook.csv", "file", "column", "meaning")
    table = store.to_table(Column, (Column(**row) for row in found))
    return Rows(Column, "columns of the CSV files", table)
