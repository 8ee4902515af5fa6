"""Whose data a statement asks for or writes: one person is one pseudonym, however it is written."""

import struct

import pytest

from access import Certainty, GapPlace, GapReason, Parameter, SeenAs, SubjectKind, SubjectRef
from tests.analyzers.sql.telecom import PSEUDONYMISER, SESSION, analyser

PHONE = PSEUDONYMISER.subject(SubjectKind.PHONE, "+8613812345678")
OTHER = PSEUDONYMISER.subject(SubjectKind.PHONE, "+8613912345679")
CUSTOMER = PSEUDONYMISER.subject(SubjectKind.CUSTOMER, "c-77")
DOCUMENT = PSEUDONYMISER.subject(SubjectKind.ID_DOCUMENT, "110101199003070230")

INT8, TEXT, VARCHAR, NUMERIC, TEXT_ARRAY, INT8_ARRAY, UUID = 20, 25, 1043, 1700, 1009, 1016, 2950


def found(statement: str, *parameters: Parameter) -> set[tuple[bytes, SeenAs]]:
    sql = analyser()
    reading = sql.statement(statement, SESSION)
    return {(ref.pseudonym, ref.seen_as) for ref in sql.parameters(reading, parameters)}


def text(value: str, oid: int = TEXT) -> Parameter:
    return Parameter(oid, binary=False, value=value.encode())


def binary(oid: int, value: bytes) -> Parameter:
    return Parameter(oid, binary=True, value=value)


ASKED = {(PHONE, SeenAs.ASKED_FOR)}


@pytest.mark.parametrize(
    "condition",
    [
        "msisdn = '13812345678'",
        "'13812345678' = msisdn",
        "msisdn = '+86 138-1234-5678'",
        "msisdn = '008613812345678'",
        "msisdn = '１３８１２３４５６７８'",
        "msisdn = 13812345678",
        "msisdn = 13812345678::bigint::text",
        "msisdn::text = cast('13812345678' as varchar)",
        "msisdn = E'13812345678'",
        "msisdn = U&'\\0031\\0033812345678'",
        "msisdn = $$13812345678$$",
        "s.msisdn = '13812345678'",
        "lower(msisdn) = lower('13812345678')",
        "trim(msisdn) = '13812345678'",
        "msisdn collate \"C\" = '13812345678'",
        "msisdn in ('13812345678')",
        "msisdn = any (array['13812345678'])",
        "msisdn = any ('{13812345678}')",
        "msisdn = any ('{\"13812345678\"}'::text[])",
        "msisdn like '13812345678'",
        "msisdn ilike '13812345678'",
        "msisdn is not distinct from '13812345678'",
        "(address, msisdn) = ('x', '13812345678')",
        "(address, msisdn) in (('x', '13812345678'))",
        "real_name = 'x' and (address = 'y' or msisdn = '13812345678')",
        "case when msisdn = '13812345678' then true end",
        "exists (select 1 from subscriber t where t.msisdn = '13812345678')",
        "msisdn in (values ('13812345678'))",
        "msisdn in (select unnest(array['13812345678']))",
    ],
)
def test_a_number_compared_with_a_column_is_asked_for(condition: str) -> None:
    assert found(f"select address from subscriber s where {condition}") == ASKED


@pytest.mark.parametrize(
    "statement",
    [
        "select 1 from (values ('13812345678')) v(p) join subscriber on msisdn = v.p",
        "select 1 from subscriber, unnest(array['13812345678']) u(p) where msisdn = p",
        "select 1 from subscriber, unnest('{13812345678}'::text[]) as u where msisdn = u",
        "with v(p) as (values ('13812345678')) select 1 from subscriber join v w on msisdn = w.p",
        "select 1 from subscriber join cdr on msisdn = calling_number"
        " and calling_number = '13812345678'",
        "select number from v_numbers where number = '13812345678'",
        "select 1 from subscriber join cdr using (msisdn) where msisdn = '13812345678'",
        "select q.msisdn from (select msisdn from subscriber) q where q.msisdn = '13812345678'",
        "with q as (select msisdn from subscriber) select * from q where msisdn = '13812345678'",
        "explain select 1 from subscriber where msisdn = '13812345678'",
        "declare c cursor for select 1 from subscriber where msisdn = '13812345678'",
    ],
)
def test_a_number_is_found_where_it_stands_in_another_part_of_the_statement(statement: str) -> None:
    assert found(statement) >= ASKED


