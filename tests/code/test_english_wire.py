"""What English agencies put densely: whole texts → who, and how far."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "side", "whom"),
    [
        # an aside in a gerund ends at ", and": the main clause goes on
        ("The Sudanese president ruled out talks, saying that the offer was late, and appealed to "
         "Egypt to send troops.", "appealed", "source", {"SDN"}),
        ("Iran rejected the offer, arguing that Iraq attacked its boats and killed two sailors.",
         "killed", "source", {"IRQ"}),
        # the force that is used is none that fights
        ("Ethiopia threatened to use force against Eritrea.", "threatened", "target", {"ERI"}),
        ("Mali sent a force to Niger.", "sent a force", "target", {"NER"}),
        # the deed named again by its kind
        ("Iran launched drones at Israel. Syria defended the strikes as a natural right.",
         "defended", "target", {"IRN"}),
        ("Iran launched drones at Israel. Israel struck a base in Iran and defended the strike.",
         "defended", "target", set()),
        ("Iraqi troops moved into the town at dawn. Turkey welcomed the advance.", "welcomed",
         "target", {"IRQ"}),
        ("Croatian troops attacked the enclave. Serbia branded the offensive an act of aggression.",
         "branded", "target", {"HRV"}),
        ("North Korea fired a missile over Japan. Tokyo lodged a protest.", "lodged", "target",
         {"PRK"}),
        ("Chad's army shelled a village in Niger. The Security Council adopted a resolution "
         "condemning the shelling.", "condemning", "target", {"TCD"}),
    ],
)  # fmt: skip
def test_the_sentence_or_the_one_before_tells_whom(
    text: str, words: str, side: str, whom: set[str]
) -> None:
    claim = claim_at(text, words, "en")
    assert polities(claim.source if side == "source" else claim.target) == whom


@pytest.mark.parametrize(
    ("text", "words", "kind", "status"),
    [
        ("Oslo reiterated that it did not support the island's bid.", "support", "SUPPORT",
         "negated"),
        ("Oslo reiterated that it supported the island's bid.", "supported", "SUPPORT",
         "happened"),
        ("Police in Mali took away more than 40 people.", "took away", "COERCE", "happened"),
        ("Gunmen were holding some 300 people in a shopping mall.", "holding", "ASSAULT",
         "happened"),
        ("Russia holds three Japanese boats.", "holds", "COERCE", "happened"),
        ("Kenya brings in martial law.", "brings in", "COERCE", "happened"),
        ("China stopped issuing visas in Norway.", "stopped", "SANCTION", "happened"),
        ("Iran charged that the ship had entered its waters.", "charged", "ACCUSE", "happened"),
        ("Erdogan shrugged off the threats.", "shrugged", "REJECT", "happened"),
        ("Ghana beefed up patrols along the frontier.", "beefed", "MOBILIZE", "happened"),
        ("The White House said it was throwing Egypt out of the missile programme.", "throwing",
         "SANCTION", "ongoing"),
        ("Chile sent two Peruvian envoys packing.", "packing", "SANCTION", "happened"),
        ("Marines ringed Basra.", "ringed", "COERCE", "happened"),
        ("The envoys of Chad and Niger put their names to the text.", "put", "AGREE", "happened"),
    ],
)  # fmt: skip
def test_an_act_by_its_verb_and_particle(text: str, words: str, kind: str, status: str) -> None:
    claim = claim_at(text, words, "en")
    assert (claim.type, claim.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "Police took away two cars.",
        "The shop charged that amount to the visitors.",
        "The museum holds three Japanese ships.",
        "He talked about the situation surrounding the judge.",
        "The stamp duty will be levied on individuals.",
        "Tourists overran the beaches of Bali.",
    ],
)
def test_what_looks_like_one_is_none(text: str) -> None:
    assert {c.type for c in claims_of(text, "en")} <= {"STATE"}
