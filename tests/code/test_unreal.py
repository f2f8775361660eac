"""What the indicative only wishes for, plans or says of anybody."""

from __future__ import annotations

import pytest

from reading import claims_of

REQUESTED, PLANNED, GENERAL = "requested", "planned", "hypothetical"


def _status(text: str, type_: str, language: str) -> list[str]:
    return [c.status for c in claims_of(text, language) if c.type == type_]


@pytest.mark.parametrize(
    ("text", "type_", "language", "status"),
    [
        ("It is time Russia withdrew its troops from Georgia.", "RETREAT", "en", REQUESTED),
        ("It is high time that NATO bombed the airfields.", "ASSAULT", "en", REQUESTED),
        ("Washington wants Assad removed from power.", "COERCE", "en", REQUESTED),
        ("The idea is that France sends troops to Mali.", "AID", "en", "possible"),
        ("The plan is that Israel withdraws from Gaza.", "RETREAT", "en", PLANNED),
        ("Under the plan, Israel withdraws from Gaza.", "RETREAT", "en", PLANNED),
        ("Según el plan, Israel se retira de Gaza.", "RETREAT", "es", PLANNED),
        ("Whoever attacks Poland attacks NATO.", "ASSAULT", "en", GENERAL),
        ("Anyone who kills a diplomat will be punished.", "ASSAULT", "en", GENERAL),
        ("The prospect of Russia annexing Crimea has alarmed Kyiv.", "COERCE", "en", "possible"),
        ("The release of Suu Kyi is the key to peace.", "RETREAT", "en", PLANNED),
        ("La retirada de las tropas sirias es la exigencia de Líbano.", "RETREAT", "es", PLANNED),
        ("Nigeria pulled back from sending troops to Niger.", "AID", "en", "negated"),
        ("They are looking into whether Iran bombed the centre.", "ASSAULT", "en", "possible"),
        ("A court ruled that the army had to withdraw from the town.", "RETREAT", "en", REQUESTED),
        ("Cameron suggested Assad should have been arrested.", "COERCE", "en", "negated"),
        ("Estados Unidos debió haber enviado tropas a Ruanda.", "AID", "es", "negated"),
    ],
)
def test_no_deed(text: str, type_: str, language: str, status: str) -> None:
    found = _status(text, type_, language)
    assert found
    assert all(one == status or (status == REQUESTED and one == PLANNED) for one in found)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("It was the first time Israel had bombed the port.", "ASSAULT"),
        ("Under the plan, Israel has withdrawn from Gaza.", "RETREAT"),
        ("Those who attacked Poland fled.", "ASSAULT"),
        ("The army had to withdraw from the town.", "RETREAT"),
        ("Russia pulled back from Kherson.", "RETREAT"),
        ("The rebels seized the town before being driven out by the army.", "ASSAULT"),
        ("The rebels took the hostages to the forest before killing them.", "ASSAULT"),
    ],
)
def test_a_deed_all_the_same(text: str, type_: str) -> None:
    assert "happened" in _status(text, type_, "en")


def test_nobody_is_asked_for_what_was_not_done() -> None:
    text = "Cameron suggested Assad should have been arrested in Paris."
    assert not _status(text, "REQUEST", "en")


def test_whom_those_who_are_sent_fight_is_not_helped() -> None:
    text = "Kenya sent troops into Somalia to fight Al-Shabaab."
    aided = [{m.id for m in c.target} for c in claims_of(text, "en") if c.type == "AID"]
    assert aided == [{"SOM"}]


def test_who_calls_it_a_massacre_did_not_commit_it() -> None:
    text = "Boko Haram razed Baga in what Amnesty International called their deadliest massacre."
    doers = [{m.id for m in c.source} for c in claims_of(text, "en") if c.type == "ASSAULT"]
    assert doers == [{"BOKO-HARAM"}, {"BOKO-HARAM"}]


@pytest.mark.parametrize(
    "text",
    [
        "There was outrage over the beheading of monks by militias.",
        "Condemnation of the arrest of Navalny grew.",
    ],
)
def test_who_suffers_or_does_it_neither_condemns_nor_is_condemned(text: str) -> None:
    told = [c for c in claims_of(text, "en") if c.type == "ACCUSE"]
    assert not any({"UAF", "REL", "aleksei-navalni"} & {m.id for m in c.source} for c in told)
    assert not any({"REL", "aleksei-navalni"} & {m.id for m in c.target} for c in told)


def test_what_a_refusal_comes_after_has_happened() -> None:
    text = "Kiir said he would not sign the deal after 22 people were killed in Juba."
    assert _status(text, "ASSAULT", "en") == ["happened"]


def test_a_host_to_be_has_not_hosted_yet() -> None:
    text = "Kenya is to host talks between Sudan and the rebels."
    assert _status(text, "CONSULT", "en") == ["planned"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Israel demanded guarantees before withdrawing from Gaza.", "RETREAT"),
        ("Kerry met Abbas before visiting Jordan.", "CONSULT"),
        ("The general fled before being arrested.", "COERCE"),
        ("The EU gave Serbia a month before imposing sanctions.", "SANCTION"),
    ],
)
def test_what_comes_after_may_still_be_open(text: str, type_: str) -> None:
    assert _status(text, type_, "en")[-1] == "planned"


def test_who_is_accused_does_not_call_on_the_world() -> None:
    text = "He accused Russia of violating its promise and called on the world to help."
    asking = [c for c in claims_of(text, "en") if c.type == "REQUEST"]
    assert not any(m.id == "RUS" for c in asking for m in c.source)


def test_gunmen_are_they() -> None:
    text = "Gunmen stormed a prison. They demanded that President Islam Karimov resign."
    asking = [{m.id for m in c.source} for c in claims_of(text, "en") if c.type == "REQUEST"]
    assert asking == [{"UAF"}]


def test_whose_army_says_so() -> None:
    text = "Pakistan shot down an Indian fighter jet, its army said."
    (downed,) = [c for c in claims_of(text, "en") if c.type == "ASSAULT"]
    assert [m.of for m in downed.said_by] == ["PAK"]
