"""What `doctor` tests on the network: ports to listen on, upstreams, their TLS, the schema account.

Nothing is asked of an upstream but a connection, a TLS handshake and, where an account for it is
configured, its schema.
"""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import certifi
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from cli.doctor_files import Tested, Verdict
from proxy.config import ConfigError, host_and_port, secret_text
from proxy.introspect import SnapshotFailed, snapshot
from proxy.settings_types import HttpSystem, PostgresSystem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proxy.settings_types import Loaded, System

CONNECT_S = 3.0
"""An upstream that takes longer to accept a connection is as good as away to its clients."""
EXPIRES_SOON_DAYS = 30
_SSL_REQUEST = bytes.fromhex("0000000804d2162f")
"""Source: PostgreSQL manual, "Message Formats", SSLRequest."""
_HOW_TO = "docs/how-to/channel-binding.md"


def port(system: System, serving: bool) -> Tested:
    """Test that a system's port is free, or ours already."""
    about = f"{system.name}: listen"
    host, number = host_and_port(system.listen)
    try:
        family, *_, address = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
    except socket.gaierror:
        return Tested(
            about,
            Verdict.WRONG,
            f"{system.listen}: no such host here",
            "Give listen an address of this machine, or 0.0.0.0.",
        )
    except OSError as error:
        return _not_bound(about, system.listen, error, serving)
    return Tested(about, Verdict.RIGHT, f"{system.listen} is free")


def upstream(system: System, loaded: Loaded) -> Iterator[Tested]:
    """Test that a system can be reached and, where it is meant to speak TLS, how it does."""
    about = f"{system.name}: upstream"
    host, number = _address(system)
    try:
        connection = socket.create_connection((host, number), CONNECT_S)
    except socket.gaierror:
        yield Tested(about, Verdict.WRONG, f"{host}: no such name", "Correct upstream, or the DNS.")
        return
    except OSError as error:
        why = "no answer" if isinstance(error, TimeoutError) else (error.strerror or "no answer")
        yield Tested(
            about,
            Verdict.WRONG,
            f"{host}:{number}: {why}",
            "Start it, correct upstream, or open the firewall between here and there.",
        )
        return
    with connection:
        yield Tested(about, Verdict.RIGHT, f"{host}:{number} accepts connections")
        if isinstance(system, PostgresSystem):
            yield from _postgres_tls(system, loaded, connection, host)
        elif urlsplit(system.upstream).scheme == "https":
            yield _https(system, connection, host)


def own_certificate(system: System, loaded: Loaded) -> Iterator[Tested]:
    """Test the certificate that clients of a database are shown."""
    if not isinstance(system, PostgresSystem) or system.tls is None:
        return
    about = f"{system.name}: certificate"
    certificate, key = loaded.path(system.tls.certificate), loaded.path(system.tls.key)
    try:
        leaf = x509.load_pem_x509_certificates(certificate.read_bytes())[0]
        private = serialization.load_pem_private_key(key.read_bytes(), None)
    except OSError as error:
        yield Tested(
            about,
            Verdict.WRONG,
            f"{error.filename}: {error.strerror}",
            "Correct tls.certificate and tls.key, or the files' owner.",
        )
        return
    except (ValueError, TypeError):
        yield Tested(
            about,
            Verdict.WRONG,
            "certificate or key is no PEM, or the key has a password",
            "Give a PEM certificate with its chain and a PEM key without a password.",
        )
        return
    if not _pair(leaf, private):
        yield Tested(
            about, Verdict.WRONG, "key and certificate are not a pair", "Give the key of this one."
        )
    else:
        yield _expiry(about, leaf.not_valid_after_utc)


def channel_binding_hint(system: System) -> Iterator[Tested]:
    """Say from the configuration alone that channel binding needs a decision."""
    if isinstance(system, PostgresSystem) and system.tls and system.upstream_tls != "disable":
        yield Tested(
            f"{system.name}: channel binding",
            Verdict.HINT,
            "TLS on both sides: clients whose SCRAM binds to the channel are refused by the server",
            f"Choose one of the three ways in {_HOW_TO}.",
        )


def _not_bound(about: str, listen: str, error: OSError, serving: bool) -> Tested:
    match error.errno:
        case errno.EADDRINUSE if serving:
            return Tested(about, Verdict.RIGHT, f"{listen} is held, by whosaw serve it seems")
        case errno.EADDRINUSE:
            found = f"{listen} is held by another program"
            repair = "Stop that one, or give another port."
        case errno.EACCES:
            found = f"{listen}: not allowed to this account"
            repair = "Give a port above 1023, or AmbientCapabilities=CAP_NET_BIND_SERVICE."
        case _:
            found = f"{listen}: {error.strerror or 'cannot be listened on'}"
            repair = "Give listen an address of this machine, or 0.0.0.0."
    return Tested(about, Verdict.WRONG, found, repair)


def _address(system: System) -> tuple[str, int]:
    if isinstance(system, HttpSystem):
        split = urlsplit(system.upstream)
        return split.hostname or "", split.port or (443 if split.scheme == "https" else 80)
    return host_and_port(system.upstream)


