"""Who did what a noun sums up to which somebody reacts: "disparó misiles, una agresión que Bagdad
condenó"; whose doing the thing is that somebody judges: "el uso de minas por Rusia"."""

from __future__ import annotations

from dragoman.code.clauses import Clauses
from dragoman.code.naming import Naming
from dragoman.records import Mention

JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
"""Types of act that may be about what a whole clause tells."""


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
