"""What somebody does beside telling something in English: "France said the vote was a sham and
recalled its ambassador"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import PAST, subject_of
from dragoman.records import Token
from dragoman.tree import VERBAL

TELLING = word_list("parse.english_tellers.telling")
BY_SOMEBODY = word_list("parse.english_tellers.by_somebody")
OWN = frozenset({"subject", "auxiliary", "mark"})


def acts_of_who_tells(tokens: list[Token]) -> None:
    """Hangs on the verb that tells a clause about a thing what only somebody does, read as a second
    thing told of it ("the vote was a sham and recalled")."""
    for index, token in enumerate(tokens):
        clause = token.head
        told = token.role == "conjunct" and token.lemma in BY_SOMEBODY
        if not (told and _done(tokens, index)) or clause > index or tokens[clause].role != "clause":
            continue
        above = tokens[clause].head
        telling = tokens[above].pos in VERBAL and tokens[above].lemma in TELLING
        own = {t.role for t in tokens if t.head == index}
        if not telling or above > clause or tokens[above].morph != PAST or own & OWN:
            continue
        served = any(subject_of(t, above) for t in tokens[:above])
        if served and _of_a_thing(tokens, clause):
            tokens[index] = replace(token, head=above, morph=PAST)
            for at in range(clause + 1, index):
                if tokens[at].head == clause and tokens[at].role == "coordinator":
                    tokens[at] = replace(tokens[at], head=above)


def _done(tokens: list[Token], index: int) -> bool:
    """Whether a verb is in the past, or a form read as a participle has an object."""
    held = any(t.head == index and t.role == "object" for t in tokens[index:])
    return tokens[index].morph == PAST or (held and "Tense=Past" in tokens[index].morph)


def _of_a_thing(tokens: list[Token], clause: int) -> bool:
    """Whether a clause says by a form of "be" what a thing is."""
    below = [at for at, t in enumerate(tokens) if t.head == clause != at]
    being = any(tokens[at].role == "copula" for at in below)
    subjects = [at for at in below if tokens[at].role == "subject" and at < clause]
    return being and len(subjects) == 1 and tokens[subjects[0]].pos == "NOUN"
