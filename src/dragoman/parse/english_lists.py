"""English lists whose parts the model hangs apart: what somebody may do, posts of one person; nouns
that it takes for verbs at the head of a sentence, whom something befell behind "with"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_beside import TITLES
from dragoman.parse.english_clauses import below
from dragoman.parse.english_headlines import DOING, PLAIN
from dragoman.parse.forms import SUFFERED
from dragoman.records import Token
from dragoman.tree import NOMINAL

LIKE_NOUNS: Final = DOING | PLAIN | word_list("parse.english_lists.like_nouns")
STANDING = word_list("parse.english_lists.standing")
JOINED: Final = frozenset({"and", "or"})
HELPERS: Final = frozenset({"could", "may", "might", "must", "shall", "should", "will", "would"})
SHORTEST: Final = 2
"""Words before the verb, at least."""
BARE: Final = "VerbForm=Inf"
HELD: Final = frozenset({"dobj", "appos", "conj"})
ACTIVE: Final = frozenset({"object", "auxiliary", "clause"})
"""What stands beside a verb that is no bare participle."""
ARTICLES: Final = frozenset({"det", "poss", "relcl", "appos"})


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
        if token.lemma in STANDING:
            continue
        inside = below(tokens, index)
        marked = any(tokens[i].role == "mark" and tokens[i].text == "with" for i in inside)
        owned = any(tokens[i].role == "subject" and i < index for i in inside)
        if marked and owned and not any(tokens[i].role in ACTIVE for i in inside):
            tokens[index] = replace(token, morph=SUFFERED)


def kinds_like_verbs(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Aid workers appealed to the force", with "aid" as what somebody does to workers: a bare
    infinitive is no subject, and before a plural tells of what kind they are."""
    if labels[0] not in {"csubj", "csubjpass"} or len(tokens) <= SHORTEST:
        return
    kind, people, verb = tokens[0], tokens[1], tokens[0].head
    bare = kind.pos == "VERB" and kind.text.lower() == kind.lemma and below(tokens, 0) != []
    if not bare or people.head != 0 or "Number=Plur" not in people.morph or verb < SHORTEST:
        return
    for at in below(tokens, 0):
        tokens[at] = replace(tokens[at], head=1)
    tokens[0] = replace(kind, pos="NOUN", head=1, role="compound", morph="Number=Sing")
    tokens[1] = replace(people, head=verb, role="subject")
