"""An id -> everything behind it: the entry, the words of each outlet, and what contradicts it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.ask.decided import Decision, joined, nearest
from dragoman.ask.find import ALL_CLAIMS, ALL_ENTRIES, REPORTS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.variants import Variant, variants
from dragoman.errors import QueryError
from dragoman.records import Claim, Entry, Imported, Judgement, Link

SHORTEST = 4
"""An id may be cut to so many characters, as long as only one begins so."""

_IDS = """
    SELECT 'entry' AS kind, id FROM entries WHERE starts_with(id, $id)
    UNION ALL SELECT 'entry', id FROM imported WHERE starts_with(id, $id)
    UNION ALL SELECT 'claim', id FROM claims WHERE starts_with(id, $id)
    ORDER BY id, kind LIMIT 20
"""

_LINKS = """
    SELECT * FROM links WHERE "left" = $id OR "right" = $id ORDER BY kind, "left", "right"
"""

_LINKED = """
    id IN (SELECT "left" FROM links WHERE "right" = $id
        UNION SELECT "right" FROM links WHERE "left" = $id)
"""
_TOLD = f"""
    SELECT * EXCLUDE (first_day, last_day) FROM ({ALL_CLAIMS})
    WHERE id IN (SELECT unnest(claims) FROM entries WHERE id = $id)
    ORDER BY published NULLS LAST, article, "start", id
"""
_JUDGED = """
    SELECT j.* FROM judgements j, entries e
    WHERE e.id = $id AND list_has_any(list_concat(j."left", j."right"), e.claims) ORDER BY j.at
"""


@dataclass(frozen=True, slots=True)
class Why:
    """The evidence for an entry; `claim` is the claim that was asked for, if it was one.

    An imported entry has no words behind it but a line of a table: `imported` says which.
    `variants` is what its claims tell differently, `joined` why each claim is one with the
    others, `nearest` why the entry most like it is not.
    """

    entry: Rows[Entry]
    claims: Rows[Claim]
    links: Rows[Link]
    linked: Rows[Entry]
    claim: str | None
    imported: Rows[Imported]
    judgements: Rows[Judgement]
    variants: tuple[Variant, ...]
    joined: tuple[Decision, ...]
    nearest: Decision | None

    def _repr_html_(self) -> str:
        parts = (self.entry, self.claims, self.links, self.linked, self.imported, self.judgements)
        return "".join(part._repr_html_() for part in parts if len(part))


def why(ledger: Reader, id: str) -> Why:
    """An id of an entry or a claim, or its first characters -> the evidence.

    Raises `QueryError` if none begins so, or several.
    """
    kind, found = _resolve(ledger, id)
    entry, claim = (found, None) if kind == "entry" else (_home(ledger, found), found)
    of_entry = {"id": entry}
    rows = _entries(ledger, f"entry {entry}", "id = $id", entry)
    claims = ledger.rows(Claim, f"claims of entry {entry}", _TOLD, of_entry)
    told = [] if not len(claims) else rows.records()
    return Why(
        entry=rows,
        claims=claims,
        links=ledger.rows(Link, f"links of entry {entry}", _LINKS, of_entry),
        linked=_entries(ledger, f"entries linked to {entry}", _LINKED, entry),
        claim=claim,
        imported=ledger.rows(
            Imported,
            f"line of a table behind entry {entry}",
            "SELECT * FROM imported WHERE id = $id",
            of_entry,
        ),
        judgements=ledger.rows(Judgement, f"judgements on entry {entry}", _JUDGED, of_entry),
        variants=variants(list(claims)),
        joined=joined(ledger, told[0]) if told else (),
        nearest=nearest(ledger, told[0]) if told else None,
    )


def _entries(ledger: Reader, question: str, condition: str, entry: str) -> Rows[Entry]:
    sql = f"""WITH {REPORTS} SELECT * EXCLUDE (first_day, last_day) FROM ({ALL_ENTRIES})
        WHERE {condition} ORDER BY first_day NULLS LAST, id"""
    return ledger.rows(Entry, question, sql, {"id": entry})


def _resolve(ledger: Reader, id: str) -> tuple[str, str]:
    """The beginning of an id -> whether it is an entry's or a claim's, and the whole id."""
    start = id.strip().lower()
    if len(start) < SHORTEST:
        raise QueryError(f"{id!r} is too short: give at least {SHORTEST} characters of an id.")
    found = [(row["kind"], row["id"]) for row in ledger.table(_IDS, {"id": start}).to_pylist()]
    exact = [match for match in found if match[1] == start]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise QueryError(f"No entry or claim begins with {id!r}.")
    several = ", ".join(f"{match} ({kind})" for kind, match in found)
    raise QueryError(f"Several ids begin with {id!r}: {several}. Give more of it.")


def _home(ledger: Reader, claim: str) -> str:
    sql = "SELECT id FROM entries WHERE list_contains(claims, $claim)"
    return str(ledger.table(sql, {"claim": claim}).to_pylist()[0]["id"])
