"""Sentence → the places that it names, with coordinates where a gazetteer has them."""

from __future__ import annotations

from functools import lru_cache

from dragoman.knowledge.cities import cities, namesakes
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Place, World, fold, fold_all
from dragoman.known import Known
from dragoman.records import Reference, Where
from dragoman.resolve.names import COUNTRY, called_after
from dragoman.tree import NOMINAL, Tree
from dragoman.words import Word

NEARLY = 0.3
"""How large a town must be beside the largest of its name, to be meant where its state is."""
BEHIND = 8
"""Tokens behind a town's name within which the words may say where it is."""
LONGEST = 5
"""Words in a place name."""
NAMING = frozenset({"PROPN", "NOUN", "DET"})
"""The parts of speech with which a place's name begins."""
MOVING = frozenset({"force", "people", "person", "title"})
"""Kinds of nouns for those who may be in another state than their own."""
WATERS = word_list("resolve.places.waters")
LOCATIVE = word_list("resolve.places.locative")
STRIKING = word_list("resolve.places.striking")
TAKING = word_list("resolve.places.taking")
ARMED = word_list("resolve.places.armed")
FIGHTING = frozenset({"INS", "MIL", "REB", "UAF"})
"""Codes of those who bear arms."""


class Gazetteer:
    """Finds the places that an article's sentences name, each sentence once; the trees must live
    as long as the gazetteer."""

    def __init__(self, world: World, language: str) -> None:
        self.world, self.language = world, language
        self._found: dict[int, dict[int, tuple[Place, int]]] = {}
        self.told: frozenset[str] = frozenset()
        """The actors of whom the article speaks, once that is known."""

    def places_of(self, tree: Tree, references: tuple[Reference, ...] = ()) -> dict[int, Where]:
        """Sentence → places by head token. Actors are left out unless they are states or
        capitals."""
        states = {r: where for r in references if (where := _state(r, self.world, self.language))}
        named = _actors_words(references)
        spoken_of = {m.of or m.id for r in references for m in r.mentions}
        within = {w.country for r, w in states.items() if _lies_in(tree, r.head)}
        found = {r.head: where for r, where in states.items()}
        end, named_at = 0, self._named(tree)
        lands = {i: where.country for i, where in found.items()}
        lands |= {i: p.country for i, (p, _) in named_at.items() if p.region}
        for at, (place, last) in named_at.items():
            if at < end or not named.isdisjoint(range(at, last + 1)):
                continue
            beside = [r for r in states if r.first <= last and at <= r.last]
            if any(last - at <= r.last - r.first for r in beside):
                continue
            for inner in beside:  # "el mar de China Meridional"
                found.pop(inner.head, None)
            text = tree.text(at, last)
            land = _land_behind(tree, last, lands) or self._land_before(tree, tree.top(at, last))
            meant = self._likely(_meant(text, place, spoken_of, within, land), text, spoken_of)
            found[tree.top(at, last)] = Where(
                text, meant.country, meant.latitude, meant.longitude, text
            )
            end = last + 1
        found |= self._capitals(tree, states)
        return dict(sorted(found.items()))

    def _likely(self, place: Place, text: str, spoken_of: set[str]) -> Place:
        """Of towns of one name and like size, that in a state of which the article speaks; where it
        speaks of none, nobody knows in which state it is."""
        if not self.told or place.country in self.told | spoken_of | {None}:
            return place
        near = _rivalling(place, text)
        here = [p for p in near if p.country in self.told]
        return here[0] if here else Place(place.name, None, None, None) if near else place

    def _land_before(self, tree: Tree, town: int) -> str | None:
        """ "La ciudad siria de Tal Abiad", "el aeropuerto búlgaro de Burgas": the state that an
        adjective of the noun before tells; "las tropas israelíes de Gaza" may be abroad."""
        head = tree.head(town)
        if head is None or tree.prepositions[town] not in {"de", "of"}:
            return None
        nouns = self.world.nouns[self.language].get(fold(tree.lemmas[head]), ())
        if any(noun.kind in MOVING for noun in nouns):
            return None
        demonyms = self.world.demonyms[self.language]
        told = (demonyms.get(fold(tree.words[i])) for i in tree.children(head, "modifier"))
        return next((state for state in told if state is not None and len(state) == COUNTRY), None)

    def _capitals(self, tree: Tree, states: dict[Reference, Where]) -> dict[int, Where]:
        """ "En la capital siria": the city by what it is of whom."""
        found: dict[int, Where] = {}
        if "capital" not in tree.lower:
            return found
        for at in (i for i, word in enumerate(tree.lower) if word == "capital"):
            beside = self._state_beside(tree, at, states)
            city = _capitals(self.world, self.language).get(beside[1]) if beside else None
            if beside is not None and city is not None:
                text = tree.span(*sorted((at, beside[0]))).text
                found[at] = Where(city.name, city.country, city.latitude, city.longitude, text)
        return found

    def _state_beside(
        self, tree: Tree, at: int, states: dict[Reference, Where]
    ) -> tuple[int, str] | None:
        """The word that tells whose capital it is, and the state: "siria", "Syrian", "Siria"."""
        demonyms = self.world.demonyms[self.language]
        for child in tree.children(at, "modifier", "compound", "nominal"):
            beside = demonyms.get(fold(tree.tokens[child].text))
            named = next((w.country for r, w in states.items() if r.head == child), None)
            state = beside or named
            if state:
                return child, state
        return None

    def _named(self, tree: Tree) -> dict[int, tuple[Place, int]]:
        """For each token at which a place's name begins, the place and the name's last token."""
        key = id(tree)
        if key not in self._found:
            begins = _beginnings(self.world)
            self._found[key] = {
                at: match for at, word in enumerate(tree.known)
                if begins[word] and (match := self._at(tree, at)) is not None
            }  # fmt: skip
        return self._found[key]

    def _at(self, tree: Tree, at: int) -> tuple[Place, int] | None:
        listed = place_at(tree, at, self.world)
        if listed is not None or tree.known[at].folded in self.world.nouns[self.language]:
            return listed
        city = None if self._of_country(tree, at) else city_at(tree, at, self.world)
        return None if city is None or self._is_state(tree, at, city[0]) else city

    def _is_state(self, tree: Tree, at: int, town: Place) -> bool:
        """Whether the word is the name of a state, and no town abroad of that name ("Malí")."""
        names = self.world.names[self.language].get(tree.known[at].folded, ())
        own = {n.actor for n in names if n.form == "name" and n.strong and len(n.words) == 1}
        return town.country not in own and any(len(actor) == COUNTRY for actor in own)

    def _of_country(self, tree: Tree, at: int) -> bool:
        """Whether a square or street is called after a country: "en la plaza Italia"."""
        if not called_after(tree, at):
            return False
        names = self.world.names[self.language].get(tree.known[at].folded, ())
        own = (n for n in names if n.form == "name" and len(n.words) == 1)
        return any(len(n.actor) == COUNTRY for n in own)


