"""Sides that only the sentence before tells, and near misses in which the nearest is wrong."""

from __future__ import annotations

import pytest

from reading import claim_at, polities

pytestmark = pytest.mark.slow

PRONOUNS = [
    ("Sri Lanka devaluó la rupia. La India le dio un crédito y el FMI le exigió reformas.",
     "exigió", {"IMF"}, {"LKA"}),
    ("Viktor Orbán viajó a Moscú. Bruselas le exigió lealtad y Varsovia lo acusó de traición.",
     "acusó", {"POL"}, {"HUN"}),
    ("Petro le pidió a Maduro las actas y Lula le propuso repetir las elecciones.",
     "propuso", {"BRA"}, {"VEN"}),
    ("Irán lanzó un satélite. Washington lo condenó. Israel lo amenazó con una represalia.",
     "amenazó", {"ISR"}, {"IRN"}),
    ("Bashar al Asad huyó. Rusia le dio asilo. Turquía le pidió que lo entregue.",
     "pidió", {"TUR"}, {"RUS"}),
    ("Estonia y Letonia pidieron tropas. Alemania les prometió un batallón.",
     "prometió", {"DEU"}, {"EST", "LVA"}),
    ("Dos diplomáticos suecos fueron citados. El ministro iraquí les entregó una nota de protesta.",
     "nota", {"IRQ"}, {"SWE"}),
    ("Francia expulsó a diez diplomáticos rusos. Moscú la acusó de mentir.",
     "acusó", {"RUS"}, {"FRA"}),
    ("El presidente colombiano escribió a Trump. «Le exijo respeto», afirmó Gustavo Petro.",
     "exijo", {"COL"}, {"donald-trump"}),
    ("Putin se reunió con Xi. «Les pedimos calma», dijo Zelenski.", "pedimos", {"UKR"}, set()),
    ("La portavoz rusa criticó a Londres. Según dijo, Kiev quiere guerra. Acusó a París de mentir.",
     "Acusó", {"RUS"}, {"FRA"}),
]  # fmt: skip
HELP = [
    ("Un terremoto sacudió el centro de Nepal. La India envió un avión con médicos.",
     "envió", {"IND"}, {"NPL"}),
    ("Somalia sufre una sequía. La ONU reclamó fondos y Turquía envió un barco con harina.",
     "envió", {"TUR"}, {"SOM"}),
    ("Un seísmo causó muertos en Haití. El presidente francés visitó Canadá. España mandó médicos.",
     "mandó", {"ESP"}, {"HTI"}),
    ("Un terremoto sacudió Myanmar y Tailandia. China envió socorristas.", "envió", {"CHN"}, set()),
    ("Francia envió ayuda tras el terremoto. Italia mandó rescatistas.", "mandó", {"ITA"}, set()),
    ("Rusia bombardeó Sumi. Corea del Norte entregó más obuses.", "entregó", {"PRK"}, set()),
    ("Un tifón azotó Filipinas. Japón prometió más inversión en defensa.",
     "prometió", {"JPN"}, set()),
]  # fmt: skip
DEMANDS = [
    ("Pekín detuvo a dos canadienses. Ottawa exigió su liberación.", "exigió", {"CAN"}, {"CHN"}),
    ("La policía rusa detuvo a Navalni. Merkel exigió que lo pongan en libertad.",
     "pongan", set(), {"aleksei-navalni"}),
    ("Londres arrestó a un iraní. París pidió la liberación de su ciudadano.",
     "pidió", {"FRA"}, set()),
    ("Israel bombardeó Gaza. Hamás lanzó cohetes. Francia pidió el cese de los ataques.",
     "pidió", {"FRA"}, set()),
    ("Turquía derribó un caza ruso. Moscú exigió disculpas.", "exigió", {"RUS"}, {"TUR"}),
    ("Colombia pidió a Caracas una extradición. Perú exigió explicaciones.",
     "exigió", {"PER"}, set()),
    ("Turquía bloqueó un puerto griego. Atenas pidió levantar el bloqueo.",
     "pidió", {"GRC"}, {"TUR"}),
    ("Rusia ocupó Crimea. Kiev exigió su retirada.", "exigió", {"UKR"}, {"RUS"}),
    ("China detuvo a un periodista canadiense. Ottawa pidió el regreso al diálogo.",
     "pidió", {"CAN"}, set()),
    ("Moscú pidió a Kiev que se rindiera, pero Zelenski se negó.", "negó", {"UKR"}, {"RUS"}),
    ("Irán ofreció una tregua. Israel la rechazó.", "rechazó", {"ISR"}, {"IRN"}),
    ("Israel propuso una tregua. Hamás rechazó la propuesta.", "rechazó", {"HAMAS"}, {"ISR"}),
    ("La UE pidió calma a Ankara. Turquía rechazó la propuesta de un debate en la OTAN.",
     "rechazó", {"TUR"}, {"NATO"}),
    ("Rusia se anexionó Crimea. Japón rechazó la anexión.", "rechazó", {"JPN"}, {"RUS"}),
    ("Canadá llamó a su embajador en Moscú y Japón canceló un programa con Birmania.",
     "canceló", {"JPN"}, {"MMR"}),
]  # fmt: skip
OWNERS = [
    ("Unos jóvenes apedrearon la embajada danesa en Teherán. La policía detuvo a doce.",
     "detuvo", {"IRN"}, set()),
    ("Las autoridades letonas retiraron una estatua. Una delegación rusa pidió la dimisión del "
     "Gobierno.", "pidió", {"RUS"}, {"LVA"}),
    ("La Duma rusa exigió la dimisión del Gobierno.", "exigió", {"RUS"}, {"RUS"}),
    ("Washington pidió al Gobierno que libere a los presos.", "pidió", {"USA"}, {"GOV"}),
    ("Japón y Filipinas firmaron un pacto. Los Congresos de los dos países lo condenaron.",
     "condenaron", {"JPN", "PHL"}, set()),
    ("Omán reunió a delegados de Estados Unidos e Irán. Las dos partes prometieron negociar.",
     "prometieron", {"USA", "IRN"}, set()),
    ("Irán e Israel se atacaron. El primero lanzó misiles y el segundo bombardeó la capital.",
     "bombardeó", {"ISR"}, {"IRN"}),
]  # fmt: skip

