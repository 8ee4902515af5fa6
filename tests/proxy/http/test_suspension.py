"""An order to suspend at the HTTP door: what is refused, in which words, and what goes on."""

from __future__ import annotations

import asyncio
import json

import pytest

from access import (
    Action,
    Analysis,
    Certainty,
    Decision,
    FieldIn,
    Final,
    Form,
    Gap,
    GapPlace,
    GapReason,
    KnownBy,
    Outcome,
    Reading,
    Resource,
    Touch,
    Use,
    Whole,
)
from tests.proxy.http.rig import answering, ask, client, running

NAME = b"Zhang Wei"
PAGE = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + NAME
GET = b"GET /customers HTTP/1.1\r\nHost: crm\r\n\r\n"
POST = b"POST /customers HTTP/1.1\r\nHost: crm\r\nContent-Length: 9\r\n\r\n" + NAME
CLOSE = b"GET /customers HTTP/1.1\r\nHost: crm\r\nConnection: close\r\n\r\n"


class Analyser:
    """An analyser that finds what the test says: in requests, in answers."""

    def __init__(self, asked=(), answered=(), action=Action.READ, reading=Reading.EXACT, gaps=()):
        self.asked, self.answered, self.action, self.reading = asked, answered, action, reading
        self.gaps = gaps

    def request(self, exchange):
        return self._analysis(exchange, self.asked)

    def exchange(self, exchange, answer):
        return self._analysis(exchange, (*self.asked, *self.answered))

    def _analysis(self, exchange, categories):
        touches = tuple(
            Touch(
                Resource("crm", f"{exchange.method} /customers#$.{category}"),
                FieldIn.RESPONSE,
                category,
                2,
                Use.DISCLOSED,
                Form.CLEAR,
                Certainty.SURE,
                KnownBy.NAME,
            )
            for category in categories
        )
        operation = f"{exchange.method} /customers"
        return Analysis(operation, self.action, self.reading, touches=touches, gaps=self.gaps)


def split(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.split(b"\r\n"), body


async def answer_of(reader):
    head = await reader.readuntil(b"\r\n\r\n")
    fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:-2])
    return head, await reader.readexactly(int(fields[b"content-length"]))


@pytest.mark.parametrize(
    "order",
    [
        {"suspension": "S-1", "categories": ["name"]},
        {"suspension": "S-1", "system": "crm", "actions": ["read"], "categories": ["name"]},
        {"suspension": "S-1", "actions": ["read", "export"]},
    ],
)
async def test_an_act_that_only_the_answer_shows_is_refused_before_a_byte_of_it_goes(
    tmp_path, order
):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"])
        rig.order(order)

        lines, body = split(await ask(rig.port, CLOSE))

        assert lines[0] == b"HTTP/1.1 451 Unavailable For Legal Reasons"
        assert b"Content-Type: application/problem+json" in lines
        assert json.loads(body)["status"] == 451
        assert NAME not in body
        [end] = await rig.ended(1)
        assert isinstance(end, Whole)
        told = end.record
        assert (told.decision, told.outcome, told.error_code, told.bytes_out) == (
            Decision.SUSPENDED,
            Outcome.DENIED,
            "S-1",
            0,
        )


@pytest.mark.parametrize(
    "order",
    [
        {"suspension": "S-1", "categories": ["address"]},
        {"suspension": "S-1", "actions": ["export"], "categories": ["name"]},
        {"suspension": "S-1", "system": "billing"},
        {"suspension": "S-1", "lifted_at": 1},
        {"suspension": "S-1", "ordered_at": 1 << 60},
    ],
)
async def test_what_an_order_does_not_name_goes_on(tmp_path, order):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"])
        rig.order(order)

        _, body = split(await ask(rig.port, CLOSE))

        assert body == NAME
        [end] = await rig.ended(1)
        assert end.record.decision is Decision.ALLOWED


async def test_a_write_that_an_order_names_does_not_reach_the_system(tmp_path):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(asked=["name"], action=Action.UPDATE)
        rig.order({"suspension": "S-1", "actions": ["update"]})

        async with client(rig.port) as (reader, writer):
            writer.write(POST)
            head, _ = await answer_of(reader)

        assert head.startswith(b"HTTP/1.1 451 ")
        assert rig.upstream.received == []
        [end] = await rig.ended(1)
        assert end.record.decision is Decision.SUSPENDED


async def test_a_connection_serves_on_after_a_refusal_and_the_lifted_order_is_gone(tmp_path):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"])
        rig.order({"suspension": "S-1", "categories": ["name"]})
        async with client(rig.port) as (reader, writer):
            writer.write(GET)
            refused, _ = await answer_of(reader)
            rig.order()
            writer.write(GET)
            served, body = await answer_of(reader)

        assert refused.startswith(b"HTTP/1.1 451 ")
        assert (served.split(b"\r\n")[0], body) == (b"HTTP/1.1 200 OK", NAME)


async def test_an_operation_whose_answers_were_refused_is_refused_before_it_goes_upstream(tmp_path):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"], action=Action.EXPORT)
        rig.order({"suspension": "S-1", "categories": ["name"]})
        async with client(rig.port) as (reader, writer):
            for _ in range(3):
                writer.write(POST)
                await answer_of(reader)

        assert [bytes(received).count(b"POST") for received in rig.upstream.received] == [1]


