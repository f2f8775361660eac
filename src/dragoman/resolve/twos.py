"""The two of whom a text speaks, behind what is theirs: "los dirigentes de los dos países", "los
ejércitos de ambos"."""

from __future__ import annotations

from dragoman.records import Reference
from dragoman.resolve.related import FOES, FRIENDS, NEIGHBOURS, are_allies
from dragoman.resolve.setting import Setting

RELATED = FRIENDS | FOES | NEIGHBOURS
"""What one is to another: "su aliado" is never the one whose ally he is."""


def of_both(setting: Setting, last: int) -> Reference | None:
    """ "Los dirigentes de los dos países", "los ministros de Exteriores y Defensa de ambos": the
    two of whom the text speaks."""
    for behind in (0, 2, 3) if setting.text(last + 1) == "y" else (0,):
        at = last + behind
        noun = at + 3 + (setting.text(at + 2) in {"los", "las"})
        if setting.text(at + 1) != "de" or noun >= len(setting.tree.tokens):
            continue
        if setting.paired(noun):
            two = setting.pair(noun, noun, persons=False, states=True)
            return two if setting.stem(noun) not in RELATED or _bound(setting, two) else None
    return None


def _bound(setting: Setting, two: Reference | None) -> bool:
    """ "Los ministros de ambos aliados": whether the two are known to be bound to one another."""
    states = [m.of or m.id for m in two.mentions] if two is not None else []
    memory = setting.memory
    return len(states) == 2 and are_allies(memory.world, states[0], states[1], memory.day)
