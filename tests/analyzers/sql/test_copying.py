"""COPY data of a real server, in its three formats, whole and cut anywhere."""

import re
from collections.abc import Iterator

import msgspec
import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from access import (
    Certainty,
    CountIs,
    FieldIn,
    GapPlace,
    GapReason,
    SeenAs,
    SubjectKind,
    Temporary,
    Use,
)
from analyzers.sql import NO_FACTS, CopyPlan, CopyReader, merged_touches
from analyzers.sql.copy_formats import ROW_LIMIT, CopyFormat, format_of
from tests.analyzers.sql.telecom import PSEUDONYMISER, SESSION, analyser
from tests.servers import PostgresServer

VALUES = [
    "plain",
    "",
    None,
    "tab\there",
    "line\nfeed",
    "carriage\rreturn",
    "back\\slash",
    "\\N",
    "\\.",
    'quo"te',
    "com,ma",
    "a|b",
    "\b\f\v\x01",
    "张三",
    "'single'",
    '""',
    "\n",
    "\\\n",
    "trailing\\",
]
OPTIONS = [
    "format text",
    "format text, delimiter '|', null 'nothing'",
    "format csv",
    "format csv, header",
    "format csv, delimiter ';', quote '''', null 'nothing'",
    "format csv, escape '\\'",
    "format csv, force_quote *",
    "format binary",
]


@pytest.fixture(scope="module")
def connection(postgres_server: PostgresServer) -> Iterator[psycopg.Connection]:
    with psycopg.connect(postgres_server.uri(), autocommit=True) as opened:
        opened.execute("create table copied (a text, b text)")
        with opened.cursor() as cursor:
            cursor.executemany(
                "insert into copied values (%s, %s)",
                [(value, other) for value, other in zip(VALUES, reversed(VALUES), strict=True)],
            )
        yield opened
        opened.execute("drop table copied")


def plan(options: str) -> CopyPlan:
    reading = analyser().statement(f"copy plan to stdout with ({options})", SESSION)
    assert reading.copy is not None
    return reading.copy


def read(found: CopyFormat, data: bytes, size: int) -> list[list[bytes | None]]:
    rows: list[list[bytes | None]] = []
    for at in range(0, len(data), size):
        rows += found.rows(data[at : at + size])
    return rows + list(found.rest())


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_rows_are_what_the_server_holds(
    connection: psycopg.Connection, options: str, size: int
) -> None:
    with connection.cursor().copy(f"copy copied to stdout with ({options})") as copy:
        data = b"".join(bytes(part) for part in copy)
    reader = format_of(plan(options))
    rows = read(reader, data, size)
    expected = [
        [None if value is None else value.encode() for value in pair]
        for pair in zip(VALUES, reversed(VALUES), strict=True)
    ]
    if (
        "csv" in options
    ):  # a quoted empty string and NULL cannot be told apart here: nobody either way
        rows = [[value or None for value in row] for row in rows]
        expected = [[value or None for value in row] for row in expected]
    assert rows == expected
    assert reader.lost == 0


@settings(max_examples=150)
@given(st.sampled_from(["text", "csv", "binary"]), st.lists(st.binary(max_size=40), max_size=6))
def test_any_bytes_are_read_without_an_exception(written: str, pieces: list[bytes]) -> None:
    reader = format_of(CopyPlan(to_client=True, columns=None, written=written))
    for piece in pieces:
        list(reader.rows(piece))
    list(reader.rest())


