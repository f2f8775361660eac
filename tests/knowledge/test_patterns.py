"""Trigger patterns: what they may begin with."""

from __future__ import annotations

import pytest

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
