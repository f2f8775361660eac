"""Scene → the frames whose triggers stand in it, the most specific for each word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import simplemma

from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Condition, Frame, Trigger, Words
from dragoman.tree import Scene, Tree

CONTRACTED = {"al": "a", "del": "de"}
REACH = 9
"""Tokens after a trigger in which the words of a fixed phrase may stand."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame's trigger found at token `head`; `covered` are its words and what it required."""

    trigger: Trigger
    frame: Frame
    head: int
    covered: frozenset[int]

    @property
    def weight(self) -> tuple[int, int]:
        """How specific the trigger is."""
        wanted = sum(1 for c in self.trigger.conditions if c.wanted)
        unwanted = len(self.trigger.conditions) - wanted
        return len(self.trigger.words) + wanted, unwanted


def matches_of(scene: Scene, knowledge: Knowledge, language: str) -> list[Match]:
    """Scene → the best match of each word, left to right."""
    best: dict[int, Match] = {}
    for index in range(len(scene.tree.tokens)):
        found = list(_matches_at(scene, index, knowledge, language))
        if found:
            best[index] = max(found, key=lambda m: (m.weight, m.frame.id))
    chosen = sorted(best.values(), key=lambda m: m.head)
    return [m for m in chosen if not _swallowed(m, chosen)]


def _swallowed(match: Match, all_matches: list[Match]) -> bool:
    """Whether the word is part of another trigger of the same type ("lanzar un ataque")."""
    return any(
        other is not match
        and match.head in other.covered
        and (other.frame.type == match.frame.type or len(other.trigger.words) > 1)
        for other in all_matches
    )


def _matches_at(
    scene: Scene, index: int, knowledge: Knowledge, language: str
) -> Iterator[Match]:
    triggers = knowledge.triggers[language]
    for kind, keys in _readings(scene.tree, index):
        for key in keys:
            for trigger in triggers[kind].get(key, ()):
                covered = _covers(scene, index, trigger)
                if covered is not None:
                    yield Match(trigger, knowledge.frames[trigger.frame], index, covered)


def _readings(tree: Tree, index: int) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """The kinds of word that this token may be, with the lemmas under which to look it up."""
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    if token.pos in {"VERB", "AUX"}:
        yield "verb", (lemma,)
        if "VerbForm=Part" in token.morph:
            yield "adjective", (_masculine(token.text.lower()),)
    elif token.pos == "ADJ":
        yield "adjective", (lemma, _masculine(token.text.lower()))
        base = infinitive(token.text.lower())
        if base and "VerbForm=Part" in token.morph and _acts(tree, index):
            yield "verb", (base,)
    elif token.pos in {"NOUN", "PROPN"}:
        yield "noun", tuple(dict.fromkeys((lemma, token.text.lower(), _singular(token.text.lower()))))


def _acts(tree: Tree, index: int) -> bool:
    """Whether an adjective in -do tells an act ("firmado entre los dos"), not a quality."""
    return any(tree.prepositions[c] for c in tree.children(index, "oblique", "nominal", "object"))


@lru_cache(maxsize=20_000)
def infinitive(form: str) -> str:
    """The infinitive of a Spanish verb form, or "" if the dictionary has none."""
    found = simplemma.lemmatize(form, "es")
    return found if found.endswith(("ar", "er", "ir", "ír")) else ""


@lru_cache(maxsize=20_000)
def _singular(form: str) -> str:
    return simplemma.lemmatize(form, "es")


def _masculine(form: str) -> str:
    for ending in ("os", "as", "a"):
        if form.endswith(ending) and len(form) > 4:
            return form[: -len(ending)] + "o"
    return form


def _covers(scene: Scene, index: int, trigger: Trigger) -> frozenset[int] | None:
    """The tokens that the trigger takes if its words and conditions hold, else None."""
    tree = scene.tree
    covered = {index}
    for offset, word in enumerate(trigger.words[1:], start=1):
        at = index + offset
        if at >= len(tree.tokens) or word not in _forms(tree, at):
            return None
        covered.add(at)
    if not trigger.conditions:
        return frozenset(covered)
    beside, direct = dependents(tree, index), arguments(tree, index)
    for condition in trigger.conditions:
        found = _holds(scene, index, beside if condition.wanted else direct, condition)
        if bool(found) != condition.wanted:
            return None
        if condition.wanted and not condition.kinds:
            covered |= found
    return frozenset(covered)