def _actors_words(references: tuple[Reference, ...]) -> set[int]:
    """The tokens that name persons, outlets, seats: no places."""
    return {
        i
        for r in references
        if r.kind in {"person", "voice"} and len(r.mentions) == 1
        for i in range(r.first, r.last + 1)
    }


def _state(reference: Reference, world: World, language: str) -> Where | None:
    """The state that a reference names by its own name, or its capital as a city."""
    mention = reference.mentions[0]
    actor = world.actors.get(mention.id)
    if actor is None or actor.kind != "state" or mention.of is not None or not reference.sure:
        return None
    words = fold_all(mention.text)
    names = [
        n for n in world.names[language].get(words[0] if words else "", ()) if n.words == words
    ]
    own = next((n for n in names if n.actor == mention.id and n.form in {"name", "capital"}), None)
    if own is None:
        return None
    city = cities().get(words[0], {}).get(words) if own.form == "capital" else None
    if city is None or city.country != actor.id:
        return Where(mention.text, actor.id, None, None, mention.text)
    return Where(mention.text, actor.id, city.latitude, city.longitude, mention.text)


def place_at(tree: Tree, at: int, world: World) -> tuple[Place, int] | None:
    """The listed place whose name begins at this token, and its last token."""
    token = tree.tokens[at]
    article = token.pos == "DET" and at > 0 and token.text[:1].isupper()  # "en Los Ángeles"
    if token.pos not in NOMINAL and not article:
        return None
    for words, place in world.places.get(tree.known[at].folded, ()):
        last = at + len(words) - 1
        if (
            last < len(tree.tokens)
            and tuple([word.folded for word in tree.known[at : last + 1]]) == words
        ):
            return None if _of_team(tree, last) else (place, last)
    return None


