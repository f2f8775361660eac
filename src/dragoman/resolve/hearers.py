"""To whom somebody speaks: "se dirigió a Erdogan", "habló ante el Congreso", "en un mensaje a
Pakistán"; whom "usted", and in his words "le", mean."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.tree import Tree

SPEAKING = word_list("resolve.hearers.speaking")
MEETING = word_list("resolve.hearers.meeting")
MESSAGES = word_list("resolve.hearers.messages")
ADDRESSING = SPEAKING | MEETING | MESSAGES
TO = frozenset({"a", "ante"})
WITH = frozenset({"con"})


def hearers(tree: Tree, references: tuple[Reference, ...]) -> tuple[Mention, ...]:
    """Those of one side to whom a sentence tells that somebody speaks."""
    if not any(word.folded_lemma in ADDRESSING for word in tree.known):
        return ()
    found = [
        m for r in references if r.kind not in {"place", "voice"} and _heard(tree, r.head)
        for m in r.mentions
    ]  # fmt: skip
    return tuple(found) if len({m.of or m.id for m in found}) == 1 else ()


def _heard(tree: Tree, head: int) -> bool:
    first = tree.first_conjunct(head)
    words = tree.prepositions[first]
    above = tree.head(first)
    if words in {"de", "del"} and above is not None:  # "ante el embajador de X"
        words, above = tree.prepositions[above], tree.head(above)
    if above is None:
        return False
    lemma = tree.known[above].folded_lemma
    if words in TO:
        return lemma in SPEAKING | MESSAGES
    return words in WITH and lemma in MEETING
