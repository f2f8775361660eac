"""Known names found in a sentence → those that are believed there."""

from __future__ import annotations

import re

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Name, Noun, fold, fold_all
from dragoman.resolve.memory import LEADERS, Memory
from dragoman.resolve.names import Hit
from dragoman.resolve.places import ARTICLES, place_at
from dragoman.tree import Tree

POLITE = word_list("resolve.trust.polite")

NAMED_FOR = word_list("resolve.trust.named_for")
BINDING = frozenset({"de", "del", "para", "por", "of", "for"})
"""What stands between the parts of a longer name."""
PAPERS = word_list("resolve.trust.papers")
PERSONAL = frozenset({"person", "surname", "outlet"})
"""Forms of names that are no party's."""
COUNTRY = re.compile(r"-([A-Z]{3})$")
"""What ends the id of a party whose name others bear as well ("DEM-USA")."""
CALLED = {
    "armed": word_list("resolve.trust.bands"),
    "party": word_list("resolve.trust.parties"),
    "org": word_list("resolve.trust.bodies"),
    "company": word_list("resolve.trust.firms"),
}
"""By the kind of an actor: the nouns that tell a name beside them to be one's, folded."""
DAYS = word_list("resolve.trust.days")
NAME_PARTS = frozenset({"flat", "compound", "subject", "object", "root", "conjunct"})
SMALL = frozenset({"de", "del", "la", "el", "los", "las", "of", "the"})
TRADE = frozenset({"trade", "labor", "labour", "oil", "student", "workers", "political"})
"""What may stand between a name and such a noun ("the Solidarity *trade* union")."""
IN_OFFICE = frozenset({"governing", "opposition", "ruling"})
"""What stands before the name of a party of one's own."""
WEIGHT = frozenset({"main", "largest", "biggest", "leading", "left-wing", "right-wing", "centrist"})
POSSESSIVE = frozenset({("'s",), ("’s",), ("'",), ("’",)})
PLAYERS = word_list("resolve.trust.players")


def trusted(
    hits: list[Hit], tree: Tree, memory: Memory, nouns: dict[int, tuple[Noun, int]]
) -> list[Hit]:
    """Hits → those that the context bears out, each with the names that it may stand for."""
    kept: list[Hit] = []
    capitals = {n.actor for hit in hits for n in hit.names if n.form == "capital"}
    for hit in hits:
        if _within_noun(hit, nouns) or tree.lower[max(0, hit.first - 1)] in NAMED_FOR:
            continue
        if _of_paper(hit, tree) or _is_pronoun(hit, tree) or _is_make(hit, tree, memory):
            continue
        if _of_longer(hit, tree, memory, nouns) or _of_player(hit, tree):
            continue
        if _of_full_name(hit, hits, tree, memory, nouns):
            continue
        if _of_other_land(hit, tree, memory) or _elsewhere(hit, tree, memory):
            continue
        told = hit.names if hit.form in PERSONAL else _at_home(hit, tree, memory)
        names = tuple(n for n in told if _believed(n, hit, tree, memory, nouns))
        names = names or tuple(n for n in told if _beside_neighbour(n, capitals, memory))
        if hit.form not in PERSONAL:
            names = _of_states_told(told, memory, _states_beside(hit, tree, memory)) or names
        if names:
            kept.append(Hit(hit.first, hit.last, names))
    return kept


def _beside_neighbour(name: Name, capitals: set[str], memory: Memory) -> bool:
    """ "Santiago rechazó la nota de La Paz": two capitals of neighbours, each of which alone may
    be anything."""
    around = memory.world.titles.neighbours.get(name.actor, frozenset())
    return name.form == "capital" and not around.isdisjoint(capitals)


def _at_home(hit: Hit, tree: Tree, memory: Memory) -> tuple[Name, ...]:
    """The names of a hit but for parties to which the words beside give another state than their
    own: "el Partido Demócrata surcoreano", "Japan's Democratic Party"."""
    homes = {n.actor: land for n in hit.names if (land := _land(n, memory))}
    if not homes:
        return hit.names
    others = _states_beside(hit, tree, memory)
    return tuple(n for n in hit.names if not others or homes.get(n.actor, "") in {"", *others})


