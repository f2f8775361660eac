"""English gerunds and perfects in a row below a verb: "denied attacking ships, using gas and
burning villages", "denies having gassed civilians and bombed hospitals"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import SUFFERED
from dragoman.records import Token

TAKING = word_list("parse.gerund_rows.taking")
TELLING = word_list("parse.gerund_rows.telling")
DEEDS = word_list("parse.gerund_rows.deeds")
AND = frozenset({"and", "or", "nor"})
BELOW = frozenset({"open_clause", "clause"})
HELPING = "Aspect=Prog|Tense=Pres|VerbForm=Inf"


def gerunds_in_a_row(tokens: list[Token], _: Sequence[str]) -> None:
    """Coordinates with the first what else is denied, admitted or ruled out behind it."""
    for index, token in enumerate(tokens):
        if token.text.lower() == "having" and index and tokens[index - 1].lemma in TAKING:
            _perfect(tokens, index)
    for first, token in enumerate(tokens):
        if not token.text.endswith("ing") or token.role not in BELOW:
            continue
        if token.pos == "VERB" and tokens[token.head].lemma in TAKING:
            _listed(tokens, first)
    for index in range(2, len(tokens) - 1):
        if tokens[index].text.lower() in DEEDS and tokens[index].role == "modifier":
            _last(tokens, index)


def _perfect(tokens: list[Token], having: int) -> None:
    """ "Denies having gassed civilians", with "gassed" as said of a noun."""
    verb, done = having - 1, having + 1
    if done + 1 >= len(tokens) or tokens[done].role != "modifier" or tokens[done].pos != "VERB":
        return
    noun = tokens[done].head
    if noun < done:
        return
    tokens[having] = replace(
        tokens[having], pos="AUX", lemma="have", morph=HELPING, head=done, role="auxiliary"
    )
    tokens[done] = replace(tokens[done], head=verb, role="open_clause")
    own = any(t.head == done and t.role == "object" for t in tokens)
    second = next((i for i in range(done + 1, noun) if _beside(tokens, i, noun)), None)
    if second is not None:
        tokens[second] = replace(tokens[second], head=done, role="conjunct", morph=SUFFERED)
    holder = second if own and second is not None else done
    tokens[noun] = replace(tokens[noun], head=holder, role="object")


def _beside(tokens: list[Token], index: int, noun: int) -> bool:
    """Whether a participle behind "and" is taken for a quality of the noun."""
    token = tokens[index]
    quality = token.role == "modifier" and token.head == noun and token.pos == "VERB"
    return quality and tokens[index - 1].text in AND


def _listed(tokens: list[Token], first: int) -> None:
    """ "Denied meddling in it, hiring hackers and using gas", as how it was denied."""
    verb = tokens[first].head
    for index in range(first + 1, len(tokens)):
        token = tokens[index]
        told = token.role == "adverbial" and token.head == verb and token.pos == "VERB"
        if not told or not token.text.endswith("ing") or tokens[index - 1].text != ",":
            continue
        more = [i for i, t in enumerate(tokens) if t.head == index and t.role == "conjunct"]
        doing = (tokens[i] for i in (index, *more))
        if more and all(t.text.endswith("ing") and t.lemma not in TELLING for t in doing):
            tokens[index] = replace(token, head=first, role="conjunct")


def _last(tokens: list[Token], index: int) -> None:
    """ "Denied raping women or burning villages", with "burning" as said of the villages."""
    noun = tokens[index].head
    before = tokens[noun].head
    if noun != index + 1 or tokens[noun].role != "conjunct" or tokens[index - 1].text not in AND:
        return
    deed = tokens[before].head
    if tokens[before].role != "object" or not tokens[deed].text.endswith("ing"):
        return
    tokens[index] = replace(tokens[index], pos="VERB", head=deed, role="conjunct")
    tokens[noun] = replace(tokens[noun], head=index, role="object")
    tokens[index - 1] = replace(tokens[index - 1], head=index)
