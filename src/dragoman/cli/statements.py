"""Commands about words: what was said, what is disputed, what was promised."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman import ask
from dragoman.cli.app import answer, app
from dragoman.cli.options import (
    LEDGER,
    Actor,
    AsJson,
    Kind,
    Other,
    Since,
    Until,
    Where,
    examples,
)
from dragoman.errors import QueryError
from dragoman.show import statements as show

PANEL = "Asking whose words"


@app.command(
    rich_help_panel=PANEL,
    epilog=examples(
        'dragoman said Putin --about "Corea del Norte"', "dragoman said RUS --since 2025-01-01"
    ),
)
def said(
    who: Annotated[str, typer.Argument(help="Who speaks; a state means all who speak for it.")],
    about: Annotated[str | None, typer.Option(help="An actor of whom the words tell.")] = None,
    since: Since = None,
    until: Until = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show what somebody said: each passage, direct speech marked, and through whom it came."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.said(who, about=about, since=since, until=until)
        answer(found, show.said(found), as_json)


@app.command(
    rich_help_panel=PANEL,
    epilog=examples("dragoman disputes", "dragoman disputes --actor RUS --other UKR"),
)
def disputes(
    *,
    actor: Actor = None,
    other: Other = None,
    type: Kind = None,
    since: Since = None,
    until: Until = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show what is told by some and denied by others, in the words of both."""
    with ask.Ledger.open(ledger) as opened:
        found = opened.disputes(actor=actor, other=other, type=type, since=since, until=until)
        answer(found, show.disputes(found, opened.names()), as_json)


def _flag(name: str, meaning: str) -> object:
    return typer.Option(f"--{name}", help=meaning)


@app.command(
    rich_help_panel=PANEL,
    epilog=examples(
        "dragoman promises --kept", 'dragoman promises --open --actor "Estados Unidos"'
    ),
)
def promises(
    *,
    open: Annotated[bool, _flag("open", "Only those of which nothing more is told.")] = False,
    kept: Annotated[bool, _flag("kept", "Only those that a later deed keeps.")] = False,
    broken: Annotated[bool, _flag("broken", "Only those that a later deed breaks.")] = False,
    overdue: Annotated[bool, _flag("overdue", "Only those whose day has passed.")] = False,
    actor: Actor = None,
    other: Other = None,
    type: Kind = None,
    since: Since = None,
    until: Until = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", help="By which day they are overdue, if not the newest article's."),
    ] = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Show what was promised or planned, in which words, and what became of it."""
    flags: dict[ask.State, bool] = {
        "open": open,
        "kept": kept,
        "broken": broken,
        "overdue": overdue,
    }
    wanted = [state for state, asked in flags.items() if asked]
    if len(wanted) > 1:
        raise QueryError("Choose one of --open, --kept, --broken and --overdue.")
    with ask.Ledger.open(ledger) as opened:
        found = opened.promises(
            state=next(iter(wanted), None), actor=actor, other=other, type=type,
            since=since, until=until, as_of=as_of,
        )  # fmt: skip
        answer(found, show.promises(found, opened.names()), as_json)
