"""Who advances, and into whose land: the sides of nouns of attack whose genitive may name either
("la entrada de tropas turcas en Siria", "la invasión de Ucrania")."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.mentions import but_for
from dragoman.code.nounslots import Fillers
from dragoman.code.parties import MANIFOLD, Parties
from dragoman.code.triggers import Match
from dragoman.code.walk import FORCE
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import Tree

INTO = ("contra", "sobre", "hacia", "a", "en")
"""Slots of where one advances, or against whom."""
HOUSES = word_list("code.advances.houses")
DRIVEN, FLOWN = word_list("code.advances.driven"), word_list("code.advances.flown")

CRIMES = frozenset({"crimen", "crime"})


class Advances:
    """Finds the sides of the advances of one scene."""

    def __init__(self, parties: Parties) -> None:
        self.parties, self.naming = parties, parties.naming
        self.tree: Tree = parties.tree
        self.grammar = parties.naming.grammar

    def sides(
        self, match: Match, noun: int, fillers: Fillers
    ) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
        """Who advances and where to, if the genitive names who does; None where it may be struck
        itself."""
        lemma = self.tree.lemmas[noun]
        oppressors = self.oppressors(noun, fillers)
        if oppressors:
            return oppressors, but_for(self._there(fillers), oppressors)
        going = lemma in self.grammar.advancing
        if match.frame.type not in FORCE or not (going or lemma in self.grammar.waged):
            return None
        forces = [i for i in fillers.get("de", ()) if self._attacks(i, going=going)]
        named = forces or [i for i in fillers.get("de", ()) if self._bare(i, going=going)]
        doers = self.naming.of_all(named, deep=bool(forces))
        there = but_for(self._there(fillers), doers)
        return (doers, there) if doers and (going or forces or there) else None

    def _attacks(self, index: int, *, going: bool) -> bool:
        """ "Tropas", "tanques" that advance, "helicópteros" that bomb; no one plane, which may be
        what was struck."""
        lemma = self.tree.lemmas[index]
        if going and lemma in DRIVEN | FLOWN:
            return True
        several = lemma in FLOWN and not self.tree.children(index, "determiner")
        return self.naming.force(index) or several

    def oppressors(self, noun: int, fillers: Fillers) -> tuple[Mention, ...]:
        """ "La represión del Gobierno sirio", "la masacre del Ejército", "the crackdown of the
        junta": rulers and their forces do such things and do not suffer them; what is put down is
        never a state or one man ("la represión de Maduro")."""
        lemma, genitives = self.tree.lemmas[noun], fillers.get("de", ())
        if lemma not in self.grammar.oppressing:
            return ()
        ruling = [i for i in genitives if self._rules(i)]
        if lemma in CRIMES:  # "los crímenes de guerra de Rusia", "el crimen de dos policías"
            ruling = ruling or self._states(genitives)
        if not ruling and lemma in self.grammar.crushing:
            ruling = [i for i in genitives if self._bare(i, going=False)]
            ruling = ruling or ([] if genitives else self._states(fillers.get("en", ())))
        return self.naming.of_all(ruling, deep=True)

    def _states(self, places: Iterable[int]) -> list[int]:
        """ "La represión en Irán": states where it is, which nobody else may do there."""
        named = ((i, self.naming.scene.by_token.get(i)) for i in places)
        return [i for i, r in named if r is not None and r.kind == "polity"
                and all(map(self.naming.is_state, r.mentions))]  # fmt: skip

    def _rules(self, index: int) -> bool:
        """A government or its forces as one body, and not "policías"."""
        plural = "Number=Plur" in self.tree.tokens[index].morph
        lemma = self.tree.lemmas[index]
        return lemma in self.grammar.ruling and not (plural and lemma == "policía")

    def _there(self, fillers: Fillers) -> tuple[Mention, ...]:
        """Into whose land; a region of it names its state ("en el norte de Siria")."""
        for slot in INTO:
            places = {"inside": fillers.get(slot, [])}
            found = self.naming.first(places, ("inside",), set())
            if found and not all(self._body(m) for m in found):
                return found
        return ()

    def _body(self, mention: Mention) -> bool:
        """ "Condenaron la invasión de Ucrania en la Asamblea General": no land, but a body."""
        actor = self.naming.world.actors.get(mention.of or mention.id)
        return actor is not None and actor.kind in MANIFOLD

    def _bare(self, index: int, *, going: bool) -> bool:
        """A state, a band or somebody by name, or those who advance by what they are ("el avance de
        los yihadistas"); no town, of which it only tells where."""
        reference = self.naming.scene.by_token.get(index)
        known = reference is not None and reference.kind in {"polity", "group", "person"}
        house = self.tree.lower[index] in HOUSES  # "el bombardeo de su Embajada en Belgrado"
        return known and not house and (going or self.tree.tokens[index].pos == "PROPN")
