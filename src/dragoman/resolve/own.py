"""Bare soldiers, police, lawmakers, judges → the state whose own they are: of the land where the
clause is set, or that the article is about, if it tells of nobody else's forces."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.resolve.complements import GENITIVE
from dragoman.resolve.places import doubtful, listed_at
from dragoman.resolve.setting import Setting
from dragoman.tree import VERBAL

SOLDIERS = word_list("resolve.own.soldiers")
OFFICERS = word_list("resolve.own.officers")
ANNOUNCING = word_list("resolve.own.announcing")
COMMANDERS = frozenset({"defence-minister", "military-chief"})
DEFENDERS = word_list("resolve.own.defenders")
OTHERS = word_list("resolve.own.others")
ADDRESSING = word_list("resolve.own.addressing")
RULING = frozenset({"gubernamentales", "leales", "regulares", "government"})
"""Whose forces are those of who rules the land, whatever others are in it."""
FREEING = word_list("resolve.own.freeing")
ARMIES = frozenset({"army", "ejercito"})
"""Of which a state has one: "the armies" are of several."""
MANY = frozenset({"official", "funcionario"})
"""Of whom one alone may be anybody's."""
FALLING = word_list("resolve.own.falling")
WITHIN = frozenset({"adverbial", "clause", "parataxis", "relative"})
"""Roles of the clauses within a clause."""
WHERE = frozenset({"donde", "where"})
TOWNS = word_list("resolve.own.towns")


