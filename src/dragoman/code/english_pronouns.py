"""What an English pronoun tells of whom it may mean."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.clauses import Clauses
from dragoman.code.naming import Naming
from dragoman.records import Mention, Reference
from dragoman.tree import Scene, Tree

HIM = frozenset({"him", "her"})
"""Pronouns of persons."""
HIS = frozenset({"his", "her"})


def of_agents(clauses: Clauses, subjects: list[int], passive: int, verb: int) -> bool:
    """ "He was killed by gunmen; they wounded his wife": "they" are no one person, so that those
    are meant by whom it was done."""
    they = "they" in {clauses.tree.lower[i] for i in clauses.pronouns(verb)}
    one = len(subjects) == 1 and "Number=Sing" in clauses.tree.tokens[subjects[0]].morph
    return they and one and clauses.passive(passive)


def countrymen(
    clauses: Clauses, before: Iterable[Reference], taken: set[str]
) -> list[tuple[Mention, ...]]:
    """ "Libyan envoys called on Gaddafi to resign and accused him": persons of the same state whom
    the sentence names before, and who do not act."""
    tokens = clauses.tree.tokens
    return [
        r.mentions
        for r in before
        if r.kind == "person"
        and tokens[r.head].role in {"object", "oblique"}
        and all(m.id not in taken for m in r.mentions)
    ]


def sole_before(scene: Scene, verb: int) -> tuple[Mention, ...]:
    """ "Drones blew up near Maduro; he accused Colombia": the one person by name before "he"."""
    told = [r.mentions for r in scene.references if r.kind == "person" and r.last < verb]
    known = {mentions[0].id: mentions for mentions in told if len(mentions) == 1}
    return next(iter(known.values())) if len(known) == 1 else ()


def of_persons(
    tree: Tree, naming: Naming, noun: int, actors: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """ "Israel killed the chief in a strike on his car": what is "his" is no state's, and what is
    "its" is nobody's by name."""
    words = {tree.lower[i] for i in tree.children(noun, "determiner")}
    if "its" in words:  # "Poland's prime minister defended its attack"
        titled = (m for m in actors if not m.id.islower() or m.text[:1].islower())
        return tuple(titled)
    return actors if words.isdisjoint(HIS) else tuple(m for m in actors if not naming.is_state(m))
