"""Which words fill the slots of a trigger that is no noun."""

from __future__ import annotations

from dragoman.code.beside import of_bond, preposition, reflexive
from dragoman.code.blamed import reached_before
from dragoman.code.conditions import OWN
from dragoman.code.further import Further
from dragoman.code.nounslots import Fillers
from dragoman.code.parties import MANIFOLD
from dragoman.code.saidof import (
    LISTENING,
    asks_you,
    bids,
    he_meant,
    heads,
    in_his_words,
    ought,
)
from dragoman.code.saidwhom import whom
from dragoman.code.summed import JUDGING
from dragoman.code.triggers import Match
from dragoman.knowledge.lists import word_list
from dragoman.tree import NOMINAL, VERBAL, Tree

BESIDE = ("oblique", "indirect", "object", "nominal", "adverb", "other", "adverbial", "compound")


JOINING = "request.join"
SHARING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "RETREAT", "SANCTION", "SUPPORT", "AID"})
"""Types of acts that two verbs side by side do to the same."""
FORCED = "coerce.restrict"
"""The frame of those whom somebody forces to do something with others."""
CONTINUING = frozenset({"conjunct", "adverbial", "open_clause", "parataxis"})
ABOUT = frozenset({"sobre", "de", "del", "a", "al", "contra", "on", "about", "of", "at", "against"})
PLEADING = word_list("code.fillers.pleading")
GROUNDS = frozenset({"por", "ante", "over", "at", "about", "against"})
"""Before that for which somebody is blamed."""
LABELS = frozenset({"de", "como", "as"})
"""Before what somebody or something is called."""
OUTSIDE = word_list("code.fillers.outside")
REACHING = word_list("code.fillers.reaching")
STRIFE = word_list("code.fillers.strife")
PLACES = word_list("code.fillers.places")
ADDRESSING = word_list("code.fillers.addressing")


