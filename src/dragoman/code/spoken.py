"""Reactions to another's words: "tachó de falsas esas acusaciones", "rejected the criticism"."""

from __future__ import annotations

from dragoman.code.continued import Reaction, polities
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim

WORDS = word_list("code.spoken.words")


def of_words(reaction: Reaction) -> bool:
    """ "Tachó de falsas esas acusaciones": whether what one speaks of are another's words."""
    tree = reaction.arguments.tree
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    blames = reaction.claim.type in {"ACCUSE", "REJECT"}
    return blames and bool(objects) and all(tree.tokens[i].lemma in WORDS for i in objects)


def spoken(reaction: Reaction, other: Claim) -> bool:
    """Whether an act told before is such words, said to who reacts."""
    own = polities(reaction.claim.source)
    alleged = other.type == "ACCUSE" and other.mode != "disapprove"
    return (alleged or other.type == "THREATEN") and bool(own & polities(other.target))
