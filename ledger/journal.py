"""The log's only door for writing: one slot's journal, one writer thread, any number of callers.

Part in the flow: the recorder (asyncio) and the ledger's service (threads) append a frame's body and
go on when it is safe. The thread takes everything that waits and does one write for it (group
commit), and one `fdatasync` where somebody wants it. It does not read bodies, does not retry, and
does not decide what a failure means: that is the recorder's policy.

A write that hangs cannot be interrupted, so callers are not held by it: after the deadline they are
told `HUNG`, and until the stuck write returns every further append fails at once. What still waited
in the queue then is never written; what was in the stuck write may turn out to be recorded, and its
callers' exception says so (`may_be_recorded`). No append is written twice.
"""

import asyncio
import contextlib
import errno
import re
import threading
from collections.abc import Callable, Sequence
from enum import Enum, StrEnum, auto
from pathlib import Path
from queue import SimpleQueue
from typing import Self

from access import LogGapReason
from ledger import files
from ledger.gap_block import GapBlock
from ledger.log_writer import LogWriter, end_of_log
from ledger.segment import MAX_BODY

_QUEUE_BYTES = 64 * 1024 * 1024
"""The most that may wait to be written. A memory limit: at 330 bytes a record some 200,000 of them,
more than the deadline lets wait on a disk that writes at all."""
_SLOTS = 1000
"""Slots tried before giving up: more workers of one kind than any machine runs."""
_PREFIX = re.compile(r"[a-z][a-z0-9-]{0,50}")


class Durability(StrEnum):
    """When a frame counts as recorded."""

    PROCESS = "process"
    """`write()` returned: survives the death of the proxy, not of the machine."""
    DISK = "disk"
    """`fdatasync()` returned."""


class JournalUnavailable(Exception):
    """A frame is not safely in the log.

    With `may_be_recorded` its bytes were on their way when they were given up on, so the log may
    hold it all the same, once; without, it holds no such frame and never will.
    """

    def __init__(self, reason: LogGapReason, told: str, *, may_be_recorded: bool = False) -> None:
        super().__init__(told)
        self.reason = reason
        self.may_be_recorded = may_be_recorded


class _State(Enum):
    QUEUED = auto()
    TAKEN = auto()
    """The writer thread has it: its bytes may be reaching the file."""
    SETTLED = auto()
    """Its caller has been told, or is about to be. Nothing changes it any more."""


class _Append:
    """One body that waits to be written, and how its caller is told. `outcome` is its number."""

    __slots__ = ("body", "future", "loop", "outcome", "state", "sync", "timer", "told")

    def __init__(self, body: bytes, *, sync: bool) -> None:
        self.body = body
        self.sync = sync
        self.state = _State.QUEUED
        self.outcome: int | JournalUnavailable = 0
        self.loop: asyncio.AbstractEventLoop | None = None
        self.future: asyncio.Future[int] | None = None
        self.timer: asyncio.TimerHandle | None = None
        self.told: threading.Event | None = None


