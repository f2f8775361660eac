"""Reads, checks and fingerprints everything in this folder."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.heap import for_good
from dragoman.knowledge.frames import Frame, Index, Trigger, load_frames, triggers_of
from dragoman.knowledge.grammar import Grammar, load_grammar
from dragoman.knowledge.measures import Measures, load_measures
from dragoman.knowledge.pacts import Pacts, load_pacts
from dragoman.knowledge.stance import Stance, load_stance
from dragoman.knowledge.subjects import Subjects, load_subjects
from dragoman.knowledge.tables import load_world
from dragoman.knowledge.toml import read_toml
from dragoman.knowledge.world import World
from dragoman.known import Known

FOLDER = Path(__file__).parent


@dataclass(frozen=True, eq=False)
class Knowledge:
    """All that is known, frozen; two are the same only if they are one. `fingerprint` changes with
    any byte of the data."""

    frames: dict[str, Frame]
    triggers: Known[str, dict[Index, dict[str, tuple[Trigger, ...]]]]
    """By language: made when it is first read, since most read one only."""
    stance: dict[str, Stance]
    grammar: dict[str, Grammar]
    measures: dict[str, Measures]
    pacts: dict[str, Pacts]
    subjects: dict[str, Subjects]
    world: World
    fingerprint: str


@lru_cache(maxsize=4)
@for_good()
def load(folder: Path = FOLDER) -> Knowledge:
    """The knowledge in `folder` (the shipped one by default). Raises `KnowledgeError`."""
    classes = _classes(folder / "classes.toml")
    grammar = load_grammar(folder / "grammar.toml")
    frames = load_frames(folder / "frames", grammar["en"].joined)

    @for_good()
    def triggers(language: str) -> dict[Index, dict[str, tuple[Trigger, ...]]]:
        return triggers_of(frames, classes[language], language)

    return Knowledge(
        frames=frames,
        triggers=Known(triggers),
        stance=load_stance(folder / "stance.toml"),
        grammar=grammar,
        measures=load_measures(folder / "measures.toml"),
        pacts=load_pacts(folder / "obligations.toml"),
        subjects=load_subjects(folder / "subjects.toml"),
        world=load_world(folder),
        fingerprint=fingerprint(folder),
    )


def _classes(path: Path) -> dict[str, dict[str, frozenset[str]]]:
    data = read_toml(path, dict[str, dict[str, tuple[str, ...]]])
    return {
        language: {name: frozenset(w.lower() for w in words) for name, words in groups.items()}
        for language, groups in data.items()
    }


@lru_cache(maxsize=4)
def fingerprint(folder: Path = FOLDER) -> str:
    """What changes with any byte of the knowledge in `folder`, told without loading it."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted((*folder.rglob("*.toml"), *folder.rglob("*.csv"))):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
