"""lists/*.toml → the words that single rules of parsing, resolving and coding ask for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeAlias

from dragoman.errors import KnowledgeError
from dragoman.knowledge.toml import read_toml

FOLDER = Path(__file__).parent / "lists"

Words: TypeAlias = "list[str]"
Table: TypeAlias = "dict[str, list[str]]"


def word_list(name: str) -> frozenset[str]:
    """ "parse.objects.using" → the words of `using` in the section `objects` of parse.toml.

    Raises `KnowledgeError` if no such list is there.
    """
    found = _found(name)
    if isinstance(found, dict):
        raise KnowledgeError(f"{name} is a table, not a list")
    return frozenset(found)


def word_table(name: str) -> dict[str, str]:
    """ "parse.hyphens.verbs" → each word of the table's lists, and the key before its list.

    Raises `KnowledgeError` if no such table is there.
    """
    found = _found(name)
    if not isinstance(found, dict):
        raise KnowledgeError(f"{name} is a list, not a table")
    return {word: key for key, words in found.items() for word in words}


def _found(name: str) -> Words | Table:
    stage, rule, words = name.split(".")
    try:
        return _sections(stage)[rule][words]
    except KeyError:
        raise KnowledgeError(f"lists/{stage}.toml: [{rule}] has no words “{words}”") from None


@cache
def _sections(stage: str) -> dict[str, dict[str, Words | Table]]:
    return read_toml(
        FOLDER / f"{stage}.toml", dict[str, dict[str, list[str] | dict[str, list[str]]]]
    )
