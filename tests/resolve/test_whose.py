"""Whose bare soldiers, police, courts, lawmakers and rebels are, and where nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge, parse, resolve
from dragoman.read.heading import heading
from dragoman.records import Article, content_id
from reading import claims_of

PERU = "Lima, 14 nov (EFE).- El Gobierno de Perú decretó el estado de emergencia.\n"
MALI = "BAMAKO, Feb 11 (AFP) - Mali's government declared two days of mourning.\n"


def owner(text: str, words: str, language: str = "es", day: str = "2024-06-19") -> str | None:
    """For whom those act whom the last reference names that begins with these words; the code of
    nobody's people if for nobody."""
    head = heading(text, language)
    article = Article(
        id=content_id(text), origin="", url=None, outlet=None, language=language,
        published=date.fromisoformat(day), fetched=None, title=head.title, text=text,
        body=head.body, agencies=(), sha256="", copy_of=None,
    )  # fmt: skip
    scenes, _ = resolve.scenes_of(parse.sentences_of(article), article, knowledge.load())
    found = [
        mention.of or mention.id
        for scene in scenes for reference in scene.references for mention in reference.mentions
        if scene.tree.span(reference.first, reference.last).text.startswith(words)
    ]  # fmt: skip
    assert found, f"nobody at “{words}”"
    return found[-1]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (PERU + "Unos encapuchados mataron a dos soldados.", "soldados", "PER"),
        (PERU + "Un policía fue quemado vivo en su patrullero.", "policía", "PER"),
        (PERU + "Los congresistas rechazaron el decreto.", "congresistas", "PER"),
        (PERU + "Bolivia criticó a las fuerzas de seguridad.", "fuerzas de seguridad", "PER"),
        # somebody else's, or nobody knows whose
        (PERU + "Las tropas extranjeras vigilan el puerto.", "tropas", "MIL"),
        (PERU + "Los soldados de la coalición vigilan el puerto.", "soldados", "MIL"),
        (PERU + "Brasil perdió a dos soldados en el río.", "soldados", "MIL"),
        (PERU + "El Gobierno liberó a los soldados.", "soldados", "MIL"),
        (PERU + "Las tropas de Ecuador cruzaron el río. Murió un soldado.", "soldado", "MIL"),
        ("Las tropas rusas tomaron Bajmut. Ucrania envió refuerzos. Murieron tres soldados.",
         "soldados", "MIL"),
        # where the clause is set
        ("Pidió asilo en Suecia, donde la fiscalía lo acusa.", "fiscalía", "SWE"),
        ("Londres expulsó a dos diplomáticos. En Moscú, un portavoz del Ministerio de Exteriores "
         "rechazó la medida.", "portavoz", "RUS"),
        ("Londres expulsó a dos espías. Un portavoz de Exteriores en Pekín rechazó la medida.",
         "portavoz", "CHN"),
        ("Londres expulsó a dos diplomáticos. Un portavoz de Exteriores rechazó la medida en "
         "nombre de todos.", "portavoz", "GOV"),
    ],
)  # fmt: skip
def test_of_the_land(text: str, words: str, who: str) -> None:
    assert owner(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (MALI + "Militants attacked a post, killing nine soldiers.", "soldiers", "MLI"),
        (MALI + "The security forces fired on the crowd.", "security forces", "MLI"),
        (MALI + "Foreign soldiers guarded the airport.", "soldiers", "MIL"),
        (MALI + "French jets bombed the north. Three soldiers were killed.", "soldiers", "MIL"),
        ("He is wanted in Sweden, where prosecutors accuse him.", "prosecutors", "SWE"),
    ],
)
def test_of_the_land_in_english(text: str, words: str, who: str) -> None:
    assert owner(text, words, "en") == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Los rebeldes toman otra ciudad\nEl M23 entró ayer en Bukavu.", "rebeldes", "M23"),
        ("El MRTA tomó la residencia. Los comandos mataron a los catorce guerrilleros.",
         "guerrilleros", "MRTA"),
        ("Los talibanes condenaron el atentado del Estado Islámico. Los insurgentes pidieron "
         "calma.", "insurgentes", "TALIBAN"),
        ("El M23 entró en Goma. Un portavoz rebelde negó el saqueo.", "portavoz", "M23"),
        ("El M23 entró en Goma. El Ejército mató a 90 insurgentes en Sake.", "insurgentes", "M23"),
        ("Las FARC y el ELN atacaron Arauca. Los guerrilleros huyeron.", "guerrilleros", "REB"),
        ("El M23 entró en Goma. Ruanda apoya a los rebeldes ugandeses.", "rebeldes", "UGA"),
        ("El M23 entró en Goma. El ELN atacó Arauca. Murieron 90 insurgentes.", "insurgentes",
         "REB"),
        ("Hezbolá atacó Haifa. Los grupos armados deben desarmarse.", "grupos armados", "UAF"),
    ],
)  # fmt: skip
def test_of_a_band(text: str, words: str, who: str) -> None:
    assert owner(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "language", "who"),
    [
        ("Rusia lanzó drones contra Kiev. La defensa aérea derribó dos.", "defensa aérea", "es",
         "UKR"),
        ("Israel bombardeó el sur de Líbano. Murieron tres soldados.", "soldados", "es", "LBN"),
        ("Russia launched drones at Kyiv. Air defences shot down two.", "Air", "en", "UKR"),
        ("Israel bombed Lebanon and Syria. Three soldiers were killed.", "soldiers", "en", "MIL"),
        ("Tailandia exigió a Camboya que sus tropas se retiren.", "tropas", "es", "KHM"),
        ("Tailandia anunció a Camboya que sus tropas se retiran.", "tropas", "es", "THA"),
        ("El Frente Patriótico Ruandés acusó al Ejército de las matanzas de Ruanda.", "Ejército",
         "es", "RWA"),
        ("El secretario de Defensa de EEUU, Pete Hegseth, anunció que las fuerzas armadas "
         "hundieron un barco.", "fuerzas armadas", "es", "USA"),
        ("En Ereván, miles de personas protestaron ante la sede del Gobierno.", "Gobierno", "es",
         "ARM"),
    ],
)  # fmt: skip
def test_of_the_other_side(text: str, words: str, language: str, who: str) -> None:
    assert owner(text, words, language, "2025-10-22") == who


