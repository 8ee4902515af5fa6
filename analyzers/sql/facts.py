"""Schema facts: what the text of a statement cannot know.

Made by `proxy.introspect` at connect and by `catalog scan`, given to the SQL analyser. Names, types and
comments are schema, not values: they may be recorded. Definitions and bodies may hold literals: they
stay in memory, and no text that these classes make of themselves shows them.
"""

from typing import Literal

from msgspec import Struct
from msgspec.structs import fields

type Dialect = Literal["postgres", "mysql", "mariadb", "sqlite"]

_UNSHOWN = frozenset(("definition", "body"))


class _Quiet(Struct, frozen=True):
    """A fact whose `repr` leaves out text of definitions and bodies, and what is not set."""

    def __repr__(self) -> str:
        shown = (
            f"{field.name}={getattr(self, field.name)!r}"
            for field in fields(self)
            if field.name not in _UNSHOWN and getattr(self, field.name) != field.default
        )
        return f"{type(self).__name__}({', '.join(shown)})"


class Column(Struct, frozen=True):
    """A column. `attribute` is PostgreSQL's attribute number, 1-based with holes.

    `type_path` names a composite type, a table's row type or a domain as `schema.name`, "" for types
    of the server itself.
    """

    name: str
    attribute: int
    type_name: str
    type_oid: int = 0
    comment: str = ""
    type_path: str = ""


class Constraint(Struct, frozen=True):
    """A constraint of a table.

    `kind`: p primary key, u unique, f foreign key, c check, x exclusion. `columns` are those it names;
    `expressions` those that expressions and the predicate of its index, or of its check, read beside
    them. A foreign key has `references` (`schema.table`), `referenced` (columns of that table), and
    `on_delete`, `on_update`: a no action, r restrict, c cascade, n set null, d set default.
    """

    name: str
    kind: str
    columns: tuple[str, ...] = ()
    references: str = ""
    referenced: tuple[str, ...] = ()
    on_delete: str = ""
    on_update: str = ""
    expressions: tuple[str, ...] = ()


class Trigger(_Quiet, frozen=True):
    """A trigger. `events` are insert, update, delete, truncate; `timing` before, after or instead.

    `function` is `schema.name` (PostgreSQL), `body` its statements (MySQL, MariaDB, SQLite). `columns`
    are those of `UPDATE OF`, empty for any; `reads` those that its WHEN condition reads.
    """

    name: str
    events: tuple[str, ...]
    timing: str
    function: str = ""
    body: str = ""
    columns: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()


class Rule(_Quiet, frozen=True):
    """A rewrite rule of PostgreSQL, but for views' own: `definition` is its CREATE RULE."""

    name: str
    event: str
    """select, insert, update or delete."""
    instead: bool
    definition: str = ""


class Policy(Struct, frozen=True):
    """A row-security policy. `command`: select, insert, update, delete or all.

    `reads` are the columns `schema.table.column` of its expressions, other tables' included; `roles`
    is empty where it holds for all.
    """

    name: str
    command: str
    reads: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    permissive: bool = True


class Table(_Quiet, frozen=True):
    """A table or what is read like one: `kind` is relkind.

    r table, v view, m materialised view, p partitioned, f foreign, S sequence. `reads` names, for a
    view, the base columns `schema.table.column` it may read; `children` names the tables
    (`schema.table`) that inherit from it or are partitions of it. `calls` names the functions
    (`schema.name`) that reading it runs, by its definition or its row security policies, views inside
    it included; None: not known.

    `definition` is the query of a view or materialised view as the server prints it; a view with a
    definition and no columns has those of its query. `check_option`: WITH CHECK OPTION, so that writing
    through it reads what its conditions read. `policies` hold only while `row_security`. `target` says
    what a foreign table or a synonym stands for. `search_path` is where bare names of the definition
    are looked for, () for its own schema and the default one.
    """

    schema: str
    name: str
    kind: str
    oid: int
    columns: tuple[Column, ...]
    comment: str = ""
    reads: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    calls: tuple[str, ...] | None = None
    definition: str = ""
    check_option: bool = False
    constraints: tuple[Constraint, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    rules: tuple[Rule, ...] = ()
    policies: tuple[Policy, ...] = ()
    row_security: bool = False
    target: str = ""
    search_path: tuple[str, ...] = ()


class Argument(Struct, frozen=True):
    """An argument of a function. `mode`: i in, o out, b inout, v variadic, t column of its table."""

    name: str
    type_name: str
    mode: str = "i"
    default: bool = False
    """Whether it may be left out."""


class Overload(_Quiet, frozen=True):
    """One function or procedure of a name, as it was written.

    `kind`: f function, p procedure, a aggregate, w window. `body` is the source: for SQL its statements
    (of a BEGIN ATOMIC or RETURN the text as the server prints it), for plpgsql the block; "" where it
    is not known or of no use (C, internal). `returns` is a type's name without SETOF, which is
    `returns_set`. `reads` is as for `Function`, of this one alone. `search_path` is what its own SET
    clause says, "" for the caller's. `definer`: it runs with the rights of its owner.
    """

    arguments: tuple[Argument, ...] = ()
    returns: str = ""
    returns_set: bool = False
    language: str = ""
    body: str = ""
    kind: str = "f"
    volatility: str = "v"
    reads: tuple[str, ...] | None = None
    search_path: str = ""
    definer: bool = False


class Function(Struct, frozen=True):
    """All functions and procedures of one name; `volatility` is i, s or v, the worst of them.

    `reads` names the base columns (`schema.table.column`) its body may read: empty where it is known
    to read no table (language C or internal), None where the body is not known, which makes a call
    of it the gap `opaque_function`. `overloads` are what stands behind the name, each with its body.
    """

    schema: str
    name: str
    volatility: str
    reads: tuple[str, ...] | None = None
    overloads: tuple[Overload, ...] = ()


class CompositeType(Struct, frozen=True):
    """A composite type, or a domain: `base` is the type's name that it stands for."""

    schema: str
    name: str
    columns: tuple[Column, ...] = ()
    base: str = ""


class SchemaFacts(Struct, frozen=True):
    """One snapshot. `epoch` changes whenever any fact does (a digest of them, 12 hex digits).

    `default_schema` is where a name without one is looked for that no search path explains: `public`,
    MySQL's current database, SQLite's `main`. `sql_mode` is MySQL's and MariaDB's; `folds_tables` says
    that names of tables are compared without case (their `lower_case_table_names` is not 0, SQLite).
    """

    system: str
    database: str
    epoch: str
    tables: tuple[Table, ...]
    functions: tuple[Function, ...] = ()
    roles: tuple[str, ...] = ()
    schemas: tuple[str, ...] = ()
    dialect: Dialect = "postgres"
    default_schema: str = "public"
    types: tuple[CompositeType, ...] = ()
    sql_mode: str = ""
    folds_tables: bool = False

    def __repr__(self) -> str:
        counts = f"{len(self.tables)} tables, {len(self.functions)} functions"
        return f"SchemaFacts({self.system!r}, {self.dialect}, epoch {self.epoch}, {counts})"


NO_FACTS = SchemaFacts("", "", "none", ())
"""Before the first snapshot: every table is unknown and every answer carries the gap."""
