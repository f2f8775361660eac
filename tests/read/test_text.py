"""Decoding and normalising: whatever the bytes, text or a refusal with a reason."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.text import MAX_BYTES, MAX_TEXT, accept, decode, normalise

SENTENCE = "El señor Núñez advirtió en Cádiz: «No habrá más treguas». El diálogo continúa."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "iso-8859-15"])
def test_western_encodings_are_read(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_typographic_quotes_of_windows_are_read() -> None:
    text = "“No”, dijo Ibáñez – y se fue…"
    assert decode(text.encode("cp1252")) == text


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        text = accept(decode(data))
    except InputError:
        return  # any other exception fails the test
    text.encode("utf-8")
    assert normalise(text) == text


@given(st.text(st.characters()))
def test_normalising_is_done_once_for_all(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(char in once for char in "\r\0\x1b\u00ad\u200b\ufeff\u2028")
    once.encode("utf-8")


def test_lines_and_invisible_signs() -> None:
    assert normalise("uno\r\ndos\rtres\u2028") == "uno\ndos\ntres\n"
    assert normalise("ne\u00adgo\u200bció") == "negoció"
    assert normalise("nin\u0303o") == "niño"
    assert normalise("a\ud800b") == "a\ufffdb"


@pytest.mark.parametrize(
    "data",
    [b"", b"  \n ", b"12 + 4", b"PK\x03\x04\0\0", b"<!DOCTYPE html><p>hola</p>", b"%PDF-1.7 texto"],
)
def test_what_is_no_article_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        accept(decode(data))


def test_size_is_limited() -> None:
    with pytest.raises(InputError, match="larger than 5 MB"):
        decode(b"a" * (MAX_BYTES + 1))
    with pytest.raises(InputError, match="larger than 5 MB"):
        accept("ñ" * (MAX_BYTES // 2 + 1))
    with pytest.raises(InputError, match="more than 1,000,000 characters"):
        accept("a" * (MAX_TEXT + 1))
