"""Expressions: where a value comes from. Visits every argument; notes what is read on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from analyzers.sql.neutral import (
    AllFields,
    Assigned,
    Call,
    Case,
    Cast,
    Column,
    Default,
    Expression,
    Field,
    Inserted,
    Literal,
    Operation,
    Parameter,
    Star,
    Subquery,
    SubqueryKind,
    Unclear,
    Variable,
    Window,
)
from analyzers.sql.resolver import calls, names, pins, queries
from analyzers.sql.resolver.run import ORDERED, Run, Why
from analyzers.sql.resolver.scope import (
    DERIVED,
    DIRECT,
    ITSELF,
    NOTHING,
    REST,
    Part,
    Scope,
    Sources,
    flowing,
    merge,
    merged,
)


def value(run: Run, node: Expression, scope: Scope) -> Sources:
    """Give the sources of an expression's value."""
    return _VALUES[type(node)](run, node, scope)


def used(run: Run, node: Expression | None, scope: Scope, bits: int) -> None:
    """Look at an expression whose value has one use only."""
    if node is not None:
        sources = _VALUES[type(node)](run, node, scope)
        if sources:
            run.use(sources, bits)


def together(run: Run, nodes: list[Expression], scope: Scope) -> Sources:
    """Give the sources of several expressions as those of one."""
    found = NOTHING
    own = False
    for node in nodes:
        kind = type(node)
        if kind is Literal or (kind is Parameter and not run.arguments):
            continue
        sources = _VALUES[kind](run, node, scope)
        if not sources or sources is found:
            continue
        if not found:
            found = sources
        elif own:
            for path, flow in sources.items():
                found[path] = found.get(path, 0) | flow
        else:
            found, own = merge(found, sources), True
    return found


def _parameter(run: Run, node: Parameter, scope: Scope) -> Sources:
    """Give what an argument of a function's body is made of; of a statement's own, nothing."""
    del scope
    return run.arguments.get(node.number, NOTHING)


def _nothing(run: Run, node: Any, scope: Scope) -> Sources:
    del run, node, scope
    return NOTHING


def _star(run: Run, node: Star, scope: Scope) -> Sources:
    """Give the row that `t.*` stands for as an argument (`count(t.*)`, `f(t.*)`)."""
    if not node.names:
        return NOTHING
    part = names.part_of(scope, node.names)
    if part is None:
        run.gap(Why.UNKNOWN_COLUMN)
        return NOTHING
    run.read.update(part.row())
    return part.row()


def _operation(run: Run, node: Operation, scope: Scope) -> Sources:
    operator = node.operator
    if node.own:
        run.restless = True
    if operator in pins.COMPARING:
        return pins.compared(run, node, scope)
    if run.denied and operator in pins.OPPOSITE:
        run.denied = False
        found = pins.compared(run, node, scope)
        run.denied = True
        return found
    if operator in pins.DENYING:
        return _denied(run, node, scope)
    found = together(run, node.args, scope)
    if operator in _ARITHMETIC:
        return flowing(found, DIRECT if len(found) == 1 else DERIVED)
    return flowing(found, _FLOWS.get(operator, DIRECT))


def _denied(run: Run, node: Operation, scope: Scope) -> Sources:
    run.denied = not run.denied
    found = together(run, node.args, scope)
    run.denied = not run.denied
    return flowing(found, _FLOWS[node.operator])


_ARITHMETIC = frozenset("+-*/%^")
"""With constants it can be undone: `msisdn + 0` still discloses."""
_FLOWS = {
    **dict.fromkeys(("and", "or", "not", "assigned", "collate"), ITSELF),
    **dict.fromkeys(
        ("<>", "<", "<=", ">", ">=", "!=", "~", "~*", "!~", "!~*", "@>", "<@", "&&", "@@", "?", "?|",
         "?&", "is not", "is null", "is not null", "test", "not in", "not between", "not like", "all",
         "similar", "not similar", "other", "current of", "grouping", "grouping sets", "merge action",
         "overlaps", "regexp", "not regexp", "is true", "is false", "exists"),
        DERIVED,
    ),
}  # fmt: skip
"""Operators whose value shows nothing of its arguments but whether a condition holds; logic, whose
arguments are such. All others show their arguments."""


def _case(run: Run, node: Case, scope: Scope) -> Sources:
    conditions = together(run, node.conditions, scope)
    if node.operand is not None:
        conditions = merge(value(run, node.operand, scope), conditions)
    found = together(run, node.values, scope)
    if node.otherwise is not None:
        found = merge(found, value(run, node.otherwise, scope))
    return merge(flowing(found, DIRECT), flowing(conditions, DERIVED))