@pytest.mark.parametrize(
    ("written", "head"),
    [("text", b""), ("csv", b'"'), ("binary", b"PGCOPY\n\xff\r\n\0" + b"\0" * 8)],
)
def test_an_endless_row_is_lost_and_said(written: str, head: bytes) -> None:
    reader = format_of(CopyPlan(to_client=True, columns=None, written=written))
    if written == "binary":
        head += b"\x00\x01\x7f\xff\xff\xff"
    list(reader.rows(head))
    for _ in range(ROW_LIMIT // 65536 + 1):
        list(reader.rows(b"x" * 65536))
    assert reader.lost == 1


def test_the_row_after_a_lost_one_is_read_again() -> None:
    reader = format_of(CopyPlan(to_client=True, columns=None))
    list(reader.rows(b"x" * (ROW_LIMIT + 1)))
    assert list(reader.rows(b"rest\nnext\n")) == [[b"next"]]


def copied(statement: str, data: bytes) -> CopyReader:
    sql = analyser()
    reader = sql.copy_reader(sql.statement(statement, SESSION))
    reader.feed(data)
    reader.end()
    return reader


MSISDN = "public.subscriber.msisdn"
ROWS = b"C-1\t13812345678\tx\ty\tz\nC-2\t13812345679\tx\ty\tz\nC-1\t13812345678\tx\ty\tz\n"


def test_a_table_that_leaves_is_counted_and_disclosed() -> None:
    reader = copied("copy subscriber to stdout", ROWS)
    assert (reader.row_count, reader.subject_count) == (3, 2)
    assert reader.subject_count_is is CountIs.EXACT
    refs = reader.take_subjects()
    assert [(ref.kind, ref.row) for ref in refs] == [
        (SubjectKind.CUSTOMER, 1),
        (SubjectKind.PHONE, 1),
        (SubjectKind.CUSTOMER, 2),
        (SubjectKind.PHONE, 2),
    ]
    assert {ref.seen_as for ref in refs} == {SeenAs.RETURNED}
    assert {(touch.field_in, touch.used) for touch in reader.touches} == {
        (FieldIn.RESULT, Use.DISCLOSED)
    }
    assert len(reader.touches) == 5


def test_what_is_copied_in_is_written() -> None:
    reader = copied("copy subscriber (cust_id, msisdn) from stdin csv", b"C-1,13812345678\n")
    assert {ref.seen_as for ref in reader.take_subjects()} == {SeenAs.WRITTEN}
    assert reader.touches == ()


@pytest.mark.parametrize(
    ("statement", "columns", "worth"),
    [
        ("select msisdn from subscriber", (MSISDN,), CountIs.EXACT),
        ("select s.msisdn from subscriber s", (MSISDN,), CountIs.EXACT),
        ("select upper(msisdn) from subscriber", (MSISDN,), CountIs.EXACT),
        ("select msisdn || '' from subscriber", ("",), CountIs.AT_LEAST),
        ("select q.x from (select msisdn as x from subscriber) q", (MSISDN,), CountIs.EXACT),
        (
            "select q.msisdn from (select id_number as msisdn from subscriber) q",
            ("public.subscriber.id_number",),
            CountIs.EXACT,
        ),
        ("select j.msisdn from (subscriber s cross join plan) as j", (MSISDN,), CountIs.EXACT),
        ("select number from v_numbers", (MSISDN,), CountIs.EXACT),
        ("select msisdn from subscriber union select code from plan", ("",), CountIs.AT_LEAST),
        ("values ('13812345678')", ("",), CountIs.EXACT),
        ("delete from plan returning code", ("public.plan.code",), CountIs.EXACT),
    ],
)
def test_the_columns_of_a_query_are_known_where_they_are_plain(
    statement: str, columns: tuple[str, ...] | None, worth: CountIs
) -> None:
    statement = f"copy ({statement}) to stdout"
    reading = analyser().statement(statement, SESSION)
    assert reading.copy is not None
    assert reading.copy.columns == columns
    assert copied(statement, b"13812345678\n").subject_count_is is worth


def test_what_a_plain_copy_did_not_give_was_not_disclosed() -> None:
    sql = analyser()
    reading = sql.statement(
        "copy (select msisdn from subscriber where address = 'x') to stdout", SESSION
    )
    touches = merged_touches(reading, sql.copy_reader(reading))
    assert {(touch.resource.path.rpartition(".")[2], touch.used) for touch in touches} == {
        ("msisdn", Use.DISCLOSED),
        ("address", Use.PREDICATE),
    }


def test_a_lost_row_is_a_gap() -> None:
    reader = copied("copy subscriber to stdout", b"x" * (ROW_LIMIT + 1) + b"\n")
    assert [(gap.reason, gap.place) for gap in reader.gaps] == [
        (GapReason.TRUNCATED, GapPlace.RESULT)
    ]
    assert reader.subject_count_is is CountIs.AT_LEAST


def test_the_rows_of_a_temporary_table_are_read_for_subjects_either_way() -> None:
    made = Temporary("t", query="select title as msisdn from plan", search_path="public")
    session = msgspec.structs.replace(SESSION, temporary=(made,))
    sql = analyser()
    for way in ("from stdin", "to stdout"):
        reader = sql.copy_reader(sql.statement(f"copy t {way}", session))
        reader.feed(b"13812345678\n13912345678\n")
        assert reader.subject_count == 2
        assert reader.subject_count_is is CountIs.AT_LEAST
        assert {ref.kind for ref in reader.take_subjects()} == {SubjectKind.PHONE}
        reader.feed(b"nobody\n")
        assert reader.subject_count_is is CountIs.AT_LEAST


def test_a_copy_to_a_file_has_no_rows_on_the_wire() -> None:
    assert analyser().statement("copy subscriber to '/x'", SESSION).copy is None
    assert analyser().statement("copy subscriber from program 'x'", SESSION).copy is None


def test_the_options_of_the_old_syntax_are_read() -> None:
    reading = analyser().statement("copy plan to stdout with csv header delimiter ';'", SESSION)
    assert reading.copy is not None
    assert (reading.copy.written, reading.copy.header, reading.copy.delimiter) == ("csv", True, ";")


def test_no_value_is_kept() -> None:
    reader = copied("copy subscriber to stdout", ROWS)
    assert PSEUDONYMISER.subject(SubjectKind.PHONE, "+8613812345678") in {
        ref.pseudonym for ref in reader.take_subjects()
    }
    kept = repr([vars(one) for one in (reader, reader._rows)])
    assert not re.search("1381234567", kept)


def test_without_facts_the_values_of_a_copy_tell_their_categories() -> None:
    sql = analyser(NO_FACTS)
    reader = sql.copy_reader(sql.statement("copy t to stdout", SESSION))
    reader.feed(b"x\t13812345678\tsomeone@example.com\n")
    reader.end()
    assert {(touch.resource.path, touch.certainty) for touch in reader.touches} == {
        ("(unknown table).mobile_number", Certainty.POSSIBLE),
        ("(unknown table).email", Certainty.POSSIBLE),
    }
