"""Sides that stand away from their verb, where the Spanish model hangs them on what lies between: a
second addressee that is singled out, objects behind a span of time or an aside, subjects behind a
clitic."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.adjuncts import UNDERGONE
from dragoman.parse.forms import TO, case_of, finite, form, has, number
from dragoman.parse.genitives import BLAMING
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

SINGLING = word_list("parse.distant.singling")
MUCH = frozenset({"muy", "más"})
AND = frozenset({"y", "e"})
CLITICS = frozenset({"lo", "la", "los", "las"})
DEFINITE = frozenset({"el", "la", "los", "las"})
ASIDE = frozenset({"object", "oblique", "apposition", "adverbial"})
SPANS = word_list("parse.distant.spans")
CALLING = word_list("parse.distant.calling")
NEEDING = word_list("parse.distant.needing")
DONE_TO = NEEDING | word_list("parse.distant.meeting") | UNDERGONE | BLAMING
APART = word_list("parse.distant.apart")


# "Pidió ayuda a la UE, y en especial a Francia", with "Francia" below "especial"


def singled_out(tokens: list[Token]) -> None:
    """Joins to the noun before it the one that the same preposition marks behind such words."""
    for opening, token in enumerate(tokens[:-3]):
        if token.text.lower() not in AND | {","}:
            continue
        case = _singling(tokens, opening)
        if case is None or tokens[case].pos != "ADP":
            continue
        noun = _noun_behind(tokens, case)
        first = None if noun is None else _same_case_before(tokens, opening, case)
        if noun is None or first is None or tokens[noun].pos == "VERB":
            continue
        words = range(opening, case)
        for at, other in enumerate(tokens):
            if other.head in words and at not in words:
                tokens[at] = replace(other, head=noun)
        for at in words:
            role = tokens[at].role if tokens[at].pos in {"PUNCT", "CCONJ"} else "adverb"
            tokens[at] = replace(tokens[at], head=noun, role=role)
        for at in range(case, noun):
            role = "case" if at == case else tokens[at].role
            tokens[at] = replace(tokens[at], head=noun, role=role)
        tokens[noun] = replace(tokens[noun], head=first, role="conjunct")


def _singling(tokens: list[Token], opening: int) -> int | None:
    """The word behind "y (muy) en especial", "sobre todo" and the like."""
    at = opening + 1
    while at < len(tokens) and tokens[at].text.lower() in AND | MUCH:
        at += 1
    for length in (1, 2):
        if " ".join(t.text.lower() for t in tokens[at : at + length]) in SINGLING:
            return at + length if at + length < len(tokens) else None
    return None


def _noun_behind(tokens: list[Token], case: int) -> int | None:
    for at in range(case + 1, min(case + 4, len(tokens))):
        if tokens[at].pos in NOMINAL:
            return at
        if tokens[at].pos not in {"DET", "ADJ", "NUM"}:
            return None
    return None


def _same_case_before(tokens: list[Token], opening: int, case: int) -> int | None:
    """The last noun before that the same preposition marks."""
    word = "a" if tokens[case].text.lower() in TO else tokens[case].text.lower()
    for at in range(opening - 1, 0, -1):
        mark = case_of(tokens, at) if tokens[at].pos in NOMINAL else None
        if mark is None:
            continue
        told = tokens[mark].text.lower()
        if word == ("a" if told in TO else told):
            return at
    return None


# "Tiene encarcelada desde hace meses a Suu Kyi", "bombardea desde hace días a los rebeldes", with
# both as what "hace"


def objects_behind_spans(tokens: list[Token]) -> None:
    """Hangs on the verb what "a" marks behind "hace" and its time."""
    for noun, token in enumerate(tokens):
        span = token.head
        if token.pos not in NOMINAL or tokens[span].lemma != "hacer" or span > noun:
            continue
        above = tokens[span].head
        case = case_of(tokens, noun)
        timed = any(t.head == span and t.lemma in SPANS for t in tokens[span:noun])
        if timed and above < span and case is not None and tokens[case].text.lower() in TO:
            tokens[noun] = replace(token, head=above, role="object")


# "Recibió en Amán, donde pasó dos días, al presidente chipriota", "acusó en una carta enviada a la
# embajada, a los servicios secretos", with both as the aside's


def objects_behind_commas(tokens: list[Token]) -> None:
    """Hangs on such a verb without an object what "a" marks behind the comma that closes an aside
    of it, with what it is blamed for."""
    for verb, token in enumerate(tokens):
        if token.pos not in VERBAL or token.lemma not in DONE_TO or _reached(tokens, verb):
            continue
        noun = next((i for i in range(verb + 4, len(tokens)) if _closes(tokens, i, verb)), None)
        if noun is None:
            continue
        tokens[noun] = replace(tokens[noun], head=verb, role="object")
        for at in range(noun + 1, len(tokens)):
            told = tokens[at].role == "relative" and "VerbForm=Inf" in tokens[at].morph
            if tokens[at].head == noun and told:
                tokens[at] = replace(tokens[at], head=verb, role="open_clause")


def _reached(tokens: list[Token], verb: int) -> bool:
    """Whether somebody is told already to whom it is done."""
    for at, token in enumerate(tokens):
        if token.head != verb or token.role not in {"object", "indirect", "oblique", "clause"}:
            continue
        case = case_of(tokens, at)
        if token.pos == "PRON" or (case is not None and tokens[case].text.lower() in TO):
            return True
        if case is None and token.role != "oblique" and token.lemma not in SPANS:
            return True
    return False


def _closes(tokens: list[Token], noun: int, verb: int) -> bool:
    """Whether "a" marks somebody right behind the second of two commas, below an aside of the
    verb that has nobody like that itself."""
    case = case_of(tokens, noun) if tokens[noun].pos in NOMINAL else None
    if case is None or tokens[case].text.lower() not in TO or tokens[case - 1].text != ",":
        return False
    known = tokens[noun].pos == "PROPN" or has(tokens, noun, {"modifier", "apposition", "nominal"})
    if not known or tokens[noun].lemma in APART or tokens[noun].head == verb:
        return False
    above = tokens[noun].head
    beside = (i for i, t in enumerate(tokens[:noun]) if t.head == above and i > verb)
    cases = (case_of(tokens, i) for i in beside)
    if any(c is not None and tokens[c].text.lower() in TO for c in cases):
        parted = tokens[above].role == "modifier"  # "una carta enviada a la embajada, a …"
        if not parted:
            return False
    while tokens[above].head != verb:
        if tokens[above].role in {"root", "clause", "open_clause"} or tokens[above].head == above:
            return False
        above = tokens[above].head
    return verb < above < noun and tokens[above].role == "oblique"


# "Habló con el presidente ruso, con el francés, Emmanuel Macron, y con …", with "Emmanuel" as whom
# the verb is about


def names_behind_peoples(tokens: list[Token]) -> None:
    """Hangs a name between commas on the bare noun of a people or post before it, of the same verb;
    what is joined to the name with the noun's preposition is joined to the noun."""
    for name, token in enumerate(tokens[2:], start=2):
        noun = name - 2
        beside = tokens[noun].head == token.head < noun and tokens[noun].role in ASIDE
        if token.pos != "PROPN" or token.role not in ASIDE or not beside:
            continue
        case = case_of(tokens, noun)
        article = tokens[noun - 1].text.lower() in DEFINITE and tokens[noun].pos in {"NOUN", "ADJ"}
        if tokens[name - 1].text != "," or case is None or not article or case_of(tokens, name):
            continue
        word = tokens[case].text.lower()
        for at, other in enumerate(tokens):
            own = case_of(tokens, at) if other.head == name and other.role == "conjunct" else None
            if own is not None and tokens[own].text.lower() == word:
                tokens[at] = replace(other, head=noun)
        tokens[name] = replace(token, head=noun, role="apposition")


