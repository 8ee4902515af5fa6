"""Statements of libpg_query's tree → neutral statements."""

from collections.abc import Callable

from analyzers.sql.neutral import (
    AlterTable,
    Control,
    Copy,
    CreateTableAs,
    CreateView,
    Declare,
    Definition,
    Do,
    Drop,
    Execute,
    Explain,
    Expression,
    Fetch,
    Invoke,
    Prepare,
    Publish,
    RefreshView,
    Setting,
    Statement,
    Table,
    Truncate,
    Unread,
)
from analyzers.sql.postgres_front import expressions, queries
from analyzers.sql.postgres_front.definitions import DEFINITIONS
from analyzers.sql.tree import Node, constant_of, name_parts, nodes, only, strings


def statement(node: Node) -> Statement:
    """Give the statement of a node of the parser's list."""
    for kind, fields in node.items():
        maker = _MAKERS.get(kind)
        if maker is not None:
            return maker(fields)
        if kind in DEFINITIONS:
            return Definition()
    return queries.statement(node)


def _create_as(fields: Node) -> Statement:
    into = fields["into"]
    return CreateTableAs(
        queries.table(into["rel"]),
        statement(fields["query"]),
        temporary=into["rel"].get("relpersistence") == "t",
        data=not into.get("skipData", False),
        view=fields.get("objtype") == "OBJECT_MATVIEW",
    )


def _create_view(fields: Node) -> Statement:
    table = queries.table(fields["view"])
    table.columns = strings(nodes(fields, "aliases"))
    query = queries.select(fields["query"]["SelectStmt"])
    return CreateView(table, query, temporary=fields["view"].get("relpersistence") == "t")


def _refresh(fields: Node) -> Statement:
    return RefreshView(queries.table(fields["relation"]))


def _explain(fields: Node) -> Statement:
    analyze = False
    for node in nodes(fields, "options"):
        option = node["DefElem"]
        if option.get("defname") == "analyze":
            given = option.get("arg", {})
            analyze = not given or _says(given) not in ("false", "off", "0")
    return Explain(statement(fields["query"]), analyze)


def _says(node: Node) -> str | None:
    kind, fields = only(node)
    if kind == "Boolean":
        return "true" if fields.get("boolval") else "false"
    if kind == "Integer":
        return str(fields.get("ival", 0))
    return fields.get("sval") if kind == "String" else constant_of(node)


def _prepare(fields: Node) -> Statement:
    return Prepare(fields.get("name", ""), statement(fields["query"]))


def _execute(fields: Node) -> Statement:
    return Execute(fields.get("name", ""), expressions.many(fields.get("params")))


def _declare(fields: Node) -> Statement:
    return Declare(fields.get("portalname", ""), statement(fields["query"]))


def _fetch(fields: Node) -> Statement:
    return Fetch(fields.get("portalname", ""), fields.get("ismove", False))


def _copy(fields: Node) -> Statement:
    relation = fields.get("relation")
    return Copy(
        to=not fields.get("is_from", False),
        table=queries.table(relation) if relation else None,
        columns=strings(nodes(fields, "attlist")),
        query=statement(fields["query"]) if "query" in fields else None,
        where=expressions.optional(fields.get("whereClause")),
        by_wire="filename" not in fields and not fields.get("is_program"),
        program=fields.get("is_program", False),
        options=_options(fields),
    )


def _options(fields: Node) -> dict[str, str]:
    options: dict[str, str] = {}
    for node in nodes(fields, "options"):
        option = node.get("DefElem", {})
        _, argument = only(option.get("arg", {}))
        value = argument.get("sval") or constant_of(option.get("arg", {}))
        options[option.get("defname", "")] = "true" if value is None else value
    return options


def _truncate(fields: Node) -> Statement:
    tables = [queries.table(node["RangeVar"]) for node in fields["relations"]]
    return Truncate(tables, fields.get("behavior") == "DROP_CASCADE")


def _call(fields: Node) -> Statement:
    return Invoke(expressions.call(fields["funccall"]))


def _do(fields: Node) -> Statement:
    language, body = "plpgsql", ""
    for node in nodes(fields, "args"):
        option = node.get("DefElem", {})
        text = option.get("arg", {}).get("String", {}).get("sval", "")
        if option.get("defname") == "language":
            language = text
        else:
            body = text
    return Do(language, body)


