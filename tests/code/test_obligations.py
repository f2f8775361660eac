"""What pacts bind to, with the condition in the text's words, on real parses."""

# ruff: noqa: E501  (a table reads best a row a line)
from __future__ import annotations

import pytest

from dragoman.records import Obligation
from reading import claims_of

BOUND: list[tuple[str, str, str | None]] = [
    ("Rusia y Corea del Norte firmaron un pacto de asistencia mutua en caso de agresión.", "defence", "en caso de agresión"),
    ("Rusia e Irán firmaron un tratado de no agresión.", "nonaggression", None),
    ("Francia y Grecia acordaron celebrar consultas inmediatas si una de las partes es atacada.", "consultation", "si una de las partes es atacada"),
    ("Japón y Australia firmaron un acuerdo de cooperación en ciberdefensa y energía.", "cooperation", None),
]  # fmt: skip


BOUND_EN: list[tuple[str, str, str | None]] = [
    ("Chad and Kenya signed a pact that obliges each to come to the other's aid if it is attacked.", "defence", "if it is attacked"),
    ("Chad and Kenya signed an agreement not to attack each other.", "nonaggression", None),
    ("Chad and Kenya signed a treaty that commits the two countries to consult each other.", "consultation", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "condition"), BOUND_EN)
def test_a_pact_binds_in_english(text: str, kind: str, condition: str | None) -> None:
    found = {o.kind: o for c in claims_of(text, "en") for o in c.obligations}
    assert kind in found
    assert found[kind].condition == condition


def obligations(text: str) -> list[Obligation]:
    return [o for c in claims_of(text) if c.type == "AGREE" for o in c.obligations]


@pytest.mark.parametrize(("text", "kind", "condition"), BOUND)
def test_a_pact_binds(text: str, kind: str, condition: str | None) -> None:
    found = {o.kind: o for o in obligations(text)}
    assert kind in found
    assert found[kind].condition == condition
    assert found[kind].text in text


def test_cooperation_names_its_fields() -> None:
    (one,) = [o for o in obligations(BOUND[3][0]) if o.kind == "cooperation"]
    assert set(one.fields) == {"cyber", "energy"}
    assert set(one.parties) == {"JPN", "AUS"}


def test_what_one_party_plans_binds_nobody() -> None:
    assert obligations("Alemania prometió reforzar la defensa.") == []


TOLD: list[tuple[str, str, set[str], str]] = [
    ("es", "Cuba y Rusia están unidas por un tratado que obliga a ambos países a acudir en ayuda del otro si es atacado.", {"CUB", "RUS"}, "defence"),
    ("es", "En virtud del pacto, Francia debe asistir a Líbano si es objeto de una agresión.", {"FRA", "LBN"}, "defence"),
    ("es", "El artículo 5 establece que un ataque contra un miembro de la OTAN es un ataque contra todos.", {"NATO"}, "defence"),
    ("es", "Chile y Perú tienen un acuerdo de no agresión.", {"CHL", "PER"}, "nonaggression"),
    ("es", "Catar acoge la base en virtud de un acuerdo de defensa con Estados Unidos.", {"QAT", "USA"}, "defence"),
    ("es", "Níger y Malí se comprometieron a prestarse auxilio si uno de ellos es atacado.", {"NER", "MLI"}, "defence"),
    ("es", "Chad y Kenia se comprometieron a no permitir que su territorio sea usado por rebeldes.", {"TCD", "KEN"}, "neutrality"),
    ("es", "Francia, Malí y Chad firmaron la Carta, que les obliga a prestarse asistencia en caso de ataque.", {"FRA", "MLI", "TCD"}, "defence"),
    ("es", "El pacto germano-soviético fijaba la neutralidad de cada parte.", {"DEU", "RUS"}, "neutrality"),
    ("es", "Washington recordó que el tratado con Tokio prevé consultas en caso de amenaza.", {"USA", "JPN"}, "consultation"),
    ("en", "The Franco-German treaty commits the two countries to consult each other.", {"FRA", "DEU"}, "consultation"),
    ("en", "Under the accord, Moscow is obliged to defend Armenia if it is attacked.", {"RUS", "ARM"}, "defence"),
    ("en", "The treaty requires Britain and Oman to consult each other if Oman is threatened.", {"GBR", "OMN"}, "consultation"),
    ("en", "Kenya and Ethiopia have a mutual defence treaty.", {"KEN", "ETH"}, "defence"),
    ("en", "Under a 1951 agreement, the United States is responsible for the defence of Iceland.", {"USA", "ISL"}, "defence"),
    ("en", "Iran and Iraq pledged not to allow their territory to be used for attacks.", {"IRN", "IRQ"}, "neutrality"),
    ("en", "Under the pact, India and Pakistan will refrain from attacking each other.", {"IND", "PAK"}, "nonaggression"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "parties", "kind"), TOLD)
def test_news_tells_what_a_pact_binds_to(
    language: str, text: str, parties: set[str], kind: str
) -> None:
    found = [(set(o.parties), o.kind) for c in claims_of(text, language) for o in c.obligations]
    assert (parties, kind) in found
    types = {c.type for c in claims_of(text, language) if c.status in {"happened", "ongoing"}}
    assert types <= {"AGREE"}


UNBOUND: list[tuple[str, str]] = [
    ("es", "Según el acuerdo, Rusia defendió a Armenia."),
    ("es", "Según el acuerdo, Rusia asistirá a la cumbre de Lima."),
    ("es", "Francia prometió ayuda militar a Malí si celebra elecciones."),
    ("en", "Under the contract, the firm is obliged to deliver frigates to Egypt."),
    ("en", "Under the deal, Russia withdrew its troops from Syria."),
    ("en", "A law bars French firms from acquiring the plant."),
    ("es", "Según el acuerdo, la policía francesa protegerá la embajada."),
    ("es", "El artículo de Kissinger establece una consulta entre China y Estados Unidos."),
    ("en", "The lawyer will defend Trump under an agreement with prosecutors."),
    ("en", "The article covers the treaty between Chad and Kenya."),
]


@pytest.mark.parametrize(("language", "text"), UNBOUND)
def test_what_no_pact_binds_to(language: str, text: str) -> None:
    assert [o for c in claims_of(text, language) for o in c.obligations] == []


DENIED: list[tuple[str, str, str]] = [
    ("es", "El pacto no contempla asistencia mutua entre Rusia y Siria.", "negated"),
    ("es", "El tratado no obliga a Moscú a defender a Armenia.", "negated"),
    ("es", "Un tratado entre Israel y Siria podría incluir una cláusula de no agresión.", "possible"),
    ("en", "The pact between France and Mali does not provide for military assistance.", "negated"),
    ("en", "A pact between Kenya and Chad might include mutual defence.", "possible"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "status"), DENIED)
def test_what_a_pact_does_not_bind_to(language: str, text: str, status: str) -> None:
    binding = [c for c in claims_of(text, language) if c.mode is None and c.type == "AGREE"]
    assert [c.status for c in binding] == [status]
    done = {"happened", "ongoing", "promised"}
    assert not any(c.obligations for c in claims_of(text, language) if c.status in done)


def test_a_pact_in_force_carries_what_its_verb_tells() -> None:
    found = claims_of("El tratado entre Rusia y Corea del Norte prevé asistencia mutua.")
    assert {c.status: [o.kind for o in c.obligations] for c in found} == {
        "happened": ["defence"],
        "promised": ["defence"],
    }
