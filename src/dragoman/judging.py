"""A human's word on entries and claims → kept in the ledger for ever, and honoured at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from typing import Literal

from dragoman import ask, batch, store
from dragoman.errors import QueryError
from dragoman.fuse.facts import CLASS_OF, Class
from dragoman.records import Judgement

Verdict = Literal["same", "different", "wrong"]

TOLD: dict[Class, str] = {
    "deed": "done",
    "plan": "planned, promised or asked for",
    "supposition": "possible",
    "denial": "not so",
}


@dataclass(frozen=True, slots=True)
class Done:
    """A judgement that was kept; `honoured` unless a running writer has yet to take it in."""

    judgement: Judgement
    honoured: bool


@dataclass(frozen=True, slots=True)
class _Side:
    """What was judged: its id as found, its claims, and how they are told."""

    id: str
    claims: tuple[str, ...]
    kind: Class


def judge(  # noqa: PLR0913 - what is said of whom, by whom and why
    ledger: Path, verdict: Verdict, a: str, b: str | None, *, why: str, by: str | None = None
) -> Done:
    """A verdict on one id, or on two → the judgement kept, and the ledger built anew with it.

    Raises `QueryError` where the ids are not known, or the verdict cannot hold of them.
    """
    if not why.strip():
        raise QueryError("Say why, in a few words: a judgement without its reason helps nobody.")
    with ask.Ledger.open(ledger) as opened:
        left = _side(opened, a)
        right = _other(verdict, left, _side(opened, b) if b else None)
    judgement = Judgement(
        verdict=verdict,
        left=left.claims,
        right=right,
        who=(by or _login()).strip(),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        why=why.strip(),
    )
    store.keep(ledger, judgement)
    return Done(judgement, batch.hear(ledger))


def _other(verdict: Verdict, left: _Side, right: _Side | None) -> tuple[str, ...]:
    """The claims of the other side, after checking that the verdict can hold of the two."""
    if verdict == "wrong":
        if right:
            raise QueryError("“wrong” is said of one entry or claim; give one id only.")
        return ()
    if right is None:
        raise QueryError(f"“{verdict}” is said of two entries or claims; give a second id.")
    if verdict == "same":
        if left.kind != right.kind:
            raise QueryError(
                f"{left.id} is told as {TOLD[left.kind]} and {right.id} as {TOLD[right.kind]}: "
                "they can be linked, but are never one."
            )
        if left.claims == right.claims:
            raise QueryError(f"{left.id} and {right.id} have the same claims already.")
        return right.claims
    rest = tuple(claim for claim in right.claims if claim not in left.claims)
    if not rest:
        raise QueryError(f"{left.id} holds all that {right.id} does; name a claim to part from it.")
    return rest


def _side(opened: ask.Ledger, id: str) -> _Side:
    found = opened.why(id)
    told = found.claims.records()
    if not told:
        raise QueryError(f"{id!r} comes from a table of others; only what articles tell is judged.")
    chosen = [claim for claim in told if found.claim in (None, claim.id)]
    [entry] = found.entry.records()
    ids = tuple(sorted(claim.id for claim in chosen))
    return _Side(found.claim or entry.id, ids, CLASS_OF[chosen[0].status])


def _login() -> str:
    try:
        return getuser()
    except (OSError, KeyError):
        raise QueryError("Nobody is logged in by name here; say who judges with --by.") from None
