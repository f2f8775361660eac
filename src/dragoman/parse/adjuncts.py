"""Whom somebody accuses or asks, and who did what a participle tells, hung by the Spanish model on
an adjunct between; lengths of time taken for subjects."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import TO, case_of, first_above, under
from dragoman.parse.relatives import ASKING, BLAMING
from dragoman.records import Token
from dragoman.tree import NOMINAL

BLAMED_OF = frozenset({"de", "a"})
LOW = frozenset({"apposition", "nominal", "oblique"})
TIMES = word_list("parse.adjuncts.times")
DAYTIMES = frozenset({"madrugada", "noche", "mañana", "tarde", "víspera", "mediodía", "jornada"})
DAYS = word_list("parse.adjuncts.days")
UNDERGONE = word_list("parse.adjuncts.undergone")
CROWDS = word_list("parse.adjuncts.crowds")
COMPLEMENTS = frozenset({"open_clause", "clause"})
ARGUMENTS = frozenset({"object", "indirect", "oblique"})
JUDGING = word_list("parse.adjuncts.judging")
CONDEMNING = word_list("parse.adjuncts.condemning")
TREATING = word_list("parse.adjuncts.treating")
KEEPING = word_list("parse.adjuncts.keeping")
DONE_TO = word_list("parse.adjuncts.done_to")
BLOWS = word_list("parse.adjuncts.blows")
DEEDS, GROUND = word_list("parse.adjuncts.deeds"), word_list("parse.adjuncts.ground")
INVOLVEMENT = word_list("parse.adjuncts.involvement")
REACHING = TO | {"contra"}
TOWARDS = REACHING | {"con"}
BESIDES = word_list("parse.adjuncts.besides")
TAKING_PART = word_list("parse.adjuncts.taking_part")
WITHOUT = frozenset({"sin", "tras"})
"""What opens an aside between a verb and its object ("acusó, sin aportar pruebas, a Ucrania")."""
UNITS = {
    "segundos": "segundo", "minutos": "minuto", "horas": "hora", "días": "día",
    "semanas": "semana", "meses": "mes", "años": "año", "décadas": "década",
}  # fmt: skip
SINCE = word_list("parse.adjuncts.since")
GIVING = word_list("parse.adjuncts.giving")
TAKING_TO = word_list("parse.adjuncts.taking_to")


def measures(tokens: list[Token]) -> None:
    """Reads as adjuncts lengths of time and "al menos"."""
    times_before_or_after(tokens)
    at_least(tokens)


# "Días antes había acusado a Kiev", with "Días" as a name and a subject


def times_before_or_after(tokens: list[Token]) -> None:
    """Reads as an adjunct the length of time of "días antes", "meses más tarde"."""
    for index, (token, after) in enumerate(pairwise(tokens)):
        unit = UNITS.get(token.text.lower())
        if unit is None or after.text.lower() not in SINCE:
            continue
        if token.role in {"subject", "oblique"}:
            tokens[index] = replace(
                token, pos="NOUN", lemma=unit, role="oblique", morph="Number=Plur"
            )  # fmt: skip


# "Invitó además a su interlocutor", with "además a" for one preposition


def cases_behind_adverbs(tokens: list[Token]) -> None:
    """Makes the "a", "con" or "contra" behind "además" the preposition of the noun, and both the
    verb's."""
    for index, token in enumerate(tokens):
        adverb = tokens[token.head]
        beside = token.role == "oblique" and token.pos in NOMINAL and adverb.role == "adverb"
        if beside and adverb.lemma in BESIDES and token.head < index and _to(tokens, index):
            tokens[index] = replace(token, head=adverb.head)
    for index, (token, after) in enumerate(pairwise(tokens)):
        noun = token.head
        apart = after.role == "fixed" and after.head == index and after.text.lower() in TOWARDS
        if apart and token.role == "case" and token.lemma in BESIDES and noun > index:
            tokens[index] = replace(token, head=tokens[noun].head, role="adverb")
            tokens[index + 1] = replace(after, head=noun, role="case")


