"""Sides that another clause, a noun in apposition or an adjunct of the same sentence tells."""

from __future__ import annotations

import pytest

from reading import claim_at, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        # who strikes in the clause that tells when others died
        ("Dos soldados turcos murieron cuando milicianos del PKK atacaron su convoy.", "murieron",
         {"PKK"}, {"TUR"}),
        ("Cinco manifestantes murieron al disparar la policía contra la multitud.", "murieron",
         {"COP"}, {"CVL"}),
        ("Tres guerrilleros murieron cuando la guerrilla atacó un cuartel.", "murieron",
         set(), {"REB"}),
        ("Seis personas murieron cuando la policía detuvo a un opositor.", "murieron",
         set(), {"CVL"}),
        # whose doing a noun takes up, or is, that a participle judges
        ("Hungría cerró su frontera, paso criticado por Alemania.", "criticado", {"DEU"}, {"HUN"}),
        ("China defendió sus maniobras, condenadas por Taiwán.", "condenadas", {"TWN"}, {"CHN"}),
        ("China defendió sus maniobras, condenadas por Taiwán.", "defendió", {"CHN"}, set()),
        # of whom it is told in a warning
        ("Washington advirtió a Bagdad de que será atacado si no colabora.", "atacado",
         set(), {"IRQ"}),
        ("Londres advirtió a Bruselas de que romperá el acuerdo.", "romperá el acuerdo",
         {"GBR"}, set()),
        ("Francia lamentó los ataques, criticados también por China.", "lamentó", {"FRA"}, set()),
        # who strikes the place where others died
        ("Rusia bombardeó ayer la ciudad de Gori, donde murió un periodista holandés.", "murió",
         {"RUS"}, {"NLD"}),
        ("El presidente visitó Kabul, donde murieron diez personas.", "visitó", {"GOV"}, {"AFG"}),
        # agents behind words of time, and beside another
        ("Los rebeldes, asediados desde hacía días por el ejército sirio, pidieron armas.",
         "asediados", {"SYR"}, {"REB"}),
        ("Votó por la anexión, consulta tachada de farsa por Kiev y sus aliados.", "tachada",
         {"UKR", "ALLIES"}, set()),
        # at whom what was done is aimed
        ("Cesaron las matanzas cometidas por las milicias contra los tutsis.", "matanzas",
         {"UAF"}, {"TUTSIS"}),
        # where somebody goes next
        ("Sarkozy viajó a Moscú y luego a Tiflis.", "viajó", {"nicolas-sarkozy"}, {"RUS", "GEO"}),
        # who only allowed it
        ("La operación, autorizada por la ONU, recibió el apoyo de Francia.", "apoyo",
         {"FRA"}, set()),
        # what one denies of oneself
        ("Karímov culpó a los islamistas y negó haber disparado.", "negó",
         {"islam-karimov"}, set()),
        # a town before the state that tells of it
        ("La aviación siria bombardeó Alepo, según Rusia.", "bombardeó", {"SYR"}, set()),
        ("Rebeldes sirios tomaron Idlib, según Turquía.", "tomaron", {"SYR"}, {"SYR"}),
    ],
)  # fmt: skip
def test_told_beside(text: str, words: str, source: set[str], target: set[str]) -> None:
    claim = claim_at(text, words)
    assert (polities(claim.source), polities(claim.target)) == (source, target)


def test_release_of_the_only_captive() -> None:
    text = (
        "Augusto Pinochet fue detenido en Londres. Familiares de desaparecidos celebraron la "
        "captura. Margaret Thatcher exigió su puesta en libertad."
    )
    assert polities(claim_at(text, "puesta en libertad").target) == {"augusto-pinochet"}
