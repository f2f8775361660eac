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
NOT = frozenset({"no", "not", "n't"})
DENYING = NOT | NEVER | {"nada", "nothing", "none", "ninguna", "ninguno"}
AGAIN = frozenset({"más", "again"})
PROVING = word_list("code.disclaimed.proving")
SORTS = word_list("code.disclaimed.sorts")
OTHERS = NEWS - UNTRUE
"""What may be another's than what the sentence itself tells."""
CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB", "AUX"})
OF_TRUTH = UNTRUE | TRUE | OCCURRING | BEING | PROVING | SORTS | NEWS | DENYING | THAT | {"haber"}
"""What a clause is made of that says no more than that something is not so."""
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
        if lower[at] != ":" and lower[at] not in BUT:
            continue
        end = gainsays(tree, at + 1)
        if end is not None and OTHERS.isdisjoint(tree.lemmas[at:end]):  # "but the report is false"
            return True
    return False


def gainsays(tree: Tree, first: int = 0) -> int | None:
    """The end of a clause that begins there and says no more than that what was said is not so:
    "es mentira", "no era cierto", "the report proved false", "nothing of the sort happened"."""
    lower, lemmas = tree.lower, tree.lemmas
    end = next((i for i in range(first, len(lower)) if lower[i] in ENDING), len(lower))
    said = {w for i in range(first, end) for w in (lower[i], lemmas[i])}
    content = [i for i in range(first, end) if tree.tokens[i].pos in CONTENT]
    if not content or not all({lower[i], lemmas[i]} & OF_TRUTH for i in content):
        return None
    denied = not said.isdisjoint(DENYING)
    told = not said.isdisjoint(BEING | PROVING) and not said.isdisjoint(TRUE if denied else UNTRUE)
    it = not said.isdisjoint(THAT | SORTS) or lower[first] in NEVER
    never = denied and it and not said.isdisjoint(OCCURRING) and said.isdisjoint(AGAIN)
    return end if told or never else None


def _if_believed(tree: Tree, verb: int) -> bool:
    """ "…, if the rumours are to be believed", "…, si hay que creer a la prensa"."""
    for clause in tree.children(verb, "adverbial"):
        words = [i for i in (clause, *tree.subtree(clause)) if tree.tokens[i].pos != "PUNCT"]
        lemmas = {tree.lemmas[i] for i in words}
        opened = tree.lower[min(words)] in IF
        if opened and not lemmas.isdisjoint(BELIEVING) and not lemmas.isdisjoint(REPORTS):
            return True
    return False