# "Ponerse de acuerdo en Ginebra", with "en" as a part of "de acuerdo" and "Ginebra" as the object


def places_behind_accord(tokens: list[Token]) -> None:
    """Makes the "en" behind "de acuerdo" the preposition of the name that follows it."""
    for index, token in enumerate(tokens[:-1]):
        noun = tokens[index + 1]
        fixed = token.role == "fixed" and token.text.lower() == "en" and noun.pos == "PROPN"
        if fixed and tokens[index - 1].text.lower() == "acuerdo":
            tokens[index] = replace(token, role="case", head=index + 1)
            tokens[index + 1] = replace(noun, role="oblique")


# "Condenó el bloqueo de Estados Unidos a Cuba", with "Cuba" below "condenó"


def reached_by_what_is_judged(tokens: list[Token]) -> None:
    """Hangs on the object of a verb that judges what "a" marks right behind the object's words, and
    what it marks behind somebody's own act, which he keeps up or drops."""
    for index, token in enumerate(tokens):
        verb = token.head
        placed = token.role in ARGUMENTS and _to(tokens, index)
        if not placed or verb > index or tokens[verb].lemma not in JUDGING | KEEPING:
            continue
        noun, case = _object_of(tokens, verb, index), case_of(tokens, index)
        if noun is None or case is None:
            continue
        loose = token.role != "object" or tokens[verb].lemma in CONDEMNING
        between = noun + 1 < case and loose and tokens[verb].lemma in JUDGING
        between = between or (token.role == "object" and tokens[noun].lemma in TREATING and loose)
        if between or _own(tokens, noun):
            _lower(tokens, index, noun, case)


def _own(tokens: list[Token], noun: int) -> bool:
    """Whether a noun has a possessive ("justificó su condena a Irán")."""
    return any(t.head == noun and "Poss=Yes" in t.morph for t in tokens[:noun])


def _object_of(tokens: list[Token], verb: int, before: int) -> int | None:
    """The noun between a verb and a word that is the verb's object."""
    own = (i for i in range(verb + 1, before) if tokens[i].head == verb)
    noun = next((i for i in own if tokens[i].role == "object"), None)
    return noun if noun is not None and tokens[noun].pos == "NOUN" else None


def _lower(tokens: list[Token], index: int, noun: int, case: int) -> None:
    """Hangs a word on a noun where only the noun's own words stand before its preposition."""
    if all(under(tokens, i, noun) for i in range(noun + 1, case)):
        tokens[index] = replace(tokens[index], head=noun, role="nominal")


# "Denunció la ofensiva israelí en territorio libanés", with "territorio" below "denunció"