def listed_at(tree: Tree, at: int, world: World) -> tuple[Place, int] | None:
    """The place or the city whose name begins at this token, and its last token."""
    return place_at(tree, at, world) or city_at(tree, at, world)


def _of_team(tree: Tree, last: int) -> bool:
    """ "Tennessee State", "Ohio University": what is only called after a place."""
    after = tree.words[last + 1 : last + 2]
    return bool(after) and after[0] in {"State", "University", "College", "Tech"}


ARTICLES = frozenset({"el", "la", "los", "las", "al", "del", "the"})
LYING = frozenset({"en", "de", "del", "dentro", "in", "of", "inside", "near", "cerca"})
"""What stands before the land in which a town lies."""


def city_at(tree: Tree, at: int, world: World) -> tuple[Place, int] | None:
    """The city whose name begins at this token, if it stands where a place stands."""
    word = tree.known[at]
    if word.pos != "PROPN" or not word.capital or (first := _first(word)) not in cities():
        return None
    if at and tree.known[at - 1].pos == "PROPN" and tree.known[at - 1].capital:
        return None
    if at and tree.lower[at - 1] in ARTICLES:
        return None  # "contrario a la Constitución": towns stand without one
    for length in range(min(LONGEST, len(tree.tokens) - at), 0, -1):
        if tree.tokens[at + length - 1].pos == "PUNCT":
            continue
        words = fold_all(tree.text(at, at + length - 1))
        place = cities()[first].get(words)
        if place is not None:
            last = at + length - 1
            return (place, last) if _stands_as_place(tree, at, last, world) else None
    return None


def _first(word: Word) -> str:
    return word.folded.split(" ")[0]


@lru_cache(maxsize=4)
def _beginnings(world: World) -> Known[Word, bool]:
    """Whether a place's name may begin with a word."""

    def begins(word: Word) -> bool:
        if word.pos not in NAMING or not (word.capital or word.lemma in WATERS):
            return False
        town = word.pos == "PROPN" and _first(word) in cities()
        return town or word.folded in world.places

    return Known(begins)


def state_of_town(words: tuple[str, ...]) -> str | None:
    """The state of the largest city of this name."""
    place = cities().get(words[0], {}).get(words) if words else None
    return place.country if place is not None else None


def _rivalling(place: Place, text: str) -> list[Place]:
    """The towns of a name that are nearly as large as the largest, if they lie in several states
    and the place is one of them."""
    others = namesakes().get(fold_all(text), ())
    near = [c.place for c in others if c.people >= NEARLY * others[0].people]
    return near if place in near and len({p.country for p in near}) > 1 else []


def doubtful(place: Place, text: str, told: frozenset[str]) -> bool:
    """Whether the town may as well lie in another state, and the article speaks of others only."""
    return bool(told) and place.country not in told and bool(_rivalling(place, text))


