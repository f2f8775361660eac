"""Who did that for which another punishes, blames or stops him: "sanctioned Belarus after it …",
"condemned Russia for the bombing"."""

from __future__ import annotations

from dragoman.code.clauses import Clauses
from dragoman.code.naming import Naming
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import Tree

REASONS = word_list("code.provoked.reasons")
REACHED = frozenset({"", "a", "to", "on", "against", "from", "contra", "sobre", "with", "over"})
"""Prepositions of those at whom it is aimed."""

WARNING = word_list("code.provoked.threatening")
ULTIMATUMS = word_list("code.provoked.ultimatums")
STRIKING = word_list("code.provoked.striking")
GAINING = word_list("code.provoked.gaining")
WITHIN = 3
"""Words up from a clause to the verb that warns of what it tells."""
WHILE = frozenset({"mientras", "hasta que", "en caso de que"})
IF = frozenset({"si", "if", "a menos que", "a no ser que", "salvo que", "unless"})
CHARGED = word_list("code.provoked.charged")
HELD_FOR = word_list("code.provoked.held_for")

ACCOUNTS = word_list("code.provoked.accounts")
PROTESTING = frozenset({"protestar", "protest", "complain"})


def judged(noun: int, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """ "Condenó a Rusia por los bombardeos", "agradeció a Macron el envío": who is blamed, praised
    or punished for the act that the noun names; but nobody for what others may have done before
    his eyes ("criticó al ministro por el atentado")."""
    tree, grammar = naming.tree, naming.grammar
    above = tree.head(noun)
    if above is None or tree.tokens[noun].lemma in grammar.conceded:
        return ()
    verb = above if clauses.verbal(above) else tree.head(above)
    if verb is None or not clauses.verbal(verb) or verb > noun:
        return ()
    mark = tree.marks[noun]
    lemma = tree.tokens[verb].lemma
    if tree.tokens[noun].lemma in grammar.struck and lemma not in CHARGED:
        return ()
    credited = not mark and lemma in grammar.crediting and verb == above
    answered = lemma in (grammar.responding | grammar.crediting) - CHARGED
    answered = answered or any(tree.lemmas[i] in ACCOUNTS for i in tree.children(verb, "object"))
    blamed = mark in {"de", "of"} and lemma in CHARGED
    if not (credited or blamed or (mark in grammar.cause and answered)):
        return ()
    if clauses.passive(verb):
        found = [] if credited else tree.children(verb, "subject")
    else:
        marks = {"a", "to"} if credited else {"", "a", "from"}
        if lemma in PROTESTING:  # "protestó ante Bagdad por el bombardeo"
            marks = {"ante", "to"}
        beside = dict.fromkeys((*tree.children(verb, "object", "indirect", "oblique"), above))
        found = [i for i in beside if verb < i < noun and tree.marks[i] in marks]
        if not naming.of_all(found, deep=False):  # "prohibió las importaciones de Irán por …"
            found = [c for i in found for c in tree.children(i, "nominal") if c < noun]
    return tuple(m for m in naming.of_all(found, deep=False) if m.id != "CVL")


def blamed_for(noun: int, tree: Tree) -> bool:
    """Whether it is what somebody only is said to have done: "culpó a Al Shabab del atentado",
    "expulsó a dos diplomáticos por espionaje"."""
    above = [i for i in (tree.head(noun),) if i is not None]
    above += [i for one in above if (i := tree.head(one)) is not None]
    held = HELD_FOR if tree.marks[noun] in {"por", "for"} else CHARGED
    told = tree.marks[noun] in {"de", "for", "of", "por"}
    return told and any(tree.lemmas[i] in held for i in above)


def provoker(verb: int, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """ "Imposed sanctions on Russia after it annexed Crimea", "shot down a Russian jet after it
    violated its airspace": at whom the verb above is aimed, if the clause does not name them."""
    tree = naming.tree
    above = next((i for i in tree.ancestors(verb) if clauses.verbal(i)), verb)
    opening = tree.children(verb, "mark", "case", "adverb")
    if tree.tokens[verb].role != "adverbial" or not opening or above >= verb:
        return ()
    first = min(opening)
    if tree.lemmas[above] not in naming.grammar.responding:
        return ()
    if not REASONS & {tree.lower[first], tree.lower[first - 1]}:
        return ()
    aimed = [i for i in _aimed_at(above, clauses) if above < i < verb]
    whom = [i for i in aimed if naming.of_all([i], deep=False)]
    plural = "Number=Plur" in clauses.form(verb)
    if naming.language == "es" and whom and _several(whom, tree) != plural:
        return ()
    return _fitting(naming.of_all(aimed), verb, clauses, naming)


def _several(heads: list[int], tree: Tree) -> bool:
    """Whether the words name more than one."""
    return any("Number=Plur" in tree.tokens[i].morph or tree.conjuncts(i)[1:] for i in heads)


def _aimed_at(act: int, clauses: Clauses) -> list[int]:
    """Those whom the act of a verb reaches."""
    tree = clauses.tree
    beside = [*tree.children(act, "object", "indirect", "oblique"), *clauses.objects(act)]
    held = tree.children(act, "object")
    beside += [c for i in held for c in tree.children(i, "nominal")]
    return [i for i in beside if tree.marks[i] in REACHED]


def _fitting(
    found: tuple[Mention, ...], verb: int, clauses: Clauses, naming: Naming
) -> tuple[Mention, ...]:
    """Those of them, if they are one, whom the verb's pronoun may mean and its clause does not
    name."""
    tree = naming.tree
    said = {tree.lower[i] for i in clauses.pronouns(verb)}
    if said & {"he", "she"}:
        found = tuple(m for m in found if m.id.islower())
    elif said:  # "detained ten Palestinians after it raided the camp"
        bodies = naming.world.actors
        found = tuple(
            m for m in found if not m.id.islower() and (m.id in bodies or "it" not in said)
        )
    told = naming.of_all(i for i in tree.subtree(verb) if i > verb)
    named = {m.of or m.id for m in told}
    one = len({m.of or m.id for m in found}) == 1
    return found if one and named.isdisjoint(m.of or m.id for m in found) else ()


def warned(verb: int, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """ "Avisó a Helsinki de que responderá si entra en la OTAN": who is warned of what follows if
    he does it."""
    tree = naming.tree
    near = list(tree.ancestors(verb))[:WITHIN]
    if tree.prepositions[verb] in IF | WHILE:
        teller = next((i for i in near if _warns(i, tree)), None)
    else:
        teller = _menaced(verb, near[:1], clauses)
    if teller is None:
        return ()
    told = clauses.addressees(teller)
    plural = "Number=Plur" in clauses.form(verb)
    return naming.of_all(told, deep=False) if _several(told, tree) == plural else ()


def _menaced(verb: int, above: list[int], clauses: Clauses) -> int | None:
    """ "Advirtió a Berisha de que no recibirá ayuda", "de que será atacado": the verb that warns of
    what whoever hears it will bear."""
    tree, grammar = clauses.tree, clauses.grammar
    borne = tree.lemmas[verb] in grammar.bearing | grammar.receiving or clauses.passive(verb)
    told = tree.tokens[verb].role == "clause" and "Tense=Fut" in clauses.form(verb)
    return next((i for i in above if borne and told and _warns(i, tree)), None)


def _warns(verb: int, tree: Tree) -> bool:
    """ "Advirtió", "dio un ultimátum"."""
    given = (tree.lemmas[i] for i in tree.children(verb, "object"))
    return tree.lemmas[verb] in WARNING or not ULTIMATUMS.isdisjoint(given)


def threatened(verb: int, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """ "Bombardeará Serbia si no se retira", "amenazó con atacar Irán si sale del pacto": at whom
    that is aimed which will follow if he does it, and not who hopes for something ("atacará a
    Israel si recibe armas")."""
    tree, above = naming.tree, naming.tree.head(verb)
    if tree.prepositions[verb] not in IF or above is None or tree.lemmas[verb] in GAINING:
        return ()
    acts = [above, *tree.children(above, "open_clause", "clause")]
    act = next((i for i in acts if tree.lemmas[i] in STRIKING), None)
    if act is None or any(tree.lower[i] in {"no", "not"} for i in tree.children(act, "adverb")):
        return ()
    own = set(tree.subtree(verb))
    found = naming.of_all(i for i in _aimed_at(act, clauses) if i not in own)
    return _fitting(found, verb, clauses, naming)
