"""Calls: what a function gives of its arguments, and what its body touches by itself."""

from __future__ import annotations

from analyzers.sql.builtin_functions import CALM, LOUD, OPAQUE
from analyzers.sql.facts import Function
from analyzers.sql.neutral import Call, Column, Expression, Literal
from analyzers.sql.resolver import bodies, expressions, functions, pins, statements
from analyzers.sql.resolver.run import ORDERED, PREDICATE, Run, Why
from analyzers.sql.resolver.scope import (
    DERIVED,
    DIRECT,
    NOTHING,
    REST,
    Made,
    Output,
    Scope,
    Sources,
    flowing,
    merge,
    merged,
)

_SYSTEM = frozenset(("pg_catalog", "information_schema"))


def call(run: Run, node: Call, scope: Scope) -> Sources:
    """Give the sources of a call's value."""
    names = node.names
    name = names[-1]
    if len(node.args) == 1 and type(node.args[0]) is Column:
        taken = _column_of_row(run, node, scope)
        if taken is not None:
            return taken
    own = [] if node.grammar else _own(run, names[-2] if len(names) > 1 else None, name)
    alone = node.over is None and node.filter is None and not node.order
    if own and alone and not is_builtin(run, names):
        run.called(names[-2] if len(names) > 1 else None, name)
        args = _arguments(run, node, scope)
        return merged(found for _, found in _given(run, own, args))
    found = expressions.together(run, node.args, scope)
    known = is_builtin(run, names)
    if known and name == "unnest" and not found and all(map(pins.is_value, node.args)):
        run.called(None, name)
        return Made(tuple(node.args), array=True)
    if found:
        found = flowing(found, functions.flow_of(node) if known else DIRECT)
    if node.order or node.filter is not None or node.over is not None:
        found = _around(run, node, found, scope)
    if node.grammar or (run.fold and known and name in functions.GRAMMAR and len(names) == 1):
        return found  # it runs no function
    if name in functions.QUERY_IN_TEXT or name in functions.TABLE_IN_TEXT:
        return merge(found, _in_text(run, node))
    if name in functions.REMOTE:
        run.gap(Why.DYNAMIC)
    return called(run, names, [found])


def _column_of_row(run: Run, node: Call, scope: Scope) -> Sources | None:
    """Give `column(row)`: a column in function notation."""
    if not run.rules.whole_rows or len(node.names) > 1 or is_function(run, node.names[0]):
        return None
    row = expressions.row_of(run, node.args[0], scope)
    return row.get(node.names[0]) if row is not None else None


def _around(run: Run, node: Call, found: Sources, scope: Scope) -> Sources:
    """Look at ORDER BY, FILTER and OVER of an aggregate or window function."""
    for one in node.order:
        ordered = expressions.value(run, one, scope)
        run.use(ordered, ORDERED)
        found = merge(
            found, flowing(ordered, functions.flow_of(node) if not node.args else DERIVED)
        )
    if node.filter is not None:
        kept = expressions.value(run, node.filter, scope)
        run.use(kept, PREDICATE)
        found = merge(found, flowing(kept, DERIVED))
    if node.over is not None:
        expressions.window(run, node.over, scope)
    return found


def called(run: Run, names: tuple[str, ...], args: list[Sources]) -> Sources:
    """Give what a function returns whose arguments come from `args`; its body runs."""
    schema = names[-2] if len(names) > 1 else None
    run.called(schema, names[-1])
    found = merged(args)
    own = _own(run, schema, names[-1])
    if own:
        known = merged(one for _, one in _given(run, own, args))
        return merge(found, known) if is_builtin(run, names) else known
    if not is_builtin(run, names):
        opaque(run, names)
    return found


def _arguments(run: Run, node: Call, scope: Scope) -> list[Sources]:
    """Give what each argument is made of; of named ones which is which is not told."""
    found = [expressions.value(run, one, scope) for one in node.args]
    if node.named:
        return [merged(found)] * len(found)
    return found


def _given(run: Run, own: list[Function], args: list[Sources]) -> list[Output]:
    """Give what functions of the customer's return, by way of their bodies."""
    outputs: list[Output] = []
    for function in own:
        body = bodies.of_function(run, function)
        if body is None or len(args) > body.inputs:
            outputs.append(("", flowing(merged(args), DIRECT)))
        for mark, bits in body.told.items() if body is not None and body.told else ():
            run.use(bodies.with_arguments({mark: DIRECT}, args), bits)
        for name, found in body.outputs if body is not None else ():
            outputs.append((name, bodies.with_arguments(found, args)))
    return outputs


