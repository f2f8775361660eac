"""What is denied through a plan, a need or a refusal not made."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    "text",
    [
        "Moscú niega que tenga planes de atacar a Ucrania.",
        "Moscú negó tener intención de atacar a Ucrania.",
        "Moscú no tiene planes de atacar a Ucrania.",
    ],
)
def test_a_denied_plan_is_none(text: str) -> None:
    claim = claim_at(text, "atacar")
    assert claim.status == "negated"
    assert polities(claim.source) == {"RUS"}


def test_a_plan_is_one_where_something_else_is_denied() -> None:
    text = "Moscú tiene planes de atacar a Ucrania, pero niega que sean recientes."
    assert claim_at(text, "atacar").status == "planned"


def test_who_has_no_need_to_do_it_does_not() -> None:
    text = "Biden respondió que no tiene necesidad de hablar con Putin."
    claim = claim_at(text, "hablar")
    assert claim.status == "negated"
    assert polities(claim.source) == {"USA", "RUS"}


def test_who_does_not_rule_out_an_act_refuses_none() -> None:
    claims = claims_of("El Pentágono no descarta enviar tropas a Irak.")
    assert [(c.type, c.status) for c in claims] == [("AID", "possible")]


def test_a_war_that_stands_in_a_phrase_of_its_own_is_not_declared() -> None:
    text = "Berlín se declaró preocupado por la participación de Irán en la guerra."
    assert [c.type for c in claims_of(text)] == ["ACCUSE"]
    assert claim_at("El Congreso declaró este lunes la guerra a Irán.", "declaró").type == "ASSAULT"


def test_who_breaks_off_talks_has_done_so() -> None:
    claim = claim_at("Pastrana rompió las negociaciones con las FARC.", "rompió")
    assert claim.status == "happened"
    plan = claim_at("La UE anunció un plan de sanciones contra Rusia.", "sanciones")
    assert plan.status == "planned"
