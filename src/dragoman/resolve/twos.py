"""The two of whom a text speaks, behind what is theirs: "los dirigentes de los dos países", "los
ejércitos de ambos"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.records import Reference
from dragoman.resolve.owners import side_of
from dragoman.resolve.related import FOES, FRIENDS, NEIGHBOURS, are_allies
from dragoman.resolve.setting import Setting

AND = frozenset({"y", "and"})
ARTICLES = frozenset({"los", "las", "the"})
SIDES = frozenset({"side", "parte", "bando", "faction", "faccion", "camp"})
"""What those who fight each other are, be they states or not."""
APART = word_list("resolve.twos.apart")
MEETING = word_list("resolve.twos.meeting")
WITH = frozenset({"con", "with"})
WHOSE = frozenset({"de", "of", "from"})
BODIES = frozenset({"org", "union"})
"""What nouns take up that stand for bodies of states."""
RELATED = FRIENDS | FOES | NEIGHBOURS
"""What one is to another: "su aliado" is never the one whose ally he is."""


def of_both(setting: Setting, last: int) -> Reference | None:
    """ "Los dirigentes de los dos países", "los ministros de Exteriores y Defensa de ambos": the
    two of whom the text speaks."""
    tokens = setting.tree.tokens
    for behind in (0, 2, 3) if setting.text(last + 1) in AND else (0,):
        at = last + behind
        noun = at + 3 + (setting.text(at + 2) in ARTICLES)
        if setting.text(at + 1) not in WHOSE or noun >= len(tokens):
            continue
        if setting.language == "en":  # "from the two warring countries"
            noun = tokens[noun].head if tokens[noun].pos == "ADJ" else noun
        if setting.paired(noun) and setting.tree.known[noun].folded_lemma not in APART:
            side = setting.stem(noun) in SIDES
            two = setting.pair(noun, noun, persons=False, states=not side, sides=side)
            if setting.stem(noun) not in RELATED or _bound(setting, two):
                return two
            return allied_two(setting, noun, noun) if setting.stem(noun) in FRIENDS else None
    return None


def allied_two(setting: Setting, index: int, last: int) -> Reference | None:
    """ "The allies", "los ministros de ambos aliados": the two whom the text most often names in
    one breath, if they are known to be bound to one another and neither acts on the two."""
    memory, but = setting.memory, side_of(setting.acting(index))
    two = setting.both(index, last, memory.opposed(but) or memory.opened)
    states = {m.id for m in two.mentions} if two is not None else set[str]()
    return two if states.isdisjoint(but) and _bound(setting, two) else None


def of_those_who_meet(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Perú y Ecuador firmaron la paz. *Los negociadores* volverán a reunirse": those of the two
    of whom the text speaks, where they meet one another and nothing tells whose they are."""
    tree, core, memory = setting.tree, setting.core(index), setting.memory
    verb = tree.head(core)
    told = tree.children(core, "modifier", "nominal", "relative", "conjunct")
    if verb is None or tree.tokens[core].role != "subject" or any(i > last for i in told):
        return None
    beside = (verb, *tree.children(verb, "open_clause", "object"))
    with_others = any(tree.marks[i] in WITH for one in beside for i in tree.children(one))
    if with_others or MEETING.isdisjoint(tree.lemmas[i] for i in beside):
        return None
    two = setting.topical(2) or memory.rivals(frozenset()) or memory.opened
    states = tuple(memory.as_state(m) for m in two)
    known = all(memory.is_state(m.id) for m in states)
    return setting.both(index, last, states) if known else None


def two_bodies(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """ "Ambos bloques", "the two organisations": those of which the text tells most."""
    if noun.post not in BODIES or setting.paired(index) != 2:
        return None
    return setting.both(index, last, setting.memory.leading(frozenset(), bodies=True))


def of_the_two(setting: Setting, index: int) -> Reference | None:
    """ "The two countries' armies": the same before what is theirs."""
    owners = [i for i in setting.tree.children(index, "nominal") if i < index and setting.paired(i)]
    if setting.language != "en" or not owners:
        return None
    return setting.pair(owners[0], owners[0], persons=False, states=True)


def _bound(setting: Setting, two: Reference | None) -> bool:
    """ "Los ministros de ambos aliados": whether the two are known to be bound to one another."""
    states = [m.of or m.id for m in two.mentions] if two is not None else []
    memory = setting.memory
    return len(states) == 2 and are_allies(memory.world, states[0], states[1], memory.day)
