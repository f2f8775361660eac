"""Not to accept is to refuse: "no aceptará las condiciones" is an act, not one left undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dragoman.code.forms import Forms
from dragoman.code.triggers import Match
from dragoman.knowledge.frames import Frame


def with_refusals(matches: list[Match], forms: Forms, frames: Mapping[str, Frame]) -> list[Match]:
    """The matches, those of a frame that is `refused` when denied as that other frame."""
    return [
        replace(m, frame=frames[m.frame.refused], refusing=True) if _refuses(m, forms) else m
        for m in matches
    ]


def _refuses(match: Match, forms: Forms) -> bool:
    """Whether the verb itself is denied, in the indicative: "no aceptó", "no cederá". What has not
    been accepted yet may still be ("no ha aceptado", "aún no acepta")."""
    head = match.head
    if not match.frame.refused or match.trigger.kind != "verb" or not forms.negated(head):
        return False
    open_ = forms.subjunctive(head) or forms.conditional(head) or not forms.finite(head)
    return not open_ and not forms.pending(head) and not forms.tree.children(head, "auxiliary")
