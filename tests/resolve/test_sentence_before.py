"""Who is meant by words that take up those of the sentence before: régimen, oposición, aliado."""

from __future__ import annotations

import pytest

from resolve.test_who import meant

BLOCKADE = "Arabia Saudí, Emiratos Árabes Unidos y Egipto rompieron relaciones con Catar. "


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Bruselas acusó a Minsk. Polonia desplegó soldados. La UE sancionará al régimen.",
         "régimen", {"GOV", "BLR"}),
        ("Los talibanes gobiernan Afganistán. Washington rechazó la oferta. El régimen protestó.",
         "régimen", {"GOV", "AFG"}),
        ("Corea del Norte lanzó un misil. El régimen lo confirmó.", "régimen", {"GOV", "PRK"}),
        ("Francia criticó a España. El régimen protestó.", "régimen", {"GOV"}),
        ("Corea del Sur declaró la ley marcial. La oposición protestó.", "oposición",
         {"OPP", "KOR"}),
        ("Miles de personas marcharon en Caracas. EE.UU. apoyó a la oposición.", "oposición",
         {"OPP", "VEN"}),
        ("EE.UU. bombardeó Siria. La oposición pidió explicaciones.", "oposición", {"OPP"}),
        ("Honduras sigue en crisis. La OEA advirtió al nuevo Gobierno.", "Gobierno",
         {"GOV", "HND"}),
    ],
)  # fmt: skip
def test_rulers_and_opponents(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (BLOCKADE + "El emirato negó las acusaciones.", "emirato", {"QAT"}),
        ("Irán atacó Israel. Israel protestó. Washington apoyó a su aliado.", "aliado", {"ISR"}),
        ("EE.UU. bombardeó Irán. Moscú pidió calma a su aliado.", "aliado", {"IRN"}),
        ("Irán atacó Israel. Kuwait calló. Washington amenazó a su rival.", "rival", {"IRN"}),
        ("Moscú criticó a Kiev. Moscú pidió calma a su aliado.", "aliado", set()),
        ("Pakistán hizo un ensayo. Nueva Delhi condenó a ese país.", "país", {"PAK"}),
        ("Armenia acusó a Irán, cuya embajada será cerrada.", "embajada", {"GOV", "IRN"}),
        ("India y Pakistán pactaron. Ambos se acusaron. El primero calló.", "primero", {"IND"}),
        ("Rusia atacó Ucrania. La Alianza condenó el ataque.", "Alianza", {"NATO"}),
        ("Rusia atacó Ucrania. La Alianza Popular condenó el ataque.", "Alianza",
         {"alianza-popular"}),
    ],
)  # fmt: skip
def test_states_and_bodies(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words) == who


def test_who_held_the_post_before() -> None:
    assert meant("Donald Trump acusó a su antecesor.", "antecesor", "2018-05-28") == {
        "barack-obama"
    }
    assert not meant("El alcalde acusó a su antecesor.", "antecesor")


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("España y Marruecos discuten. La OTAN apoyó a su aliado.", "aliado", {"ESP"}),
        ("Catar habló. Sri Lanka ofreció ayuda; la India agradeció a su vecino.", "vecino",
         {"LKA"}),
        ("Venezuela y Guyana discuten. Brasil se ofreció a mediar entre los dos vecinos.",
         "vecinos", {"VEN", "GUY"}),
        ("Armenia y Azerbaiyán firmaron. Ambos elogiaron a Francia y Rusia. El segundo pidió "
         "ayuda.",
         "segundo", {"AZE"}),
        ("Etiopía bombardeó el sur. Washington teme una guerra en América del Sur.", "América",
         set()),
        ("Pakistán criticó el papel de gendarme que asume la India.", "gendarme", set()),
    ],
)  # fmt: skip
def test_allies_of_a_body_and_two_among_whom_another_mediates(
    text: str, words: str, who: set[str]
) -> None:
    assert meant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Aviones israelíes atacaron Túnez. EE.UU. justificó la incursión de su aliado.", "aliado",
         {"ISR"}),
        ("Al Qaeda atacó un buque. El país árabe detuvo a varios.", "país", set()),
        ("El Estado judío pidió más fondos al Congreso de Washington. El Congreso los aprobó.",
         "Congreso", {"LEG", "USA"}),
        ("Bachar al Asad huyó a Rusia. Su primer ministro calló.", "primer", {"GOV", "SYR"}),
        ("La oposición tunecina rechazó la propuesta de su dirigente.", "dirigente", set()),
        ("Sudán y Egipto pactaron. El primero retiró tropas. El segundo pidió ayuda.", "segundo",
         {"EGY"}),
    ],
)  # fmt: skip
def test_whose_they_are(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words, "2024-12-07") == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Londres bombardeó Irak. Moscú protestó. París culpó al régimen.", "régimen",
         {"GOV", "IRQ"}),
        ("Bush amenazó a Sadam Husein. El dictador rechazó el ultimátum.", "dictador",
         {"sadam-husein", "IRQ"}),
        ("George W. Bush amenazó a Sadam Husein. El primer ministro británico, Tony Blair, se "
         "opuso. El mandatario pidió calma.", "mandatario", {"tony-blair", "GBR"}),
        ("Hamás acusó a Israel. Israel culpó a la Yihad Islámica. La milicia lo negó.", "milicia",
         {"PIJ"}),
        ("Rusia atacó al Estado Islámico. Washington lo acusó de bombardear a los rebeldes.",
         "rebeldes", {"REB"}),
        ("Un caza desvió un avión a Lituania. El líder bielorruso calló. La UE sancionará al país.",
         "país",
         {"BLR"}),
    ],
)  # fmt: skip
def test_rulers_whom_nobody_calls_so(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words, "2003-03-17") == who
