"""Who wages a war that others want to end, who visits, who asks and accuses at once."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Trump quiere poner fin a la guerra de Ucrania.", "Ucrania", "", "UKR"),
        ("China pidió poner fin a la guerra en Ucrania.", "Ucrania", "", "UKR"),
        ("Alemania condenó la guerra de Rusia en Ucrania.", "guerra", "RUS", "UKR"),
        ("Alemania condenó la invasión de Kuwait en 1990.", "invasión", "", "KWT"),
        ("Rusia condenó la entrada de tropas turcas en Siria.", "entrada", "TUR", "SYR"),
        ("La incursión de Turquía en el norte de Siria acabó.", "incursión", "TUR", "SYR"),
        ("Washington criticó la entrada de soldados rusos en Crimea.", "entrada", "RUS", ""),
        ("El bombardeo de la embajada china en Belgrado fue un error.", "bombardeo", "", "CHN"),
        ("Un ataque atribuido a Israel dejó siete muertos.", "Un ataque", "ISR", ""),
        ("El atentado, que Washington atribuyó a Irán, dejó diez muertos.", "El atentado", "IRN",
         ""),
        ("Netanyahu, quien acortó su visita a Washington, calló.", "visita", "ISR", "USA"),
        ("Assange entró en la embajada, donde fue detenido por la policía británica.", "detenido",
         "GBR", "WIKILEAKS"),
        ("Apoyado por Rusia, el Ejército sirio tomó Alepo.", "Apoyado", "RUS", "SYR"),
        ("La coalición, integrada por Francia y Malí, atacó a Al Qaeda.", "atacó", "FRA MLI",
         "AL-QAEDA"),
        ("Dos miembros de la OTAN (Turquía y Hungría) condenaron a Israel.", "condenaron",
         "TUR HUN", "ISR"),
        ("Doce países, entre ellos Francia y España, condenaron a Irán.", "condenaron", "FRA ESP",
         "IRN"),
        ("Varios países, incluidos Catar y Egipto, condenaron a Irán.", "condenaron", "QAT EGY",
         "IRN"),
        ("Entre los países que condenaron a Irán figuran Catar y Egipto.", "condenaron", "QAT EGY",
         "IRN"),
        ("Los bombardeos, en los que participaron cazas saudíes, mataron a 20 personas.",
         "mataron", "SAU", ""),
        ("Ucrania destruyó un puente con misiles suministrados por Francia.", "destruyó", "UKR",
         ""),
        ("Israel derribó los drones con apoyo de cazas británicos.", "derribó", "ISR", ""),
        ("Un palestino murió por disparos del Ejército israelí.", "murió", "ISR", "PSE"),
        ("El derribo por las tropas rusas de un avión azerbaiyano indignó a Bakú.", "derribo",
         "RUS", "AZE"),
        ("La detención este lunes en Moscú del periodista ucraniano Iván Petrov indignó a Kiev.",
         "detención", "", "UKR"),
        ("La visita a Teherán del ministro de Exteriores saudí terminó.", "terminó", "SAU",
         "IRN"),
        ("El Gobierno colombiano pidió al ELN liberar a los rehenes y cesar los ataques.",
         "los ataques", "ELN", ""),
        ("Soldados israelíes, sospechosos de haber matado a un preso, fueron detenidos.", "matado",
         "ISR", ""),
        ("Irán reiteró su disposición a cooperar con la OTAN.", "disposición", "IRN", "NATO"),
        ("Uno de ellos, el destructor estadounidense McFaul, descargó ayuda en Batumi.", "descargó",
         "USA", "GEO"),
        ("Junto con Francia, el Reino Unido bombardeó Siria.", "bombardeó", "GBR FRA", "SYR"),
        ("Macron instó a su homólogo ruso a retirar sus tropas.", "sus tropas", "RUS", ""),
        ("Los hutíes lanzaron un misil que hundió un carguero griego.", "hundió", "HOUTHIS", "GRC"),
        ("Rusia niega haber lanzado el misil que mató a diez personas.", "mató", "", ""),
        ("Dos miembros de la OTAN, Turquía y Hungría, condenaron a Irán.", "condenaron", "TUR HUN",
         "IRN"),
        ("Lloyd Austin criticó a Rusia durante una visita a Roma.", "visita", "USA", "ITA"),
        ("Lloyd Austin criticó a Rusia durante la visita de Macron a Roma.", "visita", "FRA",
         "ITA"),
        ("Armenia pidió ayuda a Rusia tras denunciar una ofensiva de Azerbaiyán.", "denunciar",
         "ARM", "AZE"),
        ("Washington pidió a Moscú condenar a Irán.", "condenar", "RUS", "IRN"),
        ("Francia acusó a Siria e Irán, después de que ambos países firmaran un acuerdo.",
         "firmaran", "SYR IRN", "SYR IRN"),
        ("Azerbaiyán y Armenia combatieron. Bakú acusó al vecino de mentir.", "acusó", "AZE",
         "ARM"),
        ("Azerbaiyán y Armenia combatieron. Bakú detuvo a un vecino.", "detuvo", "AZE", "CVL"),
        ("Rusia y la India se mostraron dispuestas a prestar ayuda a Cuba.", "prestar ayuda",
         "RUS IND", "CUB"),
        ("Turquía mantiene tropas en Qatar.", "mantiene", "TUR", "QAT"),
        ("Seúl calcula que unos 2.000 soldados norcoreanos han muerto en combate.", "muerto", "",
         "PRK"),
        ("China convocó a un diplomático japonés para protestar.", "convocó", "CHN", "JPN"),
        ("Biden reafirmó el compromiso de su país con la defensa de Japón.", "compromiso", "USA",
         "JPN"),
        ("Arabia Saudita, los Emiratos Árabes Unidos, Bahréin y Egipto rompieron ayer lunes sus "
         "relaciones diplomáticas con Qatar.", "rompieron", "SAU ARE BHR EGY", "QAT"),
        ("Japón, Filipinas y Australia firmaron un pacto. Irán calló. China acusó a los tres "
         "países.", "acusó", "CHN", "JPN PHL AUS"),
    ],
)  # fmt: skip
def test_who_acts(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == set(source.split())
    assert set(target.split()) <= polities(claim.target) | {m.id for m in claim.target}


def test_who_closes_his_air_space_concedes_nothing() -> None:
    text = "Egipto anunció el cierre de su espacio aéreo y de sus puertos a Qatar."
    assert "CONCEDE" not in {claim.type for claim in claims_of(text)}
