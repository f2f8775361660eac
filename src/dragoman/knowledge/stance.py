"""stance.toml → what words do to the acts that they govern. Format: the file's own comments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from pydantic.dataclasses import dataclass as checked

from dragoman.knowledge.frames import Effect
from dragoman.knowledge.toml import STRICT, read_toml
from dragoman.known import cached_property
from dragoman.records import Status

Complement = Literal["clause", "infinitive", "noun", "gerund"]
Act = Effect | Literal["affirmed", "announced", "discussed"]
"""What a governor does to an act, those of the frames included."""
Fate = Status | Literal["happened"]
_Effect = TypeVar("_Effect", bound=str)


class Cue(NamedTuple):
    """What one governor does; `denied` when it is negated, where that is out of the ordinary;
    `ends` what was there before, `begun` if it was going on; `unless` the noun is one of these;
    `subject` if it reaches the subject of its verb too ("la cumbre sigue sin fecha"); `told` if it
    holds only of what is told in the past ("no sorprende que vetara")."""

    effect: Act
    speaker: bool
    denied: Act | None = None
    preterite: Act | None = None
    ends: bool = False
    begun: bool = False
    unless: tuple[str, ...] = ()
    subject: bool = False
    told: bool = False


@checked(config=STRICT, frozen=True)
class Governor:
    """Words with the same effect on the acts in their complements."""

    effect: Act
    on: tuple[Complement, ...]
    speaker: bool = False
    denied: Act | None = None
    preterite: Act | None = None
    ends: bool = False
    begun: bool = False
    unless: tuple[str, ...] = ()
    subject: bool = False
    told: bool = False
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()


@checked(config=STRICT, frozen=True)
class Voices:
    """How a speaker is named outside the speech verbs, and what else tells who speaks."""

    prepositions: frozenset[str]
    fronted: frozenset[str]
    nouns: frozenset[str]
    independent: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    mentioning: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    reflexive: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()
    agreeing: frozenset[str] = frozenset()
    hearing: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    resuming: frozenset[str] = frozenset()


@checked(config=STRICT, frozen=True)
class Tenses:
    """Auxiliaries, and endings that tell a tense or mood where the model's morphology fails."""

    future_endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    subjunctive: dict[str, tuple[str, ...]]
    irregular: tuple[str, ...]
    imperfect_endings: tuple[str, ...]
    passive: tuple[str, ...]
    perfect: tuple[str, ...]
    simple: tuple[str, ...]
    later: tuple[str, ...]
    same_day: tuple[str, ...]


@checked(config=STRICT, frozen=True)
class Negation:
    """Negative words; those that negate only the verb on which they hang; words that undo them;
    words that leave what has not happened open."""

    words: frozenset[str]
    clausal: frozenset[str]
    undone_by: frozenset[str]
    pending: frozenset[str]


@checked(config=STRICT, frozen=True)
class Grammar:
    """Small words that tell how an act hangs on its governor; see the comments in stance.toml."""

    governed: frozenset[str]
    topical: frozenset[str]
    cause: frozenset[str]
    alleging: frozenset[str]
    charges: frozenset[str]
    blaming: frozenset[str]
    punishing: frozenset[str]
    addressee: frozenset[str]
    factive_before: frozenset[str]
    contractions: frozenset[str]
    content: frozenset[str]
    linking: frozenset[str]
    contrast: frozenset[str]
    cleaving: frozenset[str]
    telling: frozenset[str]
    prospective: frozenset[str]
    proving: frozenset[str]
    conditional_only: frozenset[str]
    conceding: frozenset[str]
    infinitive_conditions: frozenset[str]
    inverted: frozenset[str]
    interrogatives: frozenset[str]
    wishes: frozenset[str]
    rumour: frozenset[str]
    awaiting: frozenset[str]
    until: frozenset[str]
    waiting: frozenset[str]
    rewards: frozenset[str]
    bidding: frozenset[str]
    schemes: frozenset[str]
    scenarios: frozenset[str]
    uttering: frozenset[str]
    committing: frozenset[str]
    foremost: frozenset[str]
    causing: frozenset[str]
    inquiring: frozenset[str]
    exchanged: frozenset[str]
    closing: frozenset[str]
    lasting: frozenset[str]
    untruly: frozenset[str]
    unproven: frozenset[str]
    penalties: frozenset[str]
    facing: frozenset[str]
    keys: frozenset[str]
    arrangements: frozenset[str]
    comprising: frozenset[str]
    texts: frozenset[str]
    enacted: frozenset[str]
    issuing: frozenset[str]
    drafting: frozenset[str]
    stopping: frozenset[str]
    opens_questions: bool


