"""Text that others wrote -> text that cannot harm what shows it."""

from __future__ import annotations

import re

# Control characters (terminal commands), marks that turn the direction of writing, line
# separators and lone surrogates. Each becomes one character, so that offsets still hold.
_HARMFUL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SPACES = "\t\n\r\u2028\u2029"


def clean(text: str) -> str:
    """Text -> the same on one line, of the same length, harmless characters kept as they are."""
    return _HARMFUL.sub(lambda found: " " if found[0] in _SPACES else "\ufffd", text)


# What a spreadsheet would run; some look for it behind blanks and quotation marks too.
_FORMULA = re.compile(r"""[\t\r\n]|[\s"'‘’“”]*[=+\-@＝＋－＠]""")


def cell(value: object) -> object:
    """A value -> the same for a spreadsheet; text that it would take for a formula is quoted.

    This alters evidence, so it is done only where a spreadsheet is asked for. The library
    defusedcsv leaves tab and return as they are and alters bars, hence these lines.
    """
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
