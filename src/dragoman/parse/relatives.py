"""Relative clauses that the Spanish model hangs on the wrong word or takes for others."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import ARTICLES, agree, finite, first_above, form, number, under
from dragoman.records import Token
from dragoman.tree import NOMINAL

BANDS = word_list("parse.relatives.bands")
OWNING = word_list("parse.relatives.owning")
ASKING = word_list("parse.relatives.asking")
TELLING = word_list("parse.relatives.telling")
STATING = word_list("parse.relatives.stating")
BLAMING = word_list("parse.relatives.blaming")
CONVEYING = word_list("parse.relatives.conveying")
AND = frozenset({"y", "e"})
NEAR = 4
"""Tokens between "quien" and its verb."""
CLEFT = frozenset({"clause", "subject_clause", "adverbial", "parataxis", "relative"})
LOOSE = frozenset({"adverbial", "conjunct", "parataxis", "clause", "open_clause"})
TOWARDS = frozenset({"a", "al", "con", "contra"})
"""Prepositions of those on whom one acts; "en el que" mostly means an event further back."""
TIMES = word_list("parse.relatives.times")
BEFALLING = word_list("parse.relatives.befalling")
JOINED = frozenset({"conjunct"})
TURNS = word_list("parse.relatives.turns")
COMPARING = word_list("parse.relatives.comparing")
SPAN = 8
"""Words before "que" among which a comparison would be."""
AGREEING = ARTICLES | {"al": ARTICLES["el"], "del": ARTICLES["el"]}
"""The articles, and those that a preposition has swallowed."""


# "Pidió a los países que condenen la incursión", with "condenen" as said of the countries


def asked_clauses(tokens: list[Token]) -> None:
    """Reads a subjunctive behind those who are asked as what they are asked."""
    for index, token in enumerate(tokens):
        asked = token.head
        if token.role != "relative" or "Mood=Sub" not in token.morph or asked > index:
            continue
        verb = tokens[asked].head
        addressed = any(t.head == asked and t.text.lower() in {"a", "al"} for t in tokens[:asked])
        mark = next((i for i in range(asked, index) if tokens[i].text.lower() == "que"), None)
        if not addressed or mark is None or tokens[mark].head != index or verb > asked:
            continue
        if tokens[verb].lemma in ASKING and tokens[mark - 1].text != ",":
            tokens[index] = replace(token, head=verb, role="clause")
            tokens[mark] = replace(tokens[mark], role="mark")


# "Comunicó a Turquía que se opone", with "se opone" as said of Turkey


def told_clauses(tokens: list[Token]) -> None:
    """Reads what follows a name, or a noun with which it does not agree, without a comma as what
    they are told."""
    for index, token in enumerate(tokens):
        told = token.head
        if "VerbForm=Fin" not in token.morph or told > index:
            continue
        if token.role == "clause" and tokens[told].lemma in TELLING:
            _mark(tokens, _bare_que(tokens, told, index))
        if token.role != "relative":
            continue
        verb, mark = tokens[told].head, _bare_que(tokens, told, index)
        addressed = any(t.head == told and t.text.lower() in {"a", "al"} for t in tokens[:told])
        if not addressed or mark is None or verb > told or tokens[verb].lemma not in TELLING:
            continue
        parted = ("Number=Sing" in token.morph) == ("Number=Plur" in tokens[told].morph)
        if tokens[told].pos == "PROPN" or parted or _tells_nothing_else(tokens, verb, told):
            tokens[index] = replace(token, head=verb, role="clause")
            _mark(tokens, mark)


def _tells_nothing_else(tokens: list[Token], verb: int, told: int) -> bool:
    """ "Prometió al presidente que lo defenderá": whether the verb would else tell nothing, which
    it never does."""
    if tokens[verb].lemma not in CONVEYING:
        return False
    if sum(t.text.lower() == "que" for t in tokens[told:]) > 1:
        return False  # "aseguró al país que lo atacó que responderá"
    below = [i for i, t in enumerate(tokens) if t.head == verb and i not in {verb, told}]
    held = {"object", "clause", "open_clause", "parataxis"}
    return not any(tokens[i].role in held for i in below)


# "Afirmaron sin pruebas que el Ejército bombardeó Alepo", with "bombardeó" as said of the proofs


def told_beside(tokens: list[Token]) -> None:
    """Reads a clause that lacks neither subject nor object, behind what stands beside a verb that
    tells, as what is told: its "que" can stand for nothing."""
    for index, token in enumerate(tokens):
        noun = token.head
        if token.role != "relative" or noun > index or not finite(tokens, index):
            continue
        below = {t.role: i for i, t in enumerate(tokens) if t.head == index and t.text != "que"}
        mark = next((i for i in range(noun, index) if tokens[i].text.lower() == "que"), None)
        verb = _telling_above(tokens, noun)
        if verb is None or mark is None or tokens[mark].head != index:
            continue
        held = mark < below.get("subject", -1) < index and _plain(tokens, below.get("object"))
        if held and tokens[noun].role not in {"subject", "apposition"}:
            tokens[index] = replace(token, head=verb, role="clause")
            _mark(tokens, mark)


def _plain(tokens: list[Token], held: int | None) -> bool:
    """Whether it is an object that no preposition marks."""
    cases = (t for t in tokens if t.role == "case" and t.head == held)
    return held is not None and not any(cases)


def _telling_above(tokens: list[Token], noun: int) -> int | None:
    """The verb that tells, beside which the noun or its infinitive stands."""
    above = tokens[noun].head
    if "VerbForm=Inf" in tokens[above].morph:
        above = tokens[above].head
    return above if above < noun and tokens[above].lemma in TELLING | STATING else None


def _mark(tokens: list[Token], que: int | None) -> None:
    if que is not None:
        tokens[que] = replace(tokens[que], pos="SCONJ", role="mark")


def _bare_que(tokens: list[Token], noun: int, verb: int) -> int | None:
    """The "que" that opens the verb's clause behind the noun, without a comma before it."""
    marks = (i for i in range(noun + 1, verb) if tokens[i].text.lower() == "que")
    mark = next((i for i in marks if tokens[i].head == verb), None)
    return mark if mark is not None and tokens[mark - 1].text != "," else None


