"""Blows among politicians, which are words: "el portavoz disparó contra el presidente"."""

from __future__ import annotations

from dragoman.code.parties import Sides
from dragoman.code.triggers import Match
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import World
from dragoman.records import Mention, Sentence
from dragoman.tree import Tree

ARENA = frozenset({"LEG", "OPP", "MED"})
"""Codes of those who strike, and are struck, with words."""
PROTESTING = frozenset({"protestar", "protest"})
BODIES = frozenset({"org", "bloc"})
ASCRIBING = frozenset({"atribuir", "adjudicar", "achacar"})
TIMES = word_list("code.blows.times")
TARIFFS = word_list("code.blows.tariffs")
CIVIL = word_list("code.blows.civil")
ATTACKS = word_list("code.blows.attacks")
TAKING = word_list("code.blows.taking")
BLOODY = word_list("code.blows.bloody")
BARE = frozenset({"assault.attack", "assault.war"})
"""Frames of attacks of no kind named."""
STRUCK = BARE | {"assault.under"}
BODILESS = frozenset({"EU", "UN", "ECB", "IMF"})
"""Bodies that strike with words alone."""
NEARBY = 300
"""Characters before a sentence that tell what it is about."""
HAPPENINGS = word_list("code.blows.happenings")
LOOMING = frozenset({"amenazar", "threaten"})
RULING = frozenset({"GOV"})
"""Codes that may be struck with words, and strike with more."""


def verbal_blow(
    match: Match, sides: Sides, tree: Tree, world: World, blows: frozenset[str]
) -> bool:
    """Whether one politician strikes at others, and no means is told."""
    if match.frame.type == "ASSAULT" and _opens_fire(match, sides, tree):
        return True
    if match.frame.type != "ASSAULT" or tree.tokens[match.head].lemma not in blows:
        return False
    if not (sides.source and sides.target) or _means(match, sides, tree):
        return False
    if _over_something(match, tree) and all(m.id.islower() for m in sides.source):
        return True
    nobody = any(m.id.islower() and m.of is None for m in sides.source)  # "Agca disparó contra"
    striking = all(_speaks(m, world, ARENA) for m in sides.source) and not nobody
    return striking and all(_speaks(m, world, ARENA | RULING) for m in sides.target)


def in_words(match: Match, sides: Sides, tree: Tree, world: World) -> bool:
    """Whether parties, the opposition or the EU "attack" with words alone: "amid attacks from
    Labour and the EU", "recibió los ataques de la oposición"."""
    if match.frame.id not in STRUCK or not sides.source or not BLOODY.isdisjoint(tree.lemmas):
        return False
    attack = next((i for i in match.covered if _noun_of_attack(tree, i)), None)
    others = (i for i in match.covered if i not in {attack, match.head})
    if attack is None or any(tree.tokens[i].pos == "ADJ" for i in others):
        return False
    named = any(
        m.id.islower() or (m.id in world.actors and m.id not in BODILESS) for m in sides.source
    )
    taken = tree.lemmas[match.head] in TAKING or "from" in {
        tree.marks[i] for i in tree.children(attack)
    }
    if named and not (sides.target or taken):
        return False
    known = all(m.of is not None or m.id in world.persons for m in sides.source if m.id.islower())
    struck = ARENA | {"JUD"} | (frozenset() if named else RULING)
    unarmed = all(_speaks(m, world, ARENA) or m.id in BODILESS for m in sides.source)
    return known and unarmed and all(_speaks(m, world, struck) for m in sides.target)


def _noun_of_attack(tree: Tree, index: int) -> bool:
    return tree.lemmas[index] in ATTACKS and tree.tokens[index].pos == "NOUN"


def _opens_fire(match: Match, sides: Sides, tree: Tree) -> bool:
    """ "El ministro abrió fuego contra los periodistas": one who has no arms, at the press."""
    head = match.head
    fire = tree.lemmas[head] == "abrir" and any(tree.lower[i] == "fuego" for i in match.covered)
    if not fire or {m.id for m in sides.target} != {"MED"}:
        return False
    starts = {m.start for m in sides.source}
    doers = [
        t for t in tree.tokens if t.start in starts or (t.lemma in CIVIL and t.role == "subject")
    ]
    return any(t.lemma in CIVIL and "Number=Plur" not in t.morph for t in doers)


