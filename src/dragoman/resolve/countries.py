"""Countries, nations and sides, by the words that stand for them: "los dos países", "su país", "las
partes"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.records import Reference
from dragoman.resolve.bands import the_group
from dragoman.resolve.complements import OTHER, polity_beside
from dragoman.resolve.epithets import of_region, so_called
from dragoman.resolve.neighbours import both_told
from dragoman.resolve.owners import side_of
from dragoman.resolve.pointed import pointed_at
from dragoman.resolve.rebels import THE, told_which
from dragoman.resolve.related import one_related, over_against
from dragoman.resolve.setting import Setting
from dragoman.resolve.twos import RELATED, two_bodies

APART = word_list("resolve.countries.apart")
STATES = word_list("resolve.countries.states")
ANOTHER = frozenset({"otra", "otro", "other"})
SIDES = word_list("resolve.countries.sides")
HOME = word_list("resolve.countries.home")
POINTING = word_list("resolve.countries.pointing")
CAPITALS = frozenset({"capital"})
"""What stands for states only where two are meant: "ambas capitales"."""


def country(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "Los dos países", "los países bálticos", "las partes", "su país"."""
    if noun.post in setting.world.actors and setting.plural(index) and setting.definite(index):
        return _of_bloc(setting, index, last) or setting.polity(index, last, noun.post)
    if noun.words[0] in CAPITALS and not (setting.plural(index) and setting.paired(index)):
        return None  # "la capital": a town
    band = the_group(setting, index, noun) if setting.language == "en" else None
    if band is not None:
        return setting.polity(index, last, band, sure=False)
    pointed = pointed_at(setting, index, last)
    if pointed is not None:
        return pointed
    bodies = two_bodies(setting, index, last, noun)
    if bodies is not None:
        return bodies
    if setting.paired(index) or _of_both(setting, index):
        states = setting.tree.known[index].folded_lemma in STATES
        sides = noun.kind == "side"
        told = setting.pair(index, last, persons=False, states=states, sides=sides)
        return told if _of_their_region(setting, index, last, told) else None
    if noun.words[0] in SIDES and setting.text(index - 1) in ANOTHER:
        other = over_against(setting, index, last)
        return setting.polity(index, last, other, sure=False) if other else None
    each = noun.words[0] in SIDES and setting.text(index - 1) in {"cada", "each"}
    if each or (noun.words[0] in SIDES and bare(setting, index, last)):
        return setting.opposed(index, last)  # "instó a las partes a respetarla"
    return _one_country(setting, index, last, noun)


