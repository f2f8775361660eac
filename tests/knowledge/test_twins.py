"""What is known in Spanish has its English neighbour: frames, cues, nouns, names."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from dragoman import knowledge
from dragoman.errors import KnowledgeError
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.toml import read_toml

FOLDER = Path(knowledge.__file__).parent
FRAMES = list(knowledge.load().frames.values())
TWINS = ("es", "en")
KINDS = ("verbs", "nouns", "adjectives")
SHARE = 0.4
"""The least share of a frame's Spanish triggers that its English part holds, of each kind."""
INFLECTION = {
    "future_endings",
    "conditional_endings",
    "irregular",
    "subjunctive",
    "reflexive",
    "silent",
}
"""Groups of `stance.toml` about forms that English has not."""


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_a_frame_knows_both_languages(frame: Frame) -> None:
    few = [
        (kind, len(spanish), len(english))
        for kind in KINDS
        for spanish, english in [(getattr(frame.es, kind), getattr(frame.en, kind))]
        if len(english) < SHARE * len(spanish)
    ]
    assert not few


def test_a_kind_of_trigger_in_spanish_alone_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(FOLDER, folder)
    path = folder / "frames" / "consult.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(i for i, line in enumerate(lines) if line == "[frame.en]\n")
    nouns = next(i for i in range(start, len(lines)) if lines[i].startswith("nouns = ["))
    end = next(i for i in range(nouns, len(lines)) if lines[i].rstrip().endswith("]"))
    path.write_text("".join((*lines[:nouns], *lines[end + 1 :])), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"has no nouns in 'en'"):
        knowledge.load(folder)


def test_cues_stand_in_both_languages() -> None:
    stance = read_toml(FOLDER / "stance.toml", dict[str, dict[str, object]])
    for name, group in stance["es"].items():
        assert stance["en"].get(name), name
        if isinstance(group, dict):
            english = stance["en"][name]
            assert isinstance(english, dict)
            assert {n for n, words in group.items() if words} <= INFLECTION | set(english), name


def test_kinds_of_nouns_stand_in_both_languages() -> None:
    with (FOLDER / "nouns.csv").open(encoding="utf-8") as file:
        known = {(row["language"], row["kind"]) for row in csv.DictReader(file)}
    spanish, english = ({kind for language, kind in known if language == one} for one in TWINS)
    assert spanish - english <= {"region"}  # English names it behind the place: "Helmand province"
