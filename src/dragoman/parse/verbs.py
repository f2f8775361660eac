"""Verb forms that the Spanish model takes for nouns or adjectives, read by their endings."""

from __future__ import annotations

import re
from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list, word_table
from dragoman.parse.forms import beginning
from dragoman.parse.headlines import ENDINGS, INFINITIVE, PRESENT, TO, verb_of
from dragoman.parse.raising import raise_verb
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

PAST = ("ó", "aron", "ieron", "aran", "ieran", "asen", "iesen", "arán", "erán", "irán")
"""Endings of finite verbs that no Spanish noun or adjective has (accents count)."""
PAST_SUBJUNCTIVE = ("ara", "iera", "ase", "iese", "aran", "ieran", "asen", "iesen")
"""Endings of "después de que Rusia invadiera"."""
LIKE_PRONOUNS = word_list("parse.verbs.like_pronouns")
LIKE_PARTICIPLES = word_table("parse.verbs.like_participles")
FINITE = "Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"
CLAUSAL = frozenset({"adverbial", "clause", "open_clause"})
CARRIED = frozenset({"object", "oblique", "indirect", "subject", "adverb", "clause", "open_clause"})
"""Roles of what a verb holds and a name does not."""
WITHIN_NOUN = frozenset({"modifier", "nominal", "determiner", "case", "flat"})
"""Roles of what belongs to a noun, whatever the model takes it for."""
ARTICLES = word_list("parse.verbs.articles")
BEHIND = TO - {"de", "del"} | {"que"}
"""Small words that stand behind a verb more often than behind a quality."""
SCORES = frozenset({"millar", "centenar"})
CLITICS = frozenset({"le", "les", "lo", "la", "los", "las", "se"})
LIKE_ARTICLES = frozenset({"lo", "la", "los", "las"})
"""Pronouns that the model takes for articles before a verb that it takes for a noun."""
STRESSED_PAST = ("ó", "aron", "ieron")
MISREAD = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "VERB"})
"""What a finite verb may be to the model."""
_FORMER = re.compile(r"ex(\w{4,})")
_PARTICIPLE = re.compile(r"(\w{2,})([ai]d)[oa]s?")

# "La coalición intensifica los ataques", with "intensifica" as an adjective


def misread_verbs(tokens: list[Token]) -> None:
    """Reads finite verbs as verbs, and what ends in -ó as past."""
    _read_clitics(tokens)
    for index, token in enumerate(tokens):
        if token.pos == "PRON" and token.text.removesuffix("n") in LIKE_PRONOUNS:
            if tokens[index - 1].pos not in {"DET", "ADP"}:  # "Turquía ultima una ofensiva"
                verb = f"{token.text.removesuffix('n')}r"
                tokens[index] = replace(token, pos="VERB", morph=_morph(token.text), lemma=verb)
                raise_verb(tokens, index)
            continue
        misread = token.pos in MISREAD or "Mood=Cnd" in token.morph or _told_in_o(token)
        if not misread:
            continue
        like = LIKE_PARTICIPLES.get(token.text.removesuffix("n"))
        if token.pos in {"ADJ", "NOUN"} and like and tokens[index - 1].pos not in {"DET", "ADP"}:
            tokens[index] = replace(token, pos="VERB", morph=_wished(token.text), lemma=like)
            if token.head < index:
                raise_verb(tokens, index)
        elif token.pos in {"ADJ", "ADV", "NOUN", "PROPN"} and _is_verb(tokens, index):
            tokens[index] = replace(
                token, pos="VERB", morph=_morph(token.text), lemma=_infinitive(token.text)
            )
            _clitic(tokens, index - 1)
            if token.head < index:
                raise_verb(tokens, index)
        elif _told_in_o(token):
            tokens[index] = replace(token, pos="VERB", morph=_morph(token.text))
        elif token.pos == "VERB" and _unaccented(tokens, index):
            lemma, morph = verb_of(token.text) or (token.lemma, token.morph)
            tokens[index] = replace(token, lemma=lemma, morph=morph)
        elif token.pos == "VERB" and "Mood=Sub" in token.morph and _conditional(token):
            tense = token.morph.replace("Mood=Sub", "Mood=Cnd").replace("|Tense=Pres", "")
            tokens[index] = replace(token, morph=tense.replace("|Tense=Imp", ""))
        elif "Mood=Cnd" in token.morph and _imperfect(token):
            morph = token.morph.replace("Mood=Cnd", "Mood=Ind|Tense=Imp")
            tokens[index] = replace(token, morph=morph)


