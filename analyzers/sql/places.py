"""Which part of a statement brings a column in, and through what: for a person who asks why.

Each part is resolved alone, as the select list of a query over the same FROM: what that gives or reads
beyond FROM itself is the part's. Costs a resolution a part, so it is for explanations, not for the
wire. Pure.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from analyzers.sql.facts import Table as FactsTable
from analyzers.sql.neutral import (
    Column,
    Copy,
    CreateTableAs,
    CreateView,
    Cte,
    Declare,
    Delete,
    Derived,
    Explain,
    Expression,
    From,
    Insert,
    Item,
    Join,
    Literal,
    LiteralKind,
    Merge,
    Prepare,
    Query,
    Select,
    SetOperation,
    Statement,
    Table,
    Update,
    Values,
    With,
)
from analyzers.sql.resolver import Catalog, Resolution, resolve

_ONE = Literal(LiteralKind.NUMBER, "1")
_DEPTH = 16
"""Queries inside each other whose parts are told apart; deeper ones count for the part around them."""


class Place(NamedTuple):
    """A part of a statement: `within` is the CTE or sub-select it stands in, "" for none."""

    part: str
    within: str = ""


def places(
    statement: Statement, catalog: Catalog, search_path: Sequence[str]
) -> dict[str, tuple[Place, ...]]:
    """Give the places of each column `schema.table.column` that a statement reads or gives out."""
    finder = _Finder(catalog, tuple(search_path))
    finder.statement(statement, "", None, 0)
    return {path: tuple(found) for path, found in finder.found.items()}


def through(
    resolution: Resolution, catalog: Catalog, placed: Container[str] = ()
) -> dict[str, str]:
    """Give, for columns that the statement itself does not name, what brought them in.

    `view schema.name`, `heir schema.name`, or "" for a function's body, a trigger, policy or key.
    `placed` are the columns that stand in a part of the statement: those of a table it names are its
    own.
    """
    named = {path: table for path in resolution.tables if (table := catalog.index.table_at(path))}
    told: dict[str, str] = {}
    for path in resolution.read | resolution.write | resolution.output:
        own = path.rpartition(".")[0] in named
        if own and (path in placed or path in resolution.write):
            continue
        found = _brought_by(path, named, catalog)
        if found or not own:
            told[path] = found
    return told


def _brought_by(path: str, named: Mapping[str, FactsTable], catalog: Catalog) -> str:
    owner = path.rpartition(".")[0]
    for name, table in named.items():
        view = catalog.of_table(table).view
        if view is not None and path in view.read:
            return f"view {name}"
        heirs = catalog.index.descendants(table)
        if name != owner and any(f"{heir.schema}.{heir.name}" == owner for heir in heirs):
            return f"heir {name}"
    return ""


def unknown_tables(
    statement: Statement, catalog: Catalog, search_path: Sequence[str]
) -> tuple[str, ...]:
    """Give the tables that a statement names and the schema does not know, in order."""
    names: dict[str, None] = {}
    ctes: set[str] = set()
    for node in _nodes(statement):
        if isinstance(node, Cte):
            ctes.add(node.name)
        elif isinstance(node, Table) and not catalog.relation(node.names, tuple(search_path)).known:
            names[".".join(node.names)] = None
    return tuple(name for name in names if name not in ctes)


def _nodes(node: object) -> Iterator[msgspec.Struct]:
    """Give every node of a tree, in no particular order of depth."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, msgspec.Struct):
            yield one
            waiting += [getattr(one, name) for name in reversed(one.__struct_fields__)]
        elif isinstance(one, list | tuple):
            waiting += reversed(one)


