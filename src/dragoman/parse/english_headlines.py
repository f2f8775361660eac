"""Headlines in English: verbs that look like nouns, parties parted by a comma, verbs in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import SUBJECTS, below, swap
from dragoman.parse.forms import PAST, SUFFERED, root_of
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

PRESENT = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
AIMS = frozenset({"acl", "relcl", "advcl", "xcomp", "ccomp"})
STOPS = frozenset({".", "?", "!", ":", ";", '"', "”", "…"})
DOING = word_list("parse.english_headlines.doing")
DONE = word_list("parse.english_headlines.done")
PLAIN = word_list("parse.english_headlines.plain")
JOINTLY = word_list("parse.english_headlines.jointly")
PEOPLE = word_list("parse.english_headlines.people")
BIDDEN = word_list("parse.english_headlines.bidden")
BLAMED = word_list("parse.english_headlines.blamed")
LIKE_PEOPLE = word_list("parse.english_headlines.like_people")
RULING = word_list("parse.english_headlines.ruling")
HURT = word_list("parse.english_headlines.hurt")


def plurals_that_do(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Russia orders halt to war", with "orders" as a noun and "halt" as the verb, and "US orders
    strikes on Iran" without any: the word behind the name is the verb."""
    _plain_verb(tokens, labels)
    for index in range(1, len(tokens) - 1):
        token, after = tokens[index], tokens[index + 1]
        plural = token.pos in NOMINAL and token.text.endswith("s") and token.lemma.lower() in DOING
        before = tokens[index - 1]
        doer = before.pos == "PROPN" or index == 1 or before.lemma in RULING
        if not plural or before.pos not in NOMINAL or not doer:
            continue
        if token.head == index + 1 and after.text.lower() in DONE and _bare(after):
            _make_verb(tokens, index, index + 1)
            return
        top = token.head
        if labels[index] == "compound" and top > index and not _told(tokens):
            _make_verb(tokens, index, top)
            return
        if _struck(tokens, index):
            _make_root(tokens, index)
            return


def people_like_verbs(tokens: list[Token]) -> None:
    """ "Police clash with Basque separatists", with "separatists" as a verb: whoever bears such a
    name behind a preposition is no verb, and what stands between tells of what kind he is."""
    for index in range(2, len(tokens)):
        token, kind = tokens[index], tokens[index - 1]
        people = token.text.endswith("ists") and token.lemma not in LIKE_PEOPLE
        cases = [at for at, t in enumerate(tokens) if t.head == index - 1 and t.role == "case"]
        if not people or token.pos != "VERB" or not cases or kind.pos not in {"PROPN", "ADJ"}:
            continue
        if any(t.head == index and t.role in {"subject", "auxiliary"} for t in tokens):
            continue
        tokens[index - 1] = replace(kind, head=index, role="compound")
        for case in cases:
            tokens[case] = replace(tokens[case], head=index)
        tokens[index] = replace(
            token, pos="NOUN", head=kind.head, role=kind.role, morph="Number=Plur",
            lemma=token.text.lower().removesuffix("s"),
        )  # fmt: skip


