"""Time and ids for records: what the pure layers get as arguments."""

from __future__ import annotations

import os
import time


def now() -> int:
    """Give the time as µs since the epoch, UTC."""
    return time.time_ns() // 1000


def new_id(at: int) -> bytes:
    """Make 16 bytes ordered by the time `at` (µs since the epoch), shown as a UUID.

    Source: RFC 9562 section 5.7 (version 7), with the microseconds in `rand_a` (section 6.2,
    method 3), so that the accesses of one millisecond keep their order.
    """
    milliseconds, micros = divmod(at, 1000)
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80
    value |= 0x7 << 76 | (micros * 4096 // 1000) << 64
    value |= 0b10 << 62 | int.from_bytes(os.urandom(8)) >> 2
    return value.to_bytes(16)
