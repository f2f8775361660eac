"""What somebody is said to be, to have done or to have to do is an accusation or a request."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


def _acts(text: str, kind: str, language: str) -> list[tuple[set[str], set[str]]]:
    found = (c for c in claims_of(text, language) if (c.type, c.status) == (kind, "happened"))
    return [(polities(c.source), polities(c.target)) for c in found]


@pytest.mark.parametrize(
    ("language", "text", "who", "whom"),
    [
        ("en", "Biden said that Putin was a war criminal.", {"USA"}, {"RUS"}),
        ("en", "Turkey said the vote in Cyprus was illegal and a provocation.", {"TUR"}, set()),
        ("en", "Serbia told the council that Kosovo had broken its promises.", {"SRB"}, {"XKX"}),
        ("en", "Caracas complained that Washington was meddling in its affairs.", {"VEN"}, {"USA"}),
        ("en", "Georgia's leaders are liars, Russia said.", {"RUS"}, {"GEO"}),
        ("es", "Ankara dijo que la votación fue ilegal y una provocación.", {"TUR"}, set()),
        ("es", "Caracas aseguró que Washington conspira contra su gobierno.", {"VEN"}, {"USA"}),
    ],
)
def test_what_is_said_only_to_blame_accuses(
    language: str, text: str, who: set[str], whom: set[str]
) -> None:
    acts = _acts(text, "ACCUSE", language)
    assert any(source == who and whom <= target for source, target in acts)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkey said the vote was not illegal."),
        ("en", "Putin said that he had never lied to Turkey."),
        ("en", "We betrayed Turkey, Putin said."),
        ("en", "The dictator told Turkey that the talks were useful."),
        ("en", "Turkey said its coup leader was in good health."),
        ("es", "Ankara dijo que el acuerdo no es una provocación."),
        ("es", "Putin dijo que nunca ha traicionado a nadie."),
    ],
)
def test_what_is_denied_or_said_of_oneself_does_not(language: str, text: str) -> None:
    assert not _acts(text, "ACCUSE", language)


@pytest.mark.parametrize(
    ("language", "text", "who", "whom"),
    [
        ("en", "Scholz said Assad had to go.", "DEU", "SYR"),
        ("en", "Macron told parliament that Russia must withdraw.", "FRA", "RUS"),
        ("en", "Kyiv said that Berlin should not recognise the vote.", "UKR", "DEU"),
        ("en", '"Russia ought to respect the border," Norway said.', "NOR", "RUS"),
        ("es", "Guterres afirmó que Rusia debería negociar.", "UN", "RUS"),
        ("es", "Scholz dijo que Asad debe irse.", "DEU", "SYR"),
    ],
)
def test_what_another_is_said_to_have_to_do_is_asked(
    language: str, text: str, who: str, whom: str
) -> None:
    assert ({who}, {whom}) in _acts(text, "REQUEST", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sunak said Britain must be strong."),
        ("en", "Sunak said the ship should arrive on Friday."),
        ("en", "Sunak said that teachers in France have to work hard."),
        ("en", "Sunak said the French army should have known it."),
        ("es", "Sánchez dijo que España debe ser fuerte."),
        ("es", "Sánchez dijo que el barco debe llegar el viernes."),
    ],
)
def test_what_oneself_or_a_thing_has_to_do_is_not(language: str, text: str) -> None:
    assert not _acts(text, "REQUEST", language)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Mexico's president said he would not recognise the government of Peru.", "MEX"),
        ("en", "Finland said it would not pay for Russian gas in roubles.", "FIN"),
        ("en", '"We will not sign anything," the Serbian prime minister said.', "SRB"),
        ("es", "Finlandia dijo que no pagará el gas ruso en rublos.", "FIN"),
        ("es", "México afirmó que no reconocería al gobierno de Perú.", "MEX"),
    ],
)
def test_what_one_says_one_will_not_do_is_refused(language: str, text: str, who: str) -> None:
    assert any(source == {who} for source, _ in _acts(text, "REJECT", language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway said it would not attack anyone."),
        ("en", "Norway said the plan would not pay."),
        ("en", "Norway said that Sweden would not join."),
        ("en", "Norway said it had not paid."),
        ("es", "Noruega dijo que Suecia no participará."),
    ],
)
def test_what_others_will_not_do_is_not(language: str, text: str) -> None:
    assert not _acts(text, "REJECT", language)


def test_what_the_hearer_has_to_do_is_asked_of_him() -> None:
    text = "Norway told Baghdad that it had to pull out of Kuwait."
    assert ({"NOR"}, {"IRQ"}) in _acts(text, "REQUEST", "en")
    assert not _acts("The rebels have yet to leave, Norway said.", "REQUEST", "en")


@pytest.mark.parametrize(
    ("language", "text", "who", "whom"),
    [
        ("en", "Macron said that Orban was unfit to govern.", "FRA", {"HUN"}),
        ("en", "Norway said that the Russian vote was not acceptable.", "NOR", {"RUS"}),
        ("en", "Macron criticised Orban and said he was not fit to govern.", "FRA", {"HUN"}),
        ("en", "Norway suggested that Russia was using migrants for its own ends.", "NOR", {"RUS"}),
        ("es", "Macron dijo que Orbán no era apto para gobernar.", "FRA", {"HUN"}),
        ("es", "Macron criticó a Orbán y dijo que no es apto para gobernar.", "FRA", {"HUN"}),
        ("es", "Noruega dijo que Rusia usa a los migrantes con fines políticos.", "NOR", {"RUS"}),
        ("es", "Noruega dijo que Rusia siembra el caos en el norte.", "NOR", {"RUS"}),
        ("es", "Macron llamó irresponsable a Orbán.", "FRA", {"HUN"}),
    ],
)
def test_what_others_are_said_not_to_be_or_to_do_for_gain_accuses(
    language: str, text: str, who: str, whom: set[str]
) -> None:
    assert ({who}, whom) in _acts(text, "ACCUSE", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Macron said that Orban was fit to govern."),
        ("en", "Macron said that if Orban lied he was not fit to govern."),
        ("en", "Norway said Sweden was using the port for trade."),
        ("es", "Macron dijo que Orbán era apto para gobernar."),
        ("es", "Macron dijo que, si mentía, Orbán no era apto para gobernar."),
        ("es", "Noruega dijo que Suecia usa el puerto para el comercio."),
    ],
)
def test_praise_conditions_and_plain_use_do_not(language: str, text: str) -> None:
    assert not _acts(text, "ACCUSE", language)


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Lavrov said the allegations were not true.", "RUS"),
        ("en", "Norway says the newspaper's account is inaccurate.", "NOR"),
        ("en", '"We did not leak the report," Lavrov told the committee.', "RUS"),
        ("es", "Lavrov dijo que las acusaciones no son ciertas.", "RUS"),
        ("es", "Noruega dice que la versión del diario no es exacta.", "NOR"),
        ("es", "«No filtramos el informe», dijo Lavrov al comité.", "RUS"),
    ],
)
def test_what_is_said_not_to_be_so_or_not_done_is_denied(
    language: str, text: str, who: str
) -> None:
    assert any(source == {who} for source, _ in _acts(text, "REJECT", language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lavrov said the allegations were true."),
        ("en", "Norway said that Sweden did not leak the report."),
        ("en", '"We did not sleep at all," Lavrov said.'),
        ("es", "Lavrov dijo que las acusaciones son ciertas."),
        ("es", "Noruega dijo que Suecia no filtró el informe."),
        ("es", "«No dormimos en toda la noche», dijo Lavrov."),
    ],
)
def test_what_is_true_or_not_done_by_another_is_not(language: str, text: str) -> None:
    assert not _acts(text, "REJECT", language)


@pytest.mark.parametrize(
    ("language", "text", "who", "whom"),
    [
        ("en", "The Swedish minister said Hungary had hurt farmers.", {"SWE"}, {"HUN"}),
        ("en", "Iran said Israeli troops were in Syria illegally.", {"IRN"}, {"ISR"}),
        ("en", '"They are politicising the flood," the Kenyan ambassador said.', {"KEN"}, set()),
        (
            "en",
            "Poland weighed in on Belarus, saying it was “leading Europe down the wrong path”.",
            {"POL"},
            {"BLR"},
        ),
        (
            "es",
            "La ministra sueca dijo que Hungría había perjudicado a los granjeros.",
            {"SWE"},
            {"HUN"},
        ),
        (
            "es",
            "Irán dijo que las tropas de Israel se encontraban ilegalmente en Siria.",
            {"IRN"},
            {"ISR"},
        ),
        (
            "en",
            "Norway weighed in on Orban, saying he was “taking Hungary in the wrong direction”.",
            {"NOR"},
            {"HUN"},
        ),
        ("es", "«Están politizando la riada», dijo el embajador de Kenia.", {"KEN"}, set()),
        (
            "es",
            "Polonia habló sobre Serbia y dijo que «llevaba a Europa por el camino equivocado».",
            {"POL"},
            {"SRB"},
        ),
    ],
)
def test_harm_that_somebody_with_a_name_does_is_a_charge(
    language: str, text: str, who: set[str], whom: set[str]
) -> None:
    assert (who, whom) in _acts(text, "ACCUSE", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Swedish minister said the drought had hurt farmers."),
        ("en", "The Swedish minister said Hungary would hurt farmers."),
        ("en", "Seoul said 300 Kenyans had crossed the border illegally."),
        ("es", "La ministra sueca dijo que la sequía había perjudicado a los granjeros."),
        ("es", "La ministra sueca dijo que Hungría no había perjudicado a nadie."),
        ("es", "El presidente polaco dijo que hará caso omiso de la sentencia."),
    ],
)
def test_what_nobody_did_is_none(language: str, text: str) -> None:
    assert not _acts(text, "ACCUSE", language)


KENYAN = "El ministro keniano, Alfred Mutua, habló el lunes. «No queremos nada más», dijo. "
IN_KENYA = 'Kenya\'s minister, Alfred Mutua, spoke on Monday. "We want no more," he said. '


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", KENYAN + "«Están politizando la sequía y eso no ayuda a nadie».", "ACCUSE"),
        ("es", KENYAN + "«Deben retirarse de nuestras aguas sin condiciones».", "REQUEST"),
        ("es", "«Deben retirarse de inmediato», dijo el ministro de Kenia.", "REQUEST"),
        ("es", "«Me preocupa el daño que hace Maduro», dijo el ministro de Kenia.", "ACCUSE"),
        ("en", IN_KENYA + '"They are politicising the drought and helping nobody."', "ACCUSE"),
        ("en", IN_KENYA + '"They must withdraw from our waters without conditions."', "REQUEST"),
        ("en", '"I am worried about what Maduro does," the Kenyan minister said.', "ACCUSE"),
    ],
)
def test_a_quotation_does_what_its_words_do(language: str, text: str, kind: str) -> None:
    assert any(source == {"KEN"} for source, _ in _acts(text, kind, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", KENYAN + "«Debemos trabajar juntos para acabar con la sequía»."),
        ("es", "«Me preocupa la salud de mi madre», dijo el ministro de Kenia."),
        ("es", "«Tenían que irse antes de la noche», dijo el ministro de Kenia."),
        ("en", IN_KENYA + '"We must work together to put an end to the drought."'),
        ("en", '"They had to switch to the other channel," the Kenyan minister said.'),
    ],
)
def test_what_concerns_nobody_else_does_nothing(language: str, text: str) -> None:
    assert not [*_acts(text, "ACCUSE", language), *_acts(text, "REQUEST", language)]
