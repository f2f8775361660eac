"""Forms of words → the words under which a dictionary has them."""

from __future__ import annotations

from functools import lru_cache

import simplemma

from dragoman.code.forms import masculine


@lru_cache(maxsize=50_000)
def dictionary(form: str, language: str) -> str:
    """The word under which the dictionary has a form."""
    return simplemma.lemmatize(form, language)


def infinitive(form: str) -> str:
    """The infinitive of a Spanish verb form, or "" if the dictionary has none."""
    found = dictionary(form, "es")
    return found if found.endswith(("ar", "er", "ir", "ír")) else ""


def singular(form: str) -> str:
    """The singular of a noun or adjective."""
    return dictionary(form, "es")


def one(form: str, lemma: str) -> str:
    """The singular of a noun: its lemma, where only an "s" parts the two (the English "planes" is
    no "plan"), else by the dictionary."""
    return lemma if form == f"{lemma}s" else singular(form)


IRREGULAR = {
    "puesto": "poner", "hecho": "hacer", "dicho": "decir", "scrito": "scribir", "abierto": "abrir",
    "cubierto": "cubrir", "vuelto": "volver", "suelto": "solver", "roto": "romper", "visto": "ver",
}  # fmt: skip
"""Endings of irregular participles, and of their infinitives."""


@lru_cache(maxsize=20_000)
def participle_of(form: str) -> tuple[str, ...]:
    """A participle → the infinitives of which it may be a form."""
    plain = masculine(form)
    found = [infinitive(form), infinitive(plain)]
    if plain.endswith("ado"):
        found.append(plain[:-3] + "ar")
    if plain.endswith(("ido", "ído")):
        found += [plain[:-3] + ending for ending in ("er", "ir", "ír")]
    for ending, verb in IRREGULAR.items():
        if plain.endswith(ending):
            found.append(plain.removesuffix(ending) + verb)
    return tuple(dict.fromkeys(word for word in found if word))
