"""What stands behind a person's name: "Fulano, fundador y máximo dirigente de X,"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.records import Mention, Reference
from dragoman.resolve.apposed import name_after
from dragoman.resolve.complements import GENITIVE, Complement, linked, polity_beside
from dragoman.resolve.ofbodies import with_body
from dragoman.resolve.setting import Setting
from dragoman.tree import POSSESSIVE, VERBAL

MEMBERS = frozenset({"person", "people", "force"})
"""Kinds of nouns for one of many: "integrante", "guerrillero", "combatiente"."""
FIELDS = GENITIVE | {"para", "ante", "en"}
"""Prepositions within a title ("enviado para Libia")."""

OPENING = word_list("resolve.appositions.opening")
SHIPS = word_list("resolve.appositions.ships")
NAVIES = {"uss": "USA", "hms": "GBR", "hmas": "AUS", "hmcs": "CAN"}
TIMES = word_list("resolve.appositions.times")
BEFORE = 9
"""Words that may stand between the comma and an English title, with it."""
LONGEST = 14
"""Words that an apposition may go on for behind its polity."""
DESCRIBING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
CLOSING = frozenset({",", ".", ";", ")", "—", "–", "who", "which", "whose"})
BEARERS = {
    "armed": frozenset({"CRM", "INS", "MIL", "REB", "UAF", "OPP"}),
    "party": frozenset({"GOV", "INS", "OPP", "LAB", "REB"}),
    "org": frozenset({"GOV", "LAB", "NGO", "OPP"}),
    "company": frozenset({"BUS", "MED"}),
}
"""By the kind of an actor: the codes of the groups that may bear its name behind a comma."""
ONE_OF_MANY = frozenset({
    "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "INS", "JUD", "LAB", "LEG", "MED", "MIL",
    "NGO", "OPP", "REB", "REF", "REL", "SPY", "UAF",
})  # fmt: skip
"""Codes of those one of whom may be named behind a comma."""
PERSONS = frozenset({"title", "person", "people", "force"})
"""Kinds of nouns for one person."""


def as_named(setting: Setting, reference: Reference) -> Reference:
    """ "La principal guerrilla del país, *el ELN*, atacó", "el candidato demócrata a la presidencia
    de X, *Joe Biden*, pidió": a group or somebody whose name stands behind a comma is who bears
    it."""
    several = _bodies_named(setting, reference)
    if several:
        return replace(reference, kind="polity", mentions=several, sure=True)
    guessed = reference.kind == "person" and not reference.sure
    one = len(reference.mentions) == 1 and not setting.plural(reference.first)
    if not one or not (guessed or reference.kind == "group"):
        return reference
    after, group = reference.last + 1, reference.mentions[0]
    found = [setting.found.get(i) for i in setting.tree.children(reference.head, "apposition")]
    beside = [r for r in found if r is not None]
    # "la ministra portavoz, Pilar Alegría" has no comma
    candidates = [r for r in beside if r.first == after or _set_off(setting, r)]
    candidates += _second_posts(setting, reference)
    for named in candidates:
        bears = named.first > reference.last and len(named.mentions) == 1
        if bears and _bears(setting, reference, named):
            who = named.mentions[0]
            own = named.kind == "person" and not guessed
            of = who.of or (group.of if own else None)
            return replace(reference, kind=named.kind, mentions=(replace(who, of=of),), sure=True)
    return reference


def no_ship(setting: Setting, reference: Reference) -> Reference | None:
    """ "El portaaviones *Charles de Gaulle*", "the USS *Ronald Reagan*": whom a ship is named after
    does nothing there, but the state whose ships are called so."""
    before = setting.text(reference.first - 1)
    if before in NAVIES:
        return setting.polity(reference.first, reference.last, NAVIES[before], sure=False)
    ship = before in SHIPS or setting.tree.tokens[reference.first - 1].lemma in SHIPS
    return None if ship else reference


def _bodies_named(setting: Setting, reference: Reference) -> tuple[Mention, ...]:
    """ "Los sindicatos *UGT y CCOO*", "las guerrillas *FARC y ELN*": the bodies whose names stand
    right behind what they are."""
    tree, at = setting.tree, reference.last + 1
    at += setting.text(at) == ","  # "the two rebel groups, the SLM and the JEM, walked out"
    at += setting.text(at) in {"el", "la", "los", "las", "the"}
    named = next((r for r in setting.found.values() if r.first == at), None)
    of_many = reference.kind == "group" and len(reference.mentions) == 1
    if named is None or not of_many or not setting.plural(reference.first):
        return ()
    listed = tree.conjuncts(reference.head)  # "the two groups, the SLM and the JEM,", as a list
    heads = [named.head, *tree.conjuncts(named.head)]
    heads = heads if named.head not in listed else [i for i in listed if i > reference.last]
    found = [setting.found.get(i) for i in heads]
    bodies = [r for r in found if r is not None and len(r.mentions) == 1]
    counted = named.head in listed and setting.paired(reference.first) == len(bodies)
    beside = tree.tokens[named.head].role in {"apposition", "flat"}
    apposed = (beside or counted) and len(bodies) > 1
    if not apposed or not all(_bears(setting, reference, r) for r in bodies):
        return ()
    return tuple(r.mentions[0] for r in bodies)


def _second_posts(setting: Setting, reference: Reference) -> list[Reference]:
    """ "La vicepresidenta y ministra de Trabajo, Yolanda Díaz", "writer and politician Ana López":
    whoever is the second besides, which has no article of its own."""
    at, words = reference.last + 2, setting.tree.tokens
    if setting.text(at - 1) not in {"y", "e", "and"} or setting.plural(reference.first):
        return []
    if setting.language == "en":
        described = (i for i in range(at, len(words)) if not _describes(setting, i))
        at = next(described, len(words))
    named = [r for r in setting.found.values() if r.first in {reference.last + 2, at}]
    return [r for r in named if r.kind == "person" and len(r.mentions) == 1 and _one_of(setting, r)]


def _describes(setting: Setting, index: int) -> bool:
    """Whether it is a word for what somebody is, and not yet his name: "AI practitioner"."""
    token = setting.tree.tokens[index]
    return (token.pos in {"NOUN", "ADJ"} and token.text[0].islower()) or token.text.isupper()


def _one_of(setting: Setting, named: Reference) -> bool:
    """Whether the name is that of one who is told of with another word, in the singular."""
    tree = setting.tree
    told = tree.tokens[named.first].text.islower()
    before = tree.tokens[named.first - 1]
    lower = before.pos in {"NOUN", "ADJ"} and before.text.islower()
    heads = (tree.head(i) for i in (named.head, *tree.conjuncts(named.head)))
    plural = any(i is not None and "Number=Plur" in tree.tokens[i].morph for i in heads)
    return (told or lower) and not plural


def _set_off(setting: Setting, named: Reference) -> bool:
    """Whether commas stand on both sides of the name, but for its article."""
    article = setting.text(named.first - 1) in {"el", "la", "los", "las", "the"}
    before = setting.text(named.first - 1 - article)
    return before == "," and setting.text(named.last + 1) in {",", "."}


def _bears(setting: Setting, reference: Reference, named: Reference) -> bool:
    """Whether the one that the name means may be what the noun says."""
    code, who = reference.mentions[0].id, named.mentions[0]
    if named.kind == "person":
        noun = setting.nouns.get(reference.first)
        somebody = code in ONE_OF_MANY or reference.kind == "person"
        return noun is not None and noun[0].kind in PERSONS and somebody
    actor = setting.world.actors.get(who.id)
    return actor is not None and code in BEARERS.get(actor.kind, ())


def post_after(setting: Setting, last: int) -> tuple[Noun, Complement, bool] | None:
    """ "Fulano, canciller de X,": (title, its complement, whether former) after a person's name."""
    if setting.language == "en":
        return _english(setting, last + 1)
    at = _past_alias(setting, last + 1)
    if setting.text(at) != ",":
        return None
    at = _past_copula(setting, at + 1)
    past = setting.text(at - 1) == "fue"
    while setting.text(at) in OPENING:
        at += 1
    at = _past_adjectives(setting, at)
    found = setting.noun_at(at)
    if found is not None and setting.text(found[1] + 1) in {"y", "e"}:
        second = _past_adjectives(setting, found[1] + 2)
        at, found = second, setting.noun_at(second)
    if found is None or setting.plural(at):
        return None
    after = with_body(setting, at, found[1], polity_beside(setting, at, found[1]))
    if found[0].kind != "title" and not (found[0].kind in MEMBERS and _is_band(setting, after)):
        return None
    end = _phrase_end(setting, after.end)
    if name_after(setting, after.end) is not None or end is None:
        return None
    return found[0], replace(after, end=end), past or setting.former(at)


