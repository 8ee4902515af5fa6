"""Fixtures of the command line's tests: a folder with a log, and a clock that stands still."""

from __future__ import annotations

import asyncio
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from access import Action, CountIs, Gap, GapPlace, GapReason, Purpose, Reading, SubjectKind
from ledger.service import serve_ledger
from proxy.config import load_settings
from proxy.ledger_place import ledger_paths
from proxy.ledger_process import equipment
from tests.cli.logs import NOW, Log, micros

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def filled(log: Log) -> Log:
    """Write four accesses: an ordinary one, an export by nobody, an unreadable one, a linked one."""
    both = (
        log.subject(SubjectKind.PHONE, "+8613800138000", row=1),
        log.subject(SubjectKind.CUSTOMER, "c-1001", row=1),
    )
    unreadable = (
        Gap(GapReason.UNLISTED, GapPlace.SESSION),
        Gap(GapReason.UNPARSED, GapPlace.STATEMENT),
    )
    log.access(1)
    log.access(
        2,
        operator=None,
        purpose=Purpose(),
        action=Action.EXPORT,
        row_count=50000,
        subject_count=50000,
    )
    log.access(
        3,
        reading=Reading.UNREADABLE,
        touches=(),
        gaps=unreadable,
        subjects=(),
        subject_count=0,
        subject_count_is=CountIs.UNKNOWN,
    )
    log.access(4, subjects=both, subject_count=1, subject_count_is=CountIs.AT_LEAST)
    log.write()
    return log


@pytest.fixture(scope="session", autouse=True)
def standing_clock() -> Iterator[None]:
    """Let the clock of commands, and of the ledger inside them, stand at `NOW`."""
    with pytest.MonkeyPatch.context() as patch:
        for place in ("cli.ask.now", "cli.status.now"):
            patch.setattr(place, lambda: micros(NOW))
        yield


@pytest.fixture
def empty(tmp_path: Path) -> Log:
    """Give a configured folder without a record, for one test alone."""
    log = Log(tmp_path / "house")
    log.init()
    return log


@pytest.fixture
def own_log(empty: Log) -> Log:
    """Give the log of four accesses, for one test alone."""
    return filled(empty)


@pytest.fixture(scope="session")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    """Give the log of four accesses, for tests that only ask: a resident ledger answers them."""
    log = Log(tmp_path_factory.mktemp("cli") / "house")
    log.init()
    filled(log)
    with resident(log):
        yield log


@contextmanager
def resident(log: Log) -> Iterator[None]:
    """Let the ledger's process answer on its socket, in a thread of this one."""
    loaded = load_settings(log.folder)
    loop = asyncio.new_event_loop()
    stop, answers = asyncio.Event(), threading.Event()
    serving = serve_ledger(
        ledger_paths(loaded), equipment(loaded), lambda: micros(NOW), stop, answers.set
    )
    thread = threading.Thread(target=loop.run_until_complete, args=(serving,))
    thread.start()
    try:
        assert answers.wait(60)
        yield
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()
