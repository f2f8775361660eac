"""Who is meant in English, where titles have a capital and surnames are words besides."""

from __future__ import annotations

import pytest

from reading import claims_of


def sources(text: str) -> set[str]:
    """Text → the ids of whoever acts in it."""
    return {m.id for c in claims_of(text, "en") for m in c.source}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On Monday President Putin condemned the attack.", "vladimir-putin"),
        ("Yesterday Mr. Putin condemned the attack.", "vladimir-putin"),
        ("In Paris, Foreign Minister Lavrov condemned the attack.", "serguei-lavrov"),
        ("Rep. Maxine Waters met Macron. Waters condemned the attack on Israel.", "maxine-waters"),
    ],
)
def test_a_title_before_a_surname_is_no_given_name(text: str, who: str) -> None:
    assert who in sources(text)


def test_those_against_somebody_are_not_he() -> None:
    assert sources("Hundreds of anti-Putin protesters marched in Moscow.") == {"CVL"}


def test_who_backs_whom_stands_before_the_hyphen() -> None:
    assert "RUS" in sources("Russian-backed forces attacked Kyiv.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mexican President-elect Mark Brown met Trump.", "mark-brown"),
        ("UN Secretary-General Mark Brown met Trump.", "mark-brown"),
        ("President Mark Brown of Ghana met Trump.", "mark-brown"),
        ("Supreme Court nominee Brett Kavanaugh condemned Russia.", "brett-kavanaugh"),
        ("On Friday, Republicans condemned Russia in Washington.", "GOP"),
        ("In Brussels, Rutte, who once led the Netherlands, condemned Iran.", "mark-rutte"),
    ],
)
def test_titles_with_hyphens_and_what_stands_beside_a_name(text: str, who: str) -> None:
    assert who in sources(text)


def test_of_two_with_one_surname_the_first_named_bears_it() -> None:
    text = (
        "Peter Marsh, the eldest son of Senator Diana Marsh, was arrested in Ohio. Marsh was "
        "arrested by the FBI."
    )
    targets = [m.id for c in claims_of(text, "en") for m in c.target]
    assert targets == ["peter-marsh", "peter-marsh"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The National People's Congress condemned the attack on Taiwan.", {"NPC-CHN"}),
        ("The Korean People’s Army attacked a South Korean ship.", {"KPA"}),
        ("The National Intelligence Service accused Russia of espionage.", {"NIS"}),
        ("The Guardian Council condemned Israel.", {"GUARDIAN-COUNCIL"}),
        ("The Guardian reported that Iran condemned Israel.", {"IRN"}),
        ("The Arab League condemned Israel.", {"ARAB-LEAGUE"}),
        ("The prime minister's office condemned Israel.", {"GOV"}),
        ("Pakistan protested. The Foreign Office condemned India.", {"PAK"}),
    ],
)
def test_names_of_several_words_are_read_to_their_end(text: str, who: set[str]) -> None:
    assert sources(text) >= who


@pytest.mark.parametrize(
    ("before", "group", "who"),
    [
        ("Hamas denied any link to the threat.", "The Palestinian group", "HAMAS"),
        ("The Houthis attacked a tanker.", "The Iran-backed group", "HOUTHIS"),
        ("Hezbollah attacked Israel.", "The Shiite militant group", "HEZBOLLAH"),
        ("Hezbollah attacked Israel.", "The group", "HEZBOLLAH"),
    ],
)
def test_the_group_is_the_band_of_which_the_text_speaks(before: str, group: str, who: str) -> None:
    found = claims_of(f"{before} {group} accused Belarus of inventing it.", "en")
    assert {m.id for c in found if c.type == "ACCUSE" for m in c.source} == {who}
    found = claims_of("The G7 condemned Hamas. The group urged Israel to withdraw.", "en")
    assert not any(m.id == "HAMAS" for c in found for m in c.source)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Thailand's acting premier, Phumtham Wechayachai, condemned Cambodia.", "THA"),
        ("Senate Republicans blocked aid to Ukraine.", "GOP"),
        ("Republican lawmakers urged Ukraine to hold talks with Russia.", "USA"),
        ("The West condemned the invasion of Ukraine.", "WEST"),
        ("The West African bloc ECOWAS imposed sanctions on Mali.", "ECOWAS"),
    ],
)
def test_who_acts_by_his_post_his_party_or_his_bloc(text: str, who: str) -> None:
    assert who in {m.of or m.id for c in claims_of(text, "en") for m in c.source}


def test_their_ministers_are_those_of_the_two_of_whom_the_text_tells() -> None:
    text = "Armenia and Azerbaijan agreed to a truce. Their foreign ministers will meet on Tuesday."
    met = next(c for c in claims_of(text, "en") if c.type == "CONSULT")
    assert {m.of or m.id for m in met.source} == {"ARM", "AZE"}


def test_a_stranger_may_be_called_by_the_first_of_his_names() -> None:
    text = "The Thai premier, Phumtham Wechayachai, met Hun Manet. Phumtham accused him of lying."
    blamed = next(c for c in claims_of(text, "en") if c.type == "ACCUSE")
    assert {m.id for m in blamed.source} == {"phumtham-wechayachai"}


def test_the_leaders_of_a_body_act_for_it() -> None:
    text = "EU leaders met in Brussels. The 27 heads of government called for talks with Russia."
    asked = next(c for c in claims_of(text, "en") if c.type == "REQUEST")
    assert {m.id for m in asked.source} == {"EU"}
