"""Bands, parties and bodies of Africa, the Middle East, Asia and the Pacific, as the papers of
either language name them: of which land and time they are, and what else the words may mean."""

from __future__ import annotations

import pytest

from dragoman import knowledge, pipeline
from reading import article_of, claims_of, polities

ARGENTINA = "Argentina votó el domingo. "


def doers(day: str, language: str, text: str) -> set[str]:
    """A text of that day → for whom those act who do something in its last sentence."""
    claims = pipeline.claims_of(article_of(text, language, day), knowledge.load()).claims
    last = max((c.trigger.start for c in claims), default=0)
    last = text.rfind(". ", 0, last) + 1
    return polities(tuple(m for c in claims if c.trigger.start > last for m in c.source))


@pytest.mark.parametrize(
    ("day", "language", "text", "who"),
    [
        ("1992-05-01", "es", "Argelia cerró el puerto. El FIS condenó a Francia.", "FIS"),
        ("1994-05-01", "en", "Algeria closed the port. The GIA attacked a barracks.", "GIA"),
        ("2013-05-01", "en", "The Tunisian General Labor Union condemned France.", "TUN"),
        ("2021-05-01", "es", "El Movimiento para la Autodeterminación de la Cabilia condenó a "
         "Francia.", "MAK-DZA"),
        ("2012-05-01", "es", "Ansar Beit al Makdis atacó un cuartel.", "ANSAR-MAQDIS"),
        ("2019-05-01", "en", "Libya closed the port. The LNA attacked Tripoli.", "LNA"),
        ("2004-08-01", "es", "Las milicias janjaweed atacaron dos aldeas.", "JANJAWEED"),
        ("2004-08-01", "es", "Los yanyauid atacaron dos aldeas.", "JANJAWEED"),
        ("2005-08-01", "en", "Sudan closed the camps. The SLA attacked a convoy.", "SLM"),
        ("1996-08-01", "es", "El Ejército de Liberación Popular de Sudán atacó Yuba.", "SPLM"),
        ("2021-05-01", "es", "Los rebeldes tigrayanos atacaron Dessie.", "TPLF"),
        ("2006-12-01", "es", "La Unión de las Cortes Islámicas atacó Baidoa.", "ICU"),
        ("2021-07-01", "en", "The Uganda People's Defence Forces attacked a camp.", "UGA"),
        ("1994-05-05", "es", "Las milicias interahamwe atacaron una iglesia.", "INTERAHAMWE"),
        ("2003-05-05", "es", "Los milicianos hema atacaron Bunia.", "UPC-COD"),
        ("2014-05-05", "en", "The anti-balaka attacked a mosque in Bangui.", "ANTI-BALAKA"),
        ("2018-05-05", "es", "Los separatistas anglófonos atacaron una escuela.", "AMBAZONIA"),
        ("2018-05-05", "es", "El Estado Islámico de África Occidental atacó Baga.", "ISWAP"),
        ("2012-07-01", "es", "Ansar al Din atacó Tombuctú.", "ANSAR-DINE"),
        ("2012-07-01", "en", "The Movement for Unity and Jihad in West Africa attacked Gao.",
         "MUJAO"),
        ("2020-07-01", "es", "La filial de Al Qaeda en el Sahel atacó un convoy.", "JNIM"),
        ("2005-07-01", "en", "Casamance rebels attacked an army post.", "MFDC"),
        ("1990-09-01", "es", "Los rebeldes de Prince Johnson atacaron Monrovia.", "INPFL"),
        ("1994-01-01", "en", "The Mozambique National Resistance attacked a town.", "RENAMO"),
        ("2008-04-01", "en", "Zimbabwe voted. The MDC accused the police of murder.", "MDC-ZWE"),
    ],
)  # fmt: skip
def test_whom_papers_name_in_africa(day: str, language: str, text: str, who: str) -> None:
    assert who in doers(day, language, text)