# "Fue Irán quien atacó", with "atacó" as a clause of its own


def clefts(tokens: list[Token]) -> None:
    """Hangs the verb of "quien" or "el que" on whom the copula names."""
    for pronoun, token in enumerate(tokens):
        verb = token.head
        if not _of_cleft(tokens, pronoun):
            continue
        head = tokens[verb].head
        if tokens[verb].pos != "VERB" or head == verb or abs(pronoun - verb) > NEAR:
            continue
        copula = any(t.head == head and t.lemma == "ser" and t.role == "copula" for t in tokens)
        if not copula and tokens[head].lemma == "ser":
            named = (i for i, t in enumerate(tokens) if t.head == head and t.role == "subject")
            head = next(named, head)
        if tokens[head].pos in NOMINAL and tokens[verb].role in CLEFT:
            tokens[verb] = replace(tokens[verb], head=head, role="relative")
            _negated_copula(tokens, head)


def _negated_copula(tokens: list[Token], named: int) -> None:
    """Hangs beside its copula the "no" right before it ("no fue Rusia quien lo rompió, dijo")."""
    copula = (i for i, t in enumerate(tokens) if t.head == named and t.role == "copula" and i)
    no = next((i - 1 for i in copula if tokens[i - 1].text.lower() == "no"), None)
    if no is not None:
        tokens[no] = replace(tokens[no], head=named)


def _of_cleft(tokens: list[Token], pronoun: int) -> bool:
    """ "Fue Irán quien", "fueron las tropas turcas las que"; of what was done to them, not "las que
    atacó Irán"."""
    token, verb = tokens[pronoun], tokens[pronoun].head
    word = token.text.lower()
    if word in {"quien", "quienes"}:
        marked = pronoun > 0 and tokens[pronoun - 1].text.lower() == "a"
        return token.role == "subject" or (token.role == "object" and marked)
    if word != "que" or token.role not in {"subject", "object"}:
        return False
    told = AGREEING.get(tokens[pronoun - 1].text.lower(), "")
    others = any(t.head == verb and t.role == "subject" for t in tokens if t is not token)
    agrees = bool(told) and f"Number={number(tokens, verb)}" in told
    return agrees and not others


# "Acusó a sus aliados de invadir el país", with "invadir" as said of the allies


def blamed_infinitives(tokens: list[Token]) -> None:
    """Reads an infinitive behind those who are blamed or urged as what they do."""
    for index, token in enumerate(tokens):
        blamed = token.head
        if token.role != "relative" or "VerbForm=Inf" not in token.morph or blamed > index:
            continue
        verb = tokens[blamed].head
        addressed = any(t.head == blamed and t.text.lower() in {"a", "al"} for t in tokens[:blamed])
        marks = {t.text.lower() for t in tokens[:index] if t.head == index and t.role == "mark"}
        if addressed and marks & {"de", "a"} and tokens[verb].lemma in BLAMING and verb < blamed:
            tokens[index] = replace(token, head=verb, role="open_clause")


