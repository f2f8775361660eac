"""The second participle of a Spanish perfect ("habían arrojado sedimentos y talado árboles"), which
the model takes for an adjective or hangs on the noun before it."""

from __future__ import annotations

import re
from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import finite
from dragoman.records import Token

AND = frozenset({"y", "e", "o", "u", "ni"})
PARTICIPLE = re.compile(r"\w{2,}[aií]do")
IRREGULAR = word_list("parse.perfects.irregular")
HELD = frozenset({"object", "oblique", "indirect", "clause"})
MORPH = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"


def second_participles(tokens: list[Token]) -> None:
    """Coordinates it with the first, and hangs on it what stands behind."""
    for second, token in enumerate(tokens):
        if not second or not _participle(token) or not _beside(tokens, second):
            continue
        first = _perfect_before(tokens, second)
        if first is None or (token.head == first and token.role == "conjunct"):
            continue
        lemma = token.lemma if token.lemma.endswith("r") else simplemma.lemmatize(token.text, "es")
        tokens[second] = replace(
            token, pos="VERB", lemma=lemma, morph=MORPH, head=first, role="conjunct"
        )
        if tokens[second - 1].text != ",":
            tokens[second - 1] = replace(tokens[second - 1], head=second, role="coordinator")
        for index in range(second + 1, len(tokens)):
            held = tokens[index]
            if finite(tokens, index) or held.text == ";":
                break
            if held.head == first and held.role in HELD:
                tokens[index] = replace(held, head=second)
            elif held.head < second and held.pos == "NOUN" and index - second <= 2:
                tokens[index] = replace(held, head=second, role="object")


def _beside(tokens: list[Token], second: int) -> bool:
    """Whether "y" stands before it, or a comma and a third behind "y" ("haber torturado a presos,
    violado a mujeres o quemado aldeas")."""
    if tokens[second - 1].text.lower() in AND:
        return True
    if tokens[second - 1].text != "," or tokens[second - 2].pos == "VERB":
        return False
    behind = tokens[second + 1] if second + 1 < len(tokens) else tokens[second]
    held = behind.text.lower() in {"a", "un", "una"} or behind.pos == "NOUN"
    for index in range(second + 1, len(tokens)):
        if finite(tokens, index) or tokens[index].text in {";", ":"}:
            return False
        if tokens[index - 1].text.lower() in AND and _participle(tokens[index]):
            return held
    return False


def _participle(token: Token) -> bool:
    """Whether it has the one form of a participle that a perfect takes."""
    word = token.text.lower()
    return PARTICIPLE.fullmatch(word) is not None or word in IRREGULAR


def _perfect_before(tokens: list[Token], index: int) -> int | None:
    """The participle of the perfect that stands before, with no other finite verb between."""
    for verb in range(index - 2, -1, -1):
        helpers = {t.lemma for t in tokens[:verb] if t.head == verb and t.role == "auxiliary"}
        if "haber" in helpers:
            return verb if "ser" not in helpers and _participle(tokens[verb]) else None
        if "VerbForm=Fin" in tokens[verb].morph or tokens[verb].text in {";", ":"}:
            return None
    return None