def _of_bloc(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Los tres países africanos": those of whom the text told."""
    if not setting.paired(index) or not of_region(setting, index, last):
        return None
    told = setting.pair(index, last, persons=False, states=True)
    return told if _of_their_region(setting, index, last, told) else None


def _of_their_region(setting: Setting, index: int, last: int, told: Reference | None) -> bool:
    """Whether the region that the words name, if any, is that of all whom they may mean."""
    region = of_region(setting, index, last)
    named = {m.of or m.id for m in told.mentions} if told is not None else set[str]()
    return not region or region >= named


def _one_country(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "Su país", "el país asiático", "la nación rusa", "el país vecino"."""
    related = setting.tree.known[setting.core(index)].folded_lemma in RELATED
    plain = not setting.tree.children(index, "modifier", "nominal", "relative", "flat")
    after = polity_beside(setting, index, last)
    if setting.possessive(index) and not (related and after.polity):
        own = setting.owning_polity(index)
        if related:
            own = one_related(setting, index)
        return setting.polity(index, last, own, sure=False) if own else None
    if _one_of_many(setting, index, after.polity):
        one = _of_region(setting, index, of_region(setting, index, index))
        return setting.polity(index, after.end, one, sure=False) if one else None
    if after.polity is not None and after.organ is None:
        told = setting.tree.children(index, "modifier")
        others = any(setting.tree.known[i].folded_lemma in APART for i in told)
        return None if others else setting.polity(index, after.end, after.polity)
    named = _apposed(setting, index)
    if named is not None:
        return setting.polity(index, last, named, sure=False)
    if setting.plural(index) or not setting.definite(index):
        return both_told(setting, index, last) if related else None
    region = of_region(setting, index, index)
    called = so_called(setting, index) or _of_region(setting, index, region)
    if called is not None or region:
        return setting.polity(index, last, called, sure=False) if called else None
    beside = next((i for i in range(last + 1, index - 1, -1) if setting.text(i) in OTHER), None)
    if beside is not None:
        near = side_of(setting.owner(index))
        state = setting.memory.neighbour(near | setting.above(index))
        return setting.polity(index, max(last, beside), state, sure=False) if state else None
    if plain and setting.text(index - 1) in POINTING:
        state = setting.memory.last_state_but(side_of(setting.acting(index)))
        return setting.polity(index, last, state, sure=False) if state else None
    if plain and noun.kind == "side" and noun.post:
        body = setting.memory.last_of_kind(noun.post)
        return setting.polity(index, last, body, sure=False) if body else None
    reached = setting.text(index - 1) in {"al"} or setting.text(index - 2) in {"con", "contra"}
    state = _acted_upon(setting, index) if plain and reached and not related else None
    if state is None and plain and setting.tree.known[index].folded_lemma in HOME:
        state = _just_told(setting, index) or setting.memory.home
        state = state or _of_teller(setting, index) or _reached_here(setting, index)
    return setting.polity(index, last, state, sure=False) if state else None


def _acted_upon(setting: Setting, index: int) -> str | None:
    """ "La UE sancionará al país": the only other state of the text beside the one that acts, else
    the one that the text was about."""
    memory, acting = setting.memory, setting.acting(index)
    other = memory.other_state(acting)
    if other is not None or acting is None:
        return other
    about = {m.of or m.id for m in memory.topic} - {acting.id, acting.of}
    told = about.pop() if len(about) == 1 else None
    return told if memory.is_state(told) else None


def _one_of_many(setting: Setting, index: int, polity: str | None) -> bool:
    """ "El país árabe": whether the word means one of a bloc that its adjective names."""
    bloc = setting.world.actors.get(polity or "")
    single = not setting.plural(index) and setting.definite(index)
    return single and bloc is not None and bloc.kind == "bloc"


def _just_told(setting: Setting, index: int) -> str | None:
    """ "Iran asked for a meeting. The country has boycotted the council": the only state that the
    sentence before names, which acts in it."""
    memory = setting.memory
    near = {m.of or m.id for m, _ in memory.recent if m.start >= memory.before}
    states = {one for one in near if memory.is_state(one)}
    about = {m.of or m.id for m in memory.topic}
    acts = setting.language == "en" and setting.tree.tokens[index].role == "subject"
    return states.pop() if acts and memory.flows and states == about else None


def _of_teller(setting: Setting, index: int) -> str | None:
    """ "Poland said the country had closed its border": the state for which he speaks who says it,
    where neither this sentence nor the one before names another."""
    tree, memory = setting.tree, setting.memory
    verb = tree.head(index)
    if verb is None or tree.tokens[index].role != "subject":
        return None
    if tree.tokens[tree.first_conjunct(verb)].role != "clause":
        return None
    acting = setting.acting(index)
    near = {m.of or m.id for m, _ in memory.recent if m.start >= memory.before}
    near |= {m.of or m.id for r in setting.found.values() if r.last < index for m in r.mentions}
    states = {one for one in near if memory.is_state(one)}
    told = memory.represented(acting.of or acting.id) if acting is not None else None
    return told if told is not None and states == {told} else None


def _reached_here(setting: Setting, index: int) -> str | None:
    """ "Poland closed its border after Iran had bombed the country": the only state, beside the one
    that acts on it, that the sentence names before."""
    acting = setting.acting(index)
    if acting is None or setting.tree.tokens[index].role != "object":
        return None
    told = [r for r in setting.found.values() if r.last < index and r.kind == "polity"]
    states = {m.id for r in told for m in r.mentions if setting.memory.is_state(m.id)}
    others = states - {acting.id, acting.of}
    return others.pop() if len(states) == 2 and len(others) == 1 else None


def _of_both(setting: Setting, index: int) -> bool:
    """ "Dijeron que sus países …", "said their countries …": the states of several."""
    states = setting.tree.known[index].folded_lemma in STATES
    return states and setting.possessive(index) and setting.plural(index)


def _of_region(setting: Setting, index: int, region: frozenset[str]) -> str | None:
    """ "El país asiático": the state of the region last spoken of, but for the one that acts."""
    acting = setting.acting(index)
    other = region - {acting.of or acting.id} if acting is not None else region
    return setting.memory.last_state(other) if other else None


def _apposed(setting: Setting, index: int) -> str | None:
    """ "Yemen, país contra el que …": the state named right before."""
    if setting.text(index - 1) != "," or setting.plural(index):
        return None
    before = (r for r in setting.found.values() if r.last == index - 2 and r.kind == "polity")
    return next((r.mentions[0].id for r in before if len(r.mentions) == 1), None)


def bare(setting: Setting, index: int, last: int) -> bool:
    """ "Los insurgentes", with nothing that says which: those of whom the text speaks."""
    opening = setting.text(index - 1) in THE
    return opening and setting.plural(index) and not told_which(setting, index, last)
