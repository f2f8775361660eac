"""Who withdraws, and from where, if one preposition marks both."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("La retirada de Kabul fue caótica.", "retirada", set(), {"AFG"}),
        ("La retirada de Rusia fue celebrada en Kiev.", "retirada", {"RUS"}, set()),
        ("La retirada de Estados Unidos de Irak acabó en 2011.", "retirada", {"USA"}, {"IRQ"}),
        ("Siria completó la retirada de sus tropas del Líbano.", "retirada", {"SYR"}, {"LBN"}),
        ("Macron anunció la retirada de las tropas de Malí.", "tropas", {"FRA"}, {"MLI"}),
        ("La ONU exigió la retirada de las tropas de Etiopía.", "tropas de", {"ETH"}, set()),
        ("Irak anunció el fin de la ocupación de Kuwait.", "fin", {"IRQ"}, {"KWT"}),
    ],
)
def test_what_is_left_is_not_who_leaves(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == source
    assert polities(claim.target) == target


def test_where_forces_are_is_not_whose_they_are() -> None:
    claim = claim_at("La salida de las tropas francesas de Níger comenzó.", "salida")
    assert polities(claim.source) == {"FRA"}
    assert polities(claim.target) == {"NER"}


@pytest.mark.parametrize(
    ("text", "source", "status"),
    [
        ("Francia no participó en la invasión de Irak.", set(), "happened"),
        ("Francia participará en la invasión de Irak.", {"FRA"}, "planned"),
        ("Francia podría participar en la invasión de Irak.", {"FRA"}, "possible"),
    ],
)
def test_who_takes_no_part_did_not_do_it(text: str, source: set[str], status: str) -> None:
    claim = claim_at(text, "invasión")
    assert polities(claim.source) == source
    assert claim.status == status


@pytest.mark.parametrize(
    ("language", "text", "source", "target"),
    [
        ("es", "El embajador islandés en Londres fue llamado a consultas.", {"ISL"}, {"GBR"}),
        ("en", "The French ambassador to Rome was recalled on Monday.", {"FRA"}, {"ITA"}),
        ("en", "The Icelandic ambassador has been called home.", {"ISL"}, set()),
        ("es", "El embajador turco fue expulsado.", set(), {"TUR"}),
    ],
)
def test_an_envoy_is_called_home_by_his_own_state(
    language: str, text: str, source: set[str], target: set[str]
) -> None:
    found = [c for c in claims_of(text, language) if c.type == "SANCTION"]
    assert [(polities(c.source), polities(c.target)) for c in found] == [(source, target)]
