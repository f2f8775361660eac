"""Nouns of acts under a verb that only carries them: "lanzó un ataque contra Israel", "recibió
ayuda de Alemania", "atribuyó el atentado a Boko Haram"."""

from __future__ import annotations

from dragoman.code.beside import preposition
from dragoman.code.blamed import REPLIES
from dragoman.code.clauses import Clauses
from dragoman.code.implied import Implied
from dragoman.code.lemmas import participle_of
from dragoman.code.naming import Naming
from dragoman.code.nounslots import Fillers
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold_all
from dragoman.records import Mention
from dragoman.tree import NOMINAL, Tree

JUDGEMENTS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types of what is said of others' acts."""
NEVER = frozenset({"no", "nunca", "tampoco", "not", "never", "n't"})
BECAUSE = frozenset({"por", "ante", "tras"})
"""Prepositions of why or when something is done, of which the parser makes objects."""
UNDER = frozenset({"bajo", "under"})
SUBJECTING = word_list("code.lightverbs.subjecting")
DESCRIBING = ("modifier", "relative")
"""Roles of what tells of a noun before it."""
UNLEASHING = word_list("code.lightverbs.unleashing")
REPORTING = word_list("code.lightverbs.reporting")
ARRESTS = word_list("code.lightverbs.arrests")
PARTAKING = word_list("code.lightverbs.partaking")
PONDERING = word_list("code.lightverbs.pondering")
ORDER = word_list("code.lightverbs.order")
PEOPLE = frozenset({"CVL", "LAB", "MED", "NGO"})
"""Codes of those who arrest nobody."""
EVENTS = word_list("code.lightverbs.events")
BLAMING = word_list("code.lightverbs.blaming")
ANSWERABLE = frozenset({"responsible", "accountable", "answerable"})
"""What somebody is held for an act."""
ATTRIBUTED = frozenset({"a", "sobre", "en"})
"""Slots of whom an act is attributed to."""


