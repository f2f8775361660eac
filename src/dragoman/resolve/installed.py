"""Posts that a sentence tells of somebody by its verb: "Endara was sworn in as president of
Panama", "fue elegido presidente de Angola", "Hadi, who leads Yemen"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.resolve.complements import polity_beside
from dragoman.resolve.setting import Setting
from dragoman.resolve.titles import made
from dragoman.tree import VERBAL

ENTERING = word_list("resolve.installed.entering")
RULING = word_list("resolve.installed.ruling")
LEADER = "leader"
IS = frozenset({"es", "is"})


def learned(setting: Setting, found: list[Reference]) -> list[Reference]:
    """The references of a sentence, those to people whom it makes something or has rule acting for
    whom it says; the memory learns it."""
    told = dict(_told(setting))
    if not told:
        return found
    memory = setting.memory
    for person, (polity, post) in told.items():
        memory.introduce(person, memory.name_of(person), polity, post)
    known = {person: polity for person, (polity, _) in told.items()}
    memory.recent = [(_acting_for(m, known), weight) for m, weight in memory.recent]
    return [replace(r, mentions=tuple(_acting_for(m, known) for m in r.mentions)) for r in found]


def _acting_for(mention: Mention, known: dict[str, str]) -> Mention:
    new = mention.of is None and mention.id in known
    return replace(mention, of=known[mention.id]) if new else mention


def _told(setting: Setting) -> Iterator[tuple[str, tuple[str, str]]]:
    """Persons of whom nobody knew for whom they act → (for whom, as what)."""
    for index, (noun, last) in setting.nouns.items():
        if noun.kind == "title" and noun.post and made(setting, index, noun):
            verb = _verb_above(setting, index)
            person = _installed(setting, verb) if verb is not None else None
            if person is not None:
                polity = polity_beside(setting, index, last).polity or _electing(setting, verb)
                if polity is not None:
                    yield person.id, (polity, noun.post)
        elif noun.kind == "title" and noun.post:
            person = _is_called(setting, index)
            polity = polity_beside(setting, index, last).polity
            if person is not None and polity is not None:
                yield person.id, (polity, noun.post)
    for reference in setting.found.values():
        person = _one_person(reference)
        below = setting.tree.children(reference.head, "relative") if person is not None else []
        for verb in (i for i in below if setting.tree.known[i].folded_lemma in RULING):
            ruled = [setting.found.get(i) for i in setting.tree.children(verb, "object")]
            polities = [r.mentions[0].id for r in ruled if r is not None and r.kind == "polity"]
            if person is not None and len(polities) == 1:
                yield person.id, (polities[0], LEADER)


def _verb_above(setting: Setting, index: int) -> int | None:
    above = setting.tree.ancestors(index)
    return next((i for i in above if setting.tree.tokens[i].pos in VERBAL), None)


def _installed(setting: Setting, verb: int | None) -> Mention | None:
    """Whom the verb makes something: the subject of a passive or of "become", else its object."""
    if verb is None:
        return None
    tree = setting.tree
    undergoing = tree.with_be(verb) or tree.known[verb].folded_lemma in ENTERING
    told = tree.children(verb, *(("subject",) if undergoing else ("object",)))
    persons = [m for i in told if (m := _one_person(setting.found.get(i))) is not None]
    return persons[0] if len(persons) == 1 else None


def _is_called(setting: Setting, noun: int) -> Mention | None:
    """ "Sarmento *is* the president of Angola"."""
    tree, core = setting.tree, setting.core(noun)
    if not any(tree.lower[i] in IS for i in tree.children(core, "copula")):
        return None
    told = [m for i in tree.children(core, "subject") if (m := _one_person(setting.found.get(i)))]
    return told[0] if len(told) == 1 else None


def _one_person(reference: Reference | None) -> Mention | None:
    """Somebody by name of whom nobody knows for whom he acts."""
    if reference is None or reference.kind != "person" or len(reference.mentions) != 1:
        return None
    return reference.mentions[0] if reference.mentions[0].of is None else None


def _electing(setting: Setting, verb: int | None) -> str | None:
    """ "Angola's parliament elected him president": the state whose organ does it."""
    doers = setting.tree.children(verb, "subject") if verb is not None else []
    told = {m.of or m.id for i in doers if (r := setting.found.get(i)) for m in r.mentions}
    states = {one for one in told if setting.memory.is_state(one)}
    return states.pop() if len(states) == 1 else None
