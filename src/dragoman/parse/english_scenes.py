"""Where a deed was done and what came of it, hung by the English model on the wrong verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.parse.english_clauses import SUBJECTS, below
from dragoman.parse.english_links import CALENDAR
from dragoman.records import Token

JUDGING = word_list("parse.english_scenes.judging")
DEEDS = word_list("parse.english_scenes.deeds")
STRIKING = word_list("parse.english_scenes.striking")
VENUES = word_list("parse.english_scenes.venues")
DRAWING = word_list("parse.english_scenes.drawing")


def scenes_of_deeds(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Condemned the blast at a Russian embassy", with "at" under "condemned": where the deed
    was done that is judged, not the judgement."""
    for index, token in enumerate(tokens):
        verb = tokens[token.head]
        if labels[index] != "prep" or token.lemma not in STRIKING or verb.lemma not in JUDGING:
            continue
        deed = next((i for i in below(tokens, token.head) if labels[i] == "dobj"), None)
        place = next((i for i in below(tokens, index) if labels[i] == "pobj"), None)
        if deed is None or place is None or deed > index or tokens[deed].lemma not in DEEDS:
            continue
        if tokens[place].text not in CALENDAR and tokens[place].lemma.lower() not in VENUES:
            tokens[index] = replace(token, head=deed)


def effects_of_the_whole(tokens: list[Token], labels: Sequence[str]) -> None:
    """ "Forced a plane to land so that it could arrest a man, drawing condemnation", with
    "drawing" under "arrest": what came of all that is told."""
    root = next((i for i, t in enumerate(tokens) if t.head == i), 0)
    for index, token in enumerate(tokens):
        above = token.head
        drawn = labels[index] == "advcl" and token.lemma in DRAWING and token.text.endswith("ing")
        if not drawn or tokens[index - 1].text != "," or above > index or above == root:
            continue
        inside = labels[above] in {"advcl", "xcomp", "ccomp"} and tokens[above].pos == "VERB"
        own = any(labels[i] in SUBJECTS for i in below(tokens, index))
        if inside and not own and tokens[root].pos == "VERB" and root < above:
            tokens[index] = replace(token, head=root)
