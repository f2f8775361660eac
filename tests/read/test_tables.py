"""Tables of events made by others: what each line becomes, and that no line is lost."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from dragoman.knowledge.crosswalk import GDELT_COLUMNS as COLUMNS
from dragoman.read.tables import events
from dragoman.read.tables.events import Table
from dragoman.records import Imported, Problem, Type, Where

ICEWS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
    "Longitude",
)  # fmt: skip
POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Actor Country",
    "Primary Actor Sector", "Recipient Name", "Recipient Country", "Primary Recipient Sector",
    "City", "Country", "Latitude", "Longitude", "Raw Placename", "Source",
)  # fmt: skip


def gdelt(**cells: str) -> str:
    """Cells by name → a line of GDELT 2.0."""
    usual = {
        "GlobalEventID": "1", "Day": "20250310", "Actor1Code": "RUSGOV", "Actor1Name": "MOSCOW",
        "Actor1CountryCode": "RUS", "Actor1Type1Code": "GOV", "Actor2Code": "UKR",
        "Actor2Name": "UKRAINE", "Actor2CountryCode": "UKR", "EventCode": "190",
        "ActionGeo_Type": "4", "ActionGeo_Fullname": "Kharkiv, Kharkivs'ka Oblast', Ukraine",
        "ActionGeo_CountryCode": "UP", "ActionGeo_Lat": "49.99", "ActionGeo_Long": "36.23",
        "DATEADDED": "20250311001500", "SOURCEURL": "https://news.example/a?b=1",
    }  # fmt: skip
    return "\t".join((usual | cells).get(name, "") for name in COLUMNS)


def table(header: tuple[str, ...], *lines: dict[str, str]) -> str:
    """Lines by column → a table with its header."""
    rows = [header, *([line.get(name, "") for name in header] for line in lines)]
    return "".join("\t".join(row) + "\n" for row in rows)


def read(tmp_path: Path, kind: Table, text: str) -> list[Imported | Problem]:
    (file := tmp_path / "table.csv").write_text(text, encoding="utf-8")
    return list(events(file, kind))


def one(tmp_path: Path, kind: Table, text: str) -> Imported:
    [event] = read(tmp_path, kind, text)
    assert isinstance(event, Imported), event
    return event


def test_a_line_of_gdelt(tmp_path: Path) -> None:
    event = one(tmp_path, "gdelt", gdelt() + "\n")
    assert (event.type, event.mode, event.status) == ("ASSAULT", None, "happened")
    assert (event.source, event.target) == (("RUS",), ("UKR",))
    assert (event.actor, event.recipient, event.code) == ("MOSCOW", "UKRAINE", "190")
    assert (event.when.start, event.when.end, event.when.grain) == ("2025-03-10",) * 2 + ("day",)
    place = "Kharkiv, Kharkivs'ka Oblast', Ukraine"
    assert event.where == Where(place, "UKR", 49.99, 36.23, place)
    assert (event.outlet, str(event.published)) == ("news.example", "2025-03-11")
    assert (event.origin, event.line) == ("gdelt", 1)


@pytest.mark.parametrize("cells", [61, 58, 57])
def test_gdelt_before_2015_has_fewer_columns(tmp_path: Path, cells: int) -> None:
    kept = [c for c in COLUMNS if cells == 61 or not c.endswith("ADM2Code")][:cells]
    line = dict(zip(COLUMNS, gdelt().split("\t"), strict=True))
    event = one(tmp_path, "gdelt", "\t".join(line[name] for name in kept))
    assert event.source == ("RUS",)
    assert event.where
    assert event.where.longitude == 36.23
    assert bool(event.url) == (cells != 57)


@pytest.mark.parametrize(
    ("code", "act"),
    [
        ("036", ("CONSULT", None, "planned")),
        ("033", ("AID", None, "promised")),
        ("0331", ("AID", None, "promised")),
        ("057", ("AGREE", "sign", "happened")),
        ("016", ("REJECT", None, "happened")),
        ("138", ("THREATEN", "violence", "happened")),
    ],
)
def test_what_a_code_only_intends_is_no_deed(
    tmp_path: Path, code: str, act: tuple[Type, str | None, str]
) -> None:
    event = one(tmp_path, "gdelt", gdelt(EventCode=code))
    assert (event.type, event.mode, event.status) == act


@pytest.mark.parametrize(
    ("cells", "actor"),
    [
        ({"Actor1Code": "ROMMIL", "Actor1CountryCode": "ROM", "Actor1Type1Code": "MIL"}, ("ROU",)),
        # Rebels and companies do not act for their state.
        ({"Actor1Code": "SYRREB", "Actor1CountryCode": "SYR", "Actor1Type1Code": "REB"},
         ("SYRREB",)),
        ({"Actor1Code": "IGOMOSNAT", "Actor1CountryCode": "", "Actor1KnownGroupCode": "NAT",
          "Actor1Type1Code": "IGO"}, ("NATO",)),
        ({"Actor1Code": "", "Actor1CountryCode": "", "Actor1Type1Code": ""}, ()),
    ],
)  # fmt: skip
def test_who_acts_in_gdelt(tmp_path: Path, cells: dict[str, str], actor: tuple[str, ...]) -> None:
    assert one(tmp_path, "gdelt", gdelt(**cells)).source == actor


def test_a_whole_country_is_no_point(tmp_path: Path) -> None:
    event = one(tmp_path, "gdelt", gdelt(ActionGeo_Type="1", ActionGeo_Fullname="Ukraine"))
    assert event.where == Where("Ukraine", "UKR", None, None, "Ukraine")


def test_a_line_of_icews(tmp_path: Path) -> None:
    line = {
        "Event ID": "7", "Event Date": "2015-01-02", "Source Name": "Vladimir Putin",
        "Source Sectors": "Government,Executive Office", "Source Country": "Russian Federation",
        "CAMEO Code": "42", "Target Name": "Citizen (Ukraine)",
        "Target Sectors": "General Population / Civilian / Social", "Target Country": "Ukraine",
        "Publisher": "Agencia EFE", "City": "Kyiv", "Country": "Ukraine", "Latitude": "50.45",
        "Longitude": "30.52",
    }  # fmt: skip
    event = one(tmp_path, "icews", table(ICEWS, line))
    assert (event.type, event.mode, event.code) == ("CONSULT", "visit", "042")
    assert (event.source, event.target) == (("RUS",), ("citizen-ukraine",))
    assert event.where == Where("Kyiv", "UKR", 50.45, 30.52, "Kyiv")
    assert (event.outlet, event.line) == ("Agencia EFE", 2)


def test_a_line_of_polecat(tmp_path: Path) -> None:
    line = {
        "Event ID": "P1", "Event Date": "2023-05-06", "Event Type": "CONSULT",
        "Event Mode": "visit", "Actor Name": "Yoon Suk Yeol; Fumio Kishida",
        "Actor Country": "KOR; JPN", "Primary Actor Sector": "GOV", "Recipient Name": "None",
        "City": "Seoul", "Country": "KOR", "Latitude": "37.57", "Longitude": "126.98",
    }  # fmt: skip
    event = one(tmp_path, "polecat", table(POLECAT, line))
    assert (event.type, event.mode) == ("CONSULT", "visit")
    assert (event.source, event.target) == (("KOR", "JPN"), ())
    assert event.where
    assert (event.where.name, event.where.country) == ("Seoul", "KOR")


def test_bad_lines_are_told_with_their_numbers(tmp_path: Path) -> None:
    lines = [gdelt(), "only\tthree\tcells", "", gdelt(EventCode="---"), gdelt(Day="20259999"),
             gdelt(GlobalEventID=""), "x" * 70_000, gdelt(GlobalEventID="2")]  # fmt: skip
    found = read(tmp_path, "gdelt", "\n".join(lines))
    bad = [each.message for each in found if isinstance(each, Problem)]
    assert [message.split()[1] for message in bad] == ["2", "4", "5", "6", "7"]
    assert "3 cells" in bad[0]
    assert "no CAMEO code" in bad[1]
    assert "no date" in bad[2]
    assert "longer than" in bad[4]
    assert [each.event for each in found if isinstance(each, Imported)] == ["1", "2"]


def test_a_file_of_another_kind_is_one_problem(tmp_path: Path) -> None:
    [problem] = read(tmp_path, "icews", "a,b\n1,2\n")
    assert isinstance(problem, Problem)
    assert "lacks Event ID" in problem.message


@pytest.mark.parametrize("packed", ["gz", "zip"])
def test_packed_files_are_read_where_they_lie(tmp_path: Path, packed: str) -> None:
    text = "".join(gdelt(GlobalEventID=str(n)) + "\n" for n in range(50)).encode()
    file = tmp_path / f"table.{packed}"
    if packed == "gz":
        file.write_bytes(gzip.compress(text))
    else:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("../../20250310.export.CSV", text)
    assert len([e for e in events(file, "gdelt") if isinstance(e, Imported)]) == 50


@pytest.mark.parametrize("line", [b"\n", b"x" * 100, gdelt().encode() + b"\n"])
def test_a_bomb_goes_off_outside(tmp_path: Path, line: bytes) -> None:
    bomb = gzip.compress(line * (20_000_000 // len(line)))
    (file := tmp_path / "bomb.gz").write_bytes(bomb)
    found = list(events(file, "gdelt"))
    assert isinstance(found[-1], Problem)
    assert "times its size" in found[-1].message


def test_a_file_cut_short_keeps_what_was_read(tmp_path: Path) -> None:
    text = "".join(gdelt(GlobalEventID=str(n)) + "\n" for n in range(20_000)).encode()
    (file := tmp_path / "cut.gz").write_bytes(gzip.compress(text)[:-200])
    *whole, last = events(file, "gdelt")
    assert len(whole) > 10_000
    assert isinstance(last, Problem)
    assert "cannot be read beyond line" in last.message
