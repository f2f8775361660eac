"""Which claims become one entry, which stay apart, and what is linked to what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fuse import entries_of
from dragoman.records import Amount, Article, Claim, Entry, Mention, Where
from make import article, claim, day, world

ALPHA = article("alfa", "Rusia bombardeó Ucrania.")
BETA = article("beta", "Rusia bombardeó Ucrania.")


def attack(told: Article = ALPHA, **fields: Any) -> Claim:
    return claim(told, "RUS ASSAULT UKR", "bombardeó", **fields)


def fused(*claims: Claim, articles: tuple[Article, ...] = (ALPHA, BETA)) -> tuple[Entry, ...]:
    return entries_of(claims, articles)[0]


def test_one_day_told_twice_is_one_corroborated_entry() -> None:
    monday = day("2025-03-10")
    [entry] = fused(attack(when=monday), attack(BETA, when=monday))
    assert (entry.standing, entry.sources, len(entry.claims)) == ("corroborated", 2, 2)
    assert (entry.source, entry.target, entry.status) == (("RUS",), ("UKR",), "happened")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"when": day("2025-03-09")}, {"when": day("2025-03-10")}),
        ({"when": day("2025-03-09")}, {"when": day("2025-01-01", "2025-12-31", "year")}),
        ({"mode": "aerial"}, {"mode": "drone"}),
        ({"status": "happened"}, {"status": "planned"}),
        ({"status": "happened"}, {"status": "possible"}),
        ({"status": "promised"}, {"status": "hypothetical"}),
        ({"status": "happened"}, {"status": "negated"}),
        ({"where": Where("Kiev", "UKR", 50.45, 30.52, "Kiev")},
         {"where": Where("Odesa", "UKR", 46.48, 30.73, "Odesa")}),
    ],
)  # fmt: skip
def test_what_tells_two_acts_apart(left: dict[str, Any], right: dict[str, Any]) -> None:
    assert len(fused(attack(**left), attack(BETA, **right))) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"when": day("2025-03-09")}, {"when": day("2025-03-03", "2025-03-09", "week")}),
        ({"when": day("2025-03-09")}, {}),
        ({"mode": "aerial"}, {}),
        ({"status": "happened"}, {"status": "ongoing"}),
        ({"status": "planned"}, {"status": "promised"}),
    ],
)
def test_what_leaves_them_one(left: dict[str, Any], right: dict[str, Any]) -> None:
    assert len(fused(attack(**left), attack(BETA, **right))) == 1


def test_the_sides_of_a_meeting_have_no_order() -> None:
    text = "Rusia se reunió con Corea del Norte."
    a, b = article("a", text), article("b", text)
    claims = (claim(a, "RUS CONSULT PRK", "reunió"), claim(b, "PRK+RUS CONSULT PRK+RUS", "reunió"))
    [entry] = fused(*claims, articles=(a, b))
    assert entry.source == entry.target == ("PRK", "RUS")


def test_a_person_acts_for_the_polity_of_that_day() -> None:
    text = "Lee Jae Myung visitó Ucrania."
    a, b = article("a", text), article("b", text)
    claims = (claim(a, "lee-jae-myung AID UKR", "visitó"), claim(b, "KOR AID UKR", "visitó"))
    assert len(fused(*claims, articles=(a, b))) == 1


def test_dates_do_not_chain() -> None:
    weeks = [
        attack(when=day(f"2025-03-{start:02}", f"2025-03-{start + 6:02}", "week"))
        for start in (1, 5, 9, 13)
    ]
    for entry in fused(*weeks):
        days = [c.when for c in weeks if c.id in entry.claims and c.when]
        assert max(w.start or "" for w in days) <= min(w.end or "" for w in days)


def test_the_article_s_date_is_compared_but_never_written_down() -> None:
    late = replace(BETA, published=date(2025, 4, 10))
    assert len(fused(attack(), attack(late), articles=(ALPHA, late))) == 2
    assert [entry.when for entry in fused(attack(), attack(BETA))] == [None]


def test_a_copy_is_no_second_source() -> None:
    copy = replace(BETA, copy_of=ALPHA.id)
    [entry] = fused(attack(), attack(copy), articles=(ALPHA, copy))
    assert (entry.standing, entry.sources) == ("reported", 1)


def test_two_outlets_of_one_agency_are_one_source() -> None:
    wire = tuple(replace(a, agencies=("efe",)) for a in (ALPHA, BETA))
    [entry] = fused(attack(wire[0]), attack(wire[1]), articles=wire)
    assert (entry.standing, entry.sources) == ("reported", 1)


def test_two_agencies_together_add_nothing_to_one_of_them() -> None:
    wire = (replace(ALPHA, agencies=("efe",)), replace(BETA, agencies=("efe", "reuters")))
    [entry] = fused(attack(wire[0]), attack(wire[1]), articles=wire)
    assert (entry.standing, entry.sources) == ("reported", 1)


def test_one_speaker_told_by_two_outlets_corroborates_nothing() -> None:
    voice = (Mention("volodimir-zelenski", "Zelenski", "UKR", "Zelenski", 0, 8),)
    [entry] = fused(attack(said_by=voice), attack(BETA, said_by=voice))
    assert (entry.standing, entry.sources) == ("reported", 2)


def test_a_rumour_told_twice_stays_a_rumour() -> None:
    [entry] = fused(attack(status="possible"), attack(BETA, status="possible"))
    assert (entry.standing, entry.status) == ("reported", "possible")


def test_the_strongest_word_of_a_promise_is_still_no_deed() -> None:
    [entry] = fused(attack(status="planned"), attack(BETA, status="promised"))
    assert (entry.standing, entry.status) == ("promised", "promised")


def test_statements_are_one_only_in_the_same_words() -> None:
    a = article("a", "Rusia dijo: «La paz está muy cerca de nosotros».")
    b = article("b", "Rusia dijo: «La paz está muy cerca, de nosotros».")
    c = article("c", "Rusia dijo: «El clima es cosa seria».")
    claims = [claim(x, "RUS STATE -", "dijo") for x in (a, b, c)]
    sizes = sorted(len(e.claims) for e in fused(*claims, articles=(a, b, c)))
    assert sizes == [1, 2]


def test_acts_of_nobody_in_particular_are_one_only_in_the_same_words() -> None:
    a, b = article("a", "Murieron dos en Kiev."), article("b", "Murieron dos en Odesa.")
    claims = [claim(x, "CVL ASSAULT -", "Murieron") for x in (a, b)]
    assert len(fused(*claims, articles=(a, b))) == 2


def test_speech_acts_without_a_date_must_share_their_words() -> None:
    a = article("a", "Rusia criticó a Ucrania por las elecciones regionales.")
    b = article("b", "Rusia criticó a Ucrania por el gasoducto averiado.")
    c = article("c", "Ayer Rusia criticó a Ucrania por elecciones regionales.")
    claims = [claim(x, "RUS ACCUSE UKR", "criticó") for x in (a, b, c)]
    sizes = sorted(len(e.claims) for e in fused(*claims, articles=(a, b, c)))
    assert sizes == [1, 2]


def test_a_denial_disputes_the_deed_and_stays_apart() -> None:
    articles, claims = world()
    entries, links = entries_of(claims, articles)
    by_id = {entry.id: entry for entry in entries}
    [denial] = [link for link in links if link.kind == "denies"]
    assert by_id[denial.left].standing == "denied"
    assert by_id[denial.right].standing == "disputed"
    assert "Rusia says not: ASSAULT RUS → UKR" in denial.why


def test_a_denial_without_a_target_denies_what_its_own_article_tells() -> None:
    told = article("a", "Rusia bombardeó Ucrania. Rusia negó haber bombardeado.")
    deed, elsewhere = attack(told, mode="aerial"), attack(BETA, mode="drone")
    denial = claim(told, "RUS ASSAULT -", "bombardeado", status="negated", mode="aerial")
    entries, [link] = entries_of((deed, elsewhere, denial), (told, BETA))
    denied = next(entry for entry in entries if entry.id == link.right)
    assert (link.kind, denied.claims, denied.standing) == ("denies", (deed.id,), "disputed")


def test_two_who_deny_together_deny_what_either_did() -> None:
    told = article("a", "Rusia envió armas a Corea del Norte. Ambos negaron el envío.")
    deed = claim(told, "RUS AID PRK", "envió")
    denial = claim(told, "RUS+PRK AID -", "envío", status="negated")
    entries, [link] = entries_of((deed, denial), (told,))
    assert link.kind == "denies"
    assert {entry.standing for entry in entries} == {"disputed", "denied"}


def test_a_deed_fulfils_the_promise_before_it() -> None:
    articles, claims = world()
    entries, links = entries_of(claims, articles)
    by_id = {entry.id: entry for entry in entries}
    [kept] = [link for link in links if link.kind == "fulfils"]
    assert by_id[kept.left].status == "happened"
    assert (by_id[kept.right].status, by_id[kept.right].standing) == ("promised", "fulfilled")


def test_another_persons_visit_fulfils_nothing() -> None:
    first = article("alfa", "Putin invitó a Kim a visitar Rusia.", published=date(2025, 3, 1))
    later = article("beta", "Belousov se reunió con Choe.", published=date(2025, 4, 1))
    deed = claim(later, "RUS CONSULT PRK", "reunió", when=day("2025-03-30"))
    plan = claim(first, "RUS CONSULT PRK", "visitar", status="planned")

    def of(person: str, polity: str) -> Mention:
        return Mention(person, person, polity, person, 0, len(person))

    met = replace(deed, source=(of("belousov", "RUS"),), target=(of("choe", "PRK"),))
    bidden = replace(plan, source=(of("putin", "RUS"),), target=(of("kim", "PRK"),))
    assert [link.kind for link in entries_of((deed, plan), (first, later))[1]] == ["fulfils"]
    assert not entries_of((met, bidden), (first, later))[1]


def test_a_deed_before_the_promise_fulfils_nothing() -> None:
    late = replace(BETA, published=date(2025, 5, 1))
    deed, promise = attack(when=day("2025-03-09")), attack(late, status="promised")
    entries, links = entries_of((deed, promise), (ALPHA, late))
    assert {entry.standing for entry in entries} == {"reported", "promised"}
    assert not links


def test_a_denial_of_another_day_disputes_nothing() -> None:
    deed = attack(when=day("2025-03-09"))
    _, links = entries_of(
        (deed, attack(BETA, status="negated", when=day("2025-02-01"))), (ALPHA, BETA)
    )
    assert not links


def test_rejecting_an_accusation_denies_the_deed_not_the_accusation() -> None:
    text = "Ucrania acusó a Rusia de enviar misiles a Corea del Norte. Rusia lo rechazó."
    told = article("a", text)
    deed = claim(told, "RUS AID PRK", "enviar")
    accusation = claim(told, "UKR ACCUSE RUS", "acusó", about=deed.id)
    rejection = claim(told, "RUS REJECT UKR", "rechazó", about=accusation.id)
    entries, [link] = entries_of((deed, accusation, rejection), (told,))
    by_claim = {entry.claims[0]: entry for entry in entries}
    assert (link.left, link.right) == (by_claim[rejection.id].id, by_claim[deed.id].id)
    assert by_claim[deed.id].standing == "disputed"
    assert by_claim[accusation.id].standing == "reported"


OUTLETS = [
    article(name, "Rusia bombardeó Ucrania.", published=date(2025, 3, 1) + timedelta(days=2 * n))
    for n, name in enumerate("abcdef")
] + [article("z", "Rusia bombardeó Ucrania.", published=None)]

CLAIMS = st.builds(
    lambda where, act, **fields: claim(where, act, "bombardeó", **fields),
    st.sampled_from(OUTLETS),
    st.sampled_from(["RUS ASSAULT UKR", "RUS CONSULT UKR", "UKR CONSULT RUS", "CVL PROTEST -"]),
    status=st.sampled_from(["happened", "ongoing", "planned", "promised", "possible", "negated"]),
    mode=st.sampled_from([None, "aerial", "visit"]),
    when=st.none()
    | st.builds(
        lambda start, length: day(
            str(date(2025, 3, 1) + timedelta(days=start)),
            str(date(2025, 3, 1) + timedelta(days=start + length)),
            "day" if not length else "period",
        ),
        st.integers(0, 12),
        st.sampled_from([0, 6, 30, 364]),
    ),
)


@given(st.lists(CLAIMS, max_size=14), st.randoms())
def test_order_and_repetition_do_not_matter(claims: list[Claim], random: Any) -> None:
    shuffled = claims * 2
    random.shuffle(shuffled)
    assert entries_of(shuffled, reversed(OUTLETS)) == entries_of(claims, OUTLETS)


@given(st.lists(CLAIMS, max_size=14))
def test_every_claim_is_in_one_entry_and_nothing_is_invented(claims: list[Claim]) -> None:
    entries, links = entries_of(claims, OUTLETS)
    held = sorted(id for entry in entries for id in entry.claims)
    assert held == sorted({c.id for c in claims})
    ids = {entry.id for entry in entries}
    assert len(ids) == len(entries)
    assert all({link.left, link.right} <= ids for link in links)
    by_id = {c.id: c for c in claims}
    for entry in entries:
        assert entry.status in {by_id[id].status for id in entry.claims}
        assert entry.when is None or entry.when in {by_id[id].when for id in entry.claims}


@given(st.lists(CLAIMS, max_size=10))
def test_fusing_the_claims_of_one_entry_gives_that_entry(claims: list[Claim]) -> None:
    by_id = {c.id: c for c in claims}
    for entry in entries_of(claims, OUTLETS)[0]:
        [again], _ = entries_of((by_id[id] for id in entry.claims), OUTLETS)
        assert (again.id, again.claims) == (entry.id, entry.claims)


@given(st.lists(CLAIMS, max_size=14))
def test_no_two_dates_further_apart_than_their_grain_are_one_entry(claims: list[Claim]) -> None:
    by_id = {c.id: c for c in claims}
    for entry in entries_of(claims, OUTLETS)[0]:
        days = [when for id in entry.claims if (when := by_id[id].when)]
        assert max((w.start or "" for w in days), default="") <= min(
            (w.end or "" for w in days), default="~"
        )


@given(st.lists(CLAIMS, max_size=14))
def test_what_a_standing_rests_on_is_in_the_ledger(claims: list[Claim]) -> None:
    entries, links = entries_of(claims, OUTLETS)
    ids, sources = {entry.id for entry in entries}, {link.left for link in links}
    for entry in entries:
        assert entry.grounds
        for ground in entry.grounds:
            assert set(ground.claims) <= set(entry.claims)
            assert set(ground.entries) <= ids & sources


def test_different_figures_stay_side_by_side_in_one_entry() -> None:
    a = article("a", "Rusia bombardeó Ucrania con 40 drones.")
    b = article("b", "Rusia bombardeó Ucrania con 38 drones.")
    monday = day("2025-03-10")
    claims = [
        claim(told, "RUS ASSAULT UKR", "bombardeó", when=monday,
              amounts=(Amount(n, n, "thing", "drones", f"{n} drones"),))
        for told, n in ((a, 40), (b, 38))
    ]  # fmt: skip
    [entry] = fused(*claims, articles=(a, b))
    assert len(entry.claims) == 2


def test_a_plan_whose_day_has_passed_is_overdue_by_the_latest_article() -> None:
    promise = attack(status="planned", when=day("2025-03-20"))
    [before] = fused(promise, articles=(ALPHA, BETA))
    assert (before.standing, before.due) == ("planned", "2025-03-20")
    late = replace(BETA, published=date(2025, 3, 21))
    [after] = fused(promise, articles=(ALPHA, late))
    assert after.standing == "overdue"
    assert "2025-03-21" in after.grounds[0].what


def test_a_plan_told_later_as_not_done_is_broken() -> None:
    late = replace(BETA, published=date(2025, 3, 30))
    plan = attack(status="planned")
    entries, [link] = entries_of((plan, attack(late, status="negated")), (ALPHA, late))
    assert link.kind == "breaks"
    broken = next(entry for entry in entries if entry.id == link.right)
    assert (broken.standing, broken.grounds[0].entries) == ("broken", (link.left,))


def test_to_refuse_one_thing_denies_no_other() -> None:
    a = article("a", "Corea del Sur entregó a Ucrania mantas y víveres.")
    b = article("b", "Corea del Sur no entregó a Ucrania proyectiles.")
    given_, refused = (claim(told, "KOR AID UKR", "entregó") for told in (a, b))
    refused = replace(refused, status="negated")
    assert entries_of((given_, refused), (a, b))[1] == ()
