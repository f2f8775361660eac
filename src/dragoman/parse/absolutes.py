"""A participle with whom or what it befell, before the main clause: "Invadida Ucrania por Rusia, la
OTAN se reunió", "una vez rotas las relaciones, …", or alone as a headline; one that tells behind a
comma what befell whom the verb is done to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.knowledge.lists import word_list, word_table
from dragoman.parse.forms import beginning, case_of, finite
from dragoman.parse.participles import participle_of
from dragoman.records import Token
from dragoman.tree import NOMINAL

IRREGULAR = word_table("parse.absolutes.irregular")
EMBEDDED = word_list("parse.absolutes.embedded")
ENDS = {
    "o": "Gender=Masc|Number=Sing", "a": "Gender=Fem|Number=Sing",
    "os": "Gender=Masc|Number=Plur", "as": "Gender=Fem|Number=Plur",
}  # fmt: skip
BESIDE = word_list("parse.absolutes.beside")
OPENING = frozenset({"DET", "NUM"})
REACHED = frozenset({"object", "indirect"})
WITHIN = frozenset({"DET", "NUM", "ADJ"})


# "Condenado Irán por Francia, la ONU pidió calma", with "Condenado" as a part of the name "Irán"


def absolutes(tokens: list[Token]) -> None:
    """Makes such a participle the head of its phrase, below the verb of the main clause."""
    once = [t.text.lower() for t in tokens[:2]] == ["una", "vez"]
    first = 2 if once else 0
    found = _participle(tokens, first) if len(tokens) > first + 2 else None
    if found is None:
        return
    end = _phrase_end(tokens, first)
    noun = _undergoer(tokens, first, end, found.morph)
    main = None if end is None else _main(tokens, end)
    agent = _agent(tokens, noun, end or len(tokens)) if noun is not None else None
    if noun is None or (end is not None and main is None):
        return
    if tokens[noun].pos == "PROPN" and agent is None and not once:
        return
    if end is None and (agent is None or any(finite(tokens, i) for i in _verbs(tokens))):
        return
    tokens[first] = found
    _gather(tokens, range(first, end or len(tokens)), noun, agent)
    if main is None:
        tokens[first] = replace(found, role="root", head=first)
    else:
        _below_main(tokens, first, main, end or main)


def _participle(tokens: list[Token], first: int) -> Token | None:
    """The word read as a participle, if it is one of a known verb."""
    word = tokens[first].text.lower()
    regular = participle_of(word)
    stem = word.removesuffix("s")[:-1]
    lemma = regular or IRREGULAR.get(stem)
    if lemma is None or lemma == "estar" or tokens[first + 1].pos == "ADP":
        return None
    ending = next(e for e in ("os", "as", "o", "a") if word.endswith(e))
    return replace(tokens[first], pos="VERB", lemma=lemma, morph=f"{ENDS[ending]}|VerbForm=Part")


def _phrase_end(tokens: list[Token], first: int) -> int | None:
    """The first comma behind the participle."""
    return next((i for i in range(first, len(tokens)) if tokens[i].text == ","), None)


def _undergoer(tokens: list[Token], first: int, end: int | None, morph: str) -> int | None:
    """The name, or the noun with its article that agrees, right behind the participle."""
    at = first + 1
    if tokens[at].pos == "PROPN":
        return at
    if tokens[at].pos not in OPENING:
        return None
    stop = len(tokens) if end is None else end
    noun = next((i for i in range(at + 1, stop) if tokens[i].pos not in WITHIN), None)
    if noun is None or tokens[noun].pos not in NOMINAL:
        return None
    told = "Number=Plur" if "Number=Plur" in morph else "Number=Sing"
    return noun if tokens[noun].pos == "PROPN" or told in tokens[noun].morph else None


def _main(tokens: list[Token], comma: int) -> int | None:
    """The finite verb of the clause behind the comma; none if one stands before it."""
    if any(finite(tokens, i) for i in _verbs(tokens[:comma])):
        return None
    behind = (i for i in _verbs(tokens) if i > comma and finite(tokens, i))
    return next((i for i in behind if tokens[i].role not in EMBEDDED), None)


def _verbs(tokens: list[Token]) -> Iterator[int]:
    return (i for i, t in enumerate(tokens) if t.pos == "VERB")


def _agent(tokens: list[Token], noun: int, end: int) -> int | None:
    """The noun that "por" marks in the phrase."""
    por = next((i for i in range(noun, end) if tokens[i].text.lower() == "por"), end)
    return next((i for i in range(por + 1, end) if tokens[i].pos in NOMINAL), None)


def _gather(tokens: list[Token], phrase: range, noun: int, agent: int | None) -> None:
    """What stands in the phrase hangs on its noun, or on who did it."""
    first = phrase.start
    for at in range(first + 1, phrase.stop):
        outside = tokens[at].head not in phrase or tokens[at].head == first
        if at in {noun, agent} or not outside:
            continue
        behind = agent is not None and at > agent
        above = agent if behind and agent is not None else noun
        role = tokens[at].role if tokens[at].role != "subject" else "nominal"
        tokens[at] = replace(tokens[at], head=above, role=role)
    tokens[noun] = replace(tokens[noun], head=first, role="subject")
    if agent is not None:
        por = next(i for i in range(noun, agent) if tokens[i].text.lower() == "por")
        tokens[por] = replace(tokens[por], head=agent, role="case")
        tokens[agent] = replace(tokens[agent], head=first, role="oblique")


def _below_main(tokens: list[Token], first: int, main: int, comma: int) -> None:
    """The participle hangs on the main verb, and what hung on its phrase from behind as well."""
    tokens[first] = replace(tokens[first], role="adverbial", head=main)
    for at in range(comma + 1, len(tokens)):
        if at != main and tokens[at].head <= comma:
            tokens[at] = replace(tokens[at], head=main)
    if tokens[main].head <= comma or tokens[main].role == "root":
        tokens[main] = replace(tokens[main], head=main, role="root")
    for at in range(first):
        tokens[at] = replace(tokens[at], head=at + 1 if at + 1 < first else first)
    subject = _subject_behind(tokens, comma, main)
    if subject is not None:
        tokens[subject] = replace(tokens[subject], head=main, role="subject")


def _subject_behind(tokens: list[Token], comma: int, main: int) -> int | None:
    """The bare noun right behind the comma, where the main verb has no subject."""
    if any(t.head == main and t.role == "subject" for t in tokens[comma:]):
        return None
    noun = next((i for i in range(comma + 1, main) if tokens[i].pos not in WITHIN), None)
    return noun if noun is not None and tokens[noun].pos in NOMINAL else None


# "Escribió a Irán, condenado por Francia", with "condenado" as a second object


def participles_of_objects(tokens: list[Token]) -> None:
    """Hangs a participle with "por", behind a comma, on whom the verb is done to right before."""
    for at, token in enumerate(tokens):
        verb = token.head
        loose = token.role in {"object", "adverbial"} and 1 < verb + 1 < at
        if not loose or "VerbForm=Part" not in token.morph or tokens[at - 1].text != ",":
            continue
        noun = _reached_before(tokens, verb, at - 2)
        if noun is None or token.lemma in BESIDE or not _fits(tokens[noun], token):
            continue
        below = [case_of(tokens, i) for i, t in enumerate(tokens) if t.head == at and i > at]
        if any(case is not None and tokens[case].text.lower() == "por" for case in below):
            tokens[at] = replace(token, head=noun, role="modifier")


def _reached_before(tokens: list[Token], verb: int, last: int) -> int | None:
    """The object of an active verb whose words end here."""
    noun = beginning(tokens, last)
    while tokens[noun].head != verb and verb < tokens[noun].head < noun:
        noun = tokens[noun].head
    if tokens[noun].head != verb or tokens[noun].role not in REACHED:
        return None
    passive = any(t.head == verb and t.lemma in {"ser", "resultar"} for t in tokens[:verb])
    return noun if tokens[noun].pos in NOMINAL and not passive else None


def _fits(noun: Token, participle: Token) -> bool:
    """Whether no number or gender parts them."""
    pairs = (("Number=Sing", "Number=Plur"), ("Gender=Masc", "Gender=Fem"))
    return not any(
        (one in noun.morph and other in participle.morph)
        or (other in noun.morph and one in participle.morph)
        for one, other in pairs
    )
