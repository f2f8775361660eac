"""Who bears what he is under, who is blamed for what angers others, who kills in a strike."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


def _sides(text: str, kind: str, language: str) -> list[tuple[set[str], set[str]]]:
    found = (c for c in claims_of(text, language) if c.type == kind)
    return [(polities(c.source), polities(c.target)) for c in found]


@pytest.mark.parametrize(
    ("language", "text", "who", "whom"),
    [
        ("es", "Irán, sometido a sanciones de Estados Unidos, vendió crudo.", "USA", "IRN"),
        ("es", "Bajo sanciones de la UE, Rusia vendió crudo a China.", "EU", "RUS"),
        ("es", "Cuba, sometida al embargo estadounidense, pidió ayuda.", "USA", "CUB"),
        ("en", "Cuba, under a US embargo since 1962, is short of fuel.", "USA", "CUB"),
        ("en", "Iran is under US sanctions.", "USA", "IRN"),
        ("en", "Iran, subjected to US sanctions, sold oil.", "USA", "IRN"),
    ],
)
def test_who_is_under_a_measure_bears_it(language: str, text: str, who: str, whom: str) -> None:
    assert ({who}, {whom}) in _sides(text, "SANCTION", language)


def test_who_speaks_under_sanctions_of_nobody_bears_none_of_his_own() -> None:
    for who, whom in _sides("Under its sanctions, the EU froze the funds.", "SANCTION", "en"):
        assert whom.isdisjoint(who)


@pytest.mark.parametrize(
    ("language", "text", "who", "whom"),
    [
        ("es", "La ejecución de un preso por Irán suscitó críticas de la UE.", "EU", "IRN"),
        ("en", "North Korea's missile launch drew condemnation from Seoul.", "KOR", "PRK"),
    ],
)
def test_who_did_what_angers_others_is_blamed(
    language: str, text: str, who: str, whom: str
) -> None:
    assert ({who}, {whom}) in _sides(text, "ACCUSE", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El asesinato de un general iraní en un ataque estadounidense desató protestas."),
        ("en", "The killing of an Iranian general in a US strike sparked protests."),
    ],
)
def test_a_killing_in_a_strike_is_theirs_who_strike(language: str, text: str) -> None:
    assert ({"USA"}, {"IRN"}) in _sides(text, "ASSAULT", language)


def test_a_killing_in_a_strike_on_a_state_is_not_its_own() -> None:
    text = "The killing of a policeman in an attack on Israel was condemned by Egypt."
    assert all("ISR" not in who for who, _ in _sides(text, "ASSAULT", "en"))


def test_a_truce_has_both_hosts_behind_its_agent() -> None:
    text = "El cese de hostilidades pactado por Riad y los hutíes expiró el domingo."
    found = claims_of(text, "es")
    assert {"SAU", "HOUTHIS"} in [polities(c.source) for c in found if c.type == "AGREE"]


def test_several_named_one_by_one_are_they() -> None:
    text = "Petro telefoneó a Macron y a Scholz y les propuso reanudar las conversaciones."
    asked = [c for c in claims_of(text, "es") if c.type == "REQUEST"]
    assert [polities(c.target) for c in asked] == [{"FRA", "DEU"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Washington mantendrá las sanciones hasta que Rusia se retire de Ucrania."),
        ("en", "Washington will keep sanctions until Russia withdraws from Ukraine."),
    ],
)
def test_a_measure_is_upon_whom_it_waits_for(language: str, text: str) -> None:
    assert ({"USA"}, {"RUS"}) in _sides(text, "SANCTION", language)


def test_who_pleads_turns_down_nobody_whose_thing_it_is() -> None:
    text = '"I did not leak the president\'s story," the Polish minister said.'
    found = [c for c in claims_of(text, "en") if c.type == "REJECT"]
    assert [c.target for c in found] == [()]
