"""What English tells by auxiliaries before their subject, or by “all but”, of what is not done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import SUBJECTS, below, swap
from dragoman.records import Token

INVERTED = word_list("parse.english_conditions.inverted")


def conditions_behind(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Moscow would send missiles should Finland join NATO", with "join" as the main verb: an
    auxiliary before its subject puts a condition of what stands before it."""
    for index, token in enumerate(tokens):
        upper = token.head
        if labels[index] != "ccomp":
            continue
        if _had_apart(tokens, labels, index):
            tokens[index] = replace(token, head=tokens[upper].head, role="adverbial")
            tokens[upper] = replace(tokens[upper], head=index, role="auxiliary")
            continue
        if upper > index and _fronted(tokens, labels, index):
            tokens[index] = replace(token, role="adverbial")
        if upper > index and _inverted(tokens, labels, upper, index):
            swap(tokens, index, upper, "adverbial")
            return
        if upper < index and _inverted(tokens, labels, index, upper):
            tokens[index] = replace(token, role="adverbial")


def _had_apart(tokens: Sequence[Token], labels: Sequence[str], verb: int) -> bool:
    """ "Would have fired a second barrage *had* Israel struck", with "had" as a word apart above
    "struck": no subject stands before it, and what it hangs on only would be."""
    had = tokens[verb].head
    if tokens[had].text != "had" or not tokens[had].head < had < verb:
        return False
    subject = any(labels[at] in SUBJECTS and had < at < verb for at in below(tokens, verb))
    owner = any(labels[at] in SUBJECTS for at in below(tokens, had))
    would = any("Mood=Cnd" in tokens[at].morph for at in below(tokens, tokens[had].head))
    return subject and not owner and would


def _fronted(tokens: Sequence[Token], labels: Sequence[str], verb: int) -> bool:
    """ "Should Turkey send troops, Israel will respond": an auxiliary that opens the sentence, and
    a comma behind its clause, which asks nothing."""
    upper = tokens[verb].head
    opens = tokens[0].text.lower() in INVERTED and tokens[0].head == verb
    between = {token.text for token in tokens[verb:upper]}
    subject = any(labels[at] in SUBJECTS and 0 < at < verb for at in below(tokens, verb))
    return opens and subject and "," in between and between.isdisjoint({"?", '"', "”"})


def _inverted(tokens: Sequence[Token], labels: Sequence[str], verb: int, behind: int) -> bool:
    """Whether an auxiliary stands before the verb's subject, both behind another word."""
    inside = [at for at in below(tokens, verb) if behind < at < verb]
    if any(labels[at] == "mark" for at in inside):
        return False
    first = next((at for at in inside if tokens[at].text in INVERTED), None)
    subject = next((at for at in inside if labels[at] in SUBJECTS), None)
    return first is not None and subject is not None and first < subject


def all_but_done(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Poland all but closed the border", with "all" and "but" as words of their own: together
    they say that it nearly did."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].text != "all" or tokens[at + 1].text != "but":
            continue
        verb = at + 2
        if tokens[verb].pos == "VERB" and tokens[verb].head not in {at, at + 1}:
            tokens[at] = replace(tokens[at], pos="ADV", head=verb, role="adverb")
            tokens[at + 1] = replace(tokens[at + 1], pos="ADV", head=at, role="fixed")
