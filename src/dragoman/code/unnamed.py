"""Deeds of whom nobody is named: "tras meses de protestas", "los combates del martes en Alepo"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from dragoman.code.beside import reflexive
from dragoman.code.clauses import Clauses
from dragoman.code.nounsides import TRUCE
from dragoman.code.phrases import forms_in
from dragoman.code.places import ABROAD
from dragoman.code.possessors import OVERT
from dragoman.code.triggers import Match
from dragoman.code.walk import FORCE
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Actor
from dragoman.records import Claim, Mention, Token
from dragoman.tree import Scene, Tree

EVENTS = frozenset({"ASSAULT", "COERCE", "RETREAT", "PROTEST"})
"""Types of what is news by itself, whoever did it."""
OPEN = EVENTS | {"MOBILIZE", "SANCTION"}
"""Types of what is news by itself where the passage is of the field, however it is told."""
STRUCK = ("subject",)
"""The slot of the target where what a verb tells befell its subject ("dos marines murieron")."""
GATHERINGS = word_list("code.unnamed.gatherings")
UPON = word_list("code.unnamed.upon")
WORLD = word_list("code.unnamed.world")
FAVOURING = word_list("code.unnamed.favouring")
DONE = word_list("code.unnamed.done")
OF_WHOM = frozenset({"de", "contra", "a", "of", "against", "on"})
STRICKEN = word_list("code.unnamed.stricken")
MANY = word_list("code.unnamed.many")
SEVERAL = 3
"""Digits, with what parts them, of a number that is no year's day nor an age."""
INFERRED = 0.2


@dataclass(frozen=True)
class Unnamed:
    """Judges the acts of a sentence of which no actor is known; `field` is whether its passage
    tells that it is of the field."""

    clauses: Clauses
    field: bool
    language: str

    def may_be(self, match: Match) -> bool:
        """Whether such an act may be a claim: a noun of its own, what was done to somebody, or, in
        a passage of the field, what those did of whom the verb says only that there are several."""
        kind, passive = match.frame.type, self.clauses.passive(match.head)
        passive = passive or (kind in FORCE and self._by_nobody(match.head))
        if match.frame.needs != "any":
            return False
        if match.trigger.kind == "noun":
            return kind in EVENTS
        if kind == "ASSAULT" and match.frame.mode and self._by_means(match):
            return True
        if kind == "PROTEST" and many_who_act(self.clauses.tree, match.head) is not None:
            return True
        if passive and not self._bare(match.head) and kind in FORCE:
            return True
        if not self.field or match.trigger.kind != "verb":
            return False
        if passive or (kind == "ASSAULT" and match.frame.part(self.language).target == STRUCK):
            return kind in OPEN | {"AGREE"}
        return kind in OPEN and not self._overt(match)

    def told(self, match: Match, claim: Claim) -> bool:
        """Whether its words tell enough: where or on which day it was, how many it struck, of which
        state the people are who protest; in a passage of the field, that it was done ("fueron
        detenidos", not "zona desmilitarizada")."""
        dated = claim.when is not None and claim.when.grain in {"day", "week", "month"}
        of_people = any(m.of for m in claim.source)
        done = match.trigger.kind == "verb" and match.frame.type in OPEN
        done = done and self.field and not self._bare(match.head)
        told = done or claim.where is not None or dated or bool(claim.amounts) or of_people
        return told or (self.field and self._of_whom(match))

    def _of_whom(self, match: Match) -> bool:
        """Whether a noun tells to whom or by whom it was done, though they have no name: "la salida
        de las tropas", "la matanza de cientos de islamistas"."""
        tree = self.clauses.tree
        if match.trigger.kind != "noun":
            return False
        below = (i for i in tree.children(match.head, "nominal") if i > match.head)
        return any(
            tree.marks[i] in OF_WHOM
            and tree.tokens[i].pos in {"NOUN", "NUM"}
            and ("Number=Plur" in tree.tokens[i].morph or tree.children(i, "determiner"))
            and tree.lemmas[i] in STRICKEN
            for i in below
        )

    def counted(self, match: Match, claim: Claim, acts: Container[int], *, amid: bool) -> bool:
        """Whether it is a toll of the field, of those who are named for it, or of an act of the
        sentence: "murieron 1.109 personas", "los disparos de la policía causaron tres muertos",
        "las protestas dejan diez muertos", and no accident's. `amid` is whether the sentence tells
        of an attack."""
        apart = match.trigger.unless
        forms = forms_in(self.clauses.tree).all
        cost = any(i in acts for i in self.clauses.subjects(match.head))
        told = (self.field or claim.source or cost or amid) and any(
            a.unit in {"person", "item"} for a in claim.amounts
        )
        return bool(told) and (cost or apart is None or not apart.may_hold(forms))

    def _by_means(self, match: Match) -> bool:
        """Whether what strikes is told, though not whose it is: "dos cohetes impactaron"."""
        subjects = self.clauses.subjects(match.head)
        return bool(subjects) and match.covered.issuperset(subjects)

    def _by_nobody(self, verb: int) -> bool:
        """ "Se requisaron urnas", "se atacó a pedradas un hospital": what nothing does by itself,
        done by nobody who is told."""
        tree = self.clauses.tree
        if not reflexive(tree, verb) or tree.lemmas[verb] not in DONE:
            return False
        nouns = [i for i in tree.children(verb, "subject", "object") if tree.tokens[i].pos in OVERT]
        several = "Number=Plur" in self.clauses.form(verb)  # "se atacaron": one another
        if any(i < verb for i in nouns) or (several and not nouns):
            return False
        return not self.clauses.naming.of_all(tree.children(verb, "subject"), deep=False)

    def _bare(self, verb: int) -> bool:
        """Whether it is a participle without an auxiliary."""
        tree = self.clauses.tree
        participle = "VerbForm=Part" in tree.tokens[verb].morph
        return participle and not tree.children(verb, "auxiliary")

    def _overt(self, match: Match) -> bool:
        """Whether the words name who or what acts; "clashes broke out" names nobody, unlike a
        "war of succession"."""
        if match.frame.id == TRUCE:  # "la tregua entrará en vigor"
            return False
        tokens = self.clauses.tree.tokens
        acts = {i for i in match.covered if "Number=Plur" in tokens[i].morph}
        acting = set(self.clauses.subjects(match.head)) - acts
        return any(tokens[i].pos in OVERT for i in acting)


