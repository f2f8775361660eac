"""Commands that read: articles into the ledger, and the language models for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dragoman import ask
from dragoman.cli.app import answers, app, messages
from dragoman.cli.options import LEDGER, AllowPrivate, AsJson, Cluster, Jobs, Where, Yes, examples
from dragoman.show import tables
from dragoman.show.export import one_json

if TYPE_CHECKING:
    from dragoman.batch import Progress as Callback
    from dragoman.batch import Summary

PANEL = "Reading"

models_app = typer.Typer(invoke_without_command=True)
app.add_typer(models_app, name="models", rich_help_panel=PANEL)


@app.command(
    rich_help_panel=PANEL,
    epilog=examples(
        "dragoman read news/ --ledger ledger",
        "dragoman read notas.csv --map text=cuerpo,published=fecha",
        "dragoman read https://news.example/world/feed.xml",
        "dragoman read archive/ --cluster tcp://127.0.0.1:8786",
    ),
)
def read(
    paths: Annotated[
        list[str],
        typer.Argument(help="Files and folders of articles, addresses; - is standard input."),
    ],
    ledger: Where = LEDGER,
    jobs: Jobs = None,
    cluster: Cluster = None,
    yes: Yes = False,
    mapping: Annotated[
        str | None,
        typer.Option("--map", help="Columns of tables and objects: text=body,published=date."),
    ] = None,
    allow_private: AllowPrivate = None,
    as_json: AsJson = False,
) -> None:
    """Read articles into the ledger; what it already holds is skipped.

    Plain text, web pages, RSS and Atom feeds, JSON, JSON Lines, CSV, Parquet, WARC and WET; and
    zip, tar and gzip of any of these. An address is fetched: a page, or the pages to which a
    feed or a news sitemap leads.
    """
    from dragoman.batch import take_in
    from dragoman.read import sources
    from dragoman.read.fetch import Fetcher, Manners

    fetcher = Fetcher(Manners(private=frozenset(allow_private or ())))
    _run(
        lambda progress: take_in(
            sources(paths, mapping=mapping, fetcher=fetcher),
            ledger,
            jobs=jobs,
            cluster=cluster,
            progress=progress,
        ),
        ledger,
        yes=yes,
        as_json=as_json,
    )


@app.command(
    rich_help_panel=PANEL,
    epilog=examples("dragoman reread", "dragoman reread --ledger ledger --jobs 4"),
)
def reread(
    ledger: Where = LEDGER,
    jobs: Jobs = None,
    cluster: Cluster = None,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    """Read the ledger's articles again, with what the program knows now.

    For a new version or changed knowledge. The articles' files need not be there any more: their
    text is in the ledger. Until all is done the ledger stays as it was.
    """
    from dragoman import batch

    _run(
        lambda progress: batch.reread(ledger, jobs=jobs, cluster=cluster, progress=progress),
        ledger,
        yes=yes,
        as_json=as_json,
    )


def _run(job: Callable[[Callback], Summary], ledger: Path, *, yes: bool, as_json: bool) -> None:
    """Runs what reads, with progress, and shows what it did and what the ledger holds now."""
    from dragoman.show.reading import read_with_progress, report

    done = read_with_progress(job, yes=yes, messages=messages())
    with ask.Ledger.open(ledger) as opened:
        totals = opened.summary()
    if as_json:
        typer.echo(one_json({**asdict(done), "ledger": asdict(totals)}))
    else:
        answers().print(report(done, totals))
    if done.inputs and done.rejected == done.inputs:
        raise typer.Exit(3)


@models_app.callback(epilog=examples("dragoman models", "dragoman models fetch es"))
def models(context: typer.Context, as_json: AsJson = False) -> None:
    """List the language models that are installed, or fetch one."""
    if context.invoked_subcommand is None:
        from dragoman.models import installed

        found = [asdict(model) for model in installed()]
        if as_json:
            typer.echo("".join(one_json(model) + "\n" for model in found), nl=False)
        else:
            answers().print(tables.models(found))


@models_app.command(epilog=examples("dragoman models fetch es"))
def fetch(
    language: Annotated[Literal["es", "en"], typer.Argument(help="The language to read.")],
) -> None:
    """Install the model of a language."""
    from dragoman.models import fetch as fetch_model

    model = fetch_model(language)
    messages().print(f"{model.name} {model.version} is installed.", soft_wrap=True)
