"""What a comma parts from a relative clause before it, and demonstratives that are subjects."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import finite, number
from dragoman.records import Token

THIS = frozenset({"este", "esta", "estos", "estas", "éste", "ésta", "éstos", "éstas"})
AIM = frozenset({"para"})
COMPLEMENTS = word_list("parse.closing.complements")
DOUBTING = word_list("parse.closing.doubting")
VOICING = word_list("parse.closing.voicing")
ACCOUNTS = frozenset({"según", "como", "tal", "conforme", "as", "according"})
LONGEST = 14
"""Tokens of an aside."""
UNBOUND = ("VerbForm=Inf", "VerbForm=Ger")
MADE = word_list("parse.closing.made")
SPIRIT, KINDS = word_list("parse.closing.spirit"), word_list("parse.closing.kinds")


# "Obligó a aterrizar un avión que volaba a Vilna, para detener a un opositor", with "detener" as
# what the plane flew for


def aims_behind_relatives(tokens: list[Token]) -> None:
    """Hangs "para" with an infinitive behind a comma on the verb above the relative clause before
    the comma."""
    for index, token in enumerate(tokens):
        inner = token.head
        if "VerbForm=Inf" not in token.morph or token.role not in {"adverbial", "open_clause"}:
            continue
        if inner > index or tokens[inner].role != "relative":
            continue
        marks = (i for i, t in enumerate(tokens[:index]) if t.head == index and t.role == "mark")
        mark = next(marks, 0)
        closed = mark > 1 and tokens[mark].text.lower() in AIM and tokens[mark - 1].text == ","
        outer = _verb_above(tokens, tokens[inner].head)
        if closed and outer is not None and not _opened(tokens, inner, mark):
            tokens[index] = replace(token, head=outer, role="adverbial")


def _opened(tokens: list[Token], inner: int, mark: int) -> bool:
    """Whether a comma opens something within the relative clause that the last one may close."""
    return any(t.text == "," for t in tokens[inner : mark - 1])


def _verb_above(tokens: list[Token], index: int) -> int | None:
    """The finite verb above a word, and the one that governs it as an infinitive."""
    seen = set[int]()
    while index not in seen:
        if tokens[index].pos == "VERB" and finite(tokens, index):
            return index
        seen.add(index)
        index = tokens[index].head
    return None


# "Instó al ministro, que llegó ayer, a expulsar a tres", "prevented the army, led by Tusk, from
# deploying", with the complement as what the one in the aside did


def complements_behind_asides(tokens: list[Token]) -> None:
    """Hangs an infinitive or a gerund behind the comma that closes an aside on the verb, or on the
    noun, before the aside."""
    for index, token in enumerate(tokens):
        inner = token.head
        unbound = any(form in token.morph for form in UNBOUND)
        if not unbound or token.role not in {"adverbial", "open_clause"} or inner >= index:
            continue
        mark = _complement_mark(tokens, index)
        if mark is None or tokens[mark - 1].text != "," or not _aside(tokens, inner, mark):
            continue
        within = (t for t in tokens[inner:mark] if t.head == inner)
        if any(t.role == "open_clause" or "VerbForm=Inf" in t.morph for t in within):
            continue  # "que los compromete a declarar una tregua, liberar a los presos y …"
        noun = tokens[inner].head
        if tokens[inner].role == "adverbial":  # "called on Poland, led by Tusk, to invade"
            tokens[index] = replace(token, head=noun)
        elif tokens[noun].role == "nominal" and tokens[tokens[noun].head].pos == "NOUN":
            tokens[index] = replace(token, head=tokens[noun].head, role="relative")
        elif (outer := _verb_above(tokens, noun)) is not None and outer < inner:
            tokens[index] = replace(token, head=outer, role="open_clause")


def _complement_mark(tokens: list[Token], verb: int) -> int | None:
    """What marks an infinitive or a gerund as a complement; a bare Spanish infinitive itself."""
    marks = [
        i for i, t in enumerate(tokens[:verb]) if t.head == verb and t.role in {"mark", "case"}
    ]
    if not marks:
        bare = (
            tokens[verb].text.lower().endswith(("ar", "er", "ir")) and tokens[verb - 1].text == ","
        )
        return verb if bare else None
    return marks[0] if tokens[marks[0]].text.lower() in COMPLEMENTS else None


def _aside(tokens: list[Token], inner: int, end: int) -> bool:
    """Whether a relative clause or a participle opens behind a comma and goes on, without another,
    till the one before a place."""
    told = tokens[inner].role == "relative" and finite(tokens, inner)
    participle = "VerbForm=Part" in tokens[inner].morph
    if not told and not (
        participle and tokens[inner].role in {"modifier", "relative", "adverbial"}
    ):
        return False
    first = min([inner, *(i for i, t in enumerate(tokens[:inner]) if t.head == inner
                          and t.role not in {"punctuation"})])  # fmt: skip
    while first and tokens[first - 1].pos == "ADP":
        first -= 1
    opens = bool(first) and tokens[first - 1].text == ","
    return opens and not any(t.text == "," for t in tokens[inner : end - 1])


# "No es cierto, dijo el ministro, que atacaran", "negó ayer en Quito, como ya hizo en mayo, que …",
# with the clause as told of the minister, or as what he did


def judged_behind_asides(tokens: list[Token]) -> None:
    """Hangs on the predicate, verb or noun before an aside the clause of which it is said, which
    stands behind the aside's second comma and has a subject of its own."""
    for index, token in enumerate(tokens):
        that = _that(tokens, index)
        if that is None or token.role not in {"clause", "relative", "adverbial"}:
            continue
        of = that > 0 and tokens[that - 1].text == "de"
        closing = that - 1 - of
        opening = _comma_before(tokens, closing, of=of) if tokens[closing].text == "," else None
        judged = _judged(tokens, opening, of=of) if opening else None
        if opening is None or judged is None or not opening < token.head < closing + 1:
            continue
        voice = token.head
        tokens[index] = replace(token, head=judged, role="relative" if of else "clause")
        tokens[that] = replace(tokens[that], pos="SCONJ", role="mark", head=index, morph="")
        if tokens[voice].role == "conjunct":
            tokens[voice] = replace(tokens[voice], role="parataxis")


