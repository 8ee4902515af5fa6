"""The fields of a source that `catalog scan` looks at: one form for databases, OpenAPI and GraphQL."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from analyzers.catalog import Key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analyzers.sql.facts import SchemaFacts, Table

_TABLES = frozenset("rpfmv")
"""Tables, partitioned and foreign ones, views and materialised views."""


class SourceField(msgspec.Struct, frozen=True):
    """One field as its source describes it: names and words, never a value.

    `parent` is the table or the nearest word above, `ancestors` all words above it, outermost first,
    `siblings` the names beside it. `references` are the fields whose values it repeats.
    """

    key: Key
    name: str
    parent: str
    ancestors: tuple[str, ...] = ()
    siblings: tuple[str, ...] = ()
    type_name: str = ""
    comment: str = ""
    references: tuple[Key, ...] = ()

    @property
    def is_column(self) -> bool:
        """Tell whether it is a column of a table."""
        return not self.key.operation


class Source(msgspec.Struct, frozen=True):
    """What a source has. `left_out` counts what was not looked at, and why, so that none is silent.

    `complete` False: a field that it does not have may exist all the same (a log).
    """

    title: str
    fields: tuple[SourceField, ...]
    left_out: dict[str, int] = {}
    complete: bool = True


class SourceRefused(Exception):
    """A source cannot be read. The text says where, what was expected and what to do."""


def columns_of(facts: SchemaFacts) -> Source:
    """Give every column of a database; partitions are their parent's storage and left out.

    Facts of a MySQL or MariaDB server hold all its databases: where one is named, it alone is meant.
    """
    partitions = {child for table in facts.tables if table.kind == "p" for child in table.children}
    only = facts.database if facts.dialect in {"mysql", "mariadb"} else ""
    fields: list[SourceField] = []
    left_out: Counter[str] = Counter()
    for table in facts.tables:
        if table.kind not in _TABLES:
            continue
        if only and table.schema != only:
            left_out["columns of other databases"] += len(table.columns)
        elif f"{table.schema}.{table.name}" in partitions:
            left_out["columns of partitions"] += len(table.columns)
        else:
            fields.extend(_columns(table))
    return Source(f"{facts.dialect} {facts.database}".strip(), tuple(fields), dict(left_out))


def _columns(table: Table) -> Iterator[SourceField]:
    references: dict[str, list[Key]] = {}
    for constraint in table.constraints:
        if constraint.kind == "f":
            for name, target in zip(constraint.columns, constraint.referenced, strict=False):
                key = Key("", f"{constraint.references}.{target}")
                references.setdefault(name, []).append(key)
    names = tuple(one.name for one in table.columns)
    for column in table.columns:
        yield SourceField(
            Key("", f"{table.schema}.{table.name}.{column.name}"),
            column.name,
            f"{table.schema}.{table.name}",
            (table.schema, table.name),
            tuple(name for name in names if name != column.name),
            column.type_name,
            column.comment,
            tuple(references.get(column.name, ())),
        )
