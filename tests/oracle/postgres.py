"""What a real PostgreSQL says of a statement: what it reads, gives out, writes and deletes.

The statement is only parsed (extended protocol, Parse): with `debug_print_rewritten` the server then
sends the analysed and rewritten tree as a notice. In it each table carries the columns that its
permission check will ask for, views are expanded, and every column is a number: no name is resolved
here. Nothing is executed."""

from collections.abc import Iterator
from typing import Any

import psycopg
from psycopg import pq

from tests.oracle.answer import Answer, Refused
from tests.oracle.nodes import Node, read_nodes, unfolded
from tests.oracle.unwrap import Copied, Counts, Inner, Truncated, unwrap
from tests.oracle.walk import WHOLE, Place, Walk

_FIRST_LOW_INVALID = -7
"""A bit's number is the attribute's minus this (`FirstLowInvalidHeapAttributeNumber`)."""
_SELECT, _DELETE = 2, 8
"""Source: `parsenodes.h`, ACL_SELECT and ACL_DELETE."""
_UTILITY = "6"
_WRITTEN = "0"
"""Source: `parsenodes.h`, QSRC_ORIGINAL: other queries come from rules."""
_CATALOGS = ("pg_catalog", "information_schema", "pg_toast")
_COLUMNS = """
select c.oid::int8, a.attnum::int4, n.nspname, c.relname, a.attname, c.relkind, a.attgenerated <> ''
from pg_class c join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'p', 'm', 'v', 'f') and n.nspname <> 'pg_toast'
order by 1, 2
"""