# "Telefoneó a Uribe y a Correa, a quienes pidió calma", with "pidió" as a clause of "telefoneó"


def relatives_like_clauses(tokens: list[Token]) -> None:
    """Hangs on the noun before its "que" a clause that the model takes for what a verb of doing or
    undergoing tells, which tells nothing ("murió en un atentado que Siria negó"), or for an adjunct
    ("condenó el lanzamiento de un misil que Pyongyang llevó a cabo")."""
    for verb, token in enumerate(tokens):
        above = token.head
        if token.pos != "VERB" or "Mood=Sub" in token.morph:
            continue
        marks = [i for i in range(above + 1, verb) if tokens[i].head == verb]
        que = next((i for i in marks if tokens[i].text.lower() == "que"), None)
        if que is None or tokens[que].role != "mark":
            continue
        told = token.role == "clause" and tokens[above].lemma in BEFALLING
        if not told and not _adjunct_of_noun(tokens, que, verb):
            continue
        noun = _noun_before(tokens, que, tokens[que])
        if noun is None or noun < above or under(tokens, noun, verb):
            continue
        below = [i for i, t in enumerate(tokens) if t.head == verb and i != verb]
        acting = any(tokens[i].role == "subject" for i in below)
        if acting and any(_plain_object(tokens, i) for i in below):
            continue
        tokens[verb] = replace(token, head=noun, role="relative")
        role = "object" if acting else "subject"
        tokens[que] = replace(tokens[que], pos="PRON", morph="PronType=Rel", role=role)


def _adjunct_of_noun(tokens: list[Token], que: int, verb: int) -> bool:
    """Whether a finite adjunct stands with its "que" right behind a noun with which it makes no
    turn ("una vez que") and which compares nothing."""
    noun, above = tokens[que - 1], tokens[tokens[verb].head]
    telling = above.lemma in TELLING | STATING
    compared = any(t.text.lower() in COMPARING for t in tokens[max(0, que - SPAN) : que])
    behind = noun.pos in {"NOUN", "ADJ"} and noun.text.lower() not in TURNS
    adjunct = tokens[verb].role == "adverbial" and finite(tokens, verb)
    return adjunct and behind and not (compared or telling)


def marked_relatives(tokens: list[Token]) -> None:
    """Hangs a clause that a relative pronoun with a preposition opens on the noun before its comma,
    or, where an article tells the gender, on the common noun before it ("una cumbre en París a la
    que asistieron")."""
    for verb, token in enumerate(tokens):
        if token.pos != "VERB" or token.role not in LOOSE | {"relative"}:
            continue
        pronoun = _marked_pronoun(tokens, verb)
        if pronoun is None or not finite(tokens, verb):
            continue
        first = _phrase_of(tokens, pronoun)
        noun = _noun_before(tokens, first, tokens[pronoun])
        fits = _fits(tokens, token.head, tokens[pronoun])
        stray = token.role != "relative" or not fits or _one_of_many(tokens, token.head, pronoun)
        if noun is not None and stray and not under(tokens, noun, verb):
            tokens[verb] = replace(token, head=noun, role="relative")
            if tokens[pronoun].role == "mark":
                tokens[pronoun] = replace(tokens[pronoun], pos="PRON", role="oblique")


def _phrase_of(tokens: list[Token], pronoun: int) -> int:
    """The first word of what hangs before the pronoun: its preposition."""
    return min((i for i in range(pronoun) if tokens[i].head == pronoun), default=pronoun)


def _one_of_many(tokens: list[Token], noun: int, pronoun: int) -> bool:
    """Whether a plural pronoun hangs on the last of those for whom it stands."""
    below = {t.text.lower() for t in tokens if tokens[t.head] is tokens[pronoun]}
    plural = "Number=Plur" in tokens[pronoun].morph or below & {"los", "las"}
    return bool(plural) and tokens[noun].role == "conjunct"


def _marked_pronoun(tokens: list[Token], verb: int) -> int | None:
    """The relative pronoun of a verb that a preposition right behind a comma marks, or that has an
    article ("a la que")."""
    for at in range(verb):
        token = tokens[at]
        if token.head != verb or not _may_relate(token):
            continue
        first = _phrase_of(tokens, at)
        words = [tokens[i].text.lower() for i in range(first, at)]
        behind = first and tokens[first - 1].text == "," and token.pos == "PRON"
        towards = not TOWARDS.isdisjoint(words) or (
            "en" in words and _of_a_day(tokens, verb, token)
        )
        if towards and (behind or AGREEING.keys() & set(words)):
            return at
    return None


