"""Records what checks find: what is new, what is seen again, what is gone and why.

A finding is gone when its rule was tested over all the time it was seen in and no longer finds it. Why
is looked for in the log itself: its accesses were labelled anew, or a register was loaded since.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec
import pyarrow as pa

from ledger.finding import BY_ITSELF, FINDING_TABLES, FindingState, Recorded, Status
from ledger.finding_accesses import counted_until
from ledger.loader import append

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from duckdb import DuckDBPyConnection

    from ledger.finding import JudgedRule, Judgement, SeenFinding
    from ledger.questions import Caller

CATEGORY = "category"
"""Why a finding is a false alarm by itself: its accesses were labelled anew, and touch it no longer."""
NOT_FOUND = "no longer found"
OTHER_RULE = "the rule or its parameters changed"
SEEN_AGAIN = "seen again"
EXPIRED = "expired"
OUTSIDE = "more than what was answered for"

_COLUMNS = tuple(name for name, _ in FINDING_TABLES["finding"])
_KINDS = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "TIMESTAMPTZ": pa.timestamp("us", "UTC"),
    "UUID[]": pa.list_(pa.string()),
    "STRUCT(name VARCHAR, value VARCHAR)[]": pa.list_(
        pa.struct([("name", pa.string()), ("value", pa.string())])
    ),
    "STRUCT(register VARCHAR, load_id BIGINT)[]": pa.list_(
        pa.struct([("register", pa.string()), ("load_id", pa.int64())])
    ),
}
_ARROW = pa.schema([(name, _KINDS[kind]) for name, kind in FINDING_TABLES["finding"]])
_LOG_ARROW = pa.schema([(name, _KINDS[kind]) for name, kind in FINDING_TABLES["finding_log"]])
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

type Row = dict[str, Any]


def record(
    connection: DuckDBPyConnection, judgement: Judgement, caller: Caller, now: datetime
) -> Recorded:
    """Record a judgement inside a transaction over the register file."""
    found: list[FindingState] = []
    gone: list[FindingState] = []
    changed: list[Row] = []
    noted: list[tuple[Row, str]] = []
    for rule in judgement.rules:
        known = {row["finding"]: row for row in of_rule(connection, rule.rule)}
        loads = _loads(connection, rule.registers)
        for seen in rule.found:
            row = known.pop(seen.finding, None)
            happened, row = _seen(connection, row, rule, seen, loads, now)
            changed.append(row)
            if happened in {"opened", "reopened"}:
                noted.append((row, happened))
            found.append(state(row, happened))
        for row in known.values():
            if Status(row["status"]) is not Status.CLEARED and _was_looked_for(row, rule):
                happened, after = _gone(connection, row, rule, now)
                if happened != "gone":
                    changed.append(after)
                    noted.append((after, happened))
                    gone.append(state(after, happened))
        _keep_rule(connection, rule)
    put(connection, changed)
    log(connection, noted, now, BY_ITSELF, None)
    tell(connection, caller, now)
    return Recorded(tuple(found), tuple(gone))


def of_rule(connection: DuckDBPyConnection, rule: str) -> list[Row]:
    """Give the findings of a rule."""
    return _rows(connection, "rule = ?", [rule])


def named(connection: DuckDBPyConnection, finding: str) -> Row | None:
    """Give a finding by its id, whatever its case."""
    return next(iter(_rows(connection, "lower(finding) = lower(?)", [finding])), None)


def _rows(connection: DuckDBPyConnection, which: str, values: list[Any]) -> list[Row]:
    rows = connection.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM registers.finding WHERE {which}",  # noqa: S608
        values,
    ).fetchall()
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]


def put(connection: DuckDBPyConnection, rows: Sequence[Row]) -> None:
    """Store the rows of findings in place of those before."""
    if not rows:
        return
    told = [row | {"examples": [str(one) for one in row["examples"] or ()]} for row in rows]
    connection.execute(
        "DELETE FROM registers.finding WHERE finding IN (SELECT unnest(CAST(? AS VARCHAR[])))",
        [[row["finding"] for row in told]],
    )
    append(
        connection,
        "registers.finding",
        pa.Table.from_pylist(told, _ARROW),
        "* REPLACE (CAST(examples AS UUID[]) AS examples)",
    )


def log(
    connection: DuckDBPyConnection,
    happened: Sequence[tuple[Row, str]],
    now: datetime,
    account: str,
    uid: int | None,
) -> None:
    """Note what happened to findings."""
    if not happened:
        return
    who = {"happened_at": now, "account": account, "uid": uid}
    told = [row | who | {"what": what} for row, what in happened]
    append(connection, "registers.finding_log", pa.Table.from_pylist(told, _LOG_ARROW))


def tell(connection: DuckDBPyConnection, caller: Caller, now: datetime) -> None:
    """Say in the list of loads how many findings there are: the store is the register `findings`."""
    [(count,)] = connection.execute("SELECT count(*) FROM registers.finding").fetchall()
    [(changed,)] = connection.execute(
        "UPDATE registers.load SET loaded_at = ?, loaded_by = ?, uid = ?, row_count = ? "
        "WHERE register = 'findings'",
        [now, caller.account, caller.uid, count],
    ).fetchall()
    if not changed:
        connection.execute(
            "INSERT INTO registers.load SELECT coalesce(max(load_id), 0) + 1, 'findings', ?, ?, ?, ?, "
            "NULL, NULL FROM registers.load",
            [now, caller.account, caller.uid, count],
        )


def state(row: Mapping[str, Any], happened: str) -> FindingState:
    """Give what a caller is told of a finding."""
    return FindingState(
        row["finding"],
        row["rule"],
        Status(row["status"]),
        happened,
        row["opened_at"],
        row["accesses"],
        row["owner"],
        row["due_at"],
        row["expires_at"],
        row["closed_at"],
        row["closed_by"],
        row["reason"],
    )


def reopened(row: Row, reason: str) -> Row:
    """Give a finding open again. Its owner stays; what was answered for it no longer counts."""
    status = Status.ASSIGNED if row["owner"] else Status.OPEN
    return row | {
        "status": status.value,
        "expires_at": None,
        "most": None,
        "answered": None,
        "closed_at": None,
        "closed_by": None,
        "reason": reason,
    }


def _seen(
    connection: DuckDBPyConnection,
    row: Row | None,
    rule: JudgedRule,
    seen: SeenFinding,
    loads: Sequence[Row],
    now: datetime,
) -> tuple[str, Row]:
    """Bring a finding up to what a check found; say what that was: opened, seen, reopened, covered."""
    told: Row = {
        "clause": rule.clause,
        "severity": rule.severity,
        "proves": rule.proves,
        "cause": [{"name": name, "value": value} for name, value in seen.cause],
        "sentence_en": seen.sentence_en,
        "sentence_zh": seen.sentence_zh,
        "examples": list(seen.examples),
        "judged_at": now,
        "judged_by": rule.digest,
        "loads": list(loads),
    }
    first, last = _moment(seen.first_seen), _moment(seen.last_seen)
    if row is None:
        new = dict.fromkeys(_COLUMNS) | told
        new |= {"finding": seen.finding, "rule": rule.rule, "status": Status.OPEN.value}
        return "opened", new | {
            "accesses": seen.accesses,
            "first_seen": first,
            "last_seen": last,
            "opened_at": now,
        }
    status = Status(row["status"])
    told |= {"accesses": seen.accesses, "first_seen": first, "last_seen": last}
    if status is not Status.CLEARED and not _was_looked_for(row, rule):
        # A part of its time: what it had outside of that stays counted, said and known by.
        if seen.accesses <= row["accesses"]:
            told = {}
        told |= {
            "first_seen": min((one for one in (first, row["first_seen"]) if one), default=None),
            "last_seen": max((one for one in (last, row["last_seen"]) if one), default=None),
        }
    after = row | told
    if status.is_open:
        return "seen", after
    why = _comes_back(row, status, seen.accesses, last, now)
    if why is None and _became_known(connection, row, rule, seen):
        why = OUTSIDE
    if why is not None:
        return "reopened", reopened(after, why)
    return ("covered" if status.covers else "closed"), after


def _comes_back(
    row: Row, status: Status, accesses: int, last: datetime | None, now: datetime
) -> str | None:
    """Say why a closed finding that is found is open again; None: it is not."""
    closed: datetime = row["closed_at"]
    newer = last is None or last > closed
    if status is Status.CLEARED:
        return SEEN_AGAIN
    if status is Status.REMEDIED:
        return SEEN_AGAIN if newer else None
    if row["closed_by"] == BY_ITSELF:
        # The log itself made it a false alarm; found again, it is none.
        return SEEN_AGAIN
    expires: datetime | None = row["expires_at"]
    if expires is not None and (now >= expires or (last is not None and last >= expires)):
        return EXPIRED
    if expires is None and last is not None and last > closed:
        return OUTSIDE
    # What one check counts: those of short periods may overlap, so that their sum says nothing.
    if row["most"] is not None and accesses > row["most"]:
        return OUTSIDE
    return None


def _became_known(
    connection: DuckDBPyConnection, row: Row, rule: JudgedRule, seen: SeenFinding
) -> bool:
    """Tell whether accesses of before an answer are counted that were not when it was given.

    Late records, labels made anew and back-dated rows of registers bring such. A limit that somebody
    set is what he answered for, whenever they became known.
    """
    answered: int | None = row["answered"]
    if answered is None or row["most"] is not None or seen.accesses <= answered:
        return False
    last = _moment(seen.last_seen)
    if last is None or last <= row["closed_at"]:
        return True
    period = (rule.since, row["closed_at"])
    cause = dict(seen.cause)
    return counted_until(connection, rule.accesses_sql, rule.parameters, cause, period) > answered


def _was_looked_for(row: Row, rule: JudgedRule) -> bool:
    """Tell whether a check looked over all the time in which a finding was seen.

    What has no time is open at the end of a period: only a later end than the last one says more.
    """
    first: datetime | None = row["first_seen"]
    last: datetime | None = row["last_seen"]
    if first is None or last is None:
        judged: datetime = row["judged_at"]
        return rule.until >= judged
    return first >= rule.since and last < rule.until


def _gone(
    connection: DuckDBPyConnection, row: Row, rule: JudgedRule, now: datetime
) -> tuple[str, Row]:
    """Close a finding that is no longer found, and say why; what a person closed stays as it is."""
    if not Status(row["status"]).is_open:
        return "gone", row
    why = _why_gone(connection, row, rule)
    status = Status.FALSE_ALARM if why == CATEGORY else Status.CLEARED
    return "cleared", row | {
        "status": status.value,
        "judged_at": now,
        "closed_at": now,
        "closed_by": BY_ITSELF,
        "reason": why,
    }


def _why_gone(connection: DuckDBPyConnection, row: Row, rule: JudgedRule) -> str:
    [(relabelled,)] = connection.execute(
        "SELECT count(*) > 0 FROM month.rec WHERE corrects IN (SELECT unnest(CAST(? AS UUID[]))) "
        "AND access_id >= ?",
        [[str(one) for one in row["examples"] or ()], _id_of(row["judged_at"])],
    ).fetchall()
    if relabelled:
        return CATEGORY
    before = {load["register"]: load["load_id"] for load in row["loads"] or ()}
    newer = [
        f"load {load['load_id']} of {load['register']}"
        for load in _loads(connection, rule.registers)
        if load["load_id"] != before.get(load["register"])
    ]
    if newer:
        return f"cleared by a back-dated row of {', '.join(newer)}"
    return OTHER_RULE if rule.digest != row["judged_by"] else NOT_FOUND


def _loads(connection: DuckDBPyConnection, registers: Sequence[str]) -> list[Row]:
    """Give the last load of each register, but of that of the findings themselves."""
    rows = connection.execute(
        "SELECT register, max(load_id) FROM registers.load "
        "WHERE register IN (SELECT unnest(CAST(? AS VARCHAR[]))) AND register <> 'findings' "
        "GROUP BY register ORDER BY register",
        [list(registers)],
    ).fetchall()
    return [{"register": register, "load_id": load_id} for register, load_id in rows]


def _keep_rule(connection: DuckDBPyConnection, rule: JudgedRule) -> None:
    connection.execute("DELETE FROM registers.finding_rule WHERE rule = ?", [rule.rule])
    connection.execute(
        "INSERT INTO registers.finding_rule VALUES (?, ?, ?)",
        [rule.rule, rule.accesses_sql, msgspec.json.encode(rule.parameters).decode()],
    )


def _id_of(at: datetime) -> UUID:
    """Give the least id that a record made at this moment can have: it begins with the milliseconds."""
    return UUID(int=((at - _EPOCH) // timedelta(milliseconds=1)) << 80)


def _moment(at: int) -> datetime | None:
    return _EPOCH + timedelta(microseconds=at) if at else None
