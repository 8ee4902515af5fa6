"""Where the ledger takes what the registers hold; each load is journalled with it."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from access import RegisterLoaded, to_bytes
from ledger.questions import Append, Caller, LoadRegister, RegisterLoad, RegisterState
from ledger.register_append import APPENDED, appended_sheet, appended_source
from ledger.register_files import Problem, RegisterRefused, read_sheets
from ledger.register_rows import RegisterRows, register_rows
from ledger.register_store import (
    Stored,
    register_states,
    source_digest,
    speaks_through,
    store_register,
    vocabulary,
    write_listed,
)
from ledger.registers import BY_HAND, REGISTERS
from ledger.suspension import dropped_orders

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ledger.equipment import Equipment
    from ledger.journal import Journal
    from ledger.registers import Register
    from ledger.store import Store

_UNLISTED = (
    "loaded, but {} could not be written ({}): until the next load or start of the ledger the proxies "
    "go on with the texts and orders of before"
)
_DROPPED = (
    "orders that stood are not in it, so what they suspended passes again: {}; `whosaw suspend lift` "
    "would have said since when"
)

type Note = Callable[[Append, Caller, str, int], object]
"""Journals who did what, with a count."""


class RegisterDesk:
    """The registers of a store. `listed` is the file that tells the proxies what they hold."""

    def __init__(
        self,
        store: Store,
        journal: Journal,
        equipment: Equipment,
        listed: Path,
        clock: Callable[[], int],
        one_writer: threading.Lock,
        note: Note,
    ) -> None:
        """`one_writer` is held while the register file is written to."""
        self._store = store
        self._journal = journal
        self._equipment = equipment
        self._listed = listed
        self._clock = clock
        self._one_writer = one_writer
        self._note = note

    def load(self, load: LoadRegister, caller: Caller) -> RegisterLoad:
        """Put the rows of a file in place of what a register held; journalled with it.

        Raises:
            RegisterRefused: there is no such register, or the file is none; nothing was loaded.
            JournalUnavailable: the load cannot be recorded; nothing was loaded.
        """
        register = _by_hand(load.register, load.file)
        with self._one_writer:
            with self._store.read() as connection:
                words = vocabulary(connection, register)
            rows = register_rows(
                register,
                load.file,
                read_sheets(load.file, load.raw),
                self._equipment.subjects,
                self._equipment.zone,
                words,
            )
            if load.only_check:
                return RegisterLoad(
                    register.name, 0, rows.source_rows, rows.table.num_rows, rows.warnings
                )
            stored = self._store_rows(load, caller, rows)
            warnings = (*rows.warnings, *self._unlisted(stored))
        return _load_done(register, rows, stored, warnings)

    def append(self, append: Append, caller: Caller) -> RegisterLoad:
        """Add rows to a register; journalled as a load and, with why, as a question.

        Raises:
            RegisterRefused: there is no such register, or a row is wrong; nothing was added.
            JournalUnavailable: the load cannot be recorded; nothing was added.
        """
        register = _by_hand(append.register, APPENDED)
        sheet = appended_sheet(register, append.rows)
        equipment = self._equipment
        with self._one_writer:
            with self._store.read() as connection:
                words = vocabulary(connection, register)
                through = append.valid_through or speaks_through(connection, register)
            rows = register_rows(
                register, APPENDED, [sheet], equipment.subjects, equipment.zone, words
            )
            load = LoadRegister(
                register.name, APPENDED, appended_source(append.rows), valid_through=through
            )
            stored = self._store_rows(load, caller, rows, keep=True)
            warnings = (*rows.warnings, *self._unlisted(stored))
        self._note(append, caller, f"register.append {register.name}", rows.source_rows)
        return _load_done(register, rows, stored, warnings)

    def states(self) -> tuple[RegisterState, ...]:
        """Tell what the registers hold, in the order of `REGISTERS`."""
        with self._store.read() as connection:
            return register_states(connection)

    def _store_rows(
        self, load: LoadRegister, caller: Caller, rows: RegisterRows, *, keep: bool = False
    ) -> Stored:
        """Store a load and journal it: both or neither, but for a death between the two."""
        now = self._clock()
        register = REGISTERS[load.register]
        digest = source_digest(register, load.raw, self._equipment.subjects)
        with self._store.write() as connection:
            at = datetime.fromtimestamp(now / 1e6, UTC)
            stored = store_register(connection, register, load, rows, caller, at, digest, keep=keep)
            through = load.valid_through.isoformat() if load.valid_through else None
            self._journal.append_sync(
                to_bytes(
                    RegisterLoaded(
                        now,
                        load.register,
                        caller.account,
                        caller.uid,
                        stored.held,
                        digest,
                        through,
                    )
                )
            )
        return stored

    def _unlisted(self, stored: Stored) -> tuple[str, ...]:
        """Tell the proxies after a load, which stands; warn if that fails, or if orders are gone."""
        try:
            with self._store.read() as connection:
                dropped = dropped_orders(connection, stored.load_id)
                write_listed(connection, self._listed)
        except OSError as error:
            return (_UNLISTED.format(self._listed.name, error.strerror),)
        return (_DROPPED.format(", ".join(dropped)),) if dropped else ()


def _by_hand(name: str, file: str) -> Register:
    register = BY_HAND.get(name)
    if register is None:
        expected = f"expected one of the registers {', '.join(BY_HAND)}"
        raise RegisterRefused([Problem(file, expected)])
    return register


def _load_done(
    register: Register, rows: RegisterRows, stored: Stored, warnings: tuple[str, ...]
) -> RegisterLoad:
    return RegisterLoad(
        register.name,
        stored.load_id,
        rows.source_rows,
        rows.table.num_rows,
        warnings,
        stored.added,
        stored.gone,
    )
