"""Actors whom the words leave out: dropped subjects, those of infinitives and occasions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.code.antecedents import behind, owning, questioner, reached, same, set_in
from dragoman.code.beside import impersonal_se, preposition, reflexive
from dragoman.code.blamed import deplored, reached_before
from dragoman.code.english_pronouns import of_agents, sole_before
from dragoman.code.genders import meant_by, only_she
from dragoman.code.mentions import distinct, principals
from dragoman.code.once import once
from dragoman.code.phrases import QUOTING
from dragoman.code.possessors import OVERT, TELLING, Possessors
from dragoman.code.pronouns import OBLIQUE
from dragoman.code.provoked import provoker, threatened, warned
from dragoman.code.saidof import HE_OR_SHE, HEARERS, heard, ought
from dragoman.code.spokenfor import SUBJECTS, spoken_for
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention

SUBORDINATE = frozenset({"relative", "adverbial", "clause", "conjunct"})
PREDICATED = SUBORDINATE | {"root"}
"""Where what somebody is stands in its sentence."""
CROWDS = frozenset({"BUS", "CVL", "EDU", "LAB", "MED", "REB", "REF"})
"""Codes of people who are many where a plural names them."""
OF_PERSONS = frozenset({"person", "title"})
"""Kinds of nouns that stand for one person."""
INQUIRERS = frozenset({"COP", "JUD"})
"""Codes of those who inquire into what others did."""
PERSONAL_SUBJECTS = word_list("code.implied.personal_subjects")
ANYBODY = HEARERS | HE_OR_SHE
TO_SPEAKERS = frozenset({"me", "nos"})
"""Pronouns of those who speak, whom nobody else in their words is ("ella me pidió")."""
PLEAS = word_list("code.implied.pleas")
MANY = tuple(word_list("code.implied.many"))
AIMING = (["para", "que"], ["a", "fin"], ["con", "el"])
"""How a clause of purpose begins."""
UNTIL = (["hasta", "que"], ["until"])
"""How a clause begins of what is waited for."""
OF_OTHERS = frozenset({"it", "they"})
LAID_ON = frozenset({"a", "against", "con", "contra", "on", "over", "sobre", "with"})
"""Before those upon whom pressure or a measure is, or with whom one deals."""
YIELDING = word_list("code.implied.yielding")

SAID = word_list("code.implied.said")
TRESPASSING = word_list("code.implied.trespassing")
OWN_LAND = word_list("code.implied.own_land")

REPROVING = word_list("code.implied.reproving")


class Implied(Possessors):
    """Finds the actors of one scene who are meant but not named where they act."""

    @once
    def subject(self, verb: int) -> tuple[Mention, ...]:
        """Whom a dropped subject means: the last subject of the sentence or of the one before."""
        token = self.tree.tokens[verb]
        being = self._being(verb)
        form = self.clauses.form(verb) if being is None else self.tree.tokens[being].morph
        alone = token.pos == "ADJ" and being is None
        if self.clauses.passive(verb) or self._named_subject(verb) or alone:
            return ()
        of_accused = self.clauses.alleged(verb) and not self._denied(verb)
        if self.clauses.undergoers(verb) or self.clauses.headless(verb) or of_accused:
            return ()
        if self.naming.language == "en" and self.clauses.relative(verb)[0] == "subject":
            return ()  # "the riots (that) left 11 dead"
        if self._on_own_land(verb):
            return ()
        own = token.lemma in self.grammar.pronominal
        if not own and (impersonal_se(self.tree, verb) or self.impersonal(verb)):
            return ()
        if "VerbForm=Fin" not in form:
            head = self.tree.head(verb)
            told = head if self.clauses.urged(verb) else self.clauses.judge_of(verb)
            if told is not None:
                acting = self.naming.of_all(self.clauses.subjects(told))
                return self.object(told, acting or self.subject(told))
            return self._of_infinitive(verb, head)
        return () if "Person=1" in form or "Person=2" in form else self._of_finite(verb, form)

    def somebody(self, verb: int) -> tuple[Mention, ...]:
        """Whom "he" or "she" means beside another who does the same."""
        form = self.clauses.form(verb).replace("Number=Plur", "Number=Sing")
        return self._of_finite(verb, form) if "VerbForm=Fin" in form else ()

    def _of_finite(self, verb: int, form: str) -> tuple[Mention, ...]:
        """Whose act a finite verb of the third person tells, without a subject of its own."""
        if self._aimed_at(verb):
            return self._aim_of(self.tree.tokens[verb].head)
        waited = self._waited_for(verb, form)
        if waited:
            return waited
        hearers = heard(self.scene, verb, ANYBODY) if ought(self.tree, verb) else []
        asker = questioner(verb, self.tree)
        hearers += self.clauses.told_to(asker) + self.clauses.objects(asker) if asker else []
        told = self.naming.of_all((i for i in hearers if i < verb), deep=False)
        hearing = self._meant(verb, told)
        if asker and not told:
            hearing = self.object(asker, self.naming.of_all(self.clauses.subjects(asker)))
        if any(m.of or self.naming.is_state(m) for m in hearing):  # "told Baghdad it had to go"
            return hearing
        if self.clauses.bidden(verb):  # who asks for something does not do it
            return self._bidden_by(self.tree.tokens[verb].head, verb)
        if "Mood=Sub" in form and self.clauses.called_for(verb):
            return ()
        blaming = deplored(self.tree, verb)
        if blaming is not None:
            return self.naming.of_all(reached_before(self.clauses, blaming), deep=False)
        return self._another(verb, form, self._agreeing(verb, form))

    def _another(self, verb: int, form: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Iran broke with *Poland* because it had attacked Tehran": nobody does it to himself, so
        that the only other is meant of whom the sentence tells before."""
        struck = reached(verb, self.clauses)
        if not found or not same(found, (*struck, *owning(verb, self.clauses)), self.naming.world):
            return found
        words = [
            OBLIQUE[w] for i in self.clauses.pronouns(verb) if (w := self.tree.lower[i]) in OBLIQUE
        ]
        pronoun = next(iter(words), "les" if "Number=Plur" in form else "le")
        others = self._before(pronoun, verb, found)
        if len(others) == 1:
            return meant_by(words, next(iter(others.values())), self.naming.world.titles)
        return () if same(found, struck, self.naming.world) else found

    def _aim_of(self, above: int) -> tuple[Mention, ...]:
        """ "Dio un plazo *a Maduro* para que", "dirigió un llamamiento *a Londres* para que": those
        to whom the verb above is addressed, or what it holds."""
        things = (c for i in self.tree.children(above, "object") for c in
                  self.tree.children(i, "nominal") if preposition(self.tree, c) == "a")  # fmt: skip
        given = self.naming.of_all([*self.clauses.addressees(above), *things], deep=False)
        return given or self.object(above, self.naming.of_all(self.clauses.subjects(above)))

    def _waited_for(self, verb: int, form: str) -> tuple[Mention, ...]:
        """ "Mantendrá las sanciones *contra Moscú* hasta que acepte": upon whom that is laid which
        lasts until he yields."""
        marks = [self.tree.lower[i] for i in self.tree.children(verb, "mark")]
        above, meant = self.tree.head(verb), self.clauses.pronouns(verb)
        open_to = "Mood=Sub" in form or any(self.tree.lower[i] in OF_OTHERS for i in meant)
        if above is None or not open_to or marks[:2] not in UNTIL:
            return ()
        laid = [above, *self.tree.children(above, "object")]
        below = (i for one in laid for i in self.tree.children(one, "nominal", "oblique"))
        aims = [i for i in below if i < verb and self.tree.marks[i] in LAID_ON]
        if self.tree.lemmas[verb] in YIELDING:  # "atacará a Hamás hasta que se rinda"
            aims += [i for i in self.tree.children(above, "object") if i < verb]
        return self.naming.of_all(aims, deep=False)

    def _bidden_by(self, asker: int, verb: int) -> tuple[Mention, ...]:
        """Whom a verb asks to do what the clause tells."""
        asking = self.naming.of_all(self.clauses.subjects(asker))
        meant = self.asked(asker, verb, asking)
        meant = meant or self.object(asker, asking or self.subject(asker))
        return meant or self._told_off(asker)

    @once
    def undergoer(self, verb: int) -> tuple[Mention, ...]:
        """ "He was arrested", "fue detenido": whom the subject of a passive means that is a
        pronoun or left out."""
        form = self.clauses.form(verb)
        told = self.clauses.pronouns(verb) or self.naming.language == "es"
        if not (told and self.clauses.passive(verb)) or "VerbForm=Fin" not in form:
            return ()
        if self.clauses.grammatical(verb) or "Person=1" in form or "Person=2" in form:
            return ()
        found = self._agreeing(verb, form)
        named = found != self.scene.pair and any(m.id not in INQUIRERS for m in found)
        return found if named else ()

    def _on_own_land(self, verb: int) -> bool:
        """ "Teherán dijo que violó su espacio aéreo": who says so has not done it."""
        if self.tree.lemmas[verb] not in TRESPASSING or self.tree.tokens[verb].role != "clause":
            return False
        things = (i for i in self.tree.children(verb, "object") if self.tree.lemmas[i] in OWN_LAND)
        return any(self.tree.possessed(i) for i in things)

    def _told_off(self, asker: int) -> tuple[Mention, ...]:
        """ "Acusó a Moscú y pidió que retire sus tropas": whom the verb before reaches, if nobody
        else is asked."""
        before = self.tree.head(asker)
        joined = self.tree.tokens[asker].role == "conjunct" and not self.clauses.told_to(asker)
        if before is None or not joined or self.tree.lemmas[before] not in REPROVING:
            return ()
        found = self.naming.of_all(self.clauses.told_to(before), deep=False)
        return found if len({m.of or m.id for m in found}) == 1 else ()

    def _of_infinitive(self, verb: int, head: int | None) -> tuple[Mention, ...]:
        """Whose act an infinitive below a verb or a noun is."""
        if self.clauses.called_for(verb):
            return ()
        if head is not None and self.clauses.theirs(head):
            return self.possessor(head)
        if head is not None and self.clauses.answers_for(verb, head):
            return self.object(head, self.naming.of_all(self.clauses.subjects(head)))
        head = self._held_by(head) if head is not None else None
        if head is None or self.tree.children(head, "subject"):
            return ()
        if self.clauses.subjects(verb):
            return ()  # "a quien acusó de matar": one who is not known, but not the accuser
        return self.undergoer(head) if self.clauses.passive(head) else self.subject(head)

    def _denied(self, alleged: int) -> bool:
        """ "Negó la acusación de que había matado": who denies it is who is accused."""
        noun = self.tree.head(alleged)
        above = self.tree.head(noun) if noun is not None else None
        return above is not None and self.tree.tokens[above].lemma in self.grammar.denying

    def _held_by(self, above: int) -> int | None:
        """The verb above an infinitive: "niega que tenga planes de atacar" too."""
        if self.clauses.verbal(above) or self._being(above) is not None:
            return above
        verb = self.tree.head(above)
        held = self.tree.tokens[above].role == "object" and not self.naming.noun_fillers(above)
        return verb if held and verb is not None and self.clauses.verbal(verb) else None

    def _being(self, index: int) -> int | None:
        """ "Dijo que *está* dispuesta a negociar", "he *is* willing to help": the copula of what
        somebody is ready for."""
        token = self.tree.tokens[index]
        meant = bool(self.clauses.pronouns(index))
        told = token.role != "clause" or meant or self.tree.children(index, "mark")
        if token.pos not in {"ADJ", "VERB"} or token.role not in PREDICATED or not told:
            return None
        being = self.tree.children(index, "copula")
        ready = {"estar", "be"} if meant else {"estar"}
        return next((i for i in being if self.tree.lemmas[i] in ready), None)

    def _aimed_at(self, verb: int) -> bool:
        """ "Dio 48 horas a Maduro para que abandone el poder": a subjunctive of purpose, whose
        subject is not that of the verb above."""
        marks = [self.tree.lower[i] for i in self.tree.children(verb, "mark")]
        return "Mood=Sub" in self.clauses.form(verb) and marks[:2] in AIMING

    def _named_subject(self, verb: int) -> bool:
        """Whether the verb has a subject of its own, and no "que" that is its object."""
        subjects = self.tree.children(verb, "subject")
        if self.clauses.relative(verb)[0] == "object":
            subjects = [i for i in subjects if not self.clauses.relative_pronoun(i)]
        shared = not self.clauses.pronouns(verb) and self._shared_subject(verb)
        beside = {self.tree.lower[i] for i in self.tree.children(verb)}
        bare = not beside.isdisjoint(PERSONAL_SUBJECTS) and beside.isdisjoint(TO_SPEAKERS)
        return (bool(subjects) and not bare) or shared

    def _shared_subject(self, verb: int) -> bool:
        """ "India says the group is armed and has killed soldiers": whether the verb is joined to
        one in a clause told, whose subject nobody knows."""
        head, token = self.tree.head(verb), self.tree.tokens[verb]
        told = head is not None and self.tree.tokens[head].role == "clause"
        if self.naming.language != "en" or token.role != "conjunct" or not told or head is None:
            return False
        shared = self.tree.children(head, "subject")
        return any(self.tree.tokens[i].pos == "NOUN" for i in shared)

    @once
    def impersonal(self, verb: int) -> bool:
        """ "Se atacó al personal", "se le acusa", "se aseguraba que", "como se dijo": nobody in
        particular acts or says."""
        if not reflexive(self.tree, verb) or "Number=Plur" in self.clauses.form(verb):
            return False  # "se llevaron a decenas": they did
        if any(self.tree.tokens[i].text.lower() in self.grammar.datives for i in
               self.tree.children(verb)):  # fmt: skip
            return True
        bare = any(
            not preposition(self.tree, i) and "VerbForm=Inf" in self.tree.tokens[i].morph
            for i in self.tree.children(verb, "open_clause", "subject_clause")
        )
        if bare and self.tree.tokens[verb].lemma in self.grammar.deciding:
            return True  # "se decidió sancionar a El Salvador"
        return any(
            preposition(self.tree, i) == "a" and self.tree.tokens[i].role == "object"
            for i in self.tree.children(verb)
        ) or (
            preposition(self.tree, verb) in self.grammar.echoing
            or any(preposition(self.tree, i) == "que" for i in self.tree.children(verb, "clause"))
        )

    def _agreeing(self, verb: int, form: str) -> tuple[Mention, ...]:
        if self._told_aloud(verb):
            return ()
        provoked = self._spoken_for(verb) or provoker(verb, self.clauses, self.naming)
        provoked = provoked or warned(verb, self.clauses, self.naming)
        provoked = provoked or threatened(verb, self.clauses, self.naming)
        if provoked:
            return provoked
        if self._of_reproved(verb, form):
            return ()
        before = self._teller(verb) or self._subject_before(verb)
        topic = before or (() if self.of_others(verb) else self._carried(verb))
        there = () if before else self.naming.of_all(set_in(verb, self.clauses), deep=False)
        if there and not same(there, reached(verb, self.clauses), self.naming.world):
            before = topic = there
        later = () if before else self.naming.of_all(behind(verb, self.clauses), deep=False)
        acted_on = (*reached(verb, self.clauses), *owning(verb, self.clauses)) if later else ()
        if later and not same(later, acted_on, self.naming.world):
            if topic and {m.of or m.id for m in topic} != {m.of or m.id for m in later}:
                return ()
            before = topic = later
        if self._confesses(verb) and all(m.id in INQUIRERS for m in topic):
            return self._sole_here(verb)
        if "Number=Plur" in form:
            if len(topic) > 1 or (topic and self.plural_phrase(topic, bool(before))):
                return topic
            pair = {m.of or m.id for m in self.scene.pair}
            told = bool(topic) and all((m.of or m.id) in pair for m in topic)
            many = self.scene.pair if told and not before else ()
            return many or self._only_many(verb)
        if not topic:
            alone = self._of_person(verb) and self._opened(verb) is None
            return self._sole_person(verb) or sole_before(self.scene, verb) if alone else ()
        if len({m.of or m.id for m in topic}) != 1:
            return ()
        if not before and topic[0].id in CROWDS and self.plural_phrase(topic, here=False):
            topic = self._sole_person(verb)  # "… los refugiados. «Han vuelto», dijo."
        return self._of_kind(verb, topic)

    def _spoken_for(self, verb: int) -> tuple[Mention, ...]:
        """ "*His* aides said *he* had been detained"."""
        words = SUBJECTS.intersection(self.tree.lower[i] for i in self.clauses.pronouns(verb))
        titles = self.naming.world.titles
        told = (spoken_for(word, verb, self.scene, titles) for word in sorted(words))
        return next((one for one in told if one), ())

    def _of_reproved(self, verb: int, form: str) -> bool:
        """ "Lituania criticó a Polonia y dijo que había atacado": either of the two."""
        told = self.tree.tokens[verb].head
        first = self.tree.first_conjunct(told)
        if self.tree.tokens[verb].role != "clause" or first == told or self.clauses.pronouns(verb):
            return False
        past = any(f"Tense={tense}" in form for tense in ("Past", "Imp"))
        if not past or self.tree.lemmas[first] not in REPROVING & self.grammar.judging:
            return False
        reproving = self.naming.of_all(self.clauses.subjects(first), deep=False)
        reproved = self.naming.of_all(self.clauses.objects(first), deep=False)
        return {m.id.islower() for m in reproving} == {m.id.islower() for m in reproved}

    def _only_many(self, verb: int) -> tuple[Mention, ...]:
        """ "Iran bombed *the rebels* after they had taken a town": the only several of whom the
        sentence tells before, whose clause gives a reason or a time."""
        if self.tree.tokens[verb].role != "adverbial" or not self.tree.children(verb, "mark"):
            return ()
        others = self._before("les", verb, reached(verb, self.clauses))
        return next(iter(others.values())) if len(others) == 1 else ()

    def _before(
        self, pronoun: str, verb: int, but: tuple[Mention, ...]
    ) -> dict[tuple[str, ...], tuple[Mention, ...]]:
        """Those before the verb whom a pronoun may mean, but for some."""
        taken = {m.id for m in but} | principals(but)
        return {
            tuple(sorted(m.id for m in r.mentions)): r.mentions
            for r in self.scene.references
            if r.last < verb and r.kind in {"person", "polity", "group"}
            and self._agrees(pronoun, r) and taken.isdisjoint(principals(r.mentions))
        }  # fmt: skip

    def _carried(self, verb: int) -> tuple[Mention, ...]:
        """Whom the text before was about; who told what it has, where something more is said."""
        told = self.scene.teller if self.tree.lemmas[verb] in SAID else ()
        return told or self.scene.topic

    def _confesses(self, verb: int) -> bool:
        """ "La policía dice que admitió haber disparado", "se declaró inocente": what who is
        inquired into says, and not those who inquire."""
        beside = {self.tree.lemmas[i] for i in self.tree.children(verb)}
        pleads = self.tree.lemmas[verb] == "declarar" and not beside.isdisjoint(PLEAS)
        return pleads or self.tree.lemmas[verb] in self.grammar.confessing

    def _sole_person(self, verb: int) -> tuple[Mention, ...]:
        """The one person by name of whom the sentence before told beside its topic."""
        persons = self._meant(verb, (m for m in self.scene.others if m.id.islower()))
        return persons if len(persons) == 1 else ()

    def _sole_here(self, verb: int) -> tuple[Mention, ...]:
        """ "Meloni criticized *Macron* and said he had lied": the one person by name of whom the
        sentence tells before, if "he" may mean him."""
        own = self.tree.subtree(verb)
        before = (r for r in self.scene.references if r.last < verb and r.head not in own)
        near = list(before)
        told = {m.id: m for r in near if r.kind == "person" for m in r.mentions}
        persons = self._meant(verb, told.values())
        if told or self.naming.language != "en":
            return persons if len(persons) == 1 else ()
        humans = {r.head: r.mentions for r in near if r.kind == "group" and self._one_person(r)}
        return next(iter(humans.values())) if len(humans) == 1 else ()  # "*a man* after he …"

    def _meant(self, verb: int, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
        """Those whom the pronoun that is the verb's subject may mean."""
        words = [self.tree.lower[i] for i in self.clauses.pronouns(verb)]
        return meant_by(words, mentions, self.naming.world.titles)

    def _of_kind(self, verb: int, topic: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """English tells persons from the rest: "he" is no state, "it" nobody with a name."""
        if self._of_person(verb):
            persons = self._meant(verb, (m for m in topic if self._person(m)))
            named = any(m.id.islower() for m in persons)
            found = persons if named else self._woman(verb) or persons
            return found or self._sole_here(verb) or self._sole_person(verb)
        if "it" in {self.tree.lower[i] for i in self.clauses.pronouns(verb)}:
            others = tuple(m for m in topic if not m.id.islower() or self._of_band(m))
            return others or self._states_of(topic)
        return topic

    def _woman(self, verb: int) -> tuple[Mention, ...]:
        """ "Her spokesman said she had left": the only woman by name told of here or before."""
        own = self.tree.subtree(verb)  # "in a message to Mrs May, she added"
        before = (r for r in self.scene.references if r.last < verb and r.head not in own)
        here = (m for r in before for m in r.mentions)
        words = [self.tree.lower[i] for i in self.clauses.pronouns(verb)]
        told = (*here, *self.scene.topic, *self.scene.others)
        return only_she(words, told, self.naming.world.titles)

    def _of_person(self, verb: int) -> bool:
        """Whether "he" or "she" is its subject."""
        return any(self.tree.lower[i] in {"he", "she"} for i in self.clauses.pronouns(verb))

    def _person(self, mention: Mention) -> bool:
        """Whether "he" may mean it: somebody by name, or a state by a title ("the army chief")."""
        words = mention.text.split()
        nouns = self.naming.world.nouns[self.naming.language]
        called = (n for word in words if word[:1].islower() for n in nouns.get(word, ()))
        titled = any(n.kind in OF_PERSONS for n in called)
        many = mention.id.isupper() and words[-1].lower().endswith(MANY)
        return not many and (mention.id not in self.naming.world.actors or titled)

    def _states_of(self, titled: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "The *foreign minister* said it would not yield": the state of whoever is only called by
        a title."""
        actors = self.naming.world.actors
        return tuple(
            replace(m, id=m.of, name=actors[m.of].name, of=None)
            for m in titled
            if m.of in actors and actors[m.of].kind == "state" and m.text[:1].islower()
        )

    def _of_band(self, mention: Mention) -> bool:
        """Whether somebody leads a band, of which "it" then tells."""
        actor = self.naming.world.actors.get(mention.of or "")
        return actor is not None and actor.kind in {"armed", "org"}

    def _told_aloud(self, verb: int) -> bool:
        """ "Acusó al ministro: «Ha mentido»": who speaks so tells of another, whom nobody names."""
        tokens = self.tree.tokens
        opened = self._opened(verb) or 0
        told = opened and tokens[opened - 1].text == ":"
        return bool(told) and not any(i > opened for i in self._subjects_above(verb))

    def _opened(self, verb: int) -> int | None:
        """The mark that opens the quotation in which a verb stands."""
        marks = [i for i in range(verb) if self.tree.tokens[i].text in QUOTING]
        return marks[-1] if len(marks) % 2 else None

    def _subjects_above(self, verb: int) -> list[int]:
        """The subjects to the left in the clauses above or beside this one."""
        above = (i for i in self.tree.ancestors(verb) if self.clauses.verbal(i))
        return [i for one in above for i in self.clauses.subjects(one) if i < verb]

    def _teller(self, verb: int) -> tuple[Mention, ...]:
        """ "Acusó a Occidente, en un discurso en el que dijo …": who made the speech, not those of
        whom the clauses between tell."""
        noun = self.tree.head(self.tree.first_conjunct(verb))
        slot, antecedent = self.clauses.relative(verb)
        if slot != "en" or noun is None or antecedent is None:
            return ()
        if self.tree.tokens[antecedent].lemma not in self.grammar.spoken:
            return ()
        root = next((i for i, t in enumerate(self.tree.tokens) if t.role == "root"), verb)
        return self.naming.of_all((i for i in self.clauses.subjects(root) if i < verb), deep=False)

    def _subject_before(self, verb: int) -> tuple[Mention, ...]:
        """The actors of the nearest subject to the left in a clause above or beside this one; not
        whom a pronoun of this one means ("Xi, con quien firmó")."""
        other = self._antecedent(verb)
        for ancestor in self.tree.ancestors(verb):
            if not self.clauses.verbal(ancestor) or self._wished(ancestor, verb):
                continue
            if self._of_sum(ancestor):
                continue
            above = self.clauses.grammatical(ancestor)
            if of_agents(self.clauses, above, ancestor, verb):
                above = self.clauses.subjects(ancestor)
            found = [i for i in above if i < verb and i not in other]
            actors = self.naming.of_all(found, deep=False)
            if actors and not self._too_many(found, verb):
                return actors
        return ()

    def _of_sum(self, verb: int) -> bool:
        """ "…, un incidente que tendrá, según advirtió, consecuencias": whether what was told
        before is the subject, which says nothing."""
        slot, noun = self.clauses.relative(verb)
        return slot == "subject" and noun is not None and self.tree.tokens[noun].role == "parataxis"

    def _too_many(self, subjects: list[int], verb: int) -> bool:
        """ "Dijo que sus militares golpearon a X, al que acusó": several who are no "acusó"."""
        many = all(
            self.tree.tokens[i].pos == "NOUN" and "Number=Plur" in self.tree.tokens[i].morph
            for i in subjects
        )
        return many and "Number=Sing" in self.clauses.form(verb)

    def _wished(self, above: int, verb: int) -> bool:
        """ "Pidió a Washington que extradite al clérigo, al que acusa": a fact told within a wish
        is told of who wishes, not of who is asked."""
        wish = self.tree.tokens[above].role == "clause" and "Mood=Sub" in self.clauses.form(above)
        return wish and "Mood=Ind" in self.clauses.form(verb)

    def _antecedent(self, verb: int) -> list[int]:
        """Those for whom the pronoun of a relative clause stands that is not its subject."""
        slot, antecedent = self.clauses.relative(verb)
        apart = antecedent is not None and slot not in {"", "subject"}
        return self.tree.conjuncts(antecedent) if apart and antecedent is not None else []

    @once
    def of_others(self, verb: int) -> bool:
        """Whether the clause above has a subject of its own whom nobody knows ("El tono fue
        distinto cuando dijo"): whom the text before was about is then not meant."""
        if self.tree.tokens[verb].role not in SUBORDINATE or self._subject_before(verb):
            return False
        above = next((i for i in self.tree.ancestors(verb) if self._predicate(i)), None)
        other = self._antecedent(verb)
        subjects = self.tree.children(above, "subject") if above is not None else []
        return any(
            i < verb and i not in other and self.tree.tokens[i].pos in OVERT for i in subjects
        )

    def _predicate(self, index: int) -> bool:
        return self.clauses.verbal(index) or bool(self.tree.children(index, "copula"))

    def occasion(self, noun: int) -> tuple[Mention, ...]:
        """ "Tras un encuentro con B, A …": whom the clause of such an adjunct is about."""
        days = self.tree.head(noun) if preposition(self.tree, noun) in {"de", "of"} else None
        if days is not None and self.tree.tokens[days].lemma in self.grammar.times:
            return self.occasion(days)  # "tras tres días de cumbre"
        if preposition(self.tree, noun) not in self.grammar.occasion:
            return ()
        for ancestor in self.tree.ancestors(noun):
            if self.tree.tokens[ancestor].pos == "NOUN" and preposition(self.tree, ancestor):
                return ()  # "con responsabilidad en las negociaciones"
            if self.clauses.verbal(ancestor):
                main = self._telling(noun, ancestor)
                acting = self.naming.of_all(self.clauses.subjects(main), deep=False)
                if len({m.of or m.id for m in acting}) > 1:
                    return acting  # "tras el encuentro, Stoltenberg y Michel pidieron a China"
                tells = self.tree.children(main, "clause", "open_clause", "object")
                tells = [i for i in tells if preposition(self.tree, i) != "a"]
                told = self.clauses.addressees(main) if tells else []
                if self.tree.tokens[main].lemma in TELLING:  # "told Netanyahu in a call that …"
                    told += self.tree.children(main, "object", "indirect")
                doers = acting or self.subject(main)
                heard = (m for m in self.naming.of_all(told, deep=False) if m.id != "MED")
                return distinct([*doers, *heard])
        return ()

    def _telling(self, noun: int, verb: int) -> int:
        """ "Le dijo que irá, durante una llamada": behind a comma, the verb that tells it."""
        case = min([noun, *self.tree.children(noun, "case")])
        set_off = case > 0 and self.tree.tokens[case - 1].text == ","
        clause = self.tree.tokens[verb].role == "clause" and verb < noun
        return self.tree.tokens[verb].head if set_off and clause else verb
