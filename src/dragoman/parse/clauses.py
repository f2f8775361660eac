"""Clauses that the Spanish model reads wrongly: what a text says, whose object an infinitive has,
moods that the ending tells."""

from __future__ import annotations

import re
from dataclasses import replace

import simplemma

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import (
    ARTICLES,
    agree,
    finite,
    form,
    joint_of,
    marked,
    number,
    root_of,
    under,
)
from dragoman.records import Token

TEXTS = word_list("parse.clauses.texts")
SAYING = word_list("parse.clauses.saying")
SIGNING = word_list("parse.clauses.signing")
OPENING = frozenset({"mientras", "aunque", "cuando"})
PHRASE = frozenset({"ADJ", "ADP", "ADV", "CCONJ", "DET", "NOUN", "NUM", "PROPN"})
LOOSE = frozenset({"conjunct", "adverbial", "parataxis", "clause"})
"""Roles of a main verb that the model hangs on the clause with which the sentence opens."""


def texts_that_say(tokens: list[Token]) -> None:
    """Reads the noun behind the verb of a clause about a text as what the text says."""
    for index, token in enumerate(tokens):
        verb = token.head
        if (
            token.role != "subject"
            or token.pos != "NOUN"
            or verb > index
            or tokens[verb].role != "relative"
            or tokens[verb].lemma not in SAYING
            or tokens[tokens[verb].head].lemma not in TEXTS
        ):
            continue
        pronoun = next(
            (i for i in range(verb) if tokens[i].head == verb and tokens[i].text == "que"), None
        )
        if pronoun is not None and tokens[pronoun].role in {"object", "subject"}:
            tokens[index] = replace(token, role="object")
            tokens[pronoun] = replace(tokens[pronoun], role="subject")


# "Aprobó una resolución que exige calma y autoriza el envío", with "autoriza" beside "aprobó"


def lowered_verbs(tokens: list[Token]) -> None:
    """Hangs a second verb on the verb of a clause whose tense it shares, not on the main verb; on
    what somebody tells where the number alone parts them ("denunció que misiles cayeron y
    mataron")."""
    for index, token in enumerate(tokens):
        main = token.head
        if token.pos != "VERB" or token.role != "conjunct" or main > index:
            continue
        joint = joint_of(tokens, index)
        if joint is None or marked(tokens, index):
            continue
        parted = number(tokens, main) != number(tokens, index)
        if tokens[joint - 1].text == "," and not parted:
            continue
        if not finite(tokens, index) or agree(form(tokens, main), form(tokens, index)):
            continue
        for inner in range(joint - 1, main, -1):
            told = parted and tokens[inner].role == "clause" and tokens[inner].head == main
            told = told or _circumstance(tokens, inner, main)
            if (told or tokens[inner].role == "relative") and tokens[inner].pos == "VERB":
                if agree(form(tokens, inner), form(tokens, index)):
                    tokens[index] = replace(token, head=inner)
                break


def _circumstance(tokens: list[Token], inner: int, main: int) -> bool:
    """ "Ha aumentado desde que Trump abandonó el acuerdo y reimpuso …"."""
    below = tokens[inner].role == "adverbial" and under(tokens, inner, main)
    return below and finite(tokens, inner) and marked(tokens, inner)


# "Tomaron la ciudad sin disparar, abriendo las cárceles", with "abriendo" below "disparar"


def raised_gerunds(tokens: list[Token]) -> None:
    """Hangs on the main verb the gerunds that a comma parts from an infinitive with "sin", "para"
    and the like."""
    for index, token in enumerate(tokens):
        low = token.head
        if "VerbForm=Ger" not in token.morph or token.role != "adverbial" or low > index:
            continue
        marked = any(t.head == low and t.role == "mark" for t in tokens[:low])
        if tokens[index - 1].text != "," or "VerbForm=Inf" not in tokens[low].morph or not marked:
            continue
        tokens[index] = replace(token, head=tokens[low].head)
        for at in range(index + 1, len(tokens)):
            if tokens[at].head == low and "VerbForm=Ger" in tokens[at].morph:
                tokens[at] = replace(tokens[at], head=index)


