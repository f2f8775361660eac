"""Whom a pronoun that is acted upon means: "lo acusó", "asked him to leave"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.antecedents import (
    behind,
    of_actors,
    salient,
    struck_before,
    teller,
    things,
    together_above,
)
from dragoman.code.beside import preposition
from dragoman.code.clauses import Clauses
from dragoman.code.english_pronouns import HIM, countrymen
from dragoman.code.genders import meant_by
from dragoman.code.mentions import principals
from dragoman.code.spokenfor import OBJECTS, spoken_for
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.tree import Tree

PLURAL = frozenset({"them"})
ONE = frozenset({"1", "one", "un", "una", "uno"})
LIKE = frozenset({"as", "como"})
"""Before what somebody is only taken for ("regards the refugees as criminals")."""
LANDS = frozenset({"it", "la"})
"""Pronouns that no man's title can be the owner of."""
SINGULAR, ACCUSATIVE = frozenset({"le", "lo"}), frozenset({"la", "lo"})
OBLIQUE = {"he": "him", "she": "her", "it": "it", "they": "them"}
"""English pronouns as subjects, and as objects."""
PERSONAL = word_list("code.pronouns.personal")


def _called_by(mention: Mention) -> bool:
    """Whether a title tells of somebody, and not his name alone."""
    return mention.text[:1].islower() or " " in mention.text


