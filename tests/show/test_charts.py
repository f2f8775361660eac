"""Charts: what they show and what they say they leave out; pages that load nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.ask import Ledger
from dragoman.errors import InputError, QueryError
from dragoman.records import Where
from dragoman.show import charts
from make import article, claim, day, ledger, world

EVIL = "</script><script>alert(1)</script>"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    articles, claims = world()
    evil = article("evil", "Rusia atacó Ucrania.")
    claims.append(
        claim(evil, "RUS ASSAULT UKR", "atacó", when=day("2025-05-01"),
              where=Where(EVIL, None, None, None, EVIL))
    )  # fmt: skip
    with Ledger.open(ledger(tmp_path_factory.mktemp("l"), [*articles, evil], claims)) as opened:
        yield opened


def test_a_timeline_fills_deeds_alone_and_counts_what_has_no_date(opened: Ledger) -> None:
    found = opened.entries()
    spec = charts.timeline(found, opened.names()).to_dict()
    dated = {row["id"]: row for row in found if row["when"]}
    marks = spec["data"]["values"]
    assert {mark["id"] for mark in marks} == set(dated)
    for mark in marks:
        assert (mark["fill"] != "#ffffff") == (mark["status"] in {"happened", "ongoing"})
    assert any("Russia → Ukraine" in mark["who"] for mark in marks)
    assert f"{len(found) - len(dated)} without a date" in spec["title"]["subtitle"]


def test_activity_counts_deeds_of_each_month(opened: Ledger) -> None:
    spec = charts.activity(opened.entries()).to_dict()
    counts = {(v["period"], v["class"]): v["deeds"] for v in spec["data"]["values"]}
    assert counts == {
        ("2025-03", "conflict in deeds"): 1,
        ("2025-03", "cooperation in words"): 1,
        ("2025-04", "cooperation in deeds"): 1,
        ("2025-05", "conflict in deeds"): 1,
    }
    yearly = charts.activity(opened.entries(), by="year").to_dict()
    assert sum(value["deeds"] for value in yearly["data"]["values"]) == 4
    with pytest.raises(QueryError, match="Choose from: month, year"):
        charts.activity(opened.entries(), by="week")


def test_a_network_is_drawn_with_its_ties_and_their_signs(
    opened: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = opened.network()
    ties, points, _ = charts.network(found).to_dict()["layer"]
    edges, nodes = ties["data"]["values"], points["data"]["values"]
    names = opened.names()
    assert {node["name"] for node in nodes} == {names[row["id"]] for row in found.nodes}
    signs = {frozenset((edge["a"], edge["b"])): edge["sign"] for edge in edges}
    assert signs[frozenset(("Russia", "Ukraine"))] == "harms"
    assert signs[frozenset(("South Korea", "Ukraine"))] == "helps"
    charts.save(charts.network(found), tmp_path / "network.svg")
    assert b"Ukraine" in (tmp_path / "network.svg").read_bytes()
    with pytest.raises(QueryError, match="one period"):
        charts.network(opened.network(by="month"))
    monkeypatch.setattr(charts, "DRAWN", 2)
    assert "actors with fewer partners" in charts.network(found).to_dict()["title"]["subtitle"]


@pytest.mark.parametrize(
    ("suffix", "start"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_a_chart_is_drawn_without_a_browser(
    opened: Ledger, tmp_path: Path, suffix: str, start: bytes
) -> None:
    file = tmp_path / f"chart.{suffix}"
    charts.save(charts.timeline(opened.entries()), file)
    assert file.read_bytes().startswith(start)


def test_a_page_loads_nothing_and_runs_no_words(opened: Ledger, tmp_path: Path) -> None:
    charts.save(charts.timeline(opened.entries()), tmp_path / "chart.html")
    page = (tmp_path / "chart.html").read_text("utf-8")
    assert "alert(1)" in page
    assert EVIL not in page
    assert set(re.findall(r"<(?:script|link|iframe)\b[^>]*>", page)) == {
        '<script type="text/javascript">'
    }
    assert '"editor": false' in page


def test_wrong_places_are_said(opened: Ledger, tmp_path: Path) -> None:
    chart = charts.timeline(opened.entries())
    with pytest.raises(QueryError, match=r"\.svg"):
        charts.save(chart, tmp_path / "chart.docx")
    with pytest.raises(InputError, match="cannot be written"):
        charts.save(chart, tmp_path / "missing" / "chart.svg")


def test_rows_show_as_a_table_escaped_and_bounded(opened: Ledger) -> None:
    found = opened.entries()
    shown = found._repr_html_()
    assert shown.count("<tr>") == len(found) + 1
    assert "2025-03-10" in shown
    assert "<script>" not in shown
    assert "&lt;/script&gt;" in shown
    long = replace(found, table=found.table.slice(0, 1).append_column("x", [["a" * 5000]]))
    assert len(long._repr_html_()) < 3000
    assert "Lee Jae Myung (KOR)" in opened.claims()._repr_html_()
