"""A question about one statement, with the schema it is asked against, and its answer.

The machine's form of `whosaw explain sql --jsonl`: one JSON object in, one out. Pure, and never an
exception: what cannot be read is the answer `unknown` with a gap that says where and what.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from analyzers.sql.facts import SchemaFacts
from analyzers.sql.neutral import Setting, Statement, Table, Unread
from analyzers.sql.parsing import parser_of
from analyzers.sql.question_parts import Malformed
from analyzers.sql.question_schema import (
    KEPT,
    bare_schema,
    facts_of,
    schema_part,
    search_path_names,
)
from analyzers.sql.resolver import EXACT, POSSIBLE, UNKNOWN, Catalog, Resolution, resolve
from analyzers.sql.schema import ColumnDetector, SchemaIndex
from analyzers.sql.settings import USER, search_path_of, settings_of

UNPARSED = "statement that cannot be read"
_DEFAULT_PATH = (USER, "public")
_ORDER = (EXACT, POSSIBLE, UNKNOWN)


class _Nothing:
    """A detector that knows nothing: a question asks for columns, not for what they hold."""

    def column(
        self,
        table: str,
        column: str,
        type_name: str,
        comment: str,
        *,
        siblings: Sequence[str] = (),
    ) -> None:
        """Say that nothing is known."""
        del table, column, type_name, comment, siblings


class Schema:
    """A schema ready to be asked against; `detector` says what columns hold, where that is asked."""

    __slots__ = ("catalog", "facts", "index")

    def __init__(self, facts: SchemaFacts, detector: ColumnDetector) -> None:
        self.facts = facts
        self.index = SchemaIndex(facts, detector)
        self.catalog = Catalog(self.index, parser_of(facts.dialect, facts.sql_mode))


class Resolved(NamedTuple):
    """One statement that could be read, with the search path it was resolved under."""

    statement: Statement
    resolution: Resolution
    search_path: tuple[str, ...]


class Told(Struct, frozen=True):
    """What a text of one or more statements touches.

    `statements` is empty where the text cannot be read. Columns are paths `schema.table.column`,
    tables `schema.table`.
    """

    statements: tuple[Resolved, ...]
    read: frozenset[str]
    write: frozenset[str]
    output: frozenset[str]
    deleted: frozenset[str]
    resolution: str
    gaps: tuple[str, ...]


def answer(question: Mapping[str, object]) -> dict[str, object]:
    """Answer one question: the columns read, written and given out, and the tables deleted from.

    Columns are base columns `table.column`, with their schema in front where it is not the default
    one, sorted. `gaps` say why the answer is not exact.
    """
    if not isinstance(question, Mapping):
        return refused(None, "question: expected a JSON object")
    known = question.get("id")
    try:
        return {"id": known, **_answered(question)}
    except Malformed as problem:
        return refused(known, str(problem))
    except Exception as defect:  # noqa: BLE001 - a door: a defect of ours is told, not thrown
        return refused(known, f"sql: a fault of whosaw itself ({type(defect).__name__})")


def refused(known: object, problem: str) -> dict[str, object]:
    """Give the answer to what is no question: `problem` says where and what was expected."""
    told: dict[str, object] = {"id": known, "read": [], "write": [], "output": [], "deleted": []}
    return told | {"resolution": UNKNOWN, "gaps": [problem], "error": problem}


def _answered(question: Mapping[str, object]) -> dict[str, object]:
    sql = question.get("sql")
    if not isinstance(sql, str):
        message = "sql: expected the statement as a text"
        raise Malformed(message)
    part = schema_part(question)
    schema, bare = _schema(part), bare_schema(part)
    path = search_path_names(question.get("search_path"))
    told = tell(sql, schema, path)
    return {
        "read": named(told.read, bare),
        "write": named(told.write, bare),
        "output": named(told.output, bare),
        "deleted": named(told.deleted, bare),
        "resolution": told.resolution,
        "gaps": list(told.gaps),
    }


@lru_cache(maxsize=KEPT)
def _schema(part: bytes) -> Schema:
    return Schema(facts_of(part), _Nothing())


def tell(sql: str, schema: Schema, search_path: Sequence[str] = ()) -> Told:
    """Tell what a text touches, each statement after the SET search_path before it.

    `search_path` () is the dialect's default.
    """
    path = tuple(search_path) or _path_of(schema.facts)
    try:
        statements = schema.catalog.parse(sql)
        resolved = []
        for statement in statements:
            resolution = resolve(statement, schema.catalog, path)
            resolved.append(Resolved(statement, resolution, path))
            path = _path_after(statement, resolution, path)
    except (ValueError, RecursionError):
        return _unread(sql, schema)
    found = [one.resolution for one in resolved]
    worst = max((one.resolution for one in found), key=_ORDER.index, default=EXACT)
    return Told(
        tuple(resolved),
        frozenset().union(*(one.read for one in found)),
        frozenset().union(*(one.write for one in found)),
        frozenset().union(*(one.output for one in found)),
        frozenset(table for one in found for table in one.deleted),
        worst,
        tuple(dict.fromkeys(why.value for one in found for why in one.gaps)),
    )


def _unread(sql: str, schema: Schema) -> Told:
    """Give what can be said of a text that does not parse: never nothing.

    Every column of every table whose name stands in it may be touched, in any way.
    """
    tables = schema.index.tables_in(sql)
    if not tables:
        nothing: frozenset[str] = frozenset()
        return Told((), nothing, nothing, nothing, nothing, UNKNOWN, (UNPARSED,))
    named = [Table((table.schema, table.name)) for table in tables]
    every = resolve(Unread(UNPARSED, named), schema.catalog, ()).read
    return Told((), every, frozenset(), every, frozenset(), POSSIBLE, (UNPARSED,))


def _path_of(facts: SchemaFacts) -> tuple[str, ...]:
    return _DEFAULT_PATH if facts.dialect == "postgres" else (facts.default_schema,)


def _path_after(
    statement: Statement, resolution: Resolution, path: tuple[str, ...]
) -> tuple[str, ...]:
    """Give the search path after a statement, which may set it: () where it is not known."""
    if isinstance(statement, Setting) and statement.name == "search_path" and not statement.values:
        return _DEFAULT_PATH
    made = settings_of(statement, resolution).search_path
    return path if made is None else search_path_of(made)


def named(paths: Iterable[str], bare: str) -> list[str]:
    """Give paths as an answer writes them, sorted: without the schema `bare`."""
    start = f"{bare}."
    return sorted(path.removeprefix(start) for path in paths)
