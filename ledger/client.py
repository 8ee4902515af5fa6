"""How a command asks the ledger: over the socket of the resident process, or in its place.

A lock decides which: who holds `ledger.lock` has the DuckDB files open. Where nobody does, the command
takes it and is the ledger itself for as long as it runs.
"""

from __future__ import annotations

import http.client
import os
import socket
import time
from typing import TYPE_CHECKING

import msgspec

from access import LogGapReason
from ledger.accounts import account_name
from ledger.case import CaseAct, CaseReply, CaseRequest
from ledger.finding import FindingAct, FindingState, Judgement, Recorded
from ledger.inspection import AskInspection, Inspection, InspectionHead, KeepInspection
from ledger.journal import JournalUnavailable
from ledger.questions import (
    MOST_SECONDS,
    SECONDS,
    Answer,
    Append,
    Ask,
    AskWho,
    Caller,
    Ledger,
    LedgerStatus,
    LoadRegister,
    QuestionFailed,
    QuestionStopped,
    RegisterLoad,
    RegisterState,
    Replay,
    Replayed,
    WhoAnswer,
)
from ledger.register_files import Problem, RegisterRefused
from ledger.safe_sql import Refused
from ledger.wire import MSGPACK, NoAnswer, Trouble, answer_of, socket_address, who_answer_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ledger.equipment import Equipment, LedgerPaths
    from ledger.kept import AskDays
    from ledger.resident import Resident

_WAIT_S = 10.0
"""How long to wait for another command that is the ledger just now."""
_TRY_S = 0.05
_LOAD_S = 600.0
_SLACK_S = 15.0
"""How much longer than the question's own limit to wait for the answer."""


class LedgerUnreachable(Exception):
    """No resident process answers, and this command cannot take its place."""


def open_ledger(
    paths: LedgerPaths, equip: Callable[[], Equipment], clock: Callable[[], int]
) -> Ledger:
    """Reach the ledger. `equip` is called only where this command must be it; it may need the keys.

    Raises:
        LedgerUnreachable: neither way works; the text says why.
    """
    until = time.monotonic() + _WAIT_S
    while True:
        try:
            if _answers(paths.socket):
                return SocketLedger(paths.socket)
            here = _here(paths, equip, clock)
        except PermissionError as error:
            message = (
                f"{error.filename or paths.socket}: permission denied. Ask the operator of whosaw to "
                "let your account use the ledger's socket."
            )
            raise LedgerUnreachable(message) from None
        if here is not None:
            return here
        # Its holder is starting, ending, or another command: all of them pass.
        if time.monotonic() > until:
            message = (
                f"{paths.lock} is held, but nobody answers on {paths.socket}. Another command is "
                "at work on the ledger; try again when it has ended."
            )
            raise LedgerUnreachable(message)
        time.sleep(_TRY_S)


def _here(
    paths: LedgerPaths, equip: Callable[[], Equipment], clock: Callable[[], int]
) -> LedgerHere | None:
    """Be the ledger; None where another process is."""
    from ledger.resident import LedgerBusy, Resident  # noqa: PLC0415 - in vain where one answers

    try:
        return LedgerHere(Resident(paths, equip(), clock, resident=False))
    except LedgerBusy:
        return None


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        try:
            with socket_address(path) as address:
                end.connect(address)
        except (FileNotFoundError, ConnectionRefusedError):
            return False
        return True


class LedgerHere(Ledger):
    """The ledger inside this process."""

    def __init__(self, resident: Resident) -> None:
        self._resident = resident
        uid = os.getuid()
        self._caller = Caller(uid, account_name(uid))

    def put(self, ask: Ask) -> Answer:
        """Answer a question."""
        return self._resident.ask(ask, self._caller)

    def ask_days(self, ask: AskDays) -> Answer:
        """Answer a question by days."""
        return self._resident.ask_days(ask, self._caller)

    def put_who(self, ask: AskWho) -> WhoAnswer:
        """Answer who saw."""
        return self._resident.who(ask, self._caller)

    def put_register(self, load: LoadRegister) -> RegisterLoad:
        """Load a register."""
        return self._resident.load_register(load, self._caller)

    def put_append(self, append: Append) -> RegisterLoad:
        """Add rows to a register."""
        return self._resident.append(append, self._caller)

    def record(self, judgement: Judgement) -> Recorded:
        """Record what a check found."""
        return self._resident.findings.record(judgement, self._caller)

    def act(self, act: FindingAct) -> FindingState:
        """Do something with a finding."""
        return self._resident.findings.act(act, self._caller)

    def case_act(self, act: CaseAct) -> CaseReply:
        """Look at a case, or make evidence of it."""
        return self._resident.evidence.act(act, self._caller)

    def inspection(self, asked: AskInspection) -> Inspection | None:
        """Give a self-inspection."""
        return self._resident.inspections.kept(asked)

    def keep_inspection(self, given: KeepInspection) -> InspectionHead:
        """Keep a self-inspection."""
        return self._resident.inspections.keep(given, self._caller)

    def replay(self, replay: Replay) -> Replayed:
        """Label a period anew."""
        return self._resident.replay(replay, self._caller)

    def registers(self) -> tuple[RegisterState, ...]:
        """Tell what the registers hold."""
        return self._resident.registers()

    def status(self) -> LedgerStatus:
        """Tell how the ledger is."""
        return self._resident.status()

    def close(self) -> None:
        """Close the ledger's files."""
        self._resident.close()


