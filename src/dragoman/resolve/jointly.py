"""Texts that several have signed and that speak for them: "la declaración conjunta condenó"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.world import fold
from dragoman.records import Reference
from dragoman.resolve.setting import Setting

TEXTS = frozenset({"declaracion", "comunicado", "texto", "documento", "nota", "statement",
                   "communique", "declaration"})  # fmt: skip
JOINT = frozenset({"conjunto", "conjunta", "trilateral", "bilateral", "comun", "final", "joint"})
"""What a text is that several agreed upon."""


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
