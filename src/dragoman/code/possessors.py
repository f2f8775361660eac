"""Whose something is: "su extradición", "their troops"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.beside import preposition
from dragoman.code.blamed import blamed
from dragoman.code.english_pronouns import of_persons
from dragoman.code.genders import meant_by
from dragoman.code.helped import helped
from dragoman.code.mentions import but_for, principals
from dragoman.code.pronouns import Pronouns
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference

JUDGING = word_list("code.possessors.judging")
CAPTIVITY = word_list("code.possessors.captivity")
TAKING = word_list("code.possessors.taking")
TERMS = word_list("code.possessors.terms")
OFFERS = TERMS | word_list("code.possessors.offers")
"""What one has put to another."""
HOLDERS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
"""Codes of organs, which are not arrested and freed themselves."""
HEARING = frozenset({"", "a", "to"})
"""Before those to whom something is said."""
OF_STATES = frozenset({"its", "su", "sus", "their"})
"""Whose what a state does or has is."""
AIMED = frozenset({"a", "against", "at", "contra", "hacia", "on", "sobre", "to"})
"""Slots of whom an act is aimed at, so that "de" tells whose it is."""
OVERT = frozenset({"NOUN", "PROPN", "NUM", "SYM"})
"""What a subject is that names somebody or something ("el 38 %")."""
TELLING = word_list("code.possessors.telling")
TELLERS = word_list("code.possessors.tellers")
INQUIRING = word_list("code.possessors.inquiring")
ABOUT = word_list("code.possessors.about")

EXCHANGED = frozenset({"a cambio de", "in return for", "in exchange for"})


class Possessors(Pronouns):
    """Finds whose the things and acts of one scene are."""

    def possessor(self, noun: int, but: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
        """Whose "su", "his" or "her" is, as far as that fits who they are."""
        words = [self.tree.lower[i] for i in self.tree.children(noun, "determiner")]
        return meant_by(words, self._possessor(noun, but), self.naming.world.titles)

    def _possessor(self, noun: int, but: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whose "su" is, but for those whose it cannot be: the subject of the clause, else whom
        the text before was about. What somebody grants, refuses or asks for is another's:
        "denegaron su solicitud", "exigió su liberación", "vetó su ingreso"; not "solicitó su
        ingreso"."""
        head = self.tree.head(noun)
        if head is not None and self._put_by_another(noun, head):
            return self._who_put(head, but)
        sought = self.tree.lemmas[noun] in self.grammar.sought
        verbs = self.grammar.denying if sought else self.grammar.answering
        aside = bool(preposition(self.tree, noun))  # "criticized Macron *over* his meeting"
        if head is not None and preposition(self.tree, noun) in EXCHANGED:
            dealt = self.naming.of_all(self._dealt_with(head, noun), deep=False)
            if dealt:
                return but_for(dealt, but)
        if head is not None and self.tree.tokens[head].lemma in (
            verbs if aside else verbs | JUDGING
        ):
            own = self.naming.of_all(self.clauses.subjects(head), deep=False)
            taken = {o.id for o in own} | principals(own)
            above = self._subject_above(head, {o.id for o in own})
            if above:
                return above
            if self.tree.lemmas[noun] in self.grammar.undergone:
                if self.tree.lemmas[noun] in CAPTIVITY:
                    return self._captive(taken)
                return self.told_before(taken)  # "pidió su extradición": of whom it was told
            told = but_for(self.scene.topic, own)
            others = but_for(self.scene.pair, own) if not told and self.scene.topic else ()
            return told or (others if len(others) == 1 else ())
        beside = self._of_act_beside(noun, but)
        if beside:
            return beside
        below = noun
        for ancestor in self.tree.ancestors(noun):
            other = blamed(self.clauses, below, ancestor, noun) or helped(
                noun, ancestor, self.clauses, self.naming
            )
            if other:
                return other
            labelled = self._labels(ancestor, below)
            below = ancestor
            being = bool(self.tree.children(ancestor, "copula"))
            done = being or self.clauses.verbal(ancestor)
            if labelled or not done or self._undergoes(noun, ancestor):
                continue  # "its offer was rejected by London"
            subjects = [
                i
                for i in self.clauses.subjects(ancestor)
                or self._undergone(ancestor, noun)
                or self._told_to_be(ancestor)
                if noun not in self.tree.subtree(i) or noun in self.tree.subtree(ancestor)
            ]  # "Netanyahu, quien acortó su visita"
            actors = but_for(self.naming.of_all(subjects, deep=False), but)
            actors = of_persons(self.tree, self.naming, noun, actors)
            if actors:
                return self._told_or_telling(noun, ancestor, actors, but)
        return but_for(self.scene.topic, but)

    def _undergoes(self, noun: int, verb: int) -> bool:
        """Whether the noun, or what it stands in, is what a passive verb is done to."""
        told = self.tree.children(verb, "subject") if self.clauses.passive(verb) else []
        return any(noun in self.tree.subtree(i) for i in told)

    def _dealt_with(self, verb: int, noun: int) -> list[int]:
        """ "Offers *Israel* peace in return for its withdrawal": to whom one gives for it."""
        beside = self.tree.children(verb, "indirect", "object", "oblique")
        taken = [i for i in beside if i != noun and self.tree.marks[i] in {"", "a", "to"}]
        return [*taken, *(c for i in taken for c in self.tree.children(i, "compound"))]

    def _of_act_beside(self, noun: int, but: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Moscow's annexation of Crimea and *its* support for separatists", "el ataque iraní a
        Israel y *su* apoyo a Hamás": whose the act is beside which it stands."""
        first = self.tree.first_conjunct(noun)
        words = {self.tree.lower[i] for i in self.tree.children(noun, "determiner")}
        if first >= noun or words.isdisjoint(OF_STATES) or not self.naming.names_act(first):
            return ()
        fillers = self.naming.noun_fillers(first)
        found = self.naming.first(fillers, ("possessive", "adjective"), set())
        if not found and fillers.keys() & AIMED and "de" in fillers:
            found = self.naming.of_all(fillers["de"], deep=False)
        found = but_for(found, but)
        return found if len(found) == 1 and not found[0].id.islower() else ()

    def _told_or_telling(
        self, noun: int, verb: int, telling: tuple[Mention, ...], but: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "The UN told Poland that its attack …": of two of a kind it may be either's; what one is
        asked about is his who is asked ("asked Macron about his talks")."""
        beside = self.tree.children(verb, "object", "indirect", "oblique")
        marked = [i for i in beside if verb < i < noun and self.tree.marks[i] in HEARING]
        told = but_for(self.naming.of_all(marked, deep=False), (*but, *telling))
        clause = next((i for i in (noun, *self.tree.ancestors(noun))
                       if self.tree.head(i) == verb), noun)  # fmt: skip
        asked = self.tree.lemmas[verb] in INQUIRING and preposition(self.tree, clause) in ABOUT
        if not told or not (asked or self.tree.tokens[clause].role == "clause"):
            return telling
        if asked:
            return told
        alike = {m.id.islower() for m in told} == {m.id.islower() for m in telling}
        told_of = self.tree.lemmas[verb] in TELLERS
        return () if alike and told_of and self._first_of(clause, noun) else telling

    def _first_of(self, clause: int, noun: int) -> bool:
        """Whether the word is the subject of the clause, or stands in it."""
        subjects = self.tree.children(clause, "subject")
        return any(noun in self.tree.subtree(i) for i in subjects)

    def _captive(self, taken: set[str]) -> tuple[Mention, ...]:
        """ "Pekín detuvo a dos canadienses. Ottawa exigió *su* liberación": of people, and neither
        of a state nor of those who hold them."""
        told = (self.scene.topic, self.scene.reached, (*self.scene.others, *self.scene.crowds))
        for each in told:
            held = tuple(
                m for m in each
                if m.id not in taken and m.id not in HOLDERS and not self.naming.is_state(m)
            )  # fmt: skip
            if len(held) == 1:
                return held
        return ()

    def _undergone(self, verb: int, noun: int) -> list[int]:
        """ "Varthaman was captured after his jet crashed": of whom a passive above is told."""
        told = self.clauses.grammatical(verb) if self.clauses.passive(verb) else []
        return [i for i in told if i < noun and noun not in self.tree.subtree(i)]

    def _told_to_be(self, index: int) -> list[int]:
        """ "Despite its raid, *Poland* was calm": of whom something is said by "be"."""
        verbal = self.clauses.verbal(index) or not self.tree.children(index, "copula")
        return [] if verbal else self.tree.children(index, "subject")

    def _labels(self, verb: int, name: int) -> bool:
        """ "What Amnesty has called their deadliest massacre": theirs of whom it speaks."""
        named = self.tree.tokens[name].role in {"open_clause", "oblique", "clause"}
        return named and self.tree.tokens[verb].lemma in self.grammar.labelling

    def _put_by_another(self, noun: int, verb: int) -> bool:
        """ "Iran said Washington rejected *its demand*": whether it is what another has put to the
        one who takes it or not."""
        put = self.tree.lemmas[noun] in OFFERS and not preposition(self.tree, noun)
        answered = put and self.tree.lemmas[verb] in TAKING and not self.clauses.passive(verb)
        return answered and noun in self.clauses.objects(verb)

    def _who_put(self, verb: int, but: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Who acts in the clauses above, else whom the text before was about, but for those who
        take it or not."""
        own = (*self.naming.of_all(self.clauses.subjects(verb), deep=False), *but)
        verbs = (i for i in self.tree.ancestors(verb) if self.clauses.verbal(i))
        above = (self.naming.of_all(self.clauses.subjects(i), deep=False) for i in verbs)
        told = (but_for(actors, own) for actors in (*above, self.scene.topic))
        return next(filter(None, told), ())

    def _subject_above(self, verb: int, taken: set[str]) -> tuple[Mention, ...]:
        """ "Pashinyan denied it, while thousands demanded his resignation": the subject of the verb
        above, unless it is who asks."""
        above = next((i for i in self.tree.ancestors(verb) if self.clauses.verbal(i)), None)
        if above is None or self.tree.tokens[verb].role != "adverbial":
            return ()
        told = self.naming.of_all(self.clauses.subjects(above), deep=False)
        return tuple(m for m in told if m.id not in taken)

    def owners(self, things: Iterable[int], but: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Bombardeó sus posiciones": whose what was struck is, who does not strike his own."""
        for thing in (each for one in things for each in (one, *self._made_of(one))):
            theirs = self.tree.possessed(thing)
            named = self.scene.by_token.get(thing)
            whose = self._owning(named) if named is not None else set()
            own = bool(whose) and whose <= principals(but)
            if theirs and (named is None or own):
                found = self.possessor(thing, but)
                if any(
                    self.tree.lower[i] == "its" for i in self.tree.children(thing, "determiner")
                ):
                    found = self._no_persons(thing, found, but)
                return () if found == self.scene.topic and self._told_of_another(thing) else found
        return ()

    def _no_persons(
        self, thing: int, found: tuple[Mention, ...], but: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Warned the United States that it would strike its bases": a state's, an army's or a
        band's, and rather theirs to whom it is said."""
        telling = (i for i in self.tree.ancestors(thing) if self.tree.tokens[i].lemma in TELLING)
        told = [o for verb in telling for o in self.tree.children(verb, "object", "indirect")]
        hearing = but_for(self.naming.of_all(told, deep=False), but)
        return tuple(m for m in hearing or found if not m.id.islower())

    def _owning(self, named: Reference) -> set[str]:
        """For whom they act whom the words name; "su territorio" is itself a polity's."""
        return {m.of or m.id for m in named.mentions if m.of or named.kind == "polity"}

    def _made_of(self, thing: int) -> list[int]:
        """ "Dos lanchas de su Armada", "cinco de sus soldados": of whom the thing is or is one."""
        return [
            i
            for i in self.tree.children(thing, "nominal")
            if preposition(self.tree, i) in {"de", "of"}
        ]

    def _told_of_another(self, thing: int) -> bool:
        """Whether a clause above has a subject of its own whom nobody knows."""
        above = (i for i in self.tree.ancestors(thing) if self.clauses.verbal(i))
        subjects = (i for verb in above for i in self.clauses.subjects(verb))
        return any(
            thing not in self.tree.subtree(i)
            and self.tree.tokens[i].pos in OVERT
            and not self.naming.actors(i, deep=False)
            for i in subjects
        )