# "A los líderes los detuvo de madrugada la policía", with "policía" as the object


def subjects_behind_clitics(tokens: list[Token]) -> None:
    """Reads as the subject the bare noun behind a verb whose object is the pronoun before it, or
    before that pronoun, if this does not take it up ("un ataque ruso lo impidió")."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not finite(tokens, verb) or token.lemma in CALLING:
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and i != verb]
        pronoun = next((i for i in own if i < verb and tokens[i].text.lower() in CLITICS
                        and tokens[i].role == "object"), None)  # fmt: skip
        if pronoun is None:
            continue
        subjects = [i for i in own if tokens[i].role == "subject"]
        taken_up = [i for i in subjects if _taken_up(tokens, i, pronoun)]
        behind = _subject_behind(tokens, verb, own)
        if behind is not None and subjects == taken_up:
            for index in taken_up:
                tokens[index] = replace(tokens[index], role="object")
            tokens[behind] = replace(tokens[behind], role="subject")
        elif behind is None and not subjects:
            _opening_subject(tokens, verb, own, pronoun)


def _subject_behind(tokens: list[Token], verb: int, own: list[int]) -> int | None:
    bare = [i for i in own if i > verb and _definite(tokens, i)
            and (tokens[i].role == "object" or _apposed(tokens, verb, i))]  # fmt: skip
    if len(bare) != 1:
        return None
    fits = number(tokens, bare[0]) == number(tokens, verb)
    return bare[0] if fits or tokens[bare[0]].pos == "PROPN" else None


def _opening_subject(tokens: list[Token], verb: int, own: list[int], pronoun: int) -> None:
    """Reads so the one bare noun before the pronoun that this does not take up."""
    bare = [
        i for i in own
        if i < pronoun and tokens[i].role in {"indirect", "object"} and tokens[i].pos in NOMINAL
        and case_of(tokens, i) is None and number(tokens, i) == number(tokens, verb)
        and not _taken_up(tokens, i, pronoun)
    ]  # fmt: skip
    if len(bare) == 1:
        tokens[bare[0]] = replace(tokens[bare[0]], role="subject")


def _taken_up(tokens: list[Token], noun: int, pronoun: int) -> bool:
    """ "*El acuerdo* lo firmó ayer": a noun with its article, of the pronoun's own form."""
    form = {f for f in tokens[pronoun].morph.split("|") if f.startswith(("Gender=", "Number="))}
    common = tokens[noun].pos == "NOUN" and noun < pronoun and _definite(tokens, noun)
    return common and form <= set(tokens[noun].morph.split("|"))


