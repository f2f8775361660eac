"""The word lists of single rules: each is asked for, each that is asked for is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import KnowledgeError
from dragoman.knowledge.lists import FOLDER, word_list, word_table

SOURCE = Path(dragoman.__file__).parent
ASKED = re.compile(r'word_(?:list|table)\("(.+?)"\)')


def shipped() -> dict[str, list[str] | dict[str, list[str]]]:
    return {
        f"{path.stem}.{rule}.{name}": words
        for path in FOLDER.glob("*.toml")
        for rule, lists in tomllib.loads(path.read_text(encoding="utf-8")).items()
        for name, words in lists.items()
    }


def test_every_list_is_asked_for_by_the_rule_that_it_names() -> None:
    asked = {
        name: path.relative_to(SOURCE).with_suffix("").parts
        for path in SOURCE.rglob("*.py")
        for name in ASKED.findall(path.read_text(encoding="utf-8"))
    }
    assert sorted(asked) == sorted(shipped())
    assert all(tuple(name.split(".")[:2]) == place for name, place in asked.items())


@pytest.mark.parametrize(("name", "words"), sorted(shipped().items()))
def test_a_list_or_table_names_no_word_twice(
    name: str, words: list[str] | dict[str, list[str]]
) -> None:
    every = words if isinstance(words, list) else [w for group in words.values() for w in group]
    assert every
    assert len(every) == len(set(every))
    known = word_list(name) if isinstance(words, list) else word_table(name)
    assert set(known) == set(every)


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"lists/parse\.toml: \[objects\] has no words “none”"):
        word_list("parse.objects.none")


def test_a_list_is_no_table() -> None:
    with pytest.raises(KnowledgeError, match="is a list"):
        word_table("parse.objects.using")
    with pytest.raises(KnowledgeError, match="is a table"):
        word_list("parse.hyphens.verbs")