def places_of_what_is_judged(tokens: list[Token]) -> None:
    """Hangs on a deed that a verb judges the place right behind the deed's words: where it was,
    and not where it is judged."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "oblique" or tokens[verb].lemma not in JUDGING:
            continue
        case = case_of(tokens, index)
        if case is None or verb > case or tokens[case].text.lower() != "en":
            continue
        noun = _object_of(tokens, verb, index)
        if noun is None or noun > case or tokens[noun].lemma not in DEEDS:
            continue
        if token.pos == "PROPN" or token.lemma in GROUND:
            _lower(tokens, index, noun, case)


# "Protestó por el bombardeo colombiano contra un campamento", with "campamento" below "protestó"


def reached_by_blows(tokens: list[Token]) -> None:
    """Hangs on a noun of attack that a preposition marks what "contra" or "sobre" marks right
    behind its own words."""
    for index, token in enumerate(tokens):
        verb, case = token.head, case_of(tokens, index) if token.role == "oblique" else None
        if case is None or verb > case or tokens[case].text.lower() not in {"contra", "sobre"}:
            continue
        before = range(case - 1, verb, -1)
        blow = next((i for i in before if tokens[i].lemma in BLOWS), None)
        if blow is not None and case_of(tokens, blow) is not None:
            _lower(tokens, index, blow, case)


# "Impuso aranceles del 50 % a Brasil por el juicio a Bolsonaro", with "Brasil" below "50" and
# "Bolsonaro" below "impuso"


def reached_by_reasons(tokens: list[Token]) -> None:
    """Hangs on what somebody does something for whom "a" marks right behind it, and on the verb
    whom it marks behind a share of a hundred."""
    for index, token in enumerate(tokens):
        case = case_of(tokens, index)
        if token.pos not in NOMINAL or not case or tokens[case].text.lower() not in TO:
            continue
        before, above = tokens[case - 1], tokens[token.head]
        reason = case_of(tokens, case - 1) if before.lemma in DONE_TO else None
        if reason is not None and tokens[reason].text.lower() == "por":
            tokens[index] = replace(token, head=case - 1, role="nominal")
        elif above.pos == "NUM" and before.text == "%" and token.head < case:
            verb = above.head
            if tokens[verb].pos == "VERB":
                tokens[index] = replace(token, head=verb, role="indirect")


# "Negó su implicación en el ataque", with "ataque" below "negó"


def involved_in(tokens: list[Token]) -> None:
    """Hangs on a word of who had a hand in something the act right behind it."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "oblique" or token.pos != "NOUN" or verb > index:
            continue
        noun, case = _object_of(tokens, verb, index), case_of(tokens, index)
        if noun is None or case is None:
            continue
        if tokens[noun].lemma not in INVOLVEMENT or tokens[verb].lemma == "tener":
            continue
        if tokens[case].text.lower() == "en" and noun < case:
            _lower(tokens, index, noun, case)


# "Mataron a Bin Laden en Abottabad, Pakistán", with "Pakistán" below "Bin Laden"


def states_behind_towns(tokens: list[Token]) -> None:
    """Hangs on the town before the comma the state in which it is, with a mark on either side."""
    for index in range(3, len(tokens) - 1):
        token, town = tokens[index], index - 2
        beside = token.pos == "PROPN" and tokens[index - 1].text == ","
        if not beside or token.role not in {"apposition", "conjunct", "flat", "oblique"}:
            continue
        placed = tokens[town].pos == "PROPN" and case_text(tokens, town) == "en"
        closed = tokens[index + 1].pos == "PUNCT" and not case_text(tokens, index)
        if placed and closed and token.head < town:
            tokens[index] = replace(token, head=town, role="apposition")


# "Insistió en su ataque al plan", "participó en la ayuda a Ucrania", with "plan" below "insistió"


def reached_by_what_is_taken_part_in(tokens: list[Token]) -> None:
    """Hangs on the noun behind "en" what "a" or "contra" marks right behind its words, where the
    verb takes neither."""
    for case, token in enumerate(tokens):
        index = token.head
        if token.role != "case" or token.text.lower() not in REACHING or index < case:
            continue
        verb = tokens[index].head
        if tokens[verb].lemma not in TAKING_PART or verb > case:
            continue
        own = (i for i in range(verb + 1, case) if tokens[i].head == verb)
        nouns = [i for i in own if tokens[i].pos == "NOUN" and case_text(tokens, i) == "en"]
        if len(nouns) == 1 and all(under(tokens, i, nouns[0]) for i in range(nouns[0] + 1, case)):
            tokens[index] = replace(tokens[index], head=nouns[0], role="nominal")


def case_text(tokens: list[Token], index: int) -> str:
    """The word of the preposition of a noun; "" without one."""
    case = case_of(tokens, index)
    return "" if case is None else tokens[case].text.lower()


# "Firmaron un pacto negociado por China", with "China" below "pacto"


def agents_of_participles(tokens: list[Token]) -> None:
    """Hangs on a participle the agent right behind it, which the parser hangs on its noun."""
    for case, token in enumerate(tokens):
        agent = token.head
        if token.text.lower() != "por" or token.role != "case" or agent < case or not case:
            continue
        done = tokens[case - 1]
        beside = done.role == "modifier" and done.head == tokens[agent].head < case - 1
        if beside and "VerbForm=Part" in done.morph and tokens[agent].role == "nominal":
            tokens[agent] = replace(tokens[agent], head=case - 1, role="object")


