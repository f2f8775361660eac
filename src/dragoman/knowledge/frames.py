"""Frame files → frames and their triggers, checked. Format: docs/knowledge.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic.dataclasses import dataclass as checked

from dragoman.errors import KnowledgeError
from dragoman.knowledge.toml import STRICT, read_toml
from dragoman.records import Status, Type

Language = Literal["es", "en"]
Effect = Literal[
    "promised", "requested", "negated", "possible", "planned", "hypothetical",
    "asserted", "presupposed", "pass",
]  # fmt: skip
Words = Literal["verb", "noun", "adjective"]
Index = Literal["verb", "noun", "adjective", "phrase"]
"""Under what triggers are looked up: nouns of several words also as phrases, since their first
word need be no noun ("civil war", "buenos oficios")."""

MATERIAL = frozenset(
    {"COOPERATE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
"""Types of what is done, not said."""

SLOTS: dict[Language, dict[str, tuple[str, ...]]] = {
    "es": {
        "source": ("subject",),
        "target": ("object", "a", "contra", "con", "hacia", "sobre", "ante"),
        "noun_source": ("por", "adjective", "possessive", "de"),
        "noun_target": ("contra", "a", "con", "hacia", "sobre", "ante", "en", "de"),
    },
    "en": {
        "source": ("subject",),
        "target": ("object", "a", "contra", "con", "at", "sobre", "hacia", "for"),
        "noun_source": ("por", "adjective", "possessive", "de", "desde"),
        "noun_target": ("contra", "a", "con", "sobre", "hacia", "at", "for", "en", "de"),
    },
}
"""The slots of an act where a frame names none, best first. Both languages' bear one name: "by"
and "a manos de" mark the slot "por" (`[joined]` in grammar.toml)."""


@checked(config=STRICT, frozen=True)
class Part:
    """One language's triggers of a frame, and the slots of its actors."""

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    source: tuple[str, ...] | None = None
    target: tuple[str, ...] | None = None
    noun_source: tuple[str, ...] | None = None
    noun_target: tuple[str, ...] | None = None
    of: Literal["source", "target"] = "source"
    unless: str = ""


@checked(config=STRICT, frozen=True)
class Sample:
    """An example or a near miss of a frame, which the tests run."""

    language: Language
    text: str
    source: tuple[str, ...] | None = None
    target: tuple[str, ...] | None = None
    status: Status | None = None
    published: str | None = None


@checked(config=STRICT, frozen=True)
class Frame:
    """One kind of act. The fields are explained in docs/knowledge.md."""

    id: str
    gloss: str
    es: Part
    en: Part
    example: tuple[Sample, ...]
    near_miss: tuple[Sample, ...]
    mode: str | None = None
    mutual: bool = False
    status: Status | None = None
    governs: Effect | None = None
    durative: bool = False
    refused: str = ""
    otherwise: str = ""
    together: str = ""
    given: str = ""
    by_arms: str = ""
    vague: bool = False
    counted: bool = False
    spoken: bool = False
    needs: Literal["any", "source", "target", "both", "none"] = "any"
    type: Type = "STATE"

    def part(self, language: str) -> Part:
        """The part of one language."""
        return self.es if language == "es" else self.en

    def slots(
        self, language: str, words: Words, side: Literal["source", "target"]
    ) -> tuple[str, ...]:
        """Where this side's actors stand, best first."""
        name = f"noun_{side}" if words == "noun" else side
        own: tuple[str, ...] | None = getattr(self.part(language), name)
        return own or SLOTS["es" if language == "es" else "en"][name]


