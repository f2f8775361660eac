"""Who is sent or moved by an act, or only made or gave what it was done with: nothing is done to
them."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.lemmas import participle_of
from dragoman.code.mentions import but_for, without
from dragoman.code.parties import Parties, Sides
from dragoman.code.triggers import Match
from dragoman.knowledge import Knowledge
from dragoman.knowledge.lists import word_list
from dragoman.known import cached_property
from dragoman.records import Mention
from dragoman.tree import Tree

AGAINST = frozenset({"about", "against", "contra", "sobre"})
CROWDS = "assault.crowd-control"
DISPERSING = word_list("code.sent.dispersing")
INQUIRY = "accuse.investigate"
INTO = frozenset({"en", "into"})
"""Prepositions of the land that troops enter."""
PEOPLE = frozenset({"CVL", "COP", "EDU", "GOV", "LAB", "MIL", "NGO", "SPY"})
"""Codes of people whom one may send to help."""
SENT = frozenset({"aid.troops", "assault.invade"})
"""Frames of acts for which one sends one's own."""
SOLIDARITY = "support.solidarity"
TELLING = frozenset({"by", "de", "from", "por"})
"""Prepositions of who says what is inquired into."""
TOWARDS = frozenset({"a", "para", "hacia", "entre", "to", "for", "among"})
VISIT = "consult.visit"
WORDS = word_list("code.sent.words")


