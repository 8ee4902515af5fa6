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
_NOT_YET = frozenset(("select", "with", "values", "table", "function", "trigger", "procedure"))
"""Words that no CREATE VIEW has before its AS."""
_TAIL = re.compile(
    r"\s+with\s+(?:(?P<check>(?:(?:local|cascaded)\s+)?check\s+option)|(?:no\s+)?data)[\s;]*$",
    re.IGNORECASE,
)


class CreatedView(NamedTuple):
    """What a CREATE VIEW says; `columns` is the text of its list of names, "" without one."""

    query: str
    columns: str = ""
    materialized: bool = False
    check_option: bool = False


def created_view(text: str) -> CreatedView:
    """Read a CREATE VIEW; a text that is none is taken to be the query itself."""
    found = _head(text)
    query, columns, materialized = found if found is not None else (text, "", False)
    query = query.strip().rstrip(";").rstrip()
    tail = _TAIL.search(query)
    if tail is None:
        return CreatedView(query, columns, materialized)
    return CreatedView(query[: tail.start()], columns, materialized, bool(tail["check"]))


def _head(text: str) -> tuple[str, str, bool] | None:
    """Give what follows AS, the list of columns before it, and whether MATERIALIZED stands there."""
    depth = begins = 0
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
        elif word == "view":
            view, columns = True, ""
        elif word == "as" and view:
            return text[sign.end() :], columns, materialized
        elif word == "materialized":
            materialized = True
        before = word
    return None
