"""The command itself: its consoles, its exit codes, and how an answer or an error is told."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any

import typer
from rich.console import Console, RenderableType

from dragoman.ask import Rows
from dragoman.errors import DragomanError, ModelMissing, QueryError
from dragoman.show.export import json_lines
from dragoman.show.safe import clean

EXIT_CODES = (
    "Exit codes: 0 done, also if nothing was found · 2 wrong use · "
    "3 bad input or ledger · 4 model missing."
)

app = typer.Typer(
    name="dragoman",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def exit_code(error: DragomanError) -> int:
    """An error of the user's making -> the exit code that tells its kind."""
    if isinstance(error, ModelMissing):
        return 4
    return 2 if isinstance(error, QueryError) else 3


def answers() -> Console:
    """The console for answers; text of articles is never taken for markup."""
    return Console(markup=False, highlight=False, emoji=False)


def messages() -> Console:
    """The console for progress and errors."""
    return Console(stderr=True, markup=False, highlight=False, emoji=False)


def _version(wanted: bool) -> None:
    if wanted:
        try:
            typer.echo(f"dragoman {version('dragoman')}")
        except PackageNotFoundError:
            typer.echo("dragoman, not installed as a package")
        raise typer.Exit


@app.callback()
def root(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read news on international security and ask who did what to whom, and who says so."""


def answer(found: Rows[Any], shown: RenderableType, as_json: bool) -> None:
    """An answer -> stdout, as JSON Lines or as a table."""
    if as_json:
        for line in json_lines(found):
            sys.stdout.write(line)
    else:
        answers().print(shown)


def main() -> None:
    """Runs the command. A user's error is told in one sentence; a bug crashes."""
    try:
        app()
    except DragomanError as error:
        messages().print(f"dragoman: {clean(str(error))}", soft_wrap=True)
        sys.exit(exit_code(error))
