"""What becomes of a verb, and with it of the act that hangs on it."""

from __future__ import annotations

from dragoman.code.aims import Aims
from dragoman.code.shows import Shows
from dragoman.code.walk import WEAK, Walk
from dragoman.knowledge.lists import word_list

HAVING = word_list("code.fates.having")


class Fates:
    """Has the acts of one sentence share the fate of the words above them."""

    def __init__(self, own: Shows, aims: Aims) -> None:
        self.own, self.aims = own, aims
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def passed(self, head: int, walk: Walk, *, affirmed: bool = False) -> None:
        """The act shares the fate of the verb above it."""
        if walk.settled or walk.soft or (not walk.open and walk.reading.status != "happened"):
            return
        if not self.forms.verbal(head):
            return
        own = self.own.of(head, walk.match, affirmed=affirmed)
        if own is None:
            walk.open = walk.through = True
        else:
            walk.take(own)

    def denied(self, head: int) -> bool:
        """Whether "no" stands with the word, or with what says that there is such a thing ("no hay
        posibilidad de que se retire", "no tiene necesidad de negociar"), or it was only nearly done
        ("sin que aceptara disparar", "estuvo a punto de acordar")."""
        if self.forms.negated(head) or self.forms.verbal(head):
            marked = self.stance.markers.get(self.cues.connector(head)) == "negated"
            verge = self.forms.verge(head)
            missed = verge is not None and verge[0] == "negated"
            return marked or missed or self.forms.negated(head)
        verb = self.tree.head(head)
        return verb is not None and self.has(verb) and self.forms.negated(verb)

    def has(self, verb: int) -> bool:
        return self.tree.tokens[verb].lemma in HAVING

    def unreal(self, current: int, head: int, walk: Walk) -> None:
        """ "No nos verán en una guerra": an act that nobody knows, in what is not or not yet so."""
        own = self.own.of(head, None)
        if own is not None and own.status in WEAK and not self.own.definite(current):
            walk.weaken("possible", f"“{self.tree.tokens[head].text}” is not so, or not yet")

    def finite(self, head: int) -> int:
        """The verb of "se vio obligada a"; the word itself where it has its own."""
        above = self.tree.head(head)
        adjective = self.tree.tokens[head].pos == "ADJ" and not self.forms.copular(head)
        return above if adjective and above is not None and self.forms.finite(above) else head

    def forced(self, head: int, walk: Walk) -> bool:
        """ "No tuvo más remedio que firmar": whether who had no choice did it."""
        forced = self.aims.forced(head)
        if forced is None or walk.settled:
            return False
        walk.take(forced)
        walk.settled = True
        return True