@pytest.mark.parametrize(
    "condition",
    [
        "msisdn <> '13812345678'",
        "msisdn > '13812345678'",
        "msisdn not in ('13812345678')",
        "msisdn like '138%'",
        "msisdn like '1381234567_'",
        "msisdn = '138****5678'",
        "msisdn = ''",
        "msisdn = null",
        "address = '13812345678'",
        "msisdn between '13812345678' and '13812345679'",
    ],
)
def test_what_names_nobody_gives_no_subject(condition: str) -> None:
    assert found(f"select address from subscriber where {condition}") == set()


@pytest.mark.parametrize(
    "parameter",
    [
        text("13812345678"),
        text("+8613812345678", VARCHAR),
        text("13812345678", 0),
        binary(TEXT, b"13812345678"),
        binary(VARCHAR, b"13812345678"),
        binary(INT8, struct.pack(">q", 13812345678)),
        binary(NUMERIC, struct.pack(">HhHH3H", 3, 2, 0, 0, 138, 1234, 5678)),
        binary(0, struct.pack(">q", 13812345678)),
        binary(0, b"13812345678"),
        binary(999999, b"13812345678"),
    ],
)
def test_a_parameter_of_any_type_and_form_names_the_same_person(parameter: Parameter) -> None:
    assert found("select 1 from subscriber where msisdn = $1", parameter) == ASKED


def array(element: int, *values: bytes | None) -> bytes:
    head = struct.pack(">iiIii", 1, 0, element, len(values), 1)
    return head + b"".join(
        struct.pack(">i", -1 if value is None else len(value)) + (value or b"") for value in values
    )


@pytest.mark.parametrize(
    "parameter",
    [
        text("{13812345678,NULL,13912345679}", TEXT_ARRAY),
        text('{"13812345678","13912345679"}', 0),
        binary(TEXT_ARRAY, array(TEXT, b"13812345678", None, b"13912345679")),
        binary(
            INT8_ARRAY,
            array(INT8, struct.pack(">q", 13812345678), struct.pack(">q", 13912345679)),
        ),
        binary(0, array(TEXT, b"13812345678", b"13912345679")),
        binary(999999, array(999998, b"13812345678", b"13912345679")),
    ],
)
def test_each_element_of_an_array_is_asked_for(parameter: Parameter) -> None:
    both = {(PHONE, SeenAs.ASKED_FOR), (OTHER, SeenAs.ASKED_FOR)}
    assert found("select 1 from subscriber where msisdn = any ($1)", parameter) == both
    assert found("select 1 from subscriber, unnest($1) u(p) where p = msisdn", parameter) == both


def test_a_pattern_parameter_counts_only_without_wildcards() -> None:
    statement = "select 1 from subscriber where msisdn like $1"
    assert found(statement, text("13812345678")) == ASKED
    assert found(statement, text("138%")) == set()


def test_what_is_written_and_deleted_is_seen_as_that() -> None:
    assert found(
        "insert into subscriber (cust_id, msisdn) values ($1, '13812345678')", text("C-77")
    ) == {(PHONE, SeenAs.WRITTEN), (CUSTOMER, SeenAs.WRITTEN)}
    assert found("insert into subscriber values ('C-77', '13812345678')") == {
        (PHONE, SeenAs.WRITTEN),
        (CUSTOMER, SeenAs.WRITTEN),
    }
    assert found("update subscriber set msisdn = '13812345678' where cust_id = 'C-77'") == {
        (PHONE, SeenAs.WRITTEN),
        (CUSTOMER, SeenAs.WRITTEN),
    }
    assert found("delete from subscriber where cust_id = 'C-77'") == {(CUSTOMER, SeenAs.DELETED)}
    assert found("update subscriber set (cust_id, msisdn) = ('C-77', $1)", text("13812345678")) == {
        (PHONE, SeenAs.WRITTEN),
        (CUSTOMER, SeenAs.WRITTEN),
    }
    assert found(
        "update subscriber s set msisdn = v.p from (values ('C-77', '13812345678')) v(c, p)"
        " where v.c = s.cust_id"
    ) == {(PHONE, SeenAs.WRITTEN), (CUSTOMER, SeenAs.WRITTEN)}


