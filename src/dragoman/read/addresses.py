"""Addresses on the web → where they lead, if that is a place that strangers may name.

A page, a feed or a redirect can name any address; one that leads into the reader's own network
(loopback, private, link-local, in whatever spelling) is refused. The name is resolved once and
the connection goes to what was checked, so that a name cannot lead elsewhere in between.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from w3lib.url import safe_url_string

from dragoman.errors import InputError

PORTS = {"http": 80, "https": 443}
LONGEST = 2000
"""Characters of an address; longer ones lead nowhere that news is."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Refused(InputError):
    """What was not fetched and why; `again` if it may well be had at another time."""

    def __init__(self, message: str, *, again: bool = False) -> None:
        super().__init__(message)
        self.again = again


@dataclass(frozen=True, slots=True)
class Place:
    """An address taken apart, and the numeric addresses that its host stands for."""

    url: str
    scheme: str
    host: str
    port: int
    target: str
    numbers: tuple[str, ...]

    @property
    def authority(self) -> str:
        """Host and port as a request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def is_address(given: str) -> bool:
    """Whether a string is an address on the web and not a path."""
    return given.lower().startswith(("http://", "https://"))


def place(url: str, private: Collection[str] = ()) -> Place:
    """An address → the place it leads to. Raises `Refused` where nobody from outside may lead
    us; hosts in `private` are ours to visit all the same."""
    parts = _parts(url)
    host, scheme = parts.hostname or "", parts.scheme
    port = _port(parts)
    numbers = _numbers(host, port)
    if host not in private:
        inside = next((number for number in numbers if not is_public(number)), None)
        if inside:
            raise Refused(f"leads into a private network ({host} is {inside})")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Place(parts._replace(fragment="").geturl(), scheme, host, port, target, numbers)


def is_public(number: str) -> bool:
    """Whether a numeric address is one of the open net, also where it wraps another."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        within = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            within = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if within:
            return is_public(str(within))
        if address.teredo:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(safe_url_string(url.strip()))
        host = parts.hostname
    except ValueError as error:
        raise Refused(f"is no address ({error})") from None
    if parts.scheme not in PORTS:
        raise Refused(f"is of the kind {parts.scheme or 'none'!r}; only http and https are read")
    if not host:
        raise Refused("is no address: it names no host")
    if parts.username is not None or parts.password is not None:
        raise Refused("holds a name or password; such addresses are not read")
    if len(parts.geturl()) > LONGEST:
        raise Refused(f"is longer than {LONGEST} characters")
    return parts


def _port(parts: SplitResult) -> int:
    try:
        return parts.port or PORTS[parts.scheme]
    except ValueError:
        raise Refused("is no address: its port is none") from None


def _numbers(host: str, port: int) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, ValueError):  # a label that is empty or too long is a ValueError
        raise Refused(f"leads to a host that is not known ({host})", again=True) from None
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))
