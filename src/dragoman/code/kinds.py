"""Of what kind a word is that stands beside a trigger: an actor, a place, a form of a verb."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.tree import Scene, Tree

SUBORDINATE = frozenset({"clause", "subject_clause", "object", "oblique", "adverbial"})
"""Roles of clauses that a verb above may ask for."""
AGREEING = {
    "lo": ("Gender=Masc", "Number=Sing"), "la": ("Gender=Fem", "Number=Sing"),
    "los": ("Gender=Masc", "Number=Plur"), "las": ("Gender=Fem", "Number=Plur"),
}  # fmt: skip
"""Object pronoun → the marks of what it means."""
FORMS = frozenset({"future", "infinitive", "clause", "subjunctive", "controlled"})
"""Kinds of what stands below a trigger that are the form of a verb."""
OF_STATES = frozenset({"MIL", "COP"})
"""Codes of forces that do what their state will."""
PEOPLE = frozenset({"person", "group"})
PACTS = word_list("code.kinds.pacts")
UNDER = word_list("code.kinds.under")


def of_kind(scene: Scene, index: int, kinds: frozenset[str]) -> bool:
    """Whether the word is of one of the kinds that a condition asks for."""
    if "place" in kinds and index in scene.places:
        return True
    if "under" in kinds:
        return _owed_under(scene.tree, index)
    if kinds & FORMS:
        return _of_form(scene, index, kinds)
    reference = scene.by_token.get(index)
    if reference is None and kinds & PEOPLE and _some(scene.tree, index):
        return True
    if reference is None:
        return "name" in kinds and scene.tree.tokens[index].pos == "PROPN"
    if reference.kind == "voice":
        return "outlet" in kinds
    if "actor" in kinds or reference.kind in kinds:
        return True
    return reference.kind == "polity" and bool(kinds & {"state", "org"})


def _some(tree: Tree, index: int) -> bool:
    """ "Soltaron a 121": a number with "a" counts people; "a las 12" tells the hour."""
    token = tree.tokens[index]
    if token.pos != "NUM" or token.role != "object" or tree.prepositions[index] != "a":
        return False
    return all(tree.lower[i] not in {"la", "las"} for i in tree.children(index, "determiner"))


def _owed_under(tree: Tree, index: int) -> bool:
    """ "Under the *accord*, Moscow must defend Armenia": a pact by which the verb above is still to
    be done, and was not done ("under the accord, it defended Armenia")."""
    verb = tree.head(index)
    if verb is None or tree.lemmas[index] not in PACTS or tree.marks[index] not in UNDER:
        return False
    told = [verb, *tree.children(verb, "auxiliary", "copula")]
    finite = [i for i in told if "VerbForm=Fin" in tree.tokens[i].morph]
    return not any("Tense=Past" in tree.tokens[i].morph for i in finite or [verb])


def of_speaker(scene: Scene, index: int) -> frozenset[int]:
    """The subjects of a verb that only name the state of whoever speaks above ("Aliyev advirtió de
    que Azerbaiyán …"), or its forces ("el ministro advirtió de que la policía actuará")."""
    tree, head = scene.tree, scene.tree.head(index)
    speakers = tree.children(head, "subject") if head is not None else []
    if head is not None and not speakers:  # "celebró el pacto y advirtió de que Washington …"
        speakers = tree.children(tree.first_conjunct(head), "subject")
    told = [scene.by_token[i] for i in speakers if i in scene.by_token]
    own = {m.of or m.id for reference in told for m in reference.mentions}
    own = own or {m.of or m.id for m in scene.topic if not speakers}
    named = (i for i in tree.children(index, "subject") if i in scene.by_token)
    states = own | ({None} if "GOV" in own else set())
    return frozenset(
        i for i in named
        if any(m.id in own or (m.id in OF_STATES and m.of in states)
               for m in scene.by_token[i].mentions)
    )  # fmt: skip


def _of_form(scene: Scene, index: int, kinds: frozenset[str]) -> bool:
    """Whether a verb below is an infinitive, heads a clause of its own, or tells what the one above
    will do: in the future tense, without a subject that is another ("advirtió de que
    responderá")."""
    tree, token = scene.tree, scene.tree.tokens[index]
    if "clause" in kinds and token.role == "clause" and _finite_group(tree, index):
        return True
    if "subjunctive" in kinds and _asked_for(tree, index):
        return True
    if token.pos != "VERB":
        return False
    below = token.role in {"clause", "open_clause", "object", "oblique"}
    if "controlled" in kinds and "VerbForm=Inf" in token.morph:  # "wants Russia to withdraw"
        return any(token.head < i < index for i in tree.children(token.head, "object"))
    if "infinitive" in kinds and "VerbForm=Inf" in token.morph:
        return below or (token.role == "adverbial" and tree.prepositions[index] == "a")
    if not below:
        return False
    if "clause" in kinds and "VerbForm=Fin" in token.morph:
        return True
    if "future" not in kinds or not ("Tense=Fut" in token.morph or _ahead_of(tree, index)):
        return False
    subjects = [c for c in tree.children(index, "subject", "copula") if not _clitic(tree, c)]
    refused = any(tree.lower[c] == "no" for c in tree.children(index))  # "no ayudará" is no threat
    return not refused and of_speaker(scene, index).issuperset(subjects)


def _ahead_of(tree: Tree, index: int) -> bool:
    """Whether a conditional tells what lay ahead of the past verb above ("advirtió de que
    respondería"); of what somebody only would do nothing is told."""
    above = tree.tokens[tree.tokens[index].head]
    if "Mood=Cnd" not in tree.tokens[index].morph or "Mood=Cnd" in above.morph:
        return False
    return "Tense=Past" in above.morph or "Tense=Imp" in above.morph


def _finite_group(tree: Tree, index: int) -> bool:
    """Whether it is finite by its auxiliary or copula ("que fuese un ataque")."""
    return any("VerbForm=Fin" in tree.tokens[i].morph for i in _helpers(tree, index))


def _asked_for(tree: Tree, index: int) -> bool:
    """Whether it is a clause in the subjunctive ("dijo que se retiren")."""
    if tree.tokens[index].role not in SUBORDINATE:
        return False
    bound = any(tree.lower[i] in {"que", "that"} for i in tree.children(index, "mark"))
    verbs = (index, *_helpers(tree, index))
    return bound and any("Mood=Sub" in tree.tokens[i].morph for i in verbs)


def _helpers(tree: Tree, index: int) -> list[int]:
    return tree.children(index, "auxiliary", "copula")


def _clitic(tree: Tree, index: int) -> bool:
    """Whether the parser takes an object pronoun for a subject ("advirtió de que las venderá")."""
    return tree.lower[index] in AGREEING