# "Prometió ayudar a Vilna enviando tanques", with "enviando" below "prometió"


def gerunds_of_infinitives(tokens: list[Token]) -> None:
    """Hangs on the infinitive before it a gerund that no comma parts from it and that tells of no
    words."""
    for index, token in enumerate(tokens):
        verb = token.head
        if "VerbForm=Ger" not in token.morph or token.role != "adverbial" or verb > index:
            continue
        between = range(verb + 1, index)
        held = (i for i in between if tokens[i].head == verb and tokens[i].role == "open_clause"
                and "VerbForm=Inf" in tokens[i].morph)  # fmt: skip
        infinitive = next(held, None)
        if infinitive is None or token.lemma in ARGUING or not finite(tokens, verb):
            continue
        if not any(tokens[i].pos == "PUNCT" for i in range(infinitive, index)):
            tokens[index] = replace(token, head=infinitive)


# "Ereván, acusando a Bakú de mentir, movilizó a los suyos", with "acusando" as the root


def gerunds_above(tokens: list[Token]) -> None:
    """Makes the finite verb behind a gerund between commas the root, with the subject before."""
    for index, token in enumerate(tokens):
        if token.role != "root" or "VerbForm=Ger" not in token.morph:
            continue
        main = next((i for i in range(index + 1, len(tokens)) if _behind(tokens, i, index)), None)
        if main is None or index == 0 or tokens[index - 1].text != ",":
            continue
        for at, other in enumerate(tokens):
            if other.head == index and (at < index or at > main) and at != main:
                tokens[at] = replace(other, head=main)
        tokens[main] = replace(tokens[main], head=main, role="root")
        tokens[index] = replace(token, head=main, role="adverbial")
        return


def _behind(tokens: list[Token], verb: int, gerund: int) -> bool:
    """Whether the finite verb stands right behind a comma, unmarked, below the gerund."""
    own = [i for i, t in enumerate(tokens[:verb]) if t.head == verb and t.role != "punctuation"]
    first = min([verb, *own])
    below = tokens[verb].head == gerund and tokens[verb].role in {"adverbial", "clause", "conjunct"}
    return (
        below
        and finite(tokens, verb)
        and first > gerund
        and tokens[first - 1].text == ","
        and not any(tokens[i].role in {"mark", "subject", "coordinator"} for i in own)
    )


# "Estudia suministrar armas a Rusia", with "Rusia" as an object of "estudia"


