"""Who does what in English reports: those who are judged, appositions, asides, collectives."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


def _of(text: str, type_: str, *, near: str = "") -> list[tuple[set[str], set[str], str]]:
    found = [c for c in claims_of(text, "en") if c.type == type_ and near in c.trigger.text]
    return [(polities(c.source), polities(c.target), c.status) for c in found]


@pytest.mark.parametrize(
    ("text", "type_", "source"),
    [
        ("The EU sanctioned five firms for supplying drones to Russia.", "AID", {"BUS"}),
        ("China refused to condemn Russia for invading Ukraine.", "ASSAULT", {"RUS"}),
        ("Kyiv condemned Iran for supplying drones to Russia.", "AID", {"IRN"}),
        ("Israel was praised for attacking Iran.", "ASSAULT", {"ISR"}),
        ("Russia used Belarus for attacking Ukraine.", "ASSAULT", {"RUS"}),
    ],
)
def test_who_is_judged_for_an_act_did_it(text: str, type_: str, source: set[str]) -> None:
    assert [who for who, _, _ in _of(text, type_)] == [source]


def test_what_is_called_for_is_not_done() -> None:
    assert [status for *_, status in _of("Kyiv called for bombing Iran.", "ASSAULT")] == [
        "requested"
    ]


def test_it_may_be_a_state_that_is_judged() -> None:
    text = "The United States imposed sanctions on Russia to punish it for bombing Kyiv."
    assert [(who, status) for who, _, status in _of(text, "ASSAULT")] == [({"RUS"}, "possible")]


@pytest.mark.parametrize(
    ("text", "polity"),
    [
        ("John Doe, head of the Russian delegation, condemned Iran.", "RUS"),
        ("John Doe, Poland's foreign minister, condemned Iran.", "POL"),
        ("John Doe, 52, a senior Hamas official, condemned Iran.", "HAMAS"),
        ("John Doe, the top U.S. commander in Europe, condemned Iran.", "USA"),
        ("John Doe, a spokesman for the Pentagon, condemned Iran.", "USA"),
        ("Israel's top negotiator, John Doe, condemned Iran.", "ISR"),
        ("A spokeswoman for the German foreign ministry condemned Iran.", "DEU"),
        ("An official from Qatar condemned Iran.", "QAT"),
    ],
)
def test_an_apposition_or_a_tie_tells_for_whom(text: str, polity: str) -> None:
    assert [who for who, _, _ in _of(text, "ACCUSE")] == [{polity}]


def test_a_list_is_no_apposition() -> None:
    text = "Sergei Lavrov, the Syrian president and the Turkish envoy condemned Iran."
    assert {"RUS"} not in [{"SYR"} & who for who, _, _ in _of(text, "ACCUSE")]


@pytest.mark.parametrize(
    "text",
    [
        "Iran and Iraq met in Geneva. The two longtime foes exchanged fire.",
        "Iran and Iraq met in Geneva. The neighbours exchanged fire.",
        "Iran and Iraq said their countries exchanged fire.",
    ],
)
def test_rivals_are_those_of_whom_was_told(text: str) -> None:
    assert [who for who, _, _ in _of(text, "ASSAULT")] == [{"IRN", "IRQ"}]


def test_both_before_a_list_names_no_pair() -> None:
    text = "Iran and Iraq met. Turkey attacked both Kurdish forces and Arabs."
    assert not any({"IRN", "IRQ"} & target for _, target, _ in _of(text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Rebels seized a town in Congo, Uganda's army said, after days of fighting.", {"UGA"}),
        ("Russia shelled Odesa, Ukraine's air force said, killing two people.", {"UKR"}),
    ],
)
def test_an_aside_names_the_voice(text: str, voice: set[str]) -> None:
    acts = [c for c in claims_of(text, "en") if c.type in {"ASSAULT", "COERCE"}]
    assert acts
    assert all(polities(c.said_by) == voice for c in acts)
    assert all(not polities(c.source) & voice for c in acts)


def test_what_is_done_with_others_is_not_done_to_them() -> None:
    text = "South Korea vowed a stern response in cooperation with the United States."
    assert all("USA" not in target for _, target, _ in _of(text, "THREATEN"))


def test_a_part_of_a_long_name_is_nobody_else() -> None:
    text = "Musaad bin Mohammed al-Aiban, the Saudi national security adviser, condemned Iran."
    assert [who for who, _, _ in _of(text, "ACCUSE")] == [{"SAU"}]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Russia, which has been calling for an end to the embargo, condemned Iran.", {"RUS"}),
        ("France, which moved troops to Niger last year, called on Iran to leave.", {"FRA"}),
    ],
)
def test_who_has_a_relative_clause_acts_behind_it(text: str, source: set[str]) -> None:
    acts = [c for c in claims_of(text, "en") if c.type in {"ACCUSE", "REQUEST"}]
    assert acts
    assert all(polities(c.source) == source for c in acts)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ('Washington condemned what it called "dangerous actions" by Beijing.', {"CHN"}),
        ("Egypt denounced what it described as Israeli attacks on civilians.", {"ISR"}),
        ("The minister condemned what he called a cowardly attack.", set[str]()),
    ],
)
def test_other_words_for_an_act_name_its_doer(text: str, target: set[str]) -> None:
    assert [whom for _, whom, _ in _of(text, "ACCUSE")] == [target]


def test_unless_is_a_condition() -> None:
    text = "Iran threatened to expel envoys unless the sanctions were lifted by Washington."
    assert [status for *_, status in _of(text, "RETREAT")] == ["hypothetical"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Members of the Turkish army attacked Syria.", {"TUR"}),
        ("Soldiers in Niger attacked Syria.", {"NER"}),
        ("Members of Hamas attacked Syria.", {"HAMAS"}),
    ],
)
def test_members_and_soldiers_are_somebodys(text: str, source: set[str]) -> None:
    assert [who for who, _, _ in _of(text, "ASSAULT")] == [source]


def test_an_envoy_is_sent_to_somebody() -> None:
    text = "Russia sent its foreign minister to Baghdad for talks."
    assert [(who, whom) for who, whom, _ in _of(text, "CONSULT", near="sent")] == [
        ({"RUS"}, {"IRQ"})
    ]


def test_its_neighbour_is_not_itself() -> None:
    text = "Iraq massed troops near Kuwait. Its leader denied that he would attack its neighbour."
    assert [whom for _, whom, _ in _of(text, "ASSAULT")] == [{"KWT"}]


def test_neither_nor_denies_both() -> None:
    text = "Iran neither attacked nor bombed Israel."
    assert [status for *_, status in _of(text, "ASSAULT")] == ["negated", "negated"]


def test_what_it_looked_like_is_what_was_fired() -> None:
    text = "North Korea launched what appeared to be a ballistic missile into the sea."
    assert [(who, status) for who, _, status in _of(text, "MOBILIZE")] == [({"PRK"}, "happened")]


def test_an_embassy_is_not_of_the_town_where_it_stands() -> None:
    text = "Iran was angered by a strike on its consulate in Damascus."
    assert [whom for _, whom, _ in _of(text, "ASSAULT")] == [{"IRN"}]


def test_an_accord_that_was_concluded_is_no_content() -> None:
    text = "It is likely to harm an accord that Brussels and Beijing concluded a week ago."
    assert [status for *_, status in _of(text, "AGREE")] == ["happened"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Putin told Erdogan in a phone call that Russia would send gas.", {"RUS", "TUR"}),
        ("Lavrov told reporters after a meeting with Fidan that it was over.", {"RUS", "TUR"}),
    ],
)
def test_who_is_told_something_in_a_call_took_part(text: str, parties: set[str]) -> None:
    assert [who for who, _, _ in _of(text, "CONSULT")] == [parties]


def test_partners_with_an_origin_are_that_state() -> None:
    text = '"Our US partners are suspending their participation in the treaty," Putin said.'
    assert [who for who, _, _ in _of(text, "SANCTION")] == [{"USA"}]


def test_its_bases_are_of_the_state_that_is_warned() -> None:
    text = "President Biden visited Seoul. Iran warned Turkey that it would strike its bases."
    assert [(who, whom) for who, whom, _ in _of(text, "ASSAULT")] == [({"IRN"}, {"TUR"})]


def test_whose_resignation_is_demanded_while_he_speaks() -> None:
    text = (
        "Aliyev met Putin. Nikol Pashinyan denied the charge, while thousands of demonstrators "
        "demanded his resignation."
    )
    assert [who for who, _, _ in _of(text, "RETREAT")] == [{"ARM"}]
    alone = "Aliyev met Putin. Thousands of demonstrators demanded his resignation."
    assert [who for who, _, _ in _of(alone, "RETREAT")] == [{"AZE"}]


def test_what_is_asked_for_is_not_given() -> None:
    text = "France asked Germany for tanks and aid for Ukraine."
    assert [status for *_, status in _of(text, "AID")] == ["requested"]
    told = "France asked Germany for calm and thanked it for its aid to Ukraine."
    assert "requested" not in [status for *_, status in _of(told, "AID")]


def test_who_investigates_allegations_did_not_make_them() -> None:
    text = "Israel opened an investigation into allegations that its soldiers tortured Syrians."
    assert _of(text, "ACCUSE", near="allegation") in ([], [(set(), set(), "happened")])
    assert _of("Iran entered into talks with Iraq.", "CONSULT")


def test_what_is_agreed_to_have_been_is_an_opinion() -> None:
    text = "Japan and Canada agreed that North Korea had violated the armistice."
    assert [status for *_, status in _of(text, "ASSAULT")] == ["possible"]
    text = "Japan and Canada agreed that North Korea would withdraw its troops."
    assert [status for *_, status in _of(text, "RETREAT")] == ["promised"]


def test_a_region_is_not_the_man_who_took_its_name() -> None:
    text = "Petro suspended talks with the ELN, which he accused of killing people in Catatumbo."
    assert all(m.id != "pablo-catatumbo" for c in claims_of(text, "en") for m in c.target)


def test_a_second_perfect_is_of_who_speaks() -> None:
    text = "Beijing insists the patrols are illegal and has sent warships to the strait."
    assert polities(claim_at(text, "sent warships", "en").source) == {"CHN"}


def test_a_group_that_nobody_knows_is_not_who_speaks_of_it() -> None:
    text = "India says the group operates from Pakistan and has killed soldiers in Kashmir."
    assert not claim_at(text, "killed", "en").source


def test_the_name_before_a_voice_is_of_what_is_told() -> None:
    text = 'Israel, Macron said in Paris on Friday, "has bombed hospitals in Gaza".'
    assert polities(claim_at(text, "bombed", "en").source) == {"ISR"}


def test_a_name_behind_a_time_and_a_place_acts() -> None:
    text = (
        "This year at the United Nations, Trump, who last year threatened to destroy North Korea, "
        "heaped praise on Kim, but said sanctions must remain."
    )
    assert polities(claim_at(text, "heaped praise", "en").source) == {"donald-trump"}


def test_she_and_he_are_told_apart_by_given_names() -> None:
    text = "Angela Merkel met Emmanuel Macron in Berlin. {} urged Russia to withdraw its troops."
    assert polities(claim_at(text.format("She"), "urged", "en").source) == {"angela-merkel"}
    assert polities(claim_at(text.format("He"), "urged", "en").source) == {"FRA"}


def test_he_is_no_police() -> None:
    text = "Smith had a rifle, police said. He refused to surrender to the army."
    assert "COP" not in {m.id for c in claims_of(text, "en") for m in c.source if c.type != "STATE"}


def test_who_is_met_alone_is_no_doer() -> None:
    claim = claim_at("He has praised efforts to improve relations with Cuba.", "improve", "en")
    assert (polities(claim.source), polities(claim.target)) == (set(), {"CUB"})


def test_a_suspect_makes_no_murder_doubtful() -> None:
    text = "Police detained a suspect in the murder of a Russian general."
    assert claim_at(text, "murder", "en").status == "happened"


def test_those_opposed_oppose() -> None:
    text = "Russia, which is opposed to sanctions against Iran, vetoed the text."
    claim = claim_at(text, "opposed", "en")
    assert (polities(claim.source), polities(claim.target)) == ({"RUS"}, {"IRN"})


def test_a_paper_is_no_government() -> None:
    text = "The army killed ten rebels, the Kyiv Weekly Herald said."
    assert "UKR" not in {m.of or m.id for c in claims_of(text, "en") for m in c.said_by}


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("The army admitted bombing the hospital.", "bombing", "happened"),
        ("The suspect confessed to planting the bomb.", "planting", "happened"),
        ("Saddam used gas to kill thousands of Kurds.", "kill", "happened"),
        ("Russia could use missiles to attack Kyiv.", "attack", "possible"),
        ("The United States could use its navy for a blockade of Iran.", "blockade", "possible"),
        ("Talks resumed, only for Israel to bomb Rafah.", "bomb", "happened"),
        ("Sanctions must remain until North Korea denuclearizes.", "denuclearizes", "hypothetical"),
        ("Six months remain until the UK withdraws from the EU.", "withdraws", "planned"),
        ("All conditions are now present for the return of refugees.", "return", "possible"),
    ],
)
def test_how_real_it_is(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


def test_who_is_called_something_is_not_rung_up() -> None:
    for text in ('The minister called Orbán "a danger to Europe".', "Biden called Putin a killer."):
        assert [c.type for c in claims_of(text, "en")] == ["ACCUSE"]
    assert claim_at("Lavrov called Blinken to discuss Ukraine.", "called", "en").type == "CONSULT"


def test_whom_one_calls_to_talk_of_others() -> None:
    claim = claim_at("Macron called Putin on Sunday to discuss Syria.", "called", "en")
    assert "SYR" not in polities(claim.source)


def test_whom_what_is_backed_is_against_is_not_backed() -> None:
    text = "France supports the fight against Boko Haram."
    assert not claim_at(text, "supports", "en").target


def test_the_body_that_somebody_is_kept_out_of_is_not_refused() -> None:
    claim = claim_at("Greece vetoed Macedonia's entry into NATO.", "vetoed", "en")
    assert polities(claim.target) == {"MKD"}


def test_who_inquires_is_not_inquired_into() -> None:
    text = "The president has opened an FBI investigation into the claims."
    assert not claim_at(text, "investigation", "en").target


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("The FBI's investigation of Trump could change their minds.", "investigation", "happened"),
        ("He seemed to compare Merkel's criticism of Israel to a threat.", "critic", "happened"),
        (
            "They fell out over issues including Turkey's accession to the EU.",
            "accession",
            "possible",
        ),
        (
            "Iran has the means and, if necessary, to blockade the strait.",
            "blockade",
            "hypothetical",
        ),
    ],
)
def test_what_is_known_and_what_is_only_talked_of(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


def test_penalties_are_no_sport() -> None:
    assert claim_at("The EU imposed penalties on Russia.", "penalties", "en").type == "SANCTION"
