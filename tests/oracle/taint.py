"""What really comes out: rows whose every cell is a mark of its column, and statements run on them.

`fill` puts a row into each table of a database. A cell tells its column wherever its type lets it: a
text, a number, a day, an address that no other column has. Columns that join (`KEYS`) hold the same
everywhere, so that joins find rows, and tell nothing. Materialised views stay empty: what they hold
is theirs. `Taint.came_out` runs a statement, undoes it and
gives the columns whose marks stand in what came back.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, NamedTuple

import psycopg
from psycopg import sql

from tests.oracle.facts import named

KEYS = {
    *(
        "subscriber_id",
        "cust_no",
        "plan_id",
        "account_id",
        "ticket_id",
        "cell_id",
        "kehu_id",
        "emp_id",
    ),
    *(
        "cust_id",
        "id",
        "order",
        "编号",
        "客户编号",
        "purpose",
        "status",
        "gender",
        "taocan",
        "boss",
    ),
}
_TABLES = """
select n.nspname, c.relname, c.relkind::text, a.attname,
       format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null), t.typtype::text, t.typname,
       (select string_agg(format_type(f.atttypid, null), ',' order by f.attnum)
        from pg_attribute f where t.typtype = 'c' and f.attrelid = t.typrelid and f.attnum > 0),
       (select enumlabel::text from pg_enum e where e.enumtypid = t.oid order by enumsortorder limit 1)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
where c.relkind = 'r' and a.attgenerated = '' and n.nspname not in ('pg_catalog', 'information_schema')
order by 1, 2, a.attnum
"""
_PARTITIONS = """
select cn.nspname, c.relname, pn.nspname, p.relname
from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace cn on cn.oid = c.relnamespace
join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
where c.relispartition
"""
_FIRST_DAY = dt.date(2026, 1, 2)


class Cell(NamedTuple):
    """A value as text, and the mark that tells it; None: it tells nothing."""

    value: str | None
    mark: str | None


def _text(at: int) -> Cell:
    return Cell(f"zz{at:04d}zz", f"zz{at:04d}zz")


def _digits(at: int) -> Cell:
    return Cell(f"{7_000_000 + at}", f"{7_000_000 + at}")


def _day(at: int) -> Cell:
    day = (_FIRST_DAY + dt.timedelta(days=at)).isoformat()
    return Cell(day, day)


_OF_TYPE: dict[str, Callable[[int], Cell]] = {
    "text": _text,
    "character varying": _text,
    "character": _text,
    "integer": _digits,
    "bigint": _digits,
    "numeric": _digits,
    "double precision": _digits,
    "date": _day,
    "timestamp with time zone": _day,
    "timestamp without time zone": _day,
    "inet": lambda at: Cell(
        f"10.77.{at // 250}.{at % 250 + 1}", f"10.77.{at // 250}.{at % 250 + 1}"
    ),
    "json": lambda at: Cell(f'{{"a": "zz{at:04d}zz", "k": "zz{at:04d}zz"}}', f"zz{at:04d}zz"),
    "jsonb": lambda at: Cell(f'{{"a": "zz{at:04d}zz", "k": "zz{at:04d}zz"}}', f"zz{at:04d}zz"),
    "text[]": lambda at: Cell(f"{{zz{at:04d}zz}}", f"zz{at:04d}zz"),
    "boolean": lambda at: Cell("true", None),
}
_KEY_OF_TYPE = {"text": "C1", "integer": "1", "bigint": "1"}


def _cell(at: int, column: str, type_name: str, domain: bool, fields: str | None) -> Cell:
    if column in KEYS:
        return Cell(_KEY_OF_TYPE.get(type_name), None)
    if domain:  # the telecom's only one is of digits
        return _digits(at)
    if fields is not None:
        return Cell(
            "(" + ",".join([f"zz{at:04d}zz"] * len(fields.split(","))) + ")", f"zz{at:04d}zz"
        )
    make = _OF_TYPE.get(type_name)
    return make(at) if make else Cell(None, None)


class Taint:
    """A filled database of marks. `parents` names the partitioned table of a partition."""

    def __init__(self, uri: str, search_path: str) -> None:
        self._connection = psycopg.connect(
            uri,
            autocommit=True,
            options=f"-c search_path={search_path.replace(' ', '')} -c statement_timeout=2000",
        )
        self._marks: dict[str, str] = {}
        rows: dict[tuple[str, str], list[tuple[str, Cell]]] = {}
        described = self._connection.execute(_TABLES).fetchall()
        for at, (schema, table, _, column, base, kind, _, fields, label) in enumerate(described):
            cell = Cell(label, None) if label else _cell(at, column, base, kind == "d", fields)
            rows.setdefault((schema, table), []).append((column, cell))
            if cell.mark is not None:
                self._marks[cell.mark] = f"{named(schema, table)}.{column}"
        self.parents = {
            named(schema, table): named(parent_schema, parent)
            for schema, table, parent_schema, parent in self._connection.execute(_PARTITIONS)
        }
        self._connection.execute("set session_replication_role = replica")  # no triggers, no keys
        for (schema, table), cells in rows.items():
            self._insert(schema, table, cells)
        self._connection.execute("reset session_replication_role")
        self._found = re.compile("|".join(re.escape(mark) for mark in self._marks))

    def close(self) -> None:
        """End the session."""
        self._connection.close()

    @property
    def columns(self) -> frozenset[str]:
        """The columns whose values tell them."""
        return frozenset(self._marks.values())

    def came_out(self, statement: str) -> frozenset[str] | None:
        """Run a statement, undo it, give the columns that came out; None where it failed."""
        try:
            with self._connection.transaction(force_rollback=True):
                text = self._run(statement)
        except psycopg.Error:
            return None
        return frozenset(self._marks[mark] for mark in set(self._found.findall(text)))

    def _run(self, statement: str) -> str:
        cursor = self._connection.cursor()
        opening = statement.lstrip().lower()
        if opening.startswith("copy") and re.search(r"\bto\s+stdout\b", opening):
            with cursor.copy(statement.encode()) as copied:
                return "\n".join(bytes(part).decode() for part in copied)
        if opening.startswith("copy"):
            return ""  # it would wait for rows, or write a file
        cursor.execute(statement.encode())
        declared = re.match(r"declare\s+(\w+)", opening)
        if declared:
            cursor.execute(f"fetch all from {declared[1]}".encode())
        if cursor.description is None:
            return ""
        return "\n".join(_shown(value) for row in cursor.fetchall() for value in row)

    def _insert(self, schema: str, table: str, cells: list[tuple[str, Cell]]) -> None:
        holder = self.parents.get(named(schema, table))
        columns = sql.SQL(", ").join(sql.Identifier(column) for column, _ in cells)
        values = sql.SQL(", ").join(sql.Literal(cell.value) for _, cell in cells)
        query = sql.SQL("insert into {} ({}) values ({})").format(
            sql.Identifier(schema, table), columns, values
        )
        try:
            self._connection.execute(query)
        except psycopg.errors.CheckViolation:
            assert holder is not None, (
                f"a row that {table} does not take"
            )  # another partition's days


def _shown(value: Any) -> str:
    """Give a value as text in which marks can be found."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, (list, tuple)):
        return " ".join(_shown(one) for one in value)
    if isinstance(value, dict):
        return " ".join(_shown(one) for one in value.values())
    return str(value)
