"""What stands beside a place, behind a second "que" or behind a name, hung where it belongs."""

from __future__ import annotations

import pytest

from dragoman.parse.forms import untangled
from dragoman.records import Token
from reading import claim_at, polities


def test_a_second_act_beside_a_place_is_agreed_on_too() -> None:
    text = "Los hutíes y el Gobierno de Yemen pactaron una tregua en Hodeida y el canje de presos."
    assert claim_at(text, "presos").status == "promised"


def test_a_second_clause_behind_an_infinitive() -> None:
    text = "Las FARC anunciaron que dejarán de secuestrar y que liberarán a diez soldados."
    assert polities(claim_at(text, "liberarán").source) == {"FARC"}


def test_a_name_and_not_the_plural_before_it_acts_in_the_relative_clause() -> None:
    text = "Israel pidió disculpas a Turquía, que retiró la demanda contra los militares israelíes."
    assert polities(claim_at(text, "demanda").source) == {"TUR"}


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("La retirada rusa, confirmada por Kiev, fue un alivio.", "retirada", {"RUS"}),
        ("La retirada, ordenada por Moscú, fue un alivio.", "retirada", {"RUS"}),
    ],
)
def test_who_confirms_an_act_has_not_done_it(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("India culpó a China; Pyongyang, por su parte, dinamitó la oficina de enlace.", "dinamitó",
         {"PRK"}),
        ("Según el texto, Baréin e Israel condenaron el ataque.", "condenaron", {"BHR", "ISR"}),
        ("Ocho F-15 israelíes arrasaron un cuartel de la OLP.", "arrasaron", {"ISR"}),
    ],
)  # fmt: skip
def test_names_behind_what_does_not_hold_them(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


def test_an_apposition_is_no_subject() -> None:
    text = "En la capital, Bagdad, las tropas turcas mataron a diez soldados."
    assert polities(claim_at(text, "mataron").source) == {"TUR"}


def test_no_words_hang_on_each_other() -> None:
    heads = [1, 2, 0, 3]
    ring = tuple(Token(str(i), str(i), "NOUN", "nominal", "", h, i, i + 1)
                 for i, h in enumerate(heads))  # fmt: skip
    assert [t.head for t in untangled(ring)] == [3, 2, 0, 3]


def test_a_name_like_a_participle_is_done_nothing_to() -> None:
    text = (
        "Granada, que Estados Unidos invadió ayer y en la que murieron tres marines, era gobernada "
        "por una junta."
    )
    assert polities(claim_at(text, "invadió").source) == {"USA"}


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Capturado por soldados norteamericanos en una granja de Ad Daur, Sadam Husein, "
         "interrogado toda la noche, se negó a colaborar.", "Capturado", {"USA"}, "sadam-husein"),
        ("Abordado de madrugada por comandos israelíes, el buque turco fue llevado a Ashdod.",
         "Abordado", {"ISR"}, "TUR"),
        ("Los tres rehenes fueron asesinados por militantes buscados desde hacía semanas por el "
         "Shin Bet.", "asesinados", {"CVL"}, ""),
    ],
)  # fmt: skip
def test_participles_before_and_behind(
    text: str, words: str, source: set[str], target: str
) -> None:
    claim = claim_at(text, words)
    assert (polities(claim.source), claim.status) == (source, "happened")
    assert not target or target in {i for m in claim.target for i in (m.id, m.of)}


def test_a_bare_name_in_a_list_is_struck() -> None:
    text = "Pakistán abatió cinco cazas, cañoneó Poonch y prometió vengar a sus muertos."
    assert polities(claim_at(text, "prometió").source) == {"PAK"}


def test_where_an_act_struck_behind_a_judged_one() -> None:
    text = "India culpó a China de la refriega; Pyongyang dinamitó la oficina de Kaesong."
    where = claim_at(text, "dinamitó").where
    assert where is not None
    assert where.name == "Kaesong"
