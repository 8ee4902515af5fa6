"""Which registers there are, their tables in the register file, and the views over them.

A register is a table the organisation keeps outside whosaw and loads as a whole. The rows of its last
load count, and for days before it those that it no longer has. Everything else (reading, checking,
storing, views, documentation) follows from the definitions in `registers_of_order` and
`registers_of_events`. Identifiers of data subjects are never stored: a column with a `subject` kind
becomes pseudonyms at load, one stored row for each identifier of a source row.
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
    "VERSION_COLUMNS",
    "Holds",
    "Register",
    "RegisterColumn",
    "create_register_table",
    "create_register_tables",
    "history_columns",
    "register_columns_since",
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


VERSION_COLUMNS = (
    ("load_id", "BIGINT"),
    ("known_since", "TIMESTAMPTZ"),
    ("gone_load", "BIGINT"),
    ("gone_at", "TIMESTAMPTZ"),
    ("corrected", "BOOLEAN"),
    ("held_from", "TIMESTAMPTZ"),
)
"""Stand first in a register's table: the load that brought a row and when; the load that no longer had
it and when; whether that load corrected it, so that it does not count for earlier days either; from
when it holds if its source does not say and an earlier version held before."""
_VERSION_MEANINGS = {
    "load_id": "number of the load that brought the row",
    "known_since": "when that was; later than what the row speaks of: it is dated back",
    "gone_load": "number of the load that no longer had it; NULL: it is in the last one",
    "gone_at": "when that was",
    "corrected": "whether that load put another row in its place for earlier days too",
}


def view_columns(register: Register) -> list[tuple[str, str, str]]:
    """Give name, type and meaning of each column that analysts see of a register."""
    return [*_stored_columns(register), *_version_columns("load_id", "known_since")]


def history_columns(register: Register) -> list[tuple[str, str, str]]:
    """Give name, type and meaning of each column of a register's view of all loads."""
    return [*_stored_columns(register), *_version_columns(*_VERSION_MEANINGS)]


def _stored_columns(register: Register) -> list[tuple[str, str, str]]:
    meanings = {
        "person_row": "rows with one number are of one person",
        "subject_kind": "kind of the identifier",
        "subject_id": "its pseudonym",
        "key_epoch": "number of the pseudonym key",
        **{column.name: column.meaning for column in register.plain},
    }
    return [(name, kind, meanings[name]) for name, kind in register.stored]


def _version_columns(*names: str) -> list[tuple[str, str, str]]:
    kinds = dict(VERSION_COLUMNS)
    return [(name, kinds[name], _VERSION_MEANINGS[name]) for name in names]


def create_register_tables() -> list[str]:
    """Give the statements that lay out a new register file."""
    return [create_table("registers", "load", LOAD_TABLE)]


def create_register_table(register: Register) -> str:
    """Give the statement for one register's table: its columns and which loads a row is of."""
    return create_table("registers", register.name, (*VERSION_COLUMNS, *register.stored))


def register_columns_since(register: Register, there: set[str]) -> list[str]:
    """Give the statements that bring the table of an older release, with these columns, up to date.

    Its rows have none of a register's newer columns. A row was in one load only, until the next.
    """
    table = register_table(register)
    statements = [
        f"ALTER TABLE {table} ADD COLUMN {name} {kind}"
        for name, kind in (*VERSION_COLUMNS, *register.stored)
        if name not in there
    ]
    if "gone_load" not in there:
        of_register = f"register = '{register.name}'"
        statements += [
            f"UPDATE {table} AS r SET known_since = l.loaded_at FROM registers.load AS l "  # noqa: S608, ISC004
            f"WHERE l.{of_register} AND l.load_id = r.load_id",
            f"UPDATE {table} AS r SET gone_load = l.load_id, gone_at = l.loaded_at "  # noqa: S608, ISC004
            f"FROM registers.load AS l WHERE l.{of_register} AND l.load_id = (SELECT min(n.load_id) "
            f"FROM registers.load AS n WHERE n.{of_register} AND n.load_id > r.load_id)",
        ]
    return statements


def register_views() -> list[str]:
    """Give the statements of the registers' views, `registers` and `link`."""
    names = ", ".join(f"('{name}')" for name in REGISTERS)
    views = [_counting(register) for register in REGISTERS.values() if register is not LINK]
    return [
        *views,
        *(_history(register) for register in REGISTERS.values()),
        _counting(LINK, "link_register"),
        f"""CREATE OR REPLACE VIEW registers AS
        SELECT r.register, coalesce(l.row_count, 0) AS row_count, l.load_id, l.loaded_at,
               l.loaded_by, l.valid_through, l.sha256
        FROM (VALUES {names}) AS r(register)
        LEFT JOIN (SELECT * FROM registers.load
                   WHERE load_id IN (SELECT max(load_id) FROM registers.load GROUP BY register)) AS l
        ON l.register = r.register""",  # noqa: S608 - names of this module
        _LINK_VIEW,
    ]


def _counting(register: Register, view: str | None = None) -> str:
    """Give the view of the rows that count.

    Those of the last load. Of a register whose rows hold from a day to a day also those that it no
    longer has, until it was loaded: an access is judged by the register of its day.
    """
    names = [name for name, _ in register.stored]
    shown = {name: name for name in names}
    counts = "gone_load IS NULL"
    if register.holds_between:
        begin, end = register.holds_between
        shown[begin] = f"coalesce(held_from, {begin}) AS {begin}"
        shown[end] = (
            f"CASE WHEN gone_at < {end} OR {end} IS NULL THEN gone_at ELSE {end} END AS {end}"
        )
        counts += (
            f" OR (NOT coalesce(corrected, false) AND "
            f"(coalesce(held_from, {begin}) < gone_at OR coalesce(held_from, {begin}) IS NULL))"
        )
    return (
        f"CREATE OR REPLACE VIEW {view or register.name} AS SELECT {', '.join(shown.values())}, "  # noqa: S608
        f"load_id, known_since FROM {register_table(register)} WHERE {counts}"
    )


def _history(register: Register) -> str:
    columns = ", ".join(name for name, _, _ in history_columns(register))
    return (
        f"CREATE OR REPLACE VIEW {register.name}_history AS "  # noqa: S608
        f"SELECT {columns} FROM {register_table(register)}"
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
