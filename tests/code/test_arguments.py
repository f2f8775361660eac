"""Who does what to whom, on real parses: sentence, trigger, source, target."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

ACTIVE = [
    (
        "Corea del Norte ha ayudado a Rusia, dándole armas, así como enviando miles de soldados.",
        "enviando",
        "PRK",
        "RUS",
    ),
    ("El lunes atacaron Járkov las tropas rusas.", "atacaron", "RUS", "UKR"),
    ("Israel bombardeó Damasco y Beirut.", "bombardeó", "ISR", "SYR LBN"),
    (
        "El Ejército israelí destruyó en la provincia siria de Deraa una base.",
        "destruyó",
        "ISR",
        "SYR",
    ),
    ("Tanto Rusia como Irán condenaron a Israel.", "condenaron", "RUS IRN", "ISR"),
    ("Rusia, junto con Irán, condenó a Israel.", "condenó", "RUS IRN", "ISR"),
]
PASSIVE = [
    ("Fueron detenidos por la policía turca once opositores.", "detenidos", "TUR", "OPP"),
    ("Siria fue atacada por Israel.", "atacada", "ISR", "SYR"),
    (
        "La empresa china, que ha sido sancionada por la Unión Europea, calla.",
        "sancionada",
        "EU",
        "CHN",
    ),
]
RELATIVE = [
    ("Rusia, que atacó Ucrania en 2022, calla.", "atacó", "RUS", "UKR"),
    ("Hamás, al que Israel ataca desde octubre, calla.", "ataca", "ISR", "HAMAS"),
    (
        "El emir de Catar, al que reprochan los saudíes su silencio, calla.",
        "reprochan",
        "SAU",
        "QAT",
    ),
    ("El atentado, que reivindicó Hamás, causó veinte muertos.", "reivindicó", "HAMAS", ""),
    ("Los atentados del fin de semana, que reivindicó Hamás, siguen.", "reivindicó", "HAMAS", ""),
    ("La resolución, que vetó Washington, condenaba la ofensiva.", "vetó", "USA", ""),
    ("Las tropas que bombardearon Ucrania se retiran.", "bombardearon", "MIL", "UKR"),
]
SENT = [
    ("México pidió ayuda para Haití.", "pidió", "MEX", ""),
    ("Putin ordenó el envío de tropas a Siria.", "ordenó", "RUS", ""),
    (
        "Los talibanes entraron en la capital y el presidente, Emmanuel Macron, criticó a Rusia.",
        "criticó",
        "FRA",
        "RUS",
    ),
    ("Francia aprobó el envío de tropas.", "aprobó", "FRA", ""),
    ("El Ejército de Honduras detuvo a Manuel Zelaya y lo expulsó a Costa Rica.", "expulsó", "HND",
     "manuel-zelaya"),
    ("México protestó porque la policía ecuatoriana irrumpió en su embajada.", "irrumpió", "ECU",
     "MEX"),
    ("Berlín ofreció ayuda a Kiev. Un hombre mató ayer a su mujer.", "mató", "CVL", ""),
    ("Catar dijo que Irán cerró su espacio aéreo a los aviones cataríes.", "cerró", "IRN", "QAT"),
]  # fmt: skip
FOR_HIMSELF = [
    ("La ciudad cayó en manos de los rebeldes del M23.", "cayó", "M23", ""),
    (
        "Eritrea, cuyas tropas combaten y han sido acusadas por la ONU, calla.",
        "acusadas",
        "UN",
        "ERI",
    ),
    ("Etiopía y Eritrea pactaron una tregua. Cada parte acusó a la otra.", "acusó", "ETH ERI", ""),
    (
        "Armenia y Turquía callan. Cada bando culpó al otro de mentir.",
        "culpó",
        "ARM TUR",
        "ARM TUR",
    ),
    ("Rusia envió a su negociador a Estambul.", "envió", "RUS", "TUR"),
    ("Macron llamó a Lavrov para pedirle calma.", "pedirle", "FRA", "RUS"),
    ("Macron instó a Lavrov a pedir calma a Armenia.", "pedir", "RUS", "ARM"),
    (
        "Amnistía acusó a Irán de enviar drones de fabricación china a Hezbolá.",
        "enviar",
        "IRN",
        "HEZBOLLAH",
    ),
]
NOUNS = [
    ("Rusia lanzó un ataque contra Ucrania.", "ataque", "RUS", "UKR"),
    ("Francia participó en los bombardeos contra Siria.", "bombardeos", "FRA", "SYR"),
    ("Irán sufrió un ataque de Israel.", "ataque", "ISR", "IRN"),
    ("El asesinato de dos jueces fue obra de Boko Haram.", "asesinato", "BOKO-HARAM", "JUD"),
    (
        "Yemen, país contra el que Arabia Saudí lanzó una campaña aérea, calla.",
        "campaña",
        "SAU",
        "YEM",
    ),
    ("Un misil ruso mató a siete personas en Chernígov.", "mató", "RUS", "UKR"),
    ("Reino Unido desempeñó un papel en el ataque contra Irán.", "ataque", "GBR", "IRN"),
]
PRONOUNS = [
    ("Rusia acusó a Ucrania de mentir y la amenazó con más ataques.", "amenazó", "RUS", "UKR"),
]
PREDICATES = [
    (
        "Polonia y Suecia fueron los primeros países que enviaron tanques a Kiev.",
        "enviaron",
        "POL SWE",
        "UKR",
    ),
    (
        "Francia se convirtió en el primer Estado que reconoció a Palestina.",
        "reconoció",
        "FRA",
        "PSE",
    ),
    (
        "China sancionó a tres empresas estadounidenses y Canadá, a dos bancos.",
        "sancionó",
        "CHN",
        "USA",
    ),
    ("Los aliados entregaron a Kiev diez aviones.", "entregaron", "ALLIES", "UKR"),
]
SPEECH = [
    (
        "Los ministros chinos pidieron que Corea del Norte retire sus tropas.",
        "pidieron",
        "CHN",
        "PRK",
    ),
    ("Irán lamentó que Estados Unidos se retirara del acuerdo.", "lamentó", "IRN", "USA"),
    ("Seúl criticó el tratado que firmó Rusia.", "criticó", "KOR", "RUS"),
    ("Moscú amenazó con una respuesta si Ucrania ataca Crimea.", "amenazó", "RUS", "UKR"),
    ("La OTAN denunció que Rusia atacó un hospital.", "denunció", "NATO", "RUS"),
    ("Pakistán aseguró que la India mató a cinco de sus soldados.", "mató", "IND", "PAK"),
    ("Turquía amenazó con intervenir si el Ejército sirio avanza.", "amenazó", "TUR", "SYR"),
    ("Marruecos impuso el visado a los argelinos tras culpar a Irán.", "culpar", "MAR", "IRN"),
    ("Las Islas Salomón rompieron con Taiwán, al que habían reconocido.", "reconocido", "SLB",
     "TWN"),
    ("Armenia denunció que Azerbaiyán bombardeó su territorio.", "bombardeó", "AZE", "ARM"),
    ("Mohamed Bazoum fue derrocado y encarcelado en Niamey.", "encarcelado", "",
     "mohamed-bazoum"),
    ('"No se descarta el uso de la fuerza", advirtió Bola Tinubu.', "descarta", "NGA", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    ACTIVE + PASSIVE + RELATIVE + SENT + FOR_HIMSELF + NOUNS + PRONOUNS + PREDICATES + SPEECH,
)
def test_the_roles_of_the_words(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == set(source.split())
    assert polities(claim.target) == set(target.split())


MUTUAL = [
    ("En una llamada telefónica, Putin y Xi acordaron reforzar los lazos.", "llamada", "RUS CHN"),
    ("Tras un encuentro con Erdogan, Putin pidió más comercio.", "encuentro", "RUS TUR"),
    ("Durante su reunión, Putin y Xi hablaron de Ucrania.", "reunión", "RUS CHN"),
    ("Los cancilleres de Japón y Corea del Sur se reunieron en Seúl.", "reunieron", "JPN KOR"),
    ("La cumbre entre Rusia y China terminó ayer.", "cumbre", "RUS CHN"),
]


@pytest.mark.parametrize(("text", "words", "parties"), MUTUAL)
def test_the_parties_of_a_mutual_act(text: str, words: str, parties: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == polities(claim.target) == set(parties.split())
    assert "text before" not in claim.why


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Seúl negocia una salida.", "negocia", "KOR", ""),
        ("La OTAN celebró una cumbre en Madrid.", "cumbre", "NATO", "NATO"),
    ],
)
def test_one_party_alone_is_not_both_sides(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == set(source.split())
    assert polities(claim.target) == set(target.split())


@pytest.mark.parametrize(
    ("text", "words", "parties"),
    [
        ("Pashinián defendió el acuerdo que firmó con los líderes de Rusia y Azerbaiyán.", "firmó",
         "ARM RUS AZE"),
        ("Putin será recibido por Xi, con quien suscribirá un tratado.", "suscribirá", "RUS CHN"),
        ("Biden calló. Macron, con quien se reunió ayer, habló.", "reunió", "USA FRA"),
    ],
)  # fmt: skip
def test_who_met_them_is_the_one_whom_the_clause_or_text_was_about(
    text: str, words: str, parties: str
) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == polities(claim.target) == set(parties.split())


def test_a_pact_that_names_nobody_has_the_parties_told_before() -> None:
    text = "Rusia y China firmaron un tratado. El tratado prevé la asistencia mutua."
    claim = claim_at(text, "prevé")
    assert polities(claim.source) == {"RUS", "CHN"}
    assert "text before" in claim.why


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Argelia anunció la ruptura de relaciones con Marruecos.", "ruptura", "DZA", "MAR"),
        ("Biden telefoneó a Macron y le ofreció la colaboración de sus espías.", "ofreció",
         "USA", "FRA"),
        ("Putin acusó a Occidente en un discurso en el que amenazó a Polonia.", "amenazó",
         "RUS", "POL"),
        ("Cientos de miles de surcoreanos protestaron ayer.", "protestaron", "KOR", ""),
        ("El grupo, apoyado por Ruanda, atacó Goma.", "atacó", "", "COD"),
        ("Macron telefoneó a Biden. Se decidió sancionar a Irán.", "sancionar", "", "IRN"),
        ("Lula telefoneó a Petro y a Noboa, a quienes exigió una tregua.", "exigió", "BRA",
         "COL ECU"),
        ("Chile pidió a Perú que condene la invasión de Ucrania.", "pidió", "CHL", "PER"),
        ("China y Rusia exigieron la liberación de Maduro.", "exigieron", "CHN RUS", ""),
        ("La oposición exigió la dimisión de Maduro.", "exigió", "OPP", "VEN"),
        ("Ecuador rompió relaciones con México y expulsó a su embajador.", "expulsó", "ECU", "MEX"),
        ("Kabila acusó a sus vecinos ruandeses de invadir Uganda.", "invadir", "RWA", "UGA"),
        ("Biden fue recibido por Xi y se reunió con Li Qiang.", "reunió", "USA CHN", "USA CHN"),
        ("Goita detuvo al presidente Bah Ndaw y al ministro Moctar Ouane, a los que acusó de robo.",
         "acusó", "MLI", "MLI"),
        ("Francia dijo que subirá las sanciones y el canciller Scholz, de gira por Asia, condenó a "
         "Irán.", "condenó", "DEU", "IRN"),
        ("Petro dimitió después de que el Ejército le pidiera dejar el cargo.", "dejar el cargo",
         "COL", ""),
        ("El Ejército anunció la renuncia de Maduro.", "renuncia", "VEN", ""),
        ("Rusia detuvo a dos polacos, tres letones y un checo.", "detuvo", "RUS", "POL LVA CZE"),
        ("Miles de polacos abuchearon a Tusk, al que tachan de traidor.", "tachan", "POL", "POL"),
        ("Petro anunció su renuncia.", "renuncia", "COL", ""),
        ("La Cedeao exigió la restitución de Goita.", "exigió", "ECOWAS", ""),
        ("Biden exigió a los talibanes que entreguen a Bin Laden.", "exigió", "USA", "TALIBAN"),
        ("El ministro detenido por la policía turca acusó a Israel.", "acusó", "GOV", "ISR"),
        ("Ankara acusó a Siria de bombardear sus posiciones.", "bombardear", "SYR", "TUR"),
        ("Hamás disparó contra Israel. Israel atacó sus posiciones.", "atacó", "ISR", "HAMAS"),
        ("Irán admitió que sus plantas fueron atacadas por Israel.", "atacadas", "ISR", "IRN"),
        ("Siria condenó el bombardeo de su aeropuerto.", "bombardeo", "", "SYR"),
        ("Rusia bombardeó por error sus propias posiciones.", "bombardeó", "RUS", ""),
        ("Rusia respondió al ataque de Kiev contra su flota.", "ataque", "UKR", "RUS"),
        ("Rusia respondió con un ataque contra Odesa.", "respondió", "RUS", "UKR"),
        ("Kiev teme un plan ruso para atacar Odesa.", "atacar", "RUS", "UKR"),
        ("Moscú calificó los ataques de violación de la Carta de la ONU.", "calificó", "RUS", ""),
        ("Japón llamó a consultas a su embajador.", "llamó", "JPN", ""),
        ("Damasco juró lealtad a Irán y Ankara condenó a Israel.", "condenó", "TUR", "ISR"),
        ("Hubo una votación que boicotearon los opositores.", "boicotearon", "OPP", ""),
        ("Venezuela cortó el envío de petróleo a Cuba.", "cortó", "VEN", "CUB"),
        ("Japón congeló los créditos a Pakistán.", "congeló", "JPN", "PAK"),
        ("Rusia retiró a su representante ante la OTAN.", "retiró", "RUS", "NATO"),
        ("El opositor ruso Navalni permanece detenido en Moscú.", "detenido", "", "RUS"),
        ("Dos opositores bielorrusos quedaron bajo arresto.", "arresto", "", "BLR"),
        ("Alemania echará a cuatro agentes rusos.", "echará", "DEU", "RUS"),
        ("Armenia devolverá a Azerbaiyán tres distritos.", "devolverá", "ARM", "AZE"),
        ("Pakistán echó abajo cinco cazas indios.", "echó", "PAK", "IND"),
        ("Kiev dijo que había derribado tres misiles rusos.", "derribado", "UKR", "RUS"),
        ("Turquía inició una campaña militar en el norte de Siria.", "inició", "TUR", "SYR"),
        ("El Kremlin prometió pagar con la misma moneda.", "prometió", "RUS", ""),
        ("Cuba estudiará con China un posible canje de presos.", "estudiará", "CUB CHN", "CUB CHN"),
        ("Fue Irán quien atacó el petrolero.", "atacó", "IRN", ""),
        ("Quien atacó el petrolero fue Irán.", "atacó", "IRN", ""),
        ("Rusia comunicó a Turquía que se opone al acuerdo.", "opone", "RUS", ""),
        ("Rusia dijo que se opone al acuerdo.", "opone", "RUS", ""),
        ("Trump dio un ultimátum a Maduro para que abandone el poder.", "abandone", "VEN", ""),
        ("Alemania respaldó a Israel, lo que Namibia censuró.", "censuró", "NAM", "DEU"),
    ],
)  # fmt: skip
def test_who_acts_where_other_names_stand_near(
    text: str, words: str, source: str, target: str
) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == set(source.split())
    assert polities(claim.target) == set(target.split())


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Los manifestantes marcharon por Lima. Quemaron dos coches.", "Quemaron", "CVL"),
        ("Las FARC atacaron un pueblo. Mataron a tres civiles.", "Mataron", "FARC"),
        ("Rusia y Turquía se reunieron en Sochi. Acordaron una tregua.", "Acordaron", "RUS TUR"),
        ("La policía catalana detuvo a tres personas.", "detuvo", "GENERALITAT"),
    ],
)
def test_a_plural_without_a_subject_is_those_of_whom_the_text_spoke(
    text: str, words: str, source: str
) -> None:
    assert polities(claim_at(text, words).source) == set(source.split())


def test_the_second_genitive_of_a_withdrawal_says_whence() -> None:
    claim = claim_at("La retirada de las tropas rusas de Jersón alegró a Kiev.", "retirada")
    assert polities(claim.source) == {"RUS"}


def test_who_seized_a_thing_does_not_own_it() -> None:
    claim = claim_at("La Armada india rescató un carguero secuestrado por piratas.", "rescató")
    assert polities(claim.source) == {"IND"}
    assert not claim.target


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Putin agradeció el respaldo de Corea del Norte.", "respaldo", "PRK", "RUS"),
        ("Zelenski dio las gracias a Alemania por su apoyo.", "apoyo", "DEU", "UKR"),
    ],
)
def test_what_one_gives_thanks_for_was_given_to_him(
    text: str, words: str, source: str, target: str
) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == {source}
    assert polities(claim.target) == {target}


def test_a_pronoun_may_be_a_party() -> None:
    text = "Vladímir Putin habló de las conversaciones que lo reunirán con Joe Biden."
    assert polities(claim_at(text, "reunirán").source) == {"RUS", "USA"}


def test_between_whom_the_topic_of_a_meeting_stands_is_no_party() -> None:
    text = "Putin y Biden abordarán las relaciones entre Rusia y Occidente."
    assert polities(claim_at(text, "abordarán").source) == {"RUS", "USA"}


@pytest.mark.parametrize(
    ("text", "words", "parties"),
    [
        ("Putin dijo que China calló durante su encuentro con Xi Jinping.", "encuentro", "RUS CHN"),
        (
            "Tras el encuentro en Bruselas, Jens Stoltenberg y Joe Biden pidieron calma a China.",
            "encuentro",
            "NATO USA",
        ),
        (
            "En una conversación telefónica que se prolongó una hora, Macron y Scholz callaron.",
            "conversación",
            "FRA DEU",
        ),
    ],
)
def test_whose_a_meeting_is(text: str, words: str, parties: str) -> None:
    assert polities(claim_at(text, words).source) == set(parties.split())


def test_where_something_is_said_is_not_what_is_said() -> None:
    text = "En la cumbre de la Unión Africana, Vladímir Putin elogió a China."
    assert not claim_at(text, "cumbre").said_by


def test_a_press_conference_is_nobody() -> None:
    claim = claim_at("Macron denunció en una rueda de prensa el ataque ruso.", "denunció")
    assert polities(claim.target) == {"RUS"}


def test_a_place_behind_its_verb_does_not_visit() -> None:
    claim = claim_at("Emmanuel Macron anunció que visitará Kiev.", "visitará")
    assert (polities(claim.source), polities(claim.target)) == ({"FRA"}, {"UKR"})


def test_who_is_asked_for_help_is_to_give_it() -> None:
    aid = next(c for c in claims_of("México pidió ayuda militar a Rusia.") if c.type == "AID")
    assert (polities(aid.source), polities(aid.target)) == ({"RUS"}, {"MEX"})


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Moscú, a la que Pyongyang ha suministrado misiles, calla.", "suministrado", "PRK", "RUS"),
        ("Putin agradeció a Pekín la entrega de tanques a Siria.", "entrega", "CHN", "SYR"),
        ("Zelenski dio las gracias a Macron por su ayuda militar.", "ayuda", "FRA", "UKR"),
    ],
)
def test_who_gives_and_who_is_given(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == {source}
    assert polities(claim.target) == {target}


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Un ataque contra Polonia desencadenaría el artículo 5.", "ataque", "", "POL"),
        ("Kim Jong Un se comprometió en Singapur a trabajar por la paz.", "comprometió", "PRK", ""),
        (
            "El presidente del Consejo Superior de la Paz, Salahuddin Rabbani, criticó a Irán.",
            "criticó",
            "salahuddin-rabbani",
            "IRN",
        ),
        (
            "El jefe del Consejo Nacional Electoral, Elvis Amoroso, proclamó vencedor a Maduro.",
            "proclamó",
            "elvis-amoroso",
            "VEN",
        ),
    ],
)
def test_who_is_no_party(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    assert set(source.split()) <= {m.id for m in claim.source} | polities(claim.source)
    assert bool(source) == bool(claim.source)
    assert polities(claim.target) == set(target.split())


def test_what_is_promised_not_to_be_is_no_threat() -> None:
    claims = claims_of("El talibán Suhail Shaheen garantizó que no habrá represalias.")
    assert not [c for c in claims if c.type == "THREATEN"]


def test_a_pronoun_may_mean_a_thing_of_its_clause() -> None:
    text = (
        "Emmanuel Macron respaldó a Copenhague. Marco Rubio dijo que Washington quiere comprar "
        "la isla y no invadirla."
    )
    assert not claim_at(text, "invadirla").target


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Rusia dijo que está dispuesta a negociar con Ucrania.", "RUS UKR"),
        ("Rusia dijo que es necesario negociar con Ucrania.", "UKR"),
    ],
)
def test_who_says_to_be_ready_is_meant(text: str, parties: str) -> None:
    claims = [c for c in claims_of(text) if c.type == "CONSULT"]
    assert [polities((*c.source, *c.target)) for c in claims] == [set(parties.split())]


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Algunos combatieron contra las tropas ucranianas en Kursk.", "combatieron", "", "UKR"),
        ("Rusia combatió contra las tropas ucranianas.", "combatió", "RUS UKR", "RUS UKR"),
        ("Berlín se declaró preocupado por la participación de Irán en el proceso.", "preocupado",
         "DEU", "IRN"),
        ("Tokio expresó su preocupación porque Rusia envió buques.", "preocupación", "JPN", "RUS"),
        ("Pekín reconoció este lunes que envió tropas a Malí.", "envió", "CHN", "MLI"),
    ],
)  # fmt: skip
def test_who_is_named_only_as_the_other_side_does_nothing(
    text: str, words: str, source: str, target: str
) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == set(source.split())
    assert polities(claim.target) == set(target.split())


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Francia prometió intensificar la colaboración con España.", "prometió", "ESP"),
        ("Francia prometió acabar con Hamás.", "prometió", ""),
        ("Colombia suspendió las negociaciones que mantenía con el ELN.", "suspendió", "ELN"),
        ("Colombia suspendió las negociaciones que el ELN anunció.", "suspendió", ""),
    ],
)
def test_with_whom_that_is_which_is_promised_or_broken_off(
    text: str, words: str, target: str
) -> None:
    assert polities(claim_at(text, words).target) == set(target.split())