# "Acusó en un comunicado a Irán de financiar", with "Irán" below "comunicado"


def addressees_behind_adjuncts(tokens: list[Token]) -> None:
    """Hangs on such a verb the last name or noun with "a" before what it is blamed for or asked."""
    for verb, token in enumerate(tokens):
        if token.lemma not in ASKING | BLAMING or _addressed(tokens, verb):
            continue
        told = _complement(tokens, verb)
        if told is None:
            continue
        first = next((i for i in range(verb, told) if tokens[i].head == told), told)
        nouns = [i for i in range(verb + 1, first) if _to(tokens, i)]
        if nouns and _beside_noun(tokens, nouns[-1], verb):
            tokens[nouns[-1]] = replace(tokens[nouns[-1]], head=verb, role="object")
            if tokens[told].head != verb:
                tokens[told] = replace(tokens[told], head=verb, role="open_clause")


def _addressed(tokens: list[Token], verb: int) -> bool:
    """Whether the verb has somebody to whom it is said already."""
    below = [i for i, t in enumerate(tokens) if t.head == verb and t.role in ARGUMENTS]
    return any(_to(tokens, i) or tokens[i].pos == "PRON" for i in below)


def _complement(tokens: list[Token], verb: int) -> int | None:
    """What somebody is blamed for or asked to do; of blame, an infinitive right behind whom it is
    laid on, wherever that hangs."""
    for clause in range(verb + 1, len(tokens)):
        token = tokens[clause]
        if token.head == verb and token.role in COMPLEMENTS:
            return clause
        if token.role != "relative" or "VerbForm=Inf" not in token.morph:
            continue
        mark = next((i for i in range(clause) if tokens[i].head == clause), clause)
        blamed = tokens[verb].lemma in BLAMING and token.head < mark < clause
        if blamed and tokens[mark].text.lower() in BLAMED_OF and _to(tokens, mark - 1):
            return clause
    return None


def _to(tokens: list[Token], noun: int) -> bool:
    """Whether it is a noun that "a" marks."""
    if tokens[noun].pos not in NOMINAL:
        return False
    before = tokens[max(noun - 4, 0) : noun]
    return any(t.head == noun and t.role == "case" and t.text.lower() in TO for t in before)


def _beside_noun(tokens: list[Token], noun: int, verb: int) -> bool:
    """Whether it hangs on the noun of an adjunct of the verb, or behind a comma deeper in it."""
    case = case_of(tokens, noun)
    if case is None or tokens[noun].role != "nominal":
        return False
    adjunct, behind = tokens[noun].head, tokens[case - 1].text == ","
    while behind and tokens[adjunct].role == "nominal":
        adjunct = tokens[adjunct].head
    nominal = tokens[adjunct].pos in NOMINAL and tokens[adjunct].role == "oblique"
    return nominal and tokens[adjunct].head == verb


# "Evacuó en un avión militar a 35 heridos", with "heridos" below "avión"


def counted_behind_adjuncts(tokens: list[Token]) -> None:
    """Hangs on a verb of what is done to people those whom "a" and a number or a name tell, and
    that an adjunct parts from it."""
    for noun, token in enumerate(tokens):
        verb = tokens[token.head].head
        if verb > token.head or not _counted_to(tokens, noun):
            continue
        done_to = tokens[verb].lemma in UNDERGONE and not _people(tokens, verb)
        if done_to and _beside_noun(tokens, noun, verb):
            tokens[noun] = replace(token, head=verb, role="object")


# "Repelió con gas y chorros de agua a cientos de migrantes", with "cientos" below "chorros"


