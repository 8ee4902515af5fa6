"""TLS on either side of the door, and what it does to SCRAM channel binding."""

import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from access import Action, GapReason, Outcome, Trust
from proxy.settings_types import Introspection, Tls
from tests.proxy.postgres import wire
from tests.proxy.postgres_rig import DATABASE, Rig, rig_before
from tests.servers import Certificate, PostgresServer, make_certificate

ACCESS = "select msisdn from subscriber where id = 1"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("own"), "proxy")


def tls(certificate: Certificate) -> Tls:
    return Tls(certificate=str(certificate.certificate), key=str(certificate.key))


@pytest.fixture(scope="module")
def rig(
    crm: PostgresServer, certificate: Certificate, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Rig]:
    """TLS to the client only."""
    with rig_before(crm, tmp_path_factory.mktemp("tls"), tls=tls(certificate)) as running:
        yield running


def look_up(rig: Rig, user: str = "svc", **more: str) -> bool:
    """Look somebody up over a new connection; give whether the connection used TLS."""
    uri = rig.uri(user, DATABASE, **more)
    with psycopg.connect(uri, password="secret", autocommit=True) as connection:
        assert connection.execute(ACCESS).fetchone() == ("13800000001",)
        assert rig.last().subject_count == 1
        return bool(connection.pgconn.ssl_in_use)


@pytest.mark.parametrize("mode", ["require", "verify-full"])
def test_a_client_may_speak_tls(mode: str, rig: Rig, certificate: Certificate) -> None:
    assert look_up(rig, sslmode=mode, sslrootcert=str(certificate.certificate))


def test_a_client_may_begin_with_tls_at_once(rig: Rig, certificate: Certificate) -> None:
    assert look_up(
        rig,
        sslmode="verify-full",
        sslrootcert=str(certificate.certificate),
        sslnegotiation="direct",
    )


def test_a_client_may_leave_tls(rig: Rig) -> None:
    assert not look_up(rig, sslmode="disable")


def test_scram_over_tls_to_the_client_alone_needs_no_setting(rig: Rig) -> None:
    assert look_up(rig, "scram", sslmode="require")
    assert rig.last().principal.trust is Trust.VERIFIED


def test_large_answers_and_statements_pass_tls_whole(rig: Rig) -> None:
    with psycopg.connect(rig.uri(sslmode="require"), autocommit=True) as connection:
        rows = connection.execute("select * from subscriber").fetchall()
        text = "x" * 3_000_000
        assert connection.execute(f"select '{text}'").fetchone() == (text,)

    assert len(rows) == 5000


def test_bytes_glued_behind_a_request_for_tls_are_refused(rig: Rig) -> None:
    with socket.create_connection(("127.0.0.1", rig.port)) as client:
        client.sendall(wire.SSL_REQUEST + wire.startup(user="svc"))
        assert client.recv(100) == b""

    assert rig.last().gaps[0].reason is GapReason.ENCRYPTED


def test_a_handshake_that_fails_ends_the_connection_only(rig: Rig) -> None:
    with socket.create_connection(("127.0.0.1", rig.port)) as client:
        client.sendall(wire.SSL_REQUEST)
        assert client.recv(1) == b"S"
        client.sendall(b"no handshake\n")
        received = b""
        while raw := client.recv(100):
            received += raw
    assert received[:1] in {b"", b"\x15"}  # an alert at most
    assert look_up(rig, sslmode="require")


def test_without_a_certificate_a_client_hears_no(crm: PostgresServer, tmp_path: Path) -> None:
    with rig_before(crm, tmp_path) as rig:
        assert not look_up(rig, sslmode="prefer", gssencmode="disable")
        with pytest.raises(psycopg.OperationalError, match="server does not support SSL"):
            look_up(rig, sslmode="require")
        with pytest.raises(psycopg.OperationalError):
            look_up(rig, sslmode="require", sslnegotiation="direct")
        with socket.create_connection(("127.0.0.1", rig.port)) as client:
            client.sendall(wire.GSSENC_REQUEST)
            assert client.recv(1) == b"N"
            client.sendall(wire.SSL_REQUEST + wire.startup(user="svc", database=DATABASE))
            assert client.recv(1) == b"N"
            assert client.recv(1) == b"R"


def before(
    server: PostgresServer, folder: Path, mode: str, ca: Path | None = None, own: Tls | None = None
) -> Rig:
    schema = Introspection(account="postgres", database=DATABASE, every_s=3600)
    return Rig(
        server,
        folder,
        upstream_tls=mode,
        upstream_ca=str(ca) if ca else None,
        tls=own,
        introspection=schema,
    )


def test_the_servers_side_may_speak_tls(tls_crm: PostgresServer, tmp_path: Path) -> None:
    assert tls_crm.tls is not None
    with before(tls_crm, tmp_path, "verify-full", tls_crm.tls.certificate) as rig:
        assert not look_up(rig)
        with psycopg.connect(rig.uri(), autocommit=True) as connection:
            used = connection.execute(
                "select ssl from pg_stat_ssl where pid = pg_backend_pid()"
            ).fetchone()
        assert rig.door._default.analyser.facts.tables

    assert used == (True,)


def test_a_server_that_cannot_prove_itself_is_not_spoken_to(
    tls_crm: PostgresServer, crm: PostgresServer, certificate: Certificate, tmp_path: Path
) -> None:
    wrong = (("verify-full", certificate.certificate, tls_crm), ("require", None, crm))
    for number, (mode, authority, server) in enumerate(wrong):
        with (
            before(server, tmp_path / str(number), mode, authority) as rig,
            pytest.raises(psycopg.OperationalError, match="cannot be reached"),
        ):
            look_up(rig)
        (record,) = rig.records(logins=True)
        assert (record.action, record.outcome) == (Action.LOGIN, Outcome.FAILED)


def test_scram_from_a_plain_client_to_a_tls_server_works_without_binding(
    tls_crm: PostgresServer, tmp_path: Path
) -> None:
    with before(tls_crm, tmp_path, "require") as rig:
        assert not look_up(rig, "scram", sslmode="disable")
        assert rig.last().principal.trust is Trust.VERIFIED


def test_channel_binding_notices_another_certificate_and_can_be_left_out(
    tls_crm: PostgresServer, certificate: Certificate, tmp_path: Path
) -> None:
    with before(tls_crm, tmp_path, "require", own=tls(certificate)) as rig:
        with pytest.raises(psycopg.OperationalError, match="channel binding"):
            look_up(rig, "scram", sslmode="require")
        assert look_up(rig, "scram", sslmode="require", channel_binding="disable")


def test_channel_binding_holds_with_the_servers_own_certificate(
    tls_crm: PostgresServer, tmp_path: Path
) -> None:
    assert tls_crm.tls is not None
    with before(tls_crm, tmp_path, "require", own=tls(tls_crm.tls)) as rig:
        assert look_up(rig, "scram", sslmode="require", channel_binding="require")


def test_a_certificate_with_another_key_is_refused_at_the_start(
    certificate: Certificate, tmp_path: Path
) -> None:
    other = make_certificate(tmp_path)
    with pytest.raises(ssl.SSLError):
        Rig(
            PostgresServer(1, tmp_path, tmp_path, None),
            tmp_path / "journal",
            introspection=None,
            tls=Tls(certificate=str(certificate.certificate), key=str(other.key)),
        ).__enter__()
