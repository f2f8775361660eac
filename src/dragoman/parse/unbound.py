"""What belongs to a gerund or an infinitive, which the Spanish model hangs on the verb above; and
with whom, or against whom, something is done "por" somebody, hung on his name."""

from __future__ import annotations

from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.asked import RESUMING
from dragoman.parse.distant import SPANS
from dragoman.parse.forms import case_of, finite, under
from dragoman.records import Token
from dragoman.tree import NOMINAL

PHASES = RESUMING | word_list("parse.unbound.phases")
CARRYING = word_list("parse.unbound.carrying")
VICTIMS = word_list("parse.unbound.victims")
COMMITTED = word_list("parse.unbound.committed")
AGAINST = word_list("parse.unbound.against")
BY = frozenset({"por", "manos"})
TOWARDS = frozenset({"a", "al", "contra", "con", "hacia", "sobre"})
PLACED = TOWARDS | {"en"}
ARGUMENTS = frozenset({"object", "indirect", "oblique"})


# "Siguió enviando armas a Sudán", with "Sudán" below "siguió"


def behind_unbound(tokens: list[Token]) -> None:
    """Hangs on a gerund, or on an infinitive below a verb of how something goes on, what stands
    right behind its object and is hung on the verb."""
    for act, token in enumerate(tokens):
        verb = token.head
        if verb >= act or tokens[verb].pos != "VERB" or not finite(tokens, verb):
            continue
        gerund = "VerbForm=Ger" in token.morph and token.role in {"adverbial", "open_clause"}
        going_on = "VerbForm=Inf" in token.morph and tokens[verb].lemma in PHASES
        if not (gerund or going_on):
            continue
        for at in range(act + 1, len(tokens)):
            if tokens[at].text in {",", ";", ":", "."}:
                break
            if tokens[at].head == verb and not _belongs(tokens, at, act, PLACED):
                break
            if tokens[at].head == verb:
                tokens[at] = replace(tokens[at], head=act)


def _belongs(tokens: list[Token], at: int, act: int, cases: frozenset[str]) -> bool:
    """Whether it is an argument with such a preposition, or a bare object right behind the act."""
    token = tokens[at]
    if token.role not in ARGUMENTS or token.pos not in NOMINAL or token.lemma in SPANS:
        return False
    case = case_of(tokens, at)
    if case is not None:
        return tokens[case].text.lower() in cases and "AdvType=Tim" not in token.morph
    own = [i for i in range(act + 1, at) if not under(tokens, i, at)]
    return token.role == "object" and not own


# "Enviando armas a Sudán, Irán elevó la tensión", with "armas" as who sends


def objects_like_subjects(tokens: list[Token]) -> None:
    """Reads as its object the bare noun right behind a gerund, or an infinitive, of a verb by which
    things are moved."""
    for noun, token in enumerate(tokens[1:], 1):
        act = noun - 1
        if token.role != "subject" or token.head != act or token.pos != "NOUN":
            continue
        unbound = "VerbForm=Ger" in tokens[act].morph or "VerbForm=Inf" in tokens[act].morph
        if unbound and tokens[act].lemma in CARRYING:
            tokens[noun] = replace(token, role="object")


# "El acuerdo firmado por Riad con India", with "India" below "Riad"


def companions_of_agents(tokens: list[Token]) -> None:
    """Hangs on what was done what stands right behind the name of who did it with one of these
    prepositions."""
    if not any(t.text in BY for t in tokens):
        return
    for at, token in enumerate(tokens):
        agent = token.head
        if token.role != "nominal" or agent >= at or tokens[agent].pos not in NOMINAL:
            continue
        case, mark = case_of(tokens, at), case_of(tokens, agent)
        if case is not None and mark is not None and _at_the_hands(tokens, mark, agent, case):
            tokens[at] = replace(token, head=tokens[agent].head)
            continue
        if case is None or mark is None or tokens[mark].text.lower() != "por":
            continue
        act = tokens[agent].head
        done = "VerbForm=Part" in tokens[act].morph or tokens[mark + 1].text.lower() == "parte"
        if not done or not act < mark or tokens[case].text.lower() not in TOWARDS:
            continue
        named = tokens[agent].pos == "PROPN" or _aimed(tokens, act, agent, case)
        if named and all(under(tokens, i, agent) for i in range(mark, case)):
            role = "nominal" if tokens[act].pos == "NOUN" else "oblique"
            tokens[at] = replace(token, head=act, role=role)


def _aimed(tokens: list[Token], act: int, agent: int, case: int) -> bool:
    """ "Las matanzas cometidas por las milicias contra los tutsis": at whom what was done is aimed,
    where those who did it are not called by whom they fight ("la coalición contra el EI")."""
    done = tokens[act].lemma in COMMITTED and "VerbForm=Part" in tokens[act].morph
    return done and tokens[case].text.lower() == "contra" and tokens[agent].lemma not in AGAINST


def _at_the_hands(tokens: list[Token], mark: int, agent: int, case: int) -> bool:
    """ "El asesinato a manos de sicarios del candidato": whether it is whom the act befell, behind
    men of whom no more is told."""
    words = [t.text.lower() for t in tokens[mark : mark + 3]]
    bare = agent == mark + 3 and "Number=Plur" in tokens[agent].morph and case == agent + 1
    noun = tokens[tokens[agent].head].pos == "NOUN" and tokens[agent].head == mark - 1
    return words == ["a", "manos", "de"] and bare and noun and tokens[case].text == "del"


# "Fue objeto de amenazas por parte de Kiev", with "Kiev" below "objeto"


def agents_of_what_befell(tokens: list[Token]) -> None:
    """Hangs on the act of which somebody is the object or the victim who did it."""
    for agent, token in enumerate(tokens):
        hit = token.head
        if tokens[hit].lemma not in VICTIMS or token.pos not in NOMINAL:
            continue
        case = case_of(tokens, agent)
        if case is None or tokens[case].text.lower() != "por" or not hit < case:
            continue
        acts = [i for i in range(hit + 1, case) if tokens[i].head == hit
                and tokens[i].pos == "NOUN" and case_of(tokens, i) is not None]  # fmt: skip
        if len(acts) == 1:
            tokens[agent] = replace(token, head=acts[0], role="nominal")
