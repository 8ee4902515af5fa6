"""No value survives redaction, whatever form it was written in."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from access import GapPlace, GapReason
from analyzers.sql.redaction import CUT, OPERATION_LIMIT, Redacted, redacted
from analyzers.sql.words import words
from tests.analyzers.sql.telecom import PSEUDONYMISER, SESSION, analyser, gate

LISTED = words("select from where and in insert into values limit as subscriber msisdn t a b")


def shown(text: str) -> str:
    return redacted(text, LISTED, gate()).text


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("SELECT  Msisdn\nFROM subscriber", "select msisdn from subscriber"),
        ("select a from t where a='x' -- 13812345678", "select a from t where a = ?"),
        ("select a /* 13812345678 */ from t", "select a from t"),
        ("select 'one'\n'two', -5, +3.5e1", "select ?, …"),
        ("select a from t where a in (1,2,3,-4)", "select a from t where a in (?, …)"),
        ("select a from t where a in ('x'::t,'y'::t)", "select a from t where a in (?::t, …)"),
        ("insert into t (a, b) values (1,'x'),(2,'y')", "insert into t (a, b) values (?, …), …"),
        ("insert into t values ($1,a($2)),($3,a($4))", "insert into t values ($1, a($2)), …"),
        ("select a+1+1-(2) from t", "select a + ? + ? - (?) from t"),
        ("select a-1 from t limit 10;", "select a - ? from t limit ?"),
        ("select a[1:2] from t", "select a[?:?] from t"),
        ('select "a", "B" from t', f"select a, {gate().admit('sql_name', 'B')[0]} from t"),
        ("select \x00\x07a\\ from t", "select a from t"),
        ("select a ~!@#%^&|`? b", "select a … b"),
        ("", ""),
    ],
)
def test_an_operation_shows_structure_only(text: str, operation: str) -> None:
    assert shown(text) == operation


def test_unlisted_names_become_digests_and_are_counted_once_each() -> None:
    text = 'select a as "13812345678", zhangsan from t zhangsan'
    digest = f"unlisted-{PSEUDONYMISER.digest('13812345678')}"
    name = f"unlisted-{PSEUDONYMISER.digest('zhangsan')}"
    assert redacted(text, LISTED, gate()) == Redacted(
        f"select a as {digest}, {name} from t {name}", 2
    )


def test_names_of_the_gate_are_shown() -> None:
    assert redacted("select q.a from t q", LISTED, gate("q")) == Redacted("select q.a from t q", 0)


def test_the_reading_carries_the_gap() -> None:
    reading = analyser().statement('select code as "13812345678" from plan', SESSION)
    assert [(gap.reason, gap.place, gap.count) for gap in reading.gaps] == [
        (GapReason.UNLISTED, GapPlace.STATEMENT, 1)
    ]


@pytest.mark.parametrize(
    "statement",
    [
        'declare "13812345678" cursor for select code from plan',
        'prepare "13812345678" as select 1',
        'execute "13812345678"',
        'savepoint "13812345678"',
        'with "13812345678" as (select 1) select code from plan',
        'listen "13812345678"',
        "notify channel, '13812345678'",
        "set whosaw.purpose = '13812345678'",
        "create user \"13812345678\" password '13812345679'",
        "comment on table plan is '13812345678'",
        "do $13812345678$ begin end $13812345678$",
        "copy plan from program 'echo 13812345678'",
        'select code from plan "13812345678"',
        "select 1 as \"13812345678\"; select '13812345678'",
        'select U&"\\0031\\0033812345678"',
        "selec 13812345678 fro plan",
    ],
)
def test_no_kind_of_statement_shows_a_value(statement: str) -> None:
    reading = analyser().statement(statement, SESSION)
    paths = reading.shape.paths if reading.shape else ()
    recorded = "\n".join(
        [
            reading.operation,
            *reading.tables,
            *paths,
            repr(reading.runs),
            repr(reading.defines),
            repr(reading.gaps),
            repr(reading.touches),
        ]
    )
    assert "1381234567" not in recorded
    assert "3812345678" not in recorded


def test_a_long_operation_is_cut_and_says_so() -> None:
    operation = shown("select " + ", ".join(["a"] * 2000) + " from t")
    assert operation.endswith(CUT)
    assert len(operation) == OPERATION_LIMIT + len(CUT)


_FORMS = st.sampled_from(
    [
        "'{}'",
        "E'{}'",
        "U&'{}'",
        "N'{}'",
        "$${}$$",
        "$a${}$a$",
        "'{}'::text",
        "cast('{}' as text)",
        "text '{}'",
        "date '{}'",
        "array['{}']",
        "('{}')",
        "-{}",
        "{}",
        "'x' '{}'",
        "'x'\n'{}'",
        '"{}"',
        "/* {} */ 1",
        "-- {}\n1",
        "f('{}')",
        "'{}",
        "${}",
        "E'\\\\{}'",
        "B'{}'",
        "'{}' AS a",
        "{}::text || 'y'",
        "[{}]",
        ":{}",
    ]
)
_PLACES = st.sampled_from(
    [
        "select {}",
        "select a from t where a = {}",
        "select a from t where a in ({}, {}, {}, {}, {})",
        "insert into t values ({}, 1), ({}, 2)",
        "select a from t limit {}",
        "selec {} where (",
        "{}",
        "; {} ;",
    ]
)
_VALUES = st.one_of(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{16}[0-9X]", fullmatch=True),
    st.text("张王李赵明华强芳", min_size=2, max_size=4),
    st.text(string.ascii_lowercase, min_size=8, max_size=12).filter(
        lambda text: text not in LISTED
    ),
)


@given(_PLACES, _FORMS, _VALUES)
@example("select {}", "$${}$$", "13812345678")
def test_no_generated_value_survives(place: str, form: str, value: str) -> None:
    text = place.replace("{}", form.format(value))
    assert value not in shown(text)


@given(st.text())
def test_any_text_has_an_operation_of_bounded_length(text: str) -> None:
    assert len(shown(text)) <= OPERATION_LIMIT + len(CUT)
