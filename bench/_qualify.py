"""sqlglot's answer to "which columns does this query read": parse, qualify, walk its scopes."""

from collections.abc import Mapping, Sequence

import sqlglot
from sqlglot import exp
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import traverse_scope
from sqlglot.schema import MappingSchema

from analyzers.sql.facts import SchemaFacts

Nested = dict[str, dict[str, dict[str, str]]]
_DEEP = 4
"""Views inside views that are put in."""


class Qualifier:
    """Answers for one schema. Names without schema are those of the first of the search path.

    `built`: sqlglot's schema is made once, as an analyser would, not for each call. Views are parsed
    once and stand in the statement as sub-queries, since `qualify` knows tables only.
    """

    def __init__(self, facts: SchemaFacts, path: Sequence[str], *, built: bool) -> None:
        nested: Nested = {}
        for table in facts.tables:
            if table.columns:
                columns = {column.name: column.type_name or "text" for column in table.columns}
                nested.setdefault(table.schema, {})[table.name] = columns
        self._schema = MappingSchema(nested, dialect="postgres") if built else nested
        self._default = path[0]
        self._views: Mapping[tuple[str, str], exp.Expression] = {
            (table.schema, table.name): sqlglot.parse_one(table.definition, read="postgres")
            for table in facts.tables
            if table.kind == "v" and table.definition
        }
        self._names = tuple({name for _, name in self._views})

    def columns(self, text: str) -> frozenset[str]:
        """Give the columns read, as `schema.table.column`."""
        tree = sqlglot.parse_one(text, read="postgres")
        if any(name in text for name in self._names):
            self._put_in_views(tree)
        tree = qualify(
            tree,
            schema=self._schema,
            dialect="postgres",
            db=self._default,
            validate_qualify_columns=False,
        )
        found: set[str] = set()
        for scope in traverse_scope(tree):
            sources = scope.sources
            for column in scope.columns:
                source = sources.get(column.table)
                if isinstance(source, exp.Table):
                    found.add(f"{source.db}.{source.name}.{column.name}")
        return frozenset(found)

    def _put_in_views(self, tree: exp.Expression) -> None:
        for _ in range(_DEEP):
            named = [
                (table, view)
                for table in list(tree.find_all(exp.Table))
                if (view := self._views.get((table.db or self._default, table.name))) is not None
            ]
            for table, view in named:
                table.replace(exp.alias_(exp.Subquery(this=view.copy()), table.alias_or_name))
            if not named:
                break
