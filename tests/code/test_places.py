"""Where an act took place."""

import pytest

from reading import claim_at


@pytest.mark.parametrize(
    ("text", "words", "name", "country"),
    [
        ("La policía española detuvo en Valencia a dos yihadistas.", "detuvo", "Valencia", "ESP"),
        ("La policía venezolana detuvo en Valencia a dos jueces.", "detuvo", "Valencia", "VEN"),
        (
            "Las tropas rusas bombardearon el mercado de Jersón, en el sur de Ucrania, y mataron "
            "a cuatro personas.",
            "mataron",
            "Jersón",
            "UKR",
        ),
        (
            "Hombres armados mataron a doce campesinos en la aldea de Tangaza, en el estado "
            "nigeriano de Sokoto.",
            "mataron",
            "Tangaza",
            "NGA",
        ),
        (
            "Los rebeldes se hicieron con el control de Kunduz y mataron a tres policías.",
            "mataron",
            "Kunduz",
            "AFG",
        ),
        (
            "Pistoleros entraron disparando en un hotel de Nairobi y mataron a tres clientes.",
            "mataron",
            "Nairobi",
            "KEN",
        ),
        (
            "La misión partió ayer de Dili, ciudad que había sido incendiada por las milicias.",
            "incendiada",
            "Dili",
            "TLS",
        ),
        (
            "Mataron a doce personas que rezaban en una iglesia de Lahore.",
            "Mataron",
            "Lahore",
            "PAK",
        ),
        ("Un ataque contra el hospital de Kunduz mató a dos civiles.", "mató", "Kunduz", "AFG"),
        (
            "A tres días de la toma de posesión en Washington, el líder chino Xi Jinping viajó "
            "a Moscú.",
            "viajó",
            "Moscú",
            "RUS",
        ),
        ("La policía de Hong Kong detuvo ayer a tres opositores.", "detuvo", "Hong Kong", "HKG"),
        (
            "Francia retiró sus soldados de la base de Gao, en el norte de Malí.",
            "retiró",
            "Gao",
            "MLI",
        ),
    ],
)
def test_the_place_is_the_one_of_the_act(text: str, words: str, name: str, country: str) -> None:
    where = claim_at(text, words).where
    assert where is not None
    assert (where.name, where.country) == (name, country)
