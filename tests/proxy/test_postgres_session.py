"""Who asks and for what purpose: what a session and its login say, against a real server."""

from pathlib import Path

import psycopg
import pytest

from access import Action, Outcome, Trust
from proxy.settings_types import SqlIdentity
from tests.proxy.postgres_rig import Rig, rig_before
from tests.servers import PostgresServer


def purpose_of(connection: psycopg.Connection, rig: Rig) -> str | None:
    connection.execute("select name from subscriber where id = 1")
    purpose = rig.last().purpose.purpose
    return purpose.value if purpose else None


def test_a_purpose_set_in_a_session_stays_until_it_is_reset(
    rig: Rig, connection: psycopg.Connection
) -> None:
    assert purpose_of(connection, rig) is None
    connection.execute("set whosaw.purpose = 'billing'")
    assert purpose_of(connection, rig) == "billing"
    connection.execute("select set_config('whosaw.purpose', %s, false)", ("care",))
    assert purpose_of(connection, rig) == "care"
    connection.execute("discard all")
    assert purpose_of(connection, rig) is None


def test_a_purpose_of_a_transaction_ends_with_its_rollback(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with connection.transaction(force_rollback=True):
        connection.execute("set whosaw.purpose = 'billing'")
        assert purpose_of(connection, rig) == "billing"
    assert purpose_of(connection, rig) is None
    with connection.transaction():
        connection.execute("set local whosaw.purpose = 'care'")
        assert purpose_of(connection, rig) == "care"
    assert purpose_of(connection, rig) is None


def test_a_purpose_in_a_comment_or_at_startup_is_read(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), options="-c whosaw.purpose=billing", autocommit=True) as opened:
        assert purpose_of(opened, rig) == "billing"
        opened.execute("select 1 /* purpose='care' */")
        assert rig.last().purpose.purpose is not None
        assert rig.last().purpose.purpose.value == "care"


def test_a_pipelined_purpose_counts_for_what_is_sent_behind_it(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        with connection.pipeline():
            connection.execute("set whosaw.purpose = 'billing'")
            connection.execute("select name from subscriber where id = 2")
        record = next(r for r in reversed(rig.records()) if "name" in r.operation)

    assert record.purpose.purpose is not None
    assert record.purpose.purpose.value == "billing"


def test_a_changed_application_name_names_another_person(
    crm: PostgresServer, tmp_path: Path
) -> None:
    identity = SqlIdentity(person_from_application_name="desk-(?P<person>.+)")
    with (
        rig_before(crm, tmp_path, identity=identity) as rig,
        psycopg.connect(rig.uri(), autocommit=True) as connection,
    ):
        connection.execute("select 1")
        assert rig.last().operator is None
        connection.execute("set application_name = 'desk-E1042'")
        connection.execute("select 1")
        operator = rig.last().operator
        assert operator is not None
        assert (operator.id, operator.trust) == ("E1042", Trust.CLAIMED)


@pytest.mark.parametrize("method", ["scram", "md5", "clear"])
def test_an_account_whose_credential_was_accepted_is_verified(method: str, rig: Rig) -> None:
    with psycopg.connect(rig.uri(method), password="secret", autocommit=True) as connection:
        connection.execute("select 1")

    logins = [r for r in rig.records(logins=True) if r.action is Action.LOGIN]
    assert rig.last().principal.trust is Trust.VERIFIED
    assert logins[-1].principal.trust is Trust.VERIFIED
    assert logins[-1].outcome is Outcome.OK


def test_an_account_that_was_let_in_by_trust_is_claimed(
    rig: Rig, connection: psycopg.Connection
) -> None:
    connection.execute("select 1")
    assert rig.last().principal.id == "svc"
    assert rig.last().principal.trust is Trust.CLAIMED


def test_a_failed_login_is_a_record(rig: Rig) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(rig.uri("scram"), password="wrong")

    record = [r for r in rig.records(logins=True) if r.action is Action.LOGIN][-1]
    assert (record.outcome, record.error_code) == (Outcome.DENIED, "28P01")
    assert record.principal.trust is Trust.CLAIMED
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(rig.uri("svc", "no_such_database"))
    record = [r for r in rig.records(logins=True) if r.action is Action.LOGIN][-1]
    assert (record.outcome, record.error_code) == (Outcome.FAILED, "3D000")