class Sent:
    """Finds who is sent, moved or armed by the acts of one scene."""

    def __init__(self, parties: Parties, knowledge: Knowledge, language: str) -> None:
        self.naming, self.clauses = parties.naming, parties.clauses
        self.tree: Tree = parties.tree
        self.grammar = knowledge.grammar[language]

    @cached_property
    def suppliers(self) -> set[int]:
        """ "Con misiles suministrados por Francia": where those stand who only made or gave
        something."""
        tree, found = self.tree, set[int]()
        for index, words in enumerate(tree.marks):
            verb = tree.head(index)
            hyphen = verb == index + 2 and tree.words[index + 1] == "-"  # "a Russian-built plant"
            if verb is None or not (hyphen or words in {"por", "by"}):
                continue
            verbs = {tree.lemmas[verb], *participle_of(tree.lower[verb])}
            described = "VerbForm=Part" in tree.tokens[verb].morph
            if described and not self.grammar.supplying.isdisjoint(verbs):
                found |= {tree.tokens[i].start for i in tree.subtree(index)}
        return found

    @cached_property
    def own_forces(self) -> set[int]:
        """ "Que retire sus tropas": where forces stand that are somebody's own."""
        return {
            m.start
            for r in self.naming.scene.references
            if self.naming.own_force(r.head)
            for m in r.mentions
            if m.of is not None  # but "sus tropas de Ucrania"
        }

    def dispersed(self, match: Match, found: Sides) -> Sides:
        """ "Lanzó gases para dispersar a los manifestantes", "used tear gas to scatter a crowd":
        gas, clubs and shots are for those whom they are to drive away."""
        if match.frame.id != CROWDS or found.target:
            return found
        behind = (
            i
            for i in self.tree.children(
                match.head, "open_clause", "relative", "clause", "adverbial"
            )
            if i > match.head
        )
        aims = (i for i in behind if self.tree.lemmas[i] in DISPERSING)
        driven = (o for i in aims for o in self.tree.children(i, "object") if o > i)
        return replace(found, target=but_for(self.naming.of_all(driven, deep=False), found.source))

    def without_sent(self, match: Match, found: Sides) -> Sides:
        """ "Sent troops to fight Boko Haram", "Russian troops sent across the border": nothing is
        done to those who are sent, who are the sender's."""
        if match.frame.type == "THREATEN":
            return self._without_own(match, found)
        if match.frame.id == INQUIRY:
            return self._without_tellers(match, found)
        if match.frame.id == SOLIDARITY:  # "pésame por la matanza a manos de Boko Haram"
            named = self.naming.scene.by_token.items()
            doers = {m.start for i, r in named if self.naming.slot(i) == "por" for m in r.mentions
                     if self.naming.names_act(self.tree.tokens[i].head)}  # fmt: skip
            return replace(found, target=tuple(m for m in found.target if m.start not in doers))
        if match.frame.type in {"AGREE", "MOBILIZE"}:
            return self._without_moved(match, found)
        helps = match.frame.type == "AID" and match.frame.id not in SENT
        if helps or match.frame.id == VISIT:
            people = self._helpers_sent(match, found)
            left = without(found.target, people)
            return replace(found, target=left or self._visited(match, people))
        if match.frame.id not in SENT:
            return found
        starts = {self.tree.tokens[i].start for i in match.covered if i != match.head}
        senders = {None, *(m.of or m.id for m in found.source)}
        invading = match.frame.type == "ASSAULT" and (
            self.tree.lemmas[match.head] in self.grammar.sending
        )
        sent = tuple(
            m for m in found.target
            if m.start in starts and (invading or (m.id == "MIL" and m.of in senders))
        )  # fmt: skip
        source = found.source or (sent if invading else ())
        left = without(found.target, sent)
        entered = self._entered(match) if invading and not left else ()
        return replace(found, source=source, target=left or but_for(entered, source))

    def _entered(self, match: Match) -> tuple[Mention, ...]:
        """ "Sent troops into Ukraine": the land that they enter."""
        beside = [match.head, *self.clauses.objects(match.head)]
        below = (i for one in beside for i in self.tree.children(one, "oblique", "nominal"))
        land = [i for i in below if self.tree.prepositions[i] in INTO]
        return tuple(m for i in land for m in self.naming.actors(i, deep=False, slot="en"))

    def _without_tellers(self, match: Match, found: Sides) -> Sides:
        """ "Investigates claims made by Ukraine", "the complaint that Spain filed": nobody inquires
        into those who only say what is inquired into."""
        words = [i for i in self.clauses.objects(match.head) if self.tree.lemmas[i] in WORDS]
        verbs = (v for i in words for v in self.tree.children(i, "relative", "modifier"))
        made = [i for v in verbs for i in self.clauses.subjects(v)]
        below = [i for noun in words for i in self.tree.children(noun, "nominal")]
        made += [i for i in below if self.tree.prepositions[i] in TELLING or self._possessive(i)]
        starts = {self.tree.tokens[i].start for one in made for i in self.tree.subtree(one)}
        left = tuple(m for m in found.target if m.start not in starts)
        if len(left) == len(found.target):
            return found
        said_of = [i for i in below if self.tree.prepositions[i] in AGAINST]
        return replace(found, target=left or self.naming.of_all(said_of, deep=False))

    def _possessive(self, noun: int) -> bool:
        """ "Ukraine's claims": whether "'s" makes it the owner of what follows."""
        return any(self.tree.lower[i] in {"'s", "’s"} for i in self.tree.children(noun, "case"))

    def _helpers_sent(self, match: Match, found: Sides) -> tuple[Mention, ...]:
        """ "Envió un avión con *médicos*", "un equipo de *médicos* enviado por Cuba", "mandó a un
        *emisario* a Moscú": people of nobody who are sent, not those to whom something is."""
        verb, above = match.head, self.tree.head(match.head)
        if self.grammar.sending.isdisjoint(
            {self.tree.lemmas[verb], *participle_of(self.tree.lower[verb])}
        ):
            return ()
        below = set(self.tree.subtree(verb, within_clause=True))
        led = set[int]()
        if above is not None and self.tree.tokens[verb].role == "modifier":
            led = {above, *self.tree.children(above, "nominal")}
        things = [i for i in self.clauses.objects(match.head) if not self.tree.marks[i]]
        to = {
            self.tree.tokens[j].start for i in below if self.tree.marks[i] in TOWARDS and things
            for j in self.tree.subtree(i)
        }  # fmt: skip
        starts = {self.tree.tokens[i].start for i in below}
        own = {self.tree.tokens[i].start for i in led}
        return tuple(
            m for m in found.target
            if m.id in PEOPLE and (m.start in own or (m.of is None and m.start in starts - to))
        )  # fmt: skip

    def _visited(self, match: Match, people: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """ "Mandó a un emisario *a Moscú*": to whom somebody is sent, behind him."""
        if match.frame.id != VISIT or not people:
            return ()
        starts = {m.start for m in people}
        beside = self.tree.children(match.head, "object", "oblique", "indirect")
        beside += [c for i in beside for c in self.tree.children(i, "nominal")]
        named = (self.naming.actors(i, deep=False, slot="a") for i in beside
                 if self.tree.marks[i] in {"a", "to"})  # fmt: skip
        return next((n for n in named if n and starts.isdisjoint(m.start for m in n)), ())

    def _without_moved(self, match: Match, found: Sides) -> Sides:
        """ "Prometió retirar sus tropas", "reinforced the border with troops": nothing is done to
        one's own who are pledged or moved."""
        own: set[str | None] = {m.of or m.id for m in found.source}
        moved = own | {None} if match.frame.type == "MOBILIZE" else own
        sent = tuple(m for m in found.target if m.id == "MIL" and m.of in moved)
        return replace(found, target=without(found.target, sent)) if found.source else found

    def _without_own(self, match: Match, found: Sides) -> Sides:
        """ "Amenazó con desplegar al ejército": nobody threatens the soldiers whom he will send."""
        own = {m.of or m.id for m in found.source} | {m.of for m in found.source if m.id == "GOV"}
        direct = {self.tree.tokens[i].start for i in self.tree.children(match.head)}
        sent = tuple(
            m for m in found.target if m.id == "MIL" and m.of in own and m.start not in direct
        )
        return replace(found, target=without(found.target, sent))
