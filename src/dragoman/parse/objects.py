"""Objects and bare nouns that the Spanish model hangs on the wrong word or reads as adjectives."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import agree, beginning, finite, form, under
from dragoman.records import Token
from dragoman.tree import NOMINAL

USING = word_list("parse.objects.using")
OPENS = frozenset({"ADP", "ADV", "SCONJ"})
LOW = frozenset({"apposition", "conjunct", "nominal", "flat", "object", "modifier"})
PRENOMINAL = word_list("parse.objects.prenominal")
OF_ORDER = ("décimo", "décima", "ésimo", "ésima", "octavo", "octava", "gésimo", "noveno", "novena",
            "séptimo", "séptima", "decimosexto", "decimosexta", "decimoquinto", "decimoquinta",
            "decimocuarto", "decimocuarta", "decimotercer", "decimotercera", "tercer")  # fmt: skip
"""Endings of the numbers that tell an order."""


NOUNS = word_list("parse.objects.nouns")


# "Usar los activos rusos congelados para armar a Kiev", with "armar" below "congelados"


def aims_of_use(tokens: list[Token]) -> None:
    """Hangs on a verb of use what something is used for, which the model hangs on a word of what
    is used."""
    for index, token in enumerate(tokens):
        aimed = token.role == "adverbial" and "VerbForm=Inf" in token.morph
        if not aimed or tokens[token.head].pos not in {"ADJ", "NOUN"} or token.head > index:
            continue
        marks = {t.text.lower() for t in tokens[:index] if t.head == index and t.role == "mark"}
        above = token.head
        while tokens[above].head != above and tokens[above].pos in {"ADJ", "NOUN"}:
            above = tokens[above].head
        if "para" in marks and tokens[above].lemma in USING:
            tokens[index] = replace(token, head=above)


# "Alcanzaron ayer en Belfast, tras meses de diálogo, un acuerdo", with "acuerdo" beside "diálogo"


def postponed_objects(tokens: list[Token]) -> None:
    """Hangs on its verb the object that an adjunct between commas parts from it."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or not finite(tokens, verb) or _complete(tokens, verb):
            continue
        first = next((i for i in range(verb + 1, len(tokens)) if tokens[i].text == ","), None)
        if first is None or first + 1 >= len(tokens) or tokens[first + 1].pos not in OPENS:
            continue
        if any(t.pos == "VERB" for t in tokens[verb + 1 : first]):
            continue
        second = next((i for i in range(first + 1, len(tokens)) if tokens[i].text == ","), None)
        noun = _noun_from(tokens, second + 1) if second is not None else None
        if noun is not None and verb < tokens[noun].head < noun and under(tokens, noun, verb):
            tokens[noun] = replace(tokens[noun], head=verb, role="object")


def _complete(tokens: list[Token], verb: int) -> bool:
    """Whether the verb has an object or a clause already."""
    return any(
        t.head == verb
        and t.pos != "PRON"
        and (t.role in {"clause", "open_clause"} or (t.role == "object" and at > verb))
        for at, t in enumerate(tokens)
    )


def _noun_from(tokens: list[Token], start: int) -> int | None:
    """The noun of an unmarked phrase that a determiner or number opens at a token."""
    if start >= len(tokens) or tokens[start].pos not in {"DET", "NUM"}:
        return None
    noun = tokens[start].head
    if noun <= start or tokens[noun].pos != "NOUN" or tokens[noun].role not in LOW:
        return None
    return None if any(t.head == noun and t.role == "case" for t in tokens) else noun


# "Guardacostas rusos abrieron fuego", with both as adjectives


def nouns_like_adjectives(tokens: list[Token]) -> None:
    """Reads the first of two adjectives that stand for a noun as that noun."""
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        noun = token.lemma.lower() in NOUNS and after.pos == "NOUN" and index > 0
        if token.pos != "ADJ" or token.head != index + 1 or not (noun or after.pos == "ADJ"):
            continue
        marked = any(t.head == index + 1 and t.role == "case" for t in tokens[:index])
        if after.role not in {"subject", "object", "oblique", "nominal"} and not marked:
            continue
        part = "VerbForm" in token.morph and token.lemma.lower() not in NOUNS
        if token.lemma.lower() in PRENOMINAL or part:
            tokens[index + 1] = replace(after, pos="NOUN")
            continue
        role = "nominal" if after.role == "modifier" else after.role
        morph = token.morph.removesuffix("|VerbForm=Part")
        tokens[index] = replace(token, pos="NOUN", role=role, head=after.head, morph=morph)
        tokens[index + 1] = replace(after, pos="ADJ", role="modifier", head=index)
        for at, other in enumerate(tokens):
            if other.head == index + 1 and at != index:
                tokens[at] = replace(other, head=index)


