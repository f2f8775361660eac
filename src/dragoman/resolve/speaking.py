"""Whose "the minister" is where nothing beside him says it: of the state that the article is about,
or that has just acted: "Ankara recibió la noticia con cautela. El ministro de Defensa, …"."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.knowledge.world import World
from dragoman.records import Mention, Reference, Where
from dragoman.resolve.related import other_side
from dragoman.resolve.seated import blamed_there, of_seat
from dragoman.resolve.setting import Setting
from dragoman.tree import VERBAL, Tree

LOCAL = frozenset({"governor", "legislator", "judge", "ambassador", "envoy", "leader"})
"""Posts of which a state has many, or others."""
RULING = frozenset({"alcalde", "gobernador", "governor", "mayor"})
"""Those who speak where a blow fell."""
TELLING = frozenset({"según", "de acuerdo con", "according to"})
"""Before whom a sentence names as its source."""
NAMING = frozenset({"compound", "flat"})
ORIGINS = frozenset({"compound", "modifier"})
"""Roles of an adjective of origin."""


def state_at_hand(setting: Setting, index: int, post: str = "") -> str | None:
    """The state for which the nameless holder of a post acts, or an organ, that names none."""
    memory = setting.memory
    if memory.struck is not None and setting.tree.known[index].folded_lemma in RULING:
        return memory.struck  # "Kiev bombardeó Bélgorod. El gobernador …"
    if post in LOCAL:
        return memory.state_at_hand
    near = _beside(setting, index) or memory.state_at_hand or _speaker(setting, index)
    return near or memory.main_state


def state_of_named(setting: Setting, index: int, post: str) -> str | None:
    """The same of one whose name the text gives, who may be anybody's, but those whom he blames."""
    head, memory = _whole(setting, index), setting.memory
    sole = memory.sole_state
    told = sole if post in LOCAL else _beside(setting, index) or sole or _speaker(setting, index)
    seat = of_seat(setting, head)
    if seat is not None and (told is None or memory.told[seat]):
        return seat
    blamed = blamed_there(setting, head)
    if told is not None and told not in blamed:
        return told
    return other_side(memory, blamed) if len(blamed) == 1 else None


def _speaker(setting: Setting, index: int) -> str | None:
    """The state that acted in the sentence before, of the same paragraph."""
    memory = setting.memory
    return memory.speaker if memory.flows and _acts(setting, index) else None


def _acts(setting: Setting, index: int) -> bool:
    """Whether he is the subject of his clause, or opens the sentence: "Londres acusó al ministro de
    Defensa" tells of another's."""
    first = setting.tree.first_conjunct(_whole(setting, index))
    return index <= 1 or setting.tree.tokens[first].role == "subject"


def _whole(setting: Setting, index: int) -> int:
    """The head of a title with its name: the name, where the title goes with it ("Vice President
    Smith")."""
    at = setting.core(index)
    while setting.tree.tokens[at].role in NAMING:
        at = setting.tree.tokens[at].head
    return at


def _beside(setting: Setting, index: int) -> str | None:
    """ "El Gobierno iraquí aseguró que …, y el vicepresidente Fulano descartó …": the state that
    acts in the clause to which his own is joined, if it does nothing to others."""
    tree = setting.tree
    core = _whole(setting, index)
    verb = tree.head(core)
    if verb is None or tree.tokens[core].role != "subject" or tree.tokens[verb].role != "conjunct":
        return None
    first = tree.first_conjunct(verb)
    own = setting.acting(verb)
    if own is None or first > index or strikes(tree, setting.world):
        return None
    state = setting.memory.represented(own.of or own.id)
    return state if setting.memory.is_state(state) else None


def state_attributed(setting: Setting, index: int) -> str | None:
    """ "Francia enviará tropas, según anunció el Ministerio de Defensa": the state that acts in the
    clause whose source an organ is, if it does nothing to others."""
    tree, core = setting.tree, _whole(setting, index)
    told = _told_by(tree, core)
    if told is None or strikes(tree, setting.world):
        return None
    subjects = (setting.found.get(i) for i in tree.children(told, "subject") if i < index)
    acting = next((r.mentions[0] for r in subjects if r is not None and len(r.mentions) == 1), None)
    state = setting.memory.represented(acting.of or acting.id) if acting is not None else None
    return state if setting.memory.is_state(state) else None


def _told_by(tree: Tree, source: int) -> int | None:
    """The verb of what somebody is named as the source of ("según el Gobierno", "según informó el
    Gobierno", "…, informó el Gobierno")."""
    verb = tree.head(source)
    if tree.prepositions[source] in TELLING or verb is None:
        return verb
    if tree.tokens[source].role != "subject":
        return None
    if tree.tokens[verb].role == "adverbial":
        marked = any(tree.lower[i] in TELLING for i in tree.children(verb, "mark"))
        return tree.head(verb) if marked else None
    return next((i for i in tree.children(verb, "clause", "parataxis") if i < verb < source), None)


def speaker(
    tree: Tree, references: tuple[Reference, ...], topic: tuple[Mention, ...], world: World
) -> str | None:
    """The one state for which those act of whom a sentence tells, if nobody else speaks in it;
    where they strike, the next to speak may be whom they strike."""
    told = {m.of or m.id for m in topic}
    heard = {
        m.of or m.id for r in references for m in r.mentions
        if tree.tokens[r.head].role == "subject" or tree.prepositions[r.head] in TELLING
    }  # fmt: skip
    own = told.pop() if len(told) == 1 else ""
    others = {one for one in heard if one in world.actors} - {own}
    actor = world.actors.get(own)
    if actor is None or actor.kind != "state" or others or strikes(tree, world):
        return None
    return own


def struck(
    tree: Tree,
    references: tuple[Reference, ...],
    places: dict[int, Where],
    origins: Mapping[int, str],
    world: World,
) -> str | None:
    """The one state on which another, or a band, strikes: "Israel bombardeó el sur del Líbano",
    "Ukrainian drones struck a depot in Russia"."""
    if not strikes(tree, world):
        return None
    doers = {
        m.of or m.id for r in references for m in r.mentions
        if tree.tokens[tree.first_conjunct(r.head)].role == "subject"
    }  # fmt: skip
    doers |= {
        polity for i, polity in origins.items()
        if tree.tokens[i].role in ORIGINS and tree.tokens[tree.tokens[i].head].role == "subject"
    }  # fmt: skip
    told = {m.of or m.id for r in references if r.kind in {"polity", "place"} for m in r.mentions}
    told |= {where.country for where in places.values() if where.country}
    others = {one for one in told - doers if _is(one, world, "state")}
    doing = any(_is(one, world, "state") or _is(one, world, "armed") for one in doers)
    return others.pop() if doing and len(others) == 1 else None


def _is(actor: str, world: World, kind: str) -> bool:
    known = world.actors.get(actor)
    return known is not None and known.kind == kind


def strikes(tree: Tree, world: World) -> bool:
    """Whether a verb of the sentence is one of force: "Israel bombardeó Beirut"."""
    force = world.titles.force
    return any(w.folded_lemma in force for w in tree.known if w.pos in VERBAL)
