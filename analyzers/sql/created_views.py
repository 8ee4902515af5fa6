"""The query inside a CREATE VIEW, which servers and people give in place of a view's query."""

import re
from typing import NamedTuple

_SIGN = re.compile(
    r"""(?P<comment>--[^\n]*|/\*.*?\*/)
    |(?P<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|'(?:[^']|'')*'|\[[^\]]*\])
    |(?P<word>\w+)
    |(?P<open>\()
    |(?P<close>\))
    |[^\s]""",
    re.DOTALL | re.VERBOSE,
)
_HEAD = 16 * 1024
"""Characters in which AS must stand: a view has at most some thousand columns, most have none named."""
_CREATES = frozenset(("create", "alter"))
_MADE = frozenset(("view", "table"))
_NOT_YET = frozenset(("select", "with", "values", "function", "trigger", "procedure"))
"""Words that neither has before its AS."""
_TAIL = re.compile(
    r"\s+with\s+(?:(?P<check>(?:(?:local|cascaded)\s+)?check\s+option)|(?:no\s+)?data)[\s;]*$",
    re.IGNORECASE,
)


class CreatedView(NamedTuple):
    """What a CREATE VIEW, or a CREATE TABLE … AS, says.

    `name` and `columns` (the list of names in brackets) are as written, "" where there are none.
    """

    query: str
    name: str = ""
    columns: str = ""
    materialized: bool = False
    check_option: bool = False


def created_view(text: str) -> CreatedView:
    """Read a CREATE VIEW; a text that is none is taken to be the query itself."""
    head = _head(text)
    found = head if head is not None else CreatedView(text)
    query = found.query.strip().rstrip(";").rstrip()
    tail = _TAIL.search(query)
    if tail is None:
        return found._replace(query=query)
    return found._replace(query=query[: tail.start()], check_option=bool(tail["check"]))


def _head(text: str) -> CreatedView | None:
    """Read what stands before AS; None where that is no CREATE VIEW."""
    depth = begins = name_begins = name_ends = 0
    before = ""
    view = materialized = False
    columns = ""
    for at, sign in enumerate(
        s for s in _SIGN.finditer(text, 0, _HEAD) if s.lastgroup != "comment"
    ):
        word = sign[0].lower() if sign.lastgroup == "word" else ""
        if not at and word not in _CREATES:
            return None
        if sign.lastgroup == "open":
            depth += 1
            begins = 0 if before == "with" else sign.end()
        elif sign.lastgroup == "close":
            depth -= 1
            columns = columns or (text[begins : sign.start()] if begins else "")
        elif depth:
            continue
        elif not view and word in _NOT_YET:
            return None
        elif not view and word in _MADE:
            view, columns = True, ""
        elif word == "as" and view:
            name = text[name_begins:name_ends]
            return CreatedView(text[sign.end() :], name, columns, materialized)
        elif word == "materialized":
            materialized = True
        elif view and word not in _BEFORE_NAME and not columns and before != "with":
            name_begins = name_begins or sign.start()
            name_ends = sign.end()
        before = word
    return None


_BEFORE_NAME = frozenset(("if", "not", "exists", "with"))
