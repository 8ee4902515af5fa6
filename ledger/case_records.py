"""What a package of a case holds: the accesses its answers name, and the registers' rows on them.

All of it as the ledger holds it; `evidence_package` gives it other pseudonyms on its way out.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from ledger.case_values import is_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection

    from ledger.case_store import CaseEntry, CaseStore

ACCESS = "records/access"
TOUCH = "records/touch"
SUBJECT = "records/subject_access"
GAP = "records/log_gap"
LOADS = "registers/loads"
QUESTIONS = "case/questions"
ASKED_FOR = "case/asked-for"
_AT_ONCE = 8192
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_RECORDS = {
    ACCESS: "SELECT * FROM access WHERE access_id IN (SELECT id FROM case_ids) "
    "ORDER BY seen_at, access_id",
    TOUCH: "SELECT * FROM touch WHERE access_id IN (SELECT id FROM case_ids) ORDER BY ALL",
    SUBJECT: "SELECT * FROM subject_access WHERE access_id IN (SELECT id FROM case_ids) "
    "AND (NOT EXISTS (SELECT 1 FROM case_asked) "
    "OR subject_id IN (SELECT subject_id FROM case_asked)) ORDER BY ALL",
}
_PERIOD = "(SELECT min(seen_at) AS since, max(seen_at) AS until FROM case_access)"
_GAPS = f"""
SELECT log_gap.* FROM log_gap, {_PERIOD} AS found, case_time AS asked
WHERE started_at <= greatest(found.until, asked.until)
  AND coalesce(ended_at >= least(found.since, asked.since), true) ORDER BY ALL
"""  # noqa: S608 - text of this module
"""Those of the time that was asked for: where nothing was found, a gap says why that may be."""
_THEIRS = (
    "(account IN (SELECT account FROM case_access) OR person IN (SELECT person FROM case_access))"
)
_STAFF = f"(SELECT * FROM staff WHERE {_THEIRS})"  # noqa: S608
_SUBJECTS = "subject_id IN (SELECT CAST(subject_id AS UUID) FROM case_subject)"
BEARING: Mapping[str, str] = {
    "staff": _THEIRS,
    "purposes": "purpose IN (SELECT purpose FROM case_access)",
    "approvals": f"(approval IN (SELECT approval FROM case_access) OR {_THEIRS})",  # noqa: S608
    "notices": "purpose IN (SELECT purpose FROM case_access)",
    "grants": f"({_THEIRS} OR post IN (SELECT post FROM {_STAFF}))",  # noqa: S608
    "agencies": f"agency IN (SELECT agency FROM {_STAFF})",  # noqa: S608
    "recipients": "recipient IN (SELECT recipient FROM case_access)",
    "systems": "system IN (SELECT system FROM case_access)",
    "responsibilities": f"(department IN (SELECT department FROM {_STAFF}) "  # noqa: S608
    f"OR post IN (SELECT post FROM {_STAFF}))",
    "service_status": _SUBJECTS,
    "link_register": _SUBJECTS,
    "consents": _SUBJECTS,
    "cancellations": _SUBJECTS,
    "complaints": _SUBJECTS,
    "incidents": "(coalesce(len(systems), 0) = 0 "
    "OR list_has_any(systems, (SELECT list(DISTINCT system) FROM case_access)))",
    "suspensions": f"EXISTS (SELECT 1 FROM {_PERIOD} WHERE ordered_at <= until "  # noqa: S608
    "AND coalesce(lifted_at >= since, true))",
    "training": "person IN (SELECT person FROM case_access)",
}
"""By register's view, which of its rows bear on the accesses of a case; other registers have none."""
_LOADS = """
SELECT register, loaded_at, account, row_count, sha256, valid_through FROM register_log
WHERE EXISTS (SELECT 1 FROM case_load
              WHERE case_load.register = register_log.register
                AND case_load.known_since = register_log.loaded_at)
ORDER BY ALL
"""


class Gathered(Struct, frozen=True):
    """The tables of a package by their paths, and what is said of them."""

    tables: dict[str, pa.Table]
    content: str
    """SHA-256 over all tables."""
    people: int
    first_seen: datetime | None
    last_seen: datetime | None
    unread: int


def gather(
    connection: DuckDBPyConnection, cases: CaseStore, case: str, entries: Sequence[CaseEntry]
) -> Gathered:
    """Gather what a case holds. The connection is one to read with."""
    answers = {
        f"case/answers/{entry.number:03d}-{entry.name}-{name}": cases.table(
            case, entry.number, name
        )
        for entry in entries
        for name in entry.tables
    }
    asked = _asked_for(answers)
    connection.register("case_ids", pa.table({"id": _uuids(set(_ids(answers.values())))}))
    connection.register("case_asked", asked)
    tables = {path: _read(connection, sql) for path, sql in _RECORDS.items()}
    connection.register("case_access", tables[ACCESS])
    connection.register("case_subject", tables[SUBJECT].select(["subject_id"]))
    connection.register("case_time", _asked_of(entries))
    tables[GAP] = _read(connection, _GAPS)
    tables |= _registers(connection)
    tables[QUESTIONS] = _questions(entries)
    tables[ASKED_FOR] = asked
    tables |= answers
    access = tables[ACCESS]
    [(first, last, unread)] = connection.execute(
        "SELECT min(seen_at), max(seen_at), count(*) FILTER (WHERE reading = 'unreadable') "
        "FROM case_access"
    ).fetchall()
    people = len(tables[SUBJECT]["subject_id"].unique()) if access.num_rows else 0
    return Gathered(tables, _content(tables), people, first, last, unread)


