"""What EXECUTE and FETCH read, and pipelined statements, when what their names mean has changed."""

from collections.abc import Iterator

import psycopg
import pytest

from access import Reading
from analyzers.catalog import assembled, read_files
from analyzers.detection import Detector
from proxy.catalogue import today
from proxy.wiring import read_catalogue
from tests.proxy.postgres_rig import DATABASE, Rig, rig_before, wait_for
from tests.servers import PostgresServer

BADGE = """\
version: 1
system: "*"
categories:
  badge: {zh: 门禁卡号, en: Badge number, sensitivity: 2, names: [badge_no]}
"""
MADE = """
create table visitor (badge_no text, msisdn text); insert into visitor values ('1', '2');
create view shown as select badge_no as nr from visitor;
create schema archive; create table archive.visitor (msisdn text);
create role inspector; create schema inspector authorization inspector;
create table inspector.visitor (msisdn text); alter table inspector.visitor owner to inspector;
"""


@pytest.fixture
def rig(crm: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    crm.psql(
        "drop table if exists visitor cascade; drop schema if exists archive, inspector cascade;"
        f" drop role if exists inspector; {MADE}",
        database=DATABASE,
    )
    with rig_before(crm, tmp_path_factory.mktemp("named")) as running:
        yield running


@pytest.fixture
def session(rig: Rig) -> Iterator[psycopg.Connection]:
    with psycopg.connect(rig.uri("postgres"), autocommit=True) as connection:
        yield connection


def paths(rig: Rig) -> set[str]:
    return {touch.resource.path for touch in rig.last().touches}


def other_catalogue(rig: Rig) -> None:
    """Let the door go by a catalogue with a category more."""
    seed = read_catalogue()
    files = read_files({"house.yaml": BADGE}, seed)
    rig.detector = Detector(assembled(seed, files, "d", today()), "crm")
    rig.call(rig.door.use_catalogue("d"))


def test_a_prepared_statement_is_read_by_the_catalogue_that_holds_when_it_runs(
    rig: Rig, session: psycopg.Connection
) -> None:
    session.execute("prepare look as select badge_no from public.visitor")
    session.execute("execute look")
    assert {touch.category for touch in rig.last().touches} <= {""}
    other_catalogue(rig)
    session.execute("execute look")

    assert {touch.category for touch in rig.last().touches} == {"badge"}
    assert rig.last().catalog_version == "d"


def test_a_cursor_is_never_read_by_a_catalogue_that_is_no_longer_named(
    rig: Rig, session: psycopg.Connection
) -> None:
    with session.transaction():
        session.execute("declare c cursor for select badge_no from public.visitor")
        other_catalogue(rig)
        session.execute("fetch c")

    record = next(one for one in reversed(rig.records()) if one.operation.startswith("fetch"))
    assert record.catalog_version == "d"
    assert record.reading is not Reading.EXACT or {t.category for t in record.touches} == {"badge"}


def test_a_prepared_statement_is_read_under_the_path_role_and_schema_it_runs_under(
    rig: Rig, session: psycopg.Connection
) -> None:
    session.execute("prepare look as select count(*) from visitor where msisdn = '1'")
    session.execute("set search_path = archive")
    session.execute("execute look")
    assert paths(rig) == {"archive.visitor.msisdn"}
    session.execute("""set search_path = "$user", public""")
    session.execute("set role inspector")
    session.execute("execute look")
    assert "inspector.visitor.msisdn" in paths(rig)
    session.execute("reset role")
    session.execute("prepare seen as select count(*) from shown where nr = '1'")
    session.execute("create or replace view shown as select msisdn as nr from visitor")
    analyst = rig.door._analysts.of(DATABASE)
    wait_for(
        lambda: any(
            t.name == "shown" and "msisdn" in t.definition for t in analyst.analyser.facts.tables
        ),
        rig,
    )
    session.execute("execute seen")
    assert "public.visitor.msisdn" in paths(rig)


@pytest.mark.parametrize(
    ("before", "sent", "read"),
    [
        ("select 1", ("set search_path = archive",), "archive.visitor.msisdn"),
        ("select 1", ("set role inspector",), "inspector.visitor.msisdn"),
        (
            "set search_path = archive",
            ("begin", "set search_path = public", "rollback"),
            "archive.visitor.msisdn",
        ),
    ],
)
def test_what_is_pipelined_behind_another_search_path_or_role_is_read_under_it(
    before: str, sent: tuple[str, ...], read: str, rig: Rig, session: psycopg.Connection
) -> None:
    session.execute(before)
    with session.pipeline():
        for text in (*sent, "select count(*) from visitor where msisdn = '1'"):
            session.execute(text)

    assert read in paths(rig)
