"""The schema facts made ready for look-up: tables by name and path, what each column holds.

One instance per snapshot. Which category a column has is asked of the detector once, at its first
use.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from access import Certainty, Form
from analyzers.sql.builtin_functions import CALM, LOUD, OPAQUE
from analyzers.sql.builtin_names import (
    INFORMATION_SCHEMA_RELATIONS,
    PG_CATALOG_RELATIONS,
    SYSTEM_WORDS,
    VALUE_RELATIONS,
)
from analyzers.sql.facts import Column, Function, SchemaFacts, Table
from analyzers.sql.lexer import folded
from analyzers.sql.other_names import words_of
from analyzers.sql.system_tables import holds_values

VIEW = "v"
PARTITIONED = "p"
_STATEMENTS = "pg_stat_statements"
"""An extension's view of the statements of all sessions, in whichever schema it was installed."""
_CHILDREN_DEEP = 32
"""Levels of inheritance that are followed: a guard against facts that contradict themselves."""


class ColumnVerdict(Protocol):
    """What a detector says of a column (`analyzers.detection.Verdict`)."""

    @property
    def category(self) -> str:
        """The category's id in the catalogue."""

    @property
    def sensitivity(self) -> int:
        """0 (none) to 4."""

    @property
    def certainty(self) -> Certainty:
        """How sure the verdict is."""

    @property
    def form(self) -> Form:
        """In which form the column holds values."""

    @property
    def other(self) -> bool:
        """Whether it names another person than the row's own: a called party, a contact."""


class ColumnDetector(Protocol):
    """Says what a column holds, from its names, type and comment."""

    def column(
        self,
        table: str,
        column: str,
        type_name: str,
        comment: str,
        *,
        siblings: Sequence[str] = (),
    ) -> ColumnVerdict | None:
        """Give the verdict, or None for no personal information known.

        `siblings` are all columns of the table.
        """


class Field(NamedTuple):
    """A column of a table and what it holds; `verdict` None: nothing personal known."""

    path: str
    column: Column
    verdict: ColumnVerdict | None


class Resolved(NamedTuple):
    """What a table's name stands for.

    `tables` are the candidates; `system` says that it is PostgreSQL's own, `values` that it is one
    of those which hold the customer's values. None of the three: the name is not known.
    """

    tables: tuple[Table, ...] = ()
    system: bool = False
    values: bool = False


class Behind(NamedTuple):
    """What stands behind a view: base columns, how many could not be found, functions run."""

    fields: tuple[Field, ...]
    unknown: int
    calls: tuple[str, ...] | None


