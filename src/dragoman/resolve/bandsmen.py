"""For which band those fight who are told with what kind of band it is."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.resolve.names import Hit
from dragoman.resolve.setting import Setting

REACH = 10
FIGHTING = frozenset({"REB", "INS", "UAF"})
"""Codes of those who fight for a band."""
OF = frozenset({"of", "from", "with"})
WITHIN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PROPN", "VERB"})
KINDS = word_list("resolve.bandsmen.kinds")
LINKED = word_list("resolve.bandsmen.linked")
PARTS = word_list("resolve.bandsmen.parts")
TIED = frozenset({"a", "al", "with", "to", "con", "por", "by", "de", "del"})
ARTICLES = frozenset({"el", "la", "los", "las", "the"})


def band_after(setting: Setting, last: int) -> Hit | None:
    """ "Fighters of the al Qaeda affiliate JNIM", "gunmen from the Somali group al-Shabab": the
    band whose men they are, behind what kind of band it is."""
    noun, tokens = setting.noun_at(last), setting.tree.tokens
    men = noun is not None and noun[0].code in FIGHTING and setting.plural(last)
    if setting.language != "en" or not men or setting.text(last + 1) not in OF:
        return None
    at, found, kind = last + 2, None, False
    while at < min(len(tokens), last + REACH):
        hit = setting.hit_at.get(at)
        if hit is not None and hit.first == at:
            actor = setting.world.actors.get(hit.names[0].actor)
            found = hit if actor is not None and actor.kind == "armed" and kind else None
            at = hit.last
        elif tokens[at].pos not in WITHIN and tokens[at].text != "-":
            break
        else:
            kind, found = kind or setting.stem(at) in KINDS, None
        at += 1
    return found


def linked_band(setting: Setting, index: int, last: int, noun: Noun) -> Hit | None:
    """ "Militants affiliated with Islamic State", "an al-Qaeda-linked group", "un grupo afín a Al
    Qaeda": the band to which those are said to be tied."""
    if noun.code not in FIGHTING and noun.words[-1] not in PARTS:
        return None
    at = last + 1
    if setting.text(at) in LINKED and setting.text(at + 1) in TIED:
        hit = setting.hit_at.get(at + 2 + (setting.text(at + 2) in ARTICLES))
        return hit if hit is not None and _armed(setting, hit) else None
    if setting.language != "en":
        return None
    at = index - 1
    while setting.demonym(at) is not None:
        at -= 1
    hyphened = setting.text(at) in LINKED and setting.text(at - 1) == "-"
    hit = setting.hit_at.get(at - 2) if hyphened else None
    return hit if hit is not None and hit.last == at - 2 and _armed(setting, hit) else None


def _armed(setting: Setting, hit: Hit) -> bool:
    actor = setting.world.actors.get(hit.names[0].actor)
    return actor is not None and actor.kind == "armed"
