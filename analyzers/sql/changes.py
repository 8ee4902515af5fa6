"""What a change names: INSERT, UPDATE, DELETE, MERGE. Handlers for `analyzers.sql.notes.Walk`."""

from access import SeenAs
from analyzers.sql.notes import Compared, Context, Effect, Handler, Item, Place, Reference, Walk
from analyzers.sql.queries import targets, with_clause
from analyzers.sql.tree import Node, carries_value, column_of, is_value, nodes, only


def _begin(
    walk: Walk,
    fields: Node,
    context: Context,
    seen_as: SeenAs,
    flows: tuple[Place, Place] = (Place.SOURCE, Place.RETURNED),
) -> tuple[Item, Context]:
    """Note the target and give the context of what flows into it, or out by RETURNING.

    `flows` are the places of CTEs and of FROM without and with RETURNING: what is written comes back
    too where RETURNING gives the columns of the target.
    """
    place = flows[bool(fields.get("returningList"))]
    inner = Context(place, context.ctes, walk.new_scope(), SeenAs.ASKED_FOR)
    inner = with_clause(walk, fields, inner)
    target = walk.add_item(fields.get("relation", {}), inner, target=True)
    targets(walk, nodes(fields, "returningList"), inner._replace(place=Place.OUTPUT))
    return target, inner._replace(seen_as=seen_as)


def _insert(walk: Walk, fields: Node, context: Context) -> None:
    target, inner = _begin(walk, fields, context, SeenAs.WRITTEN)
    walk.effects.add(Effect.INSERT)
    columns = [node.get("ResTarget", {}).get("name", "") for node in nodes(fields, "cols")]
    _note_written(target, columns)
    select = fields.get("selectStmt", {}).get("SelectStmt", {})
    source = inner._replace(place=_source(fields, columns, inner), seen_as=SeenAs.ASKED_FOR)
    for number, row in enumerate(nodes(select, "valuesLists"), 1):
        items = nodes(row.get("List", {}), "items")
        _note_row(walk, target, columns, items, number, source)
    if not select.get("valuesLists"):
        values = [node.get("ResTarget", {}).get("val", {}) for node in nodes(select, "targetList")]
        for at, value in enumerate(values):
            _note_assigned(walk, target, columns[at] if at < len(columns) else at, value, 1)
        walk.push(fields.get("selectStmt"), source)
    else:
        walk.push({"SelectStmt": {**select, "valuesLists": []}}, source)
    _on_conflict(walk, fields.get("onConflictClause", {}), target, inner, source)


def _source(fields: Node, columns: list[str], inner: Context) -> Place:
    """Give the place of what is written: RETURNED only if a column that is written comes back."""
    if inner.place is Place.SOURCE or not columns:
        return inner.place
    for node in nodes(fields, "returningList"):
        returned = column_of(node.get("ResTarget", {}).get("val", {}))
        if returned is None or returned[1] in columns:
            return inner.place
    return Place.SOURCE


def _note_written(target: Item, columns: list[str]) -> None:
    if columns:
        target.written.update(columns)
    else:
        target.written_whole = True


def _note_row(
    walk: Walk, target: Item, columns: list[str], items: list[Node], row: int, source: Context
) -> None:
    for at, item in enumerate(items):
        _note_assigned(walk, target, columns[at] if at < len(columns) else at, item, row)
        if not is_value(item):
            walk.push(item, source)


def _note_assigned(walk: Walk, target: Item, column: str | int, value: Node, row: int) -> None:
    """Note that a value, or a column made of values, is written to a column of the target."""
    left = (None, column) if isinstance(column, str) else column
    if carries_value(value):
        walk.compared.append(Compared(left, (value,), SeenAs.WRITTEN, target, row=row))
    elif (other := column_of(value)) is not None:
        walk.compared.append(Compared(left, (), SeenAs.WRITTEN, target, row=row, other=other))


def _on_conflict(walk: Walk, clause: Node, target: Item, context: Context, source: Context) -> None:
    if not clause:
        return
    condition = context._replace(place=Place.FILTER)
    infer = clause.get("infer", {})
    for node in nodes(infer, "indexElems"):
        element = node.get("IndexElem", {})
        if "name" in element:
            walk.references.append(Reference(Place.FILTER, None, element["name"], context.scope))
        walk.push(element.get("expr"), condition)
    if "conname" in infer:
        target.starred.add(Place.FILTER)
    walk.push(infer.get("whereClause"), condition)
    walk.push(clause.get("whereClause"), condition)
    if clause.get("action") == "ONCONFLICT_UPDATE":
        walk.effects.add(Effect.UPDATE)
        _assignments(walk, nodes(clause, "targetList"), target, source)


