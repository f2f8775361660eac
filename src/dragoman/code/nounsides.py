"""Who acts on whom by a noun that names the act, alone or under a verb that lends itself to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from dragoman.code.effects import Effects
from dragoman.code.further import Further
from dragoman.code.lemmas import participle_of
from dragoman.code.lightverbs import UNLEASHING, light_verb
from dragoman.code.mentions import but_for, without
from dragoman.code.nounslots import Fillers
from dragoman.code.parties import MANIFOLD, PACIFYING, Sides
from dragoman.code.possessors import OFFERS
from dragoman.code.provoked import judged
from dragoman.code.resumed import by_whom
from dragoman.code.summed import JUDGING
from dragoman.code.triggers import Match
from dragoman.code.walk import FORCE
from dragoman.knowledge.frames import MATERIAL
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import BEHEST, BEHESTS, Tree

STRUCK = ("object", "a", "at", "on", "contra", "against", "sobre", "de")
"""Slots of what an attack hits."""
ENTERED = frozenset({
    "coerce.raid", "coerce.seize", "coerce.confiscate", "coerce.territory", "mobilize.intrusion",
    "protest.riot",
})  # fmt: skip
"""Frames of what is done to others' houses, ships and skies: "violó su espacio aéreo"."""
PART = frozenset({"en", "con", "in"})
"""Slots of that in which one denies to have a part."""
DEALT = frozenset({"strike", "airstrike", "raid", "incursión", "redada"})
AMID = frozenset({"en", "in", "durante", "during"})
ARRESTING = word_list("code.nounsides.arresting")
KILLING = word_list("code.nounsides.killing")
TAKING_IN = word_list("code.nounsides.taking_in")
GETTING = word_list("code.nounsides.getting")
ANSWERING = word_list("code.nounsides.answering")
PROPOSING = word_list("code.nounsides.proposing")
CARRYING = word_list("code.nounsides.carrying")
HELD = frozenset({"CONSULT", "COOPERATE", "PROTEST"})
RAID = "coerce.raid"
OFFER, EXPELLED = "agree.offer", "sanction.expel"
AIMED = FORCE | {"ACCUSE", "SANCTION"}
"""Types of act that "de" aims at somebody where another word tells whose they are."""
EXERCISE = "mobilize.exercise"
"""What one holds who "celebra" it; what else somebody "celebra" another did."""
TRUCE = "retreat.truce"
"""What a truce does that begins."""
Parted: TypeAlias = tuple[tuple[Mention, ...], tuple[Mention, ...]]
"""Who acts, and who is acted upon."""


SENT = frozenset({"MIL", "COP", "GOV"})
"""Codes of those who, without a state of their own, are sent and do not send."""
VICTIMS = frozenset({"CVL", "EDU", "LAB", "MED", "REF", "REL"})
"""Codes of those who suffer what is called a massacre ("la matanza de civiles")."""
EITHER = frozenset({"bloqueo"})
"""Nouns whose genitive, where it is a state's name, may be either side."""

