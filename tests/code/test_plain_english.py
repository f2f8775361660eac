"""Plain English agency sentences on real parses: verbs that the model takes for something else, and
whom pronouns, compounds and adjectives mean."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

pytestmark = pytest.mark.slow

SIDES = [
    ("France and Spain, joined by ten allies, called for a truce.", "called", "FRA ESP", ""),
    ("The council, led by Oman, captured camps in Kenya.", "captured", "", "KEN"),
    (
        "Barack Obama and Angela Merkel condemned Russia.",
        "condemned",
        "barack-obama angela-merkel",
        "RUS",
    ),
    ("Putin was wounded by gunmen; they killed his driver.", "killed", "UAF", "RUS"),
    ("Chad punished Kenya over its invasion of Oman.", "invasion", "KEN", "OMN"),
    ("Chad struck Kenya in response to its invasion of Oman.", "invasion", "KEN", "OMN"),
    ("Chad left after Kenya condemned its invasion of Oman.", "invasion", "TCD", "OMN"),
    ("London said Russia was culpable for the poisoning.", "culpable", "GBR", "RUS"),
    ("Militants dressed as soldiers killed ten people in Kabul.", "killed", "INS", "AFG"),
    ("A man dressed as a policeman shot ten people in Oslo.", "shot", "CVL", ""),
    ("Spain condemned the Beirut attack.", "attack", "", "LBN"),
    ("The Beirut embassy bombing angered Spain.", "bombing", "", "LBN"),
    ("Soviet troops bombed Herat.", "bombed", "RUS", "AFG"),
    ("Oman jailed a man after snipers killed ten marchers in Nairobi.", "killed", "UAF", "KEN"),
    ("Chad gave the Kenyan junta a week to release the envoy.", "gave", "TCD", "KEN"),
    ("Chad deported more than two hundred alleged rebels to Kenya.", "deported", "TCD", "REB"),
    ("Poland reinforced the border with soldiers.", "reinforced", "POL", ""),
    ("Kyiv came under attack from Russia on Monday.", "attack", "RUS", "UKR"),
    ("Russia fired missiles at Kyiv.", "fired", "RUS", "UKR"),
    ("The UN called on Assad to condemn Iran.", "condemn", "bashar-al-asad", "IRN"),
    ("Putin called Macron to ask for help.", "ask", "vladimir-putin", ""),
    ("The Afghan government and the Taliban will begin talks.", "begin", "AFG TALIBAN", ""),
    ("The Taliban hanged a general and banned women from work.", "banned", "TALIBAN", "CVL"),
    ("Sudan denied that it made weapons and asked the UN to send help.", "asked", "SDN", "UN"),
    ("Gunmen took dozens of foreigners captive.", "took", "UAF", ""),
    ("Iraqi troops swept into Kuwait, and the emir fled to Oman.", "fled", "KWT", "OMN"),
    ("A drone hit a base in Jordan.", "hit", "", "JOR"),
    (
        "Pakistan said its jets had shot down two planes and that it had captured a pilot.",
        "captured",
        "PAK",
        "",
    ),
    ("Chinese Vice Premier Liu He signed a trade deal on Wednesday.", "signed", "CHN", ""),
    ("Iraqi troops backed by hundreds of tanks swept into Kuwait.", "swept", "IRQ", "KWT"),
    (
        "President Bush, who called the attack naked aggression, froze Iraqi and Kuwaiti assets.",
        "froze",
        "",
        "IRQ KWT",
    ),
    (
        "Special forces ambushed a van in which he was trying to escape and fired a rocket at it.",
        "fired",
        "MIL",
        "",
    ),
]

STATUSES = [
    ("Qatar, accused by its neighbours of funding terrorism, denied it.", "AID", "possible"),
    ("Chad would deploy missiles should Kenya join NATO.", "AGREE", "hypothetical"),
    ("Serbia accepted a plan that would see its forces leave Kosovo.", "RETREAT", "possible"),
    ("Iran is not contemplating sending troops to Oman.", "AID", "negated"),
    ("Few states have recognised Kosovo.", "SUPPORT", "negated"),
    ("A few states have recognised Kosovo.", "SUPPORT", "happened"),
    ("Police arrested two men for planning attacks and killing a soldier.", "ASSAULT", "possible"),
    ("Biden told the generals to free Suu Kyi and leave.", "RETREAT", "requested"),
    ("The UN voted to demand Russia end the war in Ukraine.", "RETREAT", "requested"),
    ("Three policemen were convicted of killing a student.", "ASSAULT", "happened"),
    ("The general may be convicted of killing a student.", "ASSAULT", "possible"),
    ("The two Koreas are technically at war.", "ASSAULT", "possible"),
    ("Thousands marched in Oman to demand reforms from the government.", "REQUEST", "happened"),
    ("Kenya's union called a general strike for Tuesday.", "PROTEST", "planned"),
    ("Iran will stop enriching uranium and let in inspectors.", "RETREAT", "planned"),
]

SILENT = [
    ("Ten states adopted the Paris climate accord.", "adopted"),
    ("Civilians were sheltering in a theatre in Kenya.", "sheltering"),
]


@pytest.mark.parametrize(("text", "words", "source", "target"), SIDES)
def test_who_does_what_to_whom(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words, "en")
    assert set(source.split()) <= polities(claim.source) | {m.id for m in claim.source}
    assert set(target.split()) <= polities(claim.target) | {m.id for m in claim.target}


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES)
def test_whether_it_happened(text: str, kind: str, status: str) -> None:
    found = {c.status for c in claims_of(text, "en") if c.type == kind}
    assert status in found
    assert status == "happened" or "happened" not in found


@pytest.mark.parametrize(("text", "words"), SILENT)
def test_who_does_nothing(text: str, words: str) -> None:
    at = text.index(words)
    near = [c for c in claims_of(text, "en") if c.trigger.start <= at < c.trigger.end]
    assert not any(polities(c.source) - {"CVL"} for c in near)


def test_a_country_may_be_a_family_name() -> None:
    assert "JOR" not in polities(claim_at("Michael Jordan praised Russia.", "praised", "en").source)


def test_what_was_soviet_is_no_state() -> None:
    assert not claim_at("Latvia destroyed a Soviet monument.", "destroyed", "en").target
