"""Commands about the whole: who deals with whom, who is bound, who holds what, what changed."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman import ask
from dragoman.cli.app import answer, answers, app
from dragoman.cli.options import (
    LEDGER,
    Actor,
    AsJson,
    Kind,
    Said,
    Since,
    Status,
    Until,
    Where,
    examples,
)
from dragoman.show import bonds, overview
from dragoman.show import network as web
from dragoman.show.export import one_json

PANEL = "Asking of the whole"


@app.command(
    rich_help_panel=PANEL,
    epilog=examples("dragoman network --since 2024-01-01", "dragoman network --by year --json"),
)
def network(
    *,
    type: Kind = None,
    status: Status = None,
    origin: Annotated[
        str, typer.Option(help="What articles tell (text), or tables of others (imported).")
    ] = "text",
    since: Since = None,
    until: Until = None,
    by: Annotated[ask.By | None, typer.Option(help="A network for each month or year.")] = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show who helps and who harms whom: ties, central actors, groups, unbalanced triads."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.network(
            type=type, status=status, origin=origin, since=since, until=until, by=by
        )
        if as_json:
            typer.echo(one_json(web.plain(found)))
        else:
            answers().print(web.network(found, opened.names()))


@app.command(
    rich_help_panel=PANEL,
    epilog=examples("dragoman obligations --actor RUS", "dragoman obligations --if-attacked PRK"),
)
def obligations(
    *,
    actor: Actor = None,
    if_attacked: Annotated[
        str | None, typer.Option(help="Who must come to the defence of this actor.")
    ] = None,
    on: Annotated[str | None, typer.Option(help="Told by that day, as 2025-03-10.")] = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show who is bound to whom, of which kind, on which condition, and in whose words."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.obligations(actor=actor, if_attacked=if_attacked, on=on)
        names = opened.names()
        if if_attacked:
            shown = bonds.coming(found, ask.actor(opened, if_attacked).ids, names)
        else:
            shown = bonds.obligations(found, names)
        answer(found, shown, as_json)


@app.command(
    rich_help_panel=PANEL,
    epilog=examples("dragoman posts --actor RUS --on 2024-06-19", "dragoman posts --person Rutte"),
)
def posts(
    *,
    actor: Annotated[str | None, typer.Option(help="The state or body of the post.")] = None,
    person: Annotated[str | None, typer.Option(help="Who holds it.")] = None,
    on: Annotated[str | None, typer.Option(help="The day, as 2025-03-10.")] = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show who held which post and when, learned from articles or shipped."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.posts(actor=actor, person=person, on=on)
        answer(found, bonds.posts(found, opened.names()), as_json)


@app.command(
    rich_help_panel=PANEL, epilog=examples("dragoman sources", "dragoman sources --said-by Putin")
)
def sources(
    *,
    outlet: Annotated[str | None, typer.Option(help="Part of the outlet's name.")] = None,
    said_by: Said = None,
    since: Since = None,
    until: Until = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show who reports whom, through which voices and agencies, and how much of it."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.sources(outlet=outlet, said_by=said_by, since=since, until=until)
        answer(found, overview.sources(found, opened.names()), as_json)


@app.command(
    rich_help_panel=PANEL, epilog=examples("dragoman changes --since 2024-10-01 --until 2024-12-31")
)
def changes(
    *,
    since: Annotated[str, typer.Option(help="First day, as 2025-03-10.")],
    until: Until = None,
    actor: Actor = None,
    type: Kind = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show what is new: first dealings of a pair, first acts of a kind, breaks in level."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.changes(since=since, until=until, actor=actor, type=type)
        answer(found, overview.changes(found, opened.names()), as_json)
