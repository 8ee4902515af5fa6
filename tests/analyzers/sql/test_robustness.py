"""Hostile and huge texts: an answer or a gap, never an exception, never the end of the process."""

import random
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from access import Action, GapReason, Reading
from analyzers.sql.facts import Dialect
from analyzers.sql.limits import DEPTH_LIMIT, LENGTH_LIMIT, STATEMENTS_LIMIT, TOKEN_LIMIT
from analyzers.sql.words import words
from tests.analyzers.sql.telecom import FACTS, SESSION, analyser

NUMBERS = [f"138{number:08d}" for number in range(10_000)]


def test_ten_thousand_values_are_all_asked_for() -> None:
    sql = analyser()
    text = f"select address from subscriber where msisdn in ({','.join(NUMBERS)})"
    reading = sql.statement(text, SESSION)
    assert reading.operation == "select address from subscriber where msisdn in (?, …)"
    assert len(reading.literals) == 10_000


def test_five_thousand_rows_are_all_written() -> None:
    rows = ",".join(f"('c{at}','{number}','x','y')" for at, number in enumerate(NUMBERS[:5000]))
    text = f"insert into subscriber (cust_id, msisdn, real_name, address) values {rows}"
    reading = analyser().statement(text, SESSION)
    assert reading.action is Action.COLLECT
    assert len(reading.literals) == 10_000
    assert {ref.row for ref in reading.literals} == set(range(1, 5001))
    assert "values (?, …), …" in reading.operation
    assert reading.operation.endswith("…(cut)")


@pytest.mark.parametrize(
    "text",
    [
        "select " + "(" * 400 + "msisdn" + ")" * 400 + " from subscriber",
        "select msisdn from " + "(select * from " * 120 + "subscriber" + ") x" * 120,
        "select " + "msisdn||" * 900 + "'' from subscriber",
        " union all ".join(["select msisdn from subscriber"] * 1500),
        "select msisdn from subscriber where " + " and ".join(["address = 'x'"] * 3000),
        f"select msisdn from subscriber where address = '{'x' * 1_000_000}'",
        f"select msisdn from subscriber where address = '{'x, (' * 200_000}'",
        "select msisdn from subscriber" + " -- x\n" * 50_000,
        "select msisdn from subscriber /*" + "/*" * 1000 + "*/" * 1000 + "*/",
    ],
)
def test_a_large_statement_is_read(text: str) -> None:
    reading = analyser().statement(text, SESSION)
    assert reading.action is Action.READ
    assert "public.subscriber.msisdn" in {touch.resource.path for touch in reading.touches}


@pytest.mark.parametrize(
    "text",
    [
        "select msisdn from subscriber where 1=1" + "+1" * DEPTH_LIMIT,
        "select msisdn from subscriber where " + "not " * 20_000 + "true",
        "select msisdn from subscriber where " + "(" * 20_000 + "true" + ")" * 20_000,
        "select msisdn from subscriber where address in (" + "f(1)," * TOKEN_LIMIT + "1)",
        "select msisdn from subscriber where address = '" + "x" * LENGTH_LIMIT + "'",
        "select msisdn from subscriber where address = '\0'",
        "select msisdn from subscriber where",
        "msisdn subscriber " + "'" * 1_000_001,
        "subscriber " * 100_000,
    ],
)
def test_what_is_too_large_or_broken_is_a_gap_that_names_its_tables(text: str) -> None:
    reading = analyser().statement(text, SESSION)
    assert reading.reading is Reading.UNREADABLE
    assert GapReason.UNPARSED in {gap.reason for gap in reading.gaps}
    assert "public.subscriber.msisdn" in {touch.resource.path for touch in reading.touches}


def test_a_chain_that_would_end_the_process_is_not_given_to_the_parser() -> None:
    # Unguarded, the parser's C code runs out of stack at some 50,000 levels (signal 11).
    code = (
        "from tests.analyzers.sql.telecom import SESSION, analyser\n"
        f"for n in ({DEPTH_LIMIT - 10}, {DEPTH_LIMIT + 10}, 100_000, 1_000_000):\n"
        "    for link in ('+1', '::b', ' is json'):\n"
        "        reading = analyser().statement('select a' + link * n, SESSION)\n"
        "        assert reading.reading.value == 'unreadable', n\n"
        "print('alive')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n")


def test_a_megabyte_of_garbage_is_a_gap() -> None:
    generator = random.Random(3)
    text = "".join(generator.choices("ab1 '\"$;()-*/\\\n\t,.:=<>张\udc80", k=1_000_000))
    readings = analyser().statements(text, SESSION)
    assert readings[0].reading is Reading.UNREADABLE
    assert len(readings[0].operation) < 2100


