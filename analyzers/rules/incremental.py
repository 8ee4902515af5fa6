"""Judges a rule day by day, so that what a day gave can be kept and only changed days run again.

Only for rules whose `window` says how far around an access they look. The views are narrowed to the
days asked for and those around them; the causes of all days are put together afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from analyzers.rules.rule import JUDGED_BY_DAY, Rule, Scalar, views_named

EXAMPLES = 5
"""How many accesses a finding shows."""
DAY = "utc_day"
"""The column of the day, in days since 1970-01-01 UTC."""

AskDays = Callable[
    [str, Mapping[str, Scalar], datetime, datetime, int],
    tuple[Sequence[str], Sequence[Sequence[object]]],
]
"""A SELECT by days, the values of its parameters, a period, days around each; columns and rows out.

The SELECT has the column `utc_day` and the placeholders `$since`, `$until`, `$window_since` and
`$window_until`, all texts, which whoever answers fills in. Its rows are those of whole days or of what
of a day lies in the period; rows of earlier answers may be given again where nothing that they rest on
has changed since: the accesses of the day and of the days around it, and the registers.
"""


def by_day(rule: Rule) -> str:
    """Wrap the rule's SELECT: one row a day and cause. The placeholders keep their names."""
    narrowed = ",\n".join(
        f"{view} AS NOT MATERIALIZED (SELECT * FROM {view} "  # noqa: S608 - names of views
        "WHERE seen_at >= CAST($window_since AS TIMESTAMPTZ) "
        "AND seen_at < CAST($window_until AS TIMESTAMPTZ))"
        for view in sorted(views_named(rule.sql) & JUDGED_BY_DAY)
    )
    cause = ", ".join(f'CAST("{column}" AS VARCHAR) AS "{column}"' for column in rule.group_by)
    count = f'CAST(sum("{rule.counted_in}") AS BIGINT)' if rule.counted_in else "count(*)"
    positions = ", ".join(str(n) for n in range(1, len(rule.group_by) + 2))
    return f"""\
WITH {narrowed},
at_fault AS (
{rule.sql}
)
SELECT epoch_us(seen_at) // 86400000000 AS {DAY}, {cause},
  {count} AS accesses, epoch_us(min(seen_at)) AS first_seen, epoch_us(max(seen_at)) AS last_seen,
  CAST(min(access_id, {EXAMPLES}) AS VARCHAR[]) AS examples
FROM at_fault
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
GROUP BY {positions}"""  # noqa: S608 - the parts are names out of a parsed rule file


def together(
    rule: Rule, columns: Sequence[str], rows: Sequence[Sequence[object]]
) -> list[dict[str, object]]:
    """Put the rows of days together: one a cause, as the whole period would have given them."""
    causes: dict[tuple[object, ...], dict[str, object]] = {}
    places = [columns.index(name) for name in rule.group_by]
    for row in rows:
        key = tuple(row[place] for place in places)
        given = dict(zip(columns, row, strict=True))
        known = causes.get(key)
        causes[key] = _joined(known, given) if known is not None else given
    return list(causes.values())


def _joined(one: dict[str, object], other: Mapping[str, object]) -> dict[str, object]:
    return one | {
        "accesses": _whole(one["accesses"]) + _whole(other["accesses"]),
        "first_seen": min(_whole(one["first_seen"]), _whole(other["first_seen"])),
        "last_seen": max(_whole(one["last_seen"]), _whole(other["last_seen"])),
        "examples": sorted({*_texts(one["examples"]), *_texts(other["examples"])})[:EXAMPLES],
    }


def _whole(number: object) -> int:
    return number if isinstance(number, int) else 0


def _texts(texts: object) -> list[str]:
    return [str(one) for one in texts] if isinstance(texts, Sequence) else []
