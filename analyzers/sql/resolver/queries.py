"""Queries: the columns each gives, by way of its CTEs, FROM, conditions and select list."""

from __future__ import annotations

from analyzers.sql.neutral import (
    AllFields,
    Call,
    Case,
    Cast,
    Column,
    Expression,
    Field,
    Item,
    Literal,
    LiteralKind,
    Operation,
    Parameter,
    Query,
    Select,
    SetOperation,
    Star,
    Subquery,
    SubqueryKind,
    Values,
)
from analyzers.sql.resolver import ctes, expressions, names, sources
from analyzers.sql.resolver.run import ORDERED, PREDICATE, Run, Why
from analyzers.sql.resolver.scope import (
    NOTHING,
    REST,
    Made,
    Output,
    Part,
    Scope,
    merge,
    merged,
)

WORK_LIMIT = 20_000
"""Queries looked at for one statement, again and again where one names itself: some seconds. A text of
1,500 arms is 1,500."""
COLUMNS_LIMIT = 2000
"""Columns of a query that are told apart. PostgreSQL gives 1,664 at most, so no statement that it takes
is cut; stars over stars double with each level."""


def query(run: Run, node: Query, outer: Scope | None, *, exists: bool = False) -> list[Output]:
    """Give the columns of a query, and note everything it reads.

    `exists`: nobody looks at its columns.
    """
    run.work += 1
    if run.work > WORK_LIMIT:
        message = "too many queries inside each other"
        raise RecursionError(message)
    kind = type(node)
    if kind is Select:
        return _select(run, node, outer, exists=exists)  # type: ignore[arg-type]
    around = ctes.add_ctes(run, node.with_, outer) if node.with_ is not None else outer
    scope = Scope(around)
    if isinstance(node, Values):
        outputs = _values(run, node, scope)
    else:
        assert isinstance(node, SetOperation)  # noqa: S101 - the last of three
        outputs = _set_operation(run, node, scope, exists=exists)
    ordered(run, node.order, outputs, scope, whole=True)
    for limit in node.limits:
        expressions.used(run, limit, scope, PREDICATE)
    if node.with_ is not None:
        ctes.finish_ctes(run, around)
    return outputs


def exists(run: Run, node: Query, outer: Scope) -> None:
    """Look at a query of which only whether it has rows is asked."""
    query(run, node, outer, exists=True)


def _select(run: Run, node: Select, outer: Scope | None, *, exists: bool) -> list[Output]:
    around = ctes.add_ctes(run, node.with_, outer) if node.with_ is not None else outer
    scope = Scope(around)
    for source in node.from_:
        sources.add(run, source, scope)
    if not run.rules.alias_in_where:
        expressions.used(run, node.where, scope, PREDICATE)
    if run.depth and outer is None:
        run.conditions = set(run.read)
    items = node.items
    if exists and not run.rules.reads_exists_list:
        items = [item for item in items if type(item.value) is not Star]
    outputs = _selected(run, items, scope)
    if run.rules.alias_in_where and node.where is not None:
        scope.given = dict(outputs)
        expressions.used(run, node.where, scope, PREDICATE)
    if node.group or node.having is not None or node.qualify is not None:
        _grouped(run, node, outputs, scope)
    for window in node.windows:
        expressions.window(run, window, scope)
    _arranged(run, node, outputs, scope)
    run.locks = run.locks or node.locks
    if node.with_ is not None:
        ctes.finish_ctes(run, around)
    return outputs


def _arranged(run: Run, node: Select, outputs: list[Output], scope: Scope) -> None:
    """Look at which rows of a query are given, and in which order."""
    for one in node.distinct_on:
        _ordered(run, one, outputs, scope)
    if node.order:
        ordered(run, node.order, outputs, scope, whole=False)
    for limit in node.limits:
        expressions.used(run, limit, scope, PREDICATE)


def _grouped(run: Run, node: Select, outputs: list[Output], scope: Scope) -> None:
    if run.rules.alias_in_having and scope.given is None:
        scope.given = {name: found for name, found in outputs if name}
    for one in node.group:
        _grouped_by(run, one, outputs, scope)
    inner = _of_having(run, node, outputs, scope) if run.rules.alias_first_in_having else scope
    expressions.used(run, node.having, inner, PREDICATE)
    expressions.used(run, node.qualify, scope, PREDICATE)


