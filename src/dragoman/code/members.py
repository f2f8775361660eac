"""Who makes up a group that the words name first: "una coalición formada por A y B", "los tres
países (A, B y C)", "doce países, entre ellos A y B"."""

from __future__ import annotations

from dragoman.code.beside import preposition
from dragoman.code.lemmas import participle_of
from dragoman.knowledge.grammar import Grammar
from dragoman.tree import Tree

OPENING = frozenset({"(", "–", "-", "—"})
"""What parts a list from the noun before it."""


def composing(tree: Tree, noun: int, grammar: Grammar) -> list[int]:
    """ "Una coalición liderada por A": who forms or leads a group."""
    if tree.lemmas[noun] not in grammar.bands:
        return []
    verbs = [
        v
        for v in tree.children(noun, "modifier", "relative")
        if v > noun
        and not grammar.composing.isdisjoint({tree.lemmas[v], *participle_of(tree.lower[v])})
    ]
    return [i for v in verbs for i in tree.children(v) if preposition(tree, i) in {"por", "by"}]


def shared(tree: Tree, first: int, one: int) -> bool:
    """ "British sailors and marines", "Russian tanks and troops": whether what tells whose the
    first are tells it of the bare plural joined to it."""
    told = [i for i in tree.children(first, "modifier") if tree.tokens[i].text[:1].isupper()]
    bare = one == first + 2 and not tree.children(one, "determiner", "modifier", "compound")
    return bool(told) and bare and "Number=Plur" in tree.tokens[one].morph


def listed(tree: Tree, noun: int, grammar: Grammar) -> list[int]:
    """ "Los tres países (A, B y C)": those who follow a plural, two or more of them, between
    brackets or dashes."""
    if "Number=Plur" not in tree.tokens[noun].morph:
        return []
    figuring = (
        v
        for v in tree.children(noun, "relative")
        if tree.lemmas[v] in grammar.figuring
        and any(preposition(tree, i) in {"entre", "among"} for i in tree.children(v))
    )  # "entre los que figuran A y B"
    named = [i for v in figuring for i in tree.children(v, "subject")]
    counted = any(tree.tokens[i].pos == "NUM" for i in range(max(noun - 2, 0), noun))
    opening = OPENING | {","} if counted else OPENING  # "dos miembros de la OTAN, A y B, …"
    beside = (i for i in tree.children(noun, "apposition") if tree.words[i - 1] in opening)
    return named or [i for i in beside if len(tree.conjuncts(i)) > 1]
