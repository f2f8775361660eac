"""Exports: each format opened by a reader of its own, and no promise written as a deed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pandas as pd
import polars
import pyarrow.parquet as pq
import pytest

from dragoman.ask import Ledger
from dragoman.errors import InputError, QueryError
from dragoman.read.tables import events
from dragoman.records import Imported, Mention, Where
from dragoman.show.export import (
    FORMATS,
    PLAIN,
    check,
    codebook,
    export,
    graph,
    left_out,
    plain,
    write,
)
from dragoman.show.safe import cell
from make import article, claim, day, ledger, world

FIELDS = {
    "id", "article", "origin", "outlet", "published", "language", "start", "end", "text", "trigger",
    "type", "mode", "status", "quote", "about", "source", "target", "said_by", "when", "where",
    "amounts", "obligations", "score", "why",
}  # fmt: skip
KYIV = Where("Kyiv", "UKR", 50.45, 30.52, "Kyiv")


def told() -> tuple[list[Any], list[Any]]:
    """The small world, a place, a plan, a pact and words that look like a formula."""
    articles, claims = world()
    visit = article("zeta", "El primer ministro de Corea del Sur se reunirá el lunes en Kyiv.")
    pact = article("eta", "=SUMA(1;2): Rusia y Corea del Norte firmaron un pacto.")
    claims = [
        *claims,
        claim(visit, "KOR CONSULT UKR", "reunirá", status="planned", where=KYIV,
              when=day("2025-03-17")),
        claim(pact, "RUS+PRK AGREE RUS+PRK", "firmaron", mode="sign", when=day("2025-03-09"),
              where=replace(KYIV, name="Rusia", country="RUS", latitude=None, longitude=None)),
        claim(visit, "RUS MOBILIZE -", "reunirá", status="possible", where=KYIV),
    ]  # fmt: skip
    return [*articles, visit, pact], claims


ARTICLES, CLAIMS = told()


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder = ledger(tmp_path_factory.mktemp("ledger"), ARTICLES, CLAIMS)
    with Ledger.open(folder) as opened:
        yield opened


def exported(opened: Ledger, what: str, format: str, **asked: str) -> bytes:
    return b"".join(export(getattr(opened, what)(**asked), format, opened))


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


def test_every_claim_with_every_field_and_its_exact_words(opened: Ledger) -> None:
    rows = lines(exported(opened, "claims", "jsonl"))
    texts = {a.id: a.text for a in ARTICLES}
    assert {row["id"] for row in rows} == {c.id for c in CLAIMS}
    for row in rows:
        assert set(row) >= FIELDS
        text = texts[row["article"]]
        assert row["text"] == text[row["start"] : row["end"]]
        trigger = row["trigger"]
        assert trigger["text"] == text[trigger["start"] : trigger["end"]]
        for actor in row["source"] + row["target"] + row["said_by"]:
            assert set(actor) == {"id", "name", "of", "text", "start", "end"}


@pytest.mark.parametrize("what", ["claims", "entries", "articles"])
def test_the_formats_agree(opened: Ledger, what: str, tmp_path: Path) -> None:
    ids = [row["id"] for row in lines(exported(opened, what, "jsonl"))]
    table = pd.read_csv(io.BytesIO(exported(opened, what, "csv")), dtype={"cameo": str})
    (file := tmp_path / "out.parquet").write_bytes(exported(opened, what, "parquet"))
    assert ids == table["id"].tolist() == pq.read_table(file)["id"].to_pylist()
    assert polars.read_parquet(file)["id"].to_list() == ids


@pytest.mark.parametrize("what", ["claims", "entries", "articles", "network"])
def test_the_codebook_tells_every_column_and_no_other(opened: Ledger, what: str) -> None:
    found = opened.network().ties if what == "network" else getattr(opened, what)()
    table = csv.DictReader(io.StringIO(b"".join(plain(found, "csv")).decode()))
    meant = [row["column"] for row in codebook() if row["file"] == what]
    assert list(table.fieldnames or ()) == meant
    if what in {"claims", "entries"}:
        nothing = getattr(opened, what)(since="2099-01-01")
        assert b"".join(plain(nothing, "csv")).decode().strip().split(",") == meant


def test_a_tidy_row_says_how_exact_its_date_and_place_are(opened: Ledger) -> None:
    table = pd.read_csv(io.BytesIO(exported(opened, "entries", "csv")), dtype={"cameo": str})
    rows = {(row["type"], row["status"]): row for row in table.to_dict("records")}
    plan = rows["CONSULT", "planned"]
    assert (plan["time_precision"], plan["geo_precision"], plan["latitude"]) == (1, 1, 50.45)
    assert (plan["plover"], plan["cameo"]) == ("AGREE", "036")
    pact = rows["AGREE", "happened"]
    assert (pact["geo_precision"], pact["plover"], pact["cameo"]) == (3, "SUPPORT", "057")
    assert pact["source"] == pact["target"] == "PRK; RUS"
    assert pd.isna(rows["MOBILIZE", "possible"]["cameo"])
    assert pd.isna(rows["ASSAULT", "negated"]["date_start"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", '"=', "'+", " @", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert cell(f"{start}1+1") == f"'{start}1+1"
    assert cell(-1.5) == -1.5
    assert cell("a=1") == "a=1"


def test_only_the_spreadsheet_s_file_alters_words(opened: Ledger) -> None:
    words = '"=SUMA(1;2)', "=SUMA(1;2)"
    verbatim = exported(opened, "claims", "csv").decode()
    safe = list(csv.reader(io.StringIO(exported(opened, "claims", "spreadsheet").decode())))
    assert f",{words[1]}" in verbatim
    assert not any(value.startswith(words) for row in safe for value in row)
    assert any(value.startswith("'=SUMA(1;2)") for row in safe for value in row)


def test_plover_folds_the_status_and_leaves_out_what_is_no_deed(opened: Ledger) -> None:
    records = {row["id"]: row for row in json.loads(exported(opened, "entries", "plover"))}
    entries = {row["id"]: row for row in opened.entries()}
    acts = {(entries[id]["type"], entries[id]["status"]): row for id, row in records.items()}
    assert acts["CONSULT", "planned"]["event"] == "AGREE"
    assert acts["AGREE", "happened"]["event"] == "SUPPORT"
    assert acts["AID", "promised"]["event"] == "AGREE"
    assert acts["AID", "happened"]["event"] == "AID"
    assert {status for _, status in acts} <= {"happened", "ongoing", "planned", "promised"}
    pact = acts["AGREE", "happened"]
    assert [actor["code"] for actor in pact["source"]] == ["PRK", "RUS"]
    assert pact["target"] == []
    assert pact["text"].startswith("=SUMA")
    missing = left_out(opened.entries(), "plover")
    assert missing == {"told as negated": 1, "told as possible": 1}
    assert len(records) + sum(missing.values()) == len(entries)


def test_gdelt_is_read_back_as_the_same_acts(opened: Ledger, tmp_path: Path) -> None:
    (file := tmp_path / "20250310.export.CSV").write_bytes(exported(opened, "entries", "gdelt"))
    frame = pd.read_csv(file, sep="\t", header=None, dtype=str, quoting=csv.QUOTE_NONE)
    assert frame.shape[1] == 61
    assert frame[0].is_unique
    assert frame[0].astype("int64").min() > 0
    back = list(events(file, "gdelt"))
    assert all(isinstance(each, Imported) for each in back)
    acts = {
        (each.type, each.status, each.source, each.target)
        for each in back
        if isinstance(each, Imported)
    }
    assert acts == {
        ("ASSAULT", "happened", ("RUS",), ("UKR",)),
        ("AID", "happened", ("KOR",), ("UKR",)),
        ("CONSULT", "happened", ("KOR",), ("NATO",)),
        ("CONSULT", "happened", ("NATO",), ("KOR",)),
        ("CONSULT", "planned", ("KOR",), ("UKR",)),
        ("CONSULT", "planned", ("UKR",), ("KOR",)),
        ("AGREE", "happened", ("PRK",), ("RUS",)),
        ("AGREE", "happened", ("RUS",), ("PRK",)),
    }
    assert left_out(opened.entries(), "gdelt")["without a day that is told"] == 1


def test_a_map_has_points_and_no_countries(opened: Ledger) -> None:
    found = json.loads(exported(opened, "entries", "geojson"))
    assert found["type"] == "FeatureCollection"
    assert {tuple(f["geometry"]["coordinates"]) for f in found["features"]} == {(30.52, 50.45)}
    assert all(isinstance(f["properties"]["type"], str) for f in found["features"])
    assert left_out(opened.entries(), "geojson")["whose place has no coordinates"] == 1
    assert json.loads(exported(opened, "entries", "geojson", since="2099-01-01"))["features"] == []


# The properties of the published schemata (followthemoney 4.11) that are written here. The
# library accepted them when run by hand; it is no dependency, for it brings a database, a
# triple store and a reader of spreadsheets.
SCHEMATA = {
    "Person": {"name", "country"},
    "LegalEntity": {"name", "country"},
    "Organization": {"name", "country"},
    "PublicBody": {"name", "country"},
    "Company": {"name", "country"},
    "Article": {"title", "publishedAt", "publisher", "sourceUrl", "language"},
    "Event": {"name", "startDate", "endDate", "location", "country", "organizer", "involved",
              "proof", "description", "publisher", "sourceUrl", "recordId", "keywords"},
}  # fmt: skip


def test_follow_the_money_has_deeds_alone_with_all_that_they_point_at(opened: Ledger) -> None:
    entities = {entity["id"]: entity for entity in lines(exported(opened, "entries", "ftm"))}
    for entity in entities.values():
        assert set(entity["properties"]) <= SCHEMATA[entity["schema"]]
        for values in entity["properties"].values():
            assert all(isinstance(value, str) for value in values)
    deeds = [each["properties"] for each in entities.values() if each["schema"] == "Event"]
    for event in deeds:
        for name in ("organizer", "involved", "proof"):
            assert set(event.get(name, ())) <= set(entities)
    assert {event["name"][0].split(":")[0] for event in deeds} == {
        "CONSULT", "AID", "ASSAULT", "AGREE"
    }  # fmt: skip
    statuses = {row["id"]: row["status"] for row in opened.entries()}
    assert {statuses[event["recordId"][0]] for event in deeds} == {"happened"}
    assert entities["dragoman-actor-RUS"]["properties"]["country"] == ["ru"]
    assert entities["dragoman-actor-NATO"]["schema"] == "Organization"


def test_annotations_find_their_words_by_quotation_and_by_position(opened: Ledger) -> None:
    page = json.loads(exported(opened, "claims", "annotations"))
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == len(CLAIMS)
    texts = {claim.id: a.text for claim in CLAIMS for a in ARTICLES if a.id == claim.article}
    for item in page["items"]:
        text = texts[item["id"].removeprefix("urn:dragoman:claim:")]
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_filters_choose_what_is_written(opened: Ledger) -> None:
    rows = lines(exported(opened, "entries", "jsonl", actor="Rusia", type="ASSAULT"))
    assert {row["type"] for row in rows} == {"ASSAULT"}
    assert b"MOBILIZE" not in exported(opened, "entries", "csv", status="happened")


@pytest.mark.parametrize(("format", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_the_network_opens_as_a_graph(opened: Ledger, format: str, read: Any) -> None:
    found = opened.network()
    made = read(io.BytesIO(graph(found, format)))
    assert set(made) == {row["id"] for row in found.nodes}
    ties = {frozenset((row["a"], row["b"])): row for row in found.ties}
    edges = {frozenset((a, b)): data for a, b, data in made.edges(data=True)}
    assert set(edges) == set(ties)
    for pair, data in edges.items():
        assert data["net"] == ties[pair]["net"]
        assert data["ids"].split() == ties[pair]["ids"]
    assert all("pagerank" in data for _, data in made.nodes(data=True))
    monthly = read(io.BytesIO(graph(opened.network(by="month"), format)))
    periods = {data["period"] for *_, data in monthly.edges(data=True)}
    assert periods == {"2025-03", "2025-04"}


def test_names_of_actors_cannot_break_a_graph(tmp_path: Path) -> None:
    told = article("xml", "Rusia atacó Ucrania.")
    hostile = Mention("x", "a\x0c<b>&\x1b", None, "Rusia", 0, 5)
    attack = replace(claim(told, "RUS ASSAULT UKR", "atacó"), source=(hostile,))
    with Ledger.open(ledger(tmp_path, [told], [attack])) as opened:
        for format in ("graphml", "gexf"):
            made = ElementTree.fromstring(graph(opened.network(), format).decode())
            assert len(list(made.iter())) > 3


@pytest.mark.parametrize("what", FORMATS)
def test_each_kind_has_the_plain_formats_and_says_which_others(what: str) -> None:
    assert set(PLAIN) <= set(FORMATS[what])
    with pytest.raises(QueryError, match=r"Choose from: jsonl"):
        check(what, "shapefile")


def test_an_empty_answer_is_a_valid_file(opened: Ledger) -> None:
    assert json.loads(exported(opened, "entries", "plover", since="2099-01-01")) == []
    page = json.loads(exported(opened, "claims", "annotations", since="2099-01-01"))
    assert page["items"] == []
    for format in ("gdelt", "ftm", "jsonl"):
        assert exported(opened, "entries", format, since="2099-01-01") == b""


def test_a_file_is_written_whole_or_not_at_all(opened: Ledger, tmp_path: Path) -> None:
    write(plain(opened.claims(), "jsonl"), tmp_path / "claims.jsonl")
    assert (tmp_path / "claims.jsonl").read_bytes() == exported(opened, "claims", "jsonl")
    with pytest.raises(InputError, match="cannot be written"):
        write(plain(opened.claims(), "jsonl"), tmp_path / "missing" / "claims.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]
