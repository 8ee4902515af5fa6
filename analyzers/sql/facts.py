"""Schema facts: what the text of a statement cannot know.

Made by `proxy.introspect` at connect, given to the SQL analyser. Names here are schema, not values:
they may be recorded.
"""

from msgspec import Struct


class Column(Struct, frozen=True):
    """A column. `attribute` is PostgreSQL's attribute number, 1-based with holes."""

    name: str
    attribute: int
    type_name: str
    type_oid: int = 0
    comment: str = ""


class Table(Struct, frozen=True):
    """A table, view, materialised view (m), partitioned (p) or foreign table: `kind` is relkind.

    `reads` names, for a view, the base columns `schema.table.column` it may read; `children` names
    the tables (`schema.table`) that inherit from it or are partitions of it. `calls` names the
    functions (`schema.name`) that reading it runs, by its definition or its row security policies,
    views inside it included; None: not known.
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


class Function(Struct, frozen=True):
    """A function or procedure; `volatility` is i, s or v, the worst of all overloads.

    `reads` names the base columns (`schema.table.column`) its body may read: empty where it is known
    to read no table (language C or internal), None where the body is not known, which makes a call
    of it the gap `opaque_function`.
    """

    schema: str
    name: str
    volatility: str
    reads: tuple[str, ...] | None = None


class SchemaFacts(Struct, frozen=True):
    """One snapshot. `epoch` changes whenever any fact does (a digest of them, 12 hex digits)."""

    system: str
    database: str
    epoch: str
    tables: tuple[Table, ...]
    functions: tuple[Function, ...] = ()
    roles: tuple[str, ...] = ()
    schemas: tuple[str, ...] = ()


NO_FACTS = SchemaFacts("", "", "none", ())
"""Before the first snapshot: every table is unknown and every answer carries the gap."""
