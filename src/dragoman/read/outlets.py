"""Who publishes: outlets and agencies by address, by name, and in running words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter
from urllib.parse import urlsplit

from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.tables import rows

_COLUMNS = ("id", "kind", "country", "name", "aliases", "domain")


@dataclass(frozen=True, slots=True)
class Outlets:
    """`knowledge/outlets.csv`, made ready to look things up."""

    ids: dict[str, str]
    domains: dict[str, str]
    pattern: re.Pattern[str]

    def named(self, text: str) -> tuple[str, ...]:
        """Words → the ids of the outlets they name, in order, each once."""
        found = (self.ids[match[0].casefold()] for match in self.pattern.finditer(text))
        return tuple(dict.fromkeys(found))

    def of_name(self, name: str) -> str:
        """A name as given → the outlet's id; an unknown name stays as it is."""
        return self.ids.get(name.strip().casefold(), name.strip())

    def of_url(self, url: str) -> str | None:
        """A page's address → the id of the outlet whose domain it is."""
        try:
            host = (urlsplit(url).hostname or "").removeprefix("www.")
        except ValueError:
            return None
        labels = host.split(".")
        parents = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((self.domains[parent] for parent in parents if parent in self.domains), None)


@cache
def outlets() -> Outlets:
    """The outlets that dragoman knows."""
    ids: dict[str, str] = {}
    domains: dict[str, str] = {}
    spellings: set[str] = set()
    for row in rows(FOLDER / "outlets.csv", *_COLUMNS):
        names = [name for name in (row["name"], *row["aliases"].split("|")) if name]
        # Names are matched as written or in capitals only: "el mundo" is the world.
        spellings.update(name for each in names for name in (each, each.upper()))
        ids.update({name.casefold(): row["id"] for name in (row["id"], *names)})
        domains.update({name: row["id"] for name in row["domain"].split("|") if name})
    return Outlets(ids, domains, re.compile(rf"(?<!\w)(?:{_any_of(spellings)})(?!\w)"))


def _any_of(spellings: set[str]) -> str:
    """A pattern of all of them, the longest first; most words are passed over by their first
    letter."""
    longest_first = sorted(spellings, key=lambda name: (-len(name), name))
    by_letter = groupby(sorted(longest_first, key=itemgetter(0)), key=itemgetter(0))
    letters = {letter: "|".join(re.escape(name[1:]) for name in own) for letter, own in by_letter}
    any_letter = "".join(map(re.escape, letters))
    each = "|".join(f"{re.escape(letter)}(?:{own})" for letter, own in letters.items())
    return f"(?=[{any_letter}])(?:{each})"
