"""What stands behind a second clause with a subject of its own and the Spanish model hangs on the
first, what comes before a wish, hung on the wish, and wishes read as a part of their "que"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_tellers import acts_of_who_tells
from dragoman.parse.forms import finite, form, has, number
from dragoman.records import Token

AND = frozenset({"y", "e", "pero", "and", "but"})
JOINED = frozenset({"conjunct", "adverbial"})
WISHED = frozenset({"clause", "open_clause"})
AFTER, BEHIND = frozenset({"después", "luego"}), frozenset({"tras", "after"})
LOOSE = frozenset({"mark", "other"})
WISH = "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
FORMS = {"medie": "mediar", "medien": "mediar"}
BEHIND_VERBS = frozenset({"object", "oblique", "indirect", "adverb"})
SAYING = word_list("parse.secondclauses.saying")
ASKING = word_list("parse.secondclauses.asking")


def second_clauses(tokens: list[Token]) -> None:
    """Hangs on the clause to which it belongs what stands behind a second one or before a wish."""
    _joined_asides(tokens)
    acts_of_who_tells(tokens)
    behind_second_subjects(tokens)
    before_wishes(tokens)


# "Ha negado que pensara atacar y se ha ofrecido a negociar", with "ofrecido" as an aside


def _joined_asides(tokens: list[Token]) -> None:
    """Joins to the verb above a finite one that a conjunction of its own brings."""
    for index, token in enumerate(tokens):
        aside = token.pos == "VERB" and token.role == "parataxis" and token.head < index
        if not aside or tokens[token.head].pos != "VERB" or not finite(tokens, index):
            continue
        below = (t for t in tokens[token.head : index] if t.head == index)
        if any(t.role == "coordinator" and t.text.lower() in AND for t in below):
            tokens[index] = replace(token, role="conjunct")


# "Macron condenó el ataque y Scholz pidió calma, aunque advirtió", with "advirtió" below "condenó"


def behind_second_subjects(tokens: list[Token]) -> None:
    """Hangs a finite verb without a subject on the nearest clause before it that has one, of those
    joined to the verb on which the parser hung it."""
    for index, token in enumerate(tokens):
        first = token.head
        if token.pos != "VERB" or token.role not in JOINED or first >= index:
            continue
        if not finite(tokens, index) or has(tokens, index, {"subject"}):
            continue
        second = _second(tokens, first, index)
        if second is None or number(tokens, second) != number(tokens, index):
            continue
        if not _within(tokens, first, second):
            tokens[index] = replace(token, head=second)


def _second(tokens: list[Token], first: int, before: int) -> int | None:
    """The last clause joined to a verb before a token, with a subject of its own in front."""
    for at in range(before - 1, first, -1):
        joined = tokens[at].head == first and tokens[at].role == "conjunct"
        if joined and finite(tokens, at):
            own = (t for t in tokens[first:at] if t.head == at and t.role == "subject")
            return at if any(t.text.lower() not in {"que", "quien"} for t in own) else None
    return None


def _within(tokens: list[Token], first: int, second: int) -> bool:
    """ "Anunció que Rusia atacó y Ucrania respondió, y pidió calma": whether the second clause may
    be told by the verb of the first, which tells a clause where the second has none."""
    told = any(t.head == first and t.role == "clause" for t in tokens[first:second])
    return told and not any(t.head == second and t.role == "clause" for t in tokens[second:])


# "Instó a la SADC a garantizar que sus soldados los respeten, tras denunciar la muerte de civiles",
# with "denunciar" below "respeten"


def before_wishes(tokens: list[Token]) -> None:
    """Hangs on the verb that tells a wish what its speaker did before ("tras denunciar")."""
    for index, token in enumerate(tokens):
        if "VerbForm=Inf" not in token.morph or token.role != "adverbial":
            continue
        marks = [i for i in range(index) if tokens[i].head == index and tokens[i].role == "mark"]
        after = tokens[token.head].text.lower() in AFTER and token.head < index
        if not marks or not (after or tokens[marks[0]].text.lower() in BEHIND):
            continue
        top, opening = (token.head, token.head) if after else (index, marks[0])
        if tokens[opening - 1].text != "," and token.lemma not in SAYING:
            continue
        above = _wisher(tokens, tokens[top].head)
        if above is not None and above < index:
            tokens[top] = replace(tokens[top], head=above)


def _wisher(tokens: list[Token], wish: int) -> int | None:
    """The verb that tells a wish: above a clause in the subjunctive, or an English one that is
    asked for, and the infinitives over it."""
    wished, low = "Mood=Sub" in form(tokens, wish), wish
    while tokens[low].role in WISHED and tokens[low].head < low:
        low = tokens[low].head
        if finite(tokens, low) and "Mood=Sub" not in form(tokens, low):
            return low if wished or tokens[low].lemma in ASKING else None
    return None


# "Pidió a Turquía que medie con Moscú", with "medie" below "que"


def wishes_within_que(tokens: list[Token]) -> None:
    """Makes a verb that the model hangs on the "que" before it the head of the clause, with what
    stands behind it."""
    for index, token in enumerate(tokens[1:], start=1):
        que = tokens[index - 1]
        wished = token.pos == "VERB" or token.text.lower() in FORMS
        if (
            token.head != index - 1
            or que.text.lower() != "que"
            or que.role not in LOOSE
            or not wished
        ):
            continue
        above = que.head if que.head < index else tokens[que.head].head
        if above >= index or tokens[above].pos != "VERB":
            continue
        lemma = FORMS.get(token.text.lower(), token.lemma)
        tokens[index] = replace(
            token, lemma=lemma, pos="VERB", morph=WISH, role="clause", head=above
        )  # fmt: skip
        tokens[index - 1] = replace(que, head=index, role="mark")
        for at in range(index + 1, len(tokens)):
            if tokens[at].head == above and tokens[at].role in BEHIND_VERBS:
                tokens[at] = replace(tokens[at], head=index)
