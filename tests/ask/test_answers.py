"""Questions about words, ties, bonds, posts and change, of ledgers made of hand-made claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import comb
from pathlib import Path

import pytest

from dragoman.ask import Bond, Change, Holding, Ledger, Saying
from dragoman.errors import QueryError
from dragoman.records import Article, Claim, Mention, Obligation, Post
from make import actor, article, claim, day, ledger, world

ARTICLES, CLAIMS = world()
Open = Callable[..., Ledger]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(ledger(tmp_path_factory.mktemp("ledger"), ARTICLES, CLAIMS)) as opened:
        yield opened


@pytest.fixture
def of(tmp_path: Path) -> Iterator[Open]:
    """Claims by article, and posts -> the ledger of them."""
    made: list[Ledger] = []

    def build(told: list[tuple[Article, Claim]], posts: tuple[Post, ...] = ()) -> Ledger:
        articles = list({a.id: a for a, _ in told}.values())
        folder = ledger(tmp_path, articles, [c for _, c in told], posts=posts)
        made.append(Ledger.open(folder))
        return made[-1]

    yield build
    for each in made:
        each.close()


def told(name: str, text: str, act: str, trigger: str, **fields: object) -> tuple[Article, Claim]:
    """A text of one sentence -> its article and its claim."""
    printed = fields.pop("published", date(2025, 3, 10))
    made = article(name, text, published=printed)
    return made, claim(made, act, trigger, **fields)


def deed(number: int, act: str, on: date) -> tuple[Article, Claim]:
    """A deed of its own day, told by an article of its own."""
    type_ = act.split()[1]
    text = f"Suceso {number} de {type_}."
    return told(f"diario {number}", text, act, "Suceso", published=on, when=day(str(on)))


def test_each_passage_is_said_once_with_all_it_tells(of: Open) -> None:
    text = "Rutte dijo: «Rusia atacó Ucrania y amenazó a Corea del Sur»."
    print_ = article("alfa", text)
    voices = (actor("mark-rutte", "Rutte"), Mention("efe", "EFE", None, "EFE", 0, 3))
    claims = [
        claim(print_, "RUS ASSAULT UKR", "atacó", said_by=voices, quote=True),
        claim(print_, "RUS THREATEN KOR", "amenazó", said_by=voices),
    ]
    asking = of([(print_, each) for each in claims])
    [saying] = asking.said("Mark Rutte").records()
    assert isinstance(saying, Saying)
    assert saying.quote
    assert [mention.id for mention in saying.said_by] == ["mark-rutte", "efe"]
    assert [one.type for one in saying.told] == ["ASSAULT", "THREATEN"]
    [about] = asking.said("NATO", about="Corea del Sur").records()
    assert [one.type for one in about.told] == ["THREATEN"]
    assert len(asking.said("mark-rutte", until="2025-03-09")) == 0


def test_the_same_words_in_two_papers_are_said_once(of: Open) -> None:
    text, voice = "Rutte dijo que Rusia atacó Ucrania.", (actor("mark-rutte", "Rutte"),)
    asking = of([told(name, text, "RUS ASSAULT UKR", "atacó", said_by=voice)
                 for name in ("alfa", "beta", "gama")])  # fmt: skip
    [saying] = asking.said("Rutte").records()
    assert sorted([saying.outlet or "", *saying.also]) == ["alfa", "beta", "gama"]


def test_a_dispute_has_the_words_of_both_sides(opened: Ledger) -> None:
    [found] = opened.disputes(actor="Rusia").records()
    assert (found.type, found.source, found.target) == ("ASSAULT", ("RUS",), ("UKR",))
    assert [words.outlet for words in found.asserted] == ["gama"]
    assert [words.said_by for words in found.denied] == [("Rusia",)]
    assert [entry["standing"] for entry in opened.entries(standing="denied")] == ["denied"]
    assert len(opened.disputes(actor="OTAN")) == 0


def test_a_promise_is_open_or_kept(opened: Ledger) -> None:
    [kept] = opened.promises(state="kept").records()
    assert [words.text[:13] for words in kept.said] == ["Lee Jae Myung"]
    assert [words.outlet for words in kept.settled] == ["épsilon"]
    assert len(opened.promises(state="open")) == 0
    assert opened.promises().records() == (kept,)


def test_the_act_promised_stands_for_the_promise(of: Open) -> None:
    made = article("alfa", "Rusia prometió que enviará armas a Corea del Norte.")
    act = claim(made, "RUS AID PRK", "enviará", status="promised")
    speech = claim(made, "RUS AGREE PRK", "prometió", status="promised", about=act.id)
    asking = of([(made, act), (made, speech)])
    assert [promise.type for promise in asking.promises().records()] == ["AID"]


def test_ties_add_up_the_scores_of_deeds(of: Open) -> None:
    start = date(2024, 1, 1)
    asking = of([
        deed(1, "RUS ASSAULT UKR", start),
        deed(2, "RUS ASSAULT UKR", start + timedelta(400)),
        deed(3, "UKR+RUS CONSULT UKR+RUS", start),
        deed(4, "PRK AID RUS", start),
        deed(5, "PRK SUPPORT UKR", start),
        deed(6, "CVL PROTEST RUS", start),
        told("alfa", "Prometió.", "RUS AID PRK", "Prometió", status="promised"),
    ])  # fmt: skip
    found = asking.network()
    ties = {(tie.a, tie.b): tie for tie in found.ties.records()}
    assert set(ties) == {("RUS", "UKR"), ("PRK", "RUS"), ("PRK", "UKR")}
    war = ties["RUS", "UKR"]
    assert (war.entries, war.by_a, war.by_b) == (3, 3, 1)
    assert (war.positive, war.negative, war.net) == (1.0, -20.0, -19.0)
    [triad] = found.unbalanced.records()
    assert (triad.a, triad.b, triad.c) == ("PRK", "RUS", "UKR")
    [balance] = found.balance.records()
    assert (balance.actors, balance.triads, balance.balanced) == (3, 1, 0)
    nodes = {node.id: node for node in found.nodes.records()}
    assert all(node.partners == 2 and node.degree == 1.0 for node in nodes.values())
    assert nodes["RUS"].entries == 4
    promised = asking.network(status="promised").ties.records()
    assert [(tie.a, tie.b, tie.by_b) for tie in promised] == [("PRK", "RUS", 1)]
    assert [row.period for row in asking.network(by="year").balance.records()] == ["2024", "2025"]
    assert [row.ties for row in asking.network(by="month").balance.records()] == [3, 1]


def test_friends_are_one_community_and_enemies_are_not(of: Open) -> None:
    on = date(2024, 1, 1)
    friends = ["RUS AID PRK", "RUS AID BLR", "PRK AID BLR", "USA AID UKR", "USA AID KOR"]
    asking = of([deed(n, act, on) for n, act in enumerate([*friends, "KOR AID UKR",
                                                            "RUS ASSAULT UKR"])])  # fmt: skip
    group = {node.id: node.community for node in asking.network().nodes.records()}
    assert group["RUS"] == group["PRK"] == group["BLR"]
    assert group["USA"] == group["UKR"] == group["KOR"]
    assert group["RUS"] != group["USA"]


DUTY = Obligation("defence", (), ("RUS", "PRK"), "en caso de agresión", "asistencia mutua")
PACT = told(
    "alfa", "Rusia y Corea del Norte firmaron asistencia mutua en caso de agresión.",
    "RUS+PRK AGREE RUS+PRK", "firmaron", mode="sign", obligations=(DUTY,),
    when=day("2024-06-19"),
)  # fmt: skip
LEFT = told(
    "beta", "Rusia denunció el tratado con Corea del Norte.", "RUS SANCTION PRK",
    "denunció el tratado", mode="withdraw", published=date(2025, 4, 1),
)  # fmt: skip


def test_a_bond_has_its_words_its_condition_and_its_day(of: Open) -> None:
    [bond] = of([PACT]).obligations().records()
    assert isinstance(bond, Bond)
    assert (bond.kind, bond.parties, bond.state) == ("defence", ("PRK", "RUS"), "in force")
    assert (bond.since, bond.conditions) == ("2024-06-19", ("en caso de agresión",))
    [clause] = bond.clauses
    assert clause.text == "asistencia mutua"
    assert clause.text in clause.passage


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (LEFT, "ended"),
        ((LEFT[0], replace(LEFT[1], status="hypothetical")), "in force"),
        ((replace(LEFT[0], published=date(2023, 4, 1)), LEFT[1]), "in force"),
    ],
    ids=["denounced", "only threatened", "another one, before"],
)
def test_a_bond_that_a_party_left_is_ended(
    of: Open, later: tuple[Article, Claim], state: str
) -> None:
    [bond] = of([PACT, later]).obligations(actor="RUS").records()
    assert bond.state == state
    assert [words.outlet for words in bond.ended] == (["beta"] if state == "ended" else [])


def test_who_must_come(of: Open) -> None:
    promised = replace(DUTY, parties=("USA", "KOR"))
    asking = of([
        PACT,
        told("gama", "Promete defender a Corea del Sur: asistencia mutua.", "USA AGREE KOR",
             "Promete", status="promised", obligations=(promised,)),
    ])  # fmt: skip
    attacked = {
        who: [b for b in asking.obligations(if_attacked=who).records() if b.known == "told"]
        for who in ("PRK", "KOR", "RUS")
    }
    assert [bond.parties for bond in attacked["PRK"]] == [("PRK", "RUS")]
    assert [bond.state for bond in attacked["KOR"]] == ["promised"]
    assert attacked["RUS"] == attacked["PRK"]


def test_who_must_come_by_membership_is_told_apart(of: Open) -> None:
    asking = of([PACT])
    assert {bond.known for bond in asking.obligations().records()} == {"told"}
    told, *members = asking.obligations(if_attacked="PRK").records()
    assert (told.known, {bond.known for bond in members}) == ("told", {"shipped"})
    assert all(not bond.claims and not bond.clauses for bond in members)
    assert {bond.parties for bond in members} == {("CHN", "PRK"), ("PRK", "RUS")}


@pytest.mark.parametrize(("day", "bound"), [("2024-03-06", False), ("2024-03-07", True)])
def test_a_member_is_bound_from_its_day_on(of: Open, day: str, bound: bool) -> None:
    found = of([PACT]).obligations(if_attacked="SWE", on=day).records()
    assert any("North Atlantic" in (bond.pact or "") for bond in found) == bound


def test_pacts_of_one_pair_are_told_apart_by_their_year(of: Open) -> None:
    old = told(
        "beta", "Rusia denunció en Moscú el tratado de 1961 con Corea del Norte.",
        "RUS SANCTION PRK", "denunció", mode="withdraw", published=date(2025, 4, 1),
    )  # fmt: skip
    recalled = told(
        "gama", "El tratado de 1961 preveía asistencia mutua.", "RUS+PRK AGREE RUS+PRK", "preveía",
        obligations=(DUTY,), published=date(2025, 3, 1),
    )  # fmt: skip
    states = {bond.pact: bond.state for bond in of([PACT, recalled, old]).obligations().records()}
    assert states == {"2024": "in force", "1961": "ended"}


def test_posts_learned_and_shipped_are_told_apart(of: Open) -> None:
    made = article("alfa", "El secretario general de la OTAN, Mark Rutte, habló con Corea del Sur.")
    words = "secretario general de la OTAN, Mark Rutte"
    post = Post("mark-rutte", "Mark Rutte", "secretary-general", "NATO", made.published, made.id,
                3, 3 + len(words), words)  # fmt: skip
    asking = of([(made, claim(made, "NATO CONSULT KOR", "habló"))], (post,))
    [learned] = asking.posts().records()
    assert isinstance(learned, Holding)
    assert (learned.known, learned.start, learned.text) == ("learned", "2025-03-10", words)
    found = {(row.of, row.known) for row in asking.posts(person="Rutte").records()}
    assert found == {("NATO", "learned"), ("NATO", "shipped"), ("NLD", "shipped")}
    then = {(row.of, row.known) for row in asking.posts(person="Rutte", on="2015-01-01").records()}
    assert then == {("NLD", "shipped")}
    heads = asking.posts(actor="OTAN", on="2012-01-01").records()
    assert "secretary-general" in {row.post for row in heads}


def test_outlets_rest_on_voices_and_voices_on_agencies(opened: Ledger) -> None:
    found = opened.sources(outlet="alfa").records()
    assert [(row.voice, row.via, row.claims) for row in found] == [
        ("europa-press", (), 1),
        ("lee-jae-myung", ("europa-press",), 1),
    ]
    own = opened.sources(outlet="beta").records()
    assert [(row.voice, row.name, row.articles) for row in own] == [(None, None, 1)]
    assert {row.outlet for row in opened.sources(said_by="RUS").records()} == {"delta"}


def test_what_is_new_in_a_pair(of: Open) -> None:
    asking = of([
        deed(1, "RUS CONSULT PRK", date(2024, 1, 10)),
        deed(2, "RUS CONSULT PRK", date(2025, 1, 10)),
        deed(3, "RUS AID PRK", date(2025, 1, 11)),
        deed(4, "KOR SANCTION RUS", date(2025, 1, 12)),
        deed(5, "KOR AID UKR", date(2025, 6, 1)),
    ])  # fmt: skip
    found = asking.changes(since="2025-01-01", until="2025-03-01").records()
    assert all(isinstance(change, Change) for change in found)
    new = [(c.what, c.a, c.b, c.type, c.entries, c.before, c.day) for c in found]
    assert new == [
        ("kind", "PRK", "RUS", "AID", 1, 1, "2025-01-11"),
        ("first", "KOR", "RUS", None, 1, 0, "2025-01-12"),
    ]
    assert [words.text for words in found[0].words] == ["Suceso 3 de AID."]
    assert len(asking.changes(since="2025-01-01", type="COERCE")) == 0


def test_a_break_in_level_is_measured_against_what_is_read(of: Open) -> None:
    before = [deed(n, "KOR ACCUSE PRK", date(2024, 1, 1) + timedelta(n)) for n in range(1)]
    other = [deed(n, "FRA SUPPORT DEU", date(2024, 3, 1) + timedelta(n)) for n in range(10, 29)]
    later = [deed(n, "KOR ACCUSE PRK", date(2025, 1, 1) + timedelta(n)) for n in range(30, 44)]
    steady = [deed(n, "FRA SUPPORT DEU", date(2025, 1, 1) + timedelta(n)) for n in range(50, 56)]
    found = of([*before, *other, *later, *steady]).changes(since="2025-01-01").records()
    breaks = {(change.a, change.b): change for change in found if change.what == "break"}
    assert set(breaks) == {("KOR", "PRK")}
    change = breaks["KOR", "PRK"]
    assert (change.before, change.entries, change.expected) == (1, 14, 1.0)
    tail = sum(comb(15, k) for k in range(14, 16)) / 2**15  # 20 articles before, 20 after
    assert change.p == pytest.approx(2 * tail)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (lambda ledger: ledger.said("Rusiia"), "Did you mean Russia?"),
        (lambda ledger: ledger.promises(state="lost"), "Choose from: open, kept"),
        (lambda ledger: ledger.network(by="week"), "Choose from: month, year"),
        (lambda ledger: ledger.disputes(other="RUS"), "without a first"),
        (lambda ledger: ledger.obligations(if_attacked="Atlantis"), "No actor is known"),
        (lambda ledger: ledger.posts(on="ayer"), "no date"),
        (
            lambda ledger: ledger.changes(since="2025-02-01", until="2025-01-01"),
            "before they begin",
        ),
    ],
)
def test_what_cannot_be_asked(opened: Ledger, question: object, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        question(opened)  # type: ignore[operator]
