"""What words do by what they say where no verb of speech brings them: «Deben retirarse», said a
sentence before, asks; "según Kiev, la votación es ilegal" accuses."""

from __future__ import annotations

from functools import lru_cache

from dragoman.code.conditions import Site
from dragoman.code.phrases import forms_in
from dragoman.code.saidof import spoken_by
from dragoman.code.triggers import Match
from dragoman.knowledge import Knowledge
from dragoman.knowledge.frames import Trigger
from dragoman.tree import Scene

SAYING = {"es": "decir", "en": "say"}
"""The verb of speech whose triggers hold for every other."""


@lru_cache(maxsize=4)
def _triggers(knowledge: Knowledge, language: str) -> tuple[Trigger, ...]:
    """Those that ask what is said, the most specific first."""
    of_verbs = knowledge.triggers[language]["verb"]
    said = [t for t in of_verbs.get(SAYING[language], ()) if t.said]
    return tuple(sorted(said, key=lambda t: -sum(c.wanted for c in t.conditions)))


def act_of(scene: Scene, head: int, knowledge: Knowledge, language: str) -> Match | None:
    """What the words under the head do by what they say: accuse, ask or refuse, if anything."""
    told = spoken_by(scene.tree, head)
    if not told:
        return None
    site = Site(scene, head, knowledge.grammar[language], told)
    forms = forms_in(scene.tree).all
    for trigger in _triggers(knowledge, language):
        if not trigger.may_hold(forms):
            continue
        covered = site.covers(trigger, head, told=True)
        if covered is not None:
            frame = knowledge.frames[trigger.frame]
            return Match(trigger, frame, head, covered, denies=trigger.denies)
    return None