def _that(tokens: list[Token], verb: int) -> int | None:
    """The "que" or "that" that opens a clause with a subject of its own."""
    before = [i for i in range(verb) if tokens[i].head == verb]
    opening = next((i for i in before if tokens[i].text.lower() in {"que", "that"}), None)
    own = opening is not None and any(tokens[i].role == "subject" and i > opening for i in before)
    return opening if own else None


def _comma_before(tokens: list[Token], closing: int, *, of: bool) -> int | None:
    """The comma with which an aside opens; before a noun's own clause, one that tells who says so
    or denies it."""
    for at in range(closing - 2, max(0, closing - LONGEST), -1):
        if tokens[at].text == ",":
            if not of:
                return at
            told = any(tokens[i].lemma in VOICING and finite(tokens, i) for i in range(at, closing))
            return at if told or tokens[at + 1].text.lower() in ACCOUNTS else None
    return None


def _judged(tokens: list[Token], opening: int, *, of: bool) -> int | None:
    """The impersonal predicate, the verb of denying or the noun of telling before the aside."""
    if of:
        noun = opening - 1
        return noun if tokens[noun].pos == "NOUN" else None
    for at in range(opening - 1, -1, -1):
        if tokens[at].pos == "PUNCT":
            return None
        below = [t for t in tokens if t.head == at]
        if any(t.role == "copula" for t in below):
            own = any(t.role == "subject" and t.pos in {"NOUN", "PROPN"} for t in below)
            return None if own else at
        if tokens[at].pos == "VERB" and finite(tokens, at):
            told = any(t.role in {"clause", "object"} for t in below if t.pos != "PRON")
            return at if tokens[at].lemma in DOUBTING and not told else None
    return None