def _land(name: Name, memory: Memory) -> str:
    """The state whose party or body it is; none of whom that is not known."""
    found = COUNTRY.search(name.actor)
    actor = memory.world.actors.get(name.actor)
    whole = actor.of if actor is not None and memory.is_state(actor.of) else None
    return found[1] if found else memory.world.titles.home_of.get(name.actor) or whole or ""


def _states_beside(hit: Hit, tree: Tree, memory: Memory) -> set[str]:
    """The states that the words right beside a name tell: "*surcoreano*", "*Japan's*"."""
    read, states = memory.finder.read(tree), set[str | None]()
    behind, first = hit.last + 1, hit.first
    while first > 1 and tree.lower[first - 1] in IN_OFFICE | WEIGHT:
        first -= 1
    of = tree.lower[behind : behind + 1] in {("de",), ("of",)}
    beside = {behind + 1 + (tree.lower[behind + 1 : behind + 2] == ("la",))} if of else set[int]()
    beside |= {first - 2} if tree.lower[first - 1 : first] == ("'s",) else set()
    states |= {h.names[0].actor for h in read.hits if beside & set(range(h.first, h.last + 1))}
    states |= {read.origins.get(behind), read.origins.get(first - 1)}
    return {s for s in states if s is not None and memory.is_state(s)}


def _of_states_told(names: tuple[Name, ...], memory: Memory, beside: set[str]) -> tuple[Name, ...]:
    """ "El Partido Socialista" of a text on Portugal, "the RCD" of one on Congo: of several parties
    or bands of a name that of the article's own state, or of the only state of which it tells."""
    bands = memory.world.titles.land_of
    homes = {n: land for n in names if (land := _land(n, memory) or bands.get(n.actor, ""))}
    weak = [n for n in homes if not n.strong and (n.actor in bands or _is_told_apart(n))]
    own = [n for n in weak if homes[n] in beside] or [n for n in weak if homes[n] == memory.home]
    strong = {homes.get(n, "") for n in names if n.strong}
    if not weak or not strong.isdisjoint({"", *beside, memory.home}):
        return ()
    if not own and not strong.isdisjoint(memory.supported):
        return ()
    told = own or [n for n in weak if homes[n] in memory.supported]
    return tuple(told) if len({homes[n] for n in told}) == 1 else ()


def _is_told_apart(name: Name) -> bool:
    """Whether a weak name is no common word: one of several, "the FIS", or of a party whose id
    tells that others bear it."""
    return len(name.words) > 1 or name.form == "acronym" or bool(COUNTRY.search(name.actor))


def _within_noun(hit: Hit, nouns: dict[int, tuple[Noun, int]]) -> bool:
    """Whether a longer common noun holds the name: "Consejo de Seguridad Nacional"."""
    for first in range(max(0, hit.last - 6), hit.first + 1):
        if first in nouns and nouns[first][1] >= hit.last:
            longer = nouns[first][1] - first > hit.last - hit.first
            if longer and (first == hit.first or hit.form == "outlet"):
                return True
    return False


def _is_pronoun(hit: Hit, tree: Tree) -> bool:
    """ "He was arrested": no Mr He, as "US" is no "us"."""
    token = tree.tokens[hit.first]
    return hit.first == hit.last and "PronType=Prs" in token.morph and not token.text.isupper()


