"""The words of MariaDB and SQLite are those that the servers themselves tell."""

import re
import sqlite3
from contextlib import closing

import msgspec
import pytest

from analyzers.sql.builtin_functions import CALM, LOUD, OPAQUE
from analyzers.sql.builtin_names import SYSTEM_WORDS
from analyzers.sql.facts import Dialect
from analyzers.sql.other_names import MARIADB_WORDS, SQLITE_WORDS
from tests.analyzers.sql.telecom import FACTS, SESSION, analyser
from tests.mariadb_server import MariaServer

PLAIN = re.compile(r"[a-z_][a-z0-9_]*")
OURS = SYSTEM_WORDS | CALM | LOUD | OPAQUE | MARIADB_WORDS


def test_mariadb_knows_every_word_and_we_know_all_of_its(mariadb_server: MariaServer) -> None:
    with closing(mariadb_server.connect()) as connection, connection.cursor() as cursor:
        cursor.execute("select version()")
        (version,) = cursor.fetchone()
        if not version.startswith("10.11."):
            pytest.skip("the words are those of MariaDB 10.11")
        cursor.execute(
            "select word from information_schema.keywords"
            " union select `function` from information_schema.sql_functions"
        )
        told = {row[0].lower() for row in cursor.fetchall()}
    plain = {word for word in told if PLAIN.fullmatch(word)}
    assert plain <= OURS
    assert plain >= MARIADB_WORDS


@pytest.mark.skipif(sqlite3.sqlite_version_info >= (3, 41), reason="functions of SQLite 3.40")
def test_all_functions_of_sqlite_are_known() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        told = {row[0] for row in connection.execute("select name from pragma_function_list")}
    assert {word for word in told if PLAIN.fullmatch(word)} <= OURS | SQLITE_WORDS


@pytest.mark.parametrize(
    ("dialect", "text", "operation"),
    [
        (
            "mysql",
            "SELECT IFNULL(`Msisdn`, 'x') FROM subscriber STRAIGHT_JOIN plan LIMIT 5, 10",
            "select ifnull(msisdn, ?) from subscriber straight_join plan limit ?, …",
        ),
        (
            "mariadb",
            "insert ignore into plan (code) values (_utf8'x') on duplicate key update code = 'y' # z",
            "insert ignore into plan (code) values (?) on duplicate key update code = ?",
        ),
        (
            "sqlite",
            "select [msisdn] from subscriber where address glob '北*' -- 138",
            "select msisdn from subscriber where address glob ?",
        ),
    ],
)
def test_an_operation_shows_the_words_of_its_dialect(
    dialect: Dialect, text: str, operation: str
) -> None:
    sql = analyser(msgspec.structs.replace(FACTS, dialect=dialect, epoch=dialect))
    assert sql.statement(text, SESSION).operation == operation
