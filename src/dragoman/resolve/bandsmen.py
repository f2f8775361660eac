"""For which band those fight who are told with what kind of band it is."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.resolve.names import Hit
from dragoman.resolve.setting import Setting

REACH = 10
FIGHTING = frozenset({"REB", "INS", "UAF"})
"""Codes of those who fight for a band."""
OF = frozenset({"of", "from", "with"})
WITHIN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PROPN", "VERB"})
KINDS = word_list("resolve.bandsmen.kinds")


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
