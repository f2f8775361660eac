"""A paragraph that several articles print is parsed once, and stands where each prints it."""

from __future__ import annotations

import pytest

from dragoman import read
from dragoman.parse import Memory, parsed
from dragoman.parse import memory as remembering
from dragoman.records import Article

TOLD = "Moscú acusó a Kiev de mentir. Kiev lo negó."


def accepted(text: str, language: str = "es") -> Article:
    found = read.article(read.Source(origin="", content=text, language=language))
    assert isinstance(found, Article)
    return found


def test_a_copy_has_the_same_sentences_at_its_own_place() -> None:
    first, second = accepted(TOLD), accepted(f"La OTAN calla.\n{TOLD}")
    memory = Memory()
    ((before,), (after,)) = [tuple(parsed([each], memory=memory)) for each in (first, second)]
    alone = next(parsed([second]))
    assert after == alone
    assert [s.text for s in after[1:]] == [s.text for s in before]
    assert all(second.text[t.start : t.end] == t.text for s in after for t in s.tokens)
    assert {s.paragraph for s in after[1:]} == {1}


def test_it_is_the_very_same_object_where_nothing_moved() -> None:
    memory = Memory()
    one, other = (next(parsed([accepted(TOLD)], memory=memory)) for _ in range(2))
    assert all(a is b for a, b in zip(one, other, strict=True))


def test_two_languages_do_not_share_a_paragraph() -> None:
    spanish, english = (accepted("Moscow, Kiev.", language=each) for each in ("es", "en"))
    ((es,), (en,)) = parsed([spanish, english])
    assert es.tokens != en.tokens


def test_what_was_asked_for_longest_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "MOST", 2)
    memory = Memory()
    list(parsed([accepted(each) for each in ("Uno.", "Dos.")], memory=memory))
    list(parsed([accepted("Uno.")], memory=memory))
    list(parsed([accepted("Tres.")], memory=memory))
    assert memory.get("es", "Uno.") is not None
    assert memory.get("es", "Dos.") is None
