"""Money in short: "$500m", "£2bn", "3tn euros" are of millions, billions and trillions."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.records import Token

SHORT = re.compile(r"(\d[\d.,]*)?(m|mn|bn|tn)\.?")
FULL = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
SIGNS = frozenset("$£€¥")


def money_in_short(tokens: list[Token]) -> None:
    """Gives what stands for millions behind a sign of money the lemma of the whole word."""
    for at, token in enumerate(tokens):
        short = SHORT.fullmatch(token.text.lower())
        if short is None or not at:
            continue
        sign = at - 1 if short[1] else at - 2
        if sign >= 0 and tokens[sign].text[-1:] in SIGNS:
            tokens[at] = replace(token, lemma=FULL[short[2]])
