"""Lists in English of which the model hangs the parts apart: deeds of which one verb tells, what
somebody may or will do, posts of one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_beside import TITLES
from dragoman.parse.english_clauses import SAYING, below
from dragoman.parse.english_headlines import DOING, PLAIN
from dragoman.parse.forms import SUFFERED
from dragoman.records import Token
from dragoman.tree import NOMINAL

WEIGHING = word_list("parse.english_lists.weighing")
LIKE_NOUNS: Final = DOING | PLAIN | word_list("parse.english_lists.like_nouns")
JOINED: Final = frozenset({"and", "or"})
HELPERS: Final = frozenset({"could", "may", "might", "must", "shall", "should", "will", "would"})
BARE: Final = "VerbForm=Inf"
HELD: Final = frozenset({"dobj", "appos", "conj"})
ACTIVE: Final = frozenset({"object", "auxiliary", "clause"})
"""What stands beside a verb that is no bare participle."""
ARTICLES: Final = frozenset({"det", "poss", "relcl", "appos"})


def gerunds_in_a_list(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Denied backing the rebels, sending troops and bombing Goma", with "sending" under "denied":
    the second of three is as little told as the first."""
    for index, token in enumerate(tokens):
        verb = token.head
        loose = labels[index] == "advcl" and token.text.endswith("ing") and verb < index
        if not loose or tokens[verb].lemma not in WEIGHING or token.lemma in SAYING:
            continue
        inside = below(tokens, verb)
        first = [i for i in inside if labels[i] in {"xcomp", "pcomp"} and verb < i < index]
        first = [i for i in first if tokens[i].text.endswith("ing")]
        last = [i for i in below(tokens, index) if labels[i] == "conj" and i > index]
        last = [i for i in last if tokens[i].text.endswith("ing")]
        if first and last and tokens[index - 1].text == ",":
            tokens[index] = replace(token, head=first[-1], role="conjunct", morph=BARE)
            for at in last:
                tokens[at] = replace(tokens[at], head=first[-1], morph=BARE)


def infinitives_like_nouns(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Could halt flights, ban imports or step up its help", with "ban" as a part of the imports
    and "step" beside them: what somebody may do stands in a list of verbs."""
    for index, token in enumerate(tokens[:-2]):
        thing = token.head
        tied = labels[index] == "compound" and token.text in LIKE_NOUNS and thing > index
        if not tied or tokens[index - 1].text != "," or labels[thing] not in HELD:
            continue
        verb = _may_do(tokens, labels, thing)
        joint = next((i for i in range(thing, len(tokens)) if tokens[i].text in JOINED), None)
        if verb is None or joint is None or _apart(tokens, labels, thing):
            continue
        last = [i for i in below(tokens, thing) if labels[i] == "conj" and i > joint]
        third = last[0] if last and BARE in tokens[last[0]].morph else _bare(tokens, joint + 1)
        if third is None:
            continue
        for at, held in ((index, thing), (third, last[0] if last else third)):
            tokens[at] = replace(
                tokens[at], pos="VERB", lemma=tokens[at].text, morph=BARE, head=verb,
                role="conjunct",
            )  # fmt: skip
            if held != at:
                tokens[held] = replace(tokens[held], head=at, role="object")
        tokens[joint] = replace(tokens[joint], head=third)


def _may_do(tokens: Sequence[Token], labels: Sequence[str], thing: int) -> int | None:
    """The verb above, if it is a bare infinitive with a helper or "to"."""
    verb = tokens[thing].head
    while tokens[verb].pos in NOMINAL | {"ADP"} and tokens[verb].head < verb:
        verb = tokens[verb].head
    if BARE not in tokens[verb].morph or verb > thing:
        return None
    helped = (i for i in below(tokens, verb) if labels[i] == "aux" and i < verb)
    return verb if any(tokens[i].text in HELPERS | {"to"} for i in helped) else None


def _apart(tokens: Sequence[Token], labels: Sequence[str], thing: int) -> bool:
    """Whether an article or a clause shows that the words are a noun."""
    return any(labels[i] in ARTICLES for i in below(tokens, thing))


def _bare(tokens: Sequence[Token], at: int) -> int | None:
    """ "Or *expel* diplomats", as a quality of theirs."""
    if at + 1 >= len(tokens) or tokens[at].head <= at:
        return None
    like = tokens[at].text in LIKE_NOUNS and tokens[at].pos in NOMINAL | {"ADJ"}
    return at if like and tokens[tokens[at].head].pos in NOMINAL else None


def posts_of_one(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "State Councilor and Foreign Minister Wang Yi": a post without an article or an owner is
    that of whom the name behind the second tells."""
    if tokens[-1].text not in {".", '"', "”", "!", "?"}:
        return
    for index, token in enumerate(tokens[:-3]):
        post = token.text.lower() in TITLES and tokens[index + 1].text == "and"
        if not post or token.pos not in NOMINAL or "Number=Plur" in token.morph:
            continue
        name = next((i for i in below(tokens, index) if labels[i] == "conj" and i > index), None)
        if name is None or tokens[name].pos != "PROPN" or name < index + 3:
            continue
        between = range(index + 2, name)
        titled = [i for i in between if tokens[i].text.lower() in TITLES and tokens[i].head == name]
        own = {labels[i] for i in below(tokens, index) if i < index}
        if not titled or own & {"det", "poss"} or any(tokens[i].text == "," for i in between):
            continue
        for at in below(tokens, index):
            if at not in {name, index + 1}:
                tokens[at] = replace(tokens[at], head=name if at > name else index)
        head = name if token.head == index else token.head
        tokens[name] = replace(tokens[name], head=head, role=token.role)
        tokens[index] = replace(token, head=name, role="compound")
        tokens[index + 1] = replace(tokens[index + 1], head=index, role="punctuation")


def befallen_beside(tokens: list[Token]) -> None:
    """ "With more than 35,000 people detained", with "detained" in the past: what stands behind
    "with" and its noun and has no object befell them."""
    for index, token in enumerate(tokens):
        if "Tense=Past" not in token.morph or token.role != "adverbial":
            continue
        inside = below(tokens, index)
        marked = any(tokens[i].role == "mark" and tokens[i].text == "with" for i in inside)
        owned = any(tokens[i].role == "subject" and i < index for i in inside)
        if marked and owned and not any(tokens[i].role in ACTIVE for i in inside):
            tokens[index] = replace(token, morph=SUFFERED)
