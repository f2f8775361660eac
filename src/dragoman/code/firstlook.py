"""A first look at an article's plain words: is there enough in it that could be a claim?

Sentences give one another their context, so an article is parsed whole or not at all. A
sentence may hold a claim if an act and an actor stand in it, and where it is about something
else than the field only if that actor has weight there too, as in a full reading. Metaphors are
everywhere and "dijo" in every interview: an article that has one such sentence in ten tells
nothing of the field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import simplemma

from dragoman.code.forms import masculine
from dragoman.code.subjects import Passage, passages_of
from dragoman.code.triggers import participle_of
from dragoman.code.weight import GROUPS, VERBAL
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Trigger
from dragoman.knowledge.world import Name, fold
from dragoman.records import Article

RUN, ENOUGH = 10, 3
"""An article is parsed if ENOUGH of some RUN sentences in a row may hold a claim; one shorter
than a RUN if any may. What this loses is measured by bench/skipped.py."""
UNPROMISING = "not parsed: too few of its sentences name both an act and an actor"

ANYBODY, NAMED, STATE, WEIGHTY = range(4)
"""How much an actor weighs: somebody; of the field alone (a company, a demonym); a state, that may
play where teams do; one of weight anywhere."""

PLACING = frozenset({"de", "del", "en", "desde", "of", "in", "from", "across"})
"""What stands before a state that only tells where ("los botánicos de Portugal")."""
ACTING = frozenset({"institution", "force", "polity"})
"""Kinds of nouns that stand for an actor of weight by themselves."""
HUMAN = frozenset({"title", "people", "person"})
"""Kinds of nouns that do so if their code says for whom they act, and else for somebody."""

_PARTICIPLE = re.compile(r"[aií]d[oa]s?$")
_ENCLITIC = re.compile(r"(.+(?:[aeiáéí]r|ndo))(?:[mts]e|n?os|l[aeo]s?)")


@dataclass(frozen=True, slots=True)
class _Act:
    """A trigger as far as plain words show it: what follows its head, what must and must not
    stand in the sentence, and whether somebody without weight will do for its actor."""

    rest: tuple[str, ...]
    wanted: tuple[tuple[frozenset[str], tuple[tuple[str, ...], ...]], ...]
    unwanted: frozenset[str]
    anybody: bool
    nobody: bool


_SPEECH = _Act((), (), frozenset(), anybody=False, nobody=False)


@dataclass(frozen=True, slots=True)
class _Word:
    """What a form may be: its lemmas, its folded self, the names and nouns that begin with it
    (by their second word, or "": their other words, and how much they weigh), the acts that may
    begin with it."""

    lemmas: frozenset[str]
    folded: str
    actors: dict[str, set[tuple[tuple[str, ...], int]]]
    acts: tuple[tuple[str, _Act], ...]


class FirstLook:
    """Looks at articles of one language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._knowledge, self._world, self._language = knowledge, knowledge.world, language
        self._acts: dict[str, list[_Act]] = {}
        for index in knowledge.triggers[language].values():
            for head, triggers in index.items():
                for trigger in triggers:
                    frame = knowledge.frames[trigger.frame]
                    nobody = frame.needs == "none"
                    act = _act(trigger, anybody=frame.type not in VERBAL, nobody=nobody)
                    self._acts.setdefault(head, []).append(act)
        stance = knowledge.stance[language]
        speech = (v for (v, held), cue in stance.verbs.items() if held == "clause" and cue.speaker)
        for verb in {*speech, *stance.voices.reporting}:
            self._acts.setdefault(verb, []).insert(0, _SPEECH)
        self._word = lru_cache(maxsize=100_000)(self._read)

    def unpromising(self, article: Article) -> str | None:
        """Why the article is not worth parsing, or None if it is."""
        recent: list[int] = []
        passages = passages_of(article, self._knowledge).all
        for number, passage in enumerate(passages):
            if self._may_tell(passage):
                recent = [at for at in recent if at > number - RUN] + [number]
                if len(recent) == ENOUGH:
                    return None
        if recent and len(passages) <= RUN:
            return None
        return _reason(passages)

    def _may_tell(self, passage: Passage) -> bool:
        words = [self._word(form) for form in passage.forms]
        needed, subject = NAMED, passage.subject
        if subject is not None and subject.deeds == "figure":
            needed = WEIGHTY if subject.teams else STATE
        heaviest = self._heaviest(words)
        if heaviest < needed and needed > NAMED:
            return False
        held: set[str] | None = None
        for word in words:
            for head, act in word.acts:
                if act.nobody or heaviest >= needed or (act.anybody and heaviest == ANYBODY):
                    held = held or set().union(*(each.lemmas for each in words))
                    if _stands(act, head, words, held):
                        return True
        return False

    @staticmethod
    def _heaviest(words: list[_Word]) -> int:
        """How much the heaviest of the actors named weighs; less than anybody if none is."""
        heaviest = ANYBODY - 1
        for place, word in enumerate(words):
            following = words[place + 1].folded if place + 1 < len(words) else ""
            for rest, weight in (*word.actors.get("", ()), *word.actors.get(following, ())):
                if weight > heaviest and _follow(rest, words, place + 1):
                    placed = weight == STATE and place and words[place - 1].folded in PLACING
                    heaviest = max(heaviest, NAMED) if placed else weight
        return heaviest

    def _read(self, form: str) -> _Word:
        lower = form.lower()
        lemma = simplemma.lemmatize(lower, self._language)
        lemmas = {lower, lemma}
        if self._language == "es":
            if _PARTICIPLE.search(lower):
                lemmas.update((masculine(lower), *participle_of(lower)))
            if enclitic := _ENCLITIC.fullmatch(lower):
                lemmas.add(simplemma.lemmatize(enclitic[1], "es"))
        actors: dict[str, set[tuple[tuple[str, ...], int]]] = {}
        for rest, weight in (*self._named(form), *self._meant({fold(form), fold(lemma)})):
            actors.setdefault(rest[0] if rest else "", set()).add((rest, weight))
        acts = tuple((head, act) for head in sorted(lemmas) for act in self._acts.get(head, ()))
        return _Word(frozenset(lemmas), fold(form), actors, acts)

    def _named(self, form: str) -> Iterator[tuple[tuple[str, ...], int]]:
        """The names that begin with this form; an outlet's has no weight."""
        folded, world = fold(form), self._world
        if form[0].isupper() or form[0].isdigit():
            for table in (world.names[self._language], world.surnames):
                for name in table.get(folded, ()):
                    if name.form != "acronym" or len(name.words) > 1 or form.isupper():
                        yield name.words[1:], self._weight(name)
        if folded in world.demonyms[self._language]:
            yield (), NAMED

    def _weight(self, name: Name) -> int:
        if name.form == "outlet":
            return ANYBODY
        actor = self._world.actors.get(name.actor)
        if actor is None:
            return WEIGHTY if name.strong and name.actor in self._world.held else NAMED
        return {"company": NAMED, "state": STATE}.get(actor.kind, WEIGHTY)

    def _meant(self, forms: set[str]) -> Iterator[tuple[tuple[str, ...], int]]:
        """The nouns for actors that begin with one of these forms."""
        for form in forms:
            for noun in self._world.nouns[self._language].get(form, ()):
                if noun.code in GROUPS:
                    yield noun.words[1:], WEIGHTY
                elif noun.kind in ACTING:
                    yield noun.words[1:], NAMED
                elif noun.kind in HUMAN:
                    yield noun.words[1:], ANYBODY if noun.code in {"", "CVL"} else NAMED


