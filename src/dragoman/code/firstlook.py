"""A first look at an article's plain words: what in it could be a claim?

A sentence may hold a claim if an act and an actor stand in it, and where it is about something
else than the field only if that actor has weight there too, as in a full reading. Sentences give
one another their context: an article of the field that may hold a claim is parsed whole, and so is
one of which half may. One of sport or of everyday life names a state here and there: of it only
such sentences are parsed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.code.forms import masculine
from dragoman.code.lemmas import dictionary
from dragoman.code.subjects import LONG, OF_LIFE, Passage, passages_of
from dragoman.code.triggers import participle_of
from dragoman.code.weight import GROUPS, JOINT, LITERAL, UNPLAYED, VERBAL
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Frame, Trigger
from dragoman.knowledge.subjects import Subject
from dragoman.knowledge.world import Name
from dragoman.known import Known
from dragoman.records import Article
from dragoman.words import fold

UNPROMISING = "not parsed: no sentence names both an act and an actor of weight"

NOBODY, ANYBODY, NAMED, COURT, GROUP, STATE, WEIGHTY = (1 << n for n in range(7))
"""How much an actor weighs: nobody is named; somebody; of the field alone (a company, a demonym);
a court; the police, an armed band; a state, that may play where teams do; of weight anywhere."""
SAID, ASKED, DONE, GIVEN, MEANT, BEFALLEN = range(6)
"""Kinds of acts, by who must take part: verbal ones; those that are news even of people of whom
nothing is known; others; those that are hardly a move of a game; those that never are; those that
need no actor."""
_FIELD = NAMED | COURT | GROUP | STATE | WEIGHTY
_WEIGHTY = GROUP | STATE | WEIGHTY
_ANY = NOBODY | ANYBODY | _FIELD
OPEN = (_FIELD, _FIELD, ANYBODY | _FIELD, ANYBODY | _FIELD, ANYBODY | _FIELD, _ANY)
"""Of each kind of acts, those of whom one must be named: in the field, or where nothing tells."""
CRIME = (COURT | _WEIGHTY, _FIELD, _ANY, _ANY, _ANY, _ANY)
"""Where violence and arrests are news."""
LIFE = (_WEIGHTY, _WEIGHTY, ANYBODY | _FIELD, ANYBODY | _FIELD, _ANY, _WEIGHTY)
"""In what is probably not of the field."""
FIGURE = (STATE | WEIGHTY, STATE | WEIGHTY, _WEIGHTY, _WEIGHTY, _WEIGHTY, _WEIGHTY)
"""Where acts are figures of speech."""
GAME = (WEIGHTY, WEIGHTY, GROUP | WEIGHTY, _WEIGHTY, ANYBODY | _FIELD, GROUP | WEIGHTY)
"""Where they are moves of a game, too."""

PLACING = frozenset({"de", "del", "en", "desde", "of", "in", "from", "across"})
"""What stands before a state that only tells where ("los botánicos de Portugal")."""
ACTING = frozenset({"institution", "force", "polity"})
"""Kinds of nouns that stand for an actor of weight by themselves."""
HUMAN = frozenset({"title", "people", "person"})
"""Kinds of nouns that do so if their code says for whom they act, and else for somebody."""

_PAST = {
    "shot": "shoot", "bound": "bind", "left": "leave", "rose": "rise", "shook": "shake",
    "won": "win", "broke": "break",
}  # fmt: skip
"""English forms that the dictionary takes for words of their own."""
_PARTICIPLE = re.compile(r"[aií]d[oa]s?$")
_ENCLITIC = re.compile(r"(.+(?:[aeiáéí]r|ndo))(?:[mts]e|n?os|l[aeo]s?)")


@dataclass(frozen=True, slots=True)
class Look:
    """What of an article is worth parsing: the stretches of its text from offset to offset, or all
    of it (None); `why` says why the rest is not."""

    stretches: tuple[tuple[int, int], ...] | None = None
    why: str = ""

    @property
    def promises(self) -> bool:
        """Whether anything of it is."""
        return self.stretches is None or bool(self.stretches)


@dataclass(frozen=True, slots=True)
class _Act:
    """A trigger as far as plain words show it: what follows its head, what must and must not
    stand in the sentence, and what kind of act it is."""

    rest: tuple[str, ...]
    wanted: tuple[tuple[frozenset[str], tuple[tuple[str, ...], ...]], ...]
    unwanted: frozenset[str]
    kind: int


_SPEECH = _Act((), (), frozenset(), SAID)


@dataclass(frozen=True, slots=True)
class _Word:
    """What a form may be: its lemmas, its folded self, how much it weighs as an actor by itself,
    the actors that begin with it (by their second word: their other words, and how much they
    weigh), the acts that may begin with it."""

    lemmas: frozenset[str]
    folded: str
    weight: int
    actors: dict[str, list[tuple[tuple[str, ...], int]]]
    acts: tuple[tuple[str, _Act], ...]


class FirstLook:
    """Looks at articles of one language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._knowledge, self._world, self._language = knowledge, knowledge.world, language
        self._acts: dict[str, list[_Act]] = {}
        for index in knowledge.triggers[language].values():
            for head, triggers in index.items():
                for trigger in triggers:
                    act = _act(trigger, _kind(knowledge.frames[trigger.frame]))
                    self._acts.setdefault(head, []).append(act)
        for verb in knowledge.stance[language].speech_verbs:
            self._acts.setdefault(verb, []).insert(0, _SPEECH)
        self._words = Known(self._read)

    def at(self, article: Article) -> Look:
        """What of an article is worth parsing."""
        passages = passages_of(article, self._knowledge).all
        if _of_the_field(passages):
            return Look() if any(map(self.may_tell, passages)) else self._in_part(passages, [])
        telling = [passage for passage in passages if self.may_tell(passage)]
        if telling and 2 * len(telling) >= len(passages):
            return Look()
        return self._in_part(passages, telling)

    @staticmethod
    def _in_part(passages: Sequence[Passage], telling: list[Passage]) -> Look:
        """Of all passages only those that may tell something are worth it."""
        skipped = len(passages) - len(telling)
        why = f"{skipped} of {len(passages)} sentences {UNPROMISING}" if telling else UNPROMISING
        return Look(tuple((p.start, p.end) for p in telling), f"{why}{_about(passages)}")

    def lets(self, passage: Passage) -> bool:
        """Whether a full reading may find news in it: where acts are meant or violence is news,
        and else where a first look may."""
        return _needed(passage.subject) in {OPEN, CRIME} or self.may_tell(passage)

    def may_tell(self, passage: Passage) -> bool:
        """Whether an act and somebody stand in it who may be its actor there."""
        known = self._words
        words = [known[form] for form in passage.forms]
        acting = [word.acts for word in words if word.acts]
        if not acting:
            return False
        needed, present = _needed(passage.subject), self._present(words)
        may_be = [bool(who & present) for who in needed]
        held: frozenset[str] | None = None
        for acts in acting:
            for head, act in acts:
                if may_be[act.kind]:
                    held = held or frozenset().union(*[each.lemmas for each in words])
                    if _stands(act, head, words, held):
                        return True
        return False

    @staticmethod
    def _present(words: list[_Word]) -> int:
        """How much each of the actors named weighs."""
        present = NOBODY
        for place, word in enumerate(words):
            weight = word.weight
            if not (weight or word.actors):
                continue
            if word.actors and place + 1 < len(words):
                for rest, more in word.actors.get(words[place + 1].folded, ()):
                    if _follow(rest, words, place + 1):
                        weight |= more
            if weight & STATE and place and words[place - 1].folded in PLACING:
                weight = weight & ~STATE | NAMED
            present |= weight
        return present

    def _read(self, form: str) -> _Word:
        lower = form.lower()
        lemma = dictionary(lower, self._language)
        lemmas = {lower, lemma}
        if lower in _PAST and self._language == "en":
            lemmas.add(_PAST[lower])
        if self._language == "es":
            if _PARTICIPLE.search(lower):
                lemmas.update((masculine(lower), *participle_of(lower)))
            if enclitic := _ENCLITIC.fullmatch(lower):
                lemmas.add(dictionary(enclitic[1], "es"))
        weighing, actors = 0, dict[str, list[tuple[tuple[str, ...], int]]]()
        for rest, weight in {*self._named(form), *self._meant({fold(form), fold(lemma)})}:
            if rest:
                actors.setdefault(rest[0], []).append((rest, weight))
            else:
                weighing |= weight
        acts = tuple((head, act) for head in sorted(lemmas) for act in self._acts.get(head, ()))
        return _Word(frozenset(lemmas), fold(form), weighing, actors, acts)

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
                    yield noun.words[1:], GROUP
                elif noun.code == "JUD":
                    yield noun.words[1:], COURT
                elif noun.kind in ACTING:
                    yield noun.words[1:], NAMED
                elif noun.kind in HUMAN:
                    yield noun.words[1:], ANYBODY if noun.code in {"", "CVL"} else NAMED