def _grouped_by(run: Run, one: Expression, outputs: list[Output], scope: Scope) -> None:
    """Look at an entry of GROUP BY: columns come before names of outputs, ordinals are outputs."""
    if isinstance(one, Literal) and one.kind is LiteralKind.NUMBER:
        _ordinal(run, one, outputs)
    elif type(one) is Column and len(one.names) == 1 and not _groups(run, one, scope):
        _by_output(run, one, outputs, scope)
    elif isinstance(one, Operation) and one.operator in ("grouping sets", "row"):
        for inner in one.args:
            _grouped_by(run, inner, outputs, scope)
    else:
        expressions.used(run, one, scope, ORDERED)


def _groups(run: Run, one: Column, scope: Scope) -> bool:
    """Tell whether a name in GROUP BY is a column's; MySQL takes one that several bear for an alias."""
    if run.rules.alias_in_windows:
        name = one.names[0].lower()
        if sum(name in part.columns for part in scope.parts) > 1:
            return False
    return names.is_column(run, one, scope)


def _of_having(run: Run, node: Select, outputs: list[Output], scope: Scope) -> Scope:
    """Give a scope in which aliases come before columns, but for columns that are grouped by."""
    grouped = {
        one.names[-1].lower()
        for one in node.group
        if type(one) is Column and names.is_column(run, one, scope)
    }
    aliases = {item.alias.lower() for item in node.items if item.alias} - grouped
    if node.having is None or not aliases:
        return scope
    inner = Scope(scope)
    inner.parts = [Part("", {name: found for name, found in outputs if name in aliases})]
    return inner


def ordered(
    run: Run, order: list[Expression], outputs: list[Output], scope: Scope, *, whole: bool
) -> None:
    """Look at ORDER BY: names of outputs come before those of columns, ordinals are outputs.

    `whole`: the query is no plain SELECT, so only its outputs have names.
    """
    for one in order:
        if whole and not (isinstance(one, Literal) or type(one) is Column):
            inner = Scope(scope)
            inner.given = dict(outputs)
            expressions.used(run, one, inner, ORDERED)
        else:
            _ordered(run, one, outputs, scope)


def _ordered(run: Run, one: Expression, outputs: list[Output], scope: Scope) -> None:
    if isinstance(one, Literal) and one.kind is LiteralKind.NUMBER:
        _ordinal(run, one, outputs)
    elif type(one) is Column and len(one.names) == 1:
        _by_output(run, one, outputs, scope)
    elif isinstance(one, Operation) and one.operator == "collate":
        _ordered(run, one.args[0], outputs, scope)
    else:
        if run.rules.alias_in_having and scope.given is None:
            scope.given = {name: found for name, found in outputs if name}
        expressions.used(run, one, scope, ORDERED)


def _ordinal(run: Run, one: Literal, outputs: list[Output]) -> None:
    at = int(one.text) if one.text.isdecimal() and len(one.text) < 6 else 0
    if any(name == REST for name, _ in outputs):
        for _, found in outputs:
            run.use(found, ORDERED)
    elif 0 < at <= len(outputs):
        run.use(outputs[at - 1][1], ORDERED)


def _by_output(run: Run, one: Column, outputs: list[Output], scope: Scope) -> None:
    name = one.names[0].lower() if run.fold else one.names[0]
    for given, found in outputs:
        if given == name:
            run.use(found, ORDERED)
            return
    expressions.used(run, one, scope, ORDERED)


def _selected(run: Run, items: list[Item], scope: Scope) -> list[Output]:
    """Give the columns of a select list whose aliases its own windows and queries may name."""
    if not run.rules.alias_in_windows:
        return listed(run, items, scope)
    scope.aliases = {item.alias.lower(): item.value for item in items if item.alias} or None
    scope.given = {} if scope.aliases else None
    outputs = listed(run, items, scope)
    scope.given = None
    return outputs


