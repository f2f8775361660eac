"""The evidence for an entry -> a page for the terminal: every outlet's words, marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.ask.why import Why
from dragoman.show import decided, words
from dragoman.show.passage import legend, passage
from dragoman.show.safe import clean
from dragoman.show.words import Row


def why(found: Why, names: Mapping[str, str]) -> RenderableType:
    """The evidence -> the entry, what is linked to it, and each claim with its passage."""
    [entry] = list(found.entry)
    claims = list(found.claims)
    joined = {decision.id: decided.joined(decision) for decision in found.joined}
    parts: list[RenderableType] = [
        _head(entry, names),
        *decided.judgements(found.judgements),
        *decided.grounds(entry),
        *_links(found, entry, names),
        *decided.variants(found.variants),
        *decided.nearest(found),
    ]
    for number, claim in enumerate(claims, 1):
        asked = claim["id"] == found.claim
        parts += [Text(""), _claim(claim, number, joined.get(claim["id"]), asked=asked)]
    for row in found.imported:
        parts += [Text(""), _line(row)]
    return Group(*parts, *([Text(""), legend()] if claims else []))


def _head(entry: Row, names: Mapping[str, str]) -> RenderableType:
    told = (
        "without words of any article"
        if entry["origin"] != "text"
        else (
            f"{words.count(len(entry['claims']), 'claim')} from "
            f"{words.count(entry['sources'], 'independent source')}"
        )
    )
    title = Text.assemble(words.standing(entry), "  ", words.sides(entry, names))
    facts = [words.act(entry), entry["status"], words.date_of(entry).plain.replace("\n", " "), told]
    if entry["wrong"]:
        facts.append("judged wrong, and left out of other answers")
    if entry["where"]:
        facts.insert(3, clean(entry["where"]["name"]))
    return Group(title, Text(" · ".join(facts)), Text(f"entry {entry['id']}", style="dim"))


def _links(found: Why, entry: Row, names: Mapping[str, str]) -> Iterator[RenderableType]:
    linked = {row["id"]: row for row in found.linked}
    for link in found.links:
        left = link["left"] == entry["id"]
        other = linked[link["right" if left else "left"]]
        verb = {"denies": "denied", "fulfils": "fulfilled", "breaks": "broken"}
        said = link["kind"] if left else f"is {verb.get(link['kind'], link['kind'])} by"
        yield Text.assemble(
            (f"{said} ", "bold"),
            words.sides(other, names),
            f" · {words.act(other)} · {other['status']} ",
            (f"{other['id'][:8]}  ({clean(link['why'])})", "dim"),
        )


def _line(row: Row) -> RenderableType:
    """The line of a table -> what stands there; that it is so rests on the table alone."""
    facts = Table.grid(padding=(0, 2))
    told = {
        "event": f"{row['event']}, coded {row['code']}", "who": row["actor"],
        "to whom": row["recipient"], "outlet": row["outlet"], "address": row["url"],
        "found in": f"{row['file']}, line {row['line']}",
    }  # fmt: skip
    for label, value in told.items():
        if value:
            facts.add_row(Text(label, style="dim"), Text(clean(value)))
    title = Text(f"Imported from {row['origin'].upper()}", style="bold")
    return Group(title, Padding(facts, (0, 0, 0, 3)))


def _claim(claim: Row, number: int, joined: str | None, *, asked: bool) -> RenderableType:
    published = claim["published"] or "date unknown"
    title = Text.assemble(
        (f"{number}. {words.outlet(claim)}", "bold"),
        f", {published}",
        (f"  claim {claim['id'][:8]}", "dim"),
        ("  ← asked for" if asked else "", "yellow"),
    )
    facts = Table.grid(padding=(0, 2))
    for label, value in (*_facts(claim), *([("one since", joined)] if joined else [])):
        facts.add_row(Text(label, style="dim"), Text(value))
    return Group(title, Padding(Group(passage(claim), facts), (0, 0, 0, 3)))


def _facts(claim: Row) -> Iterator[tuple[str, str]]:
    yield "who", words.mentions(claim["source"]) or "nobody named"
    if claim["target"]:
        yield "to whom", words.mentions(claim["target"])
    yield "told as", f"{words.act(claim)}, {claim['status']}"
    yield "said by", words.voices(claim)
    if claim["when"]:
        yield "when", f"«{clean(claim['when']['text'])}» = {words.days(claim['when'])}"
    if claim["where"]:
        where = claim["where"]
        country = f" ({where['country']})" if where["country"] else ""
        yield "where", f"«{clean(where['text'])}» = {clean(where['name'])}{country}"
    for amount in claim["amounts"]:
        yield "how much", words.amount(amount)
    for obligation in claim["obligations"]:
        yield "obligation", words.obligation(obligation)
    yield "because", clean(claim["why"])
    yield "found in", f"{clean(claim['origin'])}, characters {claim['start']} to {claim['end']}"