@lru_cache(maxsize=4)
def first_look(knowledge: Knowledge, language: str) -> FirstLook:
    """The first look for articles of a language."""
    return FirstLook(knowledge, language)


def _of_the_field(passages: Sequence[Passage]) -> bool:
    """Whether most of it is or might be; of a long one, a third must be."""
    field = sum(passage.field for passage in passages)
    might_be = sum(passage.subject is None for passage in passages)
    long = len(passages) > LONG
    return 2 * might_be >= len(passages) and not (long and 3 * field < len(passages))


def _about(passages: Sequence[Passage]) -> str:
    """What most of the article is about, with the words that tell it, if it is not the field."""
    subjects = Counter(p.subject.name for p in passages if p.subject is not None)
    name, count = max(subjects.items(), key=lambda each: each[1], default=("", 0))
    if 2 * count < len(passages):
        return ""
    about = next(p.about for p in passages if p.subject is not None and p.subject.name == name)
    return f"; it is about {about}"


def _needed(subject: Subject | None) -> tuple[int, ...]:
    """Who must be named beside an act of each kind in a passage about this."""
    if subject is None:
        return OPEN
    if subject.deeds == "private":
        return LIFE if subject is OF_LIFE else CRIME
    return GAME if subject.teams else FIGURE


def _kind(frame: Frame) -> int:
    if frame.type in VERBAL:
        return ASKED if frame.type in JOINT else SAID
    if frame.needs == "none":
        return BEFALLEN
    if frame.id in LITERAL:
        return MEANT
    return GIVEN if frame.type in UNPLAYED else DONE


