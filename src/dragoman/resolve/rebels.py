"""Bare rebels, insurgents, fighters → the band for which they fight: the one of which the text
speaks, or that the whole article names alone."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.resolve.bandsmen import FIGHTING
from dragoman.resolve.complements import GENITIVE
from dragoman.resolve.memory import NEAR
from dragoman.resolve.own import states_named
from dragoman.resolve.places import listed_at
from dragoman.resolve.setting import Setting

THE = frozenset({"los", "las", "el", "la", "a", "al", "del", "the"})
FIGHTERS = word_list("resolve.rebels.fighters")
JOINING = frozenset({",", "que", "that", "which", "who", "whom"})
"""With what a clause begins that tells more of those who are known already."""
PARTING = frozenset({"separatista", "independentista", "separatist"})
"""Those who may be a band as well: "los independentistas" of a text about the Polisario."""
GROUPS = word_list("resolve.rebels.groups")
SCORES = word_list("resolve.rebels.scores")
SUPPOSED = word_list("resolve.rebels.supposed")
REACH = 4
"""Words within which stands what tells of which creed or people the fighters are."""


def band_meant(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """The band whose people "los rebeldes", "los catorce guerrilleros", "90 insurgents" are, or the
    land that breaks away whose "the separatists"."""
    fights = noun.code in FIGHTING or noun.words[0] in FIGHTERS | PARTING
    if not fights or not setting.plural(index) or told_which(setting, index, last):
        return None
    if not _the(setting, index):
        return _some_of(setting, index, noun)
    if noun.words[0] in PARTING and not setting.memory.only_band():
        return _breaking_away(setting)
    if noun.words[0] not in FIGHTERS:
        return None if noun.words[0] in GROUPS else setting.memory.only_band()
    return _spoken_of(setting, noun) or _alone(setting, noun)


def band_of_land(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """ "Los rebeldes de Aceh", "the rebels of Tigray": the one band that the article names and that
    fights in the land in which the place lies."""
    if noun.code not in FIGHTING or not (_the(setting, index) and setting.plural(index)):
        return None
    at, memory = last + 2, setting.memory
    if (
        setting.text(last + 1) not in GENITIVE
        or at in setting.hit_at
        or len(setting.tree.tokens) <= at
    ):
        return None
    place = listed_at(setting.tree, at, setting.world)
    own = setting.world.titles.lands.get(place[0].country or "") if place is not None else None
    bands = memory.theatre.bands & (own or frozenset())
    return next(iter(bands)) if len(bands) == 1 else None


def band_of_creed(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """ "Los maoístas", "Tutsi rebels": the band of that creed or people in the one land that the
    sentence names or the article is about, then; none where it names others
    only that may fight there."""
    tree, core = setting.tree, setting.core(index)
    bare = [i for i in tree.children(core, "nominal") if not tree.prepositions[i]]
    beside = (*tree.children(core, "modifier", "compound", "flat", "apposition"), *bare)
    near = [i for i in beside if abs(i - index) <= REACH]
    told = {setting.stem(i) for i in (*range(index, last + 1), *near)} | set(noun.words)
    titles, memory = setting.world.titles, setting.memory
    creed = next((word for word in titles.creeds if word in told), None)
    if creed is None or noun.code not in FIGHTING or setting.stem(index - 1) in SUPPOSED:
        return None
    here = states_named(setting)
    fit = {(land, b) for land in here if (b := titles.band_of(creed, land, memory.day))}
    land, band = fit.pop() if len(fit) == 1 else (memory.sole_state or memory.theatre.land, None)
    band = band or titles.band_of(creed, land or "", memory.day)
    others = {b for b in memory.theatre.bands if titles.land_of.get(b, land) == land}
    return None if others and band not in others else band


def spokesmans_band(setting: Setting, noun: Noun) -> str | None:
    """ "Un portavoz rebelde": the one band of which the text speaks."""
    return _spoken_of(setting, noun) if noun.code in FIGHTING else None


def _the(setting: Setting, index: int) -> bool:
    """ "Los insurgentes", "the 20 rebels"."""
    at = index - 1
    if at > 0 and setting.tree.tokens[at].pos == "NUM":
        return setting.text(at - 1) in THE - {"a", "al"}
    return setting.text(at) in THE


def told_which(setting: Setting, index: int, last: int) -> bool:
    """Whether what follows says which they are: "the rebels they back"."""
    tree, core = setting.tree, setting.core(index)
    joined = setting.text(last + 1) in JOINING
    if not joined and any(tree.children(i, "subject") for i in tree.children(core, "relative")):
        return True
    after = tree.tokens[last + 1 : last + 2]
    genitive = setting.text(last + 1) in GENITIVE
    genitive = genitive and bool(tree.children(core, "nominal"))
    return genitive or (bool(after) and after[0].pos in {"ADJ", "PROPN"})


def _breaking_away(setting: Setting) -> str | None:
    """The only land of which the article speaks that has parted from a state."""
    memory = setting.memory
    told = {a for a in memory.supported if memory.is_state(a) and a in memory.world.titles.parted}
    return told.pop() if len(told) == 1 else None


def _spoken_of(setting: Setting, noun: Noun) -> str | None:
    """The only band of which the text speaks, or of several the one that the sentence before is
    about, if it names no other, or of two names alone; where it has not spoken of any for a while,
    the only one of the whole."""
    memory = setting.memory
    told = {(a, m.start) for m, _ in memory.recent for a in (m.id, m.of) if memory.is_armed(a)}
    fit = {(band, at) for band, at in told if band is not None and _may_be(setting, noun, band)}
    bands = {band for band, _ in fit}
    if len(bands) > 1:
        near = {band for band, at in fit if at >= memory.before}
        about = {a for m in memory.topic for a in (m.id, m.of)}
        bands = near if near <= about or len(memory.theatre.bands) == 2 else set()
    sole = memory.sole_band
    if not told and sole is not None and memory.told[sole] and _may_be(setting, noun, sole):
        return sole
    return bands.pop() if len(bands) == 1 else None


def _alone(setting: Setting, noun: Noun) -> str | None:
    """The only band that the whole article names, where it has named none yet: in its opening, or
    if it fights in the land that the article is about."""
    memory = setting.memory
    band = memory.sole_band
    if band is None or memory.told[band] or not _may_be(setting, noun, band):
        return None
    at_home = setting.world.titles.land_of.get(band) == memory.home is not None
    return band if at_home or not memory.before else None


def _some_of(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "Mató a 90 insurgentes", "fighters had shot people": some of the only band of the article,
    of which it spoke just now."""
    memory, tree = setting.memory, setting.tree
    band = memory.sole_band
    if noun.words[0] not in FIGHTERS or band is None:
        return None
    core = setting.core(index)
    if tree.children(core, "modifier", "compound", "nominal", "determiner"):
        return None
    subject = setting.language == "en" and tree.tokens[core].role == "subject"
    if not (subject or tree.children(core, "number") or setting.text(index - 2) in SCORES):
        return None
    near = {a for m, weight in memory.recent if weight > NEAR for a in (m.id, m.of)}
    return band if band in near and _may_be(setting, noun, band) else None


def _may_be(setting: Setting, noun: Noun, band: str) -> bool:
    """Whether its people may be called so."""
    return noun.code != "REB" or band not in setting.world.titles.no_rebels
