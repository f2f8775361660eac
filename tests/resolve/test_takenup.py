"""Somebody whom the text takes up by what he is."""

from __future__ import annotations

import pytest

from reading import article_of, scenes_of

REJECTED = {
    "es": "rechazó además el diálogo y pidió ayuda a la Unión Europea.",
    "en": "also rejected the talks and asked the European Union for help.",
}


def meant(text: str, words: str, language: str) -> set[str]:
    """Whom the words mean, where they stand last."""
    at = text.rindex(words)
    found = (
        m for s in scenes_of(article_of(text, language)) for r in s.references for m in r.mentions
    )
    return {m.id for m in found if m.start <= at < m.end}


@pytest.mark.parametrize(
    ("language", "first", "nouns"),
    [
        ("es", "El alcalde de Estambul, Iván Maldonado, fue detenido ayer.",
         "político dirigente edil acusado detenido"),
        ("es", "El opositor ruso Iván Maldonado fue condenado a diez años de cárcel.",
         "político activista dirigente disidente preso"),
        ("es", "El general Iván Maldonado anunció la retirada.", "militar uniformado oficial"),
        ("es", "El obispo de Matagalpa, Iván Maldonado, condenó la represión.",
         "religioso prelado clérigo"),
        ("es", "El empresario Iván Maldonado acusó al Gobierno de espionaje.",
         "magnate millonario"),
        ("es", "El ministro de Exteriores de Kenia, Iván Maldonado, condenó el ataque.",
         "diplomático político"),
        ("en", "The mayor of Istanbul, Iván Maldonado, was detained on Monday.",
         "politician leader suspect"),
        ("en", "Bishop Iván Maldonado condemned the crackdown.", "cleric prelate"),
        ("en", "Businessman Iván Maldonado accused the government of spying.",
         "tycoon billionaire"),
    ],
)  # fmt: skip
def test_one_person_is_taken_up(language: str, first: str, nouns: str) -> None:
    article = "El" if language == "es" else "The"
    texts = {noun: f"{first} {article} {noun} {REJECTED[language]}" for noun in nouns.split()}
    wrong = [n for n, t in texts.items() if meant(t, f"{n} ", language) != {"ivan-maldonado"}]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "El general Iván Maldonado anunció la retirada. El religioso la rechazó.",
         "religioso"),
        ("es", "El opositor Iván Maldonado y el senador Juan Soto fueron detenidos. El político "
         "calló.", "político"),
        ("es", "El alcalde Iván Maldonado fue detenido. El político conservador Juan Soto "
         "protestó.", "político"),
        ("es", "El presidente Iván Maldonado visitó a un guerrillero. El guerrillero calló.",
         "guerrillero"),
        ("en", "Bishop Iván Maldonado condemned the crackdown. The tycoon rejected it.",
         "tycoon"),
    ],
)  # fmt: skip
def test_who_does_not_fit_is_not(language: str, text: str, words: str) -> None:
    assert "ivan-maldonado" not in meant(text, words, language)
