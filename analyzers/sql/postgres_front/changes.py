"""INSERT, UPDATE, DELETE and MERGE of libpg_query's tree → neutral changes."""

from collections.abc import Callable

from analyzers.sql.neutral import (
    Assignment,
    Column,
    Conflict,
    Delete,
    Expression,
    Insert,
    Merge,
    Operation,
    Statement,
    Target,
    Update,
    When,
)
from analyzers.sql.postgres_front import expressions, queries
from analyzers.sql.tree import Node


def _insert(fields: Node) -> Statement:
    made = Insert(queries.table(fields["relation"]))
    if "cols" in fields:
        made.columns = [_target(node["ResTarget"]) for node in fields["cols"]]
    if "selectStmt" in fields:
        made.source = queries.select(fields["selectStmt"]["SelectStmt"])
    if "onConflictClause" in fields:
        made.conflict = _conflict(fields["onConflictClause"])
    made.returning = queries.items(fields.get("returningList"))
    made.with_ = queries.with_clause(fields)
    return made


def _target(fields: Node) -> Target:
    made = Target((fields["name"],))
    for node in fields.get("indirection", ()):
        if "String" in node:
            made.fields = (*made.fields, node["String"].get("sval", ""))
        else:
            made.path += expressions.indices(node) or [Operation("[]", [])]
    return made


def _conflict(fields: Node) -> Conflict:
    infer = fields.get("infer", {})
    elements: list[Expression] = []
    for node in infer.get("indexElems", ()):
        element = node["IndexElem"]
        if "name" in element:
            elements.append(Column((element["name"],)))
        else:
            elements.append(expressions.one(element["expr"]))
    return Conflict(
        elements,
        expressions.optional(infer.get("whereClause")),
        infer.get("conname", ""),
        _assignments(fields.get("targetList", [])),
        expressions.optional(fields.get("whereClause")),
    )


def _assignments(found: list[Node]) -> list[Assignment]:
    made: list[Assignment] = []
    for node in found:
        fields = node["ResTarget"]
        value = fields.get("val", {})
        several = value.get("MultiAssignRef")
        if several is None:
            made.append(Assignment([_target(fields)], expressions.one(value)))
        elif several.get("colno", 1) > 1:
            made[-1].targets.append(_target(fields))
        else:
            made.append(Assignment([_target(fields)], expressions.one(several["source"])))
    return made


def _update(fields: Node) -> Statement:
    made = Update(queries.table(fields["relation"]), _assignments(fields["targetList"]))
    if "fromClause" in fields:
        made.from_ = [queries.source(node) for node in fields["fromClause"]]
    where = fields.get("whereClause")
    if where is not None:
        if "CurrentOfExpr" in where:
            made.cursor = where["CurrentOfExpr"].get("cursor_name", "?")
        else:
            made.where = expressions.one(where)
    made.returning = queries.items(fields.get("returningList"))
    made.with_ = queries.with_clause(fields)
    return made


def _delete(fields: Node) -> Statement:
    made = Delete(queries.table(fields["relation"]))
    if "usingClause" in fields:
        made.from_ = [queries.source(node) for node in fields["usingClause"]]
    where = fields.get("whereClause")
    if where is not None:
        if "CurrentOfExpr" in where:
            made.cursor = where["CurrentOfExpr"].get("cursor_name", "?")
        else:
            made.where = expressions.one(where)
    made.returning = queries.items(fields.get("returningList"))
    made.with_ = queries.with_clause(fields)
    return made


def _merge(fields: Node) -> Statement:
    return Merge(
        queries.table(fields["relation"]),
        queries.source(fields["sourceRelation"]),
        expressions.optional(fields.get("joinCondition")),
        [_when(node["MergeWhenClause"]) for node in fields.get("mergeWhenClauses", ())],
        queries.items(fields.get("returningList")),
        queries.with_clause(fields),
    )


def _when(fields: Node) -> When:
    kind = fields.get("matchKind", "")
    made = When(
        _ACTIONS.get(fields.get("commandType", ""), "nothing"),
        expressions.optional(fields.get("condition")),
        sees_source=kind != "MERGE_WHEN_NOT_MATCHED_BY_SOURCE",
        sees_target=kind != "MERGE_WHEN_NOT_MATCHED_BY_TARGET",
    )
    found = fields.get("targetList", [])
    if made.action == "insert":
        made.columns = [_target(node["ResTarget"]) for node in found]
        made.values = expressions.many(fields.get("values"))
    else:
        made.assignments = _assignments(found)
    return made


_ACTIONS = {"CMD_INSERT": "insert", "CMD_UPDATE": "update", "CMD_DELETE": "delete"}

MAKERS: dict[str, Callable[[Node], Statement]] = {
    "DeleteStmt": _delete,
    "InsertStmt": _insert,
    "MergeStmt": _merge,
    "UpdateStmt": _update,
}
