"""Rows that come back: the columns the server names, whose they are, and how many."""

from collections.abc import Iterator, Sequence

import msgspec
import psycopg
import pytest

from access import (
    PART_SUBJECTS,
    Certainty,
    CountIs,
    FieldIn,
    GapPlace,
    GapReason,
    KnownBy,
    Reading,
    ResultColumn,
    SeenAs,
    SubjectKind,
    Temporary,
    Use,
)
from analyzers.sql import NO_FACTS, ResultReader, SqlAnalyser, merged_touches
from analyzers.sql.rows import DISTINCT_LIMIT
from tests.analyzers.sql.telecom import PSEUDONYMISER, SESSION, SYSTEM, analyser, start_telecom
from tests.analyzers.sql.test_columns_against_server import SESSION as TELECOM_SESSION
from tests.servers import PostgresServer

PHONE = PSEUDONYMISER.subject(SubjectKind.PHONE, "+8613812345678")
NUMBER = b"13812345678"
COLUMNS = ("cust_id", "msisdn", "id_number", "real_name", "address")
SUBSCRIBER = {name: at for at, name in enumerate(COLUMNS, 1)}


def described(*names: str, table_oid: int = 20001) -> list[ResultColumn]:
    """Give columns of subscriber as the server describes them."""
    return [ResultColumn(name, table_oid, SUBSCRIBER[name], 25, binary=False) for name in names]


def derived(name: str = "x", type_oid: int = 25) -> ResultColumn:
    return ResultColumn(name, 0, 0, type_oid, binary=False)


def reader(statement: str, columns: Sequence[ResultColumn]) -> ResultReader:
    sql = analyser()
    return sql.result(sql.statement(statement, SESSION), columns)


def merged(statement: str, columns: Sequence[ResultColumn]) -> set[tuple[str, Use, Certainty]]:
    sql = analyser()
    reading = sql.statement(statement, SESSION)
    touches = merged_touches(reading, sql.result(reading, columns))
    return {(t.resource.path.rpartition(".")[2], t.used, t.certainty) for t in touches}


def test_a_column_the_server_names_is_disclosed_for_sure() -> None:
    result = reader("select msisdn from subscriber", described("msisdn"))
    (touch,) = result.touches
    assert (str(touch.resource), touch.field_in, touch.used) == (
        f"{SYSTEM}:public.subscriber.msisdn",
        FieldIn.RESULT,
        Use.DISCLOSED,
    )
    assert (touch.certainty, touch.known_by) == (Certainty.SURE, KnownBy.RESULT_COLUMN)


def test_what_the_server_names_takes_the_place_of_what_the_text_allows() -> None:
    statement = "select s.* from subscriber s where address = 'x'"
    assert merged(statement, described("msisdn", "cust_id")) == {
        ("msisdn", Use.DISCLOSED, Certainty.SURE),
        ("cust_id", Use.DISCLOSED, Certainty.SURE),
        ("id_number", Use.PREDICATE, Certainty.SURE),
        ("real_name", Use.PREDICATE, Certainty.SURE),
        ("address", Use.PREDICATE, Certainty.SURE),
    }


def test_a_derived_column_leaves_the_others_possible() -> None:
    statement = "select msisdn, upper(real_name) from subscriber"
    assert merged(statement, [*described("msisdn"), derived("upper")]) == {
        ("msisdn", Use.DISCLOSED, Certainty.SURE),
        ("real_name", Use.DISCLOSED, Certainty.SURE),
    }


def test_without_a_result_the_text_decides() -> None:
    reading = analyser().statement("select msisdn from subscriber", SESSION)
    assert merged_touches(reading, None) == reading.touches


def test_a_column_of_a_view_does_not_tell_which_base_column_it_is() -> None:
    columns = [ResultColumn("number", 20004, 1, 25, binary=False)]
    sql = analyser()
    reading = sql.statement("select number from v_numbers", SESSION)
    touches = merged_touches(reading, sql.result(reading, columns))
    assert ("public.subscriber.msisdn", Use.DISCLOSED) in {
        (touch.resource.path, touch.used) for touch in touches
    }


def test_a_system_column_is_nobody_s() -> None:
    columns = [ResultColumn("ctid", 20001, 0xFFFF, 27, binary=False), *described("address")]
    result = reader("select ctid, address from subscriber", columns)
    assert result.all_described
    assert result.gaps == ()


@pytest.mark.parametrize("column", [(20099, 1), (20001, 77)])
def test_a_table_or_column_newer_than_the_facts_is_a_gap(column: tuple[int, int]) -> None:
    result = reader("select msisdn from subscriber", [ResultColumn("x", *column, 25, binary=False)])
    assert [(gap.reason, gap.place) for gap in result.gaps] == [
        (GapReason.UNKNOWN_TABLE, GapPlace.RESULT)
    ]
    assert not result.all_described


