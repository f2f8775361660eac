"""Acts whose other side only the whole text tells: the one at odds, the land of the story."""

from __future__ import annotations

import pytest

from reading import claim_at, polities

pytestmark = pytest.mark.slow

MINES = "Tailandia acusó a Camboya de sembrar minas. Bangkok expulsó al embajador camboyano. "
KASHMIR = "India accused Pakistan of harbouring gunmen. Pakistan threatened India. "
CONAKRY = (
    "Protestas en Guinea. La policía de Conakry mató a 20 manifestantes. El Gobierno guineano lo "
    "negó. "
)
NAIROBI = (
    "Violence broke out in Kenya. Police in Nairobi killed ten. The Kenyan government denied it. "
)
AT_ODDS = [
    (MINES + "El rey recibió a un diplomático sueco. El viernes la aviación tailandesa bombardeó "
     "varias posiciones.", "bombardeó", "es", {"KHM"}),
    ("Serbia acusó a Kosovo de provocación. Kosovo amenazó a Serbia con represalias. Belgrado "
     "cerró el puesto fronterizo.", "cerró", "es", {"XKX"}),
    (KASHMIR + "New Delhi moved thousands of troops to the frontier.", "moved", "en", {"PAK"}),
    ("Armenia accused Azerbaijan of breaking the truce. Azerbaijan shelled an Armenian village. "
     "Yerevan rejected the ultimatum.", "rejected", "en", {"AZE"}),
    (MINES + "Tailandia realizó un ensayo con un misil.", "ensayo", "es", set()),
    ("Serbia acusó a Kosovo. Serbia acusó a Croacia. Kosovo acusó a Serbia de mentir. Belgrado "
     "cerró la frontera.", "cerró", "es", set()),
    (KASHMIR + "New Delhi increased military spending.", "increased", "en", set()),
    (KASHMIR + "India moved troops to the border with Nepal.", "moved", "en", {"NPL"}),
]  # fmt: skip
OF_THE_LAND = [
    (CONAKRY + "La Unión Europea exigió la liberación de los detenidos.", "exigió", "es", {"GIN"}),
    (CONAKRY + "La Unión Africana se ofreció a mediar.", "ofreció", "es", {"GIN"}),
    (CONAKRY + "Francia suspendió la ayuda militar.", "ayuda", "es", {"GIN"}),
    (NAIROBI + "Tanzania offered to mediate.", "offered", "en", {"KEN"}),
    (NAIROBI + "Norway recalled its ambassador.", "recalled", "en", {"KEN"}),
    (NAIROBI + "Britain called for restraint.", "called", "en", {"KEN"}),
    (CONAKRY + "Francia convocó a una huelga.", "convocó", "es", set()),
    (NAIROBI + "Washington ordered restraint.", "ordered", "en", set()),
]  # fmt: skip
ADDRESSED = [
    (CONAKRY + "Francia llamó a sus ciudadanos a salir del país.", "llamó", "es", "GIN"),
    (NAIROBI + "Washington told foreign companies to stop trading.", "told", "en", "KEN"),
    (NAIROBI + "Sudan armed the rebels.", "armed", "en", "KEN"),
]  # fmt: skip
ARRESTED = [
    (CONAKRY + "Al menos 160 personas fueron detenidas.", "detenidas", "es", {"GIN"}),
    (NAIROBI + "Dozens were arrested on Sunday.", "arrested", "en", {"KEN"}),
    (NAIROBI + "The opposition leader has been in custody since June.", "custody", "en", {"KEN"}),
    (CONAKRY + "Dos diplomáticos franceses fueron detenidos.", "detenidos", "es", set()),
    (NAIROBI + "Kenya condemned the arrest of dissidents.", "arrest of", "en", set()),
    (NAIROBI + "Several soldiers were captured.", "captured", "en", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "language", "target"), AT_ODDS)
def test_a_hostile_act_that_names_nobody_is_aimed_at_the_one_foe_of_the_text(
    text: str, words: str, language: str, target: set[str]
) -> None:
    assert polities(claim_at(text, words, language).target) == target


@pytest.mark.parametrize(("text", "words", "language", "target"), OF_THE_LAND)
def test_what_others_ask_or_offer_is_aimed_at_the_land_of_the_text(
    text: str, words: str, language: str, target: set[str]
) -> None:
    assert polities(claim_at(text, words, language).target) == target


@pytest.mark.parametrize(("text", "words", "language", "land"), ADDRESSED)
def test_who_addresses_or_arms_others_does_so_to_no_land(
    text: str, words: str, language: str, land: str
) -> None:
    assert land not in {m.id for m in claim_at(text, words, language).target}


@pytest.mark.parametrize(("text", "words", "language", "source"), ARRESTED)
def test_arrests_that_nobody_is_told_to_make_are_by_the_state_of_the_story(
    text: str, words: str, language: str, source: set[str]
) -> None:
    assert polities(claim_at(text, words, language).source) == source
