"""How near the words of a sentence stand to an act, by what hangs on what."""

from __future__ import annotations

from dragoman.code.triggers import Match, preposition
from dragoman.knowledge.measures import Measures
from dragoman.records import Type
from dragoman.tree import VERBAL, Scene, Tree

WITHIN = frozenset({"en", "durante", "al", "mediante", "in", "during"})
"""An act in such a phrase takes place when and where the verb of the phrase does."""
PHYSICAL: frozenset[Type] = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
"""Acts whose verb lends its time to the act that is its subject ("el ataque mató ayer a …")."""
OWN, BESIDE, CLAUSE, BEFORE = 0, 1, 2, 3
"""How near words stand to an act: hung on it, right beside it, in its clause, in the clause of
what the same doer did before it."""


class Nearness:
    """Measures, in one scene, how near words are to the acts found there."""

    def __init__(self, scene: Scene, measures: Measures, matches: list[Match]) -> None:
        self.scene, self.measures = scene, measures
        self.tree: Tree = scene.tree
        self.matches = {m.head: m for m in matches}
        self.owner = {i: m.head for m in matches for i in m.covered}
        self.owner.update({m.head: m.head for m in matches})

    def _distance(self, match: Match, anchor: int) -> int | None:
        """How near the words that hang by `anchor` stand to the act; None if elsewhere."""
        if anchor == match.head or anchor in match.covered:
            return OWN
        for one in self.tree.ancestors(anchor):
            if self.owner.get(one) == match.head or one in match.covered:
                return OWN
            verbal = self.tree.tokens[one].pos in VERBAL or self.tree.tokens[one].role == "root"
            if self._somebody(one):
                continue  # "fired at protesters in Paris"
            if one in self.owner or verbal:
                return CLAUSE if self._shares(match, one, anchor) else None
        return None

    def _somebody(self, index: int) -> bool:
        """Whether the act's word names those who do it ("protesters")."""
        reference = self.scene.by_token.get(index)
        return reference is not None and reference.kind == "group" and reference.head == index

    def _shares(self, match: Match, verb: int, anchor: int) -> bool:
        """Whether what hangs on this verb tells of the act too."""
        token = self.tree.tokens[match.head]
        if token.pos in VERBAL or "VerbForm=Part" in token.morph:
            return self._coordinated(match.head, verb, anchor) or self._carried(match.head, verb)
        if self.tree.head(verb) == match.head and self._happens(verb):
            return True  # "la cumbre celebrada ayer en Lima"
        return self._in_clause(match.head, verb)

    def _coordinated(self, head: int, verb: int, anchor: int) -> bool:
        """ "El lunes entró en la casa y mató a …": what stands first serves all that follow."""
        together = self.tree.first_conjunct(head) == self.tree.first_conjunct(verb)
        return together and anchor < min(head, verb)

    def _carried(self, head: int, verb: int) -> bool:
        """ "Comenzó ayer a bombardear": a verb that adds only a phase."""
        role, mark = self.tree.tokens[head].role, preposition(self.tree, head)
        below = role == "open_clause" or (role == "adverbial" and mark == "a")
        return below and self.tree.head(head) == verb and self._happens(verb)

    def _happens(self, verb: int) -> bool:
        return (
            verb not in self.matches
            and self.tree.tokens[verb].lemma.lower() in self.measures.happening.words
        )

    def _in_clause(self, noun: int, verb: int) -> bool:
        """Whether the act's noun stands in this verb's own clause and shares its time."""
        current = self.tree.first_conjunct(noun)
        for one in self.tree.ancestors(current):
            if one == verb:
                return self._lends(verb, current)
            if preposition(self.tree, current) not in {"", "de"} or one in self.owner:
                return False
            if self.tree.tokens[one].pos in VERBAL:
                return False
            current = one
        return False

    def _lends(self, verb: int, noun: int) -> bool:
        """ "En una llamada, ayer, …"; not "condenó ayer el ataque"."""
        if preposition(self.tree, noun) in WITHIN or self._happens(verb):
            return True
        other = self.matches.get(self.owner.get(verb, -1))
        if self.tree.tokens[noun].role != "subject":
            return False
        return other is None or other.frame.type in PHYSICAL
