"""What tables and views of a snapshot stand for: made at their first use, kept for the epoch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analyzers.sql.facts import Constraint, Table
from analyzers.sql.neutral import Statement
from analyzers.sql.resolver.rules import Rules, rules_of
from analyzers.sql.resolver.run import Effect, Why
from analyzers.sql.resolver.scope import ITSELF, NOTHING, Output, Sources
from analyzers.sql.schema import VIEW, Resolved, SchemaIndex

Parse = Callable[[str], Sequence[Statement]]
"""The front end of the system's dialect. Raises ValueError or RecursionError."""
TOO_DEEP = "too deep"
_AGAIN = 256
"""Times that views and bodies around which another is cut short are looked at again."""
_KEPT = 4096
"""Names looked up that are kept: there are as many as tables, and as many again per search path."""


class View:
    """What stands behind a view, or behind a function's body."""

    __slots__ = (
        "base", "conditions", "deleted", "effects", "functions", "gaps", "inputs", "opaque", "outputs",
        "read", "restless", "tables", "told", "uses", "writes",
    )  # fmt: skip

    def __init__(self) -> None:
        self.base: Relation | None = None
        """The table that a simple view can be written through to."""
        self.conditions: set[str] = set()
        """Columns that its FROM and WHERE read."""
        self.writes: set[str] = set()
        self.deleted: dict[str, None] = {}
        self.effects: set[Effect] = set()
        self.tables: dict[str, Relation] = {}
        self.restless = False
        self.inputs = 0
        """How many arguments a function takes; its outputs name them by marks."""
        self.outputs: list[Output] = []
        self.read: set[str] = set()
        self.uses: dict[str, int] = {}
        self.told: dict[str, int] = {}
        """Of a function: arguments, by their marks, that go to the client beside what it returns."""
        self.gaps: dict[Why, int] = {}
        self.functions: dict[tuple[str | None, str], int] = {}
        self.opaque: dict[str, None] = {}


class Relation:
    """What a table's name stands for.

    `columns` are shared: never changed. `view` is set for a view. `known` False: no table of the
    facts; `rest`, where it is not None, is what columns are made of that the facts do not list (those
    of the server's own tables: nothing).
    """

    __slots__ = (
        "columns", "heirs", "known", "path", "rest", "several", "table", "unsure", "values", "view",
    )  # fmt: skip

    def __init__(self) -> None:
        self.table: Table | None = None
        self.path = ""
        self.columns: dict[str, Sources] = {}
        self.heirs: dict[str, Sources] | None = None
        """Its columns with those of the tables that inherit from it; None: none do."""
        self.view: View | None = None
        self.unsure = False
        """The view lacks what a view or body around it does: it is looked at anew."""
        self.known = True
        self.rest: Sources | None = None
        self.values = False
        self.several: tuple[Relation, ...] = ()
        """The tables that the name may mean, where it may mean several."""


class Catalog:
    """Relations and bodies of one snapshot."""

    def __init__(self, index: SchemaIndex, parse: Parse) -> None:
        self.index = index
        self.parse = parse
        self.rules: Rules = rules_of(index.facts.dialect)
        self.default = index.facts.default_schema
        self.bodies: dict[object, View | None] = {}
        """Bodies of functions and triggers looked at; None where one is not known."""
        self.busy: set[object] = set()
        """Views and bodies that are being looked at."""
        self.cut: set[object] = set()
        """Those of them that were named inside themselves; `TOO_DEEP` where the limit was reached."""
        self._again = 0
        self._relations: dict[tuple[tuple[str, ...], tuple[str, ...]], Relation] = {}
        self._tables: dict[str, Relation] = {}
        self._referring: dict[str, list[tuple[Table, Constraint]]] | None = None

    @property
    def tired(self) -> bool:
        """Whether views and bodies that name each other were looked at too often to go on."""
        return self._again > _AGAIN

    def whole(self, key: object) -> bool:
        """Tell whether what was just found out may be kept: it lacks nothing of what is around it."""
        self.cut.discard(key)
        if not self.busy:
            self.cut.clear()
            self._again = 0
        self._again += bool(self.cut)
        return not self.cut

    def relation(self, names: tuple[str, ...], path: tuple[str, ...]) -> Relation:
        """Give what a table's name means under a search path."""
        key = (names, path)
        known = self._relations.get(key)
        if known is None:
            known = self._found(names, path)
            if len(self._relations) >= _KEPT:
                self._relations.clear()
            self._relations[key] = known
        return known

    def referring(self, path: str) -> list[tuple[Table, Constraint]]:
        """Give the foreign keys that refer to a table."""
        if self._referring is None:
            self._referring = {}
            for table in self.index.facts.tables:
                for key in table.constraints:
                    if key.kind == "f":
                        self._referring.setdefault(key.references, []).append((table, key))
        return self._referring.get(path, [])

    def of_table(self, table: Table) -> Relation:
        """Give the relation of a table of the facts; that of a view has no `view` yet."""
        path = f"{table.schema}.{table.name}"
        known = self._tables.get(path)
        if known is None:
            known = self._tables[path] = self._made(table, path)
        return known

    def _found(self, names: tuple[str, ...], path: tuple[str, ...]) -> Relation:
        schema = names[-2] if len(names) > 1 else None
        resolved = self.index.resolve(schema, names[-1], path)
        if not resolved.tables and not resolved.system:
            made = Relation()
            made.known = False
            made.rest = NOTHING
            return made
        if len(resolved.tables) == 1 and not resolved.system:
            return self.of_table(resolved.tables[0])
        return self._joined(resolved)

    def _joined(self, resolved: Resolved) -> Relation:
        """Give the relation of a name that may mean several tables, or one of the server's own."""
        made = Relation()
        made.rest = NOTHING if resolved.system else None
        made.values = resolved.values
        relations = tuple(map(self.of_table, resolved.tables))
        if len(relations) > 1:
            made.several = relations
        elif relations:
            made.path, made.columns = relations[0].path, relations[0].columns
        return made

    def _made(self, table: Table, path: str) -> Relation:
        made = Relation()
        made.table = table
        made.path = path
        fold = self.rules.folds_columns
        names = [column.name.lower() if fold else column.name for column in table.columns]
        if table.kind == VIEW:
            return made
        made.columns = {name: {f"{path}.{name}": ITSELF} for name in names}
        if fold:
            for column in table.columns:
                made.columns[column.name.lower()] = {f"{path}.{column.name}": ITSELF}
        heirs = self.index.descendants(table)
        if heirs:
            made.heirs = {name: dict(sources) for name, sources in made.columns.items()}
            for heir in heirs:
                for column in heir.columns:
                    name = column.name.lower() if fold else column.name
                    if name in made.heirs:
                        made.heirs[name][f"{heir.schema}.{heir.name}.{column.name}"] = ITSELF
        return made
