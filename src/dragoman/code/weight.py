"""Whether an act is news in its passage: what it is about, and who takes part."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from dragoman.code.subjects import OF_LIFE, Passage
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.world import World
from dragoman.known import cached_property
from dragoman.records import Mention

Mentions: TypeAlias = tuple[Mention, ...]

VERBAL = frozenset({
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "STATE",
})  # fmt: skip
"""Types whose claims need an actor of more weight than "somebody": anybody may be attacked, but
that somebody spoke is no news."""
JOINT = frozenset({"REJECT", "REQUEST"})
"""Speech acts that are news even of people of whom nothing more is known."""
SUFFERED = frozenset({"ASSAULT", "THREATEN", "COERCE", "RETREAT", "MOBILIZE"})
"""Types to which whom they reach lends no weight: a storm threatens a state, a quake shakes it."""
LITERAL = frozenset({
    "assault.kill", "assault.firearms", "assault.abduct", "assault.torture", "assault.sexual",
    "assault.suicide", "coerce.arrest",
})  # fmt: skip
"""Frames that are hardly a move of a game where somebody is named to whom it was done."""
UNPLAYED = frozenset({"AID", "SANCTION", "MOBILIZE"})
"""Types that are hardly a move of a game: a state that plays has weight in them."""
VIOLENT = frozenset({"ASSAULT", "COERCE"})
"""Types that are news of anybody who does them to anybody."""
SHORT = 3
"""Letters of the small words in names ("del", "of")."""
GROUPS = frozenset({"COP", "REB", "INS", "UAF", "SPY"})
"""Codes of groups that have weight anywhere; a captain, a jury, a committee need not."""


class Weight:
    """Tells what is news in one passage, by what it is about."""

    def __init__(self, passage: Passage, world: World, tells: Callable[[Passage], bool]) -> None:
        """`tells` is whether a first look at the passage finds an act and an actor of weight; most
        sentences tell of no act, and nobody asks."""
        self._passage, self._subject, self._world = passage, passage.subject, world
        self._look = tells

    @cached_property
    def _tells(self) -> bool:
        return self._look(self._passage)

    @property
    def field(self) -> bool:
        """Whether the words of the passage tell that it is of the field."""
        return self._passage.field

    @property
    def outside(self) -> bool:
        """Whether the passage is about something else than the field."""
        return self._subject is not None

    @property
    def why(self) -> tuple[str, ...]:
        """In words, where the passage is not of the field."""
        return (f"in a passage about {self._passage.about}",) if self._subject else ()

    def lets(self, frame: Frame, source: Mentions, target: Mentions) -> bool:
        """Whether an act of these sources and targets is news."""
        if self._subject is None or self._subject.deeds == "meant":
            return True
        if not self._tells:
            return False
        if self._subject is OF_LIFE:
            return self._lets_in_life(frame, source, target)
        if self._subject.deeds == "private" and frame.type not in VERBAL - JOINT:
            return True
        if self._subject.teams and frame.id in LITERAL and target:
            return True
        if frame.type in UNPLAYED and any(m.id in self._world.actors for m in source):
            return True
        return self.weighty(source) or (frame.type not in SUFFERED and self.weighty(target))

    def _lets_in_life(self, frame: Frame, source: Mentions, target: Mentions) -> bool:
        """Whether an act is news where nothing tells of the field: of somebody of weight, or
        violence of somebody against somebody ("robbers shot a clerk", not "a helping hand")."""
        if self.weighty(source) or (frame.type not in SUFFERED and self.weighty(target)):
            return True
        return frame.type in VIOLENT and bool(source) and bool(target)

    def weighty(self, mentions: Mentions) -> bool:
        """Whether one of them has weight; outside the field not everybody has."""
        return self._subject is None or (self._tells and any(self._has_weight(m) for m in mentions))

    def _has_weight(self, mention: Mention) -> bool:
        actor = self._world.actors.get(mention.id)
        if actor is None:
            private = self._subject is not None and self._subject.deeds == "private"
            court = private and mention.id == "JUD"
            ruling = mention.id == "GOV" and mention.of is not None
            return court or ruling or mention.id in GROUPS or mention.id in self._world.held
        teams = self._subject is not None and self._subject.teams
        return actor.kind != "company" and not (
            teams and actor.kind == "state" and _bare(mention.text)
        )


def _bare(words: str) -> bool:
    """Whether a state is named by itself ("Corea del Sur", "los croatas"), not by a body of it
    ("la policía neerlandesa")."""
    several = words.split()
    return len(several) < 2 or not any(w.islower() and len(w) > SHORT for w in several)
