"""Article → the state that it is about: whose "the Government" and "the Army" are."""

from __future__ import annotations

import re
from collections import Counter

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import World, fold, fold_all
from dragoman.records import Article
from dragoman.resolve.memory import LEADERS
from dragoman.resolve.names import Finder, Hit
from dragoman.resolve.places import Gazetteer, state_of_town
from dragoman.tree import Tree

SHARE = 0.7
"""What part of all mentions of states the one must have to be the only one meant."""
BY_FAR = 3
"""How many times as often as any other the one is told of that is meant all the same."""
OFTEN = 6
"""Mentions of a state that is told of by far the most."""
HOSTING = 1.5
"""How many times as often as their host each of two states is told of that only meet there."""
PASSING = ((OFTEN, 5, 1.5), (4, 3, 2.0))
"""How often the one is told of where a story is only filed from the other: at least, and how many
times as often as the other and as any third."""
LED, OPENING = 0.5, 2
"""What part suffices where the first sentences, as many as this, name that state alone."""
ENOUGH = 2
"""Mentions that a state needs: one alone may be anything, unless it is where things happen."""

DATELINE = re.compile(
    r"^([^\W\d_][^\n,.(\d—–-]{2,30}?)[ \t]*(?:,[^\n(—–-]{0,30})?"
    r"(?:\([^)\n]*\))?[ \t]*\.?[—–-]+[ \t]",
    re.MULTILINE,
)
"""What opens an agency's story: a place, perhaps a day and the agency, and a dash."""
NEAR = 300
"""Characters from the beginning within which a dateline stands."""
ORIGINS = frozenset({"ADJ", "NOUN"})
ABROAD = word_list("resolve.home.abroad")
OF_THE_WORLD = word_list("resolve.home.of_the_world")
DESKS = frozenset({"ESP", "FRA", "GBR", "USA"})
"""States where agencies write on all others; elsewhere a story tells of where it is filed."""
PUBLIC = frozenset({"COP", "EDU", "JUD", "LAB", "LEG", "MIL", "OPP"})
"""Codes of people who act mostly at home: the one state named with them is the Government's."""


def home_of(
    trees: list[Tree], article: Article, finder: Finder, gazetteer: Gazetteer
) -> str | None:
    """The dominating state of the article, or the outlet's own where no other is named."""
    world = finder.world
    counted: Counter[str] = Counter()
    towns: Counter[str] = Counter()
    scenes: set[str] = set()
    acting: set[str] = set()
    led: set[str] = set()
    headed: set[str] = set()
    placed: set[str] = set()
    for number, tree in enumerate(trees):
        for state, token in states_in(tree, article, finder):
            if tree.lemmas[tree.tokens[token].head] in ABROAD:
                continue
            counted[state] += 1
            led |= {state} if number < OPENING else set()
            headed |= {state} if number == 0 else set()
            placed |= {state} if number == 0 and _placed(tree, token) else set()
            if _is_scene(tree, token, world, article.language):
                scenes.add(state)
            elif counted.total() == 1 and _acts(tree, token, world, article.language):
                acting.add(state)
        towns.update(_states_of_places(tree, finder, gazetteer))
    outlet = world.outlets.get(article.outlet or "", {}).get("country") or None
    few = counted.total() < ENOUGH and not towns
    filed = _filed_from(article, world, counted + towns, alone=few)
    if not counted and not towns:
        return filed or outlet
    if filed is not None and _only_hosts(filed, counted):
        return None
    if filed is not None and filed not in DESKS:
        return _elsewhere(filed, counted, scenes | acting) or filed
    headline = _of_headline(placed | (scenes & set(towns)), headed, counted + towns)
    if headline is not None:
        return headline
    share = LED if len(led) == 1 and led <= set(towns) else SHARE
    return _dominating(counted, towns, scenes, acting, outlet, share) or filed


def _placed(tree: Tree, token: int) -> bool:
    """Whether a headline is set there: "toma el poder *en Madagascar*", "*Honduras:* militares"."""
    topic = token == 0 and tree.words[1:2] == (":",)
    return topic or tree.prepositions[token] in {"en", "in"}


def _of_headline(there: set[str], headed: set[str], told: Counter[str]) -> str | None:
    """The one state of the headline, if it happens there and no other is told of as often."""
    state = next(iter(headed)) if len(headed) == 1 else None
    if state is None or state not in there:
        return None
    others = max((times for other, times in told.items() if other != state), default=0)
    return state if told[state] > others else None


def _dominating(  # noqa: PLR0913 - all that tells which state an article is about
    counted: Counter[str],
    towns: Counter[str],
    scenes: set[str],
    acting: set[str],
    outlet: str | None,
    share: float,
) -> str | None:
    """The state of which nearly all mentions are, if it happens there or its own people act."""
    state = (counted or towns).most_common(1)[0][0]
    seat, seen = towns.most_common(1)[0] if towns else ("", 0)
    if counted.total() < ENOUGH < seen and seen > towns.total() / 2:
        state, counted = seat, Counter()  # one word of a war abroad, and many towns
    times = counted[state] + towns[state]  # towns share names: they speak for one state only
    if times < share * (counted.total() + towns[state]) and not _by_far(state, counted):
        return None
    alone = len(counted) == 1 and state in scenes | acting
    if not alone and state not in scenes | set(towns) | {outlet}:
        return None
    return state if times >= ENOUGH or state == outlet or alone else None


