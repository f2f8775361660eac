"""The parties of mutual acts (meetings, pacts, fights), wherever the words name them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.code.beside import of_bond, preposition
from dragoman.code.implied import Implied
from dragoman.code.kinds import PACTS
from dragoman.code.lightverbs import LightVerbs
from dragoman.code.mentions import distinct, principals, without
from dragoman.code.naming import MEDIATION
from dragoman.code.nounslots import Fillers
from dragoman.code.places import ABROAD
from dragoman.code.triggers import OWED, Match, participle_of
from dragoman.knowledge.lists import word_list
from dragoman.known import cached_property
from dragoman.records import Mention
from dragoman.tree import Tree

BY_DEFAULT = ("a", "de", "con", "adjective")
"""Where a mutual noun's other party stands if its frame does not say."""
BETWEEN = ("entre", "con", "de", "adjective")
"""Slots of a noun that name the parties of a mutual act ("la cooperación entre A y B abarca")."""
OPENING = frozenset({"abrir", "open", "reabrir", "reopen"})
AGAINST = ("contra", "a", "frente a")
"""Slots of whom somebody fights."""
WITH = ("con", "a", "ante")
"""Slots of those with whom somebody talks or agrees."""
JOINING = frozenset({"con", "entre", "possessive"})
"""Slots of a noun beside which the other party may be the subject of its clause."""
OPPOSED = word_list("code.parties.opposed")
PROPOSING = word_list("code.parties.proposing")
ALONGSIDE = word_list("code.parties.alongside")
TOPICS = word_list("code.parties.topics")
ABOUT = word_list("code.parties.about")
MANIFOLD = frozenset({"org", "bloc"})
"""Kinds of actors that are themselves several states, which meet and agree among themselves."""
Slots = tuple[str, ...]
PEACEFUL = frozenset({"org", "institution", "company"})
"""Kinds of actors that fight nobody."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts and who is acted upon; `inferred` if any of them was taken from the text before."""

    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    inferred: bool


EXCHANGE = "retreat.exchange"
VAGUE = frozenset({"CRM", "CVL", "GOV"})
"""Codes of people who, of no state, are no party beside those who are named."""

PACIFYING = word_list("code.parties.pacifying")
"""Verbs of those who will observe a truce, which others may announce."""
AMID = frozenset({"in", "during", "en", "durante"})
UNARMED = frozenset({"CVL", "MED", "REF", "NGO", "EDU", "LAB", "BUS"})
OTHERS = word_list("code.parties.others")
MEETING = frozenset({"meet"})
"""Verbs whose object is met by all who are their subject."""
SIGNING = word_list("code.parties.signing")
"""Verbs of those who make a pact, or have one."""


def side(mention: Mention) -> str:
    """On whose side somebody is: opponents and rebels of a state are on their own."""
    return next(iter(principals([mention])), f"{mention.id} {mention.of}")


INSIDE = frozenset({"en", "in"})
CAPITALS = frozenset({"capital"})


RECEIVED = "consult.receive"
"""The frame of meeting those whom one receives, however many one is."""


