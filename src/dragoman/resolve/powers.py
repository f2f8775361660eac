"""Article → whose forces it tells of, which armed bands it names, and in whose land they fight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun, World
from dragoman.known import Known
from dragoman.records import Article
from dragoman.resolve.home import states_in
from dragoman.resolve.names import Finder
from dragoman.resolve.theatre import Theatre
from dragoman.tree import Tree
from dragoman.words import Word

ARMS = word_list("resolve.powers.arms")
SENDING = word_list("resolve.powers.sending")
BODIES = frozenset({"org", "bloc"})


def theatre_of(
    trees: list[Tree], article: Article, finder: Finder, supported: frozenset[str]
) -> Theatre:
    """The theatre of an article, of which `supported` are the actors that it surely names."""
    world = finder.world
    powers = {
        polity for tree in trees for polity, token in _named(tree, article, finder)
        if _has_forces(tree, token, world, article.language)
    }  # fmt: skip
    bands = frozenset(one for one in supported if _kind(one, world) == "armed")
    lands = frozenset(s for s, own in world.titles.lands.items() if not own.isdisjoint(bands))
    land = next(iter(lands)) if len(lands) == 1 and lands <= supported else None
    return Theatre(frozenset(powers), bands, lands, land)


def _named(tree: Tree, article: Article, finder: Finder) -> Iterator[tuple[str, int]]:
    """The states and bodies that a sentence names, each with the token that names it."""
    yield from states_in(tree, article, finder)
    for hit in finder.read(tree).hits:
        actor = hit.names[0].actor
        if _kind(actor, finder.world) in BODIES:
            yield actor, tree.top(hit.first, hit.last)
    soldiers = _soldiers(finder.world, article.language)
    for index, word in enumerate(tree.known):
        for noun in soldiers[word]:
            after = tree.known[index + 1 : index + len(noun.words)]
            if noun.words[1:] == tuple([other.folded_lemma for other in after]):
                yield noun.post, index


@lru_cache(maxsize=8)
def _soldiers(world: World, language: str) -> Known[Word, tuple[Noun, ...]]:
    """A word → what begins with it and is called the soldiers of one: "cascos azules"; few do."""
    nouns = world.nouns[language]
    return Known(
        lambda word: tuple(
            noun for noun in nouns.get(word.folded_lemma, ())
            if noun.kind == "polity" and noun.code == "MIL"
        )
    )  # fmt: skip


def _has_forces(tree: Tree, token: int, world: World, language: str) -> bool:
    """Whether the words tell of troops, ships or planes of those who are named there, or of a
    blow that they strike: "tropas rusas", "Rusia bombardeó", "la India envió soldados"."""
    above = tree.tokens[token].head
    if _arms(tree, above, world, language) or _arms(tree, token, world, language):
        return True
    if tree.tokens[token].role != "subject":
        return False
    verb = tree.known[above].folded_lemma
    sent = tree.children(above, "object") if verb in SENDING else []
    return verb in world.titles.force or any(_arms(tree, i, world, language) for i in sent)


def _arms(tree: Tree, index: int, world: World, language: str) -> bool:
    word = tree.known[index]
    nouns = world.nouns[language].get(word.folded_lemma, ())
    force = any(n.code == "MIL" or (n.kind == "force" and not n.code) for n in nouns)
    return force or word.folded_lemma in ARMS


def _kind(actor: str, world: World) -> str:
    known = world.actors.get(actor)
    return known.kind if known is not None else ""