def _cast(run: Run, node: Cast, scope: Scope) -> Sources:
    if node.own:
        run.restless = True
    return _VALUES[type(node.value)](run, node.value, scope)


def _field(run: Run, node: Field, scope: Scope) -> Sources:
    """Give `(x).name`: of a row its column, else a function in field notation, else x itself."""
    row = row_of(run, node.value, scope)
    if row is not None:
        name = node.name.lower() if run.fold else node.name
        sources = row.get(name, row.get(REST))
        if sources is not None:
            run.read.update(sources)
            return sources
        if isinstance(node.value, Call):  # looked at already
            return flowing(merged(row.values()), DIRECT)
    found = value(run, node.value, scope)
    if calls.is_function(run, node.name):
        return calls.called(run, (node.name,), [flowing(found, DIRECT)])
    return flowing(found, DIRECT)


def _all_fields(run: Run, node: AllFields, scope: Scope) -> Sources:
    return value(run, node.value, scope)


def row_of(run: Run, node: Expression, scope: Scope) -> dict[str, Sources] | None:
    """Give the columns of a value that is a row whose columns are known, else None.

    The whole row is read: that is what the server checks, whichever field is taken.
    """
    part: Part | None = None
    if isinstance(node, Column) and run.rules.whole_rows:
        if not names.is_column(run, node, scope):
            part = names.part_of(scope, node.names)
    elif isinstance(node, Star) and node.names:
        part = names.part_of(scope, node.names)
    elif isinstance(node, Call):
        outputs = calls.row_returned(run, node, scope)
        return dict(outputs) if outputs is not None else None
    if part is None:
        return None
    run.read.update(part.row())
    return dict(part.outputs())


def _subquery(run: Run, node: Subquery, scope: Scope) -> Sources:
    kind = node.kind
    run.restless = run.restless or node.own
    denied, run.denied = run.denied, False  # who is looked for inside is looked at
    if kind is SubqueryKind.EXISTS:
        queries.exists(run, node.query, scope)
        run.denied = denied
        return NOTHING
    outputs = queries.query(run, node.query, scope)
    run.denied = denied
    found = merged(sources for _, sources in outputs)
    if node.left:
        found = merge(found, pins.subquery(run, node, outputs, scope))
    if kind is SubqueryKind.ARRAY:
        return flowing(found, DIRECT)
    if kind is SubqueryKind.ANY or kind is SubqueryKind.ALL or node.left:
        return flowing(found, DERIVED)
    return found if found else (outputs[0][1] if len(outputs) == 1 else NOTHING)


def _assigned(run: Run, node: Assigned, scope: Scope) -> Sources:
    return value(run, node.value, scope)


def _inserted(run: Run, node: Inserted, scope: Scope) -> Sources:
    name = node.name.lower()
    part = names.part_of(scope, (names.INSERTED,))
    if part is None:
        run.gap(Why.UNKNOWN_COLUMN)
        return NOTHING
    if part.relation is not None:
        run.read.update(part.relation.columns.get(name, NOTHING))
    return part.columns.get(name, NOTHING)


def _unclear(run: Run, node: Unclear, scope: Scope) -> Sources:
    run.gap(Why.UNCLEAR)
    return together(run, node.args, scope)


def window(run: Run, node: Window, scope: Scope) -> None:
    """Look at what a window is made by."""
    for one in (*node.partition, *node.order):
        if scope.aliases is None:
            used(run, one, scope, ORDERED)
        else:
            _aliased(run, one, scope, scope.aliases)
    for one in node.frame:
        used(run, one, scope, ORDERED)


def _aliased(run: Run, node: Expression, scope: Scope, aliases: dict[str, Expression]) -> None:
    """Look at an entry of a window that may be an alias of the select list."""
    named = None
    if type(node) is Column and len(node.names) == 1:
        named = aliases.get(node.names[0].lower())
    scope.aliases = None  # an alias is not looked for inside what it stands for
    used(run, node if named is None else named, scope, ORDERED)
    scope.aliases = aliases


def _call(run: Run, node: Call, scope: Scope) -> Sources:
    return calls.call(run, node, scope)


_VALUES: dict[type, Callable[[Run, Any, Scope], Sources]] = {
    AllFields: _all_fields,
    Assigned: _assigned,
    Call: _call,
    Case: _case,
    Cast: _cast,
    Column: names.column,
    Default: _nothing,
    Field: _field,
    Inserted: _inserted,
    Literal: _nothing,
    Operation: _operation,
    Parameter: _parameter,
    Star: _star,
    Subquery: _subquery,
    Unclear: _unclear,
    Variable: _nothing,
}
