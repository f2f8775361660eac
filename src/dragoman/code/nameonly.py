"""Words that only name, describe or place, and by which no act is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.records import Status
from dragoman.tree import NOMINAL, Scene, Tree
from dragoman.words import fold

GROUNDS = word_list("code.nameonly.grounds")
BODIES = word_list("code.nameonly.bodies")
STREETS = word_list("code.nameonly.streets")
BINDING = frozenset({"de", "del", "para", "of", "for"})


def of_a_name(scene: Scene, index: int) -> bool:
    """Whether the word only names a person: "Ban Ki-moon" bans nobody."""
    token, reference = scene.tree.tokens[index], scene.by_token.get(index)
    if token.pos != "PROPN" or reference is None or reference.kind != "person":
        return False
    return any(token.text in mention.name.split() for mention in reference.mentions)


def of_a_title(tree: Tree, index: int) -> bool:
    """ "El Frente de Guerra Norte", "la Organización para la Cooperación Islámica": a word of what
    a body is called, written with a capital behind another."""
    if index < 2 or not tree.tokens[index].text[:1].isupper() or tree.tokens[index].text.isupper():
        return False
    at = index - 1 - (tree.lower[index - 1] in {"la", "el", "the", "los", "las"})
    if tree.lower[at - (tree.lower[at] in BINDING)] in STREETS:
        return True  # "la calle Batalla del Ebro", "la plaza de la Liberación"
    if at < 1 or tree.lower[at] not in BINDING:
        return False
    before = tree.tokens[at - 1]
    return before.pos in NOMINAL and before.text[:1].isupper() and before.text.lower() in BODIES


def of_a_post(scene: Scene, index: int, nouns: Mapping[str, Sequence[Noun]]) -> bool:
    """Whether the word only says what somebody is: "el jefe del espionaje" spies on nobody here."""
    reference, tree = scene.by_token.get(index), scene.tree
    if reference is None or reference.head >= index or tree.tokens[index].pos != "NOUN":
        return False
    first = reference.head
    known = nouns.get(tree.known[first].folded_lemma, ())
    longest = max((len(n.words) for n in known if _spelt(tree, first, n.words)), default=0)
    return first + longest > index


def _spelt(tree: Tree, first: int, words: tuple[str, ...]) -> bool:
    """Whether the words of a noun stand from there on; the first may be inflected."""
    inside = first + len(words) <= len(tree.tokens)
    return inside and all(fold(tree.lower[first + i]) == w for i, w in enumerate(words) if i)


def of_a_kind(tree: Tree, index: int) -> bool:
    """ "Carros de combate", "por 93 votos a favor": what only tells of what kind something is, or
    how it was passed."""
    above, lemma = tree.head(index), tree.lemmas[index]
    if lemma == "voto" and tree.prepositions[index] == "por":
        return True
    bare = lemma == "combate" and tree.prepositions[index] == "de"
    bare = bare and not tree.children(index, "determiner", "nominal")
    return bare and above == index - 2 and "Number=Sing" in tree.tokens[index].morph


def of_grounds(tree: Tree, index: int) -> bool:
    """ "Un campo de entrenamiento", "el centro de detención": what a place is for, where nothing
    need have been done."""
    above, mark = tree.head(index), tree.prepositions[index]
    if above is None or tree.lemmas[above] not in GROUNDS:
        return False
    return above == index - 2 and mark in {"de", "of"}


def told_of_noun(tree: Tree, index: int, adjectives: Mapping[str, Status]) -> bool:
    """ "Suspected camps", "the planned visit": a participle that only says how real the noun behind
    it is."""
    token = tree.tokens[index]
    before = token.role == "modifier" and token.head > index
    return before and "VerbForm=Part" in token.morph and tree.lower[index] in adjectives


def right(tree: Tree, index: int, nouns: frozenset[str]) -> bool:
    """Whether it only says what people may do, know or think of: "el derecho a la huelga", "un
    experto en secuestros"."""
    above = tree.head(index)
    held = above is not None and tree.tokens[above].lemma.lower() in nouns
    return held and tree.marks[index] in {"a", "de", "en", "of", "to", "in", "on"}


def by_itself(tree: Tree, index: int, verbs: frozenset[str]) -> bool:
    """Whether a verb tells what befell its subject, without a doer: "the warship sank"."""
    token = tree.tokens[index]
    if token.lemma not in verbs or token.pos != "VERB" or "VerbForm=Part" in token.morph:
        return False
    return bool(tree.children(index, "subject")) and not tree.children(index, "object", "clause")
