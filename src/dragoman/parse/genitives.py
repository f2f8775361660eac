"""Genitives that the Spanish model hangs too low, or takes for clauses."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import OF, TO, beginning, case_of, under
from dragoman.records import Token
from dragoman.tree import BEHESTS, NOMINAL

PARTING = frozenset({"con", "entre", "contra"})
SPANS = word_list("parse.genitives.spans")
SCALES = word_list("parse.genitives.scales")
LACKED = word_list("parse.genitives.lacked")
CALLS = word_list("parse.genitives.calls")
CALLED_FOR = word_list("parse.genitives.called_for")
GROWING = word_list("parse.genitives.growing")
DOERS = frozenset({"manos", "parte"})
LEAST = tuple(tuple(words.split()) for words in word_list("parse.genitives.least"))
TEMPORAL = frozenset({"después", "luego", "antes"})


# "La detención de tres presuntos yihadistas", with "de" as the conjunction of a later verb


def stranded_prepositions(tokens: list[Token]) -> None:
    """Hangs on the noun before it the phrase whose preposition a finite verb took."""
    for index, token in enumerate(tokens[1:-1], start=1):
        verb = token.head
        if (
            token.role != "mark"
            or token.text.lower() not in OF
            or verb < index
            or "VerbForm=Fin" not in _form(tokens, verb)
            or tokens[index - 1].pos not in NOMINAL
        ):
            continue
        head = _noun_after(tokens, index)
        if head is None or head >= verb:
            continue
        tokens[index] = replace(token, role="case", head=head)
        tokens[head] = replace(tokens[head], pos="NOUN", role="nominal", head=index - 1)
        for at in range(index + 1, head):
            tokens[at] = replace(tokens[at], head=head, role=_role_before(tokens[at]))


def _form(tokens: list[Token], verb: int) -> str:
    return next(
        (t.morph for t in tokens if t.head == verb and t.role == "auxiliary"), tokens[verb].morph
    )


def _noun_after(tokens: list[Token], index: int) -> int | None:
    """The last word of the bare noun phrase behind a preposition: determiners, a number and
    adjectives, of which the last stands for the noun where there is none."""
    at, last = index + 1, None
    while at < len(tokens) and tokens[at].pos in {"DET", "NUM", "ADJ", "NOUN", "PROPN"}:
        if tokens[at].pos in NOMINAL:
            return at
        last = at if tokens[at].pos == "ADJ" else last
        at += 1
    return last


def _role_before(token: Token) -> str:
    return {"DET": "determiner", "NUM": "number"}.get(token.pos, "modifier")


# "El asesinato en Teherán del jefe de Hamás", with "jefe" below "Teherán" or the verb


def parted_genitives(tokens: list[Token]) -> None:
    """Hangs on a noun the genitive from which a place parts it."""
    for index, token in enumerate(tokens):
        case = case_of(tokens, index) if token.pos == "NOUN" else None
        if case is None or tokens[case].text.lower() not in OF:
            continue
        place = _place_before(tokens, case)
        noun = _noun_before(tokens, place) if place is not None else None
        if place is None or noun is None or token.head == noun:
            continue
        if token.head not in {place, tokens[place].head, tokens[noun].head}:
            continue
        tokens[index] = replace(token, head=noun, role="nominal")
        tokens[place] = replace(tokens[place], head=noun, role="nominal")


# "La invasión a gran escala de Rusia", with Russia's scale; "la detención sin cargos de dos
# periodistas", with their charges; "el llamamiento a la calma de la ONU", with the UN's calm


def genitives_behind_scales(tokens: list[Token]) -> None:
    """Hangs on a noun what stands behind the words that say how it is done or to what it calls."""
    for index, token in enumerate(tokens):
        said = token.head
        if token.role != "nominal" or tokens[said].role not in {"nominal", "oblique"}:
            continue
        noun, case = tokens[said].head, case_of(tokens, said)
        if case is None or not noun < case < index or tokens[noun].pos != "NOUN":
            continue
        if _nobodys(tokens, noun, case):
            tokens[index] = replace(token, head=noun)


def _nobodys(tokens: list[Token], noun: int, case: int) -> bool:
    """Whether what a preposition marks behind a noun is a word that belongs to that alone."""
    word = tokens[case].head
    mark, said = tokens[case].text.lower(), tokens[word].text.lower()
    if mark in TO and tokens[noun].lemma in CALLS:
        return said in CALLED_FOR
    if any(t.head == word and t.role == "determiner" for t in tokens[case:word]):
        return False  # "el aniversario de una represalia contra estudiantes"
    return said in (LACKED if mark == "sin" else SCALES if mark in {"a", "de"} else ())


# "Crecen los temores a un ataque", with the attack as what they grow to


def phrases_of_what_grows(tokens: list[Token]) -> None:
    """Hangs on the subject behind a verb without object what stands right behind that."""
    for subject, token in enumerate(tokens[:-1]):
        verb = token.head
        growing = token.role == "subject" and tokens[verb].lemma in GROWING and verb < subject
        if not growing or token.pos != "NOUN" or tokens[subject + 1].role != "case":
            continue
        noun = tokens[subject + 1].head
        if tokens[noun].head == verb and tokens[noun].role in {"object", "oblique"}:
            tokens[noun] = replace(tokens[noun], role="nominal", head=subject)


def _place_before(tokens: list[Token], case: int) -> int | None:
    """The proper name that ends right before a preposition, if "en" or the like marks it."""
    head = beginning(tokens, case - 1)
    if head < 2 or tokens[head].pos != "PROPN":
        return None
    return head if tokens[head - 1].text.lower() == "en" else None


def _noun_before(tokens: list[Token], place: int) -> int | None:
    """The noun right before a marked name, over an adjective of its own."""
    at = place - 2
    while at > 0 and tokens[at].pos == "ADJ" and tokens[at].head < at:
        at -= 1
    return at if tokens[at].pos == "NOUN" else None


# "Un ataque de Rusia contra Odesa", with "Odesa" as a part of the name "Rusia"


SEVERING = frozenset({"contra", "en", "sobre", "por", "ante", "hacia"})
A = frozenset({"a"})  # not "Nimr al Nimr"


def parted_names(tokens: list[Token]) -> None:
    """Hangs on the noun above a name what a preposition parts from it."""
    for index, token in enumerate(tokens):
        name = token.head
        if token.role != "flat" or token.pos != "PROPN" or tokens[name].pos != "PROPN":
            continue
        case = case_of(tokens, index)
        if case is None or case < name or tokens[case].text.lower() not in SEVERING | A:
            continue
        above = tokens[name].head
        if tokens[case].text.lower() in A and tokens[above].pos != "NOUN":
            continue
        if tokens[above].pos in {"NOUN", "VERB"} and above < name:
            role = "nominal" if tokens[above].pos == "NOUN" else "oblique"
            tokens[index] = replace(token, head=above, role=role)


# "Según el ministro, A Fulano, Siria tiene …", with "Siria" as a part of the minister's name


def names_behind_voices(tokens: list[Token]) -> None:
    """Parts the name of who is cited from that of the subject, which a comma parts from it."""
    for index, token in enumerate(tokens):
        name = token.head
        if token.role != "flat" or tokens[index - 1].text != "," or name >= index:
            continue
        cited = _cited(tokens, name)
        if cited is None:
            continue
        verb = tokens[name].head
        for at in range(index, verb):
            if tokens[at].head == name:
                tokens[at] = replace(tokens[at], head=index)
        tokens[name] = replace(tokens[name], head=cited, role="apposition")
        tokens[index] = replace(token, head=verb, role="subject")


def _cited(tokens: list[Token], name: int) -> int | None:
    """The noun of "según el ministro," right before a name that is taken for the subject."""
    subject = tokens[name].role == "subject" and tokens[name].pos == "PROPN"
    if not subject or not name or tokens[name - 1].text != ",":
        return None
    for mark in range(name):
        noun = tokens[mark].head
        voice = tokens[mark].text.lower() == "según" and mark < noun < name
        if voice and tokens[noun].head == tokens[name].head:
            return noun
    return None


# "Decenas de miles de personas", with "personas" two genitives below "Decenas"

COUNTS = frozenset({"miles", "millones"})
DOZENS = word_list("parse.genitives.dozens")


def numbers_of_numbers(tokens: list[Token]) -> None:
    """Hangs on the first of two numbers what both count."""
    for index, token in enumerate(tokens):
        number = tokens[token.head]
        if token.role != "nominal" or number.text.lower() not in COUNTS or token.head >= index:
            continue
        low = number.role in {"nominal", "number"}
        if low and tokens[number.head].text.lower() in DOZENS:
            tokens[index] = replace(token, head=number.head)


# "La deportación de miles de civiles", with "miles" as the number of deportations


def counted_genitives(tokens: list[Token]) -> None:
    """Reads a number behind a noun that "de" marks as its genitive, and what it counts so too."""
    for index, token in enumerate(tokens):
        counted = token.role == "number" and token.pos == "NUM" and token.head < index
        below = token.role == "compound" and tokens[token.head].pos == "NUM" and token.head < index
        case = case_of(tokens, index) if counted or below else None
        if case is None or tokens[case].text.lower() not in OF:
            continue
        if below or tokens[token.head].pos in NOMINAL:
            tokens[index] = replace(token, role="nominal")


# "Regresó después de una cumbre con …", with "después" as an adverb that holds the noun


def nouns_of_adverbs(tokens: list[Token]) -> None:
    """Reads an adverb of time with the "de" behind it as the preposition of their noun."""
    for index, token in enumerate(tokens[:-1]):
        after, above = tokens[index + 1], token.head
        noun = after.head
        if token.text.lower() not in TEMPORAL or after.text.lower() not in OF:
            continue
        if token.role == after.role == "case" and above == noun:  # "después de una reunión"
            tokens[index] = replace(token, pos="ADP")
            tokens[index + 1] = replace(after, role="fixed", head=index)
        if after.role != "case" or tokens[noun].head != index or above in {index, noun}:
            continue
        measures = (t for i, t in enumerate(tokens[:index]) if t.head == index or i == index - 1)
        if any(t.lemma.lower() in SPANS for t in measures):
            continue  # "tres meses después de la cumbre"
        for at in range(index):
            if tokens[at].head == index and tokens[at].pos == "NOUN":  # "840 armas antes de mayo"
                tokens[at] = replace(tokens[at], role="object", head=above)
        tokens[index] = replace(token, pos="ADP", role="case", head=noun)
        tokens[index + 1] = replace(after, role="fixed", head=index)
        tokens[noun] = replace(tokens[noun], role="oblique", head=above)


# "Tras tres días de cumbre con Kim", with "con Kim" below the days


def parties_below_days(tokens: list[Token]) -> None:
    """Hangs on what went on for days those with whom or between whom it did."""
    for index, token in enumerate(tokens[1:-1], start=1):
        noun = token.head
        if token.text.lower() not in OF or token.role != "case" or noun < index:
            continue
        days = tokens[noun].head
        if tokens[days].lemma.lower() not in SPANS or days > index:
            continue
        for at in range(noun + 1, len(tokens)):
            case = case_of(tokens, at)
            parting = case is not None and tokens[case].text.lower() in PARTING
            if parting and tokens[at].head == days and tokens[at].role == "nominal":
                tokens[at] = replace(tokens[at], head=noun)


# "Se reunió a petición de Rusia", with "a petición de" as the preposition of Rusia


def behests(tokens: list[Token]) -> None:
    """Reads "petición" and its like as the noun of what somebody asks for."""
    for index, token in enumerate(tokens[1:-2], start=1):
        a, of = tokens[index - 1], tokens[index + 1]
        if token.text.lower() not in BEHESTS or token.role != "fixed" or token.head != index - 1:
            continue
        somebody = of.head if of.role == "case" else a.head
        if somebody <= index or of.text.lower() not in OF:
            continue
        above = a.head if a.head != somebody else tokens[somebody].head
        tokens[index - 1] = replace(a, role="case", head=index)
        tokens[index] = replace(token, pos="NOUN", role="oblique", head=above)
        tokens[index + 1] = replace(of, role="case", head=somebody)
        tokens[somebody] = replace(tokens[somebody], role="nominal", head=index)


# "Detuvo, a petición de Washington, a la directora", with "directora" below "Washington"


def objects_behind_behests(tokens: list[Token]) -> None:
    """Hangs on the verb what "a" marks behind the comma that closes such a phrase."""
    for index, token in enumerate(tokens):
        if token.text.lower() not in BEHESTS or tokens[index - 1].text.lower() != "a":
            continue
        verb = token.head
        for at in range(index + 1, len(tokens)):
            case = case_of(tokens, at)
            apart = case is not None and tokens[case - 1].text == "," and case > index
            below = tokens[at].head != verb and under(tokens, at, index)
            if apart and below and tokens[case or 0].text.lower() in {"a", "al"}:
                tokens[at] = replace(tokens[at], head=verb, role="object")


# "A manos de Rusia", with "de" as a second preposition


def split_prepositions(tokens: list[Token]) -> None:
    """Reads the "de" behind "a manos" and the like as the end of their preposition."""
    for index, token in enumerate(tokens[1:], start=1):
        before = tokens[index - 1]
        opened = before.role == "fixed" and before.text.lower() in DOERS
        if opened and token.role == "case" and tokens[before.head].head == token.head:
            tokens[index] = replace(token, role="fixed", head=before.head)
    _least_counted(tokens)


# "Detuvo al menos a doce manifestantes", with "al menos a" as the preposition of "manifestantes"


def _least_counted(tokens: list[Token]) -> None:
    """Reads "al menos" and the like before "a" as an adverb, and "a" as the preposition."""
    for index in range(2, len(tokens) - 1):
        if tokens[index].text.lower() != "a":
            continue
        first = next((f for words in LEAST if (f := _opening(tokens, words, index)) >= 0), None)
        noun = _noun_after(tokens, index) if first is not None else None
        if first is None or noun is None:
            continue
        tokens[first] = replace(tokens[first], role="adverb", head=tokens[noun].head)
        for at in range(first + 1, index):
            tokens[at] = replace(tokens[at], role="fixed", head=first)
        tokens[index] = replace(tokens[index], role="case", head=noun)


def _opening(tokens: list[Token], words: tuple[str, ...], end: int) -> int:
    """Where these words begin if they stand right before a token; less than 0 if they do not."""
    first = end - len(words)
    said = tuple(t.text.lower() for t in tokens[max(first, 0) : end])
    return first if said == words else -1


# "Denunció el asesinato de civiles a manos de Rusia", with "Rusia" as said of "denunció"

BLAMING = word_list("parse.genitives.blaming")
DOING = word_list("parse.genitives.doing")
ACTS = word_list("parse.genitives.acts")
LOSING = frozenset({"perder", "sufrir", "recibir"})
"""Verbs that themselves take "a manos de" with an object."""


def doers_of_nouns(tokens: list[Token]) -> None:
    """Hangs who did something ("a manos de", "por parte de") on the noun that is the object of an
    active verb, not on the verb."""
    for index, token in enumerate(tokens):
        if token.role not in {"nominal", "oblique"}:
            continue
        case = case_of(tokens, index)
        if case is None or token.head > case:
            continue
        verb, fixed = tokens[token.head], {t.text.lower() for t in tokens if t.head == case}
        if fixed & DOERS and token.role == "nominal":
            noun = _act_between(tokens, token.head, case)
            tokens[index] = token if noun is None else replace(token, head=noun)
            continue
        if not fixed & DOERS or verb.pos != "VERB" or verb.lemma in LOSING:
            continue
        noun = _act_between(tokens, token.head, case)
        noun = noun if noun is not None else _object_between(tokens, token.head, case)
        if noun is not None:
            tokens[index] = replace(token, head=noun, role="nominal")


def _act_between(tokens: list[Token], above: int, case: int) -> int | None:
    """ "Su pésame por la matanza de cristianos a manos de X": the act right before who did it, and
    not the noun above."""
    for at in range(case - 1, above, -1):
        if act(tokens, at):
            whole = all(under(tokens, i, at) for i in range(at + 1, case))
            return at if whole else None
    return None


# "Respaldó la anexión de Crimea por Rusia", with "Rusia" below "respaldó"


def doers_behind_genitives(tokens: list[Token]) -> None:
    """Hangs who did something on the noun of the act whose genitive stands right before "por"."""
    for case, token in enumerate(tokens):
        index = token.head
        if token.role != "case" or token.text.lower() != "por" or index < case:
            continue
        verb = tokens[index].head
        doer = tokens[index].pos == "PROPN" or tokens[index].lemma in DOING
        if verb > case or tokens[verb].pos != "VERB" or not doer:
            continue
        own = (i for i in range(verb + 1, case) if tokens[i].head == verb and i != index)
        noun = next((i for i in reversed(list(own)) if act(tokens, i)), None)
        if noun is None or not all(under(tokens, i, noun) for i in range(noun + 1, case)):
            continue
        held = any(t.head == noun and t.role == "nominal" for t in tokens[noun:case])
        passive = any(t.head == verb and t.role == "auxiliary" and t.lemma == "ser" for t in tokens)
        if held and not passive and "VerbForm=Part" not in tokens[verb].morph:
            tokens[index] = replace(tokens[index], head=noun, role="nominal")


# "Culpó a los talibanes del atentado", with "atentado" below "talibanes"


def blamed_for(tokens: list[Token]) -> None:
    """Hangs on a verb that blames somebody the act that the parser takes for his."""
    for index, token in enumerate(tokens):
        blamed = token.head
        verb = tokens[blamed].head
        if tokens[verb].lemma not in BLAMING or verb > blamed or not act(tokens, index):
            continue
        case, marked = case_of(tokens, index), case_of(tokens, blamed)
        if case is None or tokens[case].text.lower() not in OF or blamed > case:
            continue
        if marked is not None and tokens[marked].text.lower() in TO:
            tokens[index] = replace(token, head=verb, role="oblique")


def act(tokens: list[Token], index: int) -> bool:
    """Whether a noun tells what somebody does."""
    named = (
        tokens[index].lemma.endswith(("ción", "sión", "xión", "miento"))
        or tokens[index].lemma in ACTS
    )
    return tokens[index].pos == "NOUN" and named


def _object_between(tokens: list[Token], verb: int, end: int) -> int | None:
    """The noun that is a verb's object before a word."""
    objects = (i for i in range(verb + 1, end) if tokens[i].head == verb)
    return next(
        (i for i in objects if tokens[i].role == "object" and tokens[i].pos == "NOUN"), None
    )
