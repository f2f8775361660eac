"""Who acts in the event in which others are said to suffer ("murieron en un bombardeo saudí")."""

from __future__ import annotations

from dragoman.code.beside import preposition
from dragoman.code.clauses import Clauses
from dragoman.code.naming import Naming
from dragoman.code.triggers import Match
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import Tree

BESIDE = ("oblique", "object", "nominal")
DURING = word_list("code.occasions.during")
OWNING = word_list("code.occasions.owning")
WHEN = word_list("code.occasions.when")
FIRE = word_list("code.occasions.fire")
FIRING = word_list("code.occasions.firing")
NO = frozenset({"no", "nunca", "not", "never", "n't"})

RAID = "coerce.raid"
"""The frame of raids, in which people are killed too."""


class Occasions:
    """Finds the authors of the events of one scene."""

    def __init__(self, naming: Naming, knowledge: Knowledge, language: str) -> None:
        self.naming = naming
        self.tree: Tree = naming.tree
        self.nouns = knowledge.triggers[language]["noun"]
        self.verbs = knowledge.triggers[language]["verb"]
        self.frames, self.language = knowledge.frames, language

    def author(self, match: Match, clauses: Clauses) -> tuple[Mention, ...]:
        """The actors of the event that the trigger of a verb takes in; none if nobody is told."""
        holders = [match.head, *self.tree.children(match.head, "object")]  # "resultaron heridos en"
        beside = [i for holder in holders for i in self.tree.children(holder, *BESIDE)]
        for index in sorted({*match.covered, *beside}):
            event = self._counted(index)
            if not self._amid(index, event):
                continue
            fillers = self.naming.noun_fillers(event)
            found = self.naming.first(fillers, ("por", "adjective"), set())
            found = found or self.naming.bands(event, fillers)
            if not found and self.tree.lemmas[event] in self.naming.grammar.fired:
                firing = (i for i in fillers.get("de", ()) if self.naming.force(i))
                found = self.naming.of_all(firing)
            if not found and self._clash(event):  # "murieron en un choque con tropas chinas"
                found = self.naming.of_all(fillers.get("con", ()), deep=False)
            if not found and self._done_by(event):
                doers = set(fillers.get("de", ())) - set(self.naming.towns_of(event))
                found = self.naming.of_all(sorted(doers), deep=False)
            if found:
                return found
        found = self.in_which(match.head, clauses) or self._when(match.head, clauses)
        return found or self._where(match.head, clauses)

    def _where(self, verb: int, clauses: Clauses) -> tuple[Mention, ...]:
        """ "Disparó obuses contra la isla, *donde* murieron dos marineros": who strikes the place
        of which the clause tells."""
        place = self.tree.head(verb)
        opened = any(self.tree.lower[i] == "donde" for i in self.tree.children(verb))
        if not opened or self.tree.tokens[verb].role != "relative" or place is None:
            return ()
        strike = next((i for i in self.tree.ancestors(place) if clauses.verbal(i)), None)
        if (
            strike is None
            or not self._strikes(strike)
            or "VerbForm=Fin" not in clauses.form(strike)
        ):
            return ()
        held = (self.tree.lower[i] in NO for i in self.tree.children(strike))
        return () if any(held) else self.naming.of_all(clauses.subjects(strike), deep=False)

    def _when(self, verb: int, clauses: Clauses) -> tuple[Mention, ...]:
        """ "Murieron *cuando la policía abrió fuego*", "al ser atacado su convoy por rebeldes": who
        strikes in the clause that tells when, others than those who suffer."""
        above = self.tree.head(verb)
        if above is not None and self.tree.tokens[verb].role == "object":
            verb = above  # "resultaron heridos cuando"
        hit = {(m.id, m.of) for m in self.naming.of_all(clauses.grammatical(verb), deep=False)}
        for clause in self.tree.children(verb, "adverbial", "clause", "open_clause"):
            if clause < verb or preposition(self.tree, clause) not in WHEN:
                continue
            striking = self._strikes(clause)
            doers = [i for i in clauses.subjects(clause) if not self.tree.possessed(i)]
            found = self.naming.of_all(doers, deep=False) if striking else ()
            if found and hit.isdisjoint((m.id, m.of) for m in found):
                return found
        return ()

    def _strikes(self, verb: int) -> bool:
        """Whether the verb may tell an attack, alone or with its object ("abrir fuego")."""
        lemma = self.tree.lemmas[verb]
        fired = any(self.tree.lemmas[i] in FIRE for i in self.tree.children(verb, "object"))
        told = [t for t in self.verbs.get(lemma, ()) if self.frames[t.frame].type == "ASSAULT"]
        alone = (not any(c.wanted for c in t.conditions) for t in told)
        return any(alone) or (bool(told) and (fired or lemma in FIRING))

    def _amid(self, index: int, event: int) -> bool:
        """Whether it tells amid which attack, or by whose shots ("a tiros de la policía")."""
        marked = preposition(self.tree, index)
        shot = marked == "a" and self.tree.lemmas[event] in self.naming.grammar.fired
        return (marked in DURING or shot) and bool(self._event(event))

    def in_which(self, verb: int, clauses: Clauses) -> tuple[Mention, ...]:
        """ "Reivindicó el asalto en el que murieron once", "claimed an attack that killed ten": who
        did, or says that he did, what the clause of the verb tells more of."""
        slot, event = clauses.relative(verb)
        if slot not in DURING | {"subject"} or event is None or not self._event(event):
            return ()
        fillers, above = self.naming.noun_fillers(event), self.tree.head(event)
        found = self.naming.first(fillers, ("por", "adjective"), set())
        found = found or self.naming.bands(event, fillers)
        if above is not None and self.tree.lemmas[above] in self.naming.grammar.works:
            above = self.tree.head(above)
        if found or above is None or self.tree.lemmas[above] not in OWNING:
            return found
        denied = any(self.tree.lower[i] in NO for i in self.tree.children(above))
        if denied or "VerbForm=Fin" not in clauses.form(above):
            return ()
        return self.naming.of_all(clauses.subjects(above), deep=False)

    def _counted(self, noun: int) -> int:
        """What a word counts: the attacks of "una oleada de ataques"; else the word itself."""
        if self.tree.tokens[noun].lemma not in self.naming.grammar.series:
            return noun
        return next((i for i in self.tree.children(noun, "nominal") if self._event(i)), noun)

    def _event(self, noun: int) -> list[Frame]:
        """The kinds of attack that the word may name."""
        token = self.tree.tokens[noun]
        triggers = self.nouns.get(token.lemma.lower(), ()) if token.pos == "NOUN" else ()
        frames = [self.frames[t.frame] for t in triggers]
        return [f for f in frames if f.type == "ASSAULT" or f.id == RAID]

    def _clash(self, noun: int) -> bool:
        """Whether the noun names a fight of two sides."""
        return any(f.mutual for f in self._event(noun))

    def _done_by(self, noun: int) -> bool:
        """Whether the genitive of the noun names who acts ("el ataque de Boko Haram"), not whom
        it hits ("la matanza de civiles")."""
        struck = self.tree.lemmas[noun] in self.naming.grammar.struck
        return not struck and any(f.part(self.language).of == "source" for f in self._event(noun))
