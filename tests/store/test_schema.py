"""Schemas derived from the records: what is stored comes back equal."""

from __future__ import annotations

import io
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.records import Article, Claim, Entry, Link, Post, Problem
from dragoman.store import from_table, schema, to_table

# What Arrow holds: no lone surrogates, 64 bits, and no NaN, which equals nothing.
st.register_type_strategy(str, st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))
st.register_type_strategy(float, st.floats(allow_nan=False))


@pytest.mark.parametrize("cls", [Article, Claim, Post, Problem, Entry, Link])
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_records_survive_parquet(cls: type, data: st.DataObject) -> None:
    records = data.draw(st.lists(st.from_type(cls), max_size=3))
    buffer = io.BytesIO()
    pq.write_table(to_table(cls, records), buffer, compression="zstd")
    assert from_table(cls, pq.read_table(buffer)) == records


def test_the_schema_follows_the_types() -> None:
    article = schema(Article)
    assert article.field("published") == pa.field("published", pa.date32(), nullable=True)
    assert article.field("body") == pa.field("body", pa.int64(), nullable=False)
    claim = schema(Claim)
    assert claim.field("type").type == pa.string()
    assert claim.field("source").type.value_type.field("id").type == pa.string()
    assert date(2024, 1, 2) == from_table(Article, to_table(Article, [_article()]))[0].published


def _article() -> Article:
    return Article("i", "o", None, None, "es", date(2024, 1, 2), None, None, "t", 0, (), "s", None)
