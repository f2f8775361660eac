"""What stands beside a word: its preposition, its arguments, all that belongs to it."""

from __future__ import annotations

import re

from dragoman.knowledge.lists import word_list
from dragoman.tree import Tree

_BESIDE = ("subject", "object", "indirect", "oblique", "nominal", "modifier", "adverb", "compound",
           "apposition", "flat", "open_clause", "clause", "fixed", "other", "number",
           "adverbial", "subject_clause", "relative", "particle")  # fmt: skip
_DIRECT = ("subject", "object", "modifier", "compound", "flat", "apposition", "nominal")
_INNER = ("nominal", "modifier", "flat", "compound", "apposition")
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "SYM"})
_NAMES = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_CAUSES = frozenset({"en", "por", "tras", "durante"})
_CLITIC = frozenset({"lo", "la", "los", "las"})
_ENCLITIC = re.compile(r"(?:[aeiíé]r|ndo)(l[oa]s?)$")
_MEANWHILE = word_list("code.beside.meanwhile")
_LETTING = frozenset({"dejar", "let"})
_FRAMING = frozenset({"under", "bajo", "según"})
_OF = frozenset({"de", "of"})
_ABOUT = frozenset({"de", "sobre", "acerca de", "about", "on"})
_BONDS = word_list("code.beside.bonds")
_MANY = word_list("code.beside.many")
_ALLOWING = word_list("code.beside.allowing")
NAMING = word_list("code.beside.naming")
CHARGING = word_list("code.beside.charging")
RESUMING = word_list("code.beside.resuming")
SEEMING = frozenset({"appear", "seem"})
"""Verbs by which something is told for what it looks like ("what appeared to be a missile")."""
_HELP = word_list("code.beside.help")
_OF_VERBS = ("indirect", "oblique")

OUGHT = word_list("code.beside.ought")
_LIMITING = word_list("code.beside.limiting")
_LIMITS = word_list("code.beside.limits")
LIKENING = word_list("code.beside.likening")

PAIRS = frozenset({("each", "other"), ("one", "another")})


def preposition(tree: Tree, index: int) -> str:
    """The preposition of a token, with contractions undone ("al" is "a")."""
    return tree.marks[index]


def meanwhile(tree: Tree, verb: int) -> bool:
    """ "*Al* reunirse con Macron, pidió paz": an infinitive that only tells when or why."""
    bare = "VerbForm=Inf" in tree.tokens[verb].morph
    return bare and any(tree.lower[i] == "al" for i in tree.children(verb, "mark", "case"))


def particle(tree: Tree, index: int) -> str:
    """The particle that makes another verb of this one ("call *off*"); "" without one."""
    return next((tree.lower[i] for i in tree.children(index, "particle")), "")


def brought_into(tree: Tree, index: int) -> bool:
    """ "Talked the king into abdicating": whether the act is one to which the verb above brings
    its object."""
    return tree.marks[index] == "into" and tree.lower[index].endswith("ing")


def reflexive(tree: Tree, index: int) -> bool:
    """Whether "se" stands with the verb, whatever the parser takes it for, or at its end
    ("mantenerse", "manteniéndose")."""
    return ends_in_se(tree, index) or any(tree.lower[i] == "se" for i in tree.children(index))


def ends_in_se(tree: Tree, index: int) -> bool:
    """Whether the verb itself ends with "se" ("mantenerse", "manteniéndose")."""
    word = tree.lower[index]
    return word == f"{tree.tokens[index].lemma}se" or word.endswith("ndose")


def manner(tree: Tree, index: int, nouns: frozenset[str]) -> bool:
    """Whether a noun only says in what spirit something else is done ("en protesta por", "poner a
    disposición de")."""
    bare = tree.tokens[index].lemma in nouns and tree.prepositions[index] in {"en", "in", "a"}
    return bare and not tree.children(index, "determiner")


def mutually(tree: Tree, verb: int) -> bool:
    """ "Expelled each other's diplomats", "lifted sanctions on one another": what several do to one
    another, as something below the verb tells."""
    below = tree.subtree(verb, within_clause=True)
    return any(i > verb and (tree.lower[i - 1], tree.lower[i]) in PAIRS for i in below)


def reciprocal(tree: Tree, index: int) -> bool:
    """Whether the verb's object is "each other" or "one another", or "the other" of each."""
    objects = tree.children(index, "object", "indirect", "oblique")
    told = {(tree.lower[i - 1], tree.lower[i]) for i in objects if i}
    if ("the", "other") not in told:
        return not told.isdisjoint(PAIRS)
    doers = tree.children(index, "subject")
    return any(tree.lower[i] == "each" for j in (index, *doers) for i in tree.children(j))


