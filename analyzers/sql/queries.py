"""What a query names: SELECT, VALUES, FROM, expressions. Handlers for `analyzers.sql.notes.Walk`."""

from analyzers.sql.notes import Context, Effect, Handler, Place, Reference, Walk
from analyzers.sql.tree import (
    Node,
    constant,
    is_value,
    name_parts,
    nodes,
    only,
    strings,
    unwrapped,
)


def _select(walk: Walk, fields: Node, context: Context) -> None:
    inner = context._replace(scope=walk.new_scope())
    inner = with_clause(walk, fields, inner)
    below = inner._replace(place=Place.FILTER)
    walk.effects.add(Effect.READ)
    if fields.get("lockingClause"):
        walk.locks = True
    if fields.get("intoClause"):
        walk.makes_table = True
        inner = inner._replace(place=Place.SOURCE)
    for key in _CONDITIONS:
        walk.push(fields.get(key), below)
    for side in ("rarg", "larg"):
        if side in fields:
            walk.push({"SelectStmt": fields[side]}, inner)
    targets(walk, nodes(fields, "targetList"), inner)
    walk.push([row for row in nodes(fields, "valuesLists") if not _all_values(row)], inner)
    walk.push(fields.get("fromClause"), inner)


_CONDITIONS = (
    "distinctClause", "whereClause", "groupClause", "havingClause", "windowClause", "sortClause",
    "limitOffset", "limitCount",
)  # fmt: skip


def _all_values(row: Node) -> bool:
    return all(map(is_value, nodes(row.get("List", {}), "items")))


def targets(walk: Walk, found: list[Node], context: Context) -> None:
    """Walk a select or RETURNING list and note the names it gives."""
    for node in found:
        fields = node.get("ResTarget", {})
        if "name" in fields:
            walk.outputs.add(fields["name"])
        walk.push(fields.get("val"), context)


def with_clause(walk: Walk, fields: Node, context: Context) -> Context:
    """Walk the CTEs of a statement and give the context in which their names hold."""
    clause = fields.get("withClause")
    if not clause:
        return context
    known = context.ctes
    ctes = [node.get("CommonTableExpr", {}) for node in nodes(clause, "ctes")]
    names = [cte.get("ctename", "") for cte in ctes]
    if clause.get("recursive"):
        known = known.union(names)
    for name, cte in zip(names, ctes, strict=True):
        columns = strings(nodes(cte, "aliascolnames"))
        walk.derived.add(name)
        walk.outputs.update(columns)
        for clause_name in ("search_clause", "cycle_clause"):
            made = cte.get(clause_name, {})
            walk.outputs.update(v for k, v in made.items() if k.endswith("_column"))
        note_given(walk, name, columns, cte.get("ctequery", {}))
        walk.push(cte.get("ctequery"), context._replace(ctes=known))
        known = known | {name}
    return context._replace(ctes=known)


def note_given(walk: Walk, name: str, columns: list[str], query: Node) -> None:
    """Note which columns of a derived table are made of values of the statement itself."""
    kind, fields = only(query)
    if kind != "SelectStmt":
        return
    rows = [nodes(row.get("List", {}), "items") for row in nodes(fields, "valuesLists")]
    if rows:
        for at in range(len(rows[0])):
            column = columns[at] if at < len(columns) else f"column{at + 1}"
            values = tuple(row[at] for row in rows if at < len(row) and is_value(row[at]))
            walk.given[name, column] = (values, False)
        return
    for at, node in enumerate(nodes(fields, "targetList")):
        target = node.get("ResTarget", {})
        values = unnested(target.get("val", {}))
        column = columns[at] if at < len(columns) else target.get("name", "unnest")
        if values:
            walk.given[name, column] = (values, True)