class Pronouns:
    """Finds whom the pronouns of one scene mean, where they are acted upon."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.naming = clauses.naming
        self.scene = clauses.scene
        self.tree: Tree = clauses.tree
        self.grammar = clauses.grammar

    def object(
        self, verb: int, but: tuple[Mention, ...], pronoun: str | None = None
    ) -> tuple[Mention, ...]:
        """Whom "lo" or "les" means: the only other actor named before who agrees with it."""
        bare = pronoun is None
        pronoun = pronoun or self.clauses.clitic(verb)
        if pronoun is None or self._thing_meant(pronoun, verb):
            return ()
        joined = self._struck_before(pronoun, verb, but)
        unsure = bare and pronoun == "it" and not self._of_actors(verb)
        if joined or (unsure and self._things_before(verb)):
            return joined
        if pronoun in self.grammar.datives and "Person=1" in self.clauses.form(verb):
            heard = self._spoken_to(but)
            if heard or self.tree.lemmas[verb] in self.grammar.object_control:
                return heard  # not "no les daremos armas", which may be said of others
        again = self._again(verb, pronoun)
        if again is not None:
            return again
        taken = {m.id for m in but} | principals(but) | self._experts(pronoun, verb)
        theirs = pronoun in OBJECTS and spoken_for(
            pronoun, verb, self.scene, self.naming.world.titles
        )
        if theirs and taken.isdisjoint(m.id for m in theirs):
            return theirs
        candidates = self._named_before(pronoun, verb, but, taken)
        persons = [c for c in candidates.values() if all(m.id.islower() for m in c)]
        if len(candidates) > 1 and len(persons) == 1:
            return persons[0]
        if len(candidates) == 1:
            return next(iter(candidates.values()))
        if candidates:
            telling = tuple(sorted(m.id for m in teller(verb, self.clauses)))
            return candidates.get(telling, ()) or salient(verb, self.clauses, candidates)
        return self._not_before(pronoun, verb, taken, topical=not unsure)

    def _named_before(
        self, pronoun: str, verb: int, but: tuple[Mention, ...], taken: set[str]
    ) -> dict[tuple[str, ...], tuple[Mention, ...]]:
        """Those of whom the sentence tells before the verb and who agree with the pronoun, by
        their names."""
        states = self.naming.language == "en" and all(self.naming.is_state(m) for m in but)
        own = states and bool(but)  # "Washington supports him", who is another's
        spanish = self.naming.language == "es" and bool(self.scene.topic)
        beside = self._beside_doer(verb) if spanish else set()
        if self.clauses.bidden(verb) and (self.scene.reached or len(self.scene.others) == 1):
            asking = self.clauses.subjects(self.tree.tokens[verb].head)
            beside |= set(asking)  # "Merkel exigió que lo liberen", of whom the text told
        fitting = [
            r.mentions
            for r in self.scene.references
            if r.last < verb
            and r.kind in {"person", "polity", "group"}
            and preposition(self.tree, r.head) not in LIKE
            and r.head not in beside
            and meant_by((pronoun,), r.mentions, self.naming.world.titles)
            and self._agrees(pronoun, r)
            and not any(m.id in taken for m in r.mentions)
            and not any((m.id.isupper() or own) and m.of in taken for m in r.mentions)
        ]
        if pronoun in HIM and not fitting:
            named = (r for r in self.scene.references if r.last < verb)
            fitting = countrymen(self.clauses, named, taken)
        return {tuple(sorted(m.id for m in mentions)): mentions for mentions in fitting}

    def _things_before(self, verb: int) -> bool:
        return things(verb, self.clauses, self.naming.world, self.naming.language)

    def _struck_before(
        self, pronoun: str, verb: int, but: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Iran detained *the rebels* and deported them"."""
        found = struck_before(verb, self.clauses)
        if not found or not {m.id for m in found}.isdisjoint({m.id for m in but} | principals(but)):
            return ()
        many = pronoun.endswith("s") or pronoun in PLURAL
        if not many and any(m.id.isupper() and m.id not in self.naming.world.actors for m in found):
            return ()  # "detuvo al militar y lo acusó", of whom the text told by name
        told = [r for r in self.scene.references if set(found) & set(r.mentions)]
        several = many and len(found) > 1  # "telefoneó a Meles y a Isaias y les …"
        fits = bool(told) and (several or all(self._agrees(pronoun, r) for r in told))
        return meant_by((pronoun,), found, self.naming.world.titles) if fits else ()

    def _not_before(
        self, pronoun: str, verb: int, taken: set[str], *, topical: bool
    ) -> tuple[Mention, ...]:
        """Whom a pronoun means that nobody before it in the sentence can be."""
        one = not pronoun.endswith("s") and pronoun not in PLURAL
        here = () if one else together_above(verb, self.clauses, taken)
        here = here or (self._land_of_teller(pronoun, verb, taken) if one else ())
        if here:
            return here
        told = self._told(pronoun, verb, taken) if topical else ()
        later = self._named_behind(pronoun, verb, taken)
        if not told or not later:
            return told or later
        return told if {m.of or m.id for m in told} == {m.of or m.id for m in later} else ()

    def _named_behind(self, pronoun: str, verb: int, taken: set[str]) -> tuple[Mention, ...]:
        """ "After Iran attacked it, *Poland* closed its border"."""
        heads = behind(verb, self.clauses)
        named = self.naming.of_all(heads, deep=False)
        sides = {m.of or m.id for m in named}
        if not sides.isdisjoint(taken) or not {m.id for m in named}.isdisjoint(taken):
            return ()
        if len(sides) > 1:
            return named if pronoun.endswith("s") or pronoun in PLURAL else ()
        found = [r for i in heads if (r := self.scene.by_token.get(i)) is not None]
        fits = all(self._agrees(pronoun, r) for r in found)
        return meant_by((pronoun,), named, self.naming.world.titles) if found and fits else ()

    def _land_of_teller(self, pronoun: str, verb: int, taken: set[str]) -> tuple[Mention, ...]:
        """ "*Poland*'s prime minister said Iran had bombed it": the state of which a title tells
        whose holder says it."""
        if pronoun not in LANDS:
            return ()
        actors = self.naming.world.actors
        told = teller(verb, self.clauses)
        return tuple(
            replace(m, id=m.of, name=actors[m.of].name, of=None)
            for m in told
            if m.of in actors and m.of not in taken and actors[m.of].kind == "state"
            and _called_by(m)
        )  # fmt: skip

    def _of_actors(self, verb: int) -> bool:
        return self.clauses.done_to_actors(verb) or of_actors(verb, self.tree)

    def _told(self, pronoun: str, verb: int, taken: set[str]) -> tuple[Mention, ...]:
        """Of whom the text before told the pronoun may be said, by its number."""
        others = self._told_of(pronoun, verb, taken)
        one = not pronoun.endswith("s") and pronoun not in PLURAL
        if not one and pronoun in self.grammar.clitics:
            many = tuple(m for m in self.scene.crowds if m.id not in taken)
            if pronoun in self.grammar.datives:  # "pidieron tropas. Alemania les prometió …"
                many = self._several(taken) or many
            return many if len(many) == 1 else self._several(taken)
        if one and any(self.plural_phrase((m,), here=False) for m in others):
            return ()  # "Sus hombres tomaron la ciudad. Putin lo acusó de traición."
        return others if len(others) == 1 and one else ()

    def _spoken_to(self, but: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Se dirigió a Erdogan. «*Le* pedimos que retire sus tropas»": in somebody's own words,
        those to whom he speaks, and never himself."""
        own = {m.id for m in but} | principals(but)
        about = {a for m in self.scene.topic for a in (m.id, m.of or m.id)}
        start = self.tree.sentence.start if about.isdisjoint(own) else 0  # another spoke to them
        heard = (m for m in self.scene.hearers if m.start >= start)
        return tuple(m for m in heard if not {m.id, m.of} & own)

    def _again(self, verb: int, pronoun: str) -> tuple[Mention, ...] | None:
        """ "Bruselas le exigió reformas y Varsovia *lo* acusó": whom the pronoun means in the
        clause to which this one is joined, each with a subject of its own; else None."""
        first = self.tree.first_conjunct(verb)
        other = self.clauses.clitic(first) if first < verb else None
        if other is None or not self._alike(pronoun, other):
            return None
        if not self.tree.children(verb, "subject"):
            return None
        doers = self.naming.of_all(self.clauses.subjects(first), deep=False)
        told = self.naming.of_all(self.clauses.told_to(first), deep=False)
        found = told or self.object(first, doers)
        own = {m.id for m in self.naming.of_all(self.clauses.subjects(verb), deep=False)}
        return found if own.isdisjoint(m.id for m in found) else None

    def _alike(self, pronoun: str, other: str) -> bool:
        """Whether two pronouns may mean the same: "le" and "lo", not "lo" and "la"."""
        spanish = {pronoun, other} <= set(self.grammar.clitics) and self.naming.language == "es"
        apart = {pronoun[:2], other[:2]} == {"la", "lo"}
        return spanish and not apart and pronoun.endswith("s") == other.endswith("s")

    def _beside_doer(self, verb: int) -> set[int]:
        """ "Argelia, *que apoya al Polisario*, lo acusó", where the text before was about somebody:
        where those stand of whom only a clause set beside the doer tells."""
        doers = self.tree.children(verb, "subject")
        beside = (c for i in doers for c in self.tree.children(i, "relative", "apposition"))
        return {i for c in beside for i in self.tree.subtree(c)}

    def _several(self, taken: set[str]) -> tuple[Mention, ...]:
        """ "Estonia y Letonia pidieron tropas. Alemania *les* prometió un batallón": those several
        of whom the text before was about."""
        topic = self.scene.topic
        sides = {m.of or m.id for m in topic}
        many = len(sides) > 1 or any(self._people(m) for m in topic)
        return topic if many and sides.isdisjoint(taken) else ()

    def _people(self, mention: Mention) -> bool:
        """ "Dos diplomáticos suecos": people, by whom their state is meant."""
        words = [w for w in mention.text.split() if w.isalpha()]
        return bool(words) and words[0][0].islower() and words[0].endswith("s")

    def _experts(self, pronoun: str, verb: int) -> set[str]:
        """ "Experts say Kigali has armed them": people who only tell it are not whom it befell."""
        above = self.tree.head(verb) if self.tree.tokens[verb].role == "clause" else None
        if pronoun not in PLURAL or above is None:
            return set()
        told = self.naming.of_all(self.clauses.subjects(above), deep=False)
        return {m.id for m in told if m.id == "CVL"}

    def _thing_meant(self, pronoun: str, verb: int) -> bool:
        """ "Quiere comprar la isla y no invadirla": a thing of this clause or the one above, of
        the pronoun's gender, which it may mean rather than somebody."""
        gender = {"la": "Gender=Fem", "lo": "Gender=Masc"}.get(pronoun)
        if gender is None or self.tree.tokens[verb].lemma in PERSONAL:
            return False
        if pronoun == "la" and self.tree.tokens[verb].lemma in self.grammar.labelling:
            behind = (i for i in self.tree.children(verb) if i > verb)
            if any(self.tree.tokens[i].pos == "ADJ" for i in behind):
                return True  # "la tildó de inaceptable"
        above = next((i for i in self.tree.ancestors(verb) if self.clauses.verbal(i)), verb)
        beside = {above, *self.tree.children(above, "open_clause", "conjunct")}
        held = {i for v in beside for i in self.tree.children(v, "object") if i < verb}
        told = preposition(self.tree, verb) == "de"  # "la amenaza de invadirla"
        things = set[int]() if told else held
        return any(
            gender in self.tree.tokens[i].morph
            and "Number=Plur" not in self.tree.tokens[i].morph
            and self.tree.tokens[i].pos == "NOUN"
            and i not in self.scene.by_token
            for i in things
        )

    def _reached(self, pronoun: str, verb: int, taken: set[str]) -> tuple[Mention, ...]:
        """ "La policía lo detuvo. Un juez *lo* condenó": whom such a pronoun meant just before; not
        "Rusia le dio asilo. Ankara *le* pidió que lo entregue"."""
        if pronoun not in SINGULAR or any(
            self.clauses.clitic(i) in ACCUSATIVE
            for i in self.tree.children(verb, "clause", "open_clause")
        ):
            return ()
        meant = (m for m in self.scene.reached if m.id not in taken)
        return tuple(m for m in meant if m.id.islower() or m.of not in taken)

    def told_before(self, taken: set[str]) -> tuple[Mention, ...]:
        """Whom the text before was about, if not those taken; a person of the sentence before
        where that is a state ("Pekín convocó al embajador. El ministro le advirtió")."""
        about = self._about(taken)
        people = tuple(m for m in self.scene.others if m.id not in taken and m.of not in taken)
        return people if len(people) == 1 and not any(m.id.islower() for m in about) else about

    def _told_of(self, pronoun: str, verb: int, taken: set[str]) -> tuple[Mention, ...]:
        """Of whom the text before was about the pronoun may tell; "it" of nobody by name."""
        if pronoun == "it":
            return tuple(m for m in self._about(taken) if not m.id.islower())
        return self._reached(pronoun, verb, taken) or self.told_before(taken)

    def _about(self, taken: set[str]) -> tuple[Mention, ...]:
        """Whom the text before was about, if not those taken."""
        return tuple(
            m
            for m in self.scene.topic
            if m.id not in taken and (m.id.islower() or m.of not in taken)
        )

    def addressed(self, verb: int, but: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whom "le" or "les" means: who is given, told or asked something."""
        pronoun = self.clauses.clitic(verb)
        return self.object(verb, but) if pronoun in self.grammar.datives else ()

    def asked(self, verb: int, clause: int, but: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Handed Islamabad a dossier and demanded that it act": whom the subject of the clause
        means that is asked for."""
        words = [self.tree.lower[i] for i in self.clauses.pronouns(clause)]
        pronoun = OBLIQUE.get(words[0]) if words else None
        return self.object(verb, but, pronoun) if pronoun is not None else ()

    def _agrees(self, pronoun: str, reference: Reference) -> bool:
        """Whether number, and the gender of a common noun, allow it."""
        morph = self.tree.tokens[reference.head].morph
        titled = reference.kind == "polity" and self._one_person(reference)
        barred = "person" if pronoun == "it" else "polity" if pronoun in HIM else ""
        human = pronoun == "it" and self._one_person(reference)
        if (reference.kind == barred and not titled) or human:
            return False
        many = any(
            self.tree.lower[i] not in ONE for i in self.tree.children(reference.head, "number")
        )
        plural = len(reference.mentions) > 1 or (
            ("Number=Plur" in morph or many)
            and reference.kind != "person"  # "Morales" is no plural
        )
        if plural != (pronoun.endswith("s") or pronoun in PLURAL):
            return False
        feminine = pronoun.startswith("la")
        masculine = pronoun.startswith("lo")
        article = "".join(self.tree.tokens[i].morph for i in
                          self.tree.children(reference.head, "determiner"))  # fmt: skip
        told = morph if "Gender=" in morph else article  # "el alto representante"
        return not ((feminine and "Gender=Masc" in told) or (masculine and "Gender=Fem" in told))

    def _one_person(self, reference: Reference) -> bool:
        """ "The head of Niger's junta": whether a noun for one person stands for the state."""
        lemma, world = self.tree.known[reference.head].folded_lemma, self.naming.world
        single = self.tree.one_thing(reference.head)
        return single and world.calls_somebody(self.naming.language, lemma)

    def plural_phrase(self, topic: tuple[Mention, ...], here: bool) -> bool:
        """Whether one actor is many people: "los manifestantes marcharon y quemaron coches"; in
        the sentence before, those whose words are a plural or a band's name ("las FARC")."""
        one = topic[0]
        known = self.naming.world.actors.get(one.id)
        if here:
            band = known is not None and known.kind == "armed"  # "las FARC"
            return band or (one.id.isupper() and one.of is not None) or self._worded_plural(one)
        if known is not None:
            return known.kind == "armed"
        words = one.text.lower().split()
        worded = words[-1] if self.naming.language == "en" else words[0]
        return one.id.isupper() and worded.endswith(("s", "men", "people"))

    def _worded_plural(self, mention: Mention) -> bool:
        """ "Afghan officials denied that they …", "las Islas Salomón rompieron con Taiwán, al que
        habían reconocido": a state named by a plural."""
        heads = [r.head for r in self.scene.references if mention in r.mentions]
        words = [w for i in heads for w in (i, *self.tree.children(i, "determiner"))]
        return any("Number=Plur" in self.tree.tokens[i].morph for i in words)
