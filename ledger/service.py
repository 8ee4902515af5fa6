"""The resident process: the ledger behind HTTP on a Unix socket.

Who asks is what the kernel says of the other end (SO_PEERCRED); nobody says it of himself. Questions
run in threads of their own, so a long one holds up nobody. Errors answer with a body of their own kind
(`ledger.wire.NoAnswer`); whatever else goes wrong answers 500 without a text.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import struct
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import msgspec
from aiohttp import web

from ledger import files
from ledger.accounts import account_name
from ledger.case import CaseRequest
from ledger.finding import FindingAct, Judgement
from ledger.inspection import AskInspection, KeepInspection
from ledger.journal import JournalUnavailable
from ledger.kept import AskDays
from ledger.questions import (
    Answer,
    Append,
    Ask,
    AskWho,
    Caller,
    LoadRegister,
    QuestionFailed,
    QuestionStopped,
    Replay,
)
from ledger.register_files import RegisterRefused
from ledger.resident import LedgerBusy, Resident
from ledger.safe_sql import Refused
from ledger.wire import (
    ARROW,
    JSON,
    MOST_REQUEST,
    MSGPACK,
    STATUS,
    NoAnswer,
    ProblemLine,
    Trouble,
    answer_head,
    socket_address,
    stream,
    who_body,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from ledger.equipment import Equipment, LedgerPaths

_log = logging.getLogger("whosaw.ledger.service")

READERS = 8
"""Questions that run at once; more wait. DuckDB shares its threads among them."""
_WAIT_S = 60.0
"""How long to wait for a command that is the ledger just now: longer than a question may run."""
_TRY_S = 0.1
_PEER = struct.Struct("3i")
"""`struct ucred` of unix(7): pid, uid, gid."""


class Service:
    """Answers on a Unix socket for a ledger that is open. `mode` is the socket's."""

    def __init__(self, ledger: Resident, path: Path, *, mode: int = 0o660) -> None:
        self._ledger = ledger
        self._path = path
        self._mode = mode
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="question")
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Begin to answer.

        A socket that an earlier process left is replaced: the ledger's lock says that it is gone.
        """
        application = web.Application(client_max_size=MOST_REQUEST, middlewares=[_errors])
        application.add_routes(
            [
                web.post("/ask", self._ask),
                web.post("/days", self._ask_days),
                web.post("/who", self._who),
                web.post("/register", self._load_register),
                web.post("/append", self._append),
                web.post("/replay", self._replay),
                web.post("/judgement", self._judgement),
                web.post("/finding", self._finding),
                web.post("/case", self._case),
                web.post("/inspection", self._inspection),
                web.post("/inspection/keep", self._keep_inspection),
                web.get("/registers", self._registers),
                web.get("/status", self._status),
            ]
        )
        self._runner = web.AppRunner(application, access_log=None, handle_signals=False)
        await self._runner.setup()
        files.make_folder(self._path.parent)
        self._path.unlink(missing_ok=True)
        bound = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with socket_address(self._path) as address:
            bound.bind(address)
        self._path.chmod(self._mode)
        await web.SockSite(self._runner, bound).start()

    async def stop(self) -> None:
        """Answer what was asked, then stop."""
        self._path.unlink(missing_ok=True)
        if self._runner is not None:
            await self._runner.cleanup()
        self._threads.shutdown()

    async def _ask(self, request: web.Request) -> web.Response:
        ask = await _body(request, Ask)
        caller = caller_of(request)

        def answered() -> tuple[Answer, bytes]:
            answer = self._ledger.ask(ask, caller)
            return answer, stream(answer.table)

        return _arrow(*await self._threaded(answered))

    async def _ask_days(self, request: web.Request) -> web.Response:
        ask = await _body(request, AskDays)
        caller = caller_of(request)

        def answered() -> tuple[Answer, bytes]:
            answer = self._ledger.ask_days(ask, caller)
            return answer, stream(answer.table)

        return _arrow(*await self._threaded(answered))

    async def _who(self, request: web.Request) -> web.Response:
        ask = await _body(request, AskWho)
        caller = caller_of(request)
        body = await self._threaded(lambda: who_body(self._ledger.who(ask, caller)))
        return web.Response(body=body, content_type=MSGPACK)

    async def _load_register(self, request: web.Request) -> web.Response:
        load = await _body(request, LoadRegister)
        caller = caller_of(request)
        done = await self._threaded(lambda: self._ledger.load_register(load, caller))
        return web.Response(body=msgspec.json.encode(done), content_type=JSON)

    async def _append(self, request: web.Request) -> web.Response:
        append = await _body(request, Append)
        caller = caller_of(request)
        done = await self._threaded(lambda: self._ledger.append(append, caller))
        return web.Response(body=msgspec.json.encode(done), content_type=JSON)

    async def _replay(self, request: web.Request) -> web.Response:
        replay = await _body(request, Replay)
        caller = caller_of(request)
        done = await self._threaded(lambda: self._ledger.replay(replay, caller))
        return web.Response(body=msgspec.json.encode(done), content_type=JSON)

    async def _judgement(self, request: web.Request) -> web.Response:
        judgement = await _body(request, Judgement)
        caller = caller_of(request)
        done = await self._threaded(lambda: self._ledger.findings.record(judgement, caller))
        return web.Response(body=msgspec.json.encode(done), content_type=JSON)

    async def _finding(self, request: web.Request) -> web.Response:
        act = await _body(request, FindingAct)
        caller = caller_of(request)
        done = await self._threaded(lambda: self._ledger.findings.act(act, caller))
        return web.Response(body=msgspec.json.encode(done), content_type=JSON)

    async def _case(self, request: web.Request) -> web.Response:
        act = (await _body(request, CaseRequest)).act
        caller = caller_of(request)
        done = await self._threaded(lambda: self._ledger.evidence.act(act, caller))
        return web.Response(body=msgspec.msgpack.encode(done), content_type=MSGPACK)

    async def _inspection(self, request: web.Request) -> web.Response:
        asked = await _body(request, AskInspection)
        kept = await self._threaded(lambda: self._ledger.inspections.kept(asked))
        return web.Response(body=msgspec.msgpack.encode(kept), content_type=MSGPACK)

    async def _keep_inspection(self, request: web.Request) -> web.Response:
        given = await _body(request, KeepInspection)
        caller = caller_of(request)
        head = await self._threaded(lambda: self._ledger.inspections.keep(given, caller))
        return web.Response(body=msgspec.json.encode(head), content_type=JSON)

    async def _registers(self, _request: web.Request) -> web.Response:
        states = await self._threaded(self._ledger.registers)
        return web.Response(body=msgspec.json.encode(states), content_type=JSON)

    async def _status(self, _request: web.Request) -> web.Response:
        status = await self._threaded(self._ledger.status)
        return web.Response(body=msgspec.json.encode(status), content_type=JSON)

    async def _threaded[T](self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


def _arrow(answer: Answer, body: bytes) -> web.Response:
    headers = {"X-Answer": answer_head(answer)}
    if answer.complete_to is not None:
        headers["X-Complete-To"] = answer.complete_to.isoformat()
    return web.Response(body=body, content_type=ARROW, headers=headers)


def caller_of(request: web.Request) -> Caller:
    """Give who is at the other end, as the kernel says. Source: unix(7), SO_PEERCRED."""
    end = request.transport.get_extra_info("socket") if request.transport else None
    if end is None:
        raise web.HTTPBadRequest
    raw = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    _, uid, _ = _PEER.unpack(raw)
    return Caller(uid, account_name(uid))


async def _body[T](request: web.Request, kind: type[T]) -> T:
    try:
        return msgspec.msgpack.decode(await request.read(), type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError):
        raise _Misread from None


class _Misread(Exception):
    """A request's body is not of its kind: a client of another release, or no client of ours."""


