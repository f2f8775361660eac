"""Bombs and broken files: read, or refused with a reason, within bounds."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read import Source, article, sources
from dragoman.read.feeds import entries
from dragoman.read.pages import of_page
from dragoman.read.text import normalise
from dragoman.records import Article, Problem
from dragoman.store import from_table, to_table

STORY = "Rusia y Corea del Norte firmaron un pacto de defensa mutua en Pionyang. "
PAIRS = zip("abcdefghi", "bcdefghij", strict=True)
LAUGHS = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in PAIRS)
XXE = '<!ENTITY x SYSTEM "file:///etc/passwd">'
ANY = settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)


def found(path: Path, data: bytes) -> list[Article | Problem]:
    path.write_bytes(data)
    return [each if isinstance(each, Problem) else article(each) for each in sources([path])]


def zipped(name: str, data: bytes) -> bytearray:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return bytearray(buffer.getvalue())


def test_a_zip_of_overlapping_members_is_left_when_it_has_given_enough(tmp_path: Path) -> None:
    one = zipped("a.jsonl", b" " * 20_000_000)
    end = one.rfind(b"PK\5\6")
    (at,) = struct.unpack("<I", one[end + 16 : end + 20])
    listed = bytes(one[at:end]) * 50
    tail = struct.pack("<HHIIH", 50, 50, len(listed), at, 0)
    *_, last = found(tmp_path / "a.zip", bytes(one[:at]) + listed + b"PK\5\6\0\0\0\0" + tail)
    assert isinstance(last, Problem)
    assert "unpacks to more than" in last.message or "cannot be read" in last.message


def test_a_zip_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    data = zipped("a.txt", b" " * 80_000_000)
    for sign, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.find(sign) + offset
        data[at : at + 4] = struct.pack("<I", 10)
    (refused,) = found(tmp_path / "a.zip", bytes(data))
    assert isinstance(refused, Problem)


def test_a_line_without_end_is_read_or_refused(tmp_path: Path) -> None:
    for text in (STORY * 12_000, "a" * 900_000):
        (got,) = found(tmp_path / "a.txt", text.encode())
        assert isinstance(got, Article | Problem)
    (refused,) = found(tmp_path / "a.txt", (STORY * 20_000).encode())
    assert isinstance(refused, Problem)
    assert "more than 1,000,000 characters" in refused.message


def test_surrogates_and_turns_of_direction_leave_a_text_that_can_be_stored(tmp_path: Path) -> None:
    text = STORY + "\\ud83d solo, \u202e del revés \u2066 y vuelta\u2069. " + STORY
    (got,) = found(tmp_path / "a.jsonl", f'{{"text": "{text}"}}'.encode())
    assert isinstance(got, Article)
    assert "\ufffd solo,  del revés  y vuelta." in got.text
    assert from_table(Article, to_table(Article, [got])) == [got]


def test_links_in_archives_lead_nowhere(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE):
            info = tarfile.TarInfo("a.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert not [each for each in sources([tmp_path]) if isinstance(each, Source)]


def record(body: bytes, length: object = None) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + body
    size = len(body) if length is None else length
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {size}\r\n"
    head += "Content-Type: application/http; msgtype=response\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


PAGE = f"<html><body><article><p>{STORY * 3}</p></article></body></html>".encode()
GOOD = record(b"\r\n" + PAGE)


@pytest.mark.parametrize(
    ("name", "data", "good", "reason"),
    [("a.warc", GOOD + GOOD[:-40], 1, "breaks off"),
     ("a.warc", GOOD + record(b"\r\n" + PAGE, 10**18), 1, "breaks off"),
     ("a.warc", GOOD + record(b"\r\n" + PAGE, -1), 1, "cannot be read"),
     ("a.warc.gz", gzip.compress(GOOD) + gzip.compress(GOOD * 9)[:-20], 1, "cannot be read"),
     ("a.warc.gz", gzip.compress(b"WARC/1.0\r\n" + b"A: b\r\n" * 10**7), 0, "cannot be read"),
     ("a.warc", b"WARC/1.0\r\n" + b"A" * 10**6, 0, "")],
)  # fmt: skip
def test_a_broken_web_archive_says_where_it_breaks(
    tmp_path: Path, name: str, data: bytes, good: int, reason: str
) -> None:
    every = found(tmp_path / name, data)
    assert sum(isinstance(each, Article) for each in every) >= good
    last = every[-1]
    assert isinstance(last, Problem)
    assert reason in last.message


def test_a_page_packed_within_a_web_archive_is_unpacked_within_bounds(tmp_path: Path) -> None:
    head = b"Content-Encoding: gzip\r\n\r\n"
    bomb = gzip.compress(b" " * 50_000_000)
    data = record(head + gzip.compress(PAGE)) + record(head + bomb) + record(head + PAGE)
    packed, big, plain = found(tmp_path / "a.warc", data)
    assert isinstance(packed, Article)
    assert isinstance(big, Problem)
    assert isinstance(plain, Article)


@pytest.mark.parametrize("entity", [LAUGHS, XXE])
def test_entities_of_feeds_and_sitemaps_are_not_followed(entity: str) -> None:
    head = f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">{entity}]>'
    body = "<title>&x;&j;</title><link>http://a.example/</link>"
    for whole in (
        f"{head}<rss><channel><item>{body}<description>&x;&j;</description></item></channel></rss>",
        f"{head}<urlset><url><loc>&x;&j;</loc></url></urlset>",
    ):
        try:
            told = repr(entries(whole.encode()))
        except InputError:
            continue
        assert "root:" not in told
        assert len(told) < 10_000


@pytest.mark.parametrize(
    "html",
    ["<div>" * 100_000, "<b>a</b> " * 100_000, "<a href=x>k</a>" * 100_000, "<" * 300_000,
     "&" * 300_000, "<table><tr><td>" * 15_000, "\0" * 1000, "<p " + "a=b " * 100_000],
    ids=["deep", "bold", "links", "signs", "ampersands", "tables", "nul", "attributes"],
)  # fmt: skip
def test_a_hostile_page_is_read_or_refused(html: str) -> None:
    source = Source("page", f"<html><body><article><p>{STORY}{html}".encode(), page=True)
    result = article(source)
    assert isinstance(result, Article | Problem)


def test_marks_without_end_are_cut() -> None:
    text = "a" + "\u0301\u0323" * 500_000
    assert len(normalise(text)) < 40
    assert normalise("n\u0303" * 40) == "ñ" * 40


def test_ligatures_and_entities_become_letters() -> None:
    told = normalise(
        "el con\ufb02icto &aacute; o&ntilde;o, &laquo;paz&raquo; ne&shy;go&#173;ci&#xf3;"
    )
    assert told == "el conflicto á oño, «paz» negoció"
    assert normalise("a &lt;b&gt; &amp;aacute; &nada;") == "a &lt;b&gt; &amp;aacute; &nada;"


@given(st.text(st.sampled_from("&;#x12345690ancutehys\u037e\u00ad\u212a\u0301 "), max_size=40))
def test_entities_are_read_once_for_all(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@ANY
@given(st.binary(max_size=300), st.sampled_from([b"", b"<rss>", b"<?xml?><feed>", b"<urlset>"]))
def test_any_feed_is_read_or_refused(data: bytes, head: bytes) -> None:
    try:
        entries(head + data, "http://a.example/")
    except InputError:
        return


@ANY
@given(st.binary(max_size=300))
def test_any_page_is_read_or_refused(data: bytes) -> None:
    try:
        of_page(Source("page", b"<html><body><p>" + data, page=True))
    except InputError:
        return


@ANY
@given(
    st.sampled_from(["a.warc", "a.warc.gz", "a.zip", "a.tgz", "a.gz", "a.csv", "a.parquet", "a"]),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=8),
    st.binary(max_size=100),
)
def test_any_file_gives_sources_or_problems(
    tmp_path_factory: pytest.TempPathFactory, name: str, flips: list[tuple[int, int]], tail: bytes
) -> None:
    kinds = {"a.warc": GOOD * 3, "a.warc.gz": gzip.compress(GOOD * 3), "a.gz": gzip.compress(PAGE)}
    data = bytearray(kinds.get(name, bytes(zipped("a.txt", STORY.encode()))))
    for at, value in flips:
        data[at % len(data)] = value
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(bytes(data) + tail)
    assert all(isinstance(each, Source | Problem) for each in sources([path]))


def test_hostile_tables_are_survived(tmp_path: Path, shared: Path) -> None:
    for path in sorted((shared / "hostile" / "csv").glob("*.csv")):
        assert all(isinstance(each, Source | Problem) for each in sources([path]))
    assert found(tmp_path / "a.csv", b"text\nhola\0mundo\n")