def rows(statement: str, *parameters: Parameter) -> dict[int, set[bytes]]:
    sql = analyser()
    by_row: dict[int, set[bytes]] = {}
    for ref in sql.parameters(sql.statement(statement, SESSION), parameters):
        by_row.setdefault(ref.row, set()).add(ref.pseudonym)
    return by_row


def test_identifiers_of_one_inserted_row_share_its_number() -> None:
    customer = PSEUDONYMISER.subject(SubjectKind.CUSTOMER, "c-78")
    expected = {1: {CUSTOMER, PHONE}, 2: {customer, OTHER}}
    assert (
        rows(
            "insert into subscriber (cust_id, msisdn) values ('C-77', '13812345678'), ($1, $2)",
            text("C-78"),
            text("13912345679"),
        )
        == expected
    )
    assert (
        rows(
            "insert into subscriber (cust_id, msisdn) select a, b from unnest($1, $2) as u(a, b)",
            text("{C-77,C-78}", TEXT_ARRAY),
            text("{13812345678,13912345679}", TEXT_ARRAY),
        )
        == expected
    )


def test_a_called_party_shares_no_row_with_the_rest() -> None:
    assert rows("insert into cdr (called_number) values ('13812345678')") == {0: {PHONE}}


def test_a_reference_says_everything() -> None:
    sql = analyser()
    reading = sql.statement("select 1 from subscriber where id_number = '110101900307023'", SESSION)
    (ref,) = sql.parameters(reading)
    assert ref == SubjectRef(
        SubjectKind.ID_DOCUMENT,
        PSEUDONYMISER.subject(
            SubjectKind.ID_DOCUMENT, "11010119900307023" + _check("11010119900307023")
        ),
        PSEUDONYMISER.epoch,
        SeenAs.ASKED_FOR,
        Certainty.SURE,
        0,
    )


def _check(first17: str) -> str:
    """GB 11643, 4.3: the check character of the first 17 digits."""
    weights = [2 ** (17 - at) % 11 for at in range(17)]
    total = sum(int(digit) * weight for digit, weight in zip(first17, weights, strict=True))
    return "10X98765432"[total % 11]


def test_null_names_nobody_and_leaves_no_gap() -> None:
    sql = analyser()
    reading = sql.statement("select 1 from subscriber where msisdn = $1", SESSION)
    null = Parameter(TEXT, binary=False, value=None)
    assert sql.parameters(reading, [null]) == ()
    assert sql.parameter_gaps(reading, [null]) == ()


@pytest.mark.parametrize(
    "parameters",
    [
        [],
        [binary(999999, b"\x00\x01\x02")],
        [binary(INT8, b"\x00")],
        [binary(NUMERIC, b"\x00" * 9)],
        [binary(UUID, b"\x00")],
        [binary(TEXT_ARRAY, b"\x00\x00\x00\x01")],
        [binary(701, b"\x00")],
    ],
)
def test_a_parameter_that_cannot_be_read_is_a_gap(parameters: list[Parameter]) -> None:
    sql = analyser()
    reading = sql.statement("select 1 from subscriber where msisdn = $1", SESSION)
    assert sql.parameters(reading, parameters) == ()
    assert [(gap.reason, gap.place) for gap in sql.parameter_gaps(reading, parameters)] == [
        (GapReason.UNPARSED, GapPlace.PARAMETERS)
    ]
    assert sql.parameter_gaps(sql.statement("select $1", SESSION), parameters) == ()


def test_a_reading_holds_pseudonyms_and_no_value() -> None:
    sql = analyser()
    reading = sql.statement(
        "select 1 from subscriber where msisdn = '13812345678' and id_number = $1", SESSION
    )
    sql.parameters(reading, [text("110101199003070230")])
    assert "13812345678" not in repr(reading)
    assert PHONE in {ref.pseudonym for ref in reading.literals}


def test_an_unknown_table_still_has_no_subject_but_a_gap() -> None:
    reading = analyser().statement("select 1 from nowhere where msisdn = '13812345678'", SESSION)
    assert reading.literals == ()
    assert GapReason.UNKNOWN_TABLE in {gap.reason for gap in reading.gaps}
