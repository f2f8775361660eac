"""A trigger's arguments: which words fill its slots, and who acts on whom by them."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.beside import helping, manner, mutually, reciprocal, reflexive, sheltered
from dragoman.code.bystanders import bystanders, helped, inquirers, joined
from dragoman.code.fillers import VerbFillers
from dragoman.code.further import Further
from dragoman.code.implied import Implied
from dragoman.code.jailed import jailers
from dragoman.code.leaving import Leaving
from dragoman.code.mentions import but_for, without
from dragoman.code.nounsides import NounSides
from dragoman.code.nounslots import Fillers
from dragoman.code.occasions import Occasions
from dragoman.code.ownstate import rulers_addressed
from dragoman.code.parties import MANIFOLD, VAGUE, Parties, Sides, Slots
from dragoman.code.resumed import done_in
from dragoman.code.triggers import Match
from dragoman.code.walk import FORCE, UTTERED
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import Tree

PRONOMINAL = frozenset({"object", "a"})
"""Slots that an object pronoun may fill."""
OBJECTS = frozenset({"her", "him", "la", "las", "lo", "los", "them"})
"""Pronouns of those who are acted upon."""
UNDERGONE = frozenset({"object", "inside"})
"""Slots that the subject of a passive may fill."""
BODILY = frozenset({"arrest", "convict", "abduct", "torture", "beat", "firearms", "investigate"})
"""Modes of what is done to persons."""
OF_THINGS = frozenset({"REJECT"})
"""Types of act whose object pronoun mostly means what was said ("lo negó")."""
EXCHANGING = word_list("code.arguments.exchanging")
TRADING = word_list("code.arguments.trading")
ASKED = frozenset({"request.ask", "request.change", "request.yield"})
"""Frames of what is asked for in a land, and not of it: "pidió el fin de la guerra en Sudán"."""
FOREIGN = frozenset({"sanction.expel", "sanction.recall", "consult.visit"})
"""Frames of acts done only to others: "rompió relaciones y expulsó a su embajador" is theirs."""
NO, IN = frozenset({"no", "nunca", "not", "never", "n't"}), ("en",)
BROKEN = frozenset({"sanction.relations", "sanction.withdraw"})
SENT = frozenset({"retreat.withdraw", "mobilize.troops", "mobilize.weapons"})
MOVED = SENT | {"retreat.disarm", "concede.release"}
"""Frames of acts that one does with one's own forces, to whom nothing is done."""
TOWARDS = word_list("code.arguments.towards")
DEATHS = word_list("code.arguments.deaths")
UNDERGOING = frozenset({"subject", "object", "inside"})
"""Slots of those who are arrested, in the passive: not where they are held."""
COMPLAINING = word_list("code.arguments.complaining")
FALLING = word_list("code.arguments.falling")
HANDS = word_list("code.arguments.hands")
IN_HANDS = word_list("code.arguments.in_hands")
AGREEING = word_list("code.arguments.agreeing")
CAPTIVE = word_list("code.arguments.captive")
GOING_FREE = word_list("code.arguments.going_free")
MEN = frozenset({"hombre", "man"})
AGAINST = frozenset({"contra", "against"})
BORNE = FORCE | {"SANCTION"}
"""Types of what is done to those whom nobody backs who justifies it."""
MOVES = BORNE | {"AID", "CONSULT", "MOBILIZE"}
"""Types of what somebody does of whom another warns."""
CONCERN = "accuse.concern"
RECIPROCAL = frozenset({"ACCUSE", "SUPPORT", "ASSAULT", "THREATEN"})
"""Types of act that "se" with several subjects makes mutual."""