def many_who_act(tree: Tree, verb: int) -> int | None:
    """ "*Thousands* protested", "unos *20.000* se manifestaron": the number of people who do it,
    where no noun tells who they are."""
    if tree.tokens[verb].pos != "VERB":
        return None
    for index in tree.children(verb, "subject"):
        counted = [index, *tree.children(index, "nominal", "number", "compound")]
        if all(tree.lower[i] in MANY or _figure(tree, i) for i in counted):
            return index
    return None


def _figure(tree: Tree, index: int) -> bool:
    return tree.tokens[index].pos == "NUM" and len(tree.lower[index]) >= SEVERAL


def with_crowd(claim: Claim, match: Match, scene: Scene, actors: Mapping[str, Actor]) -> Claim:
    """A protest, strike or riot that no one is named for, as the act of the people of the state
    in which it takes place, or of the only one of which the sentence speaks. No state protests:
    "los disturbios de Katmandú" are its people's."""
    if claim.type != "PROTEST" or claim.mode == "boycott":
        return claim
    noun = match if match.trigger.kind == "noun" else next(iter(match.within), None)
    many = many_who_act(scene.tree, match.head)
    if many is None and (noun is None or (noun is not match and claim.source)):
        return replace(claim, source=_at_home(claim, scene, actors))
    if claim.source:
        states = _states(claim.source, actors)
        people = [replace(m, id="CVL", of=m.id) if m.id in states else m for m in claim.source]
        return replace(claim, source=tuple(people))
    state = claim.where.country if claim.where is not None else None
    if not _outside(scene):
        state = state or _only(_states(claim.target, actors))
        state = state or _only(_states(_named(scene), actors))
    told = noun.head if many is None and noun is not None else many
    crowd = _people(scene.tree.tokens[match.head if told is None else told], state)
    return replace(claim, source=(crowd,), score=round(claim.score - INFERRED, 2))


def with_gathering(claim: Claim, match: Match, scene: Scene) -> Claim:
    """A blow that falls on people who are gathered somewhere, and names nobody else: "troops fired
    on a *demonstration*", "bombardeó una *boda*"."""
    if claim.type != "ASSAULT" or claim.target or not claim.source:
        return claim
    tree, roles = scene.tree, ("object", "oblique", "nominal")
    for index in tree.children(match.head, *roles):
        struck = tree.tokens[index].role == "object" or tree.marks[index] in UPON
        if struck and tree.lemmas[index] in GATHERINGS and index not in scene.by_token:
            state = claim.where.country if claim.where is not None else None
            return replace(claim, target=(_people(tree.tokens[index], state),))
    return claim


def before_house(claim: Claim, match: Match, scene: Scene, actors: Mapping[str, Actor]) -> Claim:
    """A protest before another state's house that is aimed at nobody else: "marched to the
    *Israeli* embassy", "se manifestaron frente al consulado *ruso*"."""
    tree = scene.tree
    if claim.type != "PROTEST" or claim.target or not FAVOURING.isdisjoint(tree.lemmas):
        return claim
    for index in tree.children(match.head, "object", "oblique", "nominal"):
        house = scene.by_token.get(index) if tree.lemmas[index] in ABROAD else None
        if house is not None and _states(house.mentions, actors):
            return replace(claim, target=house.mentions)
    return claim


def _people(noun: Token, state: str | None) -> Mention:
    """The people of a state whom a noun tells of, by its own word."""
    return Mention("CVL", noun.text.lower(), state, noun.text, noun.start, noun.end)


def _at_home(claim: Claim, scene: Scene, actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    """Those who protest; people of no state are of the one in which they do ("miles de personas
    se manifestaron en Quito")."""
    state = claim.where.country if claim.where is not None else None
    if state is None and (_outside(scene) or not WORLD.isdisjoint(scene.tree.lower)):
        return claim.source
    state = state or _only(_states(_named(scene), actors))
    return tuple(replace(m, of=state) if m.id == "CVL" and not m.of else m for m in claim.source)


def _outside(scene: Scene) -> bool:
    """ "Protesters pelted the British embassy": whether the state whose house the sentence names
    is another than the one where it stands."""
    return not ABROAD.isdisjoint(scene.tree.lemmas)


def _named(scene: Scene) -> list[Mention]:
    """The statesmen whom a sentence names; if it names none, its polities and groups."""
    persons = [m for r in scene.references if r.kind == "person" for m in r.mentions if m.of]
    told = [m for r in scene.references if r.kind in {"polity", "group"} for m in r.mentions]
    return persons or told


def _states(mentions: Iterable[Mention], actors: Mapping[str, Actor]) -> set[str]:
    polities = {m.of or m.id for m in mentions}
    return {i for i in polities if i in actors and actors[i].kind == "state"}


def _only(states: set[str]) -> str | None:
    return next(iter(states)) if len(states) == 1 else None
