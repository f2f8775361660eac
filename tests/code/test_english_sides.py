"""Who does it to whom in English sentences that name both, however far from the verb."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        ("American jets struck sites used by the Houthis.", "ASSAULT", {"USA"}, {"HOUTHIS"}),
        ("Israel bombed a building belonging to Hamas.", "ASSAULT", {"ISR"}, {"HAMAS"}),
        ("Russian missiles hit stations across Ukraine.", "ASSAULT", {"RUS"}, {"UKR"}),
        ("Four civilians were killed by Indian shelling.", "ASSAULT", {"IND"}, {"CVL"}),
        (
            "South Korea fired shells across the border after North Korea shot at its post.",
            "ASSAULT",
            {"KOR"},
            {"PRK"},
        ),
        (
            "Armenia returned fire after Azerbaijani troops shelled its positions.",
            "ASSAULT",
            {"ARM"},
            {"AZE"},
        ),
        ("Criticism of President Vladimir Putin grew.", "ACCUSE", set(), {"RUS"}),
        (
            "North Korea launched a missile, prompting Tokyo to lodge a protest.",
            "ACCUSE",
            {"JPN"},
            {"PRK"},
        ),
        ("Accused of spying by Tehran, the Britons were jailed.", "ACCUSE", {"IRN"}, {"GBR"}),
        (
            "Pyongyang threatened military action unless Seoul stopped its broadcasts.",
            "THREATEN",
            {"PRK"},
            {"KOR"},
        ),
        ("The U.N. demanded that Pyongyang halt all tests.", "REQUEST", {"UN"}, {"PRK"}),
        (
            "The Taliban forced U.N. agencies to suspend aid after barring women from work.",
            "COERCE",
            {"TALIBAN"},
            {"UN"},
        ),
        ("Poland closed its border with Belarus.", "COERCE", {"POL"}, {"BLR"}),
        ("Greek warships shadowed a Turkish drilling vessel.", "MOBILIZE", {"GRC"}, {"TUR"}),
        (
            "Canada, joined by Australia, urged Israel to halt its offensive.",
            "REQUEST",
            {"CAN", "AUS"},
            {"ISR"},
        ),
        ("India ignored Bangladesh's requests to hand her over.", "REQUEST", {"BGD"}, {"IND"}),
        (
            "A request by Ukraine for missiles was turned down by Berlin.",
            "REQUEST",
            {"UKR"},
            {"DEU"},
        ),
        ("Russia rejected Western criticism of its election.", "ACCUSE", {"WEST"}, {"RUS"}),
        (
            "Militants from the Pakistan-based group Lashkar-e-Taiba stormed a camp.",
            "ASSAULT",
            {"LET"},
            set(),
        ),
        (
            "The convoy was ambushed by fighters of the al Qaeda affiliate JNIM.",
            "ASSAULT",
            {"JNIM"},
            set(),
        ),
    ],
)
def test_both_sides_are_told(text: str, kind: str, source: set[str], target: set[str]) -> None:
    found = [c for c in claims_of(text, "en") if c.type == kind]
    assert (polities(found[0].source), polities(found[0].target)) == (source, target)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Turkey, citing rocket fire, has since Saturday shelled Azaz.", "shelled", {"TUR"}),
        ("Ethiopian jets bombed Mogadishu and strafed Islamist fighters.", "strafed", {"ETH"}),
        ("Failing to take Misrata, forces loyal to Gaddafi bombarded it.", "bombarded", {"LBY"}),
        ("Gunmen on motorbikes abducted 87 people, police said.", "abducted", {"UAF"}),
        (
            "Ukrainian officials said the Russians had mined the dam and then opened fire.",
            "opened",
            {"RUS"},
        ),
        ("Israel said Hamas had broken the truce and vowed to respond.", "vowed", {"ISR"}),
        (
            "The Taliban forced U.N. agencies to suspend aid after barring women from work.",
            "barring",
            {"TALIBAN"},
        ),
        ("Ten people were killed by soldiers shooting at a crowd.", "shooting", {"MIL"}),
        ("Iran, which Riyadh says supplies the Houthis with arms, won.", "supplies", {"IRN"}),
        (
            "Diplomats fear the rebels will take the town, which they overran in May, killing ten.",
            "killing",
            {"REB"},
        ),
        ("Gunmen abducted 87 people in a raid on a village in Kaduna.", "raid", {"UAF"}),
        ("The Iran-backed Kataib Hezbollah militia shelled a base.", "backed", {"IRN"}),
    ],
)
def test_who_does_what_is_tied_to_another_word(text: str, words: str, source: set[str]) -> None:
    (claim,) = [c for c in claims_of(text, "en") if words in c.trigger.text]
    assert polities(claim.source) == source


def test_who_is_accused_is_the_pronouns_and_not_where_it_was() -> None:
    text = "France recalled its envoy from Azerbaijan, accusing it of fanning unrest in Paris."
    (charge,) = [c for c in claims_of(text, "en") if c.trigger.text == "accusing"]
    assert polities(charge.target) == {"AZE"}


def test_who_is_for_a_state_is_not_it() -> None:
    found = claims_of("A pro-Iranian group threatened to kill two hostages.", "en")
    assert all("IRN" not in polities((*c.source, *c.target)) for c in found)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Hollande blamed Islamic State for the attacks.", {"ISIS"}),
        ("Washington held Libya responsible for the bombing of a jet.", {"LBY"}),
        ("Iran blamed the killing of a scientist on Israel.", {"ISR"}),
    ],
)
def test_what_one_is_blamed_for_is_only_said_to_be_his(text: str, source: set[str]) -> None:
    (deed,) = [c for c in claims_of(text, "en") if c.type == "ASSAULT"]
    assert (polities(deed.source), deed.status) == (source, "possible")


@pytest.mark.parametrize(
    "text",
    [
        "India protested against a bill backed by Canada.",
        "Police opened fire after protesters threw stones.",
        "The court dismissed the charges.",
    ],
)
def test_who_only_stands_by_is_no_target(text: str) -> None:
    assert not [c for c in claims_of(text, "en") if c.target and c.type in {"ACCUSE", "ASSAULT"}]