def opaque(run: Run, names: tuple[str, ...]) -> None:
    """Note that a function runs whose body is not known."""
    run.opaque[".".join(names)] = None
    run.gap(Why.OPAQUE_FUNCTION)


def _own(run: Run, schema: str | None, name: str) -> list[Function]:
    """Give the functions of a name that are not the server's own."""
    return [
        function
        for function in run.catalog.index.functions.get(name, ())
        if function.schema not in _SYSTEM and (schema is None or function.schema == schema)
    ]


def is_builtin(run: Run, names: tuple[str, ...]) -> bool:
    """Tell whether a function is the server's own and reads nothing by itself.

    Of MySQL, MariaDB and SQLite every function is taken for the server's own that the facts do not
    name.
    """
    if run.fold:
        return not run.catalog.index.functions.get(names[-1])
    if len(names) > 1 and names[-2] not in _SYSTEM:
        return False
    name = names[-1]
    if name in OPAQUE:
        return False
    return name in CALM or name in LOUD or name in functions.GRAMMAR or len(names) > 1


def is_function(run: Run, name: str) -> bool:
    """Tell whether a name is that of a function."""
    return bool(run.catalog.index.functions.get(name)) or (
        name in CALM or name in LOUD or name in OPAQUE
    )


def rows(run: Run, node: Call, scope: Scope) -> list[Output]:
    """Give the columns of a function in FROM."""
    name = node.names[-1]
    known = is_builtin(run, node.names)
    if known and name == "unnest":
        return _unnested(run, node, scope)
    schema = node.names[-2] if len(node.names) > 1 else None
    own = _own(run, schema, name)
    if own and not known:
        run.called(schema, name)
        return _of_own(run, own, name, _arguments(run, node, scope))
    found = call(run, node, scope)
    if name in functions.TABLES:
        return [(column, found) for column in functions.TABLES[name]]
    if known and name in functions.SETS:
        return [(name, found)]
    return [(name, found), (REST, found)]


def _unnested(run: Run, node: Call, scope: Scope) -> list[Output]:
    run.called(None, "unnest")
    outputs: list[Output] = []
    for one in node.args:
        found = expressions.value(run, one, scope)
        if not found and pins.is_value(one):
            found = Made((one,), array=True)
        outputs.append(("unnest", found))
    return outputs


def _of_own(run: Run, own: list[Function], name: str, args: list[Sources]) -> list[Output]:
    """Give the columns of rows that a function of the customer's gives."""
    outputs: list[Output] = []
    for function in own:
        given = _given(run, [function], args)
        columns = bodies.columns_of(run, function)
        every = merged(found for _, found in given)
        if len(given) == len(columns):
            outputs += [(column, given[at][1]) for at, column in enumerate(columns)]
        elif columns:
            outputs += [(column, every) for column in columns]
        elif len(given) == 1 and len(own) == 1 and not bodies.gives_records(function):
            outputs.append((name, every))
        else:
            outputs += [(name, every), (REST, every)]
    return outputs


def row_returned(run: Run, node: Call, scope: Scope) -> list[Output] | None:
    """Give the columns of a row that a function of the customer's returns, None of any other.

    A `REST` stands for those that are not known. The call is looked at once: it is not to be again.
    """
    own = _own(run, node.names[-2] if len(node.names) > 1 else None, node.names[-1])
    if not own:
        return None
    return rows(run, node, scope)


# Code in literals


def _in_text(run: Run, node: Call) -> Sources:
    """Give what a function returns that runs a query, or reads a table, named by a text."""
    run.called(None, node.names[-1])
    run.gap(Why.CODE_IN_TEXT)
    text = _text(node.args[0]) if node.args else None
    if text is None:
        run.gap(Why.DYNAMIC)
        return NOTHING
    if node.names[-1] in functions.TABLE_IN_TEXT:
        text = f"table {text}"
    return of_text(run, text)


def _text(node: Expression) -> str | None:
    node = pins.bare(node)
    return node.text if isinstance(node, Literal) else None


def of_text(run: Run, text: str) -> Sources:
    """Give what the statements of a constant text give."""
    try:
        found = run.catalog.parse(text)
    except (ValueError, RecursionError):
        run.gap(Why.DYNAMIC)
        return NOTHING
    every = NOTHING
    for statement in found:
        for _, sources in statements.of_any(run, statement, Scope(None)):
            every = merge(every, sources)
    return every