@pytest.mark.parametrize("oid", [0, 30000])
def test_the_rows_of_a_temporary_table_are_read_for_subjects(oid: int) -> None:
    made = Temporary("t", query="select title as a from plan", search_path="public")
    session = msgspec.structs.replace(SESSION, temporary=(made,))
    sql = analyser()
    reading = sql.statement("select a from t", session)
    result = sql.result(reading, [ResultColumn("a", oid, 1, 25, binary=False)])
    assert (result.gaps, result.touches) == ((), ())
    result.row([b"13812345678"])
    result.row([b"nobody"])
    assert result.subject_count == 1
    assert result.subject_count_is is CountIs.AT_LEAST


def test_a_row_with_phone_and_customer_counts_once() -> None:
    result = reader("select msisdn, cust_id from subscriber", described("msisdn", "cust_id"))
    result.row([b"13812345678", b"C-1"])
    result.row([b"13812345679", b"C-2"])
    result.row([b"13812345678", b"C-1"])
    result.row([None, None])
    assert (result.row_count, result.subject_count) == (4, 2)
    assert result.subject_count_is is CountIs.EXACT
    refs = result.take_subjects()
    assert [(ref.kind, ref.row, ref.seen_as) for ref in refs] == [
        (SubjectKind.PHONE, 1, SeenAs.RETURNED),
        (SubjectKind.CUSTOMER, 1, SeenAs.RETURNED),
        (SubjectKind.PHONE, 2, SeenAs.RETURNED),
        (SubjectKind.CUSTOMER, 2, SeenAs.RETURNED),
    ]
    assert refs[0].pseudonym == PHONE
    assert result.take_subjects() == ()


def test_a_called_party_shares_no_row_with_anybody_and_counts_for_itself() -> None:
    columns = [
        ResultColumn("cust_id", 20001, 1, 25, binary=False),
        ResultColumn("called_number", 20002, 2, 25, binary=False),
    ]
    result = reader("select s.cust_id, c.called_number from subscriber s, cdr c", columns)
    result.row([b"C-1", b"13812345678"])
    result.row([b"C-1", b"13912345679"])
    assert result.subject_count == 3
    assert [(ref.kind, ref.row) for ref in result.take_subjects()] == [
        (SubjectKind.CUSTOMER, 1),
        (SubjectKind.PHONE, 0),
        (SubjectKind.PHONE, 0),
    ]


def test_subjects_are_taken_in_parts() -> None:
    result = reader("select msisdn from subscriber", described("msisdn"))
    for number in range(10_000):
        result.row([f"138{number:08d}".encode()])
    assert result.waiting == 10_000
    parts = [len(result.take_subjects()) for _ in range(4)]
    assert parts == [PART_SUBJECTS, PART_SUBJECTS, 10_000 - 2 * PART_SUBJECTS, 0]
    assert result.subject_count == 10_000


def test_the_count_is_a_lower_bound_beyond_the_limit() -> None:
    result = reader("select msisdn from subscriber", described("msisdn"))
    for number in range(DISTINCT_LIMIT + 10):
        result.row([f"13{number:09d}".encode()])
    assert result.subject_count == DISTINCT_LIMIT
    assert result.subject_count_is is CountIs.AT_LEAST


@pytest.mark.parametrize(
    ("statement", "columns", "value", "count", "worth"),
    [
        ("select address from subscriber", described("address"), b"x", 0, CountIs.UNKNOWN),
        ("select 1", [derived()], NUMBER, 0, CountIs.EXACT),
        ("select code from plan", [derived("code")], NUMBER, 0, CountIs.EXACT),
        ("select upper(msisdn) from subscriber", [derived()], NUMBER, 1, CountIs.AT_LEAST),
        ("select upper(msisdn) from subscriber", [derived()], b"secret", 0, CountIs.UNKNOWN),
        ("select hidden(1)", [derived("hidden")], NUMBER, 1, CountIs.AT_LEAST),
        ("execute p", [derived("a")], NUMBER, 1, CountIs.AT_LEAST),
        ("select max(cust_id) from subscriber", [derived("cust_id")], b"C1", 1, CountIs.AT_LEAST),
        ("select max(msisdn) from subscriber", [derived("max")], b"a@b.cn", 0, CountIs.UNKNOWN),
        ("select upper(address) from subscriber", [derived("upper")], b"x", 0, CountIs.UNKNOWN),
    ],
)
def test_a_count_says_what_it_is_worth(
    statement: str, columns: list[ResultColumn], value: bytes, count: int, worth: CountIs
) -> None:
    result = reader(statement, columns)
    assert (result.subject_count, result.subject_count_is) == (0, CountIs.EXACT)
    result.row([value])
    assert (result.subject_count, result.subject_count_is) == (count, worth)


def test_a_masked_number_is_nobody() -> None:
    result = reader("select msisdn from subscriber", described("msisdn"))
    result.row([b"138****5678"])
    assert result.subject_count == 0


def test_a_value_that_cannot_be_read_is_a_gap() -> None:
    column = ResultColumn("msisdn", 20001, SUBSCRIBER["msisdn"], 20, binary=True)
    result = reader("select msisdn from subscriber", [column])
    result.row([b"\x00"])
    assert [(gap.reason, gap.place, gap.count) for gap in result.gaps] == [
        (GapReason.UNPARSED, GapPlace.RESULT, 1)
    ]
    assert result.subject_count_is is not CountIs.EXACT