@lru_cache(maxsize=4)
def first_look(knowledge: Knowledge, language: str) -> FirstLook:
    """The first look for articles of a language."""
    return FirstLook(knowledge, language)


def _reason(passages: Sequence[Passage]) -> str:
    """What most of the article is about, with the words that tell it, if it is not the field."""
    subjects = Counter(p.subject.name for p in passages if p.subject is not None)
    name, count = max(subjects.items(), key=lambda each: each[1], default=("", 0))
    if 2 * count < len(passages):
        return UNPROMISING
    about = next(p.about for p in passages if p.subject is not None and p.subject.name == name)
    return f"{UNPROMISING}; it is about {about}"


def _act(trigger: Trigger, *, anybody: bool, nobody: bool) -> _Act:
    conditions = (*trigger.conditions, *((trigger.unless,) if trigger.unless else ()))
    return _Act(
        rest=trigger.words[1:],
        wanted=tuple(
            (c.words, c.phrases) for c in conditions if c.wanted and not c.kinds and c.all
        ),
        unwanted=frozenset().union(*(c.words for c in conditions if not c.wanted)),
        anybody=anybody,
        nobody=nobody,
    )


def _stands(act: _Act, head: str, words: list[_Word], held: set[str]) -> bool:
    """Whether the act's words, and one of each condition's, stand in the sentence."""
    if not act.unwanted.isdisjoint(held):
        return False
    if act.rest and not _in_a_row((head, *act.rest), words, held):
        return False
    return all(
        not single.isdisjoint(held) or any(_in_a_row(phrase, words, held) for phrase in phrases)
        for single, phrases in act.wanted
    )


def _follow(rest: tuple[str, ...], words: list[_Word], at: int) -> bool:
    """Whether these words stand from there on."""
    return all(word == other.folded for word, other in zip(rest, words[at:], strict=False)) and (
        at + len(rest) <= len(words)
    )


def _in_a_row(phrase: tuple[str, ...], words: list[_Word], held: set[str]) -> bool:
    return held.issuperset(phrase) and any(
        all(part in word.lemmas for part, word in zip(phrase, words[at:], strict=False))
        for at in range(len(words) - len(phrase) + 1)
    )
