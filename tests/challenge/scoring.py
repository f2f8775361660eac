"""Challenge items → which are right, and which false deeds appear. Format: README.md here.

usage: python tests/challenge/scoring.py es [phenomenon ...] [--misses] [--extras]
"""

from __future__ import annotations

import argparse
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from dragoman import knowledge, pipeline
from dragoman.read.heading import heading
from dragoman.records import Article, Claim, Mention, content_id

HERE = Path(__file__).parent
DEEDS = frozenset({"happened", "ongoing"})
NEAR = 25
"""Characters between the trigger found and the words of the item."""


@dataclass(frozen=True)
class Outcome:
    """What became of one item: what it lacks, and the false deeds in it."""

    id: str
    expected: int = 0
    missing: tuple[str, ...] = ()
    false_deeds: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    unasked: tuple[Claim, ...] = field(default=(), repr=False)
    """Claims that stand near no expected one of their type: right or wrong, a reader must tell."""

    @property
    def right(self) -> bool:
        return not self.missing and not self.false_deeds


def items_of(folder: Path, only: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
    """The items of a folder's files, in order."""
    for path in sorted(folder.glob("*.toml")):
        if not only or path.stem in only:
            yield from tomllib.loads(path.read_text(encoding="utf-8"))["item"]


def outcome_of(item: dict[str, Any], language: str) -> Outcome:
    """One item → its outcome, by reading its text as an article."""
    text = unicodedata.normalize("NFC", item["text"])
    published = date.fromisoformat(item["published"]) if item.get("published") else None
    head = heading(text, language)
    article = Article(
        id=content_id(item["id"]), origin=item["id"], url=None, outlet=None, language=language,
        published=published, fetched=None, title=head.title, text=text, agencies=(),
        body=head.body,
        sha256="", copy_of=None,
    )  # fmt: skip
    claims = pipeline.claims_of(article, knowledge.load()).claims
    missing, false_deeds = [], []
    for wanted in item.get("claim", []):
        problem = problem_of(wanted, claims, text)
        if problem:
            missing.append(f"{wanted['type'][0]} “{wanted['words']}”: {problem}")
        false_deeds += _false(wanted, claims, text)
    never = set(item.get("never", {}).get("deeds", []))
    false_deeds += [_shown(c) for c in claims if c.type in never and c.status in DEEDS]
    expected = len(item.get("claim", []))
    asked = [
        c for w in item.get("claim", []) for c in _near(w, claims, text) if c.type in w["type"]
    ]
    unasked = tuple(c for c in claims if all(c is not a for a in asked))
    return Outcome(
        item["id"], expected, tuple(missing), tuple(dict.fromkeys(false_deeds)), claims, unasked
    )


def problem_of(wanted: dict[str, Any], claims: tuple[Claim, ...], text: str) -> str:
    """Why no claim answers the wanted one; empty if one does."""
    best, depth = "no claim near", 0
    for claim in _near(wanted, claims, text):
        for level, (name, fails) in enumerate(_checks(wanted, claim), start=1):
            if fails:
                if level > depth:
                    best, depth = f"{name} {fails}", level
                break
        else:
            return ""
    return best


def _near(wanted: dict[str, Any], claims: tuple[Claim, ...], text: str) -> list[Claim]:
    start = text.index(wanted["words"])
    end = start + len(wanted["words"])
    return [c for c in claims if c.trigger.start <= end + NEAR and c.trigger.end >= start - NEAR]


def _checks(wanted: dict[str, Any], claim: Claim) -> Iterator[tuple[str, str]]:
    yield "type", "" if claim.type in wanted["type"] else claim.type
    yield "who", _who(wanted, claim)
    yield "status", "" if claim.status in wanted["status"] else claim.status
    for key, check in (("said_by", _said), ("when", _when), ("where", _where), ("amount", _amount)):
        if key in wanted:
            yield key, check(wanted[key], claim)
    if "mode" in wanted:
        yield "mode", "" if claim.mode == wanted["mode"] else str(claim.mode)
    if "obligation" in wanted:
        kinds = [o.kind for o in claim.obligations]
        yield "obligation", "" if wanted["obligation"] in kinds else str(kinds)
    if "quote" in wanted:
        yield "quote", "" if claim.quote == wanted["quote"] else str(claim.quote)


def _ids(mentions: tuple[Mention, ...]) -> set[str]:
    return {i.upper() for m in mentions for i in (m.id, m.of) if i}


def _who(wanted: dict[str, Any], claim: Claim) -> str:
    source, target = _ids(claim.source), _ids(claim.target)
    if wanted.get("mutual"):
        source = target = source | target
    for name, have in (("source", source), ("target", target)):
        lacking = {w.upper() for w in wanted.get(name, [])} - have
        if lacking:
            return f"{name} lacks {sorted(lacking)}, has {sorted(have)}"
        wrong = {w.upper() for w in wanted.get(f"not_{name}", [])} & have
        if wrong:
            return f"{name} is not {sorted(wrong)}"
    return ""


def _flat(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold().replace("-", " "))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _said(wanted: list[str], claim: Claim) -> str:
    voices = (*claim.said_by, *(claim.source if claim.type == "STATE" else ()))
    have = {_flat(v) for m in voices for v in (m.id, m.of or "", m.name, m.text)}
    lacking = [w for w in wanted if not any(_flat(w) in h for h in have)]
    return f"lacks {lacking}, has {sorted(have)}" if lacking else ""


def _when(wanted: str, claim: Claim) -> str:
    have = claim.when
    if have is None or have.start is None:
        return "none"
    first, _, last = wanted.partition("/")
    starts = have.start.startswith(first)
    ends = not last or (have.end or "").startswith(last)
    return "" if starts and ends else f"{have.start}/{have.end}"


def _where(wanted: str, claim: Claim) -> str:
    if claim.where is None:
        return "none"
    have = _flat(claim.where.name), _flat(claim.where.text)
    return "" if any(_flat(wanted) in h or h in _flat(wanted) for h in have) else claim.where.name


def _amount(wanted: float, claim: Claim) -> str:
    have = [v for a in claim.amounts for v in (a.value, a.max)]
    return "" if wanted in have else str(have)


def _false(wanted: dict[str, Any], claims: tuple[Claim, ...], text: str) -> list[str]:
    """Deeds recorded from the very words of a claim that is none."""
    if DEEDS & set(wanted["status"]):
        return []
    start = text.index(wanted["words"])
    end = start + len(wanted["words"])
    return [
        _shown(c)
        for c in claims
        if c.trigger.start < end
        and c.trigger.end > start
        and c.type in wanted["type"]
        and c.status in DEEDS
    ]


def _shown(claim: Claim) -> str:
    who = ",".join(m.id for m in claim.source), ",".join(m.id for m in claim.target)
    return f"{claim.type} {who[0]}→{who[1]} [{claim.status}] “{claim.trigger.text}”"


def score(folder: str, only: tuple[str, ...] = (), jobs: int = 2) -> list[Outcome]:
    """The outcomes of a challenge folder ("es", "es-held-out", …)."""
    items = list(items_of(HERE / folder, only))
    language = folder[:2]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(outcome_of, items, [language] * len(items), chunksize=20))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("phenomena", nargs="*")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--extras", action="store_true")
    options = parser.parse_args()
    outcomes = score(options.folder, tuple(options.phenomena))
    texts = {i["id"]: i["text"] for i in items_of(HERE / options.folder)}
    if options.misses:
        for outcome in outcomes:
            if not outcome.right:
                print(f"\n{outcome.id}: {texts[outcome.id]}")
                for line in outcome.missing:
                    print("   MISSING", line)
                for line in outcome.false_deeds:
                    print("   FALSE DEED", line)
                for claim in outcome.claims:
                    print(
                        "      ",
                        _shown(claim),
                        "| said",
                        [m.id for m in claim.said_by],
                        "|",
                        claim.why[:110],
                    )
    if options.extras:
        for outcome in outcomes:
            print(f"\n{outcome.id}")
            for claim in outcome.unasked:
                print("   UNASKED", _shown(claim), "|", claim.text)
    phenomena: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        phenomena.setdefault(outcome.id.rsplit("-", 1)[0], []).append(outcome)
    for name, group in phenomena.items():
        right, deeds = _counts(group)
        found, expected = found_of(group)
        print(
            f"{name:40} {right:3}/{len(group):3}  claims {found:3}/{expected:3}  "
            f"false deeds {deeds}  unasked {sum(len(o.unasked) for o in group)}"
        )
    right, deeds = _counts(outcomes)
    print(
        f"{options.folder}: {right} of {len(outcomes)} right ({right / len(outcomes):.1%}), "
        f"items with a false deed {deeds} ({deeds / len(outcomes):.1%})"
    )
    found, expected = found_of(outcomes)
    print(f"{options.folder}: {found} of {expected} expected claims found ({found / expected:.1%})")
    print("first thing wrong with the others:", causes_of(outcomes))


def found_of(outcomes: list[Outcome]) -> tuple[int, int]:
    """(how many expected claims are found, how many are expected)."""
    expected = sum(o.expected for o in outcomes)
    return expected - sum(len(o.missing) for o in outcomes), expected


def causes_of(outcomes: list[Outcome]) -> str:
    """What the claims that are not found fail by first, and how often each: totals, no text."""
    problems = (line.partition("”: ")[2].split()[0] for o in outcomes for line in o.missing)
    return ", ".join(f"{cause} {count}" for cause, count in Counter(problems).most_common())


def _counts(outcomes: list[Outcome]) -> tuple[int, int]:
    """(how many are right, how many hold a false deed)."""
    return sum(o.right for o in outcomes), sum(bool(o.false_deeds) for o in outcomes)


if __name__ == "__main__":
    main()