def impersonal_se(tree: Tree, index: int) -> bool:
    """Whether the parser itself takes the verb's "se" for nobody in particular."""
    return bool(tree.children(index, "impersonal_se", "passive_se"))


def arguments(tree: Tree, index: int) -> list[int]:
    """The closest dependents: what a trigger's exceptions look at. Of what they hold, only that
    of which they say how many it is."""
    token = tree.tokens[index]
    found = tree.children(index, *_DIRECT, *(_OF_VERBS if token.pos == "VERB" else ()))
    found += shared_subjects(tree, index)
    counts = [i for i in found if tree.tokens[i].lemma in _MANY]
    found += [i for count in counts for i in tree.children(count, "nominal")]
    names = [i for i in found if tree.tokens[i].pos == "PROPN"]  # "Hurricane Mitch"
    found += [i for name in names for i in tree.children(name, "compound")]
    head = tree.head(index)
    aim = "VerbForm=Inf" in token.morph and tree.children(index, "object")  # "un plan para atacar"
    described = {"relative", "modifier", "compound"}  # "riot police"
    if head is None or aim or token.role not in described:
        return found
    return [*found, head]


def shared_subjects(tree: Tree, index: int) -> list[int]:
    """The subject that a second verb or a gerund has from the verb above ("struck, killing")."""
    while not tree.children(index, "subject"):
        token, head = tree.tokens[index], tree.head(index)
        beside = token.role in {"adverbial", "open_clause"} and "VerbForm=Ger" in token.morph
        if head is None or not (beside or token.role == "conjunct"):
            return []
        index = head
        if tree.children(index, "subject"):
            noun = tree.tokens[index].head if tree.tokens[index].role == "relative" else None
            return [*tree.children(index, "subject"), *([] if noun is None else [noun])]
    return []


def object_pronoun(tree: Tree, verb: int) -> str:
    """The pronoun that is the object of a verb, before it or grown together with it
    ("ratificarlo"); "" without one."""
    for child in tree.children(verb, "object", "indirect", "other"):
        if tree.tokens[child].pos == "PRON" and tree.lower[child] in _CLITIC:
            return tree.lower[child]
    ended = _ENCLITIC.search(tree.lower[verb]) if tree.tokens[verb].pos == "VERB" else None
    return ended[1] if ended else ""


def circumstances(tree: Tree, verb: int) -> list[int]:
    """What happened when somebody died: "al ser incendiada la sede", "cuando la policía disparó",
    "desde que la guerrilla lanzó una ofensiva"."""
    clauses = [*tree.children(verb, "adverbial", "clause"), *_misplaced(tree, verb)]
    found = [i for i in clauses if _MEANWHILE & {tree.lower[m] for m in tree.children(i, "mark")}]
    return [*found, *(o for i in found for o in tree.children(i, "object", "oblique", "subject"))]


def _misplaced(tree: Tree, verb: int) -> list[int]:
    """Clauses of time that the parser hangs on the last noun before them."""
    nouns = tree.subtree(verb, within_clause=True)
    return [c for i in nouns if i != verb for c in tree.children(i, "relative", "adverbial")]


def in_other_words(tree: Tree, verb: int) -> bool:
    """ "Condemned what it called dangerous actions", "launched what it called an operation": a
    clause that only names in somebody's words what the verb above is about."""
    above, token = tree.head(verb), tree.tokens[verb]
    if (
        token.lemma not in NAMING | SEEMING
        or token.role != "clause"
        or above is None
        or above > verb
    ):
        return False
    return any(tree.lower[i] == "what" for i in tree.children(verb))


def dependents(tree: Tree, index: int) -> list[int]:
    """The words that stand beside a trigger: its dependents, what these hold with a genitive or
    an adjective, and the noun that a participle or relative clause modifies."""
    found: list[int] = []
    for child in tree.children(index, *_BESIDE):
        if tree.tokens[child].role == "relative" and tree.tokens[index].pos == "VERB":
            continue
        if absolute(tree, child):
            continue
        for one in tree.conjuncts(child):
            found.append(one)
            if in_other_words(tree, one):
                found.extend(tree.children(one, "open_clause"))
            if one == index + 1 and tree.tokens[index].lemma in _LETTING:  # "dejó salir a veinte"
                found.extend(tree.children(one, "object", "indirect", "oblique"))
            if _let(tree, index, one):  # "let jets use its airspace"
                found.extend(tree.children(one, "subject", "object"))
            if tree.tokens[one].pos == "AUX":  # "advirtió de que habrá consecuencias"
                found.extend(tree.children(one, "object", "subject"))
            counted = tree.tokens[one].pos == "PRON" and tree.lemmas[one] in _MANY
            if (counted or tree.tokens[one].pos in _NOMINAL) and not helping(tree, one):
                for inner in tree.children(one, *_held(tree, one)):
                    if not of_bond(tree, one, inner):
                        found.extend(tree.conjuncts(inner))
    found += _circumstance(tree, index)
    found.extend(_above(tree, index))
    found.extend(_ahead(tree, index))
    return [i for i in found if i != index]  # "armas enviadas" sends no "enviado"


