"""Stores a register's rows, and tells the proxies which texts the registers list."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from ledger import files
from ledger.loader import append
from ledger.questions import RegisterState
from ledger.registers import REGISTERS, Register, register_table

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from ledger.questions import Caller, LoadRegister
    from ledger.register_rows import RegisterRows


def store_register(
    connection: DuckDBPyConnection,
    register: Register,
    load: LoadRegister,
    rows: RegisterRows,
    caller: Caller,
    loaded_at: datetime,
) -> int:
    """Add a load inside a transaction; give its number. Its rows are the register's from then on."""
    [(load_id,)] = connection.execute(
        "SELECT coalesce(max(load_id), 0) + 1 FROM registers.load"
    ).fetchall()
    connection.execute(
        "INSERT INTO registers.load VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            load_id,
            register.name,
            loaded_at,
            caller.account,
            caller.uid,
            rows.source_rows,
            hashlib.sha256(load.raw).hexdigest(),
            load.valid_through,
        ],
    )
    columns = ", ".join(name for name, _ in register.stored)
    append(
        connection,
        f"{register_table(register)} (load_id, {columns})",
        rows.table,
        f"{load_id}, {columns}",
    )
    return int(load_id)


def register_states(connection: DuckDBPyConnection) -> tuple[RegisterState, ...]:
    """Tell what the registers hold, in the order of `REGISTERS`."""
    rows = connection.execute(
        "SELECT register, row_count, load_id, loaded_at, loaded_by, valid_through, sha256 "
        "FROM registers"
    ).fetchall()
    found = {row[0]: RegisterState(*row) for row in rows}
    return tuple(found[name] for name in REGISTERS)


def write_listed(connection: DuckDBPyConnection, path: Path) -> None:
    """Write what the proxies need of the registers, if that says something new.

    `{"texts": {field: [texts]}, "person_by_account": {account: staff number}}`. The proxies read the
    file again when it changes. Of an account that changed hands, the one who took it last counts.
    """
    listed: dict[str, set[str]] = {}
    for register in REGISTERS.values():
        for column in register.plain:
            if column.listed:
                rows = connection.execute(
                    f"SELECT DISTINCT {column.name} FROM {register.name} "  # noqa: S608 - our names
                    f"WHERE {column.name} IS NOT NULL"
                ).fetchall()
                listed.setdefault(column.listed, set()).update(text for (text,) in rows)
    persons = connection.execute(
        "SELECT account, arg_max(person, coalesce(valid_from, TIMESTAMPTZ '-infinity')) FROM staff "
        "WHERE account IS NOT NULL AND person IS NOT NULL GROUP BY account ORDER BY account"
    ).fetchall()
    content = msgspec.json.encode(
        {
            "texts": {field: sorted(texts) for field, texts in sorted(listed.items())},
            "person_by_account": dict(persons),
        }
    )
    if not path.is_file() or path.read_bytes() != content:
        files.make_folder(path.parent)
        files.replace(path, content)
