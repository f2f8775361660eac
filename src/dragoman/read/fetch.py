"""Addresses → what they hold: politely to the host, safely for us.

Every answer is bounded in bytes (unpacked), in seconds and in redirects; a host is asked once
at a time with a pause in between, by the rules of its robots.txt, and left alone as long as it
asks to be. Proxies are not used: the connection goes to the very address that was checked.
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, metadata
from typing import Protocol
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from dragoman.read.addresses import Place, Refused, place
from dragoman.read.robots import ROBOTS_BYTES, Rules
from dragoman.read.text import MAX_BYTES

CHUNK = 65_536
DAY = 86_400.0
REDIRECTS = frozenset({301, 302, 303, 307, 308})
SLOW_DOWN = 300.0
"""Seconds for which a host is left alone that says "too many requests" and not for how long."""
_FAILED = (HTTPError, HTTPException, OSError, EOFError, ValueError, AttributeError, zlib.error)
"""What a broken answer raises; AttributeError where the connection was cut while it was read."""


def agent(contact: str | None = None) -> str:
    """How hosts are told who asks: program, version, and where to complain."""
    try:
        told = metadata("dragoman")
    except PackageNotFoundError:
        return f"dragoman (+{contact})" if contact else "dragoman"
    homes = (each.partition(",")[2].strip() for each in told.get_all("Project-URL") or ())
    where = contact or next(homes, None)
    return f"dragoman/{told['Version']}" + (f" (+{where})" if where else "")


@dataclass(frozen=True, slots=True)
class Manners:
    """How hosts are asked, and how much they may answer."""

    agent: str = field(default_factory=agent)
    max_bytes: int = MAX_BYTES
    seconds: float = 30.0
    redirects: int = 5
    pause: float = 2.0
    longest_pause: float = 60.0
    private: frozenset[str] = frozenset()
    """Hosts that may lie in a private network."""


class Resting(Refused):
    """Not asked, for the host wants to be left alone for a while."""


class Stopped(Refused):
    """Not asked, for the user wants to end."""


class Absent(Refused):
    """Not there, or not for us: the host answers so itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address held; `status` is 200, or 304 if it is as it was."""

    url: str
    status: int
    content: bytes
    kind: str
    etag: str | None
    modified: str | None


class Wait(Protocol):
    """Waits so many seconds; true if the user wants to end."""

    def __call__(self, seconds: float, /) -> bool | None: ...


@dataclass(slots=True)
class Fetcher:
    """Asks hosts, and remembers what they asked of us."""

    manners: Manners = field(default_factory=Manners)
    wait: Wait = time.sleep
    resting: dict[str, float] = field(default_factory=dict)
    """Host → the time until which it wants to be left alone."""
    _rules: dict[str, tuple[float, Rules | Refused]] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def get(self, url: str, etag: str | None = None, modified: str | None = None) -> Answer:
        """An address → what it holds, or that it is as it was. Raises `Refused`."""
        held = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in held.items() if value}
        return self._followed(url, headers, self._checked)

    def _checked(self, goal: Place) -> None:
        if not self._rules_of(goal).allow(goal.url):
            raise Refused("is closed to programs by the host's robots.txt")

    def _followed(
        self, url: str, headers: Mapping[str, str], check: Callable[[Place], None]
    ) -> Answer:
        for _ in range(self.manners.redirects + 1):
            goal = place(url, self.manners.private)
            check(goal)
            answer = self._exchanged(goal, headers)
            if isinstance(answer, Answer):
                return answer
            url = urljoin(goal.url, answer)
        raise Refused(f"redirects more than {self.manners.redirects} times", again=True)

    def _exchanged(self, goal: Place, headers: Mapping[str, str]) -> Answer | str:
        """One request → the answer, or the address to which it leads on."""
        self._courtesy(goal)
        try:
            with self._response(goal, headers) as response:
                onward = response.headers.get("Location")
                if response.status in REDIRECTS and onward:
                    return onward
                self._judged(goal, response)
                body = b"" if response.status == 304 else self._body(response)
        except _FAILED as error:
            if isinstance(error, Refused):
                raise
            raise Refused(f"cannot be fetched ({_reason(error)})", again=True) from None
        told = response.headers
        kind = (told.get("Content-Type") or "").partition(";")[0].strip().lower()
        validators = _line(told.get("ETag")), _line(told.get("Last-Modified"))
        return Answer(goal.url, response.status, body, kind, *validators)

    def _courtesy(self, goal: Place) -> None:
        """Waits until the host may be asked again."""
        until = self.resting.get(goal.host, 0.0)
        if until > time.time():
            raise Resting(f"waits: {goal.host} asks to be left alone for a while", again=True)
        delay = self._pause(goal)
        left = self._asked.get(goal.host, -delay) + delay - time.monotonic()
        if left > 0 and self.wait(left):
            raise Stopped("was not asked any more", again=True)
        self._asked[goal.host] = time.monotonic()

    def _pause(self, goal: Place) -> float:
        _, rules = self._rules.get(_site(goal), (0.0, None))
        wanted = rules.delay if isinstance(rules, Rules) else 0.0
        return min(max(self.manners.pause, wanted), self.manners.longest_pause)

    def _rules_of(self, goal: Place) -> Rules:
        site = _site(goal)
        until, rules = self._rules.get(site, (0.0, Rules()))
        if until < time.monotonic():
            rules = self._asked_rules(site)
            known = DAY if isinstance(rules, Rules) else SLOW_DOWN
            self._rules[site] = (time.monotonic() + known, rules)
        if isinstance(rules, Refused):
            raise rules
        return rules

    def _asked_rules(self, site: str) -> Rules | Refused:
        """A site's robots.txt; none is no rule, one that cannot be had forbids all for now."""
        try:
            answer = self._followed(f"{site}/robots.txt", {}, lambda _: None)
        except Absent:
            return Rules()
        except (Resting, Stopped):
            raise
        except Refused as error:
            return Refused(f"is not read, for the host's robots.txt {error}", again=error.again)
        return Rules.parse(answer.content[:ROBOTS_BYTES], self.manners.agent)

    def _judged(self, goal: Place, response: BaseHTTPResponse) -> None:
        """Refuses an answer that is none."""
        status = response.status
        if status in (200, 304):
            return
        after = _seconds(response.headers.get("Retry-After"))
        if status == 429 or (status == 503 and after is not None):
            rest = SLOW_DOWN if after is None else min(after, DAY)
            self.resting[goal.host] = time.time() + rest
            message = f"answers {status}: to be left alone for {rest:.0f} seconds"
            raise Resting(message, again=True)
        if status in range(400, 500) and status != 408:
            raise Absent(f"answers {status}")
        raise Refused(f"answers {status}", again=status >= 500 or status == 408)

    def _body(self, response: BaseHTTPResponse) -> bytes:
        most = self.manners.max_bytes
        message = f"is larger than {most / 1e6:g} MB"
        told = response.headers.get("Content-Length") or ""
        if told.isdecimal() and int(told[:20]) > most:
            raise Refused(message)
        packed = (response.headers.get("Content-Encoding") or "identity").strip().lower()
        if packed not in ("identity", "gzip", "x-gzip"):
            raise Refused(f"is packed as {packed[:20]!r}, which was not asked for")
        # gzip's own reader and not urllib3's, which takes a stream that was cut short for whole.
        stream = response if packed == "identity" else gzip.GzipFile(fileobj=response)
        body = bytearray()
        while chunk := stream.read(CHUNK):
            body += chunk
            if len(body) > most:
                raise Refused(message)
        return bytes(body)

    @contextmanager
    def _response(self, goal: Place, headers: Mapping[str, str]) -> Iterator[BaseHTTPResponse]:
        """An answer being given; its connection is cut when its time is over."""
        connection = self._connected(goal)
        sock = connection.sock  # the connection itself lets go of it before the body is read
        cut = threading.Event()

        def overdue() -> None:
            cut.set()
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

        timer = threading.Timer(self.manners.seconds, overdue)
        timer.daemon = True
        timer.start()
        try:
            connection.request(
                "GET", goal.target, headers=self._headers(goal, headers),
                preload_content=False, decode_content=False,
            )  # fmt: skip
            yield connection.getresponse()
        except _FAILED:
            if not cut.is_set():
                raise
        finally:
            timer.cancel()
            connection.close()
        if cut.is_set():  # a body of no stated length ends there as if it were whole
            raise Refused(f"takes longer than {self.manners.seconds:g} seconds", again=True)

    def _headers(self, goal: Place, more: Mapping[str, str]) -> dict[str, str]:
        return {
            "Host": goal.authority,
            "User-Agent": self.manners.agent,
            "Accept": "text/html, application/xhtml+xml, application/xml, text/plain, */*;q=0.1",
            "Accept-Encoding": "gzip",
            **more,
        }  # fmt: skip

    def _connected(self, goal: Place) -> HTTPConnection:
        """A connection to one of the checked numbers; the certificate is the host's."""
        last: Exception = OSError("it has no address")
        for number in goal.numbers[:2]:
            connection = _connection(goal, number, self.manners.seconds)
            try:
                connection.connect()
            except (HTTPError, OSError, ValueError) as error:
                connection.close()
                last = error
            else:
                return connection
        raise last


def _connection(goal: Place, number: str, seconds: float) -> HTTPConnection:
    if goal.scheme == "http":
        return HTTPConnection(number, goal.port, timeout=seconds)
    return HTTPSConnection(
        number, goal.port, timeout=seconds, ssl_context=ssl.create_default_context(),
        server_hostname=goal.host, assert_hostname=goal.host,
    )  # fmt: skip


def _site(goal: Place) -> str:
    return f"{goal.scheme}://{goal.authority}"


def _line(value: str | None) -> str | None:
    """A header's value that can be sent back, None if it cannot."""
    return value if value and value.isascii() and value.isprintable() and len(value) < 500 else None


def _seconds(value: str | None) -> float | None:
    """ "120" or a date of HTTP → seconds from now, None if it is neither."""
    if not value:
        return None
    if value.strip().isdecimal():
        return float(value.strip()[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _reason(error: Exception) -> str:
    """What went wrong, in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]
