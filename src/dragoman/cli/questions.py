"""Commands that ask: what the ledger holds, and on what evidence."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from dragoman import ask
from dragoman.cli.app import answer, answers, app
from dragoman.cli.options import (
    LEDGER,
    Actor,
    AsJson,
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
    Wrong,
    examples,
)
from dragoman.show import tables
from dragoman.show import why as page
from dragoman.show.export import one_json

PANEL = "Asking"


@app.command(
    rich_help_panel=PANEL,
    epilog=examples(
        "dragoman entries --actor Rusia --type ASSAULT --since 2025-01-01",
        "dragoman entries --standing disputed --json",
    ),
)
def entries(
    *,
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
    wrong: Wrong = False,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """List the things told of in the ledger, each with how far it is to be believed."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.entries(
            actor=actor, other=other, type=type, status=status, standing=standing,
            origin=origin, said_by=said_by, since=since, until=until, article=article,
            wrong=wrong,
        )  # fmt: skip
        answer(found, tables.entries(found, opened.names()), as_json)


@app.command(
    rich_help_panel=PANEL,
    epilog=examples(
        "dragoman claims --said-by Kremlin --status negated",
        "dragoman claims --actor KOR --other PRK --json",
    ),
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
    wrong: Wrong = False,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """List the claims of single passages, each with its exact words."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.claims(
            actor=actor, other=other, type=type, status=status,
            said_by=said_by, since=since, until=until, article=article,
            wrong=wrong,
        )  # fmt: skip
        answer(found, tables.claims(found), as_json)


@app.command(rich_help_panel=PANEL, epilog=examples("dragoman why 3f9a"))
def why(
    id: Annotated[str, typer.Argument(help="An entry's or claim's id, or its first 4 characters.")],
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show the evidence: the words of each outlet, who says so, what denies or fulfils it."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.why(id)
        if as_json:
            lists = ("claims", "links", "linked", "judgements")
            parts = {name: list(getattr(found, name)) for name in lists}
            decided = {
                "variants": [asdict(each) for each in found.variants],
                "joined": [asdict(each) for each in found.joined],
                "nearest": asdict(found.nearest) if found.nearest else None,
            }
            entry = next(iter(found.entry))
            typer.echo(one_json({"entry": entry, "claim": found.claim, **parts, **decided}))
        else:
            answers().print(page.why(found, opened.names()))


@app.command(rich_help_panel=PANEL, epilog=examples('dragoman timeline "Corea del Norte" Rusia'))
def timeline(
    a: Annotated[str, typer.Argument(help="One actor.")],
    b: Annotated[str, typer.Argument(help="The other.")],
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show what passed between two actors, in order of time."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.timeline(a, b)
        answer(found, tables.timeline(found, opened.names()), as_json)


@app.command(rich_help_panel=PANEL, epilog=examples("dragoman articles --json"))
def articles(ledger: Where = LEDGER, as_json: AsJson = False) -> None:
    """List the articles that were read, newest first."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.articles()
        answer(found, tables.articles(found), as_json)


@app.command(rich_help_panel=PANEL, epilog=examples("dragoman problems"))
def problems(ledger: Where = LEDGER, as_json: AsJson = False) -> None:
    """List what could not be read, and why."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.problems()
        answer(found, tables.problems(found), as_json)
