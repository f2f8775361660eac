"""Answers -> files for other programs; docs/exports.md says what each format keeps and loses.

plain.py                  JSON Lines and Parquet: every field
tidy.py                   CSV, a value a cell
plover.py, gdelt.py       acts in the words and codes of other event tables
geojson.py, graphs.py     maps and networks
ftm.py, annotations.py    entities of FollowTheMoney; W3C Web Annotations
"""

from dragoman.show.export.codebook import codebook
from dragoman.show.export.fields import json_lines, one_json
from dragoman.show.export.formats import FORMATS, PLAIN, check, export, left_out, plain, write
from dragoman.show.export.graphs import GRAPHS, graph

__all__ = [
    "FORMATS", "GRAPHS", "PLAIN", "check", "codebook", "export", "graph", "json_lines",
    "left_out", "one_json", "plain", "write",
]  # fmt: skip