@web.middleware
async def _errors(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn what callers decide on into answers."""
    try:
        return await handler(request)
    except Refused as error:
        return _no_answer(NoAnswer(Trouble.REFUSED, str(error)))
    except QuestionStopped as error:
        return _no_answer(NoAnswer(Trouble.STOPPED, str(error)))
    except QuestionFailed as error:
        return _no_answer(NoAnswer(Trouble.FAILED, str(error)))
    except JournalUnavailable as error:
        text = "the question cannot be recorded, so it is not answered"
        return _no_answer(NoAnswer(Trouble.NOT_RECORDED, text, reason=error.reason.value))
    except RegisterRefused as error:
        lines = tuple(
            ProblemLine(p.file, p.expected, p.sheet, p.row, p.column) for p in error.problems
        )
        return _no_answer(NoAnswer(Trouble.REGISTER, "", lines, error.count))
    except _Misread:
        return _no_answer(NoAnswer(Trouble.REQUEST, "the request is not of this release"))
    except web.HTTPException:
        raise
    # A door: an error nobody expected may quote what it met, so only its kind is logged or told.
    except Exception as error:  # noqa: BLE001
        _log.error("%s while answering %s", type(error).__name__, request.path)
        return web.Response(status=500)


def _no_answer(body: NoAnswer) -> web.Response:
    return web.Response(
        body=msgspec.json.encode(body), content_type=JSON, status=STATUS[body.trouble]
    )


async def serve_ledger(
    paths: LedgerPaths,
    equipment: Equipment,
    clock: Callable[[], int],
    stop: asyncio.Event,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Be the resident process: answer until `stop` is set, then let go of everything.

    Waits for a command that is the ledger just now; `ready` is called when questions are answered.

    Raises:
        LedgerBusy: another process holds the ledger for longer than a command would.
    """
    until = time.monotonic() + _WAIT_S
    while True:
        try:
            ledger = await asyncio.to_thread(Resident, paths, equipment, clock)
            break
        except LedgerBusy:
            if stop.is_set() or time.monotonic() > until:
                raise
            await asyncio.sleep(_TRY_S)
    service = Service(ledger, paths.socket)
    try:
        await service.start()
        ready()
        await stop.wait()
    finally:
        await service.stop()
        await asyncio.to_thread(ledger.close)