# "El decimoctavo paquete de sanciones", with "paquete" as an apposition of the number


def ordinals(tokens: list[Token]) -> None:
    """Reads a number of order right before a noun as its adjective."""
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        number = token.pos == "NOUN" and token.text.lower().endswith(OF_ORDER)
        if not number or after.pos != "NOUN" or (after.role, after.head) != ("apposition", index):
            continue
        head = index + 1 if token.head == index else token.head
        tokens[index + 1] = replace(after, role=token.role, head=head)
        tokens[index] = replace(token, pos="ADJ", role="modifier", head=index + 1)
        for at, other in enumerate(tokens):
            if other.head == index and at != index + 1:
                tokens[at] = replace(other, head=index + 1)


# "El líder talibán", with "talibán" as his name


def small_names(tokens: list[Token]) -> None:
    """Reads a name in small letters right behind a noun as an adjective, and so what stands there
    as a determiner and is none ("el Ejército *tayiko*")."""
    for index, token in enumerate(tokens):
        if _no_determiner(tokens, index):
            _as_adjective(tokens, index)
        named = (token.pos, token.role) == ("PROPN", "apposition") and token.text.islower()
        if named and token.head == index - 1 and tokens[index - 1].pos == "NOUN":
            tokens[index] = replace(token, pos="ADJ", role="modifier")


def _no_determiner(tokens: list[Token], index: int) -> bool:
    """Whether a determiner that opens nothing stands right behind a name, and ends like an
    adjective."""
    token, after = tokens[index], tokens[index + 1 : index + 2]
    if token.pos != "DET" or token.role in {"determiner", "fixed"} or not index:
        return False
    named = tokens[index - 1].pos in NOMINAL and token.text.islower()
    opens = bool(after) and after[0].pos in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}
    return named and not opens and len(token.text) > len("ninguno") - 2


def _as_adjective(tokens: list[Token], index: int) -> None:
    """A word that tells more of the one before it; what hangs on it is its governor's."""
    head = tokens[index].head
    for at, token in enumerate(tokens):
        if token.head == index and at != index:
            role = "open_clause" if token.role == "relative" else token.role
            tokens[at] = replace(token, head=head, role=role)
    tokens[index] = replace(tokens[index], pos="ADJ", role="modifier", head=index - 1)


# "La detención de tres presuntos yihadistas", with "presuntos" as the head


def nouns_behind_adjectives(tokens: list[Token]) -> None:
    """Reads the word behind "presunto" and the like as the noun where no other is one."""
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        if after.pos != "ADJ" or not _prenominal(token, index):
            continue
        marked = any(t.head == index and t.role == "case" for t in tokens)
        if after.head != index or not (marked or token.role in {"subject", "object"}):
            continue
        role = "nominal" if token.role == "modifier" else token.role
        tokens[index + 1] = replace(after, pos="NOUN", role=role, head=token.head)
        for at, other in enumerate(tokens):
            if other.head == index:
                tokens[at] = replace(other, head=index + 1)
        tokens[index] = replace(token, role="modifier", head=index + 1)


def _prenominal(token: Token, index: int) -> bool:
    """Whether it is such an adjective, which the model takes for a name where it opens a text
    ("Presuntos yihadistas mataron a …")."""
    if index == 0 and token.pos == "PROPN":
        bare = token.text.lower().removesuffix("s")
        return bare in PRENOMINAL or bare.removesuffix("a") + "o" in PRENOMINAL
    return token.pos == "ADJ" and token.lemma.lower() in PRENOMINAL


# "Bombardeó tres instalaciones nucleares iraníes", with "iraníes" as another noun


def last_adjectives(tokens: list[Token]) -> None:
    """Reads a bare noun behind a noun and its adjective as a second adjective."""
    for index, token in enumerate(tokens[2:], start=2):
        noun, between = tokens[index - 2], tokens[index - 1]
        if (token.pos, noun.pos, between.pos) != ("NOUN", "NOUN", "ADJ"):
            continue
        beside = {index - 2, index - 1, noun.head}
        hung = token.head in beside and between.head in {index - 2, index}
        alike = "Number=Plur" in token.morph and "Number=Plur" in noun.morph
        marked = any(t.head == index and t.role == "case" for t in tokens)
        if not hung or not alike or marked:
            continue
        for at, other in enumerate(tokens):
            if other.head == index:
                tokens[at] = replace(other, head=index - 2)
        tokens[index - 1] = replace(between, role="modifier", head=index - 2)
        tokens[index] = replace(token, pos="ADJ", role="modifier", head=index - 2)


