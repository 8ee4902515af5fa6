"""A TCP forwarder that remembers every byte of both directions, and can cut a connection."""

import contextlib
import socket
import threading


class Tap:
    """Forwards connections from `port` to a server on 127.0.0.1."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.sent: list[bytearray] = []
        """What the client of each connection sent, in the order in which they were opened."""
        self.received: list[bytearray] = []
        self._sockets: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> "Tap":
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join(30)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def cut(self) -> None:
        """Close both sides of every connection at once."""
        for sock in self._sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._server_port))
                self._sockets += [client, server]
                sent, received = bytearray(), bytearray()
                self.sent.append(sent)
                self.received.append(received)
                for source, target, kept in ((client, server, sent), (server, client, received)):
                    thread = threading.Thread(
                        target=_forward, args=(source, target, kept), daemon=True
                    )
                    thread.start()
                    self._threads.append(thread)


def _forward(source: socket.socket, target: socket.socket, kept: bytearray) -> None:
    with contextlib.suppress(OSError):
        while raw := source.recv(65536):
            kept += raw
            target.sendall(raw)
        target.shutdown(socket.SHUT_WR)