class Arguments:
    """Fills the slots of the triggers of one scene."""

    def __init__(self, implied: Implied, knowledge: Knowledge, language: str) -> None:
        self.implied, self.clauses, self.naming = implied, implied.clauses, implied.naming
        self.scene = implied.scene
        self.tree: Tree = implied.tree
        self.language = language
        self.grammar = knowledge.grammar[language]
        self.parties = Parties(self.implied, language)
        self.further = Further(self.parties, knowledge, language)
        self.nouns = NounSides(self.further, language)
        self.beside = VerbFillers(self.further)
        self.leaving = Leaving(self.further)
        self.occasions = Occasions(self.naming, knowledge, language)

    def sides(self, match: Match) -> Sides:
        """The actors of a trigger; no place that only gives its name ("violó la Convención de
        Viena") is spoken to or of."""
        found = self.further.without_sent(match, self._but_itself(match, self._sides(match)))
        found = self.further.dispersed(match, found)
        if match.frame.type == "AGREE" and not match.frame.mutual:
            sent = tuple(m for m in found.target if m.id == "MIL" and m.of is None)
            target = without(found.target, sent)  # "aprobó el envío de tropas"
            target = self._heard(match, target, found.source)
            entered = "en" in match.frame.slots(self.language, match.trigger.kind, "target")
            there = self.parties.places | self.parties.lands
            there = set() if entered else there  # "ingresó en la OTAN"
            return replace(found, target=tuple(m for m in target if m.start not in there))
        if match.frame.id == "consult.visit" and {m.id for m in found.source} == {"UAF"}:
            return Sides((), (), False)  # gunmen who force a plane to fly somewhere
        found = self.leaving.envoys(match, found)
        if match.frame.type in FORCE and found.target:
            givers = self.further.suppliers | self._helpers(match.head)
            found = replace(found, target=tuple(m for m in found.target if m.start not in givers))
        if match.frame.id in MOVED:
            if match.frame.type == "RETREAT":
                found = self.leaving.sides(match, found)
            tokens = (self.tree.tokens[i] for i in match.covered if i != match.head)
            men = {t.start for t in tokens if t.lemma in MEN}  # "con 5.000 hombres"
            own = self.further.own_forces | men
            moved = match.frame.id in SENT
            apart = (m for m in found.target if not (moved and m.id == "MIL" and m.of is None))
            return replace(found, target=tuple(m for m in apart if m.start not in own))
        if match.frame.type not in UTTERED:
            return found
        asked_in = self.parties.lands if match.frame.id in ASKED else set[int]()
        others = self.parties.places | asked_in | bystanders(self.tree, match.frame, self._types)
        if match.frame.type == "REJECT":
            others |= joined(self.tree, self._of_body)
        if match.frame.type == "REQUEST":
            others |= helped(self.tree, match.head)
        if match.frame.id == "accuse.investigate":
            others |= inquirers(self.tree, match.covered, self._of_state, self._of_police)
        if match.frame.type in {"ACCUSE", "REQUEST"}:  # "calls for the release of Suu Kyi"
            others |= self._undergoers(match)
        elif match.frame.type in {"SUPPORT", "REJECT"}:  # "justificó el bombardeo de Trípoli"
            others |= self._undergoers(match, BORNE)
        target = tuple(m for m in found.target if m.start not in others)
        things = not any(self.clauses.verbal(i) for i in match.covered - {match.head})
        if match.frame.type == "REQUEST" and things:
            target = self.nouns.known(match, target)  # "pidió una fuerza internacional"
            target = without(target, self.leaving.places(match, found))
        target = target or jailers(match, self.clauses, found.source)
        return replace(found, target=self._heard(match, target, found.source))

    def _of_state(self, index: int) -> bool:
        """Whether a state, or somebody by name, is named there."""
        named = self.scene.named(index)
        return any(self.naming.is_state(m) or m.id.islower() for m in named)

    def _of_police(self, index: int) -> bool:
        """Whether those are named there who inquire themselves: police, courts, agencies."""
        known = self.naming.world.actors
        return any(
            m.id in {"COP", "JUD", "SPY"} or (m.id in known and known[m.id].kind == "institution")
            for m in self.scene.named(index)
        )

    def _of_body(self, index: int) -> bool:
        """Whether a body of states is named there."""
        known = self.naming.world.actors
        named = (known.get(m.id) for m in self.scene.named(index))
        return any(actor is not None and actor.kind in MANIFOLD for actor in named)

    def _but_itself(self, match: Match, found: Sides) -> Sides:
        """ "Pekín niega los cargos contra China": neither a state nor a person refuses, accuses or
        visits itself."""
        if match.frame.id in BROKEN:  # "se retiró del Acuerdo de París", "retiró su firma"
            namesakes = self.parties.places
            named = [m for m in found.target if m.start not in namesakes and m.id != "BUS"]
            found = replace(found, target=tuple(named))
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
        own = {s.id for s in source}
        return tuple(m for m in target if not ((m.id.islower() or m.id == "GOV") and m.of in own))

    def _undergoers(self, match: Match, types: frozenset[str] = frozenset()) -> set[int]:
        """ "Voiced concern over the arrest of Navalny": where those stand to whom it was done, an
        act of one of the types if there are any."""
        found, told_of = set[int](), self.clauses.relative(match.head)[1]
        for index, words in enumerate(self.tree.marks):
            above = self.tree.head(index)
            reference = self.scene.by_token.get(index) if index != told_of else None
            if above is None or reference is None or index < above:
                continue  # but "Turkey's arrest of …"
            if words in AGAINST and self._deed(above):
                found |= {m.start for m in reference.mentions}
            if words not in {"de", "of"}:
                continue
            if {above} & ({match.head} | self.scene.by_token.keys()) or self._waged_in(above):
                continue
            if self._done_to(above) and (not types or types >= self._types(above) > set()):
                found |= {m.start for m in reference.mentions}
        return found

    def _deed(self, noun: int) -> bool:
        """ "Calificó de ilegal el golpe contra Gorbachov": what is done to somebody, not said."""
        called = (
            self.tree.tokens[noun].pos == "NOUN" and self.tree.lemmas[noun] in self.grammar.called
        )
        return called or BORNE >= self._types(noun) > set()

    def _waged_in(self, noun: int) -> bool:
        """ "Condenó la intervención de Estados Unidos en Panamá": whose it is does it there."""
        waged = self.tree.lemmas[noun] in self.grammar.waged
        beside = self.tree.children(noun, "nominal") if waged else []
        beside += [c for i in beside for c in self.tree.children(i, "nominal")]
        there = (i for i in beside if self.naming.slot(i) in {"en", "contra", "a"})
        return any(i in self.scene.by_token or i in self.scene.places for i in there)

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
            found = self.nouns.of(match, match.head)
            unnamed = match.frame.counted and found.inferred  # who counts them has not done it
            return replace(found, source=()) if unnamed else found
        told = None if self._complained_to(match) else self.nouns.told_in(match)
        if told is not None:
            found = self.nouns.of(match, told)
            if found.target:
                return found
            beside = self._verb_sides(match, source_slots, target_slots)
            return replace(found, target=without(beside.target, found.source))
        resigning = self._resigning(match)
        if resigning:
            return Sides(resigning, (), False)
        return self._verb_sides(match, source_slots, target_slots)

    def _verb_sides(self, match: Match, source_slots: Slots, target_slots: Slots) -> Sides:
        source_slots, target_slots = self._undergoing(match, source_slots, target_slots)
        fillers, used = self._beside_verb(match), set[int]()
        source, inferred = self._doers(match, fillers, (source_slots, target_slots), used)
        if match.frame.type == "ACCUSE" and self._each_other(match, source):
            return Sides(source, source, inferred)  # "se acusaron mutuamente del derribo"
        if match.frame.type == "ACCUSE":
            used |= {i for i in fillers.get("object", ()) if self.tree.lemmas[i] in DEATHS}
        target = self._asked(match, fillers, source) or self.nouns.owners(match, fillers, source)
        target = target or self._complained_to(match) or self.further.proposer(match)
        target = target or without(self.further.regretted(match), source)
        target = target or self._addressed(match, fillers, target_slots, source)
        meant = self.further.act_meant(match)
        if meant is not None:
            return Sides(source, but_for(self.further.doers(meant), source), inferred)
        if not target and self.further.sent_away(match):
            return Sides(source, self.implied.object(match.head, source), inferred)
        if not target and (meant_by_pronoun := self._meant(match, target_slots, source)):
            target, inferred = meant_by_pronoun, True
        target = target or self.naming.first(fillers, target_slots, used, source, aimed=True)
        target = target or rulers_addressed(match, fillers, source, self.naming)
        if not target and "subject" in target_slots and not inferred:
            target = self.implied.subject(match.head)
            inferred = bool(target)
        if not target and UNDERGONE & set(target_slots):
            target = self._undergoing_before(match, source)
            inferred = inferred or bool(target)
        of_thing = match.frame.type in OF_THINGS or self._of_deed(match)
        if not target and PRONOMINAL & set(target_slots) and not of_thing:
            target = self.implied.object(match.head, source)
            inferred = inferred or bool(target)
        target = target or self.further.set_in(match, fillers, source)
        target = target or but_for(self._of_threat(match), source)
        target = target or without(self.further.told(match), source)
        target = target or without(self.further.proposers(match), source)
        target = target or without(self.further.tied(match), source)
        nobody = all(m.id in VAGUE and m.of is None for m in target)
        if nobody and self._each_other(match, source, bare=not target):
            return Sides(source, source, inferred)
        if nobody and self._agreed(match, source):
            return Sides(source, source, inferred)
        target = but_for(target, source) if match.frame.id in FOREIGN else target
        if match.frame.type in FORCE:
            target = self.naming.at_home(target, self._scene(fillers.get("en", ()), source))
        return Sides(source, without(target, source), inferred)

    def _meant(
        self, match: Match, slots: Slots, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Criticized *him* for his remarks on Israel": whom the object of the verb means, before
        any of whom only its other words tell."""
        judges = match.frame.type in {"ACCUSE", "SUPPORT"} and "object" in slots
        held = self.clauses.clitic(match.head) in OBJECTS if judges else False
        return self.implied.object(match.head, source) if held and not self._of_deed(match) else ()

    def _undergoing_before(self, match: Match, source: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "He was arrested", "fue detenida": whom the text told of; no state is held or tried."""
        found = without(self.implied.undergoer(match.head), source)
        bodily = match.frame.mode in BODILY
        return tuple(m for m in found if not (bodily and self.naming.is_state(m)))

    def _scene(self, held: list[int] | tuple[()], source: tuple[Mention, ...]) -> list[int]:
        """Where something is done: of an attack of somebody's only where that was, for "un ataque
        de Israel" was not in Israel."""
        scene = list[int]()
        for index in held:
            act = bool(source) and self.naming.names_act(index)
            below = self.tree.children(index, "nominal", "oblique")
            scene += [i for i in below if self.naming.slot(i) == "en"] if act else [index]
        return scene

    def _beside_verb(self, match: Match) -> Fillers:
        """The fillers of a verb's slots, without where something is going, who only mediates, or
        what is done to."""
        below, spirit = self.tree.children(match.head), self.grammar.manner
        mediating = {i for i in below if self.naming.mediating(i) or manner(self.tree, i, spirit)}
        away = self.further.destinations(match) | mediating | self._held_as(match)
        filled = self.fillers(match).items()
        fillers = {slot: [i for i in found if i not in away] for slot, found in filled}
        if self._bursting(match):
            fillers["subject"] = self.tree.children(match.head, "subject")
        if match.frame.type == "REQUEST":
            for slot in ("object", "inside"):
                things = [i for i in fillers[slot] if not self._done_to(i)]
                fillers[slot] = [i for i in things if self._types(i) != {"SANCTION"}]
            fillers["a"] = [i for i in fillers.get("a", ()) if not self.further.whither(i)]
        return fillers

    def _helpers(self, head: int) -> set[int]:
        """ "Derribó los drones con ayuda de Estados Unidos, el Reino Unido y Jordania": where those
        stand who only helped, with those whom the parser takes for objects behind them."""
        tree = self.tree
        found = [i for i in tree.subtree(head) if i > head and helping(tree, i)]
        if not found:
            return set()
        behind = (i for i in tree.children(head, "object") if i > found[0])
        listed = [i for i in behind if "," in tree.words[found[0] : i]]
        return {tree.tokens[c].start for i in (*found, *listed) for c in tree.subtree(i)}

    def _held_as(self, match: Match) -> set[int]:
        """ "Tienen presos a tres periodistas", "persona no grata": as what, and not whom."""
        if match.frame.id not in {"coerce.arrest", "sanction.expel"}:
            return set()
        bare = (i for i in match.covered if not self.tree.children(i, "determiner", "number"))
        return {i for i in bare if self.tree.lemmas[i] in CAPTIVE and i != match.head}

    def _doers(
        self, match: Match, fillers: Fillers, slots: tuple[Slots, Slots], used: set[int]
    ) -> tuple[tuple[Mention, ...], bool]:
        """(who does what a verb tells, whether the text before or around tells it)."""
        source_slots, target_slots = slots
        if self.clauses.called_for(match.head):
            return self.naming.of_all(self.clauses.subjects(match.head)), False
        source = self._dropped(match, fillers, source_slots)
        inferred = bool(source)
        source = source or self.naming.first(self._movers(match, fillers), source_slots, used)
        source = self._of_gerund(match, source) or self._showing(match)
        source = source or self.further.owner_of_means(match, fillers, source_slots)
        source = self._hands(match) or source
        if not source and "subject" in source_slots and not self._bursting(match):
            source = self.implied.subject(match.head)
            inferred = bool(source)
        if not source:
            struck = match.frame.type == "ASSAULT" and self.clauses.passive(match.head)
            if "subject" in target_slots or struck:
                source = self.occasions.author(match, self.clauses)
            source = source or self._moved(match) or self._of_acts(match, fillers)
            source = source or self._launched(match, fillers)
            source = source or done_in(match, fillers["subject"], self._types, self.clauses)
        return source, inferred

    def _complained_to(self, match: Match) -> tuple[Mention, ...]:
        """ "Protestó ante China por los ataques contra su embajada": before whom it was said."""
        if self.tree.tokens[match.head].lemma not in COMPLAINING:
            return ()
        beside = self.tree.children(match.head, "oblique", "object", "nominal")
        own = self.naming.of_all(self.clauses.subjects(match.head), deep=False)
        return but_for(self.naming.of_all(i for i in beside if self.naming.slot(i) == "ante"), own)

    def _of_threat(self, match: Match) -> tuple[Mention, ...]:
        """ "Threatened to turn the U.S. mainland into ashes": whose that is which is threatened."""
        threat = match.frame.type == "THREATEN"
        if not (threat or match.frame.id == CONCERN):
            return ()
        clauses = [*self.tree.children(match.head, "clause"), *([match.head] if threat else ())]
        told = (i for c in clauses for i in self.tree.children(c, "subject"))
        acts = [i for i in told if self._deed(i) or self._planned(i)]
        answered = tuple(m for i in acts for m in self.further.doers(i))
        if answered:  # "said the attack by Turkey would not go unanswered"
            return answered
        verbs = self.tree.children(match.head, "open_clause") if threat else []
        return self.naming.of_all(o for verb in verbs for o in self.clauses.objects(verb))

    def _planned(self, noun: int) -> bool:
        """ "Warned that the American *decision* would mean war", "the *deployment* of French
        troops": what somebody does or decides, and not what two do with one another."""
        acts = self.named_by(noun) if self.naming.names_act(noun) else []
        one_way = bool(acts) and all(f.type in MOVES and not f.mutual for f in acts)
        return one_way or self.tree.lemmas[noun] in self.grammar.decisions

    def _of_deed(self, match: Match) -> bool:
        """ "Lo calificó de error": the pronoun means no one, but what was done."""
        if self.tree.tokens[match.head].lemma not in self.grammar.labelling:
            return False
        return any(self.tree.tokens[i].lemma in self.grammar.called for i in match.covered)

    def _bursting(self, match: Match) -> bool:
        """ "Murieron al hacer explosión un coche bomba": what bursts by itself, by nobody who is
        named for another verb."""
        words, bursting = {self.tree.tokens[i].lemma for i in match.covered}, self.grammar.bursting
        return match.frame.id == "assault.explosives" and not words.isdisjoint(bursting)

    def _undergoing(self, match: Match, source: Slots, target: Slots) -> tuple[Slots, Slots]:
        """The slots where the subject undergoes ("permanece detenido", "quedó en libertad",
        "murió"), who in the passive is not where he is held ("taken into custody at the police
        department")."""
        arrest, dies = match.frame.id == "coerce.arrest", self.grammar.dying
        freed = match.frame.id == "retreat.release" and self.tree.lemmas[match.head] in GOING_FREE
        if (arrest and self._stays(match.head)) or freed or self.tree.lemmas[match.head] in dies:
            return ("por",), ("subject",)
        if arrest and self.clauses.passive(match.head):
            return source, tuple(s for s in target if s in UNDERGOING)
        if match.frame.counted and self._hurts(match.head):
            return source, tuple(s for s in target if s != "subject")
        shelter = sheltered(self.tree, match.head, match.frame.id)
        return (IN, ("subject",)) if shelter else (source, target)

    def _hurts(self, verb: int) -> bool:
        """ "Killing six and injuring 35": whether it is done to those whom an object counts."""
        held = self.tree.children(verb, "object") if self.language == "en" else []
        return any(i > verb for i in held) and not self.clauses.passive(verb)

    def _stays(self, head: int) -> bool:
        """ "Permanece detenido", "están presos", not "está deteniendo"."""
        verbs = (head, *self.tree.children(head, "copula"))
        return any(self.tree.tokens[i].lemma in self.grammar.staying for i in verbs)

    def _movers(self, match: Match, fillers: Fillers) -> Fillers:
        """ "Cruzaron su territorio", "fueron enviados a Irak": whose land is crossed, or
        whereto they go, is not who moves."""
        inside = fillers["inside"]
        if self.tree.tokens[match.head].lemma in self.grammar.crossing:
            crossed = self.clauses.objects(match.head)
            inside = [i for i in inside if i in match.covered and i not in crossed]
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
        if not gerund or head is None or self.nouns.known(match, source) == source:
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
        if self.further.ordered(noun):
            return True
        if self.further.violated(noun):
            return True
        if self.further.abused(noun):
            return False
        if noun in self.scene.by_token or lemma in self.grammar.undergone:
            return noun not in self.scene.by_token
        frames = self.named_by(noun)
        return bool(frames) and all(f.part(self.language).of == "target" for f in frames)

    def _launched(self, match: Match, fillers: Fillers) -> tuple[Mention, ...]:
        """ "Irán lanzó misiles que mataron a diez personas": who fired what struck, if that is told
        as a plain fact."""
        things = (i for i in fillers["subject"] if match.frame.type in FORCE)
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
        if match.frame.type not in FORCE:
            return ()
        acts = (i for i in fillers["subject"] if self._types(i) & FORCE)
        found = tuple(m for i in acts for m in self.further.doers(i))
        return found or self.occasions.in_which(match.head, self.clauses)

    def _moved(self, match: Match) -> tuple[Mention, ...]:
        """ "North Korean units were deployed": whose the troops are that nobody is said to move."""
        sent = match.frame.type == "MOBILIZE" or match.frame.id == "retreat.withdraw"
        passive = sent and self.clauses.passive(match.head)
        moved = self.naming.of_all(self.clauses.objects(match.head)) if passive else ()
        return tuple(m for m in moved if m.id != "CVL")

    def _addressed(
        self, match: Match, fillers: Fillers, slots: Slots, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Le ofreció la colaboración de …": whom "le" means, if nobody is named with "a"."""
        named = "a" not in slots or self.naming.of_all(fillers.get("a", ()), deep=False)
        return () if named else self.implied.addressed(match.head, source)

    def _agreed(self, match: Match, source: tuple[Mention, ...]) -> bool:
        """ "Iran and the E3 agreed to resume talks": several who agree do so with one another."""
        several = len({m.of or m.id for m in source}) > 1
        return several and self.tree.lemmas[match.head] in AGREEING

    def _each_other(self, match: Match, source: tuple[Mention, ...], *, bare: bool = True) -> bool:
        """ "Armenia y Azerbaiyán se acusaron": several who do it to one another."""
        several = len({m.of or m.id for m in source}) > 1
        if not (several and bare) or match.frame.type not in RECIPROCAL:
            return several and mutually(self.tree, match.head)
        beside = self.tree.children(match.head, "object", "indirect", "oblique")
        if any(self.tree.lower[i] == "otro" and self.tree.marks[i] == "a" for i in beside):
            return True  # "cada bando culpó al otro"
        traded = self.tree.tokens[match.head].lemma in TRADING
        if traded or reciprocal(self.tree, match.head) or mutually(self.tree, match.head):
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
        clauses = [c for c in clauses if not self.clauses.passive(c)]  # "que X sea juzgado"
        acting = [i for verb in clauses for i in self.tree.children(verb, "subject")]
        named = without(self.naming.of_all(acting, deep=False), source)
        meant = [] if named else [self.implied.asked(match.head, c, source) for c in clauses]
        return named or next((m for m in meant if m), ())

    def facing(self, match: Match, sides: Sides) -> Sides:
        """The sides of a mutual act, with whom it is alone, if that is told, as its target."""
        return self.parties.facing(match, sides, self.fillers)

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

    def fillers(self, match: Match) -> Fillers:
        """Slot → the tokens that stand in it, for this trigger."""
        if match.trigger.kind == "noun":
            return self.naming.noun_fillers(match.head)
        return self.beside.of(match)