def _asked_of(entries: Sequence[CaseEntry]) -> pa.Table:
    """Give the time that the questions asked about; without a beginning, all that there is."""
    since: list[datetime] = []
    until: list[datetime] = []
    for entry in entries:
        moments = [_utc(text) for text in entry.parameters if is_moment(text)]
        if len(moments) <= 1:
            moments = [_EPOCH, entry.at]
        since.append(min(moments))
        until.append(max(moments))
    kind = pa.timestamp("us", "UTC")
    return pa.table({"since": pa.array([min(since)], kind), "until": pa.array([max(until)], kind)})


def _utc(text: str) -> datetime:
    """Give a moment; one without an offset is in UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _read(connection: DuckDBPyConnection, sql: str) -> pa.Table:
    return connection.sql(sql).to_arrow_table()


def _registers(connection: DuckDBPyConnection) -> dict[str, pa.Table]:
    """Give the rows that bear on the accesses, of each register that has some, and their loads."""
    found: dict[str, pa.Table] = {}
    loads: list[pa.Table] = []
    for view, bears in BEARING.items():
        sql = f"SELECT * FROM {view} WHERE {bears} ORDER BY ALL"  # noqa: S608 - text of this module
        rows = _read(connection, sql)
        if rows.num_rows:
            register = view.removesuffix("_register")
            found[f"registers/{register}"] = rows
            since = rows["known_since"]
            loads.append(
                pa.table({"register": pa.array([register] * len(since)), "known_since": since})
            )
    if loads:
        connection.register("case_load", pa.concat_tables(loads))
        found[LOADS] = _read(connection, _LOADS)
    return found


def _ids(answers: Iterable[pa.Table]) -> Iterator[UUID]:
    """Give every UUID in the answers; those that are no access are found to be none later."""
    for table in answers:
        for column in table.columns:
            yield from _ids_of(column)


def _ids_of(column: pa.ChunkedArray) -> Iterator[UUID]:
    kind = column.type
    if pa.types.is_list(kind):
        yield from _ids_of(pa.chunked_array([pc.list_flatten(column)]))
    elif kind == pa.uuid():
        storage = pa.chunked_array([chunk.storage for chunk in column.chunks], pa.binary(16))
        yield from (UUID(bytes=raw) for raw in pc.unique(storage).to_pylist() if raw is not None)
    elif pa.types.is_string(kind):
        for text in pc.unique(column).to_pylist():
            if text is not None and _UUID.fullmatch(text):
                yield UUID(text)


def _uuids(ids: Iterable[UUID]) -> pa.Array:
    return pa.array([one.bytes for one in sorted(ids)], pa.uuid())


def _asked_for(answers: Mapping[str, pa.Table]) -> pa.Table:
    """Give the identifiers that were asked for, and those that belong to the same people."""
    rows = {
        (row["subject_kind"], row["subject_id"]): row
        for path, table in answers.items()
        if path.endswith("-who-identifiers")
        for row in sorted(table.to_pylist(), key=lambda row: -row["hops"])
    }
    ordered = sorted(rows.values(), key=lambda row: (row["hops"], row["subject_id"]))
    return pa.table(
        {
            "subject_kind": pa.array([row["subject_kind"] for row in ordered], pa.string()),
            "subject_id": pa.array([UUID(row["subject_id"]).bytes for row in ordered], pa.uuid()),
            "asked_for": pa.array([row["hops"] == 0 for row in ordered], pa.bool_()),
            "known_by": pa.array([row["known_by"] for row in ordered], pa.string()),
        }
    )


def _questions(entries: Sequence[CaseEntry]) -> pa.Table:
    return pa.table(
        {
            "number": pa.array([entry.number for entry in entries], pa.int32()),
            "asked_at": pa.array([entry.at for entry in entries], pa.timestamp("us", "UTC")),
            "question_id": pa.array(
                [UUID(entry.question_id).bytes for entry in entries], pa.uuid()
            ),
            "account": pa.array([entry.account for entry in entries], pa.string()),
            "uid": pa.array([entry.uid for entry in entries], pa.int64()),
            "name": pa.array([entry.name for entry in entries], pa.string()),
            "asked": pa.array([entry.asked for entry in entries], pa.string()),
            "parameters": pa.array(
                [list(entry.parameters) for entry in entries], pa.list_(pa.string())
            ),
            "rows": pa.array([sum(entry.tables.values()) for entry in entries], pa.int64()),
            "complete_to": pa.array(
                [entry.complete_to for entry in entries], pa.timestamp("us", "UTC")
            ),
            "cut_off": pa.array([entry.cut for entry in entries], pa.bool_()),
        }
    )


def _content(tables: Mapping[str, pa.Table]) -> str:
    """Give the digest of all tables: of their names, columns and rows, in their order."""
    digest = sha256()
    for path, table in sorted(tables.items()):
        digest.update(msgspec.json.encode([path, table.column_names, table.num_rows]))
        for batch in table.to_batches(max_chunksize=_AT_ONCE):
            digest.update(msgspec.json.encode([list(row.values()) for row in batch.to_pylist()]))
    return digest.hexdigest()
