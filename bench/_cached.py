"""What a text costs whose reading is remembered, beside a dict look-up of the same bytes.

Every text comes as it does from the wire: as bytes in a buffer, of which a new object is made, hashed
and looked up; both also with the objects made before. The thread's clock is read around loops of some
hundred calls, so that neither the clock nor other processes count.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

from access import SessionState
from analyzers.sql import SqlAnalyser

HIT_GOAL = 15
SHAPES = (
    "SELECT abalance FROM pgbench_accounts WHERE aid = {n};",
    "UPDATE pgbench_accounts SET abalance = abalance + {n} WHERE aid = {n};",
    "UPDATE pgbench_tellers SET tbalance = tbalance + -{n} WHERE tid = {n};",
    (
        "INSERT INTO pgbench_history (tid, bid, aid, delta, mtime)"
        " VALUES ({n}, 1, {n}, -{n}, CURRENT_TIMESTAMP);"
    ),
    "SELECT c FROM sbtest1 WHERE id BETWEEN {n} AND {n}99 ORDER BY c LIMIT 10",
    "select s.msisdn, s.status from subscriber s where s.plan_id = {n} and s.status = 'active{n}'",
    "select * from invoice where subscriber_id = {n} and month in ('2026-0{n}', '2026-1{n}')",
    "select plan_id from subscriber where msisdn = '1380013{n}'",
    "update subscriber set status = 'closed' where msisdn = '1380013{n}' and status = 'active'",
    "SELECT c FROM sbtest1 WHERE id={n}",
    (
        "SELECT c_discount, c_last, w_tax FROM customer, warehouse"
        " WHERE w_id = {n} AND c_w_id = w_id AND c_d_id = 3 AND c_id = {n}"
    ),
    "UPDATE stock SET s_quantity = {n} WHERE s_i_id = {n} AND s_w_id = 1",
    "DELETE FROM session WHERE id = 'b7f{n}c' OR expires < '2026-01-01 00:00:{n}'",
)
_CALLS = 200
_ROUNDS_EACH = 7


class _Rows:
    """Times of each kind of look-up, in µs a call: the median of the rounds of each shape."""

    def __init__(self, rounds: int) -> None:
        self._rounds = rounds * _ROUNDS_EACH
        self.times: dict[str, list[float]] = {}

    def add(
        self, name: str, views: Sequence[memoryview], loop: Callable[[Sequence[memoryview]], object]
    ) -> None:
        """Time a loop over views."""
        self.add_made(name, lambda: views, loop)

    def add_made[T](self, name: str, make: Callable[[], T], loop: Callable[[T], object]) -> None:
        """Time a loop over objects that are made anew before each round."""
        taken = []
        for _ in range(self._rounds):
            made = make()
            start = time.thread_time_ns()
            loop(made)
            taken.append((time.thread_time_ns() - start) / _CALLS / 1000)
        self.times.setdefault(name, []).append(statistics.median(taken))

    def middle(self, name: str) -> float:
        """Give the median over the shapes."""
        return statistics.median(self.times[name])

    def show(self, base: str) -> None:
        """Print a line for each kind."""
        for name in sorted(self.times, key=self.middle):
            middle, most = self.middle(name), max(self.times[name])
            print(f"  {name:44} {middle:8.2f} {most:8.2f} {middle / self.middle(base):12.1f}")


def cached(analyser: SqlAnalyser, session: SessionState, rounds: int) -> None:
    """Print what look-ups cost."""
    analyser.forget()
    kept = {shape.format(n=10000).encode(): shape for shape in SHAPES}
    rows = _Rows(rounds)
    naming = 0
    read = partial(_read, analyser=analyser, session=session)
    for shape in SHAPES:
        names = bool(analyser.statement(shape.format(n=10000), session).literal_uses)
        naming += names
        same = [memoryview(shape.format(n=10000).encode())] * _CALLS
        other = [memoryview(shape.format(n=10001 + at).encode()) for at in range(_CALLS)]
        rows.add(_LOOK_UP, same, partial(_looked_up, get=kept.get))
        rows.add_made(_GET, partial(_bytes, same), partial(_got, get=kept.get))
        rows.add("the very text", same, read)
        rows.add(_NAMING if names else _HIT, other, read)
        if not names:
            hit = partial(_hit, analyser=analyser, session=session)
            rows.add_made(_HIT_MADE, partial(_texts, other), hit)
    print(
        "cached path, µs of the thread's time               p50      max   times the look-up (p50)"
    )
    rows.show(_LOOK_UP)
    ratio = rows.middle(_HIT) / rows.middle(_LOOK_UP)
    strict = rows.middle(_HIT_MADE) / rows.middle(_GET)
    print(
        f"  goal: a normalised hit at most {HIT_GOAL} times the look-up of fresh bytes: {ratio:.1f}"
        f" (both objects made before: {strict:.1f})\n  {analyser.cached} texts were read;"
        f" {naming} of {len(SHAPES)} shapes name somebody\n"
    )


_LOOK_UP = "dict.get of fresh bytes"
_GET = "the same, bytes made before"
_HIT = "other values (a normalised hit)"
_HIT_MADE = "the same, text made before"
_NAMING = "other values, which name somebody: pseudonyms"


def _bytes(views: Sequence[memoryview]) -> list[bytes]:
    return [bytes(view) for view in views]


def _texts(views: Sequence[memoryview]) -> list[str]:
    return [str(view, "utf-8") for view in views]


def _looked_up(views: Sequence[memoryview], get: Callable[[bytes], object]) -> None:
    for view in views:
        get(bytes(view))


def _got(objects: Sequence[bytes], get: Callable[[bytes], object]) -> None:
    for one in objects:
        get(one)


def _read(views: Sequence[memoryview], analyser: SqlAnalyser, session: SessionState) -> None:
    read = analyser.statements
    for view in views:
        read(str(view, "utf-8"), session)


def _hit(texts: Sequence[str], analyser: SqlAnalyser, session: SessionState) -> None:
    read = analyser.statements
    for text in texts:
        read(text, session)
