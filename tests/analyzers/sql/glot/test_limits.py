"""Large, deep and broken texts are an answer or a gap: never an exception, never a dead process."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzers.sql.glot import SETTINGS_LIMIT, statements
from analyzers.sql.glot.marks import DEPTH_LIMIT, TOKEN_LIMIT
from analyzers.sql.neutral import Insert, Operation, Select, SetOperation, Unread, Values
from tests.analyzers.sql.glot.test_forms import one

DIALECTS = ("mysql", "mariadb", "sqlite", "postgres")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_in_list_of_10_000_is_read(dialect: str) -> None:
    found = one(f"SELECT a FROM t WHERE b IN ({','.join(map(str, range(10_000)))})", dialect)
    assert isinstance(found, Select)
    assert isinstance(found.where, Operation)
    assert len(found.where.args) == 10_001


@pytest.mark.parametrize("dialect", ["mysql", "mariadb"])
def test_a_set_of_thousands_of_variables_is_read_up_to_a_limit(dialect: str) -> None:
    text = "SET " + ", ".join(f"@a{at} = {at}" for at in range(5000))
    found = statements(text, dialect)
    assert len(found) == SETTINGS_LIMIT + 1
    assert isinstance(found[-1].statement, Unread)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_long_string_of_escaped_quotes_that_does_not_end_is_looked_at_once(dialect: str) -> None:
    # Looked at again from each of its quotes, it took minutes.
    found = statements("SELECT E'" + "\\'" * 1_000_000, dialect)
    assert all(isinstance(one.statement, Unread) for one in found)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_insert_of_5_000_rows_is_read(dialect: str) -> None:
    rows = ",".join(f"({at},'x','y',3)" for at in range(5000))
    found = one(f"INSERT INTO t VALUES {rows}", dialect)
    assert isinstance(found, Insert)
    assert isinstance(found.source, Values)
    assert len(found.source.rows) == 5000


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_union_of_1_500_arms_is_read_flat(dialect: str) -> None:
    found = one(" UNION ALL ".join(["SELECT a FROM t"] * 1500), dialect)
    assert isinstance(found, SetOperation)
    assert len(found.arms) == 1500


@pytest.mark.parametrize("dialect", DIALECTS)
def test_chains_of_operators_are_read_flat(dialect: str) -> None:
    for operator in ("AND", "OR", "+", "||"):
        found = one(f"SELECT {f' {operator} '.join(['a'] * 5000)} FROM t", dialect)
        assert isinstance(found, Select)
        value = found.items[0].value
        assert isinstance(value, Operation)
        assert len(value.args) == 5000


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("opening", "inner", "closing"),
    [
        ("(", "a", ")"),
        ("f(", "a", ")"),
        ("date(", "a", ")"),
        ("char(", "a", ")"),
        ("unknown(", "a", ")"),
        ("union(", "a", ")"),
        ("(SELECT ", "1", ")"),
        ("CASE WHEN a THEN ", "1", " END"),
        ("NOT ", "a", ""),
        ("- ", "a", ""),
        ("a IN (", "1", ")"),
        ("coalesce(a, ", "1", ")"),
    ],
)
def test_400_levels_are_an_answer_or_a_gap(
    dialect: str, opening: str, inner: str, closing: str
) -> None:
    for levels in (20, 400):
        found = one(f"SELECT {opening * levels}{inner}{closing * levels} FROM t", dialect)
        assert isinstance(found, Select | Unread)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_400_derived_tables_inside_one_another_are_an_answer_or_a_gap(dialect: str) -> None:
    found = one("SELECT * FROM " + "(SELECT * FROM " * 400 + "t" + ") x" * 400, dialect)
    assert isinstance(found, Select | Unread)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "sign", ["(", "NOT ", "- ", "CASE ", "f(", "[", "{", "SELECT ", "EXPLAIN "]
)
def test_what_is_too_deep_is_not_parsed(dialect: str, sign: str) -> None:
    (found,) = statements("SELECT " + sign * (DEPTH_LIMIT + 10), dialect)
    assert isinstance(found.statement, Unread)


def test_what_has_too_many_tokens_is_not_parsed() -> None:
    (found,) = statements("SELECT " + "a," * TOKEN_LIMIT + "a", "mysql")
    assert isinstance(found.statement, Unread)


def test_what_has_too_many_executable_comments_is_not_parsed() -> None:
    (found,) = statements("/*! " * 250_000, "mysql")
    assert isinstance(found.statement, Unread)


def test_a_literal_of_a_megabyte_is_read() -> None:
    for text in ("x" * 1_000_000, "''" * 500_000, r"\n" * 500_000):
        assert isinstance(one(f"SELECT a FROM t WHERE b = '{text}'"), Select)


@pytest.mark.parametrize("joins", [10, 40])
def test_joins_without_a_condition_are_read(joins: int) -> None:
    found = one("SELECT * FROM t" + " JOIN u" * joins)
    assert isinstance(found, Select)
    lite = one("SELECT * FROM t" + " LEFT JOIN u" * joins, "sqlite")
    assert isinstance(lite, Select | Unread)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "text",
    ["\0", "SELECT '\0'", "SELECT '\ud800'", "'" * 99_999, "`" * 99_999, '"', "/*", "/*!", "--", "#",
     "SELECT a FROM t; \ufffd", ";;;", "a " * 500_000, "+" * 1_000_000, "/*! " * 200_000,
     "SELECT 0x", "SELECT x'zz'", "SELECT .", "SELECT @", "SELECT @@", "SELECT :", "SELECT $",
     "PREPARE s FROM 'PREPARE s FROM ''x'''", "SET", "SET @", "CALL", "DO", "LOAD DATA", "CREATE VIEW",
     "CREATE TABLE", "ALTER TABLE", "DROP TABLE", "TRUNCATE", "HANDLER", "EXPLAIN", "EXECUTE",
     "INSERT", "REPLACE", "UPDATE", "DELETE", "WITH", "(", ")", "USE", "VALUES", "SELECT a INTO"],
)  # fmt: skip
def test_broken_texts_are_a_gap(dialect: str, text: str) -> None:
    statements(text, dialect)


_WORDS = [
    "SELECT", "a", "t", "FROM", "WHERE", "(", ")", ",", "*", "=", "'x'", "1", "JOIN", "ON", "USING",
    "INSERT", "INTO", "VALUES", "UPDATE", "SET", "DELETE", "AS", "UNION", "WITH", "`b`", '"c"', ".",
    "CASE", "WHEN", "THEN", "END", "IN", "NOT", "INTERVAL", "DAY", "date", "OVER", "ORDER BY", "LIMIT",
    "?", "@v", ":=", "||", "EXISTS", "REPLACE", "CREATE", "TABLE", "VIEW", "BEGIN", ";", "{", "}",
    "VALUE", "FOR", "LOCK", "PARTITION", "USE", "INDEX", "NEXT", "OUTFILE", "/*!", "*/", "EXPLAIN",
]  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=25), st.sampled_from(DIALECTS))
@settings(max_examples=400, deadline=None)
def test_no_order_of_words_raises(words: list[str], dialect: str) -> None:
    statements(" ".join(words), dialect)


@given(st.text(max_size=60), st.sampled_from(DIALECTS))
@settings(max_examples=200, deadline=None)
def test_no_text_raises(text: str, dialect: str) -> None:
    statements(text, dialect)
