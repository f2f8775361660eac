"""Whether what stands beside a word meets the conditions of a trigger."""

from __future__ import annotations

import re

from dragoman.code import saidof
from dragoman.code.beside import (
    arguments,
    circumstances,
    dependents,
    ends_in_se,
    in_other_words,
    manner,
    meanwhile,
    object_pronoun,
    particle,
    preposition,
    reflexive,
    shared_subjects,
)
from dragoman.code.kinds import AGREEING, FORMS, of_kind, of_speaker
from dragoman.code.phrases import forms_in, opens, phrase_near, phrase_undergoing
from dragoman.knowledge.frames import Condition, Trigger
from dragoman.knowledge.grammar import Grammar
from dragoman.knowledge.lists import word_list
from dragoman.known import cached_property
from dragoman.tree import BEHEST, VERBAL, Scene

NEAR = frozenset(
    {"", "a", "contra", "de", "con", "sobre", "hacia", "to", "against", "of", "with", "on"}
)
"""Prepositions of what an act is done to or with, not of when, where or why."""
NAMED = frozenset({"polity", "group"})
"""Kinds of references that may be a body's name: "el Consejo Nacional Electoral" too."""
BODIES = word_list("code.conditions.bodies")
UNIONS = frozenset({"alianza", "alliance", "ira"})
"""Names of bodies that are nouns of what is made or broken off as well."""
YEAR = re.compile(r"(?:19|20)\d\d")
REASONS = frozenset({"por", "ante", "about", "by"})
"""What parts an adjective from that which makes somebody so."""
UNDERGONE = word_list("code.conditions.undergone")
WARS = frozenset({"guerra", "war"})
UPON = ("accuse.", "support.", "threaten.")
"""Types of what nobody does to his own state by what he says of it."""
OWN = frozenset({"refused", "undone", "willed", "feeling", "wished"})
"""Kinds of what speakers say of themselves."""
PEOPLE = frozenset({"him", "her", "them"})
PAPERS = frozenset({"under"})
"""Kinds of what belongs to a trigger's words: the pact under which something is owed."""
RELATING = frozenset({"que", "which", "who", "that"})
REACH, REACH_TOLD = 9, 14
"""Tokens after a trigger in which the words of a fixed phrase may stand; further where it tells
something ("advirtió de que, si no lo hacen, habrá graves consecuencias")."""


