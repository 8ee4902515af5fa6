"""Lets through exactly one SELECT (or EXPLAIN of one) over the analysts' views, and nothing else.

Judged on DuckDB's own syntax tree, not on text: which tables, which functions, which kinds of node.
What is not known is refused. The read-only transaction and the locked instance stand behind it, but
alone would not do: DuckDB lets a locked instance read its own attached files (`read_blob`), and that
would drop the lock on them.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb
import msgspec

from ledger.allowed_functions import ALLOWED_FUNCTIONS, MOST_GROWTH, growth, lambda_bodies

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

MOST_TEXT = 100_000
"""The longest question, in characters. A security limit: parsing is not interruptible."""

TABLE_FUNCTIONS = frozenset({"unnest", "range", "generate_series", "json_each", "json_tree"})
"""The functions that may stand in FROM. All others read files, settings or the catalogue."""

_QUERY_NODES = frozenset(
    {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE", "VALUES_NODE"}
)
_FROM_NODES = frozenset(
    {
        "BASE_TABLE",
        "SUBQUERY",
        "JOIN",
        "TABLE_FUNCTION",
        "EXPRESSION_LIST",
        "COLUMN_DATA",
        "EMPTY",
        "EMPTY_FROM",
        "PIVOT",
        "DELIM_GET",
    }
)
_FROM_KEYS = frozenset({"from_table", "left", "right", "source"})

_STATEMENTS = {
    "ATTACH": "attaching another database",
    "CALL": "calling a procedure",
    "COPY": "copying to or from a file",
    "COPY_DATABASE": "copying a database",
    "CREATE": "creating anything",
    "CREATE_FUNC": "creating anything",
    "DELETE": "changing the log",
    "DETACH": "detaching a database",
    "DROP": "changing the log",
    "EXECUTE": "running a prepared statement",
    "EXPORT": "exporting to files",
    "INSERT": "changing the log",
    "LOAD": "loading or installing an extension",
    "MERGE_INTO": "changing the log",
    "MULTI": "PIVOT as a statement (SELECT … FROM view PIVOT (…) may be asked)",
    "PRAGMA": "PRAGMA",
    "PREPARE": "preparing a statement",
    "SET": "changing a setting",
    "TRANSACTION": "steering a transaction",
    "UPDATE": "changing the log",
    "VACUUM": "maintenance",
    "VARIABLE_SET": "changing a setting",
}


class Refused(Exception):
    """The question is not one that may be asked. The text says why and what may be asked."""


class SafeSql:
    """Judges questions. `tables` are the names that may stand in FROM, in lower case.

    Holds a DuckDB instance of its own, which only parses.
    """

    def __init__(self, tables: Collection[str]) -> None:
        self._tables = frozenset(tables)
        self._lock = threading.Lock()
        self._parser = duckdb.connect(":memory:")
        self._parser.execute("SET enable_external_access = false")
        self._parser.execute("SET lock_configuration = true")
        functions = self._parser.execute(
            "SELECT DISTINCT lower(function_name) FROM duckdb_functions()"
        ).fetchall()
        keywords = self._parser.execute(
            "SELECT lower(keyword_name) FROM duckdb_keywords()"
        ).fetchall()
        self._words = frozenset(name for (name,) in (*functions, *keywords)) | self._tables

    def check(self, sql: str) -> str:
        """Give the question's kind, `SELECT` or `EXPLAIN`.

        Raises:
            Refused: it may not be asked.
        """
        if len(sql) > MOST_TEXT:
            raise Refused(f"The question is longer than {MOST_TEXT} characters.")
        with self._lock:
            kind = self._kind(sql)
            inner = _explained(sql) if kind == "EXPLAIN" else sql
            if kind == "EXPLAIN" and self._kind(inner) != "SELECT":
                raise Refused("Only a SELECT can be explained here.")
            tree = self._tree(inner)
        try:
            for node in tree["statements"]:
                self._judge(node["node"])
        except RecursionError:
            raise Refused("The question is nested too deeply.") from None
        return kind

    def redacted(self, sql: str, known: Collection[str] = ()) -> str:
        """Give a question's text without literals, comments and names of the asker's own.

        `known` are further words that may stand, in lower case: the columns of the views.
        """
        if len(sql) > MOST_TEXT:
            return "?"
        words = self._words | frozenset(known)
        own: dict[str, str] = {}
        parts = []
        for _, text, kind in _tokens(sql):
            bare = text.strip('"').lower()
            if kind in {"string_const", "numeric_const"}:
                parts.append("?")
            elif kind == "identifier" and bare not in words:
                parts.append(own.setdefault(bare, f"name{len(own) + 1}"))
            elif kind != "comment":
                parts.append(text)
        return " ".join(parts)

    def constants(self, sql: str) -> tuple[str, ...]:
        """Give the literals of a question: numbers as they stand, texts in single quotes."""
        return tuple(
            text if kind == "numeric_const" else _quoted(text)
            for _, text, kind in _tokens(sql)
            if kind in {"string_const", "numeric_const"}
        )

    def _kind(self, sql: str) -> str:
        try:
            kinds = [str(found.type) for found in self._parser.extract_statements(sql)]
        except duckdb.Error as error:
            raise Refused(f"That is not valid SQL: {_first_line(error)}") from None
        except ValueError:
            # DuckDB's Python client has no name for the newest statements (CONNECT).
            raise Refused(f"This statement cannot be asked here. {_MAY}") from None
        if len(kinds) != 1:
            raise Refused(f"Ask one statement at a time; this text holds {len(kinds)}.")
        kind = kinds[0].rpartition(".")[2]
        if kind not in {"SELECT", "EXPLAIN"}:
            what = _STATEMENTS.get(kind, f"{kind} statements")
            raise Refused(f"Not allowed here: {what}. {_MAY}")
        return kind

    def _tree(self, sql: str) -> dict[str, Any]:
        try:
            [(text,)] = self._parser.execute("SELECT json_serialize_sql(?)", [sql]).fetchall()
            tree: dict[str, Any] = msgspec.json.decode(text)
        except duckdb.Error as error:
            raise Refused(f"This question cannot be judged: {_first_line(error)}") from None
        except (RecursionError, msgspec.DecodeError):
            raise Refused("The question is nested too deeply.") from None
        if tree.get("error"):
            raise Refused(f"This question cannot be judged, so it is refused. {_MAY}")
        return tree

    def _judge(self, root: dict[str, Any]) -> None:
        own = {entry["key"].lower() for node in _nodes(root) for entry in _own_tables(node)}
        for node in _nodes(root):
            self._judge_node(node, own)
        longest, joins_again = growth(_nodes(root))
        if longest > MOST_GROWTH or joins_again:
            raise Refused(
                "Not allowed here: this question can make texts or lists of any size, since it joins "
                "them again and again. Join fewer, and none in a recursion."
            )

    def _judge_node(self, node: dict[str, Any], own: set[str]) -> None:
        kind = node.get("type")
        if isinstance(kind, str) and kind.endswith("_NODE") and kind not in _QUERY_NODES:
            raise Refused(f"Not allowed here: changing the log inside a SELECT. {_MAY}")
        for key in _FROM_KEYS:
            if not _may_stand(node.get(key)):
                raise Refused(f"Not allowed here: DESCRIBE, SHOW and SUMMARIZE. {_MAY}")
        if kind == "BASE_TABLE":
            self._judge_table(node, own)
        elif kind == "TABLE_FUNCTION":
            name = str(node["function"].get("function_name", "")).lower()
            if name not in TABLE_FUNCTIONS:
                raise Refused(f"Not allowed here: the table function {_shown(name)}. {_MAY}")
            node["function"]["class"] = "TABLE_FUNCTION"  # judged here, and not as a scalar
        elif node.get("class") in {"FUNCTION", "WINDOW"}:
            name = str(node.get("function_name", "")).lower()
            if name not in ALLOWED_FUNCTIONS:
                raise Refused(f"Not allowed here: the function {_shown(name)}. {_MAY_CALL}")
        elif any(lambda_bodies(inner) is not None for inner in _nodes(lambda_bodies(node))):
            raise Refused("Not allowed here: a lambda inside a lambda. Use unnest and a join.")

    def _judge_table(self, node: dict[str, Any], own: set[str]) -> None:
        name = str(node.get("table_name", "")).lower()
        plain = not node.get("catalog_name") and node.get("schema_name", "") in {"", "main"}
        if plain and (name in self._tables or name in own):
            return
        raise Refused(
            f"There is no view {_shown(name)} here. There are: {', '.join(sorted(self._tables))}. "
            "Files and DuckDB's own tables cannot be asked."
        )


_MAY = "One SELECT over the views may be asked, or EXPLAIN of one."
_MAY_CALL = (
    "Allowed are the aggregates, window functions and functions of times, numbers, texts and lists "
    "that docs/reference/views.md lists."
)


def _explained(sql: str) -> str:
    """Give what an EXPLAIN explains: the text behind EXPLAIN, ANALYZE and its options."""
    rest = [token for token in _tokens(sql) if token.kind != "comment"][1:]
    if rest and rest[0].text.lower() == "analyze":
        rest = rest[1:]
    if rest and rest[0].text == "(":
        inside = 0
        for index, token in enumerate(rest):
            inside += (token.text == "(") - (token.text == ")")
            if not inside:
                # Options end here; a query in parentheses has nothing behind it.
                rest = rest[index + 1 :] or rest
                break
    return sql.encode()[rest[0].at :].decode() if rest else ""


class _Token(NamedTuple):
    """A word, sign or literal of a text. `at` counts bytes of UTF-8, as DuckDB does."""

    at: int
    text: str
    kind: str


def _tokens(sql: str) -> list[_Token]:
    raw = sql.encode()
    found = duckdb.tokenize(sql)
    ends = [at for at, _ in found[1:]] + [len(raw)]
    return [
        _Token(at, raw[at:end].decode("utf-8", "replace").strip(), str(kind).rpartition(".")[2])
        for (at, kind), end in zip(found, ends, strict=True)
    ]


def _quoted(text: str) -> str:
    """Give a text constant in plain single quotes, however it was written: '…', E'…', $tag$…$tag$."""
    if text[:1] == "$":
        tag = text[: text.index("$", 1) + 1] if text.count("$") > 1 else ""
        inner = text.removeprefix(tag).removesuffix(tag)
        return "'" + inner.replace("'", "''") + "'"
    return text.lstrip("eExXbB") if not text.startswith("'") else text


def _nodes(root: object) -> Iterator[dict[str, Any]]:
    stack = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            yield item
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)


def _own_tables(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the common table expressions that a query names."""
    named = node.get("cte_map")
    return named["map"] if isinstance(named, dict) else []


def _may_stand(node: object) -> bool:
    """Tell whether a node may stand in FROM. Nodes there have a sample, expressions do not."""
    if not isinstance(node, dict) or "sample" not in node:
        return True
    return node.get("type") in _FROM_NODES | _QUERY_NODES


def _shown(name: str) -> str:
    """Give a name for an error: only such as could be a name, and not long."""
    return name if name.isidentifier() and len(name) <= 63 else "of that name"


def _first_line(error: duckdb.Error) -> str:
    return str(error).partition("\n")[0]
