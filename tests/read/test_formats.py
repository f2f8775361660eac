"""Pages, feeds, web archives, tables and packed files, each made here and read back."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dragoman.errors import InputError
from dragoman.read import Source, article, sources
from dragoman.records import Article, Problem

STORY = "Rusia y Corea del Norte firmaron un pacto de defensa mutua en Pionyang, según la KCNA."
PAGE = f"""<!DOCTYPE html><html lang="es"><head><meta charset="CHARSET"><title>Un pacto</title>
<meta property="og:site_name" content="EFE"><link rel="canonical" href="https://efe.com/pacto">
<meta property="article:published_time" content="2024-06-19T10:00:00Z"></head><body>
<nav><a href="/">Inicio</a></nav><article><h1>Un pacto</h1>
<figure><img src="a.jpg"><figcaption>Kim, en una imagen de archivo.</figcaption></figure>
<p>{STORY}</p><p>{STORY.replace("firmaron", "han de ratificar en sus parlamentos")}</p>
<p>Lea también: Las cinco claves del viaje</p><p>Foto: Agencia</p>
<p>El señor Núñez, ministro español, pidió pru&shy;dencia a las partes después de la cumbre.</p>
</article><footer>Aviso legal</footer></body></html>"""

LEFT_OUT = ("Lea también", "Inicio", "imagen de archivo", "Foto:", "Aviso legal")


def found(*paths: Path, mapping: str | None = None) -> list[Source | Problem]:
    return list(sources(paths, mapping=mapping))


def read(path: Path) -> list[Article | Problem]:
    return [each if isinstance(each, Problem) else article(each) for each in found(path)]


def packed(name: str, data: bytes) -> bytes:
    with io.BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
        return buffer.getvalue()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("declared", [True, False])
def test_a_page_gives_text_title_date_outlet_and_address(
    tmp_path: Path, charset: str, declared: bool
) -> None:
    html = (
        PAGE.replace("CHARSET", charset)
        if declared
        else PAGE.replace('<meta charset="CHARSET">', "")
    )
    (tmp_path / "pacto.html").write_bytes(html.encode(charset))
    (got,) = read(tmp_path)
    assert isinstance(got, Article)
    assert STORY in got.text
    assert "Núñez" in got.text
    assert "pidió prudencia" in got.text
    assert not [words for words in LEFT_OUT if words in got.text]
    assert (got.title, got.url, got.published) == (
        "Un pacto", "https://efe.com/pacto", date(2024, 6, 19),
    )  # fmt: skip
    assert got.outlet == "efe"


def test_a_page_is_known_without_its_suffix_and_refused_without_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(PAGE.replace("CHARSET", "utf-8"))
    (tmp_path / "b").write_text("<html><body><script>1</script></body></html>")
    good, empty = read(tmp_path)
    assert isinstance(good, Article)
    assert isinstance(empty, Problem)
    assert "without an article's text" in empty.message


def test_a_very_deep_page_is_read_or_refused(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * 50_000 + STORY)
    (got,) = read(tmp_path)
    assert isinstance(got, Problem) or STORY in got.text


FEED = f"""<?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/">
<channel><title>EFE</title>
<item><title>Un pacto</title><link>https://efe.com/1</link>
<pubDate>Wed, 19 Jun 2024 10:00:00 GMT</pubDate><description>corto</description>
<c:encoded><![CDATA[<p>{STORY}</p><p>Ambos lo anunciaron el miércoles.</p>]]></c:encoded>
</item><item><title>Sin texto</title><link>https://efe.com/2</link></item></channel></rss>"""


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    (tmp_path / "efe.xml").write_text(FEED)
    good, empty = read(tmp_path)
    assert isinstance(good, Article)
    assert good.text.startswith(STORY)
    assert (good.outlet, good.published, good.url) == (
        "efe",
        date(2024, 6, 19),
        "https://efe.com/1",
    )
    assert isinstance(empty, Problem)
    assert "read the page" in empty.message