def objects_of_infinitives(tokens: list[Token]) -> None:
    """Hangs on an infinitive what follows it with "a" or "contra"."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role not in {"object", "oblique", "indirect"} or tokens[verb].pos != "VERB":
            continue
        inner = [
            i
            for i in range(verb + 1, index)
            if tokens[i].head == verb
            and tokens[i].pos == "VERB"
            and "VerbForm=Inf" in tokens[i].morph
            and tokens[i].role == "open_clause"
        ]
        if not inner:
            continue
        case = next((t for t in tokens[:index] if t.head == index and t.role == "case"), None)
        if case is None or case.text.lower() not in {"a", "al", "contra"}:
            continue
        if not any(t.text in {",", ";"} for t in tokens[inner[-1] : index]):
            tokens[index] = replace(token, head=inner[-1])


# "Manila protestó, en tanto que Japón pidió calma", with "pidió" hung on "en tanto"


def contrasted(tokens: list[Token]) -> None:
    """Hangs a clause behind "en tanto (que)" beside the one before, with the words as its mark."""
    for index, token in enumerate(tokens):
        mark = token.head
        if token.pos != "VERB" or mark > index or tokens[mark].pos not in {"ADP", "ADV", "SCONJ"}:
            continue
        if any(t.head == mark and t.role == "fixed" for t in tokens) and tokens[mark].head < mark:
            tokens[index] = replace(token, head=tokens[mark].head, role="adverbial")
            tokens[mark] = replace(tokens[mark], head=index, role="mark")


# "Prometió viajar, mientras dos diputados criticaron el pacto", with "mientras" like "y"


def meanwhile(tokens: list[Token]) -> None:
    """Reads as its mark the "mientras" that seems to join a clause beside the one before."""
    for index, token in enumerate(tokens):
        joining = token.role == "coordinator" and token.text.lower() == "mientras"
        verb = token.head
        if joining and tokens[verb].role == "adverbial" and finite(tokens, verb) and verb > index:
            tokens[index] = replace(token, pos="SCONJ", role="mark")


# "Mientras Londres estudia si actúa, París congeló los activos", with "congeló" below "estudia"


def main_behind_opening(tokens: list[Token]) -> None:
    """Makes the main verb of a sentence that opens with "mientras" or "aunque" the one behind the
    comma that has a subject of its own and nothing that joins it."""
    top = root_of(tokens)
    opening = tokens[0].text.lower() in OPENING and tokens[0].head == top
    if not opening or tokens[0].role not in {"mark", "coordinator"}:
        return
    for verb in range(top + 1, len(tokens)):
        token = tokens[verb]
        if token.pos != "VERB" or token.role not in LOOSE or not finite(tokens, verb):
            continue
        doer = _behind_comma(tokens, top, verb)
        below = (t for i, t in enumerate(tokens) if t.head == verb and i != verb)
        if doer is None or any(t.role in {"mark", "coordinator"} for t in below):
            continue
        tokens[verb] = replace(token, role="root", head=verb)
        tokens[doer] = replace(tokens[doer], role="subject", head=verb)
        tokens[top] = replace(tokens[top], role="adverbial", head=verb)
        tokens[0] = replace(tokens[0], role="mark", pos="SCONJ")
        return


def _behind_comma(tokens: list[Token], top: int, verb: int) -> int | None:
    """The noun or name with which all begins that stands between a comma and the verb."""
    comma = next((i for i in range(verb - 1, top, -1) if tokens[i].text == ","), verb)
    between = range(comma + 1, verb)
    plain = all(tokens[i].pos in PHRASE or tokens[i].role == "auxiliary" for i in between)
    named = (i for i in between if tokens[i].pos in {"NOUN", "PROPN"})
    first = next(named, None)
    if not plain or first is None or tokens[comma + 1].pos == "ADP":
        return None
    return first if tokens[first].role in {"subject", "apposition", "object"} else None


# "El obispo acusó al ejército, mientras el presidente condenó el crimen y ordenó investigarlo",
# with "ordenó" beside "acusó"


def joined_meanwhile(tokens: list[Token]) -> None:
    """Hangs a verb without a subject on the nearest one before it that has its own, behind
    "mientras", and shares its tense."""
    for index, token in enumerate(tokens):
        main = token.head
        beside = token.pos == "VERB" and token.role == "conjunct" and main < index
        if not beside or not finite(tokens, index) or marked(tokens, index):
            continue
        for inner in range(index - 1, main, -1):
            if tokens[inner].role == "adverbial" and _meanwhile(tokens, inner):
                if agree(form(tokens, inner), form(tokens, index)):
                    tokens[index] = replace(token, head=inner)
                break


def _meanwhile(tokens: list[Token], verb: int) -> bool:
    """Whether a finite verb has a subject of its own behind "mientras"."""
    own = [t for t in tokens[:verb] if t.head == verb]
    named = any(t.role == "subject" for t in own)
    marks = {t.text.lower() for t in own if t.role == "mark"}
    return tokens[verb].pos == "VERB" and finite(tokens, verb) and named and "mientras" in marks


# "Francia «deploró» el ataque, mientras que España calló", with "mientras" as the root of both


def joined_by_roots(tokens: list[Token]) -> None:
    """Makes the verb before a conjunction that is taken for the root the main one, and hangs the
    one behind it on that."""
    root = next(i for i, t in enumerate(tokens) if t.head == i)
    if tokens[root].pos not in {"CCONJ", "SCONJ"}:
        return
    verbs = [i for i, t in enumerate(tokens) if t.head == root and t.pos == "VERB"]
    first = next((i for i in verbs if i < root), None)
    second = next((i for i in verbs if i > root), None)
    if first is None or second is None:
        return
    for at, token in enumerate(tokens):
        if token.head == root and token.role != "fixed":
            tokens[at] = replace(token, head=first)
    tokens[first] = replace(tokens[first], head=first, role="root")
    tokens[second] = replace(tokens[second], head=first, role="adverbial")
    tokens[root] = replace(tokens[root], head=second, role="mark")


# "Le exige que dimita", with "dimita" as an indicative


PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PAST = re.compile(r"Tense=\w+")
TIMING = frozenset({"cuando", "cuanto", "como", "vez", "apenas", "mientras", "siempre", "luego"})
"""The last word of what says when or on what condition."""
WISHES = ("ra", "ran")
"""Endings of the past subjunctive."""
PAST_WISHED = re.compile(r"(?:[ijyñ]e|fue)(?:ra|se)n?$")
PAST_OF_RIR = re.compile(r"[rs]ie(?:ra|se)n?$")
IMPERFECT = word_list("parse.clauses.imperfect")
ARGUING = word_list("parse.clauses.arguing")


def verbs_asked_for(tokens: list[Token]) -> None:
    """Reads as a verb the word behind "que" that the model takes for a name ("que bombardee"); a
    later verb to which it gives that "que" is told beside ("que medie y otros ofrecieron")."""
    for index, token in enumerate(tokens):
        _stolen(tokens, index)
        if token.pos == "PROPN" and token.text.islower() and _bidden(tokens, index):
            lemma = simplemma.lemmatize(token.text, "es")
            tokens[index] = replace(token, pos="VERB", lemma=lemma, morph=PRESENT)


# "En cuanto Irán invada Irak", with "invada" as more of the name of Iran


def verbs_in_time_clauses(tokens: list[Token]) -> None:
    """Reads as a verb in the subjunctive the word in small letters that the model adds to the name
    behind "en cuanto", "cuando", "tan pronto como"."""
    for index, token in enumerate(tokens[2:], start=2):
        name = token.head
        flat = token.role == "flat" and name == index - 1 and tokens[name].pos == "PROPN"
        if not flat or not token.text.islower() or tokens[name - 1].text.lower() not in TIMING:
            continue
        lemma = simplemma.lemmatize(token.text, "es")
        if not lemma.endswith(("ar", "er", "ir")) or tokens[name].head == name:
            continue
        morph = PRESENT.replace("Mood=Ind", "Mood=Sub")
        above = tokens[name].head
        tokens[index] = replace(
            token, pos="VERB", lemma=lemma, morph=morph, head=above, role="adverbial"
        )
        for i, beside in enumerate(tokens):
            if beside.head == name and i < name:
                tokens[i] = replace(beside, head=index, role="mark")
            elif i > index and beside.head in {name, above} and beside.role == "object":
                tokens[i] = replace(beside, head=index)
        tokens[name] = replace(tokens[name], head=index, role="subject")


def subjunctives(tokens: list[Token]) -> None:
    """Marks as a subjunctive the present whose ending is the other conjugation's, whatever the
    model took it for ("que golpeen")."""
    for index, token in enumerate(tokens):
        if "Mood=Sub" in token.morph and "Tense=Pres" in token.morph and _imperfect(token):
            tokens[index] = replace(token, morph=token.morph.replace("Tense=Pres", "Tense=Imp"))
            continue
        if "Mood=Sub" in token.morph and _told_now(token):
            morph = token.morph.replace("Mood=Sub", "Mood=Ind")
            tokens[index] = replace(token, morph=morph.replace("Tense=Imp", "Tense=Pres"))
            continue
        if token.pos != "VERB" or "Mood=Ind" not in token.morph or "Person=3" not in token.morph:
            continue
        if token.lemma in {"ir", "haber"}:
            continue
        lower, infinitive = token.text.lower(), token.lemma[-2:]
        present = "Tense=Pres" in token.morph
        ending = lower[len(token.lemma) - 2 :] if lower.startswith(token.lemma[:-2]) else ""
        if present and ending in IMPERFECT:
            morph = _wished(token.morph).replace("Tense=Pres", "Tense=Imp")
            tokens[index] = replace(token, morph=morph)  # "un pacto que firmaran aliviaría"
            continue
        if not (present or infinitive == "ar"):
            continue
        other = ("e", "en") if infinitive == "ar" else ("a", "an")
        if lower.endswith(other) and not lower.endswith(("ía", "ían")) and lower != token.lemma:
            tense = "Tense=Imp" if _imperfect(token) else "Tense=Pres"
            tokens[index] = replace(token, morph=PAST.sub(tense, _wished(token.morph)))


def _imperfect(token: Token) -> bool:
    """ "Después de que retuvieran", unlike "hiera" and "quiera"."""
    lower, lemma = token.text.lower(), token.lemma
    if lemma.endswith("ar") and lower.startswith((f"{lemma}a", f"{lemma[:-1]}se")):
        return True
    ending = PAST_OF_RIR if lemma.endswith(("rer", "rir")) else PAST_WISHED
    return bool(ending.search(lower))


def _told_now(token: Token) -> bool:
    """ "Exagera" and "aceleran", of verbs in -rar, unlike "hablara"; "repliegan", of one whose stem
    changes."""
    lemma, lower = token.lemma, token.text.lower()
    stem = lemma.endswith("ar") and lower.endswith(("a", "an")) and not lower.endswith(WISHES)
    return stem or (lemma.endswith("rar") and lower in {lemma[:-1], f"{lemma[:-1]}n"})


def _wished(morph: str) -> str:
    return morph.replace("Mood=Ind", "Mood=Sub")


def _stolen(tokens: list[Token], index: int) -> None:
    """Gives back its "que" to such a word from the verb above, or from one in the past behind "y",
    whose subject the noun behind "y" becomes."""
    que, token = tokens[index - 1] if index else tokens[0], tokens[index]
    later = que.head
    if que.text == "que" and token.head == index - 1 and token.text.islower() and later < index - 1:
        tokens[index - 1] = replace(que, head=index, role="mark")
        tokens[index] = replace(token, head=later, role="clause")
        return
    if token.pos != "PROPN" or not token.text.islower() or que.text != "que" or later <= index:
        return
    wished = simplemma.lemmatize(token.text, "es").endswith(("ar", "er", "ir"))
    told = tokens[later].role == "clause" and "Tense=Past" in tokens[later].morph
    link = next((i for i in range(index, later) if tokens[i].text.lower() in {"y", "e"}), None)
    if not wished or not told or link is None:
        return
    above, noun = tokens[later].head, tokens[link].head
    tokens[index - 1] = replace(que, head=index, role="mark")
    tokens[index] = replace(token, head=above, role="clause")
    for at in range(index + 1, link):
        if tokens[at].head == later:
            tokens[at] = replace(tokens[at], head=index)
    tokens[later] = replace(tokens[later], head=above, role="conjunct")
    tokens[link] = replace(tokens[link], head=later, role="coordinator")
    if link < noun < later and tokens[noun].role == "conjunct":
        tokens[noun] = replace(tokens[noun], head=later, role="subject")


def _bidden(tokens: list[Token], index: int) -> bool:
    """Whether a word that is no name stands where a verb of what is asked for does."""
    marked = any(t.head == index and t.role == "mark" and t.text == "que" for t in tokens)
    return marked and simplemma.lemmatize(tokens[index].text, "es").endswith(("ar", "er", "ir"))


# "Publicar las cartas en las que prometió apoyo", with "prometió" as what is published or said


def relatives_with_articles(tokens: list[Token]) -> None:
    """Reads a clause that a preposition, an article and "que" open as one of the noun before them
    with which the article agrees."""
    for verb, token in enumerate(tokens):
        if token.role != "clause":
            continue
        marks = [i for i in range(2, verb) if tokens[i].head == verb and tokens[i].text == "que"]
        if not marks or tokens[marks[0] - 1].text not in ARTICLES:
            continue
        que = marks[0]
        noun = que - 3
        agreeing = ARTICLES[tokens[que - 1].text].split("|")
        opened = tokens[que - 2].pos == "ADP" and tokens[que - 1].head in {que, verb}
        if opened and noun >= 0 and all(mark in tokens[noun].morph for mark in agreeing):
            tokens[verb] = replace(token, head=noun, role="relative")
            tokens[que] = replace(tokens[que], pos="PRON", role="oblique")
