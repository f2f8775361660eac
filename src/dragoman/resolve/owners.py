"""Whose something is that a sentence tells of, and who does what it tells."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.records import Mention, Reference
from dragoman.resolve.wording import Wording
from dragoman.tree import VERBAL

HOUSES = word_list("resolve.owners.houses")
LEAVING = word_list("resolve.owners.leaving")
GOING = word_list("resolve.owners.going")
DEMANDING = word_list("resolve.owners.demanding")
BIDDING = word_list("resolve.owners.bidding")
EXPELLED = word_list("resolve.owners.expelled")
EXPELLING = word_list("resolve.owners.expelling")
OF = frozenset({"de", "del", "of"})
ASKED = frozenset({"", "a", "on", "upon", "to", "with"})
"""What stands before those who are asked to do something."""
PERSONAL = frozenset({"her", "his"})


def side_of(mention: Mention | None) -> frozenset[str]:
    """For whom one acts; nobody, where nobody acts."""
    return frozenset({mention.of or mention.id}) if mention is not None else frozenset()


class Owners(Wording):
    """Finds whose the things and acts of one sentence are, and who does them."""

    def owner(self, index: int) -> Mention | None:
        """Whose "su" is: the subject of the nearest clause before, else whom the text was about.
        "Cuyo" is of what stands right before."""
        if self.relates(index):
            told = self._last_listed(index) or self._antecedent(index)
            if told is not None:
                return told
            near = [r for r in self.found.values() if index - 5 < r.last < index]
            last = max(near, key=lambda r: r.last, default=None)
            return last.mentions[0] if last is not None and len(last.mentions) == 1 else None
        if self._expelled(index):
            return self._expelled_from(index)
        acting = self._fitting(index, self.acting(index) or self._told_of(index))
        if acting is not None or self._of_stranger(index):
            return acting
        if self._of_several(index):
            return None
        before = self.memory.topic
        return before[0] if len(before) == 1 else None

    def _fitting(self, index: int, acting: Mention | None) -> Mention | None:
        """ "Washington recognized *his* government": what is "his" is no state's."""
        words = {self.tree.lower[i] for i in self.tree.children(self.core(index), "determiner")}
        named = acting is not None and self.memory.is_state(acting.id) and acting.text.istitle()
        return None if named and words & PERSONAL else acting

    def _expelled(self, index: int) -> bool:
        """ "La junta expulsó a *sus* embajadores": those of another than who expels them."""
        verb = self.tree.head(index)
        sent = self.tree.known[index].folded_lemma in EXPELLED
        return sent and verb is not None and self.tree.known[verb].folded_lemma in EXPELLING

    def _expelled_from(self, index: int) -> Mention | None:
        """The subject of a clause further above, else whom the text was about, if he is another
        than who expels."""
        verbs = [i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL]
        own = {i for verb in verbs[:1] for i in self.doers(verb)}
        acting = self.acting(index)
        above = [i for verb in verbs[1:] for i in self.doers(verb) if i not in own and i < index]
        found = [r.mentions[0] for i in above if (r := self.found.get(i)) and len(r.mentions) == 1]
        told = [*found, *(self.memory.topic if len(self.memory.topic) == 1 else ())]
        mine = {acting.id, acting.of} if acting is not None else set()
        return next((m for m in told if not {m.id, m.of or m.id} & mine), None)

    def _last_listed(self, index: int) -> Mention | None:
        """ "La tregua entre Israel y Hezbolá, cuyos combatientes …": the last of several, right
        before the comma."""
        comma = next((i for i in range(index - 1, max(0, index - 4), -1) if self.text(i) == ","), 0)
        near = [r for r in self.found.values() if r.last == comma - 1 and comma]
        listed = [r for r in near if self.tree.tokens[r.head].role == "conjunct"]
        return listed[0].mentions[0] if listed and len(listed[0].mentions) == 1 else None

    def _told_of(self, index: int) -> Mention | None:
        """ "La OEA se reunirá, informó su secretario general", "Pakistan shot down a jet, its army
        said": who acts in what is told before the verb of whom "su" introduces."""
        verb = next((i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos == "VERB"), 0)
        told = [i for i in self.tree.children(verb, "clause", "parataxis") if i < min(verb, index)]
        noun = self.nouns.get(index)
        force = noun is not None and noun[0].kind == "force"
        if not force and any(
            fold(self.tree.tokens[i].lemma) in self.world.titles.force for i in told
        ):
            return None  # "Rusia bombardeó Kiev, dijo su alcalde"
        doers = [self.found.get(i) for one in told for i in self.doers(one)]
        if len(doers) != 1 or doers[0] is None or len(doers[0].mentions) != 1:
            return None
        return doers[0].mentions[0]

    def _antecedent(self, index: int) -> Mention | None:
        """The one of whom the relative clause is told in which "cuyo" stands."""
        verbs = (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL)
        verb = self.tree.first_conjunct(next(verbs, index))
        if self.tree.tokens[verb].role != "relative":
            return None
        told = self.found.get(self.tree.tokens[verb].head)
        return told.mentions[0] if told is not None and len(told.mentions) == 1 else None

    def _of_stranger(self, index: int) -> bool:
        """Whether the clause has a subject before the word whom nobody knows."""
        verb = next(
            (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL), None
        )
        subjects = self.doers(verb) if verb is not None else []
        below = {i for i in subjects if index not in self.tree.subtree(i)}
        known = {*self.found, *self.nouns}
        return any(
            i < index and self.tree.tokens[i].pos == "NOUN" and i not in known for i in below
        )

    def _of_several(self, index: int) -> bool:
        """ "Los dos países reabrirán sus embajadas": theirs, and nobody's of whom the text told."""
        above = next(
            (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL), None
        )
        subjects = self.tree.children(above, "subject") if above is not None else []
        found = [r for i in subjects if i < index and (r := self.found.get(i)) is not None]
        return any(len(r.mentions) > 1 for r in found)

    def acting(self, index: int) -> Mention | None:
        """The one who is the subject of the nearest clause above, named before the word; a crowd
        has no embassies."""
        house = self.tree.known[index].folded_lemma in HOUSES
        for ancestor in self.tree.ancestors(index):
            if self.tree.tokens[ancestor].pos not in VERBAL:
                continue
            for child in self.doers(ancestor) or self._asked(ancestor):
                reference = self.found.get(child) or self.owned(child) or self.called(child)
                if (
                    reference is not None
                    and reference.last < index
                    and len(reference.mentions) == 1
                    and not (house and reference.kind == "group")
                ):
                    return reference.mentions[0]
            planning = self._planner(ancestor)
            if planning is not None:
                return planning
        return None

    def _planner(self, verb: int) -> Mention | None:
        """ "La decisión francesa de retirar sus tropas", "el plan de Rusia de usar su flota": whose
        the noun above an infinitive is."""
        noun = self.tree.tokens[verb].head
        bare = "VerbForm=Inf" in self.tree.tokens[verb].morph and noun < verb
        if not bare or self.tree.tokens[noun].pos != "NOUN" or noun in self.found:
            return None
        named = self.owned(noun)
        if named is not None:
            return named.mentions[0] if len(named.mentions) == 1 else None
        told = ((i, self.demonym(i)) for i in self.tree.children(noun, "modifier"))
        return next((self._of_origin(i, polity) for i, polity in told if polity), None)

    def _of_origin(self, index: int, polity: str) -> Mention:
        """The polity that a word of origin names, as that word."""
        span = self.tree.span(index, index)
        name = self.world.actors[polity].name
        return Mention(polity, name, None, span.text, span.start, span.end)

    def doers(self, verb: int) -> list[int]:
        """The subjects of a verb; for the "que" of a relative clause, the noun before it."""
        subjects = self.tree.children(verb, "subject")
        if self.tree.tokens[verb].role != "relative":  # "pidió que retire", with "que" as subject
            return [i for i in subjects if "Rel" not in self.tree.tokens[i].morph]
        relative = [i for i in subjects if "Rel" in self.tree.tokens[i].morph]
        return [self.tree.tokens[verb].head] if relative and len(subjects) == 1 else subjects

    def _asked(self, verb: int) -> list[int]:
        """ "Pidió a Rusia que retire sus tropas", "urged Russia to withdraw its troops": whom the
        verb above asks to do it."""
        token = self.tree.tokens[verb]
        if token.role not in {"clause", "open_clause"}:
            return []
        bare = "VerbForm=Inf" in token.morph and self.tree.lemmas[token.head] in BIDDING
        if not bare and "Mood=Sub" not in token.morph:
            return []
        beside = self.tree.children(token.head, "object", "indirect", "oblique")
        marks = ASKED if bare else {"a"}
        return [i for i in beside if i < verb and self.tree.marks[i] in marks]

    def owned(self, index: int) -> Reference | None:
        """ "Un avión de la Fuerza Aérea": whose the thing is, if nobody else stands in it."""
        below = self.tree.children(index, "nominal")
        owners = [self.found[i] for i in below if i in self.found]
        return (
            owners[0] if len(owners) == 1 and self.tree.prepositions[owners[0].head] in OF else None
        )

    def called(self, index: int) -> Reference | None:
        """ "El colombiano *Gustavo Petro*": the person whose name stands right behind a noun."""
        below = self.tree.children(index, "apposition", "flat")
        named = [self.found[i] for i in below if i in self.found]
        return next((r for r in named if r.kind == "person" and r.first == index + 1), None)

    def above(self, index: int) -> frozenset[str]:
        """The polities of every subject of the clauses above a word: those who act in them."""
        subjects = (
            self.found.get(child)
            for ancestor in self.tree.ancestors(index)
            for child in self.tree.children(ancestor, "subject")
        )
        return frozenset(m.of or m.id for r in subjects if r is not None for m in r.mentions)

    def _to_leave(self, index: int) -> bool:
        """ "Exigió la retirada de sus tropas", "exigió que sus tropas se retiren": another's,
        who is to withdraw them."""
        noun = self.tree.head(index)
        clause = noun is not None and self.tree.tokens[noun].role in {"clause", "open_clause"}
        if noun is not None and clause and self.tree.tokens[index].role == "subject":
            above = self.tree.head(noun)
            goes = self.tree.known[noun].folded_lemma in GOING
            return goes and above is not None and self.tree.tokens[above].lemma in DEMANDING
        verb = self.tree.head(noun) if noun is not None else None
        if noun is None or verb is None or self.tree.tokens[noun].lemma not in LEAVING:
            return False
        return self.tree.tokens[verb].lemma in DEMANDING

    def _other_here(self, index: int, owner: Mention) -> str | None:
        """The only other state that the sentence names before the word ("exigió a Nom Pen que sus
        tropas se retiren")."""
        told = {m.of or m.id for r in self.found.values() if r.last < index for m in r.mentions}
        told |= {p for i, p in self._origins.items() if i < index}
        others = {one for one in told if self.memory.is_state(one)} - {owner.of, owner.id}
        return others.pop() if len(others) == 1 else None

    def owning_polity(self, index: int) -> str | None:
        """The polity whose "su" is, if it is one's."""
        owner = self.owner(index)
        if owner is None:
            return None
        if self._to_leave(index):
            return self._other_here(index, owner) or self.memory.only_other(owner)
        polity = owner.of or owner.id
        return polity if self.memory.is_polity(polity) else None
