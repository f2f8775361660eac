"""Why an entry stands as it does and is one thing -> lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.text import Text

from dragoman.ask.decided import Decision
from dragoman.ask.variants import Variant
from dragoman.ask.why import Why
from dragoman.show.safe import clean
from dragoman.show.words import Row


def grounds(entry: Row) -> Iterator[Text]:
    """What the standing rests on, in one line."""
    if entry["grounds"]:
        told = "; ".join(clean(ground["what"]) for ground in entry["grounds"])
        yield Text.assemble(("rests on: ", "bold"), told)


def variants(found: Iterable[Variant]) -> Iterator[Text]:
    """What the claims tell differently, side by side, with who tells which."""
    for of, told in groupby(found, key=lambda each: each.of):
        values = [f"{clean(each.value)} ({_who(each)})" for each in told]
        yield Text.assemble((f"told differently, {clean(of)}: ", "bold"), " · ".join(values))


def judgements(found: Iterable[Row]) -> Iterator[Text]:
    """The words of humans on the claims of the entry."""
    for row in found:
        said = f"judged {row['verdict']} by {clean(row['who'])} on {row['at'][:10]}"
        yield Text.assemble((said, "bold"), f": «{clean(row['why'])}»")


def joined(decision: Decision) -> str:
    """Why a claim is one with the others of its entry."""
    return f"{_findings(decision)} = {_score(decision)}"


def nearest(found: Why) -> Iterator[Text]:
    """The entry most like this one, and what keeps the two apart."""
    if decision := found.nearest:
        yield Text.assemble(
            ("most like it, yet another: ", "bold"),
            (f"entry {decision.id[:8]}  ", "dim"),
            f"{_findings(decision)} = {_score(decision)}",
        )


def _who(variant: Variant) -> str:
    outlets = ", ".join(clean(outlet) for outlet in variant.outlets)
    voices = ", ".join(clean(voice) for voice in variant.voices)
    return f"{outlets}, by {voices}" if voices else outlets


def _findings(decision: Decision) -> str:
    """The findings that weigh anything, each with its weight."""
    return "; ".join(
        f"{each.says} ({'never' if each.weight is None else f'{each.weight:+g}'})"
        for each in decision.findings
        if each.weight != 0
    )


def _score(decision: Decision) -> str:
    if decision.score is None:
        return "never one"
    return f"{decision.score:g}, and {decision.threshold:g} makes one"
