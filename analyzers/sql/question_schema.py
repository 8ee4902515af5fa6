"""The schema part of a question: what people and machines send, made into schema facts.

A table's columns may be names, pairs of name and type, or a mapping of name to type; tables may stand
under their schemas; names may be quoted as SQL quotes them. A name that is not quoted is the name as
the catalogue of the server holds it: no letter of it is folded.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

import msgspec

from analyzers.sql.created_views import created_view
from analyzers.sql.facts import (
    Argument,
    Column,
    CompositeType,
    Constraint,
    Dialect,
    Function,
    Overload,
    SchemaFacts,
    Table,
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

type Names = tuple[str | None, str]


class Malformed(Exception):
    """A question that cannot be read: the text says which part, what was expected and what came."""


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
    """Give the schema part of a question as bytes that are equal for equal ones: a key of caches.

    Raises:
        Malformed: a part of it is not as it should be.
    """
    dialect = dialect_of(question)
    path = search_path_names(question.get("search_path"))
    parts = {name: part for name in SCHEMA_PARTS if (part := question.get(name)) is not None}
    first = path[0] if path and dialect in ("mysql", "mariadb") else ""
    try:
        return msgspec.json.encode((dialect, first, parts), order="deterministic")
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
        return tuple(name for part in given.split(",") if (name := _unquoted(part.strip())))
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
    database = _text(parts.get("database", first), "database")
    default = _DEFAULT_SCHEMA.get(dialect) or database or _NO_DATABASE
    reader = _Reader(default)
    tables = reader.tables(parts)
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
        types=reader.types(parts),
        sql_mode=_text(parts.get("sql_mode", ""), "sql_mode"),
        folds_tables=dialect != "postgres" and len(set(lowered)) == len(lowered),
    )


class _Reader:
    """Reads the parts of one question; `default` is the schema of a name that has none."""

    def __init__(self, default: str) -> None:
        self._default = default

    def tables(self, parts: Mapping[str, object]) -> tuple[Table, ...]:
        """Give tables and views."""
        found: dict[tuple[str, str], Table] = {}
        for place, name, columns in self._spread(_mapping(parts, "schema")):
            key = self._placed(name)
            found[key] = Table(*key, "r", 0, _columns(columns, place))
        for name, given in _mapping(parts, "views").items():
            key = self._placed(name)
            view = _view(given, f"views.{name}", found.get(key))
            found[key] = msgspec.structs.replace(view, schema=key[0], name=key[1])
        for name, children in _mapping(parts, "inherits").items():
            key = self._known(found, name, f"inherits.{name}")
            paths = [
                ".".join(self._known(found, child, f"inherits.{name}"))
                for child in _names(children, f"inherits.{name}")
            ]
            found[key] = msgspec.structs.replace(found[key], children=tuple(paths))
        for name, given in _mapping(parts, "constraints").items():
            key = self._known(found, name, f"constraints.{name}")
            read = tuple(self._constraint(one, f"constraints.{name}") for one in _list(given))
            found[key] = msgspec.structs.replace(found[key], constraints=read)
        for name in _names(parts.get("check_options", []), "check_options"):
            key = self._known(found, name, "check_options")
            found[key] = msgspec.structs.replace(found[key], check_option=True)
        return tuple(found.values())

    def functions(self, parts: Mapping[str, object]) -> tuple[Function, ...]:
        """Give functions, all of one name as one."""
        found: dict[tuple[str, str], list[Overload]] = {}
        for name, given in _mapping(parts, "functions").items():
            place = f"functions.{name}"
            for one in _list(given):
                key = self._placed(name.partition("(")[0])
                found.setdefault(key, []).append(_overload(one, place))
        return tuple(
            Function(
                *key, max((one.volatility for one in many), key="isv".index), None, tuple(many)
            )
            for key, many in found.items()
        )

    def types(self, parts: Mapping[str, object]) -> tuple[CompositeType, ...]:
        """Give composite types, and domains where a text stands in place of columns."""
        found = []
        for name, given in _mapping(parts, "types").items():
            key = self._placed(name)
            if isinstance(given, str):
                found.append(CompositeType(*key, base=given))
            else:
                found.append(CompositeType(*key, _columns(given, f"types.{name}")))
        return tuple(found)

    def _spread(self, schema: Mapping[str, object]) -> Iterator[tuple[str, str, object]]:
        """Give each table with its place in the question; some stand under their schema."""
        for name, given in schema.items():
            inner = list(given.values()) if isinstance(given, Mapping) else []
            if inner and not any(isinstance(one, str) or one is None for one in inner):
                if isinstance(given, Mapping) and "columns" in given:
                    yield f"schema.{name}", name, given["columns"]
                elif isinstance(given, Mapping):
                    for table, columns in given.items():
                        yield f"schema.{name}.{table}", f"{_quoted(name)}.{table}", columns
            else:
                yield f"schema.{name}", name, given

    def _placed(self, name: str) -> tuple[str, str]:
        schema, bare = split_name(name)
        return schema or self._default, bare

    def _known(
        self, tables: Mapping[tuple[str, str], Table], name: str, place: str
    ) -> tuple[str, str]:
        key = self._placed(name)
        if key not in tables:
            message = f"{place}: expected names of tables of the schema"
            raise Malformed(message)
        return key

    def _constraint(self, given: object, place: str) -> Constraint:
        if not isinstance(given, Mapping):
            message = f"{place}: expected objects with name, kind and columns"
            raise Malformed(message)
        references = _text(given.get("references", ""), place)
        return Constraint(
            name=_text(given.get("name", ""), place),
            kind=_text(given.get("kind", "u"), place)[:1].lower(),
            columns=tuple(_names(given.get("columns", []), place)),
            references=".".join(self._placed(references)) if references else "",
            referenced=tuple(_names(given.get("referenced", []), place)),
            on_delete=_text(given.get("on_delete", ""), place),
            on_update=_text(given.get("on_update", ""), place),
            expressions=tuple(_names(given.get("expressions", []), place)),
        )


def split_name(name: str) -> Names:
    """Give schema and name of a name that may be qualified and quoted; a catalogue is dropped."""
    parts = [_unquoted(part) for part in _PART.findall(name.strip())]
    if not parts or not parts[-1]:
        message = "schema: expected a name of a table"
        raise Malformed(message)
    return (parts[-2] if len(parts) > 1 else None), parts[-1]


_PART = re.compile(r'(?:"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[^."`])+')


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
        named = [_unquoted(name.strip()) for name in created.columns.split(",")]
        columns = _columns(named, place)
    if more.get("columns") is not None:
        columns = _columns(more["columns"], f"{place}.columns")
    checked = created.check_option or bool(more.get("check_option"))
    return Table("", "", kind, 0, columns, definition=created.query, check_option=checked)


def _columns(given: object, place: str) -> tuple[Column, ...]:
    """Read columns: names, pairs of name and type, objects, or a mapping of name to type."""
    pairs: list[tuple[object, object]] = []
    if isinstance(given, Mapping):
        pairs = list(given.items())
    elif isinstance(given, list):
        for one in given:
            if isinstance(one, str):
                pairs.append((one, ""))
            elif isinstance(one, Mapping):
                pairs.append((one.get("name"), one.get("type", "")))
            elif isinstance(one, list) and one:
                pairs.append((one[0], one[1] if len(one) > 1 else ""))
            else:
                pairs.append((None, ""))
    else:
        pairs = [(None, "")]
    read = []
    for at, (name, kind) in enumerate(pairs, 1):
        if not isinstance(name, str) or not isinstance(kind, str | None):
            message = f"{place}: expected columns as names, as [name, type] or as {{name: type}}"
            raise Malformed(message)
        read.append(Column(name, at, kind or ""))
    return tuple(read)


def _overload(given: object, place: str) -> Overload:
    if not isinstance(given, Mapping):
        message = f"{place}: expected an object with args, returns, language and body"
        raise Malformed(message)
    returns = _text(given.get("returns", ""), f"{place}.returns").strip()
    arguments = _arguments(given.get("args", given.get("arguments")), f"{place}.args")
    table = _RETURNS_TABLE.fullmatch(returns)
    if table is not None:
        arguments += tuple(
            msgspec.structs.replace(one, mode="t") for one in _arguments(table[1], place)
        )
        returns, returns_set = "record", True
    else:
        bare = _SETOF.sub("", returns)
        returns, returns_set = bare, bare != returns
    return Overload(
        arguments=arguments,
        returns=returns,
        returns_set=returns_set,
        language=_text(given.get("language", "sql"), f"{place}.language").strip().lower(),
        body=_text(given.get("body", ""), f"{place}.body"),
        kind=_text(given.get("kind", "f"), f"{place}.kind")[:1],
        volatility=_VOLATILITY.get(_text(given.get("volatility", ""), place).lower()[:1], "v"),
    )


_RETURNS_TABLE = re.compile(r"table\s*\((.*)\)", re.IGNORECASE | re.DOTALL)
_SETOF = re.compile(r"setof\s+", re.IGNORECASE)
_VOLATILITY = {"i": "i", "s": "s", "v": "v"}
_MODES = {"in": "i", "out": "o", "inout": "b", "variadic": "v"}
_DEFAULT = re.compile(r"\s+default\s.*|\s*:?=.*", re.IGNORECASE | re.DOTALL)
_LONG_TYPES = re.compile(
    r"(?:double\s+precision|(?:national\s+)?char(?:acter)?\s+varying|bit\s+varying|time(?:stamp)?\b"
    r"|interval\b|unsigned\b|setof\b)",
    re.IGNORECASE,
)
"""How a type begins that has more than one word: what stands first in it is not a name."""


def _arguments(given: object, place: str) -> tuple[Argument, ...]:
    """Read arguments: one text, or a list of `name type`, types, or pairs."""
    if given is None:
        return ()
    if isinstance(given, str):
        given = _split(given)
    if isinstance(given, Mapping):
        given = [list(pair) for pair in given.items()]
    if not isinstance(given, list):
        message = f"{place}: expected a list of types or of `name type`"
        raise Malformed(message)
    return tuple(_argument(one, place) for one in given)


def _argument(given: object, place: str) -> Argument:
    if isinstance(given, Mapping):
        name, kind = given.get("name", ""), given.get("type", "")
        mode = _MODES.get(str(given.get("mode", "in")).lower(), "i")
        return Argument(_text(name, place), _text(kind, place), mode)
    if isinstance(given, list) and len(given) == 2:
        return Argument(_text(given[0], place), _text(given[1], place))
    text = _text(given, place).strip()
    bare = _DEFAULT.sub("", text)
    first, _, rest = bare.partition(" ")
    mode = _MODES.get(first.lower(), "")
    if mode and rest:
        bare = rest.strip()
        first, _, rest = bare.partition(" ")
    if rest and not _LONG_TYPES.match(bare):
        return Argument(_unquoted(first), rest.strip(), mode or "i", bare != text and not mode)
    return Argument("", bare, mode or "i")


def _split(text: str) -> list[str]:
    """Split at the commas that stand in no brackets."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts if part.strip()]


def _unquoted(name: str) -> str:
    for first, last in (('"', '"'), ("`", "`"), ("[", "]")):
        if len(name) > 1 and name.startswith(first) and name.endswith(last):
            return name[1:-1].replace(last * 2, last)
    return name


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"' if _unquoted(name) == name else name


def _mapping(parts: Mapping[str, object], name: str) -> Mapping[str, object]:
    given = parts.get(name, {})
    if not isinstance(given, Mapping):
        message = f"{name}: expected an object that begins with names"
        raise Malformed(message)
    return given


def _names(given: object, place: str) -> list[str]:
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        message = f"{place}: expected a list of names"
        raise Malformed(message)
    return names


def _list(given: object) -> list[object]:
    return given if isinstance(given, list) else [given]


def _text(given: object, place: str) -> str:
    if given is None:
        return ""
    if not isinstance(given, str):
        message = f"{place}: expected a text"
        raise Malformed(message)
    return given
