"""A field that was taken for nothing, by samples: a later access says what it is."""

from __future__ import annotations

import orjson

from access import Certainty, GapReason, Whole
from analyzers.http import HttpAnalyser
from tests.analyzers.http.exchanges import DETECTOR, GATE, PSEUDONYMS
from tests.ledger.ledgers import load, rows, store_in
from tests.proxy.http.rig import ask, running

ORDINARY = [{"name": f"Gold {n}", "price": n} for n in range(300)]
PEOPLE = [{"name": "王李张刘陈杨黄赵吴周"[n % 10] + "小芳", "price": n} for n in range(300)]
GET = b"GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
FIELD = "GET /{}#$.data[*].name"


def _answer(listed: list[dict[str, object]]) -> bytes:
    body = orjson.dumps({"data": listed})
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def test_a_later_access_corrects_what_samples_took_for_nothing(tmp_path):
    answers = [ORDINARY, ORDINARY, PEOPLE, [{"name": "Silver", "price": 1}]]

    async def serve(reader, writer):
        await reader.head()
        writer.write(_answer(answers.pop(0)))
        await writer.drain()

    async with running(tmp_path / "journal", serve, buffer=1 << 20) as rig:
        rig.analysis.analyser = HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, ())
        while answers:
            await ask(rig.port, GET)
        written = [frame.record for frame in rig.records() if isinstance(frame, Whole)]
        slot = rig.journal.slot

    first, second, third, _ = written
    assert GapReason.SAMPLED in {gap.reason for gap in first.gaps}
    [correction] = third.corrections
    assert correction.touch.resource.path == FIELD
    assert correction.touch.category == "user_name"
    assert correction.touch.certainty is Certainty.POSSIBLE
    assert (correction.since, correction.until) == (first.seen_at, second.seen_at)
    assert correction.accesses == 2

    with store_in(tmp_path) as store:
        load(store, tmp_path)
        shown = rows(
            store,
            "SELECT epoch_us(seen_at), category, used, certainty FROM touch WHERE field = ? "
            "AND category <> '' ORDER BY seen_at",
            FIELD,
        )
        assert shown[:2] == [
            (first.seen_at, "user_name", "disclosed", "possible"),
            (second.seen_at, "user_name", "disclosed", "possible"),
        ]
        assert [at for at, *_ in shown] == [one.seen_at for one in written[:3]]
        assert rows(
            store,
            "SELECT epoch_us(found_at), epoch_us(since), epoch_us(until), system, operation, field, "
            "field_in, category, accesses, instance FROM found_later",
        ) == [
            (third.seen_at, first.seen_at, second.seen_at, "crm", "GET /{}", FIELD, "response",
             "user_name", 2, slot)
        ]  # fmt: skip


def test_a_month_of_an_older_release_gains_the_table_of_corrections(tmp_path):
    with store_in(tmp_path) as store:
        store.add_month("2026-07")
        with store.write() as connection:
            connection.execute("DROP TABLE m2026_07.late")

    with store_in(tmp_path) as store:
        assert rows(store, "SELECT * FROM found_later") == []
        assert rows(store, "SELECT * FROM touch") == []
