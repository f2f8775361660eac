"""What the opening sentences of English agency news tell: who did it, and whether it was done."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities, voices


@pytest.mark.parametrize(
    "text",
    [
        "At least 15 people were shot dead during a march by opponents of the president in Peru.",
        "An attack on a Turkish checkpoint that killed five soldiers shook Ankara.",
        "Libya condemned the blast at a Russian embassy that killed two diplomats.",
    ],
)
def test_who_marches_or_is_struck_has_killed_nobody(text: str) -> None:
    claim = claim_at(text, "shot dead" if "shot" in text else "killed", "en")
    assert claim.source == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("An Iranian helicopter crashed near Tabriz, killing the governor.", "en"),
        ("A South Korean warship that sank in March, killing 46 sailors, was raised.", "en"),
        ("Un helicóptero iraní se estrelló cerca de Tabriz, matando al gobernador.", "es"),
    ],
)
def test_what_goes_down_by_itself_attacks_nobody(text: str, language: str) -> None:
    assert "ASSAULT" not in {c.type for c in claims_of(text, language)}


def test_who_bombs_a_town_kills() -> None:
    text = "An Israeli jet that bombed Beirut, killing ten people, was shot down."
    assert polities(claim_at(text, "killing", "en").source) == {"ISR"}


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Reagan and Gorbachev ended their summit in Geneva.", "summit", "happened"),
        (
            "Iran signed a treaty, the first accord to cut its arsenal.",
            "cut its arsenal",
            "planned",
        ),
        ("Jimmy Carter persuaded Haiti's rulers to step down.", "step down", "happened"),
        ("Iran announced that it was withdrawing from the treaty.", "withdrawing", "planned"),
        ("The UN said Russia was shelling Kharkiv.", "shelling", "ongoing"),
    ],
)
def test_status(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Iranian vessels seized 15 British sailors and marines.", "seized", {"GBR"}),
        ("Clashes with the Slovenian militia left dozens dead.", "Clashes", {"SVN"}),
        ("Pakistan backed a government fighting Muslim guerrillas.", "backed", set[str]()),
    ],
)
def test_at_whom_it_is_aimed(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words, "en").target) == target


def test_who_is_flown_out_and_not_where_to() -> None:
    text = "Honduran soldiers arrested President Manuel Zelaya and flew him to Costa Rica."
    assert {m.id for m in claim_at(text, "flew", "en").target} == {"manuel-zelaya"}


def test_who_summons_demands_and_who_is_extradited_faces_trial() -> None:
    text = "Britain summoned Tehran's ambassador to demand their immediate return."
    assert polities(claim_at(text, "demand", "en").source) == {"GBR"}
    text = "A Spanish judge wants to extradite Augusto Pinochet to face charges of torture."
    assert {m.id for m in claim_at(text, "face charges", "en").target} == {"augusto-pinochet"}


def test_a_second_verb_before_the_voice_is_not_the_voices() -> None:
    text = "Four gunmen seized a ship and demanded that Israel free 50 prisoners, Egypt said."
    claim = claim_at(text, "demanded", "en")
    assert "EGY" not in polities(claim.source)
    assert voices(claim) == ["EGY"]


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("US Imposes Sanctions on Russian Banks", "Imposes", {"USA"}, {"RUS"}),
        ("North Korea Shells South Korean Island", "Shells", {"PRK"}, {"KOR"}),
        ("Iraq Invades Kuwait, Seizes Capital", "Invades", {"IRQ"}, {"KWT"}),
        ("U.S. Bombs Libya in Reprisal for Attack", "Bombs", {"USA"}, {"LBY"}),
        ("Trump Withdraws US From Iran Nuclear Deal", "Withdraws", {"donald-trump"}, {"IRN"}),
        ("Egypt's army ousts Morsi, suspends constitution", "ousts", {"EGY"}, {"mohamed-mursi"}),
        ("UK to expel 23 Russian diplomats over poisoning", "expel", {"GBR"}, {"RUS"}),
        ("Iran, Iraq sign agreement in Algiers", "sign", {"IRN", "IRQ"}, {"IRN", "IRQ"}),
        ("Niger soldiers detain ministers", "detain", {"NER"}, set[str]()),
    ],
)
def test_headlines(text: str, words: str, source: set[str], target: set[str]) -> None:
    claim = claim_at(text, words, "en")
    assert polities(claim.source) == source
    assert not target or polities(claim.target) == target


def test_headlines_that_tell_of_no_deed() -> None:
    assert claims_of("Polish president killed in plane crash in Russia", "en") == ()
    strikes = claims_of("US and Britain Begin Strikes on Afghanistan", "en")
    assert {c.type for c in strikes} == {"ASSAULT"}


def test_what_is_shot_down_may_be_suspected() -> None:
    text = "The US shot down a suspected Chinese spy balloon."
    assert claim_at(text, "shot down", "en").status == "happened"
    assert (
        claim_at("Israel launched a suspected attack on Iran.", "attack", "en").status == "possible"
    )


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Officers plotted a coup against the government of Chad.", "plotted", "planned"),
        ("He was jailed for plotting to overthrow the government of Peru.", "plotting", "possible"),
        ("The US accuses Iraq of hiding arms, a charge Baghdad denies.", "accuses", "happened"),
    ],
)
def test_plots_and_charges(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("NATO launched its air campaign in March after talks failed.", "air campaign", set[str]()),
        ("Police held a man over the killing of Kim Jong Nam, the half-brother of North Korea's "
         "leader, who was poisoned in Malaysia.", "poisoned", {"kim-jong-nam"}),
        ("Saddam Hussein was captured and killed by rebels.", "captured", {"sadam-husein"}),
    ],
)  # fmt: skip
def test_whom_background_tells_of(text: str, words: str, target: set[str]) -> None:
    assert {m.id for m in claim_at(text, words, "en").target} == target


def test_who_captured_and_killed() -> None:
    text = "Saddam was captured and killed by Kurdish fighters near Kirkuk."
    assert claim_at(text, "captured", "en").source == claim_at(text, "killed", "en").source != ()


def test_the_second_subject_of_a_conditional() -> None:
    text = "The sides would have formed a federation and Turkey would have withdrawn its troops."
    assert polities(claim_at(text, "withdrawn", "en").source) == {"TUR"}


def test_what_the_outlet_says_of_a_report_is_its_own() -> None:
    text = "Inspectors of the UN reported that Iraq hid arms, a step that France condemned."
    assert voices(claim_at(text, "condemned", "en")) == []


def test_a_second_thing_that_happened_behind_and() -> None:
    text = (
        "M23 rebels entered Goma on Monday after Kinshasa cut diplomatic ties with Kigali and the "
        "U.N. Security Council called for the withdrawal of Rwandan troops."
    )
    assert polities(claim_at(text, "cut diplomatic ties", "en").target) == {"RWA"}
    assert polities(claim_at(text, "called", "en").source) == {"UN"}


def test_infinitives_in_a_list_are_all_promised() -> None:
    text = "Iran and Iraq met in Baghdad and agreed to open embassies, restore flights and trade."
    assert claim_at(text, "restore flights", "en").status == "promised"


def test_who_ends_a_siege() -> None:
    text = "Indian commandos killed the gunmen holed up in a hotel on Saturday, ending a siege."
    assert polities(claim_at(text, "ending", "en").source) == {"IND"}


def test_who_is_captured_before_a_passive_and_who_is_ordered_to_act() -> None:
    text = (
        "Three American soldiers captured near the Macedonian border were shown on Serbian "
        "television on Thursday."
    )
    assert polities(claim_at(text, "captured", "en").target) == {"USA"}
    assert claim_at(text, "captured", "en").source == ()
    text = "Gorbachev ordered the army to disperse the crowd in Vilnius."
    assert {m.id for m in claim_at(text, "the crowd", "en").source} == {"MIL"}
