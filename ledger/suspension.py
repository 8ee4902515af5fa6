"""Writes the orders of the register `suspensions` where the proxies look for them.

The file is all the proxies need: an order stands over their restart and while no ledger runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ledger import files

if TYPE_CHECKING:
    from pathlib import Path

    from duckdb import DuckDBPyConnection

ORDERS = "suspensions.json"
"""The name of the file, beside that of the listed texts."""
_WRITTEN = """
SELECT suspension, system, coalesce(actions, []), coalesce(categories, []),
       epoch_us(ordered_at), epoch_us(lifted_at)
FROM registers.suspensions WHERE gone_load IS NULL
  AND (lifted_at IS NULL OR lifted_at > now())
ORDER BY ALL
"""
_FIELDS = ("suspension", "system", "actions", "categories", "ordered_at", "lifted_at")
_DROPPED = """
SELECT DISTINCT suspension FROM registers.suspensions AS r
WHERE gone_load = ? AND (lifted_at IS NULL OR lifted_at > now())
  AND NOT EXISTS (SELECT 1 FROM registers.suspensions AS n WHERE n.gone_load IS NULL
                  AND n.suspension = r.suspension AND n.system IS NOT DISTINCT FROM r.system)
ORDER BY suspension
"""


def write_orders(connection: DuckDBPyConnection, folder: Path) -> None:
    """Write the orders that are not lifted, if that says something new.

    `{"orders": [{"suspension", "system", "actions", "categories", "ordered_at", "lifted_at"}]}`, times
    in µs since the epoch, UTC; no system, no actions and no categories mean all.
    """
    rows = connection.execute(_WRITTEN).fetchall()
    orders = [dict(zip(_FIELDS, row, strict=True)) for row in rows]
    content = msgspec.json.encode({"orders": orders})
    path = folder / ORDERS
    if not path.is_file() or path.read_bytes() != content:
        files.make_folder(folder)
        files.replace(path, content)


def dropped_orders(connection: DuckDBPyConnection, load_id: int) -> list[str]:
    """Give the numbers of orders that stood and are no longer in the register since this load."""
    return [number for (number,) in connection.execute(_DROPPED, [load_id]).fetchall()]
