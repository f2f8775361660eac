"""Acts, demands and denials whose other side the text told in the sentence before."""

from __future__ import annotations

import pytest

from reading import claim_at, polities


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Russia shelled a hospital in Kherson. The attack killed 12 people.", "killed", {"RUS"}),
        ("Turkey bombed a camp in Iraq. At least six people died in the strike.", "died", {"TUR"}),
        (
            "Colombian soldiers raided an ELN camp. The raid left six guerrillas dead.",
            "left",
            {"COL"},
        ),
        ("A bomb exploded in Kabul. The attack killed nine people.", "killed", set()),
        ("Israel bombed Gaza. A second attack killed ten people.", "killed", set()),
        ("Israel bombed Gaza. The attack on the theatre in Moscow killed 130.", "attack", set()),
        ("Ethiopia accused Eritrea of a raid. The attack killed nine people.", "killed", set()),
        ("Israel struck Damascus. The attack in Moscow killed 130 people.", "attack", set()),
    ],
)
def test_who_did_what_a_noun_takes_up(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words, "en").source) == source


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Russia arrested a French researcher. Paris demanded his release.", "demanded", {"RUS"}),
        ("Hamas abducted 240 people. The Red Cross asked for their release.", "asked", {"HAMAS"}),
        ("Israel shelled a Polish convoy. Warsaw demanded an apology.", "demanded", {"ISR"}),
        ("Russia arrested a reporter. Paris asked Iran for an explanation.", "asked", {"IRN"}),
        ("Rwanda sent troops into Congo. The UN demanded their withdrawal.", "demanded", {"RWA"}),
        ("Israel bombed Rafah. Egypt called for an end to the attacks.", "called", {"ISR"}),
        ("Israel bombed Rafah. Egypt demanded that the attacks stop.", "demanded", {"ISR"}),
        ("Turkey blockaded a Greek port. Athens demanded to lift the blockade.", "demanded",
         {"TUR"}),
        ("China detained two Canadians. Iran arrested a Frenchman. Ottawa demanded their release.",
         "demanded", {"CHN"}),
        ("China detained a Canadian reporter. Ottawa called for a return to talks.", "called",
         set()),
    ],
)  # fmt: skip
def test_of_whom_it_is_demanded(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words, "en").target) == target


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Kyiv says Russia shelled the plant. Moscow denies it.", "denies", "RUS", {"UKR"}),
        ("Kyiv says Russia shelled the plant. Belarus denies this.", "denies", "BLR", set()),
        ("Washington says Iran arms the Houthis, which Tehran denies.", "denies", "IRN", {"USA"}),
        ("Morocco proposed talks to Algeria. Algiers rejected the offer.", "rejected", "DZA",
         {"MAR"}),
        ("Moscow asked Ankara to extradite a blogger. It refused.", "refused", "TUR", {"RUS"}),
        ("Hungary asked Ukraine to reopen the pipeline. Kyiv refused.", "refused", "UKR", {"HUN"}),
        ("Washington asked Seoul for shells. Pyongyang rejected the request.", "rejected", "PRK",
         set()),
        ("Moscow asked Kyiv to surrender, but Zelensky refused.", "refused", "UKR", {"RUS"}),
        ("Iran offered a truce. Israel rejected it.", "rejected", "ISR", {"IRN"}),
        ("Paris proposed a truce, an offer that Moscow turned down.", "turned", "RUS", {"FRA"}),
        ("Paris proposed a truce. Moscow turned down an offer of talks.", "turned", "RUS", set()),
        ("Israel asked Egypt to open the gate, but it refused to pay.", "refused", "ISR", {"EGY"}),
    ],
)  # fmt: skip
def test_whose_words_are_denied_or_refused(
    text: str, words: str, source: str, target: set[str]
) -> None:
    claim = claim_at(text, words, "en")
    assert (polities(claim.source), polities(claim.target)) == ({source}, target)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("A French journalist was arrested in Mali. Authorities accuse him of spying.", "accuse",
         "MLI"),
        ("A Swiss banker was extradited to Brazil. Prosecutors accused him of fraud.", "accused",
         "BRA"),
        ("A bomb killed four people in Quetta, in Pakistan. Officials blamed the BLA.", "blamed",
         "PAK"),
        ("The German chancellor visited a mine in Zambia. The government promised new roads.",
         "promised", "DEU"),
        ("Israel bombed Tyre. The mayor accused Israel of targeting homes.", "accused", "LBN"),
    ],
)  # fmt: skip
def test_whose_organs_act_where_the_text_is_set(text: str, words: str, source: str) -> None:
    assert polities(claim_at(text, words, "en").source) == {source}


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Benin's president met the head of Niger's junta. He asked him to reopen the border.",
         "asked", {"NER"}),
        ("A court in Minsk jailed a Polish activist. Prosecutors accused her of fraud.", "accused",
         {"POL"}),
        ("Xi Jinping received Vladimir Putin. He thanked his guest for the gas.", "thanked",
         {"RUS"}),
        ("India and Pakistan met. The former accused the latter of breaking the truce.", "accused",
         {"PAK"}),
        ("Ecuador expelled the Mexican envoy. Mexico said the other side had broken the law.",
         "said", {"ECU"}),
        ("Police investigate claims made by Ukraine that Russia tortured prisoners.",
         "investigate", {"RUS"}),
        ("A Labour MP urged the British government to stop the sale.", "urged", {"GBR"}),
    ],
)  # fmt: skip
def test_whom_a_word_for_another_means(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words, "en").target) == target


def test_who_plays_for_a_state_does_not_act_for_it() -> None:
    text = "The Portugal and Juventus forward has been accused of raping an American woman."
    assert not claim_at(text, "raping", "en").source