@pytest.mark.parametrize("unlisted", [False, True])
async def test_a_read_or_an_operation_of_many_routes_is_refused_by_its_own_answer_only(
    tmp_path, unlisted
):
    action = Action.EXPORT if unlisted else Action.READ
    gaps = (Gap(GapReason.UNLISTED, GapPlace.TARGET),) if unlisted else ()
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"], action=action, gaps=gaps)
        rig.order({"suspension": "S-1", "categories": ["name"]})
        async with client(rig.port) as (reader, writer):
            writer.write(POST)
            refused, _ = await answer_of(reader)
            rig.analysis.analyser = Analyser(action=action, gaps=gaps)
            writer.write(POST)
            served, _ = await answer_of(reader)

        assert refused.startswith(b"HTTP/1.1 451 ")
        assert served.startswith(b"HTTP/1.1 200 ")


async def test_what_one_action_of_an_operation_held_says_nothing_of_another(tmp_path):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"], action=Action.EXPORT)
        rig.order({"suspension": "S-1", "categories": ["name"]})
        async with client(rig.port) as (reader, writer):
            writer.write(POST)
            refused, _ = await answer_of(reader)
            rig.analysis.analyser = Analyser(action=Action.UPDATE)
            writer.write(POST)
            served, _ = await answer_of(reader)

        assert refused.startswith(b"HTTP/1.1 451 ")
        assert served.startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    "analyser",
    [Analyser(reading=Reading.UNREADABLE), Analyser(reading=Reading.POSSIBLE)],
)
async def test_what_could_not_be_read_is_refused_where_system_and_action_are_named(
    tmp_path, analyser
):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = analyser
        rig.order({"suspension": "S-1", "actions": ["read"], "categories": ["name"]})
        lines, _ = split(await ask(rig.port, CLOSE))
        rig.order({"suspension": "S-2", "actions": ["export"], "categories": ["name"]})
        passed, _ = split(await ask(rig.port, CLOSE))

        assert lines[0].startswith(b"HTTP/1.1 451 ")
        assert passed[0] == b"HTTP/1.1 200 OK"


async def test_an_action_that_could_not_be_told_may_be_the_suspended_one(tmp_path):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"], action=Action.UNKNOWN)
        rig.order({"suspension": "S-1", "actions": ["export"], "categories": ["name"]})

        lines, _ = split(await ask(rig.port, CLOSE))

        assert lines[0].startswith(b"HTTP/1.1 451 ")


async def test_an_answer_too_long_to_hold_is_refused_before_its_first_byte(tmp_path):
    long = b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n" + NAME * 100_000
    async with running(tmp_path / "journal", answering(long), buffer=10_000) as rig:
        rig.order({"suspension": "S-1", "actions": ["read"], "categories": ["name"]})

        lines, body = split(await ask(rig.port, GET))

        assert lines[0].startswith(b"HTTP/1.1 451 ")
        assert NAME not in body
        [end] = await rig.ended(1)
        assert end.record.decision is Decision.SUSPENDED


async def test_an_answer_that_is_on_its_way_is_cut_when_the_order_comes(tmp_path):
    ordered = asyncio.Event()

    async def serve(reader, writer):
        await reader.head()
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: " + NAME + b"\n\n"
        )
        await ordered.wait()
        writer.write(b"data: Li Na\n\n")
        await reader.read()

    async with running(tmp_path / "journal", serve) as rig:
        async with client(rig.port) as (reader, writer):
            writer.write(GET)
            await reader.readuntil(NAME)
            rig.order({"suspension": "S-1", "actions": ["read"], "categories": ["name"]})
            ordered.set()
            rest = await reader.read(-1)

        assert b"Li Na" not in rest
        [end] = await rig.ended(1)
        assert isinstance(end, Final)
        assert (end.record.decision, end.record.error_code) == (Decision.SUSPENDED, "S-1")


async def test_a_request_that_is_on_its_way_is_cut_when_the_order_comes(tmp_path):
    async def serve(reader, writer):
        while await reader.read():
            pass

    head = b"POST /customers HTTP/1.1\r\nHost: crm\r\nContent-Length: 900000\r\n\r\n"
    async with running(tmp_path / "journal", serve, buffer=10_000) as rig:
        rig.analysis.analyser = Analyser(action=Action.UPDATE)
        async with client(rig.port) as (reader, writer):
            writer.write(head)
            while not (rig.upstream.received and len(rig.upstream.received[0]) > 20_000):
                writer.write(b"a" * 1000)
                await asyncio.sleep(0.001)
            rig.order({"suspension": "S-1", "actions": ["update"], "categories": ["name"]})
            writer.write(NAME)
            lines, _ = split(await reader.read(-1))

        assert lines[0].startswith(b"HTTP/1.1 451 ")
        assert NAME not in rig.upstream.received[0]
        [end] = await rig.ended(1)
        assert isinstance(end, Final)
        assert (end.record.decision, end.record.error_code) == (Decision.SUSPENDED, "S-1")
        assert len([f for f in rig.records() if isinstance(f, Final)]) == 1


async def test_while_the_log_cannot_be_written_a_suspended_act_is_refused_all_the_same(tmp_path):
    async with running(tmp_path / "journal", answering(PAGE)) as rig:
        rig.analysis.analyser = Analyser(answered=["name"])
        rig.order({"suspension": "S-1", "categories": ["name"]})
        rig.break_log()

        lines, body = split(await ask(rig.port, CLOSE))

        assert lines[0].startswith(b"HTTP/1.1 503 ")
        assert NAME not in body
