"""A trigger's arguments: which words fill its slots, and who acts on whom by them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.code.clauses import Clauses
from dragoman.code.implied import Implied
from dragoman.code.naming import Fillers, Naming, distinct, without
from dragoman.code.triggers import Match
from dragoman.knowledge import Knowledge
from dragoman.records import Mention
from dragoman.tree import Scene, Tree

BESIDE = ("oblique", "indirect", "object", "nominal", "adverb", "other", "adverbial", "compound")
PRONOMINAL = frozenset({"object", "a", "to"})
"""Slots that an object pronoun may fill."""
BY_DEFAULT = ("a", "de", "con", "adjective")
"""Where a mutual noun's other party stands if its frame does not say."""
BETWEEN = ("entre", "between", "con", "with", "de", "of", "adjective")
"""Slots of a noun that name the parties of a mutual act ("la cooperación entre A y B abarca")."""
JOINING = frozenset({"con", "entre", "with", "between", "possessive"})
"""Slots of a noun beside which the other party may be the subject of its clause."""
OF_THINGS = frozenset({"REJECT"})
"""Types of act whose object pronoun mostly means what was said ("lo negó")."""
Slots = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts and who is acted upon; `inferred` if any of them was taken from the text before."""

    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    inferred: bool


class Arguments:
    """Fills the slots of the triggers of one scene."""

    def __init__(self, scene: Scene, knowledge: Knowledge, language: str) -> None:
        self.tree: Tree = scene.tree
        self.language = language
        self.grammar = knowledge.grammar[language]
        self.naming = Naming(scene, knowledge, language)
        self.clauses = Clauses(self.naming)
        self.implied = Implied(self.clauses)

    def sides(self, match: Match) -> Sides:
        """The actors of a trigger, by the slots of its frame."""
        words = "verb" if match.trigger.kind == "adjective" else match.trigger.kind
        source_slots = match.frame.slots(self.language, words, "source")
        target_slots = match.frame.slots(self.language, words, "target")
        if match.frame.mutual:
            return self._mutual(match, source_slots)
        if words == "noun":
            return self._noun_sides(match, match.head)
        undergone = self._undergone(match)
        if undergone is not None:
            return self._noun_sides(match, undergone)
        return self._verb_sides(match, source_slots, target_slots)

    def _verb_sides(self, match: Match, source_slots: Slots, target_slots: Slots) -> Sides:
        fillers, used = self.fillers(match), set[int]()
        source = self.naming.first(fillers, source_slots, used)
        inferred = False
        if not source and "subject" in source_slots:
            source = self.implied.subject(match.head)
            inferred = bool(source)
        asked = self._asked(match, fillers, source)
        target = asked or self._addressed(match, fillers, target_slots, source)
        target = target or self.naming.first(fillers, target_slots, used, but=source)
        if not target and "subject" in target_slots and not inferred:
            target = self.implied.subject(match.head)
            inferred = bool(target)
        if not target and PRONOMINAL & set(target_slots) and match.frame.type not in OF_THINGS:
            target = self.implied.object(match.head, source)
            inferred = inferred or bool(target)
        if not target and match.frame.type == "ASSAULT":
            places = fillers.get("en", []) + fillers.get("in", [])
            target = self.naming.first({"inside": places}, ("inside",), used, but=source)
        if match.frame.type in {"ASSAULT", "COERCE"}:
            target = self.naming.at_home(target, fillers.get("en", ()))
        return Sides(source, without(target, source), inferred)

    def _addressed(
        self, match: Match, fillers: Fillers, slots: Slots, source: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """ "Le ofreció la colaboración de …": whom "le" means, if nobody is named with "a"."""
        named = "a" not in slots or self.naming.of_all(fillers.get("a", ()), deep=False)
        return () if named else self.implied.addressed(match.head, source)

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
        """The genitive is the target of an invasion and the source of an aid, unless the other
        side stands elsewhere."""
        source_slots = match.frame.slots(self.language, "noun", "source")
        target_slots = match.frame.slots(self.language, "noun", "target")
        fillers, used = self.naming.noun_fillers(noun), set[int]()
        if match.frame.part(self.language).of == "target":
            target = self._named(
                noun, fillers, tuple(s for s in target_slots if s not in {"de", "en"}), used
            )
            if not target and "de" in target_slots:
                target = self._named(noun, fillers, ("de",), used)
            source = self._named(noun, fillers, source_slots, used, but=target)
            if not target and "en" in target_slots:
                target = self._named(noun, fillers, ("en",), used)
        else:
            source = self._known(match, self._named(noun, fillers, source_slots, used))
            target = self._named(noun, fillers, target_slots, used, but=source)
        givers, receivers = self.implied.undergoing(noun)
        if receivers:
            named = source or self._named(noun, fillers, ("de", "por"), set())
            return Sides(without(named or givers, receivers), receivers, False)
        inferred = False
        if not source:
            source = without(self.implied.author(noun), target)
        if not source:
            source, inferred = self.implied.light_subject(noun)
        if not target:
            target = without(self.implied.light_target(noun, target_slots), source)
        return Sides(source, without(target, source), inferred)

    def _known(self, match: Match, source: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Without troops of nobody that are what is sent: "el envío de tropas"."""
        starts = {self.tree.tokens[i].start for i in match.covered if i != match.head}
        return tuple(m for m in source if m.start not in starts or m.of or m.id != "MIL")

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
            if self.tree.tokens[i].pos == "NOUN" and self.tree.head(i) == match.head
        ]
        return min(nouns, default=None)

    def _named(
        self,
        noun: int,
        fillers: Fillers,
        slots: Slots,
        used: set[int],
        but: tuple[Mention, ...] = (),
    ) -> tuple[Mention, ...]:
        """As `Naming.first`, with "su" for the slot `possessive`."""
        taken = {m.of or m.id for m in but}
        for slot in slots:
            if slot == "possessive" and slot in fillers:
                found = tuple(m for m in self.implied.possessor(noun) if m.id not in taken)
            else:
                found = self.naming.first(fillers, (slot,), used, but)
            if found:
                return found
        return ()

    def _mutual(self, match: Match, source_slots: Slots) -> Sides:
        fillers, used = self.fillers(match), set[int]()
        noun = match.trigger.kind == "noun"
        own = match.frame.part(self.language)
        named = (own.noun_target if noun else own.target) or (BY_DEFAULT if noun else ("con",))
        found: list[Mention] = []
        joining = () if own.target and not noun else ("con", "entre")
        for slot in dict.fromkeys((*source_slots, *joining, *named)):
            found += self._named(match.head, fillers, (slot,), used)
        inferred = False
        polities = {m.of or m.id for m in found}
        if len(polities) < 2 and not noun and match.frame.type == "CONSULT":
            passive = self.clauses.passive(match.head)
            met = self.naming.of_all(
                fillers["object"] if passive else fillers.get("a", ()), deep=False
            )
            found += [m for m in met if (m.of or m.id) not in polities]
            polities = {m.of or m.id for m in found}
        if len(polities) < 2:
            more, inferred = self._other_party(match, fillers, bool(found))
            found += [m for m in more if (m.of or m.id) not in polities]
        known = [m for m in found if m.id != "CVL" or m.of]
        parties = distinct(known if len({m.of or m.id for m in known}) > 1 else found)
        return Sides(parties, parties, inferred)

    def _other_party(
        self, match: Match, fillers: Fillers, some: bool
    ) -> tuple[tuple[Mention, ...], bool]:
        """The parties of a mutual act that its own slots leave out, and whether inferred."""
        head = match.head
        if match.trigger.kind != "noun":
            held = self._of_meeting(head) if some else ()
            return (held, False) if held else self._of_subject(head, some)
        more, inferred = self.implied.light_subject(head)
        more = (
            *more,
            *self.implied.undergoing(head)[1],
            *self.implied.light_target(head, ("con", "entre")),
        )
        if not more and (not some or JOINING & set(fillers)):
            more = self.implied.occasion(head)
        if not more and not some and self._known_before(head, fillers):
            return self.naming.scene.pair, True
        return more, inferred

    def _of_meeting(self, verb: int) -> tuple[Mention, ...]:
        """ "En una reunión celebrada con A, B …": whom the clause of such a meeting is about."""
        noun = self.tree.head(verb)
        part = "VerbForm=Part" in self.tree.tokens[verb].morph
        held = part and self.tree.tokens[verb].role in {"modifier", "relative"}
        return self.implied.occasion(noun) if held and noun is not None else ()

    def _of_subject(self, verb: int, some: bool) -> tuple[tuple[Mention, ...], bool]:
        """The parties whom a verb's subject leaves out: dropped, or behind "el tratado"."""
        subjects = self.clauses.subjects(verb)
        if not subjects:
            implied = self.implied.subject(verb)
            return implied, bool(implied)
        noun = subjects[0]
        if some or len(subjects) > 1 or self.tree.tokens[noun].pos != "NOUN":
            return (), False
        fillers = self.naming.noun_fillers(noun)
        used = set[int]()
        named = [m for slot in BETWEEN for m in self.naming.first(fillers, (slot,), used)]
        if named:
            return distinct(named), False
        known = self._known_before(noun, fillers)
        return (self.naming.scene.pair if known else ()), known

    def _known_before(self, noun: int, fillers: Fillers) -> bool:
        """Whether a noun means what was spoken of before ("el acuerdo"), and names no party."""
        morphs = [self.tree.tokens[c].morph for c in self.tree.children(noun, "determiner")]
        return not fillers and any("Definite=Def" in m or "PronType=Dem" in m for m in morphs)

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
            "subject": self.clauses.subjects(head),
            "object": self.clauses.objects(head),
        }
        inner = [i for i in sorted(match.covered) if i != head and self.clauses.verbal(i)]
        found["object"] += [o for verb in inner for o in self.clauses.objects(verb)]
        holders = [head, *inner, *found["object"], *self.tree.children(head, "oblique", "indirect")]
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
                found.setdefault(slot, []).append(child)
        slot, antecedent = self.clauses.relative(head)
        if slot not in {"", "subject", "object"} and antecedent is not None:
            found.setdefault(slot, []).append(antecedent)
        own = self.tree.children(head, "oblique", "indirect", "object")
        found["inside"] = [*found["object"], *(i for i in own if i in match.covered)]
        return found
