"""Who fights or talks with whom in the text: of whom "both sides", "las partes" are said, though
others were named since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import World
from dragoman.records import Mention, Reference
from dragoman.tree import VERBAL, Tree

CONTENDING = word_list("resolve.contending.between")
ANSWERING = frozenset({"responder", "replicar", "respond", "retaliate", "reply"})
"""Verbs of answering a blow with another."""
BLAMING = word_list("resolve.contending.blaming")
LOCATIVE = frozenset({"en", "in"})
SIDES = frozenset({"state", "armed"})
"""Kinds of actors that fight and make peace."""


@dataclass
class Contenders:
    """The pairs of whom the text has told that they fight or talk with one another."""

    told: dict[frozenset[str], tuple[tuple[Mention, ...], int]] = field(default_factory=dict)

    def tell(self, two: tuple[Mention, ...]) -> None:
        """A sentence has told so of these two."""
        names = frozenset(m.of or m.id for m in two)
        if len(names) == 2:
            self.told[names] = (two, self.told.get(names, ((), 0))[1] + 1)

    def sides(
        self, but: frozenset[str], listed: Mapping[frozenset[str], int], opened: frozenset[str]
    ) -> tuple[Mention, ...]:
        """The two of whom it was told most often, none of them one of these; of several the first.
        How often the text named any two in one breath counts too: nobody, if others lead, or are
        named as often and the text opened with them."""
        told = [names for names in self.told if names.isdisjoint(but)]
        if not told:
            return ()
        often = {names: self.told[names][1] + listed.get(names, 0) for names in told}
        most = max(told, key=lambda names: often[names])
        rest = (
            times + (names == opened) / 2 for names, times in listed.items()
            if names not in told and names.isdisjoint(but)
        )  # fmt: skip
        return self.told[most][0] if often[most] >= max(rest, default=0) else ()


def contenders(
    tree: Tree, references: tuple[Reference, ...], named: tuple[Mention, ...], world: World
) -> tuple[Mention, ...]:
    """The two of whom a sentence tells that they fight or talk with one another: in one breath
    beside such a word ("A y B negocian", "la tregua entre A y B"), or as the only ones whom it
    has `named` ("rompió el diálogo con B", "A bombardeó una base en B")."""
    told_of = {word.folded_lemma for word in tree.known}
    talks, titles = not CONTENDING.isdisjoint(told_of), world.titles
    if not talks and titles.force.isdisjoint(told_of) and titles.forceful.isdisjoint(told_of):
        return ()
    told = {r.head: r for r in references if _one_side(r, world)}
    for head in sorted(told) if talks else ():
        both = {r.mentions[0].of or r.mentions[0].id: r.mentions[0]
                for i in tree.conjuncts(head) if (r := told.get(i)) is not None}  # fmt: skip
        placed = tree.prepositions[tree.first_conjunct(head)] in LOCATIVE
        if len(both) == 2 and not placed and _between(tree, tree.first_conjunct(head)):
            return tuple(both.values())
    for both_of in (r for r in references if talks and _two_sides(r, world)):
        if _between(tree, tree.first_conjunct(both_of.head)):
            return both_of.mentions  # "los ejércitos de A y B se enfrentaron"
    sides = {m.of or m.id: m for r in told.values() for m in r.mentions}
    facing = (_strikes(tree, i, world) or _faced(tree, i) or _blamed(tree, i) for i in told)
    if len(sides) == 2 and any(facing):
        return tuple(sides.values())
    known = all(_contends(world, m.of or m.id) for m in named)
    return named if len(named) == 2 and known and _clash(tree) else ()


def _one_side(reference: Reference, world: World) -> bool:
    """Whether it means one who stands for a state or an armed group."""
    if reference.kind in {"place", "voice"} or len(reference.mentions) != 1:
        return False
    return _contends(world, reference.mentions[0].of or reference.mentions[0].id)


def _two_sides(reference: Reference, world: World) -> bool:
    """Whether it means two who stand for a state or an armed group each."""
    sides = {m.of or m.id for m in reference.mentions}
    within = reference.kind not in {"place", "voice"}
    return within and len(sides) == 2 and all(_contends(world, side) for side in sides)


def _contends(world: World, side: str) -> bool:
    actor = world.actors.get(side)
    return actor is not None and actor.kind in SIDES


def _between(tree: Tree, first: int) -> bool:
    """Whether those who are listed do it together, or what there is between them is of the kind."""
    above = tree.head(first)
    if above is not None and tree.tokens[above].role == "subject":  # "los ministros de A y B"
        first, above = above, tree.head(above)
    if above is None:
        return False
    if tree.tokens[above].pos not in VERBAL:
        return tree.known[above].folded_lemma in CONTENDING
    if tree.tokens[first].role != "subject":
        return False
    beside = (above, *tree.children(above, "object", "oblique", "open_clause"))
    return any(tree.known[i].folded_lemma in CONTENDING for i in beside)


def _strikes(tree: Tree, head: int, world: World) -> bool:
    """Whether somebody, or what is his, is the subject of a verb of force, or of one with a blow
    beside it ("responde con bombardeos")."""
    while tree.tokens[head].role in {"nominal", "modifier", "compound"}:
        head = tree.tokens[head].head
    verb = tree.tokens[tree.first_conjunct(head)].head
    if tree.tokens[tree.first_conjunct(head)].role != "subject":
        return False
    beside = tree.children(verb, "oblique") if tree.known[verb].folded_lemma in ANSWERING else []
    blows = any(tree.known[i].folded_lemma in world.titles.forceful for i in beside)
    return blows or tree.known[verb].folded_lemma in world.titles.force


def _faced(tree: Tree, head: int) -> bool:
    """ "Negocia *con B*", "el diálogo *con B*": whether one fights or talks with somebody."""
    above = tree.head(head)
    with_ = tree.prepositions[head] in {"con", "contra", "with", "against"}
    return with_ and above is not None and tree.known[above].folded_lemma in CONTENDING


def _blamed(tree: Tree, head: int) -> bool:
    """ "India acusó *a Pakistán* de violar la tregua": whether somebody is blamed."""
    verb = tree.head(head)
    held = tree.tokens[head].role in {"object", "indirect", "oblique"}
    return held and verb is not None and tree.known[verb].folded_lemma in BLAMING


def _clash(tree: Tree) -> bool:
    """Whether the main verb is of fighting or talking with one another ("Indian and Chinese
    soldiers clashed")."""
    root = tree.root
    return tree.tokens[root].pos in VERBAL and tree.known[root].folded_lemma in CONTENDING
