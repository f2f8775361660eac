"""Trigger patterns: what they may begin with."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from dragoman import knowledge
from dragoman.errors import KnowledgeError
from dragoman.knowledge.frames import Trigger, parse_triggers

CLASSES = {"making": frozenset({"hacer", "hacer llegar"}), "asking": frozenset({"llamado"})}


def triggers(pattern: str) -> tuple[Trigger, ...]:
    """A pattern of verbs -> its triggers."""
    return parse_triggers(pattern, frame="request.ask", kind="verb", classes=CLASSES)


def test_a_pattern_begins_with_any_of_several_words_or_of_a_class() -> None:
    found = triggers("@making|lanzar + @asking > a")
    assert [t.words for t in found] == [("hacer",), ("hacer", "llegar"), ("lanzar",)]
    assert {t.conditions for t in found} == {found[0].conditions}


@pytest.mark.parametrize("pattern", ["@unknown + llamado", "| + llamado", "@making + @unknown"])
def test_what_no_class_or_head_stands_for_is_refused(pattern: str) -> None:
    with pytest.raises(KnowledgeError):
        triggers(pattern)


def test_no_pattern_stands_twice_in_a_list_and_no_row_in_a_table() -> None:
    lists = [
        patterns
        for frame in knowledge.load().frames.values()
        for part in (frame.es, frame.en)
        for patterns in (part.verbs, part.nouns, part.adjectives)
    ]
    lists += [
        tuple(line for line in path.read_text(encoding="utf-8").splitlines() if line)
        for path in Path(knowledge.__file__).parent.glob("*.csv")
    ]
    assert [row for listed in lists for row, count in Counter(listed).items() if count > 1] == []
