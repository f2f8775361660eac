"""Claims -> W3C Web Annotations: the words by quotation and by position, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.show.export.fields import one_json

Row = Mapping[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after the words, by which a reader finds them among others alike."""


def web_annotations(claims: Iterable[Row], texts: Mapping[str, str]) -> Iterator[str]:
    """Claims and the texts of their articles -> the lines of one AnnotationPage."""
    mark = f'{{"@context": "{CONTEXT}", "id": "urn:dragoman:claims", '
    mark += '"type": "AnnotationPage", "items": [\n'
    empty = True
    for claim in claims:
        yield (mark if empty else ",\n") + one_json(_annotation(claim, texts[claim["article"]]))
        empty = False
    yield (mark if empty else "\n") + "]}\n"


def _annotation(claim: Row, text: str) -> dict[str, Any]:
    start, end = claim["start"], claim["end"]
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    return {
        "id": f"urn:dragoman:claim:{claim['id']}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": claim["maker"]},
        "body": [_tag(value) for value in (claim["type"], claim["mode"], claim["status"]) if value]
        + [_description(claim)],
        "target": {
            "source": claim["url"] or f"urn:dragoman:article:{claim['article']}",
            "selector": [quote, {"type": "TextPositionSelector", "start": start, "end": end}],
        },
    }


def _tag(value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _description(claim: Row) -> dict[str, str]:
    """Who, to whom, and who says so, in ids."""
    sides = {
        name: [actor["id"] for actor in claim[name]] for name in ("source", "target", "said_by")
    }
    value = one_json({name: ids for name, ids in sides.items() if ids})
    return {"type": "TextualBody", "purpose": "describing", "format": "application/json",
            "value": value}  # fmt: skip