def unnested(node: Node) -> tuple[Node, ...]:
    """Give the arguments of a call of `unnest` that are values."""
    kind, fields = only(node)
    if kind != "FuncCall" or name_parts(nodes(fields, "funcname"))[1] != "unnest":
        return ()
    return tuple(argument for argument in nodes(fields, "args") if is_value(argument))


def _range_var(walk: Walk, fields: Node, context: Context) -> None:
    if "schemaname" not in fields and fields.get("relname") in context.ctes:
        _derived_alias(walk, fields, fields.get("relname", ""))
        return
    walk.add_item(fields, context)


def _derived_alias(walk: Walk, fields: Node, name: str = "") -> tuple[str, list[str]]:
    alias = fields.get("alias", {})
    known = name
    name = alias.get("aliasname") or name
    columns = strings(nodes(alias, "colnames"))
    walk.derived.add(name)
    walk.outputs.update(columns)
    if known and name != known:
        for (table, column), given in list(walk.given.items()):
            if table == known:
                walk.given[name, column] = given
    return name, columns


def _join(walk: Walk, fields: Node, context: Context) -> None:
    alias = fields.get("alias") or fields.get("join_using_alias")
    if alias:
        walk.joins.add(alias.get("aliasname", ""))
        if alias.get("colnames"):
            walk.renamed_join = True
            walk.outputs.update(strings(alias["colnames"]))
    if fields.get("isNatural"):
        walk.natural = True
    for name in strings(nodes(fields, "usingClause")):
        walk.references.append(Reference(Place.FILTER, None, name, context.scope))
    walk.push(fields.get("quals"), context._replace(place=Place.FILTER))
    walk.push(fields.get("rarg"), context)
    walk.push(fields.get("larg"), context)


def _range_subselect(walk: Walk, fields: Node, context: Context) -> None:
    name, columns = _derived_alias(walk, fields)
    note_given(walk, name, columns, fields.get("subquery", {}))
    walk.push(fields.get("subquery"), context)


def _range_function(walk: Walk, fields: Node, context: Context) -> None:
    name, columns = _derived_alias(walk, fields)
    walk.outputs.add("ordinality")
    for node in nodes(fields, "functions"):
        items = nodes(node.get("List", {}), "items")
        call = items[0] if items else {}
        walk.derived.add(name_parts(nodes(call.get("FuncCall", {}), "funcname"))[1])
        for at, value in enumerate(unnested(call)):
            column = columns[at] if at < len(columns) else name or "unnest"
            walk.given[name, column] = ((value,), True)
        walk.push(call, context)
        for definition in items[1:]:
            _definitions(walk, nodes(definition.get("List", {}), "items"))
    _definitions(walk, nodes(fields, "coldeflist"))


def _definitions(walk: Walk, found: list[Node]) -> None:
    walk.outputs.update(node.get("ColumnDef", {}).get("colname", "") for node in found)


def _range_table_function(walk: Walk, fields: Node, context: Context) -> None:
    """`XMLTABLE` and `JSON_TABLE`: their columns are new names, their arguments are read."""
    _derived_alias(walk, fields)
    columns = list(nodes(fields, "columns"))
    while columns:
        kind, column = only(columns.pop())
        walk.outputs.add(column.get("colname" if kind == "RangeTableFuncCol" else "name", ""))
        columns.extend(nodes(column, "columns"))
    walk.push([v for v in fields.values() if isinstance(v, dict)], context)
    walk.push(fields.get("columns"), context)


def _column_ref(walk: Walk, fields: Node, context: Context) -> None:
    parts = nodes(fields, "fields")
    names = strings(parts)
    if len(names) < len(parts):  # the last is a star
        qualifier = names[-1] if names else None
        walk.references.append(Reference(context.place, qualifier, None, context.scope))
    elif names:
        qualifier = names[-2] if len(names) > 1 else None
        walk.references.append(Reference(context.place, qualifier, names[-1], context.scope))


