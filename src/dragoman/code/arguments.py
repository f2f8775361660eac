"""A trigger's arguments: which words fill its slots, and who acts on whom by them."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from dragoman.code.advances import HOSTILE, Advances
from dragoman.code.beside import reciprocal, reflexive
from dragoman.code.bystanders import bystanders
from dragoman.code.effects import Effects
from dragoman.code.further import Further
from dragoman.code.implied import Implied
from dragoman.code.lightverbs import light_verb
from dragoman.code.naming import Fillers, but_for, without
from dragoman.code.occasions import Occasions
from dragoman.code.parties import MANIFOLD, Parties, Sides, Slots
from dragoman.code.triggers import Match
from dragoman.code.walk import UTTERED
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import MATERIAL, Frame
from dragoman.records import Mention
from dragoman.tree import Tree

BESIDE = ("oblique", "indirect", "object", "nominal", "adverb", "other", "adverbial", "compound")
PRONOMINAL = frozenset({"object", "a"})
"""Slots that an object pronoun may fill."""
STRUCK = ("object", "a", "at", "on", "contra", "against", "sobre", "de")
"""Slots of what an attack hits."""
OF_THINGS = frozenset({"REJECT"})
"""Types of act whose object pronoun mostly means what was said ("lo negó")."""
EXCHANGING = frozenset({"intercambiar", "cruzar", "lanzar", "dirigir", "hacer", "prestar"})
"""Verbs that with "se" and a noun of an act make it mutual ("se cruzaron acusaciones")."""
TRADING = frozenset({"trade", "exchange", "swap"})
"""Verbs that do so by themselves ("traded blame")."""
FOREIGN = frozenset({"sanction.expel", "sanction.recall", "consult.visit"})
"""Frames of acts done only to others: "rompió relaciones y expulsó a su embajador" is theirs."""
NO = frozenset({"no", "nunca", "not", "never", "n't"})
MOVED = frozenset({"retreat.withdraw", "mobilize.troops", "mobilize.weapons"})
"""Frames of acts that one does with one's own forces, to whom nothing is done."""
ENTERED = frozenset({
    "coerce.raid", "coerce.seize", "coerce.confiscate", "coerce.territory", "protest.riot",
})  # fmt: skip
"""Frames of what is done to others' houses and ships: "la policía irrumpió en su embajada"."""
TOWARDS = frozenset({"a", "hacia", "hasta", "to", "into", "towards", "toward"})
"""What stands before where forces go."""
UNDERGOING = frozenset({"subject", "object", "inside"})
"""Slots of those who are arrested, in the passive: not where they are held."""
FALLING = frozenset({"caer", "quedar", "fall"})
HANDS = frozenset({"mano", "poder", "control", "hand"})
IN_HANDS = frozenset({"en manos de", "en poder de", "bajo control de", "bajo el control de"})
"""Into whose hands something falls."""
AGREEING = frozenset({"agree", "acordar", "convenir", "pactar"})
RECIPROCAL = frozenset({"ACCUSE", "SUPPORT", "ASSAULT", "THREATEN"})
"""Types of act that "se" with several subjects makes mutual."""

Parted: TypeAlias = tuple[tuple[Mention, ...], tuple[Mention, ...]]
"""Who acts, and who is acted upon."""