def _let(tree: Tree, verb: int, act: int) -> bool:
    """ "Allowed French jets to use its airspace": whether an infinitive tells what those who stand
    before it may do."""
    behind = tree.tokens[act].role == "clause" and "VerbForm=Inf" in tree.tokens[act].morph
    return behind and tree.lemmas[verb] in _ALLOWING and bool(tree.children(act, "subject"))


def absolute(tree: Tree, index: int) -> bool:
    """ "Levantadas las sanciones, París pidió calma": whether it is a participle before the main
    verb with whom or what it befell, which is no part of what that tells."""
    token = tree.tokens[index]
    if token.role != "adverbial" or "VerbForm=Part" not in token.morph or token.head < index:
        return False
    return bool(tree.children(index, "subject"))


def _ahead(tree: Tree, index: int) -> list[int]:
    """ "Liberó y expulsó a 222 presos": the object that the next verb bears for both."""
    own = tree.children(index, "object", "clause", "open_clause", "indirect", "oblique")
    if tree.tokens[index].pos != "VERB" or own:
        return []
    verbs = (i for i in tree.children(index, "conjunct") if i == index + 2)
    return [o for verb in verbs for o in tree.children(verb, "object")]


def helping(tree: Tree, index: int) -> bool:
    """ "Derribó los drones con ayuda de cazas británicos": what helped is not shot down."""
    return tree.lemmas[index] in _HELP and preposition(tree, index) in {"con", "with"}


def of_bond(tree: Tree, noun: int, inner: int) -> bool:
    """ "Habló de las relaciones *con Lima*", "talked about ties *with Lima*": what is bound by what
    is spoken of is not who is spoken with."""
    spoken_of = preposition(tree, noun) in _ABOUT and tree.lemmas[noun] in _BONDS
    return spoken_of and preposition(tree, inner) in {"con", "with"}


def _held(tree: Tree, index: int) -> tuple[str, ...]:
    """The roles of what counts of a phrase beside a verb; what stands with the adjective that tells
    how somebody ended is the verb's ("murieron calcinados en un bombardeo")."""
    token = tree.tokens[index]
    predicate = token.pos == "ADJ" and token.role == "object"
    return (*_INNER, "oblique") if predicate else _INNER


def _circumstance(tree: Tree, index: int) -> list[int]:
    """What tells how it came about: the noun of "al estallar una bomba", and what a coordinated
    verb adds at the end ("dos murieron y tres resultaron heridos en un atentado")."""
    if tree.tokens[index].pos != "VERB":
        return []
    found = [
        noun
        for clause in tree.children(index, "adverbial")
        if preposition(tree, clause) == "a" and "VerbForm=Inf" in tree.tokens[clause].morph
        for noun in tree.children(clause, "subject", "object")
    ]
    held = tree.children(index, "object", "indirect")
    if tree.children(index, "clause") or any(tree.tokens[i].pos in _NAMES for i in held):
        return found  # "logró que pararan, pero la tregua acabó tras el pacto"
    for other in tree.children(index, "conjunct"):
        holders = [other, *tree.children(other, "object")]
        found += [
            i
            for holder in holders
            for i in tree.children(holder, "oblique", "nominal")
            if tree.tokens[i].pos == "NOUN" and preposition(tree, i) in _CAUSES
        ]
    return found


def _above(tree: Tree, index: int) -> list[int]:
    """The noun of a participle or relative clause, the shared object of a second verb."""
    token, head = tree.tokens[index], tree.head(index)
    if head is not None and charged_with(tree, index, head):
        told_of = any("Rel" in tree.tokens[i].morph for i in tree.children(index) if i < head)
        return [tree.tokens[head].head] if told_of else []  # "a los que acusa a Irán de armar"
    if head is None or ("VerbForm=Inf" in token.morph and preposition(tree, index)):
        return []  # "un grupo para sacarlo del agua" is not taken out of a group
    if token.role == "relative" and (_content(tree, index) or _under(tree, index)):
        return []
    if token.role in {"relative", "modifier"}:
        above = _holding(tree, head) if token.role == "relative" else []
        return [head, *tree.children(head, "nominal", "modifier"), *above]
    if token.role == "conjunct" and tree.tokens[head].pos == token.pos == "VERB":
        own = tree.children(index, "object", "clause", "open_clause", "auxiliary", "subject")
        return [] if own else tree.children(head, "object")
    return []