def _act(trigger: Trigger, kind: int) -> _Act:
    conditions = (*trigger.conditions, *((trigger.unless,) if trigger.unless else ()))
    return _Act(
        rest=trigger.words[1:],
        wanted=tuple(
            (c.words, c.phrases) for c in conditions if c.wanted and not c.kinds and c.all
        ),
        unwanted=frozenset().union(*(c.words for c in conditions if not c.wanted)),
        kind=kind,
    )


def _stands(act: _Act, head: str, words: list[_Word], held: frozenset[str]) -> bool:
    """Whether the act's words, and one of each condition's, stand in the sentence."""
    if not act.unwanted.isdisjoint(held):
        return False
    if act.rest and not _in_a_row((head, *act.rest), words, held):
        return False
    for single, phrases in act.wanted:
        if single.isdisjoint(held) and not any(_in_a_row(each, words, held) for each in phrases):
            return False
    return True


def _follow(rest: tuple[str, ...], words: list[_Word], at: int) -> bool:
    """Whether these words stand from there on."""
    return all(word == other.folded for word, other in zip(rest, words[at:], strict=False)) and (
        at + len(rest) <= len(words)
    )


def _in_a_row(phrase: tuple[str, ...], words: list[_Word], held: frozenset[str]) -> bool:
    if not held.issuperset(phrase):
        return False
    return any(
        all(part in word.lemmas for part, word in zip(phrase, words[at:], strict=False))
        for at in range(len(words) - len(phrase) + 1)
    )
