"""What the form of a verb tells: finite or not, its number, whether two verbs go together; what
hangs below it; where a name begins."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dragoman.records import Token

ARTICLES = {
    "el": "Gender=Masc|Number=Sing", "la": "Gender=Fem|Number=Sing",
    "los": "Gender=Masc|Number=Plur", "las": "Gender=Fem|Number=Plur",
}  # fmt: skip
"""Spanish article → the marks of the noun that it fits."""
OF = frozenset({"de", "del"})
"""What stands in Spanish before whose or of what something is."""
TO = frozenset({"a", "al"})
"""What stands in Spanish before whom or what something reaches."""
PAST = "Tense=Past|VerbForm=Fin"
"""The form of an English verb that is told in the past."""
SUFFERED = "Aspect=Perf|Tense=Past|VerbForm=Part"
"""The form of an English participle that tells what befell somebody."""


def finite(tokens: list[Token], verb: int) -> bool:
    """Whether the verb, or an auxiliary or copula of it, is finite."""
    return "VerbForm=Fin" in tokens[verb].morph or "VerbForm=Fin" in form(tokens, verb)


def form(tokens: list[Token], verb: int) -> str:
    """The morphology that tells tense and number: the finite auxiliary's or copula's if there is
    one."""
    helpers = (t for t in tokens if t.head == verb and t.role in {"auxiliary", "copula"})
    return next((t.morph for t in helpers if "Fin" in t.morph), tokens[verb].morph)


def number(tokens: list[Token], verb: int) -> str:
    """ "Plur" or "Sing"."""
    return "Plur" if "Number=Plur" in form(tokens, verb) else "Sing"


def plural(token: Token) -> bool:
    """Whether it is a noun in the plural."""
    return token.pos == "NOUN" and "Number=Plur" in token.morph


def agree(one: str, other: str) -> bool:
    """Whether two morphologies share mood, tense and number."""
    return alike(one, other) and _feature(one, "Tense") == _feature(other, "Tense")


def alike(one: str, other: str) -> bool:
    """Whether two morphologies share mood and number ("cerrará el paso, ha llamado y exige")."""
    return all(_feature(one, name) == _feature(other, name) for name in ("Mood", "Number"))


def _feature(morph: str, name: str) -> str:
    return next((p.split("=")[1] for p in morph.split("|") if p.startswith(f"{name}=")), "")


def marked(tokens: list[Token], verb: int) -> bool:
    """Whether the verb has a subject or a conjunction of its own."""
    return has(tokens, verb, {"subject", "mark"})


def has(tokens: list[Token], verb: int, roles: set[str]) -> bool:
    """Whether a word with one of these roles hangs on the verb."""
    return any(t.head == verb and t.role in roles for t in tokens)


def root_of(tokens: Sequence[Token]) -> int:
    """The root of a sentence; its first word where it has none."""
    return next((i for i, t in enumerate(tokens) if t.head == i), 0)


def case_of(tokens: list[Token], noun: int) -> int | None:
    """The first preposition of a noun that stands before it."""
    for index in range(noun):
        if tokens[index].head == noun and tokens[index].role == "case":
            return index
    return None


def joint_of(tokens: list[Token], conjunct: int) -> int | None:
    """The first conjunction that joins a word to its head before it."""
    for index in range(tokens[conjunct].head + 1, conjunct):
        if tokens[index].head == conjunct and tokens[index].role == "coordinator":
            return index
    return None


def determined(tokens: list[Token], noun: int) -> bool:
    """Whether a determiner of its own stands before a noun."""
    return any(t.head == noun and t.role == "determiner" for t in tokens[:noun])


def subject_of(token: Token, verb: int) -> bool:
    """Whether it is the subject of a verb."""
    return token.role == "subject" and token.head == verb


def under(tokens: list[Token], index: int, verb: int) -> bool:
    """Whether a token hangs below a verb."""
    seen: set[int] = set()
    while index not in seen:
        if index == verb:
            return True
        seen.add(index)
        index = tokens[index].head
    return False


def first_above(tokens: list[Token], index: int, roles: Collection[str]) -> int:
    """The first of the words before a token that hang one on the other in such roles, up from it;
    the token itself if it has none of them."""
    while tokens[index].role in roles and tokens[index].head < index:
        index = tokens[index].head
    return index


def beginning(tokens: list[Token], last: int) -> int:
    """The first word of the name that ends at a token."""
    return first_above(tokens, last, {"flat"})


def untangled(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens as a tree: the first of a ring of words that hang on each other hangs on the root,
    and is it where there is none."""
    found, known = list(tokens), set[int]()
    root = next((i for i, t in enumerate(found) if t.head == i), None)
    for start in range(len(found)):
        path, at = set[int](), start
        while at not in path | known and found[at].head != at:
            path.add(at)
            at = found[at].head
        if at in path:
            above = at if root is None else root
            role = "root" if root is None else found[at].role
            found[at], root = replace(found[at], head=above, role=role), above
        known |= path
    return tuple(found)


def third_person(lemma: str) -> str:
    """The form of an English verb behind "he"."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else f"{lemma}s"