# "Militares capturan al presidente", "una turba incendia el consulado", with the verb as a wish


def indicatives(tokens: list[Token]) -> None:
    """Reads forms of the present that are no subjunctive of their verb, nor an order with a subject
    before it, as told; what hangs on "que" stays as it was read."""
    for index, token in enumerate(tokens):
        if token.pos == "VERB" and _strong(token) and "Tense=Past" not in token.morph:
            tokens[index] = replace(token, morph=TOLD)  # "reimpuso"
            continue
        ordered = "Mood=Imp" in token.morph and "Person=2" in token.morph
        wished = "Mood=Sub" in token.morph or "Mood=Cnd" in token.morph
        wished = wished and token.role not in {"clause", "open_clause"}
        if token.pos not in VERBAL or not (wished or ordered) or not _present(token):
            continue
        if wished or any(t.head == index and t.role == "subject" for t in tokens[:index]):
            number = "Plur" if token.text.endswith("n") else "Sing"
            pos = "AUX" if token.role in {"auxiliary", "copula"} else "VERB"
            tokens[index] = replace(token, pos=pos, morph=PRESENT.format(number=number))


TOLD = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
STRONG = {"puso": "poner", "tuvo": "tener", "vino": "venir", "dijo": "decir", "hizo": "hacer",
          "rajo": "traer", "dujo": "ducir"}  # fmt: skip
"""Past tenses without a stress on their end, and their verbs, which others are made of."""


def _strong(token: Token) -> bool:
    verb = STRONG.get(token.text.lower()[-4:])
    return verb is not None and token.lemma.endswith(verb)


STRESSED = (("ie", "e"), ("ue", "o"), ("i", "e"), ("í", "i"), ("ú", "u"))
"""What stress makes of a stem's last vowel, and that vowel."""


def _present(token: Token) -> bool:
    """Whether the form is its verb's present: the stem, perhaps with the vowel that stress makes of
    its own ("extienden"), with the ending of its own conjugation."""
    ending = next((e for e in ("an", "en", "a", "e") if token.text.endswith(e)), "")
    lemmas = {token.lemma, _infinitive(token.text.lower())}
    stem = token.text.lower().removesuffix(ending)
    stems = {stem, *(weak.join(stem.rsplit(strong, 1)) for strong, weak in STRESSED)}
    own = any(f"{one}{e}" in lemmas for one in stems for e in ENDINGS.get(ending, ()))
    return own and all(lemma.endswith(ENDINGS[ending]) for lemma in lemmas)


# "Un dron estadounidense mata a un general", with "dron" as a verb


def nouns_like_verbs(tokens: list[Token]) -> None:
    """Reads the word behind an article that is a form of no verb as a noun."""
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        if token.pos == "VERB" and token.text.lower() in SCORES:  # "a medio millar de rehenes"
            tokens[index] = replace(token, pos="NOUN", morph="Gender=Masc|Number=Sing")
            if before.text.lower() == "medio":
                tokens[index - 1] = replace(before, head=index, role="number")
            continue
        article = before.pos == "DET" and before.text.lower() in ARTICLES
        if token.pos != "VERB" or not article or token.lemma.endswith(INFINITIVE):
            continue
        if token.lemma != token.text.lower():
            continue
        number = "Plur" if token.text.endswith("s") else "Sing"
        noun = replace(token, pos="NOUN", morph=f"Number={number}")
        if token.head == index - 1:  # the article stood in its place
            above = index if before.head == index - 1 else before.head
            noun = replace(noun, head=above, role=before.role)
        tokens[index] = noun
        tokens[index - 1] = replace(before, role="determiner", head=index)
        for at, other in enumerate(tokens):
            if other.head == index and other.role == "object" and at > index:
                role = "modifier" if other.pos == "ADJ" else "nominal"
                tokens[at] = replace(other, role=role)


