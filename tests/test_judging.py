"""A human's word: kept for ever, honoured by every rebuild, shown with its reason."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dragoman
from dragoman import batch, cli, store
from dragoman.errors import QueryError
from dragoman.judging import judge
from dragoman.records import Claim, Entry, Judgement
from dragoman.store.files import writing
from make import article, claim, day, ledger

SUNDAY, MONDAY = day("2025-03-09"), day("2025-03-10")
TEXT = "Rusia bombardeó Ucrania."
OUTLETS = [article(name, TEXT) for name in ("alfa", "beta", "gama", "delta")]
CLAIMS = [
    claim(OUTLETS[0], "RUS ASSAULT UKR", "bombardeó", when=SUNDAY),
    claim(OUTLETS[1], "RUS ASSAULT UKR", "bombardeó", when=SUNDAY),
    claim(OUTLETS[2], "RUS ASSAULT UKR", "bombardeó", when=MONDAY),
    claim(OUTLETS[3], "RUS ASSAULT UKR", "bombardeó", status="promised"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return ledger(tmp_path, OUTLETS, CLAIMS)


def entries(folder: Path, *, wrong: bool = False) -> list[Entry]:
    with dragoman.open(folder) as opened:
        return list(opened.entries(wrong=wrong).records())


def home(folder: Path, of: Claim) -> Entry:
    with dragoman.open(folder) as opened:
        return opened.why(of.id).entry.records()[0]


def test_same_makes_one_entry_also_of_two_days(folder: Path) -> None:
    assert home(folder, CLAIMS[0]) != home(folder, CLAIMS[2])
    done = judge(folder, "same", CLAIMS[0].id, CLAIMS[2].id, why="una noche", by="ana")
    assert done.honoured
    assert set(home(folder, CLAIMS[0]).claims) == {each.id for each in CLAIMS[:3]}


def test_different_keeps_apart_and_new_claims_join_one_of_the_two(folder: Path) -> None:
    judge(folder, "different", CLAIMS[0].id, CLAIMS[1].id, why="dos oleadas", by="ana")
    assert home(folder, CLAIMS[0]).claims == (CLAIMS[0].id,)
    assert home(folder, CLAIMS[1]).claims == (CLAIMS[1].id,)
    late = article("épsilon", TEXT)
    more = claim(late, "RUS ASSAULT UKR", "bombardeó", when=SUNDAY)
    with writing(folder):
        store.write_shard(folder, store.Contents(articles=(late,), claims=(more,)))
        batch.rebuild(folder)
    assert sorted(len(entry.claims) for entry in entries(folder)) == [1, 1, 1, 2]


def test_the_newest_word_counts(folder: Path) -> None:
    a, b = CLAIMS[0].id, CLAIMS[1].id
    judge(folder, "different", a, b, why="dos", by="ana")
    judge(folder, "same", a, b, why="una, al fin", by="blas")
    assert home(folder, CLAIMS[0]) == home(folder, CLAIMS[1])
    judge(folder, "different", a, b, why="dos, de verdad", by="ana")
    assert home(folder, CLAIMS[0]) != home(folder, CLAIMS[1])


def test_wrong_is_left_out_but_shown_on_request_and_in_why(folder: Path) -> None:
    before = home(folder, CLAIMS[0])
    judge(folder, "wrong", before.id, None, why="un simulacro", by="ana")
    assert all(CLAIMS[0].id not in entry.claims for entry in entries(folder))
    [misread] = entries(folder, wrong=True)
    assert misread.wrong
    assert misread.claims == before.claims
    with dragoman.open(folder) as opened:
        assert {row["id"] for row in opened.claims()} == {CLAIMS[2].id, CLAIMS[3].id}
        assert {row["id"] for row in opened.claims(wrong=True)} == set(before.claims)
        [told] = opened.why(CLAIMS[0].id).judgements.records()
    assert (told.verdict, told.who, told.why) == ("wrong", "ana", "un simulacro")


def test_one_wrong_claim_leaves_the_rest_of_its_entry(folder: Path) -> None:
    judge(folder, "wrong", CLAIMS[0].id, None, why="otro día", by="ana")
    assert home(folder, CLAIMS[1]).claims == (CLAIMS[1].id,)
    assert home(folder, CLAIMS[1]).standing == "reported"


def test_what_was_judged_is_honoured_by_every_rebuild(folder: Path) -> None:
    judge(folder, "same", CLAIMS[0].id, CLAIMS[2].id, why="una noche", by="ana")
    judge(folder, "wrong", CLAIMS[3].id, None, why="ironía", by="ana")
    digest = store.digest(folder)
    with writing(folder):
        batch.rebuild(folder)
    assert store.digest(folder) == digest


def test_a_running_writer_takes_in_what_is_judged_meanwhile(folder: Path) -> None:
    with writing(folder):
        batch.rebuild(folder)
        done = judge(folder, "same", CLAIMS[0].id, CLAIMS[2].id, why="una noche", by="ana")
        assert not done.honoured
        assert len(home(folder, CLAIMS[0]).claims) == 2
    assert batch.hear(folder)  # as every writer does once it has let go of the lock
    assert len(home(folder, CLAIMS[0]).claims) == 3


def test_many_who_judge_at_once_lose_no_word(tmp_path: Path) -> None:
    words = [Judgement("wrong", (f"c{n}",), (), "ana", "2025-01-01", "x" * 5000) for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda word: store.keep(tmp_path, word), words))
    kept, problems = store.judgements(tmp_path)
    assert sorted(kept, key=lambda each: each.left) == sorted(words, key=lambda each: each.left)
    assert not problems


def test_half_a_line_and_an_unknown_claim_are_told_as_problems(folder: Path) -> None:
    (folder / "judgements.jsonl").write_text('{"verdict": "same", "lef', encoding="utf-8")
    store.keep(folder, Judgement("wrong", ("gone",), (), "ana", "2025-01-01", "ya no"))
    judge(folder, "wrong", CLAIMS[3].id, None, why="ironía", by="ana")
    assert home(folder, CLAIMS[3]).wrong
    with dragoman.open(folder) as opened:
        told = [row["message"] for row in opened.problems()]
    assert len(told) == 2
    assert any("line 1 is no judgement" in each for each in told)
    assert any("not read" in each for each in told)


@pytest.mark.parametrize(
    ("verdict", "a", "b", "why", "told"),
    [
        ("same", "ffffffff", CLAIMS[0].id, "x", "No entry or claim begins with"),
        ("same", CLAIMS[0].id, None, "x", "give a second id"),
        ("wrong", CLAIMS[0].id, CLAIMS[1].id, "x", "give one id only"),
        ("same", CLAIMS[0].id, CLAIMS[0].id, "x", "the same claims already"),
        ("same", CLAIMS[0].id, CLAIMS[3].id, "x", "never one"),
        ("different", CLAIMS[2].id, CLAIMS[2].id, "x", "name a claim"),
        ("wrong", CLAIMS[0].id, None, "  ", "Say why"),
    ],
)
def test_what_cannot_be_judged_is_told_in_a_sentence(
    folder: Path, verdict: str, a: str, b: str | None, why: str, told: str
) -> None:
    with pytest.raises(QueryError, match=told):
        judge(folder, verdict, a, b, why=why, by="ana")  # type: ignore[arg-type]
    assert not (folder / "judgements.jsonl").exists()


def test_the_command_keeps_who_when_and_why(folder: Path) -> None:
    words = ["judge", "same", CLAIMS[0].id[:8], CLAIMS[2].id[:8], "--why", "una [b]noche[/b]"]
    done = CliRunner().invoke(cli.app, [*words, "--by", "ana", "--ledger", str(folder)])
    assert done.exit_code == 0, done.output
    assert "by ana" in done.output
    [line] = (folder / "judgements.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["why"] == "una [b]noche[/b]"
    shown = CliRunner().invoke(cli.app, ["why", CLAIMS[0].id, "--ledger", str(folder)]).output
    assert "judged same by ana" in shown
    assert "«una [b]noche[/b]»" in shown