_WITH_ROWS = frozenset(("OBJECT_TABLE", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE"))


def _drop(fields: Node) -> Statement:
    kind = fields.get("removeType")
    objects = nodes(fields, "objects")
    if kind == "OBJECT_SCHEMA":
        return Drop([], strings(objects))
    if kind not in _WITH_ROWS:
        return Definition()
    tables: list[Table] = []
    for node in objects:
        schema, name = name_parts(nodes(node.get("List", {}), "items"))
        tables.append(Table((schema, name) if schema else (name,)))
    return Drop(tables)


def _drop_everything(_: Node) -> Statement:
    return Drop([], everything=True)


def _alter_table(fields: Node) -> Statement:
    made = AlterTable(queries.table(fields["relation"]))
    for node in nodes(fields, "cmds"):
        command = node.get("AlterTableCmd", {})
        name = command.get("name", "")
        if command.get("subtype") == "AT_DropColumn":
            made.dropped.append(name)
        elif command.get("subtype") == "AT_AlterColumnType":
            made.retyped.append(name)
            made.expressions += expressions.gathered(command.get("def", {}).get("ColumnDef", {}))
        elif command.get("subtype") == "AT_SetExpression":
            made.retyped.append(name)
            made.expressions += expressions.gathered(command.get("def", {}))
        elif command.get("subtype") == "AT_AddColumn":
            made.expressions += _generated(command.get("def", {}).get("ColumnDef", {}))
    return made


def _generated(column: Node) -> list[Expression]:
    """Give what a generated column is made of."""
    found: list[Expression] = []
    for node in nodes(column, "constraints"):
        if node.get("Constraint", {}).get("contype") == "CONSTR_GENERATED":
            found += expressions.gathered(node["Constraint"].get("raw_expr", {}))
    return found


def _publication(fields: Node) -> Statement:
    made = Publish([], [], everything=bool(fields.get("for_all_tables")))
    for node in nodes(fields, "pubobjects"):
        published = node.get("PublicationObjSpec", {})
        table = published.get("pubtable")
        if not table:
            made.schemas.append(published.get("name", ""))
        else:
            made.tables.append(queries.table(table["relation"]))
            made.columns.append(strings(nodes(table, "columns")))
    return made


def _transaction(fields: Node) -> Statement:
    return Control(harmless=fields.get("kind", "") in _HARMLESS)


_HARMLESS = frozenset(
    f"TRANS_STMT_{kind}"
    for kind in ("BEGIN", "START", "ROLLBACK", "SAVEPOINT", "RELEASE", "ROLLBACK_TO")
)
"""COMMIT is not among them: deferred triggers run then."""


def _control(_: Node) -> Statement:
    return Control()


def _set(fields: Node) -> Statement:
    kind = fields.get("kind")
    name = fields.get("name", "").lower()
    local = bool(fields.get("is_local"))
    if kind == "VAR_RESET_ALL":
        return Setting("", None, local, everything=True)
    if kind == "VAR_SET_VALUE":
        return Setting(name, expressions.many(fields.get("args")), local)
    if kind == "VAR_SET_MULTI":
        return Control()
    return Setting(name, None, local)


def _discard(fields: Node) -> Statement:
    if fields.get("target", "DISCARD_ALL") == "DISCARD_ALL":
        return Setting("", None, everything=True)
    return Control()


def _unread(fields: Node) -> Statement:
    return Unread("statement", [], expressions.gathered(fields))


_MAKERS: dict[str, Callable[[Node], Statement]] = {
    **dict.fromkeys(
        ("VariableShowStmt", "ClosePortalStmt", "DeallocateStmt", "UnlistenStmt"), _control
    ),
    "AlterPublicationStmt": _publication,
    "AlterTableStmt": _alter_table,
    "CallStmt": _call,
    "CopyStmt": _copy,
    "CreatePublicationStmt": _publication,
    "CreateTableAsStmt": _create_as,
    "DeclareCursorStmt": _declare,
    "DiscardStmt": _discard,
    "DoStmt": _do,
    "DropOwnedStmt": _drop_everything,
    "DropStmt": _drop,
    "DropdbStmt": _drop_everything,
    "ExecuteStmt": _execute,
    "ExplainStmt": _explain,
    "FetchStmt": _fetch,
    "PrepareStmt": _prepare,
    "RefreshMatViewStmt": _refresh,
    "TransactionStmt": _transaction,
    "TruncateStmt": _truncate,
    "VariableSetStmt": _set,
    "ViewStmt": _create_view,
}