MEDIATION = "consult.mediate"
AMID_HELP = frozenset({"bajo", "con", "gracias a", "por", "mediante", "through", "under", "with"})
"""Before the mediation with which others come to terms."""
WANTED = word_list("code.nounsides.wanted") | OFFERS
ACCEPTED = frozenset({"agree.accept", "concede.yield"})
WHOSE = {"its": "it", "his": "him", "her": "her", "their": "them", "su": "lo", "sus": "lo"}
"""Whose something is, and the pronoun of him to whom something is done."""
LAID = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of acts under which one may be."""

ANOTHERS = {**WHOSE, "su": "le", "sus": "le"}
SEIZING = word_list("code.nounsides.seizing")
SEIZED = word_list("code.nounsides.seized")


class NounSides:
    """Finds the sides of the acts that nouns of one scene name."""

    def __init__(self, further: Further, language: str) -> None:
        self.further, self.parties, self.light = further, further.parties, further.light
        self.implied, self.clauses, self.naming = further.implied, further.clauses, further.naming
        self.tree: Tree = further.tree
        self.language, self.grammar = language, further.grammar
        self.effects = Effects(self.clauses)

    def of(self, match: Match, noun: int) -> Sides:
        """The sides of an act that a noun names: as its own slots tell, else as its verb does."""
        fillers = self.naming.noun_fillers(noun)
        target_slots = match.frame.slots(self.language, "noun", "target")
        charged = self.light.charged(noun)
        if charged:
            target = self.parties.named(noun, fillers, target_slots, set(), but=charged)
            return Sides(charged, without(target, charged), False)
        dealt = self.tree.lemmas[noun] in self.grammar.dealt
        if match.frame.part(self.language).of == "target" and not dealt:
            source, target = self._undergone_sides(match, noun, fillers)
        else:
            source, target = self._done_sides(match, noun, fillers)
        givers, receivers = self.light.undergoing(noun)
        if not receivers:
            givers, receivers = self.further.begged(match, noun)
        if receivers:
            got = self.tree.lemmas[self.tree.tokens[noun].head] in GETTING
            theirs = got or not target  # "sobrevivió al bombardeo de Trípoli"
            doing = ("de", "por") if theirs else ("por",)
            named = source or self.parties.named(noun, fillers, doing, set())
            return Sides(without(named or givers, receivers), receivers, False)
        inferred = False
        if not source:
            source = without(self.light.author(noun) or self.further.on_visit(match), target)
        source = source or without(self.further.asked(match, noun), target)
        source = source or without(self._carried(noun) or self._fired(match), target)
        by = self.language == "en" and "por" in fillers  # "an attack by the North"
        if not source and not by:
            source = without(self._beside(match, noun), target)
        if not source and not by:
            source, inferred = self._light_subject(match, noun)
        if not target:
            target = without(self.light.light_target(noun, target_slots), source)
        target = target or self._laid_on(match, noun, source)
        target = target or self.owners(match, fillers, source)
        target = target or self.further.on_land(match, fillers, source)
        thanked, thankful = self.further.thanks(match, source)
        source, target = thanked or source, target or thankful
        if not target:
            hit = self.effects.struck if match.frame.type in MATERIAL else self.effects.victim
            target = without(hit(noun), source)
        if not target and match.frame.type == "ASSAULT":
            target = but_for(self.effects.fatal(noun), source)
        target = (
            self._bidden(noun) if match.frame.type == "REQUEST" and self._behest(noun) else target
        )
        target = but_for(target, self._proposed_to(match, noun, target))
        target = target or without(self._reconciled(match, noun), source)
        if source or not self.tree.possessed(noun):  # "denied her request"
            target = target or without(self._answering(match, noun), source)
        source = self._pacified(match, noun, source) if match.frame.id == TRUCE else source
        return Sides(source, without(target, source), inferred)

    def _reconciled(self, match: Match, noun: int) -> tuple[Mention, ...]:
        """ "*Bakú y Ereván* pactaron con la mediación de Rusia": between whom one mediates."""
        verb = self.tree.head(noun)
        if match.frame.id != MEDIATION or verb is None:
            return ()
        if not self.clauses.verbal(verb) or self.tree.marks[noun] not in AMID_HELP:
            return ()
        return self.naming.of_all(self.clauses.subjects(verb), deep=False)

    def _fired(self, match: Match) -> tuple[Mention, ...]:
        """ "La muerte de tres jóvenes por disparos de la policía": whose the shots were."""
        shots = (i for i in match.covered if self.tree.lemmas[i] in self.grammar.fired)
        beside = (self.naming.noun_fillers(i) for i in shots if i != match.head)
        forces = [
            i
            for fillers in beside
            for slot in ("adjective", "por", "de")
            for i in fillers.get(slot, ())
            if slot != "de" or self.naming.force(i)
        ]
        return self.naming.of_all(forces, deep=False)

    def _carried(self, noun: int) -> tuple[Mention, ...]:
        """ "La imposición japonesa de sanciones", "la firma del pacto por parte de Riad": who does
        what the noun above lends to the act."""
        above = self.tree.head(noun)
        lent = above is not None and self.tree.lemmas[above] in CARRYING
        if above is None or not lent or self.naming.slot(noun) != "de":
            return ()
        fillers = self.naming.noun_fillers(above)
        doing = [i for slot in ("por", "adjective", "possessive") for i in fillers.get(slot, ())]
        return self.naming.of_all(doing, deep=False)

    def _laid_on(self, match: Match, noun: int, source: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "*Cuba*, under a US embargo": upon whom the act is laid under which he is."""
        laid = match.frame.type in LAID
        return without(self.light.bearing(noun), source) if laid else ()

    def _proposed_to(
        self, match: Match, noun: int, target: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Propondrá sanciones al Consejo de Seguridad": the body that is to impose them."""
        verb, known = self.tree.head(noun), self.naming.world.actors
        asked = verb is not None and self.tree.lemmas[verb] in PROPOSING
        if not asked or match.frame.type != "SANCTION":
            return ()
        return tuple(m for m in target if m.id in known and known[m.id].kind in MANIFOLD)

    def _answering(self, match: Match, noun: int) -> tuple[Mention, ...]:
        """ "Berlin turned down a request by Ukraine", "rechazó las acusaciones de Kiev": who
        answers what is asked, offered or held against somebody was asked; no court was accused."""
        verb = self.tree.head(noun)
        put = match.frame.type in {"REQUEST", "ACCUSE"} or match.frame.id == OFFER
        if not put or verb is None or self.tree.lemmas[verb] not in ANSWERING:
            return ()
        passive = self.clauses.passive(verb)
        held = self.tree.tokens[noun].role == ("subject" if passive else "object")
        asked = self.naming.of_all(self.clauses.subjects(verb), deep=False) if held else ()
        return tuple(m for m in asked if match.frame.type != "ACCUSE" or m.id != "JUD")

    def _behest(self, noun: int) -> bool:
        """ "A petición de Washington": whether it tells only at whose wish something is done."""
        bare = self.tree.prepositions[noun] in {"a", BEHEST}
        return bare and self.tree.lower[noun] in BEHESTS

    def _bidden(self, noun: int) -> tuple[Mention, ...]:
        """ "Detuvo a la directora a petición de Washington": who does what he was asked for."""
        verb, above = self.tree.clause(noun), self.tree.head(noun)
        called = above not in {verb, None} and self.tree.known[above or 0].participle
        if called or not self.clauses.verbal(verb) or self.clauses.passive(verb):
            return ()  # "en una reunión convocada a petición de"
        return self.naming.of_all(self.clauses.subjects(verb), deep=False)

    def _pacified(
        self, match: Match, noun: int, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """Between whom a truce is, but for who brought it about; else who agreed to it."""
        apart = self.parties.mediators(replace(match, head=noun))
        return tuple(m for m in source if m.start not in apart) or self._agreed(noun)

    def _agreed(self, truce: int) -> tuple[Mention, ...]:
        """ "Acordaron una tregua que comenzará hoy": who agreed to it."""
        verb = self.tree.head(truce)
        if verb is None or self.tree.lemmas[verb] not in PACIFYING:
            return ()
        return self.naming.of_all(self.clauses.subjects(verb), deep=False)

    def _undergone_sides(self, match: Match, noun: int, fillers: Fillers) -> Parted:
        """The genitive is the target of an invasion, unless that stands elsewhere; "la guerra de
        Rusia en Ucrania" is hers who wages it."""
        advanced = self.further.advances.sides(match, noun, fillers)
        if advanced is not None:
            return advanced
        source_slots = match.frame.slots(self.language, "noun", "source")
        target_slots = match.frame.slots(self.language, "noun", "target")
        used = set[int]()
        target = self.parties.named(
            noun, fillers, tuple(s for s in target_slots if s not in {"de", "en"}), used
        )
        struck = any(fillers.get(slot) for slot in ("contra", "sobre"))
        either = not target and self._either(noun, fillers)
        if either:  # "condenó el bloqueo de Estados Unidos a Cuba"
            target = self.light.light_target(noun, target_slots)
        if either and not target:
            source_slots = tuple(s for s in source_slots if s != "de")
        if not target and not struck and "de" in target_slots and not either:
            target = self.parties.named(noun, fillers, ("de",), used)
        doers = self.naming.bands(noun, fillers) if target else ()
        target = () if doers else target
        theirs = self.tree.tokens[noun].lemma.lower() in self.grammar.undergone
        if theirs and not target:  # "his arrest", "su detención"
            target = self.parties.named(noun, fillers, ("possessive",), used)
            source_slots = tuple(s for s in source_slots if s != "possessive")
        source = doers or self.parties.named(noun, fillers, source_slots, used, but=target)
        if not source and target:  # "los bombardeos azerbaiyanos sobre Stepanakert"
            doing = tuple(s for s in source_slots if s in {"por", "adjective"})
            source = self.parties.named(noun, fillers, doing, used)
            target = but_for(target, source)
        if not target and "en" in target_slots:
            target = self.parties.named(noun, fillers, ("en",), used)
        return source, target

    def _beside(self, match: Match, noun: int) -> tuple[Mention, ...]:
        """Who does it as what stands beside it tells: a judgement, a killing, what it takes up."""
        found = judged(noun, self.clauses, self.naming) or self._amid(match, noun)
        found = found or self._within(match, noun)
        if found or match.frame.type == "PROTEST":  # "shot dead in a rally"
            return found
        if match.frame.type == "ACCUSE" and self.tree.tokens[noun].role == "apposition":
            return ()  # "arms the Houthis, an allegation Tehran rejects", who does not make it
        return by_whom(noun, self.clauses, self.naming)

    def _amid(self, match: Match, noun: int) -> tuple[Mention, ...]:
        """ "Israel mató al líder en un bombardeo": who kills in an attack makes it."""
        verb, marked = self.tree.head(noun), self.tree.marks[noun]
        doing = KILLING | ARRESTING if match.frame.id == RAID else KILLING
        killed = verb is not None and self.tree.lemmas[verb] in doing and verb < noun
        struck = killed and match.frame.type in FORCE
        if verb is None or not struck or marked not in AMID:
            return ()
        if self.clauses.passive(verb):
            agents = [i for i in self.tree.children(verb) if self.naming.slot(i) == "por"]
            return self.naming.of_all(agents, deep=False)
        return self.naming.of_all(self.clauses.subjects(verb), deep=False)

    def _within(self, match: Match, noun: int) -> tuple[Mention, ...]:
        """ "The killing of a general in a *US* strike": who makes the attack in which he dies."""
        if match.frame.type != "ASSAULT":
            return ()
        beside = self.tree.children(noun, "nominal", "oblique")
        blows = self.grammar.waged | DEALT
        strikes = [i for i in beside if self.tree.marks[i] in AMID and self.tree.lemmas[i] in blows]
        told = ((i, self.naming.noun_fillers(i)) for i in strikes)
        named = (self.parties.named(i, held, ("adjective", "por", "de"), set()) for i, held in told)
        return next(named, ())

    def _either(self, noun: int, fillers: Fillers) -> bool:
        """ "El bloqueo de Cuba", "el bloqueo de Israel": a state alone may bear it or impose it,
        unlike a town or a port."""
        if self.tree.tokens[noun].lemma.lower() not in EITHER:
            return False
        scene = self.naming.scene
        towns = {i for i, where in scene.places.items() if where.latitude is not None}
        bare = (scene.by_token.get(i) for i in fillers.get("de", ()) if i not in towns)
        return any(r is not None and self.naming.is_state(r.mentions[0]) for r in bare)

    def _done_sides(self, match: Match, noun: int, fillers: Fillers) -> Parted:
        """The genitive is the source of an aid, and what is struck of a few others."""
        used = set[int]()
        source_slots = match.frame.slots(self.language, "noun", "source")
        target_slots = match.frame.slots(self.language, "noun", "target")
        if "possessive" in fillers:  # "su condena de Irán"
            source_slots = tuple(s for s in source_slots if s != "de")
            aimed = match.frame.type in AIMED and "de" not in target_slots
            target_slots = (*target_slots, "de") if aimed else target_slots
        doing = fillers
        if match.frame.type in JUDGING:  # "condemnation of the arrest of Navalny"
            acts = set(filter(self.naming.names_act, fillers.get("de", ())))
            doing = {**fillers, "de": [i for i in fillers.get("de", ()) if i not in acts]}
        if match.frame.id == "sanction.trade":  # "la prohibición de las importaciones rusas"
            below = {*match.covered, *fillers.get("de", ())}  # "el embargo del gas ruso"
            things = below - self.naming.scene.by_token.keys()
            doing = {**fillers, "de": [i for i in fillers.get("de", ()) if i not in things]}
        source = self.known(match, self.parties.named(noun, doing, source_slots, used))
        source = source or self._leaver(match, fillers) or self._withdrawn(match)
        there = self._there(match, noun, source)
        source = without(source, there)
        target = self.parties.named(noun, fillers, target_slots, used, but=source) or there
        if self.tree.tokens[noun].lemma in self.grammar.struck and not target:
            target = tuple(m for m in source if self.naming.is_state(m) or m.id in VICTIMS)
            source = without(source, target)
        if self.tree.lemmas[noun] in TAKING_IN and not target:
            target = tuple(m for m in source if m.id in VICTIMS)  # "la acogida de refugiados"
            source = without(source, target)
        return source, target

    def _leaver(self, match: Match, fillers: Fillers) -> tuple[Mention, ...]:
        """ "La salida de Estados Unidos de la OMS": who leaves, before what the trigger names."""
        first, *others = fillers.get("de", ()) or (match.head,)
        left = first not in match.covered and any(i in match.covered for i in others)
        return self.naming.actors(first, deep=False) if left else ()

    def _withdrawn(self, match: Match) -> tuple[Mention, ...]:
        """ "La suspensión de la ayuda estadounidense": whose the aid was that is cut."""
        if match.frame.id != "sanction.aid":
            return ()
        things = (i for i in match.covered if i != match.head)
        whose = (i for noun in things for i in self.naming.noun_fillers(noun).get("adjective", ()))
        return self.naming.of_all(whose, deep=False)

    def _there(self, match: Match, noun: int, source: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "El ataque de Niza": the state of the town in which it was, and not whose it was."""
        if match.frame.type not in FORCE:
            return ()
        towns = {self.tree.tokens[i].start for i in self.naming.towns_of(noun)}
        return tuple(m for m in source if m.start in towns)

    def _light_subject(self, match: Match, noun: int) -> tuple[tuple[Mention, ...], bool]:
        """The subject of the noun's light verb; who "negó las acusaciones" did not make them."""
        denying = light_verb(self.clauses, noun, self.grammar.denying)
        if denying is not None:
            articles = self.tree.children(noun, "determiner")
            known = any("Definite=Def" in self.tree.tokens[i].morph for i in articles)
            others = match.frame.type in {"ACCUSE", "REQUEST", "THREATEN"}
            others = others or (match.frame.type == "SANCTION" and known)  # "rejected the embargo"
            aside = self.naming.slot(noun) in PART  # "denies any role in the attack"
            if others or aside or self.tree.head(noun) != denying:
                return (), False
        told = self.tree.children(noun, "relative")
        if match.frame.type == "ACCUSE" and any(
            self.tree.lemmas[i] in self.grammar.denying for i in told
        ):
            return (), False  # "an allegation that Tehran rejects"
        carrying = light_verb(self.clauses, noun, self.grammar.lending)
        unleashed = carrying is not None and self.tree.lemmas[carrying] in UNLEASHING
        if unleashed and match.frame.type == "PROTEST":
            return (), False  # "firmó la ley que desató las protestas"
        welcomed = match.frame.type not in HELD and match.frame.id != EXERCISE
        if welcomed and light_verb(self.clauses, noun, self.grammar.holding) is not None:
            articles = self.tree.children(noun, "determiner")
            if any("Definite=Ind" not in self.tree.tokens[i].morph for i in articles):
                return (), False  # "celebró el ataque contra Irán"
        return self.light.light_subject(noun)

    def known(self, match: Match, source: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Without troops of nobody that are what is sent: "el envío de tropas", "el despliegue de
        soldados en Irak"."""
        sent = (i for i in match.covered if i != match.head and self.tree.marks[i] != "a")
        starts = {self.tree.tokens[i].start for i in sent}
        told = (m for m in source if m.start not in starts or m.of or m.id != "MIL")
        moved = match.frame.type == "MOBILIZE"
        return tuple(m for m in told if not (moved and m.id in SENT and " " not in m.text))

    def told_in(self, match: Match) -> int | None:
        """The noun that names the act of a verb that only lends itself to it ("sufrió un ataque",
        "se lanzó una ofensiva", "la visita terminó")."""
        ways = (self._undergone, self._carried_out, self._told_of_act)
        return next((noun for way in ways if (noun := way(match)) is not None), None)

    def _carried_out(self, match: Match) -> int | None:
        """ "Se lanzó una ofensiva turca contra …": the noun of an act that nobody is told to do."""
        verb = match.head
        lent = self.tree.tokens[verb].lemma in self.grammar.lending
        if not lent or not self.clauses.passive(verb) or self.clauses.subjects(verb):
            return None
        subjects = set(self.tree.children(verb, "subject")) & match.covered
        return min((i for i in subjects if self.naming.names_act(i)), default=None)

    def _told_of_act(self, match: Match) -> int | None:
        """ "La visita a Teherán del ministro terminó": the act that is the subject, of which the
        verb, without an object, tells only how it went."""
        held = set(self.clauses.objects(match.head))
        if match.frame.id == TRUCE and not held & match.covered:  # no "comenzaron una tregua"
            return min(self.clauses.subjects(match.head), default=None)
        if held:
            return None
        subjects = set(self.clauses.subjects(match.head)) & match.covered
        acts, kind = (i for i in subjects if self.naming.names_act(i)), match.frame.type
        same = (i for i in acts if any(f.type == kind for f in self.further.named_by(i)))
        return min(same, default=None)

    def _undergone(self, match: Match) -> int | None:
        """The noun of a trigger such as "sufrir + ataque", whose subject does not act."""
        own, told = match.frame.part(self.language), self.tree.lower[match.head]
        verbs = {self.tree.tokens[match.head].lemma, *participle_of(told)}
        if match.trigger.kind != "verb" or own.source or not verbs & self.grammar.receiving:
            return None
        above = self.tree.head(match.head)
        if above in match.covered and self.tree.tokens[match.head].role == "modifier":
            return above  # "el ataque sufrido por el Ejército"
        nouns = [
            i
            for i in match.covered
            if self.tree.tokens[i].pos == "NOUN"
            and match.head in {self.tree.head(self.naming.counting(i)), self.light.received(i)}
            and self.tree.prepositions[i] != "con"  # "recibió con satisfacción el plan"
        ]
        return min(nouns, default=None)

    def owners(
        self, match: Match, fillers: Fillers, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Bombardeó sus posiciones", "vetó su ingreso": whose the thing is that somebody else
        attacked, would not have or agreed to."""
        if match.frame.type == "REJECT" or match.frame.id in ACCEPTED:
            return self._kept_out(match, fillers, source)
        if source and self.tree.lemmas[match.head] in SEIZING:
            seized = self._seized_from(match, fillers, source)
            if seized:
                return seized
        entered = match.frame.id in ENTERED
        if match.frame.type != "ASSAULT" and not entered:
            return ()
        slots = (*STRUCK, "en") if entered else STRUCK
        struck = (i for slot in slots for i in fillers.get(slot, ()))
        things = (i for i in struck if not self.naming.names_act(i))  # "intensificó su ofensiva"
        return self.implied.owners(things, source)

    def _seized_from(
        self, match: Match, fillers: Fillers, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "After Seoul unfroze its funds", "Niamey had expelled its ambassador": whose that is
        which one freezes, frees or sends away only where it is another's."""
        for thing in fillers.get("object", ()):
            words = (self.tree.lower[i] for i in self.tree.children(thing, "determiner"))
            pronoun = next((ANOTHERS[w] for w in words if w in ANOTHERS), None)
            if pronoun is not None and self.tree.lemmas[thing] in SEIZED:
                found = self.implied.object(match.head, source, pronoun)
                envoys = match.frame.id == EXPELLED
                return tuple(m for m in found if not (envoys and m.id.islower()))
        return ()

    def _kept_out(
        self, match: Match, fillers: Fillers, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Hungary, which had blocked its bid", "accepted its offer": who wanted or put to another
        what he does or does not grant."""
        for thing in fillers.get("object", ()):
            words = [self.tree.lower[i] for i in self.tree.children(thing, "determiner")]
            pronoun = next((WHOSE[w] for w in words if w in WHOSE), None)
            if pronoun is not None and self.tree.lemmas[thing] in WANTED:
                found = self.implied.object(match.head, source, pronoun)
                persons = pronoun in {"him", "her"}  # "her request" is no gang's
                return tuple(m for m in found if m.id.islower() or not persons)
        return ()
