"""Bodies that no table has, by the names that the text gives them."""

from __future__ import annotations

import pytest

from reading import article_of, scenes_of


def named(text: str, language: str) -> dict[str, str | None]:
    """A text → the ids of the groups in it that have a name of their own, and their states."""
    scenes = scenes_of(article_of(text, language))
    mentions = [m for s in scenes for r in s.references if r.kind == "group" for m in r.mentions]
    return {m.id: m.of for m in mentions if m.id.islower()}


@pytest.mark.parametrize(
    ("language", "text", "body", "state"),
    [
        ("es", "La Coordinadora Nacional de Hortelanos exigió la dimisión del ministro.",
         "coordinadora-nacional-de-hortelanos", None),
        ("es", "La Unión de Gremios del Sal levantó el bloqueo.", "union-de-gremios-del-sal", None),
        ("es", "El Movimiento 7 de Mayo pidió la renuncia del presidente.",
         "movimiento-7-de-mayo", None),
        ("es", "El grupo Brigadas Nazari reivindicó el atentado.", "brigadas-nazari", None),
        ("es", "La organización Vecinos Libres denunció torturas.", "vecinos-libres", None),
        ("es", "La Coordinadora Hortelana de Chile rechazó el pacto.",
         "coordinadora-hortelana", "CHL"),
        ("es", "El Frente Amplio de Salvación condenó el golpe.",
         "frente-amplio-de-salvacion", None),
        ("en", "The Movement for Social Justice condemned the coup.",
         "movement-for-social-justice", None),
        ("en", "The Free Bakers' Union urged the government to free its leader.",
         "free-bakers-union", None),
        ("en", "The Syrian Network for Harvest Rights accused Damascus of shelling Idlib.",
         "syrian-network-for-harvest-rights", "SYR"),
        ("en", "China's National Harvest Foundation funds them.",
         "national-harvest-foundation", "CHN"),
    ],
)  # fmt: skip
def test_the_body_is_found_by_its_name(
    language: str, text: str, body: str, state: str | None
) -> None:
    assert named(text, language) == {body: state}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Frente Amplio de Uruguay condenó el golpe."),
        ("es", "El Partido Popular de Cataluña condenó el golpe."),
        ("es", "El Consejo de Ministros aprobó el envío de tropas."),
        ("es", "La Liga de Campeones se jugará en Madrid."),
        ("es", "El Frente Norte resistió."),
        ("en", "Union Home Minister Amit Shah condemned the attack."),
        ("en", "The Group of Seven condemned Russia."),
        ("en", "Hijackers crashed a jet into the World Trade Center in New York on Tuesday."),
    ],
)
def test_what_is_known_by_another_name_or_is_no_body_is_not(language: str, text: str) -> None:
    assert not named(text, language)


def test_the_first_word_takes_it_up_later() -> None:
    text = "La Coordinadora Nacional de Hortelanos protestó. La Coordinadora pidió ayuda a la UE."
    assert list(named(text, "es")) == ["coordinadora-nacional-de-hortelanos"]
