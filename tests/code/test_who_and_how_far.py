"""Claims that were read of the wrong doer, or as further on than they are."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities, voices


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Ucrania perdió Crimea ante Rusia en 2014.", "RUS", "UKR"),
        ("Azerbaiyán perdió el enclave en los noventa frente a Armenia.", "ARM", "AZE"),
        ("Bolivia recuerda la costa perdida ante Chile.", "CHL", None),
        ("Alepo pasó a manos del ejército sirio.", "SYR", None),
    ],
)
def test_what_is_lost_to_somebody_was_seized_by_him(
    text: str, source: str, target: str | None
) -> None:
    claim = next(c for c in claims_of(text) if c.type == "COERCE")
    assert polities(claim.source) == {source}
    assert polities(claim.target) == ({target} if target else set())


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("El ministro ruso llamó a la policía para denunciar el ataque.", "denunciar", {"RUS"}),
        ("España llamó al embajador marroquí para exigir cuentas.", "exigir", {"ESP"}),
        ("Biden leyó la carta de Putin en la que acusa a la OTAN.", "acusa", {"RUS"}),
        ("Biden publicó una carta en la que acusa a la OTAN.", "acusa", {"USA"}),
    ],
)
def test_who_speaks_in_a_call_or_a_letter(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Francia ha convocado una cumbre para el lunes.", "convocado", "planned"),
        ("France called an emergency summit.", "called", "planned"),
        ("Bush compareció para anunciar que expulsó a dos cónsules rusos.", "expulsó", "happened"),
        ("Irán se prepara para anunciar que abandona el tratado.", "abandona", "planned"),
        ("Rusia citó al embajador francés para pedirle que calle.", "pedirle", "happened"),
        ("Rusia citó al embajador francés para entregarle una nota y exigirle que calle.",
         "exigirle", "happened"),
        ("Los talibanes se habían apoderado la víspera de la base.", "apoderado", "happened"),
        ("China instó a Irán y Pakistán a resolver sus diferencias mediante el diálogo.",
         "diálogo", "requested"),
        ("Irán y Pakistán resolvieron sus diferencias mediante el diálogo.", "diálogo",
         "happened"),
        ("El general dirigió la invasión de Irak.", "invasión", "happened"),
        ("La tregua pactada con la mediación de Omán fracasó.", "mediación", "happened"),
        ("Francia retiró a sus soldados de Níger por exigencia de los generales.", "retiró",
         "happened"),
        ("Las tropas rusas se dirigían a atacar Kiev.", "atacar", "planned"),
        ("Francia ve necesario enviar tropas a Ucrania.", "enviar", "possible"),
    ],
)  # fmt: skip
def test_how_far_it_has_got(text: str, words: str, status: str) -> None:
    language = "en" if text.startswith("France") else "es"
    assert claim_at(text, words, language).status == status


@pytest.mark.parametrize(
    "text",
    [
        "El juicio quedó en manos del jurado.",
        "Miles de personas salieron a festejar y dispararon al aire.",
        "Pueden pedir asilo las personas que dejan sus países por pertenecer a un grupo.",
        "El Reino Unido perdería su posición como líder mundial.",
    ],
)
def test_no_deed(text: str) -> None:
    assert not {c.type for c in claims_of(text)} & {"COERCE", "ASSAULT", "SANCTION"}


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Trece personas murieron en los atentados de París.", "murieron", set()),
        ("Aumentó la tensión a raíz del asesinato del ministro Rafic Hariri, muerto el 14 de "
         "febrero junto a una veintena de personas.", "asesinato", set()),
        ("Ocho civiles murieron en un ataque de Israel.", "murieron", {"ISR"}),
        ("El Estado Islámico reivindicó el tiroteo en el que murieron diez.", "murieron", {"ISIS"}),
        ("Hamás negó haber cometido el ataque en el que murieron diez niños.", "murieron", set()),
        ("Varios testigos vieron a soldados rusos matar a un civil.", "matar", {"RUS"}),
        ("Filipinas y EEUU inician maniobras en pleno pulso con China.", "maniobras",
         {"PHL", "USA"}),
        ("Moscú llamó a su embajador en Teherán, además de anular la visita.", "anular", {"RUS"}),
    ],
)  # fmt: skip
def test_who_acts_in_what_befell_others(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


def test_peers_are_of_no_state_of_his_whose_peers_they_are() -> None:
    text = "Kirguistán y Tayikistán negocian. Putin conversó con sus dos homólogos."
    assert polities(claim_at(text, "conversó").source) == {"RUS", "KGZ", "TJK"}


def test_men_sent_are_not_acted_upon() -> None:
    assert not claim_at("Austria reforzó su frontera con 5.000 hombres.", "reforzó").target


def test_who_counts_the_dead_is_not_one_of_them() -> None:
    text = "El ministro de Defensa, Janez Jansa, cifró en 42 los muertos."
    assert not claim_at(text, "cifró").said_by


def test_what_lies_beside_a_state_is_not_its_own() -> None:
    assert not claim_at("Rusia bombardeó una localidad próxima a Polonia.", "bombardeó").target


def test_to_defend_that_something_is_so_backs_nobody() -> None:
    text = "El Kremlin defiende que la oposición de Washington al proyecto es egoísta."
    assert "SUPPORT" not in {c.type for c in claims_of(text)}
    assert claim_at("Moscú defiende la decisión de Siria.", "defiende").type == "SUPPORT"


def test_who_says_that_he_is_not_guilty_convicts_nobody() -> None:
    text = "Navalni se declaró no culpable de la acusación de fraude."
    assert "SANCTION" not in {c.type for c in claims_of(text)}


def test_the_paper_that_passes_it_on_does_not_speak_next() -> None:
    text = "“Israel miente”, dijo Lavrov, según informó The Hill. “Ha atacado Damasco”, añadió."
    assert voices(claim_at(text, "atacado")) == ["RUS"]


def test_who_is_only_said_to_have_said_it_does_not_speak_next() -> None:
    text = "Macron dijo que Putin admitió la derrota. “Ha atacado Polonia”, dijo."
    assert voices(claim_at(text, "atacado")) == ["FRA"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hace falta que Rusia retire sus tropas de Ucrania.", "requested"),
        ("Conviene que Rusia retire sus tropas de Ucrania.", "requested"),
        ("Ya es hora de que Rusia retire sus tropas de Ucrania.", "requested"),
        ("Ha llegado el momento de retirar las tropas de Ucrania, dijo Putin.", "requested"),
        ("La paz pasa porque Rusia retire sus tropas de Ucrania.", "possible"),
        ("Solo hacía falta que Rusia hubiera retirado sus tropas de Ucrania.", "requested"),
        ("Después de que Rusia retirara sus tropas de Ucrania, hubo paz.", "happened"),
    ],
)
def test_what_would_be_needed_has_not_been_done(text: str, status: str) -> None:
    found = {c.type: c.status for c in claims_of(text)}
    assert found["RETREAT"] == status
    assert "AGREE" not in found


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Turquía vetó la candidatura de Suecia a la OTAN.", {"SWE"}),
        ("Rusia se opone a la adhesión de Ucrania a la OTAN.", {"UKR"}),
        ("Grecia ha vetado su entrada en la OTAN.", set()),
    ],
)
def test_who_is_kept_out_of_a_body_is_refused_not_the_body(text: str, target: set[str]) -> None:
    claims = [c for c in claims_of(text) if c.type == "REJECT"]
    assert [polities(c.target) for c in claims] == [target]


def test_what_another_keeps_out_of_is_not_his_own() -> None:
    text = "Macedonia aspira a entrar en la OTAN. Grecia ha vetado su entrada en la OTAN."
    kept_out = [c for c in claims_of(text) if c.status == "negated"]
    assert [polities(c.source) for c in kept_out] == [{"MKD"}]


def test_a_topic_has_no_parties_and_a_rostrum_is_none() -> None:
    text = "El ministro sirio habló ante la Asamblea General de la ONU. El tema se tratará en las"
    assert not [c for c in claims_of(f"{text} conversaciones.") if c.type == "CONSULT"]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("La invasión a gran escala de Rusia en Ucrania comenzó en 2022.", {"RUS"}, {"UKR"}),
        ("La invasión a gran escala de Ucrania por Rusia comenzó en 2022.", {"RUS"}, {"UKR"}),
        ("Una ofensiva a gran escala de las tropas sirias empezó ayer.", {"SYR"}, set()),
        ("Un ataque de gran magnitud de Israel contra Líbano mató a diez.", {"ISR"}, {"LBN"}),
    ],
)
def test_the_scale_of_an_attack_is_not_its_doers(
    text: str, source: set[str], target: set[str]
) -> None:
    claim = next(c for c in claims_of(text) if c.type == "ASSAULT")
    assert (polities(claim.source), polities(claim.target)) == (source, target)


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Rusia no usó armas químicas para atacar Alepo.", "atacar", "es"),
        ("Israel no envió al ministro para negociar con Hamás.", "negociar", "es"),
        ("Russia never used troops to attack Kyiv.", "attack", "en"),
    ],
)
def test_what_nothing_was_done_for_is_not_planned(text: str, words: str, language: str) -> None:
    assert claim_at(text, words, language).status == "negated"


def test_who_gets_a_release_frees_nobody() -> None:
    claim = claim_at("Colombia logró la liberación de tres soldados.", "liberación")
    assert claim.source == ()
    assert polities(claim_at("Colombia lanzó un ataque.", "ataque").source) == {"COL"}


def test_nobody_refuses_himself() -> None:
    assert claim_at("Pekín niega los cargos contra China.", "niega").target == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Crecen los temores a un ataque de Israel contra Irán.", "possible"),
        ("Continúan los ataques de Rusia a Ucrania.", "ongoing"),
    ],
)
def test_what_stands_behind_what_grows_belongs_to_it(text: str, status: str) -> None:
    assert [c.status for c in claims_of(text) if c.type == "ASSAULT"] == [status]


def test_whom_a_thing_is_for_does_not_do_it() -> None:
    claim = claim_at("Aumentó un 20 % la ayuda militar a Ucrania.", "ayuda")
    assert (claim.source, polities(claim.target)) == ((), {"UKR"})


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Fears are growing of an Israeli attack on Iran.", "possible"),
        ("Putin spoke as if Poland had bombed Kyiv.", "hypothetical"),
    ],
)
def test_english_fears_and_comparisons_are_no_deeds(text: str, status: str) -> None:
    assert [c.status for c in claims_of(text, "en") if c.type == "ASSAULT"] == [status]


def test_talks_that_are_to_be_taken_up_again_are_not_held() -> None:
    text = "El Consejo llamó a retomar el diálogo auspiciado por Egipto."
    assert {c.status for c in claims_of(text) if c.type == "CONSULT"} <= {"requested", "planned"}


def test_a_closure_that_is_announced_is_planned() -> None:
    text = "Polonia anunció el cierre de la frontera con Bielorrusia a partir del jueves."
    assert claim_at(text, "cierre").status == "planned"
    assert claim_at("La policía anunció la detención de diez rusos.", "detención").status == (
        "happened"
    )


def test_who_is_suspended_from_office_is_not_freed() -> None:
    claim = claim_at("Interior suspendió en el cargo al alcalde de Estambul.", "suspendió")
    assert claim.type == "COERCE"


def test_who_stands_behind_what_he_tells_is_not_accused() -> None:
    text = "Los agentes detuvieron a diez periodistas, denunció el sindicato."
    assert polities(claim_at(text, "denunció").source) == {"LAB"}


def test_the_subject_of_a_verb_is_that_of_its_infinitive() -> None:
    text = "Los manifestantes decidieron bloquear la carretera."
    claim = claim_at(text, "bloquear")
    assert (claim.type, claim.status, polities(claim.source)) == ("PROTEST", "planned", {"CVL"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police carried out raids on homes in Belgrade.", "COERCE"),
        ("The FBI carried out a raid on a house in Texas.", "COERCE"),
        ("Four Dutch jets took part in the raids on Belgrade.", "ASSAULT"),
        ("Israel carried out raids on southern Lebanon.", "ASSAULT"),
    ],
)
def test_raids_of_the_police_and_of_jets(text: str, kind: str) -> None:
    assert {c.type for c in claims_of(text, "en")} == {kind}


def test_a_force_that_is_asked_for_is_not_whom_one_asks() -> None:
    assert claim_at("Xanana Gusmao pidió una fuerza internacional.", "pidió").target == ()


@pytest.mark.parametrize(
    "text",
    [
        "Varias ONG denunciaron que la policía de Chile torturó a detenidos.",
        "Organizaciones de derechos humanos acusaron al Ejército de México de torturas.",
    ],
)
def test_organisations_without_a_name_are_who_they_are(text: str) -> None:
    accused = next(c for c in claims_of(text, "es") if c.type == "ACCUSE")
    assert {m.id for m in accused.source} == {"NGO"}


@pytest.mark.parametrize(
    "text",
    [
        "Miles de personas protestaron en la plaza Italia contra Piñera.",
        "Los vecinos cortaron la avenida Italia en protesta contra Piñera.",
    ],
)
def test_what_is_called_after_a_country_is_not_the_country(text: str) -> None:
    actors = {i for c in claims_of(text, "es") for m in c.source + c.target for i in (m.id, m.of)}
    assert "ITA" not in actors


@pytest.mark.parametrize(
    ("text", "words", "polity"),
    [
        (
            "Desde Ginebra, la alta comisionada de la ONU para los Derechos Humanos, Michelle "
            "Bachelet, expresidenta chilena, urgió al gobierno de Chile a abrir un diálogo.",
            "urgió",
            "UN",
        ),
        (
            "El Grupo de Río estudia expulsar a Perú.\nLa OEA celebrará una reunión, informó su "
            "secretario general, Juan Soares, que exhortó a Fujimori a restablecer el orden.",
            "exhortó",
            "OAS",
        ),
    ],
)
def test_whoever_holds_a_post_acts_for_those_whose_it_is(
    text: str, words: str, polity: str
) -> None:
    assert polities(claim_at(text, words, "es").source) == {polity}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pedro Castillo pasó 18 meses en la cárcel y la fiscalía lo investiga.", "investiga"),
        ("Pedro Castillo convocó el pleno y Perú lo acusó de mentir.", "acusó"),
    ],
)
def test_whom_one_accuses_is_no_thing(text: str, words: str) -> None:
    assert {m.id for m in claim_at(text, words).target} == {"pedro-castillo"}