# "Seguiremos bombardeando Gaza", with "Gaza" as the subject


def objects_of_gerunds(tokens: list[Token]) -> None:
    """Gives the gerund behind a verb in the first person the noun that cannot be its subject."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "subject" or index < verb or "Person=1" not in tokens[verb].morph:
            continue
        between = [
            i for i in range(verb + 1, index) if tokens[i].head == verb and tokens[i].pos == "VERB"
        ]
        if token.pos in NOMINAL and between:
            tokens[index] = replace(token, role="object", head=between[-1])


# "Calificó de falsas las acusaciones", with "de falsas" as one preposition of "acusaciones"


def qualities_called(tokens: list[Token]) -> None:
    """Hangs on its verb what the verb calls its object."""
    for index, token in enumerate(tokens[:-1]):
        mark = tokens[token.head]
        called = token.role == "fixed" and token.pos == "ADJ" and token.head == index - 1
        if not called or mark.role != "case" or mark.text.lower() not in {"de", "como"}:
            continue
        noun = mark.head
        verb = tokens[noun].head
        if noun > index and tokens[index + 1].pos == "DET" and tokens[verb].pos == "VERB":
            tokens[index - 1] = replace(mark, head=index)
            tokens[index] = replace(token, role="oblique", head=verb)


# "Calificó los ataques de violación de la Carta", with "violación" as a genitive of "ataques"

CALLING = word_list("parse.objects.calling")
CALLED = frozenset({"de", "como"})


def genitives_called(tokens: list[Token]) -> None:
    """Hangs on such a verb the last bare genitive of its object, and on that what follows it."""
    for noun, token in enumerate(tokens):
        verb = token.head
        if token.role != "object" or noun < verb or tokens[verb].lemma not in CALLING:
            continue
        called = [i for i in range(noun + 1, len(tokens)) if _bare_genitive(tokens, i, noun)]
        called = called or _below_genitives(tokens, noun)
        other = any(_marked(tokens, i, CALLED) for i, t in enumerate(tokens) if t.head == verb)
        if not called or other:
            continue
        last = called[-1]
        for at in range(last + 1, len(tokens)):
            if tokens[at].head == noun and tokens[at].role == "nominal":
                tokens[at] = replace(tokens[at], head=last)
        tokens[last] = replace(tokens[last], head=verb, role="oblique")


def _bare_genitive(tokens: list[Token], index: int, noun: int) -> bool:
    """Whether "de" and no article marks a common word below a noun."""
    token = tokens[index]
    if token.head != noun or token.pos not in {"NOUN", "ADJ"}:
        return False
    known = {"Definite=Def", "Poss=Yes"}
    definite = any(t.head == index and known & set(t.morph.split("|")) for t in tokens)
    return not definite and _marked(tokens, index, frozenset({"de"}))


def _below_genitives(tokens: list[Token], noun: int) -> list[int]:
    """ "Tachó la expulsión de sus diplomáticos de provocación": the bare genitives of a common word
    that is itself one of the object."""
    own = [i for i, t in enumerate(tokens) if t.head == noun < i and t.pos == "NOUN"]
    return [
        i for i in range(noun + 1, len(tokens))
        if tokens[i].pos == "NOUN" and any(_bare_genitive(tokens, i, o) for o in own)
    ]  # fmt: skip


def _marked(tokens: list[Token], index: int, prepositions: frozenset[str]) -> bool:
    return any(
        t.head == index and t.role == "case" and t.text.lower() in prepositions for t in tokens
    )


# "Teme un plan indio para atacar", with "atacar" as the aim of "teme"

PLANS = word_list("parse.objects.plans")


PACTS = word_list("parse.objects.pacts")
CALLS = word_list("parse.objects.calls")


def aims_of_plans(tokens: list[Token]) -> None:
    """Hangs on a plan or a call right before it what it is for."""
    for index, token in enumerate(tokens):
        if token.role not in {"adverbial", "open_clause"} or "VerbForm=Inf" not in token.morph:
            continue
        mark = next((i for i, t in enumerate(tokens[:index]) if t.head == index), index)
        noun = mark - 1
        while noun > 0 and tokens[noun].pos == "ADJ" and tokens[noun].head < noun:
            noun -= 1
        while tokens[noun].pos == "PROPN" and tokens[noun].head < noun:  # "las condiciones de Irán"
            noun = tokens[noun].head
        if noun <= 0:
            continue
        planned = tokens[mark].text.lower() == "para" and tokens[noun].lemma in PLANS
        called = tokens[mark].text.lower() in {"para", "a"} and tokens[noun].lemma in CALLS
        if called or (planned and token.role == "adverbial"):
            tokens[index] = replace(token, head=noun, role="relative")


def aims_of_pacts(tokens: list[Token]) -> None:
    """Hangs on a pact between some what it is for ("anunció un acuerdo entre A y B para …")."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "adverbial" or "VerbForm=Inf" not in token.morph or verb > index:
            continue
        mark = next((i for i, t in enumerate(tokens[:index]) if t.head == index), index)
        if tokens[mark].text.lower() != "para":
            continue
        for noun in range(verb + 1, mark):
            between = any(t.head == noun and t.role == "nominal" for t in tokens[noun:mark])
            bound = tokens[noun].head == verb and tokens[noun].lemma in PACTS and between
            if bound and all(under(tokens, i, noun) for i in range(noun + 1, mark)):
                tokens[index] = replace(token, head=noun, role="relative")
                break