def _apposed(tokens: list[Token], verb: int, noun: int) -> bool:
    """Whether it seems an apposition of the verb right before it."""
    return tokens[noun].role == "apposition" and noun == verb + 1


def _definite(tokens: list[Token], noun: int) -> bool:
    """Whether it is a name or a noun with its article, and no preposition."""
    if tokens[noun].pos not in NOMINAL or case_of(tokens, noun) is not None:
        return False
    article = any(t.head == noun and t.text.lower() in DEFINITE for t in tokens[:noun])
    return article or tokens[noun].pos == "PROPN"


# "Habían pedido respeto a las urnas y expresado su preocupación", with "preocupación" as asked for


def objects_of_second_verbs(tokens: list[Token]) -> None:
    """Gives a second verb the bare object right behind it, where the first has its own."""
    for verb, token in enumerate(tokens[:-1]):
        first = token.head
        if token.role != "conjunct" or token.pos != "VERB" or tokens[first].pos != "VERB":
            continue
        if not first < verb or has(tokens, verb, {"object", "clause", "open_clause"}):
            continue
        noun = _bare_behind(tokens, verb)
        if noun is None or tokens[noun].head != first or tokens[noun].role != "object":
            continue
        if any(t.head == first and t.role == "object" for t in tokens[first:verb]):
            tokens[noun] = replace(tokens[noun], head=verb)


