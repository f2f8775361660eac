"""Whom somebody forces to do something or blames for it, hung by the Spanish model on that."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of, under
from dragoman.parse.relatives import BLAMING
from dragoman.records import Token
from dragoman.tree import CONTRACTED, NOMINAL

FORCING = word_list("parse.obliged.forcing")
BY_ITSELF = word_list("parse.obliged.by_itself")

# "Obligó a retirarse a las tropas", with "tropas" below "retirarse"


def forced_behind(tokens: list[Token]) -> None:
    """Hangs on a verb of force whom "a" marks right behind an infinitive that takes no object."""
    for index, token in enumerate(tokens):
        act = token.head
        verb = tokens[act].head
        bidden = tokens[act].role in {"open_clause", "clause"} and verb < act
        if token.pos not in NOMINAL or not bidden or tokens[verb].lemma not in FORCING:
            continue
        case = case_of(tokens, index)
        alone = tokens[act].text.lower().endswith("se") or tokens[act].lemma in BY_ITSELF
        if not alone or case is None or case != act + 1:
            continue
        if tokens[case].text.lower() in {"a", "al"}:
            tokens[index] = replace(token, head=verb, role="object")


# "Culpó del crimen a Siria", with "Siria" below "crimen"


def blamed_behind(tokens: list[Token]) -> None:
    """Hangs on a verb of blame whom "a" marks behind the deed that "de" marks right behind it."""
    for index, token in enumerate(tokens):
        deed = token.head
        verb = tokens[deed].head
        if token.role != "nominal" or deed > index or tokens[verb].lemma not in BLAMING:
            continue
        case, of = case_of(tokens, index), case_of(tokens, deed)
        if case is None or of is None or of != verb + 1:
            continue
        if tokens[of].text.lower() in {"de", "del"} and tokens[case].text.lower() in {"a", "al"}:
            tokens[index] = replace(token, head=verb, role="object")


# "Acusó a Siria de fraude y de violar la tregua", with "violar" as a second "acusó"


def infinitives_beside_nouns(tokens: list[Token]) -> None:
    """Hangs an infinitive on the word below which a noun stands by the same preposition, and does
    not coordinate it: who accuses of a crime "and of killing" has not killed."""
    for index, token in enumerate(tokens):
        above = token.head
        if token.role != "conjunct" or above > index or not _infinitive(tokens, index):
            continue
        marks = {
            CONTRACTED.get(t.text.lower(), t.text.lower())
            for t in tokens[above:index] if t.head == index and t.pos == "ADP"
        }  # fmt: skip
        nouns = (i for i in range(above + 1, index) if tokens[i].pos in NOMINAL)
        cases = (case_of(tokens, i) for i in nouns if under(tokens, i, above))
        words = (tokens[case].text.lower() for case in cases if case is not None)
        if any(CONTRACTED.get(word, word) in marks for word in words):
            tokens[index] = replace(token, role="open_clause")


def _infinitive(tokens: list[Token], index: int) -> bool:
    """Whether it is an infinitive, of the perfect too ("de haber matado")."""
    helpers = [t.morph for t in tokens if t.head == index and t.role == "auxiliary"]
    return any("VerbForm=Inf" in morph for morph in (tokens[index].morph, *helpers))


# "Acusó de violar la tregua a Siria", with "Siria" below "violar" or "tregua"


def blamed_for_doing(tokens: list[Token]) -> None:
    """Hangs on a verb of blame the last whom "a" marks behind the infinitive that "de" marks, where
    nobody else is blamed and what is done has an object beside him, or takes none."""
    for act, token in enumerate(tokens):
        verb = _blaming(tokens, act) if "VerbForm=Inf" in token.morph else None
        if verb is None or any(t.head == verb and _blamed(tokens, i) for i, t in enumerate(tokens)):
            continue
        reached = [
            i for i, t in enumerate(tokens)
            if i > act and t.pos in NOMINAL and _marked(tokens, i) and _below(tokens, i, act)
        ]  # fmt: skip
        whom = reached[-1] if reached else act
        others = (i for i, t in enumerate(tokens) if t.head == act and t.role == "object")
        done = any(act < i < whom for i in others) or token.lemma in BY_ITSELF
        if done:
            tokens[whom] = replace(tokens[whom], head=verb, role="object")


def _blaming(tokens: list[Token], act: int) -> int | None:
    """The verb in the active of whose blame an infinitive tells."""
    first = act
    while tokens[first].role == "conjunct" and "Inf" in tokens[tokens[first].head].morph:
        first = tokens[first].head
    verb = tokens[first].head
    of = any(t.head in {act, first} and t.text.lower() == "de" for t in tokens[verb:act])
    passive = any(t.head == verb and t.lemma == "ser" for t in tokens)
    blames = tokens[verb].lemma in BLAMING and verb < first and of and not passive
    return verb if blames and "VerbForm=Part" not in tokens[verb].morph else None


def _blamed(tokens: list[Token], index: int) -> bool:
    """Whether it may be the one who is blamed: a pronoun, or whom "a" marks."""
    return tokens[index].pos == "PRON" or (tokens[index].pos in NOMINAL and _marked(tokens, index))


def _marked(tokens: list[Token], index: int) -> bool:
    case = case_of(tokens, index)
    return case is not None and tokens[case].text.lower() in {"a", "al"}


def _below(tokens: list[Token], index: int, act: int) -> bool:
    """Whether it hangs on the act itself or on nouns below it, in no clause between."""
    at = tokens[index].head
    while at > act and tokens[at].pos in NOMINAL and tokens[at].role != "conjunct":
        at = tokens[at].head
    return at == act
