"""Bands, parties, unions, bodies and peoples of the Americas and of Europe, as papers name them."""

from __future__ import annotations

import pytest

from dragoman import knowledge, pipeline
from reading import article_of

DAY = "2015-06-15"
NAMED = {
    "es": {
        "ACCION-ECOLOGICA": "Acción Ecológica", "AGUILAS-ECU": "Las Águilas",
        "ARTSAKH": "Los armenios de Karabaj", "CACHIROS": "Los Cachiros", "CAMBIEMOS": "Cambiemos",
        "CANTONES48": "Los 48 Cantones", "CDR-ESP": "Los Comités de Defensa de la República",
        "CREO-ECU": "El movimiento CREO", "ELN": "Los elenos", "FAA-ARG":
        "La Federación Agraria Argentina", "FBIH": "La Federación croatomusulmana",
        "FBL-VEN": "Las Fuerzas Bolivarianas de Liberación", "FMLN": "Los farabundistas",
        "FRENTE380": "El Frente Norte 3-80", "HERCEG-BOSNA": "Los croatas de Bosnia",
        "MAS-BOL": "Los evistas", "MORENA": "El Movimiento de Regeneración Nacional",
        "NUPES": "La Nupes", "OFRANEH": "La Ofraneh", "PATRIA-QUERIDA": "Patria Querida",
        "PONCHOS-ROJOS": "Los Ponchos Rojos", "PSNI": "La Policía de Irlanda del Norte",
        "RSK": "Los serbios de Krajina", "RUC": "El RUC", "SAJUDIS": "El movimiento Sajudis",
        "SALF-ESP": "Se Acabó la Fiesta", "SINALOA-CARTEL": "El Cártel del Pacífico",
        "UOM-ARG": "La Unión Obrera Metalúrgica", "VETEVENDOSJE": "El Movimiento Autodeterminación",
        "YATAMA": "La organización Yatama",
    },
    "en": {
        "ARF": "The Dashnaks", "BOSNIAKS": "The Bosnian Muslims", "BREXIT-PARTY":
        "The Brexit Party", "CAM": "The Coordinadora Arauco Malleco", "CJNG":
        "The Jalisco cartel", "CLAN-GOLFO": "The Gaitanist Army of Colombia", "CONTRAS":
        "The Contra leaders", "EDL": "The English Defence League", "FBIH":
        "The Muslim-Croat Federation", "FNRP-HND": "The National Front of Popular Resistance",
        "GROUP-184": "The Group of 184", "HERCEG-BOSNA": "The Bosnian Croats",
        "HERMANOS-RESCATE": "Brothers to the Rescue", "KSERBS": "Serbs in northern Kosovo",
        "LR-FRA": "Les Républicains", "MAS-BOL": "The Movement Toward Socialism",
        "MCL-CUB": "The Christian Liberation Movement", "MEDELLIN-CARTEL": "The Extraditables",
        "MNF-HAITI": "The MSS mission", "NIC": "The Sandinista Popular Army",
        "ORANGE-ORDER": "The Orangemen", "PF-LVA": "The Latvian Popular Front", "RSK":
        "The Krajina Serbs", "ROC": "The Russian Orthodox Church", "RUC":
        "The Royal Ulster Constabulary", "SVP-CHE": "The Swiss People's Party", "TRANSNISTRIA":
        "The Dniester separatists", "UTEP-ARG": "The UTEP", "YAP-AZE": "The New Azerbaijan Party",
    },
}  # fmt: skip
"""By language: whom a name that opens a sentence names."""
FRAMES = {"es": "{} criticaron el lunes a Suecia.", "en": "{} condemned Sweden on Monday."}


def _who(text: str, language: str, day: str = DAY) -> set[str]:
    told = pipeline.claims_of(article_of(text, language, day), knowledge.load()).claims
    return {a for c in told for m in c.source for a in (m.id, m.of) if a is not None}


@pytest.mark.parametrize(
    ("language", "name", "who"),
    [(lang, name, who) for lang, named in NAMED.items() for who, name in named.items()],
)
def test_who_is_named(language: str, name: str, who: str) -> None:
    assert who in _who(FRAMES[language].format(name), language)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "Hubo elecciones en Chile. La DINA criticó a Suecia.", "DINA"),
        ("es", "Hubo elecciones en Guatemala. El EGP criticó a Suecia.", "EGP-GTM"),
        ("en", "Canada voted. The NDP condemned Sweden.", "NDP-CAN"),
        ("en", "Britain voted. The SAS condemned Sweden.", "GBR"),
        ("en", "Poland voted. The Third Way condemned Sweden.", "TD-POL"),
        ("en", "Portugal voted. The PSD condemned Sweden.", "PSD-PRT"),
    ],
)  # fmt: skip
def test_short_names_are_those_of_the_land_told_of(language: str, text: str, who: str) -> None:
    assert who in _who(text, language)


@pytest.mark.parametrize(
    ("language", "text", "none"),
    [
        ("es", "La COB criticó a Suecia.", "COB"),
        ("es", "Creemos que Bolivia criticó a Suecia.", "CREEMOS-BOL"),
        ("es", "Vamos a ver. Guatemala criticó a Suecia.", "VAMOS-GTM"),
        ("es", "Los pros y los contras criticaron a Suecia.", "CONTRAS"),
        ("es", "El archipiélago de Cuba criticó a Suecia.", "ARCHIPIELAGO-CUB"),
        ("en", "DNA tests in Romania condemned Sweden.", "ROU"),
        ("en", "Ukraine and Russia voted. The Central Election Commission condemned Sweden.",
         "RUS"),
        ("en", "Serbs condemned Sweden.", "RSK"),
    ],
)  # fmt: skip
def test_words_that_are_names_elsewhere_are_none_of_them(
    language: str, text: str, none: str
) -> None:
    assert none not in _who(text, language)


@pytest.mark.parametrize(
    ("day", "text", "who", "meant"),
    [
        ("2014-06-15", "Ucrania votó. Los separatistas prorrusos atacaron Járkov.",
         "DONBAS-SEPARATISTS", True),
        ("2014-06-15", "Moldavia votó. Los separatistas prorrusos atacaron una comisaría.",
         "DONBAS-SEPARATISTS", False),
        ("1998-06-15", "Serbia votó. La guerrilla albanokosovar atacó una comisaría.", "UCK", True),
        ("2008-06-15", "El primer ministro peruano, Jorge del Castillo, criticó a Suecia.",
         "jorge-del-castillo", True),
        ("2015-06-15", "Miller criticó a Suecia.", "christopher-miller", False),
    ],
)  # fmt: skip
def test_whose_they_are_is_told_by_the_land_and_the_day(
    day: str, text: str, who: str, *, meant: bool
) -> None:
    assert (who in _who(text, "es", day)) is meant
