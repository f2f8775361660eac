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


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The Arab League told Baghdad that it had to pull out.", "pull out", {"IRQ"}),
        ("EU ministers are to meet on Friday, and Turkey, which has good ties with both, asked to "
         "be allowed to attend.", "asked", {"TUR"}),
        ("Iran fired on Israel, and Jordan, which borders it, closed its airspace.", "closed",
         {"JOR"}),
        ("Turkey fired on Syrian positions.", "fired on", {"TUR"}),
    ],
)  # fmt: skip
def test_who_does_what_the_clause_tells(text: str, words: str, who: set[str]) -> None:
    assert polities(claim_at(text, words, "en").source) == who


def test_clauses_in_a_row_are_not_told_by_the_next() -> None:
    text = "Peru backed Arce, Spain called for calm and Cuba condemned the coup."
    backed = claim_at(text, "backed", "en")
    assert (backed.status, backed.said_by) == ("happened", ())
    told = claim_at("Iran fired missiles, Israel told reporters.", "fired", "en")
    assert told.type == "ASSAULT"
    assert [m.id for m in claim_at("Iran fired missiles, Israel said.", "fired", "en").said_by] == [
        "ISR"
    ]


def test_who_only_hears_it_does_not_do_it() -> None:
    told = "The minister told reporters that they had to attack Iran."
    assert not [c for c in claims_of(told, "en") if c.type == "ASSAULT" and c.source]
    quoted = "“They must withdraw immediately,” Syria's envoy told the assembly."
    assert not [c for c in claims_of(quoted, "en") if c.type == "RETREAT" and c.source]


@pytest.mark.parametrize(
    ("text", "words", "kind", "status"),
    [
        ("The EU demanded the immediate release of those held in Chad.", "release", "REQUEST",
         "happened"),
        ("France demanded that Chad free all those held.", "free", "RETREAT", "requested"),
        ("Norway said it would expand its aid.", "expand", "AID", "promised"),
        ("Niger's junta revoked a military accord with Washington.", "revoked", "SANCTION",
         "happened"),
        ("The Israeli army told residents of Rafah to leave.", "told", "REQUEST", "happened"),
        ("U.S. and South Korean jets staged a joint bombing drill.", "staged", "COOPERATE",
         "happened"),
        ("The president of Togo talked to the hijackers for two hours.", "talked", "CONSULT",
         "happened"),
        ("Several of the Peruvian ministers resigned.", "resigned", "RETREAT", "happened"),
    ],
)  # fmt: skip
def test_what_is_done_in_other_words(text: str, words: str, kind: str, status: str) -> None:
    start = text.index(words)
    found = [c for c in claims_of(text, "en") if c.trigger.start <= start < c.trigger.end]
    assert (kind, status) in {(c.type, c.status) for c in found}


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Russia lent Belarus $500m last year.", "lent", ("AID", "RUS", "BLR")),
        ("The EU lent €3bn to Kyiv.", "lent", ("AID", "EU", "UKR")),
        ("Norway gave Kyiv $30m.", "gave", ("AID", "NOR", "UKR")),
    ],
)
def test_money_in_short(text: str, words: str, told: tuple[str, str, str]) -> None:
    claim = claim_at(text, words, "en")
    assert (claim.type, claim.source[0].id, claim.target[0].id) == told
    assert [a.value in {500e6, 3e9, 30e6} for a in claim.amounts] == [True]


def test_metres_are_no_money() -> None:
    claim = claim_at("Israeli troops advanced 500m into Gaza.", "advanced", "en")
    assert 500e6 not in {a.value for a in claim.amounts}
