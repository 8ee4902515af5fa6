"""whosaw's own operational log, and silence for everybody else's.

Libraries quote what they saw on the wire in their messages and exceptions. So nothing they say
reaches a file or the terminal, also with --debug; of an unexpected exception only its type and the
place in the code are told (`where`), never its text.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from logging.handlers import WatchedFileHandler
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path
    from types import TracebackType

OWN = "whosaw"
"""The only logger that is heard; the others are its children."""
_SAME_A_MINUTE = 20
"""How often a minute the same thing is told: a defect that every request meets must not fill the
disk that the journal needs."""


def where(error: BaseException) -> str:
    """Give type and place of an exception without its text."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        file = code.co_filename.rpartition("/")[2]
        place = f" at {file}:{trace.tb_lineno} in {code.co_name}"
        trace = trace.tb_next
    return f"{type(error).__name__}{place}"


def printable(text: str) -> str:
    """Give a text in which half characters, as in names of files, are written out."""
    return text.encode("utf-8", "backslashreplace").decode()


def start_log(folder: Path, name: str, *, debug: bool) -> logging.Logger:
    """Append to `<name>.log` in the folder and silence all other loggers of this process.

    Several processes may append to one file; one that `logrotate` moved away is opened anew.
    """
    silence()
    folder.mkdir(parents=True, exist_ok=True)
    handler = WatchedFileHandler(folder / f"{name}.log", encoding="utf-8")
    handler.addFilter(_Seldom())
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(process)d %(name)s %(message)s")
    )
    own = logging.getLogger(OWN)
    own.handlers = [handler]
    own.propagate = False
    own.setLevel(logging.DEBUG if debug else logging.INFO)
    return own


class _Seldom(logging.Filter):
    """Lets the same message through a few times a minute."""

    def __init__(self) -> None:
        super().__init__()
        self._minute = 0
        self._told: dict[object, int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        minute = int(time.monotonic()) // 60
        if minute != self._minute:
            self._minute, self._told = minute, {}
        told = self._told[record.msg] = self._told.get(record.msg, 0) + 1
        return told <= _SAME_A_MINUTE


def silence() -> None:
    """Keep libraries and the interpreter from writing texts of exceptions anywhere."""
    root = logging.getLogger()
    root.handlers = [logging.NullHandler()]
    # mitmproxy's loggers set levels of their own; a disabled parent does not stop children.
    logging.lastResort = None
    # logging's own complaint about a bad message would print its arguments.
    logging.raiseExceptions = False
    for name in ("mitmproxy", "asyncio", "aiohttp", "concurrent"):
        logger = logging.getLogger(name)
        logger.handlers = [logging.NullHandler()]
        logger.propagate = False
        logger.setLevel(logging.CRITICAL + 1)
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _uncaught_in_thread


def on_loop_error(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what asyncio would print, without its text. For `loop.set_exception_handler`."""
    del loop
    error = context.get("exception")
    told = where(error) if isinstance(error, BaseException) else "no exception"
    logging.getLogger(f"{OWN}.loop").error("unhandled in a task: %s", told)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    del kind, trace
    if not isinstance(error, KeyboardInterrupt):
        logging.getLogger(OWN).critical("died of %s", where(error))
        sys.stderr.write(f"whosaw: died of {where(error)}\n")


def _unraisable(raised: sys.UnraisableHookArgs) -> None:
    error = raised.exc_value
    logging.getLogger(OWN).error("ignored: %s", where(error) if error else raised.exc_type)


def _uncaught_in_thread(raised: threading.ExceptHookArgs) -> None:
    error = raised.exc_value
    logging.getLogger(OWN).error("a thread died of %s", where(error) if error else "nothing")
