"""What somebody did, wants or asks for, told by "lo que … es": "lo que hizo Irán fue atacar Erbil"
is "Irán atacó Erbil", "lo que quiere Moscú es negociar" is "Moscú quiere negociar"; and who is said
to be the one that did it: "dijo que fue Irán quien atacó" is "dijo que Irán atacó"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import ARTICLES, case_of, finite
from dragoman.records import Token
from dragoman.tree import NOMINAL, VERBAL

WANTING = word_list("parse.pseudoclefts.wanting")
DOING = "hacer"
REACH = 12
"""Tokens between "lo que" and the form of "ser"."""
QUOTING = frozenset({'"', "«", "“", "'"})
WHO = frozenset({"quien", "quienes"})
BETWEEN = 6
"""Tokens between the form of "ser" and "quien", or "el que" and its verb."""
NAMED = frozenset({"subject", "object", "nominal"})
CARRIED = frozenset({"subject", "auxiliary", "adverb", "oblique", "indirect"})


def pseudoclefts(tokens: list[Token]) -> None:
    """Reads as plain clauses those of "lo que … es" and of "es X quien"."""
    _of_deeds(tokens)
    _of_doers(tokens)


def _of_deeds(tokens: list[Token]) -> None:
    """Makes the verb of "lo que" the head of what "ser" says that it is, or puts that verb in its
    place where it is "hacer"."""
    for at, token in enumerate(tokens[:-4]):
        if token.text.lower() != "lo":
            continue
        que = next((i for i in (at + 1, at + 2) if tokens[i].text.lower() == "que"), None)
        verb = None if que is None else tokens[que].head
        if que is None or verb is None or not que < verb or not finite(tokens, verb):
            continue
        if tokens[verb].lemma != DOING and tokens[verb].lemma not in WANTING:
            continue
        being = _being(tokens, verb)
        told = None if being is None else _told(tokens, being)
        if being is not None and told is not None:
            _rebuild(tokens, (at, que), verb, being, told)


def _being(tokens: list[Token], verb: int) -> int | None:
    """The finite form of "ser" behind the clause, with no comma before it."""
    for at in range(verb + 1, min(verb + REACH, len(tokens))):
        if tokens[at].text in {",", ";", ":"}:
            return None
        if tokens[at].lemma == "ser" and tokens[at].pos in VERBAL:
            return at if "VerbForm=Fin" in tokens[at].morph else None
    return None


def _told(tokens: list[Token], being: int) -> int | None:
    """What stands behind "ser": an infinitive, a clause with "que" or a bare noun."""
    below = [i for i in range(being + 1, len(tokens)) if being in {tokens[i].head, i}]
    above = tokens[being].head
    for at in (above, *below):
        if at <= being:
            continue
        if tokens[at].pos == "VERB" and (_bare_infinitive(tokens, at) or _que(tokens, at)):
            return at
        if tokens[at].pos in NOMINAL and case_of(tokens, at) is None:
            return at
    return None


def _bare_infinitive(tokens: list[Token], verb: int) -> bool:
    """Whether it is an infinitive that no preposition marks."""
    marked = any(t.head == verb and t.role in {"mark", "case"} for t in tokens[:verb])
    return "VerbForm=Inf" in tokens[verb].morph and not marked


def _que(tokens: list[Token], verb: int) -> bool:
    marks = (t for t in tokens[:verb] if t.head == verb and t.text.lower() == "que")
    return finite(tokens, verb) and any(marks)


def _rebuild(
    tokens: list[Token], opening: tuple[int, int], verb: int, being: int, told: int
) -> None:
    top = told if tokens[being].head == told else being
    role, above = tokens[top].role, tokens[top].head
    infinitive = "VerbForm=Inf" in tokens[told].morph
    doing = tokens[verb].lemma == DOING
    if doing and not infinitive:
        return
    main = told if doing else verb
    for at, token in enumerate(tokens):
        loose = token.head in {being, verb} or (token.head == told and at < being)
        if at not in {*opening, verb, being, told} and loose:
            carried = token.head != verb or token.role in CARRIED
            tokens[at] = replace(token, head=main, role=token.role if carried else "other")
    if doing:
        tokens[told] = replace(tokens[told], morph=tokens[verb].morph)
        tokens[verb] = replace(tokens[verb], head=main, role="other", pos="X")
    else:
        below = "open_clause" if infinitive else "clause"
        object_ = tokens[told].pos in NOMINAL
        tokens[told] = replace(tokens[told], head=main, role="object" if object_ else below)
    tokens[being] = replace(tokens[being], head=main, role="other", pos="X")
    for at in opening:
        tokens[at] = replace(tokens[at], head=main, role="other", pos="X")
    head = main if above in {top, told, verb} else above
    tokens[main] = replace(tokens[main], head=head, role=role)


# "Aseguró que fue el Sur quien abrió fuego", with "Sur" as the object of "aseguró"


def _of_doers(tokens: list[Token]) -> None:
    """Makes the verb of "quien" or "el que" what is told of whom "ser" names behind "que"."""
    for at, token in enumerate(tokens):
        behind = token.lemma == "ser" and "VerbForm=Fin" in token.morph and at > 1
        before = at - 2 if behind and tokens[at - 1].text.lower() == "no" else at - 1
        if not behind or tokens[before].text.lower() != "que" or tokens[before].role != "mark":
            continue
        who = next((i for i in range(at + 2, min(at + 2 + BETWEEN, len(tokens)))
                    if _who(tokens, i)), None)  # fmt: skip
        verb = None if who is None else _verb_of(tokens, who)
        named = None if who is None else _named(tokens, at, who)
        if who is None or verb is None or named is None or _has_doer(tokens, verb, who):
            continue
        above = tokens[named].head if token.head == named else token.head
        if above < before and tokens[above].pos == "VERB":
            _told_of(tokens, above, (before, at, who), verb, named)


def _who(tokens: list[Token], at: int) -> bool:
    """Whether "quien", or "que" behind an article, stands there."""
    word, last = tokens[at].text.lower(), tokens[at - 1].text.lower()
    return word in WHO or (word == "que" and last in ARTICLES)


def _verb_of(tokens: list[Token], who: int) -> int | None:
    """The finite verb right behind the pronoun, but for its "no", its clitics and helpers."""
    for at in range(who + 1, min(who + 1 + BETWEEN, len(tokens))):
        if tokens[at].pos == "VERB" and finite(tokens, at):
            return at
        if tokens[at].pos not in {"ADV", "AUX", "PRON"} and tokens[at].text not in QUOTING:
            return None
    return None


def _named(tokens: list[Token], being: int, who: int) -> int | None:
    """Whom "ser" names, with no preposition ("fue a Irán al que …")."""
    for at in range(being + 1, who):
        said = tokens[being].head == at or (tokens[at].head == being and tokens[at].role in NAMED)
        if said and tokens[at].pos in NOMINAL:
            marked = any(t.head == at and t.role == "case" for t in tokens[being:at])
            return None if marked else at
    return None


def _has_doer(tokens: list[Token], verb: int, who: int) -> bool:
    """ "Fue a los rebeldes a quienes Irán armó", "el que Irán armó": another does it."""
    return any(t.head == verb and t.role == "subject" for t in tokens[who + 1 :])


def _told_of(
    tokens: list[Token], above: int, words: tuple[int, int, int], verb: int, named: int
) -> None:
    mark, being, who = words
    if tokens[mark - 1].head == named:  # "insistió en que fue Hamás quien"
        tokens[mark - 1] = replace(tokens[mark - 1], head=verb, role="mark")
    for at in range(mark, being):
        tokens[at] = replace(tokens[at], head=verb)
    idle = {being, who} | ({who - 1} if tokens[who - 1].text.lower() in ARTICLES else set())
    for at in idle:
        tokens[at] = replace(tokens[at], head=verb, role="other", pos="X")
    tokens[named] = replace(tokens[named], head=verb, role="subject")
    tokens[verb] = replace(tokens[verb], head=above, role="clause")
