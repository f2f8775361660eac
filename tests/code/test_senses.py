"""Words that tell an act in one sense and none in another, in English above all."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of


def deeds(text: str, language: str) -> set[str]:
    """Text → the types of what it tells as done."""
    return {c.type for c in claims_of(text, language) if c.status in {"happened", "ongoing"}}


@pytest.mark.parametrize(
    "text",
    [
        'The president called Kim a "rocket man" on a suicide mission.',
        "The reporter asked why the minister had gone to Moscow.",
        "Mr. Johnson attacked her so-called Chequers plan for Brexit.",
        "The senators were asked about the meeting with Putin.",
        "Macron suggested that Russia was using civilians as shields.",
        "He is not telling the truth to Congress, the minister said.",
    ],
)
def test_names_questions_and_opinions_ask_for_nothing(text: str) -> None:
    assert "REQUEST" not in {c.type for c in claims_of(text, "en")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Macron called on Russia to withdraw.", "called"),
        ("Macron asked Germany to send tanks.", "asked"),
        ("Macron suggested Ukraine should hold elections.", "suggested"),
    ],
)
def test_what_is_asked_for_still_is(text: str, words: str) -> None:
    assert claim_at(text, words, "en").type == "REQUEST"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Had Russia invaded Estonia, NATO would have responded.", "invaded"),
        ("Talks would have been held this week had the Greek side agreed on an agenda.", "agreed"),
    ],
)
def test_an_auxiliary_before_its_subject_puts_a_condition(text: str, words: str) -> None:
    assert claim_at(text, words, "en").status == "hypothetical"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The Bundestag gave the go-ahead for the delivery of tanks to Kyiv.", "delivery"),
        ("en", "The cabinet gave the green light for the delivery of tanks to Mali.", "delivery"),
        ("es", "El Bundestag dio luz verde a la entrega de tanques a Kiev.", "entrega"),
        ("es", "Washington dio su visto bueno para la entrega de misiles a Kiev.", "entrega"),
    ],
)
def test_leave_given_for_an_act_is_not_the_act(language: str, text: str, words: str) -> None:
    assert claim_at(text, words, language).status in {"planned", "promised"}
    assert "AID" not in deeds(text, language)


def test_visits_called_off_or_put_off_were_not_made() -> None:
    for verb in ("cancelled", "postponed", "is planning"):
        assert "CONSULT" not in deeds(f"Blinken {verb} a visit to Beijing.", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ethiopia vowed not to attack Eritrea again."),
        ("es", "Etiopía prometió no atacar de nuevo a Eritrea."),
    ],
)
def test_what_one_vows_not_to_do_threatens_nobody(language: str, text: str) -> None:
    assert "THREATEN" not in deeds(text, language)


def test_a_condition_put_by_should_asks_for_nothing() -> None:
    text = "Should Tehran close the strait, the U.S. Navy will keep it open."
    assert claim_at(text, "close", "en").status == "hypothetical"


def test_what_a_strike_waits_for_has_not_come() -> None:
    text = "The unions said they would go on strike until President Putin stepped down."
    assert "RETREAT" not in deeds(text, "en")


def test_planes_are_no_plan() -> None:
    assert "REJECT" not in deeds("Cuba shot down two small planes on Saturday.", "en")


def test_what_stands_beside_an_infinitive_in_the_past_has_the_subject_above() -> None:
    text = "The U.N. chief urged both Koreas to talk and offered to send an envoy."
    assert {m.of or m.id for m in claim_at(text, "offered", "en").source} == {"UN"}


def test_what_there_is_no_way_to_is_denied() -> None:
    text = "China said there was no way it would withdraw its troops."
    assert claim_at(text, "withdraw", "en").status == "negated"


def test_what_something_is_treats_nobody() -> None:
    assert claims_of("Se trata de un golpe contra el Gobierno de Kiev.") == ()
    assert claim_at("Kiev trató de golpista al Gobierno de Minsk.", "trató").type == "ACCUSE"


def test_who_keeps_away_says_nothing() -> None:
    text = (
        "El canciller sirio, Walid Moualem, habló de los temores que hacían que los refugiados "
        "decidieran mantenerse fuera del país.\n«Hemos pedido a la ONU que facilite los "
        "retornos», dijo."
    )
    claim = claim_at(text, "pedido")
    assert [m.of for m in claim.source] == ["SYR"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Corea del Norte se comprometió con la no proliferación.", "promised"),
        ("Corea del Norte no se comprometió con el desarme.", "negated"),
    ],
)
def test_a_no_of_a_name_denies_nothing(text: str, status: str) -> None:
    assert claim_at(text, "comprometió").status == status


def test_sanctions_that_are_lifted_are_not_imposed() -> None:
    assert [c.type for c in claims_of("Estados Unidos levantó las sanciones a Siria.")] == [
        "RETREAT"
    ]


def test_whom_a_pronoun_accuses_does_not_accuse() -> None:
    text = (
        "Colombian President Gustavo Petro suspended talks with the National Liberation Army, "
        "which he accused of war crimes."
    )
    claim = claim_at(text, "accused", "en")
    assert [m.of for m in claim.source] == ["COL"]
    own = "Macron met the National Liberation Army, which accused Colombia of war crimes."
    assert [m.id for m in claim_at(own, "accused", "en").source] == ["ELN"]


def test_who_is_asked_is_not_whom_it_concerns() -> None:
    text = "Germany asked Baku to guarantee the rights of the civilian population."
    assert [m.id for m in claim_at(text, "asked", "en").target] == ["AZE"]


def test_who_is_to_cease_is_who_is_asked() -> None:
    text = "La ONU exigió a los grupos armados que cesen los ataques contra la población civil."
    (ceasing,) = [c for c in claims_of(text) if c.type == "RETREAT"]
    assert [m.id for m in ceasing.source] == ["UAF"]
    alone = "La ONU exigió que cesen los ataques."
    assert not [c for c in claims_of(alone) if c.type == "RETREAT" and c.source]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("China called the incursion unacceptable.", "called", "ACCUSE"),
        ("The Israeli minister called the offer unacceptable.", "called", "REJECT"),
        ("NATO's Jens Stoltenberg welcomed Hungary's decision.", "welcomed", "SUPPORT"),
        ("NATO's Jens Stoltenberg welcomed Viktor Orban in Brussels.", "welcomed", "CONSULT"),
        ("Beijing protested and reserved the right to respond.", "reserved", "THREATEN"),
        ("Trump postponed a trip to China.", "postponed", "SANCTION"),
    ],
)
def test_what_is_called_welcomed_or_put_off_tells_the_act(text: str, words: str, kind: str) -> None:
    assert claim_at(text, words, "en").type == kind


def test_a_reprisal_is_not_what_it_answers() -> None:
    text = "Irán atacó a Israel como represalia por el bombardeo de su consulado."
    assert {c.trigger.text for c in claims_of(text)} == {"atacó", "bombardeo"}


def test_civilians_beside_others_are_people() -> None:
    text = "La guerrilla atacó a disidentes de las FARC y a civiles en la frontera con Venezuela."
    assert [m.id for m in claim_at(text, "atacó").target] == ["FARC-DISSIDENTS", "CVL"]


def test_whom_one_calls_and_what_one_calls_for() -> None:
    called = claim_at("Trump called Putin and Zelensky on Tuesday.", "called", "en")
    assert called.mode == "phone"
    assert {m.of or m.id for m in called.target} >= {"RUS", "UKR"}
    for other in (
        "Trump called Maduro a dictator on Tuesday.",
        "Macron called for Assad to step down.",
        "The president's mother called police on Tuesday.",
    ):
        assert not any(c.mode == "phone" for c in claims_of(other, "en"))


@pytest.mark.parametrize(
    ("language", "text", "words", "status"),
    [
        ("en", "Ethiopia and Eritrea signed a declaration ending the war.", "ending", "planned"),
        ("en", "Israel approved a deal releasing 50 hostages.", "releasing", "planned"),
        ("en", "The deal signed in Dayton ended the war in Bosnia.", "ended", "happened"),
        ("en", "Trump signed an order banning travel from Iran.", "banning", "happened"),
        ("es", "Israel aprobó un acuerdo que libera a 50 rehenes.", "libera", "planned"),
    ],
)
def test_what_a_pact_provides_for_is_to_come(
    language: str, text: str, words: str, status: str
) -> None:
    assert claim_at(text, words, language).status == status


def test_what_is_said_to_be_accepted_of_none_is_not_accepted() -> None:
    text = "The students said they would accept no government of the army."
    assert claim_at(text, "accept", "en").status == "negated"
    text = "The army found no weapons but arrested 12 militants."
    assert claim_at(text, "arrested", "en").status == "happened"


def test_words_over_something_are_no_blows() -> None:
    assert claim_at("Pompeo attacked China over Hong Kong.", "attacked", "en").type == "ACCUSE"
    assert claim_at("Trump attacked Iran over the weekend.", "attacked", "en").type == "ASSAULT"


@pytest.mark.parametrize(
    "text",
    [
        "Lula rehusó mediar, por tratarse de un asunto bilateral entre Argentina y Uruguay.",
        "Tratándose de un asunto bilateral, Brasil no comentó la crisis de Colombia.",
        "El presidente salió tras reunirse en una guarnición con el general Iturriaga.",
    ],
)
def test_what_ends_in_se_is_done_to_nobody(text: str) -> None:
    found = {(c.type, c.status) for c in claims_of(text, "es")}
    assert not {("CONSULT", "ongoing"), ("MOBILIZE", "happened")} & found
    assert not any(c.trigger.text.lower().startswith("trat") for c in claims_of(text, "es"))


@pytest.mark.parametrize(
    "text",
    [
        "Kiev advirtió de que la paz no puede darse por sentada.",
        "Rusia da por sentado el apoyo de China.",
        "Rusia dio por concluidas las maniobras militares.",
    ],
)
def test_what_is_only_taken_for_something_is_no_deed(text: str) -> None:
    assert not deeds(text, "es") & {"PROTEST", "SUPPORT", "SANCTION"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("De Wever advirtió de que Moscú podría tomar represalias contra Europa.", "THREATEN"),
        ("Kim Jong Un lo llamó una «acción militar apropiada».", "REQUEST"),
        ("El conflicto armado con Pakistán dejó 70 muertos en India.", "AID"),
        ("El temor compartido ante los buques chinos une a Asia.", "ACCUSE"),
        ("La delegación de Hamás, encabezada por Jalil al Hayya, huyó.", "CONSULT"),
    ],
)
def test_what_only_sounds_like_an_act_is_none(text: str, kind: str) -> None:
    assert kind not in {c.type for c in claims_of(text, "es")}


def test_who_himself_warns_of_reprisals_threatens() -> None:
    text = "Rusia advirtió de que podría tomar represalias contra Polonia."
    assert claim_at(text, "advirtió", "es").type == "THREATEN"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La huelga de los pilotos amenaza con dejar en tierra a miles de turistas.", "es"),
        ("La guerra entre Rusia y Ucrania amenaza con extenderse a Moldavia.", "es"),
        ("La decisión de Trump amenaza con hundir el comercio con China.", "es"),
        ("The war between Russia and Ukraine threatens to spread to Moldova.", "en"),
    ],
)
def test_what_goes_on_threatens_nobody(text: str, language: str) -> None:
    assert not [c for c in claims_of(text, language) if c.type == "THREATEN"]


@pytest.mark.parametrize(
    "text",
    [
        "Un comunicado del ELN amenaza con volar el oleoducto.",
        "Turquía amenaza con cerrar la frontera a los camiones búlgaros.",
        "Ankara juró que no dejará sin respuesta los morteros sirios.",
    ],
)
def test_who_speaks_threatens(text: str) -> None:
    assert [c.status for c in claims_of(text) if c.type == "THREATEN"] == ["happened"]


def test_who_swears_not_to_leave_threatens_nobody() -> None:
    text = "Trump prometió no dejar sola a Ucrania."
    assert not [c for c in claims_of(text) if c.type == "THREATEN"]