def test_of_a_junta() -> None:
    text = "En Níger crece la tensión. Malí y Burkina Faso apoyaron a los golpistas."
    assert owner(text, "golpistas", day="2023-08-06") == "NER"
    text = "Bill Clinton threatened to invade Haiti. The generals agreed to leave."
    assert owner(text, "generals", "en", day="1994-09-18") == "HTI"
    text = "Emmanuel Macron viajó a Roma. Los generales lo saludaron."
    assert owner(text, "generales", day="2023-08-06") == "MIL"


def test_a_story_filed_from_elsewhere() -> None:
    text = (
        "Abuya, 31 jul.- Los vecinos de Níger dieron una semana a los golpistas de Níger. Francia "
        "suspendió su ayuda a Níger. En Níger, los soldados detuvieron a dos ministros."
    )
    assert owner(text, "soldados", day="2023-07-31") == "NER"
    text = "Bombay, 29 nov.- La India está de luto. La policía mató a los asaltantes."
    assert owner(text, "policía", day="2008-11-29") == "IND"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("La OTAN se reunió en Bruselas. El secretario general criticó a Moscú.", {"NATO"}),
        ("El PSOE rechazó el pacto. El secretario general acusó a Rajoy de mentir.", {"PSOE"}),
        ("UGT convocó una huelga. El secretario general criticó al Gobierno.", {"UGT"}),
        ("Los secretarios generales de ambas centrales criticaron al Gobierno.", set()),
    ],
)
def test_a_secretary_general_is_of_the_body_told_and_no_government(
    text: str, whose: set[str]
) -> None:
    accused = [c for c in claims_of(text) if c.type == "ACCUSE"]
    sources = {m.of or m.id for c in accused for m in c.source}
    assert sources - {"CVL"} == whose
