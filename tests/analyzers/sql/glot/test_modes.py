"""What `sql_mode` and comments change in the meaning of a text."""

import pytest

from analyzers.sql.glot import statements
from analyzers.sql.neutral import Column, Literal, LiteralKind, Operation, Select, Unread
from tests.analyzers.sql.glot.test_forms import columns, doubts, every, one


def texts(node: object) -> list[str]:
    return [
        found.text
        for found in every(node)
        if isinstance(found, Literal) and found.kind is LiteralKind.TEXT
    ]


def test_double_quotes_hold_a_text_and_under_ansi_quotes_a_name() -> None:
    sql = 'SELECT a FROM t WHERE b = "c"'
    assert columns(one(sql)) == {"a", "b"}
    assert texts(one(sql)) == ["c"]
    for mode in ("ANSI_QUOTES", "strict_all_tables, ansi_quotes", "ANSI"):
        assert columns(one(sql, sql_mode=mode)) == {"a", "b", "c"}


def test_pipes_are_or_and_under_pipes_as_concat_one_text() -> None:
    sql = "SELECT 1 FROM t WHERE a = 1 || b = 2"
    found = one(sql)
    assert isinstance(found, Select)
    assert isinstance(found.where, Operation)
    assert found.where.operator == "or"
    found = one(sql, sql_mode="PIPES_AS_CONCAT")
    assert isinstance(found, Select)
    assert isinstance(found.where, Operation)
    assert found.where.operator == "="
    assert columns(found) == {"a", "b"}


def test_a_backslash_escapes_a_quote_unless_the_mode_says_no() -> None:
    sql = r"SELECT '\', a, '"
    assert columns(one(sql)) == set()
    assert texts(one(sql)) == ["', a, "]
    (found,) = statements(sql, "mariadb", sql_mode="NO_BACKSLASH_ESCAPES")
    assert isinstance(found.statement, Unread)  # a text, a name, and a quote that nothing closes
    sql = r"SELECT 'x\\', a"
    assert columns(one(sql)) == {"a"}
    assert texts(one(sql)) == ["x\\"]
    assert texts(one(sql, sql_mode="NO_BACKSLASH_ESCAPES")) == ["x\\\\"]


COMMENTS = [
    ("SELECT a /*! , b */ FROM t", "mysql", {"a", "b"}),
    ("SELECT a /*! , b */ FROM t", "mariadb", {"a", "b"}),
    ("SELECT a /*!50000 , b */ FROM t", "mariadb", {"a", "b"}),
    ("SELECT a /*!50701 , b */ FROM t", "mariadb", {"a"}),
    ("SELECT a /*!999999 , b */ FROM t", "mariadb", {"a"}),
    ("SELECT a /*M! , b */ FROM t", "mariadb", {"a", "b"}),
    ("SELECT a /*M! , b */ FROM t", "mysql", {"a"}),
    ("SELECT a /*M!100100 , b */ FROM t", "mariadb", {"a", "b"}),
    ("SELECT a /* , b */ FROM t", "mysql", {"a"}),
    ("SELECT a /*+ MAX_EXECUTION_TIME(10) NO_INDEX(x) */ FROM t", "mysql", {"a"}),
    ("SELECT a # , b\n FROM t", "mysql", {"a"}),
    ("SELECT a -- , b\n FROM t", "mysql", {"a"}),
    ("SELECT a --1, b\n FROM t", "mysql", {"a", "b"}),
    ("SELECT a /*! , b /* , c */ , d */ FROM t", "mysql", {"a", "b", "d"}),
    ("SELECT a FROM t WHERE b = '/*! , c' AND d = '*/'", "mysql", {"a", "b", "d"}),
    ("SELECT a FROM `/*! x` WHERE b = 1", "mysql", {"a", "b"}),
    ("SELECT a --1, b\n FROM t", "sqlite", {"a"}),
    ("SELECT a /*! , b */ FROM t", "sqlite", {"a"}),
]


@pytest.mark.parametrize(("sql", "dialect", "names"), COMMENTS)
def test_a_comment_is_code_where_the_server_runs_it(
    sql: str, dialect: str, names: set[str]
) -> None:
    found = one(sql, dialect)
    assert columns(found) == names
    assert doubts(found) == []


def test_a_comment_for_a_version_that_may_be_the_servers_leaves_a_doubt() -> None:
    found = one("SELECT a /*!80016 , b */ FROM t", "mysql")
    assert columns(found) == {"a", "b"}
    assert doubts(found) == ["version comment"]


def test_oracle_mode_is_another_grammar() -> None:
    found = statements("BEGIN SELECT a FROM t; END", "mariadb", sql_mode="ORACLE")
    assert isinstance(found[0].statement, Unread)


def test_names_of_postgres_are_folded_unless_quoted() -> None:
    found = one('SELECT A, "B" FROM T WHERE C = $1', "postgres")
    assert columns(found) == {"a", "B", "c"}
    assert [node.names for node in every(found) if isinstance(node, Column)]
