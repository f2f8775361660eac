"""The options that several commands share, and how examples are shown in their help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LEDGER = Path("ledger")

Where = Annotated[
    Path, typer.Option("--ledger", "-l", envvar="DRAGOMAN_LEDGER", help="Folder of the ledger.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON instead of a table.")]
Jobs = Annotated[int | None, typer.Option(min=1, help="Processes; one a core if left out.")]
Cluster = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS", help="Dask scheduler whose workers read, as tcp://127.0.0.1:8786."
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Fetch a missing model unasked.")]
AllowPrivate = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-private",
        metavar="HOST",
        help="A host that may lie in a private network; may be given again.",
    ),
]
Actor = Annotated[
    str | None, typer.Option(help="Who takes part: an id, a name in Spanish or English, a surname.")
]
Other = Annotated[str | None, typer.Option(help="Who stands on the other side; needs --actor.")]
Kind = Annotated[str | None, typer.Option("--type", help="Type of act, such as CONSULT.")]
Status = Annotated[str | None, typer.Option(help="How it is told: happened, promised, negated, …")]
Standing = Annotated[str | None, typer.Option(help="How far to believe it: disputed, fulfilled, …")]
Origin = Annotated[
    str | None, typer.Option(help="text, told by articles, or imported, from tables of others.")
]
Said = Annotated[str | None, typer.Option("--said-by", help="Whose words they are.")]
Wrong = Annotated[bool, typer.Option("--wrong", help="Those that a human judged to be misread.")]
Since = Annotated[str | None, typer.Option(help="First day, as 2025-03-10.")]
Until = Annotated[str | None, typer.Option(help="Last day, as 2025-03-31.")]
InArticle = Annotated[str | None, typer.Option("--article", help="An article's id or file name.")]


def examples(*commands: str) -> str:
    """Commands -> the end of a command's help."""
    return "\n\n".join(f"Example: {command}" for command in commands)
