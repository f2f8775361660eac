"""Where in its own sentence those may stand whom a pronoun or a dropped subject means."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.clauses import Clauses
from dragoman.code.saidof import in_his_words
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import World
from dragoman.records import Mention
from dragoman.tree import Tree

COMPLAINING = word_list("code.antecedents.complaining")
QUESTIONING = word_list("code.antecedents.questioning")
PERMITTING = word_list("code.antecedents.permitting")
DONE_TO_ACTORS = word_list("code.antecedents.done_to_actors")
HELD = frozenset({"clause", "open_clause", "conjunct"})
"""Roles of clauses that stand within another."""
FRONTED = frozenset({"adverbial", "adverb"})
SETTING = frozenset({"oblique", "adverbial", "adverb", "nominal"})
WHERE = frozenset({"donde", "adonde", "where"})
INSIDE = frozenset({"en", "durante", "in", "during"})
BESIDE = frozenset({"object", "indirect", "oblique"})
OPENING = frozenset({"ADV", "NOUN"})
IF = frozenset({"if", "si", "whether"})
AT = frozenset({"", "a", "to", "against", "contra", "con", "with", "on", "at"})
"""Prepositions of those whom an act reaches."""
THEIRS = frozenset({"de", "of"})
WITH = frozenset({"con", "with"})


def behind(verb: int, clauses: Clauses) -> list[int]:
    """ "After Iran attacked it, *Poland* closed its border": the subjects behind a clause that
    stands before the one to which it belongs."""
    tree, top = clauses.tree, verb
    while (above := tree.head(top)) is not None and above < top:
        if tree.tokens[top].role not in HELD and tree.tokens[above].pos not in OPENING:
            break  # "después de que …", "in a speech in which …"
        top = above
    main, role = tree.head(top), tree.tokens[top].role
    if role == "oblique" and top != verb:  # "two days after …", "in a speech in which …"
        role = "adverbial"
    if main is None or main < verb or not (role in FRONTED or tree.children(top, "mark")):
        return []  # "he also asked for it, police said"
    if in_his_words(tree, top) and main != top:
        return []  # "«Lift the siege», Petro told the rebels"
    subjects = clauses.grammatical(main) or tree.children(main, "subject")
    if not subjects and main in clauses.scene.by_token:
        return [main]  # where the parser takes the subject for the head of all
    return [i for i in subjects if i > verb and i > top]


def set_in(verb: int, clauses: Clauses) -> list[int]:
    """ "Desde Viena, donde se reunió con Zarif, *Lavrov* acusó …": the subjects behind a clause
    that only tells more of where they do something."""
    tree, noun = clauses.tree, clauses.tree.head(clauses.tree.first_conjunct(verb))
    role = tree.tokens[tree.first_conjunct(verb)].role
    if noun is None or role != "relative" or noun > verb or not _placed(verb, tree):
        return []
    main = next((i for i in tree.ancestors(noun) if i > verb), None)
    above = (i for i in tree.ancestors(noun) if i < verb)
    if main is None or any(clauses.verbal(i) and tree.children(i, "subject") for i in above):
        return []
    fronted = next(i for i in (noun, *tree.ancestors(noun)) if tree.head(i) == main)
    if tree.tokens[fronted].role not in SETTING:
        return []
    subjects = clauses.grammatical(main) or tree.children(main, "subject")
    return [i for i in subjects if i > verb]


def _placed(verb: int, tree: Tree) -> bool:
    """Whether a relative clause tells what somebody does there: "donde", "en la que"."""
    first = tree.first_conjunct(verb)
    below = tree.children(first, "oblique", "adverb", "object", "mark", "other", "nominal")
    return any(tree.lower[i] in WHERE or tree.marks[i] in INSIDE for i in below if i < first)


def together_above(verb: int, clauses: Clauses, taken: set[str]) -> tuple[Mention, ...]:
    """ "*Poland and Lithuania* said Iran had bombed them": the nearest several who are the subject
    of a clause above."""
    for above in clauses.tree.ancestors(verb):
        if not clauses.verbal(above):
            continue
        doers = (i for i in clauses.grammatical(above) if i < verb)
        named = clauses.naming.of_all(doers, deep=False)
        sides = {m.of or m.id for m in named}
        if len(sides) > 1:
            return named if sides.isdisjoint(taken) else ()
    return ()


def teller(verb: int, clauses: Clauses) -> tuple[Mention, ...]:
    """ "*Poland*, which borders Lithuania, said Iran had bombed it", "*Poland* complained to the UN
    that …": who tells it, unless those may be meant who are told."""
    tree = clauses.tree
    first = tree.first_conjunct(verb)
    above = tree.head(first)
    if above is None or tree.tokens[first].role != "clause" or not clauses.verbal(above):
        return ()
    told = [i for i in tree.children(above, *BESIDE) if i in clauses.scene.by_token]
    if told and tree.lemmas[above] not in COMPLAINING:
        return ()
    if not clauses.naming.of_all(clauses.subjects(verb), deep=False):
        return ()  # "said he would free him"
    return clauses.naming.of_all((i for i in clauses.subjects(above) if i < verb), deep=False)


