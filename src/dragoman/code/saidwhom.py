"""Of whom it is said: whose deed, duty or nature the clauses tell that a speech verb brings, or that
stand in a quotation or an opinion without one."""

from __future__ import annotations

from dragoman.code.clauses import Clauses
from dragoman.code.saidof import causes, heard, obliged
from dragoman.code.triggers import Match


def whom(clauses: Clauses, match: Match, told: list[int]) -> list[int]:
    """The tokens that name them, for the heads of those clauses: the subjects ("the *general* was a
    traitor"), who has to do it, what is refused, or what the speaker feels so about."""
    scene, kinds = clauses.naming.scene, match.trigger.conditions[0].kinds
    if match.frame.type == "REJECT" and kinds:
        return [o for i in told for o in clauses.objects(i)]
    if "feeling" in kinds:
        return [c for i in told for c in causes(scene, i)[:1]]
    each = (heard(scene, i) or clauses.subjects(i) or obliged(scene.tree, i) for i in told)
    return [i for found in each for i in found]