# "Pidió al Gobierno, presidido por Tusk, que ayude", with "ayude" as told of Tusk


def asked_behind_asides(tokens: list[Token]) -> None:
    """Hangs on the verb above an aside the "que" clause in the subjunctive behind the comma that
    closes it, which the model takes for a relative clause of a name: none has such a one."""
    for index, token in enumerate(tokens):
        name = token.head
        if token.role != "relative" or "Mood=Sub" not in token.morph or tokens[name].pos != "PROPN":
            continue
        that = next((i for i in range(name + 1, index) if tokens[i].head == index), index)
        if [t.text.lower() for t in tokens[that - 1 : that + 1]] != [",", "que"]:
            continue
        inner = tokens[name].head
        while tokens[inner].pos == "PROPN" and tokens[inner].head != inner:
            inner = tokens[inner].head
        outer = _verb_above(tokens, tokens[inner].head)
        if _aside(tokens, inner, that) and outer is not None and outer < inner:
            tokens[index] = replace(token, head=outer, role="clause")
            tokens[that] = replace(tokens[that], pos="SCONJ", role="mark", morph="")


# "Después de que este llamara fascista a Aznar", with "este" as an article


def demonstratives(tokens: list[Token]) -> None:
    """Reads as its subject the demonstrative right before a finite verb."""
    for index, token in enumerate(tokens[:-1]):
        verb = token.head
        if token.role != "determiner" or token.text.lower() not in THIS or verb <= index:
            continue
        beside = tokens[index + 1]
        near = verb == index + 1 or beside.head == verb
        if near and tokens[verb].pos == "VERB" and finite(tokens, verb):
            tokens[index] = replace(token, pos="PRON", role="subject")


# "Fue reconocido por Brasil, a lo que Maduro respondió", with "respondió" as a circumstance of what
# stands next to it


def continued_sentences(tokens: list[Token]) -> None:
    """Hangs a clause that goes on with ", lo que" on the highest verb before it."""
    for index in range(2, len(tokens) - 1):
        if tokens[index].text.lower() != "lo" or tokens[index + 1].text.lower() != "que":
            continue
        before = index - 1 if tokens[index - 1].pos == "ADP" else index
        verb = tokens[index + 1].head
        if tokens[before - 1].text != "," or verb < index or not finite(tokens, verb):
            continue
        above = highest_before(tokens, verb, before)
        if above is not None:
            tokens[verb] = replace(tokens[verb], head=above, role="adverbial")


def highest_before(tokens: list[Token], index: int, end: int) -> int | None:
    """The highest verb above a word that stands before another place."""
    found, seen = None, set[int]()
    while index not in seen:
        seen.add(index)
        index = tokens[index].head
        if index < end and tokens[index].pos in {"VERB", "AUX"}:
            found = index
    return found


# "El extécnico de la CIA Edward Snowden", with "Edward Snowden" as more of the name of the CIA


def names_behind_acronyms(tokens: list[Token]) -> None:
    """Hangs the name of a person behind an acronym on the noun of which that is the genitive."""
    for index, token in enumerate(tokens[:-2]):
        noun, first = token.head, index + 1
        if token.pos != "PROPN" or not (token.text.isupper() and len(token.text) > 1):
            continue
        named = [i for i, t in enumerate(tokens) if t.head == index and t.role == "flat"]
        titled = [i for i in named if tokens[i].text.istitle() and tokens[i].pos == "PROPN"]
        if token.role != "nominal" or tokens[noun].pos != "NOUN" or noun > index:
            continue
        if titled[:2] == [first, first + 1] and titled == named:
            tokens[first] = replace(tokens[first], head=noun, role="apposition")
            for i in named[1:]:
                tokens[i] = replace(tokens[i], head=first)


# "La primera acción de guerra de la OTAN contra un Estado", with "OTAN" as whose war it is