@checked(config=STRICT, frozen=True)
class _File:
    governor: tuple[Governor, ...]
    adjectives: dict[Status, tuple[str, ...]]
    adverbs: dict[Status, tuple[str, ...]]
    markers: dict[Fate, tuple[str, ...]]
    auxiliaries: dict[Status, tuple[str, ...]]
    negation: Negation
    grammar: Grammar
    voices: Voices
    tenses: Tenses


@dataclass(frozen=True)
class Stance:
    """One language's cues, indexed: word → effect."""

    verbs: dict[tuple[str, Complement], Cue]
    phrases: dict[tuple[str, Complement], tuple[tuple[str, ...], ...]]
    nouns: dict[str, Cue]
    predicates: dict[tuple[str, Complement], Cue]
    adjectives: dict[str, Status]
    adverbs: dict[str, Status]
    markers: dict[str, Fate]
    connectors: dict[str, tuple[tuple[str, ...], ...]]
    auxiliaries: dict[str, Status]
    negation: Negation
    grammar: Grammar
    voices: Voices
    tenses: Tenses

    @cached_property
    def speech_verbs(self) -> frozenset[str]:
        """Verbs that may bring in what somebody says."""
        bringing = {v for (v, held), cue in self.verbs.items() if held == "clause" and cue.speaker}
        return self.voices.reporting | bringing


def load_stance(path: Path) -> dict[str, Stance]:
    """The cues by language. Raises `KnowledgeError`."""
    files = read_toml(path, dict[str, _File])
    return {language: _indexed(file) for language, file in files.items()}


def _indexed(file: _File) -> Stance:
    verbs: dict[tuple[str, Complement], Cue] = {}
    nouns: dict[str, Cue] = {}
    predicates: dict[tuple[str, Complement], Cue] = {}
    for governor in file.governor:
        cue = Cue(
            governor.effect, governor.speaker, governor.denied, governor.preterite,
            governor.ends, governor.begun, governor.unless, governor.subject, governor.told,
        )  # fmt: skip
        for complement in governor.on:
            for verb in governor.verbs:
                verbs.setdefault((verb, complement), cue)
            for word in governor.predicates:
                predicates.setdefault((word, complement), cue)
        for noun in governor.nouns:
            nouns.setdefault(noun, cue)
    markers = _turned(file.markers)
    return Stance(
        verbs=verbs,
        phrases=_phrases(verbs),
        nouns=nouns,
        predicates=predicates,
        adjectives=_turned(file.adjectives),
        adverbs=_turned(file.adverbs),
        markers=markers,
        connectors=_by_first(m for m in markers if " " in m),
        auxiliaries=_turned(file.auxiliaries),
        negation=file.negation,
        grammar=file.grammar,
        voices=file.voices,
        tenses=file.tenses,
    )


def _phrases(
    verbs: dict[tuple[str, Complement], Cue],
) -> dict[tuple[str, Complement], tuple[tuple[str, ...], ...]]:
    """The verbs that need more words, by their first: "poner fin" under "poner"."""
    found: dict[tuple[str, Complement], list[tuple[str, ...]]] = {}
    for verb, complement in verbs:
        first, *rest = verb.split(" ")
        if rest:
            found.setdefault((first, complement), []).append(tuple(rest))
    return {key: tuple(sorted(phrases, key=len, reverse=True)) for key, phrases in found.items()}


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases as words, under their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split(" "))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(phrases) for first, phrases in found.items()}


def _turned(groups: dict[_Effect, tuple[str, ...]]) -> dict[str, _Effect]:
    return {word: effect for effect, words in groups.items() for word in words}