@dataclass(frozen=True, slots=True)
class Condition:
    """What must, or must not, stand beside a trigger."""

    wanted: bool
    words: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    kinds: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    """What a sentence must hold for the condition to be met at all; empty if anything may."""
    above: bool = False
    """Whether it is the word above the trigger that must be one of these."""
    said: bool = False
    """Whether it is the head of a clause that the trigger brings that must be one of these."""

    def may_hold(self, forms: frozenset[str]) -> bool:
        """Whether a sentence of these words can meet it at all."""
        return not self.openings or not self.openings.isdisjoint(forms)

    @property
    def all(self) -> frozenset[str]:
        """Every word of it."""
        return self.words.union(*self.phrases)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A pattern of one frame: head words (lemmas), and its conditions."""

    frame: str
    words: tuple[str, ...]
    kind: Words
    conditions: tuple[Condition, ...] = ()
    unless: Condition | None = None
    pattern: str = field(default="", compare=False)
    openings: tuple[frozenset[str], ...] = field(default=(), compare=False)
    """Sets of words of each of which a sentence must hold one, the smallest first: a first look,
    since most triggers of a common verb ("hacer", "dar") fail here."""

    @property
    def denies(self) -> bool:
        """Whether it requires a "no": the denial is then no denial of the act, but part of it
        ("no descartó …", "will not sit idly by", "pleaded not guilty")."""
        wanted = [c for c in self.conditions if c.wanted]
        opening = {phrase[0] for c in wanted for phrase in c.phrases}
        refused = any("refused" in c.kinds for c in wanted)  # "said it would never be the first"
        said = refused or (self.said and not opening.isdisjoint(DENIALS))  # "que no era apto"
        return said or bool(opening & NOT) or any(c.all & DENIALS for c in wanted)

    @property
    def said(self) -> bool:
        """Whether it asks what a clause says that it brings."""
        return bool(self.conditions) and self.conditions[0].said

    def may_hold(self, forms: frozenset[str]) -> bool:
        """Whether a sentence of these words has at least one of all that the trigger requires."""
        return not any(map(forms.isdisjoint, self.openings))


DENIALS = frozenset({"no", "not"})
NOT = frozenset({"not"})
KINDS = frozenset(
    {
        "person",
        "actor",
        "state",
        "place",
        "group",
        "name",
        "org",
        "outlet",
        "future",
        "subjunctive",
        "infinitive",
        "clause",
        "controlled",
        "bound",
        "refused",
        "undone",
        "doer",
        "feeling",
        "willed",
        "wished",
        "another",
        "somebody",
        "owed",
        "under",
    }
)
_OPERATOR = re.compile(r"\s+([+<>=-])\s+")
_OPTIONAL = re.compile(r"\([^)]*\)")


def parse_triggers(
    pattern: str,
    *,
    frame: str,
    kind: Words,
    classes: dict[str, frozenset[str]],
    unless: Condition | None = None,
) -> tuple[Trigger, ...]:
    """`"lanzar + misil|@bomb > contra"` → its triggers, one for each word that may be the head
    ("@making + llamamiento"); `unless` is what none of the frame may stand beside. Raises
    `KnowledgeError`."""
    head, *rest = _OPERATOR.split(_OPTIONAL.sub("", pattern).strip())
    where = f"{frame}: {pattern!r}"
    heads = _heads(head, where, classes)
    if not heads:
        raise KnowledgeError(f"{frame}: the trigger {pattern!r} has no head.")
    conditions = tuple(
        _condition(operator, words, where, classes)
        for operator, words in zip(rest[::2], rest[1::2], strict=True)
    )
    openings = tuple(sorted([c.openings for c in conditions if c.wanted and c.openings], key=len))
    return tuple([
        Trigger(frame, words, kind, conditions, _beyond(unless, words), pattern, openings)
        for words in heads
    ])  # fmt: skip


def _heads(head: str, where: str, classes: dict[str, frozenset[str]]) -> list[tuple[str, ...]]:
    """The words with which a trigger may begin, each split: alternatives and classes undone."""
    found: set[tuple[str, ...]] = set()
    for word in filter(None, map(str.strip, head.split("|"))):
        members = _members(word[1:], where, classes) if word.startswith("@") else (word,)
        found.update(spelt for member in members for spelt in _spellings(member))
    return sorted(found)


def _spellings(words: str) -> Iterator[tuple[str, ...]]:
    """The words of a phrase; where they bear a hyphen, also as a tokenizer cuts them."""
    plain = words.lower()
    yield tuple(plain.split())
    if "-" in plain.strip("-"):
        yield tuple(plain.replace("-", " - ").split())


def _members(name: str, where: str, classes: dict[str, frozenset[str]]) -> frozenset[str]:
    if name not in classes:
        raise KnowledgeError(f"{where}: no class @{name} in classes.toml.")
    return classes[name]


def _condition(
    operator: str, words: str, where: str, classes: dict[str, frozenset[str]]
) -> Condition:
    alternatives = [w.strip() for w in words.split("|") if w.strip()]
    if operator == ">":
        marks = frozenset(a.lower() for a in alternatives)
        return Condition(True, prepositions=marks)
    plain = frozenset([a for a in alternatives if not a.startswith("@")])
    named = [a[1:] for a in alternatives if a.startswith("@")]
    kinds = KINDS.intersection(named)
    groups = [_members(name, where, classes) for name in named if name not in kinds]
    beside = _beside(operator != "-", (plain, *groups) if plain else tuple(groups), kinds)
    if operator in {"<", "="}:
        return replace(beside, above=operator == "<", said=operator == "=")
    return beside


@cache  # many triggers want the same beside them: it is made and held once
def _beside(wanted: bool, groups: tuple[frozenset[str], ...], kinds: frozenset[str]) -> Condition:
    """What must, or must not, stand beside a trigger: words and phrases, kinds of actors."""
    spelt = [_spelt(group) for group in groups]
    single = frozenset[str]().union(*(words for words, _, _ in spelt))
    phrases = frozenset[tuple[str, ...]]().union(*(of_several for _, of_several, _ in spelt))
    openings = frozenset[str]().union(*(() if kinds else telling for _, _, telling in spelt))
    return Condition(wanted, single, tuple(sorted(phrases)), kinds, frozenset(), openings)


@cache  # a class of words stands in many patterns
def _spelt(
    group: frozenset[str],
) -> tuple[frozenset[str], frozenset[tuple[str, ...]], frozenset[str]]:
    """Alternatives → those of one word, those of several, and what a sentence with any of them
    holds: of "en contra" the longer word, since "en" stands everywhere."""
    spelt = {parts for word in group for parts in _spellings(word)}
    single = frozenset([parts[0] for parts in spelt if len(parts) == 1])
    phrases = frozenset([parts for parts in spelt if len(parts) != 1])
    return single, phrases, single.union([max(phrase, key=len) for phrase in phrases])


@checked(config=STRICT, frozen=True)
class _File:
    type: Type
    frame: tuple[Frame, ...] = ()


def load_frames(folder: Path, joined: Mapping[str, str]) -> dict[str, Frame]:
    """Every frame of the TOML files in `folder`, by id, the slots that its English part names
    under the names that `joined` gives them. Raises `KnowledgeError`."""
    frames: dict[str, Frame] = {}
    for path in sorted(folder.glob("*.toml")):
        for frame in _frames_of(path):
            if frame.id in frames:
                raise KnowledgeError(f"{path.name}: the frame id {frame.id!r} stands twice.")
            frames[frame.id] = replace(frame, en=_canonical(frame.en, joined))
    for frame in frames.values():
        others = (frame.refused, frame.otherwise, frame.together, frame.given, frame.by_arms)
        for name in filter(None, others):
            if name not in frames:
                raise KnowledgeError(f"{frame.id}: there is no frame {name!r} to stand for it.")
    return frames


def _canonical(part: Part, joined: Mapping[str, str]) -> Part:
    """The part with its slots' names as the reading has them: "by" is "por"."""

    def named(slots: tuple[str, ...] | None) -> tuple[str, ...] | None:
        if slots is None:
            return None
        own = {"inside": "inside"}  # within the object, and no English preposition here
        return tuple(dict.fromkeys({**joined, **own}.get(slot, slot) for slot in slots))

    return replace(
        part,
        source=named(part.source),
        target=named(part.target),
        noun_source=named(part.noun_source),
        noun_target=named(part.noun_target),
    )


