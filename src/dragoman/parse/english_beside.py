"""Names that English joins to a verb, and counts that stand for whom they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.cities import cities
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.parse.english_clauses import CALLING, SAYING, SUBJECTS, below, first_word, swap
from dragoman.parse.forms import PAST
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

BLAMES = word_list("parse.english_beside.blames")
LAYING = word_list("parse.english_beside.laying")
COUNTS = word_list("parse.english_beside.counts")
TITLES = word_list("parse.english_beside.titles")
FULL = frozenset({"xcomp", "ccomp"})
"""Labels of the clause that a verb tells: who has it behind tells none before."""


def names_beside_verbs(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "They are to meet, and Turkey, which has ties with both, asked to attend", with "Turkey"
    beside "meet" and "asked" as what is told of it: no noun stands beside a verb."""
    for index, token in enumerate(tokens):
        joined = labels[index] == "conj" and token.pos in NOMINAL and token.head < index
        if not joined or tokens[token.head].pos not in VERBAL:
            continue
        verb = _behind_aside(tokens, labels, index)
        if verb is not None:
            tokens[verb] = replace(tokens[verb], head=token.head, role="conjunct", morph=PAST)
            tokens[index] = replace(token, head=verb, role="subject")


def towns_like_adverbs(tokens: list[Token], _: Sequence[str]) -> None:
    """ "Russian forces captured Bakhmut", with the town as an adverb beside the verb."""
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        named = token.pos in {"ADV", "ADJ"} and token.role in {"adverb", "object"}
        named = named and token.text.istitle() and before.text.islower()
        if named and before.pos == "VERB" and fold(token.text) in cities():
            tokens[index] = replace(
                token,
                pos="PROPN",
                lemma=token.text,
                morph="Number=Sing",
                head=index - 1,
                role="object",
            )


def _behind_aside(tokens: list[Token], labels: Sequence[str], noun: int) -> int | None:
    """The past form right behind the comma that closes the relative clause of a noun."""
    told = [i for i in below(tokens, noun) if labels[i] in {"relcl", "appos"} and i > noun]
    for verb in below(tokens, noun):
        behind = labels[verb] == "acl" and bool(told) and told[0] < verb
        past = "Tense=Past" in tokens[verb].morph and tokens[verb - 1].text == ","
        if behind and past and not any(labels[i] == "agent" for i in below(tokens, verb)):
            return verb
    return None


def clauses_in_a_row(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Brazil voiced support, Spain called for calm and Peru …", with the first as what the second
    tells: a verb that has what it tells behind it has no clause before it as well."""
    for index, token in enumerate(tokens):
        verb = token.head
        if labels[index] != "ccomp" or verb < index or token.pos not in VERBAL:
            continue
        inside = below(tokens, verb)
        subjects = [i for i in inside if labels[i] in SUBJECTS and index < i < verb]
        full = any(i > verb and _told(tokens, labels, i) for i in inside)
        own = any(labels[i] in SUBJECTS and i < index for i in below(tokens, index))
        if not (subjects and full and own):
            continue
        if tokens[first_word(tokens, subjects[0]) - 1].text == ",":
            swap(tokens, index, verb, "conjunct")


def _told(tokens: list[Token], labels: Sequence[str], index: int) -> bool:
    """Whether it is what a verb tells or asks for ("called for calm")."""
    lemma, told = tokens[tokens[index].head].lemma, labels[index] in FULL
    asked = lemma in CALLING and tokens[index].text in {"for", "on"}
    done = lemma not in SAYING and labels[index] == "dobj"  # but "told reporters"
    return told or asked or done or tokens[index].role == "open_clause"


def names_before_titles(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Suk Yeol and U.S. President Joe Biden agreed", with "Yeol" as a part of the name behind
    "and": two who stand side by side, where a title opens the second."""
    for index, token in enumerate(tokens[:-3]):
        tied = labels[index] in {"compound", "nmod"} and token.pos == "PROPN"
        if not tied or tokens[index + 1].text != "and" or tokens[index + 1].head != index:
            continue
        last = token.head
        while labels[last] in {"compound", "nmod"} and tokens[last].head > last:
            last = tokens[last].head
        between = [t.text.lower() for t in tokens[index + 2 : last]]
        if last < index + 3 or tokens[last].pos != "PROPN" or TITLES.isdisjoint(between):
            continue
        for at in range(index + 2, last):
            if tokens[at].head == index:
                tokens[at] = replace(tokens[at], head=last, role="compound")
        for at in range(index):
            if tokens[at].head == last and labels[at] not in {"compound", "nmod"}:
                tokens[at] = replace(tokens[at], head=index)
        head = index if tokens[last].head == last else tokens[last].head
        tokens[index] = replace(token, head=head, role=tokens[last].role)
        tokens[last] = replace(tokens[last], head=index, role="conjunct")


def counts_of_people(tokens: list[Token]) -> None:
    """ "Several of his ministers resigned": the count stands for those whom it counts."""
    for index, token in enumerate(tokens):
        if token.pos != "ADJ" or token.lemma.lower() not in COUNTS:
            continue
        of = [i for i in below(tokens, index) if tokens[i].role == "oblique" and i > index]
        if of and tokens[index + 1].text.lower() == "of":
            tokens[index] = replace(token, pos="PRON")
            tokens[of[0]] = replace(tokens[of[0]], role="nominal")


def blame_laid(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Laid the blame for the raid on Russia", with "on Russia" below "raid": on whom it is laid,
    and not what was raided."""
    for index, token in enumerate(tokens):
        if labels[index] != "prep" or token.text != "on":
            continue
        deed = token.head
        reason = tokens[deed].head
        if labels[deed] != "pobj" or tokens[reason].text != "for" or reason > deed:
            continue
        above = tokens[reason].head
        verb = tokens[above].head if tokens[above].lemma in BLAMES else above
        held = (at for at in range(verb + 1, reason) if tokens[at].head == verb)
        if tokens[verb].lemma in LAYING and any(tokens[at].lemma in BLAMES for at in held):
            tokens[index] = replace(token, head=verb)