def charged_with(tree: Tree, verb: int, above: int) -> bool:
    """Whether a relative clause charges somebody with what the verb tells."""
    told = tree.tokens[verb].role == "open_clause" and tree.tokens[above].role == "relative"
    return told and tree.lemmas[above] in CHARGING


def _content(tree: Tree, verb: int) -> bool:
    """ "Su temor a que se plantee un ataque": a clause that tells what the noun is about, which
    does nothing in it."""
    marks = (i for i in tree.children(verb, "mark") if tree.lower[i] == "que")
    return any(tree.lower[i - 1] in {"a", "de"} for i in marks)


def _under(tree: Tree, verb: int) -> bool:
    """ "A deal under which Iran will halt its programme": nothing is done to the deal."""
    pronouns = (i for i in tree.children(verb) if tree.tokens[i].pos == "PRON" and i < verb)
    return any(preposition(tree, i) in _FRAMING for i in pronouns)


def _holding(tree: Tree, noun: int) -> list[int]:
    """ "Los aranceles sobre el acero que impuso": the noun above the nearest before the clause,
    but not of a genitive ("el rescate de un millón que exigía")."""
    first = tree.first_conjunct(noun)
    above = tree.tokens[first].head
    aside = tree.tokens[first].role == "nominal" and preposition(tree, first) not in _OF
    return [above] if aside and tree.tokens[above].pos == "NOUN" else []


def regretted(tree: Tree, verb: int) -> str | None:
    """The modal of "should have intervened", "debió haber intervenido": what was not done and is
    now wished for."""
    beside = tree.children(verb, "auxiliary")
    if not any(tree.tokens[i].lemma in {"have", "haber"} for i in beside):
        return None
    head = tree.head(verb)
    modals = (tree.lower[i] for i in (*beside, head) if i is not None)
    return next((word for word in modals if word in OUGHT), None)


def named_so(tree: Tree, verb: int, thing: int) -> bool:
    """ "Llamó terrorismo al asalto": whether the verb gives the thing a name, and calls for
    none."""
    if tree.tokens[verb].lemma != "llamar":
        return False
    between = (i for i in tree.children(verb, "object") if verb < i < thing)
    return any(not preposition(tree, i) and tree.tokens[i].pos in {"NOUN", "ADJ"} for i in between)


def limits(tree: Tree, verb: int) -> bool:
    """ "Dio diez días a Belgrado": whether somebody is set a time in which to act."""
    below = tree.children(verb, "object", "indirect", "oblique")
    timed = any(tree.lemmas[i] in _LIMITS for i in below)
    told = any(preposition(tree, i) == "a" or tree.lower[i] in {"le", "les"} for i in below)
    return tree.lemmas[verb] in _LIMITING and timed and told


def _continued(tree: Tree, verb: int) -> bool:
    """ "…, a lo que Maduro respondió": whether "lo que" opens the clause behind a comma."""
    first = min(i for i in tree.subtree(verb) if tree.tokens[i].pos != "PUNCT")
    opening = tree.lower[first : first + 3]
    return first > 0 and tree.lower[first - 1] == "," and ("lo", "que") in {
        opening[:2], opening[1:3],
    }  # fmt: skip


def likening(tree: Tree, verb: int) -> bool:
    """ "…, como denunció Unicef", "…, lo que denunció Unicef": a clause that stands beside all that
    is told."""
    token = tree.tokens[verb]
    if token.role != "adverbial" or "Mood=Ind" not in token.morph:
        return False
    if _continued(tree, verb):
        return True
    marks = (i for i in tree.children(verb) if i < verb and tree.lower[i] in LIKENING)
    return any(i == 0 or tree.lower[i - 1] == "," for i in marks)


def begun_again(tree: Tree, participle: int) -> bool:
    """ "Reanudaron los vuelos, *suspendidos* en 2016": whether it tells how that stood which the
    verb above begins again."""
    noun = tree.head(participle)
    verb = tree.head(noun) if noun is not None and noun < participle else None
    above = {noun, verb} - {None}
    return any(tree.lemmas[i] in RESUMING for i in above if i is not None)


def sheltered(tree: Tree, verb: int, frame: str) -> bool:
    """ "Se refugiaron en la embajada de México": who is there for shelter, and gives none."""
    asylum = frame == "aid.asylum" and tree.lemmas[verb] in {"refugiar", "asilar"}
    return asylum and reflexive(tree, verb)
