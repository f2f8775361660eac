"""FEEDS.toml → the feeds to follow, and how to ask for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic.dataclasses import dataclass as checked

from dragoman.errors import InputError, KnowledgeError
from dragoman.knowledge.toml import STRICT, read_toml
from dragoman.read.addresses import is_address
from dragoman.read.fetch import Manners, agent

_UNITS = {"m": 60.0, "h": 3600.0, "d": 86400.0}
_EVERY = re.compile(r"([1-9]\d{0,3}) ?([mhd])")


def _seconds(value: object) -> object:
    found = _EVERY.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise ValueError("write a number and m, h or d, as 30m")
    return int(found[1]) * _UNITS[found[2]]


def _online(value: str) -> str:
    if not is_address(value):
        raise ValueError("write an address that begins with http:// or https://")
    return value


@checked(frozen=True, slots=True, config=STRICT)
class Feed:
    """A feed or news sitemap; what it says of itself is what is not said here."""

    address: Annotated[str, AfterValidator(_online)]
    name: str = ""
    outlet: str | None = None
    language: str | None = None
    every: Annotated[float, BeforeValidator(_seconds)] = Field(default=1800.0)

    def __str__(self) -> str:
        return self.name or self.address


@checked(frozen=True, slots=True, config=STRICT)
class _File:
    feed: tuple[Feed, ...]
    contact: str | None = None
    pause: Annotated[float, Field(ge=0, le=600)] = 2.0


@dataclass(frozen=True, slots=True)
class FeedList:
    """What to follow, and with which manners."""

    feeds: tuple[Feed, ...]
    manners: Manners


def feed_list(path: Path, private: frozenset[str] = frozenset()) -> FeedList:
    """A FEEDS.toml → what it lists. Raises `InputError` that says what is wrong in it."""
    try:
        told = read_toml(path, _File)
    except KnowledgeError as error:
        raise InputError(f"{error}\nSee docs/commands.md for what a list of feeds holds.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as a list of feeds: {error}") from None
    addresses = [feed.address for feed in told.feed]
    twice = next((each for each in addresses if addresses.count(each) > 1), None)
    if twice:
        raise InputError(f"{path.name} lists {twice} twice; take one out.")
    manners = Manners(agent=agent(told.contact), pause=told.pause, private=private)
    return FeedList(told.feed, manners)