def _of_a_day(tokens: list[Token], verb: int, pronoun: Token) -> bool:
    """ "Unas declaraciones el viernes en las que": whether the parser hangs it on a day."""
    above = tokens[verb].head
    return "AdvType=Tim" in tokens[above].morph and not _fits(tokens, above, pronoun)


def _may_relate(token: Token) -> bool:
    relative = token.pos == "PRON" and "Rel" in token.morph
    return relative or (token.role == "mark" and token.text.lower() == "que")


def _noun_before(tokens: list[Token], first: int, pronoun: Token) -> int | None:
    """The nearest noun before its phrase that the pronoun fits, the first of a list for a plural;
    without a comma no name, which would tell only where."""
    kinds = NOMINAL if tokens[first - 1].text == "," else {"NOUN"}
    for at in range(first - 1, max(-1, first - 13), -1):
        if tokens[at].pos not in kinds or not _fits(tokens, at, pronoun):
            continue
        head = first_above(tokens, at, {"flat", "apposition"})
        below = {t.text.lower() for t in tokens if tokens[t.head] is pronoun}
        plural = "Number=Plur" in pronoun.morph or below & {"los", "las"}
        return first_above(tokens, head, JOINED) if plural else head
    return None


def _fits(tokens: list[Token], noun: int, pronoun: Token) -> bool:
    """Whether gender and number, as far as known, let the pronoun stand for the noun."""
    below = [t.text.lower() for t in tokens if tokens[t.head] is pronoun]
    told = pronoun.morph + "".join(AGREEING.get(word, "") for word in below)
    several = any(t.head == noun and t.role == "conjunct" for t in tokens)
    joined = several or tokens[noun].role == "conjunct"
    name = tokens[noun].pos == "PROPN" and not tokens[noun].text.endswith("s")
    if "Number=Plur" in told and name and not joined:
        return False  # "el ingreso de Suecia y Finlandia en la OTAN, a las que acusa"
    for one, other in (("Number=Plur", "Number=Sing"), ("Gender=Fem", "Gender=Masc")):
        if one in told and other in tokens[noun].morph and not (joined and "Number" in one):
            return False
        if other in told and one in tokens[noun].morph:
            return False
    return True


# "Una votación que boicotearon los partidos", with "partidos" as the object


def postponed_subjects(tokens: list[Token]) -> None:
    """Reads as its subject what a plural verb agrees with behind the "que" that it cannot."""
    for verb, token in enumerate(tokens):
        if token.role != "relative" or not finite(tokens, verb) or number(tokens, verb) != "Plur":
            continue
        below = [i for i, t in enumerate(tokens) if t.head == verb]
        pronoun = next((i for i in below if tokens[i].text.lower() == "que" and i < verb), None)
        noun = next((i for i in below if i > verb and _plain_plural(tokens, i)), None)
        above = tokens[token.head]
        known = any(t.head == noun and "Definite=Def" in t.morph for t in tokens)
        named = above.pos == "PROPN" and "Plur" not in above.morph and known
        one = "Number=Sing" in above.morph or named
        listed = any(t.head == token.head and t.role == "conjunct" for t in tokens)
        if pronoun is None or noun is None or not one or listed:
            continue
        if tokens[pronoun].role == "subject":
            tokens[pronoun] = replace(tokens[pronoun], role="object")
            tokens[noun] = replace(tokens[noun], role="subject")


# "La matanza, que reivindicó una organización", with "organización" as the object


def doers_behind_claims(tokens: list[Token]) -> None:
    """Reads as its subject the band behind a verb of who did something, whose "que" is the deed."""
    for noun, token in enumerate(tokens):
        verb = token.head
        behind = token.role == "object" and token.lemma in BANDS and verb < noun
        if not behind or tokens[verb].lemma not in OWNING or tokens[verb].role != "relative":
            continue
        for at in range(verb):
            if tokens[at].head == verb and tokens[at].text.lower() == "que":
                tokens[at] = replace(tokens[at], role="object")
                tokens[noun] = replace(token, role="subject")


# "Mesa, cuya dimisión exigían sus rivales", with "dimisión" as the subject


DEMANDING = word_list("parse.relatives.demanding")
UNDERGONE = word_list("parse.relatives.undergone")
GOING_ON = word_list("parse.relatives.going_on")
OF_PERSONS = word_list("parse.relatives.of_persons")
HELD = frozenset({"subject", "object"})