def _past_copula(setting: Setting, at: int) -> int:
    """Behind "que es", "que entonces era", "quien fue", else the same place."""
    if setting.text(at) not in {"que", "quien"}:
        return at
    being = at + 1 + (setting.text(at + 1) in TIMES)
    return being + 1 if setting.text(being) in {"es", "era", "fue"} else at


def _english(setting: Setting, comma: int) -> tuple[Noun, Complement, bool] | None:
    """ "John Doe, 42, the top U.S. commander in Europe,": the same where adjectives and genitives
    stand before the title."""
    tokens = setting.tree.tokens
    if setting.text(comma) != ",":
        return None
    if setting.text(comma + 2) == "," and tokens[comma + 1].pos == "NUM":
        comma += 2
    for at in range(comma + 1, min(comma + BEFORE, len(tokens))):
        noun = setting.noun_at(at)
        if noun is not None and noun[0].kind == "title" and noun[1] + 1 not in setting.nouns:
            break
        inside = tokens[at].pos in DESCRIBING or setting.text(at) in POSSESSIVE | {"-", "then"}
        if not inside or setting.text(at) in {"and", "&"} or _is_person(setting, at):
            return None
    else:
        return None
    found, last = noun
    after = with_body(setting, at, last, polity_beside(setting, at, last))
    end = _english_end(setting, max(after.end, last))
    if end is None or setting.plural(at) or name_after(setting, after.end) is not None:
        return None
    return found, replace(after, end=end), setting.former(at)


