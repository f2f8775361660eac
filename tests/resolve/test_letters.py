"""Bodies told in common words, with their letters in brackets; and what several have together."""

from __future__ import annotations

import pytest

from reading import article_of, scenes_of


def actors(text: str, language: str, words: str) -> set[str]:
    """Whom the reference means in which these words stand."""
    at = text.index(words)
    return {
        m.id
        for s in scenes_of(article_of(text, language))
        for r in s.references
        for m in r.mentions
        if m.start <= at < m.end and s.tree.tokens[r.head].start == at
    }


@pytest.mark.parametrize(
    ("language", "text", "words", "meant"),
    [
        ("es", "La fuerza de paz de la ONU en Líbano (FINUL) acusó a Israel.", "fuerza", "UNIFIL"),
        ("es", "La mayor guerrilla de Colombia (FARC) liberó a dos soldados.", "guerrilla", "FARC"),
        ("es", "El principal grupo armado kurdo de Turquía (PKK) declaró una tregua.",
         "grupo", "PKK"),
        ("es", "La rama del Estado Islámico en Afganistán (ISKP) reivindicó el atentado.",
         "rama", "ISKP"),
        ("en", "The UN peacekeeping force in Lebanon (UNIFIL) accused Israel.", "force", "UNIFIL"),
        ("en", "Colombia's largest rebel group (FARC) freed two soldiers.", "group", "FARC"),
    ],
)  # fmt: skip
def test_the_letters_tell_which_body(language: str, text: str, words: str, meant: str) -> None:
    assert actors(text, language, words) == {meant}


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("El Ejército atacó un campamento del Ejército de Liberación Nacional (ELN).",
         "campamento", set[str]()),
        ("El Gobierno filipino y el Frente Moro de Liberación Islámica (FMLI) firmaron la paz.",
         "Gobierno", {"PHL"}),
    ],
)  # fmt: skip
def test_letters_of_another_are_not_of_what_stands_before(
    text: str, words: str, meant: set[str]
) -> None:
    assert actors(text, "es", words) == meant


@pytest.mark.parametrize(
    ("language", "text", "words", "meant"),
    [
        ("es", "Japón y Filipinas dijeron que sus guardacostas patrullarán la zona.",
         "guardacostas", {"JPN", "PHL"}),
        ("es", "Egipto y Sudán dijeron que sus cancilleres se reunirán en Roma.",
         "cancilleres", {"EGY", "SDN"}),
        ("en", "Moscow and Kyiv said their troops had left the area.", "troops", {"RUS", "UKR"}),
        ("en", "Iran and Iraq said their foreign ministers would meet.", "ministers",
         {"IRN", "IRQ"}),
        ("es", "Japón dijo que sus guardacostas patrullarán la zona.", "guardacostas", {"MIL"}),
    ],
)  # fmt: skip
def test_what_several_have_is_of_all_of_them(
    language: str, text: str, words: str, meant: set[str]
) -> None:
    assert actors(text, language, words) == meant