# "Delhi suspendió el Tratado del Indo, en vigor desde 1960, cerró el paso y dio una semana", with
# "Tratado" as what closed the pass


def listed_objects(tokens: list[Token]) -> None:
    """Gives the first verb of a list its object, which the second has got for a subject."""
    for index, token in enumerate(tokens):
        second = token.head
        if token.role != "subject" or index > second or tokens[second - 1].text != ",":
            continue
        first = _first_of_list(tokens, second)
        if (
            not first < index < second
            or tokens[second].role != "clause"
            or not _with_subject(tokens, first)
        ):
            continue
        alike = finite(tokens, second) and agree(form(tokens, first), form(tokens, second))
        if alike and _joined(tokens, second) and not _opened(tokens, second):
            tokens[index] = replace(token, head=first, role="object")
            tokens[second] = replace(tokens[second], role="conjunct")


def _first_of_list(tokens: list[Token], second: int) -> int:
    """The verb on which this one hangs; where that tells both and stands behind, the one before."""
    above = tokens[second].head
    told = (i for i in range(second - 1, -1, -1)
            if tokens[i].head == above and tokens[i].role == "clause")  # fmt: skip
    return above if above < second else next(told, second)


def _with_subject(tokens: list[Token], verb: int) -> bool:
    own = any(t.role == "subject" and t.head == verb for t in tokens[:verb])
    return own and tokens[verb].pos == "VERB" and finite(tokens, verb)


def _joined(tokens: list[Token], verb: int) -> bool:
    """Whether a further verb is joined to this one."""
    behind = (t for t in tokens[verb + 1 :] if t.head == verb and t.role == "conjunct")
    return any(t.pos == "VERB" for t in behind)


def _opened(tokens: list[Token], verb: int) -> bool:
    return any(t.role == "mark" and t.head == verb for t in tokens[:verb])


# "Pidió ante la ONU sanciones contra Ruanda", with "sanciones" as no object or as part of the name


BRINGING = word_list("parse.objects.bringing")


def bare_objects_behind_names(tokens: list[Token]) -> None:
    """Gives such a verb the bare noun that stands behind a name with a preposition."""
    for index, token in enumerate(tokens):
        verb = tokens[token.head].head if token.role == "flat" else token.head
        if token.pos != "NOUN" or token.role not in {"oblique", "flat"} or not verb < index - 1:
            continue
        if tokens[verb].lemma not in BRINGING or not token.text.islower():
            continue
        behind = tokens[index - 1].pos == "PROPN" and "AdvType" not in token.morph
        has = any(t.head == verb and t.role in {"object", "clause", "open_clause"} for t in tokens)
        if behind and not has:
            tokens[index] = replace(token, head=verb, role="object")
            _led_by(tokens, index, verb)


def _led_by(tokens: list[Token], noun: int, verb: int) -> None:
    """The preposition and the article before the name are the name's, not the noun's behind it."""
    name = beginning(tokens, noun - 1)
    led = [i for i in range(verb, name) if tokens[i].head in {noun, *range(verb, name)}]
    for at in led:
        if tokens[at].role in {"case", "determiner"}:
            tokens[at] = replace(tokens[at], head=name)
    if led:
        tokens[name] = replace(tokens[name], head=verb, role="oblique")
