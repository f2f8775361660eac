"""English on real parses: who does what to whom, and whether it happened."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

pytestmark = pytest.mark.slow

SIDES = [
    ("Russia's invasion of Ukraine goes on.", "invasion", "RUS", "UKR"),
    ("Navalny's arrest angered the EU.", "arrest", "", "aleksei-navalni"),
    ("A US missile strike on Syria killed a commander.", "strike", "USA", "SYR"),
    ("Iran denied the accusations of the United States.", "denied", "IRN", "USA"),
    ("Russia drew criticism from Germany.", "drew", "DEU", "RUS"),
    ("Obama called on Assad to step down.", "down", "SYR", ""),
    ("Poland shoots down Russian drones", "shoots", "POL", "RUS"),
    ("Iran-backed rebels seized Aden.", "backed", "IRN", "REB"),
    ("Ukraine was attacked by North Korean soldiers.", "attacked", "PRK", "UKR"),
    ("North Korean units were deployed to Kursk.", "deployed", "PRK", "RUS"),
    (
        "Biden phoned Ukrainian President Volodymyr Zelensky on his way.",
        "phoned",
        "USA UKR",
        "USA UKR",
    ),
    ("Prime Minister Theresa May accused Russia of lying.", "accused", "GBR", "RUS"),
    (
        "Kim praised Putin while Trump promised guarantees for Japan.",
        "promised",
        "donald-trump",
        "JPN",
    ),
    ("Iran was behind the attack on Israel, May said.", "attack", "IRN", "ISR"),
    ("The Biden administration approved a plan on Iran.", "approved", "USA", "IRN"),
    ("US-led forces bombed Houthi positions.", "bombed", "USA", "HOUTHIS"),
    ("Prosecutors in Madrid indicted Puigdemont.", "indicted", "ESP", "JUNTS"),
    ("Two Israelis and three Palestinians were killed.", "killed", "", "ISR PSE"),
    ("Russians and Ukrainians accused each other of lying.", "accused", "RUS UKR", "RUS UKR"),
    ("Police beat a Pole with a pole.", "beat", "COP", "POL"),
    ("Cuba sent doctors to Sierra Leone, Liberia and Guinea.", "sent", "CUB", "SLE LBR GIN"),
    ("Jordanian and American officers trained the rebels.", "trained", "JOR USA", "REB"),
    ("Britain, Canada, the EU and Norway condemned Iran.", "condemned", "GBR CAN EU NOR", "IRN"),
    ("Oman signed accords normalising ties with Israel.", "normalising", "OMN ISR", "OMN ISR"),
    ("Russian missiles struck a Georgian town.", "struck", "RUS", "GEO"),
    ("A convoy was hit by a Russian drone.", "hit", "RUS", ""),
    ("Turkey, which backs Kenya, spoke.", "backs", "TUR", "KEN"),
    ("Turkish warplanes and artillery struck Kurdish targets.", "struck", "TUR", "KURDS"),
    ("Japan pulled its troops out of Iran.", "pulled", "JPN", "IRN"),
    ("Poland condemned Israel's killing of Syrians.", "killing", "ISR", "SYR"),
    ("Iranian president killed in raid", "killed", "", "IRN"),
    ("Riyadh admits Putin killed in consulate", "killed", "", "RUS"),
    ("US bombs militia in Baghdad airstrike", "airstrike", "", "IRQ"),
    ("Kenya and Chad each accused the other of lying.", "accused", "KEN TCD", "KEN TCD"),
    ("Kenya and Chad traded blame for the clash.", "traded", "KEN TCD", "KEN TCD"),
    ("Poland condemned the invasion of Ukraine by Russia.", "condemned", "POL", "RUS"),
    ("Poland voiced concern over the arrest of Navalny.", "voiced", "POL", ""),
]


@pytest.mark.parametrize(("text", "words", "source", "target"), SIDES)
def test_sides(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words, "en")
    assert polities(claim.source) == set(source.split())
    assert polities(claim.target) == set(target.split())


def test_a_particle_makes_another_verb() -> None:
    claim = claim_at("Trump called off an attack on Iran.", "attack", "en")
    assert (claim.type, claim.status) == ("ASSAULT", "negated")


STATUS = [
    ("Russia launched an operation to seize Kyiv.", "seize", "planned"),
    ("Turkey opened the door for Sweden to join NATO.", "join", "planned"),
    ("Washington and Seoul accuse North Korea of lying.", "accuse", "happened"),
    ("Trump let Ukraine attack Kursk.", "attack", "planned"),
    ("It is likely that Iran was behind the attack on Israel.", "attack", "possible"),
    ("Iran was not behind the attack on Israel, Raisi said.", "attack", "negated"),
    ("British PM May accuses Russia of lying", "accuses", "happened"),
    ("Russia, he said, may have bombed Odesa.", "bombed", "possible"),
    ("Israel has a second chance to free its hostages.", "free", "possible"),
    ("Spain was the first country to recognise Palestine.", "recognise", "happened"),
    ("Biden called for Israel to withdraw its troops from Gaza.", "its troops", "requested"),
    ("Russia is said to have sent missiles to Iran.", "sent", "possible"),
    ("Russia has yet to withdraw its troops from Ukraine.", "withdraw", "negated"),
    ("It was unclear whether Israel had attacked Iran.", "attacked", "possible"),
    ("Israel decided against attacking Rafah.", "attacking", "negated"),
    ("The bombing of Rafah would be a mistake, Biden said.", "bombing", "possible"),
    ("The bombing of Rafah was a mistake, Biden said.", "bombing", "happened"),
    ("There is no evidence that Cuba spied on American diplomats.", "spied", "negated"),
    ("Posts falsely claim that France sent troops to Odesa.", "sent", "negated"),
    ("Kyiv is bracing for a Russian missile strike.", "missile strike", "planned"),
    ("Washington would veto any resolution condemning Israel.", "condemning", "hypothetical"),
    ("The draft includes the withdrawal of Russian troops from Crimea.", "withdrawal", "planned"),
    ("Iran no longer supports Hezbollah.", "supports", "negated"),
    ("The envoy was reportedly among ten people killed in Goma.", "killed", "possible"),
    ("A million people marched against a war on Iraq.", "war", "possible"),
    ("Belgium will recognise Palestine once the hostages have been freed.", "freed", "planned"),
    (
        "The UN backed away from suggestions by an envoy that rebels had bombed Homs.",
        "bombed",
        "possible",
    ),
    ("India says three soldiers killed in clash with China", "killed", "happened"),
    ("Washington said it would back Kyiv.", "back", "promised"),
    ("The United States will help Kabul after its troops leave Iraq.", "leave", "planned"),
    ("Putin vows to respond after Ukraine attacks Moscow with drones", "attacks", "happened"),
    ("Orban is expected to travel to Moscow on Friday.", "travel", "planned"),
    ("Iran is accused of supplying drones to Russia.", "supplying", "possible"),
    ("NATO has no plans to send troops to Ukraine.", "send", "negated"),
    ("Trump called Iran's missile strikes an act of war.", "strikes", "happened"),
]


@pytest.mark.parametrize(("text", "words", "status"), STATUS)
def test_status(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


def test_the_head_of_compound_words_is_the_last() -> None:
    claim = claim_at("A US missile strike on Syria killed a commander.", "strike", "en")
    assert (claim.mode, claim.trigger.text) == ("aerial", "missile strike")


def test_those_who_come_from_a_hyphenated_name() -> None:
    claim = claim_at("Fighters of al-Shabab attacked Kenyan soldiers.", "attacked", "en")
    assert polities(claim.source) == {"AL-SHABAB"}


def test_an_earthquake_kills_without_an_assault() -> None:
    claims = claims_of("A quake struck Italy, flattening towns, killing 120 people.", "en")
    assert not [c for c in claims if c.type == "ASSAULT"]


def test_a_capital_is_no_party_to_what_is_signed_in_it() -> None:
    claim = claim_at("Obama and Putin signed a partnership in Prague.", "signed", "en")
    assert "CZE" not in polities(claim.source)


def test_a_ship_that_sinks_is_sunk_by_nobody() -> None:
    text = "A South Korean warship sank near the border after an explosion."
    assert not [c for c in claims_of(text, "en") if c.type == "ASSAULT"]


TEXTS = [
    ("Peru adopted a resolution condemning Cuba.", "condemning", "happened"),
    ("Peru drafted a resolution condemning Cuba.", "condemning", "planned"),
    ("Peru blocked a resolution condemning Cuba.", "condemning", "negated"),
    ("The declaration provides for Israeli withdrawal from Syria.", "withdrawal", "planned"),
    ("The next step is to ask Iran to withdraw.", "ask", "planned"),
    ("Peru condemned Russia's annexation of Crimea.", "annexation", "happened"),
    ("Obama said he had no choice but to bomb Iran.", "bomb", "planned"),
]


@pytest.mark.parametrize(("text", "words", "status"), TEXTS)
def test_what_a_text_tells_is_as_done_as_the_text(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


def test_a_name_is_no_act_and_an_accused_no_voice() -> None:
    claims = claims_of("UN chief Ban Ki-moon met Putin, accusing Iran of lying.", "en")
    assert {c.type for c in claims} == {"CONSULT", "ACCUSE"}
    assert not any(c.said_by for c in claims)


def test_a_contrast_is_not_told_by_who_spoke_before() -> None:
    text = "Peru said it would send envoys, while India and Iran deplored the coup in Chad."
    assert claim_at(text, "deplored", "en").said_by == ()


def test_a_bomb_that_explodes_is_set_off_by_somebody() -> None:
    claim = claim_at("A bomb exploded at a metro station in Santiago.", "exploded", "en")
    assert (claim.type, claim.mode, claim.source) == ("ASSAULT", "explosives", ())
    assert not claims_of("The boiler exploded at a hotel in Madrid.", "en")
