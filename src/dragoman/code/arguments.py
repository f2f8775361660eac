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
            return self._noun_sides(match, source_slots, target_slots)
        return self._verb_sides(match, source_slots, target_slots)

    def _verb_sides(self, match: Match, source_slots: Slots, target_slots: Slots) -> Sides:
        fillers, used = self.fillers(match), set[int]()
        source = self.naming.first(fillers, source_slots, used)
        inferred = False
        if not source and "subject" in source_slots:
            source = self.implied.subject(match.head)
            inferred = bool(source)
        target = self.naming.first(fillers, target_slots, used, but=source)
        if not target and "subject" in target_slots and not inferred:
            target = self.implied.subject(match.head)
            inferred = bool(target)
        return Sides(source, without(target, source), inferred)

    def _noun_sides(self, match: Match, source_slots: Slots, target_slots: Slots) -> Sides:
        """The genitive is the target of an invasion and the source of an aid, unless the other
        side stands elsewhere."""
        fillers, used = self.fillers(match), set[int]()
        if match.frame.part(self.language).of == "target":
            target = self._named(match, fillers, tuple(s for s in target_slots if s not in {"de", "en"}), used)
            if not target and "de" in target_slots:
                target = self._named(match, fillers, ("de",), used)
            source = self._named(match, fillers, source_slots, used, but=target)
            if not target and "en" in target_slots:
                target = self._named(match, fillers, ("en",), used)
        else:
            source = self._named(match, fillers, source_slots, used)
            target = self._named(match, fillers, target_slots, used, but=source)
        inferred = False
        if not source:
            source, inferred = self.implied.light_subject(match.head)
        if not target:
            target = without(self.implied.light_target(match.head, target_slots), source)
        return Sides(source, without(target, source), inferred)

    def _named(
        self, match: Match, fillers: Fillers, slots: Slots, used: set[int], but: tuple[Mention, ...] = ()
    ) -> tuple[Mention, ...]:
        """As `Naming.first`, with "su" for the slot `possessive`."""
        taken = {m.of or m.id for m in but}
        for slot in slots:
            if slot == "possessive" and slot in fillers:
                found = tuple(m for m in self.implied.possessor(match.head) if m.id not in taken)
            else:
                found = self.naming.first(fillers, (slot,), used, but)
            if found:
                return found
        return ()

    def _mutual(self, match: Match, source_slots: Slots) -> Sides:
        fillers, used = self.fillers(match), set[int]()
        noun = match.trigger.kind == "noun"
        own = match.frame.part(self.language)
        named = (own.noun_target if noun else own.target) or (("a", "de", "con", "adjective") if noun else ("con",))
        found: list[Mention] = []
        for slot in dict.fromkeys((*source_slots, "con", "entre", *named)):
            found += self._named(match, fillers, (slot,), used)
        inferred = False
        polities = {m.of or m.id for m in found}
        if len(polities) < 2:
            more, inferred = self._other_party(match, "subject" in source_slots)
            found += [m for m in more if (m.of or m.id) not in polities]
        sides = distinct(found)
        return Sides(sides, sides, inferred)

    def _other_party(self, match: Match, subject: bool) -> tuple[tuple[Mention, ...], bool]:
        """The parties of a mutual act that its own slots leave out."""
        if match.trigger.kind == "noun":
            more, inferred = self.implied.light_subject(match.head)
            return (*more, *self.implied.light_target(match.head, ("con", "entre"))), inferred
        if subject and not self.clauses.subjects(match.head):
            more = self.implied.subject(match.head)
            return more, bool(more)
        return (), False

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

    def implied_subject(self, verb: int) -> tuple[Mention, ...]:
        """Whom a dropped subject means."""
        return self.implied.subject(verb)

    def actors(self, index: int) -> tuple[Mention, ...]:
        """The actors that a noun phrase names."""
        return self.naming.actors(index)

    _holder_of, _implied_subject, _actors = holder_of, implied_subject, actors

    # Slots

    def fillers(self, match: Match) -> Fillers:
        """Slot → the tokens that stand in it, for this trigger."""
        if match.trigger.kind == "noun":
            return self.naming.noun_fillers(match.head)
        return self._verb_fillers(match)

    def _verb_fillers(self, match: Match) -> Fillers:
        head = match.head
        found: Fillers = {"subject": self.clauses.subjects(head), "object": self.clauses.objects(head)}
        inner = [i for i in sorted(match.covered) if i != head and self.clauses.verbal(i)]
        found["object"] += [o for verb in inner for o in self.clauses.objects(verb)]
        holders = [head, *inner, *found["object"], *self.tree.children(head, "oblique", "indirect")]
        governor = self.tree.head(head)
        if governor is not None and self.tree.tokens[head].role == "open_clause":
            if self.tree.tokens[governor].lemma in self.grammar.lending:
                holders.append(governor)
        for holder in holders:
            for child in self.tree.children(holder, *BESIDE):
                if self.tree.tokens[child].pos in {"VERB", "AUX"}:
                    continue
                slot = self.naming.slot(child)
                if slot and not (slot == "de" and holder != head):
                    found.setdefault(slot, []).append(child)
        slot, antecedent = self.clauses.relative(head)
        if slot and antecedent is not None:
            found.setdefault(slot, []).append(antecedent)
        found["inside"] = list(found["object"])
        return found


_distinct = distinct
