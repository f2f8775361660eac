"""Who did what a noun sums up to which somebody reacts: "disparó misiles, una agresión que Bagdad
condenó"; whose doing the thing is that somebody judges: "el uso de minas por Rusia"; who does what
a clause tells that is judged: "lamentó que Ankara siga callada"."""

from __future__ import annotations

from dragoman.code.clauses import Clauses
from dragoman.code.naming import Naming
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import BEHEST

JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
"""Types of act that may be about what a whole clause tells."""
WEIGHING = frozenset({"ACCUSE", "SUPPORT"})
SUFFERING = word_list("code.summed.suffering")
"""What somebody does not do, but bears ("lamentó que Ucrania pierda la guerra")."""


def summed_up(verb: int, kind: str, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """Who does what the noun sums up of which a verb of judging tells: of what somebody denies, who
    told it ("Kiev acusó a Moscú, extremo que esta desmintió"); of anything else, who is told to
    have done it ("Kiev denunció que Rusia atacó, acción que Berlín condenó")."""
    tree, (slot, noun) = naming.tree, clauses.relative(verb)
    if kind not in JUDGING or slot != "object" or noun is None:
        return ()
    above = tree.head(noun)
    summed = tree.tokens[noun].role == "parataxis" and above is not None and above < noun
    if not summed or above is None or not clauses.verbal(above):
        return ()
    told = [i for i in tree.children(above, "clause") if i < noun and kind != "REJECT"]
    subjects = [i for one in (*reversed(told), above) for i in clauses.subjects(one)]
    found = (naming.actors(i) for i in subjects)
    return next((who for who in found if who), ())


def doing(thing: int, naming: Naming) -> tuple[Mention, ...]:
    """ "Condenó el uso de minas por parte de Rusia": who does it, behind "por"."""
    if naming.tree.tokens[thing].pos != "NOUN" or thing in naming.scene.by_token:
        return ()
    beside = naming.tree.children(thing, "nominal")
    agents = (i for i in beside if naming.slot(i) == "por" and naming.agentive(i))
    return naming.of_all(agents, deep=False)


def at_behest(verb: int, kind: str, naming: Naming) -> tuple[Mention, ...]:
    """ "A petición de Ucrania, Alemania envió dos baterías": whoever asked for help is helped."""
    tree = naming.tree
    asked = tree.children(verb, "oblique", "adverbial", "object") if kind == "AID" else []
    behests = [i for i in asked if tree.marks[i] == BEHEST]
    asking = [c for i in behests for c in tree.children(i, "nominal")]
    return tuple(m for m in naming.of_all(asking, deep=False) if naming.is_state(m))


def regretted(verb: int, kind: str, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """ "Lamentó que Ankara siga sin reconocer el genocidio armenio": who is told to do what a verb
    of judging is about, where it has nobody of its own."""
    tree, grammar = naming.tree, naming.grammar
    if kind not in WEIGHING:
        return ()
    beside = tree.children(verb, "object", "indirect", "oblique")
    if any(naming.actors(i) for i in beside if naming.slot(i) in {"object", "a", "contra"}):
        return ()
    borne = grammar.receiving | grammar.bearing | grammar.dying | SUFFERING
    told = [i for i in tree.children(verb, "clause") if tree.tokens[i].pos == "VERB"]
    told = [i for i in told if i > verb and tree.lemmas[i] not in borne and _that(i, clauses)]
    doing = (i for one in told for i in clauses.subjects(one))
    found = naming.of_all(doing, deep=False)
    return tuple(m for m in found if m.of or m.id.islower() or m.id in naming.world.actors
                 or naming.is_state(m))  # fmt: skip


def _that(verb: int, clauses: Clauses) -> bool:
    """Whether "que" or "that" opens a clause."""
    tree = clauses.tree
    return any(tree.lower[i] in {"que", "that"} for i in tree.children(verb, "mark"))
