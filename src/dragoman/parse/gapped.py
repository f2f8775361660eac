"""Second halves whose verb or noun is not said again: "pidió a A que …, y a B que …", "el de B"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import TO, first_above
from dragoman.parse.listed import COORDINATORS, leftmost
from dragoman.parse.relatives import AND, ASKING, BLAMING
from dragoman.records import Token
from dragoman.tree import NOMINAL

UNDERTAKING = word_list("parse.gapped.undertaking")
OPENING = frozenset({"que", "a"})
ADDRESSED = frozenset({"indirect", "object"})


# "Pidió al M23 que detenga su avance y a Kigali que retire sus tropas", with "Kigali" beside
# "avance" and "retire" below "detenga"


def second_addressees(tokens: list[Token]) -> None:
    """Hangs on the verb of asking what a second one is asked, who becomes the subject of that."""
    for verb, token in enumerate(tokens):
        asked = "Mood=Sub" in token.morph or "VerbForm=Inf" in token.morph
        if token.pos != "VERB" or not asked:
            continue
        marks = [i for i in range(verb) if tokens[i].head == verb and tokens[i].role == "mark"]
        if not marks or tokens[marks[0]].text.lower() not in OPENING:
            continue
        case = _case_before(tokens, marks[0])
        asker = _asker(tokens, case) if case is not None else None
        if case is None or asker is None:
            continue
        noun = tokens[case].head
        role = "clause" if "Mood=Sub" in token.morph else "open_clause"
        tokens[verb] = replace(token, head=asker, role=role)
        tokens[noun] = replace(tokens[noun], head=verb, role="subject")
        tokens[case] = replace(tokens[case], role="other")


def _case_before(tokens: list[Token], mark: int) -> int | None:
    """The "a" behind "y" that opens the phrase which ends right before the mark."""
    for case in range(mark - 2, 0, -1):
        if tokens[case].pos in {"VERB", "PUNCT"}:
            return None
        if tokens[case].text.lower() in TO and case < tokens[case].head < mark:
            return case if tokens[case - 1].text.lower() in AND else None
    return None


def _asker(tokens: list[Token], case: int) -> int | None:
    """The verb that asked somebody else for something before."""
    for verb in range(case - 1, -1, -1):
        if tokens[verb].lemma not in ASKING | BLAMING or tokens[verb].pos != "VERB":
            continue
        below = [i for i in range(verb + 1, case) if tokens[i].head == verb]
        addressed = [i for i in below if tokens[i].role in ADDRESSED and _to(tokens, i)]
        told = any(tokens[i].role in {"clause", "open_clause"} for i in below)
        return verb if addressed and told else None
    return None


def _to(tokens: list[Token], noun: int) -> bool:
    return any(t.head == noun and t.text.lower() in TO for t in tokens[:noun])


# "Se comprometieron a romper con Al Qaeda y Estados Unidos a retirarse", with "Estados Unidos"
# beside "Al Qaeda" and "retirarse" below "romper"


def second_doers(tokens: list[Token]) -> None:
    """Hangs on the verb of undertaking what a second one undertakes by the same verb, who becomes
    the subject of that."""
    for act, token in enumerate(tokens):
        mark = act - 1
        if "VerbForm=Inf" not in token.morph or tokens[mark].text.lower() != "a":
            continue
        name = _name_before(tokens, mark)
        verb = _undertaking(tokens, name) if name is not None else None
        if name is None or verb is None:
            continue
        tokens[act] = replace(token, head=verb, role="open_clause")
        tokens[name] = replace(tokens[name], head=act, role="subject")


def _name_before(tokens: list[Token], mark: int) -> int | None:
    """The head of the bare name between "y" and the mark."""
    first = mark
    while first > 1 and tokens[first - 1].pos in {"PROPN", "DET"}:
        first -= 1
    names = [i for i in range(first, mark) if tokens[i].pos == "PROPN"]
    joined = bool(names) and tokens[first - 1].text.lower() in AND
    return names[0] if joined else None


def _undertaking(tokens: list[Token], name: int) -> int | None:
    """The verb before by which somebody undertakes what "a" and an infinitive tell."""
    for verb in range(name - 1, 0, -1):
        if tokens[verb].lemma not in UNDERTAKING or tokens[verb].pos != "VERB":
            continue
        below = (i for i in range(verb + 1, name) if tokens[i].head == verb)
        told = any("VerbForm=Inf" in tokens[i].morph and tokens[i - 1].text == "a" for i in below)
        return verb if told else None
    return None


# "El presidente de Estados Unidos, Donald Trump, y el de Rusia, Vladímir Putin, se reunirán"


def elliptic(tokens: list[Token]) -> None:
    """Joins "el de Rusia" to what stands before, by the name that follows if there is one."""
    for index in range(1, len(tokens) - 2):
        article, marker = tokens[index], tokens[index + 1]
        if (
            article.role != "conjunct"
            or article.text.lower() not in {"el", "la"}
            or marker.text.lower() not in {"de", "del"}
            or tokens[index - 1].text.lower() not in COORDINATORS
        ):
            continue
        noun = next((i for i in range(index + 2, len(tokens)) if tokens[i].pos in NOMINAL), None)
        if noun is None or noun > index + 3:
            continue
        name = _named_after(tokens, noun)
        joined = noun if name is None else name
        tokens[joined] = replace(tokens[joined], head=article.head, role="conjunct")
        if name is not None:
            tokens[noun] = replace(tokens[noun], head=name, role="nominal")
        tokens[index] = replace(article, head=joined, role="determiner")


def _named_after(tokens: list[Token], noun: int) -> int | None:
    """The proper name between commas behind a noun phrase."""
    end = noun
    while (
        end + 1 < len(tokens)
        and tokens[end + 1].head in range(noun, end + 1)
        and tokens[end + 1].role == "flat"
    ):
        end += 1
    if end + 2 >= len(tokens) or tokens[end + 1].text != "," or tokens[end + 2].pos != "PROPN":
        return None
    return (
        end + 2 if tokens[end + 2].role in {"apposition", "flat", "nominal", "conjunct"} else None
    )


# "China sancionó a tres empresas y Estados Unidos, a dos bancos": no object of China's


def gapped(tokens: list[Token]) -> None:
    """Takes the subject of a clause without a verb out of the list of objects before it."""
    for index, token in enumerate(tokens):
        if token.role != "conjunct" or token.pos not in NOMINAL:
            continue
        left = leftmost(tokens, index)
        if token.head >= left:
            continue
        if tokens[left - 1].text.lower() not in COORDINATORS or any(
            t.head == index and t.role == "case" for t in tokens
        ):
            continue
        comma = next((i for i in range(index + 1, len(tokens)) if tokens[i].text == ","), None)
        if comma is None or comma + 2 >= len(tokens):
            continue
        other = first_above(tokens, token.head, {"modifier", "flat"})
        first = min([other, *(i for i in range(other) if tokens[i].head == other)])
        name = all(t.pos in {"PROPN", "ADP", "DET", "ADJ"} for t in tokens[index + 1 : comma])
        again = tokens[comma + 1].text.lower() == tokens[first].text.lower()
        if (
            name
            and again
            and tokens[comma + 1].pos in {"ADP", "DET"}
            and (tokens[comma + 2].pos in {"NUM", "NOUN", "PROPN", "DET"})
        ):
            tokens[index] = replace(token, role="other", head=_verb_above(tokens, other))


def _verb_above(tokens: list[Token], index: int) -> int:
    """The verb, or else the root, above a token."""
    for _ in tokens:
        if tokens[index].pos == "VERB" or tokens[index].head == index:
            break
        index = tokens[index].head
    return index
