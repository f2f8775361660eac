"""Tables of events made by others → imported events, one line at a time.

lines.py     a file, plain or packed, → its lines, within bounds
told.py      what one line says, and how codes and names become ours
gdelt.py, icews.py, polecat.py    one module a table, each with `parser(first line)`
"""

from dragoman.read.tables.events import TABLES, events

__all__ = ["TABLES", "events"]