def _by_far(state: str, counted: Counter[str]) -> bool:
    """Whether a state is told of much more often than any other of the many that are named."""
    second = max((n for other, n in counted.items() if other != state), default=0)
    return counted[state] >= max(OFTEN, BY_FAR * second)


def _elsewhere(filed: str, counted: Counter[str], acting: set[str]) -> str | None:
    """The state that a story is about which is only filed from where others meet over it: "ADDIS
    ABABA, Ethiopia - South Sudan's president refused …"."""
    state, times = counted.most_common(1)[0] if counted else ("", 0)
    second = max((n for other, n in counted.items() if other != state), default=0)
    told = any(times >= max(least, far * counted[filed], by * second) for least, far, by in PASSING)
    return state if told and state in acting else None


def _only_hosts(filed: str, counted: Counter[str]) -> bool:
    """ "Montevideo, 8 ene.- Argentina y Chile pidieron al Papa …": whether two other states that
    meet there are each told of much more often."""
    others = [n for state, n in counted.most_common() if state != filed]
    return len(others) > 1 and others[1] >= max(OFTEN, HOSTING * counted[filed])


def _filed_from(
    article: Article, world: World, told: Counter[str], *, alone: bool = False
) -> str | None:
    """The state from which a story is filed, if it speaks of it ("Bogotá, 13 sep.- …") or of no
    other at all; what is filed from a seat of the world's bodies may be on any."""
    head = article.text[: max(article.body, NEAR)]
    for place in (m[1].strip() for m in DATELINE.finditer(head)):
        words = fold_all(place)
        names = world.names[article.language].get(words[0], ()) if words else ()
        own = [n.actor for n in names if n.words == words and n.form in {"capital", "name"}]
        state = own[0] if own else state_of_town(words) or _state_listed(words, world)
        itself = 0 if article.body else 1
        if state is None or not _is_state(state, world):
            continue
        if told[state] > itself or (alone and fold(place) not in OF_THE_WORLD):
            return state
    return None


def _state_listed(words: tuple[str, ...], world: World) -> str | None:
    """The state of a town that only the list of places has ("Bombay")."""
    listed = world.places.get(words[0], ()) if words else ()
    return next((place.country for name, place in listed if name == words), None)


def _is_scene(tree: Tree, token: int, world: World, language: str) -> bool:
    """Whether it happens there or its organs act: "en Perú", "el Gobierno peruano", not
    "diplomáticos peruanos", whom any government may expel."""
    if tree.prepositions[token] in {"en", "in"}:
        return True
    head = tree.head(token)
    nouns = world.nouns[language].get(tree.known[head].folded_lemma, ()) if head is not None else ()
    return any(noun.kind == "institution" or noun.post in LEADERS for noun in nouns)


def _acts(tree: Tree, token: int, world: World, language: str) -> bool:
    """Whether the state itself or its own people are the subject: "Francia no cederá", "los
    transportistas ecuatorianos levantaron la huelga", not "los rusos fueron expulsados"."""
    head = tree.tokens[token].head
    own = tree.tokens[token].role == "subject" and tree.tokens[token].pos == "PROPN"
    subject = token if own else head
    if tree.tokens[subject].role != "subject":
        return False
    nouns = world.nouns[language].get(tree.known[subject].folded_lemma, ())
    passive = tree.with_be(tree.tokens[subject].head)
    return not passive and (own or any(noun.code in PUBLIC for noun in nouns))


def states_in(tree: Tree, article: Article, finder: Finder) -> list[tuple[str, int]]:
    """The states that a sentence names, by themselves, an adjective or a person of theirs,
    each with the token that names it."""
    world = finder.world
    found = [
        (state, tree.top(hit.first, hit.last)) for hit in finder.read(tree).hits
        for state in _state_of(hit, article, world)
    ]  # fmt: skip
    found += [
        (polity, index) for index, polity in finder.read(tree).origins.items()
        if tree.tokens[index].pos in ORIGINS and _is_state(polity, world)
    ]  # fmt: skip
    return found


def _states_of_places(tree: Tree, finder: Finder, gazetteer: Gazetteer) -> list[str]:
    """The states in whose towns and provinces a sentence is set: "en Otavalo"."""
    names = {i for hit in finder.read(tree).hits for i in range(hit.first, hit.last + 1)}
    return [
        where.country for index, where in gazetteer.places_of(tree).items()
        if index not in names and where.country and _is_state(where.country, finder.world)
    ]  # fmt: skip


def _state_of(hit: Hit, article: Article, world: World) -> list[str]:
    name = hit.names[0]
    if not name.strong or len(hit.names) > 1 or name.form == "outlet":
        return []
    if name.form in {"person", "surname"}:
        day = article.published.isoformat() if article.published else "9999"
        of = [h.of for h in world.held.get(name.actor, ()) if h.on(day)][:1]
        return [polity for polity in of if _is_state(polity, world)]
    actor = world.actors[name.actor]
    state = actor.of or actor.id
    return [state] if _is_state(state, world) else []


def _is_state(polity: str, world: World) -> bool:
    known = world.actors.get(polity)
    return known is not None and known.kind == "state"
