"""PostgreSQL's CREATE statements, by its own parser; `pg_dump`'s files too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pgparse

from analyzers.sql.created_views import created_view
from analyzers.sql.ddl.parts import Key, Parts
from analyzers.sql.lexer import TokenKind, depth, tokens
from analyzers.sql.limits import DEEP_FROM, DEPTH_LIMIT
from analyzers.sql.tree import Node, name_parts, nodes, only, strings

_DATA = re.compile(
    r"^copy\s[^;]*?\sfrom\s+stdin\b[^;]*;[^\n]*\n(?:.*?\n)??\\\.[^\n]*$",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_META = re.compile(r"^\\[^\n]*$", re.MULTILINE)
_PLAIN = {"int2": "smallint", "int4": "integer", "int8": "bigint", "bool": "boolean",
          "float4": "real", "float8": "double precision", "bpchar": "character",
          "varchar": "character varying", "timestamptz": "timestamp with time zone",
          "timestamp": "timestamp without time zone", "timetz": "time with time zone",
          "time": "time without time zone", "varbit": "bit varying"}  # fmt: skip
_SERIAL = {"serial": "integer", "serial4": "integer", "bigserial": "bigint", "serial8": "bigint",
           "smallserial": "smallint", "serial2": "smallint"}  # fmt: skip
_MODES = {"FUNC_PARAM_OUT": "out", "FUNC_PARAM_INOUT": "inout", "FUNC_PARAM_VARIADIC": "variadic",
          "FUNC_PARAM_TABLE": "table"}  # fmt: skip
_KINDS = {"CONSTR_PRIMARY": "p", "CONSTR_UNIQUE": "u", "CONSTR_FOREIGN": "f",
          "CONSTR_EXCLUSION": "x"}  # fmt: skip
_SUFFIX = {"p": "pkey", "u": "key", "f": "fkey", "x": "excl"}
_BODY = re.compile(r"\b(?:begin\s+atomic|return)\b", re.IGNORECASE)


def read(text: str, parts: Parts) -> None:
    """Read a file of statements."""
    plain = _META.sub("", _DATA.sub("", text))
    for statement, node in _statements(plain, parts):
        kind, fields = only(node)
        handler = _HANDLERS.get(kind)
        if handler is not None:
            handler(fields, statement, parts)


def _statements(text: str, parts: Parts) -> Iterator[tuple[str, Node]]:
    try:
        yield from _parsed(text)
        return
    except (pgparse.PGQueryError, RecursionError):
        pass
    for piece in _split(text):
        try:
            yield from _parsed(piece)
        except (pgparse.PGQueryError, RecursionError):
            parts.unread += 1


def _split(text: str) -> Iterator[str]:
    """Split at every semicolon outside quotes: one in a BEGIN ATOMIC costs that function."""
    start = 0
    for token in tokens(text):
        if token.kind is TokenKind.PUNCTUATION and text[token.start] == ";":
            yield text[start : token.start]
            start = token.end
    if text[start:].strip():
        yield text[start:]


def _parsed(text: str) -> list[tuple[str, Node]]:
    if "\0" in text or (len(text) > DEEP_FROM and depth(text, DEPTH_LIMIT) > DEPTH_LIMIT):
        raise RecursionError  # the parser would stop at the one, and the process die of the other
    raw = text.encode("utf-8", "replace")
    found = []
    for node in pgparse.parse(raw.decode()):
        start = node.get("stmt_location", 0)
        length = node.get("stmt_len", 0)
        piece = raw[start : start + length if length else len(raw)]
        found.append((piece.decode("utf-8", "replace"), node.get("stmt", {})))
    return found


def _key(relation: Node) -> Key:
    return relation.get("schemaname"), relation.get("relname", "")


def _type(given: Node) -> str:
    """Give a type's name as people write it, without modifiers."""
    schema, name = name_parts(nodes(given, "names"))
    if schema in (None, "pg_catalog"):
        told = _PLAIN.get(name, _SERIAL.get(name, name))
    else:
        told = f"{schema}.{name}"
    return told + "[]" * bool(nodes(given, "arrayBounds"))


def columns_of(fields: Node) -> tuple[tuple[str, str], ...]:
    """Give names and types of the columns of a CREATE TABLE, none where not all stand in its text."""
    found = []
    for element in nodes(fields, "tableElts"):
        if "TableLikeClause" in element:
            return ()
        if "ColumnDef" in element:
            column = element["ColumnDef"]
            found.append((column.get("colname", ""), _type(column.get("typeName", {}))))
    return () if nodes(fields, "inhRelations") or "ofTypename" in fields else tuple(found)


def _create_table(fields: Node, _: str, parts: Parts) -> None:
    key = _key(fields.get("relation", {}))
    parts.table(key)
    if "partspec" in fields:
        parts.partition(key)
    for element in nodes(fields, "tableElts"):
        _element(key, element, parts)
    for parent in nodes(fields, "inhRelations"):
        parts.inherit(key, _key(parent.get("RangeVar", {})))


def _element(key: Key, element: Node, parts: Parts) -> None:
    kind, fields = only(element)
    if kind == "ColumnDef":
        name = fields.get("colname", "")
        parts.table(key, ((name, _type(fields.get("typeName", {})), ""),))
        for constraint in nodes(fields, "constraints"):
            _constraint(key, constraint.get("Constraint", {}), (name,), parts)
    elif kind == "Constraint":
        _constraint(key, fields, (), parts)
    elif kind == "TableLikeClause":
        parts.like(key, _key(fields.get("relation", {})))


