"""Acts of which the same sentence says, beside their clause, that nobody need believe them: "…, or
so a hoax has it", "…: that is a lie", "…, if the rumours are to be believed"."""

from __future__ import annotations

from dragoman.code.forms import Forms
from dragoman.knowledge.lists import word_list
from dragoman.records import Status
from dragoman.tree import Tree

UNTRUE = word_list("code.disclaimed.untrue")
TRUE = word_list("code.disclaimed.true")
THAT = word_list("code.disclaimed.that")
BELIEVING = word_list("code.disclaimed.believing")
REPORTS = word_list("code.disclaimed.reports")
RETRACTING = word_list("code.disclaimed.retracting")
SUMMING = word_list("code.disclaimed.summing")
OCCURRING = word_list("code.disclaimed.occurring")
FALSE = word_list("code.telling.false")
CITING = word_list("code.disclaimed.citing")
NEWS = word_list("code.predicated.news")
NEVER = frozenset({"nunca", "jamás", "never"})
WHICH = frozenset({"que", "which", "that"})
OR = frozenset({"or", "o"})
SO = frozenset({"so", "eso"})
AT_LEAST = frozenset({"al", "menos", "at", "least"})
APART = frozenset({",", "—", "–", "(", ";"})
IF = frozenset({"if", "si"})
BEING = frozenset({"ser", "be", "tratar"})
BUT = frozenset({"pero", "but"})
TELLING = BUT | {":"}
ARTICLES = frozenset({"a", "an", "un", "una", "puro", "pura", "todo", "sheer"})
PLAIN = THAT | ARTICLES | {"se", "de"}
"""Words between which and the predicate nothing else stands."""
NOT = frozenset({"no", "not", "n't"})
ENDING = frozenset({",", ".", ";", "”", '"', "»", "—"})


def disclaimed(tree: Tree, forms: Forms, verb: int) -> tuple[Status, str] | None:
    """What becomes of the act of a verb, and by which words."""
    lower = tree.lower
    if not OR.isdisjoint(lower) and _or_so(tree, forms, verb):
        return "possible", "or so it is said"
    if not TELLING.isdisjoint(lower) and _called_untrue(tree, verb):
        return "negated", "said not to be so"
    if not IF.isdisjoint(lower) and _if_believed(tree, verb):
        return "possible", "if it is to be believed"
    if not CITING.isdisjoint(tree.marks) and _cited_falsely(tree, verb):
        return "negated", "so says what is false"
    if _taken_back(tree, verb):
        return "possible", "later taken back"
    if _never_was(tree, verb):
        return "negated", "said never to have been"
    return None


def _cited_falsely(tree: Tree, verb: int) -> bool:
    """ "Según un mensaje falso, …", "according to a fake message, …"."""
    cited = (i for i in tree.children(verb, "oblique") if tree.marks[i] in CITING)
    return any(tree.lower[m] in FALSE for i in cited for m in tree.children(i, "modifier"))


def _taken_back(tree: Tree, verb: int) -> bool:
    """ "Dijo que atacó, pero luego se desdijo", "reported that it fell but later retracted the
    story": of what somebody says, and not of his saying it."""
    if RETRACTING.isdisjoint(tree.lemmas):
        return False
    teller = next((i for i in tree.ancestors(verb) if tree.children(i, "clause")), None)
    if teller is None:
        return False
    return any(
        tree.lemmas[i] in RETRACTING and tree.lower[i - 1] not in NOT and _of_it(tree, i, teller)
        for i in range(verb + 1, len(tree.tokens))
    )


def _of_it(tree: Tree, verb: int, teller: int) -> bool:
    """Whether it stands beside who told so, or tells of "information" what became of it."""
    noun, role = tree.head(verb), tree.tokens[verb].role
    if role == "relative" and noun is not None:
        return tree.lemmas[noun] in NEWS
    if noun is None or "Mood=Sub" in tree.tokens[verb].morph:
        return False  # "pidió que rectifique"
    beside = role in {"conjunct", "parataxis"} and noun >= teller
    return beside or (role == "clause" and noun == teller)


def _never_was(tree: Tree, verb: int) -> bool:
    """ "…, cosa que nunca ocurrió", "…, something that never happened"; of what is said."""
    lower = tree.lower
    if NEVER.isdisjoint(lower) or tree.children(verb, "clause", "open_clause"):
        return False
    for at in range(verb + 1, len(lower) - 2):
        if lower[at] not in NEVER or tree.lemmas[at + 1] not in OCCURRING:
            continue
        which = lower[at - 1] in WHICH and (lower[at - 2] in SUMMING or lower[at - 2] == ",")
        if which and lower[at + 2] in ENDING:
            return True
    return False


def _or_so(tree: Tree, forms: Forms, verb: int) -> bool:
    """ "…, or so the ministry claims", "…, o al menos eso dice un bulo": a finite verb behind it
    tells that it is no "or so" of numbers."""
    lower = tree.lower
    for at in range(verb + 1, len(lower) - 2):
        if lower[at] not in OR or lower[at - 1] not in APART:
            continue
        so = at + 1
        while so < len(lower) - 1 and lower[so] in AT_LEAST:
            so += 1
        behind = range(so + 1, len(lower))
        told = lower[so] in SO or (lower[so] == "that" and "what" in lower[so + 1 : so + 3])
        if told and lower[so + 1] not in ENDING and any(map(forms.finite, behind)):
            return True
    return False


def _called_untrue(tree: Tree, verb: int) -> bool:
    """ "…: es mentira", "…: that is a lie", "…, pero eso no es cierto"; of a clause that somebody
    says, and not of his saying it."""
    lower = tree.lower
    if tree.children(verb, "clause"):
        return False
    for at in range(verb + 1, len(lower) - 2):
        opens = lower[at] == ":" or lower[at] in BUT
        if opens and _untrue_from(tree, at + 1):
            return True
    return False


def _untrue_from(tree: Tree, first: int) -> bool:
    """Whether the clause from there on says no more than that what was said is not so."""
    lower, at, denied = tree.lower, first, False
    while at < len(lower) - 1:
        if lower[at] in NOT:
            denied = not denied
        elif not (lower[at] in PLAIN or tree.lemmas[at] in BEING):
            break
        at += 1
    being = any(tree.lemmas[i] in BEING for i in range(first, at))
    said = {lower[at], tree.lemmas[at]}
    ends = at + 1 < len(lower) and lower[at + 1] in ENDING
    return being and ends and not said.isdisjoint(TRUE if denied else UNTRUE)


def _if_believed(tree: Tree, verb: int) -> bool:
    """ "…, if the rumours are to be believed", "…, si hay que creer a la prensa"."""
    for clause in tree.children(verb, "adverbial"):
        words = [i for i in (clause, *tree.subtree(clause)) if tree.tokens[i].pos != "PUNCT"]
        lemmas = {tree.lemmas[i] for i in words}
        opened = tree.lower[min(words)] in IF
        if opened and not lemmas.isdisjoint(BELIEVING) and not lemmas.isdisjoint(REPORTS):
            return True
    return False
