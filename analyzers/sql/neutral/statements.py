"""The neutral tree's statements around others, and those that hold no query."""

from __future__ import annotations

from msgspec import Struct

from analyzers.sql.neutral.changes import Copy, Delete, Insert, Merge, Update
from analyzers.sql.neutral.expressions import Call, Expression
from analyzers.sql.neutral.queries import Query, Select, SetOperation, Table, Values


class Explain(Struct, gc=False):
    """EXPLAIN, DESCRIBE of a statement; `analyze`: it is executed."""

    statement: Statement
    analyze: bool = False


class Prepare(Struct, gc=False):
    """PREPARE name AS statement; `statement` None where it is not in the text (FROM @x)."""

    name: str
    statement: Statement | None


class Execute(Struct, gc=False):
    """EXECUTE name (args); MySQL EXECUTE … USING @a."""

    name: str
    args: list[Expression] = []


class Declare(Struct, gc=False):
    """DECLARE name CURSOR FOR query."""

    name: str
    query: Statement


class Fetch(Struct, gc=False):
    """FETCH; `moves`: MOVE, which gives no rows."""

    name: str
    moves: bool = False


class CreateTableAs(Struct, gc=False):
    """CREATE TABLE … AS, CREATE MATERIALIZED VIEW … AS. The query may be an `Execute`."""

    table: Table
    query: Statement
    temporary: bool = False
    data: bool = True
    """WITH DATA."""
    view: bool = False
    """A materialised view."""


class CreateView(Struct, gc=False):
    """CREATE VIEW name (columns) AS query."""

    table: Table
    query: Query
    temporary: bool = False


class RefreshView(Struct, gc=False):
    """REFRESH MATERIALIZED VIEW."""

    table: Table


class Truncate(Struct, gc=False):
    """TRUNCATE. `cascade`: tables that refer to these are emptied too."""

    tables: list[Table]
    cascade: bool = False


class Invoke(Struct, gc=False):
    """CALL procedure(args)."""

    call: Call


class Do(Struct, gc=False):
    """DO: code in a literal."""

    language: str
    body: str


class Drop(Struct, gc=False):
    """DROP of what holds rows: tables, materialised views, all tables of `schemas`, everything."""

    tables: list[Table]
    schemas: list[str] = []
    everything: bool = False


class AlterTable(Struct, gc=False):
    """ALTER TABLE in as far as rows are changed: columns dropped, or rewritten by an expression.

    `expressions` are also those that added columns are generated from.
    """

    table: Table
    dropped: list[str] = []
    retyped: list[str] = []
    expressions: list[Expression] = []


class Publish(Struct, gc=False):
    """CREATE/ALTER PUBLICATION: rows and all changes of them go to subscribers.

    `columns` are those of each table, [] for all of them.
    """

    tables: list[Table]
    columns: list[list[str]]
    schemas: list[str] = []
    everything: bool = False


class Setting(Struct, gc=False):
    """SET, RESET (`values` None), USE ("database"). Several of one statement are several nodes."""

    name: str
    values: list[Expression] | None
    local: bool = False
    everything: bool = False
    """RESET ALL, DISCARD ALL."""


class Control(Struct, gc=False):
    """What changes the session at most: BEGIN, ROLLBACK, SHOW of a variable, DEALLOCATE.

    `harmless` False: COMMIT and its kin, after which deferred triggers run.
    """

    harmless: bool = True


class Definition(Struct, gc=False):
    """DDL, grants, maintenance: no row is given to anyone or taken from anyone."""


class Show(Struct, gc=False):
    """SHOW, DESCRIBE and PRAGMA of the schema: names of tables and columns, no rows of them."""


class Unread(Struct, gc=False):
    """A statement the front end has no words for; `tables` and `expressions` as far as found."""

    reason: str
    tables: list[Table] = []
    expressions: list[Expression] = []


Statement = (
    Select | SetOperation | Values | Insert | Update | Delete | Merge | Copy | Explain | Prepare
    | Execute | Declare | Fetch | CreateTableAs | CreateView | RefreshView | Truncate | Invoke | Do
    | Drop | AlterTable | Publish | Setting | Control | Definition | Show | Unread
)  # fmt: skip
