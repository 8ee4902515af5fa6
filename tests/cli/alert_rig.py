"""Servers that alerts are sent to: one that speaks HTTP, one that speaks SMTP, both for real, with TLS.

Each keeps what it got. `hook.answer` says what comes back; `hook.hold` keeps answers back, `hook.rest`
all of an answer but its head and `hook.part` bytes.
"""

from __future__ import annotations

import base64
import contextlib
import email
import email.policy
import http.server
import json
import socket
import ssl
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from tests.servers import Certificate

PERSON = {"name": "张伟", "mobile": "13800138000", "id_no": "110101199003070011"}
"""What the system behind the proxy answers: nobody's values, by the standards' own examples."""


@dataclass
class Request:
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    raw: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.raw)


@dataclass
class Hook:
    """An HTTP server that takes alerts."""

    port: int = 0
    got: list[Request] = field(default_factory=list)
    answer: tuple[int, bytes] = (200, b'{"errcode":0,"errmsg":"ok"}')
    headers: dict[str, str] = field(default_factory=dict)
    hold: threading.Event = field(default_factory=threading.Event)
    rest: threading.Event = field(default_factory=threading.Event)
    part: int = 1
    scheme: str = "http"

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"


@contextlib.contextmanager
def hook(port: int = 0, tls: Certificate | None = None) -> Iterator[Hook]:
    taken = Hook(scheme="https" if tls else "http")
    taken.hold.set()
    taken.rest.set()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            split = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(split.query).items()}
            taken.got.append(Request(split.path, query, dict(self.headers), raw))
            taken.hold.wait(60)
            status, body = taken.answer
            with contextlib.suppress(OSError):
                self.send_response(status)
                for name, value in taken.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: taken.part])
                taken.rest.wait(60)
                self.wfile.write(body[taken.part :])

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    if tls is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls.certificate, tls.key)
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        server.handle_error = lambda *_: None
    taken.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield taken
    finally:
        taken.hold.set()
        taken.rest.set()
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Mail:
    sender: str
    recipients: list[str]
    raw: bytes
    secured: bool
    account: str

    @property
    def message(self) -> EmailMessage:
        return email.message_from_bytes(self.raw, policy=email.policy.default)  # type: ignore[return-value]


@dataclass
class MailServer:
    """A server that takes mail (RFC 5321), with STARTTLS (RFC 3207) and AUTH PLAIN (RFC 4954)."""

    tls: Certificate | None = None
    implicit: bool = False
    password: str | None = None
    refused: frozenset[str] = frozenset()
    data_code: int = 250
    bye: str = "221 bye"
    port: int = 0
    got: list[Mail] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)

    def converse(self, sock: socket.socket, undo: contextlib.ExitStack) -> None:
        secured, account, sender, recipients = False, "", "", []
        if self.implicit:
            sock, secured = undo.enter_context(self._secured(sock)), True
        file = undo.enter_context(sock.makefile("rwb"))

        def say(*lines: str) -> None:
            file.write("".join(f"{line}\r\n" for line in lines).encode())
            file.flush()

        say("220 test ESMTP")
        while line := file.readline().decode().rstrip("\r\n"):
            self.spoken.append(line.partition(" ")[0].upper())
            match self.spoken[-1]:
                case "EHLO":
                    say(
                        "250-test",
                        *(["250-STARTTLS"] if self.tls and not secured else []),
                        *(["250-AUTH PLAIN"] if self.password and secured else []),
                        "250 8BITMIME",
                    )
                case "STARTTLS":
                    say("220 go on")
                    sock, secured = undo.enter_context(self._secured(sock)), True
                    file = undo.enter_context(sock.makefile("rwb"))
                case "AUTH":
                    _, account, given = base64.b64decode(line.split()[2]).decode().split("\0")
                    say("235 ok" if given == self.password else "535 no")
                case "MAIL":
                    sender = line[line.index("<") + 1 : line.index(">")]
                    say("250 ok" if account or not self.password else "530 log in first")
                case "RCPT":
                    name = line[line.index("<") + 1 : line.index(">")]
                    say("550 unknown" if name in self.refused else "250 ok")
                    recipients += [] if name in self.refused else [name]
                case "DATA":
                    say("354 go on")
                    raw = b""
                    while (part := file.readline()) != b".\r\n":
                        raw += part.removeprefix(b".")
                    if self.data_code == 250:
                        self.got.append(Mail(sender, recipients, raw, secured, account))
                    say(f"{self.data_code} done")
                case "RSET":
                    sender, recipients = "", []
                    say("250 ok")
                case "QUIT":
                    say(self.bye)
                    return
                case _:
                    say("502 no")

    def _secured(self, sock: socket.socket) -> ssl.SSLSocket:
        assert self.tls is not None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.tls.certificate, self.tls.key)
        return context.wrap_socket(sock, server_side=True)


@contextlib.contextmanager
def mail_server(**settings: Any) -> Iterator[MailServer]:
    server = MailServer(**settings)
    listening = socket.create_server(("127.0.0.1", 0))
    server.port = listening.getsockname()[1]
    threads: list[threading.Thread] = []

    def one(sock: socket.socket) -> None:
        with contextlib.suppress(OSError), contextlib.ExitStack() as undo:
            undo.enter_context(sock)
            server.converse(sock, undo)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = listening.accept()
                threads.append(threading.Thread(target=one, args=(sock,), daemon=True))
                threads[-1].start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield server
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        accepting.join()
        for thread in threads:
            thread.join()


@contextlib.contextmanager
def system() -> Iterator[int]:
    """A system behind the proxy, which answers everything with somebody's data; gives its port."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(PERSON).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
