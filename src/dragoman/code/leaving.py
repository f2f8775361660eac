"""What is left by a withdrawal that a noun names: "la retirada (de las tropas) de Afganistán"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.further import Further
from dragoman.code.mentions import distinct, without
from dragoman.code.naming import LAND
from dragoman.code.parties import Sides
from dragoman.code.triggers import Match
from dragoman.records import Mention
from dragoman.tree import Tree
from dragoman.words import fold

RECALLED, EXPELLED = "sanction.recall", "sanction.expel"
POSTS = frozenset({"en", "ante", "in", "to"})
"""What stands before where an envoy is posted."""
LONGEST = 4
"""Words that the name of a town or a state has at most."""
GOING = frozenset({"abandonar", "leave"})
LEFT = frozenset({"de", "del", "desde"})
"""What stands before whom or what a withdrawal concerns."""


class Leaving:
    """Tells who withdraws from what is left, where one preposition marks both."""

    def __init__(self, further: Further) -> None:
        self.further, self.naming, self.light = further, further.naming, further.light
        self.tree: Tree = further.tree
        self.grammar = further.grammar

    def envoys(self, match: Match, found: Sides) -> Sides:
        """Who calls envoys home or sends them away, where a passive names nobody who does; from
        where they are called home."""
        if found.source and not found.target and match.frame.id == RECALLED:
            return Sides(found.source, self._posted(match, found), found.inferred)
        if found.source or not self.further.clauses.passive(match.head):
            return found
        if match.frame.id == RECALLED:
            return self._called_home(match, found)
        return self._sent_away(match, found) if match.frame.id == EXPELLED else found

    def _posted(self, match: Match, found: Sides) -> tuple[Mention, ...]:
        """ "Llamó a su embajador en *Quito*, Raúl Pérez": where the envoy of that name is."""
        held = self.tree.children(match.head, "object", "indirect", "oblique")
        below = [i for one in held for i in (one, *self.tree.children(one, "nominal"))]
        envoys = set(match.covered) | {i for i in held if self.tree.possessed(i)}
        where = [i for i in below if self.tree.prepositions[i] in POSTS and i - 2 in envoys]
        named = [self.naming.polity(s, i) for i in where for s in self._called(i)]
        return without(tuple(m for m in named if self.naming.is_state(m)), found.source)

    def _called(self, index: int) -> list[str]:
        """Those for whom a name stands that a word opens, be it a part of a longer one."""
        words = tuple(fold(word) for word in self.tree.words[index : index + LONGEST])
        names = self.naming.world.names[self.further.language].get(words[0], ())
        return [n.actor for n in names if n.words == words[: len(n.words)]][:1]

    def _called_home(self, match: Match, found: Sides) -> Sides:
        """ "The French ambassador to Rome was recalled": whose envoy he is calls him home, where
        nobody else is told to."""
        clauses = self.further.clauses
        envoys = self.naming.of_all(clauses.grammatical(match.head), deep=False)
        states = self.naming.world.actors
        own = tuple(m for m in envoys if (m.of or m.id) in states)
        return Sides(own, without(found.target, own), found.inferred) if own else found

    def _sent_away(self, match: Match, found: Sides) -> Sides:
        """ "The envoy was ordered to leave *Estonia*": the state that is to be left sends him away,
        where nobody else is told to."""
        below = self.tree.subtree(match.head, within_clause=False)
        going = [i for i in below if self.tree.lemmas[i] in GOING and i != match.head]
        things = [o for i in going for o in self.tree.children(i, "object")]
        left = tuple(m for m in self.naming.of_all(things, deep=False) if self.naming.is_state(m))
        return Sides(left, without(found.target, left), found.inferred) if left else found

    def sides(self, match: Match, found: Sides) -> Sides:
        """The sides of a withdrawal, as found without a look at what is left."""
        named = self._genitives(match)
        if not named:
            leaving = {m.of or m.id for m in found.source}
            others = any((m.of or m.id) not in leaving for m in found.target)
            return found if others else self._askers(match, found)
        starts = {m.start for _, mentions in named for m in mentions}
        doing = tuple(m for m in found.source if m.start not in starts)
        author, inferred = (
            (doing, found.inferred) if doing else self.light.light_subject(match.head)
        )
        own, left = self._parted(found, named, doing, author)
        if not left:
            return found
        source = distinct((*doing, *own)) or author
        target = distinct((*left, *(m for m in found.target if m not in own)))
        return Sides(source, without(target, source), inferred and not own)

    def _askers(self, match: Match, found: Sides) -> Sides:
        """ "Irak pidió a Ankara que retire sus tropas de *su territorio*": of who asks."""
        head = self.tree.head(match.head)
        clauses = self.further.clauses
        if head is None or not clauses.bidden(match.head):
            return found
        land = any(
            self.tree.lemmas[i] in LAND and self.tree.possessed(i) and self.tree.marks[i] in LEFT
            for i in self.tree.subtree(match.head, within_clause=True)
        )
        asking = self.naming.of_all(clauses.subjects(head), deep=False) if land else ()
        return replace(found, target=without(asking, found.source)) if asking else found

    def places(self, match: Match, found: Sides) -> tuple[Mention, ...]:
        """ "Ordenó la retirada de las tropas de Siria": what is to be left, and not asked."""
        named = self._genitives(match)
        return tuple(self._parted(found, named, (), found.source)[1]) if named else ()

    def _parted(
        self,
        found: Sides,
        named: list[tuple[int, tuple[Mention, ...]]],
        doing: tuple[Mention, ...],
        author: tuple[Mention, ...],
    ) -> tuple[list[Mention], list[Mention]]:
        """(who withdraws, what is left) of those named behind the noun."""
        own: list[Mention] = []
        left: list[Mention] = []
        acting = {p for m in author for p in (m.id, m.of)}
        for at, mentions in named:
            first = mentions[0]
            others = bool(author) and first.id not in acting
            theirs = first in found.source and self.naming.force(self.tree.tokens[at].head)
            if self._town(at) or (self.naming.is_state(first) and (own or doing)):
                left += mentions
            elif not self.naming.is_state(first) or first.id in self.grammar.garrisoning:
                own += mentions
            elif others or not theirs:
                left += mentions
            else:
                own += mentions
        return own, left

    def _town(self, index: int) -> bool:
        """Whether the word is a place that is no state's name."""
        where = self.naming.scene.places.get(index)
        return where is not None and where.latitude is not None

    def _genitives(self, match: Match) -> list[tuple[int, tuple[Mention, ...]]]:
        """Those named behind the noun of a withdrawal, or behind whom it moves, but for these where
        they are forces."""
        nouns = (i for i in sorted(match.covered | {match.head})
                 if self.tree.lemmas[i] in self.grammar.leaving)  # fmt: skip
        noun = next(nouns, None)
        if noun is None:
            return []
        below = self.tree.children(noun, "nominal")
        behind = {*below, *(c for i in below for c in self.tree.children(i, "nominal", "flat"))}
        marked = (i for i in sorted(behind)
                  if not self.naming.force(i) and self.tree.prepositions[i] in LEFT)  # fmt: skip
        named = ((i, self._behind(i)) for i in marked)
        return [(i, mentions) for i, mentions in named if mentions]

    def _behind(self, index: int) -> tuple[Mention, ...]:
        """Who or what land is named there: in "el Ejército ruso de Crimea" the land, if another's
        than those whose words go on to it."""
        scene = self.naming.scene
        where, whose = scene.places.get(index), scene.by_token.get(index)
        if where is None or whose is None or whose.head == index or where.country is None:
            return self.naming.actors(index, deep=False, slot="de")
        abroad = all(where.country not in {m.id, m.of} for m in whose.mentions)
        return (self.naming.polity(where.country, index),) if abroad else ()
