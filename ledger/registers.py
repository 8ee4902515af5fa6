"""Which registers there are, their tables in the register file, and the views over them.

A register is a table the organisation keeps outside whosaw and loads as a whole: the rows of its last
load count. Everything else (reading, checking, storing, views, documentation) follows from the
definitions in `registers_of_order` and `registers_of_events`. Identifiers of data subjects are never
stored: a column with a `subject` kind becomes pseudonyms at load, one stored row for each identifier
of a source row.
"""

from __future__ import annotations

from ledger.register_columns import SUBJECT_COLUMNS, Holds, Register, RegisterColumn
from ledger.registers_of_events import (
    ATTESTATIONS,
    CANCELLATIONS,
    COMPLAINTS,
    CONSENTS,
    FINDINGS,
    INCIDENTS,
    LINK,
    REQUESTS,
    SELF_INSPECTIONS,
    SERVICE_STATUS,
    SUSPENSIONS,
    TRAINING,
)
from ledger.registers_of_order import (
    AGENCIES,
    APPROVALS,
    GRANTS,
    NOTICES,
    PURPOSES,
    RECIPIENTS,
    RESPONSIBILITIES,
    STAFF,
    SYSTEMS,
)
from ledger.schema import LOAD_TABLE, create_table

__all__ = [
    "BY_HAND",
    "REGISTERS",
    "SUBJECT_COLUMNS",
    "Holds",
    "Register",
    "RegisterColumn",
    "create_register_table",
    "create_register_tables",
    "register_table",
    "register_views",
    "view_columns",
]

REGISTERS: dict[str, Register] = {
    register.name: register
    for register in (
        STAFF,
        PURPOSES,
        APPROVALS,
        SERVICE_STATUS,
        LINK,
        NOTICES,
        GRANTS,
        AGENCIES,
        CONSENTS,
        CANCELLATIONS,
        RECIPIENTS,
        SYSTEMS,
        RESPONSIBILITIES,
        COMPLAINTS,
        INCIDENTS,
        SUSPENSIONS,
        TRAINING,
        SELF_INSPECTIONS,
        REQUESTS,
        ATTESTATIONS,
        FINDINGS,
    )
}
BY_HAND: dict[str, Register] = {
    name: register for name, register in REGISTERS.items() if register.by_hand
}
"""Those that are loaded from files."""


def register_table(register: Register) -> str:
    """Give the name of a register's table in the register file."""
    return f"registers.{register.name}"


def view_columns(register: Register) -> list[tuple[str, str, str]]:
    """Give name, type and meaning of each column that analysts see of a register."""
    meanings = {
        "person_row": "rows with one number are one source row",
        "subject_kind": "kind of the identifier",
        "subject_id": "its pseudonym",
        "key_epoch": "number of the pseudonym key",
        **{column.name: column.meaning for column in register.plain},
    }
    stored = [(name, kind, meanings[name]) for name, kind in register.stored]
    return [*stored, ("load_id", "BIGINT", "number of the load")]


def create_register_tables() -> list[str]:
    """Give the statements that lay out a new register file."""
    return [create_table("registers", "load", LOAD_TABLE)]


def create_register_table(register: Register) -> str:
    """Give the statement for one register's table: its columns and which load a row is of."""
    return create_table("registers", register.name, (("load_id", "BIGINT"), *register.stored))


def register_views() -> list[str]:
    """Give the statements of the registers' views, `registers`, `register_loads` and `link`."""
    names = ", ".join(f"('{name}')" for name in REGISTERS)
    views = [_current(register) for register in REGISTERS.values() if register is not LINK]
    return [
        *views,
        _current(LINK, "link_register"),
        f"""CREATE OR REPLACE VIEW registers AS
        SELECT r.register, coalesce(l.row_count, 0) AS row_count, l.load_id, l.loaded_at,
               l.loaded_by, l.valid_through, l.sha256
        FROM (VALUES {names}) AS r(register)
        LEFT JOIN (SELECT * FROM registers.load
                   WHERE load_id IN (SELECT max(load_id) FROM registers.load GROUP BY register)) AS l
        ON l.register = r.register""",  # noqa: S608 - names of this module
        _LINK_VIEW,
    ]


def _current(register: Register, view: str | None = None) -> str:
    columns = ", ".join(name for name, _ in register.stored)
    return (
        f"CREATE OR REPLACE VIEW {view or register.name} AS SELECT {columns}, load_id "  # noqa: S608
        f"FROM {register_table(register)} WHERE load_id = "
        f"(SELECT max(load_id) FROM registers.load WHERE register = '{register.name}')"
    )


_TOGETHER = """
    SELECT a.subject_kind, a.subject_id, b.subject_kind, b.subject_id, 'register', a.valid_from,
           a.valid_until, NULL, NULL
    FROM link_register AS a JOIN link_register AS b
    ON a.person_row = b.person_row AND a.subject_id <> b.subject_id
"""
_STATUS_TOGETHER = """
    SELECT a.subject_kind, a.subject_id, b.subject_kind, b.subject_id, 'register', NULL,
           a.service_ended_at, NULL, NULL
    FROM service_status AS a JOIN service_status AS b
    ON a.person_row = b.person_row AND a.subject_id <> b.subject_id
"""
_LINK_VIEW = f"""
CREATE OR REPLACE VIEW link AS
SELECT kind AS subject_kind, id AS subject_id, other_kind, other_id, 'seen_together' AS known_by,
       CAST(NULL AS TIMESTAMPTZ) AS valid_from, CAST(NULL AS TIMESTAMPTZ) AS valid_until,
       min(seen_at) AS first_seen, max(seen_at) AS last_seen
FROM month.pair GROUP BY kind, id, other_kind, other_id
UNION ALL
SELECT other_kind, other_id, kind, id, 'seen_together', NULL, NULL, min(seen_at), max(seen_at)
FROM month.pair GROUP BY kind, id, other_kind, other_id
UNION ALL {_TOGETHER}
UNION ALL {_STATUS_TOGETHER}
"""  # noqa: S608 - text of this module
