"""What real stories were read wrong for: who rules and strikes, who is called upon, what is talked
of; on real parses."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("La represión del Gobierno sirio dejó 40 muertos.", "represión", "SYR", ""),
        ("La represión de Maduro dejó 40 muertos.", "represión", "VEN", ""),
        ("La represión de los estudiantes dejó 40 muertos.", "represión", "", "EDU"),
        ("La masacre del Ejército egipcio indignó a Turquía.", "masacre", "EGY", ""),
        ("El asedio de las fuerzas serbias a Sarajevo duró años.", "asedio", "SRB", ""),
        ("The crackdown by the Syrian regime left 40 dead.", "crackdown", "SYR", ""),
    ],
)
def test_rulers_and_their_forces_put_down_others(
    text: str, words: str, source: str, target: str
) -> None:
    found = claim_at(text, words, "en" if text.startswith("The") else "es")
    assert polities(found.source) == ({source} if source else set())
    assert not target or target in {m.id for m in found.target}


@pytest.mark.parametrize("town", ["Kabul", "la ciudad de Niza", "París"])
def test_no_state_makes_a_terrorist_attack_in_its_own_town(town: str) -> None:
    text = f"El ataque terrorista de {town} mató a diez personas."
    assert not any(c.source for c in claims_of(text) if c.type == "ASSAULT")


def test_those_who_inquire_confess_nothing() -> None:
    text = "La policía dice que admitió haber colocado la bomba en la embajada."
    assert not claim_at(text, "colocado").source


def test_matters_between_states_are_no_talks_with_them() -> None:
    text = "El canciller habló de las relaciones con Rusia ante la prensa."
    assert all(c.type != "CONSULT" for c in claims_of(text))
    talked = claim_at("Macron habló con Putin de la guerra con Ucrania.", "habló")
    assert polities(talked.source) == {"FRA", "RUS"}


def test_who_calls_for_an_act_does_not_do_it() -> None:
    called = claim_at("El papa hizo un llamamiento para retirar las tropas de Libia.", "retirar")
    assert (called.status, called.source) == ("requested", ())
    heeded = claim_at(
        "Washington desoyó los llamamientos a levantar el embargo a Cuba.", "el embargo a Cuba"
    )
    assert polities(heeded.source) == {"USA"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("El ministro quiso comparar la medida con las sanciones de la UE a Rusia.", "sanciones"),
        ("Lavrov aprovechó la cita para negar las acusaciones de Londres.", "acusaciones de"),
        ("Trump insistió en su crítica a la OTAN.", "crítica"),
    ],
)
def test_what_is_there_already_is_not_to_come(text: str, words: str) -> None:
    assert claim_at(text, words).status in {"happened", "ongoing"}


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Alemania, dijo Merkel, seguirá apoyando a Ucrania.", "seguirá apoyando", "DEU"),
        ("Hamás, acusó Netanyahu, ha atacado Ascalón.", "atacado", "HAMAS"),
        ("El Gobierno sirio, denunció Londres, bombardeó Idlib.", "bombardeó", "SYR"),
        ("El Gobierno sirio, denunció Londres, bombardeó Idlib.", "denunció", "GBR"),
    ],
)
def test_who_tells_a_sentence_in_its_midst_leaves_the_verb_its_subject(
    text: str, words: str, source: str
) -> None:
    assert polities(claim_at(text, words).source) == {source}


def test_after_a_meeting_with_one_the_other_met_him() -> None:
    met = claim_at("Después de una reunión con Putin, Macron anunció nuevas medidas.", "reunión")
    assert polities(met.source) == polities(met.target) == {"RUS", "FRA"}


def test_what_a_ballot_asks_is_said_by_nobody() -> None:
    text = "Mattarella visitó París. La papeleta planteaba la pregunta: «¿Apoya a la OTAN?»."
    assert not claim_at(text, "Apoya").said_by


def test_who_only_mediates_is_no_party_and_a_venue_nobody() -> None:
    text = "Colombia aceptó un diálogo con las FARC con mediación de Noruega."
    assert "NOR" not in polities(claim_at(text, "aceptó").target)
    assert not claim_at("La Unión Africana no acudió a la cita de París.", "no acudió").target


def test_who_is_sent_sends_nobody() -> None:
    text = "Alemania suspendió el despliegue de soldados en Irak."
    assert polities(claim_at(text, "despliegue").source) == {"DEU"}


def test_of_what_one_does_not_speak_one_tells_nothing() -> None:
    text = "El ministro no mencionó la retirada de las tropas francesas de Malí."
    assert claim_at(text, "retirada").status == "possible"


def test_who_has_no_arms_fears_and_does_not_threaten() -> None:
    warned = claim_at("La ONU advirtió de una guerra civil en Sudán.", "advirtió")
    assert warned.type == "ACCUSE"
    assert claim_at("Rusia advirtió de una guerra con Japón.", "advirtió").type == "THREATEN"


def test_an_embassy_tells_nothing_of_whose_the_police_are() -> None:
    text = "La policía impidió que miles de personas se concentraran ante la embajada rusa."
    assert {m.of for m in claim_at(text, "impidió").source} == {None}


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("El hundimiento de la corbeta surcoreana, atribuido a un torpedo norcoreano, conmovió "
         "a Seúl.", "hundimiento", {"PRK"}, {"KOR"}),
        ("Londres condenó la anexión de Crimea por Rusia.", "anexión", {"RUS"}, {"UKR"}),
        ("Un terrorista suicida mató a diez soldados franceses en Kabul.", "mató", {"INS"},
         {"FRA"}),
        ("Clinton justificó los bombardeos de Sudán como respuesta al atentado contra Kenia.",
         "bombardeos", set(), {"SDN"}),
        ("El Reino Unido participó en los bombardeos de Estados Unidos contra los talibanes.",
         "bombardeos", {"USA"}, {"TALIBAN"}),
    ],
)  # fmt: skip
def test_who_struck_and_who_was_struck(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    struck = claim_at(text, words)
    assert (polities(struck.source), polities(struck.target)) == (source, target)


def test_what_is_of_help_gives_none() -> None:
    text = "Los cambios en la política migratoria podrían ayudar a Estados Unidos."
    assert all(c.type != "AID" for c in claims_of(text))


@pytest.mark.parametrize("body", ["al Consejo de Seguridad", "a la Liga Árabe"])
def test_a_body_is_no_advice_and_no_match(body: str) -> None:
    assert claim_at(f"Sudán pidió {body} que condene el ataque.", "pidió").type == "REQUEST"


def test_what_for_somebody_is_forced_is_done_by_who_forces_him() -> None:
    text = "Bielorrusia obligó a un avión a aterrizar para detener a un periodista."
    found = claim_at(text, "detener")
    assert (polities(found.source), found.status) == ({"BLR"}, "planned")