def _stands_as_place(tree: Tree, first: int, last: int, world: World) -> bool:
    """Whether a preposition of place governs it or an army takes it, and no longer name goes on."""
    after = last + 1
    if (
        after < len(tree.tokens)
        and tree.tokens[after].pos == "PROPN"
        and tree.tokens[after].text[:1].isupper()
        and not tree.begins_anew(after)
    ):
        return False
    head = tree.first_conjunct(tree.top(first, last))
    if tree.prepositions[head] in LOCATIVE or (
        tree.tokens[first - 1].text.lower() in LOCATIVE and first > 0
    ):
        return True
    struck = tree.tokens[head].role == "object" and _taken(tree, tree.tokens[head].head, world)
    return struck or (tree.tokens[head].role == "apposition" and first > 1)


def _taken(tree: Tree, verb: int, world: World) -> bool:
    """Whether a verb does to its object what is done to towns, or armies and states do to them:
    "shelled Kherson", "rebels attacked Bukavu"; not "Trump attacked Warren"."""
    if tree.lemmas[verb] in STRIKING:
        return True
    if tree.lemmas[verb] not in TAKING:
        return False
    doers = [i for one in tree.children(verb, "subject") for i in tree.conjuncts(one)]
    return any(_armed(tree, i, world) for i in doers)


def _armed(tree: Tree, index: int, world: World) -> bool:
    """Whether a word names arms, those who bear them, or a state."""
    word = tree.known[index].folded
    forms = {word, word.removesuffix("s"), tree.known[index].folded_lemma}
    fighting = (n.code in FIGHTING for form in forms for n in world.nouns["en"].get(form, ()))
    names = world.names["en"].get(word, ())
    state = any(n.form in {"name", "capital"} and len(n.actor) == COUNTRY for n in names)
    return state or not forms.isdisjoint(ARMED) or any(fighting)


def _lies_in(tree: Tree, state: int) -> bool:
    """ "En Estados Unidos", "en el norte del Líbano": whether the words say that it is there."""
    head = tree.head(state)
    of = tree.prepositions[state] in {"de", "of"} and head is not None
    return tree.prepositions[head if of and head is not None else state] in {"en", "in"}


def _land_behind(tree: Tree, last: int, lands: dict[int, str | None]) -> str | None:
    """ "San Fernando, Tamaulipas", "Palma, en el norte de Mozambique": the state of the region or
    land told behind a comma, unless that begins a list."""
    if tree.lower[last + 1 : last + 2] != (",",):
        return None
    for at in range(last + 2, min(last + BEHIND, len(tree.tokens))):
        if tree.tokens[at].pos in {"PUNCT", "VERB", "AUX", "SCONJ"}:
            return None
        if tree.tokens[at].pos == "ADP" and tree.lower[at] not in LYING:
            return None  # "bombardeó Alepo, según Rusia"
        if at in lands:
            return lands[at] if tree.conjuncts(at) == [at] else None
    return None


def _meant(
    text: str, place: Place, spoken_of: set[str], within: set[str | None], behind: str | None
) -> Place:
    """Of the towns of one name, that in the state where the words say that it is, though no
    gazetteer has it; else that in a state of which the sentence speaks, if it is not much smaller
    than the largest."""
    if behind is not None and place.country not in {None, behind}:
        others = namesakes().get(fold_all(text), ())
        there = (c.place for c in others if c.place.country == behind)
        return next(there, None) or Place(place.name, behind, None, None)
    if place.country is None or place.country in spoken_of:
        return place
    others = namesakes().get(fold_all(text), ())
    near = (c for c in others if c.people >= NEARLY * others[0].people)
    there = (c.place for c in others if c.place.country in within)
    spoken = (c.place for c in near if c.place.country in spoken_of)
    return next(there, None) or next(spoken, place)


@lru_cache(maxsize=4)
def _capitals(world: World, language: str) -> dict[str, Place]:
    """The capital of each state, by its name in the article's language."""
    found: dict[str, Place] = {}
    for name in (name for names in world.names[language].values() for name in names):
        city = cities().get(name.words[0], {}).get(name.words) if name.form == "capital" else None
        if city is not None and city.country == name.actor:
            found.setdefault(name.actor, city)
    return found
