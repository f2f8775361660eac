"""Those whom a blow or an arrest befell of whom only the number is told: "killing at least 15",
"decenas fueron detenidos"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.clauses import BEFALLING, Clauses
from dragoman.code.triggers import Match
from dragoman.code.unnamed import MANY
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention
from dragoman.tree import VERBAL, Scene, Tree

SERVING = word_list("code.counted.serving")
OTHERS = word_list("code.counted.others")
HELD = ("nominal", "relative", "modifier", "apposition")
"""What tells who they are whom a number counts."""


def with_counted(claim: Claim, match: Match, scene: Scene, clauses: Clauses) -> Claim:
    """The claim, and if nobody is told whom it befell but by a number, those of whom the clause
    before tells whom it struck, else people, unless soldiers may be meant."""
    tree = scene.tree
    if claim.target or claim.type not in {"ASSAULT", "COERCE"} or match.trigger.kind == "noun":
        return claim
    number = _number(match.head, tree, clauses)
    if number is None:
        return claim
    struck = _struck_before(match.head, scene, clauses)
    if struck:
        return replace(claim, target=struck)
    if not SERVING.isdisjoint(tree.lemmas) or _served(scene):
        return claim
    token = tree.tokens[number]
    state = claim.where.country if claim.where is not None else None
    people = Mention("CVL", token.text.lower(), state, token.text, token.start, token.end)
    return replace(claim, target=(people,))


def _number(verb: int, tree: Tree, clauses: Clauses) -> int | None:
    """The bare number of those to whom the verb is done, or who die."""
    if clauses.befalls_subject(verb):
        told = tree.children(verb, "subject")
    else:
        told = clauses.objects(verb) if tree.lemmas[verb] in BEFALLING else []
    return next((i for i in told if _bare(tree, i)), None)


def _bare(tree: Tree, index: int) -> bool:
    counts = tree.tokens[index].pos == "NUM" or tree.lower[index] in MANY | OTHERS
    return counts and not any(
        tree.tokens[i].pos in {"NOUN", "PROPN", "VERB"} for i in tree.children(index, *HELD)
    )


def _struck_before(verb: int, scene: Scene, clauses: Clauses) -> tuple[Mention, ...]:
    """ "Fired on *mourners*, killing 15", "killed *ten soldiers* and wounded 20": whom the verb
    above or beside this one strikes."""
    tree = scene.tree
    above = tree.head(verb)
    joined = tree.tokens[verb].role in {"adverbial", "conjunct"}
    if above is None or above > verb or not joined or tree.tokens[above].pos not in VERBAL:
        return ()
    if tree.lemmas[above] in SERVING:
        return ()  # "rebels clashed with troops and 30 were killed"
    heads = clauses.objects(above) + tree.children(above, "oblique", "object")
    if clauses.passive(above):
        heads = tree.children(above, "subject")
    named = [scene.by_token[i] for i in heads if i < verb and i in scene.by_token]
    struck = [r for r in named if r.kind == "group"]
    return struck[0].mentions if len(struck) == 1 else ()


def _served(scene: Scene) -> bool:
    """Whether those of whom a sentence tells bear arms, so that a number may count them."""
    told = [m.id for r in scene.references for m in r.mentions]
    return any(i in {"MIL", "UAF", "REB", "INS", "COP"} for i in told)