def _https(system: System, connection: socket.socket, host: str) -> Tested:
    about = f"{system.name}: upstream TLS"
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    try:
        with context.wrap_socket(connection, server_hostname=host) as secured:
            leaf = x509.load_der_x509_certificate(secured.getpeercert(binary_form=True) or b"")
    except ssl.SSLCertVerificationError as error:
        return Tested(
            about,
            Verdict.WRONG,
            f"its certificate does not hold: {error.verify_message}",
            "Add its authority to this machine's, or name it in SSL_CERT_FILE.",
        )
    except (OSError, ValueError):
        return Tested(
            about, Verdict.WRONG, "no TLS 1.2 or later there", "Correct upstream: http or https."
        )
    return _expiry(about, leaf.not_valid_after_utc)


def _postgres_tls(
    system: PostgresSystem, loaded: Loaded, connection: socket.socket, host: str
) -> Iterator[Tested]:
    about = f"{system.name}: upstream TLS"
    if system.upstream_tls == "disable":
        return
    connection.sendall(_SSL_REQUEST)
    if connection.recv(1) != b"S":
        yield Tested(
            about,
            Verdict.WRONG,
            "the server does no TLS",
            'Turn ssl on there, or set upstream_tls = "disable".',
        )
        return
    try:
        context = _context(system, loaded)
        with context.wrap_socket(connection, server_hostname=host) as secured:
            shown = secured.getpeercert(binary_form=True) or b""
    except ssl.SSLCertVerificationError as error:
        yield Tested(
            about,
            Verdict.WRONG,
            f"its certificate does not hold: {error.verify_message}",
            "Name its authority in upstream_ca, and the host as the certificate does.",
        )
        return
    except OSError as error:
        yield Tested(about, Verdict.WRONG, f"no handshake: {type(error).__name__}", "See its log.")
        return
    checked = system.upstream_tls == "verify-full"
    yield Tested(
        about,
        Verdict.RIGHT if checked else Verdict.HINT,
        "the server's certificate holds" if checked else "the server's certificate is not checked",
        "" if checked else 'Set upstream_tls = "verify-full" and upstream_ca.',
    )
    yield from _channel_binding(system, loaded, shown)


def _context(system: PostgresSystem, loaded: Loaded) -> ssl.SSLContext:
    ca = str(loaded.path(system.upstream_ca)) if system.upstream_ca else None
    context = ssl.create_default_context(cafile=ca)
    if system.upstream_tls == "require":
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _channel_binding(system: PostgresSystem, loaded: Loaded, shown: bytes) -> Iterator[Tested]:
    """Say whether SCRAM with channel binding gets through; it binds the certificate shown."""
    if system.tls is None:
        return
    with suppress(OSError, ValueError):
        pem = loaded.path(system.tls.certificate).read_bytes()
        own = x509.load_pem_x509_certificates(pem)[0]
        if own.public_bytes(serialization.Encoding.DER) == shown:
            yield Tested(
                f"{system.name}: channel binding",
                Verdict.RIGHT,
                "clients are shown the server's own certificate, so it holds",
            )
            return
    yield from channel_binding_hint(system)


def _pair(leaf: x509.Certificate, private: object) -> bool:
    """Tell whether a key is the one of a certificate."""
    form = (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    public = private.public_key()  # type: ignore[attr-defined]
    return bool(leaf.public_key().public_bytes(*form) == public.public_bytes(*form))


def _expiry(about: str, ends: datetime) -> Tested:
    days = (ends - datetime.now(UTC)).days
    if days < 0:
        return Tested(about, Verdict.WRONG, "the certificate has run out", "Renew it.")
    verdict = Verdict.HINT if days < EXPIRES_SOON_DAYS else Verdict.RIGHT
    repair = "Renew it." if days < EXPIRES_SOON_DAYS else ""
    return Tested(about, verdict, f"the certificate holds for {days} days", repair)


def introspection(system: System, loaded: Loaded) -> Iterator[Tested]:
    """Test that the account for the schema can log in and read it."""
    if not isinstance(system, PostgresSystem):
        return
    about = f"{system.name}: schema"
    settings = system.introspection
    if settings is None:
        yield Tested(
            about,
            Verdict.HINT,
            "no account for it: statements are read from their text alone",
            "Add [introspection]; see docs/how-to/deploy-postgresql.md.",
        )
        return
    host, number = host_and_port(system.upstream)
    try:
        password = secret_text(settings.password, loaded.folder) if settings.password else None
    except ConfigError as error:
        repair = (
            "Make it readable for the account whosaw runs as, or correct introspection.password."
        )
        yield Tested(about, Verdict.WRONG, str(error), repair)
        return
    try:
        facts = asyncio.run(
            snapshot(
                system=system.name,
                host=host,
                port=number,
                user=settings.account,
                database=settings.database,
                password=password,
                tls=_context(system, loaded) if system.upstream_tls != "disable" else None,
            )
        )
    except (SnapshotFailed, OSError) as error:
        yield Tested(
            about,
            Verdict.WRONG,
            error.strerror or "" if isinstance(error, OSError) else str(error),
            "Check account, database and password in [introspection], and pg_hba.conf.",
        )
        return
    yield Tested(about, Verdict.RIGHT, f"{len(facts.tables)} tables can be read")