class PostgresOracle:
    """Asks one database of a server; call `reload` when its tables changed."""

    def __init__(self, uri: str, search_path: str = "public") -> None:
        path = search_path.replace(" ", "")
        options = f"-c search_path={path} -c debug_print_rewritten=on -c debug_pretty_print=off"
        self._catalog = psycopg.connect(uri, autocommit=True, options=f"-c search_path={path}")
        self._asking = psycopg.connect(
            uri, autocommit=True, options=f"{options} -c client_min_messages=log"
        )
        self._logged: list[str] = []
        self._asking.add_notice_handler(self._note)
        self.reload()

    def close(self) -> None:
        """End the sessions."""
        self._asking.close()
        self._catalog.close()

    def reload(self) -> None:
        """Read the tables' names anew."""
        self._names: dict[int, str] = {}
        self._columns: dict[int, dict[int, str]] = {}
        self._views: set[int] = set()
        self._system: set[int] = set()
        self._generated: set[str] = set()
        for oid, number, schema, table, column, kind, generated in self._catalog.execute(_COLUMNS):
            name = table if schema == "public" else f"{schema}.{table}"
            self._names[oid] = name
            columns = self._columns.setdefault(oid, {})
            if number is not None:
                columns[number] = f"{name}.{column}"
            if generated:
                self._generated.add(f"{name}.{column}")
            if kind == "v":
                self._views.add(oid)
            if schema in _CATALOGS:
                self._system.add(oid)

    def ask(self, statement: str) -> Answer:
        """Give the server's answer.

        Raises: Refused.
        """
        inner = unwrap(statement)
        if isinstance(inner, Truncated):
            tables = frozenset(self._names[self._table(*one)] for one in inner.tables)
            return Answer(frozenset(), frozenset(), frozenset(), tables, frozenset())
        if isinstance(inner, Copied):
            return self._copied(inner)
        queries = self._parse(inner)
        return self._answer(queries, inner.counts)

    def _note(self, notice: psycopg.errors.Diagnostic) -> None:
        if notice.message_primary == "rewritten parse tree:":
            self._logged.append(notice.message_detail or "")

    def _parse(self, inner: Inner) -> list[Node]:
        self._logged.clear()
        connection = self._asking.pgconn
        oids = [self._type(one) for one in inner.types]
        done = connection.prepare(b"", inner.query.encode(), oids)
        if done.status != pq.ExecStatus.COMMAND_OK:
            message = done.error_message.decode(errors="replace")
            raise Refused(f"{message.strip()}: {inner.query}")
        queries = [one for text in self._logged for one in read_nodes(unfolded(text).strip())]
        if not queries or any(one["commandType"] == _UTILITY for one in queries):
            raise Refused(f"a utility statement: {inner.query}")
        return queries

    def _answer(self, queries: list[Node], counts: Counts) -> Answer:
        read: set[Place] = set()
        write: set[Place] = set()
        deleted: set[int] = set()
        for info in _permissions(queries):
            oid, required = int(info["relid"]), int(info["requiredPerms"])
            if required & _SELECT:
                read.update((oid, bit) for bit in _bits(info["selectedCols"]))
            for name in ("insertedCols", "updatedCols"):
                write.update((oid, bit) for bit in _bits(info[name]))
            if required & _DELETE:
                deleted.add(oid)
        output, need = Walk(influence=False), Walk(influence=True)
        for query in queries:
            if counts is Counts.WHOLE and query["canSetTag"] == "true":
                output.result(query)
            need.influence(query)
        reads = self._named(read)
        return Answer(
            reads,
            self._named(output.found),
            self._named(write),
            frozenset(self._names[oid] for oid in deleted - self._views - self._system),
            self._named(need.found) & reads,
            any(oid in self._system for oid, _ in read),
            any(one["querySource"] != _WRITTEN or _writes_a_view(one) for one in queries),
        )

    def _named(self, places: set[Place]) -> frozenset[str]:
        names: set[str] = set()
        for oid, attribute in places:
            if oid in self._views or oid in self._system:
                continue
            columns = self._columns.get(oid, {})
            if attribute == WHOLE:
                names.update(columns.values())
            elif attribute in columns:
                names.add(columns[attribute])
        return frozenset(names)

    def _copied(self, copied: Copied) -> Answer:
        oid = self._table(copied.schema, copied.table)
        if oid in self._views:
            raise Refused(f"COPY of a view: {copied.table}")
        every = self._columns[oid].values()
        name = self._names[oid]
        chosen = (
            frozenset(every) - self._generated
            if copied.columns is None
            else frozenset(f"{name}.{column}" for column in copied.columns)
        )
        if not chosen <= set(every):
            raise Refused(f"COPY of a column that is not there: {copied.table}")
        none: frozenset[str] = frozenset()
        if copied.into:
            return Answer(none, none, chosen, none, none)
        return Answer(chosen, chosen, none, none, chosen)

    def _table(self, schema: str, name: str) -> int:
        quoted = ".".join('"' + one.replace('"', '""') + '"' for one in (schema, name) if one)
        row = self._catalog.execute("select to_regclass(%s)::oid::int8", [quoted]).fetchone()
        if row is None or row[0] is None:
            raise Refused(f"no table {quoted}")
        oid: int = row[0]
        return oid

    def _type(self, name: str) -> int:
        try:
            row = self._catalog.execute("select %s::regtype::oid::int8", [name]).fetchone()
        except psycopg.Error as error:
            raise Refused(f"no type {name}") from error
        assert row is not None
        oid: int = row[0]
        return oid


def _writes_a_view(query: Node) -> bool:
    """Tell whether an INSTEAD OF trigger does the work: else the rewriter has put the table there."""
    target = int(query["resultRelation"])
    return target > 0 and query["rtable"][target - 1].get("relkind") == "v"


def _bits(numbers: list[str]) -> Iterator[int]:
    """Give the attribute numbers of a set, whole row included, system columns left out."""
    for bit in numbers[1:]:
        attribute = int(bit) + _FIRST_LOW_INVALID
        if attribute >= 0:
            yield attribute


def _permissions(node: Any) -> Iterator[Node]:
    """Give what each query's tables are checked for; the planner drops plain CTEs without readers."""
    if isinstance(node, list):
        for one in node:
            yield from _permissions(one)
    elif isinstance(node, dict):
        if (
            node[""] == "COMMONTABLEEXPR"
            and node["cterefcount"] == "0"
            and node["ctequery"]["commandType"] == "1"
        ):
            return
        if node[""] == "RTEPERMISSIONINFO":
            yield node
        for value in node.values():
            yield from _permissions(value)
