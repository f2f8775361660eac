"""What stands behind an aside, an adjunct or a name in quotation marks, which the Spanish model
hangs on a word in there."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of, finite, first_above, form, number, under
from dragoman.parse.relatives import BLAMING, STATING, TELLING
from dragoman.records import Token
from dragoman.tree import NOMINAL

SAYING = TELLING | STATING | word_list("parse.attributed.saying")
"""Verbs whose "que" clause may wait until an aside has told who passes their words on."""
SOURCES = word_list("parse.attributed.sources")
HEARERS = word_list("parse.attributed.hearers")
IMPUTING = word_list("parse.attributed.imputing")
TELLING_OF = word_list("parse.attributed.telling_of")
BESIDE = word_list("parse.attributed.beside")
CONTENTS = word_list("parse.attributed.contents")
QUOTING = frozenset({"'", "‘", '"', "“", "«"})
ACCOUNTS = frozenset({"según", "como"})
PARTED = frozenset({"object", "oblique", "subject"})
LONGEST = 14
"""Tokens of an aside."""


# "Atribuyó el asesinato del alcalde a Los Ardillos", with "Ardillos" as a part of "alcalde"


def blamed_behind_acts(tokens: list[Token]) -> None:
    """Hangs on the verb that blames an act on somebody the noun behind "a" that seems to tell more
    of the act: the last of several ("el ataque a la base a Irán")."""
    for index in range(len(tokens) - 1, 0, -1):
        token = tokens[index]
        case = case_of(tokens, index) if token.role == "nominal" else None
        if case is None or tokens[case].text.lower() not in {"a", "al"}:
            continue
        above = first_above(tokens, token.head, {"nominal", "flat"})
        verb = tokens[above].head
        if tokens[above].role != "object" or tokens[verb].lemma not in IMPUTING or verb > above:
            continue
        if not any(t.head == verb and t.role == "indirect" for t in tokens):
            tokens[index] = replace(token, head=verb, role="indirect")


# "Aseguró, según publicó Europa Press, que la paz peligra", with "peligra" as said of the outlet


def told_behind_asides(tokens: list[Token]) -> None:
    """Hangs a "que" clause behind an aside on the verb before the aside that tells it."""
    for mark, token in enumerate(tokens):
        verb = token.head
        closing = mark - 2 if mark and tokens[mark - 1].text.lower() == "de" else mark - 1
        if token.text.lower() != "que" or verb <= mark or closing < 1:
            continue
        if tokens[closing].text != ",":
            continue
        opening = _opening(tokens, closing)
        if opening is None or not opening < tokens[verb].head < mark:
            continue
        teller = opening - 1
        if tokens[teller].lemma in SAYING and finite(tokens, verb):
            tokens[verb] = replace(tokens[verb], head=teller, role="clause")
            tokens[mark] = replace(token, pos="SCONJ", role="mark")


# "Admitió, meses después del hundimiento, que agentes pusieron la bomba", with "pusieron" as said
# of the sinking


def told_behind_commas(tokens: list[Token]) -> None:
    """Hangs on the verb that tells it a "que" clause with a subject of its own behind a comma,
    which is no relative clause."""
    for verb, token in enumerate(tokens):
        if token.role != "relative" or not finite(tokens, verb) or token.head > verb:
            continue
        own = [i for i, t in enumerate(tokens[:verb]) if t.head == verb]
        mark = next((i for i in own if tokens[i].text.lower() == "que"), 0)
        bound = mark > 1 and tokens[mark].role == "mark" and tokens[mark - 1].text == ","
        if not bound or not any(tokens[i].role == "subject" and i > mark for i in own):
            continue
        above = token.head
        while tokens[above].pos != "VERB" and tokens[above].head != above:
            above = tokens[above].head
        told = any(t.head == above and t.role in {"clause", "object"} for t in tokens[above:])
        if tokens[above].lemma in SAYING and finite(tokens, above) and not told:
            tokens[verb] = replace(token, head=above, role="clause")


# "Dijo el lunes a la prensa Putin", with "Putin" as the name of the press


def speakers_behind_hearers(tokens: list[Token]) -> None:
    """Makes the name right behind those to whom somebody speaks the subject of a verb that has
    none."""
    for index, token in enumerate(tokens):
        hearers = token.head
        named = token.pos == "PROPN" and token.role == "apposition" and hearers == index - 1
        if not named or tokens[hearers].lemma not in HEARERS:
            continue
        verb = tokens[hearers].head
        told = any(t.head == verb and t.role == "subject" for t in tokens)
        if tokens[verb].lemma in SAYING and verb < hearers and not told:
            tokens[index] = replace(token, head=verb, role="subject")


# "Fue arrestado, según Dan Bennett, un portavoz de la policía", with the spokesman as arrested


def posts_of_sources(tokens: list[Token]) -> None:
    """Hangs the post behind a comma and "un" on the name of whoever is cited right before it."""
    for noun in range(3, len(tokens)):
        article, comma, name = tokens[noun - 1], tokens[noun - 2], noun - 3
        bare = tokens[noun].pos == "NOUN" and article.text.lower() in {"un", "una"}
        if not bare or comma.text != "," or tokens[name].pos != "PROPN":
            continue
        if tokens[name].role == "flat":
            name = tokens[name].head
        verb = tokens[name].head
        case = case_of(tokens, name)
        cited = case is not None and tokens[case].text.lower() == "según"
        if (
            cited
            and tokens[noun].head == verb
            and tokens[noun].role in {*PARTED, "apposition", "nominal"}
        ):
            tokens[noun] = replace(tokens[noun], head=name, role="apposition")


def _opening(tokens: list[Token], closing: int) -> int | None:
    """The comma behind a verb that opens the aside which another closes."""
    first = max(0, closing - LONGEST)
    for at in range(closing - 2, first, -1):
        if tokens[at].text == "," and tokens[at + 1].text.lower() in SOURCES:
            return at if tokens[at - 1].pos == "VERB" else None
    return None


# "Advirtió en una llamada con sus homólogos de que Irán responderá", with "responderá" as said of
# the counterparts


def told_behind_adjuncts(tokens: list[Token]) -> None:
    """Hangs a clause with "de que" behind an adjunct on the verb that so tells."""
    for mark, token in enumerate(tokens[1:], start=1):
        verb = token.head
        if token.text.lower() != "que" or tokens[mark - 1].text.lower() != "de" or verb <= mark:
            continue
        noun = tokens[verb].head
        if tokens[verb].role != "relative" or noun > mark or tokens[noun].lemma in CONTENTS:
            continue
        case = case_of(tokens, noun)
        above = _teller(tokens, noun)
        if above is None or case is None or tokens[case].text.lower() not in BESIDE:
            continue
        if finite(tokens, verb):
            tokens[verb] = replace(tokens[verb], head=above, role="clause")
            tokens[mark] = replace(token, pos="SCONJ", role="mark")


def _teller(tokens: list[Token], noun: int) -> int | None:
    """The verb that tells with "de que" below which the noun stands."""
    seen = set[int]()
    while noun not in seen:
        seen.add(noun)
        noun = tokens[noun].head
        if tokens[noun].pos == "VERB":
            return noun if tokens[noun].lemma in TELLING_OF else None
    return None


# "Las maniobras 'Escudo', que Seúl inició", with "inició" as said of the name


def relatives_behind_titles(tokens: list[Token]) -> None:
    """Hangs on the thing a relative clause behind the name that quotation marks give it."""
    for verb, token in enumerate(tokens):
        title = token.head
        if token.role != "relative" or title > verb or tokens[title].role != "apposition":
            continue
        thing = tokens[title].head
        named = title and tokens[title - 1].text in QUOTING and tokens[thing].pos == "NOUN"
        if named and thing < title:
            tokens[verb] = replace(token, head=thing)


# "La cooperación entre Rusia y Corea, que ha enviado tropas", with "enviado" as said of Russia


def relatives_of_the_last(tokens: list[Token]) -> None:
    """Hangs a relative clause in the singular, right behind the last of several names, on that."""
    for verb, token in enumerate(tokens):
        first = token.head
        if token.role != "relative" or first > verb or tokens[first].pos != "PROPN":
            continue
        if not finite(tokens, verb) or number(tokens, verb) != "Sing":
            continue
        pronoun = next((i for i in range(first, verb) if _subject(tokens, i, verb)), None)
        listed = [i for i, t in enumerate(tokens) if t.head == first and t.role == "conjunct"]
        if pronoun is None or not listed or tokens[pronoun - 1].text != ",":
            continue
        last = max(listed)
        joined = all(tokens[i].pos == "PROPN" for i in listed)
        if joined and last < pronoun and _end(tokens, last) == pronoun - 2:
            tokens[verb] = replace(token, head=last)


def _subject(tokens: list[Token], index: int, verb: int) -> bool:
    """Whether it is the "que" that the verb has for its subject."""
    token = tokens[index]
    own = any(t.head == verb and t.role == "subject" and t is not token for t in tokens)
    told = token.text.lower() in {"que", "quien"} and token.head == verb
    return told and token.role == "subject" and not own and "Person=3" in form(tokens, verb)


def _end(tokens: list[Token], name: int) -> int:
    """The last word of a name."""
    inside = {name}
    for index in range(name + 1, len(tokens)):
        own = tokens[index].head in inside and tokens[index].role in {"flat", "case"}
        if not own and (tokens[index].role, tokens[index].head) != ("case", index + 1):
            return index - 1
        inside.add(index)
    return len(tokens) - 1


# "La paz no puede darse por sentada", with a sit-in


def taken_for(tokens: list[Token]) -> None:
    """Reads as a quality the noun with a participle's ending behind "dar por"."""
    for index, token in enumerate(tokens[2:], start=2):
        given = tokens[index - 2].lemma == "dar" and tokens[index - 1].text.lower() == "por"
        if given and token.pos == "NOUN" and token.text.endswith(("ado", "ada", "ados", "adas")):
            lemma = token.text.lower().rstrip("s")[:-1] + "o"
            tokens[index] = replace(token, pos="ADJ", lemma=lemma, role="open_clause")