def whose_objects(tokens: list[Token]) -> None:
    """Swaps the noun of "cuyo" and the one behind the verb where their numbers tell so, or the
    verb does."""
    for noun, token in enumerate(tokens):
        verb = token.head
        if token.role not in HELD or verb < noun:
            continue
        whose = any(t.head == noun and t.lemma == "cuyo" for t in tokens[:noun])
        if not whose or not finite(tokens, verb):
            continue
        doing = _doing(tokens, verb)
        below = [i for i, t in enumerate(tokens) if t.head in {verb, doing}]
        other = next((i for i in below if i > doing and _plain_object(tokens, i)), None)
        one = "Number=Sing" in token.morph and "Number=Plur" in form(tokens, verb)
        others = any(tokens[i].role == "subject" and i != noun for i in below)
        told = tokens[doing].lemma in DEMANDING and token.lemma in UNDERGONE
        told = told or tokens[doing].lemma in OF_PERSONS  # who would be marked by "a"
        told = told or token.role == "object"  # "cuya actitud criticó Moscú"
        if other is not None and not others and (one or told):
            tokens[noun] = replace(token, role="object", head=doing)
            tokens[other] = replace(tokens[other], role="subject")


def _doing(tokens: list[Token], verb: int) -> int:
    """The verb of what is done, behind one of how it goes on ("viene pidiendo", "volvió a pedir");
    else the verb itself."""
    if tokens[verb].lemma not in GOING_ON:
        return verb
    below = (i for i, t in enumerate(tokens) if t.head == verb and i > verb)
    return next((i for i in below if tokens[i].role == "open_clause"), verb)


def _plain_object(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return token.role == "object" and token.pos in NOMINAL and _plain(tokens, index)


# "Los atentados del fin de semana, que reivindicó Hamás", "una tregua de dos meses que comenzará
# hoy", with the clause said of the weekend and of the months


def relatives_of_times(tokens: list[Token]) -> None:
    """Hangs a relative clause behind a comma, or behind how long it takes, not on the time of what
    is told, but on that."""
    for verb, token in enumerate(tokens):
        if token.role != "relative":
            continue
        counted = any(t.head == token.head and t.role == "number" for t in tokens)
        if not counted and all(t.text != "," for t in tokens[token.head : verb]):
            continue
        told = token.head
        while tokens[told].lemma in TIMES and _genitive(tokens, told):
            told = tokens[told].head
        tokens[verb] = replace(token, head=told)


def _genitive(tokens: list[Token], index: int) -> bool:
    """Whether the word hangs with "de" on a noun."""
    marked = any(t.head == index and t.text.lower() in {"de", "del"} for t in tokens)
    return marked and tokens[index].role == "nominal" and tokens[tokens[index].head].pos == "NOUN"


def _plain_plural(tokens: list[Token], index: int) -> bool:
    """Whether it is a noun in the plural, taken for an object, without a preposition."""
    token = tokens[index]
    marked = any(t.head == index and t.role == "case" for t in tokens)
    return token.role == "object" and "Number=Plur" in token.morph and not marked


# "El Consejo, que condenó el ataque y exigió una tregua", with "exigió" beside the main verb


def unclosed_relatives(tokens: list[Token]) -> None:
    """Joins to a relative clause that a comma opens and none closes the verb behind its "y"."""
    for verb, token in enumerate(tokens):
        if token.role != "conjunct" or token.pos != "VERB" or token.head > verb:
            continue
        own = [i for i, t in enumerate(tokens) if t.head == verb and i < verb]
        link = next((i for i in own if tokens[i].text.lower() in AND), None)
        if link is None or any(tokens[i].role in {"subject", "mark"} for i in own):
            continue
        if tokens[link - 1].text == "," or not finite(tokens, verb):
            continue
        inner = next((i for i in range(link - 1, token.head, -1) if _opened(tokens, i)), None)
        if inner is not None and agree(form(tokens, inner), form(tokens, verb)):
            tokens[verb] = replace(token, head=inner)


def _opened(tokens: list[Token], verb: int) -> bool:
    """Whether it is a finite verb of which a "que" behind a comma is the subject, without a comma
    between."""
    token = tokens[verb]
    if token.role != "relative" or not finite(tokens, verb):
        return False
    que = next((i for i, t in enumerate(tokens[:verb]) if _subject_que(t, verb)), None)
    if que is None or tokens[que - 1].text != ",":
        return False
    return all(t.text != "," for t in tokens[que:verb])


def _subject_que(token: Token, verb: int) -> bool:
    return token.head == verb and token.role == "subject" and token.text.lower() == "que"