class SocketLedger(Ledger):
    """The ledger of the resident process."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, ask: Ask) -> Answer:
        """Send a question."""
        body, head = self._call("POST", "/ask", ask, ask.seconds)
        return answer_of(body, head)

    def ask_days(self, ask: AskDays) -> Answer:
        """Send a question by days."""
        body, head = self._call("POST", "/days", ask, MOST_SECONDS)
        return answer_of(body, head)

    def put_who(self, ask: AskWho) -> WhoAnswer:
        """Send a question who saw."""
        body, _ = self._call("POST", "/who", ask, ask.seconds)
        return who_answer_of(body)

    def put_register(self, load: LoadRegister) -> RegisterLoad:
        """Send a register."""
        body, _ = self._call("POST", "/register", load, _LOAD_S)
        return msgspec.json.decode(body, type=RegisterLoad)

    def put_append(self, append: Append) -> RegisterLoad:
        """Send rows to be added to a register."""
        body, _ = self._call("POST", "/append", append, _LOAD_S)
        return msgspec.json.decode(body, type=RegisterLoad)

    def record(self, judgement: Judgement) -> Recorded:
        """Send what a check found."""
        body, _ = self._call("POST", "/judgement", judgement, _LOAD_S)
        return msgspec.json.decode(body, type=Recorded)

    def act(self, act: FindingAct) -> FindingState:
        """Send what is to be done with a finding."""
        body, _ = self._call("POST", "/finding", act, _LOAD_S)
        return msgspec.json.decode(body, type=FindingState)

    def case_act(self, act: CaseAct) -> CaseReply:
        """Send what is to be done with a case."""
        body, _ = self._call("POST", "/case", CaseRequest(act), _LOAD_S)
        return msgspec.msgpack.decode(body, type=CaseReply)

    def inspection(self, asked: AskInspection) -> Inspection | None:
        """Ask for a self-inspection."""
        body, _ = self._call("POST", "/inspection", asked)
        return msgspec.msgpack.decode(body, type=Inspection | None)

    def keep_inspection(self, given: KeepInspection) -> InspectionHead:
        """Send a self-inspection to be kept."""
        body, _ = self._call("POST", "/inspection/keep", given, _LOAD_S)
        return msgspec.json.decode(body, type=InspectionHead)

    def replay(self, replay: Replay) -> Replayed:
        """Send a request to label a period anew."""
        body, _ = self._call("POST", "/replay", replay, _LOAD_S)
        return msgspec.json.decode(body, type=Replayed)

    def registers(self) -> tuple[RegisterState, ...]:
        """Ask what the registers hold."""
        body, _ = self._call("GET", "/registers")
        return msgspec.json.decode(body, type=tuple[RegisterState, ...])

    def status(self) -> LedgerStatus:
        """Ask how the ledger is."""
        body, _ = self._call("GET", "/status")
        return msgspec.json.decode(body, type=LedgerStatus)

    def close(self) -> None:
        """Do nothing: each question has a connection of its own."""

    def _call(
        self, method: str, path: str, body: msgspec.Struct | None = None, seconds: float = SECONDS
    ) -> tuple[bytes, str]:
        connection = _UnixConnection(self._path, seconds + _SLACK_S)
        try:
            raw = msgspec.msgpack.encode(body) if body is not None else None
            connection.request(method, path, raw, {"Content-Type": MSGPACK} if raw else {})
            response = connection.getresponse()
            answer = response.read()
        except (OSError, http.client.HTTPException) as error:
            message = f"the ledger does not answer on {self._path} ({type(error).__name__})"
            raise LedgerUnreachable(message) from None
        finally:
            connection.close()
        if response.status != 200:
            raise _exception(response.status, answer)
        return answer, response.headers.get("X-Answer", "")


class _UnixConnection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path: Path, seconds: float) -> None:
        super().__init__("ledger", timeout=seconds)
        self._path = path

    def connect(self) -> None:
        """Connect to the socket's path."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        with socket_address(self._path) as address:
            self.sock.connect(address)


def _exception(status: int, body: bytes) -> Exception:
    try:
        told = msgspec.json.decode(body, type=NoAnswer)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return LedgerUnreachable(f"the ledger answered {status}; see its log")
    match told.trouble:
        case Trouble.REFUSED:
            return Refused(told.text)
        case Trouble.FAILED:
            return QuestionFailed(told.text)
        case Trouble.STOPPED:
            return QuestionStopped(told.text)
        case Trouble.REGISTER:
            lines = [Problem(p.file, p.expected, p.sheet, p.row, p.column) for p in told.problems]
            return RegisterRefused(lines, told.count)
        case Trouble.NOT_RECORDED:
            return JournalUnavailable(LogGapReason(told.reason or "io_error"), told.text)
        case Trouble.REQUEST:
            return LedgerUnreachable(told.text)
