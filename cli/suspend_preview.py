"""What an order would have refused, by the accesses of the log: the doors' own test, in SQL.

Pinned to `proxy.suspension.Order.forbids` by a test that asks both about the same accesses.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import pyarrow as pa

    from cli.ask import Desk

_WOULD = """
SELECT system, action, count(*) AS accesses, count(DISTINCT account) AS accounts,
       count_if(NOT told) AS untold
FROM (
  SELECT *, reading = 'exact' AND NOT list_has_any(gaps, [
    'unparsed:request_body', 'unparsed:response_body', 'unparsed:session',
    'encrypted:request_body', 'encrypted:response_body', 'encrypted:session',
    'truncated:request_body', 'truncated:response_body', 'truncated:session']) AS told
  FROM access
  WHERE seen_at >= CAST(? AS TIMESTAMPTZ) AND seen_at < CAST(? AS TIMESTAMPTZ)
    AND decision = 'allowed'
)
WHERE (len(CAST(? AS VARCHAR[])) = 0 OR list_contains(CAST(? AS VARCHAR[]), system))
  AND (len(CAST(? AS VARCHAR[])) = 0 OR action = 'unknown'
       OR list_contains(CAST(? AS VARCHAR[]), action))
  AND ((NOT told AND (len(CAST(? AS VARCHAR[])) > 0 OR action NOT IN ('other', 'login')))
       OR CASE WHEN len(CAST(? AS VARCHAR[])) = 0 THEN len(categories) > 0
               ELSE list_has_any(categories, CAST(? AS VARCHAR[])) END)
GROUP BY system, action
ORDER BY accesses DESC, system, action
"""


class Acts(NamedTuple):
    """The acts that an order names; empty: all."""

    systems: Sequence[str]
    actions: Sequence[str]
    categories: Sequence[str]


def yesterday(asked: Desk) -> tuple[datetime, datetime]:
    """Give the first instants of yesterday and of today in the display zone."""
    today = asked.now.astimezone(asked.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=1), today


def would_refuse(asked: Desk, acts: Acts, since: datetime, until: datetime) -> pa.Table:
    """Give what an order of these acts would have refused: a row for each system and action."""
    systems, actions, categories = (list(names) for names in acts)
    named = [systems, systems, actions, actions, actions, categories, categories]
    return asked.ask(_WOULD, [since, until, *named], name="suspend.preview")


def accesses_of(table: pa.Table) -> int:
    """Give how many accesses a preview counts."""
    return sum(table["accesses"].to_pylist())
