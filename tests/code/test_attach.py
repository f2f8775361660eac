"""Which date, place and amount belongs to which act, on real parses."""

from __future__ import annotations

import pytest

from reading import claim_at

WHEN: list[tuple[str, str, str | None]] = [
    ("Rusia bombardeó Járkov el lunes.", "bombardeó", "El lunes"),
    ("El lunes, Rusia bombardeó Járkov y atacó Odesa.", "atacó", "El lunes"),
    ("Ucrania condenó el lunes el ataque de Rusia contra Járkov.", "ataque", None),
    ("Zelenski dijo el martes que Rusia atacó Járkov.", "atacó", None),
    ("Ucrania condenó ayer el ataque ruso del domingo contra Járkov.", "ataque", "domingo"),
    ("Rusia atacó a los firmantes del pacto de 2014.", "atacó", None),
    ("Rusia bombardeó el lunes Járkov y atacó Odesa.", "atacó", None),
    (
        "El presidente de Ecuador declaró ayer el estado de sitio y ordenó toques de queda.",
        "ordenó",
        "ayer",
    ),
    ("El ministro de Rusia viajó ayer a Pekín y después acusó a Ucrania.", "acusó", None),
    ("Tres meses después, el 24 de mayo, Rusia invadió Moldavia.", "invadió", "24 de mayo"),
    ("Murieron dos soldados desde abril, cuando Kiev lanzó un ataque.", "lanzó", "desde abril"),
    ("El Ejército ruso arrestó a Mugabe, en el poder desde 1980.", "arrestó", None),
    ("Rusia bombardea Járkov, con drones, desde marzo.", "bombardea", "desde marzo"),
    ("Rusia y Siria comenzaron el lunes a bombardear Idlib.", "bombardear", "El lunes"),
    ("El periodista detenido en Minsk fue liberado el jueves.", "detenido", None),
]
WHERE: list[tuple[str, str, str | None]] = [
    ("Una bomba mató a doce policías en la capital siria.", "bomba", "Damascus"),
    ("Israel bombardeó el sur del Líbano.", "bombardeó", "Líbano"),
    ("Israel bombardeó Líbano.", "bombardeó", None),
    ("El Ejército peruano rechazó un ataque a la Constitución.", "ataque", None),
    ("El buque fue abordado en aguas del estrecho de Ormuz por Irán.", "abordado", "Ormuz"),
    ("Putin se reunió con Erdogan en Sochi.", "reunió", "Sochi"),
    ("En Ginebra, Putin se reunió con Biden.", "reunió", "Ginebra"),
    ("Rusia bombardeó Járkov el lunes.", "bombardeó", "Járkov"),
    ("Los rebeldes mataron a dos policías en el sur de la provincia de Alepo.", "mataron", "Alepo"),
    ("Estados Unidos condenó el ataque de Rusia.", "ataque", None),
    ("Dos bombas explotaron en una estación de las afueras de Abuya.", "explotaron", "Abuya"),
    ("La banda secuestró a diez misioneros cerca de Puerto Príncipe.", "secuestró", "Puerto"),
    ("Viajó a Sirte, donde la milicia capturó a diez egipcios.", "capturó", "Sirte"),
    ("Un suicida atacó un mercado de la ciudad de Quetta.", "atacó", "Quetta"),
    ("Los rebeldes tomaron ayer la ciudad de Goma.", "tomaron", "Goma"),
    ("Miles de personas salieron a las calles de Minsk.", "salieron", "Minsk"),
    ("El fiscal murió tiroteado cuando salía de un acto en Michoacán.", "tiroteado", "Michoacán"),
    (
        "Hombres armados atacaron la iglesia de Dablo, en el norte de Burkina Faso.",
        "atacaron",
        "Dablo",
    ),
    ("Raptaron a diez escolares en la localidad de Kuriga, en Nigeria.", "Raptaron", "Kuriga"),
    ("La ciudad de Ganyá fue atacada por Armenia.", "atacada", "Ganyá"),
    ("Las milicias expulsaron de Dili a miles de personas.", "expulsaron", "Dili"),
    ("El Ejército atacó desde Omdurmán un mercado en Bahri.", "atacó", "Bahri"),
    ("Londres condenó el asesinato de un opositor en Salisbury.", "asesinato", "Salisbury"),
    ("Londres condenó el asesinato de un opositor en Salisbury.", "condenó", None),
    ("El alcalde fue asesinado cuando salía de un acto en Michoacán.", "asesinado", "Michoacán"),
]


def same(have: str | None, wanted: str | None) -> bool:
    return have == wanted or bool(have and wanted and wanted.lower() in have.lower())


@pytest.mark.parametrize(("text", "words", "wanted"), WHEN)
def test_a_date_belongs_to_the_act_on_which_it_hangs(
    text: str, words: str, wanted: str | None
) -> None:
    when = claim_at(text, words).when
    assert same(when.text if when else None, wanted)


@pytest.mark.parametrize(("text", "words", "wanted"), WHERE)
def test_a_place_is_where_the_act_took_place(text: str, words: str, wanted: str | None) -> None:
    where = claim_at(text, words).where
    assert same(where.name if where else None, wanted)


def test_a_promised_day_lies_ahead_of_the_promise() -> None:
    text = "Berlín anunció en enero que entregaría tanques a Kiev antes de finales de marzo."
    when = claim_at(text, "entregaría").when
    assert when is not None
    assert (when.start, when.end) == ("2024-01-01", "2024-03-31")


def test_a_bare_number_of_wounded_counts_persons() -> None:
    text = (
        "Treinta personas murieron y más de un centenar resultaron heridas en un atentado en Kabul."
    )
    (amount,) = claim_at(text, "resultaron heridas").amounts
    assert (amount.unit, amount.value) == ("person", 100.0)


def test_tens_of_thousands_march() -> None:
    text = "Decenas de miles de personas se manifestaron en Tel Aviv."
    (amount,) = claim_at(text, "manifestaron").amounts
    assert (amount.unit, amount.text) == ("person", "Decenas de miles de personas")


def test_an_amount_is_of_the_nearest_act() -> None:
    text = "Alemania envió 14 tanques a Ucrania y Rusia mató a un soldado."
    assert [a.value for a in claim_at(text, "envió").amounts] == [14.0]
    assert [a.value for a in claim_at(text, "mató").amounts] == [1.0]
