"""The lexicon tests itself: every example and near miss of every frame is read."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge, pipeline
from dragoman.knowledge.frames import Frame, Sample
from dragoman.records import Claim
from make import article

KNOWLEDGE = knowledge.load()
FRAMES = list(KNOWLEDGE.frames.values())
EXAMPLES = [(f, s) for f in FRAMES for s in f.example]
NEAR_MISSES = [(f, s) for f in FRAMES for s in f.near_miss]

pytestmark = pytest.mark.slow


def name_of(value: object) -> str:
    """A frame or sample -> what the report calls it."""
    return (
        value.id
        if isinstance(value, Frame)
        else value.text[:40]
        if isinstance(value, Sample)
        else ""
    )


def claims_in(sample: Sample) -> tuple[Claim, ...]:
    """A sample -> the claims that the program makes of it."""
    published = date.fromisoformat(sample.published) if sample.published else date(2024, 6, 19)
    read = article("sample", sample.text, published=published, language=sample.language)
    return pipeline.claims_of(read, KNOWLEDGE).claims


def actors(claim: Claim, side: str) -> set[str]:
    """The ids of one side, with those for whom they acted."""
    mentions = claim.source if side == "source" else claim.target
    return {name for m in mentions for name in (m.id, m.of) if name}


def fits(claim: Claim, frame: Frame, sample: Sample) -> bool:
    """Whether a claim says what an example must give."""
    return (
        claim.type == frame.type
        and set(sample.source or ()) <= actors(claim, "source")
        and set(sample.target or ()) <= actors(claim, "target")
        and sample.status in {None, claim.status}
    )


@pytest.mark.parametrize(("frame", "sample"), EXAMPLES, ids=name_of)
def test_an_example_gives_its_claim(frame: Frame, sample: Sample) -> None:
    found = claims_in(sample)
    assert any(fits(claim, frame, sample) for claim in found), [
        (c.type, c.mode, sorted(actors(c, "source")), sorted(actors(c, "target")), c.status)
        for c in found
    ]


@pytest.mark.parametrize(("frame", "sample"), NEAR_MISSES, ids=name_of)
def test_a_near_miss_is_none_or_weaker(frame: Frame, sample: Sample) -> None:
    found = [c for c in claims_in(sample) if c.type == frame.type and c.mode == frame.mode]
    assert {c.status for c in found} <= ({sample.status} if sample.status else set()), [
        (c.status, c.trigger.text, c.why) for c in found
    ]
