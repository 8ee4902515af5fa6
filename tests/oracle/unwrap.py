"""Finds the query inside a PostgreSQL utility statement, so that a server can be asked about it.

A server analyses `EXPLAIN q` or `DECLARE c CURSOR FOR q` when it parses it, but rewrites (expands the
views of) `q` only when it runs it. So the oracle asks for `q` itself.
"""

import re
from enum import Enum
from typing import Any, NamedTuple

import pgparse

_SKIPPED = re.compile(
    r"""--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$.*?\$\1\$""", re.DOTALL
)


class Counts(Enum):
    """How the query inside counts."""

    WHOLE = "as the query itself"
    WITHOUT_OUTPUT = "as the query, but nothing comes out"


class Inner(NamedTuple):
    """A query, the names of its parameters' types, and how it counts."""

    query: str
    types: tuple[str, ...] = ()
    counts: Counts = Counts.WHOLE


class Copied(NamedTuple):
    """`COPY table`: the table as written, its columns (None: all), and the direction."""

    schema: str
    table: str
    columns: tuple[str, ...] | None
    into: bool


class Truncated(NamedTuple):
    """`TRUNCATE`: the tables as written, as (schema, name)."""

    tables: tuple[tuple[str, str], ...]


def unwrap(statement: str) -> Inner | Copied | Truncated:
    """Give what to ask about; a statement that is no utility statement comes back as it is."""
    try:
        tree = pgparse.parse(statement)[0]["stmt"]
    except pgparse.PGQueryError:
        return Inner(statement)
    (kind, node), *_ = tree.items()
    match kind:
        case "SelectStmt":
            return _select(statement, node)
        case "ExplainStmt":
            start = _after_explain(statement)
            inner = unwrap(statement[start:])
            assert isinstance(inner, Inner)
            return inner._replace(counts=Counts.WITHOUT_OUTPUT)
        case "DeclareCursorStmt":
            return Inner(statement[_after(statement, "for") :])
        case "PrepareStmt":
            start = _after(statement, "as")
            types = _types(statement[:start]) if node.get("argtypes") else ()
            return Inner(statement[start:], types)
        case "CreateTableAsStmt":
            query = statement[_after(statement, "as") :]
            query = re.sub(r"(?i)\swith\s+(no\s+)?data\s*;?\s*$", "", query)
            return Inner(query, counts=Counts.WITHOUT_OUTPUT)
        case "ViewStmt":
            query = statement[_after(statement, "as") :]
            return Inner(re.sub(r"(?i)\swith\s+(\w+\s+)?check\s+option\s*;?\s*$", "", query))
        case "CopyStmt":
            return _copy(statement, node)
        case "TruncateStmt":
            named = [one["RangeVar"] for one in node["relations"]]
            return Truncated(tuple((one.get("schemaname", ""), one["relname"]) for one in named))
    return Inner(statement)


def _copy(statement: str, node: dict[str, Any]) -> Inner | Copied:
    if "query" in node:
        start = statement.index("(") + 1
        return Inner(statement[start : _closing(statement, start)])
    relation = node["relation"]
    columns = node.get("attlist")
    return Copied(
        relation.get("schemaname", ""),
        relation["relname"],
        tuple(one["String"]["sval"] for one in columns) if columns else None,
        bool(node.get("is_from")),
    )


def _select(statement: str, node: dict[str, Any]) -> Inner:
    while "intoClause" not in node:
        if "larg" not in node:
            return Inner(statement)
        node = node["larg"]
    at = node["intoClause"]["rel"].get("location", 0)
    at = len(statement.encode()[:at].decode())
    before = re.search(r"(?is)\binto\s+(?:(?:temp|temporary|unlogged|table)\s+)*$", statement[:at])
    after = re.match(r'(?:\w+|"[^"]+")(?:\s*\.\s*(?:\w+|"[^"]+"))?', statement[at:])
    assert before is not None, "INTO stands before its table"
    assert after is not None, "a table has a name"
    query = f"{statement[: before.start()]} {statement[at + after.end() :]}"
    return Inner(query, counts=Counts.WITHOUT_OUTPUT)


def _blanked(statement: str) -> str:
    """Give the text with strings, quoted names and comments blanked, of the same length."""
    return _SKIPPED.sub(lambda found: "_" * len(found[0]), statement)


def _after(statement: str, word: str) -> int:
    """Give the place behind the first `word` outside of parentheses."""
    depth = 0
    for found in re.finditer(rf"[()]|(?i:\b{word}\b)", _blanked(statement)):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth -= 1
        elif depth == 0:
            return found.end()
    raise AssertionError(f"no {word} in a statement that has one")


def _closing(statement: str, start: int) -> int:
    depth = 1
    for found in re.finditer(r"[()]", _blanked(statement)[start:]):
        depth += 1 if found[0] == "(" else -1
        if depth == 0:
            return start + found.start()
    raise AssertionError("a parenthesis is not closed")


def _after_explain(statement: str) -> int:
    blank = _blanked(statement)
    found = re.match(r"(?is)(\s|_{2,})*explain\s*", blank)
    assert found is not None, "EXPLAIN begins with the word"
    at = found.end()
    if blank[at : at + 1] == "(":
        closing = _closing(statement, at + 1)
        if re.match(r"(?is)\(\s*(select|with|values|\()", blank[at:]) is None:
            return closing + 1
        return at
    words = re.match(r"(?is)((analyze|analyse|verbose)\b\s*)*", blank[at:])
    assert words is not None, "an empty match is one"
    return at + words.end()


def _types(head: str) -> tuple[str, ...]:
    start = head.index("(") + 1
    inside = head[start : _closing(head, start)]
    parts, depth, begun = [], 0, 0
    for at, one in enumerate(inside):
        depth += (one == "(") - (one == ")")
        if one == "," and depth == 0:
            parts.append(inside[begun:at])
            begun = at + 1
    return tuple(part.strip() for part in [*parts, inside[begun:]])
