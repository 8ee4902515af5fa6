"""When one session lets the others have their turn: writing a record seldom waits."""

from __future__ import annotations

import asyncio

ROWS_AT_ONCE = 500
"""Rows read before other sessions get their turn: 5 ms at 9 µs a row with two identifiers each."""
_TURN = 16
"""Events, or statements, after which others have their turn: some 15 ms of records."""


async def turn(number: int) -> None:
    """Let other sessions have their turn after every so many events; `number` counts from 1."""
    if number % _TURN == 0:
        await asyncio.sleep(0)


async def give_way(rows: int) -> None:
    """Let other sessions have their turn after a full batch of rows."""
    if rows == ROWS_AT_ONCE:
        await asyncio.sleep(0)
