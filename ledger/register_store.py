"""Stores a register's rows, and tells the proxies which texts the registers list."""

from __future__ import annotations

from hashlib import blake2b, sha256
from typing import TYPE_CHECKING

import msgspec

from access import SubjectKind
from ledger import files
from ledger.questions import RegisterState
from ledger.register_columns import WORDS
from ledger.registers import REGISTERS, Register, register_table
from ledger.suspension import write_orders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from ledger.questions import Caller, LoadRegister
    from ledger.register_rows import RegisterRows
    from ledger.register_subjects import Subjects


def store_register(
    connection: DuckDBPyConnection,
    register: Register,
    load: LoadRegister,
    rows: RegisterRows,
    caller: Caller,
    loaded_at: datetime,
    digest: bytes,
    *,
    keep: bool = False,
) -> Stored:
    """Add a load inside a transaction. Rows it shares with the load before stay as they are.

    `keep`: of the others only those go whose key the load has too.
    """
    [(load_id,)] = connection.execute(
        "SELECT coalesce(max(load_id), 0) + 1 FROM registers.load"
    ).fetchall()
    connection.register("arriving", rows.table)
    try:
        stored = _versions(connection, register, load_id, loaded_at, keep=keep)
    finally:
        connection.unregister("arriving")
    held = _held(connection, register) if keep else rows.source_rows
    connection.execute(
        "INSERT INTO registers.load VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            load_id,
            register.name,
            loaded_at,
            caller.account,
            caller.uid,
            held,
            digest.hex(),
            load.valid_through,
        ],
    )
    return Stored(stored.load_id, stored.added, stored.gone, held)


def _held(connection: DuckDBPyConnection, register: Register) -> int:
    """Count a register's rows. Source rows with the same identifiers count once."""
    counted = "count(*)"
    if register.subjects:
        counted = "count(DISTINCT person_row) + count(*) FILTER (person_row IS NULL)"
    [(count,)] = connection.execute(
        f"SELECT {counted} FROM {register_table(register)} WHERE gone_load IS NULL"  # noqa: S608
    ).fetchall()
    return int(count)


def speaks_through(connection: DuckDBPyConnection, register: Register) -> date | None:
    """Give the last day that a register's last load speaks for."""
    rows = connection.execute(
        "SELECT valid_through FROM registers WHERE register = ?", [register.name]
    ).fetchall()
    return rows[0][0] if rows else None


def source_digest(register: Register, raw: bytes, subjects: Subjects) -> bytes:
    """Give the digest of a register's source, 32 bytes.

    Of a source that names data subjects it is keyed: with an unkeyed one, whoever knows all of a file
    but a number finds that number by trying. The key is the pseudonym of a text that is no number.
    """
    if not register.subjects:
        return sha256(raw).digest()
    key = subjects.pseudonym(SubjectKind.CUSTOMER, _DIGEST_KEY)
    return blake2b(raw, key=key, digest_size=32).digest()


_DIGEST_KEY = "\0digest of a register's source\0"


class Stored(msgspec.Struct, frozen=True):
    """What a load changed: its number, rows that are new, rows that it no longer has.

    `held` are the source rows that the register holds with it.
    """

    load_id: int
    added: int
    gone: int
    held: int = 0


def _versions(
    connection: DuckDBPyConnection,
    register: Register,
    load_id: int,
    loaded_at: datetime,
    *,
    keep: bool,
) -> Stored:
    """Close the rows that the load no longer has, and add those that it brings."""
    table = register_table(register)
    names = [name for name, _ in register.stored]
    columns = ", ".join(names)
    [(before,)] = connection.execute(
        f"SELECT count(*) FROM {table} WHERE gone_load IS NULL"  # noqa: S608 - our names, as below
    ).fetchall()
    new = f"SELECT {columns} FROM arriving"  # noqa: S608
    gone = 0
    if before:
        same = _agree("n", "r", names)
        goes = f"NOT EXISTS (SELECT 1 FROM arriving AS n WHERE {same})"  # noqa: S608
        if keep:
            key = _agree("n", "r", list(register.key)) if register.key else "false"
            goes += f" AND EXISTS (SELECT 1 FROM arriving AS n WHERE {key})"  # noqa: S608
        [(gone,)] = connection.execute(
            f"UPDATE {table} AS r SET gone_load = ?, gone_at = ?, corrected = false "  # noqa: S608
            f"WHERE gone_load IS NULL AND {goes}",
            [load_id, loaded_at],
        ).fetchall()
        new = (
            f"SELECT {columns} FROM arriving EXCEPT "  # noqa: S608
            f"SELECT {columns} FROM {table} WHERE gone_load IS NULL"
        )
    [(added,)] = connection.execute(
        f"INSERT INTO {table} (load_id, known_since, {columns}) SELECT ?, ?, {columns} FROM ({new})",  # noqa: S608
        [load_id, loaded_at],
    ).fetchall()
    if added and register.holds_between:
        if gone:
            _correct(connection, register, load_id, *register.holds_between)
        _correct_lost(connection, register, load_id, *register.holds_between)
    return Stored(int(load_id), int(added), int(gone))