# "Michelle Bachelet, expresidenta chilena, urgió", with "expresidenta" as a verb


def former_posts(tokens: list[Token]) -> None:
    """Reads as a noun in apposition the word in ex- that is a form of no verb; where it was the
    root, the next finite verb below it is."""
    for index, token in enumerate(tokens):
        former = _FORMER.fullmatch(token.text.lower()) if token.pos == "VERB" else None
        if former is None or simplemma.is_known(token.lemma, "es"):
            continue
        noun = former[1]
        if not simplemma.is_known(noun, "es"):
            continue
        number = "Plur" if noun.endswith("s") else "Sing"
        role = "apposition" if token.role in CLAUSAL | {"root"} else token.role
        post = replace(token, pos="NOUN", morph=f"Number={number}", lemma=token.text.lower())
        tokens[index] = replace(post, role=role)
        if token.head == index:
            _promote(tokens, index)


def _promote(tokens: list[Token], noun: int) -> None:
    """Makes a root of the finite verb behind the noun that was one, which now belongs to the name
    before it."""
    behind = range(noun + 1, len(tokens))
    verb = next((i for i in behind if tokens[i].head == noun and _finite(tokens[i])), None)
    name = next((i for i in range(noun - 1, -1, -1) if tokens[i].pos in NOMINAL), None)
    if verb is None or name is None:
        return
    name = beginning(tokens, name)
    for at, other in enumerate(tokens):
        if other.head == noun and at not in {noun, verb} and other.role not in WITHIN_NOUN:
            tokens[at] = replace(other, head=verb)
    tokens[verb] = replace(tokens[verb], role="root", head=verb)
    tokens[noun] = replace(tokens[noun], role="apposition", head=name)
    if tokens[name].head == verb and tokens[name].role not in {"oblique", "object"}:
        tokens[name] = replace(tokens[name], role="subject")


def _finite(token: Token) -> bool:
    return token.pos == "VERB" and "VerbForm=Fin" in token.morph


# "Al Shabab irrumpe en una universidad", with "al" as a preposition


def opening_articles(tokens: list[Token]) -> None:
    """Reads the "Al" with which a sentence begins as part of a name that no dictionary has, where
    the verb has no other subject and no pronoun takes the name up ("al Kremlin le preocupa")."""
    if len(tokens) < 3 or tokens[0].text != "Al" or tokens[1].pos != "PROPN":
        return
    verb = tokens[1].head
    beside = [t for t in tokens if t.head == verb]
    taken = any(t.role == "subject" or t.text.lower() in CLITICS for t in beside)
    if taken or tokens[verb].pos != "VERB" or tokens[0].head != 1:
        return
    if not simplemma.is_known(tokens[1].text.lower(), "es"):
        tokens[0] = replace(tokens[0], pos="DET", role="determiner")
        tokens[1] = replace(tokens[1], role="subject")


def _wished(form: str) -> str:
    number = "Plur" if form.endswith("n") else "Sing"
    return f"Mood=Sub|Number={number}|Person=3|Tense=Pres|VerbForm=Fin"


# "Agradeció a Macron su apoyo", with "Macron" as a verb in -ron


def names_like_verbs(tokens: list[Token]) -> None:
    """Reads a capitalised verb within a sentence as a name; what hung on it hangs above it."""
    for index, token in enumerate(tokens):
        verbal = token.pos == "VERB" or (token.pos == "PROPN" and token.role in CLAUSAL)
        if not verbal or not token.text.istitle() or index == token.head or not index:
            continue
        if tokens[index - 1].pos == "PUNCT" or tokens[index - 1].text.istitle():
            continue
        role = "object" if token.role in CLAUSAL else token.role
        tokens[index] = replace(token, pos="PROPN", lemma=token.text, morph="", role=role)
        for at, other in enumerate(tokens):
            if other.head != index:
                continue
            if at < index and other.pos == "ADP":
                tokens[at] = replace(other, role="case")
            elif other.role in CARRIED:
                tokens[at] = replace(other, head=token.head)


# "Macron recibió a Scholz", with "Macron" as a verb in -ron