def _over_something(match: Match, tree: Tree) -> bool:
    """ "Pompeo attacked China over Hong Kong": on whose account words are said."""
    beside = tree.children(match.head, "oblique", "nominal")
    beside += [c for o in tree.children(match.head, "object") for c in tree.children(o, "nominal")]
    return any(tree.prepositions[i] == "over" and tree.lemmas[i] not in TIMES for i in beside)


def diplomatic(match: Match, sides: Sides, tree: Tree, world: World) -> bool:
    """Whether states protest, who do so with words ("Londres protestó por la detención")."""
    if match.frame.id != "protest.demo":
        return False
    kinds = {world.actors[m.id].kind if m.id in world.actors else "" for m in sides.source}
    if tree.tokens[match.head].lemma in PROTESTING:
        return kinds == {"state"}
    several = len({m.id for m in sides.source}) > 1  # "las protestas de la UE y Canadá"
    return several and bool(kinds & BODIES) and kinds <= BODIES | {"state"}


def ascribed(match: Match, sides: Sides, tree: Tree) -> bool:
    """Whether deeds are laid to somebody's charge by nobody who is named ("los ataques se atribuyen
    a Rusia"), unlike one who claims them ("Hamás se atribuyó el ataque")."""
    told = tree.tokens[match.head].lemma in ASCRIBING and match.frame.type == "ASSAULT"
    return told and not sides.source and bool(sides.target)


def of_trade(match: Match, sentence: Sentence, article: str, bloodless: frozenset[str]) -> bool:
    """ "Pekín prometió igualar los ataques de Washington": blows in a war without arms, where the
    article tells of one and the words before of tariffs."""
    if match.frame.id not in BARE or len(match.covered) > 1:
        return False
    text = article.lower()
    near = text[max(0, sentence.start - NEARBY) : sentence.end]
    return any(war in text for war in bloodless) and any(word in near for word in TARIFFS)


def at_odds(sides: Sides, world: World) -> bool:
    """ "Rusia envió tropas a Ucrania": whether those stand on either side who are each other's
    rivals, and send each other no help."""
    rivals = world.titles.rivals
    doers, others = ({m.of or m.id for m in each} for each in (sides.source, sides.target))
    return any(o in rivals.get(d, ()) or d in rivals.get(o, ()) for d in doers for o in others)


def looms(match: Match, subjects: list[int], tree: Tree) -> bool:
    """Whether what threatens is no party, but something that goes on: "la guerra amenaza con
    extenderse", "una disputa que amenaza con …"."""
    if match.frame.type != "THREATEN" or tree.tokens[match.head].lemma not in LOOMING:
        return False
    return bool(subjects) and all(tree.lemmas[i] in HAPPENINGS for i in subjects)


def _means(match: Match, sides: Sides, tree: Tree) -> bool:
    """Whether the trigger holds a word besides the verb and whom it strikes, or a thing is told
    with which it was done ("con una escopeta", "con gases", not "con dureza")."""
    for child in tree.children(match.head, "oblique", "object", "nominal"):
        thing = tree.children(child, "determiner") or "Number=Plur" in tree.tokens[child].morph
        if tree.prepositions[child] in {"con", "with"} and thing:
            return True
    struck = [(m.start, m.end) for m in (*sides.target, *sides.source)]
    others = (tree.tokens[i] for i in match.covered if i != match.head)
    return any(not any(s <= t.start < e for s, e in struck) for t in others)


def _speaks(mention: Mention, world: World, codes: frozenset[str]) -> bool:
    """A person by name, a party, members of parliament, the opposition, the press."""
    actor = world.actors.get(mention.id)
    if actor is not None:
        return actor.kind == "party"
    return mention.id in codes or mention.id.islower()