class SchemaIndex:
    """Look-ups over one snapshot of facts."""

    def __init__(self, facts: SchemaFacts, detector: ColumnDetector) -> None:
        self.facts = facts
        self._detector = detector
        self._fields: dict[tuple[str, str], dict[str, Field]] = {}
        self._attributes: dict[tuple[str, str], dict[int, Field]] = {}
        self._behind: dict[str, Behind] = {}
        self._folds = facts.folds_tables
        self._by_name = {self._key(t.schema, t.name): t for t in facts.tables}
        self._role_schemas = frozenset(facts.roles)
        self._by_oid = {t.oid: t for t in facts.tables if t.oid}
        self._by_bare: dict[str, list[Table]] = {}
        for table in facts.tables:
            self._by_bare.setdefault(self._key("", table.name)[1], []).append(table)
        self.functions: dict[str, list[Function]] = {}
        for function in facts.functions:
            name = function.name if facts.dialect == "postgres" else function.name.lower()
            self.functions.setdefault(name, []).append(function)
        self.listed = _listed(facts)
        """Names that may be recorded: PostgreSQL's own and those of the schema."""

    def _key(self, schema: str, name: str) -> tuple[str, str]:
        return (schema.lower(), name.lower()) if self._folds else (schema, name)

    def table_of_oid(self, oid: int) -> Table | None:
        """Give the table with this oid."""
        return self._by_oid.get(oid)

    def table_at(self, path: str) -> Table | None:
        """Give the table of a path `schema.table` (names may hold points)."""
        for at, sign in enumerate(path):
            if sign == ".":
                table = self._by_name.get(self._key(path[:at], path[at + 1 :]))
                if table is not None:
                    return table
        return None

    def resolve(self, schema: str | None, name: str, search_path: Sequence[str]) -> Resolved:
        """Tell what a name stands for.

        Without schema the first of the search path wins; found in none of them, or with no path
        known (an empty one), every table of that name may be meant. For `$user` every schema that
        bears the name of a role is tried too, since SET ROLE changes whose it is.
        """
        if self.facts.dialect != "postgres":
            return self._resolve_other(schema, name, search_path)
        if schema is not None:
            if schema in SYSTEM:
                return _system(name) if name in SYSTEM[schema] else Resolved()
            if name == _STATEMENTS:
                return _system(name)
            table = self._by_name.get((schema, name))
            return Resolved((table,)) if table else Resolved()
        if (
            name in PG_CATALOG_RELATIONS
            or name == _STATEMENTS
            or ("information_schema" in search_path and name in INFORMATION_SCHEMA_RELATIONS)
        ):
            return _system(name)
        own: list[Table] = []
        for at in search_path:
            if at == "$user":
                own = [t for t in self._by_bare.get(name, ()) if t.schema in self._role_schemas]
            table = self._by_name.get((at, name))
            if table is not None:
                return Resolved((*own, table) if table not in own else tuple(own))
        return Resolved(tuple(own or self._by_bare.get(name, ())))

    def _resolve_other(self, schema: str | None, name: str, search_path: Sequence[str]) -> Resolved:
        """Tell what a name of MySQL, MariaDB or SQLite stands for.

        Facts that do not say of which database they are take any database for theirs.
        """
        default = search_path[0] if search_path else self.facts.default_schema
        values = holds_values(self.facts.dialect, schema, name, default)
        if values is not None:
            return Resolved(system=True, values=values)
        for at in (schema,) if schema is not None else search_path:
            table = self._by_name.get(self._key(at, name))
            if table is not None:
                return Resolved((table,))
        if schema is not None and (self.facts.database or self.facts.dialect == "sqlite"):
            return Resolved()
        return Resolved(tuple(self._by_bare.get(self._key("", name)[1], ())))

    def fields(self, table: Table) -> dict[str, Field]:
        """Give the columns of a table by name, in the table's order."""
        known = self._fields.get((table.schema, table.name))
        if known is None:
            siblings = tuple(column.name for column in table.columns)
            known = {
                column.name: Field(
                    f"{table.schema}.{table.name}.{column.name}",
                    column,
                    self._detector.column(
                        f"{table.schema}.{table.name}",
                        column.name,
                        column.type_name,
                        column.comment,
                        siblings=siblings,
                    ),
                )
                for column in table.columns
            }
            self._fields[table.schema, table.name] = known
        return known

    def verdict_of_name(self, name: str) -> ColumnVerdict | None:
        """Give the verdict on a name that no table of the schema owns: that of a result column."""
        return self._detector.column("", name, "", "")

    def field_at(self, path: str) -> Field | None:
        """Give the column of a path `schema.table.column` (names may hold points)."""
        for at in range(len(path) - 1, 0, -1):
            if path[at] == ".":
                table = self.table_at(path[:at])
                field = self.fields(table).get(path[at + 1 :]) if table else None
                if field is not None:
                    return field
        schema, _, rest = path.partition(".")
        secret = _SECRETS.get(rest.partition(".")[0]) if schema == "pg_catalog" else None
        return self.fields(secret).get(rest.partition(".")[2]) if secret is not None else None

    def field_of_attribute(self, table: Table, attribute: int) -> Field | None:
        """Give the column with this attribute number."""
        key = (table.schema, table.name)
        known = self._attributes.get(key)
        if known is None:
            known = {field.column.attribute: field for field in self.fields(table).values()}
            self._attributes[key] = known
        return known.get(attribute)

    def behind(self, view: Table, inside: frozenset[str] = frozenset()) -> Behind:
        """Give what reading a view reads, views inside it included.

        `inside` are the views that are being expanded: facts may name one inside itself.
        """
        key = f"{view.schema}.{view.name}"
        known = self._behind.get(key)
        if known is None:
            if key in inside:
                return Behind((), 0, ())
            known = self._expanded(view, inside | {key})
            if not inside:
                self._behind[key] = known
        return known

    def _expanded(self, view: Table, inside: frozenset[str]) -> Behind:
        found: dict[str, Field] = {}
        unknown = 0 if view.reads or view.calls is not None else 1
        calls = view.calls
        for path in view.reads:
            read = self.read_at(path, inside)
            found.update({one.path: one for one in read.fields})
            unknown += read.unknown
            calls = None if calls is None or read.calls is None else calls + read.calls
        if not view.reads:
            found = dict(self.fields(view).items())
        return Behind(tuple(found.values()), unknown, calls)

    def read_at(self, path: str, inside: frozenset[str] = frozenset()) -> Behind:
        """Give what reading a column `schema.table.column` of a stored definition reads.

        The column itself and those of its name in inheriting tables; behind a view, all it reads.
        """
        field = self.field_at(path)
        table = self.table_at(path[: -len(field.column.name) - 1]) if field else None
        if field is None or table is None:
            return Behind((), 1, ())
        if table.kind == VIEW:
            return self.behind(table, inside)
        heirs = (self.fields(child).get(field.column.name) for child in self.descendants(table))
        return Behind((field, *(heir for heir in heirs if heir is not None)), 0, ())

    def descendants(self, table: Table) -> tuple[Table, ...]:
        """Give the tables that inherit from a table, at any depth.

        Partitions are left out: they are their parent's storage, and its name says all.
        """
        found: dict[tuple[str, str], Table] = {}
        level = [table]
        for _ in range(_CHILDREN_DEEP):
            below = [
                child
                for parent in level
                if parent.kind != PARTITIONED
                for path in parent.children
                if (child := self.table_at(path)) is not None
                and (child.schema, child.name) not in found
            ]
            if not below:
                break
            found.update({(child.schema, child.name): child for child in below})
            level = below
        return tuple(found.values())

    def tables_in(self, text: str) -> tuple[Table, ...]:
        """Give every table whose name stands anywhere in a text, in literals and comments too.

        All that can be said of a statement that does not parse: what the server takes for a literal
        in it is not known either.
        """
        names = dict.fromkeys(_WORD.findall(text))
        names.update(dict.fromkeys(_QUOTED.findall(text)))
        if self.facts.dialect != "postgres":
            names.update(dict.fromkeys(_QUOTED_OTHERWISE.findall(text)))
        found: dict[tuple[str, str], Table] = {}
        for name in names:
            for table in (*self._by_bare.get(name, ()), *self._by_bare.get(folded(name), ())):
                found[table.schema, table.name] = table
        return tuple(found.values())


