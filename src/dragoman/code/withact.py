"""A speech act and the act that it is about: at whom the one is aimed as the other tells."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.mentions import but_for
from dragoman.code.walk import DONE, FORCE
from dragoman.knowledge.frames import Frame
from dragoman.records import Claim, Mention

AIMED = frozenset({"ACCUSE", "SUPPORT", "REQUEST"})
"""Speech acts that have the doer of what they are about as their target."""
OFFERED = frozenset({"AGREE", "THREATEN", "REJECT", "CONCEDE"})
"""Speech acts that have whom the act would reach as their target ("prometió enviarles armas")."""
UNDERTAKEN = frozenset({"SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "AGREE"})
"""Acts for another's good: who says of himself that he will, promises it."""
DENIAL, ACCEPTANCE, SOLIDARITY = "reject.deny", "agree.accept", "support.solidarity"


def with_act(speech: Claim, act: Claim, frame: Frame) -> Claim:
    """A speech act with the act it is about. One that names nobody aims at whoever does that act
    ("denunció que Rusia …"), or, as a promise or threat, at whom the act would reach; not at whom
    one denies to have helped."""
    owed = frame.id != DENIAL or act.type not in UNDERTAKEN
    reached = act.target if act.target != act.source and owed else ()  # of a meeting both are all
    if frame.id == ACCEPTANCE and not _of_their_own(act, speech):
        reached = ()  # "aprobó una resolución que condena la invasión de Ucrania"
    if speech.type == "REJECT" and act.type in FORCE and not act.source:
        reached = ()  # "expresó su oposición a la anexión de Cisjordania"
    if speech.type == "REJECT" and act.type == "AGREE":  # "vetó su entrada en la OTAN"
        reached = but_for(act.source, speech.source) or reached
    done = act.source if act.source != act.target else ()
    if frame.id == SOLIDARITY and act.type in FORCE:
        done = act.target  # "lamentó la muerte de tres soldados por fuego israelí"
    if speech.type == "REQUEST" and act.status in DONE:
        done = ()  # "ordenó retirarse tras el acuerdo mediado por X": he is not asked
    aims = done if speech.type in AIMED else reached if speech.type in OFFERED else ()
    return replace(speech, about=act.id, target=speech.target or _others(aims, speech.source))


def _of_their_own(act: Claim, speech: Claim) -> bool:
    """Whether an act that somebody agrees to is still to be done, by himself or by nobody named."""
    doers = {m.of or m.id for m in act.source}
    own = {m.of or m.id for m in speech.source}
    return act.status not in DONE and (not doers or not doers.isdisjoint(own))


def _others(aims: tuple[Mention, ...], own: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The aims of another polity; of people of one who speak for themselves, its leaders too
    ("el Parlamento exigió la renuncia de Moreno")."""
    people = all(m.id.isupper() and m.of for m in own)
    leaders = tuple(m for m in aims if m.id.islower()) if people else ()
    return but_for(aims, own) or leaders
