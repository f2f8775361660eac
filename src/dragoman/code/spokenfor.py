"""Of whom those tell who speak for somebody: "*his* aides said *he* had been detained", "Navalny's
doctors say Russia poisoned *him*"."""

from __future__ import annotations

from dragoman.code.genders import meant_by
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.titles import Titles
from dragoman.records import Mention
from dragoman.tree import VERBAL, Scene

SUBJECTS, OBJECTS = frozenset({"he", "she"}), frozenset({"him", "her"})
OWNERS = {"he": "his", "she": "her", "him": "his", "her": "her"}
SPEAKING_FOR = word_list("code.spokenfor.speaking_for")


def spoken_for(word: str, verb: int, scene: Scene, titles: Titles) -> tuple[Mention, ...]:
    """Whom a pronoun of a clause means that the people of somebody tell: him whose they are, as
    the sentence names him or the text before was about him."""
    tree = scene.tree
    near = [verb, *(i for i in tree.ancestors(verb) if tree.tokens[i].pos in VERBAL)]
    if word in SUBJECTS:
        near = near[1:2] if tree.tokens[verb].role == "clause" else []
    for above in near:
        telling = [i for i in tree.children(above, "subject") if i < verb]
        if len(telling) == 1 and tree.lemmas[telling[0]] in SPEAKING_FOR:
            return _owner(word, telling[0], scene, titles)
    return ()


def _owner(word: str, noun: int, scene: Scene, titles: Titles) -> tuple[Mention, ...]:
    tree = scene.tree
    named = [m for i in tree.children(noun, "nominal") for m in scene.named(i)]
    if OWNERS[word] in {tree.lower[i] for i in tree.children(noun, "determiner")}:
        named = list(scene.topic) or list(scene.others)
    persons = meant_by((word,), [m for m in named if m.id.islower()], titles)
    return persons if len(persons) == 1 else ()
