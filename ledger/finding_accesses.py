"""Finds the accesses of a finding in the log again, by the SELECT of the rule that found it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from ledger.accounts import plain
from ledger.limits import limited
from ledger.questions import MOST_SECONDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from duckdb import DuckDBPyConnection

_MOST_SECONDS = 60.0
_MOMENT = timedelta(microseconds=1)


def has_access_of(
    connection: DuckDBPyConnection, row: Mapping[str, Any], mine: frozenset[str]
) -> bool:
    """Tell whether one of these is an account or a person of an access that the finding counts.

    Raises:
        QuestionFailed: it could not be told.
    """
    cause = {one["name"]: one["value"] for one in row["cause"]}
    if any(plain(cause.get(name) or "") in mine for name in ("account", "person")):
        return True
    kept = connection.execute(
        "SELECT accesses_sql, parameters FROM registers.finding_rule WHERE rule = ?", [row["rule"]]
    ).fetchall()
    if not kept or not row["examples"]:
        return False
    [(sql, parameters)] = kept
    values = msgspec.json.decode(parameters) | {
        "since": _text(row["first_seen"]),
        "until": _text(row["last_seen"] + _MOMENT),
        "own_names": sorted(mine),
    }
    where, texts = _is_cause(cause)
    with limited(connection, _MOST_SECONDS):
        [(own,)] = connection.execute(
            f"SELECT count(*) > 0 FROM (SELECT access_id FROM ({sql}) WHERE {where}) AS f "  # noqa: S608
            "JOIN access ON access.access_id = f.access_id "
            "WHERE list_contains($own_names, lower(trim(access.account))) "
            "OR list_contains($own_names, lower(trim(access.person)))",
            {**values, **texts},
        ).fetchall()
    return bool(own)


def counted_until(
    connection: DuckDBPyConnection,
    sql: str,
    parameters: Mapping[str, Any],
    cause: Mapping[str, str | None],
    period: tuple[datetime, datetime],
) -> int:
    """Count the accesses of a cause from a moment to another, both inclusive.

    Raises:
        QuestionFailed: they could not be counted.
    """
    since, until = period
    values = {**parameters, "since": _text(since), "until": _text(until + _MOMENT)}
    where, texts = _is_cause(cause)
    with limited(connection, MOST_SECONDS):
        [(count,)] = connection.execute(
            f"SELECT count(*) FROM ({sql}) WHERE {where}",  # noqa: S608
            {**values, **texts},
        ).fetchall()
    return int(count)


def _is_cause(cause: Mapping[str, str | None]) -> tuple[str, dict[str, str | None]]:
    """Give the condition that a row is of a cause, and its values.

    The SELECT was judged when it was recorded; names come from the header of the rule.
    """
    where = " AND ".join(
        f'CAST("{name}" AS VARCHAR) IS NOT DISTINCT FROM $cause_{at}'
        for at, name in enumerate(cause)
    )
    return where, {f"cause_{at}": value for at, value in enumerate(cause.values())}


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
