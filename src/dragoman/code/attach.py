"""Which date, place and amount of a sentence belong to which act."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.amounts import amounts_of
from dragoman.code.times import TimeExpression, times_of
from dragoman.code.triggers import Match, preposition
from dragoman.knowledge.measures import Measures
from dragoman.records import Amount, Article, Status, When, Where
from dragoman.tree import Scene, Tree

LOCATIVE = frozenset({"en", "cerca de", "junto a", "frente a", "sobre", "desde", "in", "at", "near", "off"})
DESTINATION = frozenset({"a", "hacia", "to"})
WITHIN = frozenset({"en", "durante", "tras", "con", "mediante", "por", "in", "during", "after"})
FORWARD: frozenset[Status] = frozenset({"planned", "promised", "requested", "hypothetical"})


class Circumstances:
    """The dates, places and amounts of one scene, and whose they are."""

    def __init__(self, scene: Scene, article: Article, measures: Measures, matches: list[Match]) -> None:
        self.scene = scene
        self.tree: Tree = scene.tree
        self.owner = {i: m.head for m in matches for i in m.covered}
        language = article.language
        self.times = times_of(self.tree.sentence.text, article.published, measures, language)
        self.amounts = amounts_of(self.tree, measures, language)

    def when(self, match: Match, status: Status) -> When | None:
        """The time of the act: told of the act itself, else of its clause."""
        forward = status in FORWARD
        ranked = [(self._distance(match, self._anchor(e), temporal=True), e) for e in self.times]
        near = [(d, i, e) for i, (d, e) in enumerate(ranked) if d is not None and not self._too_wide(d, e)]
        if not near:
            return None
        _, _, best = min(near, key=lambda one: one[:2])
        return best.resolve(forward)

    def _too_wide(self, distance: int, expression: TimeExpression) -> bool:
        """ "Desde julio de 2000" of a whole clause dates no single act in it."""
        return expression.bound == "since" and distance > 0

    def where(self, match: Match) -> Where | None:
        """Where the act took place, not every place named."""
        found: list[tuple[int, int]] = []
        for index in self.scene.places:
            words = preposition(self.tree, self.tree.first_conjunct(index)) or self._outer_preposition(index)
            going = match.frame.mode == "visit" and words in DESTINATION
            if words not in LOCATIVE and not going:
                continue
            distance = self._distance(match, index, temporal=False)
            if distance is not None:
                found.append((distance, index))
        return self.scene.places[min(found)[1]] if found else None

    def _outer_preposition(self, index: int) -> str:
        """ "En la ciudad de Járkov", "en el estado de Alaska": the preposition of the whole."""
        head = self.tree.head(index)
        if head is None or self.tree.tokens[head].pos != "NOUN" or preposition(self.tree, index) not in {"", "de"}:
            return ""
        return preposition(self.tree, head)

    def how_much(self, match: Match, held: Iterable[int]) -> tuple[Amount, ...]:
        """The amounts of what the act moves, pays or hits; not those of another act."""
        taken = set(held)
        found = []
        for index in sorted(self.amounts):
            if index in taken or self._first_owner(index) == match.head:
                found.append(self.amounts[index])
        return tuple(found)

    def _first_owner(self, index: int) -> int | None:
        for one in (index, *self.tree.ancestors(index)):
            if one in self.owner:
                return self.owner[one]
            if self.tree.tokens[one].pos in {"VERB", "AUX"} and one != index:
                return None
        return None

    def _anchor(self, expression: TimeExpression) -> int:
        """The token by which the expression hangs in the sentence."""
        base = self.tree.sentence.start
        inside = [
            i for i, t in enumerate(self.tree.tokens)
            if t.start - base < expression.end and t.end - base > expression.start
        ]
        for index in inside:
            head = self.tree.tokens[index].head
            if head not in inside or head == index:
                return index
        return inside[0] if inside else 0

    def _distance(self, match: Match, anchor: int, *, temporal: bool) -> int | None:
        """0 if the words hang on the act itself, 1 if on its clause, None if elsewhere."""
        if anchor == match.head or anchor in match.covered:
            return 0
        for one in self.tree.ancestors(anchor):
            owner = self.owner.get(one)
            if owner is not None:
                if owner == match.head:
                    return 0
                return 2 if self._shares(match, one) else None
            if self.tree.tokens[one].pos in {"VERB", "AUX"} or self.tree.tokens[one].role == "root":
                return 1 if self._shares(match, one) else None
        return None

    def _shares(self, match: Match, verb: int) -> bool:
        """Whether the act's noun stands in this verb's own clause ("en una llamada, ayer, …")."""
        current = match.head
        if current == verb:
            return True
        if self.tree.tokens[current].pos in {"VERB", "AUX"}:
            same = self.tree.first_conjunct(current) == self.tree.first_conjunct(verb)
            return same or self.tree.tokens[current].role == "open_clause" and self.tree.head(current) == verb
        for one in self.tree.ancestors(current):
            if one == verb:
                words = preposition(self.tree, current)
                return words in WITHIN or words == "" or self.tree.tokens[current].role in {"object", "subject"}
            if self.tree.tokens[one].pos in {"VERB", "AUX", "NOUN"}:
                return False
        return False
