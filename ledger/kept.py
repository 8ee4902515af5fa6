"""Answers a SELECT day by day and keeps what each day gave, until something it rests on changes.

A day of UTC rests on its accesses and those of the days around it (how many, and which: late records,
corrections and what is gone show in that) and on the registers whose names stand in the SELECT (their
last load). The ledger itself runs the SELECT, so that nobody can put an answer into the store.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import msgspec
import pyarrow as pa
import pyarrow.compute as pc

from ledger.limits import select
from ledger.questions import MOST_ROWS, MOST_SECONDS, QuestionFailed
from ledger.registers import REGISTERS, register_views
from ledger.safe_sql import Refused
from ledger.schema import analysts_views
from ledger.store import catalog

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator, Mapping, Sequence

    from duckdb import DuckDBPyConnection

    from ledger.store import Store

DAY = "utc_day"
"""The column of a SELECT's answer that tells its days apart."""
_READS = frozenset({"access", "touch", "subject_access", *REGISTERS}) - {"findings"}
"""What may be read by days. The findings change with every check."""
_NOT_BY_DAYS = frozenset(
    {"log_gap", "found_later", "link", "question_log", "register_log", "counted_access", "registers",
     "finding_state", "finding_log", "findings", *(f"{name}_history" for name in REGISTERS)}
)  # fmt: skip
MOST_AROUND = 1000
"""The most days around one: what `30 days` in a rule's header may say at most, and a day."""
_DAY_US = 86_400_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class AskDays(msgspec.Struct, frozen=True):
    """A SELECT to be answered by days: those of a period that change anything, and days around each.

    It has the column `utc_day` and the placeholders `$since`, `$until`, `$window_since` and
    `$window_until`, which the ledger fills in, besides those of `parameters`. `name` is the rule's.
    """

    sql: str
    parameters: dict[str, Any]
    since: datetime
    until: datetime
    around: int
    name: str | None = None
    purpose: str | None = None
    case: str | None = None


class Content(msgspec.Struct):
    """The accesses and corrections of a day: how many, which, from when to when (µs)."""

    count: int
    which: int
    first: int
    last: int

    def add(self, other: Content) -> None:
        """Take in those of another month's file."""
        self.count += other.count
        self.which ^= other.which
        self.first = min(self.first, other.first)
        self.last = max(self.last, other.last)


class Kept:
    """The answers that are kept. `one_writer` is held while the register file is written to."""

    def __init__(self, store: Store, one_writer: threading.Lock) -> None:
        self._store = store
        self._one_writer = one_writer
        # A release that changes a view, or the categories, asks anew.
        self._seen_through = [analysts_views(), *register_views(), repr(store.categories)]
        self._months: dict[str, tuple[int, dict[int, Content]]] = {}

    def answer(self, ask: AskDays) -> pa.Table:
        """Give the rows of all days of the period.

        Raises:
            Refused: the SELECT reads what cannot be told by days.
            QuestionStopped: it ran too long.
            QuestionFailed: DuckDB cannot answer it.
        """
        if not 0 <= ask.around <= MOST_AROUND:
            raise Refused(f"at most {MOST_AROUND} days around one can be looked at")
        words = set(re.findall(r"\w+", ask.sql))
        if other := sorted(words & _NOT_BY_DAYS):
            raise Refused(f"{other[0]} cannot be asked by days")
        asked = [ask.sql, ask.parameters, ask.around, self._seen_through]
        given = msgspec.json.encode(asked, order="sorted")
        question = blake2b(given, digest_size=16).hexdigest()
        fresh: dict[int, pa.Table] = {}
        with self._store.read() as connection:
            days = self._days(connection)
            rests_on = self._rests_on(connection, words)
            wanted = [day for day in sorted(days) if _overlaps(day, ask)]
            contents = {day: _content(days, day, ask.around, rests_on) for day in wanted}
            whole = {day for day in wanted if _is_whole(days[day], ask)}
            known = _known(connection, question, wanted)
            good = {
                day: answer
                for day, (content, answer) in known.items()
                if day in whole and content == contents[day]
            }
            tables = [_table(answer) for answer in good.values()]
            for first, last in _runs([day for day in wanted if day not in good], set(wanted)):
                table = _asked(connection, ask, first, last)
                tables.append(table)
                for day in range(first, last + 1):
                    if day in whole:
                        fresh[day] = table.filter(pc.equal(table[DAY], day))
            if not tables:
                tables = [_asked(connection, ask, 0, -1)]
        self._keep(question, fresh, contents)
        return pa.concat_tables(tables, promote_options="permissive")

    def _days(self, connection: DuckDBPyConnection) -> dict[int, Content]:
        """Tell what each day holds. Looked up again only in months that gained a row."""
        days: dict[int, Content] = {}
        for month in self._store.months:
            rec = f"{catalog(month)}.rec"
            [(count,)] = connection.execute(f"SELECT count(*) FROM {rec}").fetchall()  # noqa: S608
            known = self._months.get(month)
            if known is None or known[0] != count:
                rows = connection.execute(
                    f"SELECT epoch_us(seen_at) // {_DAY_US}, count(*), bit_xor(hash(access_id)), "  # noqa: S608
                    f"epoch_us(min(seen_at)), epoch_us(max(seen_at)) FROM {rec} "
                    "WHERE seen_at IS NOT NULL GROUP BY 1"
                ).fetchall()
                known = (count, {row[0]: Content(*row[1:]) for row in rows})
                self._months[month] = known
            for day, content in known[1].items():
                if day in days:
                    days[day].add(content)
                else:
                    days[day] = msgspec.structs.replace(content)
        return days

    def _rests_on(self, connection: DuckDBPyConnection, words: set[str]) -> str:
        """Give a text for what all days rest on: loads of registers, and what was found later."""
        named = sorted(words & REGISTERS.keys())
        rows: list[Any] = connection.execute(
            "SELECT register, max(load_id) FROM registers.load "
            "WHERE register IN (SELECT unnest(CAST(? AS VARCHAR[]))) GROUP BY register "
            "ORDER BY register",
            [named],
        ).fetchall()
        if "touch" in words:
            rows += connection.execute(
                "SELECT count(*), bit_xor(hash(l)) FROM month.late AS l"
            ).fetchall()
        return repr(rows)

    def _keep(
        self, question: str, fresh: Mapping[int, pa.Table], contents: Mapping[int, str]
    ) -> None:
        if not fresh:
            return
        arriving = pa.table(
            {
                "question": pa.array([question] * len(fresh), pa.string()),
                "day": pa.array(list(fresh), pa.int64()),
                "content": pa.array([contents[day] for day in fresh], pa.string()),
                "answer": pa.array([_stream(table) for table in fresh.values()], pa.binary()),
            }
        )
        with self._one_writer, self._store.write() as connection:
            connection.execute(
                "DELETE FROM registers.kept WHERE question = ? "
                "AND day IN (SELECT unnest(CAST(? AS BIGINT[])))",
                [question, list(fresh)],
            )
            connection.register("arriving", arriving)
            try:
                connection.execute("INSERT INTO registers.kept SELECT * FROM arriving")
            finally:
                connection.unregister("arriving")