class VerbFillers:
    """Finds what stands beside the triggers of one scene."""

    def __init__(self, further: Further) -> None:
        self.further, self.clauses, self.naming = further, further.clauses, further.naming
        self.tree: Tree = further.tree
        self.grammar = further.grammar

    def of(self, match: Match) -> Fillers:
        """Slot → the tokens that stand in it, for a trigger that is no noun."""
        head = match.head
        if match.trigger.said:
            return self._said_of(match)
        found: Fillers = {
            "subject": list(self.clauses.subjects(head)),
            "object": [
                *self.clauses.objects(head),
                *self._pleaded_with(match),
                *self._hearing(match),
            ],
        }
        inner = [i for i in sorted(match.covered) if i != head and self.clauses.verbal(i)]
        if match.frame.type == "AID":  # "sent troops to fight Boko Haram", who is not helped
            below = self.tree.children(head, "clause", "open_clause")
            found["object"] += [s for i in below for s in self.tree.children(i, "subject")]
            inner = [i for i in inner if self.tree.lemmas[i] not in self.grammar.fighting]
        clitic = self.clauses.clitic(head)
        bidden = self.naming.of_all([*found["object"], *self._bidden(head)], deep=False)
        asked = self.clauses.told_to(head) or clitic in self.grammar.datives or bidden
        requests = match.frame.type == "REQUEST"
        others = [i for i in inner if requests and self._of_others(i)]
        found["object"] += self._doing(others)
        nobody = [i for i in inner if requests and self._by_anybody(i)]
        inner = [i for i in inner if i not in (*others, *nobody)]
        bidding = requests and (asked or clitic is not None)
        alone = match.frame.type == "THREATEN" or match.frame.id == FORCED
        if bidding or self._to_you(match) or (alone and self.naming.of_all(found["object"])):
            inner = []  # "exigió a los talibanes que entreguen a Bin Laden": he is not asked
        if self._accuses(match):
            inner = []  # "acusó a Bruselas de financiar a la oposición", which is not accused
        bid = [s for i in inner for s in self._asked_before(match, i)]
        inner = [] if bid else inner
        found["object"] += bid
        objects = [*found["object"], *(o for verb in inner for o in self.clauses.objects(verb))]
        held = (o for o in objects or self._ahead(match) if not self._apart(match, o))
        found["object"] = [o for o in held if not self._joined(o, self.naming.slot(o), objects)]
        self._beside_holders(match, inner, found)
        partners = self.further.partners(match)
        if partners:
            found.setdefault("con", []).extend(partners)
        slot, antecedent = self.clauses.relative(head)
        if slot not in {"", "subject", "object"} and antecedent is not None:
            found.setdefault(slot, []).append(antecedent)
        found = self._answerable(match, found)
        own = self.tree.children(head, "oblique", "indirect", "object")
        taken = [i for i in own if i in match.covered]
        found["inside"] = [*found["object"], *(c for i in taken for c in self._telling(match, i))]
        return found

    def _beside_holders(self, match: Match, inner: list[int], found: Fillers) -> None:
        """Adds what stands beside the verb, what it takes and what holds its own, by slot."""
        head = match.head
        for holder in self._holders(match, inner, found["object"]):
            for child in self.tree.children(holder, *BESIDE):
                if self.tree.tokens[child].pos in VERBAL:
                    continue
                slot = self.naming.slot(child)
                left = holder == head or self.naming.own_force(holder)
                apart = self._apart(match, child) or self.naming.dissenting(child)
                if not slot or (slot == "de" and not left) or apart:
                    continue
                gathered = holder != head and self.clauses.gathered_by(holder, child)
                if gathered or of_bond(self.tree, holder, child):
                    continue
                if self._joined(child, slot, found["object"]) or self._judged(match, holder, slot):
                    continue
                told = child in match.covered or self._given(match, child)
                inside = self._telling(match, child) if told else [child]
                found.setdefault(slot, []).extend(inside)

    def _telling(self, match: Match, index: int) -> list[int]:
        """Of what a verb gives as a name ("calificó la prueba de violación de las resoluciones de
        la ONU") only whose act it is called ("de agresión israelí"); else the word itself."""
        if self._given(match, index):
            givers = [
                i for i in self.tree.children(index, "nominal")
                if self.naming.slot(i) in {"de", "por"} and self.naming.actors(i, deep=False)
            ]  # fmt: skip
            return [*self.tree.children(index, "modifier"), *givers]
        labelled = self.tree.lemmas[match.head] in self.grammar.labelling
        if not labelled or self.naming.slot(index) not in LABELS:
            return [index]
        owners = self.tree.children(index, "nominal")
        known = self.naming.world.actors
        named = [
            i for i in owners
            if any(m.of or m.id in known for m in self.naming.actors(i, deep=False))
        ]  # fmt: skip
        return [*self.tree.children(index, "modifier"), *named]

    def _by_anybody(self, verb: int) -> bool:
        """ "Pidió que *se permita* a la Cruz Roja el acceso": those to whom it is done are not
        asked."""
        held = self.tree.children(verb, "object", "indirect", "oblique")
        return reflexive(self.tree, verb) and any(self.tree.marks[i] == "a" for i in held)

    def _of_others(self, verb: int) -> bool:
        """ "«They must free the hostages», he said", "proposed that Turkey arm the rebels", "abogó
        por mantener las sanciones a Irán": whose object nobody asks for anything."""
        if preposition(self.tree, verb) == "por":
            return True
        told = bids(self.tree, verb) or ought(self.tree, verb)
        named = self.naming.of_all(self.tree.children(verb, "subject"), deep=False)
        clause = self.tree.tokens[verb].role == "clause"
        return (told and in_his_words(self.tree, verb)) or (clause and bool(named))

    def _to_you(self, match: Match) -> bool:
        """Whether it asks those to whom it is said."""
        return match.frame.type == "REQUEST" and asks_you(self.tree, match.head)

    def _hearing(self, match: Match) -> list[int]:
        """ "«We ask you to leave», he told *the envoy*": those to whom it is said."""
        above = self.tree.head(match.head) if self._to_you(match) else None
        told = self.tree.children(above, "object", "indirect") if above is not None else []
        return [i for i in told if i > match.head]

    def _said_of(self, match: Match) -> Fillers:
        """ "Said the general was a traitor": of whom it is said, and who says it."""
        head = match.head
        told = sorted(set(heads(self.tree, head)) & match.covered)
        own = bool(match.trigger.conditions[0].kinds & OWN)
        of = whom(self.clauses, match, sorted(match.covered - {head}) if own else told)
        if match.frame.type != "REJECT" and not own:
            of = of + self._spoken_before(head, told, of)
        if match.frame.type == "REQUEST" and not self.naming.of_all(of, deep=False):
            of = of + self._hearers(head)
        found: Fillers = {"subject": list(self.clauses.subjects(head)), "object": of, "inside": of}
        below = self.tree.children(head, "oblique")
        found["de"] = [i for i in below if self.naming.slot(i) == "de"]
        return found

    def _spoken_before(self, verb: int, told: list[int], of: list[int]) -> list[int]:
        """Who is meant where what is said names nobody, or only by a pronoun."""
        if not of and any(he_meant(self.tree, i) for i in told):
            return reached_before(self.clauses, verb) or self._spoken_of(verb)
        last = max(told, default=verb)
        named = any(self.tree.tokens[i].pos in NOMINAL and i < last for i in of)
        return [] if named else self._spoken_of(verb)

    def _hearers(self, verb: int) -> list[int]:
        """ "«Llamen a elecciones», dijo Lula *a Maduro*": to whom it is said."""
        told = self.clauses.told_to(verb)
        return [i for i in told if not {m.id for m in self.naming.actors(i)} <= LISTENING]

    def _spoken_of(self, verb: int) -> list[int]:
        """ "Habló sobre Trump y dijo que miente", "hit out at Trump, saying he lied": who is named
        in what the verb before says of somebody, where what is said has only a pronoun."""
        above = self.tree.head(verb)
        if above is None or above > verb or self.tree.tokens[verb].role not in CONTINUING:
            return []
        beside = [i for i in self.tree.children(above, *BESIDE) if i < verb]
        beside += [c for i in beside for c in self.tree.children(i, "nominal")]
        about = (i for i in beside if self.tree.prepositions[i] in ABOUT)
        scene = self.naming.scene
        return [i for i in about if (r := scene.by_token.get(i)) and r.kind in {"person", "polity"}]

    def _holders(self, match: Match, inner: list[int], objects: list[int]) -> list[int]:
        """The words beside which the sides may stand."""
        head, governor = match.head, self.tree.head(match.head)
        holders = [head, *inner, *objects, *self._beside(match)]
        if match.frame.id == JOINING:  # "presentó su solicitud de ingreso en la OTAN"
            holders += [i for o in objects for i in self.tree.children(o, "nominal")]
        lent = self.tree.tokens[head].role == "open_clause"
        if governor is not None and lent and self.tree.lemmas[governor] in self.grammar.lending:
            holders.append(governor)
        return holders

    def _asked_before(self, match: Match, verb: int) -> list[int]:
        """ "Grecia debe devolver a los militares, exigió Ankara": who is to do what is asked."""
        above = verb
        while self.tree.tokens[above].role == "open_clause":
            above = self.tree.tokens[above].head
        told = self.tree.tokens[above].role == "clause" and above < match.head
        asked = match.frame.type == "REQUEST" and told
        return list(self.clauses.subjects(verb)) if asked else []

    def _doing(self, verbs: list[int]) -> list[int]:
        """The subjects of those verbs, of passives only forces ("that troops be withdrawn")."""
        held = {s: i for i in verbs for s in self.tree.children(i, "subject")}
        return [s for s, i in held.items() if not self.clauses.passive(i) or self.naming.force(s)]

    def _answerable(self, match: Match, found: Fillers) -> Fillers:
        """ "Atribuyó a Irán el envío de armas a los rebeldes": to whom it is laid stands before
        what he did, and no other "a" means him."""
        if (
            match.frame.type != "ACCUSE"
            or self.tree.lemmas[match.head] not in self.grammar.attributing
        ):
            return found
        deeds = [i for i in match.covered if i > match.head and self.naming.names_act(i)]
        before = [i for i in found.get("a", ()) if i < min(deeds, default=i)]
        if not self.naming.of_all(before, deep=False):
            return found
        return {**found, "a": before, "object": []}

    def _accuses(self, match: Match) -> bool:
        """Whether it names whom it accuses behind "a"."""
        beside = self.tree.children(match.head, "indirect", "oblique", "object")
        blamed = (i for i in beside if self.tree.marks[i] == "a")
        return match.frame.type == "ACCUSE" and bool(self.naming.of_all(blamed, deep=False))

    def _pleaded_with(self, match: Match) -> list[int]:
        """ "Pleaded with Baku to stop": who is asked."""
        if match.frame.type != "REQUEST" or self.tree.lemmas[match.head] not in PLEADING:
            return []
        beside = self.tree.children(match.head, "oblique")
        return [i for i in beside if self.tree.prepositions[i] == "with"]

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

    def _ahead(self, match: Match) -> list[int]:
        """ "Secuestraron y asesinaron al gobernador", "rodeó, bombardeó y acabó tomando la ciudad":
        the object that the last of several verbs bears."""
        objects = self._borne_behind(match.head) if match.frame.type in SHARING else []
        people = [o for o in objects if not any(map(self.naming.is_state, self.naming.actors(o)))]
        return people or objects  # "expulsó a Cuba a dos presos"

    def _borne_behind(self, verb: int) -> list[int]:
        """The object of the verb that "and" joins, with nothing between but further verbs."""
        joined = False
        for at in range(verb + 1, len(self.tree.tokens)):
            pos = self.tree.tokens[at].pos
            if pos == "CCONJ":
                joined = True
            elif pos == "VERB":
                carried = [at, *(i for i in self.tree.children(at, "open_clause") if i == at + 1)]
                objects = [o for i in carried for o in self.clauses.objects(i)]
                if joined and objects:
                    return objects
                if objects or self.clauses.subjects(at) != self.clauses.subjects(verb):
                    return []
            elif pos != "ADV" and self.tree.words[at] != ",":
                return []
        return []

    def _apart(self, match: Match, index: int) -> bool:
        """ "A las afueras de Islamabad", "ordenó el envío de tropas a la frontera con Colombia":
        where, and no one, or no one who is asked."""
        lemma, asked = self.tree.lemmas[index], match.frame.type == "REQUEST"
        if asked and self.naming.own_force(index):
            return True  # "exigió que retire sus tropas"
        nobody = lemma in OUTSIDE or (asked and lemma in PLACES)
        return nobody and self.naming.slot(index) == "a"

    def _judged(self, match: Match, act: int, slot: str) -> bool:
        """ "Criticó el apoyo de Rusia a Siria": whom the act reaches that somebody judges, and not
        the judgement."""
        labelled = self.tree.lemmas[match.head] in self.grammar.labelling and act != match.head
        if labelled and slot in REACHING and self.tree.tokens[act].role == "object":
            return True  # "calificó de ilegal el golpe contra Gorbachov"
        if slot in REACHING and self._given(match, act):
            return True
        judged = match.frame.type in JUDGING and slot in REACHING and act not in match.covered
        held = self.tree.tokens[act].role in {"object", "subject"}
        return judged and held and (self.naming.names_act(act) or self._anothers(match, act))

    def _given(self, match: Match, act: int) -> bool:
        """ "Protestó por la *venta* de armas a Taiwán": who receives is not blamed."""
        blamed = match.frame.type == "ACCUSE" and act != match.head
        about = blamed and self.tree.prepositions[act] in GROUNDS
        return about and any(t.frame.startswith("aid.") for t in self.naming.acts_at(act))

    def _anothers(self, match: Match, thing: int) -> bool:
        """ "Criticó el desprecio de Rusia a la ONU": what a state or body does to others."""
        if self.tree.lemmas[match.head] in ADDRESSING:  # "atribuyó la nota de Irán a Hamás"
            return False
        owners = (i for i in self.tree.children(thing, "nominal") if self.naming.slot(i) == "de")
        named = self.naming.of_all(owners, deep=False)
        return any(m.id in self.naming.world.actors for m in named)

    def _beside(self, match: Match) -> list[int]:
        """What stands with the verb and may hold what is the verb's own ("at a camp in Sudan and at
        a port in Yemen"), but for other acts ("por su apoyo a los hutíes")."""
        beside = self.tree.children(match.head, "oblique", "indirect")
        apart = (i for i in beside if i in match.covered or self.tree.lemmas[i] not in STRIFE)
        held = [i for i in apart if i in match.covered or not self.naming.names_act(i)]
        scene = self.naming.scene  # "según su embajador ante la UE"
        held = [i for i in held if not (r := scene.by_token.get(i)) or r.kind != "person"]
        return [one for i in held for one in self.tree.conjuncts(i)]
