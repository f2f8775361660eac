"""Clauses with "cuyo", and verbs behind a pronoun that looks like an article."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target", "language"),
    [
        # the thing of "cuyo" is what is done, and its owner whom it is done to
        ("Ankara mandó víveres a Omán, cuyo papel alabó también Londres.", "alabó",
         {"GBR"}, {"OMN"}, "es"),
        ("Kosovo, cuya independencia reconoció Canadá, lo agradeció.", "reconoció",
         {"CAN"}, {"XKX"}, "es"),
        ("Kenia alquila la base, cuyo cierre viene pidiendo el Kremlin.", "pidiendo",
         {"RUS"}, set(), "es"),
        ("Irán, cuyo embajador expulsó Francia, guardó silencio.", "expulsó",
         {"FRA"}, {"IRN"}, "es"),
        ("Turkey sent food to Oman, whose role London also praised.", "praised",
         {"GBR"}, {"OMN"}, "en"),
        # the subject of "cuyo" is left its verb
        ("Haití, cuya policía detuvo a diez pandilleros, pidió ayuda.", "detuvo",
         {"HTI"}, {"CRM"}, "es"),
        # whose daughter is killed is not killed himself
        ("El ministro sirio, cuya hija fue abatida, huyó.", "abatida", set(), set(), "es"),
        # a verb behind "la", taken for a noun
        ("El Gobierno ruso anunció la anexión. La canciller alemana, Angela Merkel, la tildó de "
         "inaceptable, y el presidente francés, Emmanuel Macron, pidió sanciones.", "tildó",
         {"DEU"}, {"RUS"}, "es"),
        # a verb in -ea, taken for an adjective
        ("Resisten en el norte de Alepo, que la aviación siria bombardea desde el lunes.",
         "bombardea", {"SYR"}, set(), "es"),
    ],
)  # fmt: skip
def test_sides(text: str, words: str, source: set[str], target: set[str], language: str) -> None:
    claim = claim_at(text, words, language)
    assert (polities(claim.source), polities(claim.target)) == (source, target)


def test_each_of_two_clauses_has_its_own_subject() -> None:
    text = (
        "El Gobierno ruso anunció la anexión. La canciller alemana, Angela Merkel, la tildó de "
        "inaceptable, y el presidente francés, Emmanuel Macron, pidió sanciones."
    )
    assert polities(claim_at(text, "pidió").source) == {"FRA"}


@pytest.mark.parametrize(
    "text",
    [
        "La ministra celebró la salida de su disco.",
        "El alcalde celebró la llegada de la primavera.",
        "Varios turistas partieron en un convoy hacia la costa.",
        "La violencia doméstica rebrotó en la comarca.",
    ],
)
def test_no_act(text: str) -> None:
    assert not [c for c in claims_of(text) if c.type != "STATE"]


@pytest.mark.parametrize(
    ("text", "words", "act"),
    [
        ("Los militares sellaron los barrios opositores de la capital.", "sellaron", "COERCE"),
        ("El Ejército puso a salvo a 22 policías.", "puso a salvo", "AID"),
        ("Argel justificó el asalto al complejo.", "justificó", "SUPPORT"),
        ("La Guardia dispersó a bastonazos a un grupo que gritaba.", "dispersó", "ASSAULT"),
        ("Lima no descarta cerrar la frontera con Chile.", "cerrar", "COERCE"),
        ("Washington aplaudió la captura del capo mexicano.", "aplaudió", "SUPPORT"),
        ("Turquía anunció la suspensión de los intercambios comerciales con Israel.",
         "suspensión", "SANCTION"),
    ],
)  # fmt: skip
def test_acts(text: str, words: str, act: str) -> None:
    assert act in {
        c.type
        for c in claims_of(text)
        if words in c.trigger.text
        or c.trigger.text in words
        or set(words.split()) & set(c.trigger.text.split())
    }


def test_a_call_for_a_strike_is_no_strike() -> None:
    text = "La Confederación General de Trabajadores llamó a un paro nacional para el jueves."
    claims = [(c.type, c.status, polities(c.source)) for c in claims_of(text)]
    assert ("REQUEST", "happened", {"LAB"}) in claims
    assert not [c for c in claims_of(text) if c.type == "PROTEST" and c.status == "happened"]


@pytest.mark.parametrize(
    ("text", "words", "target", "language"),
    [
        # what is refused or accepted by a pronoun is what was proposed just before
        ("El FMLN propuso una tregua de 24 horas, pero el Gobierno salvadoreño la rechazó.",
         "rechazó", {"FMLN"}, "es"),
        ("París ofreció mediar y Argel lo aceptó.", "aceptó", {"FRA"}, "es"),
        # two neighbours who fight, of a third
        ("Los ejércitos de Tailandia y Camboya se enfrentaron. China exhortó a sus vecinos a "
         "resolver sus diferencias.", "exhortó", {"THA", "KHM"}, "es"),
        ("Los soldados de Rusia y Bielorrusia se entrenaron. China exhortó a sus vecinos a callar.",
         "exhortó", set(), "es"),
        # the capitals of two
        ("Arabia Saudí rompió con Irán. Washington llamó a la calma a las dos capitales.",
         "llamó", {"SAU", "IRN"}, "es"),
        ("Riyadh and Tehran cut ties. Washington urged both capitals to show restraint.",
         "urged", {"SAU", "IRN"}, "en"),
        # a small word of one name is not another's surname
        ("El ministro saudí, Adel al Yubeir, criticó a Irán. Washington condenó a Al Qaradawi.",
         "condenó", set(), "es"),
    ],
)  # fmt: skip
def test_whom_the_text_told_before(text: str, words: str, target: set[str], language: str) -> None:
    assert polities(claim_at(text, words, language).target) == target
