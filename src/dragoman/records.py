"""Every type that travels between the stages; imports nothing of ours.

Field names are those of the exported claim (docs/data-model.md), written once:
the Arrow schemas of the store and the exported columns are derived from here.
Offsets count characters of `Article.text`, which is NFC and never changes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

Type = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE",
    "COOPERATE", "AID", "RETREAT",
    "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    "STATE",
]  # fmt: skip
"""The event types of PLOVER (Open Event Data Alliance), and STATE for a bare statement."""

Status = Literal[
    "happened", "ongoing", "planned", "promised", "requested", "possible", "hypothetical", "negated"
]
"""Whether the words assert the act, or only promise, ask for, suppose or deny it."""

Standing = Literal[
    "reported", "corroborated", "disputed", "denied",
    "promised", "planned", "fulfilled", "broken", "overdue",
    "imported",
]  # fmt: skip
"""How far an entry is to be believed, derived from its claims and links; an imported one has
neither, and stands for no more than that a table has it."""

Origin = Literal["text", "gdelt", "icews", "polecat"]
"""Where an entry comes from: the words of articles, or a table of events made by others."""

Grain = Literal["day", "week", "month", "season", "year", "period"]


def content_id(*parts: object) -> str:
    """A stable 16-digit hexadecimal id of what the parts say (BLAKE2b)."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """One article as accepted.

    `text` is the whole normalised text; `body` is the offset at which the prose begins,
    after a heading such as a date line. `published` is None where no source tells it.
    `agencies` are the voices that the outlet credits for the whole article. `translated` are
    the words by which the outlet says that its text is a translation.
    """

    id: str
    origin: str
    url: str | None
    outlet: str | None
    language: str
    published: date | None
    fetched: str | None
    title: str | None
    text: str
    body: int
    agencies: tuple[str, ...]
    sha256: str
    copy_of: str | None
    author: str | None = None
    translated: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Verbatim words: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a parsed sentence.

    `role` is one of our own labels (`dragoman.parse.roles`), the same for every language;
    `head` is the index of the governing token in the sentence, its own index at the root.
    `start` and `end` count in the article.
    """

    text: str
    lemma: str
    pos: str
    morph: str
    role: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence. `paragraph` counts from 0 in the article."""

    start: int
    end: int
    text: str
    paragraph: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor as these words name it.

    `id` is an ISO 3166 alpha-3 code, the usual short form of an organisation, a slug of the name
    of a person or of a body that no table has, or the PLOVER code of a group ("CVL"). `of` is the
    polity for which a person, force or group acted on that date; None where the actor is itself a
    polity or nobody can tell.
    """

    id: str
    name: str
    of: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A noun phrase of a sentence that stands for one or more actors.

    `first` to `last` are token indices (both included) and `head` the index of its head.
    `kind` says what stands there: a polity, person, group, the seat of a government that may
    be only a place, or a voice such as "fuentes militares". `sure` is False where the actors
    were inferred from the text before ("ambos líderes").
    """

    first: int
    last: int
    head: int
    kind: Literal["polity", "person", "group", "place", "voice"]
    mentions: tuple[Mention, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days, both ends included, ISO dates, resolved against the article's date."""

    start: str | None
    end: str | None
    grain: Grain
    text: str


@dataclass(frozen=True, slots=True)
class Where:
    """A place named by the words; coordinates in decimal degrees (WGS 84)."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    text: str


@dataclass(frozen=True, slots=True)
class Amount:
    """How much: `value` to `max` of `unit`; both None for a vague amount, whose words are kept."""

    value: float | None
    max: float | None
    unit: str
    of: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Obligation:
    """What a pact binds its parties to, by the kinds of the ATOP codebook and `cooperation`."""

    kind: Literal[
        "defence", "offence", "neutrality", "nonaggression", "consultation", "cooperation"
    ]
    fields: tuple[str, ...]
    parties: tuple[str, ...]
    condition: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage of one article says somebody did, does, will do, may do or did not do."""

    id: str
    article: str
    start: int
    end: int
    text: str
    trigger: Span
    type: Type
    mode: str | None
    status: Status
    quote: bool
    about: str | None
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    said_by: tuple[Mention, ...]
    when: When | None
    where: Where | None
    amounts: tuple[Amount, ...]
    obligations: tuple[Obligation, ...]
    score: float
    why: str
    maker: str


@dataclass(frozen=True, slots=True)
class Post:
    """Who held which post, learned from the words of an article."""

    person: str
    name: str
    post: str
    of: str
    on: date | None
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What an entry's standing rests on: in words, and by the ids of claims and other entries."""

    what: str
    claims: tuple[str, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the world: the claims that report it, fused. Actors are polities.

    `due` is the last day that a plan or promise speaks of; `wrong` says that a human judged
    every claim of it to be misread.

    An imported one has no claims and no sources: it never corroborates what articles tell.
    """

    id: str
    type: Type
    mode: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    when: When | None
    where: Where | None
    standing: Standing
    status: Status
    sources: int
    claims: tuple[str, ...]
    due: str | None
    grounds: tuple[Ground, ...]
    wrong: bool
    origin: Origin = "text"


@dataclass(frozen=True, slots=True)
class Imported:
    """An event of a table made by others, and where it stands there; no words lie behind it.

    `event` and `code` are the table's own; `actor` and `recipient` the names that it gives.
    Shards hold these fields for good, hence no `Entry` in here: the ledger makes it of them.
    """

    id: str
    origin: Origin
    event: str
    code: str
    type: Type
    mode: str | None
    status: Status
    source: tuple[str, ...]
    target: tuple[str, ...]
    when: When
    where: Where | None
    actor: str | None
    recipient: str | None
    outlet: str | None
    url: str | None
    published: date | None
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two entries: the left one denies, fulfils or breaks the right one."""

    left: str
    right: str
    kind: Literal["same", "denies", "fulfils", "breaks"]
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A human's word on claims, kept for ever: `same` and `different` are about left and right.

    Entries are judged by the claims that they hold at that time, since these keep their ids.
    """

    verdict: Literal["same", "different", "wrong"]
    left: tuple[str, ...]
    right: tuple[str, ...]
    who: str
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, and why; nothing is lost without one.

    `stage` is the stage that refused; `source` the path, address or article id.
    """

    stage: str
    source: str
    message: str