def test_very_many_statements_are_read_up_to_a_limit_and_the_rest_is_a_gap() -> None:
    readings = analyser().statements("select 1;" * (STATEMENTS_LIMIT + 5), SESSION)
    assert len(readings) == STATEMENTS_LIMIT + 1
    assert readings[-1].action is Action.UNKNOWN
    assert readings[-2].action is Action.OTHER


def test_bytes_that_were_not_utf8_do_not_hide_the_statement() -> None:
    text = "select msisdn from subscriber where address = '\udcd5\udcc5\udcc8\udcfd'"
    reading = analyser().statement(text, SESSION)
    assert reading.action is Action.READ
    assert "public.subscriber.msisdn" in {touch.resource.path for touch in reading.touches}


HOSTILE = {
    "10,000 numbers": f"select address from subscriber where msisdn in ({','.join(NUMBERS)})",
    "5,000 rows": "insert into subscriber (msisdn, address) values "
    + ",".join(f"('{number}','x')" for number in NUMBERS[:5000]),
    "400 brackets": "select " + "(" * 400 + "msisdn" + ")" * 400 + " from subscriber",
    "1,500 arms": " union all ".join(["select msisdn from subscriber"] * 1500),
    "a megabyte of literal": f"select msisdn from subscriber where address = '{'x' * 1_000_000}'",
    "a megabyte of garbage": "".join(
        random.Random(4).choices("ab1 '\"`#$;()-*/\\\n\t,.:=<>张\udc80\0[]!@", k=1_000_000)
    ),
    "a zero": "select msisdn from subscriber where address = '\0'; delete from subscriber",
    "zeros": "\0" * 100_000,
    "surrogates": "select msisdn from subscriber where address = '\udcd5\udcc5'",
    "surrogates only": "\udc80" * 10_000,
    "a chain": "select msisdn from subscriber where 1=1" + "+1" * 100_000,
    "deep": "select " + "(" * 100_000 + "1",
    "statements": "select msisdn from subscriber;" * 3000,
    "open comments": "select msisdn from subscriber" + "/*" * 50_000,
    "open executable comments": "select msisdn from subscriber" + "/*!" * 50_000,
    "signs": "select msisdn from subscriber where 1 " + "+-" * 50_000 + "1",
    "closed comments": "select msisdn from subscriber" + "/*" * 50_000 + "*/" * 50_000,
    "lines of signs": "select msisdn from subscriber\n-- " + "+-" * 90 + "\n/*" + "*" * 9000 + "*/",
    "quotes": "select msisdn from subscriber where '" + "'" * 99_999,
    "nothing": "",
    "white space": " \n\t" * 100_000,
}


@pytest.mark.parametrize("dialect", ["postgres", "mysql", "mariadb", "sqlite"])
@pytest.mark.parametrize("name", HOSTILE)
def test_in_every_dialect_a_hostile_text_is_an_answer_or_a_gap(dialect: Dialect, name: str) -> None:
    sql = analyser(msgspec.structs.replace(FACTS, dialect=dialect, epoch=dialect))
    readings = sql.statements(HOSTILE[name], SESSION)
    for reading in readings:
        assert len(reading.operation) < 2100
        assert "13800" not in reading.operation
    if "subscriber" in HOSTILE[name]:
        told = {touch.resource.path for reading in readings for touch in reading.touches}
        gaps = {gap.reason for reading in readings for gap in reading.gaps}
        assert "public.subscriber.msisdn" in told or GapReason.UNPARSED in gaps


_WORDS = st.sampled_from(
    [
        *sorted(
            words(
                """select from where subscriber msisdn s . , ( ) * = 'x' $1 1 and or in union with as
            insert into values update set delete returning join on using order by case when then
            end null :: [ ] ; /* */ explain copy to stdout prepare execute declare cursor for any
            array"""
            )
        ),
        "--",
        "\n",
        "\udc80",
    ]
)


@settings(max_examples=400)
@given(st.lists(_WORDS, max_size=25).map(" ".join))
def test_any_words_are_read_or_a_gap(text: str) -> None:
    sql = analyser()
    for reading in sql.statements(text, SESSION):
        assert reading.reading is Reading.EXACT or reading.shape is not None or not reading.touches
        sql.parameters(reading)


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_any_text_is_read_or_a_gap(text: str) -> None:
    assert analyser().statements(text, SESSION)
