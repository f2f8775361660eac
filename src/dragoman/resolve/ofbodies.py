"""For which body that no table has somebody speaks, leads or fights: "el líder del *Movimiento
Patriótico Renovador*", "a spokesman for the *Coffee Growers' Union*"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.records import Reference
from dragoman.resolve.complements import (
    ARTICLES,
    GENITIVE,
    STATE_ORGANS,
    TYING,
    Complement,
)
from dragoman.resolve.setting import Setting
from dragoman.resolve.unlisted import unlisted_body

PARTIES = word_list("resolve.ofbodies.parties")
AFFILIATING = frozenset({"party", "armed", "org"})
"""Kinds of actors of which one is a member."""
RUNNING = frozenset({"leader", "head", "secretary-general", "spokesperson", "band-leader"})
"""Posts whose holder is the body itself, as he acts for it."""
LED = frozenset({"OPP", "GOV", "CVL", "NGO", "LAB", "REB", ""})
"""Codes of the titles of those who run a body."""


def with_body(setting: Setting, index: int, last: int, after: Complement) -> Complement:
    """What follows a title or a noun for people, with the body for which they act, if it names no
    polity and no organ of a state."""
    if after.polity or after.organ in STATE_ORGANS:
        return after
    body = _body(setting, last)
    if body is not None:
        return Complement(body.mentions[0].id, body.last, body.mentions[0].id)
    before = _body_before(setting, index) if setting.language == "en" else None
    return Complement(before, last) if before is not None else after


def one_of_body(
    setting: Setting, index: int, last: int, noun: Noun, after: Complement
) -> Reference | None:
    """Somebody without a name who acts for such a body: it itself where he runs it."""
    body = _body(setting, last) if after.polity and after.organ == after.polity else None
    if body is None:
        return None
    if noun.post in RUNNING or noun.code in LED:
        return replace(body, first=index, head=index, kind="group")
    return setting.group(index, last, noun.code, body.mentions[0].id, end=body.last)


def affiliation(setting: Setting, last: int) -> str | None:
    """The party or body told right behind a person's name: "Ana Ruiz (*Frente Amplio*)", "Roger
    Salter, *del partido Shas*,", "Roger Salter, *R-Texas*"."""
    opened = setting.text(last + 1) in {"(", ","}
    at = last + 1 + opened
    if (
        opened
        and setting.tree.words[at : at + 1] in (("D",), ("R",))
        and setting.text(at + 1) == "-"
    ):
        return "USA"
    bound = setting.text(at) in GENITIVE
    while setting.text(at) in GENITIVE | ARTICLES or (bound and setting.stem(at) in PARTIES):
        at += 1
    hit = setting.hit_at.get(at)
    actor = setting.world.actors.get(hit.names[0].actor) if hit is not None else None
    if hit is None or actor is None or actor.kind not in AFFILIATING:
        return None
    return actor.id if bound or setting.text(hit.last + 1) == ")" else None


def _body_before(setting: Setting, index: int) -> str | None:
    """ "*Patriotic Renewal Movement* leader Ana Ruiz": the body named before an English title."""
    first = index
    while first and setting.tree.words[first - 1][:1].isupper() and first - 1 not in setting.hit_at:
        if setting.tree.tokens[first - 1].pos != "PROPN":
            break
        first -= 1
    body = unlisted_body(setting, first) if index - first > 1 else None
    return body.mentions[0].id if body is not None and body.last == index - 1 else None


def _body(setting: Setting, last: int) -> Reference | None:
    """The body named right behind "de", "of" or what is as good as that."""
    bound = setting.text(last + 1)
    if bound not in GENITIVE and setting.stem(last) not in TYING.get(bound, ()):
        return None
    at = last + 2 + (setting.text(last + 2) in ARTICLES)
    large = at < len(setting.tree.tokens) and setting.tree.words[at][:1].isupper()
    return unlisted_body(setting, at) if large else None
