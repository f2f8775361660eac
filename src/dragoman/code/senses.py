"""Senses of a verb in which it does none of the acts that it tells elsewhere."""

from __future__ import annotations

from dragoman.code.beside import reflexive, regretted
from dragoman.code.saidof import heads, ought
from dragoman.knowledge.frames import Frame
from dragoman.knowledge.grammar import Grammar
from dragoman.knowledge.lists import word_list
from dragoman.tree import Tree

JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
"""Acts that a name given to somebody may do."""
CALLED = word_list("code.senses.called")
CALLING = frozenset((them, one) for them in ("lo", "la", "los", "las", "le", "les")
                    for one in ("un", "una", '"', "«", "“"))  # fmt: skip
"""Words before and behind a verb that gives a name to what was told."""
PLEADING = frozenset({"declare", "plead", "pronounce"})
OWN = frozenset({"himself", "herself", "themselves", "itself"})
WRECKED = word_list("code.senses.wrecked")
DESCRIBING = frozenset(
    {(verb, "ACCUSE") for verb in word_list("code.senses.linked")}
    | {(verb, "COERCE") for verb in word_list("code.senses.disputed")}
    | {(verb, "AID") for verb in word_list("code.senses.equipped")}
)
"""Verbs whose participle may only tell what somebody is or bears, with what they tell else."""
AGENTS = frozenset({"por", "by"})
BEARING = frozenset({"con", "with"})
INTO = frozenset({"into", "contra"})
NEVER = word_list("code.senses.never")
UNFORGIVING = word_list("code.senses.unforgiving")
PREDICATES = frozenset({"NOUN", "PROPN", "ADJ"})


def elsewhere(frame: Frame, tree: Tree, index: int, grammar: Grammar) -> bool:
    """Whether the verb at this token has a sense in which it does not tell the frame's act."""
    lemma = tree.tokens[index].lemma
    if lemma == "talk" and tree.tokens[index].pos == "NOUN":
        return "Number=Sing" in tree.tokens[index].morph  # "talk of peace" is no meeting
    if lemma == "tratar" and _is_it(tree, index):
        return True
    if lemma == "obligado" and frame.type != "AGREE":  # "está obligado por un tratado"
        return any(tree.lemmas[i] == "estar" for i in tree.children(index))  # by nobody
    if _pleads(frame, tree, index) or (
        (lemma, frame.type) in DESCRIBING and _describes(tree, index, frame.type)
    ):
        return True
    if lemma == "llamar" and frame.type == "REQUEST" and _spoken_to(tree, index):
        return True  # "llamó a Zelenski para trasladarle su apoyo"
    if lemma in grammar.naming and frame.type not in JUDGING:
        return _names(tree, index) or _calls_for(frame, tree, index)
    if lemma in grammar.swearing and frame.type == "THREATEN":
        return _renounces(tree, index)
    if frame.type == "REQUEST" and _too_late(tree, index):
        return True
    if (
        frame.type == "RETREAT"
        and lemma in {"pull", "draw", "step", "back"}
        and _desists(tree, index)
    ):
        return True
    if frame.type == "ASSAULT" and "VerbForm=Ger" in tree.tokens[index].morph:
        return _by_accident(tree, index)
    if lemma == "tell" and frame.type == "REQUEST":
        told = heads(tree, index)
        asked = any(ought(tree, i) or tree.lemmas[i] == "need" for i in told)
        return not (asked or _told_to_do(tree, index))
    if lemma in grammar.proposing and frame.type == "REQUEST":
        return _opines(tree, index, grammar)
    return lemma in grammar.asking and frame.type == "REQUEST" and _asks(tree, index, grammar)


def _is_it(tree: Tree, index: int) -> bool:
    """ "Se trata de un golpe": that is what it is, and nobody treats anybody."""
    of = any(tree.marks[i] == "de" for i in tree.children(index))
    return of and reflexive(tree, index)


def _pleads(frame: Frame, tree: Tree, index: int) -> bool:
    """ "Declared himself guilty": nobody is sentenced by that."""
    pleading = tree.tokens[index].lemma in PLEADING and frame.type == "SANCTION"
    return pleading and not OWN.isdisjoint(tree.lower[index : index + 3])


def _describes(tree: Tree, index: int, kind: str) -> bool:
    """ "Rebels linked to al Qaeda", "the disputed region", "gunmen armed with rifles": what they
    are or bear, done by nobody who is told."""
    below = tree.children(index)
    if "VerbForm=Part" not in tree.tokens[index].morph or tree.children(index, "object"):
        return False
    marks = {tree.prepositions[i] for i in below}
    told = bool(tree.children(index, "auxiliary", "copula"))
    if kind == "AID" and (told or marks.isdisjoint(BEARING)):
        return False
    if kind == "ACCUSE" and told and any(tree.tokens[i].pos == "NOUN" for i in below):
        return False  # "was tied to the killing"
    return marks.isdisjoint(AGENTS)


