"""An HTTP upstream that answers whatever its request asks for, on raw sockets in a thread.

`X-Answer` of the request (base64) is the body, `X-Answer-Type` its type, `X-Answer-Status` its
status, `X-Answer-Header` (base64) a header's value. Bodies are echoed for POST without `X-Answer`.
"""

from __future__ import annotations

import base64
import socketserver
import threading
from http.server import BaseHTTPRequestHandler
from typing import Self


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else b""
        asked = self.headers.get("X-Answer")
        content = base64.b64decode(asked) if asked is not None else body or b'{"ok": true}'
        if self.path.startswith("/big/"):
            content = b'{"data": [' + b",".join([content] * int(self.path.split("/")[2])) + b"]}"
        self.server.seen += 1  # type: ignore[attr-defined]
        self.send_response(int(self.headers.get("X-Answer-Status") or 200))
        self.send_header("Content-Type", self.headers.get("X-Answer-Type") or "application/json")
        extra = self.headers.get("X-Answer-Header")
        if extra is not None:
            self.send_header("X-Said", base64.b64decode(extra).decode("latin-1"))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = _answer

    def log_message(self, *_: object) -> None:
        pass


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 256
    seen = 0


class Upstream:
    """The upstream, from entering to leaving. `seen` counts the requests that reached it."""

    def __enter__(self) -> Self:
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def seen(self) -> int:
        return self._server.seen
