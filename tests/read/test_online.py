"""Addresses: what is fetched, what is refused and why; real sockets on loopback."""

from __future__ import annotations

import json
import socket
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read import article, sources
from dragoman.read.addresses import Refused, is_public, place
from dragoman.read.fetch import Fetcher, Manners, Resting
from dragoman.read.robots import Rules
from dragoman.records import Article, Problem
from read.naughty import STORY, Naughty, feed, naughty

HOSTILE = Path(__file__).parents[3] / "shared" / "hostile"
QUICK = Manners(pause=0, seconds=0.7, private=frozenset({"127.0.0.1", "localhost"}))


@pytest.fixture(scope="module")
def server() -> Iterator[Naughty]:
    with naughty() as server:
        yield server


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "0x7f.1", "2130706433", "017700000001", "0", "[::1]", "[::]",
     "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]",
     "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "localhost"],
)  # fmt: skip
def test_no_address_leads_into_a_private_network(host: str) -> None:
    with pytest.raises(Refused, match=r"private|known"):
        place(f"http://{host}:8080/")


def test_public_addresses_are_public() -> None:
    assert all(map(is_public, ("8.8.8.8", "2606:4700::1111", "64:ff9b::808:808")))


@pytest.mark.parametrize(
    ("url", "reason"),
    [("file:///etc/passwd", "only http"), ("ftp://x/", "only http"), ("http://", "no host"),
     ("http://a:b@127.0.0.1/", "password"), ("http://127.0.0.1:99999/", "ort"),
     ("http://[::1/", "no address"), ("http://127.0.0.1/" + "a" * 3000, "longer")],
)  # fmt: skip
def test_what_is_no_address_is_said(url: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        place(url)


@given(st.text(st.characters(), max_size=60))
def test_any_host_is_a_place_or_refused(text: str) -> None:
    try:
        place(f"http://127.0.0.1:{text}", {"127.0.0.1"})
    except Refused:
        return


@pytest.mark.skipif(not HOSTILE.exists(), reason="the hostile inputs are not here")
def test_hostile_addresses_are_refused_or_stay_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def numbers_only(host: str, port: int, **more: Any) -> Any:
        return real(host, port, flags=socket.AI_NUMERICHOST, **more)  # no name leaves the machine

    monkeypatch.setattr(socket, "getaddrinfo", numbers_only)
    cases = json.loads((HOSTILE / "urltestdata.json").read_text(encoding="utf-8"))
    for case in cases:
        if isinstance(case, dict):
            try:
                found = place(case["input"])
            except Refused:
                continue
            assert all(map(is_public, found.numbers))


@pytest.mark.parametrize(
    ("path", "reason"),
    [("loop", "redirects more than"), ("inside", "private network"), ("file", "only http"),
     ("slow", "longer than"), ("slow-head", "longer than"), ("continue", "longer than"),
     ("short", "cannot be fetched"), ("huge", "larger than 5 MB"), ("endless", "larger than 5 MB"),
     ("bomb", "larger than 5 MB"), ("bad-gzip", "cannot be fetched"),
     ("cut-gzip", "cannot be fetched"), ("broken", "answers 500"), ("absent", "answers 404"),
     ("closed/1", "robots.txt"), ("heads", "cannot be fetched"), ("nonsense", "cannot be fetched")],
)  # fmt: skip
def test_what_misbehaves_is_refused_with_its_reason(
    server: Naughty, path: str, reason: str
) -> None:
    (refused,) = sources([f"{server.site}/{path}"], fetcher=Fetcher(QUICK))
    assert isinstance(refused, Problem)
    assert reason in refused.message
    assert "0x" not in refused.message
    assert "\n" not in refused.message


def test_a_bomb_never_fills_the_memory(server: Naughty) -> None:
    tracemalloc.start()
    with pytest.raises(Refused, match="larger than"):
        Fetcher(QUICK).get(f"{server.site}/bomb")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000_000


@pytest.mark.parametrize("path", ["page/1", "gzipped", "wrong", "latin", "not-a-length"])
def test_a_page_is_read_from_its_address(server: Naughty, path: str) -> None:
    (source,) = sources([f"{server.site}/{path}"], fetcher=Fetcher(QUICK))
    assert not isinstance(source, Problem)
    got = article(source)
    assert isinstance(got, Article)
    assert STORY in got.text
    assert "El señor Núñez" in got.text
    assert got.url == f"{server.site}/{path}"
    assert got.published == date(2024, 6, 19)
    assert got.author == "Ana Núñez"
    assert got.translated == "Este artículo fue traducido del inglés por la redacción"
    assert got.fetched


def test_an_image_is_no_page(server: Naughty) -> None:
    (refused,) = sources([f"{server.site}/image"], fetcher=Fetcher(QUICK))
    assert isinstance(refused, Problem)
    assert "image/png" in refused.message


def test_a_feed_or_sitemap_leads_to_its_pages(server: Naughty) -> None:
    server.feeds["/feed/rss"] = feed("/page/1", "/absent", "http://192.168.0.1/")
    server.feeds["/feed/map"] = f"""<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{server.site}/page/2</loc>
<news:news><news:publication><news:name>EFE</news:name><news:language>es</news:language>
</news:publication><news:publication_date>2024-06-20T01:00:00Z</news:publication_date>
<news:title>Un pacto</news:title></news:news></url></urlset>""".encode()
    fetcher = Fetcher(QUICK)
    one, absent, inside, two = sources(
        [f"{server.site}/feed/rss", f"{server.site}/feed/map"], fetcher=fetcher
    )
    assert not isinstance(one, Problem)
    assert one.title == "Nota 0"
    assert isinstance(absent, Problem)
    assert isinstance(inside, Problem)
    assert "private" in inside.message
    assert not isinstance(two, Problem)
    told = (two.title, two.outlet, two.language, two.published)
    assert told == ("Un pacto", "EFE", "es", "2024-06-20")


def test_a_host_that_asks_for_rest_is_left_alone(server: Naughty) -> None:
    fetcher = Fetcher(QUICK)
    with pytest.raises(Resting, match="120 seconds"):
        fetcher.get(f"{server.site}/busy")
    before = len(server.asked)
    with pytest.raises(Resting):
        fetcher.get(f"{server.site}/page/1")
    assert len(server.asked) == before
    assert fetcher.get(f"{server.other}/page/1").status == 200


def test_without_robots_all_is_open_and_with_a_broken_one_nothing() -> None:
    for status, opened in ((404, True), (403, True), (500, False)):
        with naughty() as server:
            server.robots_status = status
            if opened:
                assert Fetcher(QUICK).get(f"{server.site}/closed/1").status == 200
            else:
                with pytest.raises(Refused, match="robots"):
                    Fetcher(QUICK).get(f"{server.site}/closed/1")
                assert server.asked == ["/robots.txt"]


def test_hosts_are_told_who_asks_and_paused_between(server: Naughty) -> None:
    waited: list[float] = []
    manners = Manners(agent="dragoman/9 (+https://x.example)", pause=7, private=QUICK.private)
    Fetcher(manners, wait=waited.append).get(f"{server.site}/page/1")
    assert server.headers[-1]["User-Agent"] == "dragoman/9 (+https://x.example)"
    assert server.headers[-1]["Host"] == server.site.removeprefix("http://")
    assert [round(seconds) for seconds in waited] == [7]


def test_robots_of_many_groups_are_read_as_ours() -> None:
    many = "".join(f"User-agent: bot{n}\n" for n in range(9000))
    rules = "".join(f"Disallow: /{n}*x\n" for n in range(9000))
    found = Rules.parse(
        (many + rules + "User-agent: dragoman\nDisallow: /no\nCrawl-delay: 5\n").encode(),
        "dragoman/1",
    )
    assert not found.allow("http://a.example/no")
    assert found.allow("http://a.example/7x")
    assert found.delay == 5
