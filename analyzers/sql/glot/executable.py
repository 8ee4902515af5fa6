"""Comments that are code: `/*! … */`, `/*!50110 … */` and MariaDB's `/*M! … */`.

`uncovered` blanks their marks, so that every place in the text stays the same. Whether a server runs
one depends on its version, which the text does not say; where it may be either, that is told.
Source: MySQL manual, "Comments"; MariaDB, "Comment Syntax".
"""

import re
from typing import NamedTuple

from analyzers.sql.glot.marks import TooMuch
from analyzers.sql.glot.spelling import Spelling

_SURE_TO = {"mysql": 50700, "mariadb": 100500}
"""Every server in use is at least of this version."""
_NO_SERVER = 200000
"""No server is of this version; `/*!999999 … */` hides text from all of them."""
_MYSQL_ONLY = range(50700, 100000)
"""MariaDB takes these for versions of MySQL and never runs them."""


MARKS_LIMIT = 5000
"""Executable comments of a text that are laid open: a dump's statement has a dozen."""


class Uncovered(NamedTuple):
    """A text with its executable comments laid open; `doubtful`: a server may also skip one."""

    text: str
    doubtful: bool


def uncovered(text: str, spelling: Spelling) -> Uncovered:
    """Lay open the comments of a text that the server executes.

    Raises:
        TooMuch: there are more than any statement has.
    """
    if not spelling.mysql or ("/*!" not in text and "/*M!" not in text):
        return Uncovered(text, doubtful=False)
    if text.count("!") > MARKS_LIMIT and text.count("/*!") + text.count("/*M!") > MARKS_LIMIT:
        message = "comments"
        raise TooMuch(message)
    marks = _MARKS[spelling.no_backslash]
    parts: list[str] = []
    at = 0
    deep = 0
    doubtful = False
    position = 0
    while (found := marks.search(text, position)) is not None:
        position = found.end()
        if found.lastgroup == "opens":
            if found["maria"] and spelling.dialect != "mariadb":
                runs = False
            else:
                runs, sure = _runs(found["version"], spelling.dialect)
                doubtful = doubtful or not sure
            if not runs:
                position = _end_of_comment(text, position)
                continue
            deep += 1
        elif found.lastgroup == "closes":
            if not deep:
                continue
            deep -= 1
        else:
            if found.lastgroup == "plain":
                position = _end_of_comment(text, position)
            continue
        parts += (text[at : found.start()], " " * (found.end() - found.start()))
        at = found.end()
    parts.append(text[at:])
    return Uncovered("".join(parts), doubtful or bool(deep))


def _runs(version: str | None, dialect: str) -> tuple[bool, bool]:
    """Say whether such a comment is code, and whether that is certain."""
    if not version:
        return True, True
    number = int(version)
    if number >= _NO_SERVER:
        return False, True
    if dialect == "mariadb" and number in _MYSQL_ONLY:
        return False, True
    return True, number <= _SURE_TO[dialect]


def _end_of_comment(text: str, position: int) -> int:
    end = text.find("*/", position)
    return len(text) if end < 0 else end + 2


def _marks(escapes: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?P<quoted>'(?:[^'{escapes}]{"" if not escapes else r"|\\."})*+'
        |"(?:[^"{escapes}]{"" if not escapes else r"|\\."})*+"
        |`[^`]*+`
        |\#[^\n]*+
        |--(?=[\s\x00-\x20]|\Z)[^\n]*+)
        |(?P<opens>/\*(?P<maria>M)?!(?P<version>[0-9]{{5,6}})?)
        |(?P<plain>/\*)
        |(?P<closes>\*/)""",
        re.VERBOSE | re.DOTALL,
    )


_MARKS = (_marks(r"\\"), _marks(""))
"""With backslash escapes and without (NO_BACKSLASH_ESCAPES)."""