class Journal:
    """The journal of one slot, open for appending. Made by `open`.

    `slot` names it in every record. `left_gap` is what `note_gap_start` left in the slot's reserved
    block before this process: None for nothing, b"" when a gap was open but its note is damaged.
    """

    def __init__(
        self,
        folder: Path,
        lock: int,
        writer: LogWriter,
        boot: Callable[[str, int], bytes],
        *,
        sync: bool,
        deadline_s: float,
    ) -> None:
        self.slot = folder.name
        self._folder = folder
        self._lock = lock
        self._writer = writer
        self._boot: Callable[[str, int], bytes] | None = boot
        self._sync = sync
        self._deadline_s = deadline_s
        self._gap = GapBlock(folder / "gap")
        self.left_gap = self._gap.left()
        self._mutex = threading.Lock()
        self._queue: SimpleQueue[_Append | None] = SimpleQueue()
        self._waiting_bytes = 0
        self._hung = False
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=f"journal {self.slot}", daemon=True)

    @classmethod
    def open(
        cls,
        folder: Path,
        prefix: str,
        *,
        durability: Durability = Durability.PROCESS,
        segment_bytes: int,
        deadline_s: float,
        boot: Callable[[str, int], bytes],
        clock: Callable[[], int],
    ) -> Self:
        """Take the first free slot of `prefix` (`http-0`, `http-1`, …) and go on with its log.

        `boot` gives the body of the boot frame, from the slot's name and the number of the last
        whole frame before it (0: none). It is written at once; when the log cannot be written yet,
        before the first frame that can be. `clock` gives µs since the epoch, UTC. `durability` is
        that of appends which do not say.

        Raises:
            JournalUnavailable: no slot can be taken: the disk has no room even for a lock, or the
                folder cannot be written.
            NewerFormat: a later release wrote this log.
        """
        with contextlib.ExitStack() as undo:
            try:
                slot_folder, lock = _take_slot(folder, prefix)
                undo.callback(files.close, lock)
                writer = LogWriter(slot_folder, end_of_log(slot_folder), segment_bytes, clock)
                undo.callback(writer.close)
                sync = durability is Durability.DISK
                journal = cls(slot_folder, lock, writer, boot, sync=sync, deadline_s=deadline_s)
            except OSError as error:
                raise _unavailable(error, folder) from error
            journal._begin()
            undo.pop_all()
        journal._thread.start()
        return journal

    async def append(self, body: bytes, *, sync: bool | None = None) -> int:
        """Append one frame; give its number once it is safe.

        `sync` says whether that means on the disk; None: what the journal was opened with.
        Cancelling the caller does not take the frame back.

        Raises:
            JournalUnavailable: it is not known to be safe, at the latest after the deadline.
            ValueError: the body is empty or longer than `MAX_BODY`.
        """
        loop = asyncio.get_running_loop()
        append = _Append(body, sync=self._sync if sync is None else sync)
        append.loop = loop
        future: asyncio.Future[int] = loop.create_future()
        append.future = future
        self._submit(append)
        append.timer = loop.call_later(self._deadline_s, self._expire, append)
        return await future

    def append_sync(self, body: bytes, *, sync: bool | None = None) -> int:
        """Append one frame from a thread that may be held; otherwise as `append`."""
        append = _Append(body, sync=self._sync if sync is None else sync)
        append.told = told = threading.Event()
        self._submit(append)
        if not told.wait(self._deadline_s):
            given_up = self._give_up(append)
            if given_up is not None:
                raise given_up
            told.wait()  # settled in this very moment: the thread is about to tell
        if isinstance(append.outcome, JournalUnavailable):
            raise append.outcome
        return append.outcome

    def note_gap_start(self, body: bytes) -> None:
        """Note in the reserved block that a gap has begun, in the place of any other note.

        For when the log cannot be written: it takes no room on the disk. Returns when the note is
        there, or after 20 ms on a disk that hangs; never raises for a disk.

        Raises:
            ValueError: the body is longer than `MAX_GAP_BODY`.
        """
        self._gap.note(body)

    def clear_gap(self) -> None:
        """Empty the reserved block, once the gap itself is in the log."""
        self._gap.clear()
        self.left_gap = None

    def close(self) -> None:
        """Write what waits, trim the log and let go of the slot.

        A write that hangs is left behind after the deadline; the slot is then held until the
        process ends.
        """
        with self._mutex:
            if self._closed:
                return
            self._closed = True
        self._queue.put(None)
        self._thread.join(self._deadline_s)

    def _submit(self, append: _Append) -> None:
        size = len(append.body)
        if not 0 < size <= MAX_BODY:
            message = f"a frame's body has 1 to {MAX_BODY} bytes, this one has {size}"
            raise ValueError(message)
        with self._mutex:
            if self._closed:
                raise self._refusal(LogGapReason.IO_ERROR, "it is closed")
            if self._hung:
                raise self._refusal(LogGapReason.HUNG, "a write to it hangs")
            if self._waiting_bytes + size > _QUEUE_BYTES:
                raise self._refusal(LogGapReason.HUNG, f"{_QUEUE_BYTES} bytes wait already")
            self._waiting_bytes += size
            self._queue.put(append)

    def _refusal(
        self, reason: LogGapReason, why: str, *, doubt: bool = False
    ) -> JournalUnavailable:
        told = f"nothing can be appended to the journal {self._folder}: {why}"
        return JournalUnavailable(reason, told, may_be_recorded=doubt)

    def _expire(self, append: _Append) -> None:
        given_up = self._give_up(append)
        if given_up is not None and append.future is not None and not append.future.done():
            append.future.set_exception(given_up)

    def _give_up(self, append: _Append) -> JournalUnavailable | None:
        """Settle an append whose deadline has passed; None when the thread has just settled it."""
        with self._mutex:
            if append.state is _State.SETTLED:
                return None
            doubt = append.state is _State.TAKEN
            append.state = _State.SETTLED
            self._hung = True
        why = f"a write has not returned within {self._deadline_s} s"
        return self._refusal(LogGapReason.HUNG, why, doubt=doubt)

    def _run(self) -> None:
        """Be the writer thread: until `close`, take all that waits and write it."""
        going = True
        try:
            while going:
                arrived = [self._queue.get()]
                while not self._queue.empty():  # nobody else takes from it
                    arrived.append(self._queue.get())
                going = None not in arrived
                self._write(self._take(arrived))
        finally:
            with self._mutex:
                self._closed = True
            self._writer.close()
            self._gap.close()
            files.close(self._lock)

    def _take(self, arrived: Sequence[_Append | None]) -> list[_Append]:
        """Give what is still wanted of what has arrived; the rest is never written."""
        taken: list[_Append] = []
        with self._mutex:
            self._hung = False
            for append in arrived:
                if append is None:
                    continue
                if append.state is _State.SETTLED:
                    self._waiting_bytes -= len(append.body)
                else:
                    append.state = _State.TAKEN
                    taken.append(append)
        return taken

    def _begin(self) -> OSError | None:
        """Write the boot frame, if it is not written; give the error if that cannot be done."""
        if self._boot is None:
            return None
        try:
            self._gap.reserve()
        except OSError as error:
            return error
        portion = self._writer.write([self._boot(self.slot, self._writer.last_seq)])
        if portion.error is None:
            self._boot = None
        return portion.error

    def _write(self, group: list[_Append]) -> None:
        while group:
            error = self._begin()
            if error is not None:
                self._fail(group, error, doubt=False)
                return
            portion = self._writer.write([append.body for append in group])
            recorded = group[: len(portion.seqs)]
            for append, seq in zip(recorded, portion.seqs, strict=True):
                append.outcome = seq
            self._settle([append for append in recorded if not append.sync])
            self._sync_and_settle([append for append in recorded if append.sync])
            group = group[len(recorded) :]
            if portion.error is not None:
                self._fail(group[: portion.failed], portion.error, doubt=True)
                self._fail(group[portion.failed :], portion.error, doubt=False)
                return

    def _sync_and_settle(self, appends: list[_Append]) -> None:
        if not appends:
            return
        try:
            self._writer.sync()
        except OSError as error:
            self._fail(appends, error, doubt=True)
        else:
            self._settle(appends)

    def _fail(self, appends: list[_Append], error: OSError, *, doubt: bool) -> None:
        for append in appends:
            append.outcome = _unavailable(error, self._folder, doubt=doubt)
        self._settle(appends)

    def _settle(self, appends: list[_Append]) -> None:
        """Tell the callers their outcomes: one wake-up for each event loop."""
        by_loop: dict[asyncio.AbstractEventLoop, list[_Append]] = {}
        with self._mutex:
            self._hung = False
            for append in appends:
                self._waiting_bytes -= len(append.body)
                if append.state is _State.SETTLED:
                    continue
                append.state = _State.SETTLED
                if append.loop is not None:
                    by_loop.setdefault(append.loop, []).append(append)
                elif append.told is not None:
                    append.told.set()
        for loop, those in by_loop.items():
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(_tell, those)


