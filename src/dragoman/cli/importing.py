"""The command that takes in tables of events made by others."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn

from dragoman.cli.app import answers, app, messages
from dragoman.cli.options import LEDGER, AsJson, Where, examples
from dragoman.show.export import one_json
from dragoman.show.words import count


@app.command(
    name="import",
    epilog=examples(
        "dragoman import gdelt 20250310*.export.CSV.zip",
        "dragoman import icews Events.2015.tab.gz --ledger ledger",
    ),
)
def import_table(
    table: Annotated[Literal["gdelt", "icews", "polecat"], typer.Argument(help="Whose table.")],
    files: Annotated[list[Path], typer.Argument(help="Its files: plain, gzip or zip.")],
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Import events of another table, marked as such; they corroborate nothing."""
    from dragoman.imports import import_into

    columns = SpinnerColumn(), TextColumn("{task.completed:,} lines read")
    with Progress(*columns, console=messages(), transient=True) as bar:
        task = bar.add_task("")
        done = import_into(files, table, ledger, progress=lambda n: bar.advance(task, n))
    if as_json:
        typer.echo(one_json(asdict(done)))
    else:
        answers().print(
            f"{count(done.new, 'event')} new, {done.known:,} known already, "
            f"{count(done.refused, 'line')} refused"
            + (" (`dragoman problems` says why)." if done.refused else ".")
        )
    if done.refused and not (done.new or done.known):
        raise typer.Exit(3)
