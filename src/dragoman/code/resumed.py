"""Who did what a noun takes up in the sentence that tells it: "expelled two envoys, a move that
angered Moscow", "in a raid that killed three, the army seized the town", "in a rebuke of Israel,
Germany condemned the strikes"."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from dragoman.code.clauses import Clauses
from dragoman.code.naming import Naming
from dragoman.code.summed import JUDGING, SUFFERING
from dragoman.code.triggers import Match
from dragoman.code.walk import FORCE
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import NOMINAL, Tree

INSIDE = frozenset({"en", "in"})
BESIDE = frozenset({"apposition", "parataxis"})
RAIDS = word_list("code.resumed.raids")
STRIKING = word_list("code.resumed.striking")
WORDS = word_list("code.resumed.words")


def by_whom(noun: int, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """Who did what the noun takes up: the one of whom the verb above is told."""
    tree = naming.tree
    verb = _told(noun, clauses, naming)
    if verb is None:
        return ()
    act = naming.names_act(noun)
    if act and _warlike(noun, naming) and tree.lemmas[verb] not in STRIKING:
        return ()  # "in an attack on the base, Mali lost two men"
    return naming.of_all(clauses.subjects(verb), deep=False)


def done_in(
    match: Match,
    subjects: list[int],
    types: Callable[[int], AbstractSet[str]],
    clauses: Clauses,
) -> tuple[Mention, ...]:
    """ "In a raid that killed three, the army seized the town": who did what the subject takes up;
    nobody kills by a march or a vote."""
    acts, naming = subjects, clauses.naming
    if match.frame.type in FORCE:
        raids = (i for i in subjects if naming.tree.lemmas[i] in RAIDS)
        acts = [*(i for i in subjects if types(i) & (FORCE | {"SANCTION"})), *raids]
    return tuple(m for i in acts for m in by_whom(i, clauses, naming))


def judged_so(match: Match, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """ "A move that angered Moscow", "a decision hailed by Kyiv": who did what is judged there."""
    if match.frame.type not in JUDGING:
        return ()
    noun = _judged_thing(match.head, clauses, naming.tree)
    return () if noun is None else by_whom(noun, clauses, naming)


def owned_thing(match: Match, clauses: Clauses, naming: Naming) -> int | None:
    """ "Defendió su decisión, criticada por Corbyn": what of one's own doing is judged."""
    noun = _judged_thing(match.head, clauses, naming.tree) if match.frame.type in JUDGING else None
    if noun is None or not naming.tree.possessed(noun):
        return None
    doing = naming.tree.lemmas[noun] in naming.grammar.decisions | WORDS or naming.names_act(noun)
    return noun if doing else None


def _judged_thing(verb: int, clauses: Clauses, tree: Tree) -> int | None:
    """The noun of which a relative clause or a participle is told."""
    slot, noun = clauses.relative(verb)
    if slot in {"subject", "object"}:
        return noun
    above, token = tree.head(verb), tree.tokens[verb]
    described = token.role in {"relative", "modifier"} and "VerbForm=Part" in token.morph
    return above if described and above is not None and above < verb else None


def _told(noun: int, clauses: Clauses, naming: Naming) -> int | None:
    """The verb that tells, before or behind, what the noun takes up."""
    tree, token = naming.tree, naming.tree.tokens[noun]
    if not _some(noun, tree) or token.pos not in NOMINAL:
        return None
    if tree.lemmas[noun] not in naming.grammar.decisions | WORDS and not naming.names_act(noun):
        return None
    above = next((i for i in tree.ancestors(noun) if _tells(i, clauses)), None)
    if above is None or tree.lemmas[above] in SUFFERING | naming.grammar.dying:
        return None
    if token.role in BESIDE or _like_one(noun, naming):
        return above if above < noun and _apart(noun, naming) else None
    held = token.role == "oblique" and tree.marks[noun] in INSIDE and tree.head(noun) == above
    return above if held and not (clauses.passive(above) and noun < above) else None


def _like_one(noun: int, naming: Naming) -> bool:
    """ "Rusia propuso una tregua, oferta rechazada por Kiev": whether a bare noun that the Spanish
    model takes for a second object stands in apposition to the clause."""
    tree = naming.tree
    bare = not tree.children(noun, "determiner", "coordinator", "case")
    listed = tree.tokens[noun].role == "conjunct" or tree.children(noun, "conjunct")
    last = tree.conjuncts(noun)[-1] == noun if listed else True
    held = tree.tokens[noun].role in {"conjunct", "object"} and tree.one_thing(noun)
    return naming.language == "es" and held and bare and last


def _tells(index: int, clauses: Clauses) -> bool:
    """Whether it is a verb that does more than describe a noun ("a fund backed by firms, a …")."""
    token = clauses.tree.tokens[index]
    described = token.role in {"relative", "modifier"} and "VerbForm=Part" in token.morph
    return clauses.verbal(index) and not described


def _apart(noun: int, naming: Naming) -> bool:
    """Whether a comma parts the noun from what it takes up, which is no act of its own ("a raid,
    an attack that …")."""
    tree = naming.tree
    within = (i for i in tree.subtree(noun) if tree.tokens[i].pos != "PUNCT")
    first, head = min(within), tree.tokens[noun].head
    return (
        first > 0
        and tree.words[first - 1] == ","
        and not (naming.names_act(head) and tree.tokens[noun].role in BESIDE)
    )


def _some(noun: int, tree: Tree) -> bool:
    """Whether it is told as new: "a move", "medida que …", not "the attack"."""
    articles = tree.children(noun, "determiner")
    return all("Definite=Ind" in tree.tokens[i].morph for i in articles)


def _warlike(noun: int, naming: Naming) -> bool:
    return any(trigger.frame.startswith("assault.") for trigger in naming.acts_at(noun))