def _indirection(walk: Walk, fields: Node, context: Context) -> None:
    for name in strings(nodes(fields, "indirection")):
        walk.references.append(Reference(context.place, None, name, context.scope, loose=True))
    walk.push(fields.get("indirection"), context)
    walk.push(fields.get("arg"), context)


def _func_call(walk: Walk, fields: Node, context: Context) -> None:
    walk.functions.append(name_parts(nodes(fields, "funcname")))
    for key in ("args", "agg_order", "agg_filter", "over"):
        walk.push(fields.get(key), context)


def _a_expr(walk: Walk, fields: Node, context: Context) -> None:
    kind = fields.get("kind")
    operator = name_parts(nodes(fields, "name"))[1]
    left, right = fields.get("lexpr", {}), fields.get("rexpr", {})
    compared = [right]
    if kind in _LISTED:
        compared = nodes(right.get("List", {}), "items")
    if (kind in _EQUAL and operator == "=") or (kind in _LIKE and operator in ("~~", "~~*")):
        if "RowExpr" in left:
            for row in compared:
                _compare_rows(walk, left, row, context)
        else:
            walk.compare(left, compared, context.seen_as, pattern=kind in _LIKE)
    if kind in _BETWEEN and len(compared) == _BOUNDS and _same(*compared):
        walk.compare(left, compared[:1], context.seen_as, pattern=False)
    walk.push([node for node in compared if node and not is_value(node)], context)
    if left and not is_value(left):
        walk.push(left, context)


_EQUAL = frozenset(("AEXPR_OP", "AEXPR_OP_ANY", "AEXPR_IN", "AEXPR_NOT_DISTINCT"))
_BETWEEN = frozenset(("AEXPR_BETWEEN", "AEXPR_BETWEEN_SYM"))
_BOUNDS = 2
_LISTED = _BETWEEN | {"AEXPR_IN"}
_LIKE = frozenset(("AEXPR_LIKE", "AEXPR_ILIKE"))


def _compare_rows(walk: Walk, left: Node, right: Node, context: Context) -> None:
    if "RowExpr" not in right:
        return
    pairs = zip(left["RowExpr"].get("args", ()), right["RowExpr"].get("args", ()), strict=False)
    for one, other in pairs:
        walk.compare(one, [other], context.seen_as, pattern=False)


def _sub_link(walk: Walk, fields: Node, context: Context) -> None:
    test, query = fields.get("testexpr", {}), fields.get("subselect", {})
    operator = name_parts(nodes(fields, "operName"))[1] or "="
    if test and fields.get("subLinkType") == "ANY_SUBLINK" and operator == "=":
        select = query.get("SelectStmt", {})
        rows = [nodes(row.get("List", {}), "items") for row in nodes(select, "valuesLists")]
        given = [row[0] for row in rows if len(row) == 1]
        for node in nodes(select, "targetList"):
            given.extend(unnested(node.get("ResTarget", {}).get("val", {})))
        walk.compare(test, given, context.seen_as, pattern=False)
    walk.push(test, context)
    walk.push(query, context)


QUERY_HANDLERS: dict[str, Handler] = {
    "SelectStmt": _select,
    "RangeVar": _range_var,
    "JoinExpr": _join,
    "RangeSubselect": _range_subselect,
    "RangeFunction": _range_function,
    "RangeTableFunc": _range_table_function,
    "JsonTable": _range_table_function,
    "ColumnRef": _column_ref,
    "A_Indirection": _indirection,
    "FuncCall": _func_call,
    "A_Expr": _a_expr,
    "SubLink": _sub_link,
}


def _same(one: Node, other: Node) -> bool:
    """Tell whether two ends of a range are one constant or parameter: then it is no range."""
    (kind, fields), (second, others) = unwrapped(one), unwrapped(other)
    if kind != second:
        return False
    if kind == "ParamRef":
        return bool(fields.get("number") == others.get("number"))
    return kind == "A_Const" and constant(fields) == constant(others)
