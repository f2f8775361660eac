"""The command by which a human overrules the program."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

import typer

from dragoman.cli.app import answers, app
from dragoman.cli.options import LEDGER, AsJson, Where, examples
from dragoman.show.export import one_json
from dragoman.show.words import count


@app.command(
    epilog=examples(
        'dragoman judge same 3f9a 77c1 --why "one summit, two names"',
        'dragoman judge different 3f9a b02e --why "the second launch of that day"',
        'dragoman judge wrong 91d0 --why "the exercise was simulated"',
    )
)
def judge(
    verdict: Annotated[
        Literal["same", "different", "wrong"],
        typer.Argument(help="One thing, two things, or misread."),
    ],
    a: Annotated[str, typer.Argument(help="An entry's or claim's id, or its first 4 characters.")],
    b: Annotated[str | None, typer.Argument(help="Another; not for wrong.")] = None,
    *,
    why: Annotated[str, typer.Option(help="The reason, which is kept and shown.")],
    by: Annotated[str | None, typer.Option(help="Who judges; the login name if left out.")] = None,
    ledger: Where = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Overrule the program for ever: same, different or wrong, with your name and reason."""
    from dragoman.judging import judge as judge_in

    done = judge_in(ledger, verdict, a, b, why=why, by=by)
    if as_json:
        typer.echo(one_json(asdict(done)))
        return
    told = len(done.judgement.left) + len(done.judgement.right)
    then = (
        "the ledger is built anew with it."
        if done.honoured
        else "another dragoman is writing, and will take it in when it has finished."
    )
    answers().print(f"Kept: {count(told, 'claim')} {verdict}, by {done.judgement.who}; {then}")