def _holds(scene: Scene, index: int, beside: list[int], condition: Condition) -> set[int]:
    """The tokens that meet the condition."""
    tree = scene.tree
    if condition.prepositions:
        return {i for i in beside if preposition(tree, i) in condition.prepositions}
    found = {i for i in beside if condition.words & _forms(tree, i)}
    if condition.kinds:
        found |= {i for i in beside if _of_kind(scene, i, condition.kinds)}
    for phrase in condition.phrases:
        found |= _phrase_near(tree, index, phrase)
    return found


def _of_kind(scene: Scene, index: int, kinds: frozenset[str]) -> bool:
    if "place" in kinds and index in scene.places:
        return True
    reference = scene.by_token.get(index)
    if reference is None:
        return False
    if reference.kind == "voice":
        return "outlet" in kinds
    if "actor" in kinds or reference.kind in kinds:
        return True
    return reference.kind == "polity" and bool(kinds & {"state", "org"})


def _phrase_near(tree: Tree, index: int, phrase: tuple[str, ...]) -> set[int]:
    last = min(len(tree.tokens) - len(phrase), index + REACH)
    for at in range(max(0, index - 3), last + 1):
        if at <= index < at + len(phrase):
            continue
        if all(word in _forms(tree, at + k) for k, word in enumerate(phrase)):
            return set(range(at, at + len(phrase)))
    return set()


def _forms(tree: Tree, index: int) -> set[str]:
    token = tree.tokens[index]
    lower = token.text.lower()
    return {token.lemma.lower(), lower, CONTRACTED.get(lower, lower), *_noun_forms(token.pos, lower)}


def _noun_forms(pos: str, lower: str) -> tuple[str, ...]:
    return (_singular(lower),) if pos in {"NOUN", "PROPN", "ADJ"} else ()


def preposition(tree: Tree, index: int) -> str:
    """The preposition of a token, with contractions undone ("al" is "a")."""
    words = tree.prepositions[index].split(" ")
    return " ".join(CONTRACTED.get(word, word) for word in words)


_BESIDE = ("subject", "object", "indirect", "oblique", "nominal", "modifier", "adverb", "compound",
           "apposition", "flat", "open_clause", "clause", "fixed", "other", "number",
           "adverbial", "subject_clause", "relative")  # fmt: skip


def arguments(tree: Tree, index: int) -> list[int]:
    """The closest dependents: what a trigger's exceptions look at."""
    roles = ("subject", "object", "modifier", "compound", "flat", "apposition", "nominal")
    token, found = tree.tokens[index], tree.children(index, *roles)
    head = tree.head(index)
    return [*found, head] if head is not None and token.role in {"relative", "modifier"} else found


def dependents(tree: Tree, index: int) -> list[int]:
    """The words that stand beside a trigger: its dependents, what these hold with a genitive or
    an adjective, and the noun that a participle or relative clause modifies."""
    found: list[int] = []
    for child in tree.children(index, *_BESIDE):
        if tree.tokens[child].role == "relative" and tree.tokens[index].pos == "VERB":
            continue
        for one in tree.conjuncts(child):
            found.append(one)
            if tree.tokens[one].pos in {"NOUN", "PROPN", "NUM", "ADJ", "SYM"}:
                for inner in tree.children(one, "nominal", "modifier", "flat", "compound", "apposition"):
                    found.extend(tree.conjuncts(inner))
    token = tree.tokens[index]
    head = tree.head(index)
    if head is not None and token.role in {"relative", "modifier"}:
        found.extend([head, *tree.children(head, "nominal", "modifier")])
    if head is not None and token.role == "conjunct" and tree.tokens[head].pos == token.pos == "VERB":
        if not tree.children(index, "object"):
            found.extend(tree.children(head, "object"))
    return found
