"""One sentence as the resolver sees it: its tree, the known names in it, the article's memory."""

from __future__ import annotations

from typing import Literal

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold_all
from dragoman.records import Mention, Reference
from dragoman.resolve.names import Hit
from dragoman.resolve.owners import Owners, side_of
from dragoman.tree import VERBAL, Tree

RUN = frozenset({"party", "org", "company", "armed"})
"""Kinds of actors whose heads act for them alone, and for no government; their name stands in
apposition to what they are ("la guerrilla ELN")."""
Kind = Literal["polity", "person", "group", "place", "voice"]
REACHED = word_list("resolve.setting.reached")
HOSTING = word_list("resolve.setting.hosting")
BETWEEN = frozenset({"entre", "between"})
AGENTS = frozenset({"por", "by"})
"""What stands before those by whom something is done."""


class Setting(Owners):
    """What every rule about who is meant looks at; feeds on the article's memory."""

    def reference(  # noqa: PLR0913 - the fields of the record that it makes
        self, first: int, last: int, head: int, kind: Kind, actor: str, name: str,
        of: str | None = None, *, sure: bool = True,
    ) -> Reference:  # fmt: skip
        """A reference to one actor in these words."""
        span = self.tree.span(first, last)
        mention = Mention(actor, name, of, span.text, span.start, span.end)
        return Reference(first, last, head, kind, (mention,), sure)

    def polity(self, first: int, last: int, polity: str, *, sure: bool = True) -> Reference:
        """A reference to a polity in the words of a noun phrase headed by its first token."""
        name = self.memory.polity_name(polity)
        return self.reference(first, last, first, "polity", polity, name, sure=sure)

    def group(  # noqa: PLR0913 - the fields of the record that it makes
        self,
        first: int,
        last: int,
        code: str,
        of: str | None,
        *,
        end: int | None = None,
        sure: bool = True,
    ) -> Reference:
        """A reference to a group of people, named by the words from `first` to `last`; whoever
        runs a party, a company or a body is that itself ("un alto cargo del partido")."""
        actor = self.world.actors.get(of or "")
        if code == "GOV" and actor is not None and actor.kind in RUN:
            return self.reference(first, last if end is None else end, first, "polity", actor.id,
                                  actor.name, actor.of, sure=sure)  # fmt: skip
        name = self.tree.span(first, last).text.lower()
        end = last if end is None else end
        return self.reference(first, end, first, "group", code, name, of, sure=sure)

    def named(self, index: int, hit: Hit) -> Reference:
        """A reference to the actor whose name ends the noun phrase that begins here."""
        actor = self.world.actors[hit.names[0].actor]
        return self.reference(index, hit.last, index, "polity", actor.id, actor.name, actor.of)

    def again(self, index: int, last: int, mention: Mention) -> Reference:
        """A reference to a person already mentioned, by other words."""
        return self.reference(
            index, last, index, "person", mention.id, mention.name, mention.of, sure=False
        )

    def pair(
        self, index: int, last: int, *, persons: bool, states: bool = False, sides: bool = False
    ) -> Reference | None:
        """Those of whom the text speaks: "ambos líderes", "los dos países", "los tres"; the
        `sides` of a conflict are no organisations."""
        told = max(len(self.memory.topic), self._lately_together())
        many = self.paired(index) or self.paired(index + 1) or max(2, told)
        core = self.core(index)
        reached = self._reached(core) and not self._done_by_thing(core)
        acting = self.acting(core) if reached else None  # "Washington pidió a ambos países"
        but = self._acting_all(acting) if acting is not None else frozenset[str]()
        but |= self.memory.bodies if sides else frozenset()
        but |= self._alone_beside(core) if many == 2 else frozenset()
        rivals = () if persons or many > 2 else self._rivals(but, states=states)
        opened = {m.id for m in self.memory.opened} == {m.of or m.id for m in rivals}
        met = sides or opened or not self.topical(many, but)
        two = (
            (rivals if acting is not None and met else ())
            or (self.memory.leading(but) if acting is not None and many == 2 else ())
            or self._acting_together(core, many, reached=reached)
            or (self._met_beside(core) if many == 2 else ())
            or (rivals if sides else ())
            or (self._named_here(index, but) if states and many == 2 else ())
            or (self._so_called(but) if not persons and many == 2 else ())
            or self.topical(many, but)
            or (self.memory.opposed(but) if sides and many == 2 else ())
            or self._jointly(many, but)
            or (self._together(many, but) if not states else ())
            or rivals
            or (self.memory.opposed(but) if sides and many == 2 else ())
            or (self.memory.several(many, but) if many > 2 else ())
            or (self._opening_two(but, states=states) if not persons and many == 2 else ())
            or (self.memory.leading(but) if states and many == 2 and not but else ())
            or (self._states(many, but) if states else ())
            or self.memory.pair(persons=persons, many=many, but=but)
            or self.memory.pair(persons=False, many=many, but=but)
            or (self.memory.opposed(but) if many == 2 else ())
        )
        if states:
            two = tuple(self.memory.as_state(m) for m in two)
        return self.both(index, last, two)

    def _acting_all(self, acting: Mention) -> frozenset[str]:
        """ "*A and B* urged the two countries to stop": those who act with one who does."""
        heads = [i for i, r in self.found.items() if acting in r.mentions]
        joined = {j for i in heads for j in self.tree.conjuncts(self.tree.first_conjunct(i))}
        told = [r for i in joined if (r := self.found.get(i)) is not None]
        return frozenset({m.of or m.id for m in (acting, *(m for r in told for m in r.mentions))})

    def _so_called(self, but: frozenset[str]) -> tuple[Mention, ...]:
        """ "A and B urged *the two neighbours* to stop. The two countries …": whom the sentence
        before called so, where it is about others."""
        both = self.memory.called_two
        near = all(m.start >= self.memory.before for m in both)
        apart = but.isdisjoint(m.of or m.id for m in both)
        return both if both and near and apart else ()

    def _opening_two(self, but: frozenset[str], *, states: bool) -> tuple[Mention, ...]:
        """The two with whose states the text opens, unless the sentence before names two others."""
        alone = self.memory.pair(persons=False, states=states, alone=True, but=but)
        order = [m.id for m in self.memory.opened if but.isdisjoint({m.id})]
        if {m.of or m.id for m in alone} == set(order):
            return tuple(sorted(alone, key=lambda m: order.index(m.of or m.id)))
        return alone or (self.memory.opened if len(order) == 2 else ())

    def _reached(self, core: int) -> bool:
        """Whether the act goes to them or to theirs: "llamó a los líderes de ambos países", "urged
        both sides to stop"."""
        above = self.tree.head(core)
        if self.tree.prepositions[core] in AGENTS:
            return False
        if self.tree.prepositions[core] in BETWEEN:
            lemmas = {self.tree.lemmas[i] for i in self.tree.ancestors(core)}
            return not HOSTING.isdisjoint(lemmas)
        theirs = self.tree.marks[core] in {"de", "of"} and above is not None
        reached = above if theirs and above is not None else core
        return self.tree.marks[reached] in REACHED or self._done_to(reached)

    def _done_by_thing(self, core: int) -> bool:
        """ "Signed a pact that binds both countries": whether what acts on them is no actor."""
        verbs = (i for i in self.tree.ancestors(core) if self.tree.tokens[i].pos in VERBAL)
        doers = next((d for v in verbs if (d := [i for i in self.doers(v) if i != core])), [])
        return bool(doers) and not any(
            i in self.found or self.owned(i) or self.called(i) for i in doers
        )

    def _done_to(self, core: int) -> bool:
        """Whether it is what a verb acts on, or who is to do the infinitive behind it."""
        role, verb = self.tree.tokens[core].role, self.tree.head(core)
        told = verb is not None and self.tree.tokens[verb].role in {"clause", "open_clause"}
        infinitive = verb is not None and "VerbForm=Inf" in self.tree.tokens[verb].morph
        return role in {"object", "indirect"} or (role == "subject" and told and infinitive)

    def _rivals(self, but: frozenset[str], *, states: bool) -> tuple[Mention, ...]:
        """The two who fight or talk with one another; states, where the word means them."""
        two = self.memory.rivals(but)
        known = (self.memory.is_state(m.of or m.id) for m in two)
        return two if not states or all(known) else ()

    def opposed(self, index: int, last: int) -> Reference | None:
        """ "Las partes", "los contendientes": the two sides of whom the text tells."""
        but = side_of(self.acting(self.core(index)))
        rivals = self.memory.rivals(but) or self.memory.opposed(but)
        return self.both(index, last, self._met_above(index) or rivals)

    def _met_above(self, index: int) -> tuple[Mention, ...]:
        """ "Mantuvo con B una reunión en la que las partes …": those who meet in a clause above."""
        for verb in (i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL):
            held = self.tree.children(verb, "object", "oblique", "nominal")
            beside = [*held, *(i for one in held for i in self.tree.children(one, "nominal"))]
            met = [i for i in beside if self.tree.prepositions[i] in {"con", "with"}]
            heads = [*self.tree.children(verb, "subject"), *met]
            found = [self.found.get(i) for head in heads for i in self.tree.conjuncts(head)]
            named = [m for r in found if r is not None and r.last < index for m in r.mentions]
            sides = {m.of or m.id: m for m in named}
            if met and len(sides) == 2 and all(self.memory.is_polity(s) for s in sides):
                return tuple(sides.values())
        return ()

    def both(self, index: int, last: int, two: tuple[Mention, ...]) -> Reference | None:
        """A reference to several in these words."""
        if not two:
            return None
        span = self.tree.span(index, last)
        mentions = tuple(Mention(m.id, m.name, m.of, span.text, span.start, span.end) for m in two)
        self.memory.called_two = mentions if len(mentions) == 2 else self.memory.called_two
        return Reference(index, last, index, "polity", mentions, False)

    def topical(self, many: int, but: frozenset[str] = frozenset()) -> tuple[Mention, ...]:
        """Whom the text before was about, if they are so many, of as many polities."""
        topic = self.memory.topic
        polities = {m.of or m.id for m in topic}
        fits = len(topic) == many and len(polities) == many and polities.isdisjoint(but)
        return topic if fits and all(self.memory.is_polity(p) for p in polities) else ()

    def _acting_together(self, index: int, many: int, *, reached: bool) -> tuple[Mention, ...]:
        """So many who are together the subject of a clause above: "Mali y Burkina dijeron que un
        ataque sería una guerra contra ambos"; of the word's own clause only where nobody acts on
        them."""
        verbs = [i for i in self.tree.ancestors(index) if self.tree.tokens[i].pos in VERBAL]
        for verb in verbs[reached:]:
            for subject in self.tree.children(verb, "subject"):
                listed = [self.found.get(i) for i in self.tree.conjuncts(subject)]
                named = [m for r in listed if r is not None and r.last < index for m in r.mentions]
                if len({m.of or m.id for m in named}) == len(named) == many:
                    return tuple(named)
        return ()

    def _met_beside(self, core: int) -> tuple[Mention, ...]:
        """ "Xi received Putin, and the two agreed": those of whom alone the clause joined to this
        one tells, the one as acting on the other."""
        verb = self.tree.tokens[core].head
        first = self.tree.first_conjunct(verb)
        if first == verb or self.tree.tokens[core].role != "subject":
            return ()
        doers = self.tree.children(first, "subject")
        others = self.tree.children(first, "object", "indirect", "oblique")
        told = [self.found.get(i) for i in (*doers, *others) if i < core]
        heard = (r for r in told if r is not None and r.kind != "voice")
        named = {m.of or m.id: m for r in heard for m in r.mentions}
        return tuple(named.values()) if len(named) == 2 and doers else ()

    def _alone_beside(self, core: int) -> frozenset[str]:
        """ "Iraq helped, and the two signed an accord": the one who acts alone in the clause to
        which this one is joined is neither of the two."""
        verb = self.tree.tokens[core].head
        first = self.tree.first_conjunct(verb)
        doers = self.tree.children(first, "subject") if first != verb else []
        told = {m.of or m.id for i in doers if (r := self.found.get(i)) for m in r.mentions}
        reached = self.tree.children(first, "object", "indirect", "oblique") if told else []
        others = any(i in self.found for i in reached)
        return frozenset(told) if len(told) == 1 and not others else frozenset()

    def _together(self, many: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """So many persons, be they of one state, whom the sentence before names in one breath."""
        both = self.memory.together
        return both if len(both) == many and not but & {m.of or m.id for m in both} else ()

    def _states(self, many: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """So many states: those that the sentence before names in one breath ("Tailandia y
        Camboya"), else those of whom most was said lately."""
        joined = self.memory.joined
        states = {m.id for m in joined if self.memory.is_state(m.id)}
        if len(joined) == len(states) == many and states.isdisjoint(but):
            return joined
        return self.memory.pair(persons=False, many=many, but=but, states=True)

    def listed(self, index: int) -> tuple[Mention, ...]:
        """The two whom this sentence names in one breath before the word."""
        before = {head: r for head, r in self.found.items() if r.last < index}
        return two_in_a_row(self.tree, before)

    def _lately_together(self) -> int:
        """How many did something together in the sentence before."""
        together = self.memory.jointly
        lately = bool(together) and all(m.start >= self.memory.before for m in together)
        return len(together) if lately else 0

    def _jointly(self, many: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """Three or more who last did something together ("China acusó a los tres países")."""
        together = self.memory.jointly
        polities = {m.of or m.id for m in together}
        several = many > 2 and len(together) == len(polities) == many
        return together if several and polities.isdisjoint(but) else ()

    def _named_here(self, index: int, but: frozenset[str]) -> tuple[Mention, ...]:
        """ "Acusó a A y B de traición, después de que ambos países …": two states whom this
        sentence names in one breath."""
        both = self.listed(index)
        states = {m.id for m in both if self.memory.is_state(m.id)}
        return both if len(both) == len(states) and states.isdisjoint(but) else ()


def two_in_a_row(tree: Tree, at: dict[int, Reference]) -> tuple[Mention, ...]:
    """The last two, by their heads, whom the sentence names in one breath ("el monarca y
    Chávez"); nobody where it lists more."""
    meant = {i: r.mentions[0] for i, r in at.items() if r.kind not in {"place", "voice"}}
    listed = (_listed_with(tree, at[head], head) for head in sorted(meant))
    lists = [[i for i in each if i in meant] for each in listed]
    return next((tuple(meant[i] for i in two) for two in reversed(lists) if len(two) == 2), ())


def last_list(tree: Tree, told: list[Reference]) -> tuple[Mention, ...]:
    """Those, of references that mean one each, whom the sentence last names in one breath; nobody
    where it lists no two ("envoys from *A*, *B* and *C*")."""
    at = {i: r for r in told for i in range(r.first, r.last + 1)}
    heads = (i for i in sorted(at) if tree.first_conjunct(i) == i)
    lists = [[at[i] for i in tree.conjuncts(head) if i in at] for head in heads]
    return next((tuple(r.mentions[0] for r in one) for one in reversed(lists) if one[1:]), ())


def _listed_with(tree: Tree, reference: Reference, head: int) -> list[int]:
    """The heads named in one breath with one: "delegados de *A* y *B*" too."""
    joined = tree.conjuncts(head)
    if tree.prepositions[head] in {"de", "of"}:
        return joined  # "in the presence of the leaders of A and B"
    within = (i for i in range(reference.first, reference.last + 1) if i != head)
    return [*joined, *(j for i in within for j in tree.conjuncts(i) if j > reference.last)]


def folded(setting: Setting, first: int, last: int) -> tuple[str, ...]:
    """The folded words from token `first` to token `last`."""
    return fold_all(setting.tree.text(first, last))
