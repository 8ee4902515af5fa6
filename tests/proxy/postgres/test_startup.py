"""Startup, encryption, login."""

import pytest

from proxy.postgres import Phase, PostgresSession, ProtocolViolation
from proxy.postgres.events import (
    CancelRequested,
    Encryption,
    EncryptionRequested,
    LoginEnded,
    MechanismsOffered,
    ParameterChanged,
    Ready,
    Relayed,
    ServerTextSeen,
    SessionStarted,
    Terminated,
    Unparsed,
)
from tests.proxy.postgres import wire
from tests.proxy.postgres.dialogue import Dialogue, check, client, server, whole

STARTED = SessionStarted(b"", "svc_crm", "crm", False, ())
UTF8 = ParameterChanged(b"", "client_encoding", "UTF8")


def test_a_trusted_login_shows_no_credential_exchange() -> None:
    check(
        Dialogue()
        >> client(wire.startup(user="svc_crm", database="crm"))
        << STARTED
        >> server(wire.LOGIN_REPLY)
        << (UTF8, LoginEnded(b"", None, False))
    )


@pytest.mark.parametrize(
    "exchange",
    [
        [server(wire.authentication(3)), client(wire.password(b"hunter2\0"))],
        [server(wire.authentication(5, b"salt")), client(wire.password(b"md5abc\0"))],
        [server(wire.authentication(7)), client(wire.password(b"\x60\x01"))],
    ],
    ids=["cleartext", "md5", "gss"],
)
def test_a_login_with_a_credential_says_so(exchange: list) -> None:
    dialogue = Dialogue() >> client(wire.startup(user="svc_crm", database="crm")) << STARTED
    for step in exchange:
        dialogue >> step
    dialogue >> server(wire.LOGIN_REPLY) << (UTF8, LoginEnded(b"", None, True))
    check(dialogue)


def test_scram_passes_through_and_offers_its_mechanisms() -> None:
    check(
        Dialogue()
        >> client(wire.startup(user="svc_crm", database="crm"))
        << STARTED
        >> server(wire.sasl("SCRAM-SHA-256-PLUS", "SCRAM-SHA-256"))
        << MechanismsOffered(b"", (b"SCRAM-SHA-256-PLUS", b"SCRAM-SHA-256"))
        >> client(wire.password(b"SCRAM-SHA-256\0\0\0\0\x05n,,n="))
        >> server(wire.authentication(11, b"r=abc"))
        >> client(wire.password(b"c=biws"))
        >> server(wire.authentication(12, b"v=def"), wire.LOGIN_REPLY)
        << (UTF8, LoginEnded(b"", None, True))
    )


@pytest.mark.parametrize(("sqlstate", "credential"), [("28P01", True), ("3D000", False)])
def test_a_failed_login_is_an_event_with_its_code_only(sqlstate: str, credential: bool) -> None:
    dialogue = Dialogue() >> client(wire.startup(user="svc_crm", database="crm")) << STARTED
    if credential:
        dialogue >> server(wire.authentication(3)) >> client(wire.password(b"wrong\0"))
    dialogue >> server(wire.error(sqlstate, "FATAL"))
    dialogue << LoginEnded(b"", sqlstate, credential)
    check(dialogue)
    assert dialogue.run(whole).phase is Phase.REFUSED


def test_a_terminate_after_a_refused_login_passes() -> None:
    check(
        Dialogue()
        >> client(wire.startup(user="svc_crm", database="crm"))
        << STARTED
        >> server(wire.error("28000", "FATAL"))
        << LoginEnded(b"", "28000", False)
        >> client(wire.TERMINATE)
        << Terminated(b"")
    )


def test_the_database_defaults_to_the_account() -> None:
    check(
        Dialogue()
        >> client(wire.startup(user="svc_crm"))
        << SessionStarted(b"", "svc_crm", "svc_crm", False, ())
    )


def test_settings_come_from_options_and_from_parameters_in_order() -> None:
    startup = wire.startup(
        user="u",
        options=r"-c search_path=crm\ x --whosaw.purpose=billing -cwhosaw.ticket=T-1 -B 5",
        application_name="desk",
    )
    settings = (
        ("search_path", "crm x"),
        ("whosaw.purpose", "billing"),
        ("whosaw.ticket", "T-1"),
        ("application_name", "desk"),
    )
    check(Dialogue() >> client(startup) << SessionStarted(b"", "u", "u", False, settings))


