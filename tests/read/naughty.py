"""A web server on loopback that misbehaves, one way for each path."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

BOMB = gzip.compress(b" " * 100_000_000, 1)
STORY = "Rusia y Corea del Norte firmaron un pacto de defensa mutua en Pionyang, según la KCNA."


def page(title: str, charset: str = "utf-8") -> bytes:
    """A title → a page of an article."""
    return f"""<!DOCTYPE html><html lang="es"><head><title>{title}</title>
<meta property="article:published_time" content="2024-06-19T10:00:00Z">
<meta name="author" content="Ana Núñez"></head><body><article><h1>{title}</h1>
<p>{STORY} {title}.</p><p>El señor Núñez, ministro español, pidió prudencia a las partes.</p>
<p>Este artículo fue traducido del inglés por la redacción.</p></article></body></html>
""".encode(charset)


def feed(*links: str) -> bytes:
    """Addresses → an RSS feed that leads to them."""
    items = "".join(
        f"<item><title>Nota {n}</title><link>{link}</link>"
        f"<pubDate>Wed, 19 Jun 2024 10:00:00 GMT</pubDate></item>"
        for n, link in enumerate(links)
    )
    return f'<rss version="2.0"><channel><title>Mala</title>{items}</channel></rss>'.encode()


class Naughty(ThreadingHTTPServer):
    """Remembers what it was asked; `pages` are answered well, `feeds` by what tests put there."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.feeds: dict[str, bytes] = {}
        self.robots = b"User-agent: *\nDisallow: /closed/\n"
        self.robots_status = 200
        self.site = f"http://127.0.0.1:{self.server_address[1]}"
        self.other = f"http://localhost:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no news here."""


@contextmanager
def naughty() -> Iterator[Naughty]:
    """The server, running."""
    with Naughty() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: Naughty
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.headers.append(dict(self.headers))
        self.close_connection = True
        name = self.path.strip("/").split("/")[0].split("?")[0].replace("-", "_")
        with suppress(OSError):
            getattr(self, f"_{name}".replace(".", "_"), self._absent)()

    def _sent(self, body: bytes, kind: str = "text/html", status: int = 200, **more: str) -> None:
        self.send_response(status)
        given = {name.replace("_", "-") for name in more}
        self.send_header("Content-Type", kind)
        if "Content-Length" not in given:
            self.send_header("Content-Length", str(len(body)))
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _absent(self) -> None:
        self._sent(b"no", status=404)

    def _robots_txt(self) -> None:
        self._sent(self.server.robots, "text/plain", self.server.robots_status)

    def _feed(self) -> None:
        body = self.server.feeds[self.path]
        tag = f'"{hash(body)}"'
        if self.headers.get("If-None-Match") == tag:
            self._sent(b"", status=304, ETag=tag)
        else:
            self._sent(body, "application/rss+xml", ETag=tag)

    def _page(self) -> None:
        self._sent(page(f"Nota {self.path[-1]}"))

    def _closed(self) -> None:
        self._sent(page("Cerrada"))

    def _gzipped(self) -> None:
        self._sent(gzip.compress(page("Nota")), Content_Encoding="gzip")

    def _loop(self) -> None:
        self._sent(b"", status=302, Location=f"{self.path}/x")

    def _inside(self) -> None:
        port = self.server.server_address[1]
        self._sent(b"", status=302, Location=f"http://127.1:{port}/page/1")

    def _file(self) -> None:
        self._sent(b"", status=302, Location="file:///etc/passwd")

    def _slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b"<p>")
            self.wfile.flush()
            time.sleep(0.05)

    def _slow_head(self) -> None:
        for _ in range(200):
            self.wfile.write(b"H")
            self.wfile.flush()
            time.sleep(0.05)

    def _short(self) -> None:
        self._sent(page("Corta"), Content_Length="100000")

    def _huge(self) -> None:
        self._sent(b"", Content_Length="99999999999")

    def _not_a_length(self) -> None:
        self._sent(page("Nota"), Content_Length="many")

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"<p>texto</p>" * 5000)

    def _bad_gzip(self) -> None:
        self._sent(b"\x1f\x8bno gzip at all", Content_Encoding="gzip")

    def _cut_gzip(self) -> None:
        self._sent(gzip.compress(page("Nota") * 50)[:-200], Content_Encoding="gzip")

    def _bomb(self) -> None:
        self._sent(BOMB, Content_Encoding="gzip")

    def _busy(self) -> None:
        self._sent(b"", status=429, Retry_After="120")

    def _broken(self) -> None:
        self._sent(b"", status=500)

    def _wrong(self) -> None:
        """Says UTF-8 and is not."""
        self._sent(page("Mal", "cp1252"), "text/html; charset=utf-8")

    def _latin(self) -> None:
        """Says Latin-1 and is UTF-8."""
        self._sent(page("Mal"), "text/html; charset=iso-8859-1")

    def _image(self) -> None:
        self._sent(b"\x89PNG", "image/png")

    def _continue(self) -> None:
        while True:
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def _heads(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 5000 + b"\r\n")

    def _nonsense(self) -> None:
        self.wfile.write(b"\0\xff\r\n\r\n")