def crowds_behind_adjuncts(tokens: list[Token]) -> None:
    """Hangs on a verb of what is done to people a crowd of them that "a" marks and that the model
    hangs anywhere on what it was done with."""
    for noun, token in enumerate(tokens):
        if token.text.lower() not in CROWDS or tokens[noun - 1].text != "a" or not noun:
            continue
        adjunct = first_above(tokens, token.head, {"conjunct", "nominal"})
        verb = tokens[adjunct].head
        marked = case_of(tokens, adjunct) is not None and tokens[adjunct].role in ARGUMENTS
        if verb < adjunct < noun and marked and tokens[verb].lemma in UNDERGONE:
            tokens[noun] = replace(token, head=verb, role="object", pos="NOUN")


def _counted_to(tokens: list[Token], noun: int) -> bool:
    """Whether it is a plural with a number and "a" ("a 35 heridos"), or somebody with a name ("al
    presidente Fernando Lugo")."""
    if not _to(tokens, noun):
        return False
    below = [t for t in tokens if tokens[t.head] is tokens[noun] and t is not tokens[noun]]
    named = any(t.role == "apposition" and t.pos == "PROPN" for t in below)
    return named or {"number", "case"} <= {t.role for t in below}


def _people(tokens: list[Token], verb: int) -> bool:
    """Whether the verb has an object behind it already, but for a day."""
    behind = (t for t in tokens[verb:] if tokens[t.head] is tokens[verb] and t.role == "object")
    return any(t.lemma not in DAYS for t in behind)


# "Otorgó una ayuda macrofinanciera a Moldavia", with "Moldavia" below "macrofinanciera"


def receivers_behind_modifiers(tokens: list[Token]) -> None:
    """Hangs on a verb of giving the name behind "a" that hangs on an adjective of what is given, or
    on what that is laden with ("mandó un buque con petróleo a Cuba")."""
    for name, token in enumerate(tokens):
        between = token.head
        if token.pos != "PROPN" or between > name or not _to(tokens, name):
            continue
        given = tokens[between].head
        verb = tokens[given].head
        if tokens[given].role != "object" or tokens[verb].lemma not in GIVING:
            continue
        if verb < given < between and _tells_more(tokens, between):
            tokens[name] = replace(token, head=verb, role="oblique")


def _tells_more(tokens: list[Token], word: int) -> bool:
    """Whether it is an adjective that takes no "a" itself, or a noun behind "con"."""
    token, case = tokens[word], case_of(tokens, word)
    if token.role == "modifier":
        return token.pos == "ADJ" and token.lemma not in TAKING_TO
    laden = case is not None and tokens[case].text.lower() == "con"
    return token.pos == "NOUN" and token.role == "nominal" and laden


# "Acusó, sin aportar pruebas, a Ucrania del atentado", with "Ucrania" below "pruebas"


def objects_behind_asides(tokens: list[Token]) -> None:
    """Hangs on the verb the object behind an aside of what is not done beside it, with what
    follows."""
    for aside, token in enumerate(tokens):
        verb = token.head
        if "VerbForm=Inf" not in token.morph or tokens[verb].pos != "VERB":
            continue
        opened = any(t.head == aside and t.text.lower() in WITHOUT for t in tokens[verb:aside])
        if not opened or _addressed(tokens, verb):
            continue
        served = _with_object(tokens, verb)
        for noun in range(aside + 2, len(tokens)):
            if not (_to(tokens, noun) and under(tokens, noun, aside)):
                continue
            if _resumes(tokens, noun, aside, served=served):
                _raise(tokens, noun, aside, verb)
                break


def _with_object(tokens: list[Token], verb: int) -> bool:
    """Whether it has an object that no preposition marks."""
    below = (i for i, t in enumerate(tokens) if t.head == verb and t.role == "object")
    return any(case_of(tokens, i) is None for i in below)


def _resumes(tokens: list[Token], noun: int, aside: int, *, served: bool) -> bool:
    """Whether a comma closes the aside before the noun, or its infinitive has got an object of its
    own in its ending ("sin nombrarla a Francia"), or before it where the verb has none."""
    case = case_of(tokens, noun)
    if case is None:
        return False
    enclitic = "PronType=Prs" in tokens[aside].morph and case == aside + 1
    held = (i for i in range(aside + 1, case) if tokens[i].head == aside)
    fired = any(tokens[i].role == "object" and case_of(tokens, i) is None for i in held)
    fired = fired and not served
    return enclitic or fired or tokens[case - 1].text == ","  # "sin disparar un tiro a Husein"


