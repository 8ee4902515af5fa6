"""The schema part of a question: what people and machines send, made into schema facts.

A table's columns may be names, pairs of name and type, or a mapping of name to type; tables may stand
under their schemas; names may be quoted as SQL quotes them. A name that is not quoted is the name as
the catalogue of the server holds it: no letter of it is folded.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

import msgspec

from analyzers.sql.created_views import created_view
from analyzers.sql.facts import (
    Column,
    CompositeType,
    Constraint,
    Dialect,
    Function,
    Overload,
    SchemaFacts,
    Table,
)
from analyzers.sql.question_functions import overload_of
from analyzers.sql.question_parts import (
    Malformed,
    listed,
    mapping_at,
    names_of,
    split_name,
    text_of,
    unquoted,
)

DIALECTS: Mapping[str, Dialect] = {
    "postgres": "postgres",
    "postgresql": "postgres",
    "pg": "postgres",
    "mysql": "mysql",
    "mariadb": "mariadb",
    "sqlite": "sqlite",
    "sqlite3": "sqlite",
}
_DEFAULT_SCHEMA: Mapping[str, str] = {"postgres": "public", "sqlite": "main"}
_NO_DATABASE = "db"
"""Where tables of MySQL stand when nobody said of which database they are."""
SCHEMA_PARTS = (
    "schema", "views", "functions", "inherits", "constraints", "types", "database", "sql_mode",
    "check_options",
)  # fmt: skip
KEPT = 64
"""Schemas remembered: a corpus sends one or a few, each many thousand times."""


def dialect_of(question: Mapping[str, object]) -> Dialect:
    """Give the dialect of a question; PostgreSQL where none is named.

    Raises:
        Malformed: it names none that is known.
    """
    given = question.get("dialect", "postgres")
    dialect = DIALECTS.get(given.strip().lower()) if isinstance(given, str) else None
    if dialect is None:
        message = f"dialect: expected one of {', '.join(dict.fromkeys(DIALECTS.values()))}"
        raise Malformed(message)
    return dialect


def schema_part(question: Mapping[str, object]) -> bytes:
    """Give the schema part of a question as bytes, a key of caches: columns stay in their order.

    Raises:
        Malformed: a part of it is not as it should be.
    """
    dialect = dialect_of(question)
    path = search_path_names(question.get("search_path"))
    parts = {name: part for name in SCHEMA_PARTS if (part := question.get(name)) is not None}
    first = path[0] if path and dialect in ("mysql", "mariadb") else ""
    try:
        return msgspec.json.encode((dialect, first, parts))
    except (TypeError, ValueError, RecursionError):
        message = "schema: expected what JSON can hold"
        raise Malformed(message) from None


def search_path_names(given: object) -> tuple[str, ...]:
    """Give the names of a search path: a list, or a text as the server writes it.

    Raises:
        Malformed: it is neither.
    """
    if given is None:
        return ()
    if isinstance(given, str):
        return tuple(name for part in given.split(",") if (name := unquoted(part.strip())))
    if isinstance(given, Sequence) and all(isinstance(name, str) for name in given):
        return tuple(given)
    message = "search_path: expected a list of names or one text"
    raise Malformed(message)


@lru_cache(maxsize=KEPT)
def facts_of(part: bytes) -> SchemaFacts:
    """Give the schema facts of a question's schema part.

    Raises:
        Malformed: a part of it is not as it should be.
    """
    dialect, first, parts = msgspec.json.decode(part, type=tuple[Dialect, str, dict[str, object]])
    database = text_of(parts.get("database", first), "database")
    default = _DEFAULT_SCHEMA.get(dialect) or database or _NO_DATABASE
    reader = _Reader(default)
    types = reader.types(parts)
    tables = reader.typed(reader.tables(parts), types)
    lowered = [(table.schema, table.name.lower()) for table in tables]
    return SchemaFacts(
        system="",
        database=database,
        epoch=blake2b(part, digest_size=6).hexdigest(),
        tables=tables,
        functions=reader.functions(parts),
        schemas=tuple(sorted({table.schema for table in tables} | {default})),
        dialect=dialect,
        default_schema=default,
        types=types,
        sql_mode=text_of(parts.get("sql_mode", ""), "sql_mode"),
        folds_tables=dialect != "postgres" and len(set(lowered)) == len(lowered),
    )


@lru_cache(maxsize=KEPT)
def bare_schema(part: bytes) -> str:
    """Give the schema whose tables an answer names without it, "" for none.

    PostgreSQL's is `public`; elsewhere the default one, unless the question itself names it.
    """
    facts = facts_of(part)
    if facts.dialect == "postgres":
        return facts.default_schema
    parts = msgspec.json.decode(part, type=tuple[Dialect, str, dict[str, object]])[2]
    default = facts.default_schema
    named = [name for _, name, _, _ in _Reader(default).spread(mapping_at(parts, "schema"))]
    named += mapping_at(parts, "views")
    return "" if any(split_name(name)[0] == default for name in named) else default


class _Reader:
    """Reads the parts of one question; `default` is the schema of a name that has none."""

    def __init__(self, default: str) -> None:
        self._default = default

    def tables(self, parts: Mapping[str, object]) -> tuple[Table, ...]:
        """Give tables and views. What is said of one that is not there is left out."""
        found: dict[tuple[str, str], Table] = {}
        for place, name, columns, kind in self.spread(mapping_at(parts, "schema")):
            key = self._placed(name)
            found[key] = Table(*key, kind, 0, _columns(columns, place))
        for name, given in mapping_at(parts, "views").items():
            key = self._placed(name)
            view = _view(given, f"views.{name}", found.get(key))
            found[key] = msgspec.structs.replace(view, schema=key[0], name=key[1])
        for name, children in mapping_at(parts, "inherits").items():
            heirs = [self._placed(child) for child in names_of(children, f"inherits.{name}")]
            key = self._placed(name)
            if key not in found:
                continue
            for heir in heirs:  # one that is not told has its parent's columns at least
                found.setdefault(heir, Table(*heir, "r", 0, found[key].columns))
            paths = tuple(".".join(heir) for heir in heirs)
            found[key] = msgspec.structs.replace(found[key], children=paths)
        for name, given in mapping_at(parts, "constraints").items():
            key = self._placed(name)
            read = tuple(self._constraint(one, f"constraints.{name}") for one in listed(given))
            if key in found:
                found[key] = msgspec.structs.replace(found[key], constraints=read)
        for name in names_of(parts.get("check_options", []), "check_options"):
            key = self._placed(name)
            if key in found:
                found[key] = msgspec.structs.replace(found[key], check_option=True)
        return tuple(found.values())

    def typed(
        self, tables: tuple[Table, ...], types: tuple[CompositeType, ...]
    ) -> tuple[Table, ...]:
        """Give tables whose columns say which of the question's own types they are of."""
        known = {(one.schema, one.name) for one in tables}
        known |= {(one.schema, one.name) for one in types}

        def typed(column: Column) -> Column:
            name = column.type_name.removesuffix("[]")
            if not known or not name.strip(' ."`[]'):
                return column
            key = self._placed(name)
            if key not in known:
                return column
            suffix = column.type_name[len(name) :]
            return msgspec.structs.replace(
                column, type_name=key[1] + suffix, type_path=".".join(key)
            )

        return tuple(
            msgspec.structs.replace(table, columns=tuple(map(typed, table.columns)))
            for table in tables
        )

    def functions(self, parts: Mapping[str, object]) -> tuple[Function, ...]:
        """Give functions, all of one name as one."""
        found: dict[tuple[str, str], list[Overload]] = {}
        for name, given in mapping_at(parts, "functions").items():
            place = f"functions.{name}"
            for one in listed(given):
                key = self._placed(name.partition("(")[0])
                found.setdefault(key, []).append(overload_of(one, place))
        return tuple(
            Function(
                *key, max((one.volatility for one in many), key="isv".index), None, tuple(many)
            )
            for key, many in found.items()
        )

    def types(self, parts: Mapping[str, object]) -> tuple[CompositeType, ...]:
        """Give composite types, and domains where a text stands in place of columns."""
        found = []
        for name, given in mapping_at(parts, "types").items():
            key = self._placed(name)
            if isinstance(given, str):
                found.append(CompositeType(*key, base=given))
            else:
                found.append(CompositeType(*key, _columns(given, f"types.{name}")))
        return tuple(found)

    def spread(self, schema: Mapping[str, object]) -> Iterator[tuple[str, str, object, str]]:
        """Give each table: its place in the question, name, columns and kind.

        Some stand under their schema.
        """
        for name, given in schema.items():
            inner = list(given.values()) if isinstance(given, Mapping) else []
            if inner and any(isinstance(one, list | Mapping) for one in inner):
                if isinstance(given, Mapping) and "columns" in given:
                    partitioned = given.get("partitioned") is True
                    yield f"schema.{name}", name, given["columns"], "p" if partitioned else "r"
                elif isinstance(given, Mapping):
                    for table, columns in given.items():
                        yield f"schema.{name}.{table}", f"{_quoted(name)}.{table}", columns, "r"
            else:
                yield f"schema.{name}", name, given, "r"

    def _placed(self, name: str) -> tuple[str, str]:
        schema, bare = split_name(name)
        return schema or self._default, bare

    def _constraint(self, given: object, place: str) -> Constraint:
        if not isinstance(given, Mapping):
            message = f"{place}: expected objects with name, kind and columns"
            raise Malformed(message)
        references = text_of(given.get("references", ""), place)
        return Constraint(
            name=text_of(given.get("name", ""), place),
            kind=text_of(given.get("kind", "u"), place)[:1].lower(),
            columns=tuple(names_of(given.get("columns", []), place)),
            references=".".join(self._placed(references)) if references else "",
            referenced=tuple(names_of(given.get("referenced", []), place)),
            on_delete=text_of(given.get("on_delete", ""), place),
            on_update=text_of(given.get("on_update", ""), place),
            expressions=tuple(names_of(given.get("expressions", []), place)),
        )


