"""The neutral tree's changes of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from analyzers.sql.neutral.expressions import Expression, Names
from analyzers.sql.neutral.queries import From, Item, Query, Table, With

if TYPE_CHECKING:
    from analyzers.sql.neutral.statements import Statement


class Target(Struct, gc=False):
    """A column that is written. `names` may be qualified (MySQL `SET t.c = …`).

    `path` holds what stands behind the name: subscripts; `fields` the fields of a composite
    (`c.f = …`). With either the old value is kept in part, which is no read of the column.
    """

    names: Names
    path: list[Expression] = []
    fields: Names = ()


class Assignment(Struct, gc=False):
    """`target = value`; several targets: `(a, b) = value`, value a row, `Subquery` or call."""

    targets: list[Target]
    value: Expression


class Conflict(Struct, gc=False):
    """ON CONFLICT, ON DUPLICATE KEY UPDATE, INSERT OR REPLACE, REPLACE.

    `elements` and `element_where` are the inference clause, `constraint` the name of ON CONSTRAINT.
    `assignments` are what is updated (none: nothing is). `any_key` says that every unique key of the
    table counts (MySQL, SQLite). `replaces` says that rows in the way are deleted (REPLACE).
    In `assignments` and `where`, "excluded" names the row to be inserted (PostgreSQL, SQLite), as
    does `row_alias` (MySQL `VALUES … AS new`, whose columns `row_columns` may rename).
    """

    elements: list[Expression] = []
    element_where: Expression | None = None
    constraint: str = ""
    assignments: list[Assignment] = []
    where: Expression | None = None
    any_key: bool = False
    replaces: bool = False
    row_alias: str = ""
    row_columns: list[str] = []


class Insert(Struct, gc=False):
    """INSERT and REPLACE. No `columns`: all, from the left. `source` None: DEFAULT VALUES.

    MySQL `INSERT … SET a = 1` has columns and one row of values.
    """

    target: Table
    columns: list[Target] = []
    source: Query | None = None
    conflict: Conflict | None = None
    returning: list[Item] = []
    with_: With | None = None


class Update(Struct, gc=False):
    """UPDATE. `target` is the one table that is written; `from_` are further tables.

    MySQL's multi-table form has `target` None: `from_` holds all tables, and the names in
    `assignments` tell which are written. `cursor` is that of WHERE CURRENT OF.
    """

    target: Table | None
    assignments: list[Assignment] = []
    from_: list[From] = []
    where: Expression | None = None
    cursor: str = ""
    order: list[Expression] = []
    limits: list[Expression] = []
    returning: list[Item] = []
    with_: With | None = None


class Delete(Struct, gc=False):
    """DELETE. `target` is the one table rows go from; `from_` are those of USING.

    MySQL's multi-table form (`DELETE a, b FROM … JOIN …`, `DELETE FROM a, b USING …`) has `target`
    None: `from_` holds all tables and `targets` the names or aliases of those rows go from.
    """

    target: Table | None
    from_: list[From] = []
    targets: list[Names] = []
    where: Expression | None = None
    cursor: str = ""
    order: list[Expression] = []
    limits: list[Expression] = []
    returning: list[Item] = []
    with_: With | None = None


class When(Struct, gc=False):
    """One WHEN of MERGE. `action` is "insert", "update", "delete" or "nothing".

    `sees_source` and `sees_target` say whose columns the clause may name: both where matched, the
    source alone in NOT MATCHED [BY TARGET], the target alone in NOT MATCHED BY SOURCE.
    """

    action: str
    condition: Expression | None = None
    columns: list[Target] = []
    values: list[Expression] = []
    assignments: list[Assignment] = []
    sees_source: bool = True
    sees_target: bool = True


class Merge(Struct, gc=False):
    """MERGE INTO target USING source ON condition WHEN clauses."""

    target: Table
    source: From
    on: Expression | None
    whens: list[When]
    returning: list[Item] = []
    with_: With | None = None


class Copy(Struct, gc=False):
    """COPY (and MySQL's LOAD DATA, with `to` False).

    Either a `table` with `columns` (none: all) or a `query`. `to` says that rows leave the server.
    `by_wire` is False where they go to or come from a file or program of the server. `where` filters
    what comes in. `assignments` are LOAD DATA's SET, `variables` the user variables among its
    columns. `options` are COPY's, names in small letters, a flag's value "true".
    """

    to: bool
    table: Table | None = None
    columns: list[str] = []
    query: Statement | None = None
    where: Expression | None = None
    by_wire: bool = True
    program: bool = False
    assignments: list[Assignment] = []
    variables: list[str] = []
    options: dict[str, str] = {}
