"""Walking files, folders, JSON and JSON Lines."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read import ABSENT, Source, article, sources
from dragoman.records import Problem


def found(*paths: Path) -> list[Source | Problem]:
    return list(sources(paths))


def of_json(folder: Path, data: bytes, name: str = "a.jsonl") -> list[Source | Problem]:
    (folder / name).write_bytes(data)
    return found(folder / name)


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.txt", "a/.hidden", ".git/config", "c"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("hola")
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    origins = [each.origin for each in found(tmp_path) if isinstance(each, Source)]
    assert origins == [str(tmp_path / name) for name in ["a/z.txt", "b.txt", "c"]]


def test_a_path_that_is_not_there_is_said_and_the_rest_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hola")
    told, read = sources([tmp_path / "nada.txt", tmp_path])
    assert isinstance(told, Problem)
    assert (told.stage, told.source) == (ABSENT, str(tmp_path / "nada.txt"))
    assert isinstance(read, Source)


def test_json_lines_give_a_source_a_line(tmp_path: Path) -> None:
    rows = [
        {"text": "Uno", "title": "T", "url": "https://a.es/1", "outlet": "EFE"},
        {"body": "Dos", "date": "2026-02-10", "lang": "es", "more": [1]},
    ]
    lines = "\ufeff" + "\n\n".join(json.dumps(row) for row in rows)
    first, second = of_json(tmp_path, lines.encode())
    here = tmp_path / "a.jsonl"
    assert first == Source(f"{here}#1", "Uno", title="T", url="https://a.es/1", outlet="EFE")
    assert second == Source(f"{here}#3", "Dos", published="2026-02-10", language="es")


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b'{"text": NaN}',
        b"[1]",
        b'"text"',
        b"{}",
        b'{"text": 5}',
        b'{"text": "a", "url": []}',
        b"\xff\xfe",
        b"[" * 100_000,
        b"9" * 5_000,
    ],
)
def test_a_broken_line_is_a_problem_and_the_next_is_read(tmp_path: Path, line: bytes) -> None:
    broken, good = of_json(tmp_path, line + b'\n{"text": "hola"}\n')
    assert isinstance(broken, Problem)
    assert broken.source.endswith("a.jsonl#1")
    assert "line 1" in broken.message
    assert isinstance(good, Source)


def test_a_line_without_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    long, good = of_json(tmp_path, b"x" * 12_000_000 + b'\n{"text": "hola"}')
    assert isinstance(long, Problem)
    assert isinstance(good, Source)
    assert good.origin.endswith("#2")


def test_a_json_file_holds_one_object_or_a_list(tmp_path: Path) -> None:
    (one,) = of_json(tmp_path, b'{"text": "hola"}', "a.json")
    assert one == Source(str(tmp_path / "a.json"), "hola")
    listed = of_json(tmp_path, b'[{"text": "hola"}, 3]', "b.json")
    assert [type(each) for each in listed] == [Source, Problem]


def test_a_file_name_that_is_not_utf8_can_be_stored(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"a\xff.txt")).write_text("hola")
    (source,) = found(tmp_path)
    assert isinstance(source, Source)
    assert source.origin.endswith("a\ufffd.txt")


@given(data=st.binary(max_size=300))
def test_any_bytes_in_json_lines_give_sources_or_problems(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    assert all(isinstance(each, Source | Problem) for each in of_json(folder, data))


def test_hostile_json_is_survived(shared: Path) -> None:
    files = sorted((shared / "hostile" / "json").glob("*.json"))
    assert files
    for path in files:
        for each in found(path):
            result = each if isinstance(each, Problem) else article(each)
            assert isinstance(result, Problem), path.name
            result.message.encode("utf-8")


def test_naughty_strings_are_survived(shared: Path) -> None:
    lines = (shared / "hostile" / "blns.txt").read_text("utf-8", "surrogateescape").splitlines()
    for line in lines:
        result = article(Source("naughty", line, url=line, outlet=line, published=line))
        repr(result).encode("utf-8")


def test_odd_addresses_are_survived(shared: Path) -> None:
    cases = json.loads((shared / "hostile" / "urltestdata.json").read_text("utf-8"))
    for case in cases:
        if isinstance(case, dict):
            article(Source("address", "Rusia y China firmaron un pacto.", url=case["input"]))
