"""Commands that take along: files for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import signature
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from dragoman import ask
from dragoman.cli.app import app, messages
from dragoman.cli.options import (
    LEDGER,
    Actor,
    InArticle,
    Kind,
    Origin,
    Other,
    Said,
    Since,
    Standing,
    Status,
    Until,
    Where,
    examples,
)
from dragoman.errors import QueryError
from dragoman.show import export as files

What = Literal["claims", "entries", "articles", "network", "codebook"]
Format = Literal[
    "jsonl", "csv", "spreadsheet", "parquet",
    "plover", "gdelt", "geojson", "ftm", "annotations", "graphml", "gexf",
]  # fmt: skip

PANEL = "Taking along"


@app.command(
    rich_help_panel=PANEL,
    epilog=examples(
        "dragoman export claims --out claims.jsonl",
        "dragoman export entries --format csv --actor Rusia --since 2025-01-01 --out entries.csv",
        "dragoman export entries --format geojson --out map.geojson",
        "dragoman export codebook --format csv --out codebook.csv",
    ),
)
def export(
    what: Annotated[What, typer.Argument(help="What to write.")],
    *,
    format: Annotated[Format, typer.Option(help="The kind of file.")] = "jsonl",
    out: Annotated[Path | None, typer.Option(help="The file; stdout if left out.")] = None,
    actor: Actor = None,
    other: Other = None,
    type: Kind = None,
    status: Status = None,
    standing: Standing = None,
    origin: Origin = None,
    said_by: Said = None,
    since: Since = None,
    until: Until = None,
    article: InArticle = None,
    by: Annotated[ask.By | None, typer.Option(help="The network of each month or year.")] = None,
    ledger: Where = LEDGER,
) -> None:
    """Write claims, entries, articles or the network for other programs, all or those asked for."""
    files.check(what, format)
    asked = {
        "actor": actor, "other": other, "type": type, "status": status, "standing": standing,
        "origin": origin, "said_by": said_by, "since": since, "until": until, "article": article,
        "by": by,
    }  # fmt: skip
    if what == "codebook":
        files.write(files.plain(files.codebook(), format), out)
        return
    with ask.Ledger.open(ledger) as opened:
        answer = _asked(opened, what, {name: value for name, value in asked.items() if value})
        found = answer.ties if isinstance(answer, ask.Network) else answer
        missing = files.left_out(found, format)
        if isinstance(answer, ask.Network) and format in files.GRAPHS:
            files.write([files.graph(answer, format)], out)
        else:
            files.write(files.export(found, format, opened), out)
    for why, number in missing.items():
        messages().print(f"{number:,} {what} left out: {why}", soft_wrap=True)
    if out:
        written = len(found) - sum(missing.values())
        noun = "ties" if what == "network" else what
        messages().print(f"{written:,} {noun} written to {out}", soft_wrap=True)


def _asked(ledger: ask.Ledger, what: str, asked: Mapping[str, str]) -> ask.Rows[Any] | ask.Network:
    """What is to be written, by the filters that its question knows."""
    question = getattr(ledger, what)
    if unknown := [name for name in asked if name not in signature(question).parameters]:
        options = ", ".join(f"--{name.replace('_', '-')}" for name in unknown)
        raise QueryError(f"{what.capitalize()} cannot be chosen by {options}.")
    found: ask.Rows[Any] | ask.Network = question(**asked)
    return found