def listed(run: Run, items: list[Item], scope: Scope) -> list[Output]:
    """Give the columns of a select or RETURNING list."""
    outputs: list[Output] = []
    for item in items:
        value = item.value
        kind = type(value)
        if kind is Star:
            _starred(run, value, scope, outputs)  # type: ignore[arg-type]
        elif kind is AllFields:
            _fields(run, value, scope, outputs)  # type: ignore[arg-type]
        elif kind is Literal or kind is Parameter:
            outputs.append((named(run, item), Made((value,))))
        else:
            outputs.append((named(run, item), expressions.value(run, value, scope)))
        if item.alias and scope.aliases is not None and scope.given is not None:
            scope.given[item.alias.lower()] = outputs[-1][1]
    return outputs


def named(run: Run, item: Item) -> str:
    """Give the name of an entry of a select list."""
    name = item.alias or item.named or _natural_name(item.value)
    return name.lower() if run.fold else name


def _natural_name(value: Expression) -> str:
    """Give the name that the server makes for an expression. Source: PostgreSQL's FigureColname."""
    name = ""
    match value:
        case Column() | Call():
            name = value.names[-1]
        case Field():
            name = value.name
        case Cast():
            name = _natural_name(value.value)
            if name in _WEAK:
                name = value.type_names[-1] if value.type_names else ""
        case Operation(operator="[]" | "collate", args=[first, *_]):
            name = _natural_name(first)
        case Operation(operator="array" | "row" | "nullif"):
            name = value.operator
        case Case():
            name = _natural_name(value.otherwise) if value.otherwise is not None else ""
            name = "case" if name in _WEAK else name
        case Subquery(kind=SubqueryKind.EXISTS | SubqueryKind.ARRAY):
            name = str(value.kind)
        case Subquery(kind=SubqueryKind.SCALAR, query=Select(items=[first, *_]), left=[]):
            name = first.alias or _natural_name(first.value)
    return name or _UNNAMED


_UNNAMED = "?column?"
_WEAK = frozenset((_UNNAMED, "case", ""))


def _starred(run: Run, node: Star, scope: Scope, outputs: list[Output]) -> None:
    if node.names:
        part = names.part_of(scope, node.names)
        if part is None and run.fold:
            part = names.folded_part(scope, node.names)
        if part is None:
            run.gap(Why.UNKNOWN_COLUMN)
            return
        parts = [part]
    else:
        parts = scope.parts
    but = {name.lower() if run.fold else name for name in node.but}
    for part in parts:
        for name, found in part.outputs():
            if name not in but:
                run.read.update(found)
                outputs.append((name, found))
        if part.rest is not None:
            run.read.update(part.rest)
            outputs.append((REST, part.rest))
    if len(outputs) > COLUMNS_LIMIT:
        outputs[:] = [(REST, merged(found for _, found in outputs))]


def _fields(run: Run, node: AllFields, scope: Scope, outputs: list[Output]) -> None:
    row = expressions.row_of(run, node.value, scope)
    if row is not None:
        outputs += row.items()
        return
    found = expressions.value(run, node.value, scope)
    outputs.append((REST, found))


def _values(run: Run, node: Values, scope: Scope) -> list[Output]:
    width = max((len(row) for row in node.rows), default=0)
    first, prefix = run.rules.values_from, run.rules.values_prefix
    outputs: list[Output] = []
    for at in range(width):
        column = [row[at] for row in node.rows if at < len(row)]
        found = expressions.together(run, column, scope)
        if not found:
            found = Made(tuple(column))
        outputs.append((f"{prefix}{at + first}", found))
    return outputs


def _set_operation(run: Run, node: SetOperation, scope: Scope, *, exists: bool) -> list[Output]:
    outputs = query(run, node.arms[0], scope, exists=exists)
    for arm in node.arms[1:]:
        outputs = by_position(outputs, query(run, arm, scope, exists=exists))
    return outputs


def by_position(outputs: list[Output], more: list[Output]) -> list[Output]:
    """Give the columns of two queries whose rows are put one after the other."""
    if any(name == REST for name, _ in outputs) or any(name == REST for name, _ in more):
        every = merged(found for _, found in (*outputs, *more))
        return [*((name, every) for name, _ in outputs if name != REST), (REST, every)]
    joined: list[Output] = []
    for at, (name, found) in enumerate(outputs):
        other = more[at][1] if at < len(more) else NOTHING
        if isinstance(found, Made) and isinstance(other, Made):
            both = Made(found.values_made + other.values_made, array=found.array or other.array)
            joined.append((name, both))
        else:
            joined.append((name, merge(found, other)))
    return joined