def _raise(tokens: list[Token], noun: int, aside: int, verb: int) -> None:
    """The noun and what follows it in the aside become the verb's."""
    tokens[noun] = replace(tokens[noun], head=verb, role="object")
    for at in range(noun + 1, len(tokens)):
        token = tokens[at]
        if token.head == aside:
            tokens[at] = replace(token, head=verb)
        elif token.head == noun and token.role == "nominal":
            tokens[at] = replace(token, head=verb, role="oblique")


# "El ataque, cuya autoría reivindicó Al Shabab", with "autoría" as the subject

WHOSE = word_list("parse.adjuncts.whose")
CLAIMING = word_list("parse.adjuncts.claiming")


def things_of_relatives(tokens: list[Token]) -> None:
    """Makes the noun behind "cuyo" the object of such a verb, and the name behind its subject."""
    for noun, token in enumerate(tokens):
        verb = token.head
        whose = token.role == "subject" and noun < verb and tokens[verb].lemma in CLAIMING
        if not whose or not any(t.head == noun and t.text.lower() in WHOSE for t in tokens[:noun]):
            continue
        named = [i for i in range(verb + 1, len(tokens))
                 if tokens[i].head == verb and tokens[i].pos == "PROPN"
                 and tokens[i].role == "object" and not _to(tokens, i)]  # fmt: skip
        if len(named) == 1:
            tokens[noun] = replace(token, role="object")
            tokens[named[0]] = replace(tokens[named[0]], role="subject")


# "La detención este lunes en Moscú del periodista", with "periodista" below "lunes"


def genitives_behind_times(tokens: list[Token]) -> None:
    """Hangs on a noun what a time beside it has got: its place and its genitive."""
    for index, token in enumerate(tokens):
        time = token.head
        noun = tokens[time].head
        aside = "AdvType=Tim" in tokens[time].morph and tokens[time].role in LOW
        if not aside or not noun < time < index or tokens[noun].pos != "NOUN":
            continue
        marked = any(t.head == index and t.role == "case" for t in tokens[time:index])
        timed = "AdvType=Tim" in token.morph or token.lemma in TIMES
        if token.role == "nominal" and marked and not timed:
            tokens[index] = replace(token, head=noun)


# "Detuvo *la madrugada del lunes* a tres jefes", "empezó *el fin de semana* a repartir ayuda"


def times_like_objects(tokens: list[Token]) -> None:
    """Makes no object of a time of day or a weekend beside another object, or an infinitive."""
    for index, token in enumerate(tokens):
        if token.role != "object" or token.lemma not in {*DAYTIMES, "fin"}:
            continue
        below = [t for t in tokens if t.head == index]
        ends = token.lemma == "fin" and all(t.lemma != "semana" for t in below)
        if ends or any(t.role == "case" for t in below):
            continue
        beside = (t for t in tokens[index + 1 :] if t.head == token.head and t is not token)
        if any(t.role in {"object", "open_clause"} for t in beside):
            tokens[index] = replace(token, role="oblique")


# "Detuvo al menos a 50 opositores", with "al" before "opositores" and "a" as a part of it


def at_least(tokens: list[Token]) -> None:
    """Makes of "al menos" before "a" no preposition, and of that "a" the noun's."""
    for index in range(len(tokens) - 3):
        first, third = tokens[index], tokens[index + 2]
        opens = first.text.lower() == "al" and tokens[index + 1].text.lower() == "menos"
        if not opens or third.text.lower() != "a" or third.head != index or first.role != "case":
            continue
        tokens[index] = replace(first, pos="ADV", role="adverb")
        tokens[index + 2] = replace(third, head=first.head)