_WORD = re.compile(r"[A-Za-z_\x80-\U0010ffff][A-Za-z0-9_$\x80-\U0010ffff]*+")
_QUOTED = re.compile(r'"([^"]{1,63})"')
_QUOTED_OTHERWISE = re.compile(r"[`\[]([^`\]]{1,64})[`\]]")


class Called(NamedTuple):
    """What is known of the functions of one name."""

    calm: bool
    """Proven to change nothing."""
    opaque: bool
    """It may read what the text does not name."""
    reads: tuple[str, ...] = ()
    """Columns that its body is known to read."""


def called(index: SchemaIndex, schema: str | None, name: str) -> Called:
    """Tell what calling a function may do; of several with the name, the worst."""
    own = [f for f in index.functions.get(name, ()) if f.schema == schema or schema is None]
    system = [f for f in own if f.schema in SYSTEM]
    own = [f for f in own if f.schema not in SYSTEM]
    builtin = schema is None or schema == "pg_catalog"
    if builtin and name in OPAQUE:
        return Called(calm=False, opaque=True)
    calm = all(f.volatility in ("i", "s") for f in own + system)
    opaque = any(f.reads is None for f in own)
    reads = tuple(path for f in own for path in f.reads or ())
    if builtin and name in CALM:
        return Called(calm, opaque, reads)
    if builtin and name in LOUD:
        return Called(calm=False, opaque=opaque, reads=reads)
    if own:
        return Called(calm, opaque, reads)
    if system:
        return Called(calm, opaque=False)
    return Called(calm=False, opaque=schema not in SYSTEM)


RESTLESS = LOUD | OPAQUE
"""Functions of `pg_catalog` that matter where a stored definition runs them: all others, operators'
functions included, change nothing and read no table."""

SYSTEM = {
    "pg_catalog": PG_CATALOG_RELATIONS | VALUE_RELATIONS,
    "information_schema": INFORMATION_SCHEMA_RELATIONS,
}


def _system(name: str) -> Resolved:
    secret = _SECRETS.get(name)
    return Resolved(
        (secret,) if secret is not None else (), system=True, values=name in VALUE_RELATIONS
    )


def _secret(relation: str, column: str) -> Table:
    """Give the table of which one column is known: what tells its category is its comment."""
    return Table(
        "pg_catalog", relation, "r", 0, (Column(column, 0, "text", 25, "password"),), calls=()
    )


_SECRETS = {
    "pg_authid": _secret("pg_authid", "rolpassword"),
    "pg_shadow": _secret("pg_shadow", "passwd"),
}
"""PostgreSQL's own relations that hold the passwords (their hashes) of its roles."""


def _listed(facts: SchemaFacts) -> frozenset[str]:
    names = {facts.database, *facts.roles, *facts.schemas}
    for table in facts.tables:
        names.update((table.schema, table.name), (column.name for column in table.columns))
    for function in facts.functions:
        names.update((function.schema, function.name))
    names.discard("")
    return SYSTEM_WORDS | CALM | LOUD | OPAQUE | _DECLARATIONS | words_of(facts.dialect) | names


_DECLARATIONS = frozenset(("purpose", "ticket", "approval", "recipient", "person", "traceparent"))
"""Names of settings `whosaw.…` and of comment keys."""