class LightVerbs:
    """Finds the actors of the nouns of one scene who stand under the verbs that carry them."""

    def __init__(self, implied: Implied) -> None:
        self.implied, self.clauses, self.naming = implied, implied.clauses, implied.naming
        self.tree: Tree = implied.tree
        self.grammar = implied.grammar

    def undergoing(self, noun: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """ "Ucrania recibió ayuda de Alemania" → (who gives, who receives)."""
        verb = light_verb(self.clauses, noun, self.grammar.receiving)
        verb = self.received(noun) if verb is None else verb
        if verb is None:
            return (), ()
        beside = [i for i in self.tree.children(verb, "oblique", "indirect", "object") if i != noun]
        givers = [i for i in beside if self.naming.slot(i) in {"de", "por"}]
        return self.naming.of_all(givers), self.naming.of_all(self.clauses.subjects(verb))

    def bearing(self, noun: int) -> tuple[Mention, ...]:
        """ "*Gaza* is under blockade", "*Irán*, sometido a sanciones": who bears what is laid on
        him."""
        tree, verb = self.tree, self.tree.head(noun)
        if tree.prepositions[noun] in UNDER:
            own = self.clauses.subjects(noun)
            return self.naming.of_all(own or (self.clauses.subjects(verb) if verb else []))
        if verb is None or SUBJECTING.isdisjoint(
            {tree.lemmas[verb], *participle_of(tree.lower[verb])}
        ):
            return ()
        above = [tree.tokens[verb].head] if tree.tokens[verb].role == "modifier" else []
        below = tree.children(verb, "object", "oblique", "indirect")
        bearers = above or self.clauses.objects(verb) or below
        return self.naming.of_all([i for i in bearers if i != noun])

    def received(self, noun: int) -> int | None:
        """The relative clause that tells who underwent it ("el ataque que sufrió Malí")."""
        told = (v for v in self.tree.children(noun, "relative")
                if self.tree.lemmas[v] in self.grammar.receiving)  # fmt: skip
        return next((v for v in told if self.clauses.relative(v)[0] == "object"), None)

    def light_subject(self, noun: int) -> tuple[tuple[Mention, ...], bool]:
        """ "Rusia lanzó un ataque" → (the subject of the verb whose object the noun is, whether
        it was taken from the text before)."""
        verb = light_verb(self.clauses, noun, self.grammar.lending)
        if verb is None:
            found = self._relating(noun) or self._arresting(noun) or self._pondering(noun)
            return found, False
        if self.naming.slot(noun) == "a" and self._replying(verb):
            return (), False  # "respondió al ataque", unlike "respondió con un ataque"
        won = self.tree.tokens[verb].lemma in self.grammar.winning
        if won and self.tree.lemmas[noun] in self.grammar.conceded:
            return (), False  # "Bogotá logró la liberación de tres soldados"
        if self._stayed_out(verb, noun):
            return (), False
        between = [i for i in self.tree.children(verb) if verb < i < noun]
        if any(self.tree.tokens[i].pos == "ADJ" for i in between):
            return (), False  # "declaró nula la anexión"
        subjects = [
            i
            for i in self.clauses.subjects(verb)
            if (noun not in self.tree.subtree(i) or verb in self.tree.subtree(i))
            and self.tree.tokens[i].lemma not in self.grammar.telling
            and not (self.tree.tokens[verb].lemma in UNLEASHING and self._event(i))
        ]
        actors = self.naming.of_all(subjects)
        if actors:
            return actors, False
        if self.tree.children(verb, "subject"):
            return (), False
        implied = self.implied.subject(verb)
        return implied, bool(implied)

    def _replying(self, verb: int) -> bool:
        """Whether it answers: "respondió", "dio una respuesta"."""
        given = self.tree.children(verb, "object")
        replies = any(self.tree.lemmas[i] in REPLIES for i in given)
        return replies or self.tree.tokens[verb].lemma in self.grammar.replying

    def _pondering(self, noun: int) -> tuple[Mention, ...]:
        """ "Poland is considering an attack": who thinks of doing what is told as new."""
        verb = light_verb(self.clauses, noun, PONDERING)
        known = [i for i in self.tree.children(noun, "determiner", "nominal") if i < noun]
        some = all("Definite=Ind" in self.tree.tokens[i].morph for i in known)
        if verb is None or not some or self.tree.children(verb, "open_clause"):
            return ()
        return self.naming.of_all(self.clauses.subjects(verb), deep=False)

    def _arresting(self, noun: int) -> tuple[Mention, ...]:
        """ "La policía informó de la detención de diez personas", "Rusia confirmó el arresto de un
        estadounidense": who arrests tells of it, be it for his state where no other land and none
        of its own people are told of."""
        verb = self.tree.head(noun)
        told = verb is not None and self.tree.lemmas[verb] in REPORTING
        if verb is None or not told or self.tree.lemmas[noun] not in ARRESTS:
            return ()
        actors = self.naming.of_all(self.clauses.subjects(verb), deep=False)
        states = {m.of or m.id for m in actors}
        below = [i for i in self.tree.subtree(noun) if i != noun]
        places = self.naming.scene.places
        lands = {places[i].country for i in below if i in places} - {None}
        held = {m.of or m.id for i in below for m in self.naming.scene.named(i)}
        if len(states) != 1 or lands - states or not PEOPLE.isdisjoint(m.id for m in actors):
            return ()
        order = any(not ORDER.isdisjoint(fold_all(m.text)) for m in actors)
        return actors if order or (held and not held & states) else ()

    def _stayed_out(self, verb: int, noun: int) -> bool:
        """ "No participó en la invasión", which others carried out."""
        known = any("Definite=Def" in self.tree.tokens[i].morph
                    for i in self.tree.children(noun, "determiner"))  # fmt: skip
        part = known and self.naming.slot(noun) in {"en", "in"}
        return part and not NEVER.isdisjoint(self.tree.lower[i] for i in self.tree.children(verb))

    def _event(self, index: int) -> bool:
        """ "La muerte de X desató protestas": an event, of which something came, does nothing."""
        if index in self.naming.scene.by_token or self.tree.tokens[index].pos != "NOUN":
            return False
        return self.naming.names_act(index) or self.tree.lemmas[index] in EVENTS

    def _relating(self, noun: int) -> tuple[Mention, ...]:
        """ "El ataque que lanzó Irán", "los bombardeos, en los que participaron cazas saudíes": who
        does the act, as its relative clause tells."""
        doing = [
            v
            for v in self.tree.children(noun, "relative")
            if self.tree.lemmas[v] in self.grammar.lending
            and (self._taking_part(v) or self._replied(v))
        ]
        named = self.naming.of_all(i for v in doing for i in self.clauses.subjects(v))
        if named or len(doing) != 1 or self.clauses.relative(doing[0])[0] != "object":
            return named
        return self.implied.subject(doing[0])  # "la reunión que sostuvo con Lee"

    def _taking_part(self, verb: int) -> bool:
        """ "El ataque en el que participó", unlike "el ataque al que respondió"."""
        slot = self.clauses.relative(verb)[0]
        replying = slot == "a" and self.tree.lemmas[verb] in self.grammar.replying
        scene = slot == "en" and self.naming.language == "en"  # "drills in which troops march"
        scene = scene and self.tree.lemmas[verb] not in PARTAKING
        return slot in {"object", "en", "a"} and not (replying or scene)

    def _replied(self, verb: int) -> bool:
        """ "La ofensiva con la que respondió Israel"."""
        replying = self.tree.lemmas[verb] in self.grammar.replying
        return replying and self.clauses.relative(verb)[0] == "con"

    def light_target(self, noun: int, slots: tuple[str, ...]) -> tuple[Mention, ...]:
        """ "Lanzó un ataque contra Israel": what stands beside the noun under its light verb."""
        verb = light_verb(self.clauses, noun, self.grammar.lending)
        if verb is None:
            return ()
        fillers: Fillers = {}
        for child in self.tree.children(verb, "oblique", "indirect", "object", "nominal"):
            if child != noun and self.naming.slot(child):
                fillers.setdefault(self.naming.slot(child), []).append(child)
        slot, antecedent = self.clauses.relative(verb)
        if antecedent is not None and slot not in {"subject", "object"}:
            apposed = self.tree.tokens[antecedent].role == "apposition"
            noun_of = self.tree.tokens[antecedent].head if apposed else antecedent
            fillers.setdefault(slot, []).append(noun_of)
        return self.naming.first(fillers, tuple(s for s in slots if s not in {"de", "en"}), set())

    def author(self, noun: int) -> tuple[Mention, ...]:
        """ "El atentado fue obra de Boko Haram", "Iran was behind the attack": whose work the noun
        is said to be."""
        named = self._reproached(noun) or self._disowned(noun) or self._apposed_work(noun)
        if named:
            return named
        work = self.tree.head(noun)
        if preposition(self.tree, noun) == "behind" and work is not None:
            told = self.tree.tokens[work].lemma == "be" and "VerbForm=Fin" in self.clauses.form(
                work
            )
            return self.naming.of_all(self.clauses.subjects(work), deep=False) if told else ()
        if (
            work is None
            or self.tree.tokens[noun].role != "subject"
            or self.tree.tokens[work].lemma not in self.grammar.works
        ):
            return ()
        return self._of_work(work)

    def _of_work(self, work: int) -> tuple[Mention, ...]:
        beside = self.tree.children(work, "nominal", "oblique")
        return self.naming.of_all(i for i in beside if self.naming.slot(i) == "de")

    def _apposed_work(self, noun: int) -> tuple[Mention, ...]:
        """ "El atentado de Estambul, obra del EI, …": whose work it is said to be behind a
        comma."""
        below = self.tree.subtree(noun, within_clause=True)
        works = (i for i in below if i > noun and self.tree.lemmas[i] in self.grammar.works)
        work = next((i for i in works if self.tree.lower[i - 1] == ","), None)
        return () if work is None else self._of_work(work)

    def _disowned(self, noun: int) -> tuple[Mention, ...]:
        """ "Iran had nothing to do with the attack": whose work it is said not to be."""
        doing = self.tree.head(noun)
        none = None if doing is None or self.tree.lemmas[doing] != "do" else self.tree.head(doing)
        having = (
            None if none is None or self.tree.lower[none] != "nothing" else self.tree.head(none)
        )
        if having is None or preposition(self.tree, noun) != "with":
            return ()
        return self.naming.of_all(self.clauses.subjects(having), deep=False)

    def _reproached(self, noun: int) -> tuple[Mention, ...]:
        """ "Reprochó a los aliados el bombardeo": against whom the act is held."""
        verb = light_verb(self.clauses, noun, self.grammar.reproaching)
        if verb is None:
            return ()
        blamed = [i for i in self.tree.children(verb, "indirect", "oblique", "object")
                  if i != noun and self.naming.slot(i) == "a" and i < noun]  # fmt: skip
        return self.naming.of_all(blamed, deep=False)

    def charged(self, noun: int) -> tuple[Mention, ...]:
        """ "Atribuyó el ataque a Rusia", "blamed the attack on Russia", "un ataque atribuido a
        Rusia": whose work it is said to be."""
        verb = light_verb(self.clauses, noun, self.grammar.attributing)
        verb = self._blamed(noun) if verb is None else verb
        if verb is None:
            verb = next((v for v in self.tree.children(noun, *DESCRIBING) if self._laid(v)), None)
        if verb is None:
            return ()
        held = self._held_answerable(noun, verb)
        if held:
            return held
        beside = [*self.tree.children(verb), *self.tree.children(noun, "nominal", "oblique")]
        marked = [i for i in beside if i != noun and self.naming.slot(i) in ATTRIBUTED]
        before = [i for i in marked if verb < i < noun]  # "atribuyó a Irán el ataque a la base"
        marked = before if self.naming.of_all(before, deep=False) else marked
        found = self.naming.of_all(marked, deep=False)
        return found or self.naming.of_all(marked)  # "atribuido a un torpedo norcoreano"

    def _held_answerable(self, noun: int, verb: int) -> tuple[Mention, ...]:
        """ "Blamed Israel for the killing": whom the verb has as its object, or the passive as its
        subject."""
        if preposition(self.tree, noun) != "for" or self.tree.lemmas[verb] not in BLAMING:
            return ()
        passive = self.clauses.passive(verb)
        held = self.clauses.grammatical(verb) if passive else self.clauses.objects(verb)
        return self.naming.of_all((i for i in held if i != noun), deep=False)

    def _blamed(self, noun: int) -> int | None:
        """ "Culpó a Irán del ataque": the verb that holds somebody answerable for it."""
        verb, told = self.tree.head(noun), self.naming.slot(noun) in {"de", "for"}
        if verb is not None and self.tree.lemmas[verb] in ANSWERABLE:
            verb = self.tree.head(verb)  # "held Libya responsible for the bombing"
            if verb is not None and self.tree.tokens[verb].pos in NOMINAL:
                verb = self.tree.head(verb)  # with "responsible" under "Libya"
        blames = verb is not None and self.tree.lemmas[verb] in BLAMING
        return verb if told and blames else None

    def _laid(self, verb: int) -> bool:
        """Whether a participle or a relative clause tells to whom the noun before is put down."""
        forms = {self.tree.lemmas[verb], *participle_of(self.tree.lower[verb])}
        token = self.tree.tokens[verb]
        part = "VerbForm=Part" in token.morph or token.pos == "ADJ"
        told = part or self.clauses.relative(verb)[0] == "object"
        return told and not forms.isdisjoint(self.grammar.attributing)


def _judges(naming: Naming, noun: int) -> bool:
    """Whether the noun tells what somebody thinks of what others do."""
    acts = naming.acts_at(noun) if naming.names_act(noun) else []
    return any(naming.frames[act.frame].type in JUDGEMENTS for act in acts)


def light_verb(clauses: Clauses, noun: int, lemmas: frozenset[str]) -> int | None:
    """The verb, one of `lemmas`, that has the noun as its object ("lanzó un ataque") or in
    what its object is for ("desempeñó un papel en el ataque")."""
    naming, tree = clauses.naming, clauses.tree
    noun = naming.counting(tree.first_conjunct(noun))  # "decenas de detenciones"
    head = tree.head(noun)
    if head is None:
        return None
    if tree.tokens[noun].role == "nominal" and naming.slot(noun) == "en":
        noun, head = head, tree.head(head)
    role = tree.tokens[noun].role
    if head is None or not clauses.verbal(head) or role not in {"object", "oblique"}:
        return None
    slot, held = naming.slot(noun), clauses.objects(head)
    if slot == "a" and tree.tokens[head].lemma == "poner":
        return None  # "quiere poner fin a la guerra"
    if slot in BECAUSE or (role == "oblique" and slot not in {"", "a", "en", "con"}):
        return None  # "expresó su pesar por el asesinato"
    if preposition(tree, noun) == "into" and held:
        return None  # "opened an FBI investigation into allegations"
    if role == "oblique" and slot == "en" and any(map(naming.names_act, held)):
        return None  # "abrió una investigación en torno al ataque"
    if slot == "a" and any(_judges(naming, i) for i in held if i != noun):
        return None  # "expresó su oposición al ataque", not "dio el visto bueno al ataque"
    if role == "oblique" and slot == "con" and noun < head:
        return None  # "con la invasión aún en la memoria, la OTAN reforzó …"
    return head if tree.tokens[head].lemma in lemmas else None
