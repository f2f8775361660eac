"""What ends: whether it was there, as "levantó el embargo impuesto en 1990" tells."""

from __future__ import annotations

from dragoman.code.lemmas import participle_of
from dragoman.code.shows import Shows
from dragoman.code.walk import DONE, Walk
from dragoman.knowledge.lists import word_list

LASTING = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""Acts that go on while somebody asks for their end."""
GONE_BY = frozenset({"ASSAULT", "CONSULT", "PROTEST"})
"""Acts that were there if they come to an end ("ended their summit") or are to be stopped."""

ONCE = word_list("code.endings.once")
"""Nouns of what is done at once: who suspends it says that it has not been done."""
TOLLS = frozenset({"assault.toll", "assault.deaths"})
"""Frames of deaths, which no end of a war undoes."""


class Endings:
    """Reads what governors that end something tell of it."""

    def __init__(self, own: Shows) -> None:
        self.own = own
        self.tree, self.forms, self.cues, self.stance = own.tree, own.forms, own.cues, own.stance

    def was_there(self, current: int, head: int, walk: Walk, *, begun: bool) -> bool:
        """ "Levantó el embargo impuesto en 1990" tells of the embargo too, and "puso fin a la
        guerra" of the war, "para frenar las protestas" of the protests; while its end is only
        asked for, it goes on."""
        if walk.match.frame.id in TOLLS:
            return True  # "puso fin a doce años de guerra y 75.000 muertos"
        if self.forms.verbal(current):
            return False
        above, how = self.tree.head(head), self.cues.complement(head)
        cue = self.cues.governor(above, how, head) if above is not None and how else None
        if self.tree.lemmas[current] in ONCE and not begun:
            return False  # "asked for the execution to be suspended"
        asked = cue is not None and cue.effect == "requested"
        bare = begun and asked and not self.tree.children(current, "determiner")
        if not (bare or self.own.definite(current)):
            return False  # "called for an end to attacks", but "for the end of any attack"
        if asked and walk.match.frame.type in LASTING and walk.reading.status == "happened":
            walk.reading.status = "ongoing"
            return True
        if begun and walk.match.frame.type in GONE_BY:
            return True
        return any(self._done(i) for i in self.tree.children(current, "modifier", "relative"))

    def _done(self, modifier: int) -> bool:
        """Whether a participle or relative clause tells of its noun as of something done."""
        if not self.forms.participle(modifier):
            shown = self.own.of(modifier, None) if self.forms.finite(modifier) else None
            return shown is not None and shown.status in DONE
        verbs = (self.tree.lemmas[modifier], *participle_of(self.forms.lower(modifier)))
        cues = (self.stance.verbs.get((verb, "noun")) for verb in verbs)
        return any(cue is not None and cue.effect == "pass" for cue in cues)
