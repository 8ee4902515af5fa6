"""How each dialect and `sql_mode` is spelt: sqlglot's tokenizers and parsers for them.

sqlglot's tokenizer takes what follows some first words (REPLACE, CALL, SHOW …) as one string; here no
word does, because `glot.statements` reads those forms. Optimizer hints are comments to us.
Source: MySQL manual, "Server SQL Modes"; MariaDB, "SQL_MODE"; SQLite, "SQL As Understood By SQLite".
"""

import logging
from functools import lru_cache
from typing import Any

from msgspec import Struct
from sqlglot.dialects.dialect import Dialect
from sqlglot.dialects.mysql import MySQL
from sqlglot.dialects.postgres import Postgres
from sqlglot.dialects.sqlite import SQLite
from sqlglot.tokenizer_core import TokenType

logging.getLogger("sqlglot").setLevel(logging.CRITICAL + 1)
# Its warnings quote the statement ("… contains unsupported syntax"): values would reach the log.

DIALECTS = ("mysql", "mariadb", "sqlite", "postgres")


class Spelling(Struct, frozen=True):
    """How names, texts and operators are written."""

    dialect: str
    ansi_quotes: bool = False
    """`"x"` is a name (MySQL)."""
    pipes_concat: bool = False
    """`||` joins texts and does not mean OR (MySQL)."""
    no_backslash: bool = False
    """A backslash in a text is a backslash (MySQL)."""
    oracle: bool = False
    """MariaDB's ORACLE mode: another grammar."""

    @property
    def mysql(self) -> bool:
        """Whether it is MySQL's or MariaDB's."""
        return self.dialect in ("mysql", "mariadb")

    @property
    def sqlite(self) -> bool:
        """Whether it is SQLite's."""
        return self.dialect == "sqlite"

    @property
    def folds(self) -> bool:
        """Whether names without quotes are folded to small letters."""
        return self.dialect == "postgres"


_ANSI = frozenset(("ANSI", "ANSI_QUOTES", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL"))
_PIPES = frozenset(("ANSI", "PIPES_AS_CONCAT", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL"))


@lru_cache(maxsize=64)
def spelling_of(dialect: str, sql_mode: str = "") -> Spelling:
    """Give the spelling of a dialect under a `sql_mode` (a list with commas, in any case)."""
    if dialect not in ("mysql", "mariadb"):
        return Spelling(dialect if dialect in DIALECTS else "postgres")
    modes = {mode.strip().upper() for mode in sql_mode.split(",")}
    return Spelling(
        dialect,
        ansi_quotes=not modes.isdisjoint(_ANSI),
        pipes_concat=not modes.isdisjoint(_PIPES),
        no_backslash="NO_BACKSLASH_ESCAPES" in modes,
        oracle="ORACLE" in modes and dialect == "mariadb",
    )


def _without_commands(base: Any) -> dict[str, Any]:
    keywords = {word: kind for word, kind in base.KEYWORDS.items() if kind is not TokenType.COMMAND}
    keywords.pop("/*+", None)
    keywords.pop("{{", None)
    keywords.pop("}}", None)
    return {"COMMANDS": set[TokenType](), "KEYWORDS": keywords}


@lru_cache(maxsize=64)
def glot_dialect(spelling: Spelling) -> Dialect:
    """Give sqlglot's dialect for a spelling."""
    if spelling.sqlite:
        return _made(SQLite, {}, {})
    if not spelling.mysql:
        return _made(Postgres, {}, {})
    tokenizer: dict[str, Any] = {"STRING_ESCAPES": ["'", '"', "\\"]}
    if spelling.no_backslash:
        tokenizer["STRING_ESCAPES"] = ["'", '"']
    if spelling.ansi_quotes:
        tokenizer["QUOTES"] = ["'"]
        tokenizer["IDENTIFIERS"] = ["`", '"']
        tokenizer["STRING_ESCAPES"].remove('"')
    more = {"UNESCAPED_SEQUENCES": dict[str, str]()} if spelling.no_backslash else {}
    return _made(MySQL, tokenizer, more)


def _made(base: type[Dialect], tokenizer: dict[str, Any], more: dict[str, Any]) -> Dialect:
    own = type(
        "Tokenizer", (base.tokenizer_class,), _without_commands(base.tokenizer_class) | tokenizer
    )
    made: type[Dialect] = type(f"Whosaw{base.__name__}", (base,), {"Tokenizer": own} | more)
    return made()
