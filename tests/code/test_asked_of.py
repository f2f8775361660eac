"""Who is to do what others ask for, and did what others call them to account for."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("es", "Polonia exigió a Bielorrusia la liberación de los periodistas.", "liberación"),
        ("es", "Polonia solicitó a Bielorrusia el envío de armas a Sudán.", "envío"),
        ("es", "Polonia pidió a Bielorrusia la imposición de sanciones a Irán.", "sanciones"),
        ("es", "Polonia envió una nota a Bielorrusia en la que le pide que expulse al cónsul.",
         "expulse"),
        ("es", "Polonia reiteró a Bielorrusia su petición de que libere a los presos.", "libere"),
        ("es", "Polonia retó a Bielorrusia a condenar la invasión.", "condenar"),
        ("es", "Polonia dijo a Bielorrusia que retire sus tropas.", "retire"),
        ("es", "Polonia dirigió un llamamiento a Bielorrusia para que reconozca a Palestina.",
         "reconozca"),
        ("es", "Bielorrusia desoyó la petición de Polonia de que retire sus tropas.", "retire"),
        ("en", "Poland pressed Belarus for the release of the journalists.", "release"),
        ("en", "Poland demanded from Belarus the release of the journalists.", "release"),
        ("en", "Poland asked Belarus for the withdrawal of its troops.", "withdrawal"),
        ("en", "Poland nudged Belarus to condemn the invasion.", "condemn"),
        ("en", "Poland put pressure on Belarus to extradite the general.", "extradite"),
        ("en", "Poland gave Belarus 48 hours to release the journalists.", "release"),
        ("en", "Poland made clear to Belarus that it must withdraw its troops.", "withdraw"),
        ("en", "Poland wrote to Belarus asking it to recognise Kosovo.", "recognise"),
        ("es", "Polonia dio a Bielorrusia hasta el lunes para retirar sus tropas.", "retirar"),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_the_act_of_whom_one_asks(language: str, text: str, act: str) -> None:
    claim = claim_at(text, act, language)
    asked = [c for c in claims_of(text, language) if c.type != "REQUEST" and act in c.text
             and c.trigger.start <= text.index(act) < c.trigger.end]  # fmt: skip
    assert [polities(c.source) for c in asked] == [{"BLR"}]
    assert claim.status not in {"happened", "ongoing"} or claim.type == "REQUEST"


@pytest.mark.parametrize(
    "text",
    [
        "Kiev pidió a la OTAN la entrada en la Alianza.",
        "Alemania pidió disculpas a Namibia por el genocidio.",
    ],
)
def test_what_one_asks_for_oneself_is_not_theirs_whom_one_asks(text: str) -> None:
    assert not [c for c in claims_of(text) if c.type in {"AGREE", "CONCEDE"}
                and polities(c.source) & {"NAM"}]  # fmt: skip


def test_own_troops_that_are_to_leave_are_theirs_who_are_asked() -> None:
    text = "La OTAN instó a Serbia a desmovilizar a sus fuerzas."
    claim = claim_at(text, "desmovilizar")
    assert (polities(claim.source), claim.target) == ({"SRB"}, ())


@pytest.mark.parametrize(
    ("language", "text", "acts"),
    [
        ("en", 'Petro told the FARC: "Release the hostages and lay down your arms."',
         ["Release", "lay down"]),
        ("en", '"Lift the siege and leave our land," Petro told the FARC.', ["Lift"]),
        ("en", '"You must release the hostages," Petro told the FARC.', ["release"]),
        ("es", "«Deben liberar a los rehenes», dijo Petro a las FARC.", ["liberar"]),
        ("es", "«Retiren sus tropas», exigió Petro a las FARC.", ["Retiren"]),
    ],
)  # fmt: skip
def test_who_hears_it_is_to_do_what_a_quotation_bids(
    language: str, text: str, acts: list[str]
) -> None:
    found = [c for c in claims_of(text, language) if c.type == "RETREAT"]
    assert [(polities(c.source), c.status) for c in found] == [({"FARC"}, "requested")] * len(acts)


@pytest.mark.parametrize(
    "text",
    [
        '"They must release the hostages," Petro told reporters.',
        '"Lay down your arms," Petro said.',
    ],
)
def test_nobody_is_bidden_where_nobody_of_weight_hears_it(text: str) -> None:
    assert not [c.source for c in claims_of(text, "en") if c.type == "RETREAT" and c.source]


def test_what_hearers_are_to_imagine_is_asked_of_nobody() -> None:
    text = "«Miren lo que pasa en Gaza», dijo Petro."
    assert [c.type for c in claims_of(text)] == ["STATE"]


@pytest.mark.parametrize(
    "text",
    [
        "Polonia criticó al Gobierno bielorruso por el bombardeo de Vilna.",
        "Polonia convocó al embajador bielorruso por el bombardeo de Vilna.",
        "Polonia pidió explicaciones a Bielorrusia por el bombardeo de Vilna.",
        "Polonia denunció a Bielorrusia por el bombardeo de Vilna.",
    ],
)
def test_who_is_called_to_account_did_what_the_noun_tells(text: str) -> None:
    found = [c for c in claims_of(text) if c.type == "ASSAULT"]
    assert [polities(c.source) for c in found] == [{"BLR"}]


def test_the_receiver_of_what_is_laid_to_somebody_is_not_accused() -> None:
    text = "Polonia atribuyó a Bielorrusia el envío de armas a los rebeldes."
    found = {c.type: c for c in claims_of(text)}
    assert polities(found["ACCUSE"].target) == {"BLR"}
    assert (polities(found["AID"].source), found["AID"].status) == ({"BLR"}, "possible")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Poland held Belarus responsible for the bombing of Vilnius.", "ASSAULT"),
        ("Poland protested to Belarus over the deportation of Lithuanians.", "COERCE"),
        ("Poland demanded an explanation from Belarus over the bombing of Vilnius.", "ASSAULT"),
    ],
)
def test_who_is_called_to_account_in_english_did_it(text: str, kind: str) -> None:
    found = [c for c in claims_of(text, "en") if c.type == kind]
    assert [polities(c.source) for c in found] == [{"BLR"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Polonia suspendió la acogida de refugiados."),
        ("en", "Poland postponed the reception of refugees."),
    ],
)
def test_who_is_taken_in_gives_nothing(language: str, text: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == "AID"]
    assert [({m.id for m in c.source}, {m.id for m in c.target}) for c in found] == [
        ({"POL"}, {"REF"})
    ]


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("es", "Polonia criticó la decisión francesa de retirar sus tropas de Malí.", "retirar"),
        ("es", "Polonia criticó la decisión de Francia de retirar sus tropas.", "retirar"),
        ("es", "Polonia elogió la decisión francesa de sancionar a Irán.", "sancionar"),
        ("en", "Poland criticised the French decision to withdraw its troops.", "withdraw"),
    ],
)
def test_a_decision_that_others_judge_is_theirs_whose_it_is(
    language: str, text: str, act: str
) -> None:
    claim = claim_at(text, act, language)
    assert (polities(claim.source), claim.status) == ({"FRA"}, "planned")


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("es", "Borrell pidió más munición para Ucrania.", set()),
        ("es", "Borrell pidió ayuda militar para Ucrania.", set()),
        ("es", "La ONU solicitó fondos para Haití.", set()),
        ("es", "Estonia pidió a Alemania más armas para Ucrania.", {"DEU"}),
        ("es", "Kenia pidió a la ONU dinero para la misión en Haití.", {"UN"}),
        ("es", "Ucrania solicitó al Reino Unido misiles de largo alcance.", {"GBR"}),
        ("en", "Estonia asked Germany for more weapons for Ukraine.", {"DEU"}),
    ],
)
def test_for_whom_something_is_asked_is_not_asked_for_it(
    language: str, text: str, asked: set[str]
) -> None:
    claim = next(c for c in claims_of(text, language) if c.type == "REQUEST")
    assert polities(claim.target) == asked
    aid = [c for c in claims_of(text, language) if c.type == "AID"]
    assert not [c for c in aid if polities(c.source) & {"UKR", "HTI"}]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Miles de personas marcharon en Madrid para exigir un alto el fuego.", True),
        ("Miles de personas protestaron en Berlín exigiendo un alto el fuego.", True),
        ("Miles de personas se concentraron ante el Congreso y exigieron elecciones.", True),
        ("Una mujer pidió ayuda durante la manifestación.", False),
    ],
)
def test_those_who_demonstrate_for_something_ask_for_it(text: str, asks: bool) -> None:
    asked = [c for c in claims_of(text) if c.type == "REQUEST"]
    assert [{m.id for m in c.source} for c in asked] == [{"CVL"}] * asks
