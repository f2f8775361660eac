"""Of whom it is said: whose deed, duty or nature the clauses tell that a speech verb brings, or
that stand in a quotation or an opinion without one."""

from __future__ import annotations

from dragoman.code.clauses import Clauses
from dragoman.code.saidof import causes, heard, obliged, owing
from dragoman.code.triggers import Match
from dragoman.knowledge.lists import word_list

UPON = frozenset({"a", "al", "para", "contra", "to", "for", "against", "by", "de", "of"})
WARNING = word_list("code.saidwhom.warning")
BY = frozenset({"by", "por"})
TO = frozenset({"a", "al", "ante", "con", "to", "with", "before"})
FROM = frozenset({"de", "del", "from", "of"})


def whom(clauses: Clauses, match: Match, told: list[int]) -> list[int]:
    """The tokens that name them, for the heads of those clauses: the subjects ("the *general* was a
    traitor"), who has to do it, what is refused, or what the speaker feels so about."""
    scene, kinds = clauses.naming.scene, match.trigger.conditions[0].kinds
    if "undone" in kinds:
        return []  # "I did not leak Ford's story" turns down nobody
    if match.frame.type == "REJECT" and kinds:
        return [o for i in told for o in (*clauses.objects(i), *_refused(clauses, i))]
    if "feeling" in kinds:
        return [c for i in told for c in causes(scene, i)[:1]]
    if match.frame.type == "THREATEN" and "willed" in kinds:
        return [o for i in told for o in _hit(clauses, i)]
    if "wished" in kinds:
        return [o for i in told for o in (owing(scene.tree, i) or _givers(clauses, i))]
    each = (heard(scene, i) or clauses.subjects(i) or obliged(scene.tree, i) for i in told)
    found = [i for of in each for i in of]
    if clauses.naming.of_all(found):
        return found
    warned = _warned(clauses, match) if match.frame.type == "THREATEN" else []
    if warned:
        return warned
    if match.frame.type == "REQUEST":
        return [o for i in told for o in owing(scene.tree, i)]
    if match.frame.type != "THREATEN":
        return found
    named = match.covered.difference(told)  # "una *guerra* de guerrillas" hits no guerrillas
    return [o for i in told for o in _hit(clauses, i) if clauses.tree.head(o) not in named]


def _warned(clauses: Clauses, match: Match) -> list[int]:
    """ "Avisó a *Seúl* de que pagará", "warned *Seoul* that a strike would mean war"."""
    tree = clauses.tree
    beside = tree.children(match.head, "object", "indirect", "oblique")
    to = [i for i in beside if tree.marks[i] in {"", "a"} and clauses.naming.of_all([i])]
    return to if tree.lemmas[match.head] in WARNING else []


def _refused(clauses: Clauses, head: int) -> list[int]:
    """ "We will not yield to *Syria*", "we will not be intimidated by *Syria*"."""
    marks = BY if clauses.passive(head) else TO
    tree = clauses.tree
    return [i for i in tree.children(head, "oblique", "indirect") if tree.prepositions[i] in marks]


def _hit(clauses: Clauses, head: int) -> list[int]:
    """ "We will crush *Syria*", "habrá consecuencias para *Siria*"."""
    tree = clauses.tree
    beside = [*clauses.objects(head), *tree.children(head, "object", "oblique", "indirect")]
    below = [c for i in beside for c in tree.children(i, "nominal", "oblique")]
    struck = (i for i in (*beside, *below) if tree.prepositions[i] in UPON)
    return list(dict.fromkeys((*clauses.objects(head), *struck)))


def _givers(clauses: Clauses, head: int) -> list[int]:
    """ "«We need more arms from *NATO*»": of whom something is wanted."""
    tree = clauses.tree
    beside = [*tree.children(head, "oblique"), *clauses.objects(head)]
    below = [c for i in beside for c in tree.children(i, "nominal")]
    return [i for i in (*beside, *below) if tree.prepositions[i] in FROM]