def _known(
    connection: DuckDBPyConnection, question: str, days: Sequence[int]
) -> dict[int, tuple[str, bytes]]:
    if not days:
        return {}
    rows = connection.execute(
        "SELECT day, content, answer FROM registers.kept "
        "WHERE question = ? AND day BETWEEN ? AND ?",
        [question, days[0], days[-1]],
    ).fetchall()
    return {day: (content, answer) for day, content, answer in rows}


def _content(days: Mapping[int, Content], day: int, around: int, rests_on: str) -> str:
    """Give a digest of all that the answer of a day rests on."""
    near = [
        (other, days[other].count, days[other].which)
        for other in range(day - around, day + around + 1)
        if other in days
    ]
    return blake2b(repr((near, rests_on)).encode(), digest_size=16).hexdigest()


def _overlaps(day: int, ask: AskDays) -> bool:
    return _moment(day) < ask.until and _moment(day + 1) > ask.since


def _is_whole(content: Content, ask: AskDays) -> bool:
    """Tell whether all accesses of a day lie in the period, so that what it gives may be kept."""
    return _at(content.first) >= ask.since and _at(content.last) < ask.until


def _runs(wanted: Sequence[int], holding: set[int]) -> Iterator[tuple[int, int]]:
    """Give first and last of the days to be asked, those together that no kept day lies between."""
    first: int | None = None
    last = 0
    for day in wanted:
        if first is not None and any(other in holding for other in range(last + 1, day)):
            yield first, last
            first = None
        first = day if first is None else first
        last = day
    if first is not None:
        yield first, last


def _asked(connection: DuckDBPyConnection, ask: AskDays, first: int, last: int) -> pa.Table:
    since, until = max(_moment(first), ask.since), min(_moment(last + 1), ask.until)
    around = timedelta(days=ask.around)
    period = {
        "since": since,
        "until": until,
        "window_since": since - around,
        "window_until": until + around,
    }
    texts = {name: at.isoformat(timespec="microseconds") for name, at in period.items()}
    table, more = select(connection, ask.sql, {**ask.parameters, **texts}, MOST_ROWS, MOST_SECONDS)
    if DAY not in table.column_names:
        raise QuestionFailed(f"a SELECT by days has the column {DAY}")
    if more:
        raise QuestionFailed("more causes and days than an answer holds: ask for a shorter time")
    return table


def _moment(day: int) -> datetime:
    return _EPOCH + timedelta(days=day)


def _at(microseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=microseconds)


def _stream(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def _table(raw: bytes) -> pa.Table:
    with pa.ipc.open_stream(pa.BufferReader(raw)) as reader:
        return reader.read_all()
