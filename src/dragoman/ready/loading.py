"""Loads whatever reading a language takes."""

from __future__ import annotations

import gc
from contextlib import suppress
from datetime import date

from dragoman import knowledge, pipeline
from dragoman.errors import DragomanError
from dragoman.records import Article


def loaded(language: str, sentence: str) -> None:
    """Reads a sentence, which loads all that is loaded once: no list of that could be complete.
    What is wrong with a model or the knowledge is told when an article is read."""
    article = Article(
        "", "", None, None, language, date(2020, 1, 1), None, None, sentence, 0, (), "", None
    )
    with suppress(DragomanError):
        list(pipeline.readings_of([article], knowledge.load()))
    gc.freeze()