def _assignments(walk: Walk, found: list[Node], target: Item, source: Context) -> None:
    """Note `SET column = value`, `SET (a, b) = (…)` included."""
    for node in found:
        fields = node.get("ResTarget", {})
        name = fields.get("name", "")
        target.written.add(name)
        walk.push(fields.get("indirection"), source)
        kind, value = only(fields.get("val", {}))
        if kind != "MultiAssignRef":
            _note_row(walk, target, [name], [fields.get("val", {})], 0, source)
            continue
        made = value.get("source", {})
        at = value.get("colno", 1) - 1
        row = nodes(made.get("RowExpr", {}), "args")
        if at < len(row):
            _note_row(walk, target, [name], [row[at]], 0, source)
        elif at == 0:
            walk.push(made, source)


def _update(walk: Walk, fields: Node, context: Context) -> None:
    target, inner = _begin(walk, fields, context, SeenAs.WRITTEN)
    walk.effects.add(Effect.UPDATE)
    _assignments(walk, nodes(fields, "targetList"), target, inner)
    walk.push(fields.get("whereClause"), inner._replace(place=Place.FILTER))
    walk.push(fields.get("fromClause"), inner)


def _delete(walk: Walk, fields: Node, context: Context) -> None:
    flows = (Place.FILTER, Place.OUTPUT)
    target, inner = _begin(walk, fields, context, SeenAs.DELETED, flows)
    target.deleted = True
    where = fields.get("whereClause", {})
    walk.effects.add(Effect.DELETE if _restricts(where) else Effect.DELETE_ALL)
    walk.push(where, inner._replace(place=Place.FILTER))
    walk.push(fields.get("usingClause"), inner)


def _restricts(where: Node) -> bool:
    """Tell whether a condition may leave rows alone: `true`, `1 = 1`, `id = id` and the like do not.

    A condition that compares a column with anything but itself is taken to restrict, however weakly.
    """
    kind, fields = only(where)
    arms = nodes(fields, "args")
    match kind:
        case "":
            return False
        case "BoolExpr" if fields.get("boolop") == "AND_EXPR":
            return any(map(_restricts, arms))
        case "BoolExpr" if fields.get("boolop") == "OR_EXPR":
            return all(map(_restricts, arms))
        case "A_Const":
            return not fields.get("boolval", {}).get("boolval", False)
        case "NullTest":
            return fields.get("nulltesttype") == "IS_NULL"
        case "A_Expr":
            left, right = fields.get("lexpr", {}), fields.get("rexpr", {})
            if is_value(left) and is_value(right):
                return False
            return column_of(left) is None or column_of(left) != column_of(right)
        case _:
            return True


def _merge(walk: Walk, fields: Node, context: Context) -> None:
    target, inner = _begin(walk, fields, context, SeenAs.WRITTEN)
    condition = inner._replace(place=Place.FILTER)
    walk.push(fields.get("joinCondition"), condition)
    walk.push(fields.get("sourceRelation"), inner)
    for node in nodes(fields, "mergeWhenClauses"):
        clause = node.get("MergeWhenClause", {})
        walk.push(clause.get("condition"), condition)
        match clause.get("commandType"):
            case "CMD_UPDATE":
                walk.effects.add(Effect.UPDATE)
                _assignments(walk, nodes(clause, "targetList"), target, inner)
            case "CMD_INSERT":
                walk.effects.add(Effect.INSERT)
                found = nodes(clause, "targetList")
                columns = [found_node.get("ResTarget", {}).get("name", "") for found_node in found]
                _note_written(target, columns)
                _note_row(walk, target, columns, nodes(clause, "values"), 0, inner)
            case "CMD_DELETE":
                walk.effects.add(Effect.DELETE)
                target.deleted = True


CHANGE_HANDLERS: dict[str, Handler] = {
    "InsertStmt": _insert,
    "UpdateStmt": _update,
    "DeleteStmt": _delete,
    "MergeStmt": _merge,
}
