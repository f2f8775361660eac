"""Bands and bodies: the name that such a group bears, its members, the one spoken of."""

from __future__ import annotations

from dragoman.knowledge.world import Noun
from dragoman.records import Reference
from dragoman.resolve.complements import GENITIVE
from dragoman.resolve.names import Hit
from dragoman.resolve.setting import RUN, Setting

CALLING = (("que", "se", "hace", "llamar"), ("que", "se", "hacen", "llamar"),
           ("que", "se", "autodenomina"), ("autodenominado",), ("autodenominada",),
           ("autoproclamado",), ("autoproclamada",), ("denominado",), ("denominada",),
           ("llamado",), ("llamada",), ("calling", "itself"), ("called",),
           ("known", "as"), ("so", "-", "called"))  # fmt: skip
"""Words between a group and the name that it bears."""
GROUPS = frozenset({"group", "movement"})
"""What a band is called, with an adjective or without one."""
FIGHTING = frozenset({"COP", "INS", "MIL", "REB", "UAF"})
"""Codes of those who have men of their own."""
CALLS = frozenset(words[0] for words in CALLING)
CLOSED = frozenset({",", ".", "que"})
""" "Que" ends the search too, unless it begins such words."""


def apposed(setting: Setting, index: int, last: int) -> Hit | None:
    """ "El grupo yihadista somalí Al Shabab": the name that such a group bears."""
    at, tokens = past_calling(setting, last), setting.tree.tokens
    while at < len(tokens) and at not in setting.hit_at:
        quoted = tokens[at].text in {"«", "“", '"'}
        if not quoted and tokens[at].pos != "ADJ" and not setting.demonym(at):
            return None
        at += 1
    hit = setting.hit_at.get(at)
    if hit is None or hit.first != at or hit.form not in {"name", "acronym"}:
        return None
    actor = setting.world.actors[hit.names[0].actor]
    return hit if actor.kind in RUN and not setting.plural(index) else None


def past_calling(setting: Setting, last: int) -> int:
    """The token after words that say how a group is called: "un grupo armado *que se hace llamar*
    X", "la milicia *autodenominada* X"."""
    lower = setting.tree.lower
    for first in range(last + 1, min(last + 4, len(lower))):
        if lower[first] in CALLS:
            for words in CALLING:
                if lower[first : first + len(words)] == words:
                    return first + len(words)
        if lower[first] in CLOSED:
            break
    return last + 1


def body(setting: Setting) -> str | None:
    """ "La Alianza crece, y piden a *sus miembros* …": the organisation last named."""
    named = [m.id for r in setting.found.values() for m in r.mentions]
    world = setting.world
    bodies = [i for i in named if i in world.actors and world.actors[i].kind in {"org", "armed"}]
    return bodies[-1] if bodies else None


def described_to(setting: Setting, last: int) -> int:
    """The last of the adjectives that say what kind of band it is: "el grupo islamista chií"."""
    kinds = setting.world.nouns[setting.language]
    at = last + 1
    while at < len(setting.tree.tokens) and setting.tree.tokens[at].pos == "ADJ":
        nouns = kinds.get(setting.tree.known[at].folded_lemma, ())
        if setting.demonym(at) is None and not any(n.kind == "people" for n in nouns):
            break
        at += 1
    return at - 1


def the_band(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "El grupo rebelde", "la milicia chií libanesa": the band of which the text speaks."""
    end = described_to(setting, last)
    following = setting.tree.tokens[end + 1 : end + 2]
    open_ended = following and (
        following[0].pos in {"ADJ", "PROPN", "NOUN"} or following[0].text.lower() in GENITIVE
    )
    if noun.post != "armed" or open_ended or setting.plural(index):
        return None
    if not setting.determined(setting.opening(index)) or not setting.definite(index):
        return None
    actor = setting.memory.last_of_kind("armed") or _sole(setting)
    return setting.polity(index, end, actor, sure=False) if actor else None


def _sole(setting: Setting) -> str | None:
    """The only band of the article, unless the sentence names it beside the word: "la guerrilla
    atacó a disidentes de las FARC"."""
    band = setting.memory.sole_band
    here = {name.actor for hit in setting.hits for name in hit.names}
    return band if band not in here else None


def the_group(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "The Palestinian group", "the Iran-backed group": the band of which the text speaks; "the
    group" alone only if the text is about it."""
    if noun.words[-1] not in GROUPS or setting.plural(index) or not setting.definite(index):
        return None
    core = setting.core(index)
    if setting.tree.children(core, "compound", "nominal", "apposition"):
        return None
    described = any(i < index for i in setting.tree.children(core, "modifier", "relative"))
    band = setting.memory.last_of_kind("armed")
    about = {a for m in setting.memory.topic for a in (m.id, m.of)}
    return band if described or band in about or _alone(setting, band) else None


def _alone(setting: Setting, band: str | None) -> bool:
    """Whether the sentence before names this band, and no other group that may be meant."""
    memory = setting.memory
    near = {a for m, _ in memory.recent if m.start >= memory.before for a in (m.id, m.of)}
    return band in near and memory.only_band() == band and not near & memory.bodies


def men_of_owner(setting: Setting, index: int, last: int) -> Reference | None:
    """ "The army lost ten of its men", "the warlord's spokesman said his men fought": those who
    fight for whom the text tells of."""
    owner = setting.owner(index) if setting.plural(index) and setting.possessive(index) else None
    if owner is None:
        return None
    if owner.id in FIGHTING:
        return setting.group(index, last, owner.id, owner.of, sure=False)
    side = setting.memory.represented(owner.of or owner.id)
    if setting.memory.is_armed(side):
        return setting.polity(index, last, side or owner.id, sure=False)
    if setting.memory.is_state(side):
        return setting.group(index, last, "MIL", side, sure=False)
    return None
