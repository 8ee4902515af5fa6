"""Binary forms of values, judged by the server's own text of the same value."""

from collections.abc import Iterator

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg import pq

from access import Parameter
from analyzers.sql.decoding import Undecodable, array_elements, text_of, texts_of
from tests.servers import PostgresServer

VALUES = [
    "0::int2",
    "(-32768)::int2",
    "2147483647::int4",
    "(-1)::int8",
    "13812345678::int8",
    "13812345678::numeric",
    "0::numeric",
    "-0.001::numeric",
    "123456789012345678901234567890::numeric",
    "100000000::numeric",
    "0.00012345::numeric(20,10)",
    "12345.6700::numeric",
    "99999999999.99::numeric(13,2)",
    "'abc'::text",
    "'张三'::varchar",
    "'13812345678'::char(20)",
    "'n'::name",
    "'x'::\"char\"",
    "'{\"a\": 1}'::json",
    "'0b1f3a52-7c0e-4a8e-9d3a-3f2a1b4c5d6e'::uuid",
    "4294967295::oid::int8",
    "42::oid",
    "13812345678::float8",
    "2.5::float4",
]


@pytest.fixture(scope="module")
def connection(postgres_server: PostgresServer) -> Iterator[psycopg.Connection]:
    with psycopg.connect(postgres_server.uri(), autocommit=True) as opened:
        yield opened


def both(connection: psycopg.Connection, expression: str) -> tuple[int, bytes, str]:
    """Give the oid, the binary form and the text of an expression's value."""
    query = f"select {expression}".encode()
    binary = connection.pgconn.exec_params(query, [], result_format=1)
    text = connection.pgconn.exec_params(query, [], result_format=0)
    assert binary.status == text.status == pq.ExecStatus.TUPLES_OK
    value, written = binary.get_value(0, 0), text.get_value(0, 0)
    assert value is not None
    assert written is not None
    return binary.ftype(0), value, written.decode()


@pytest.mark.parametrize("expression", VALUES)
def test_a_binary_value_reads_as_the_server_writes_it(
    connection: psycopg.Connection, expression: str
) -> None:
    oid, value, written = both(connection, expression)
    assert text_of(oid, value, binary=True) == written


@settings(max_examples=60, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**25), max_value=10**25))
def test_any_numeric_reads_as_the_server_writes_it(
    connection: psycopg.Connection, number: object
) -> None:
    oid, value, written = both(connection, f"'{number}'::numeric")
    assert text_of(oid, value, binary=True) == written


@pytest.mark.parametrize(
    "expression",
    [
        "array['a', 'b c', null, '{x}', '\"q\"', 'e\\f', '', 'NULL']",
        "array[1, 2, null]::int8[]",
        "array[1.5, 2]::numeric[]",
        "array['0b1f3a52-7c0e-4a8e-9d3a-3f2a1b4c5d6e']::uuid[]",
        "array[array['a', 'b'], array['c', 'd']]::varchar[]",
        "'{}'::text[]",
    ],
)
def test_an_array_reads_the_same_in_both_forms(
    connection: psycopg.Connection, expression: str
) -> None:
    oid, value, written = both(connection, expression)
    told = connection.execute(
        f"select array_agg(u::text) from unnest({expression}) u where u is not null"
    ).fetchone()
    assert told is not None
    expected = tuple(told[0] or ())
    assert texts_of(Parameter(oid, binary=True, value=value)) == expected
    assert texts_of(Parameter(oid, binary=False, value=written.encode())) == expected


@given(
    st.binary(max_size=64), st.sampled_from([0, 17, 20, 21, 23, 25, 701, 1009, 1016, 1700, 2950])
)
def test_any_bytes_are_read_or_refused(value: bytes, oid: int) -> None:
    try:
        assert all(
            isinstance(one, str) for one in texts_of(Parameter(oid, binary=True, value=value))
        )
    except Undecodable as error:
        assert value.decode("latin-1") not in str(error) or len(value) < 4


@given(st.text(max_size=40))
def test_any_text_is_an_array_or_none(text: str) -> None:
    found = array_elements(text)
    assert found is None or isinstance(found, list)


def test_text_in_another_encoding_is_still_read() -> None:
    assert text_of(25, "张三".encode("gb18030"), binary=False) == "张三"
