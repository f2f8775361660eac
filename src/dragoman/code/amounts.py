"""Sentence → how much of what: numbers with their unit, bounds and thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.code.quantities import Quantity, quantity_at
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.measures import Measures
from dragoman.records import Amount
from dragoman.tree import NOMINAL, Tree

NEAREST = 5
"""Tokens between a number and the thing counted."""
OF = frozenset({"de", "of"})
BETWEEN = word_list("code.amounts.between")
OTHERS = frozenset({"otros", "otras", "another"})
"""What stands before a number of more such as were just told of ("y otros 20 heridos")."""
PERCENT = frozenset({"%", "ciento", "percent", "per"})
GDP = frozenset({"PIB", "GDP"})
GOES_ON = frozenset({"modifier", "flat", "compound", "number", "nominal", "case", "apposition"})
"""Roles of what belongs to the name of a thing ("14 carros de combate Leopard 2")."""
ALONE = frozenset({"object", "subject", "oblique", "nominal", "indirect"})
"""Roles of an adjective behind which no noun is to come."""
HELD = frozenset({"object", "subject", "oblique", "root", "conjunct"})


@dataclass(frozen=True, slots=True)
class _Thing:
    """What is counted: its token, its last word, its unit and its lemma."""

    anchor: int
    last: int
    unit: str
    of: str | None


def amounts_of(
    tree: Tree, measures: Measures, language: str, apart: frozenset[int] = frozenset()
) -> dict[int, Amount]:
    """Parsed sentence → amounts, each at the token of the thing counted (or of the unit), but for
    the tokens in `apart`, which tell dates."""
    found: dict[int, Amount] = {}
    at = 0
    while at < len(tree.tokens):
        quantity = None if at in apart else quantity_at(tree, at, measures, language)
        if quantity is None:
            at += 1
            continue
        thing = _priced(tree, quantity, measures) or _thing(tree, quantity, measures)
        if thing is not None:
            found.setdefault(thing.anchor, _amount(tree, quantity, thing, measures))
        at = quantity.last + 1
    return found


def singles_of(tree: Tree, measures: Measures) -> dict[int, Amount]:
    """Parsed sentence → the single persons told with "un" ("mató a un estudiante")."""
    return {
        i: Amount(1.0, None, "person", token.lemma.lower(), tree.span(one, i).text)
        for i, token in enumerate(tree.tokens)
        if token.pos == "NOUN"
        and "Plur" not in token.morph
        and _counts_persons(token.lemma.lower(), measures)
        for one in tree.children(i, "determiner", "number")
        if one < i and tree.tokens[one].text.lower() in measures.ones
    }


def _counts_persons(lemma: str, measures: Measures) -> bool:
    return lemma in measures.people.words and lemma not in measures.uncounted.words


def _amount(tree: Tree, quantity: Quantity, thing: _Thing, measures: Measures) -> Amount:
    first = quantity.first - (_sign(tree, quantity.first, measures) is not None)
    start, bound = _bound(tree, first, measures)
    if quantity.high is not None and start == first:
        start -= tree.tokens[start - 1].text.lower() in {"entre", "between"}
    text = tree.span(start, thing.last).text
    low, high = quantity.low, quantity.high
    if bound == "at_most" and high is None:
        low, high = None, low
    return Amount(low, high, thing.unit, thing.of, text)


def _bound(tree: Tree, first: int, measures: Measures) -> tuple[int, str]:
    """Where the words of a bound before the number begin, and which bound they are."""
    bounds = measures.bounds
    for name, phrases in (
        ("at_most", bounds.at_most),
        ("at_least", bounds.at_least),
        ("", bounds.about),
    ):
        for phrase in phrases:
            words = phrase.split(" ")
            start = first - len(words)
            if start >= 0 and [t.text.lower() for t in tree.tokens[start:first]] == words:
                return start, name
    return first, ""


def _sign(tree: Tree, first: int, measures: Measures) -> str | None:
    """The currency of the sign right before a number ("$61 billion"), None without one."""
    sign = tree.tokens[first - 1].text if first else ""
    return None if sign.isalpha() else measures.currencies.get(sign)


def _priced(tree: Tree, quantity: Quantity, measures: Measures) -> _Thing | None:
    """ "$61 billion", "€50bn": money with its sign before it."""
    unit = _sign(tree, quantity.first, measures)
    if unit is None:
        return None
    top = tree.top(quantity.first - 1, quantity.last)
    return _Thing(top, quantity.last, unit, None)


def _thing(tree: Tree, quantity: Quantity, measures: Measures) -> _Thing | None:
    """What the number counts; None for ages, dates, distances, parts of names."""
    for at in _following(tree, quantity, measures):
        token = tree.tokens[at]
        word, lemma = token.text.lower(), token.lemma.lower()
        if word in PERCENT:
            return _percent(tree, at + (word == "per"))
        if word in measures.currencies:
            return _Thing(at, _currency_end(tree, at), measures.currencies[word], None)
        if word in measures.units or lemma in measures.uncounted.words:
            return None
        if lemma in measures.people.words or word in measures.people.words:
            return _Thing(at, _end(tree, at), "person", lemma)
        if token.pos in NOMINAL or _like_noun(tree, quantity, at):
            return _Thing(at, _end(tree, at), "item", lemma)
    return _elliptic(tree, quantity, measures)


def _like_noun(tree: Tree, quantity: Quantity, at: int) -> bool:
    """ "Cuatro blindados de las tropas", "a unos 1.200 occidentales": an adjective that stands for
    its thing."""
    own = at == quantity.last + 1 and tree.tokens[at].pos == "ADJ"
    counted = tree.tokens[quantity.last].head == at or bool(tree.children(at, "number"))
    held = tree.tokens[at].role in ALONE and counted
    behind = at + 1 < len(tree.tokens) and tree.lower[at + 1] in {"de", "del", "of"}
    return own and (held or behind)


def _following(tree: Tree, quantity: Quantity, measures: Measures) -> Iterator[int]:
    """The tokens after a number up to and with the first noun, as far as they belong to it."""
    tokens, partitive, within = tree.tokens, quantity.scaled, False
    for at in range(quantity.last + 1, min(len(tree.tokens), quantity.last + 1 + NEAREST)):
        word = tokens[at].text.lower()
        if word in OF:
            after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
            partitive = partitive or after in BETWEEN
            if not partitive:
                return
        elif word == "por" or word in BETWEEN:
            continue
        elif word in PERCENT or word in measures.people.words:
            yield at
            return
        elif tokens[at].role == "compound" and tokens[at].head > at:
            within = True  # "14 Leopard 2 tanks"
        elif _of_people(tree, at, measures):
            continue  # "53 elected officials"
        elif tokens[at].pos in NOMINAL:
            yield at
            return
        elif tokens[at].pos == "NUM" and (within or tree.lower[at - 1] in BETWEEN):
            continue  # "100 of the 132 captives"
        elif tokens[at].pos in {"ADJ", "SYM"}:
            yield at
        else:
            return


def _of_people(tree: Tree, at: int, measures: Measures) -> bool:
    """Whether it is a participle that tells what sort of people follow."""
    token = tree.tokens[at]
    told = (token.role, token.pos) == ("modifier", "VERB") and token.head > at
    return told and tree.tokens[token.head].lemma.lower() in measures.people.words


def _elliptic(tree: Tree, quantity: Quantity, measures: Measures) -> _Thing | None:
    """ "Raptaron a otros seis", "prometió 100 millones": a number that stands for its thing, or
    tells behind a comma how many those are who are named."""
    if quantity.low is None:
        return None
    named = _named_before(tree, quantity, measures)
    if named is not None:
        return named
    others = bool(quantity.first) and tree.lower[quantity.first - 1] in OTHERS
    for at in range(quantity.first, quantity.last + 1):
        token = tree.tokens[at]
        digits = token.text.isdigit() and not (quantity.scaled or others)
        if token.role in HELD and token.head not in range(quantity.first, quantity.last + 1):
            bound = _bound(tree, quantity.first, measures)[0] != quantity.first
            total = (
                tree.tokens[token.head].lemma in measures.totalling
            )  # "los muertos ascienden a 20", "94 were killed"
            unsure = digits and not (total or (bound and token.role == "object"))  # "a unos 200"
            return None if unsure else _Thing(at, quantity.last, "item", None)
    return None


def _named_before(tree: Tree, quantity: Quantity, measures: Measures) -> _Thing | None:
    """ "Los primeros soldados, unos 3.000, desembarcaron"."""
    number = tree.tokens[quantity.last]
    noun = tree.tokens[number.head]
    told = number.role == "apposition" and noun.pos == "NOUN" and "Number=Plur" in noun.morph
    closed = tree.lower[quantity.last + 1 :][:1] in ((",",), (".",), [","], ["."])
    bound = _bound(tree, quantity.first, measures)[0] != quantity.first
    if not (told and closed and bound) or noun.lemma.lower() in measures.uncounted.words:
        return None
    unit = "person" if noun.lemma.lower() in measures.people.words else "item"
    return _Thing(number.head, quantity.last, unit, noun.lemma.lower())


def _percent(tree: Tree, at: int) -> _Thing:
    for last in range(at + 1, min(len(tree.tokens), at + 4)):
        if tree.tokens[last].text in GDP:
            return _Thing(at, last, "percent", "GDP")
    return _Thing(at, at, "percent", None)


def _currency_end(tree: Tree, at: int) -> int:
    """ "Dólares estadounidenses"."""
    after = at + 1
    adjective = after < len(tree.tokens) and tree.tokens[after].pos == "ADJ"
    return after if adjective and tree.tokens[after].head == at else at


def _end(tree: Tree, anchor: int) -> int:
    """The last word of the name of the thing: adjectives, names, "de" with a bare noun."""
    within, last = set(tree.subtree(anchor, within_clause=True)), anchor
    while last + 1 in within:
        token = tree.tokens[last + 1]
        if token.role not in GOES_ON or token.pos in {"VERB", "PUNCT", "DET", "PRON"}:
            break
        if token.pos == "ADP" and (token.text.lower() not in OF or not _bare(tree, last + 2)):
            break
        last += 1
    return last


def _bare(tree: Tree, at: int) -> bool:
    """A common noun without article, which names a kind ("de combate")."""
    return at < len(tree.tokens) and tree.tokens[at].pos == "NOUN"
