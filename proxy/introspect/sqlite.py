"""Schema facts of a SQLite file, opened for reading only; no row of any table is read.

Source: SQLite's documentation, "The Schema Table" and "PRAGMA Statements".
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote

from analyzers.sql.created_views import created_view
from analyzers.sql.facts import Column, Constraint, SchemaFacts, Table, Trigger
from proxy.introspect.epoch import with_epoch
from proxy.introspect.failed import SnapshotFailed

if TYPE_CHECKING:
    from pathlib import Path

_MAIN = "main"
_WAIT_S = 5.0
"""How long a file that another process has locked is waited for."""
_HIDDEN = 1
"""In `table_xinfo`: a column of a virtual table that `*` leaves out."""
_ACTIONS = {
    "NO ACTION": "a",
    "RESTRICT": "r",
    "CASCADE": "c",
    "SET NULL": "n",
    "SET DEFAULT": "d",
}
_NAME = r"""(?:"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|[^\s"`\[]+)"""
_TRIGGER = re.compile(
    rf"""\s*create\s+(?:temp(?:orary)?\s+)?trigger\s+(?:if\s+not\s+exists\s+)?
    {_NAME}\s+(?:(?P<timing>before|after|instead)(?:\s+of)?\s+)?
    (?P<event>insert|update|delete)\b(?:\s+of\s+(?P<columns>.*?))?\s+on\s+{_NAME}
    (?P<rest>.*)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_BEGIN = re.compile(r"\bbegin\b", re.IGNORECASE)


async def snapshot(*, system: str, path: Path) -> SchemaFacts:
    """Read the facts of a file.

    Raises:
        SnapshotFailed: there is no such file, or it cannot be read as SQLite's.
    """

    def take() -> SchemaFacts:
        uri = f"file:{quote(str(path.absolute()))}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=_WAIT_S)) as connection:
            return _read(connection, system, path.stem)

    try:
        return await asyncio.to_thread(take)
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None)
        message = f"no schema facts: {type(error).__name__}{f' ({name})' if name else ''}"
        raise SnapshotFailed(message) from None


def _read(connection: sqlite3.Connection, system: str, database: str) -> SchemaFacts:
    triggers: dict[str, list[Trigger]] = {}
    entries = connection.execute(
        "select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite_%'"
        " order by type, name"
    ).fetchall()
    for kind, name, table, sql in entries:
        if kind == "trigger":
            triggers.setdefault(table.lower(), []).append(_trigger(name, sql))
    facts = SchemaFacts(
        system=system,
        database=database,
        epoch="",
        tables=tuple(
            _table(connection, kind, name, sql or "", tuple(triggers.get(name.lower(), ())))
            for kind, name, _, sql in entries
            if kind in ("table", "view")
        ),
        schemas=(_MAIN,),
        dialect="sqlite",
        default_schema=_MAIN,
        folds_tables=True,
    )
    return with_epoch(facts)


def _table(
    connection: sqlite3.Connection, kind: str, name: str, sql: str, triggers: tuple[Trigger, ...]
) -> Table:
    try:
        listed = connection.execute(
            "select name, cid, type, hidden from pragma_table_xinfo(?)", [name]
        ).fetchall()
    except sqlite3.OperationalError:  # a view of a table that is gone
        listed = []
    columns = tuple(
        Column(column, at + 1, type_name)
        for column, at, type_name, hidden in listed
        if hidden != _HIDDEN
    )
    view = kind == "view"
    return Table(
        schema=_MAIN,
        name=name,
        kind="v" if view else "r",
        oid=0,
        columns=columns,
        calls=None if view else (),
        definition=created_view(sql).query if view else "",
        constraints=() if view else _constraints(connection, name),
        triggers=triggers,
    )


def _constraints(connection: sqlite3.Connection, table: str) -> tuple[Constraint, ...]:
    found = [
        Constraint(
            index,
            "p" if origin == "pk" else "u",
            tuple(
                column
                for (column,) in connection.execute(
                    "select name from pragma_index_info(?) order by seqno", [index]
                )
                if column is not None
            ),
        )
        for index, origin in connection.execute(
            'select name, origin from pragma_index_list(?) where "unique" order by name', [table]
        ).fetchall()
    ]
    keys: dict[int, list[tuple[str, str, str | None, str, str]]] = {}
    for number, *key in connection.execute(
        'select id, "table", "from", "to", on_delete, on_update from pragma_foreign_key_list(?)'
        " order by id, seq",
        [table],
    ):
        keys.setdefault(number, []).append(tuple(key))
    for number, columns in keys.items():
        parent, _, _, on_delete, on_update = columns[0]
        found.append(
            Constraint(
                f"foreign key {number}",
                "f",
                tuple(own for _, own, _, _, _ in columns),
                f"{_MAIN}.{parent}",
                tuple(other for _, _, other, _, _ in columns if other is not None),
                _ACTIONS.get(on_delete, ""),
                _ACTIONS.get(on_update, ""),
            )
        )
    return tuple(found)


def _trigger(name: str, sql: str) -> Trigger:
    """Read a CREATE TRIGGER; one that cannot be read may do anything at any time."""
    found = _TRIGGER.fullmatch(sql)
    begin = _BEGIN.search(sql, found.start("rest")) if found is not None else None
    if found is None or begin is None:
        return Trigger(name, ("insert", "update", "delete"), "after")
    columns = tuple(part.strip().strip('"`[]') for part in (found["columns"] or "").split(","))
    return Trigger(
        name,
        (found["event"].lower(),),
        (found["timing"] or "before").lower(),
        body=sql[begin.start() :],
        columns=columns if found["columns"] else (),
    )
