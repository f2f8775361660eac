"""Who is meant by common nouns that take up what the text told: outlets, states, signers."""

from __future__ import annotations

import pytest

from resolve.test_who import meant

VISIT = "Según Europa Press, Rutte visitó Tokio. "
DRILLS = "China inició maniobras en torno a Taiwán. "
PACT = "Arabia Saudí firmó un acuerdo con Estados Unidos. "
SUMMIT = "Joe Biden, Fumio Kishida y Yoon Suk-yeol firmaron un acuerdo. "


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (VISIT + "El citado medio detalló que criticó a China.", "medio", {"europa-press"}),
        (VISIT + "Rutte criticó a China, detalló la agencia.", "agencia", {"europa-press"}),
        (VISIT + "Rutte criticó a China, dijo el diario.", "diario", set()),
        (VISIT + "La agencia espacial rusa criticó a Rutte.", "agencia", {"RUS"}),
    ],
)
def test_outlets_taken_up(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (DRILLS + "El Gobierno de la isla condenó los ejercicios.", "Gobierno", {"TWN"}),
        (DRILLS + "Las autoridades isleñas protestaron.", "isleñas", {"TWN"}),
        (DRILLS + "Un barco encalló en la isla de Imrali.", "isla", set()),
        (PACT + "El reino condenó los ataques de Israel.", "reino", {"SAU"}),
        (
            "Biden recibió a Modi. El canciller del país asiático agradeció el gesto.",
            "canciller",
            {"IND"},
        ),
        ("Turquía criticó a Suecia. El país euroasiático pidió cambios.", "euroasiático", {"TUR"}),
    ],
)
def test_states_called_by_what_they_are(text: str, words: str, who: set[str]) -> None:
    assert who <= meant(text, words)
    assert who or not {"TWN", "CHN"} & meant(text, words)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Mark Rutte visitó Tokio. El político neerlandés elogió a Japón.", "político",
         {"mark-rutte", "NATO"}),
        ("Mark Rutte visitó Tokio. El dirigente aliado elogió a Japón.", "aliado",
         {"mark-rutte", "NATO"}),
        ("Mark Rutte visitó Tokio. El jefe de la organización atlántica elogió a Japón.", "jefe",
         {"mark-rutte", "NATO"}),
        ("Lavrov habló con Rubio. El líder ruso llegará el lunes.", "líder",
         {"vladimir-putin", "RUS"}),
        ("Biden recibió a Yoon Suk-yeol. La oposición surcoreana criticó al presidente.",
         "presidente", {"yoon-suk-yeol", "KOR"}),
        ("Biden recibió a Yoon Suk-yeol. La prensa criticó al presidente.", "presidente",
         {"joe-biden", "USA"}),
    ],
)  # fmt: skip
def test_persons_by_origin_and_by_those_whom_they_rule(
    text: str, words: str, who: set[str]
) -> None:
    day = "2024-11-20" if "Rutte" in text else "2024-06-19"
    assert meant(text, words, day) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("La OTAN habló con sus socios del Pacífico: Japón, Corea del Sur y Australia.", "socios",
         {"JPN", "KOR", "AUS"}),
        ("La OTAN habló con sus cuatro socios (Japón y Australia, entre ellos).", "socios",
         {"JPN", "AUS"}),
        ("La OTAN habló con sus socios y criticó a Rusia: China calló.", "socios", {"ALLIES"}),
        (SUMMIT + "La declaración conjunta criticó a Pekín.", "declaración",
         {"joe-biden", "USA", "fumio-kishida", "JPN", "yoon-suk-yeol", "KOR"}),
        (SUMMIT + "La declaración del testigo acusó a Pekín.", "declaración", set()),
    ],
)  # fmt: skip
def test_partners_listed_and_texts_signed_together(text: str, words: str, who: set[str]) -> None:
    found = meant(text, words, "2023-08-19")
    assert found >= who if who else not {"USA", "JPN"} & found


OTHERS = "Grecia pidió ayuda a Francia, a Italia y a Chipre. "


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (OTHERS + "Ankara recibió la noticia con cautela. El ministro de Defensa, Ismet Kaya, "
         "acusó a Atenas.", "ministro", {"ismet-kaya", "TUR"}),
        (OTHERS + "Kiev se sumó. Un portavoz del Ministerio de Defensa, Ivan Lis, lo confirmó.",
         "portavoz", {"ivan-lis", "UKR"}),
        (OTHERS + "Ankara se opuso y el vicepresidente Ismet Kaya acusó a Atenas.",
         "vicepresidente", {"ismet-kaya", "TUR"}),
        (OTHERS + "Ankara expulsó al embajador griego. La Cancillería no dio más detalles.",
         "Cancillería", {"GOV", "TUR"}),
        (OTHERS + "Israel bombardeó Beirut. El primer ministro, Najib Aziz, lo condenó.",
         "primer", {"najib-aziz", "GOV"}),
        (OTHERS + "Ankara se opuso, según Kiev. El ministro de Defensa, Ivan Lis, lo negó.",
         "ministro", {"ivan-lis", "GOV"}),
        (OTHERS + "Ankara se opuso. Londres acusó al ministro de Defensa, Ivan Lis.",
         "ministro", {"ivan-lis", "GOV"}),
        (OTHERS + "Ankara se opuso.\\nEl ministro de Defensa, Ivan Lis, lo negó.",
         "ministro", {"ivan-lis", "GOV"}),
    ],
)  # fmt: skip
def test_officers_of_the_state_that_has_just_acted(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words) == who


FAR = "Kenia acusó a Uganda de mentir. Nairobi pidió ayuda. Nairobi cerró un paso. "


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (FAR + "Nairobi lo negó. La ONU pidió al Gobierno contención.", "Gobierno", {"KEN"}),
        (FAR + "Kampala cerró otro. Kampala lo negó. La ONU pidió al Gobierno contención.",
         "Gobierno", {"GOV"}),
    ],
)  # fmt: skip
def test_organs_of_the_state_of_which_most_was_told(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words) & {"KEN", "UGA", "GOV"} >= who


def test_a_judge_who_acts_is_of_the_state_that_the_article_is_about() -> None:
    text = "Madrid, 3 nov (EFE).- El Gobierno español cesó a Puigdemont. Una juez envió a prisión "
    assert meant(text + "a dos activistas.", "juez") == {"JUD", "ESP"}
    assert meant(text + "a dos activistas de Francia.", "juez") == {"JUD"}
