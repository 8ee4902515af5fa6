"""Queries and FROM of libpg_query's tree → neutral queries."""

from collections.abc import Callable
from typing import Any

from analyzers.sql import neutral
from analyzers.sql.neutral import (
    Cte,
    Derived,
    From,
    Into,
    IntoKind,
    Item,
    Join,
    JoinKind,
    Made,
    Query,
    Rows,
    Select,
    SetOperation,
    Statement,
    Table,
    Values,
    With,
)
from analyzers.sql.postgres_front import changes, expressions
from analyzers.sql.tree import Node


def select(fields: Node) -> Query:
    """Give the query of a `SelectStmt`."""
    query: Query
    if fields["op"] != "SETOP_NONE":
        query = _set_operation(fields)
    elif "valuesLists" in fields:
        rows = fields["valuesLists"]
        query = Values([expressions.many(row["List"].get("items")) for row in rows])
    else:
        query = _plain(fields)
    _outside(query, fields)
    return query


def _plain(fields: Node) -> Select:
    query = Select(items(fields.get("targetList")))
    sources = fields.get("fromClause")
    if sources:
        query.from_ = [source(node) for node in sources]
    where = fields.get("whereClause")
    if where is not None:
        query.where = expressions.one(where)
    if "groupClause" in fields:
        query.group = expressions.many(fields["groupClause"])
    if "havingClause" in fields:
        query.having = expressions.one(fields["havingClause"])
    if "windowClause" in fields:
        query.windows = [expressions.window(node["WindowDef"]) for node in fields["windowClause"]]
    if "distinctClause" in fields:
        query.distinct = True
        query.distinct_on = expressions.many(fields["distinctClause"])
    into = fields.get("intoClause")
    if into is not None:
        relation = into["rel"]
        schema = relation.get("schemaname")
        name = relation["relname"]
        query.into = Into(IntoKind.TABLE, (schema, name) if schema else (name,))
    return query


def _outside(query: Query, fields: Node) -> None:
    """Add what stands around a query of any kind."""
    if "sortClause" in fields:
        query.order = expressions.many(fields["sortClause"])
    if "limitCount" in fields or "limitOffset" in fields:
        query.limits = expressions.many(
            [fields.get("limitOffset", {}), fields.get("limitCount", {})]
        )
    if "withClause" in fields:
        query.with_ = with_clause(fields)
    if "lockingClause" in fields and not isinstance(query, Values):
        query.locks = True


def _set_operation(fields: Node) -> SetOperation:
    operators: list[str] = []
    arms: list[Query] = []
    left = fields
    while True:  # 1,500 arms stand one below the other
        operators.append(_OPERATORS[left["op"]])
        arms.append(select(left["rarg"]))
        left = left["larg"]
        if left["op"] == "SETOP_NONE" or not _AROUND.isdisjoint(left):
            break
    arms.append(select(left))
    operators.reverse()
    arms.reverse()
    made = SetOperation(operators, arms)
    first = made.arms[0]
    if isinstance(first, Select) and first.into is not None:
        made.into, first.into = first.into, None
    return made


_AROUND = frozenset(("sortClause", "limitCount", "limitOffset", "withClause", "lockingClause"))
_OPERATORS = {
    "SETOP_UNION": "union",
    "SETOP_INTERSECT": "intersect",
    "SETOP_EXCEPT": "except",
}


def items(found: list[Node] | None) -> list[Item]:
    """Give a select or RETURNING list."""
    if not found:
        return []
    made = []
    for node in found:
        fields = node["ResTarget"]
        made.append(Item(expressions.one(fields["val"]), fields.get("name", "")))
    return made


def with_clause(fields: Node) -> With | None:
    """Give the CTEs of a statement."""
    clause = fields.get("withClause")
    if clause is None:
        return None
    return With(
        [_cte(node["CommonTableExpr"]) for node in clause["ctes"]], clause.get("recursive", False)
    )


def _cte(fields: Node) -> Cte:
    made: list[str] = []
    cycled: list[str] = []
    if "search_clause" in fields:
        clause = fields["search_clause"]
        made.append(clause.get("search_seq_column", ""))
        cycled += expressions.names(clause.get("search_col_list", []))
    if "cycle_clause" in fields:
        clause = fields["cycle_clause"]
        made += [clause.get("cycle_mark_column", ""), clause.get("cycle_path_column", "")]
        cycled += expressions.names(clause.get("cycle_col_list", []))
    columns = list(expressions.names(fields["aliascolnames"])) if "aliascolnames" in fields else []
    return Cte(fields["ctename"], statement(fields["ctequery"]), columns, made, cycled)


