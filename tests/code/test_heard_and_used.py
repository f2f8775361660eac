"""Who hears a request in quotation marks, whom "we" and a pronoun mean there, what is done with
what one used, and who is accused."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("language", "text", "words", "whom"),
    [
        ("en", 'President Duda told the soldiers: "I am asking all of you to stay."', "asking",
         {"MIL"}),
        ("es", "El presidente Duda dijo a los soldados: «Os pido que os quedéis».", "pido",
         {"MIL"}),
    ],
)  # fmt: skip
def test_a_request_is_put_to_who_hears_it(
    language: str, text: str, words: str, whom: set[str]
) -> None:
    found = claim_at(text, words, language)
    assert {m.id for m in found.target} == whom
    assert polities(found.source) == {"POL"}


def test_who_quotes_what_another_asked_did_not_ask() -> None:
    text = (
        'Merkel met Macron. "I did not hide it," Macron said. "She asked me to keep it secret '
        'and I kept it secret."'
    )
    found = claim_at(text, "asked me", "en")
    assert "FRA" not in polities(found.source)
    assert polities(found.target) == {"FRA"}


def test_we_who_are_the_first_act_ourselves() -> None:
    found = claim_at("«No seremos los primeros en atacar a Japón», dijo Kim Jong-un.", "atacar")
    assert (polities(found.source), found.status) == ({"PRK"}, "negated")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rusia usó drones para atacar Járkov.", "happened"),
        ("Rusia ha usado drones para atacar Járkov.", "happened"),
        ("Rusia usará drones para atacar Járkov.", "planned"),
        ("Rusia no usó drones para atacar Járkov.", "negated"),
        ("Si Rusia usa drones para atacar Járkov, habrá guerra.", "hypothetical"),
        ("Supuestamente Rusia usó drones para atacar Járkov.", "possible"),
    ],
)
def test_what_one_used_a_thing_for_is_as_done_as_its_use(text: str, status: str) -> None:
    assert claim_at(text, "atacar").status == status


@pytest.mark.parametrize(
    ("language", "text", "deed"),
    [
        ("en", "General Ivan Petrov resigned. He was accused of beating his father.", "beating"),
        ("en", "General Ivan Petrov fled. He was convicted of bombing Georgia.", "bombing"),
    ],
)
def test_whom_a_pronoun_means_who_is_accused_has_done_it(
    language: str, text: str, deed: str
) -> None:
    assert [m.id for m in claim_at(text, deed, language).source] == ["ivan-petrov"]


def test_who_is_only_taken_for_somebody_is_not_another() -> None:
    text = "Turkey regards the refugees as criminals and often detains them."
    assert {m.id for m in claim_at(text, "detains", "en").target} == {"REF"}


def test_who_wrote_a_letter_accuses_by_it() -> None:
    text = "The letter from Anna Petrova accusing General Ivan Petrov of rape was leaked."
    assert [m.id for m in claim_at(text, "accusing", "en").source] == ["anna-petrova"]


def test_migrants_who_are_pushed_back_attacked_nobody() -> None:
    found = claims_of("Hungary pushed the migrants back and beat them.", "en")
    assert not [c for c in found if c.type == "ASSAULT" and {m.id for m in c.source} == {"REF"}]


def test_pressure_helps_nobody() -> None:
    assert not [
        c
        for c in claims_of("US trade war pressures could support China over time.", "en")
        if c.type == "SUPPORT"
    ]


def test_whom_the_accused_hurt_is_not_accused() -> None:
    text = "Orbán negó las acusaciones de que había agredido a Macron."
    for claim in claims_of(text):
        assert claim.type != "ACCUSE" or "FRA" not in polities(claim.target)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("General Ivan Petrov sexually assaulted Anna Orlova.", "sexual"),
        ("The soldiers sexually assaulted women.", "sexual"),
        ("The soldiers assaulted women.", "beat"),
    ],
)
def test_a_sexual_assault_is_no_beating(text: str, mode: str) -> None:
    assert claim_at(text, "assaulted", "en").mode == mode
