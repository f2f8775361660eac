"""Titles in the plural with a name each: "los presidentes de A, Fulano, y de B, Mengano"."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.knowledge.world import Noun, fold
from dragoman.records import Mention, Reference
from dragoman.resolve.apposed import proper_end
from dragoman.resolve.persons import slug, titled_pick
from dragoman.resolve.posts import post_of
from dragoman.resolve.setting import Setting

JOINTS = frozenset(
    {"de", "del", "y", "e", "el", "la", "los", "las", ",", ";", "(", ")", "of", "and", "the"}
)
"""Words between the polities and names of a list."""
LISTING = frozenset({":", "(", "—", "–"})
"""What opens a list of those whom a noun in the plural means."""
REACH = 8
"""Tokens behind the noun within which its list opens."""
OPENING = frozenset({",", ";", "(", "y", "e", "and"})


@dataclass
class Listed:
    """What the words after the title name so far: polities, persons, the last token of them."""

    polities: list[str] = field(default_factory=list)
    persons: list[tuple[str, str]] = field(default_factory=list)
    end: int = 0


def apiece(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """A title in the plural → the persons whom the words after it name, if they name two."""
    fields = setting.world.nouns[setting.language].get(noun.words[0], ())
    listed = _listed(
        setting, last, JOINTS | {n.words[-1] for n in fields}, least=noun.kind != "title"
    )
    if len(listed.persons) + (not listed.persons) < 2 and len(set(listed.polities)) < 2:
        return None
    if not listed.persons or listed.end <= last:
        return None
    span = setting.tree.span(index, listed.end)
    mentions = []
    paired = len(listed.persons) == len(listed.polities)
    sole = listed.polities[0] if len(set(listed.polities)) == 1 else None
    for number, (person, name) in enumerate(listed.persons):
        told = listed.polities[number] if paired else sole
        of = told or setting.memory.polity_of(person)
        setting.memory.introduce(person, name, told, post_of(setting, noun, told) if told else None)
        mentions.append(Mention(person, name, of, span.text, span.start, span.end))
    shown = {m.of for m in mentions}
    for polity in dict.fromkeys(listed.polities):
        if polity not in shown:
            name = setting.memory.polity_name(polity)
            mentions.append(Mention(polity, name, None, span.text, span.start, span.end))
    return Reference(index, listed.end, index, "person", tuple(mentions), True)


def named_behind(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Sus socios del Pacífico: Japón, Corea del Sur y Australia", "sus aliados (A y B)": the
    states that a colon or a bracket behind the noun lists."""
    near = range(last + 1, min(last + REACH, len(setting.tree.tokens)))
    opening = next((i for i in near if setting.text(i) in LISTING), None)
    if opening is None:
        return None
    if any(
        setting.tree.tokens[i].pos in {"VERB", "AUX", "PUNCT"} for i in range(last + 1, opening)
    ):
        return None
    states = list(dict.fromkeys(_listed(setting, opening, JOINTS, least=1).polities))
    if len(states) == 1:
        return None
    span, name = setting.tree.span(index, last), setting.memory.polity_name
    mentions = tuple(Mention(p, name(p), None, span.text, span.start, span.end) for p in states)
    return Reference(index, last, index, "polity", mentions, True) if mentions else None


def _listed(setting: Setting, last: int, between: frozenset[str], *, least: int) -> Listed:
    """The polities and persons named one after the other from `last` on, with such words
    `between` them; an unknown name has `least` words beside the first."""
    found, at = Listed(end=last), _past_adjectives(setting, last + 1)
    beginning = at
    while at < len(setting.tree.tokens):
        hit, demonym = setting.hit_at.get(at), setting.demonym(at)
        if hit is not None and hit.form in {"person", "surname"}:
            pending = found.polities[len(found.persons) : len(found.persons) + 1]
            who = titled_pick(setting, hit, pending[0] if pending else None)
            found.persons.append((who, setting.memory.name_of(who)))
            at = hit.last
        elif hit is not None and hit.form in {"name", "acronym", "capital"}:
            found.polities.append(setting.memory.represented(hit.names[0].actor) or "")
            at = hit.last
        elif demonym is not None and setting.text(at - 1) not in {"el", "la", "los", "las"}:
            found.polities.append(demonym)
        elif fold(setting.text(at)) in between:
            at += 1
            continue
        elif (name := _unlisted(setting, at, opened=at == beginning, least=least)) is not None:
            text = setting.tree.span(*name).text
            found.persons.append((slug(text), text))
            at = name[1]
        else:
            break
        found.end = at
        at += 1
    return found


def _past_adjectives(setting: Setting, at: int) -> int:
    """The name behind a title in the plural and what kind they are ("los senadores *opositores*
    Ana Ruiz y Juan Soto"); behind no more than an adjective of origin."""
    tokens, after = setting.tree.tokens, at
    while after < len(tokens) and tokens[after].pos == "ADJ" and after not in setting.hit_at:
        if setting.demonym(after) is not None:
            return at
        after += 1
    after += setting.text(after) == "." and after == at  # "Sens. Ruiz and Soto"
    return after if after < len(tokens) and tokens[after].pos == "PROPN" else at


def _unlisted(setting: Setting, at: int, *, opened: bool, least: int) -> tuple[int, int] | None:
    """A name that no table has, at the beginning or behind what joins it, with so many words
    beside the first."""
    token = setting.tree.tokens[at]
    opened = opened or setting.text(at - 1) in OPENING or setting.demonym(at - 1) is not None
    if token.pos != "PROPN" or not token.text[:1].isupper() or not opened:
        return None
    end = proper_end(setting, at)
    return (at, end) if end - at >= least and setting.noun_at(at) is None else None
