"""Sides that an English sentence tells by a bare number, a participle, an apposition or a name."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


def sides(text: str, kind: str) -> list[tuple[set[str], set[str]]]:
    """The sides of each claim of a type that a text makes."""
    return [
        (polities(c.source), polities(c.target)) for c in claims_of(text, "en") if c.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("Police fired on mourners, killing at least 15.", "ASSAULT", "COP", "CVL"),
        ("Dozens were arrested on Sunday.", "COERCE", "", "CVL"),
        ("France said the vote was a sham and expelled two envoys of Belarus.", "SANCTION", "FRA",
         "BLR"),
        ("Twelve Kurds detained in April went on hunger strike.", "COERCE", "", "KURDS"),
        ("Rebels using mortars shelled Bangui.", "ASSAULT", "REB", "CAF"),
        ("The police arrested a man identified as Abu Ahmed.", "COERCE", "COP", "abu-ahmed"),
        ("Washington met Semion Mogilevich, a businessman accused of fraud by Hungary.", "ACCUSE",
         "HUN", "semion-mogilevich"),
        ("Germany will give money to those who fled.", "AID", "DEU", "CVL"),
        ("Troops entered Kherson on Friday.", "COERCE", "MIL", "UKR"),
        ("Five Turkish soldiers died in clashes with Hezbollah.", "ASSAULT", "HEZBOLLAH", "TUR"),
        ("Iran launched missiles at Israel in response to the arrest of a general.", "ASSAULT",
         "IRN", "ISR"),
        ("Alexei Navalny returned. His aides said he had been detained by Germany.", "COERCE",
         "DEU", "aleksei-navalni"),
        ("Navalny's doctors said Iran had poisoned him.", "ASSAULT", "IRN",
         "aleksei-navalni"),
    ],
)  # fmt: skip
def test_sides_stand_within_the_sentence(text: str, kind: str, source: str, target: str) -> None:
    found = sides(text, kind)
    assert found
    told = ({source} - {""}, {target} - {""})
    assert all(one == told for one in found), found


@pytest.mark.parametrize(
    ("text", "kind", "nobody"),
    [
        ("Rebels clashed with troops in Goma; 30 were killed.", "ASSAULT", "CVL"),
        ("The Taliban ambushed a convoy, killing 12.", "ASSAULT", "CVL"),
        ("Sudan vowed to bring to justice those who killed the envoys.", "ACCUSE", "JUD"),
        ("Iraq's neighbours condemned the attack.", "ACCUSE", "IRQ"),
        ("Russia invited all factions except the Taliban to talks.", "AGREE", "TALIBAN"),
        ("Kyiv said the bomb was Russian and killed two children.", "ASSAULT", "UKR"),
    ],
)
def test_nobody_is_a_side_whom_the_words_do_not_mean(text: str, kind: str, nobody: str) -> None:
    assert all(nobody not in source | target for source, target in sides(text, kind))


def test_who_is_called_so_is_not_on_the_telephone() -> None:
    assert not sides("A woman called Maria Lopez accused the soldiers of torture.", "CONSULT")
