"""One door to the facts of any database that is named by a URL."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from analyzers.sql.facts import SchemaFacts
from proxy.introspect import mysql, postgres, sqlite
from proxy.introspect.failed import SnapshotFailed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_POSTGRES = ("postgresql", "postgres")
_MYSQL = ("mysql", "mariadb")
SCHEMES = (*_POSTGRES, *_MYSQL, "sqlite")
"""What a URL of a database begins with."""
_TLS = ("disable", "require", "verify-full")
_WHY = {
    "ConnectionRefusedError": "nothing answers at this port",
    "gaierror": "no host of this name is known",
    "TimeoutError": "no answer in time",
    "(28P01)": "the account or its password is refused",
    "(28000)": "the account is refused",
    "(3D000)": "there is no such database",
    "(08003)": "what answers there closed the connection: is it PostgreSQL?",
    "(1045)": "the account or its password is refused",
    "(1044)": "the account has no right on this database",
    "(1049)": "there is no such database",
    "(2003)": "nothing answers there",
}
"""What the failures mean that are met first. Source: PostgreSQL, Appendix A; MariaDB Error Codes."""


class Address(NamedTuple):
    """Where a server's database is and how it is reached; `tls` None: without."""

    scheme: str
    user: str
    host: str
    port: int
    database: str
    tls: ssl.SSLContext | None

    @property
    def told(self) -> str:
        """Give it as it is shown."""
        return f"{self.scheme}://{self.user}@{self.host}:{self.port}/{self.database}"


async def snapshot_of(
    url: str, *, password: str | None = None, system: str = "", tls: ssl.SSLContext | None = None
) -> SchemaFacts:
    """Read the facts of the database that a URL names.

    `postgresql://user@host:5432/database`, `mysql://…` and `mariadb://…` (port 3306), with
    `?sslmode=disable|require|verify-full` (default: disable) or a context of one's own, and
    `sqlite:///path/of/a/file` (relative; absolute with four slashes).

    Raises:
        SnapshotFailed: the URL cannot be used, or the database not be read. The text says which and
            what to do, never the password.
    """
    if urlsplit(url).scheme == "sqlite":
        return await _of_file(url, system)
    address = address_of(url, tls)
    server: Callable[..., Awaitable[SchemaFacts]] = (
        postgres.snapshot if address.scheme in _POSTGRES else mysql.snapshot
    )
    try:
        return await server(
            system=system,
            host=address.host,
            port=address.port,
            user=address.user,
            database=address.database,
            password=password,
            tls=address.tls,
        )
    except SnapshotFailed as failure:
        told = str(failure)
        why = next((f": {words}" for sign, words in _WHY.items() if sign in told), "")
        message = (
            f"{address.told}: {told}{why}. Check host, port, account, password and database, and "
            "that the server lets this machine in."
        )
        raise SnapshotFailed(message) from None


async def _of_file(url: str, system: str) -> SchemaFacts:
    path = Path(unquote(urlsplit(url).path.removeprefix("/")))
    if not path.is_file():
        message = (
            f"sqlite: there is no file {path}. Three slashes begin a path from the current folder, "
            "four an absolute one."
        )
        raise SnapshotFailed(message)
    try:
        return await sqlite.snapshot(system=system, path=path)
    except SnapshotFailed as failure:
        message = f"{path}: {failure}. It must be a SQLite file that this account may read."
        raise SnapshotFailed(message) from None


def address_of(url: str, tls: ssl.SSLContext | None = None) -> Address:
    """Read the URL of a server.

    Raises:
        SnapshotFailed: it cannot be used. The text says why, never the password.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        message = "the URL's host or port cannot be read: expected scheme://user@host:port/database"
        raise SnapshotFailed(message) from None
    if parts.scheme not in SCHEMES:
        message = f"a database's URL begins with one of {', '.join(f'{s}://' for s in SCHEMES)}"
        raise SnapshotFailed(message)
    if parts.password is not None:
        message = (
            f"{parts.scheme}: a password stands in the URL, where others on this machine can read it."
            " Leave it out and give it in the environment."
        )
        raise SnapshotFailed(message)
    if not parts.username:
        message = f"{parts.scheme}: no account: expected {parts.scheme}://user@host:port/database"
        raise SnapshotFailed(message)
    user, database = unquote(parts.username), unquote(parts.path.removeprefix("/"))
    is_postgres = parts.scheme in _POSTGRES
    if is_postgres and not database:
        message = f"{parts.scheme}: no database: expected {parts.scheme}://user@host:port/database"
        raise SnapshotFailed(message)
    return Address(
        parts.scheme,
        user,
        parts.hostname or "127.0.0.1",
        port or (5432 if is_postgres else 3306),
        database,
        tls if tls is not None else _tls(parts.query),
    )


def _tls(query: str) -> ssl.SSLContext | None:
    options = dict(parse_qsl(query))
    mode = options.pop("sslmode", "disable")
    if options or mode not in _TLS:
        message = f"a URL takes ?sslmode={'|'.join(_TLS)} and nothing else"
        raise SnapshotFailed(message)
    if mode == "disable":
        return None
    context = ssl.create_default_context()
    if mode == "require":
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context