def statement(node: Node) -> Statement:
    """Give a query or a change."""
    for kind, fields in node.items():
        if kind == "SelectStmt":
            return select(fields)
        maker = changes.MAKERS.get(kind)
        if maker is not None:
            return maker(fields)
        return neutral.Unread(kind, [], expressions.gathered(fields))
    return neutral.Unread("nothing")


def table(fields: Node) -> Table:
    """Give a table named by a `RangeVar`."""
    name = fields["relname"]
    schema = fields.get("schemaname")
    made = Table((name,) if schema is None else (schema, name))
    made.at = fields.get("location", 0)
    alias = fields.get("alias")
    if alias is not None:
        made.alias = alias["aliasname"]
        if "colnames" in alias:
            made.columns = list(expressions.names(alias["colnames"]))
    if not fields.get("inh"):
        made.only = True
    return made


def source(node: Node) -> From:
    """Give an entry of FROM."""
    for kind, fields in node.items():
        if kind == "RangeVar":
            return table(fields)
        return _SOURCES[kind](fields)
    raise KeyError("FROM")


def _aliased(fields: Node) -> tuple[str, list[str]]:
    alias = fields.get("alias")
    if alias is None:
        return "", []
    return alias["aliasname"], list(expressions.names(alias.get("colnames", [])))


def _derived(fields: Node) -> From:
    query = select(fields["subquery"]["SelectStmt"])
    alias, columns = _aliased(fields)
    return Derived(query, alias, columns, fields.get("lateral", False))


def _join(fields: Node) -> From:
    made = Join(source(fields["larg"]), source(fields["rarg"]))
    kind = _JOINS.get(fields.get("jointype", ""))
    if kind is not None:
        made.kind = kind
    made.on = expressions.optional(fields.get("quals"))
    if "usingClause" in fields:
        made.using = list(expressions.names(fields["usingClause"]))
    if fields.get("isNatural"):
        made.natural = True
    if "alias" in fields:
        made.alias, made.columns = _aliased(fields)
    if "join_using_alias" in fields:
        made.using_alias = fields["join_using_alias"]["aliasname"]
    return made


_JOINS = {
    "JOIN_LEFT": JoinKind.LEFT,
    "JOIN_RIGHT": JoinKind.RIGHT,
    "JOIN_FULL": JoinKind.FULL,
}


def _rows(fields: Node) -> From:
    calls = []
    defined = _defined(fields.get("coldeflist", []))
    for node in fields["functions"]:
        found = node["List"]["items"]
        calls.append(expressions.one(found[0]))
        for more in found[1:]:
            defined += _defined(more.get("List", {}).get("items", []))
    first = calls[0]
    if isinstance(first, neutral.Call):  # a row made of JSON is cast to what the columns are
        first.args += expressions.gathered(fields.get("coldeflist"))
    alias, columns = _aliased(fields)
    return Rows(calls, alias, columns, defined, fields.get("ordinality", False))


def _defined(found: list[Node]) -> list[str]:
    return [node["ColumnDef"].get("colname", "") for node in found]


def _xml_table(fields: Node) -> From:
    return _made(fields, "xmltable")


def _json_table(fields: Node) -> From:
    return _made(fields, "json_table")


def _made(fields: Node, name: str) -> From:
    """Give XMLTABLE or JSON_TABLE: its columns are new names, its arguments are read."""
    alias, columns = _aliased(fields)
    alias = alias or name
    names_made: list[str] = []
    _columns_made(fields.get("columns", []), names_made)
    rest: dict[str, Any] = {k: v for k, v in fields.items() if k != "alias"}
    return Made(expressions.gathered(rest), names_made, alias, columns)


def _columns_made(found: list[Node], made: list[str]) -> None:
    for node in found:
        column = node.get("RangeTableFuncCol") or node.get("JsonTableColumn") or {}
        if "columns" in column:
            _columns_made(column["columns"], made)
        else:
            made.append(column.get("colname") or column.get("name", ""))


def _sampled(fields: Node) -> From:
    made = source(fields["relation"])
    sample = expressions.many(fields.get("args", []))
    if "repeatable" in fields:
        sample.append(expressions.one(fields["repeatable"]))
    if isinstance(made, Table):
        made.sample = sample
    return made


_SOURCES: dict[str, Callable[[Node], From]] = {
    "JoinExpr": _join,
    "JsonTable": _json_table,
    "RangeFunction": _rows,
    "RangeSubselect": _derived,
    "RangeTableFunc": _xml_table,
    "RangeTableSample": _sampled,
}