class Arguments:
    """Fills the slots of the triggers of one scene."""

    def __init__(self, implied: Implied, knowledge: Knowledge, language: str) -> None:
        self.implied, self.clauses, self.naming = implied, implied.clauses, implied.naming
        self.scene = implied.scene
        self.tree: Tree = implied.tree
        self.language = language
        self.grammar = knowledge.grammar[language]
        self.effects = Effects(self.clauses)
        self.parties = Parties(self.implied, language)
        self.light = self.parties.light
        self.further = Further(self.parties, knowledge, language)
        self.advances = Advances(self.parties)
        self.occasions = Occasions(self.naming, knowledge, language)

    def sides(self, match: Match) -> Sides:
        """The actors of a trigger; no place that only gives its name ("violó la Convención de
        Viena") is spoken to or of."""
        found = self._but_itself(match, self._sides(match))
        if match.frame.type == "AGREE" and not match.frame.mutual:
            sent = tuple(m for m in found.target if m.id == "MIL" and m.of is None)
            target = without(found.target, sent)  # "aprobó el envío de tropas"
            target = self._heard(match, target, found.source)
            entered = "en" in match.frame.slots(self.language, match.trigger.kind, "target")
            there = set[int]() if entered else self.parties.lands  # "ingresó en la OTAN"
            return replace(found, target=tuple(m for m in target if m.start not in there))
        if match.frame.type in HOSTILE and found.target:
            givers = self.further.suppliers()
            found = replace(found, target=tuple(m for m in found.target if m.start not in givers))
        if match.frame.id in MOVED:
            own = self.further.own_forces()
            return replace(found, target=tuple(m for m in found.target if m.start not in own))
        if match.frame.type not in UTTERED:
            return found
        others = self.parties.places | bystanders(self.tree, match.frame, self._types)
        if match.frame.type == "ACCUSE":
            others |= self._undergoers(match)
        target = tuple(m for m in found.target if m.start not in others)
        return replace(found, target=self._heard(match, target, found.source))

    def _but_itself(self, match: Match, found: Sides) -> Sides:
        """ "Pekín niega los cargos contra China": neither a state nor a person refuses, accuses or
        visits itself."""
        if match.frame.mutual or len(found.source) > 1:
            return found  # "se acusaron"
        doing = {m.id for m in found.source if m.id.islower() or self.naming.is_state(m)}
        return replace(found, target=tuple(m for m in found.target if m.id not in doing))

    def _heard(
        self, match: Match, target: tuple[Mention, ...], source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Told reporters that he stood ready": the press only hears what is promised; "vowed to
        avenge its leader": nobody threatens his own."""
        if match.frame.type in {"AGREE", "THREATEN"} and self.tree.lemmas[match.head] == "tell":
            target = tuple(m for m in target if m.id != "MED")
        if match.frame.type != "THREATEN":
            return target
        return tuple(m for m in target if not (m.id.islower() and m.of in {s.id for s in source}))

    def _undergoers(self, match: Match) -> set[int]:
        """ "Voiced concern over the arrest of Navalny": where those stand to whom it was done."""
        found = set[int]()
        for index, words in enumerate(self.tree.marks):
            above = self.tree.head(index)
            reference = self.scene.by_token.get(index)
            if words not in {"de", "of"} or above is None or reference is None or index < above:
                continue  # but "Turkey's arrest of …"
            if {above} & (match.covered | self.scene.by_token.keys()):
                continue
            if self._done_to(above):
                found |= {m.start for m in reference.mentions}
        return found

    def _types(self, noun: int) -> set[str]:
        """The types of the acts that the word may name."""
        return {f.type for f in self.named_by(noun)} if self.naming.names_act(noun) else set()

    def _sides(self, match: Match) -> Sides:
        """The actors of a trigger, by the slots of its frame."""
        words = "verb" if match.trigger.kind == "adjective" else match.trigger.kind
        source_slots = match.frame.slots(self.language, words, "source")
        target_slots = match.frame.slots(self.language, words, "target")
        if match.frame.mutual:
            return self.parties.mutual(match, self.fillers(match), source_slots)
        if words == "noun":
            found = self._noun_sides(match, match.head)
            unnamed = match.frame.counted and found.inferred  # who counts them has not done it
            return replace(found, source=()) if unnamed else found
        undergone = self._undergone(match)
        if undergone is None:
            undergone = self._carried_out(match)
        if undergone is None:
            undergone = self._told_of_act(match)
        if undergone is not None:
            return self._noun_sides(match, undergone)
        resigning = self._resigning(match)
        if resigning:
            return Sides(resigning, (), False)
        return self._verb_sides(match, source_slots, target_slots)

    def _verb_sides(self, match: Match, source_slots: Slots, target_slots: Slots) -> Sides:
        source_slots, target_slots = self._undergoing(match, source_slots, target_slots)
        fillers, used = self.fillers(match), set[int]()
        away = self.further.destinations(match)
        fillers = {slot: [i for i in found if i not in away] for slot, found in fillers.items()}
        bursting = self._bursting(match)
        if bursting:
            fillers["subject"] = self.tree.children(match.head, "subject")
        if match.frame.type == "REQUEST":
            for slot in ("object", "inside"):
                fillers[slot] = [i for i in fillers[slot] if not self._done_to(i)]
            fillers["a"] = [i for i in fillers.get("a", ()) if not self.further.whither(i)]
        source = self._dropped(match, fillers, source_slots)
        inferred = bool(source)
        source = source or self.naming.first(self._movers(match, fillers), source_slots, used)
        source = self._of_gerund(match, source) or self._showing(match)
        source = source or self.further.owner_of_means(match, fillers, source_slots)
        source = self._hands(match) or source
        if not source and "subject" in source_slots and not bursting:
            source = self.implied.subject(match.head)
            inferred = bool(source)
        if not source:
            struck = match.frame.type == "ASSAULT" and self.clauses.passive(match.head)
            source = self.occasions.author(match) if "subject" in target_slots or struck else ()
            source = source or self._moved(match) or self._of_acts(match, fillers)
            source = source or self._launched(match, fillers)
        target = self._asked(match, fillers, source) or self._owners(match, fillers, source)
        target = target or self._addressed(match, fillers, target_slots, source)
        meant = self.further.act_meant(match)
        if meant is not None:
            return Sides(source, but_for(self.further.doers(meant), source), inferred)
        if not target and self.further.sent_away(match):
            return Sides(source, self.implied.object(match.head, source), inferred)
        target = target or self.naming.first(fillers, target_slots, used, source, aimed=True)
        if not target and "subject" in target_slots and not inferred:
            target = self.implied.subject(match.head)
            inferred = bool(target)
        of_thing = match.frame.type in OF_THINGS or self._of_deed(match)
        if not target and PRONOMINAL & set(target_slots) and not of_thing:
            target = self.implied.object(match.head, source)
            inferred = inferred or bool(target)
        target = target or self.further.set_in(match, fillers, source)
        target = target or without(self._of_threat(match), source)
        target = target or without(self.further.told(match), source)
        if not target and (self._each_other(match, source) or self._agreed(match, source)):
            return Sides(source, source, inferred)
        if match.frame.id in FOREIGN:
            target = but_for(target, source)
        if match.frame.type in {"ASSAULT", "COERCE"}:
            target = self.naming.at_home(target, fillers.get("en", ()))
        return Sides(source, without(target, source), inferred)

    def _of_threat(self, match: Match) -> tuple[Mention, ...]:
        """ "Threatened to turn the U.S. mainland into ashes": whose that is which is threatened."""
        if match.frame.type != "THREATEN":
            return ()
        verbs = self.tree.children(match.head, "open_clause")
        return self.naming.of_all(o for verb in verbs for o in self.clauses.objects(verb))

    def _of_deed(self, match: Match) -> bool:
        """ "Lo calificó de error": the pronoun means no one, but what was done."""
        if self.tree.tokens[match.head].lemma not in self.grammar.labelling:
            return False
        return any(self.tree.tokens[i].lemma in self.grammar.called for i in match.covered)

    def _bursting(self, match: Match) -> bool:
        """ "Murieron al hacer explosión un coche bomba": what bursts by itself, by nobody who is
        named for another verb."""
        words = {self.tree.tokens[i].lemma for i in match.covered}
        return match.frame.id == "assault.explosives" and not words.isdisjoint(
            self.grammar.bursting
        )

    def _undergoing(self, match: Match, source: Slots, target: Slots) -> tuple[Slots, Slots]:
        """The slots where the subject undergoes ("permanece detenido", "murió"), who in the passive
        is not where he is held ("taken into custody at the police department")."""
        lemma = self.tree.tokens[match.head].lemma
        arrest = match.frame.id == "coerce.arrest"
        if (arrest and lemma in self.grammar.staying) or lemma in self.grammar.dying:
            return ("por",), ("subject",)
        if arrest and self.clauses.passive(match.head):
            return source, tuple(s for s in target if s in UNDERGOING)
        return source, target

    def _movers(self, match: Match, fillers: Fillers) -> Fillers:
        """ "Cruzaron su territorio", "fueron enviados a Irak": whose land is crossed, or
        whereto they go, is not who moves."""
        inside = fillers["inside"]
        if self.tree.tokens[match.head].lemma in self.grammar.crossing:
            inside = [i for i in inside if i in match.covered]
        if match.frame.type == "MOBILIZE":
            inside = [i for i in inside if self.tree.marks[i] not in TOWARDS]
        return {**fillers, "inside": inside}

    def _hands(self, match: Match) -> tuple[Mention, ...]:
        """ "La ciudad cayó en manos de los rebeldes": into whose hands it fell."""
        if self.tree.tokens[match.head].lemma not in FALLING or match.frame.type != "COERCE":
            return ()
        beside = self.tree.children(match.head, "oblique", "object", "nominal")
        hands = [i for i in beside if self.tree.lemmas[i] in HANDS]
        held = [c for i in hands for c in self.tree.children(i, "nominal", "modifier")]
        held += [i for i in beside if self.tree.marks[i] in IN_HANDS]
        return self.naming.of_all(held, deep=False)

    def _dropped(self, match: Match, fillers: Fillers, slots: Slots) -> tuple[Mention, ...]:
        """ "Dijo que retirará sus misiles de Turquía": whom the verb leaves out, before those whom
        a thing that may act as well ("salieron las tropas") names within."""
        alone = slots[:1] == ("subject",) and len(slots) > 1
        if not alone or self.naming.of_all(fillers["subject"]):
            return ()
        bare = (i for i in fillers["object"] if not self.tree.marks[i])
        may_act = (i for i in bare if self.clauses.agrees(i, match.head))
        acting = self.naming.of_all(may_act, deep=False)
        return () if acting else self.implied.subject(match.head)

    def _of_gerund(self, match: Match, source: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Siria ayuda a Irán, así como enviando soldados": the parser takes what is sent for the
        subject, which is that of the verb above."""
        head = self.tree.head(match.head)
        gerund = "VerbForm=Ger" in self.tree.tokens[match.head].morph
        if not gerund or head is None or self._known(match, source) == source:
            return source
        return self.naming.of_all(self.clauses.subjects(head), deep=False)

    def _showing(self, match: Match) -> tuple[Mention, ...]:
        """ "Francia se mostró decepcionada por …": who shows himself or says that he is so."""
        verb = self.tree.head(match.head)
        predicate = self.tree.tokens[match.head].role in {"object", "open_clause"}
        if match.trigger.kind != "adjective" or verb is None or not predicate:
            return ()
        return (
            self.naming.of_all(self.clauses.subjects(verb), deep=False)
            if reflexive(self.tree, verb)
            else ()
        )

    def _resigning(self, match: Match) -> tuple[Mention, ...]:
        """ "El Ejército anunció la renuncia de Chávez": who gives up a post of whom others tell."""
        if match.frame.id != "retreat.resign":
            return ()
        words = (i for i in match.covered if i != match.head)
        nouns = [i for i in words if any(f.id == match.frame.id for f in self.named_by(i))]
        held = [i for noun in nouns for i in self.naming.noun_fillers(noun).get("de", ())]
        return self.naming.of_all((i for i in held if i not in nouns), deep=False)

    def _done_to(self, noun: int) -> bool:
        """ "Exigió la liberación de Maduro": an act whose genitive is done to, and not asked."""
        lemma = self.tree.tokens[noun].lemma.lower()
        if any(self.further.whither(i) for i in self.tree.children(noun, "nominal")):
            return True
        if noun in self.scene.by_token or lemma in self.grammar.undergone:
            return noun not in self.scene.by_token
        frames = self.named_by(noun)
        return bool(frames) and all(f.part(self.language).of == "target" for f in frames)

    def _launched(self, match: Match, fillers: Fillers) -> tuple[Mention, ...]:
        """ "Irán lanzó misiles que mataron a diez personas": who fired what struck, if that is told
        as a plain fact."""
        things = (i for i in fillers["subject"] if match.frame.type in HOSTILE)
        fired = (i for i in things if self.tree.tokens[i].role == "object" and i < match.head)
        verbs = (self.tree.tokens[i].head for i in fired)
        firing = (v for v in verbs if self.tree.lemmas[v] in self.grammar.launching)
        told = (
            v
            for v in firing
            if "Fin" in self.clauses.form(v)
            and "Mood=Sub" not in self.clauses.form(v)
            and NO.isdisjoint(self.tree.lower[i] for i in self.tree.children(v))
        )
        return self.naming.of_all(i for v in told for i in self.clauses.subjects(v))

    def _of_acts(self, match: Match, fillers: Fillers) -> tuple[Mention, ...]:
        """ "Los bombardeos, en los que participaron cazas saudíes, mataron": who does the act that
        is the subject."""
        if match.frame.type not in HOSTILE:
            return ()
        acts = (i for i in fillers["subject"] if self._types(i) & HOSTILE)
        return tuple(m for i in acts for m in self.further.doers(i))

    def _moved(self, match: Match) -> tuple[Mention, ...]:
        """ "North Korean units were deployed": whose the troops are that nobody is said to move."""
        passive = match.frame.type == "MOBILIZE" and self.clauses.passive(match.head)
        moved = self.naming.of_all(self.clauses.objects(match.head)) if passive else ()
        return tuple(m for m in moved if m.id != "CVL")

    def _addressed(
        self, match: Match, fillers: Fillers, slots: Slots, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Le ofreció la colaboración de …": whom "le" means, if nobody is named with "a"."""
        named = "a" not in slots or self.naming.of_all(fillers.get("a", ()), deep=False)
        return () if named else self.implied.addressed(match.head, source)

    def _owners(
        self, match: Match, fillers: Fillers, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Bombardeó sus posiciones": whose the thing is that somebody else attacked."""
        entered = match.frame.id in ENTERED
        if match.frame.type != "ASSAULT" and not entered:
            return ()
        slots = (*STRUCK, "en") if entered else STRUCK
        struck = (i for slot in slots for i in fillers.get(slot, ()))
        things = (i for i in struck if not self.naming.names_act(i))  # "intensificó su ofensiva"
        return self.implied.owners(things, source)

    def _agreed(self, match: Match, source: tuple[Mention, ...]) -> bool:
        """ "Iran and the E3 agreed to resume talks": several who agree do so with one another."""
        several = len({m.of or m.id for m in source}) > 1
        return several and self.tree.lemmas[match.head] in AGREEING

    def _each_other(self, match: Match, source: tuple[Mention, ...]) -> bool:
        """ "Armenia y Azerbaiyán se acusaron": several who do it to one another."""
        several = len({m.of or m.id for m in source}) > 1
        if not several or match.frame.type not in RECIPROCAL:
            return False
        beside = self.tree.children(match.head, "object", "indirect", "oblique")
        if any(self.tree.lower[i] == "otro" and self.tree.marks[i] == "a" for i in beside):
            return True  # "cada bando culpó al otro"
        if reciprocal(self.tree, match.head) or self.tree.tokens[match.head].lemma in TRADING:
            return True
        if len(match.covered) > 1 and self.tree.tokens[match.head].lemma not in EXCHANGING:
            return False  # "se sumaron a la condena"
        return reflexive(self.tree, match.head)

    def _asked(
        self, match: Match, fillers: Fillers, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Pidieron que Corea retire sus tropas": who is to do what is asked, if nobody else is
        addressed."""
        if match.frame.type != "REQUEST" or self.naming.of_all(fillers.get("a", ())):
            return ()
        clauses = self.tree.children(match.head, "clause")
        acting = [i for verb in clauses for i in self.tree.children(verb, "subject")]
        return without(self.naming.of_all(acting, deep=False), source)

    def _noun_sides(self, match: Match, noun: int) -> Sides:
        """The sides of an act that a noun names: as its own slots tell, else as its verb does."""
        fillers = self.naming.noun_fillers(noun)
        target_slots = match.frame.slots(self.language, "noun", "target")
        charged = self.light.charged(noun)
        if charged:
            target = self.parties.named(noun, fillers, target_slots, set(), but=charged)
            return Sides(charged, without(target, charged), False)
        if match.frame.part(self.language).of == "target":
            source, target = self._undergone_sides(match, noun, fillers)
        else:
            source, target = self._done_sides(match, noun, fillers)
        givers, receivers = self.light.undergoing(noun)
        if not receivers:
            givers, receivers = self.further.begged(match, noun)
        if receivers:
            named = source or self.parties.named(noun, fillers, ("de", "por"), set())
            return Sides(without(named or givers, receivers), receivers, False)
        inferred = False
        if not source:
            source = without(self.light.author(noun) or self.further.on_visit(match), target)
        by = self.language == "en" and "por" in fillers  # "an attack by the North"
        if not source and not by:
            source, inferred = self._light_subject(match, noun)
        if not target:
            target = without(self.light.light_target(noun, target_slots), source)
        target = target or self._owners(match, fillers, source)
        target = target or self.further.on_land(match, fillers, source)
        thanked, thankful = self.further.thanks(match, source)
        source, target = source or thanked, target or thankful
        if not target and match.frame.type in MATERIAL:
            target = without(self.effects.struck(noun), source)
        if not target and match.frame.type == "ASSAULT":
            target = but_for(self.effects.fatal(noun), source)
        return Sides(source, without(target, source), inferred)

    def _undergone_sides(self, match: Match, noun: int, fillers: Fillers) -> Parted:
        """The genitive is the target of an invasion, unless that stands elsewhere; "la guerra de
        Rusia en Ucrania" is hers who wages it."""
        advanced = self.advances.sides(match, noun, fillers)
        if advanced is not None:
            return advanced
        source_slots = match.frame.slots(self.language, "noun", "source")
        target_slots = match.frame.slots(self.language, "noun", "target")
        used = set[int]()
        target = self.parties.named(
            noun, fillers, tuple(s for s in target_slots if s not in {"de", "en"}), used
        )
        struck = any(fillers.get(slot) for slot in ("contra", "sobre"))
        if not target and not struck and "de" in target_slots:
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

    def _done_sides(self, match: Match, noun: int, fillers: Fillers) -> Parted:
        """The genitive is the source of an aid, and what is struck of a few others."""
        used = set[int]()
        source_slots = match.frame.slots(self.language, "noun", "source")
        target_slots = match.frame.slots(self.language, "noun", "target")
        source = self._known(match, self.parties.named(noun, fillers, source_slots, used))
        target = self.parties.named(noun, fillers, target_slots, used, but=source)
        if self.tree.tokens[noun].lemma in self.grammar.struck and not target:
            target = tuple(m for m in source if self.naming.is_state(m))
            source = without(source, target)
        return source, target

    def _light_subject(self, match: Match, noun: int) -> tuple[tuple[Mention, ...], bool]:
        """The subject of the noun's light verb; who "negó las acusaciones" did not make them."""
        denying = light_verb(self.clauses, noun, self.grammar.denying)
        if denying is not None:
            others = match.frame.type in {"ACCUSE", "REQUEST", "THREATEN"}
            if others or self.tree.head(noun) != denying:  # "denies any role in the attack"
                return (), False
        return self.light.light_subject(noun)

    def _known(self, match: Match, source: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Without troops of nobody that are what is sent: "el envío de tropas"."""
        starts = {self.tree.tokens[i].start for i in match.covered if i != match.head}
        return tuple(m for m in source if m.start not in starts or m.of or m.id != "MIL")

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
        if self.clauses.objects(match.head):
            return None
        subjects = set(self.clauses.subjects(match.head)) & match.covered
        same = (i for i in subjects if any(f.id == match.frame.id for f in self.named_by(i)))
        return min(same, default=None)

    def _undergone(self, match: Match) -> int | None:
        """The noun of a trigger such as "sufrir + ataque", whose subject does not act."""
        own = match.frame.part(self.language)
        if (
            match.trigger.kind != "verb"
            or own.source
            or self.tree.tokens[match.head].lemma not in self.grammar.receiving
        ):
            return None
        nouns = [
            i
            for i in match.covered
            if self.tree.tokens[i].pos == "NOUN"
            and self.tree.head(self.naming.counting(i)) == match.head
        ]
        return min(nouns, default=None)

    # What the other readers of a scene ask

    def subjects(self, verb: int) -> list[int]:
        """The tokens that act."""
        return self.clauses.subjects(verb)

    def objects(self, verb: int) -> list[int]:
        """The tokens acted upon."""
        return self.clauses.objects(verb)

    def holder_of(self, noun: int) -> list[int]:
        """Whose the noun is."""
        return self.clauses.holder_of(noun)

    def named_by(self, index: int) -> list[Frame]:
        """The frames of the acts that the word may name as a noun."""
        return self.further.named_by(index)

    def actors(self, index: int) -> tuple[Mention, ...]:
        """The actors that a noun phrase names."""
        return self.naming.actors(index)

    # Slots

    def fillers(self, match: Match) -> Fillers:
        """Slot → the tokens that stand in it, for this trigger."""
        if match.trigger.kind == "noun":
            return self.naming.noun_fillers(match.head)
        return self._verb_fillers(match)

    def _verb_fillers(self, match: Match) -> Fillers:
        head = match.head
        found: Fillers = {
            "subject": list(self.clauses.subjects(head)),
            "object": list(self.clauses.objects(head)),
        }
        inner = [i for i in sorted(match.covered) if i != head and self.clauses.verbal(i)]
        clitic = self.clauses.clitic(head)
        asked = self.clauses.told_to(head) or clitic in self.grammar.datives
        bidden = [*found["object"], *self._bidden(head)]
        asked = asked or bool(self.naming.of_all(bidden, deep=False))
        if match.frame.type == "REQUEST" and asked:
            inner = []  # "exigió a los talibanes que entreguen a Bin Laden": he is not asked
        found["object"] += [o for verb in inner for o in self.clauses.objects(verb)]
        kept_out = found["object"]
        found["object"] = [
            o for o in kept_out if not self._joined(o, self.naming.slot(o), kept_out)
        ]
        holders = [head, *inner, *found["object"], *self._beside(match)]
        governor = self.tree.head(head)
        if (
            governor is not None
            and self.tree.tokens[head].role == "open_clause"
            and self.tree.tokens[governor].lemma in self.grammar.lending
        ):
            holders.append(governor)
        for holder in holders:
            for child in self.tree.children(holder, *BESIDE):
                if self.tree.tokens[child].pos in {"VERB", "AUX"}:
                    continue
                slot = self.naming.slot(child)
                if not slot or (slot == "de" and holder != head):
                    continue
                if self._joined(child, slot, found["object"]):
                    continue
                found.setdefault(slot, []).append(child)
        partners = self.further.partners(match)
        if partners:
            found.setdefault("con", []).extend(partners)
        slot, antecedent = self.clauses.relative(head)
        if slot not in {"", "subject", "object"} and antecedent is not None:
            found.setdefault(slot, []).append(antecedent)
        own = self.tree.children(head, "oblique", "indirect", "object")
        found["inside"] = [*found["object"], *(i for i in own if i in match.covered)]
        return found

    def _bidden(self, verb: int) -> list[int]:
        """ "Appealed to the US to isolate it", "called on Iran to sign": who is to do it."""
        asking = self.tree.children(verb, "oblique", "indirect")
        return [i for i in asking if self.tree.prepositions[i] in {"to", "on", "upon"}]

    def _joined(self, club: int, slot: str, objects: list[int]) -> bool:
        """ "Vetó la candidatura de Suecia a la OTAN": the body that somebody is kept out of."""
        below = slot in {"a", "en", "to"} and any(
            i < club and self.naming.anothers_joining(i) for i in objects
        )
        return below and all(
            (actor := self.naming.world.actors.get(m.id)) is not None and actor.kind in MANIFOLD
            for m in self.naming.actors(club)
        )

    def _beside(self, match: Match) -> list[int]:
        """What stands with the verb and may hold what is the verb's own ("at a camp in Sudan and at
        a port in Yemen"), but for other acts ("por su apoyo a los hutíes")."""
        beside = self.tree.children(match.head, "oblique", "indirect")
        held = [i for i in beside if i in match.covered or not self.naming.names_act(i)]
        return [one for i in held for one in self.tree.conjuncts(i)]
