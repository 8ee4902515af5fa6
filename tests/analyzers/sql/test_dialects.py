"""The lexical rules of MySQL, MariaDB and SQLite; no value survives redaction in any dialect."""

import os
import sqlite3
import string
from contextlib import closing

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analyzers.sql.facts import Dialect
from analyzers.sql.lexer import SQLITE, Lexicon, TokenKind, comments, lexicon, tokens
from analyzers.sql.redaction import CUT, OPERATION_LIMIT, Redactor
from analyzers.sql.words import words
from tests.analyzers.sql.telecom import gate

SOAK = bool(os.environ.get("WHOSAW_SOAK"))
EXAMPLES = 10_000 if SOAK else 300
LISTED = words("select from where and in insert into values limit as subscriber msisdn t a b Odd")
MYSQL = lexicon("mysql")
ANSI = lexicon("mariadb", "STRICT_TRANS_TABLES,ANSI_QUOTES")
PLAIN = lexicon("mysql", "no_backslash_escapes")
DIALECTS: list[tuple[Dialect, str]] = [
    ("postgres", ""),
    ("mysql", ""),
    ("mysql", "ANSI_QUOTES"),
    ("mariadb", "NO_BACKSLASH_ESCAPES"),
    ("mariadb", "ORACLE,NO_BACKSLASH_ESCAPES"),
    ("sqlite", ""),
]


def parts(text: str, rules: Lexicon) -> list[tuple[str, str]]:
    return [(one.kind.value, text[one.start : one.end]) for one in tokens(text, rules=rules)]


def shown(text: str, rules: Lexicon) -> str:
    return Redactor(LISTED, gate(), rules).redacted(text).text


@pytest.mark.parametrize(
    ("literal", "rules"),
    [
        (r"'it\'s'", MYSQL),
        (r'"it\"s"', MYSQL),
        ('"say ""x"" "', MYSQL),
        ("'it''s'", MYSQL),
        (r"'back\'", PLAIN),
        (r"'it\'s'", ANSI),
        ("N'x'", MYSQL),
        ("x'1F'", MYSQL),
        ("b'01'", MYSQL),
        ("_utf8'x'", MYSQL),
        ("_utf8mb4 'x'", MYSQL),
        ('_latin1"x"', MYSQL),
        ("0x1F", MYSQL),
        ("0b11", MYSQL),
        ("1e5", MYSQL),
        ("?", MYSQL),
        (r"'back\'", SQLITE),
        ("X'1f'", SQLITE),
        ("?13", SQLITE),
        (":name", SQLITE),
        ("@name", SQLITE),
        ("$name", SQLITE),
    ],
)
def test_every_form_of_a_literal_is_one_token(literal: str, rules: Lexicon) -> None:
    assert parts(f"a = {literal} ", rules) == [
        ("name", "a"),
        ("operator", "="),
        ("literal", literal),
    ]


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("`a``b`", MYSQL),
        ("`it's`", MYSQL),
        ('"a""b"', ANSI),
        ('"a\\"', ANSI),
        ("[it's]", SQLITE),
        ("`x`", SQLITE),
        ('"x"', SQLITE),
    ],
)
def test_every_form_of_a_quoted_name_is_one_token(name: str, rules: Lexicon) -> None:
    assert parts(f"select {name} 'x'", rules)[1:] == [("quoted", name), ("literal", "'x'")]


@pytest.mark.parametrize(
    ("text", "found", "rules"),
    [
        ("select 1 # it's\n, 'x'", ["# it's"], MYSQL),
        ("select 1 -- it's\n, 'x'", ["-- it's"], MYSQL),
        ("select 1--1", [], MYSQL),
        ("select /* a /* b */ 1", ["/* a /* b */"], MYSQL),
        ("select /*!50001 msisdn */ /* c */", ["/* c */"], MYSQL),
        ("select 2*/*c*/3", ["/*c*/"], MYSQL),
        ("select '# no' # yes", ["# yes"], MYSQL),
        ("select 1--it's", ["--it's"], SQLITE),
        ("select 1 # 2", [], SQLITE),
    ],
)
def test_comments_are_those_of_the_dialect(text: str, found: list[str], rules: Lexicon) -> None:
    assert list(comments(text, rules=rules)) == found


