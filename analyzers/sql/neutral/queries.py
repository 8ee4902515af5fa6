"""The neutral tree's queries and what stands in FROM."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from analyzers.sql.neutral.expressions import Expression, Names, Window

if TYPE_CHECKING:
    from analyzers.sql.neutral.statements import Statement


class Table(Struct, gc=False):
    """A table, view or CTE by name: (table,), (schema, table), (database, schema, table).

    `columns` renames its columns from the left (`t AS x (a, b)`). `only` excludes inheriting tables.
    """

    names: Names
    alias: str = ""
    columns: list[str] = []
    only: bool = False
    sample: list[Expression] = []
    at: int = -1


class Derived(Struct, gc=False):
    """A query in FROM, `VALUES` too. `alias` "" where it has none."""

    query: Query
    alias: str = ""
    columns: list[str] = []
    lateral: bool = False


class Rows(Struct, gc=False):
    """Functions in FROM: `f(x)`, `ROWS FROM (f(x), g(y))`, `unnest(a)`; always lateral.

    `defined` are the columns of a column definition list (`AS t (a int, b text)`) of a function that
    returns records, `columns` those of an alias. `ordinality` adds one column at the end.
    """

    calls: list[Expression]
    alias: str = ""
    columns: list[str] = []
    defined: list[str] = []
    ordinality: bool = False


class Made(Struct, gc=False):
    """XMLTABLE, JSON_TABLE and the like: columns made from `args`; always lateral."""

    args: list[Expression]
    made: list[str]
    alias: str = ""
    columns: list[str] = []


class JoinKind(StrEnum):
    """Which rows a join keeps. A comma, CROSS JOIN and STRAIGHT_JOIN are INNER."""

    INNER = "inner"
    LEFT = "left"
    RIGHT = "right"
    FULL = "full"


class Join(Struct, gc=False):
    """`left JOIN right`. `using` are its common columns, `natural` says that they are to be found.

    `alias` is that of a parenthesised join (it hides the names inside), `columns` renames its
    columns; `using_alias` (`USING (…) AS x`) names the merged columns only.
    """

    left: From
    right: From
    kind: JoinKind = JoinKind.INNER
    on: Expression | None = None
    using: list[str] = []
    natural: bool = False
    alias: str = ""
    columns: list[str] = []
    using_alias: str = ""


From = Table | Derived | Rows | Made | Join


class Item(Struct, gc=False):
    """An entry of a select or RETURNING list; `alias` "" where it has none.

    `named` is the name the server gives an entry without alias, "" where the resolver may derive it
    (columns by their name, calls by their function's, fields by theirs).
    """

    value: Expression
    alias: str = ""
    named: str = ""


class IntoKind(StrEnum):
    """Where SELECT … INTO puts its rows: not to the client."""

    TABLE = "table"
    FILE = "file"
    """OUTFILE and DUMPFILE: a file of the server."""
    VARIABLES = "variables"


class Into(Struct, gc=False):
    """SELECT … INTO. `names` is the table's name, or the variables; a file's name is not kept."""

    kind: IntoKind
    names: Names = ()


class Cte(Struct, gc=False):
    """`name (columns) AS (query)`; the query may be a change with RETURNING.

    `made` are the names of the columns that SEARCH and CYCLE add, in order; `cycled` are the columns
    they look at.
    """

    name: str
    query: Statement
    columns: list[str] = []
    made: list[str] = []
    cycled: list[str] = []


class With(Struct, gc=False):
    """WITH. MySQL, MariaDB and SQLite check queries that nothing uses, PostgreSQL does not."""

    ctes: list[Cte]
    recursive: bool = False


class Select(Struct, gc=False):
    """SELECT; `TABLE t` is `SELECT * FROM t`. `from_` items are joined by commas.

    `order` and `group` entries are expressions; ordinals (`ORDER BY 1`) are number literals, grouping
    sets Operations. `locks` is FOR UPDATE and its kin. `qualify` is a filter over windows.
    """

    items: list[Item]
    from_: list[From] = []
    where: Expression | None = None
    group: list[Expression] = []
    having: Expression | None = None
    windows: list[Window] = []
    qualify: Expression | None = None
    distinct: bool = False
    distinct_on: list[Expression] = []
    order: list[Expression] = []
    limits: list[Expression] = []
    with_: With | None = None
    into: Into | None = None
    locks: bool = False


class SetOperation(Struct, gc=False):
    """`arms[0] op arms[1] op …`, evaluated from the left; operators "union", "intersect", "except".

    `order` sees output names and ordinals only.
    """

    operators: list[str]
    arms: list[Query]
    order: list[Expression] = []
    limits: list[Expression] = []
    with_: With | None = None
    into: Into | None = None
    locks: bool = False


class Values(Struct, gc=False):
    """VALUES (…), (…): columns are named `column1`, `column2`, … (MySQL `column_0`, …)."""

    rows: list[list[Expression]]
    order: list[Expression] = []
    limits: list[Expression] = []
    with_: With | None = None


Query = Select | SetOperation | Values