ENVOYS = [
    ("El embajador de Rusia en Sofía amenazó al Gobierno.", "amenazó", {"RUS"}, {"BGR"}),
    ("La embajada de China en Estocolmo acusó a la prensa. El Gobierno convocó al embajador.",
     "convocó", {"SWE"}, {"CHN"}),
    ("París dejó Malí después de que la junta expulsara a sus embajadores.",
     "expulsara", {"MLI"}, {"FRA"}),
    ("Londres expulsó a diez diplomáticos rusos. Moscú respondió y expulsó a sus diplomáticos.",
     "expulsó a sus", {"RUS"}, {"GBR"}),
    ("La oposición turca exigió al Gobierno que negocie.", "exigió", {"TUR"}, {"TUR"}),
    ("El fiscal general de Venezuela informó de la detención de 32 personas.",
     "detención", {"VEN"}, {"CVL"}),
    ("Ucrania confirmó la captura de dos soldados norcoreanos.", "captura", {"UKR"}, {"PRK"}),
    ("París confirmó la captura de dos franceses en Malí.",
     "captura", set(), {"FRA"}),
    ("Rusia y Ucrania negocian en Estambul. El Kremlin acusó a la otra parte de mentir.",
     "acusó", {"RUS"}, {"UKR"}),
    ("Asad, a quien tanto Moscú como Teherán respaldaron, huyó.",
     "respaldaron", {"RUS", "IRN"}, {"SYR"}),
    ("Rusia reconoció a Abjasia. Georgia rompió las relaciones diplomáticas.",
     "rompió", {"GEO"}, {"RUS"}),
    ("Irak pidió a Ankara que retire sus tropas de su territorio.", "tropas", {"TUR"}, {"IRQ"}),
    ("Kiev exigió a Rusia que retire sus tropas.", "tropas", {"RUS"}, set()),
    ("Hungría pidió a Kiev más gas. La OTAN criticó la petición.", "criticó", {"NATO"}, {"HUN"}),
    ("Sudáfrica acusó a Israel. La corte ordenó una tregua. Pretoria interpuso la demanda en 2023.",
     "interpuso", {"ZAF"}, set()),
    ("Buenos Aires se negó a pedir las disculpas que le exige Madrid.", "negó", {"ARG"}, {"ESP"}),
    ("Azerbaiyán atacó a Armenia. Turquía apoyó a Bakú. Aliyev amenazó a su vecino con bombardeos.",
     "amenazó", {"AZE"}, {"ARM"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "source", "target"), [*PRONOUNS, *HELP, *DEMANDS, *OWNERS, *ENVOYS]
)
def test_sides_told_before(text: str, words: str, source: set[str], target: set[str]) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == source
    assert polities(claim.target) == target