def test_a_feed_never_opens_what_its_body_names(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(STORY)
    (tmp_path / "a.rss").write_text(str(secret))
    (refused,) = found(tmp_path / "a.rss")
    assert isinstance(refused, Problem)


def warc(kind: str, url: str, content_type: str, body: bytes) -> bytes:
    if kind == "response":
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n\r\n".encode()
        body, content_type = head + body, "application/http; msgtype=response"
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2024-06-20T00:00:00Z\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body + b"\r\n\r\n"  # fmt: skip


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
def test_a_web_archive_gives_pages_and_names_what_is_none(tmp_path: Path, suffix: str) -> None:
    page = PAGE.replace("CHARSET", "utf-8").encode()
    records = [
        warc("response", "https://efe.com/pacto", "text/html", page),
        warc("response", "https://efe.com/a.png", "image/png", b"\x89PNG"),
        warc("conversion", "https://efe.com/2", "text/plain", STORY.encode()),
    ]
    packer = gzip.compress if suffix.endswith("gz") else bytes
    (tmp_path / f"news{suffix}").write_bytes(b"".join(packer(record) for record in records))
    html, image, text = read(tmp_path)
    assert isinstance(html, Article)
    assert isinstance(text, Article)
    assert html.url == "https://efe.com/pacto"
    assert html.fetched == "2024-06-20T00:00:00Z"
    assert STORY in html.text
    assert text.text == STORY
    assert isinstance(image, Problem)
    assert "image/png" in image.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize(("suffix", "separator"), [(".csv", ","), (".csv", ";"), (".tsv", "\t")])
def test_a_table_is_read_with_its_columns_mapped(
    tmp_path: Path, suffix: str, separator: str, encoding: str
) -> None:
    rows = [["cuerpo", "fecha"], [f'"{STORY} Habló Núñez."', "2024-06-19"], ["solo"]]
    table = "\r\n".join(separator.join(row) for row in rows)
    (tmp_path / f"notas{suffix}").write_bytes(table.encode(encoding))
    good, short = found(tmp_path, mapping="text=cuerpo,published=fecha")
    assert isinstance(good, Source)
    assert good.content == f"{STORY} Habló Núñez."
    assert good.published == "2024-06-19"
    assert isinstance(short, Problem)
    assert "row 3" in short.message


def test_parquet_is_read_row_by_row(tmp_path: Path) -> None:
    table = pa.table({"body": [STORY, None], "date": [date(2024, 6, 19)] * 2, "n": [1, 2]})
    pq.write_table(table, tmp_path / "notas.parquet")
    good, empty = found(tmp_path)
    assert isinstance(good, Source)
    assert good.published == "2024-06-19"
    assert isinstance(empty, Problem)
    (tmp_path / "notas.parquet").write_bytes(b"PAR1 and nothing")
    (broken,) = found(tmp_path)
    assert isinstance(broken, Problem)


def test_a_mapping_that_maps_nothing_is_said() -> None:
    with pytest.raises(InputError, match="maps no field"):
        sources([], mapping="cuerpo")


def test_archives_of_anything_are_read_where_they_lie(tmp_path: Path) -> None:
    inner = packed("a/nota.txt", STORY.encode())
    (tmp_path / "outer.zip").write_bytes(packed("inner.zip", inner))
    with tarfile.open(tmp_path / "notas.tar.gz", "w:gz") as archive:
        info = tarfile.TarInfo("../../etc/nota.jsonl")
        data = b'{"text": "hola"}\n{\n'
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    listed, broken, nested = found(tmp_path)
    assert isinstance(nested, Source)
    assert nested.content == STORY.encode()
    assert nested.origin.endswith("outer.zip/inner.zip/a/nota.txt")
    assert isinstance(listed, Source)
    assert isinstance(broken, Problem)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notas.tar.gz", "outer.zip"]


def test_a_bomb_is_left_unread(tmp_path: Path) -> None:
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress((b" " * 9_999 + b"\n") * 12_000))
    (refused,) = found(tmp_path)
    assert isinstance(refused, Problem)
    assert "unpacks to more than" in refused.message


def test_what_is_packed_too_often_is_said(tmp_path: Path) -> None:
    data = b"hola"
    for _ in range(6):
        data = gzip.compress(data)
    (tmp_path / "a.gz").write_bytes(data)
    (refused,) = found(tmp_path)
    assert isinstance(refused, Problem)
    assert "packed more than" in refused.message


def test_a_broken_archive_gives_what_it_held_and_a_reason(tmp_path: Path) -> None:
    lines = b"".join(b'{"text": "nota %d"}\n' % n for n in range(50_000))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-2000])
    *good, last = found(tmp_path)
    assert len(good) > 100
    assert all(isinstance(each, Source) for each in good)
    assert isinstance(last, Problem)


def test_standard_input_is_read_by_what_it_holds(tmp_path: Path) -> None:
    command = (
        "from dragoman.read import sources\nprint([each.content[:20] for each in sources(['-'])])"
    )
    for data, expected in ((STORY.encode(), STORY[:20]), (packed("n.txt", b"hola"), "hola")):
        done = subprocess.run(
            [sys.executable, "-c", command], input=data, capture_output=True, check=True
        )
        assert expected in done.stdout.decode()
    assert list(tmp_path.iterdir()) == []
