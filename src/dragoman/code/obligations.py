"""Sentence of a pact → what it binds its parties to, under which condition, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from dragoman.code.triggers import preposition
from dragoman.knowledge.pacts import Pacts
from dragoman.records import Mention, Obligation
from dragoman.tree import Tree

Kind = Literal["defence", "offence", "neutrality", "nonaggression", "consultation"]
KINDS: tuple[Kind, ...] = ("defence", "offence", "neutrality", "nonaggression", "consultation")
GAP = 2
"""Other words that may stand within a phrase ("prestarse sin demora ayuda militar")."""
NEGATION = frozenset({"sin", "without"})
AGAINST = frozenset({"against", "contra", "frente a"})
EDGES = frozenset({"clause", "adverbial"})


def obligations_of(
    tree: Tree, within: list[int], parties: tuple[Mention, ...], pacts: Pacts
) -> tuple[Obligation, ...]:
    """Tokens of a pact's clause → its obligations, one of each kind, those of war first."""
    polities = tuple(dict.fromkeys(m.of or m.id for m in parties))
    clause = _condition(tree, within, pacts)
    condition = tree.span(clause[0], clause[-1]).text if clause else None
    bound = [i for i in within if i not in clause]
    attacked = _attacked(tree, within, clause, pacts)
    binding = [
        Obligation(kind, (), polities, condition, tree.span(*span).text)
        for kind in KINDS
        if (span := _first(tree, bound, _phrases(pacts, kind, attacked=attacked))) is not None
    ]
    return (*binding, *_cooperation(tree, bound, polities, pacts))


def _phrases(pacts: Pacts, kind: Kind, *, attacked: bool) -> tuple[str, ...]:
    """The phrases that bind to a kind; help is defence only of whoever is attacked."""
    found: tuple[str, ...] = getattr(pacts, kind)
    return (*found, *pacts.assistance) if kind == "defence" and attacked else found


def _attacked(tree: Tree, within: list[int], condition: list[int], pacts: Pacts) -> bool:
    """Whether the condition speaks of an attack, those helped are such as suffer one ("un Estado
    agredido", "a state that suffers aggression"), or it is done against any ("against attack")."""
    told = set(condition)
    for index in within:
        if tree.tokens[index].role in {"relative", "modifier"}:
            told |= {index, *tree.children(index, "object")}
        if tree.marks[index] in AGAINST and not tree.children(index, "determiner", "number"):
            told.add(index)
    return _perilous(tree, told, pacts)


def _perilous(tree: Tree, told: Iterable[int], pacts: Pacts) -> bool:
    """Whether one of the tokens speaks of an attack or a threat."""
    return any(tree.lemmas[i] in pacts.perils or tree.lower[i] in pacts.perils for i in told)


def _first(tree: Tree, within: list[int], phrases: tuple[str, ...]) -> tuple[int, int] | None:
    """The first and last token of the first of the phrases that stands there."""
    for phrase in phrases:
        span = _phrase(tree, within, phrase.split(" "))
        if span is not None and tree.tokens[max(span[0] - 1, 0)].text.lower() not in NEGATION:
            return span
    return None


def _phrase(tree: Tree, within: list[int], words: list[str]) -> tuple[int, int] | None:
    """The span of these words, in order and close together, from a token in `within`."""
    if not tree.vocabulary.issuperset(words):
        return None
    for at in within:
        last, missed = at - 1, 0
        rest = list(words)
        for index in range(at, len(tree.tokens)):
            token = tree.tokens[index]
            if rest[0] in (token.text.lower(), token.lemma.lower()):
                last = index
                rest.pop(0)
            else:
                missed += 1
            if not rest or last < at or missed > GAP or token.pos == "PUNCT":
                break
        if not rest:
            return at, last
    return None


def _condition(tree: Tree, within: list[int], pacts: Pacts) -> list[int]:
    """The tokens of "en caso de agresión contra cualquiera de las dos naciones": of several
    conditions one of peril, else the first."""
    found = [
        _without_edges(tree, tree.subtree(index))
        for index in within
        if preposition(tree, index) in pacts.conditions
        and (tree.tokens[index].role in EDGES or preposition(tree, index) not in {"cuando", "when"})
    ]
    perilous = (c for c in found if _perilous(tree, c, pacts))
    return next(perilous, found[0] if found else [])


def _without_edges(tree: Tree, inside: list[int]) -> list[int]:
    """The clause as one run of words without the punctuation around it."""
    run = [i for i in inside if tree.tokens[i].pos != "PUNCT"]
    return list(range(run[0], run[-1] + 1)) if run else []


def _cooperation(
    tree: Tree, within: list[int], polities: tuple[str, ...], pacts: Pacts
) -> Iterator[Obligation]:
    """What they are to do together, with all its fields; the words from the first to the last."""
    fields: dict[str, None] = {}
    spans: list[tuple[int, int]] = []
    for index in within:
        token = tree.tokens[index]
        alone = token.pos == "VERB" and len(polities) < 2  # one party's own plan binds nobody else
        if alone or token.lemma.lower() not in pacts.cooperating:
            continue
        inside = tree.subtree(index, within_clause=True)
        own = [f for p, f in pacts.cooperation.items() if _phrase(tree, inside, p.split(" "))]
        if own:
            fields.update(dict.fromkeys(own))
            spans.append((inside[0], inside[-1]))
    if spans:
        first, last = min(s[0] for s in spans), max(s[1] for s in spans)
        text = tree.span(first, last).text
        yield Obligation("cooperation", tuple(fields), polities, None, text)