class Site:
    """One token, against which triggers are held; what stands beside it is found only once."""

    def __init__(
        self, scene: Scene, index: int, grammar: Grammar, told: list[int] | None = None
    ) -> None:
        self.scene, self.tree, self.index, self.grammar = scene, scene.tree, index, grammar
        self._given = told

    @cached_property
    def _marked(self) -> list[int]:
        """What a required preposition may mark: no day, month or year ("a strike on Tuesday")."""
        tokens, times = self.tree.tokens, self.grammar.times
        beside = [i for i in self._beside if tokens[i].lemma not in times]
        return [i for i in beside if not YEAR.fullmatch(tokens[i].text)]

    @cached_property
    def _within(self) -> list[int]:
        """What stands beside the token without what only says when or why ("tras la reunión")."""
        tree = self.tree
        outer = [
            c for c in tree.children(self.index)
            if (preposition(tree, c) in self.grammar.adjuncts | {BEHEST} and c not in self._causes)
            or (c < self.index and meanwhile(tree, c))
        ]  # fmt: skip
        below = tree.children(self.index)
        outer += [c for c in below if manner(tree, c, self.grammar.manner)]
        moved = [i for i in below if tree.tokens[i].pos == "ADJ" and i > self.index]
        if moved:  # "se declaró inquieto por el apoyo de …"
            below = [*below, *tree.children(moved[0])]
            outer += [c for c in below if c > moved[0] and preposition(tree, c) in REASONS]
        if not outer:
            return self._beside
        apart = {i for c in outer for i in tree.subtree(c)}
        return [i for i in self._beside if i not in apart]

    @cached_property
    def _excepted(self) -> list[int]:
        """What exceptions look at: the arguments, and what an infinitive says is done ("rehusó
        comentar", "declinó hacer comentarios")."""
        below = self.tree.children(self.index, "open_clause")
        below += self._causes
        return [*self._direct, *below, *(o for i in below for o in self.tree.children(i, "object"))]

    @cached_property
    def _direct(self) -> list[int]:
        return arguments(self.tree, self.index)

    def covers(self, trigger: Trigger, first: int, *, told: bool) -> frozenset[int] | None:
        """The tokens that the trigger takes if its words, from token `first` on, and its
        conditions hold, else None. Only where the act is `told` may a phrase that it requires
        stand in a clause of its own ("advirtió que habrá graves consecuencias", not "anunció que
        levantará el bloqueo")."""
        forms = forms_in(self.tree)
        last = first + len(trigger.words)
        rest = trigger.words[1:]
        if last > len(self.tree.tokens) or (rest and not opens(forms.of, first + 1, rest)):
            return None
        if trigger.kind == "verb" and not (self._phrasal(trigger) and self._of_others(trigger)):
            return None
        covered = set(range(first, last))
        if trigger.said:
            return self._covers_said(trigger, covered)
        at = first if trigger.kind == "verb" else self.index
        reach = REACH_TOLD if told else REACH
        for condition in trigger.conditions:
            if not condition.wanted and not condition.may_hold(forms.all):
                continue
            beside = self._asked(condition)
            if at != self.index:  # of a copula, the predicate stands beside it
                beside = [*beside, self.index]
            found = self._holds(beside, condition, at, reach)
            if found and condition.wanted and condition.words:
                found = {i for i in found if not self._within_name(i)} - self._judges
            elif found and condition.words:
                found = {i for i in found if not self._names_body(i)}
            if found and condition.wanted and not told:
                found = {i for i in found if not self._in_clause(i)}
            if (
                condition.wanted
                and not found
                and (self._meant(condition) or self._undergone(condition) or self._theirs)
            ):
                continue
            if bool(found) != condition.wanted:
                return None
            shown = condition.kinds <= PAPERS and not condition.above
            if condition.wanted and shown:
                covered |= found
        return None if self._figurative(trigger, covered) else frozenset(covered)

    def _covers_said(self, trigger: Trigger, covered: set[int]) -> frozenset[int] | None:
        """The same of a trigger that asks what a clause below says."""
        said = set[int]()
        for condition in trigger.conditions:
            if not condition.wanted:
                near = self._holds(self._excepted, condition, self.index, REACH_TOLD)
                if near or saidof.beside(self.tree, said, condition):
                    return None
                continue
            found = self._further(said, condition) if said else self._said(condition)
            own = bool(condition.kinds & OWN)
            if not (said or own) and trigger.frame.startswith(UPON):  # nobody accuses his own state
                found = {i for i in found if not of_speaker(self.scene, i)}
            if not found:
                return None
            said = said or found
            covered |= found
        return None if self._figurative(trigger, covered) else frozenset(covered)

    def _further(self, said: set[int], condition: Condition) -> set[int]:
        """What stands beside those heads, or which of them tell what another with a name does."""
        if "doer" in condition.kinds:
            return {h for h in said if saidof.done(self.scene, h, of_speaker(self.scene, h))}
        if "another" in condition.kinds:
            return {h for h in said if saidof.about(self.scene, h, of_speaker(self.scene, h))}
        if "somebody" in condition.kinds:
            return {h for h in said if saidof.of_somebody(self.scene, h, of_speaker(self.scene, h))}
        if "owed" in condition.kinds:
            return {h for h in said if saidof.owing(self.tree, h)}
        if "future" in condition.kinds:
            return {h for h in said if saidof.to_come(self.tree, h)}
        return saidof.beside(self.tree, said, condition)

    @cached_property
    def _told(self) -> list[int]:
        """The heads of what is said: what was given as that, else the clauses below the verb."""
        if self._given is None:
            return saidof.heads(self.tree, self.index)
        return saidof.of_others(self.tree, self._given)

    @cached_property
    def _clauses(self) -> list[int]:
        """The heads of the clauses of what is said."""
        return saidof.clauses_of(self.tree, self.index) if self._given is None else self._given

    @cached_property
    def _state_of_speaker(self) -> frozenset[int]:
        """The subjects of what is said that name the state of whoever says it."""
        return frozenset().union(*(of_speaker(self.scene, i) for i in self._clauses))

    def _said(self, condition: Condition) -> set[int]:
        """The heads of what a speech verb brings that meet a condition."""
        tree, clauses = self.tree, self._clauses
        if "refused" in condition.kinds:
            return saidof.refusing(tree, clauses, condition, self._state_of_speaker)
        if "undone" in condition.kinds:
            return saidof.undone(tree, clauses, condition, self._state_of_speaker)
        if "feeling" in condition.kinds:
            felt = saidof.finite_below(tree, self.index) if self._given is None else clauses
            return saidof.feeling(self.scene, felt, condition)
        if "doer" in condition.kinds:
            return self._further(set(self._told), condition)
        if "wished" in condition.kinds:
            return saidof.wished(tree, clauses, condition)
        if "willed" in condition.kinds:
            verb = self.index if self._given is None else None
            return saidof.willed(tree, verb, clauses, condition, self._state_of_speaker)
        found = saidof.holding(tree, self._told, condition)
        for head in self._told if "bound" in condition.kinds else ():
            if saidof.bound(self.scene, head, of_speaker(self.scene, head)):
                found.add(head)
        return found

    def _asked(self, condition: Condition) -> list[int]:
        """The tokens that may meet a condition."""
        if condition.above:
            return self._above
        if condition.prepositions:
            return self._marked
        if "under" in condition.kinds:
            return [*self._beside, *self._around]
        if condition.wanted:
            return self._within
        clauses = self.tree.children(self.index, "clause", "subject_clause")
        return [*self._excepted, *(clauses if condition.kinds & FORMS else [])]

    @cached_property
    def _above(self) -> list[int]:
        """The word below which the token stands, alone or as one of several, counted ("decenas de
        heridos y 12 detenidos") or not."""
        tree, first = self.tree, self.tree.first_conjunct(self.index)
        head = tree.head(first)
        if head is not None and tree.tokens[first].role == "nominal":
            counting = tree.head(tree.first_conjunct(head))
            return [i for i in (head, counting) if i is not None]
        return [] if head is None else [head]

    @cached_property
    def _judges(self) -> frozenset[int]:
        """Of a verb that gives something a name or sends it, the words of whoever does: "el
        dictador calificó la oferta de regalo", "el comisionado envió alimentos a Tuzla"."""
        tree, index = self.tree, self.index
        lemma, passive = tree.tokens[index].lemma, tree.with_be(index) or reflexive(tree, index)
        given = tree.children(index, "object") or object_pronoun(tree, index)
        him = any(tree.lower[i] in PEOPLE for i in tree.children(index, "object"))
        sent = lemma in self.grammar.sending and given and not him  # "soldiers flew him to Lima"
        told = any(tree.lower[i] == "según" for i in tree.children(index, "mark"))
        if passive or not (sent or told or lemma in self.grammar.labelling):
            return frozenset()  # "según reconoció el presidente del Estado Mayor"
        shared = shared_subjects(tree, index) if tree.tokens[index].role == "conjunct" else []
        doers = [*tree.children(index, "subject"), *shared]
        if tree.tokens[index].role == "open_clause":  # "los ministros acordaron enviar misiles"
            doers += tree.children(tree.tokens[index].head, "subject")
        return frozenset(i for c in doers for i in tree.subtree(c))

    def _within_name(self, word: int) -> bool:
        """Whether the word is a part of an actor's name, the "Security" of "Security Council", or a
        month ("will be held in March")."""
        reference = self.scene.by_token.get(word)
        token = self.tree.tokens[word]
        if token.lemma in self.grammar.times and token.text[:1].isupper():
            return True
        if self.tree.lower[word] in UNIONS and self.tree.tokens[word].text[:1].isupper():
            return self.tree.tokens[word].role != "object"  # "anunció el jefe de la Alianza"
        if reference is None or reference.kind != "polity" or reference.head == word:
            return False
        return self.tree.tokens[word].pos == self.tree.tokens[reference.head].pos == "PROPN"

    def _in_long_name(self, word: int) -> bool:
        """Whether the word is one of several that name an actor, or its initials: the "League" of
        "Arab League" is none of sport, and the IRA no anger ("ira")."""
        reference = self.scene.by_token.get(word)
        if (
            reference is None
            or reference.kind not in NAMED
            or self.tree.tokens[word].pos != "PROPN"
        ):
            return False
        proper = self.tree.tokens[reference.head].pos == "PROPN"
        several = reference.first < reference.last and proper
        return several or self.tree.tokens[word].text.isupper() or self._names_band(word)

    def _names_body(self, word: int) -> bool:
        """ "Pidió al *Consejo* de Seguridad que condene": no advice, and the Arab League plays no
        match."""
        body = self.tree.lower[word] in BODIES and self._in_long_name(word)
        return body or self._names_band(word)

    def _names_band(self, word: int) -> bool:
        """ "Los *Lobos*": a plural that names an actor."""
        reference, token = self.scene.by_token.get(word), self.tree.tokens[word]
        named = reference is not None and reference.kind == "polity" and token.pos == "PROPN"
        return named and token.text.istitle() and token.text.endswith("s")

    def _meant(self, condition: Condition) -> bool:
        """Whether the object pronoun may mean what the condition requires: "declaró la ley
        marcial, pero la levantó", "el tratado debe esperar a que lo ratifiquen"."""
        if not self._antecedents or self.tree.tokens[self.index].lemma in self.grammar.naming:
            return False  # "lo llamará" calls nobody a friend
        forms = forms_in(self.tree).of
        return any(
            not condition.words.isdisjoint(forms[i])
            or any(opens(forms, i, phrase) for phrase in condition.phrases)
            for i in self._antecedents
        )

    def _undergone(self, condition: Condition) -> bool:
        """ "Tres espías fueron ejecutados": in the passive those stand without "a" to whom the act
        is done."""
        tree, token = self.tree, self.tree.tokens[self.index]
        if "a" not in condition.prepositions or "VerbForm=Part" not in token.morph:
            return False
        passive = any(tree.tokens[i].lemma == "ser" for i in tree.children(self.index, "auxiliary"))
        return passive and any(
            i in self.scene.by_token for i in tree.children(self.index, "subject")
        )

    @cached_property
    def _theirs(self) -> bool:
        """ "Exigió *su* liberación": somebody's, to whom the act of the noun is done."""
        token = self.tree.tokens[self.index]
        undergone = token.pos == "NOUN" and token.lemma in UNDERGONE
        return undergone and self.tree.possessed(self.index)

    @cached_property
    def _antecedents(self) -> list[int]:
        """The things named before the verb that agree with its object pronoun."""
        marks = AGREEING.get(object_pronoun(self.tree, self.index), ())
        if not marks:
            return []
        tokens = self.tree.tokens
        if any(preposition(self.tree, i) == "a" for i in self._direct):
            return []  # "la han tratado a ella"
        return [
            i for i in range(self.index)
            if tokens[i].pos == "NOUN" and all(mark in tokens[i].morph for mark in marks)
        ]  # fmt: skip

    @cached_property
    def _beside(self) -> list[int]:
        token = self.tree.tokens[self.index]
        shared = shared_subjects(self.tree, self.index) if token.role == "conjunct" else []
        shared = shared or self._described()
        if token.role == "open_clause" and self._infinitive() and self._raised(token.head):
            shared = self.tree.children(token.head, "subject")  # "volvieron a concentrarse"
        fronted = token.role == "adverbial" and self.index < token.head
        if fronted and "VerbForm=Part" in token.morph and "Fin" not in token.morph:
            helped = self.tree.children(self.index, "auxiliary", "subject")
            shared = [] if helped else self.tree.children(token.head, "subject")
        beside = (c for i in shared for c in self.tree.children(i, "nominal", "modifier"))
        kinds = [c for c in beside if c - 1 in shared]  # "un coche bomba destruyó … y mató a tres"
        shared = [*shared, *kinds]
        return [*dependents(self.tree, self.index), *self._causes, *shared]

    def _described(self) -> list[int]:
        """ "A reporter arrested by Minsk and freed by Warsaw": of the second participle, the noun
        of which both are told."""
        first = self.tree.first_conjunct(self.index)
        pair = (self.tree.tokens[first], self.tree.tokens[self.index])
        told = first != self.index and pair[0].role in {"relative", "modifier"}
        told = told and all(t.morph.endswith("VerbForm=Part") for t in pair)
        return [pair[0].head] if told and pair[0].head < first else []

    def _raised(self, above: int) -> bool:
        """Whether the subject of the word above is that of the infinitive below it: "volvieron a
        concentrarse", "the treaty is expected to be signed", "is due to be signed"."""
        head = self.tree.tokens[above]
        if head.pos == "ADJ":
            marks = self.tree.children(self.index, "mark")
            return bool(marks and self.tree.children(above, "copula"))
        own = head.lemma not in self.grammar.object_control
        return head.pos in VERBAL and (own or self.tree.with_be(above))

    def _infinitive(self) -> bool:
        """Whether it is one, itself or by its auxiliary ("are to be flown", "said to leave")."""
        group = (self.index, *self.tree.children(self.index, "auxiliary"))
        return any("VerbForm=Inf" in self.tree.tokens[i].morph for i in group)

    @cached_property
    def _causes(self) -> list[int]:
        """Of what somebody died, where a clause tells it."""
        fatal = self.tree.tokens[self.index].lemma in self.grammar.dying
        return circumstances(self.tree, self.index) if fatal else []

    @cached_property
    def _around(self) -> list[int]:
        """What stands beside the first of several verbs: "under the pact they will share bases
        and defend each other"."""
        first = self.tree.first_conjunct(self.index)
        return [] if first == self.index else self.tree.children(first, "oblique", "nominal")

    def _shared_subject(self) -> list[int]:
        """Of a gerund, the subject of its verb: "un cerdo atacó a dos, dejando a uno herido"."""
        head = self.tree.head(self.index)
        gerund = "VerbForm=Ger" in self.tree.tokens[self.index].morph
        return self.tree.children(head, "subject") if gerund and head is not None else []

    def _in_clause(self, word: int) -> bool:
        """Whether the word stands below another finite verb in what the token introduces."""
        for above in self.tree.ancestors(word):
            if above == self.index:
                return False
            token = self.tree.tokens[above]
            if token.role == "clause" and "VerbForm=Fin" in token.morph:
                return not in_other_words(self.tree, above)
        return False

    def _figurative(self, trigger: Trigger, covered: set[int]) -> bool:
        """Whether the sentence tells of a match, or what the act is done to or by belongs to none
        such: "una ofensiva contra la pobreza", "la guerra de precios"."""
        if trigger.unless is None:
            return False
        if not self.grammar.contest.isdisjoint(forms_in(self.tree).all):
            return True
        war = any(self.tree.tokens[i].lemma in WARS for i in covered)  # "librar una guerra"
        war = war or trigger.kind == "noun"
        if war and trigger.frame.startswith("assault.") and self._bloodless():
            return True
        nouns = [i for i in covered if i != self.index and self.tree.tokens[i].pos == "NOUN"]
        held = [*self._direct, *(a for noun in nouns for a in arguments(self.tree, noun))]
        held += self._shared_subject()
        held += [c for i in held for c in self.tree.children(i, "compound")]  # "a gas explosion"
        near = [self.index, *(i for i in held if preposition(self.tree, i) in NEAR)]
        near = [i for i in near if not self._in_long_name(i)]
        forms, unless = forms_in(self.tree).of, trigger.unless
        return any(
            not unless.words.isdisjoint(forms[i]) or any(opens(forms, i, p) for p in unless.phrases)
            for i in near
        )

    def _bloodless(self) -> bool:
        """Whether the sentence tells of a war without arms ("la guerra comercial")."""
        words = " ".join(self.tree.lower)
        return any(war in words for war in self.grammar.bloodless)

    @cached_property
    def _particle(self) -> str:
        return particle(self.tree, self.index)

    def _phrasal(self, trigger: Trigger) -> bool:
        """Whether the trigger knows the verb's particle: "took off" is not "took"."""
        word = self._particle
        if not word:
            return True
        wanted = (c.all for c in trigger.conditions if c.wanted)
        return word in trigger.words[1:] or any(word in words for words in wanted)

    def _of_others(self, trigger: Trigger) -> bool:
        """Whether the act may be done to others, where the verb's end says that it is not:
        "reunirse en una base" reunites no troops."""
        if not ends_in_se(self.tree, self.index):
            return True
        return not any("se" in c.words for c in trigger.conditions if not c.wanted)

    def _holds(self, beside: list[int], condition: Condition, at: int, reach: int) -> set[int]:
        """The tokens that meet the condition of a trigger at token `at`."""
        if condition.prepositions:
            found = {i for i in beside if preposition(self.tree, i) in condition.prepositions}
            return found or (self._given_to if "a" in condition.prepositions else set())
        forms = forms_in(self.tree)
        found = set()
        if not condition.words.isdisjoint(forms.all):
            found = {i for i in beside if not condition.words.isdisjoint(forms.of[i])}
        if "se" in condition.words and reflexive(self.tree, self.index):  # "detenerse"
            found.add(self.index)
        if condition.kinds:
            found |= {i for i in beside if of_kind(self.scene, i, condition.kinds)}
        for phrase in condition.phrases:
            if forms.all.issuperset(phrase):
                near = self._own(phrase_near(forms.of, at, phrase, reach)) - self._others
                near = near if phrase[0] in RELATING else near - self._asides
                found |= near if not self._parted(near) else set()
                found |= self._before(phrase) | phrase_undergoing(self.tree, at, phrase)
                found |= self._acting(phrase)
                found |= self._phrase_told(phrase) if reach == REACH_TOLD else set()
        return found

    def _parted(self, phrase: set[int]) -> bool:
        """Whether a comma parts a phrase from the noun that requires it: "sufrieron tres fugas, un
        incidente que la primera ministra denunció"."""
        named = self.tree.tokens[self.index].pos == "NOUN"
        return named and "," in self.tree.words[self.index : min(phrase, default=0)]

    def _own(self, phrase: set[int]) -> set[int]:
        """A phrase that begins with an article, unless a preposition before it makes it another's:
        "se declaró preocupado por su parte en la guerra" declares none."""
        first = min(phrase, default=0)
        tokens = self.tree.tokens
        within = first and tokens[first].pos == "DET" and tokens[first - 1].pos == "ADP"
        return set() if within else phrase

    @cached_property
    def _given_to(self) -> set[int]:
        """The pronoun that stands for "a" and a name beside an object: "les atribuyó el atentado",
        not "se le detuvo"."""
        below = self.tree.children(self.index, "object", "indirect", "other", "clause")
        pronouns = {i for i in below if self.tree.lower[i] in {"le", "les"}}
        if self.tree.lower[self.index].endswith(("le", "les")) and self._enclitic:
            pronouns.add(self.index)  # "prometió venderle cazas"
        return pronouns if any(i > self.index for i in below) else set()

    @property
    def _enclitic(self) -> bool:
        """Whether the verb ends in a pronoun for whom something is done."""
        morph = self.tree.tokens[self.index].morph
        return "Case=" in morph and ("VerbForm=Inf" in morph or "VerbForm=Ger" in morph)

    def _before(self, phrase: tuple[str, ...]) -> set[int]:
        """A phrase to which a relative clause belongs ("el estado de emergencia que decretó")."""
        tree, head = self.tree, self.tree.tokens[self.index].head
        if tree.tokens[self.index].role != "relative" or head > self.index:
            return set()
        found = opens(forms_in(tree).of, head, phrase)
        return set(range(head, head + len(phrase))) if found else set()

    def _acting(self, phrase: tuple[str, ...]) -> set[int]:
        """A phrase with which the subject begins, however far before its verb it stands ("el alto
        el fuego que negoció la ONU se sostiene")."""
        if self.tree.tokens[self.index].pos != "VERB":
            return set()
        forms = forms_in(self.tree).of
        before = (i for i in self._beside if i < self.index)
        subjects = (i for i in before if self.tree.tokens[i].role == "subject")
        starts = (i for i in subjects if opens(forms, i, phrase))
        return {i for start in starts for i in range(start, start + len(phrase))}

    def _phrase_told(self, phrase: tuple[str, ...]) -> set[int]:
        """A phrase in what is told before its verb, and is not over ("pagarán un alto precio,
        avisó", not "acordaron un alto el fuego, anunció")."""
        forms, tree = forms_in(self.tree).of, self.tree
        told = [c for c in tree.children(self.index, "clause", "parataxis")
                if c < self.index and "Tense=Past" not in tree.tokens[c].morph]  # fmt: skip
        starts = (i for c in told for i in tree.subtree(c) if opens(forms, i, phrase))
        return {i for start in starts for i in range(start, start + len(phrase))}

    @cached_property
    def _asides(self) -> frozenset[int]:
        """What a clause behind a comma tells of another noun ("abandonar el país, un ultimátum que
        *el Elíseo* rechaza")."""
        tree, found = self.tree, set[int]()
        for verb in tree.subtree(self.index):
            noun = tree.tokens[verb].head
            told = tree.tokens[verb].role == "relative" and self.index < noun < verb
            if told and "," in tree.words[self.index : noun]:
                found.update(tree.subtree(verb))
        return frozenset(found)

    @cached_property
    def _others(self) -> frozenset[int]:
        """What belongs to a second verb, where the first has an object of its own ("impuso el toque
        de queda y declaró el estado de emergencia"), or to the other, where the second has a
        subject of its own ("atribuyó el ataque a drones y Putin amenazó"), or to a later time."""
        tree = self.tree
        held = [i for i in tree.children(self.index, "object") if i > self.index]
        own = tree.children(self.index, "subject") or held
        if tree.tokens[self.index].role == "conjunct" and own:
            return frozenset(range(min(tree.subtree(self.index))))
        seconds = tree.children(self.index, "conjunct")
        verbs = [i for i in seconds if tree.tokens[i].pos == "VERB"]
        if not tree.children(self.index, "object"):
            verbs = [i for i in verbs if tree.children(i, "subject")]
        if held:  # "dijo que viola la ley y pidió un alto el fuego"
            above = (i for i in tree.ancestors(self.index) if i < self.index)
            later = (c for i in above for c in tree.children(i, "conjunct") if c > held[0])
            verbs += [c for c in later if tree.tokens[c].pos == "VERB"]
            verbs += [  # "mantendrá las sanciones hasta que acepte un alto el fuego"
                i
                for i in tree.children(self.index, "adverbial")
                if i > held[0] and tree.children(i, "mark") and "Fin" in tree.tokens[i].morph
            ]
        return frozenset(i for verb in verbs for i in tree.subtree(verb))