def _told_to_do(tree: Tree, index: int) -> bool:
    """ "Told them to leave", unlike "told Reuters that they would": a bidding has an infinitive."""
    below = tree.children(index, "open_clause", "clause", "adverbial", "relative")
    below += [c for i in tree.children(index, "object") for c in tree.children(i, "relative")]
    return any("to" in {tree.lower[c] for c in tree.children(i, "mark")} for i in below)


def _names(tree: Tree, index: int) -> bool:
    """ "Called Kim a rocket man": the object and what it is called; no call to anybody. Neither is
    "so-called"."""
    if index and tree.tokens[index - 1].text == "-":
        return True
    if tree.lower[index - 1 : index + 2 : 2] in CALLING:
        return True  # "lo llamó una «acción apropiada»"
    return any(
        tree.tokens[i].pos in PREDICATES and not tree.prepositions[i]
        for i in tree.children(index, "open_clause")
    )


def _calls_for(frame: Frame, tree: Tree, index: int) -> bool:
    """ "Called for Assad to go", "called the police": no head of another state was spoken to."""
    if frame.mode != "phone" or tree.tokens[index].pos != "VERB":
        return False
    if tree.tokens[index].lemma == "llamar":
        return not _spoken_to(tree, index)
    held = [i for i in tree.children(index, "object") if not tree.prepositions[i]]
    return not any(tree.tokens[i].pos == "PROPN" or tree.tokens[i].lemma in CALLED for i in held)


def _spoken_to(tree: Tree, index: int) -> bool:
    """ "Llamó a Putin para …", unlike "llamó dictador a Maduro", "llamó a los suyos a resistir" and
    "llamó a consultas al embajador": one person, nothing that he is called or called to do."""
    below = [i for i in tree.children(index) if i > index]
    verbs = [i for i in below if tree.tokens[i].role in {"open_clause", "clause", "adverbial"}]
    asked = [i for i in verbs if tree.prepositions[i] == "a" or tree.lower[i - 1] == "a"]
    named = [i for i in below if tree.tokens[i].role in {"object", "indirect", "oblique", "flat"}]
    bare = [i for i in named if tree.tokens[i].role == "object" and not tree.prepositions[i]]
    to = [i for i in named if tree.marks[i] == "a"]
    known = all(tree.tokens[i].pos == "PROPN" or tree.tokens[i].lemma in CALLED for i in to)
    return bool(to) and known and not (asked or bare)


def _asks(tree: Tree, index: int, grammar: Grammar) -> bool:
    """ "Asked why he had resigned", "asked about the meeting": an answer is wanted, no deed."""
    below = tree.children(index)
    if any(tree.prepositions[i] == "about" for i in below):
        return not tree.children(index, "open_clause")
    clauses = [i for i in below if tree.tokens[i].role == "clause"]
    inside = [*below, *(c for i in clauses for c in tree.children(i))]
    return any(tree.lower[c] in grammar.questions and c > index for c in inside)


def _opines(tree: Tree, index: int, grammar: Grammar) -> bool:
    """ "Suggested that they were using it": what is thought to be so, not what ought to be done."""
    for verb in tree.children(index, "clause"):
        modals = tree.children(verb, "auxiliary", "copula")
        if not modals:
            return any(f in tree.tokens[verb].morph for f in ("Tense=Past", "Person=3"))
        return tree.lower[modals[0]] not in grammar.ought
    return False


def _by_accident(tree: Tree, index: int) -> bool:
    """ "A helicopter crashed, killing the governor", "a ferry that sank, killing forty": what went
    down by itself killed nobody."""
    above = tree.head(index)
    if above is None:
        return False
    told = [i for i in tree.children(above, "relative") if i < index]
    verbs = (i for i in [above, *told] if tree.lemmas[i] in WRECKED)
    return any(
        "VerbForm=Fin" in tree.tokens[i].morph
        and all(tree.lower[c] == "se" for c in tree.children(i, "object", "auxiliary"))
        and INTO.isdisjoint(tree.prepositions[c] for c in tree.children(i))
        for i in verbs
    )


def _desists(tree: Tree, index: int) -> bool:
    """ "Pulled back from sending troops": nobody moves."""
    doing = (i for i in tree.children(index) if tree.lower[i].endswith("ing"))
    return any(tree.tokens[i].pos == "VERB" and tree.prepositions[i] == "from" for i in doing)


def _too_late(tree: Tree, index: int) -> bool:
    """ "Suggested Assad should have been arrested": nobody is asked for what was not done."""
    verbs = [index, *tree.children(index, "clause", "open_clause")]
    verbs += [v for i in verbs[1:] for v in tree.children(i, "open_clause")]
    return any(regretted(tree, verb) is not None for verb in verbs)


def _renounces(tree: Tree, index: int) -> bool:
    """ "Vowed not to attack": what one will not do threatens nobody; but that of
    which one vows that it will not "go unpunished" is another's, and who vows not to leave it
    unanswered threatens."""
    below = tree.children(index, "open_clause", "clause", "object", "oblique")
    verbs = [i for i in below if tree.tokens[i].pos == "VERB" and not tree.children(i, "subject")]
    verbs = [i for i in verbs if tree.lemmas[i] not in UNFORGIVING]
    return any(tree.lower[c] in NEVER for verb in verbs for c in tree.children(verb, "adverb"))
