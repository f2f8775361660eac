"""For whom somebody acts where the sentence says so: "reconoció en nombre de Madrid a Guaidó"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.parties import Sides
from dragoman.code.triggers import Match
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import World
from dragoman.records import Mention
from dragoman.tree import Scene

BEHALF = word_list("code.onbehalf.behalf")
ENVOYS = word_list("code.onbehalf.envoys")
AS = frozenset({"como", "as", "en calidad de"})


def on_behalf(match: Match, sides: Sides, scene: Scene, world: World) -> Sides:
    """The sides of an act, with a single person who does it acting for whom the words name; the
    one acted for is no side of his own."""
    meant = [m for i in _named(match.head, scene) for m in _polities(scene, i)]
    if any(m.id in world.actors and world.actors[m.id].kind == "armed" for m in meant):
        return sides  # "negoció en nombre de Hezbolá": for others than his own
    doers = [m for m in sides.source if all(m.id != one.id for one in meant)]
    if len(meant) != 1 or len(doers) != 1 or not (doers[0].id.islower() or doers[0].of is None):
        return sides
    acting = replace(doers[0], of=meant[0].id)
    others = tuple(m for m in sides.target if m.id not in {meant[0].id, acting.id})
    mutual = any(m.id == acting.id for m in sides.target)
    return replace(sides, source=(acting,), target=(acting, *others) if mutual else others)


def _named(verb: int, scene: Scene) -> list[int]:
    """Behind "en nombre de" and the like, beside the verb or its object."""
    tree = scene.tree
    first = tree.first_conjunct(verb)
    shared = [first] if first != verb and not tree.children(verb, "subject") else []
    beside = [verb, *shared, *tree.children(verb, "object")]
    below = (i for at in beside for i in tree.children(at, "oblique", "nominal"))
    told = list(below)
    envoys = (i for i in told if tree.prepositions[i] in AS and tree.lemmas[i] in ENVOYS)
    sent = [c for i in envoys for c in tree.children(i, "nominal")]  # "como emisario de la OSCE"
    return sent + [i for i in told if tree.prepositions[i] in BEHALF]


def _polities(scene: Scene, index: int) -> tuple[Mention, ...]:
    reference = scene.by_token.get(index)
    return reference.mentions if reference is not None and reference.kind == "polity" else ()