def owners_behind_kinds(tokens: list[Token]) -> None:
    """Hangs on the noun before it the name behind a bare "de guerra", which tells of what kind that
    is."""
    for index, token in enumerate(tokens):
        kind = token.head
        if token.pos != "PROPN" or token.role != "nominal" or tokens[kind].lemma not in KINDS:
            continue
        noun = tokens[kind].head
        bare = kind > 1 and tokens[kind - 1].text.lower() == "de" and kind < index
        if bare and tokens[kind].role == "nominal" and tokens[noun].pos == "NOUN" and noun < kind:
            tokens[index] = replace(token, head=noun)


# "Un plan, propuesto por Arias, que los compromete a negociar", with "compromete" as said of Arias


def relatives_behind_makers(tokens: list[Token]) -> None:
    """Hangs on the thing a relative clause behind the phrase between commas that tells who made
    it."""
    for verb, token in enumerate(tokens):
        if token.role != "relative" or not finite(tokens, verb):
            continue
        maker = next((i for i in range(token.head, verb) if _opens(tokens, i, verb)), None)
        made = _participle_above(tokens, token.head)
        if maker is None or made is None or tokens[made - 1].text != ",":
            continue
        thing = tokens[made].head
        agrees = ("Number=Plur" in tokens[thing].morph) == (number(tokens, verb) == "Plur")
        if thing < made - 1 and tokens[thing].pos == "NOUN" and agrees:
            tokens[verb] = replace(token, head=thing)


def _opens(tokens: list[Token], index: int, verb: int) -> bool:
    """Whether it is the "que", behind a comma, of a relative clause."""
    own = tokens[index].head == verb and tokens[index].text.lower() == "que"
    return own and tokens[index - 1].text == ","


def _participle_above(tokens: list[Token], index: int) -> int | None:
    """The participle of a verb of making whose agent the word is."""
    above = tokens[index].head
    if above > index or not tokens[above].text.lower().startswith(tuple(MADE)):
        return None
    agent = any(t.head == index and t.text.lower() == "por" for t in tokens[above:index])
    return above if agent and tokens[above].role in {"modifier", "relative"} else None


# "Lanzó misiles contra Israel, que los derribó con ayuda de Jordania, en represalia por …", with
# "represalia" as what Israel did it in


def spirits_behind_relatives(tokens: list[Token]) -> None:
    """Hangs on the main verb a comma parts from a relative clause the spirit in which something
    was done."""
    for index in range(3, len(tokens)):
        token, case = tokens[index], tokens[index - 1]
        opened = case.head == index and case.text.lower() in {"en", "como"}
        if token.lemma not in SPIRIT or not opened or tokens[index - 2].text != ",":
            continue
        above = highest_before(tokens, index, index)
        inner = token.head
        relative = tokens[inner].role == "relative" or tokens[tokens[inner].head].role == "relative"
        if above is not None and above != inner and relative and _commas(tokens, inner, index) > 1:
            tokens[index] = replace(token, head=above, role="oblique")


def _commas(tokens: list[Token], inner: int, index: int) -> int:
    """How many commas stand between what opens a clause and a word behind it."""
    first = min(inner, tokens[inner].head)
    return sum(t.text == "," for t in tokens[first:index])


# "Después de que le pidiera que dejara el cargo y de que la OEA detectara fraude", with "detectara"
# beside "dejara"


def second_times(tokens: list[Token]) -> None:
    """Joins a clause with "y de que" to the one before it that "de que" marks too."""
    for verb, token in enumerate(tokens):
        if token.role != "conjunct" or not _of_que(tokens, verb):
            continue
        above, seen = token.head, set[int]()
        while above not in seen and not _of_que(tokens, above):
            seen.add(above)
            above = tokens[above].head
        if _of_que(tokens, above) and above < token.head:
            tokens[verb] = replace(token, head=above)


def _of_que(tokens: list[Token], verb: int) -> bool:
    marks = [t.text.lower() for t in tokens[:verb] if t.head == verb and t.role == "mark"]
    return marks[:2] == ["de", "que"]