def _is_person(setting: Setting, at: int) -> bool:
    """Whether a known person's name begins here."""
    hit = setting.hit_at.get(at)
    return hit is not None and hit.form in {"person", "surname"}


def _english_end(setting: Setting, last: int) -> int | None:
    """The last token of an English apposition, which a comma, a relative clause or the end of the
    sentence closes."""
    tokens = setting.tree.tokens
    for at in range(last + 1, min(last + LONGEST, len(tokens))):
        if setting.text(at) in CLOSING:
            return at - 1
        if tokens[at].pos in VERBAL or _is_person(setting, at):
            return None
    return len(tokens) - 1 if last + LONGEST >= len(tokens) else None


def _past_adjectives(setting: Setting, at: int) -> int:
    """The noun behind its adjectives: "*máximo* dirigente", "*presunto* jefe"."""
    tokens = setting.tree.tokens
    while at < len(tokens) and tokens[at].pos == "ADJ" and setting.noun_at(at) is None:
        at += 1
    return at


def _is_band(setting: Setting, after: Complement) -> bool:
    """Whether what follows is an armed group, whose every member acts for it."""
    actor = setting.world.actors.get(after.polity or "")
    return actor is not None and actor.kind == "armed"


def _second_told(setting: Setting, at: int) -> bool:
    """ "Ministro de Chile *y* antiguo embajador en Perú": whether the word joins what he is
    besides, and nobody else."""
    if setting.text(at) not in {"y", "e"}:
        return False
    tokens, noun = setting.tree.tokens, at + 1
    while noun < len(tokens) and tokens[noun].pos in {"DET", "ADJ"}:
        noun += 1
    told = setting.noun_at(noun)
    if told is None or not tokens[noun].text.islower():
        return False
    return name_after(setting, told[1]) is None


def _past_alias(setting: Setting, at: int) -> int:
    """The comma after another name: "Fulano, *alias Mengano*, jefe de X"."""
    if setting.text(at) != "," or setting.text(at + 1) not in {"alias", "apodado", "conocido"}:
        return at
    near = range(at + 2, min(at + 9, len(setting.tree.tokens)))
    return next((i for i in near if setting.text(i) == ","), at)


def _phrase_end(setting: Setting, last: int) -> int | None:
    """The last token of the apposition that goes on after `last`; None if nothing closes it."""
    tokens = setting.tree.tokens
    second = len(tokens)
    for at in range(last + 1, len(tokens)):
        if setting.text(at) in {",", ".", ";", ")", "—"}:
            return at - 1
        if _second_told(setting, at):
            second = at
            continue
        inside = tokens[at].pos in {"NOUN", "PROPN", "ADJ", "DET"} or setting.text(at) in FIELDS
        placed = setting.text(at - 1) == "en"  # "portavoz de la Cruz Roja en Indonesia"
        named = setting.hit_at.get(at) is not None and not placed and at < second
        if not inside or (named and not linked(setting, last, at)):
            return None
    return len(tokens) - 1