def opening_names(tokens: list[Token]) -> None:
    """Reads the first word, taken for a verb that nobody knows, as the subject of the finite verb
    behind it or behind a relative clause between commas."""
    first = tokens[0]
    if first.pos != "VERB" or not first.text.istitle() or len(tokens) < 4:
        return
    start = 1 if tokens[1].text != "," or _listed(tokens) else _second_comma(tokens)
    verb = next((i for i in range(start, len(tokens)) if _governs(tokens, i)), None)
    if verb is None or simplemma.is_known(first.text.lower(), "es"):
        return
    tokens[0] = replace(first, pos="PROPN", lemma=first.text, morph="", role="subject", head=verb)
    if _listed(tokens):
        tokens[2] = replace(tokens[2], role="conjunct", head=0)
    if first.head != 0:
        return
    tokens[verb] = replace(tokens[verb], role="root", head=verb)
    for at in range(1, len(tokens)):
        if tokens[at].head == 0 and at >= start and tokens[at].role != "conjunct":
            tokens[at] = replace(tokens[at], head=verb)
        elif tokens[at].head == 0 and tokens[at].pos == "VERB":
            tokens[at] = replace(tokens[at], role="relative")


def _listed(tokens: list[Token]) -> bool:
    """Whether the first word opens a list of names ("Macron, Scholz y Draghi respaldan")."""
    return tokens[1].text == "," and tokens[2].pos == "PROPN" and tokens[3].text in {"y", "e"}


def _second_comma(tokens: list[Token]) -> int:
    """The end of what the first comma opens."""
    return next((i for i in range(2, len(tokens)) if tokens[i].text == ","), len(tokens))


def _governs(tokens: list[Token], index: int) -> bool:
    """Whether a finite verb hangs on the first word, or the first word on it."""
    token = tokens[index]
    bound = token.head == 0 or tokens[0].head == index
    return bound and token.pos == "VERB" and "VerbForm=Fin" in token.morph


# "Las armas incautadas", with "incautadas" as no participle


def participles(tokens: list[Token]) -> None:
    """Marks adjectives that are forms of a known verb as its participles; the second one behind
    "haber" or "ser" is a verb ("había cerrado la frontera y expulsado a 24", "fue arrestado y
    deportado")."""
    for index, token in enumerate(tokens):
        ending = _PARTICIPLE.fullmatch(token.text.lower()) if token.pos == "ADJ" else None
        plain, second = "VerbForm" not in token.morph, token.role in {"conjunct", "adverb"}
        if ending is None or not (plain or second):
            continue
        verbs = ("ar",) if ending[2] == "ad" else ("er", "ir")
        known = [ending[1] + v for v in verbs if simplemma.is_known(ending[1] + v, "es")]
        if known and plain:
            tokens[index] = replace(token, morph=f"{token.morph}|VerbForm=Part".lstrip("|"))
        first = _past_agent(tokens, token.head)
        if known and second and _compound(tokens, first):
            tokens[index] = replace(tokens[index], pos="VERB", lemma=known[0], head=first)


def _past_agent(tokens: list[Token], index: int) -> int:
    """The participle of which the word is the agent ("detenido por la policía y acusado"), or the
    word itself."""
    agent = any(t.head == index and t.text.lower() == "por" for t in tokens[:index])
    above = tokens[index].head
    return above if agent and "VerbForm=Part" in tokens[above].morph else index


def _compound(tokens: list[Token], index: int) -> bool:
    """Whether "haber" or "ser" stands with a participle."""
    participle = "VerbForm=Part" in tokens[index].morph
    beside = {t.lemma for t in tokens[:index] if t.head == index and t.role == "auxiliary"}
    return bool(beside & {"haber", "ser"}) and (participle or "haber" in beside)


def _unaccented(tokens: list[Token], index: int) -> bool:
    """Whether a form in -o is a past without its accent: no known verb, or a first person with
    somebody else as its subject ("se reunio", "Israel mato a …")."""
    token = tokens[index]
    if not token.text.endswith("o") or "VerbForm=Part" in token.morph:
        return False
    if not token.lemma.endswith(("ar", "er", "ir", "ír")):
        return True
    named = any(t.head == index and t.role == "subject" and t.pos in NOMINAL for t in tokens)
    return named and "Person=1" in token.morph and "Tense=Pres" in token.morph


