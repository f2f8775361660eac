"""Texts that speak for whose they are: "la declaración conjunta condenó", "la resolución 242"."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.records import Reference
from dragoman.resolve.setting import Setting

TEXTS = word_list("resolve.jointly.texts")
RESOLUTIONS = frozenset({"resolucion", "resolution"})
BODIES = frozenset({"bloc", "institution", "org"})
"""Kinds of actors that pass resolutions."""
NUMBER = re.compile(r"[1-9]\d{1,3}")
"""How the Security Council numbers what it resolves."""
JOINT = word_list("resolve.jointly.joint")


def joint_text(setting: Setting, index: int) -> Reference | None:
    """Those who last did something together, where a text of theirs is the one that speaks."""
    tree, together = setting.tree, setting.memory.jointly
    if not together or tree.known[index].folded_lemma not in TEXTS:
        return None
    if tree.tokens[index].role != "subject" or not setting.definite(index):
        return None
    beside = tree.children(index, "modifier", "compound")
    joint = [i for i in beside if fold(setting.text(i)) in JOINT]
    if not joint or setting.plural(index) or setting.possessive(index):
        return None
    first, last = min(index, *joint), max(index, *joint)
    span = tree.span(first, last)
    mentions = (replace(m, text=span.text, start=span.start, end=span.end) for m in together)
    return Reference(first, last, index, "polity", tuple(mentions), False)


def bodys_resolution(setting: Setting, index: int) -> Reference | None:
    """ "The OAS met. *The resolution* does not condemn Bogota": the body of which the sentence
    before tells, which speaks in it."""
    tree, topic = setting.tree, setting.memory.topic
    if tree.known[index].folded_lemma not in RESOLUTIONS or not _rules(setting, index):
        return None
    beside = tree.children(index, "modifier", "nominal", "compound", "number")
    made = any("VerbForm=Part" in tree.tokens[i].morph for i in tree.children(index))
    bare = not (beside or made) and setting.definite(index) and setting.determined(index)
    known = setting.world.actors.get(topic[0].id) if len(topic) == 1 else None
    if not bare or setting.plural(index) or known is None or known.kind not in BODIES:
        return None
    return setting.reference(index, index, index, "polity", known.id, known.name, known.of)


def numbered_resolution(setting: Setting, index: int) -> Reference | None:
    """ "La resolución 1973 exige": the Security Council that speaks in it, where it is told to be
    nobody else's."""
    tree, number = setting.tree, index + 1
    if tree.known[index].folded_lemma not in RESOLUTIONS or number >= len(tree.tokens):
        return None
    if not NUMBER.fullmatch(tree.words[number]) or not _rules(setting, index):
        return None
    told = setting.memory.supported & {"UN", "UNSC"}
    if setting.text(number + 1) in {"de", "del", "of"} or not told:
        return None
    name = setting.memory.polity_name("UNSC")
    return setting.reference(index, number, index, "polity", "UNSC", name, "UN", sure=False)


def _rules(setting: Setting, index: int) -> bool:
    """Whether a text is the subject of what it orders, and nothing is told of how it came about."""
    tree = setting.tree
    if tree.tokens[index].role != "subject":
        return False
    passive = tree.with_be(tree.tokens[index].head)
    made = any("VerbForm=Part" in tree.tokens[i].morph for i in tree.children(index, "modifier"))
    return not (passive or made)