def _tell(appends: list[_Append]) -> None:
    """Wake the callers of one event loop, in that loop."""
    for append in appends:
        if append.timer is not None:
            append.timer.cancel()
        if append.future is None or append.future.done():
            continue
        if isinstance(append.outcome, JournalUnavailable):
            append.future.set_exception(append.outcome)
        else:
            append.future.set_result(append.outcome)


def _unavailable(error: OSError, folder: Path, *, doubt: bool = False) -> JournalUnavailable:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    name = errno.errorcode.get(error.errno or 0, "unknown error")
    repair = (
        "make room on its disk (appends go on by themselves)"
        if full
        else "check its disk and the folder's owner and rights (appends are tried again)"
    )
    return JournalUnavailable(
        LogGapReason.DISK_FULL if full else LogGapReason.IO_ERROR,
        f"nothing can be appended to the journal {folder}: {name}; {repair}",
        may_be_recorded=doubt,
    )


def _take_slot(folder: Path, prefix: str) -> tuple[Path, int]:
    """Lock the first free slot; an old worker and its replacement so have one each."""
    if not _PREFIX.fullmatch(prefix):
        message = f"a slot's prefix is {_PREFIX.pattern}, this one is {prefix!r}"
        raise ValueError(message)
    for number in range(_SLOTS):
        slot = folder / f"{prefix}-{number}"
        files.make_folder(slot)
        lock = files.lock(slot / "lock")
        if lock is not None:
            return slot, lock
    message = f"all {_SLOTS} slots of {prefix} are taken"
    raise OSError(errno.EAGAIN, message)