@pytest.mark.parametrize(
    ("said", "database", "replication"),
    [("true", "", True), ("database", "u", True), ("false", "u", False), ("0", "u", False)],
)
def test_a_replication_session_is_told_apart(said: str, database: str, replication: bool) -> None:
    check(
        Dialogue()
        >> client(wire.startup(user="u", replication=said))
        << SessionStarted(b"", "u", database, replication, ())
    )


def test_protocol_3_2_with_a_long_cancel_key_and_negotiation_passes() -> None:
    check(
        Dialogue()
        >> client(wire.startup(minor=2, user="u", **{"_pq_.x": "1"}))
        << SessionStarted(b"", "u", "u", False, (("_pq_.x", "1"),))
        >> server(
            wire.negotiate_version(0, "_pq_.x"),
            wire.AUTHENTICATION_OK,
            wire.backend_key(9, b"k" * 32),
            wire.ready(),
        )
        << LoginEnded(b"", None, False)
    )


def test_a_notice_during_login_is_server_text() -> None:
    check(
        Dialogue()
        >> client(wire.startup(user="u"))
        << SessionStarted(b"", "u", "u", False, ())
        >> server(wire.AUTHENTICATION_OK, wire.notice(), wire.ready())
        << (ServerTextSeen(b"", None), LoginEnded(b"", None, False))
    )


def test_a_cancel_request_is_told_apart() -> None:
    check(Dialogue() >> client(wire.cancel()) << CancelRequested(b""))
    check(Dialogue() >> client(wire.cancel(key=b"k" * 32)) << CancelRequested(b""))


def test_a_refused_request_for_encryption_lets_the_startup_packet_follow() -> None:
    session = PostgresSession()
    startup = wire.startup(user="u")

    assert session.from_client(wire.SSL_REQUEST + startup) == [
        EncryptionRequested(wire.SSL_REQUEST, Encryption.TLS)
    ]
    assert session.held == (len(startup), 0)
    assert session.refuse_encryption() == [SessionStarted(startup, "u", "u", False, ())]


def test_gss_then_tls_may_be_asked_for_once_each() -> None:
    session = PostgresSession()

    for request, kind in (
        (wire.GSSENC_REQUEST, Encryption.GSS),
        (wire.SSL_REQUEST, Encryption.TLS),
    ):
        assert session.from_client(request) == [EncryptionRequested(request, kind)]
        assert session.refuse_encryption() == []
    assert isinstance(session.from_client(wire.SSL_REQUEST)[0], Unparsed)


def test_bytes_glued_behind_an_accepted_request_fail_the_session() -> None:
    session = PostgresSession()
    session.from_client(wire.SSL_REQUEST + b"\x00")

    with pytest.raises(ProtocolViolation):
        session.accept_encryption()
    assert session.failed


def test_a_tls_client_hello_is_a_request_that_owns_all_bytes() -> None:
    session = PostgresSession()
    hello = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc"

    assert session.from_client(hello) == [EncryptionRequested(hello, Encryption.DIRECT_TLS)]
    session.accept_encryption()
    assert session.from_client(wire.startup(user="u")) == [
        SessionStarted(wire.startup(user="u"), "u", "u", False, ())
    ]


def test_no_second_request_for_encryption_inside_tls() -> None:
    session = PostgresSession()
    session.from_client(wire.SSL_REQUEST)
    session.accept_encryption()

    assert isinstance(session.from_client(wire.GSSENC_REQUEST)[0], Unparsed)


def test_a_password_is_in_no_event_but_the_bytes_to_relay() -> None:
    session = PostgresSession()
    session.from_client(wire.startup(user="u"))
    session.from_server(wire.authentication(3))

    assert session.from_client(wire.password(b"hunter2\0")) == [
        Relayed(wire.password(b"hunter2\0"))
    ]
    assert session.held == (0, 0)


def test_after_login_the_session_is_ready_and_ends_with_terminate() -> None:
    session = (
        Dialogue()
        >> client(wire.startup(user="u"))
        << SessionStarted(b"", "u", "u", False, ())
        >> server(wire.LOGIN_REPLY)
        << (UTF8, LoginEnded(b"", None, False))
    ).run(whole)

    assert session.phase is Phase.READY
    assert session.from_client(wire.TERMINATE) == [Terminated(wire.TERMINATE)]
    assert session.phase is Phase.ENDED


def test_ready_tells_the_transaction_status() -> None:
    dialogue = (
        Dialogue()
        >> client(wire.startup(user="u"))
        << SessionStarted(b"", "u", "u", False, ())
        >> server(wire.LOGIN_REPLY)
        << (UTF8, LoginEnded(b"", None, False))
        >> client(wire.SYNC)
        >> server(wire.ready("T"))
        << Ready(b"", "T")
    )
    check(dialogue)