@pytest.mark.parametrize(
    ("day", "language", "text", "who"),
    [
        ("2013-05-01", "es", "Turquía votó. El gobernante AKP condenó el atentado.", "AKP"),
        ("2016-08-01", "es", "Los gülenistas atacaron el Parlamento.", "GULEN"),
        ("2012-06-01", "es", "Los shabiha atacaron Hula.", "SHABIHA"),
        ("2016-09-01", "es", "La filial siria de Al Qaeda atacó Alepo.", "AL-NUSRA"),
        ("2006-08-01", "en", "Al-Qaeda in Iraq attacked a market.", "ISIS"),
        ("2004-08-01", "es", "Los milicianos sadristas atacaron Basora.", "MAHDI-ARMY"),
        ("2005-08-01", "es", "Las Brigadas Badr atacaron una comisaría.", "BADR"),
        ("2015-08-01", "es", "Los rebeldes hutis atacaron Adén.", "HOUTHIS"),
        ("2003-03-01", "es", "Las Brigadas de Mártires de Al Aqsa atacaron un autobús.", "FATAH"),
        ("2009-06-01", "en", "Basij militiamen attacked the protesters.", "IRN"),
        ("2021-08-30", "es", "La rama afgana del Estado Islámico atacó el aeropuerto.", "ISKP"),
        ("2012-06-01", "en", "Baloch separatists attacked a train.", "BLA"),
        ("1997-06-01", "es", "La Alianza del Norte afgana atacó Kabul.", "NRF"),
        ("2001-06-01", "en", "Sri Lanka closed the road. The Tigers attacked a base.", "LTTE"),
        ("2002-06-01", "es", "Sri Lanka cerró la carretera. Los Tigres atacaron una base.", "LTTE"),
        ("2000-06-01", "en", "Bodo rebels attacked a train in Assam.", "NDFB"),
        ("2017-08-25", "en", "Rohingya militants attacked thirty police posts.", "ARSA"),
        ("2003-06-01", "es", "Los separatistas de Aceh atacaron un convoy.", "GAM"),
        ("1999-09-01", "en", "Pro-Indonesia militias attacked Dili.", "AITARAK"),
        ("1995-06-01", "es", "La guerrilla jemer atacó Pailin.", "KHMER-ROUGE"),
        ("2001-06-01", "es", "El Frente Islámico Moro de Liberación atacó un pueblo.", "MILF"),
        ("1995-06-01", "es", "La secta de la Verdad Suprema atacó el metro.", "AUM"),
        ("1999-06-01", "en", "Uzbek Islamist rebels attacked a village.", "IMU"),
        ("1995-06-01", "en", "Bougainville rebels attacked a mine.", "BRA-BOUGAINVILLE"),
        ("2024-05-15", "es", "Los independentistas canacos atacaron una comisaría.", "FLNKS"),
    ],
)  # fmt: skip
def test_whom_papers_name_in_asia(day: str, language: str, text: str, who: str) -> None:
    assert who in doers(day, language, text)


@pytest.mark.parametrize(
    ("day", "language", "text", "who"),
    [
        ("1994-05-05", "es", "Ruanda vive una guerra. Los rebeldes tutsis tomaron Kigali.", "RPF"),
        ("2008-11-05", "es", "La República Democrática del Congo pidió ayuda. Los rebeldes tutsis "
         "atacaron Goma.", "CNDP"),
        ("2012-11-25", "en", "DR Congo imposed a curfew. Tutsi rebels attacked Goma.", "M23"),
        ("1999-05-05", "en", "Turkey's army shelled Cizre. Kurdish rebels killed ten soldiers.",
         "PKK"),
        ("2016-05-05", "es", "Siria pidió ayuda. Los milicianos kurdos atacaron Manbij.", "SDF"),
        ("2012-04-05", "es", "El Ejército de Malí huyó. Los rebeldes tuareg tomaron Gao.", "MNLA"),
        ("2010-05-05", "en", "Nigeria imposed a curfew. Islamist militants killed ten officers.",
         "BOKO-HARAM"),
        ("2021-03-24", "es", "Mozambique pidió ayuda. Los yihadistas tomaron Palma.",
         "CABO-DELGADO-INSURGENTS"),
        ("1990-05-05", "en", "Manila imposed a curfew. Moro rebels attacked a town.", "MNLF"),
        ("2002-05-05", "en", "The Philippines imposed a curfew. Moro rebels attacked a town.",
         "MILF"),
    ],
)  # fmt: skip
def test_of_which_people_the_rebels_are_tells_the_band_of_the_land_then(
    day: str, language: str, text: str, who: str
) -> None:
    assert who in doers(day, language, text)


@pytest.mark.parametrize(
    ("day", "language", "text", "none"),
    [
        ("1996-05-05", "es", "Ruanda vive en paz. Los rebeldes tutsis atacaron una aldea.", "RPF"),
        ("2019-05-05", "en", "Nigeria grieves. ISWAP fled. Islamist militants killed ten.",
         "BOKO-HARAM"),
        ("2021-03-24", "es", "Presuntos yihadistas mataron a diez civiles en Palma, en Mozambique.",
         "CABO-DELGADO-INSURGENTS"),
        ("2019-05-05", "es", ARGENTINA + "Los Tigres atacaron a la Policía.", "LTTE"),
        ("2019-05-05", "es", ARGENTINA + "El FIS condenó a Suecia.", "FIS"),
        ("2019-05-05", "en", "Argentina voted on Sunday. The SLA condemned Sweden.", "SLM"),
        ("2019-05-05", "es", "El gobernante condenó a Suecia en Ankara.", "AKP"),
        ("2019-05-05", "es", ARGENTINA + "El Estado Mayor Conjunto criticó a Suecia.", "JCS-KOR"),
        ("2019-05-05", "es", ARGENTINA + "El Partido Demócrata criticó a Suecia.",
         "DEMOCRATIC-HKG"),
    ],
)  # fmt: skip
def test_what_the_words_mean_elsewhere_or_then_is_none_of_them(
    day: str, language: str, text: str, none: str
) -> None:
    assert none not in doers(day, language, text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Suecia criticó al Frente de Liberación Oromo el martes.", {"OLA"}),
        ("El Ejército atacó al Frente de Liberación de Macina.", {"MACINA"}),
        ("Suecia criticó al Frente Polisario.", {"POLISARIO"}),
        ("El general, al frente de la misión, criticó a Suecia.", {"SWE"}),
    ],
)
def test_what_begins_with_frente_is_no_preposition(text: str, whom: set[str]) -> None:
    told = [c for c in claims_of(text) if c.type in {"ACCUSE", "ASSAULT"}]
    assert {m.id for c in told for m in c.target} == whom
