"""Whose the cause is for which somebody is blamed, punished or thanked."""

from __future__ import annotations

from dragoman.code.beside import preposition
from dragoman.code.clauses import Clauses
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import Tree

AGAINST = frozenset({"a", "contra", "to", "against", "on", "at"})
OF = frozenset({"de", "of"})
WITH = frozenset({"con", "with"})
BELOW = frozenset({"clause", "subject_clause", "relative"})
"""Roles of what is told below what is said of it."""
REPLIES = word_list("code.blamed.replies")
REPLYING = frozenset({"in", "en", "as", "como"})
"""What stands before a noun of reply: "*in* response", "*como* represalia"."""
BREAKING = word_list("code.blamed.breaking")
AFTER = word_list("code.blamed.after")
PUNISHING = word_list("code.blamed.punishing")
DEPLORABLE = word_list("code.blamed.deplorable")
HOSTILE = frozenset({"assault", "mobilize", "coerce"})
"""Types of act, as their frames are named."""


def blamed(clauses: Clauses, below: int, above: int, noun: int) -> tuple[Mention, ...]:
    """ "Sancionó a Irán por su programa", "struck Lebanon in response to its shelling",
    "agradeció a Macron su apoyo", "impuso sanciones a Irán tras su ataque": who is blamed or
    thanked for what is his, in a phrase below the verb that may hold more nouns."""
    tree, grammar = clauses.tree, clauses.grammar
    thanked = tree.tokens[above].lemma in grammar.crediting
    caused = _replied(tree, below) or preposition(tree, below) in grammar.cause
    caused = caused or _punished(clauses, below, above, noun)
    if below < above or not (thanked or caused):
        return ()
    towards = AGAINST | (WITH if tree.tokens[above].lemma in BREAKING else frozenset())
    found = [
        i
        for i in tree.children(above, "object", "indirect", "oblique", "nominal")
        if above < i < below and preposition(tree, i) in towards
    ]
    if clauses.verbal(above):
        found += [i for i in clauses.objects(above) if i not in found]
        if not clauses.passive(above):
            nouns = [i for i in tree.children(above, "object") if above < i < below]
            barred = towards | OF if caused else towards  # "vetó las importaciones de Irán por su"
            found += [i for n in nouns for i in tree.children(n, "nominal")
                      if preposition(tree, i) in barred]  # fmt: skip
    return clauses.naming.of_all((i for i in found if i != below), deep=False)


def reached_before(clauses: Clauses, verb: int) -> list[int]:
    """ "Criticised Orban and said he was unfit": the one whom the verb before reaches."""
    before = clauses.tree.head(verb)
    joined = clauses.tree.tokens[verb].role in {"conjunct", "parataxis", "open_clause"}
    if before is None or not joined or not clauses.verbal(before) or before > verb:
        return []
    told = dict.fromkeys((*clauses.objects(before), *clauses.told_to(before)))
    named = [i for i in told if clauses.naming.actors(i, deep=False)]
    return named if len(named) == 1 else []


def deplored(tree: Tree, deed: int) -> int | None:
    """ "Said it was unacceptable that he attacked", "calificó de crimen que atacara": the verb by
    which somebody blames another for the deed."""
    told = tree.head(deed)
    if told is None or tree.tokens[deed].role not in BELOW:
        return None
    if tree.lemmas[told] in DEPLORABLE:
        return tree.head(told)
    beside = tree.children(told, "object", "open_clause")
    return told if any(tree.lemmas[i] in DEPLORABLE and i < deed for i in beside) else None


def _punished(clauses: Clauses, below: int, above: int, noun: int) -> bool:
    """ "Aprobó sanciones contra Pyongyang cinco días después de su ensayo": whether a hostile act
    is what another is punished for, and not what went before by who punishes."""
    tree = clauses.tree
    after = preposition(tree, below) in AFTER or tree.lower[below] in AFTER
    hostile = any(t.frame.partition(".")[0] in HOSTILE for t in clauses.naming.acts_at(noun))
    return after and hostile and tree.lemmas[above] in PUNISHING


def _replied(tree: Tree, noun: int) -> bool:
    """ "In response to its invasion", however the parser hung the words behind "response"."""
    marks = tree.children(noun, "case")
    before = [i - 1 for i in marks[:1] if i]
    return any(
        tree.lemmas[i] in REPLIES and tree.prepositions[i] in {"en", "in"} for i in (noun, *before)
    )