def test_a_short_row_is_no_error() -> None:
    result = reader("select msisdn from subscriber", described("address", "msisdn"))
    result.row([b"x"])
    assert result.row_count == 1


@pytest.fixture(scope="module")
def telecom(postgres_server: PostgresServer) -> Iterator[tuple[psycopg.Connection, SqlAnalyser]]:
    facts = start_telecom(postgres_server, "telecom_result")
    uri = postgres_server.uri(database="telecom_result")
    with psycopg.connect(uri, autocommit=True, options="-c search_path=crm,public") as connection:
        yield connection, analyser(facts)


def run(
    telecom: tuple[psycopg.Connection, SqlAnalyser], statement: str, *, binary: bool
) -> tuple[ResultReader, set[tuple[str, Use, Certainty]]]:
    connection, sql = telecom
    reading = sql.statement(statement, TELECOM_SESSION)
    answer = connection.pgconn.exec_params(statement.encode(), [], result_format=int(binary))
    columns = [
        ResultColumn(
            (answer.fname(at) or b"").decode(),
            answer.ftable(at),
            answer.ftablecol(at),
            answer.ftype(at),
            binary,
        )
        for at in range(answer.nfields)
    ]
    result = sql.result(reading, columns)
    for row in range(answer.ntuples):
        result.row([answer.get_value(row, at) for at in range(answer.nfields)])
    touches = merged_touches(reading, result)
    return result, {(t.resource.path, t.used, t.certainty) for t in touches}


@pytest.mark.parametrize("binary", [False, True])
def test_a_real_result_is_read_in_both_formats(
    telecom: tuple[psycopg.Connection, SqlAnalyser], binary: bool
) -> None:
    connection, _ = telecom
    connection.execute(
        "create table if not exists numbers (cust_id int8, msisdn int8, address text)"
    )
    connection.execute("truncate numbers")
    connection.execute("insert into numbers values (1, 13812345678, 'a'), (2, 13812345679, 'b')")
    result, _ = run(telecom, "select * from numbers", binary=binary)
    # The facts are older than the table: told as a gap, and the numbers found by their form.
    assert result.gaps
    assert result.subject_count == 2
    assert result.subject_count_is is CountIs.AT_LEAST
    assert PHONE in {ref.pseudonym for ref in result.take_subjects()}


def test_a_real_parent_table_leaves_its_heirs_possible(
    telecom: tuple[psycopg.Connection, SqlAnalyser],
) -> None:
    result, touches = run(
        telecom, "select msisdn from subscriber where address = 'x'", binary=False
    )
    assert result.all_described
    assert touches >= {
        ("crm.subscriber.msisdn", Use.DISCLOSED, Certainty.SURE),
        ("crm.subscriber_vip.msisdn", Use.DISCLOSED, Certainty.SURE),
        ("crm.subscriber.address", Use.PREDICATE, Certainty.SURE),
    }


def test_a_real_union_is_derived(telecom: tuple[psycopg.Connection, SqlAnalyser]) -> None:
    statement = "select msisdn from subscriber union select contact_phone from contact"
    result, touches = run(telecom, statement, binary=False)
    assert not result.all_described
    assert ("crm.contact.contact_phone", Use.DISCLOSED, Certainty.SURE) in touches


def test_without_facts_a_result_is_told_by_the_names_of_its_columns() -> None:
    sql = analyser(NO_FACTS)
    reading = sql.statement("select real_name, msisdn, code from t", SESSION)
    columns = [
        ResultColumn(name, 30001, at, 25, binary=False)
        for at, name in enumerate(("real_name", "msisdn", "code"), 1)
    ]
    result = sql.result(reading, columns)
    result.row([b"x", NUMBER, b"1"])
    assert reading.reading is Reading.UNREADABLE
    assert {(touch.resource.path, touch.certainty) for touch in result.touches} == {
        ("(unknown table).user_name", Certainty.LIKELY),
        ("(unknown table).mobile_number", Certainty.LIKELY),
    }
    assert PHONE in {ref.pseudonym for ref in result.take_subjects()}
    assert (result.subject_count, result.subject_count_is) == (1, CountIs.AT_LEAST)


def test_rows_of_a_table_that_is_not_known_are_never_exactly_nobody() -> None:
    result = reader(
        "select address from subscriber", [ResultColumn("x", 20099, 1, 25, binary=False)]
    )
    result.row([b"somebody"])
    assert (result.subject_count, result.subject_count_is) == (0, CountIs.UNKNOWN)


def test_a_whole_row_as_one_value_is_not_told() -> None:
    result = reader("select s from subscriber s", [ResultColumn("s", 20001, 0, 2249, binary=False)])
    result.row([b"(C-1,)"])
    assert not result.all_described
    assert result.subject_count_is is not CountIs.EXACT
