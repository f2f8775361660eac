"""What a model's rules make of words is the same by table as word by word."""

from __future__ import annotations

import warnings

import spacy
from spacy.tokens import Doc

from dragoman import models
from dragoman.parse.rules import RULES, tabled

TEXT = (
    "There's \t a truce, and they ain't gonna keep it; nothin' y'all do is theirs. "
    "Does it hold? Let's see, c'm on: I gotta go.\n\nYou told me that all those had been hers."
)


def told(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_) for t in doc]


def test_rules_by_table_say_the_same() -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        plain, quick = (spacy.load(models.require("en"), exclude=["ner"]) for _ in range(2))
    assert "match" in vars(tabled(quick).get_pipe(RULES))
    for _ in range(2):  # found out, and looked up
        assert told(quick(TEXT)) == told(plain(TEXT))


def test_an_engine_without_rules_stays_as_it_is() -> None:
    engine = spacy.blank("en")
    assert tabled(engine).pipe_names == []