def _bare_behind(tokens: list[Token], verb: int) -> int | None:
    for at in range(verb + 1, min(verb + 5, len(tokens))):
        if tokens[at].pos in NOMINAL:
            return at
        if tokens[at].pos not in {"DET", "ADJ", "NUM"}:
            return None
    return None


# "Lamentó que Kigali hubiera actuado, y la oposición tachó de ilegal …", with "tachó" below
# "actuado"


def indicatives_behind_wishes(tokens: list[Token]) -> None:
    """Joins to the main verb a second clause in the indicative that hangs on one in the
    subjunctive."""
    for verb, token in enumerate(tokens):
        inner = token.head
        if token.role != "clause" or token.pos != "VERB" or inner > verb:
            continue
        main = tokens[inner].head
        wished = "Mood=Sub" in form(tokens, inner) and tokens[inner].role == "clause"
        told = "Mood=Ind" in form(tokens, verb) and has(tokens, verb, {"subject"})
        if not (wished and told) or main > inner or has(tokens, verb, {"mark"}):
            continue
        joint = next((i for i in range(inner + 1, verb)
                      if tokens[i].text.lower() in AND and tokens[i - 1].text == ","
                      and tokens[tokens[i].head].head in {verb, inner}), None)  # fmt: skip
        if joint is not None:
            tokens[verb] = replace(token, head=main, role="conjunct")
            tokens[joint] = replace(tokens[joint], head=verb, role="coordinator")


# "Criticó en Ankara, junto a su colega turco, la represión siria", with the repression as the
# colleague


def objects_behind_companions(tokens: list[Token]) -> None:
    """Gives a verb that needs one the object behind an aside with a preposition and a comma."""
    for noun, token in enumerate(tokens):
        if token.role != "apposition" or token.pos != "NOUN" or not _definite(tokens, noun):
            continue
        aside = token.head
        verb, case = tokens[aside].head, case_of(tokens, aside)
        if case is None or not verb < case < noun or tokens[verb].lemma not in NEEDING:
            continue
        first = next(i for i in range(aside, noun + 1) if noun in {tokens[i].head, i}
                     and tokens[i].text != ",")  # fmt: skip
        closed = tokens[case - 1].text == tokens[first - 1].text == ","
        if closed and not _with_object(tokens, verb) and tokens[verb].pos in VERBAL:
            tokens[noun] = replace(token, head=verb, role="object")


def _with_object(tokens: list[Token], verb: int) -> bool:
    """Whether it has a clause, or an object without a preposition."""
    below = [i for i, t in enumerate(tokens) if t.head == verb]
    told = any(tokens[i].role in {"clause", "open_clause"} for i in below)
    return told or any(tokens[i].role == "object" and case_of(tokens, i) is None for i in below)


# "Los milicianos del EZLN, que el lunes tomó seis pueblos", with "tomó" told of "milicianos"


def relatives_of_bands(tokens: list[Token]) -> None:
    """Tells of the name of a band, and not of its men, a clause in the singular."""
    for verb, token in enumerate(tokens):
        men = token.head
        if token.role != "relative" or not men < verb or tokens[men].pos != "NOUN":
            continue
        if "Number=Plur" not in tokens[men].morph or number(tokens, verb) != "Sing":
            continue
        names = [i for i, t in enumerate(tokens[:verb]) if t.head == men < i
                 and t.pos == "PROPN" and t.role == "nominal"]  # fmt: skip
        who = next((i for i in range(men, verb) if tokens[i].head == verb
                    and tokens[i].text.lower() == "que"), None)  # fmt: skip
        if len(names) != 1 or who is None or not finite(tokens, verb):
            continue
        acts = tokens[who].role == "subject" and tokens[who - 1].text == ","
        held = any(t.head == verb and t.role == "object" and t.pos == "NOUN" for t in tokens[verb:])
        if acts and held and names[0] < who:
            tokens[verb] = replace(token, head=names[0])
