"""Speech acts and what they do to what they tell, on real parses."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities, voices

TOLD = [
    ("La ONU declaró nula la anexión de Crimea por Rusia.", "anexión de", "happened"),
    ("Hamás no cederá hasta que Israel retire sus tropas.", "retire", "hypothetical"),
    ("El Congreso votó para condenar la invasión de Ucrania.", "condenar", "happened"),
    ("Riad negó que el príncipe heredero ordenara el asesinato.", "asesinato", "negated"),
    ('"Exigimos la liberación de Suu Kyi", dijo Guterres.', "Exigimos", "happened"),
    ("Pekín exigió disculpas por el bombardeo de su embajada.", "bombardeo", "happened"),
    ('Erdogan llamó "terrorismo" al asalto israelí.', "asalto", "happened"),
    ("Hamás aceptaría liberar a los rehenes.", "liberar", "possible"),
    ("La OTAN dio a Serbia diez días para retirar sus tropas.", "sus tropas", "requested"),
    ("Rusia dijo que un ataque contra Crimea desatará la guerra.", "ataque", "hypothetical"),
    ("Moscú se desmarcó del ataque contra la embajada turca.", "ataque contra", "happened"),
]
AIMED = [
    ("Evo Morales, cuya dimisión exigían los indígenas, huyó.", "exigían", "evo-morales"),
    ("Japón protestó ante China por los ataques contra su embajada.", "protestó", "CHN"),
    ("México condenó la intervención de Rusia en Ucrania.", "condenó", "RUS"),
    ("Moscú rechazó la orden contra Putin emitida por la CPI.", "rechazó", "ICC"),
    ("Londres justificó el bombardeo de Trípoli.", "justificó", ""),
    ("Irán prometió vengar el ataque contra su consulado.", "vengar", ""),
    ("Londres calificó de ilegal el golpe contra Gorbachov.", "calificó", ""),
    ("Teherán pidió que Sadam Husein sea juzgado.", "pidió", ""),
    ("Moscú tachó la expulsión de sus diplomáticos de provocación.", "tachó", ""),
]


@pytest.mark.parametrize(("text", "words", "status"), TOLD)
def test_status_under_what_is_said(text: str, words: str, status: str) -> None:
    assert claim_at(text, words).status == status


@pytest.mark.parametrize(("text", "words", "target"), AIMED)
def test_at_whom_it_is_aimed(text: str, words: str, target: str) -> None:
    assert polities(claim_at(text, words).target) == ({target} if target else set())


def test_who_denies_a_part_in_an_attack_has_none() -> None:
    found = claims_of("Irán negó cualquier implicación en el ataque al Kremlin.")
    sides = [(polities(c.source), c.type) for c in found]
    assert sides == [({"IRN"}, "REJECT"), (set(), "ASSAULT")]


def test_who_denies_an_order_alone_says_so() -> None:
    claim = claim_at("Riad negó que el príncipe heredero ordenara el asesinato.", "asesinato")
    assert voices(claim) == ["SAU"]


def test_who_threatens_an_attack_would_do_it() -> None:
    claim = claim_at("Corea del Norte amenazó con un ataque nuclear.", "ataque nuclear")
    assert polities(claim.source) == {"PRK"}


def test_troops_sent_to_a_part_of_a_state_help_nobody() -> None:
    found = claims_of("Putin no descarta enviar tropas al Donbás.")
    assert [c.type for c in found] == ["MOBILIZE"]


def test_who_is_given_a_time_is_to_act() -> None:
    claim = claim_at("La OTAN dio a Serbia diez días para retirar sus tropas.", "sus tropas")
    assert polities(claim.source) == {"SRB"}


def test_who_is_blamed_for_an_attack_may_have_made_it() -> None:
    claim = claim_at("Pompeo culpó a Irán del ataque contra las refinerías saudíes.", "ataque")
    assert (polities(claim.source), claim.status) == ({"IRN"}, "possible")


def test_an_attack_within_who_plotted_it_is_no_attacker() -> None:
    text = "El cerebro de los atentados de París habría planeado otro ataque en Bruselas."
    assert all("FRA" not in polities(c.source) for c in claims_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Berlín rechaza enviar soldados a Ucrania, como pidió Macron.",
        "Berlín niega que enviara soldados a Ucrania, como afirmó Macron.",
    ],
)
def test_who_wants_or_says_what_is_denied_does_not_deny_it(text: str) -> None:
    assert voices(claim_at(text, "soldados")) == ["DEU"]


def test_whom_one_denies_to_have_helped_is_not_refused() -> None:
    assert not claim_at("China niega que venda armas a Rusia.", "niega").target


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kiev no cederá, dijo Zelenski tras reunirse con Macron.", "reunirse"),
        ("India acusa a Pakistán de espiar, algo que Islamabad niega.", "niega"),
    ],
)
def test_what_stands_beside_what_is_said_is_the_outlets(text: str, words: str) -> None:
    assert not voices(claim_at(text, words))


def test_who_will_pay_is_who_was_spoken_of() -> None:
    text = "Biden dijo que Putin es un asesino y que pagará por bombardear Kiev."
    assert polities(claim_at(text, "bombardear").source) == {"RUS"}


def test_a_plural_pronoun_is_none_of_one_name() -> None:
    text = "Ankara veta el ingreso de Suecia y Finlandia en la OTAN, a las que acusa de espiar."
    assert polities(claim_at(text, "acusa").target) == {"SWE", "FIN"}


def test_an_offensive_to_be_stopped_is_told_of_who_leads_it() -> None:
    text = "La ONU pidió a Egipto que intervenga para frenar la ofensiva israelí."
    claim = claim_at(text, "ofensiva")
    assert (claim.type, polities(claim.source), claim.target) == ("ASSAULT", {"ISR"}, ())


def test_who_will_call_others_talks_to_them() -> None:
    claim = claim_at("Macron dijo que llamará a Zelenski y a Putin.", "llamará")
    assert polities(claim.source) == {"FRA", "UKR", "RUS"}


def test_who_is_warned_is_who_may_do_it() -> None:
    text = "Moscú avisó a Helsinki de que responderá si entra en la OTAN."
    assert polities(claim_at(text, "entra").source) == {"FIN"}


def test_before_whom_one_insists_is_to_do_it() -> None:
    text = "Varsovia insistió ante Bruselas en que congele los fondos rusos."
    assert polities(claim_at(text, "congele").source) == {"EU"}


def test_who_accuses_says_what_the_noun_tells() -> None:
    assert voices(claim_at("Belgrado acusó a Pristina de limpieza étnica.", "limpieza")) == ["SRB"]


def test_who_says_that_nothing_will_follow_threatens_nobody() -> None:
    found = claims_of("El presidente de Perú aseguró que no habrá represalias.")
    assert all(c.type != "THREATEN" for c in found)