def salient(
    verb: int, clauses: Clauses, candidates: dict[tuple[str, ...], tuple[Mention, ...]]
) -> tuple[Mention, ...]:
    """ "*Riyadh* paused its talks with Israel although Blinken had urged it": the subject of the
    clause to which an adverbial one belongs, where the others only stand within its nouns."""
    tree = clauses.tree
    above = next((i for i in tree.ancestors(verb) if clauses.verbal(i)), None)
    if above is None or above > verb or tree.tokens[tree.first_conjunct(verb)].role != "adverbial":
        return ()
    doers = clauses.naming.of_all((i for i in clauses.grammatical(above) if i < verb), deep=False)
    found = candidates.get(tuple(sorted(m.id for m in doers)), ())
    others = {m for mentions in candidates.values() for m in mentions if mentions != found}
    heads = (r.head for r in clauses.scene.references if set(r.mentions) & others)
    within = all(
        tree.tokens[i].role == "nominal" and tree.tokens[tree.tokens[i].head].pos == "NOUN"
        for i in heads
        if i < verb
    )
    return found if within else ()


def questioner(verb: int, tree: Tree) -> int | None:
    """ "*Asked* Macron whether he had lied": the verb that asks about what its object did, and not
    for leave."""
    above = tree.head(verb)
    if above is None or above > verb or tree.lemmas[above] not in QUESTIONING:
        return None
    marks = {tree.lower[i] for i in (*tree.children(verb, "mark"), *tree.children(verb, "adverb"))}
    leave = {tree.lemmas[i] for i in tree.children(verb, "auxiliary")} & PERMITTING
    return above if marks & IF and not leave else None


def of_actors(verb: int, tree: Tree) -> bool:
    """ "Warned it of reprisals", "threatened it with war", "sent it two boats": verbs whose "it" is
    no thing, where more is told than that."""
    held = [i for i in tree.children(verb, "object", "indirect") if i > verb]
    given = [i for i in held if tree.tokens[i].pos in {"NOUN", "NUM", "SYM"}]
    if given and any(tree.lower[i] == "it" and i < given[0] for i in held):
        return True
    more = tree.children(verb, "oblique", "object", "clause", "open_clause", "nominal")
    more = [i for i in more if i > verb and (tree.lower[i] != "it" or tree.marks[i])]
    return bool(more) and tree.lemmas[verb] in DONE_TO_ACTORS


def things(verb: int, clauses: Clauses, world: World, language: str) -> bool:
    """Whether the sentence names a thing before the verb which "it" may mean, and of which the
    verb does not say more ("the threat to bomb it")."""
    tree, above = clauses.tree, set(clauses.tree.ancestors(verb))
    return any(
        tree.one_thing(i)
        and i not in above
        and i not in clauses.scene.by_token
        and not clauses.temporal(i)
        and not world.calls_somebody(language, tree.known[i].folded_lemma)
        for i in range(verb)
    )


def struck_before(verb: int, clauses: Clauses) -> tuple[Mention, ...]:
    """ "Iran invited *Poland* to a summit and then threatened it": whom the verb reaches to which
    this one is joined, with the same subject, where it reaches nothing else."""
    tree, first = clauses.tree, clauses.tree.first_conjunct(verb)
    if first == verb or tree.children(verb, "subject") or not clauses.verbal(first):
        return ()
    held = [i for i in tree.children(first, "object", "indirect") if i < verb]
    if not held:  # "habló con Putin y con su colega y les propuso una tregua"
        held = [i for i in tree.children(first, "oblique") if i < verb and tree.marks[i] in WITH]
    return clauses.naming.of_all(held, deep=False) if len(held) == 1 else ()


def reached(verb: int, clauses: Clauses) -> tuple[Mention, ...]:
    """Those by name whom the act of a verb reaches: "accused *Tehran*"."""
    tree = clauses.tree
    beside = [i for i in tree.children(verb, *BESIDE) if tree.marks[i] in AT]
    named = (i for i in dict.fromkeys([*beside, *clauses.objects(verb)]) if _by_name(i, clauses))
    return clauses.naming.of_all(named, deep=False)


def owning(verb: int, clauses: Clauses) -> tuple[Mention, ...]:
    """Whose that is by name which the act of a verb reaches: "rejected *Tehran's* request"."""
    tree = clauses.tree
    held = (i for i in tree.children(verb, "object") if i not in clauses.scene.by_token)
    below = (c for i in held for c in tree.children(i, "nominal") if tree.marks[c] in AT | THEIRS)
    return clauses.naming.of_all((c for c in below if _by_name(c, clauses)), deep=False)


def _by_name(index: int, clauses: Clauses) -> bool:
    named = clauses.scene.by_token.get(index)
    return named is not None and named.sure


def same(found: Iterable[Mention], others: Iterable[Mention], world: World) -> bool:
    """Whether one of the ones, by name, is one of the others."""
    named = {m.id for m in found if m.id.islower() or m.id in world.actors}
    return not named.isdisjoint(m.id for m in others)
