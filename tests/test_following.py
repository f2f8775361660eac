"""Following feeds of a server that misbehaves: goes on, says what happened, asks nothing twice."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman import ask, batch
from dragoman.errors import InputError, LedgerBusy, LedgerError
from dragoman.following import STATE, Follower, Most, alone
from dragoman.read.feedlist import Feed, feed_list
from dragoman.read.fetch import Fetcher, Manners
from dragoman.read.source import Found, Source
from dragoman.records import Problem
from read.naughty import STORY, Naughty, feed, naughty

QUICK = Manners(
    agent="dragoman/test", pause=0, seconds=0.7, private=frozenset({"127.0.0.1", "localhost"})
)


@pytest.fixture
def server() -> Iterator[Naughty]:
    with naughty() as server:
        yield server


class Kept:
    """Keeps what a round would read into the ledger."""

    def __init__(self) -> None:
        self.found: list[Found] = []

    def __call__(self, found: list[Found]) -> batch.Summary:
        self.found += found
        problems = tuple(each for each in found if isinstance(each, Problem))
        return batch.Summary(len(found) - len(problems), 0, problems, 0)


def follower(ledger: Path, kept: Kept, *addresses: str, most: Most | None = None) -> Follower:
    feeds = tuple(Feed(address=address) for address in addresses)
    return Follower(feeds, ledger, Fetcher(QUICK), kept, most or Most())


def test_a_round_reads_what_is_new_and_the_next_asks_nothing_twice(
    tmp_path: Path, server: Naughty
) -> None:
    server.feeds["/feed/1"] = feed("/page/1", "/page/2")
    server.feeds["/feed/2"] = feed("/page/2", "/page/3")
    kept = Kept()
    addresses = [f"{server.site}/feed/{n}" for n in (1, 2)]
    done = follower(tmp_path, kept, *addresses).round()
    assert (done.feeds, done.new, done.left, done.failed) == (2, 3, 0, [])
    assert [each.url for each in kept.found if isinstance(each, Source)] == [
        f"{server.site}/page/{n}" for n in (1, 3, 2)
    ]
    server.asked.clear()
    again = follower(tmp_path, kept, *addresses)
    assert again.round().feeds == 0  # none is due
    done = again.round(every=True)
    assert (done.feeds, done.unchanged, done.new) == (2, 2, 0)
    assert set(server.asked) == {"/robots.txt", "/feed/1", "/feed/2"}
    server.feeds["/feed/1"] = feed("/page/4", "/page/1")
    done = again.round(every=True)
    assert (done.unchanged, done.new) == (1, 1)
    assert server.asked[-1] == "/page/4"


def test_whatever_a_server_does_the_round_goes_on(tmp_path: Path, server: Naughty) -> None:
    bad = ["loop", "inside", "slow", "short", "endless", "bomb", "bad-gzip", "broken", "image"]
    server.feeds["/feed/0"] = feed("/page/1", *(f"/{path}" for path in bad), "/page/2")
    server.feeds["/feed/huge"] = feed(*(f"/page/{n}" for n in range(12_000)))
    server.feeds["/feed/none"] = b"<rss><channel></channel></rss>"
    kept = Kept()
    feeds = ["feed/0", *bad, "absent", "closed/1", "feed/huge", "feed/none"]
    busy = f"{server.other}/busy"
    one = follower(tmp_path, kept, *(f"{server.site}/{each}" for each in feeds), busy)
    done = one.round()
    said = {each.source.removeprefix(server.site): each.message for each in done.failed}
    assert set(said) >= {f"/{path}" for path in (*bad, "absent", "closed/1", "feed/huge")} - {
        "/image"
    }
    assert "private" in said["/inside"]
    assert "10,000 entries" in said["/feed/huge"]
    assert "120 seconds" in said[busy]
    pages = [each.url for each in kept.found if isinstance(each, Source)]
    assert pages == [f"{server.site}/page/1", f"{server.site}/page/2"]
    final = {
        each.source.removeprefix(server.site) for each in kept.found if isinstance(each, Problem)
    }
    assert final == {"/inside", "/endless", "/bomb", "/image"}
    # What failed for the time being is asked for twice more and then given up, with its reason.
    for _ in range(2):
        done = one.round(every=True)
    given_up = [each for each in kept.found if isinstance(each, Problem)]
    assert len(given_up) == 4 + 5
    assert one.round(every=True).new == 0


def test_what_a_round_leaves_the_next_takes(tmp_path: Path, server: Naughty) -> None:
    server.feeds["/feed/1"] = feed(*(f"/page/{n}" for n in range(5)))
    kept = Kept()
    one = follower(tmp_path, kept, f"{server.site}/feed/1", most=Most(pages=2))
    assert [one.round().left for _ in range(3)] == [3, 1, 0]
    assert one.next_due() > 1000
    assert len(kept.found) == 5


def test_the_feeds_own_text_stands_in_for_a_page_that_is_not_to_be_had(
    tmp_path: Path, server: Naughty
) -> None:
    server.feeds["/feed/1"] = feed("/closed/1").replace(
        b"</item>", f"<description>&lt;p&gt;{STORY}&lt;/p&gt;</description></item>".encode()
    )
    kept = Kept()
    follower(tmp_path, kept, f"{server.site}/feed/1").round()
    problem, source = kept.found
    assert isinstance(problem, Problem)
    assert "robots.txt; its text in the feed was taken" in problem.message
    assert isinstance(source, Source)
    assert source.content == STORY


def test_a_round_that_is_stopped_is_done_again(tmp_path: Path, server: Naughty) -> None:
    server.feeds["/feed/1"] = feed("/page/1", "/page/2", "/page/3")
    kept = Kept()
    one = follower(tmp_path, kept, f"{server.site}/feed/1")

    def stop_at_the_second_page(seconds: float) -> bool:
        return "/page/1" in server.asked

    one.fetcher = Fetcher(replace(QUICK, pause=0.01), wait=stop_at_the_second_page)
    assert one.round().left == 2
    assert len(kept.found) == 1
    follower(tmp_path, kept, f"{server.site}/feed/1").round()
    assert len(kept.found) == 3

    def dies(found: list[Found]) -> batch.Summary:
        raise LedgerError("no room")

    server.feeds["/feed/1"] = feed("/page/4")
    two = follower(tmp_path, kept, f"{server.site}/feed/1")
    two.take_in = dies
    with pytest.raises(LedgerError):
        two.round(every=True)
    assert follower(tmp_path, kept, f"{server.site}/feed/1").round(every=True).new == 1


def test_one_process_follows_and_damage_is_said(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(LedgerBusy), alone(tmp_path):
        pass
    (tmp_path / STATE).write_text("{")
    with pytest.raises(LedgerError, match="damaged"):
        follower(tmp_path, Kept())


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "feed"), ("feed = 3", "feed"), ("[[feed]]\naddress = 'x'", "http://"),
     ("[[feed]]\naddress = 'http://x'\nevery = '5s'", "30m"), ("[[", "FEEDS"),
     ("[[feed]]\naddress = 'http://x'\nnombre = 'x'", "nombre"),
     ("[[feed]]\naddress = 'http://x'\n[[feed]]\naddress = 'http://x'", "twice")],
)  # fmt: skip
def test_a_list_that_does_not_hold_together_is_said(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "FEEDS.toml").write_text(text)
    with pytest.raises(InputError, match=reason):
        feed_list(tmp_path / "FEEDS.toml")


def command(folder: Path, *more: str) -> list[str]:
    return [
        sys.executable, "-m", "dragoman", "follow", str(folder / "FEEDS.toml"), "--allow-private",
        "127.0.0.1", "--ledger", str(folder / "ledger"), "--jobs", "1", *more,
    ]  # fmt: skip


@pytest.mark.slow
def test_the_command_reads_into_the_ledger_and_ends_cleanly(
    tmp_path: Path, server: Naughty
) -> None:
    server.feeds["/feed/1"] = feed("/page/1", "/absent")
    (tmp_path / "FEEDS.toml").write_text(
        f"pause = 0\n[[feed]]\nname = 'Mala'\naddress = '{server.site}/feed/1'\n"
        "outlet = 'EFE'\nlanguage = 'es'\nevery = '1h'\n"
    )
    once = command(tmp_path, "--once", "--json")
    done = subprocess.run(once, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert (told["feeds"], told["new"], told["done"]["read"]) == (1, 2, 1)
    assert "404" in told["done"]["refused"][0]["message"]
    with ask.Ledger.open(tmp_path / "ledger") as ledger:
        (row,) = ledger.articles()
        assert (row["outlet"], row["author"]) == ("efe", "Ana Núñez")
        assert row["translated"].startswith("Este artículo fue traducido")
        assert ledger.claims(type="AGREE")
    with subprocess.Popen(command(tmp_path), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert "0 feeds asked" in process.stdout.readline()  # the feed is due in an hour
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
