"""Nouns behind a comma that sum up all that was told before: "…, decisión que lamentó Londres",
"…, un gesto que Moscú calificó de provocación"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.closing import highest_before
from dragoman.parse.forms import finite
from dragoman.records import Token
from dragoman.tree import NOMINAL

SUMS = word_list("parse.summing.sums")
REACTING = word_list("parse.summing.reacting")
ARTICLES = frozenset({"un", "una"})
NEAR = 7
"""Tokens behind the noun within which its relative clause begins."""


def summing_nouns(tokens: list[Token]) -> None:
    """Hangs such a noun, which the model takes for a part of the last phrase, beside the verb of
    the sentence; reads the bare noun behind a verb of reaction as who reacts to it."""
    for noun, token in enumerate(tokens):
        if token.lemma not in SUMS or token.pos != "NOUN" or not _opens(tokens, noun):
            continue
        verb = _told_of(tokens, noun)
        above = highest_before(tokens, noun, noun)
        if verb is None or above is None or _needed(tokens, noun):
            continue
        tokens[noun] = replace(token, head=above, role="parataxis")
        tokens[verb] = replace(tokens[verb], head=noun, role="relative")
        seconds = [i for i, t in enumerate(tokens) if t.head == verb and t.role == "conjunct"]
        for each in (verb, *seconds):
            _reacting(tokens, each)


def _opens(tokens: list[Token], noun: int) -> bool:
    """Whether a comma stands before the noun, or before its indefinite article."""
    first = noun - 1 if noun and tokens[noun - 1].text.lower() in ARTICLES else noun
    return first > 1 and tokens[first - 1].text == "," and tokens[noun].role != "subject"


def _needed(tokens: list[Token], noun: int) -> bool:
    """ "Aprobó, por 191 votos a favor, una resolución que pide …": whether its verb has no other
    object."""
    verb = tokens[noun].head
    held = ("object", "clause", "open_clause")
    others = any(t.head == verb and t.role in held for t in tokens[verb:noun])
    named = tokens[noun - 1].text.lower() in ARTICLES and tokens[noun].role == "object"
    return named and tokens[verb].pos == "VERB" and not others


def _told_of(tokens: list[Token], noun: int) -> int | None:
    """The verb of the relative clause that begins right behind the noun."""
    for at in range(noun + 1, min(noun + NEAR, len(tokens))):
        if tokens[at].text.lower() in {"que", "cuyo", "cuya"}:
            verb = tokens[at].head
            while tokens[verb].pos in NOMINAL and verb > at:
                verb = tokens[verb].head
            clause = tokens[verb].role == "relative" and tokens[verb].head in {noun, at}
            return verb if verb > at and clause and finite(tokens, verb) else None
        if tokens[at].pos not in {"ADJ", "ADP", "DET", "NOUN"}:
            return None
    return None


def _reacting(tokens: list[Token], verb: int) -> None:
    """ "Decisión que lamentaron las víctimas": whoever stands bare behind such a verb."""
    below = [i for i, t in enumerate(tokens) if t.head == verb and i != verb]
    if tokens[verb].lemma not in REACTING or any(t in below for t in _doers(tokens, below)):
        return
    bare = [i for i in below if i > verb and tokens[i].role == "object" and _bare(tokens, i)]
    if not bare or bare[0] > verb + 3:
        return
    tokens[bare[0]] = replace(tokens[bare[0]], role="subject")
    for at in below:
        if at < verb and tokens[at].text.lower() == "que":
            tokens[at] = replace(tokens[at], role="object")


def _doers(tokens: list[Token], below: list[int]) -> list[int]:
    return [i for i in below if tokens[i].role == "subject" and tokens[i].text.lower() != "que"]


def _bare(tokens: list[Token], noun: int) -> bool:
    named = tokens[noun].pos in NOMINAL
    return named and not any(t.head == noun and t.role == "case" for t in tokens)
