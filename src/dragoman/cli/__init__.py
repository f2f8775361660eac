"""The command line: a verb for each question; answers on stdout, everything else on stderr.

Every module of commands adds its own to `app` as it is imported, in the order of the help.
"""

# isort: off
from dragoman.cli.app import app, exit_code, main
from dragoman.cli import (
    reading,
    following,
    importing,
    questions,
    statements,
    structure,
    judging,
    exporting,
)

__all__ = [
    "app",
    "exit_code",
    "exporting",
    "following",
    "importing",
    "judging",
    "main",
    "questions",
    "reading",
    "statements",
    "structure",
]