def _is_make(hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "Fired at the Airbus", "a Boeing": a thing of the company's make."""
    after = tree.tokens[hit.last + 1 : hit.last + 2]
    alone = not after or after[0].pos not in {"NOUN", "PROPN"}
    english = memory.finder.language == "en"
    one = english and tree.lower[max(0, hit.first - 1)] in {"the", "a", "an"}
    company = memory.is_company(hit.names[0].actor)
    return one and alone and company and hit.first == hit.last


def _of_longer(hit: Hit, tree: Tree, memory: Memory, nouns: dict[int, tuple[Noun, int]]) -> bool:
    """ "*Bishop* Desmond Tutu", "*Mohammed* Zubair": a title or a given name before somebody's
    name, though another bears it as a surname."""
    weak = hit.form == "surname" and hit.first == hit.last and not any(n.strong for n in hit.names)
    after = tree.tokens[hit.first + 1 : hit.first + 2]
    if not weak or not after or after[0].pos != "PROPN" or not after[0].text[:1].isupper():
        return False
    noun, token = nouns.get(hit.first), tree.tokens[hit.first]
    if noun is not None and noun[0].kind in {"title", "person"}:
        return True
    given = token.role == "compound" and token.text != token.text.upper()
    return given and fold(token.text) in memory.world.given


def _of_full_name(
    hit: Hit, hits: list[Hit], tree: Tree, memory: Memory, nouns: dict[int, tuple[Noun, int]]
) -> bool:
    """ "*Jordan* Peterson", "Adriana *Lima*", "the *Paris* Agreement": a state or a capital that is
    a part of a name of two words."""
    state = hit.first == hit.last and memory.is_state(hit.names[0].actor)
    if not state or hit.form not in {"name", "capital"} or tree.words[hit.first].isupper():
        return False
    known = [h for h in hits if h.form != "surname" or any(n.strong for n in h.names)]
    taken = {i for h in known for i in range(h.first, h.last + 1)}

    def bare(index: int) -> bool:
        """Whether a word with a capital stands there that nothing else explains."""
        if not 0 <= index < len(tree.tokens) or index in taken:
            return False
        token = tree.tokens[index]
        plain = token.text.isalpha() and token.text[:1].isupper() and token.text[1:].islower()
        return plain and token.pos == "PROPN" and index not in nouns and token.text not in DAYS

    before, after = hit.first - 1, hit.last + 1
    called = bare(before) and fold(tree.words[before]) in memory.world.given
    ends = not tree.words[after + 1 : after + 2] or not tree.words[after + 1][:1].isupper()
    goes_on = bare(after) and ends and tree.tokens[after].role in NAME_PARTS
    return called or (goes_on and not bare(before))


def _elsewhere(hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "The *White House* in Moscow": a seat of government of another land."""
    if hit.form != "seat" or tree.lower[hit.last + 1 : hit.last + 2] not in {("in",), ("en",)}:
        return False
    at = hit.last + 2
    others = (h.names[0] for h in memory.finder.read(tree).hits if h.first == at)
    capital = next((n.actor for n in others if n.form in {"capital", "name"}), None)
    return memory.is_state(capital) and capital != hit.names[0].actor


def _of_other_land(hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "The main opposition *Democratic Party*" of a text on Seoul: a party of the state that the
    text is about, which has a name of another's."""
    home, before = memory.home, tree.lower[max(0, hit.first - 1)]
    actors = [(n, memory.world.actors.get(n.actor)) for n in hit.names]
    lands = [a.of or _land(n, memory) for n, a in actors if a is not None and a.kind == "party"]
    shared = any(a.of for _, a in actors if a is not None) or actors[1:]
    others = bool(shared) and any(lands) and home not in lands
    return home is not None and others and before in IN_OFFICE


def _of_player(hit: Hit, tree: Tree) -> bool:
    """ "The *Portugal* and *Juventus* forward": for whom he plays of whom it is told."""
    behind = range(hit.last + 1, len(tree.tokens))
    joined = (i for i in behind if tree.tokens[i].pos != "PROPN" and tree.lower[i] != "and")
    called = (i for i in behind if tree.lower[i] in PLAYERS)
    first = next(called, None)
    return hit.form not in PERSONAL and first is not None and first <= next(joined, first)


def _of_paper(hit: Hit, tree: Tree) -> bool:
    """Whether the name of a place begins that of a paper: "the West Virginia Metro News"."""
    last = hit.last
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].pos == "PROPN":
        last += 1
    named = last > hit.last and hit.form != "outlet"
    return named and tree.tokens[last].text in PAPERS


def _believed(
    name: Name, hit: Hit, tree: Tree, memory: Memory, nouns: dict[int, tuple[Noun, int]]
) -> bool:
    """A strong name always; a weak one where the article supports it elsewhere."""
    if name.form == "outlet":
        return _is_outlet(hit, tree)
    if name.form == "surname":
        if _of_stranger(name, hit, tree, memory):
            return False
        if name.words in memory.known_as:
            return memory.known_as[name.words] == name.actor
        if _inside_longer_name(hit, tree, memory, nouns) or _namesake(name, memory):
            return False
        ruling = _of_government(hit, tree, nouns) or _called_leader(hit, tree, nouns)
        ruling = ruling or _beside_leader(hit, tree, memory)
        known = any(n.strong for n in hit.names)
        leader = memory.leader_called(hit.names, of_any=ruling or known)
        outdone = leader not in {None, name.actor} and not memory.held_on_day(name.actor)
        strong = name.strong and not outdone  # "Papandreu" in 1987 is the father
        return strong or name.actor == leader or _in_full(name, memory)
    if name.form in {"name", "capital"} and (
        _is_region(hit, tree, nouns) or _is_person(name, hit, tree, memory)
    ):
        return False
    if _begins_longer(name, hit, tree, memory) or _is_product(name, hit, tree, memory):
        return False
    if _is_town(name, hit, tree, memory):
        return False
    around = memory.world.titles.neighbours.get(name.actor, frozenset())
    supported = name.strong or not memory.supported.isdisjoint({name.actor, *around})
    return (
        supported
        or _of_supported(name, hit, tree, memory)
        or _governed(hit, tree, memory, nouns)
        or _of_band(name, hit, tree, memory)
        or _listed(hit, tree, memory)
    )


def _is_town(name: Name, hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "Un ataque contra Duma": the town, as the chamber is "la Duma"."""
    actor, bare = memory.world.actors.get(name.actor), len(name.words) == 1
    bare = bare and name.form in {"name", "acronym"}
    if memory.finder.language != "es" or not bare or actor is None or actor.kind != "institution":
        return False
    articled = tree.lower[max(0, hit.first - 1)] in ARTICLES
    town = None if articled else place_at(tree, hit.first, memory.world)
    return town is not None and not town[0].region


def _is_product(name: Name, hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "Un Airbus de Iran Air", "dos Boeing 737": what the company made."""
    before = tree.tokens[hit.first - 1] if hit.first else None
    if not memory.is_company(name.actor) or before is None:
        return False
    after = tree.tokens[hit.last + 1] if hit.last + 1 < len(tree.tokens) else before
    described = after.pos in {"NUM", "ADJ"} and before.text.lower() in {"el", "los", "del", "al"}
    return described or before.pos == "NUM" or "Definite=Ind" in before.morph


def _is_person(name: Name, hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "Jim *Jordan* said so. *Jordan* urged …": a weak name behind a given one, or of somebody
    who has been named."""
    if name.strong or name.words in memory.known_as:
        return not name.strong
    before = tree.tokens[max(0, hit.first - 1) : hit.first]
    return bool(before) and before[0].pos == "PROPN" and fold(before[0].text) in memory.world.given


def _of_supported(name: Name, hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "La Comisión", where the text speaks of the Union whose institution it is; not "la Comisión
    Electoral" nor "la Comisión de la Verdad"."""
    actor = memory.world.actors.get(name.actor)
    whole = memory.world.actors.get(actor.of or "") if actor is not None else None
    after = tree.tokens[hit.last + 1 : hit.last + 2]
    longer = bool(after) and (after[0].text[:1].isupper() or after[0].text in {"de", "del", "of"})
    organ = actor is not None and actor.kind == "institution" and name.form == "name"
    named = organ and not longer and whole is not None and whole.kind == "org"
    return named and whole is not None and whole.id in memory.supported


def _begins_longer(name: Name, hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "La *Alianza* Popular", "*América* del Sur": one word of what is called otherwise."""
    actor = memory.world.actors.get(name.actor)
    weak = not name.strong and name.form == "name" and len(name.words) == 1
    kinds = {"org", "bloc"} | ({"state"} if memory.finder.language == "es" else set())
    if not weak or actor is None or actor.kind not in kinds:
        return False
    after, beyond = (tree.tokens[hit.last + k : hit.last + k + 1] for k in (1, 2))
    capital = bool(after) and after[0].pos == "PROPN" and after[0].text[:1].isupper()
    joined = bool(beyond) and after[0].text in BINDING and beyond[0].text[:1].isupper()
    return capital or joined


def _of_band(name: Name, hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "La guerrilla del EPL", "RUF rebels", "el partido ultraderechista Vox": the short name of an
    armed group, a party or a body, which the noun beside it tells to be one."""
    actor = memory.world.actors.get(name.actor)
    if actor is None or actor.kind not in CALLED:
        return False
    at, origins = hit.first - 1, memory.finder.read(tree).origins
    while at > 0 and (tree.lower[at] in SMALL or tree.tokens[at].pos == "ADJ" or at in origins):
        at -= 1
    beside = {tree.known[at].folded_lemma, tree.known[at].folded} if at >= 0 else set[str]()
    behind = tree.known[hit.last + 1 : hit.last + 3]
    trade = bool(behind) and behind[0].folded in TRADE
    beside |= {word.folded_lemma for word in behind[trade : trade + 1]}
    return not beside.isdisjoint(CALLED[actor.kind])


def _listed(hit: Hit, tree: Tree, memory: Memory) -> bool:
    """Whether it stands in a list with a state ("Sierra Leone, Liberia and Guinea", "Lima y
    Santiago")."""
    if hit.form not in {"name", "capital"} or not memory.is_state(hit.names[0].actor):
        return False
    first = tree.first_conjunct(tree.top(hit.first, hit.last))
    beside = set(tree.conjuncts(first)) - set(range(hit.first, hit.last + 1))
    states = memory.world.names
    return any(
        name.strong and len(name.words) == 1 and memory.is_state(name.actor)
        for i in beside
        for table in states.values()
        for name in table.get(fold(tree.tokens[i].text), ())
    )


def _governed(hit: Hit, tree: Tree, memory: Memory, nouns: dict[int, tuple[Noun, int]]) -> bool:
    """Whether only a state can be meant: "el presidente de Georgia", "el Gobierno de Guinea",
    "Chad's foreign minister"."""
    owned = nouns.get(hit.last + 2) if tree.lower[hit.last + 1 : hit.last + 2] == ("'s",) else None
    if owned is not None and (
        owned[0].post in memory.world.titles.of_states or owned[0].kind in {"force", "institution"}
    ):
        return True
    of = hit.first - 1
    if of < 1 or tree.tokens[of].text.lower() not in {"de", "of"}:
        return False
    return any(
        last == of - 1
        and (
            noun.post in memory.world.titles.of_states
            or noun.words[0] in {"gobierno", "ejercito", "government", "army"}
        )
        for first, (noun, last) in nouns.items()
        if first < of
    )


def _of_government(hit: Hit, tree: Tree, nouns: dict[int, tuple[Noun, int]]) -> bool:
    """ "El régimen de Ortega", "Santos's government", "the Ortega regime": only who rules somewhere
    is meant."""
    held = {first: noun for first, (noun, _) in nouns.items()}
    held |= {last: noun for noun, last in nouns.values()}
    owns = tree.lower[hit.last + 1 : hit.last + 2] in POSSESSIVE
    after = hit.last + 2 if owns else hit.last + 1
    beside = hit.first - 2 if tree.lower[hit.first - 1] == "de" else after
    noun = held.get(beside)
    return noun is not None and noun.kind == "institution" and noun.code == "GOV"


def _called_leader(hit: Hit, tree: Tree, nouns: dict[int, tuple[Noun, int]]) -> bool:
    """ "Los presidentes Uribe y Correa": whether a title that leaders have stands before the
    name, or before the first of several."""
    titles = (last for noun, last in nouns.values() if noun.post in LEADERS[:2])
    return tree.first_conjunct(hit.first) - 1 in titles


def _beside_leader(hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "Trump y Kim", "Uribe y Correa": whether another who then led a state stands with him."""
    others = (i for i in tree.conjuncts(tree.first_conjunct(hit.first)) if i != hit.first)
    called = (memory.world.surnames.get(fold(tree.tokens[i].text), ()) for i in others)
    alone = (tuple(n for n in names if len(n.words) == 1) for names in called)
    return any(memory.leader_called(names, of_any=True) is not None for names in alone)


def _is_region(hit: Hit, tree: Tree, nouns: dict[int, tuple[Noun, int]]) -> bool:
    """Whether the words say that this is a part of a state: "el estado de Georgia",
    "Granada, ciudad de Nicaragua"."""
    before = hit.first - 1
    if before > 0 and tree.tokens[before].text.lower() == "de" and not hit.names[0].strong:
        at = before - 1
        if tree.tokens[at].pos == "ADJ" and at > 0:
            at -= 1
        if at in nouns and (nouns[at][0].kind == "region" or nouns[at][0].post == "governor"):
            return True
    after = hit.last + 1
    if after + 1 < len(tree.tokens) and tree.tokens[after].text == ",":
        at = after + 1
        if tree.tokens[at].pos == "DET" and at + 1 < len(tree.tokens):
            at += 1
        return at in nouns and nouns[at][0].kind == "region"
    return False


def _is_outlet(hit: Hit, tree: Tree) -> bool:
    """Whether it is written as a title: not "El país", "El País Vasco" or a word that begins
    the sentence."""
    if len({hit.first, hit.last}) == 1:
        return not _beside_capital(hit, tree)
    after = hit.last + 1
    longer = (
        after < len(tree.tokens)
        and tree.tokens[after].pos == "PROPN"
        and tree.tokens[after].text[:1].isupper()
    )
    agency = tree.lower[hit.last] == "agency"
    return (agency or tree.tokens[hit.last].text[:1].isupper()) and not longer


def _beside_capital(hit: Hit, tree: Tree) -> bool:
    """Whether the word stands in a longer proper name or opens the sentence."""
    around = [tree.tokens[i] for i in (hit.first - 1, hit.last + 1) if 0 <= i < len(tree.tokens)]
    return hit.first == 0 or any(t.pos == "PROPN" or t.text[:1].isupper() for t in around)


def _in_full(name: Name, memory: Memory) -> bool:
    """ "Ortega rechaza dialogar" in a headline: whom the text names in full further on."""
    given = memory.full_names.get(name.words, "").split(" ")[0]
    return given != "" and fold(given) in fold_all(memory.name_of(name.actor))


def _namesake(name: Name, memory: Memory) -> bool:
    """Whether the article's only full name with this surname is somebody else's."""
    given = memory.full_names.get(name.words, "").split(" ")[0]
    return (
        not name.strong and given != "" and fold(given) not in fold_all(memory.name_of(name.actor))
    )


def _of_stranger(name: Name, hit: Hit, tree: Tree, memory: Memory) -> bool:
    """ "Su primo, Mario Uribe": a given name before the surname that is not this person's."""
    before = tree.tokens[hit.first - 1 : hit.first] if hit.first else ()
    given = bool(before) and before[0].pos == "PROPN" and fold(before[0].text) in memory.world.given
    return given and not any(
        _alike(fold(before[0].text), word) for word in fold_all(memory.name_of(name.actor))
    )


def _alike(one: str, other: str) -> bool:
    """Whether two given names are one but for how their vowels are written: "Mansour", "Mansur"."""
    return one == other or (one[:1] == other[:1] and _bones(one) == _bones(other))


def _bones(word: str) -> str:
    kept = [c for c in word if c not in "aeiouyh"]
    return "".join(c for i, c in enumerate(kept) if not i or kept[i - 1] != c)


def _inside_longer_name(
    hit: Hit, tree: Tree, memory: Memory, nouns: dict[int, tuple[Noun, int]]
) -> bool:
    """Whether a given name stands right before: then this is somebody else. A title is none,
    though English writes it with a capital ("President Putin")."""
    before = hit.first - 1
    if before < 0 or tree.tokens[before].pos != "PROPN" or tree.begins_anew(hit.first):
        return False
    if _titled(before, tree, nouns):
        return False
    word = fold(tree.tokens[before].text)
    if word in memory.world.given:
        return True
    tied = tree.tokens[before].role == "compound" or tree.tokens[hit.first].role == "flat"
    return (
        tree.tokens[before].text[:1].isupper()
        and (before > 0 or tied)
        and not any(word in names for names in memory.world.names.values())
    )


def _titled(index: int, tree: Tree, nouns: dict[int, tuple[Noun, int]]) -> bool:
    """Whether a polite form, a title or another noun for a person ends with this token, or the
    government that is called by his name ("la *Administración* Biden")."""
    return fold(tree.tokens[index].text).rstrip(".") in POLITE or any(
        last == index
        and (
            noun.kind in {"title", "person", "people"}
            or (noun.kind == "institution" and noun.code == "GOV")
        )
        for first, (noun, last) in nouns.items()
        if first <= index
    )