def own_state(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """ "Unos yihadistas mataron a nueve militares", "los diputados lo destituyeron": the state for
    which they fight or sit, if no other can be meant."""
    several = (noun.words[0] in ARMIES) == setting.plural(index) and noun.words[0] in ARMIES | MANY
    if several or not _homely(noun) or told_apart(setting, index, last):
        return None
    memory = setting.memory
    if not (setting.determined(index) or memory.headed or memory.recent):
        return None
    aside, freed = _acting_on(setting, index)
    told, powers = states_named(setting) - aside, memory.theatre.powers - aside
    struck = memory.struck if not acts(setting, index) and not aside else None
    if struck is not None and told <= {struck}:
        return struck
    if noun.words[0] in RULING or (noun.words[-1] in RULING and memory.theatre.land is not None):
        powers = frozenset()
    for state in _candidates(setting, index, last, noun):
        if state not in freed and told <= {state} and (noun.code != "MIL" or powers <= {state}):
            return state
    return None


def of_defenders(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "Rusia lanzó 31 drones contra Kiev. Las defensas antiaéreas derribaron 29": those of the
    state on which the blow fell of which the sentence before told."""
    defends = " ".join(noun.words) in DEFENDERS and acts(setting, index)
    struck = setting.memory.struck if defends else None
    return struck if struck is not None and states_named(setting) <= {struck} else None


def of_announcing(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "El secretario de Defensa anunció que la Armada hundió una lancha": those of the state that
    announces what they did, if the article tells of its forces or he commands them."""
    tree, memory = setting.tree, setting.memory
    own = noun.code == "MIL" and acts(setting, index) and setting.definite(index)
    if not own or not setting.determined(index):
        return None
    verbs = [i for i in tree.ancestors(index) if tree.tokens[i].pos in VERBAL][1:]
    verb = next((i for i in verbs if tree.known[i].folded_lemma in ANNOUNCING), None)
    doers = tree.children(verb, "subject") if verb is not None else []
    found = [m for i in doers if i in setting.found for m in setting.found[i].mentions]
    state = memory.represented(found[0].of or found[0].id) if len(found) == 1 else None
    if not memory.is_state(state) or memory.home not in {None, state}:
        return None
    commands = any(post in COMMANDERS for post in memory.posts_of(found[0].id))
    return state if commands or state in memory.theatre.powers else None


def _homely(noun: Noun) -> bool:
    words = " ".join(noun.words)
    return noun.code == "COP" or words in SOLDIERS or words in OFFICERS


def _candidates(setting: Setting, index: int, last: int, noun: Noun) -> list[str]:
    """The states whose own they may be, the likeliest first; where the article names bands, those
    of the land in which these fight."""
    memory, theatre = setting.memory, setting.memory.theatre
    sole = next(iter(theatre.powers)) if len(theatre.powers) == 1 and acts(setting, index) else None
    own = [memory.home]
    own += [sole, theatre.land] if noun.code == "MIL" and memory.home is None else []
    fought = [one for one in own if one in theatre.lands or not theatre.lands]
    local = here(setting, index, last)
    found = (local, *fought, memory.scene if acts(setting, index) else None)
    return [state for state in found if state is not None and memory.is_state(state)]


def acts(setting: Setting, index: int) -> bool:
    """Whether they do something, and nothing is done to them: who are killed are hardly theirs who
    strike."""
    tree, core = setting.tree, setting.core(index)
    verb = tree.tokens[core].head
    does = tree.tokens[core].role == "subject" and tree.tokens[verb].lemma not in FALLING
    return does and not tree.with_be(verb)


def told_apart(setting: Setting, index: int, last: int) -> bool:
    """ "Tropas extranjeras", "soldados de la coalición", "coalition troops": whether the words may
    tell of others'."""
    tree, core = setting.tree, setting.core(index)
    if setting.possessive(index) or setting.paired(index):
        return True
    if setting.text(last + 1) in GENITIVE and not _of_its_body(setting, index, last):
        return True
    beside = tree.children(core, "modifier", "compound", "nominal")
    outside = (i for i in beside if not index <= i <= last)
    return any(
        setting.stem(i) in OTHERS or tree.known[i].folded_lemma in OTHERS
        or (tree.tokens[i].role == "compound" and setting.noun_at(i) is None)
        for i in outside
    )  # fmt: skip


def _of_its_body(setting: Setting, index: int, last: int) -> bool:
    """ "Los jueces *del Tribunal Supremo*", "soldiers *of the presidential guard*": of a court, a
    house or a corps whose own they are."""
    noun, body = setting.noun_at(index), setting.noun_at(last + 2) or setting.noun_at(last + 3)
    if noun is None or body is None:
        return False
    return body[0].kind in {"force", "institution"} and body[0].code == noun[0].code


def _acting_on(setting: Setting, index: int) -> tuple[set[str | None], set[str | None]]:
    """ "París pidió a los militares que lo liberen", "Israel mató a dos soldados": the state that
    acts on them, where they cannot be its own, or that frees them ("Eslovenia liberó a los
    reclutas"), which are surely another's."""
    tree, core = setting.tree, setting.core(index)
    verb = next((i for i in tree.ancestors(core) if tree.tokens[i].pos in VERBAL), None)
    if verb is None or tree.tokens[tree.first_conjunct(core)].role == "subject":
        return set(), set()
    lemma, acting = tree.known[verb].folded_lemma, setting.acting(index)
    doer = setting.memory.represented(acting.of or acting.id) if acting is not None else None
    if lemma in FREEING:
        return {doer}, {doer}
    struck = lemma in ADDRESSING or lemma in setting.world.titles.force
    return ({doer} if struck else set()), set()


def states_named(setting: Setting) -> set[str]:
    """The states that the sentence names, by themselves, an adjective or a person of theirs."""
    return _named_at(setting, range(len(setting.tree.tokens)))


def states_beside(setting: Setting, index: int) -> set[str]:
    """Those of them that the clause of the word names, and no clause within it: not the one to
    which somebody fled in "un juez ordenó detener a Fulano, que huyó a Chile"."""
    tree = setting.tree
    verb = next((i for i in tree.ancestors(index) if tree.tokens[i].pos in VERBAL), index)
    below = {i for i in tree.subtree(verb) if i != verb and tree.tokens[i].role in WITHIN}
    within = {i for one in below for i in tree.subtree(one)}
    return _named_at(setting, [i for i in tree.subtree(verb) if i not in within])


def _named_at(setting: Setting, words: Sequence[int]) -> set[str]:
    memory = setting.memory
    named = {memory.represented(_actor(setting, i)) for i in words if i in setting.hit_at}
    named |= {setting.demonym(i) for i in words}
    return {polity for polity in named if polity is not None and memory.is_state(polity)}


def _actor(setting: Setting, index: int) -> str | None:
    hit = setting.hit_at[index]
    actor = hit.names[0].actor
    return setting.memory.polity_of(actor) if hit.form in {"person", "surname"} else actor


def here(setting: Setting, index: int, last: int) -> str | None:
    """The one state in which the words' own clause is set: "la policía detuvo en El Cairo a …",
    "Suecia, donde la fiscalía …"."""
    tree = setting.tree
    core = setting.core(index)
    verb = next((i for i in tree.ancestors(core) if tree.tokens[i].pos in VERBAL), None)
    where = _where(setting, verb) if verb is not None else None
    if where is not None:
        return where
    beside = tree.children(verb, "oblique", "object", "indirect") if verb is not None else []
    beside += [i for one in beside for i in tree.children(one, "nominal")]  # "en la sede de X en Y"
    inside = [i for i in tree.children(core, "nominal") if i > last]
    found = {
        state_there(setting, i) for i in (*beside, *inside) if tree.prepositions[i] in {"en", "in"}
    }
    states = {state for state in found if state is not None}
    return states.pop() if len(states) == 1 else None


def _where(setting: Setting, verb: int) -> str | None:
    """ "Suecia, *donde* la fiscalía lo acusa": the state or the town of which the relative clause
    tells."""
    tree = setting.tree
    relative = tree.first_conjunct(verb)
    if tree.tokens[relative].role != "relative":
        return None
    below = (i for v in (verb, relative) for i in tree.children(v))
    if not any(tree.lower[i] in WHERE for i in below):
        return None
    return state_at(setting, tree.tokens[relative].head)


def state_there(setting: Setting, index: int) -> str | None:
    """The state that the words of place name: "en El Alto", "in *the city of* El Alto"."""
    towns = setting.tree.lemmas[index] in TOWNS
    named = setting.tree.children(index, "nominal", "apposition", "flat") if towns else []
    return state_at(setting, named[0] if len(named) == 1 else index)


def state_at(setting: Setting, index: int) -> str | None:
    """The state that a word of place names, or in which the place lies."""
    hit = setting.hit_at.get(index)
    if hit is not None:
        actor = hit.names[0].actor if hit.form in {"name", "capital"} else ""
        return actor if setting.memory.is_state(actor) else None
    found = listed_at(setting.tree, index, setting.world)
    if found is None:
        return None
    unsure = doubtful(found[0], setting.tree.text(index, found[1]), setting.memory.supported)
    return None if unsure else found[0].country
