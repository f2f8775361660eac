"""lists/*.toml → the sets of words that single rules of parsing, resolving and coding ask for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dragoman.errors import KnowledgeError
from dragoman.knowledge.toml import read_toml

FOLDER = Path(__file__).parent / "lists"


def word_list(name: str) -> frozenset[str]:
    """ "parse.objects.using" → the words of `using` in the section `objects` of parse.toml.

    Raises `KnowledgeError`.
    """
    stage, rule, words = name.split(".")
    try:
        return frozenset(_sections(stage)[rule][words])
    except KeyError:
        raise KnowledgeError(f"lists/{stage}.toml: [{rule}] has no list “{words}”") from None


@cache
def _sections(stage: str) -> dict[str, dict[str, list[str]]]:
    return read_toml(FOLDER / f"{stage}.toml", dict[str, dict[str, list[str]]])
