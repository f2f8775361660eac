"""Commands that take along: files for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from dragoman import ask
from dragoman.cli.app import app, messages
from dragoman.cli.options import LEDGER, Where, examples
from dragoman.show.export import Format, write


@app.command(
    epilog=examples(
        "dragoman export claims --out claims.jsonl",
        "dragoman export entries --format csv --spreadsheet --out entries.csv",
    )
)
def export(
    what: Annotated[
        Literal["claims", "entries", "articles"], typer.Argument(help="What to write.")
    ],
    format: Annotated[Format, typer.Option(help="The kind of file.")] = "jsonl",
    out: Annotated[Path | None, typer.Option(help="The file; stdout if left out.")] = None,
    spreadsheet: Annotated[
        bool, typer.Option("--spreadsheet", help="CSV that no spreadsheet runs; alters the words.")
    ] = False,
    ledger: Where = LEDGER,
) -> None:
    """Write claims, entries or articles for other programs."""
    if spreadsheet and format != "csv":
        raise typer.BadParameter("goes with --format csv only.", param_hint="--spreadsheet")
    with ask.Ledger.open(ledger) as opened:
        found: ask.Rows[Any] = getattr(opened, what)()
        write(found, out, format, spreadsheet=spreadsheet)
    if out:
        messages().print(f"{len(found):,} {what} written to {out}", soft_wrap=True)