def _told_in_o(token: Token) -> bool:
    """A form in -ó that is no auxiliary and was not read as past ("degradó")."""
    verb = token.pos in VERBAL and token.role not in {"auxiliary", "copula"}
    return verb and token.text.endswith("ó") and "Tense=Past" not in token.morph


def _imperfect(token: Token) -> bool:
    """Whether a form in -ía lacks the infinitive that a conditional would begin with ("prendían";
    not "prenderían", nor "haría")."""
    ending = re.fullmatch(r"(\w+?)ía[ns]?", token.text.lower())
    return ending is not None and not ending[1].endswith("r")


def _conditional(token: Token) -> bool:
    """Whether it is the infinitive with the ending of what would be ("suspender-ía")."""
    return re.fullmatch(rf"{re.escape(token.lemma)}ía(n|s|mos)?", token.text.lower()) is not None


def _infinitive(form: str) -> str:
    return str(simplemma.lemmatize(form, "es"))


def _morph(form: str) -> str:
    """The morphology of a finite verb in the third person, by its ending."""
    number = "Plur" if form.endswith("n") else "Sing"
    if form.endswith(PAST_SUBJUNCTIVE):
        return f"Mood=Sub|Number={number}|Person=3|Tense=Imp|VerbForm=Fin"
    past = form.endswith(("ó", "aron", "ieron"))
    return FINITE.format(number=number, tense="Past" if past else "Pres")


def _is_verb(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if not token.text.islower() or index == 0 or index + 1 == len(tokens):
        return False
    before = tokens[index - 1]
    taken = before.pos == "DET" and before.text in LIKE_ARTICLES
    taken = taken and token.text.endswith(STRESSED_PAST)  # "la tildó de inaceptable"
    if (before.pos in {"DET", "ADP", "NUM"} and not taken) or "VerbForm=Part" in token.morph:
        return False
    base = _infinitive(token.text)
    if not base.endswith(("ar", "er", "ir", "ír")) or base == token.text:
        return False
    if token.text.endswith(PAST + PAST_SUBJUNCTIVE) or _heads_clause(tokens, index):
        return True
    followed = tokens[index + 1].pos == "DET" or tokens[index + 1].text.lower() in BEHIND
    if token.pos == "ADJ" and token.head < index and token.text.endswith(("ea", "ean")):
        return True  # "que la aviación bombardea desde el lunes"
    masculine = _infinitive(token.text[:-1] + "o")
    return (
        token.pos == "ADJ"
        and token.head < index
        and token.text.endswith(("a", "an"))
        and followed
        and masculine == base
    )


def _clitic(tokens: list[Token], index: int) -> None:
    """Reads what stands before the verb, taken for its article, as the verb's object."""
    before = tokens[index]
    if before.pos == "DET" and before.text in LIKE_ARTICLES:
        morph = before.morph.replace("Definite=Def|", "").replace("PronType=Art", "PronType=Prs")
        tokens[index] = replace(
            before, pos="PRON", role="object", head=index + 1, morph=f"Case=Acc|{morph}"
        )


def _read_clitics(tokens: list[Token]) -> None:
    """Reads every pronoun of whom a verb acts upon as that."""
    for index, token in enumerate(tokens):
        if token.head > index and token.text.lower() in LIKE_ARTICLES:
            _acted_upon(tokens, index)


def _acted_upon(tokens: list[Token], index: int) -> None:
    """ "*Los* acusó de injerencia": what stands right before its verb as its subject, and is its
    object."""
    token = tokens[index]
    accusative = token.pos == "PRON" and "Case=Acc" in token.morph and token.role == "subject"
    if accusative and "VerbForm=Fin" in tokens[index + 1].morph:
        tokens[index] = replace(token, role="object")


def _heads_clause(tokens: list[Token], index: int) -> bool:
    """Whether the tree itself treats the word as a verb: a subject before it, more after it."""
    if tokens[index].role not in {"root", "clause", "relative", "adverbial", "parataxis"}:
        return False
    subject = any(t.head == index and t.role == "subject" for t in tokens[:index])
    return subject and not any(t.head == index and t.role == "copula" for t in tokens)
