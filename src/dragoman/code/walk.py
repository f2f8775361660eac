"""What is known of an act on the way from its trigger up to the root."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from dragoman.code.triggers import Match
from dragoman.records import Status

DONE: frozenset[Status] = frozenset({"happened", "ongoing"})
WEAK: frozenset[str] = frozenset(
    {"planned", "promised", "requested", "possible", "hypothetical", "negated"}
)

FORCE = frozenset({"ASSAULT", "COERCE"})
"""Acts by which somebody is hurt or held; they are told after the fact: "anunció el arresto", but
"anunció la visita"."""
UTTERED = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})
"""Acts that are done by saying them."""
SCENE = frozenset({"en", "in", "at"})
"""Before where something is said: "en la cumbre de la OCS, Putin elogió …"."""
LATER = frozenset({"planned", "promised", "announced"})
"""What governors do to acts still to come."""
UNDONE = frozenset({"requested", "promised", "planned", "possible", "hypothetical"})
"""What a noun does to an act that is not done."""


@dataclass
class Reading:
    """What the words around a trigger do to it.

    `speakers` are the tokens of the verbs or nouns whose subjects say it, the nearest first;
    `unsaid` those of verbs that nobody says ("se abstuvo de condenar la invasión");
    `governors` the tokens of the matches that govern it, the nearest first.
    """

    status: Status
    why: list[str] = field(default_factory=list)
    speakers: list[int] = field(default_factory=list)
    unsaid: list[int] = field(default_factory=list)
    governors: list[int] = field(default_factory=list)
    condition: int | None = None


@dataclass(frozen=True)
class Own:
    """The status that a word's own form shows. `soft` if it comes from tense alone, so that a
    governor may say more ("prometió que enviará"); `present` if it may be general."""

    status: Status
    why: str = ""
    soft: bool = False
    present: bool = False


@dataclass
class Walk:
    """One way up the tree. `settled`: no governor changes the status any more; `open`: the forms
    so far leave it undecided; `through` whether an undecided verb stands on the way."""

    match: Match
    reading: Reading
    settled: bool = False
    soft: bool = False
    open: bool = True
    through: bool = False
    present: bool = False

    def weaken(self, effect: str, why: str) -> None:
        """The status for good, unless one stands already. `effect` is one of the weak statuses."""
        if self.settled:
            return
        self.reading.status = cast("Status", effect)
        self.reading.why.append(why)
        self.settled, self.soft, self.open = True, False, False

    def take(self, own: Own) -> None:
        """The status of a form."""
        self.reading.status, self.open, self.present = own.status, False, own.present
        if own.why:
            self.reading.why.append(own.why)
        weak = own.status in WEAK
        self.soft, self.settled = weak and own.soft, weak and not own.soft
