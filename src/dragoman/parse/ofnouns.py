"""What belongs to a noun and the Spanish model hangs on the verb, or takes for a verb itself."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.forms import case_of, first_above
from dragoman.records import Token
from dragoman.tree import NOMINAL

ANSWERS = word_list("parse.ofnouns.answers")
SPIRIT = frozenset({"en", "como"})
ANSWERED = frozenset({"a", "al", "por"})
READINESS = word_list("parse.ofnouns.readiness")
SHOTS = word_list("parse.ofnouns.shots")
SHORTEST = 4
DECISIONS = word_list("parse.ofnouns.decisions")
DECIDED = {"de": DECISIONS, "to": DECISIONS, "a": READINESS}
"""What stands before the infinitive of what is decided or refused, and the nouns that have it."""
BELOW = frozenset({"adverbial", "open_clause", "relative", "clause"})
INSIDE = frozenset({"flat", "apposition", "modifier", "compound"})
OF = frozenset({"de", "del", "of", "by"})


# "Un misil hutí", with "hutí" as a verb


def adjectives_like_verbs(tokens: list[Token]) -> None:
    """Reads the word in -í behind a noun, which is a form of the first person if of any verb, as
    the noun's adjective."""
    for index in range(1, len(tokens)):
        token, noun = tokens[index], index - 1
        ends = token.text.islower() and token.text.endswith(("í", "íes"))
        told = "Person=1" in token.morph or tokens[noun].pos != "NOUN"
        if token.pos != "VERB" or not ends or told or len(token.text) < SHORTEST:
            continue
        if tokens[noun].head == index:
            above = noun if token.head == index else token.head
            tokens[noun] = replace(tokens[noun], head=above, role=token.role)
        for at, other in enumerate(tokens):
            if other.head == index and at not in {index, noun}:
                tokens[at] = replace(other, head=tokens[noun].head)
        number = "Plur" if token.text.endswith("s") else "Sing"
        tokens[index] = replace(
            token, pos="ADJ", lemma=token.text.removesuffix("es"), morph=f"Number={number}",
            role="modifier", head=noun,
        )  # fmt: skip


# "Lanzó misiles en respuesta al bombardeo de su consulado", with "bombardeo" below "lanzó"


def answered_acts(tokens: list[Token]) -> None:
    """Hangs on "respuesta" and its like what stands right behind with "a" or "por"."""
    for noun in range(1, len(tokens) - 1):
        case = noun + 1
        answered = tokens[case].head
        spirit = tokens[noun - 1].text.lower() in SPIRIT and tokens[noun].lemma in ANSWERS
        if not spirit or tokens[case].text.lower() not in ANSWERED or answered < case:
            continue
        if tokens[answered].head == tokens[noun].head and tokens[answered].pos == "NOUN":
            tokens[answered] = replace(tokens[answered], head=noun, role="nominal")


# "Atacó por la negativa de Milosevic a aceptar tropas", with "aceptar" below "atacó"


def infinitives_of_nouns(tokens: list[Token]) -> None:
    """Hangs on such a noun the infinitive with "a" that its verb has behind it."""
    for index, token in enumerate(tokens):
        verb = token.head
        if token.role != "open_clause" or "VerbForm=Inf" not in token.morph or verb > index:
            continue
        mark = next((i for i in range(verb, index) if tokens[i].head == index), index)
        if tokens[mark].text.lower() != "a":
            continue
        between = range(verb + 1, mark)
        held = [i for i in between if tokens[i].head == verb and tokens[i].lemma in READINESS]
        marked = [i for i in held if any(t.head == i and t.role == "case" for t in tokens)]
        if marked:
            tokens[index] = replace(token, head=marked[-1], role="relative")


# "Protestó por la decisión de Suecia de expulsar a dos", with "expulsar" below "protestó"


def infinitives_of_decisions(tokens: list[Token]) -> None:
    """Hangs on a decision or a refusal the infinitive behind whose it is."""
    for index, token in enumerate(tokens):
        if "VerbForm=Inf" not in token.morph or token.role not in BELOW or token.head > index:
            continue
        mark = next((i for i in range(token.head, index) if tokens[i].head == index), 0)
        decisions = DECIDED.get(tokens[mark].text.lower())
        noun = _whose(tokens, mark - 1) if decisions is not None and mark else None
        if decisions is None or noun is None or tokens[noun].lemma not in decisions:
            continue
        if token.head < noun or noun < token.head < mark:
            tokens[index] = replace(token, head=noun, role="relative")


def _whose(tokens: list[Token], end: int) -> int | None:
    """The noun of which the name or noun that ends here tells whose it is."""
    owner = first_above(tokens, end, INSIDE)
    case = case_of(tokens, owner)
    owned = case is not None and tokens[case].text.lower() in OF
    nominal = tokens[owner].role == "nominal" and tokens[owner].head < owner
    return tokens[owner].head if owned and nominal else None


# "Se enfrentó a guerrilleros de las FARC", with "a guerrilleros" as an adverb


def nouns_in_adverbs(tokens: list[Token]) -> None:
    """Reads as the verb's own the noun behind "a" that has a name of its own behind "de"."""
    for noun in range(1, len(tokens) - 2):
        token, mark = tokens[noun], tokens[noun - 1]
        adverb = mark.text.lower() == "a" and mark.role == "adverb" and token.role == "fixed"
        if not adverb or token.pos != "NOUN" or tokens[noun + 1].text.lower() not in {"de", "del"}:
            continue
        owner = tokens[noun + 1].head
        if tokens[noun + 2].pos not in {"DET", "PROPN"} or tokens[owner].pos != "PROPN":
            continue
        tokens[noun] = replace(token, head=mark.head, role="object")
        tokens[noun - 1] = replace(mark, head=noun, role="case")
        tokens[owner] = replace(tokens[owner], head=noun, role="nominal")


# "Murieron a tiros de la policía", with "policía" below "murieron"


def owners_of_shots(tokens: list[Token]) -> None:
    """Hangs on "a tiros" whose the shots are."""
    for shots in range(1, len(tokens) - 2):
        mark, case = tokens[shots - 1], tokens[shots + 1]
        shot = mark.text.lower() == "a" and tokens[shots].lemma in SHOTS
        owner = tokens[case.head]
        if not shot or case.text.lower() not in {"de", "del"} or case.head < shots:
            continue
        if owner.head == tokens[shots].head and owner.pos in NOMINAL:
            tokens[case.head] = replace(owner, head=shots, role="nominal")


# "Aviones sin identificar atacaron un convoy", with "atacaron" below "identificar"


def verbs_below_qualities(tokens: list[Token]) -> None:
    """Makes the finite verb right behind "sin identificar" that of the noun which this tells of."""
    for bare in range(2, len(tokens) - 1):
        token, verb = tokens[bare], tokens[bare + 1]
        noun = token.head
        told = "VerbForm=Inf" in token.morph and tokens[bare - 1].text.lower() == "sin"
        if not told or verb.head != bare or "VerbForm=Fin" not in verb.morph:
            continue
        if noun != bare - 2 or tokens[noun].head != noun or tokens[noun].pos not in NOMINAL:
            continue
        for at, other in enumerate(tokens):
            if other.head in {noun, bare} and at > bare + 1:
                tokens[at] = replace(other, head=bare + 1)
        tokens[bare + 1] = replace(verb, head=bare + 1, role="root")
        tokens[noun] = replace(tokens[noun], head=bare + 1, role="subject")