def _correct(
    connection: DuckDBPyConnection, register: Register, load_id: int, begin: str, end: str
) -> None:
    """Tell corrections from changes among the rows that a load put in place of others.

    A row that differs in its end only, or whose source says since when it holds, is a correction: the
    row it replaces counts no longer, for earlier days either. Any other change counts from the load on,
    and what was there before holds until then.
    """
    table = register_table(register)
    names = [name for name, _ in register.stored]
    others = [name for name in names if name != end]
    key = _agree("n", "r", list(register.key)) if register.key else "false"
    in_place = f"n.load_id = {load_id} AND r.gone_load = {load_id}"
    corrects = f"({_agree('n', 'r', others)} OR ({key} AND n.{begin} IS NOT NULL))"
    connection.execute(
        f"UPDATE {table} AS r SET corrected = true FROM {table} AS n "  # noqa: S608
        f"WHERE {in_place} AND {corrects}"
    )
    connection.execute(
        f"UPDATE {table} AS n SET held_from = r.gone_at FROM {table} AS r "  # noqa: S608
        f"WHERE {in_place} AND NOT coalesce(r.corrected, false) AND {key} AND n.{begin} IS NULL"
    )


def _correct_lost(
    connection: DuckDBPyConnection, register: Register, load_id: int, begin: str, end: str
) -> None:
    """Correct rows that an earlier load had lost, by a row that comes again with an earlier end.

    A lost row holds until the load that lost it; left so, it would outlast the end now given.
    """
    table = register_table(register)
    names = [name for name, _ in register.stored if name != end]
    same = _agree("n", "r", names)
    if register.key:
        key = _agree("n", "r", [name for name in register.key if name != end])
        same = f"{key} AND ({_agree('n', 'r', [begin])} OR n.{begin} IS NOT NULL)"
    connection.execute(
        f"UPDATE {table} AS r SET corrected = true FROM {table} AS n "  # noqa: S608
        f"WHERE n.load_id = {load_id} AND r.gone_load < {load_id} "
        f"AND NOT coalesce(r.corrected, false) AND {same} "
        f"AND least(r.gone_at, r.{end}) > n.{end}"
    )


def _agree(one: str, other: str, names: Sequence[str]) -> str:
    return " AND ".join(f"{one}.{name} IS NOT DISTINCT FROM {other}.{name}" for name in names)


def vocabulary(
    connection: DuckDBPyConnection, register: Register
) -> dict[str, dict[str, str] | None]:
    """Give what the columns of a register may hold; None for a column of a register that is empty."""
    found: dict[str, dict[str, str] | None] = {}
    for one_of in {column.one_of for column in register.plain if column.one_of}:
        of_register, dot, column = one_of.partition(".")
        if one_of == "category":
            rows = connection.execute("SELECT id, zh FROM category").fetchall()
            short = {zh.partition("（")[0]: name for name, zh in rows}
            found[one_of] = {
                **short,
                **{zh: n for n, zh in rows},
                **{n: n for n, _ in rows},
            } or None
        elif dot:
            rows = connection.execute(
                f"SELECT DISTINCT {column} FROM {of_register} "  # noqa: S608 - names of definitions
                f"WHERE {column} IS NOT NULL"
            ).fetchall()
            found[one_of] = {text: text for (text,) in rows} or None
        else:
            found[one_of] = dict(WORDS[one_of])
    return found


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
    file again when it changes. Of an account that changed hands, the one who took it last counts. The
    orders to suspend stand in a file of their own, and are written first.
    """
    write_orders(connection, path.parent)
    listed: dict[str, set[str]] = {}
    for register in REGISTERS.values():
        for column in register.plain:
            if column.listed:
                rows = connection.execute(
                    f"SELECT DISTINCT {column.name} FROM {register_table(register)} "  # noqa: S608
                    f"WHERE gone_load IS NULL AND {column.name} IS NOT NULL"
                ).fetchall()
                listed.setdefault(column.listed, set()).update(text for (text,) in rows)
    persons = connection.execute(
        "SELECT account, arg_max(person, coalesce(valid_from, TIMESTAMPTZ '-infinity')) "
        "FROM registers.staff WHERE gone_load IS NULL AND account IS NOT NULL "
        "AND person IS NOT NULL GROUP BY account ORDER BY account"
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
