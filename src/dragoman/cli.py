"""The command line: a verb for each question; answers on stdout, everything else on stderr."""

from __future__ import annotations

import sys
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from rich.console import Console, RenderableType

from dragoman import ask
from dragoman.errors import DragomanError, ModelMissing, QueryError
from dragoman.show import tables
from dragoman.show import why as page
from dragoman.show.export import Format, json_lines, one_json, write
from dragoman.show.safe import clean

EXIT_CODES = (
    "Exit codes: 0 done, also if nothing was found · 2 wrong use · "
    "3 bad input or ledger · 4 model missing."
)


def exit_code(error: DragomanError) -> int:
    """An error of the user's making -> the exit code that tells its kind."""
    if isinstance(error, ModelMissing):
        return 4
    return 2 if isinstance(error, QueryError) else 3


def _examples(*commands: str) -> str:
    return "\n\n".join(f"Example: {command}" for command in commands)


app = typer.Typer(
    name="dragoman",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
models_app = typer.Typer(invoke_without_command=True)
app.add_typer(models_app, name="models")

Where = Annotated[
    Path, typer.Option("--ledger", "-l", envvar="DRAGOMAN_LEDGER", help="Folder of the ledger.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON instead of a table.")]
Actor = Annotated[
    str | None, typer.Option(help="Who takes part: an id, a name in Spanish or English, a surname.")
]
Other = Annotated[str | None, typer.Option(help="Who stands on the other side; needs --actor.")]
Kind = Annotated[str | None, typer.Option("--type", help="Type of act, such as CONSULT.")]
Status = Annotated[str | None, typer.Option(help="How it is told: happened, promised, negated, …")]
Standing = Annotated[str | None, typer.Option(help="How far to believe it: disputed, fulfilled, …")]
Said = Annotated[str | None, typer.Option("--said-by", help="Whose words they are.")]
Since = Annotated[str | None, typer.Option(help="First day, as 2025-03-10.")]
Until = Annotated[str | None, typer.Option(help="Last day, as 2025-03-31.")]
InArticle = Annotated[str | None, typer.Option("--article", help="An article's id or file name.")]
LEDGER = Path("ledger")


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


@app.command(
    epilog=_examples("dragoman read news/ --ledger ledger", "dragoman read feed.jsonl --yes --json")
)
def read(
    paths: Annotated[list[Path], typer.Argument(help="Files and folders of articles.")],
    ledger: Where = LEDGER,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes; one a core if left out.")
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Fetch a missing model unasked.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read articles into the ledger; what it already holds is skipped."""
    from dragoman.show.reading import read_with_progress, report

    done = read_with_progress(paths, ledger, jobs=jobs, yes=yes, messages=messages())
    with ask.Ledger.open(ledger) as opened:
        totals = opened.summary()
    if as_json:
        typer.echo(one_json({**asdict(done), "ledger": asdict(totals)}))
    else:
        answers().print(report(done, totals))
    if done.refused and not (done.read or done.skipped):
        raise typer.Exit(3)


@app.command(
    epilog=_examples(
        "dragoman entries --actor Rusia --type ASSAULT --since 2025-01-01",
        "dragoman entries --standing disputed --json",
    )
)
def entries(
    *,
    actor: Actor = None,
    other: Other = None,
    type: Kind = None,
    status: Status = None,
    standing: Standing = None,
    said_by: Said = None,
    since: Since = None,
    until: Until = None,
    article: InArticle = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """List the things told of in the ledger, each with how far it is to be believed."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.entries(
            actor=actor, other=other, type=type, status=status, standing=standing,
            said_by=said_by, since=since, until=until, article=article,
        )  # fmt: skip
        _answer(found, tables.entries(found, opened.names()), as_json)


@app.command(
    epilog=_examples(
        "dragoman claims --said-by Lavrov --status negated",
        "dragoman claims --actor KOR --other PRK --json",
    )
)
def claims(
    *,
    actor: Actor = None,
    other: Other = None,
    type: Kind = None,
    status: Status = None,
    said_by: Said = None,
    since: Since = None,
    until: Until = None,
    article: InArticle = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """List the claims of single passages, each with its exact words."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.claims(
            actor=actor, other=other, type=type, status=status,
            said_by=said_by, since=since, until=until, article=article,
        )  # fmt: skip
        _answer(found, tables.claims(found), as_json)


@app.command(epilog=_examples("dragoman why 3f9a"))
def why(
    id: Annotated[str, typer.Argument(help="An entry's or claim's id, or its first 4 characters.")],
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show the evidence: the words of each outlet, who says so, what denies or fulfils it."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.why(id)
        if as_json:
            parts = {name: list(getattr(found, name)) for name in ("claims", "links", "linked")}
            typer.echo(one_json({"entry": next(iter(found.entry)), "claim": found.claim, **parts}))
        else:
            answers().print(page.why(found, opened.names()))


@app.command(epilog=_examples('dragoman timeline "Corea del Norte" Rusia'))
def timeline(
    a: Annotated[str, typer.Argument(help="One actor.")],
    b: Annotated[str, typer.Argument(help="The other.")],
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show what passed between two actors, in order of time."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.timeline(a, b)
        _answer(found, tables.timeline(found, opened.names()), as_json)


@app.command(epilog=_examples("dragoman articles --json"))
def articles(ledger: Where = LEDGER, as_json: AsJson = False) -> None:
    """List the articles that were read, newest first."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.articles()
        _answer(found, tables.articles(found), as_json)


@app.command(epilog=_examples("dragoman problems"))
def problems(ledger: Where = LEDGER, as_json: AsJson = False) -> None:
    """List what could not be read, and why."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.problems()
        _answer(found, tables.problems(found), as_json)


@app.command(
    epilog=_examples(
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


@models_app.callback(epilog=_examples("dragoman models", "dragoman models fetch es"))
def models(context: typer.Context, as_json: AsJson = False) -> None:
    """List the language models that are installed, or fetch one."""
    if context.invoked_subcommand is None:
        from dragoman.models import installed

        found = [asdict(model) for model in installed()]
        if as_json:
            typer.echo("".join(one_json(model) + "\n" for model in found), nl=False)
        else:
            answers().print(tables.models(found))


@models_app.command(epilog=_examples("dragoman models fetch es"))
def fetch(
    language: Annotated[Literal["es", "en"], typer.Argument(help="The language to read.")],
) -> None:
    """Install the model of a language."""
    from dragoman.models import fetch as fetch_model

    model = fetch_model(language)
    messages().print(f"{model.name} {model.version} is installed.", soft_wrap=True)


def _answer(found: ask.Rows[Any], shown: RenderableType, as_json: bool) -> None:
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
