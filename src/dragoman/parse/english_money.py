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
    for sign, token in enumerate(tokens):
        if token.text[-1:] not in SIGNS:
            continue
        for at in range(sign + 1, min(sign + 3, len(tokens))):
            short = SHORT.fullmatch(tokens[at].text.lower())
            if short is not None and bool(short[1]) == (at == sign + 1):
                tokens[at] = replace(tokens[at], lemma=FULL[short[2]])
