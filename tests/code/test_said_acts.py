"""What words do by what they say: in an opinion, in a quotation of several sentences, in reported
speech."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


def _acts(text: str, kind: str, language: str) -> list[tuple[set[str], set[str]]]:
    found = (c for c in claims_of(text, language) if c.type == kind)
    return [(polities(c.source), polities(c.target)) for c in found]


@pytest.mark.parametrize(
    ("language", "text", "kind", "whom"),
    [
        ("es", "Según Varsovia, el régimen de Minsk es una dictadura.", "ACCUSE", {"BLR"}),
        ("es", "A juicio de Polonia, la decisión de Rusia es un grave error.", "ACCUSE", {"RUS"}),
        ("es", "Polonia cree que Rusia miente.", "ACCUSE", {"RUS"}),
        ("es", "Polonia dijo que Irán es un Estado criminal.", "ACCUSE", {"IRN"}),
        ("es", "Polonia subrayó que Ucrania no está sola.", "SUPPORT", {"UKR"}),
        ("es", "«Rusia pagará un alto precio», dijo el ministro polaco.", "THREATEN", {"RUS"}),
        ("es", "«Aplastaremos a Rusia», dijo el ministro polaco.", "THREATEN", {"RUS"}),
        ("es", "Polonia aseguró que no cederemos ante Rusia.", "REJECT", {"RUS"}),
        ("es", "Según Polonia, es hora de que Rusia se retire.", "REQUEST", {"RUS"}),
        ("es", "«Necesitamos armas de la OTAN», dijo el ministro polaco.", "REQUEST", {"NATO"}),
        ("es", "«Queremos que Rusia se retire», dijo el ministro polaco.", "REQUEST", {"RUS"}),
        ("es", "«Nos alarma el despliegue de Rusia», dijo el ministro polaco.", "ACCUSE", {"RUS"}),
        ("en", "In Poland's view, the Russian decision is unacceptable.", "ACCUSE", {"RUS"}),
        ("en", "According to Poland, Russia is a terrorist state.", "ACCUSE", {"RUS"}),
        ("en", "Poland said Russia was to blame.", "ACCUSE", {"RUS"}),
        ("en", '"We will crush Russia," the Polish minister said.', "THREATEN", {"RUS"}),
        ("en", "Poland said we will never give in to Russia.", "REJECT", {"RUS"}),
        ("en", "According to Poland, Lithuania is a great ally.", "SUPPORT", {"LTU"}),
        ("en", '"We need arms from NATO," the Polish minister said.', "REQUEST", {"NATO"}),
    ],
)
def test_what_is_said_is_an_act_of_who_says_it(
    language: str, text: str, kind: str, whom: set[str]
) -> None:
    assert any({"POL"} <= who and whom <= of for who, of in _acts(text, kind, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El ministro polaco habló ayer. «Rusia miente. Es un Estado criminal», afirmó."),
        ("en", 'The Polish minister spoke. "Russia is lying. It is a rogue state," he said.'),
    ],
)
def test_every_sentence_of_a_quotation_may_accuse(language: str, text: str) -> None:
    assert any({"POL"} <= who and {"RUS"} <= of for who, of in _acts(text, "ACCUSE", language))


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "«Polonia es un gran aliado», dijo el presidente de Polonia.", "SUPPORT"),
        ("es", "Según Polonia, las conversaciones avanzan.", "ACCUSE"),
        ("es", "Polonia dijo que los consumidores pagarán en euros.", "THREATEN"),
        ("es", "El ministro polaco dijo que declaremos nuestros bienes.", "THREATEN"),
        ("en", "According to Poland, the river rose two metres.", "ACCUSE"),
        ("en", "Poland said the project was an example of unfair competition.", "SUPPORT"),
        ("en", "According to Reuters, Russia was to blame.", "THREATEN"),
    ],
)
def test_what_only_tells_is_no_act(language: str, text: str, kind: str) -> None:
    assert not _acts(text, kind, language)


def test_an_outlet_that_tells_of_guilt_accuses_nobody_itself() -> None:
    claims = claims_of("According to Reuters, Russia was to blame.", "en")
    assert all("reuters" not in {m.id for m in c.source} for c in claims)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Ortega's government arrested 40 students.", "NIC"),
        ("The Ortega government arrested 40 students.", "NIC"),
    ],
)
def test_whose_government_it_is_stands_before_it_in_english(text: str, of: str) -> None:
    arrests = [c for c in claims_of(text, "en") if c.type == "COERCE"]
    assert {of} <= polities(arrests[0].source)