class Parties:
    """Finds the parties of the mutual acts of one scene."""

    def __init__(self, implied: Implied, language: str) -> None:
        self.implied, self.language = implied, language
        self.light = LightVerbs(implied)
        self.naming, self.clauses = implied.naming, implied.clauses
        self.tree: Tree = implied.tree

    @cached_property
    def places(self) -> set[int]:
        """Where capitals and other towns stand, which only tell where ("signed a pact in Kabul",
        "la cumbre de Viena")."""
        scene = self.naming.scene
        capitals = {m.start for r in scene.references if r.kind == "place" for m in r.mentions}
        towns = (i for i in scene.places if i not in scene.by_token)
        return (capitals | {self.tree.tokens[i].start for i in towns}) - self.hosts

    @cached_property
    def hosts(self) -> set[int]:
        """Where towns stand for the states with which one deals by a legation there."""
        if OPENING.isdisjoint(self.tree.lemmas):
            return set()
        return {t.start for i, t in enumerate(self.tree.tokens) if self._hosts(i)}

    @cached_property
    def lands(self) -> set[int]:
        """Where states stand in whose land something is done ("se comprometió en Singapur")."""
        references = self.naming.scene.references
        placed = (r for r in references if preposition(self.tree, r.head) in INSIDE)
        found = {m.start for r in placed if r.kind == "polity" for m in r.mentions}
        towns = self.naming.grammar.localities | CAPITALS  # "en la ciudad argentina de Paraná"
        held = (i for i, lemma in enumerate(self.tree.lemmas) if lemma in towns)
        there = [i for i in held if preposition(self.tree, i) in INSIDE]
        beside = (c for i in there for c in self.tree.children(i, "modifier", "compound"))
        return found | {self.tree.tokens[c].start for c in beside}

    def named(
        self,
        noun: int,
        fillers: Fillers,
        slots: Slots,
        used: set[int],
        but: tuple[Mention, ...] = (),
    ) -> tuple[Mention, ...]:
        """As `Naming.first`, with "su" for the slot `possessive`."""
        taken = principals(but)
        for slot in slots:
            if slot == "possessive" and slot in fillers:
                theirs = self.implied.possessor(noun, but)  # "su encuentro con Xi" is not Xi's
                found = tuple(m for m in theirs if m.id not in taken)
            elif (
                slot == "de" and slot in fillers
            ):  # "la retirada de las tropas rusas de Jersón" is not Jersón's
                each = (self.naming.first({slot: [i]}, (slot,), used, but) for i in fillers[slot])
                found = next((one for one in each if one), ())
            else:
                found = self.naming.first(fillers, (slot,), used, but)
            if found:
                return found
        return ()

    def _hosts(self, town: int) -> bool:
        """ "Reopened its embassy *in Havana*": whether it stands for the state with which one deals
        by a legation."""
        above = list(self.tree.ancestors(town))[:2]
        opened = next((i for i in above if self.tree.lemmas[i] in OPENING), None)
        if opened is None or self.tree.prepositions[town] not in INSIDE:
            return False
        houses = self.tree.children(opened, "object")
        return any(self.tree.lemmas[i] in ABROAD for i in houses)

    def mutual(self, match: Match, fillers: Fillers, source_slots: Slots) -> Sides:
        """The parties of a meeting, pact or fight: both sides are source and target alike."""
        allies = self._allies(match)
        if allies:
            fighting = [*self.clauses.subjects(match.head), *allies]
            together = self.naming.of_all(fighting, deep=False)
            fought = self.naming.of_all(self.clauses.objects(match.head), deep=False)
            return Sides(together, without(fought, together), False)
        used = set[int]()
        noun = match.trigger.kind == "noun"
        own = match.frame.part(self.language)
        named = (own.noun_target if noun else own.target) or (BY_DEFAULT if noun else ("con",))
        found: list[Mention] = []
        joining = () if own.target and not noun else ("con", "entre")
        slots = dict.fromkeys((*source_slots, *joining, *named))
        for slot in sorted(slots, key=lambda each: each == "possessive"):
            if slot in {"object", "inside"} and len(set(map(side, found))) > 1:
                continue  # "Francia y Alemania pactaron el envío de tanques a Ucrania"
            more = self.named(match.head, fillers, (slot,), used, tuple(found))
            found = [*more, *found] if slot == "possessive" else [*found, *more]
        topics, exchanged = self._topics(match), self._exchanged(match)
        topics |= set[int]() if noun else exchanged
        apart = self.places | self.mediators(match) | self._scenes(match) | topics | exchanged
        apart |= self._agreed_on(match, found)
        found = [m for m in found if m.start not in apart]
        if len(found) < 2 and any(self.tree.tokens[i].start in topics for i in match.covered):
            return Sides((), (), False)
        inferred = False
        polities = set(map(side, found))
        if self.tree.lemmas[match.head] in MEETING and not self.clauses.passive(match.head):
            found += self.naming.of_all(fillers["object"], deep=False)  # "A and B met C"
        if not noun and match.frame.type == "CONSULT":
            met = self._met(match, fillers, found)
            found += [m for m in met if side(m) not in polities]
            polities = set(map(side, found))
        one_sided = self._one_sided(match, fillers, found)
        if len(polities) < 2 or one_sided:
            more, inferred = self._other_party(match, fillers, bool(found))
            armed = match.frame.type != "ASSAULT" or all(map(self._fights, more))
            more = tuple(m for m in more if m.start not in topics)
            there = {m.id for m in found} if one_sided else polities
            beside = [m for m in more if (m.id if one_sided else side(m)) not in there]
            found += beside if armed else []
        known = [m for m in found if m.id not in VAGUE or m.of]
        if match.frame.id in OWED:
            bound = [m for m in known if m.id.islower() or m.id in self.naming.world.actors]
            known = found = bound or known
        parties = distinct(known if len(set(map(side, known))) > 1 else found)
        acted_for = {m.of for m in parties if m.of and m.id.islower()}
        there = {m.id for m in parties}
        parties = tuple(
            m
            for m in parties
            if m.id not in acted_for
            and not (m.id.isupper() and m.of in there and principals([m]))  # "their armies"
        )
        if self._fought(match, fillers, parties):
            return Sides((), parties, inferred)
        hosts = tuple(m for m in parties if m.start in self.hosts)
        if hosts and len(hosts) < len(parties):
            return Sides(without(parties, hosts), hosts, inferred)
        return Sides(parties, parties if self._several(parties) else (), inferred)

    def _met_by_pronoun(self, verb: int, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Told Putin that he wanted to meet him": whom the object means, who is not the one that
        the verb leaves out."""
        return self.implied.object(verb, found or self.implied.subject(verb))

    def _met(self, match: Match, fillers: Fillers, found: list[Mention]) -> tuple[Mention, ...]:
        """Whom somebody meets, where the parties do not tell it yet; whom several receive."""
        alone = len(set(map(side, found))) < 2
        received = match.frame.id == RECEIVED  # "Macron y Scholz recibieron a Zelenski"
        if not alone and not received:
            return ()
        passive = self.clauses.passive(match.head)
        held = fillers["object"] if passive or received else []
        if not passive and self.naming.language == "es" and not fillers.get("a"):
            held = [i for i in held if self.tree.marks[i] == "a"]
        met = self.naming.of_all(held or fillers.get("a", ()), deep=False)
        return met or (self._met_by_pronoun(match.head, tuple(found)) if alone else ())

    def _fights(self, party: Mention) -> bool:
        """Whether one of whom the text told may be a side of a fight: no body without arms."""
        known = self.naming.world.actors.get(party.of or party.id)
        return known is None or known.kind not in PEACEFUL

    def _fought(self, match: Match, fillers: Fillers, parties: tuple[Mention, ...]) -> bool:
        """ "Algunos han combatido contra las tropas ucranianas": whether the only ones named are
        those against whom others, whom nobody names, fight."""
        others = bool(self.clauses.subjects(match.head)) and match.trigger.kind == "verb"
        slots = (*AGAINST, "object") if others else AGAINST  # "a government fighting guerrillas"
        slots = (*slots, "con") if match.trigger.kind == "noun" else slots
        against = self.naming.of_all(i for slot in slots for i in fillers.get(slot, ()))
        return match.frame.type == "ASSAULT" and bool(parties) and set(parties) <= set(against)

    def facing(self, match: Match, sides: Sides, fillers_of: Callable[[Match], Fillers]) -> Sides:
        """ "He hablado con Putin", "la cita con Putin y Xi": whom others, whom nobody names, meet
        has not done it."""
        bound = match.frame.id in OWED  # "el tratado obliga a Japón"
        alone = len(sides.source) == 1 and not sides.target
        noun = match.trigger.kind == "noun"
        together = noun and bool(sides.source) and sides.source == sides.target
        if bound or not match.frame.mutual or not (alone or together):
            return sides
        fillers = fillers_of(match)
        if together:
            beside = self.naming.of_all(
                i for slot in ("con", "with") for i in fillers.get(slot, ())
            )
            return Sides((), beside, sides.inferred) if beside == sides.source else sides
        met = self.naming.of_all(i for slot in WITH for i in fillers.get(slot, ()))
        return Sides((), sides.source, sides.inferred) if sides.source[0] in met else sides

    def _allies(self, match: Match) -> list[int]:
        """ "Combatirán junto a las fuerzas rusas": who fights on the same side."""
        if match.frame.type != "ASSAULT" or match.trigger.kind == "noun":
            return []
        beside = self.tree.children(match.head, "oblique", "object", "nominal")
        return [i for i in beside if preposition(self.tree, i) in ALONGSIDE]

    def mediators(self, match: Match) -> set[int]:
        """ "Un acuerdo auspiciado por Rusia": where those stand who only brought the parties
        together."""
        tree, mediating = self.tree, self.naming.grammar.mediating
        told = {*match.covered, *tree.subtree(match.head, within_clause=True)}
        nouns = [i for i in told if tree.tokens[i].pos == "NOUN"]
        by_means = (i for i in nouns if tree.lemmas[i] in MEDIATION and i not in match.covered)
        helped = {tree.tokens[i].start for noun in by_means for i in tree.subtree(noun)}
        verbs = [v for n in (match.head, *nouns)
                 for v in tree.children(n, "modifier", "relative", "clause", "object")
                 if mediating & {tree.tokens[v].lemma, *participle_of(tree.lower[v])}]  # fmt: skip
        return (
            helped
            | self._announcers(match)
            | {
                tree.tokens[i].start
                for v in verbs
                for child in tree.children(v)
                if self.naming.slot(child) == "por"  # "by the EU", "EU-brokered"
                for i in tree.subtree(child)
            }
        )

    def _exchanged(self, match: Match) -> set[int]:
        """ "Boko Haram canjeó a 82 estudiantes": where those stand whom the parties exchange."""
        if match.frame.id != EXCHANGE:
            return set()
        named = match.trigger.kind == "noun"
        held = match.covered - {match.head} if named else self.clauses.objects(match.head)
        people = self.naming.of_all(held, deep=False)
        return {m.start for m in people if not m.id.islower() and not self.naming.is_state(m)}

    def _announcers(self, match: Match) -> set[int]:
        """ "Putin anunció un acuerdo entre A y B": where those stand who only tell of it."""
        if self.tree.lemmas[match.head] not in self.naming.grammar.mediating:
            return set()
        held = (i for o in self.clauses.objects(match.head) for i in self.tree.subtree(o))
        between = (i for i in held if self.naming.slot(i) == "entre")
        if not any(len(self.naming.actors(i, deep=False)) > 1 for i in between):
            return set()
        return {m.start for m in self.naming.of_all(self.clauses.subjects(match.head))}

    def _scenes(self, match: Match) -> set[int]:
        """ "Acordaron un alto el fuego en Karabaj", "un pacto para destruir el arsenal sirio":
        where stands in what land they did it, and what it is about; who fights there may fight
        it."""
        if match.frame.type == "ASSAULT":
            return set()
        tree, found = self.tree, self.lands
        nouns = [i for i in match.covered if tree.tokens[i].pos == "NOUN"]
        about = (c for n in nouns for c in tree.children(n) if preposition(tree, c) in TOPICS)
        return found | {tree.tokens[i].start for c in about for i in tree.subtree(c)}

    def _agreed_on(self, match: Match, found: list[Mention]) -> set[int]:
        """ "Acordaron sanciones contra Rusia", "la Liga acordó romper con Israel": where those
        stand against whom others agree on something, and those to whom a body of states will do
        what it agrees on."""
        owed = match.frame.id in OWED  # "a pact by which an attack is one against both"
        if match.frame.type != "AGREE" or match.trigger.kind == "noun" or owed:
            return set()
        told = self.tree.subtree(match.head, within_clause=True)
        held = [i for i in told if preposition(self.tree, i) in OPPOSED]
        subjects = self.naming.of_all(self.clauses.subjects(match.head), deep=False)
        if found and subjects and self._several(tuple(subjects)):
            held += self.tree.children(match.head, "open_clause")
        return {self.tree.tokens[i].start for one in held for i in self.tree.subtree(one)}

    def _topics(self, match: Match) -> set[int]:
        """ "Abordaron las relaciones entre Rusia y Occidente", "habló de la guerra con Rusia":
        where those stand between whom what is talked about is."""
        tree = self.tree
        lent = tree.tokens[match.head].lemma in self.naming.grammar.lending
        if match.frame.type != "CONSULT" or match.trigger.kind == "noun" or lent:
            return set()
        nouns = [i for o in self.clauses.objects(match.head) for i in tree.conjuncts(o)]
        about = [c for n in nouns for c in tree.children(n) if self.naming.slot(c) == "entre"]
        ties = (n for n in tree.children(match.head, "object", "oblique") if self._tie(n))
        about += [c for n in ties for c in tree.children(n, "nominal") if self._state_beside(c)]
        aims = tree.children(match.head, "adverbial", "open_clause")  # "called him to discuss Iran"
        about += [v for v in aims if preposition(tree, v) in {"to", "para"}]
        return {tree.tokens[i].start for c in about for i in tree.subtree(c)}

    def _tie(self, noun: int) -> bool:
        """What there is between states, as a matter of which one talks."""
        ties = self.naming.grammar.ties
        return self.tree.lemmas[noun] in ties and preposition(self.tree, noun) in ABOUT

    def _state_beside(self, index: int) -> bool:
        """ "Con Rusia", and not "con su homólogo ruso", with whom one talks."""
        reference = self.naming.scene.by_token.get(index)
        named = reference is not None and reference.kind == "polity"
        return named and self.naming.slot(index) == "con" and self.tree.tokens[index].pos == "PROPN"

    def _one_sided(self, match: Match, fillers: Fillers, found: list[Mention]) -> bool:
        """ "El acuerdo que firmó con Rusia y Azerbaiyán", "llamará a Rusia y a Turquía", "tras una
        reunión con Rusia y Turquía": whether whoever did it with them is still to be found."""
        if match.trigger.kind == "noun":
            return set(found) <= set(self.naming.of_all(fillers.get("con", ())))
        called = match.frame.mode == "phone" and "a" in fillers
        with_them = called or "con" in fillers
        if not with_them or "VerbForm=Fin" not in self.clauses.form(match.head):
            return False
        return not self.naming.of_all(fillers["subject"])

    def _several(self, parties: tuple[Mention, ...]) -> bool:
        """Whether there are parties to both sides: several, or one that is several states."""
        if len(parties) != 1:
            return True
        if parties[0].id.islower():
            return False  # the envoy of several states is one man
        actors = self.naming.world.actors
        known = [actors.get(m.of or m.id) for m in parties]
        return any(actor is not None and actor.kind in MANIFOLD for actor in known)

    def _other_party(
        self, match: Match, fillers: Fillers, some: bool
    ) -> tuple[tuple[Mention, ...], bool]:
        """The parties of a mutual act that its own slots leave out, and whether inferred."""
        head = match.head
        if match.trigger.kind != "noun":
            held = (() if some else self._of_paper(head)) or self._of_meeting(head)
            more, inferred = (held, False) if held else self._of_subject(head, some)
            more = more or self._proposing(head)
            if more:
                return more, inferred
            if match.frame.id in OWED:
                return (() if some else self._signers(head)) or self._owed_to(head, some), False
            return self._of_noun(match), False
        more, inferred = self.light.light_subject(head)
        more = (
            *more,
            *self.light.undergoing(head)[1],
            *self.light.light_target(head, ("con", "entre")),
        )
        if not more and match.frame.type == "ASSAULT":
            more = self._struck_in(head)
        met = not some and (match.frame.type != "ASSAULT" or self._made_peace(head))
        if not more and (met or JOINING & set(fillers)):
            more = self.implied.occasion(head)
        if not more and not some and self._known_before(head, fillers):
            return self.naming.scene.pair, True
        return more, inferred

    def _struck_in(self, noun: int) -> tuple[Mention, ...]:
        """ "*Five soldiers* were killed in clashes with rebels": those with arms who fall in a
        fight are a side of it."""
        verb = self.tree.head(noun)
        if verb is None or self.tree.marks[noun] not in AMID:
            return ()
        if not self.clauses.befalls_subject(verb):
            return ()
        struck = self.naming.of_all(self.tree.children(verb, "subject"), deep=False)
        return tuple(m for m in struck if m.id not in UNARMED)

    def _proposing(self, verb: int) -> tuple[Mention, ...]:
        """ "Trump propuso a Putin reunirse": who proposes to somebody to meet him takes part."""
        above = self.tree.head(verb)
        if above is None or self.tree.lemmas[above] not in PROPOSING:
            return ()
        to_whom = self.clauses.addressees(above)
        return self.naming.of_all(self.clauses.subjects(above), deep=False) if to_whom else ()

    def _made_peace(self, noun: int) -> bool:
        """ "Pactaron una tregua tras cinco días de combates": who speaks of a battle need not have
        fought, unlike who agrees to end it."""
        above = self.tree.ancestors(noun)
        return any(self.tree.lemmas[i] in PACIFYING for i in above if self.clauses.verbal(i))

    def _of_noun(self, match: Match) -> tuple[Mention, ...]:
        """ "Está cerca de un acuerdo con Irán": with whom that is which a verb took."""
        nouns = (i for i in match.covered if self.tree.tokens[i].pos == "NOUN")
        beside = (
            c
            for noun in nouns
            for c in self.tree.children(noun, "nominal")
            if not of_bond(self.tree, noun, c)
        )
        return self.naming.of_all(
            (c for c in beside if preposition(self.tree, c) in {"con", "with"}), deep=False
        )

    def _signers(self, verb: int) -> tuple[Mention, ...]:
        """ "Firmaron la carta, que les obliga a ayudarse": who made the pact that binds."""
        pacts = self.clauses.subjects(verb)
        made = (self.tree.head(i) for i in pacts if self.tree.tokens[i].role == "object")
        signing = [v for v in made if v is not None and self.tree.lemmas[v] in SIGNING]
        return self.naming.of_all(
            (i for v in signing for i in self.clauses.subjects(v)), deep=False
        )

    def _owed_to(self, verb: int, some: bool) -> tuple[Mention, ...]:
        """ "Is obliged to defend Armenia": to whom it is owed; "an attack on one member of NATO is
        an attack on all": the body of states, where no other party is named."""
        if some:
            duties = self.tree.children(verb, "open_clause", "clause")
            held = [o for i in duties for o in self.clauses.objects(i)]
            held += [s for i in duties for s in self.tree.children(i, "subject")]
            return self.naming.of_all(held, deep=False)
        known = self.naming.world.actors
        told = self.naming.of_all(self.tree.subtree(verb), deep=False)
        return tuple(m for m in told if m.id in known and known[m.id].kind in MANIFOLD)

    def _of_meeting(self, verb: int) -> tuple[Mention, ...]:
        """ "En una reunión celebrada con A, B …": whom the clause of such a meeting is about."""
        noun = self.tree.head(verb)
        part = "VerbForm=Part" in self.tree.tokens[verb].morph
        held = part and self.tree.tokens[verb].role in {"modifier", "relative"}
        return self.implied.occasion(noun) if held and noun is not None else ()

    def _of_paper(self, verb: int) -> tuple[Mention, ...]:
        """ "La hoja de ruta pactada entre A y B": whose the noun above it is."""
        noun = self.tree.head(verb)
        part = "VerbForm=Part" in self.tree.tokens[verb].morph
        while part and noun is not None and self.tree.tokens[noun].role == "nominal":
            noun = self.tree.head(noun)
        if not part or noun is None or self.tree.tokens[noun].pos != "NOUN":
            return ()
        between = self.naming.noun_fillers(noun).get("entre", ())
        return self.naming.of_all(between, deep=False)

    def _of_subject(self, verb: int, some: bool) -> tuple[tuple[Mention, ...], bool]:
        """The parties whom a verb's subject leaves out: dropped, or behind "el tratado"."""
        subjects = self.clauses.subjects(verb)
        if not subjects:
            implied = self.implied.subject(verb)
            return implied, bool(implied)
        noun = subjects[0]
        token = self.tree.tokens[noun]
        above = self.tree.head(verb)
        if noun == above and self.clauses.theirs(noun):  # "sus esfuerzos por mejorar relaciones"
            return self.implied.possessor(noun), True
        held = above is not None and self.tree.tokens[above].pos == "NOUN" and above != noun
        if held and "VerbForm=Inf" in self.clauses.form(verb):
            return (), False  # "the deal created an opportunity to talk"
        paper = token.pos == "NOUN" or self.tree.lemmas[noun] in PACTS  # "el Tratado con Tokio"
        if some or len(subjects) > 1 or not paper:
            return (), False
        if token.lemma in self.naming.grammar.matters:
            return (), False  # "el tema se tratará"
        fillers = self.naming.noun_fillers(noun)
        used = set[int]()
        named = [m for slot in BETWEEN for m in self.naming.first(fillers, (slot,), used)]
        if named:
            return distinct([*named, *self._telling(verb, fillers, named)]), False
        known = self._known_before(noun, fillers)
        return (self.naming.scene.pair if known else ()), known

    def _telling(self, verb: int, fillers: Fillers, named: list[Mention]) -> tuple[Mention, ...]:
        """ "Lima reconoce que el tratado con Tokio ampara …": whose pact it is who tells of it,
        where only the other party is named."""
        above, alone = self.tree.head(verb), len(set(map(side, named))) == 1
        if not (alone and "con" in fillers and self.tree.tokens[verb].role == "clause"):
            return ()
        return self.naming.of_all(self.clauses.subjects(above), deep=False) if above else ()

    def _known_before(self, noun: int, fillers: Fillers) -> bool:
        """Whether a noun means what was spoken of before ("el acuerdo"), and names no party."""
        if self.tree.children(noun, "relative"):
            return False  # "las conversaciones que lo reunirán con Trump"
        if any(self.tree.lemmas[i] in OTHERS for i in self.tree.children(noun, "modifier")):
            return False  # "a diferencia de las cumbres anteriores"
        return not fillers and self.tree.definite(noun)