def _frames_of(path: Path) -> list[Frame]:
    file = read_toml(path, _File)
    for frame in file.frame:
        for language in ("es", "en"):
            for name, samples in (("example", frame.example), ("near miss", frame.near_miss)):
                if not any(sample.language == language for sample in samples):
                    raise KnowledgeError(f"{path.name}: {frame.id} has no {name} in {language!r}.")
        for kind in ("verbs", "nouns", "adjectives"):
            if getattr(frame.es, kind) and not getattr(frame.en, kind):
                raise KnowledgeError(f"{path.name}: {frame.id} has no {kind} in 'en'.")
    return [replace(frame, type=file.type) for frame in file.frame]


def _beyond(unless: Condition | None, own: tuple[str, ...]) -> Condition | None:
    """What a trigger may not stand beside, without its own words: to storm is no weather."""
    if unless is None or unless.words.isdisjoint(own):
        return unless
    return replace(unless, words=unless.words.difference(own))


def triggers_of(
    frames: dict[str, Frame], classes: dict[str, frozenset[str]], language: str
) -> dict[Index, dict[str, tuple[Trigger, ...]]]:
    """The triggers of a language by kind of word and first head word. Raises `KnowledgeError`."""
    kinds: tuple[Words, ...] = ("verb", "noun", "adjective")
    indexes: tuple[Index, ...] = (*kinds, "phrase")
    found: dict[Index, dict[str, list[Trigger]]] = {index: {} for index in indexes}
    for frame in frames.values():
        part = frame.part(language)
        unless = _condition("-", part.unless, frame.id, classes) if part.unless else None
        for kind in kinds:
            for pattern in getattr(part, f"{kind}s"):
                for one in parse_triggers(
                    pattern, frame=frame.id, kind=kind, classes=classes, unless=unless
                ):
                    found[kind].setdefault(one.words[0], []).append(one)
                    if kind == "noun" and len(one.words) > 1:
                        found["phrase"].setdefault(one.words[0], []).append(one)
    return {kind: {w: tuple(t) for w, t in index.items()} for kind, index in found.items()}