# "Seguirá suministrando a Manila radares", with the radars and Manila below "seguirá"


def things_of_gerunds(tokens: list[Token]) -> None:
    """Hangs on the gerund right behind "seguir" and the like what follows it: those have no objects
    of their own."""
    for gerund, token in enumerate(tokens[1:], start=1):
        verb = token.head
        if "VerbForm=Ger" not in token.morph or token.role != "open_clause" or verb != gerund - 1:
            continue
        if tokens[verb].lemma not in {"seguir", "continuar", "proseguir"}:
            continue
        for at in range(gerund + 1, len(tokens)):
            if tokens[at].head != verb:
                continue
            thing = tokens[at].role == "open_clause" and tokens[at].pos == "NOUN"
            if thing or tokens[at].role in {"object", "oblique", "indirect"}:
                role = "object" if thing else tokens[at].role
                tokens[at] = replace(tokens[at], head=gerund, role=role)


# "Culpó a los rebeldes prorrusos del derribo", with "derribo" below "prorrusos"


def charges_behind_adjectives(tokens: list[Token]) -> None:
    """Hangs on the verb of blame what it is about, which stands behind an adjective of those who
    are blamed."""
    for index, token in enumerate(tokens):
        adjective = token.head
        if token.pos != "NOUN" or token.role != "nominal" or tokens[adjective].pos != "ADJ":
            continue
        blamed = tokens[adjective].head
        verb = tokens[blamed].head
        marks = {t.text.lower() for t in tokens[:index] if t.head == index}
        addressed = any(t.head == blamed and t.text.lower() in {"a", "al"} for t in tokens[:blamed])
        charged = verb < blamed < adjective < index and tokens[verb].lemma in BLAMING
        if addressed and charged and marks & {"de", "del"}:
            tokens[index] = replace(token, head=verb, role="object")


# "Tendrá, según advirtió, graves consecuencias", with "consecuencias" as the object of "advirtió"


def objects_behind_accounts(tokens: list[Token]) -> None:
    """Hangs on the verb before it what stands behind the comma that closes "según dijo"."""
    for index, token in enumerate(tokens):
        teller = token.head
        above = tokens[teller].head
        if token.role not in PARTED or not above < teller < index - 1 or token.pos not in NOMINAL:
            continue
        told = [i for i, t in enumerate(tokens[:teller]) if t.head == teller and t.role == "mark"]
        account = bool(told) and tokens[told[0]].text.lower() in ACCOUNTS
        if not account or told[0] < 1 or tokens[told[0] - 1].text != ",":
            continue
        if _closed(tokens, teller, index) and tokens[above].pos == "VERB":
            tokens[index] = replace(token, head=above)


def _closed(tokens: list[Token], teller: int, index: int) -> bool:
    """Whether a comma right before the phrase of a noun ends what tells whose words they are."""
    first = min(i for i in range(teller + 1, index + 1) if under(tokens, i, index))
    while first > teller + 1 and tokens[first - 1].text in QUOTING:
        first -= 1
    return tokens[first - 1].text == ","