class _Finder:
    """Walks the parts of one statement."""

    def __init__(self, catalog: Catalog, path: tuple[str, ...]) -> None:
        self._catalog = catalog
        self._path = path
        self.found: dict[str, dict[Place, None]] = {}

    def statement(self, node: Statement, within: str, with_: With | None, depth: int) -> None:
        """Find the places of a statement that stands in another, or alone."""
        if depth > _DEPTH:
            return
        match node:
            case Select():
                self._select(node, within, with_, depth)
            case SetOperation():
                inner = _joined(with_, node.with_)
                self._ctes(node.with_, with_, depth)
                for arm in node.arms:
                    self.statement(arm, within, inner, depth + 1)
            case Values():
                self._part("values", within, [e for row in node.rows for e in row], [], with_)
            case Explain():
                self.statement(node.statement, within, with_, depth + 1)
            case Prepare():
                if node.statement is not None:
                    self.statement(node.statement, within, with_, depth + 1)
            case Declare() | CreateTableAs() | CreateView():
                self.statement(node.query, within, with_, depth + 1)
            case Copy():
                self._copy(node, within, depth)
            case Insert() | Update() | Delete() | Merge():
                self._change(node, within, with_, depth)
            case _:
                pass

    def _select(self, node: Select, within: str, with_: With | None, depth: int) -> None:
        self._ctes(node.with_, with_, depth)
        around = _joined(with_, node.with_)
        self._items("select list", within, node.items, node.from_, around)
        self._from(node.from_, within, around, depth)
        where = [node.where] if node.where is not None else []
        self._part("where", within, where, node.from_, around)
        self._part("group by", within, node.group, node.from_, around)
        having = [one for one in (node.having, node.qualify) if one is not None]
        self._part("having", within, having, node.from_, around)
        self._part("order by", within, [*node.order, *node.distinct_on], node.from_, around)

    def _from(self, from_: list[From], within: str, with_: With | None, depth: int) -> None:
        for node in from_:
            for join in _joins(node):
                condition = [join.on] if join.on is not None else []
                self._part("join", within, condition, from_, with_)
                if join.using or join.natural:
                    self._common(join, within, with_)
            for leaf in _leaves(node):
                if isinstance(leaf, Derived):
                    label = f"sub-select {leaf.alias}".strip()
                    self.statement(leaf.query, label, with_, depth + 1)
                elif not isinstance(leaf, Table):
                    self._read("from", within, Select([Item(_ONE)], [leaf], with_=with_))

    def _common(self, join: Join, within: str, with_: With | None) -> None:
        """Note the columns that USING and NATURAL compare."""
        left, right = _bare(join.left), _bare(join.right)
        named = [Item(Column((name,))) for name in join.using]
        for side in (left, right) if named else ():
            self._note("join", within, self._resolved(Select(named, [side], with_=with_)).output)
        if join.natural:
            plain = msgspec.structs.replace(join, left=left, right=right, natural=False, on=None)
            common = msgspec.structs.replace(plain, natural=True)
            alone = self._resolved(Select([Item(_ONE)], [plain], with_=with_)).read
            told = self._resolved(Select([Item(_ONE)], [common], with_=with_)).read
            self._note("join", within, told - alone)

    def _ctes(self, own: With | None, around: With | None, depth: int) -> None:
        for at, cte in enumerate(own.ctes if own is not None else ()):
            seen = own.ctes if own is not None and own.recursive else own.ctes[:at] if own else []
            before = _joined(around, With(list(seen), recursive=bool(own and own.recursive)))
            self.statement(cte.query, f"with {cte.name}", before, depth + 1)

    def _copy(self, node: Copy, within: str, depth: int) -> None:
        if node.query is not None:
            self.statement(node.query, within, None, depth + 1)

    def _change(
        self, node: Insert | Update | Delete | Merge, within: str, with_: With | None, depth: int
    ) -> None:
        self._ctes(node.with_, with_, depth)
        around = _joined(with_, node.with_)
        from_: list[From] = [node.target] if node.target is not None else []
        match node:
            case Insert():
                if node.source is not None:
                    self.statement(node.source, within, around, depth + 1)
                self._conflict(node, within, around)
            case Update():
                from_ += node.from_
                self._from(node.from_, within, around, depth)
                self._part("set", within, [one.value for one in node.assignments], from_, around)
            case Delete():
                from_ += node.from_
                self._from(node.from_, within, around, depth)
            case Merge():
                from_.append(node.source)
                self._from([node.source], within, around, depth)
                self._part("join", within, [node.on] if node.on is not None else [], from_, around)
                self._part("when", within, _merge_parts(node), from_, around)
        if isinstance(node, Update | Delete) and node.where is not None:
            self._part("where", within, [node.where], from_, around)
        self._items("returning", within, node.returning, from_, around)

    def _conflict(self, node: Insert, within: str, with_: With | None) -> None:
        conflict = node.conflict
        if conflict is None:
            return
        excluded = Table(node.target.names, alias="excluded")
        inferred = [*conflict.elements]
        if conflict.element_where is not None:
            inferred.append(conflict.element_where)
        changed = [one.value for one in conflict.assignments]
        if conflict.where is not None:
            changed.append(conflict.where)
        self._part("on conflict", within, inferred, [node.target], with_)
        self._part("on conflict", within, changed, [node.target, excluded], with_)

    def _part(
        self,
        part: str,
        within: str,
        expressions: Sequence[Expression],
        from_: list[From],
        with_: With | None,
    ) -> None:
        """Note the columns of expressions that stand over a FROM."""
        self._items(part, within, [Item(one) for one in expressions], from_, with_)

    def _items(
        self, part: str, within: str, items: list[Item], from_: list[From], with_: With | None
    ) -> None:
        if not items:
            return
        bare = [_bare(one) for one in from_]
        alone = self._resolved(Select([Item(_ONE)], bare, with_=with_)).read
        told = self._resolved(Select(items, bare, with_=with_))
        self._note(part, within, told.output | (told.read - alone))

    def _read(self, part: str, within: str, query: Query) -> None:
        self._note(part, within, self._resolved(query).read)

    def _resolved(self, query: Query) -> Resolution:
        return resolve(query, self._catalog, self._path)

    def _note(self, part: str, within: str, columns: frozenset[str]) -> None:
        for path in columns:
            self.found.setdefault(path, {})[Place(part, within)] = None


def _merge_parts(node: Merge) -> list[Expression]:
    found: list[Expression] = []
    for when in node.whens:
        found += [when.condition] if when.condition is not None else []
        found += when.values
        found += [one.value for one in when.assignments]
    return found


def _joined(around: With | None, own: With | None) -> With | None:
    if around is None or own is None:
        return own if around is None else around
    return With([*around.ctes, *own.ctes], recursive=around.recursive or own.recursive)


def _bare(node: From) -> From:
    """Give a FROM whose joins have no conditions: they are parts of their own."""
    if not isinstance(node, Join):
        return node
    return msgspec.structs.replace(node, left=_bare(node.left), right=_bare(node.right), on=None)


def _joins(node: From) -> Iterator[Join]:
    if isinstance(node, Join):
        yield node
        yield from _joins(node.left)
        yield from _joins(node.right)


def _leaves(node: From) -> Iterator[From]:
    if isinstance(node, Join):
        yield from _leaves(node.left)
        yield from _leaves(node.right)
    else:
        yield node
