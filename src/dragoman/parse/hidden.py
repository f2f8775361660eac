"""Verbs behind "que" and a name that the Spanish model takes for a part of the name."""

from __future__ import annotations

from dataclasses import replace

import simplemma

from dragoman.parse.forms import TO, case_of
from dragoman.parse.headlines import PRESENT, verb_of
from dragoman.records import Token

LOOSE = frozenset({"nominal", "oblique", "object", "modifier", "apposition", "flat"})
RESPELT = {
    "e": (("qu", "c"), ("gu", "g"), ("c", "z")),
    "a": (("zc", "c"), ("j", "g"), ("g", "gu"), ("z", "c"), ("ng", "n"), ("lg", "l")),
}
"""How a subjunctive ends that is spelt otherwise than its infinitive, and how this is spelt."""


# "Teme que Vladímir Putin ataque Moldavia", with "ataque" and "Moldavia" as parts of the name


def verbs_behind_wished(tokens: list[Token]) -> None:
    """Reads as the verb of a clause with "que" the word in small letters behind the name that the
    "que" hangs on."""
    for mark, token in enumerate(tokens[:-2]):
        name = mark + 1
        opens = token.role == "mark" and token.head == name and token.text.lower() == "que"
        if not opens or tokens[name].pos != "PROPN" or tokens[name].head > mark:
            continue
        verb = _verb(tokens, name)
        if verb is not None:
            _lift(tokens, mark, name, verb)


def _verb(tokens: list[Token], name: int) -> int | None:
    """The word behind the name, one of its parts to the model, that is a form of a verb."""
    at = name + 1
    while at < len(tokens) - 1 and _of_name(tokens, at):
        at += 1
    token = tokens[at]
    if not token.text.islower() or token.role not in LOOSE or not name <= token.head < at:
        return None
    told = token.pos == "VERB" and "VerbForm=Fin" in token.morph
    if not told:
        named = token.pos in {"PROPN", "NOUN", "ADJ"}
        found = verb_of(token.text) or _respelt(token.text) if named else None
        if found is None or tokens[at - 1].pos == "ADP":
            return None
        tokens[at] = replace(token, pos="VERB", lemma=found[0], morph=found[1])
    return at


def _respelt(form: str) -> tuple[str, str] | None:
    """ "Ataque", "lance", "ponga": a subjunctive that is spelt with another consonant than its
    infinitive → this and its morphology."""
    many = form.endswith("n")
    stem, ending = form.removesuffix("n")[:-1], form.removesuffix("n")[-1:]
    morph = PRESENT.format(number="Plur" if many else "Sing").replace("Mood=Ind", "Mood=Sub")
    for spelt, own in RESPELT.get(ending, ()):
        for infinitive in ("ar",) if ending == "e" else ("er", "ir"):
            verb = f"{stem.removesuffix(spelt)}{own}{infinitive}"
            if stem.endswith(spelt) and simplemma.is_known(verb, "es"):
                return verb, morph
    return None


def _of_name(tokens: list[Token], at: int) -> bool:
    """Whether it is one more word of a name: "Kim *Jong Un*", "Muamar *el Gadafi*"."""
    here, after = tokens[at].text, tokens[at + 1].text
    if here.islower() or not here[:1].isalpha():
        return tokens[at].pos in {"DET", "ADP"} and after[:1].isupper()
    return here[:1].isupper()


def _lift(tokens: list[Token], mark: int, name: int, verb: int) -> None:
    """Hangs the name on its verb as the subject, and on the verb what follows it."""
    above = tokens[name].head
    tokens[verb] = replace(tokens[verb], role="clause", head=above)
    tokens[name] = replace(tokens[name], role="subject", head=verb)
    tokens[mark] = replace(tokens[mark], head=verb)
    held = False
    for at in range(verb + 1, len(tokens)):
        token = tokens[at]
        if not name <= token.head < verb or token.role not in LOOSE:
            continue
        case = case_of(tokens, at)
        to = case is not None and tokens[case].text.lower() in TO
        bare = case is None and not held
        held = held or bare or to
        tokens[at] = replace(token, head=verb, role="object" if bare or to else "oblique")
