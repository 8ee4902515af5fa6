"""The DuckDB files: one a month, one for registers, and one instance that holds them all.

Only the resident process (or the command in its place) opens them. Never open, copy or hash one of
these files in this process by other means: closing any descriptor of it drops DuckDB's POSIX lock and
another process could then write to it.

The instance is locked (no external access, no settings) before the first question. That also refuses
the ledger's own ATTACH, so a month that is not attached yet is added by opening the instance anew,
once no question and no transaction runs (`_Gate`).
"""

from __future__ import annotations

import re
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb

from ledger.finding import FINDING_TABLES, FINDING_VIEWS, KEPT_TABLE
from ledger.registers import (
    REGISTERS,
    create_register_table,
    create_register_tables,
    register_columns_since,
    register_views,
)
from ledger.schema import (
    MONTH_TABLES,
    STORE_FORMAT,
    CategoryRow,
    analysts_views,
    create_about,
    create_month,
    create_table,
    union_views,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from ledger.registers import Register

MEMORY = "1GB"
"""DuckDB's memory_limit: the evidence's 100 M rows were asked with 6 GB, 10 M with a fifth of one."""
SPILL = "4GB"
"""The most that a question may spill to disk."""
_WRONG_OPTIMIZERS = "common_subplan"
"""What of DuckDB is switched off: it reads once what a question names twice, and in 2.0.0 some joins of
the accesses with a sum over them lose their rows by it (duckdb issues 24624 and 25819 tell of other
losses). All rules over 30,000 accesses take 2.4 s without it and 2.5 s with it."""
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_REGISTERS = "registers"


class StoreInUse(Exception):
    """Another process has the DuckDB files open."""


class StoreTooNew(Exception):
    """A file was written by a later release."""


class Store:
    """The month files and the register file, opened for reading and writing.

    Any number of threads may be inside `read`; `write` is for one thread a file at a time.
    """

    def __init__(
        self,
        folder: Path,
        categories: Sequence[CategoryRow] = (),
        *,
        memory: str = MEMORY,
        threads: int | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self.categories = tuple(categories)
        self._settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": memory,
            "temp_directory": str(folder / "spill"),
            "max_temp_directory_size": SPILL,
            "autoload_known_extensions": False,
            "autoinstall_known_extensions": False,
            "disabled_optimizers": _WRONG_OPTIMIZERS,
        }
        if threads is not None:
            self._settings["threads"] = threads
        self._gate = _Gate()
        self._months = sorted(
            file.stem.removeprefix("ledger-")
            for file in folder.glob("ledger-*.duckdb")
            if _MONTH.fullmatch(file.stem.removeprefix("ledger-"))
        )
        self._root = self._open()

    @property
    def months(self) -> tuple[str, ...]:
        """The months that have a file, as `2026-11`, oldest first."""
        return tuple(self._months)

    def file(self, month: str) -> Path:
        """Give a month's file, for its size only (see the module's warning)."""
        return self._folder / f"ledger-{month}.duckdb"

    def add_month(self, month: str) -> None:
        """Have a file for this month attached, made if there is none.

        Waits until no `read` and no `write` is running, so call it in neither.
        """
        if month in self._months:
            return
        if not _MONTH.fullmatch(month):
            message = f"expected a month such as 2026-11, got {len(month)} characters"
            raise ValueError(message)
        with self._gate.alone():
            self._root.close()
            self._months = sorted({*self._months, month})
            self._root = self._open()

    @contextmanager
    def read(self) -> Iterator[DuckDBPyConnection]:
        """Give a connection inside a read-only transaction over all files."""
        with self._gate.shared():
            connection = self._root.cursor()
            try:
                connection.execute("BEGIN TRANSACTION READ ONLY")
                yield connection
            finally:
                connection.close()

    @contextmanager
    def write(self) -> Iterator[DuckDBPyConnection]:
        """Give a connection inside a transaction, committed at the end, undone by an exception.

        DuckDB lets one transaction write to one file only: `catalog(month)` or `registers`.
        """
        with self._gate.shared():
            connection = self._root.cursor()
            try:
                connection.execute("BEGIN TRANSACTION")
                yield connection
                connection.execute("COMMIT")
            finally:
                connection.close()

    def close(self) -> None:
        """Close all files, once no transaction runs."""
        with self._gate.alone():
            self._root.close()

    def _open(self) -> DuckDBPyConnection:
        root = duckdb.connect(":memory:", config=self._settings)
        try:
            root.execute("SET GLOBAL TimeZone = 'UTC'")
            root.execute("SET GLOBAL python_enable_replacements = false")
            self._attach(root, self._folder / "registers.duckdb", _REGISTERS)
            for month in self._months:
                self._attach(root, self.file(month), catalog(month))
            self._lay_out_memory(root)
            root.execute("SET GLOBAL enable_external_access = false")
            root.execute("SET GLOBAL lock_configuration = true")
        except BaseException:
            root.close()
            raise
        return root

    def _attach(self, root: DuckDBPyConnection, file: Path, name: str) -> None:
        new = not file.exists()
        try:
            root.execute(f"ATTACH '{str(file).replace(chr(39), chr(39) * 2)}' AS {name}")
        except duckdb.IOException as error:
            if "lock" not in str(error):
                raise
            message = (
                f"{file.name} is open in another process. Ask through the running ledger, or stop "
                "the other process."
            )
            raise StoreInUse(message) from None
        file.chmod(0o600)
        if new or not _tables(root, name):
            statements = create_month(name)
            if name == _REGISTERS:
                statements = [*create_register_tables(), *create_about(name)]
            root.execute("BEGIN TRANSACTION")
            for statement in statements:
                root.execute(statement)
            root.execute("COMMIT")
        elif name != _REGISTERS:
            # A month of an older release gains the tables that came since.
            for table in MONTH_TABLES.keys() - _tables(root, name):
                root.execute(create_table(name, table, MONTH_TABLES[table]))
        [(found,)] = root.execute(f"SELECT max(format) FROM {name}.about").fetchall()  # noqa: S608
        if found > STORE_FORMAT:
            message = (
                f"{file.name} has format {found}, this release knows {STORE_FORMAT}. Use the release "
                "that wrote it, or a later one."
            )
            raise StoreTooNew(message)

    def _lay_out_memory(self, root: DuckDBPyConnection) -> None:
        root.execute("CREATE SCHEMA memory.month")
        root.execute('CREATE SCHEMA memory."none"')
        for table, columns in MONTH_TABLES.items():
            root.execute(create_table('memory."none"', table, columns))
        known = _tables(root, _REGISTERS)
        for register in REGISTERS.values():
            if register.name not in known:
                root.execute(create_register_table(register))
            else:
                _add_columns(root, register)
        root.execute(
            "CREATE TABLE category (id VARCHAR PRIMARY KEY, zh VARCHAR, en VARCHAR, clause VARCHAR, "
            "sensitivity INTEGER)"
        )
        if self.categories:
            root.executemany(
                "INSERT INTO category VALUES (?, ?, ?, ?, ?)",
                [(c.id, c.zh, c.en, c.clause, c.sensitivity) for c in self.categories],
            )
        for statement in union_views(catalog(month) for month in self._months):
            root.execute(statement)
        root.execute(analysts_views())
        for table, columns in {**FINDING_TABLES, "kept": KEPT_TABLE}.items():
            if table not in known:
                root.execute(create_table(_REGISTERS, table, columns))
                continue
            for name, kind in columns:
                # The table of an older release gains the columns that came since.
                root.execute(
                    f'ALTER TABLE {_REGISTERS}."{table}" ADD COLUMN IF NOT EXISTS {name} {kind}'
                )
        for statement in (*register_views(), *FINDING_VIEWS):
            root.execute(statement)


def catalog(month: str) -> str:
    """Give the name under which a month's file is attached."""
    return f"m{month.replace('-', '_')}"


def _tables(root: DuckDBPyConnection, name: str) -> set[str]:
    rows = root.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = ?", [name]
    ).fetchall()
    return {table for (table,) in rows}


def _add_columns(root: DuckDBPyConnection, register: Register) -> None:
    """Give the table of an older release the columns that came since; its rows have none of them."""
    rows = root.execute(
        "SELECT column_name FROM duckdb_columns() WHERE database_name = ? AND table_name = ?",
        [_REGISTERS, register.name],
    ).fetchall()
    for statement in register_columns_since(register, {name for (name,) in rows}):
        root.execute(statement)


class _Gate:
    """Lets many threads in, or one alone. Who wants to be alone keeps newcomers out."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._inside = 0
        self._alone = False

    @contextmanager
    def shared(self) -> Iterator[None]:
        with self._condition:
            self._condition.wait_for(lambda: not self._alone)
            self._inside += 1
        try:
            yield
        finally:
            with self._condition:
                self._inside -= 1
                self._condition.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        with self._condition:
            self._condition.wait_for(lambda: not self._alone)
            self._alone = True
            self._condition.wait_for(lambda: not self._inside)
        try:
            yield
        finally:
            with self._condition:
                self._alone = False
                self._condition.notify_all()
