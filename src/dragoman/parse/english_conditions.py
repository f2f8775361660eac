"""What English tells by auxiliaries before their subject, by “all but” or “rather than”, or beside
a denied act, of what is not done; and what it takes for an auxiliary that is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_asides import OF_SPEECH
from dragoman.parse.english_clauses import SUBJECTS, below, swap
from dragoman.records import Token

INVERTED = word_list("parse.english_conditions.inverted")
HELPERS = word_list("parse.english_conditions.helpers")
ASIDE = frozenset({"oblique", "coordinator", "adverb"})
"""Roles of what may open a sentence before an auxiliary and its subject ("at no time did he")."""


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


def rather_than_done(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Resigned rather than sign it", with "sign" beside "resigned": what was not done."""
    for index, token in enumerate(tokens):
        if labels[index] != "conj" or index < 2 or tokens[index - 1].text.lower() != "than":
            continue
        if tokens[index - 2].text.lower() == "rather":
            tokens[index] = replace(token, role="adverbial", morph="VerbForm=Inf")
            tokens[index - 2] = replace(tokens[index - 2], head=index, role="mark")
            tokens[index - 1] = replace(tokens[index - 1], head=index - 2, role="fixed")


def now_that_done(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Wants to leave now that the war has ended", with "ended" as what it wants: a circumstance,
    and so."""
    for index, token in enumerate(tokens):
        that = next((i for i in below(tokens, index) if labels[i] == "mark" and i < index), 0)
        if token.pos not in {"VERB", "AUX"} or not that or index == token.head:
            continue
        if [t.text.lower() for t in tokens[that - 1 : that + 1]] == ["now", "that"]:
            tokens[index] = replace(token, role="adverbial")
            tokens[that - 1] = replace(tokens[that - 1], head=index, role="mark")
            tokens[that] = replace(tokens[that], head=that - 1, role="fixed")


def denied_together(tokens: list[Token]) -> None:
    """ "Denied having shut its embassy and sent tanks", with "sent" beside "denied": what may be a
    second participle is one, unless it tells of words."""
    for index, token in enumerate(tokens):
        verb = token.head
        past = token.role == "conjunct" and token.pos == "VERB" and "Tense=Past" in token.morph
        if not past or verb > index or token.lemma in OF_SPEECH:
            continue
        first = next((i for i in below(tokens, verb) if tokens[i].role == "open_clause"), index)
        perfect = any(tokens[i].text == "having" for i in below(tokens, first) if i < first)
        own = any(tokens[i].role in {"subject", "auxiliary"} for i in below(tokens, index))
        if verb < first < index and perfect and not own and tokens[index - 1].text in {"and", "or"}:
            tokens[index] = replace(token, head=first, morph="Tense=Past|VerbForm=Part")


def verbs_like_auxiliaries(tokens: list[Token]) -> None:
    """ "Poland risks signing it", with "risks" as what helps "signing": a verb that has what one
    does for its object."""
    for index, token in enumerate(tokens):
        verb = token.head
        gerund = index + 1 == verb and tokens[verb].text.lower().endswith("ing")
        if token.role != "auxiliary" or not gerund or token.lemma in HELPERS:
            continue
        morph = "Tense=Past" if token.text.endswith("ed") else "Mood=Ind|Tense=Pres"
        lemma = simplemma.lemmatize(token.text, "en")
        tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=f"{morph}|VerbForm=Fin")
        for at in below(tokens, index) + [i for i in below(tokens, verb) if i < index]:
            role = "subject" if tokens[at].role in {"compound", "subject"} else tokens[at].role
            tokens[at] = replace(tokens[at], head=index, role=role)
        swap(tokens, index, verb, "open_clause")


def raised_from_auxiliaries(tokens: list[Token]) -> None:
    """ "At no time did Poland sign it", with "time" below "did", or "did" as the verb: what stands
    before the auxiliary belongs to its verb."""
    for index, token in enumerate(tokens):
        if token.pos == "AUX" and token.lemma == "do" and token.role != "auxiliary":
            verbs = (i for i in below(tokens, index) if tokens[i].role in {"clause", "open_clause"})
            verb = next((i for i in verbs if i > index + 1 and _bare(tokens, i)), None)
            if verb is not None:
                swap(tokens, verb, index, "auxiliary")
        above = tokens[token.head]
        if token.role in ASIDE and above.role == "auxiliary" and above.head != token.head:
            tokens[index] = replace(token, head=above.head)


def _bare(tokens: Sequence[Token], verb: int) -> bool:
    """Whether it stands as an infinitive without "to" behind its own subject."""
    inside = below(tokens, verb)
    marked = any(tokens[i].role in {"mark", "auxiliary"} for i in inside)
    subject = any(tokens[i].role == "subject" and i < verb for i in inside)
    return subject and not marked and tokens[verb].text == tokens[verb].lemma


def in_case_done(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Reinforced the border in case Iran attacked", with "case" as where it attacked: what may
    come."""
    for index, token in enumerate(tokens[1:-1], start=1):
        verb = token.head
        if token.text.lower() != "case" or tokens[index - 1].text.lower() != "in" or verb < index:
            continue
        subjects = [i for i in below(tokens, verb) if tokens[i].role == "subject"]
        if not any(index < i < verb for i in subjects) or tokens[verb].pos not in {"VERB", "AUX"}:
            continue
        tokens[index - 1] = replace(tokens[index - 1], head=verb, role="mark")
        tokens[index] = replace(token, head=index - 1, role="fixed")
        first = next((i for i in below(tokens, verb) if labels[i] == "ccomp" and i < index), None)
        if first is not None:
            swap(tokens, first, verb, "adverbial")
        elif tokens[verb].head < index:
            tokens[verb] = replace(tokens[verb], role="adverbial")
