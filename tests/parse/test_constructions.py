"""Who does what to whom in constructions that the Spanish model takes apart."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("El lunes detuvo la policía turca a un periodista alemán.", "detuvo", "TUR", "DEU"),
        ("Irán, al que condenó Francia, lo negó.", "condenó", "FRA", "IRN"),
        ("Es a Ucrania a quien invadió Rusia.", "invadió", "RUS", "UKR"),
        ("El lunes levantó el Departamento del Tesoro las sanciones a Siria.", "levantó", "USA",
         "SYR"),
        ("Invadida Ucrania por Rusia, la OTAN se reunió.", "Invadida", "RUS", "UKR"),
        ("La ONU escribió a Líbano, bombardeado por Israel.", "bombardeado", "ISR", "LBN"),
        ("Lo que hizo Japón fue imponer sanciones a Birmania.", "imponer", "JPN", "MMR"),
        ("Irán siguió enviando armas a Sudán.", "enviando", "IRN", "SDN"),
        ("El acuerdo fue firmado por Arabia Saudí con India.", "firmado", "SAU", "IND"),
        ("Hezbolá lanza misiles contra Israel", "lanza", "HEZBOLLAH", "ISR"),
        ("Birmania temía sanciones y Japón se las impuso.", "impuso", "JPN", "MMR"),
        ("El atentado de Estambul, obra del EI, causó pánico.", "atentado", "ISIS", "TUR"),
        ("Birmania, a la que impuso sanciones Japón, protestó.", "impuso", "JPN", "MMR"),
        ("Francia condenó a Irán y Noruega, a Suecia.", "Noruega, a", "NOR", "SWE"),
        ("Macron y Scholz recibieron a Zelenski.", "recibieron", "DEU", "UKR"),
        ("Tras la imposición japonesa de sanciones a Birmania, llovió.", "sanciones", "JPN", "MMR"),
    ],
)  # fmt: skip
def test_the_sides(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    assert source in polities(claim.source)
    assert target in polities(claim.target)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Pekín vende drones a Moscú, lo que lamentó Washington.", "lamentó", "USA"),
        ("El dron, derribado por un caza ruso, cayó en Polonia.", "derribado", "RUS"),
        ("Se manifestaron ayer en Tiflis miles de georgianos.", "manifestaron", "GEO"),
        ("Volvieron a enfrentarse en Jartum el Ejército sudanés y las FAR.", "enfrentarse", "SDN"),
        ("Hartos de la guerra, salieron a la calle miles de rusos.", "salieron", "RUS"),
    ],
)
def test_who_acts(text: str, words: str, source: str) -> None:
    assert source in polities(claim_at(text, words).source)


def test_what_is_no_second_clause() -> None:
    claim = claim_at("Rusia envió tropas a Armenia y Georgia, con el apoyo de Irán.", "envió")
    assert polities(claim.target) == {"ARM", "GEO"}


def test_who_is_told_later_has_not_done_it() -> None:
    claim = claim_at("Una vez liberados los rehenes, Israel retiró sus tropas.", "liberados")
    assert not claim.source


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Lo que quiere Rusia es invadir Ucrania.", "invadir", "planned"),
        ("Lo que no hizo Israel fue bombardear Líbano.", "bombardear", "negated"),
        ("Irán no paró hasta enviar armas a Sudán.", "enviar", "happened"),
    ],
)
def test_the_status(text: str, words: str, status: str) -> None:
    assert claim_at(text, words).status == status


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Missiles supplied to the Houthis by Iran hit the port of Eilat.", "IRN", "HOUTHIS"),
        ("Troops sent to Haiti by Kenya killed two gang members.", "KEN", "HTI"),
        ("Aid promised to Kyiv by Berlin will arrive in the autumn.", "DEU", "UKR"),
    ],
)
def test_what_is_given_to_one_by_another_is_no_main_verb(text: str, who: str, whom: str) -> None:
    given = [c for c in claims_of(text, "en") if c.type in {"AID", "AGREE"}]
    assert [(polities(c.source), polities(c.target)) for c in given] == [({who}, {whom})]