def test_what_stands_in_an_executable_comment_is_code() -> None:
    text = "select a /*!40101 , msisdn '13812345678' */ from /*M! t */ where b = 'x'"
    assert shown(text, MYSQL) == "select a, msisdn ? from t where b = ?"


def test_names_compare_without_case_where_the_dialect_says_so() -> None:
    assert shown("SELECT Msisdn, odd FROM `Subscriber`", MYSQL) == "select msisdn, " + (
        gate().admit("sql_name", "odd")[0] + " from subscriber"
    )
    assert shown('SELECT "MSISDN" FROM t', SQLITE) == "select msisdn from t"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("'it''s'", "it's"),
        (r"'back\'", "back\\"),
        ("x'31'", b"1"),
        ("1.5e-3", 0.0015),
        (".5", 0.5),
        ("0x10", 16),
        ("7 /* a /* b */", 7),
        ("7--it's", 7),
        ("7 /* never ends", 7),
    ],
)
def test_sqlite_sees_one_value_where_one_literal_is(text: str, value: object) -> None:
    statement = f"select {text}"
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute(statement).fetchall() == [(value,)]
    kinds = [one.kind for one in tokens(statement, rules=SQLITE)]
    assert [kind for kind in kinds if kind is not TokenKind.COMMENT] == [
        TokenKind.NAME,
        TokenKind.LITERAL,
    ]


_FORMS = st.sampled_from(
    [
        form
        for line in (
            """'{}'|"{}"|N'{}'|_utf8'{}'|_utf8mb4 "{}"|x'{}'|'{}' 'x'|'x' "{}"|E'{}'|U&'{}'|$${}$$""",
            """$a${}$a$|-{}|{}|date '{}'|timestamp"{}"|'\\'{}|'\\\\'{}|"\\"{}"|'''{}'|# {}|-- {}""",
            """/* {} */|/*! {} */|/*!50001 '{}' */|`{}`|[{}]|@{}|@'{}'|@`{}`|@@{}|:{}|?{}|${}|'{}""",
            """"{}|`{}|[{}|/*{}|0x{}|{}e5|.{}|{}.5|\\{}|'{}\\|\\N{}|{}_x|x{}|cast('{}' as char)""",
            """convert('{}' using utf8)|'{}' collate utf8_bin|{d '{}'}|('{}','{}',1)""",
        )
        for form in line.split("|")
    ]
)
_PLACES = st.sampled_from(
    [
        "select {}",
        "select a from t where a = {}",
        "select a from t where a in ({}, {}, {}, {}, {})",
        "insert into t values ({}, 1), ({}, 2)",
        "select a from t limit {}",
        "select a /* {} */ from t -- {}",
        "selec {} where (",
        "{}",
        "; {} ;",
        "select 2*/*c*/{}",
        "'{}' {}",
        "update t set a = {} where b = {} or {}",
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


@pytest.mark.soak
@pytest.mark.parametrize(("dialect", "mode"), DIALECTS)
@settings(max_examples=EXAMPLES, deadline=None)
@given(place=_PLACES, form=_FORMS, value=_VALUES)
@example(place="select {}", form="'\\'{}'", value="13812345678")
def test_no_generated_value_survives(
    dialect: Dialect, mode: str, place: str, form: str, value: str
) -> None:
    text = place.replace("{}", form.replace("{}", value))
    recorded = shown(text, lexicon(dialect, mode))
    assert value not in recorded
    assert value not in recorded.replace(" ", "")


_SIGNS = st.sampled_from([*"'\"`[]\\#-/*!$?@:;(),.", "--", "/*!", "*/", "\n"])
_TEXTS = st.lists(
    st.one_of(_SIGNS, st.text(string.printable + "张\udc80\x00", max_size=4)), max_size=30
).map("".join)


@pytest.mark.soak
@pytest.mark.parametrize(("dialect", "mode"), DIALECTS)
@settings(max_examples=EXAMPLES, deadline=None)
@given(_TEXTS)
def test_tokens_cover_any_text_and_its_operation_is_bounded(
    dialect: Dialect, mode: str, text: str
) -> None:
    rules = lexicon(dialect, mode)
    end = 0
    for token in tokens(text, rules=rules):
        assert token.start >= end
        assert not text[end : token.start].strip(" \t\n\r\f\v")
        end = token.end
    assert not text[end:].strip(" \t\n\r\f\v")
    assert len(shown(text, rules)) <= OPERATION_LIMIT + len(CUT)
