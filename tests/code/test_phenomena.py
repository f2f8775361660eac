"""Dense Spanish sentences: who acts behind a verb, in whose name, and what is only asked."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("En Gisenyi dialogan los enviados de Kinshasa y los del M23.", "dialogan", {"COD", "M23"}),
        ("—Que hablen —rogó el papa a los dos bandos de Burundi.", "rogó", {"VAT"}),
        ("Lima y Santiago firmaron un acuerdo.", "firmaron", {"PER", "CHL"}),
        ("Santiago rechazó la nota de La Paz.", "rechazó", {"CHL"}),
        ("Javier Solana reconoció a Kosovo en nombre de la OTAN.", "reconoció", {"NATO"}),
        ("Londres calló; Teherán lo celebró y llamó a consultas a su legado.", "llamó", {"IRN"}),
        ("Los talibanes y el Estado Islámico se enfrentaron en Nangarhar.", "enfrentaron",
         {"TALIBAN", "ISIS"}),
        ("Con Ankara rompió Riad tras el asesinato.", "rompió", {"SAU"}),
        ("Entre Riad y Saná medió Mascate.", "medió", {"OMN"}),
        ("Tanto Bogotá como Quito condenaron el golpe.", "condenaron", {"COL", "ECU"}),
    ],
)  # fmt: skip
def test_who_does_it(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


@pytest.mark.parametrize(
    ("text", "words", "where"),
    [
        ("Los guerrilleros ocuparon Mitú.", "ocuparon", "Mitú"),
        ("Los rebeldes asaltaron Zepa.", "asaltaron", "Zepa"),
        ("Tropas indonesias abandonaron Dili.", "abandonaron", "Dili"),
        ("«Hemos tomado Jalalabad», dijo el portavoz de los talibanes.", "tomado", "Jalalabad"),
    ],
)
def test_a_bare_name_that_is_taken_is_where_it_happens(text: str, words: str, where: str) -> None:
    place = claim_at(text, words).where
    assert place is not None
    assert place.name == where


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Se ignora si fue Rusia quien bombardeó el hospital.", "bombardeó", "possible"),
        ("La ONU investiga si ha sido Israel quien atacó el convoy.", "atacó", "possible"),
        ("«Quien bombardea a los civiles comete un crimen», dijo Macron.", "bombardea",
         "hypothetical"),
        ("Turquía se propone retirar sus tropas de Siria.", "retirar", "planned"),
        ("Expiró el embargo de armas a Eritrea.", "embargo", "negated"),
        ("Berlín prometió a Kiev venderle cazas.", "venderle", "promised"),
        ("Dos amotinados fueron muertos por el Ejército.", "muertos", "happened"),
    ],
)  # fmt: skip
def test_how_far_it_is_done(text: str, words: str, status: str) -> None:
    assert claim_at(text, words).status == status


@pytest.mark.parametrize(
    "text",
    [
        "En la calle Batalla del Ebro abrió un mercado.",
        "En la plaza de la Liberación cantó un coro ruso.",
        "El líder opositor tiró piedras contra su propio tejado.",
    ],
)
def test_a_street_and_an_idiom_tell_no_act(text: str) -> None:
    assert not claims_of(text, "es")


def test_whom_a_second_measure_expels() -> None:
    text = "Londres rompió con Teherán: expulsó a diez diplomáticos."
    assert polities(claim_at(text, "expulsó").target) == {"IRN"}


def test_a_week_ago_today_is_that_day() -> None:
    claim = claim_at("Hace hoy una semana, ETA atentó contra Barajas.", "atentó")
    assert claim.when is not None
    assert claim.when.start == claim.when.end