def _constraint(key: Key, fields: Node, own: tuple[str, ...], parts: Parts) -> None:
    kind = _KINDS.get(fields.get("contype", ""))
    if kind is None:
        return
    named = strings(nodes(fields, "fk_attrs" if kind == "f" else "keys"))
    columns = [*named, *own]
    for pair in nodes(fields, "exclusions"):
        for element in nodes(pair.get("List", {}), "items"):
            name = element.get("IndexElem", {}).get("name")
            columns += [name] if name else []
    table = key[1]
    middle = "" if kind == "p" else "_".join(["", *columns])
    references = fields.get("pktable")
    parts.constraint(
        key,
        name=fields.get("conname", f"{table}{middle}_{_SUFFIX[kind]}"),
        kind=kind,
        columns=columns,
        references=".".join(p for p in _key(references) if p) if references else "",
        referenced=strings(nodes(fields, "pk_attrs")),
        on_delete=fields.get("fk_del_action", ""),
        on_update=fields.get("fk_upd_action", ""),
    )


def _alter_table(fields: Node, _: str, parts: Parts) -> None:
    key = _key(fields.get("relation", {}))
    for command in nodes(fields, "cmds"):
        one = command.get("AlterTableCmd", {})
        definition = one.get("def", {})
        match one.get("subtype"):
            case "AT_AddColumn" | "AT_AddConstraint":
                _element(key, definition, parts)
            case "AT_DropColumn":
                parts.drop_column(key, one.get("name", ""))
            case "AT_AddInherit":
                parts.inherit(key, _key(definition.get("RangeVar", {})))
            case "AT_AttachPartition":
                parts.inherit(_key(definition.get("PartitionCmd", {}).get("name", {})), key)
            case _:
                pass


def _create_view(fields: Node, statement: str, parts: Parts) -> None:
    created = created_view(_uncommented(statement))
    checked = fields.get("withCheckOption", "NO_CHECK_OPTION") != "NO_CHECK_OPTION"
    columns = strings(nodes(fields, "aliases"))
    more = {"columns": columns} if columns else {}
    parts.view(_key(fields.get("view", {})), sql=created.query, check_option=checked, **more)


def _create_table_as(fields: Node, statement: str, parts: Parts) -> None:
    """Read a materialised view; of a table made by a query no column is known here."""
    if fields.get("objtype") != "OBJECT_MATVIEW":
        parts.unread += 1
        return
    into = fields.get("into", {})
    columns = strings(nodes(into, "colNames"))
    more = {"columns": columns} if columns else {}
    created = created_view(_uncommented(statement))
    parts.view(_key(into.get("rel", {})), sql=created.query, materialized=True, **more)


def _create_function(fields: Node, statement: str, parts: Parts) -> None:
    arguments = []
    for parameter in nodes(fields, "parameters"):
        one = parameter.get("FunctionParameter", {})
        mode = _MODES.get(one.get("mode", ""), "in")
        named = {"name": one.get("name", ""), "type": _type(one.get("argType", {})), "mode": mode}
        arguments.append(named)
    options = {
        option["DefElem"].get("defname"): option["DefElem"].get("arg", {})
        for option in nodes(fields, "options")
        if "DefElem" in option
    }
    returned = fields.get("returnType", {})
    returns = "record" if any(one["mode"] == "table" for one in arguments) else _type(returned)
    returns = "SETOF " * bool(returned.get("setof")) + returns
    body = "".join(strings(nodes(options.get("as", {}).get("List", {}), "items"))[:1])
    if not body and "sql_body" in fields:
        begins = _BODY.search(statement)
        body = statement[begins.start() :] if begins else ""
    language = options.get("language", {}).get("String", {}).get("sval", "sql")
    parts.function(
        name_parts(nodes(fields, "funcname")),
        args=arguments,
        returns=returns,
        language=language,
        body=body if language not in ("c", "internal") else "",
        kind="p" if fields.get("is_procedure") else "f",
        volatility=options.get("volatility", {}).get("String", {}).get("sval", ""),
    )


def _create_type(fields: Node, _: str, parts: Parts) -> None:
    columns = {
        column["ColumnDef"].get("colname", ""): _type(column["ColumnDef"].get("typeName", {}))
        for column in nodes(fields, "coldeflist")
        if "ColumnDef" in column
    }
    parts.type(_key(fields.get("typevar", {})), columns)


def _create_domain(fields: Node, _: str, parts: Parts) -> None:
    parts.type(name_parts(nodes(fields, "domainname")), _type(fields.get("typeName", {})))


def _comment(fields: Node, _: str, parts: Parts) -> None:
    if fields.get("objtype") != "OBJECT_COLUMN":
        return
    names = strings(nodes(fields.get("object", {}).get("List", {}), "items"))
    if len(names) > 1:
        key = (names[-3] if len(names) > 2 else None), names[-2]
        parts.comment(key, names[-1], fields.get("comment", ""))


def _uncommented(statement: str) -> str:
    """Give a statement from its first word on: a dump writes comments before it."""
    return _BEFORE.sub("", statement)


_BEFORE = re.compile(r"^(?:\s+|--[^\n]*\n|/\*.*?\*/)+", re.DOTALL)
_HANDLERS: dict[str, Callable[[Node, str, Parts], None]] = {
    "AlterTableStmt": _alter_table,
    "CommentStmt": _comment,
    "CompositeTypeStmt": _create_type,
    "CreateDomainStmt": _create_domain,
    "CreateForeignTableStmt": lambda fields, text, parts: _create_table(
        fields.get("base", {}), text, parts
    ),
    "CreateFunctionStmt": _create_function,
    "CreateStmt": _create_table,
    "CreateTableAsStmt": _create_table_as,
    "ViewStmt": _create_view,
}