def _view(given: object, place: str, known: Table | None) -> Table:
    """Read a view: its query, its CREATE VIEW, or an object with `sql`."""
    more: Mapping[str, object] = {}
    if isinstance(given, Mapping):
        more = given
        given = given.get("sql", given.get("definition"))
    if not isinstance(given, str):
        message = f"{place}: expected its SQL as a text"
        raise Malformed(message)
    columns = known.columns if known is not None else ()
    created = created_view(given)
    kind = "m" if created.materialized or more.get("materialized") else "v"
    if created.columns and not columns:
        named = [unquoted(name.strip()) for name in created.columns.split(",")]
        columns = _columns(named, place)
    if more.get("columns") is not None:
        columns = _columns(more["columns"], f"{place}.columns")
    checked = created.check_option or bool(more.get("check_option"))
    return Table("", "", kind, 0, columns, definition=created.query, check_option=checked)


def _columns(given: object, place: str) -> tuple[Column, ...]:
    """Read columns: names, pairs of name and type, objects, or a mapping of name to type."""
    told: list[tuple[object, object, object]] = []
    if given is None:
        return ()
    if isinstance(given, Mapping):
        told = [(name, kind, "") for name, kind in given.items()]
    elif isinstance(given, list):
        told = [_column(one) for one in given]
    else:
        told = [(None, "", "")]
    read = []
    for at, (name, kind, comment) in enumerate(told, 1):
        if (
            not isinstance(name, str)
            or not isinstance(kind, str | None)
            or not isinstance(comment, str | None)
        ):
            message = f"{place}: expected columns as names, as [name, type] or as {{name: type}}"
            raise Malformed(message)
        read.append(Column(name, at, kind or "", comment=comment or ""))
    return tuple(read)


def _column(given: object) -> tuple[object, object, object]:
    """Give name, type and comment of one column, whatever they are."""
    if isinstance(given, Mapping):
        return given.get("name"), given.get("type", ""), given.get("comment", "")
    if isinstance(given, list) and given:
        return given[0], given[1] if len(given) > 1 else "", ""
    return given, "", ""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"' if unquoted(name) == name else name
