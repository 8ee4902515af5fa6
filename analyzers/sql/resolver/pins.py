"""Comparisons: which columns stand beside values, and which beside each other."""

from __future__ import annotations

from analyzers.sql.neutral import (
    Call,
    Cast,
    Expression,
    Literal,
    Operation,
    Parameter,
    Subquery,
    SubqueryKind,
)
from analyzers.sql.resolver import expressions, functions
from analyzers.sql.resolver.run import Pin, Run
from analyzers.sql.resolver.scope import (
    DERIVED,
    NOTHING,
    PLAIN,
    Made,
    Output,
    Scope,
    Sources,
    flowing,
    merge,
)

COMPARING = frozenset(("=", "is", "in", "any", "like", "between"))
"""Operators that may name somebody."""
OPPOSITE = {
    "<>": "=", "!=": "=", "is not": "is", "not in": "in", "not like": "like", "not between": "between"
}  # fmt: skip
"""Operators that name somebody inside a NOT."""
DENYING = frozenset(("not", "is false"))


def compared(run: Run, node: Operation, scope: Scope) -> Sources:
    """Look at a comparison and note what it pins."""
    operator, args = OPPOSITE.get(node.operator, node.operator), node.args
    left = args[0]
    if operator == "in" or (operator == "between" and len(args) == _BETWEEN):
        found = _listed(run, node, left, args[1:], scope)
    elif len(args) != _TWO:
        found = expressions.together(run, args, scope)
    elif operator in ("=", "is"):
        found = _equal(run, left, args[1], scope)
    else:
        found = expressions.value(run, left, scope)
        other = expressions.value(run, args[1], scope)
        if found and not other and is_value(args[1]):
            _pin(run, left, found, (args[1],), pattern=operator == "like")
        found = merge(found, other)
    return flowing(found, DERIVED)


_TWO, _BETWEEN = 2, 3


def _listed(
    run: Run, node: Operation, left: Expression, items: list[Expression], scope: Scope
) -> Sources:
    operator = OPPOSITE.get(node.operator, node.operator)
    if isinstance(left, Operation) and left.operator == "row" and operator == "in":
        found = NOTHING
        for item in items:
            found = merge(found, _equal(run, left, item, scope))
        return found
    found = expressions.value(run, left, scope)
    if operator == "in" and not found and is_value(left):
        return _among(run, left, items, scope)
    other = expressions.together(run, items, scope)
    if found:
        if operator == "between":
            same = items[0] == items[1] or _same(items[0], items[1])
            values = tuple(items[:1] if same else items)
            if all(map(is_value, values)):
                _pin(run, left, found, values, range_=not same)
        else:
            named = tuple([item for item in items if is_value(item)])
            if named:
                _pin(run, left, found, named)
    return merge(found, other)


def _among(run: Run, value: Expression, items: list[Expression], scope: Scope) -> Sources:
    """Look at `$1 IN (column, other)`."""
    found = NOTHING
    for item in items:
        sources = expressions.value(run, item, scope)
        _pin(run, item, sources, (value,))
        found = merge(found, sources)
    return found


def _same(one: Expression, other: Expression) -> bool:
    one, other = bare(one), bare(other)
    if isinstance(one, Literal) and isinstance(other, Literal):
        return one.text == other.text and one.kind == other.kind
    return isinstance(one, Parameter) and one == other and one.number > 0


def _equal(run: Run, left: Expression, right: Expression, scope: Scope) -> Sources:
    if (
        isinstance(left, Operation)
        and isinstance(right, Operation)
        and left.operator == right.operator == "row"
        and len(left.args) == len(right.args)
    ):
        found = NOTHING
        for one, other in zip(left.args, right.args, strict=True):
            found = merge(found, _equal(run, one, other, scope))
        return found
    found = expressions.value(run, left, scope)
    other_found = expressions.value(run, right, scope)
    _pair(run, left, found, right, other_found)
    return merge(found, other_found)


def _pair(run: Run, left: Expression, found: Sources, right: Expression, other: Sources) -> None:
    if found and other:
        _same_value(run, found, other)
        _or_else(run, left, found, right)
        _or_else(run, right, other, left)
    elif found:
        _beside(run, left, found, right, other)
    elif other:
        _beside(run, right, other, left, found)


def _same_value(run: Run, found: Sources, other: Sources) -> None:
    """Note that two columns hold the same in what is looked at."""
    one, two = plain(found), plain(other)
    if one and two and not run.denied:
        run.equal.append((one, two))


def _or_else(run: Run, column: Expression, found: Sources, other: Expression) -> None:
    """Look at `column = coalesce($1, column)`: a condition that may be left out."""
    if isinstance(other, Call) and other.names[-1] in functions.OR_ELSE:
        named = tuple([one for one in other.args if is_value(one)])
        if named:
            _pin(run, column, found, named)


def _beside(
    run: Run, column: Expression, found: Sources, value: Expression, other: Sources
) -> None:
    if isinstance(other, Made):
        _pin(run, column, found, other.values_made)
    elif is_value(value):
        _pin(run, column, found, (value,))


def _pin(
    run: Run,
    column: Expression,
    found: Sources,
    values: tuple[Expression, ...],
    *,
    pattern: bool = False,
    range_: bool = False,
) -> None:
    paths = plain(found)
    if paths and not run.denied:
        run.pins.append(Pin(paths, values, run.seen_as, pattern, range_))


def plain(found: Sources) -> tuple[str, ...]:
    """Give the columns whose very value an expression is."""
    return tuple([path for path, flow in found.items() if flow & PLAIN])


def subquery(run: Run, node: Subquery, outputs: list[Output], scope: Scope) -> Sources:
    """Look at what is compared with a query's columns, and note what that pins."""
    found = NOTHING
    pins = node.operator == "=" and node.kind is not SubqueryKind.ALL
    for at, left in enumerate(node.left):
        sources = expressions.value(run, left, scope)
        found = merge(found, sources)
        if not pins or not sources or at >= len(outputs):
            continue
        other = outputs[at][1]
        if isinstance(other, Made):
            _pin(run, left, sources, other.values_made)
        elif other:
            _same_value(run, sources, other)
    return found


def is_value(node: Expression) -> bool:
    """Tell whether an expression is a constant, a parameter or an array of such."""
    kind = type(node)
    if kind is Literal or kind is Parameter:
        return True
    node = bare(node)
    if isinstance(node, Operation) and node.operator == "array":
        return all(map(is_value, node.args))
    return isinstance(node, Literal | Parameter)


def bare(node: Expression) -> Expression:
    """Give an expression without the casts, collations and case changes around it."""
    while True:
        if isinstance(node, Cast):
            node = node.value
        elif (isinstance(node, Operation) and node.operator == "collate") or (
            isinstance(node, Call) and _keeps(node)
        ):
            node = node.args[0]
        else:
            return node


def _keeps(node: Operation | Call) -> bool:
    if isinstance(node, Operation):
        return node.operator == "collate"
    names = node.names
    own = len(names) == 1 or names[-2] == "pg_catalog"
    return own and functions.keeps(node)