def _struck(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what stands behind the word, with no verb before the next comma, is its object."""
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), len(tokens))
    root = root_of(tokens)
    near = root in {verb - 1, verb, verb + 1} and tokens[verb].head in {verb, root}
    behind = tokens[verb + 1]
    held = behind.pos in NOMINAL and (behind.head == verb or verb + 1 == root)
    return near and held and tokens[root].pos not in VERBAL and not _told(tokens[:comma])


def _make_root(tokens: list[Token], verb: int) -> None:
    """ "U.S. bombs Libya", "Trump withdraws US from pact", with the verb as a noun and what it is
    done to beside it."""
    root = root_of(tokens)
    for at, token in enumerate(tokens):
        second = token.head in {root, verb} and token.pos == "VERB"
        if at > verb and (second or token.head == verb - 1):
            tokens[at] = replace(token, head=verb)
        elif at < verb - 1 and token.head in {root, verb}:
            tokens[at] = replace(token, head=verb - 1)
    lemma = tokens[verb].lemma.lower()
    tokens[verb] = replace(
        tokens[verb], pos="VERB", lemma=lemma, morph=PRESENT, head=verb, role="root"
    )
    tokens[verb - 1] = replace(tokens[verb - 1], head=verb, role="subject")
    tokens[verb + 1] = replace(tokens[verb + 1], head=verb, role="object")


def _plain_verb(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Police arrest man": what a plural that opens a sentence without verbs does."""
    clause = next((i for i, label in enumerate(labels) if label == "mark"), len(tokens))
    if len(tokens) < 3 or _told(tokens[:clause]):
        return  # "Police arrest man after woman is stabbed"
    for index in range(1, min(len(tokens) - 1, 5)):
        many = "Number=Plur" in tokens[index - 1].morph and tokens[index - 1].pos in NOMINAL
        first = index == 1 or tokens[index - 1].head == tokens[index].head > index
        bare = tokens[index].text.lower() in {*DOING, *PLAIN} and labels[index] == "compound"
        if many and first and bare and tokens[index].head > index:
            _make_verb(tokens, index, tokens[index].head)
            tokens[index] = replace(tokens[index], morph="Tense=Pres|VerbForm=Fin")
            return


def _bare(token: Token) -> bool:
    return token.pos == "VERB" and token.text.lower() == token.lemma


def _told(tokens: Sequence[Token]) -> bool:
    """Whether the sentence has a verb of its own."""
    return any(t.pos in VERBAL for t in tokens)


def _make_verb(tokens: list[Token], verb: int, held: int) -> None:
    """The word becomes the verb of the sentence, the name before it its subject, and the other
    word its object."""
    head, role = tokens[held].head, tokens[held].role
    root = head == held
    lemma = tokens[verb].lemma.lower()
    tokens[verb] = replace(
        tokens[verb], pos="VERB", lemma=lemma, morph=PRESENT, head=verb if root else head, role=role
    )
    tokens[held] = replace(tokens[held], pos="NOUN", head=verb, role="object", morph="Number=Sing")
    subject = verb - 1
    tokens[subject] = replace(tokens[subject], head=verb, role="subject")
    for at in range(subject):
        if tokens[at].head in {verb, held}:
            tokens[at] = replace(tokens[at], head=subject, role="compound")


def parties_by_comma(tokens: list[Token], _: Sequence[str]) -> None:
    """ "China, India agree to pull back", "A, B and C sign accords": the parties, and what they do
    together."""
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    if tokens[-1].text in STOPS or not comma:
        return
    verb = next((i for i in range(comma + 2, len(tokens)) if _joint(tokens, i)), None)
    parties = [] if verb is None else _parties(tokens, verb)
    if verb is None or len(parties) < 2:
        return
    if tokens[verb].role != "root":
        held = tokens[verb].head if tokens[verb].head > verb else verb + 1
        tokens[verb] = replace(
            tokens[verb], pos="VERB", lemma=tokens[verb].text, morph="Tense=Pres|VerbForm=Fin",
            head=verb, role="root",
        )  # fmt: skip
        tokens[held] = replace(tokens[held], head=verb, role="object")
    subject = parties[0][-1]
    for words in parties:
        *names, last = words
        role, head = ("subject", verb) if last == subject else ("conjunct", subject)
        pos = "PROPN" if tokens[last].pos == "ADJ" else tokens[last].pos
        tokens[last] = replace(tokens[last], pos=pos, head=head, role=role)
        for at in names:
            tokens[at] = replace(tokens[at], head=last, role="compound")


def _parties(tokens: Sequence[Token], verb: int) -> list[list[int]]:
    """The words of each name before the verb, if nothing but names stands there."""
    parties: list[list[int]] = [[]]
    for at in range(verb):
        if tokens[at].text in {",", "and", "&"}:
            parties.append([])
        else:
            parties[-1].append(at)
    return parties if all(p and _is_name(tokens, p[0], p[-1] + 1) for p in parties) else []


def _joint(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word may be what several do: a verb in the plural, or one that looks like a
    noun in a sentence without verbs."""
    token = tokens[index]
    if token.pos in VERBAL and token.role != "compound":
        return token.role == "root" and "Person=3" not in token.morph and token.pos == "VERB"
    behind = tokens[index + 1].pos if index + 1 < len(tokens) else ""
    noun = token.text.lower() in JOINTLY and behind in {*NOMINAL, "ADJ", "NUM"}
    return noun and not _told([*tokens[:index], *tokens[index + 1 :]])


def _is_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words are a name or a noun and nothing else."""
    words = tokens[first:last]
    return (
        0 < len(words) <= 4
        and all(t.pos in {*NOMINAL, "ADJ"} for t in words[:-1])
        and (words[-1].pos in NOMINAL or (len(words) == 1 and words[0].text.istitle()))
    )


def verbs_in_a_row(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Army seizes power, detains leader", with the first verb under the second: the same does
    both."""
    root = root_of(tokens)
    inside = below(tokens, root)
    if "Person=3" not in tokens[root].morph or any(labels[i] in SUBJECTS for i in inside):
        return
    for index in inside:
        first = tokens[index]
        own = any(labels[i] in SUBJECTS for i in below(tokens, index))
        if index > root or labels[index] != "ccomp" or "Person=3" not in first.morph or not own:
            continue
        if any(t.text == "," for t in tokens[index:root]):
            swap(tokens, index, root, "conjunct")
            return


def militaries_that_do(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Myanmar's military seized power", with "military" and "seized" as adjectives of "power"."""
    for index in range(1, len(tokens) - 2):
        verb, noun = tokens[index + 1], tokens[index].head
        adjective = tokens[index].text == "military" and tokens[index].pos == "ADJ"
        if not adjective or labels[index + 1] != "amod" or verb.head != noun or noun < index:
            continue
        if "Tense=Past" not in verb.morph or tokens[noun].head != noun:
            continue
        tokens[index + 1] = replace(verb, head=index + 1, role="root", morph=PAST)
        tokens[index] = replace(
            tokens[index], pos="NOUN", head=index + 1, role="subject", morph="Number=Sing"
        )
        for at in below(tokens, noun):
            if at != index + 1:
                tokens[at] = replace(tokens[at], head=index if at < index else index + 1)
        tokens[noun] = replace(tokens[noun], head=index + 1, role="object")
        return


def names_to_do(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Macron to meet Putin", read as a noun with its aim ("plan to end war")."""
    if tokens[-1].text in STOPS:
        return
    _namely_to_do(tokens, labels)
    for index, token in enumerate(tokens):
        name = token.head
        if labels[index] not in AIMS or tokens[name].head != name or name >= index:
            continue
        marked = any(labels[i] == "aux" and tokens[i].text == "to" for i in below(tokens, index))
        word = tokens[name].text
        named = tokens[name].pos == "PROPN" or not simplemma.is_known(word.lower(), "en")
        named = named or tokens[name].lemma in PEOPLE
        named = named and (word[:1].isupper() or tokens[0].text[:1].isupper())
        if marked and tokens[name + 1].text == "to" and named:
            swap(tokens, index, name, "subject")
            mark = name + 1
            tokens[mark] = replace(
                tokens[mark], role="auxiliary", morph="Mood=Ind|Tense=Fut|VerbForm=Fin"
            )
            return


def _namely_to_do(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "UK to expel diplomats", with the name as nothing at all beside the verb."""
    to = next((i for i, t in enumerate(tokens) if t.text == "to" and t.pos == "PART"), 0)
    verb = tokens[to].head
    beside = {labels[i] for i in below(tokens, verb)}
    if not to or tokens[verb].head != verb or beside & SUBJECTS or not _is_name(tokens, 0, to):
        return
    if tokens[to - 1].head == verb:
        tokens[to - 1] = replace(tokens[to - 1], role="subject")
        tokens[to] = replace(tokens[to], role="auxiliary", morph="Mood=Ind|Tense=Fut|VerbForm=Fin")


def bidden_or_blamed(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "China urged to free activists", "Israel accused of war crimes": a headline's passive."""
    for index, token in enumerate(tokens):  # "president killed in raid"
        if labels[index] != "acl" or token.lemma not in HURT or "Fin" not in token.morph:
            continue
        held = (labels[i] == "dobj" or tokens[i].role == "object" for i in below(tokens, index))
        if not any(held):
            tokens[index] = replace(token, morph=SUFFERED)
    if tokens[-1].text in STOPS:
        return
    root = root_of(tokens)
    _undergone(tokens, labels, root)
    for told in below(tokens, root):
        if labels[told] == "ccomp" and told > root:  # "Riyadh admits Khashoggi killed"
            _undergone(tokens, labels, told)


def _undergone(tokens: list[Token], labels: Sequence[str], root: int) -> None:
    """Makes a verb that looks finite the passive participle that it is, if it is one."""
    verb = tokens[root]
    if verb.text.lower() == verb.lemma or verb.text.endswith("s"):
        return
    inside = [labels[i] for i in below(tokens, root) if tokens[i].lemma != "time"]
    if "nsubj" not in inside or {"dobj", "ccomp", "aux", "auxpass"} & set(inside):
        return
    behind = tokens[root + 1].text.lower() if root + 1 < len(tokens) else ""
    bid = verb.lemma in BIDDEN and behind == "to"
    hurt = verb.lemma in HURT
    hurt = hurt and (verb.lemma not in {"charge", "shoot"} or behind not in {"at", "back"})
    if bid or hurt or (verb.lemma in BLAMED and behind in {"of", "for", "over", "in"}):
        tokens[root] = replace(verb, morph=SUFFERED)
