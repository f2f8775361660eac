"""Acts told by words that take up another: "Alemania expulsó a dos diplomáticos y Francia *hizo lo
propio*", "Chile *followed suit*"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.code.arguments import Arguments
from dragoman.code.claims import Draft
from dragoman.code.mentions import but_for
from dragoman.code.parties import Sides
from dragoman.code.triggers import Match
from dragoman.code.walk import DONE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim
from dragoman.tree import VERBAL, Tree

DOING, FOLLOWING = word_list("code.sameagain.doing"), word_list("code.sameagain.following")
SAME, EXAMPLE = word_list("code.sameagain.same"), word_list("code.sameagain.example")
WITH = frozenset({"con", "a", "with", "to", "for"})
COMPLEMENTS = frozenset({"clause", "open_clause"})
NEAR = 4
"""Tokens between the verb and the word that says what it takes up."""
OF = frozenset({"de", "of", "que", "as"})
SPOKEN = frozenset({"AGREE", "REQUEST", "THREATEN"})
UNLIKE = frozenset({"negated"})


def taking_up(tree: Tree) -> Iterator[tuple[int, int]]:
    """The verbs that take up an act told before, each with the word that says so."""
    if (SAME | EXAMPLE).isdisjoint(tree.lower):
        return
    for index, token in enumerate(tree.tokens):
        words = SAME if token.lemma in DOING else EXAMPLE if token.lemma in FOLLOWING else None
        if words is None or token.pos not in VERBAL:
            continue
        beside = range(index + 1, min(index + NEAR, len(tree.tokens)))
        same = next((i for i in beside if tree.lower[i] in words), None)
        if same is not None and not _compared(same, tree):
            yield index, same


def _compared(same: int, tree: Tree) -> bool:
    """ "Hizo lo mismo que ayer", "hizo lo propio de su cargo": the same as something told there."""
    held = tree.children(same, "nominal")
    return bool(tree.children(same, "relative")) or any(tree.marks[i] in OF for i in held)


def told_before(verb: int, here: list[Draft], before: list[Draft], tree: Tree) -> Draft | None:
    """The act that a verb takes up: of the clause above or beside it, else the last one of those
    that the sentence before is about."""
    bringing = set(_bringing(verb, tree))
    above = [i for i in tree.ancestors(verb) if i < verb and i not in bringing]
    for clause in above:
        joined = [i for i in (clause, *tree.children(clause, "conjunct")) if i < verb]
        joined = [i for i in joined if i not in bringing]
        for head in reversed(joined):
            found = next((d for d in reversed(here) if _told_at(d, head, tree)), None)
            if found is not None:
                return _within(found, here, tree) if bringing else found
    main = not any(tree.tokens[i].pos in VERBAL for i in above)
    told = [d for d in before if _repeatable(d)] if main else []
    return told[-1] if told else None


def _within(told: Draft, here: list[Draft], tree: Tree) -> Draft | None:
    """ "Ordenó la retirada y pidió a Chile que hiciera lo propio": what is asked, threatened or
    promised, where another is to do the same."""
    if told.claim.type not in SPOKEN:
        return told
    below = (d for d in here if told.match.head in tree.ancestors(d.match.head))
    return next((d for d in below if _repeatable(d)), None)


def _bringing(verb: int, tree: Tree) -> Iterator[int]:
    """ "Pidió a Francia que haga lo mismo": the verbs that bring the clause, and are not meant."""
    while tree.tokens[verb].role in COMPLEMENTS and (above := tree.head(verb)) is not None:
        yield above
        verb = above


def _told_at(draft: Draft, head: int, tree: Tree) -> bool:
    """Whether a verb tells the act, or its object: "anunció la expulsión de dos diplomáticos"."""
    own = draft.match.head
    held = tree.head(own) == head and tree.tokens[own].role == "object"
    return _repeatable(draft) and (own == head or (held and draft.claim.status in DONE))


def _repeatable(draft: Draft) -> bool:
    claim = draft.claim
    return bool(claim.source) and not draft.match.frame.mutual and claim.status not in UNLIKE


def main_acts(drafts: Iterable[Draft], tree: Tree) -> list[Draft]:
    """Those that the main verbs of a sentence tell."""
    mains = {i for i, t in enumerate(tree.tokens) if t.role == "root"}
    mains |= {i for m in mains for i in tree.children(m, "conjunct")}
    return [d for d in drafts if any(_told_at(d, m, tree) for m in mains)]


def as_told(told: Draft, verb: int, same: int) -> Match:
    """The act of which a verb says that it is done again."""
    trigger = replace(told.match.trigger, kind="verb")
    return Match(trigger, told.match.frame, verb, frozenset({verb, same}))


def sides_again(match: Match, told: Claim, arguments: Arguments) -> Sides:
    """Who does again what was told, and to whom: those whom the verb names, else the same, or him
    who did it before, where it was done to those who do it now."""
    tree, naming = arguments.tree, arguments.naming
    named = naming.of_all(arguments.clauses.subjects(match.head))
    source = named or arguments.implied.subject(match.head)
    beside = tree.children(match.head, "oblique", "indirect", "nominal")
    beside += [c for i in match.covered for c in tree.children(i, "oblique", "nominal")]
    reached = but_for(naming.of_all(i for i in beside if tree.marks[i] in WITH), source)
    back = {m.of or m.id for m in told.target} & {m.of or m.id for m in source}
    target = reached or but_for(told.source if back else told.target, source)
    return Sides(source, target, not named)
