"""Not to accept is to refuse: "no aceptará las condiciones" is an act, not one left undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dragoman.code.forms import Forms
from dragoman.code.triggers import Match
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list

TENSES = word_list("code.refusals.tenses")
"""Auxiliaries that leave a plain "no" what it is: "will not accept", "no puede aceptar"."""


def with_refusals(matches: list[Match], forms: Forms, frames: Mapping[str, Frame]) -> list[Match]:
    """The matches, those of a frame that is `refused` when denied as that other frame, those that
    require a "no" as refusals of their own ("no descarta atacar" threatens). Of "dijo que su país
    no cederá" the clause alone tells."""
    found = [_refusal(m, frames) if _refuses(m, forms) else m for m in matches]
    told = {m.head for m in found if m.refusing}
    return [m for m in found if m.frame.type != "REJECT" or told.isdisjoint(m.covered - {m.head})]


def _refusal(match: Match, frames: Mapping[str, Frame]) -> Match:
    refused = match.frame.refused if not match.denies else ""
    return replace(match, frame=frames[refused] if refused else match.frame, refusing=True)


def _refuses(match: Match, forms: Forms) -> bool:
    """Whether the verb itself is denied, in the indicative: "no aceptó", "no cederá". What has not
    been accepted yet may still be ("no ha aceptado", "aún no acepta")."""
    head = match.head
    may = match.frame.refused or match.denies
    if not may or match.trigger.kind != "verb" or not forms.negated(head):
        return False
    open_ = forms.subjunctive(head) or forms.conditional(head) or not forms.finite(head)
    helpers = {forms.lower(i) for i in forms.tree.children(head, "auxiliary")}
    return not open_ and not forms.pending(head) and helpers <= TENSES
