"""Roles that the plain grammar of agency copy hides, on real parses: source, target, status."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities, voices

SUFFERING = [
    ("Tres civiles murieron en un ataque de Boko Haram.", "murieron", "BOKO-HARAM", "CVL"),
    ("Dos niños murieron en un ataque con drones de Ucrania.", "murieron", "UKR", "CVL"),
    ("Según la ONU, 40 civiles murieron en bombardeos saudíes.", "murieron", "SAU", "CVL"),
    ("Cuatro policías resultaron heridos en un atentado de ETA.", "heridos", "ETA", "COP"),
    ("Dos soldados murieron en la matanza de Beslán.", "murieron", "", "MIL"),
]
NOUNS = [
    ("Un ataque con misiles de Rusia contra Odesa causó daños.", "ataque", "RUS", "UKR"),
    ("Los bombardeos de la OTAN sobre un depósito duraron horas.", "bombardeos", "NATO", ""),
    ("Maduro respondió con la ruptura de relaciones con Washington.", "ruptura", "VEN", "USA"),
    ("La detención en Madrid de tres yihadistas fue anunciada ayer.", "detención", "", "INS"),
    ("Egipto condenó el asesinato en Teherán del jefe de Hamás.", "asesinato", "", "HAMAS"),
    ("Egipto condenó el asesinato de civiles a manos de Rusia.", "asesinato", "RUS", "CVL"),
    ("La ONU denunció la deportación de miles de civiles.", "deportación", "", "CVL"),
    ("Rusia bombardeó Kiev, en lo que Francia llamó un crimen.", "llamó", "FRA", "RUS"),
    ("Francia se mostró decepcionada por el anuncio de Rusia.", "decepcionada", "FRA", "RUS"),
    (
        "Sudáfrica, el país que interpuso la demanda contra Israel, calló.",
        "interpuso",
        "ZAF",
        "ISR",
    ),
    ("España extraditó a Assange a Suecia.", "extraditó", "ESP", "WIKILEAKS"),
    ("Macron, quien la víspera denunció que Rusia mintió, viajó a Lima.", "denunció", "FRA", "RUS"),
    ("Xi, de visita en Sofía, criticó a Francia.", "visita", "CHN", "BGR"),
    (
        "Los jefes de la diplomacia de Francia y Alemania visitaron Kiev.",
        "visitaron",
        "FRA DEU",
        "UKR",
    ),
]
PACTS = [
    ("India y Pakistán acordaron una tregua con la mediación de Omán.", "acordaron", "IND PAK"),
    ("Rusia y Ucrania firmaron ayer, con la mediación de la ONU, un acuerdo.", "firmaron",
     "RUS UKR"),
    ("India y Pakistán firmaron un acuerdo auspiciado por Omán.", "firmaron", "IND PAK"),
    ("Zelenski pidió a Macron más armas en una llamada telefónica.", "llamada", "UKR FRA"),
]  # fmt: skip
PASSIVE = [
    ("Fueron detenidas 30 personas por la policía turca.", "detenidas", "TUR", "CVL"),
    ("Fueron detenidas dos personas por el asesinato del ministro.", "detenidas", "", "CVL"),
    ("El alcalde murió tiroteado en Michoacán.", "murió", "", "GOV"),
]
PASSIVE_SE = [
    ("Se lanzó una ofensiva turca contra los kurdos.", "ofensiva", "TUR", "KURDS"),
    ("Rusia calló. Se le pidió que declarara.", "pidió", "", "RUS"),
    ("Rusia calló. Al general francés se le acusa de matar a un civil.", "acusa", "", "FRA"),
]
OWNERS = [
    ("Washington sancionó a Irán por su apoyo a los hutíes.", "apoyo", "IRN", "HOUTHIS"),
    ("Zelenski agradeció a Macron su apoyo a Ucrania.", "apoyo", "FRA", "UKR"),
    ("Washington sancionó a Irán por su apoyo a los hutíes.", "sancionó", "USA", "IRN"),
]
OTHERS = [
    ("China retuvo a los tripulantes. Las autoridades los liberaron ayer.", "liberaron", "CHN",
     "CVL"),
    ("Irán dijo que violó su espacio aéreo un dron de Israel. Irán denunció la muerte de dos "
     "soldados.", "denunció", "IRN", ""),
    ("Armenia y Azerbaiyán se acusaron de violar la tregua.", "acusaron", "ARM AZE", "ARM AZE"),
    ("Israel mató a tres palestinos e hirió a otros cinco.", "hirió", "ISR", "PSE"),
    ("Corea del Sur declaró la ley marcial. La oposición le exige que dimita.", "exige", "KOR",
     "KOR"),
    ("Guardacostas rusos abrieron fuego contra tres buques ucranianos.", "abrieron", "RUS", "UKR"),
    ("Biden anunció el fin de las maniobras, que tachó de provocadoras.", "tachó", "USA",
     ""),
    ("Evo Morales renunció a la presidencia de Bolivia.", "renunció", "evo-morales", ""),
    ("Maduro culpó a Estados Unidos y ordenó a los suyos salir a luchar.", "ordenó", "VEN", ""),
    ("Soldados norcoreanos podrían combatir junto a las fuerzas rusas.", "combatir", "PRK RUS", ""),
    ("Turquía pidió permiso a Irak para atacar al PKK.", "atacar", "TUR", "PKK"),
    ("Irak dio permiso a Turquía para atacar al PKK.", "atacar", "TUR", "PKK"),
    ("La ONU aguarda la autorización de Siria para bombardear a Hamás.", "bombardear", "UN",
     "HAMAS"),
    ("China estudia suministrar armas y municiones a Rusia.", "suministrar", "CHN", "RUS"),
    ("El Consejo de Seguridad aprobó una resolución que exige a Irán el cese de los ataques.",
     "exige", "UN", "IRN"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [*SUFFERING, *NOUNS, *PASSIVE, *PASSIVE_SE, *OWNERS, *OTHERS],
)
def test_who_acts_on_whom(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    groups = {m.id for m in claim.target}
    assert polities(claim.source) == set(source.split())
    assert set(target.split()) <= polities(claim.target) | groups
    assert bool(target) == bool(claim.target)


@pytest.mark.parametrize(("text", "words", "parties"), PACTS)
def test_who_mediates_is_no_party(text: str, words: str, parties: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == polities(claim.target) == set(parties.split())


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("El presidente hizo un llamamiento a la huelga general.", "huelga", "requested"),
        ("Los hutíes reivindicaron el ataque contra un buque británico.", "ataque", "happened"),
        ("Los pilotos suelen llegar a un acuerdo con Iberia.", "llegar", "possible"),
    ],
)
def test_how_far_the_act_got(text: str, words: str, status: str) -> None:
    assert claim_at(text, words).status == status


def test_what_continues_has_no_author_in_the_clause_before() -> None:
    trial = claim_at("Trump castigará a Brasil si continúa el juicio contra Bolsonaro.", "juicio")
    assert not trial.source


def test_a_speech_has_the_speaker_of_the_main_clause() -> None:
    text = (
        "Putin acusó a Occidente de querer destruir Rusia, en un discurso en el que dijo que huirá."
    )
    assert voices(claim_at(text, "dijo")) == ["RUS"]


def test_an_adjective_that_tells_who_somebody_is_tells_no_act() -> None:
    assert not [c for c in claims_of("Hombres armados huyeron ayer.") if c.type == "AID"]


def test_an_outlet_that_cites_a_source_stands_outside_it() -> None:
    text = "Tres civiles murieron en un ataque, según fuentes militares citadas por la BBC."
    assert voices(claim_at(text, "murieron"))[-1] == "bbc"


def test_who_speaks_aloud_after_a_colon_tells_of_another() -> None:
    text = "María Pérez acusó al ministro: «Ha atacado a los campesinos»."
    assert polities(claim_at(text, "atacado").source) == set()


def test_the_police_arrest_a_person_of_their_own_state() -> None:
    text = "El presidente de Perú, Pedro Castillo, cayó y la policía lo detuvo."
    assert "pedro-castillo" in {m.id for m in claim_at(text, "detuvo").target}


def test_the_second_who_criticises_beside_a_titled_name() -> None:
    text = "La orden fue criticada por el papa Francisco, la ONU y varios gobernadores."
    assert "UN" in polities(claim_at(text, "criticada").source)


def test_at_whose_wish_it_is_done_is_not_done_to() -> None:
    text = "A instancias de Francia, la UE sancionó a Siria."
    assert polities(claim_at(text, "sancionó").target) == {"SYR"}
    asked = claim_at(text, "instancias")
    assert (asked.type, asked.status, polities(asked.source)) == ("REQUEST", "happened", {"FRA"})


def test_where_one_goes_after_a_meeting_took_no_part_in_it() -> None:
    met = claim_at("Putin llegó a Pekín después de una reunión con Erdogan.", "reunión")
    assert {m.id for m in met.source} == {"vladimir-putin", "recep-tayyip-erdogan"}
    days = claim_at("Putin regresó a Moscú tras dos días de cumbre con Erdogan.", "cumbre")
    assert {m.id for m in days.source} == {"vladimir-putin", "recep-tayyip-erdogan"}


def test_what_is_called_a_mistake_is_nobody() -> None:
    text = "El pacto lo presentó Kerry. Netanyahu lo calificó de error histórico."
    assert claim_at(text, "calificó").target == ()


def test_aid_meant_for_somebody_is_withheld_from_him() -> None:
    text = "Alemania ha suspendido la ayuda destinada a Afganistán."
    assert polities(claim_at(text, "suspendido").target) == {"AFG"}


def test_a_state_protests_with_words_and_declaring_void_does_nothing() -> None:
    assert claim_at("Londres protestó por la detención.", "protestó").type == "ACCUSE"
    assert claim_at("Los estudiantes protestaron en Londres.", "protestaron").type == "PROTEST"
    void = claims_of("El Consejo de Seguridad declaró nula la anexión de Kuwait.", "es")
    assert [c.source for c in void if c.type == "COERCE"] == [()]


@pytest.mark.parametrize(
    ("language", "text", "words", "waging"),
    [
        ("en", "Iran supplies Russia with drones for its war in Ukraine.", "war", "RUS"),
        ("en", "North Korea sent troops to Russia to support its war on Ukraine.", "war", "RUS"),
        ("en", "Israel attacked Syria in its war against Hezbollah.", "war", "ISR"),
        ("es", "Estados Unidos ayuda a Israel en su ofensiva contra Gaza.", "ofensiva", "ISR"),
    ],
)
def test_whose_war_it_is_that_another_helps_with(
    language: str, text: str, words: str, waging: str
) -> None:
    assert {m.of or m.id for m in claim_at(text, words, language).source} == {waging}


@pytest.mark.parametrize(
    ("language", "text", "words", "doing"),
    [
        ("en", "The EU imposed sanctions on Russia after it annexed Crimea.", "annexed", "RUS"),
        ("en", "Turkey shot down a Russian jet after it violated its airspace.", "violated", "RUS"),
        ("en", "Britain expelled two Russians after it accused Moscow.", "accused", "GBR"),
        ("en", "Russia invaded Ukraine after it massed troops there.", "massed", "RUS"),
        ("es", "Washington impuso sanciones a Rusia porque invadió Ucrania.", "invadió", "RUS"),
        ("es", "La UE condenó a Rusia por los bombardeos en Járkov.", "bombardeos", "RUS"),
        ("es", "Londres felicitó a Turquía por los ataques a Siria.", "ataques", "TUR"),
        ("es", "Washington sancionó a Irán por el envío de drones a Rusia.", "envío", "IRN"),
        ("es", "Kiev agradeció a Francia el envío de misiles.", "envío", "FRA"),
        ("es", "Israel fue criticado por la ofensiva en Rafah.", "ofensiva", "ISR"),
        ("en", "The EU condemned Russia for the bombing of Kharkiv.", "bombing", "RUS"),
    ],
)
def test_what_somebody_is_punished_for_he_did(
    language: str, text: str, words: str, doing: str
) -> None:
    assert {m.of or m.id for m in claim_at(text, words, language).source} == {doing}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "Israel celebró el ataque contra Irán.", "ataque"),
        ("es", "Londres celebró las sanciones contra Rusia.", "sanciones"),
        ("es", "La oposición criticó al ministro por el atentado de Moscú.", "atentado"),
    ],
)
def test_who_welcomes_or_is_blamed_did_not_do_it(language: str, text: str, words: str) -> None:
    deeds = {"ASSAULT", "SANCTION"}
    found = [c for c in claims_of(text, language) if c.type in deeds]
    assert [(c.trigger.text.startswith(words), c.source) for c in found] == [(True, ())]


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("U.S. warships fired missiles at camps in Sudan and at a port in Yemen.", "fired",
         {"SDN", "YEM"}),
        ("Thailand recalled its envoy and expelled Cambodia's.", "expelled", {"KHM"}),
        ("Starmer appealed to the US to isolate the regime.", "appealed", {"USA"}),
        ("Zakharova mocked the West for being shocked.", "mocked", {"WEST"}),
        ("ECOWAS lifted sanctions on Niger.", "lifted", {"NER"}),
    ],
)  # fmt: skip
def test_at_whom_english_verbs_are_aimed(text: str, words: str, target: set[str]) -> None:
    assert {m.of or m.id for m in claim_at(text, words, "en").target} == target


def test_several_who_agree_and_what_is_threatened() -> None:
    agreed = claim_at("Iran and the EU agreed to resume talks.", "agreed", "en")
    assert {m.of or m.id for m in agreed.target} == {"IRN", "EU"}
    text = "North Korea threatened to turn the U.S. mainland into ashes."
    assert {m.id for m in claim_at(text, "threatened", "en").target} == {"USA"}


@pytest.mark.parametrize(
    ("text", "words", "doing"),
    [
        ("The U.S. sanctioned four Chinese firms it says helped Russia.", "helped", {"CHN"}),
        ("Egypt and Qatar are mediating between Israel and Hamas.", "mediating", {"EGY", "QAT"}),
        ("Chad ended a defence pact with France.", "ended", {"TCD"}),
        ("Rebels from the M23 group captured the airport in Bukavu.", "captured", {"M23"}),
    ],
)
def test_who_does_what_english_tells(text: str, words: str, doing: set[str]) -> None:
    assert {m.of or m.id for m in claim_at(text, words, "en").source} == doing


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Pekín reprochó a la OTAN el bombardeo de su Embajada.", "bombardeo", "NATO", "CHN"),
        ("El ataque que sufrió Malí en marzo dejó 12 muertos.", "ataque", None, "MLI"),
        ("Turquía evacuó en un avión a 35 heridos iraquíes.", "evacuó", "TUR", "IRQ"),
    ],
)
def test_who_did_it_and_who_underwent_it(
    text: str, words: str, source: str | None, target: str
) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == ({source} if source else set())
    assert polities(claim.target) == {target}


def test_a_ministry_tells_what_its_own_state_will_do() -> None:
    text = "Irak cerró el paso. Londres enviará doce cazas, según anunció el Ministerio de Defensa."
    assert "GBR" in voices(claim_at(text, "enviará"))


def test_who_accuses_in_quotation_marks_is_quoted() -> None:
    text = '"Los heridos son rematados en las ambulancias", denunció un delegado de la Cruz Roja.'
    assert claim_at(text, "denunció").quote


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Rusia mató a 800 personas, ha denunciado Francia.", "denunciado", {"FRA"}),
        ("Rusia mató a 800 personas, había denunciado Francia.", "denunciado", {"FRA"}),
        (
            "Egipto ofreció ayuda al Gobierno sudanés y Libia, que medió en 2007, podría "
            "convocar una cumbre.",
            "convocar",
            {"LBY"},
        ),
    ],
)
def test_who_stands_behind_or_before_its_verb_acts(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


def test_what_one_will_not_do_is_no_demand() -> None:
    found = claims_of("Obama insistió en que no desplegará tropas terrestres en Libia.", "es")
    assert {c.type for c in found} == {"MOBILIZE"}


@pytest.mark.parametrize(
    "text",
    [
        "Tres opositores están detenidos en Cuba.",
        "Catorce opositores están presos en Cuba.",
        "El opositor está bajo arresto domiciliario en Cuba.",
    ],
)
def test_those_who_are_held_arrest_nobody(text: str) -> None:
    held = next(c for c in claims_of(text, "es") if c.type == "COERCE")
    assert not held.source
    assert {m.id for m in held.target} == {"OPP"}


def test_what_relations_are_broken_off_for_is_the_others_act() -> None:
    text = "Maduro rompió relaciones con Panamá por haber solicitado una sesión de la OEA."
    asked = claim_at(text, "solicitado", "es")
    assert {m.id for m in asked.source} == {"PAN"}


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("La ONU calla. La resolución 242 exige a Israel que se retire.", "exige", {"UNSC"}),
        (
            "Moscú pidió una reunión del Consejo de Seguridad, que condenó el secuestro "
            '"en los términos más enérgicos" y exigió la liberación de los rehenes.',
            "exigió",
            {"UNSC"},
        ),
        ("El jueves dimitieron en Bagdad cinco ministros.", "dimitieron", {"GOV"}),
        ("El lunes protestaron en Bagdad miles de personas.", "protestaron", {"IRQ"}),
    ],
)
def test_texts_speak_for_their_bodies_and_subjects_stand_behind(
    text: str, words: str, source: set[str]
) -> None:
    found = claim_at(text, words).source
    assert {m.of if m.of in source else m.id for m in found} == source


def test_bodies_without_arms_fight_nobody() -> None:
    text = "Sudán acusó a Chad. Amnistía pidió calma y llamó a las partes a cesar los combates."
    assert all("AI" not in polities(c.source) for c in claims_of(text, "es") if c.type == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "words", "mode"),
    [
        ("Ocho soldados murieron en un ataque aéreo de Israel.", "murieron", "aerial"),
        ("Dos estudiantes han sido muertos a tiros por policías.", "muertos", "firearms"),
        ("Diez civiles murieron en un ataque de Boko Haram.", "murieron", None),
    ],
)
def test_the_means_tell_the_mode(text: str, words: str, mode: str | None) -> None:
    assert claim_at(text, words).mode == mode


def test_whose_the_offer_is_that_is_answered() -> None:
    claim = claim_at("Hamás aceptó la propuesta que presentó Catar.", "aceptó")
    assert polities(claim.target) == {"QAT"}


def test_what_is_only_meant_is_no_promise() -> None:
    claim = claim_at("España prevé evacuar a sus diplomáticos de Kabul.", "evacuar")
    assert claim.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Navalni fue detenido ayer en Moscú, acusado de extremismo por la Fiscalía rusa.",
        "Navalni fue detenido ayer, acusado por la Fiscalía rusa de extremismo.",
    ],
)
def test_who_is_charged_is_who_was_arrested(text: str) -> None:
    claim = claim_at(text, "acusado")
    assert (polities(claim.source), [m.id for m in claim.target]) == ({"RUS"}, ["aleksei-navalni"])


def test_who_tells_what_goes_on_at_the_end() -> None:
    text = (
        "El Gobierno iniciará en octubre conversaciones con la guerrilla en Oslo, que continuarán "
        "después en La Habana, confirmó el presidente Juan Manuel Santos."
    )
    assert voices(claim_at(text, "iniciará")) == ["COL"]


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Ecuador protestó por el bombardeo colombiano contra una base de las FARC.", "protestó",
         {"ECU"}, {"COL"}),
        ("La Liga Árabe decidió ayer readmitir a Siria, suspendida desde 2011.", "readmitir",
         {"ARAB-LEAGUE"}, {"SYR"}),
        ("Canadá detuvo, a petición de Washington, a la directora de Huawei.", "petición",
         {"USA"}, {"CAN"}),
        ("Biden avisó a Putin de que EE. UU. y sus aliados responderán con dureza.", "avisó",
         {"USA"}, {"RUS"}),
        ("Israel y Hamás pactaron una tregua tras once días de combates.", "combates",
         {"ISR", "HAMAS"}, {"ISR", "HAMAS"}),
    ],
)  # fmt: skip
def test_the_sides_behind_nouns_and_asides(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    claim = claim_at(text, words)
    assert (polities(claim.source), polities(claim.target)) == (source, target)


def test_what_is_named_by_a_no_is_not_denied() -> None:
    text = "La ONU concedió a Palestina la condición de Estado observador no miembro."
    assert claim_at(text, "concedió").status == "happened"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Un ataque aéreo de Rusia dejó tres muertos.", "ataque", {"RUS"}),
        ("Un ataque con drones de Rusia contra Odesa dejó tres muertos.", "ataque", {"RUS"}),
        ("El secuestro desencadenó una ofensiva israelí sobre Líbano.", "ofensiva", {"ISR"}),
    ],
)
def test_whose_an_attack_is(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Perú cedió luego de que los manifestantes bloquearan la carretera.", "bloquearan"),
        ("Rusia se retiró luego de que Ucrania bombardeara sus bases.", "bombardeara"),
        ("Colombia prometió ayuda luego de que Haití pidiera policías.", "pidiera"),
    ],
)
def test_what_came_before_is_done(text: str, words: str) -> None:
    assert claim_at(text, words).status == "happened"


def test_whose_the_aid_was_that_is_cut() -> None:
    text = "La suspensión de la ayuda estadounidense a Egipto indignó a El Cairo."
    claim = claim_at(text, "suspensión")
    assert (polities(claim.source), polities(claim.target)) == ({"USA"}, {"EGY"})


def test_where_somebody_is_deported_is_not_whom_it_strikes() -> None:
    claim = claim_at("El traslado forzoso de Zelaya a Costa Rica indignó a la OEA.", "traslado")
    assert "CRI" not in polities(claim.target)


def test_a_present_in_ia_is_no_conditional() -> None:
    assert claim_at("Washington arría la bandera en Bagdad.", "arría").status == "happened"


def test_as_what_somebody_is_held_is_not_who() -> None:
    claim = claim_at("Los rebeldes tienen presos a tres periodistas franceses.", "presos")
    assert {m.id for m in claim.target} == {"MED"}


def test_a_plural_is_not_one_man() -> None:
    text = "Un coronel explicó que Chávez no había renunciado y que lo tenían preso."
    assert not claim_at(text, "preso").source


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("El jefe del espionaje israelí viajó a Doha.", "COERCE"),
        ("El ministro de la guerra ruso visitó Pekín.", "ASSAULT"),
    ],
)
def test_what_somebody_is_called_is_no_act(text: str, type_: str) -> None:
    assert type_ not in {c.type for c in claims_of(text)}


def test_whose_the_act_is_does_not_hide_it() -> None:
    assert "COERCE" in {c.type for c in claims_of("Francia denunció el espionaje ruso a la ONU.")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Los tres cooperantes españoles quedaron en libertad el miércoles.", "es"),
        ("Dos soldados españoles recobraron la libertad ayer.", "es"),
        ("Two Spanish soldiers walked free on Monday.", "en"),
    ],
)
def test_who_goes_free_is_freed(text: str, language: str) -> None:
    freed = next(c for c in claims_of(text, language) if c.type == "RETREAT")
    assert not freed.source
    assert {m.of or m.id for m in freed.target} == {"ESP"}


def test_who_gives_somebody_back_frees_him() -> None:
    freed = claim_at("Pakistan returned a captured Indian pilot.", "returned", "en")
    assert {m.id for m in freed.source} == {"PAK"}
