"""What a session tells of the extended query protocol, in short."""

from access import Outcome, Parameter, SentBy
from proxy.postgres.events import Ready, StatementEnded, StatementSent

READY = Ready(b"", "I")


def sent(
    serial: int, text: str | None, *values: bytes, known: bool = True, **more: bool
) -> StatementSent:
    parameters = tuple(Parameter(0, False, v) for v in values) if known else None
    return StatementSent(b"", serial, SentBy.EXTENDED_QUERY, text, parameters, **more)


def ended(serial: int, rows: int | None = None, *commands: str, **more: bool) -> StatementEnded:
    return StatementEnded(b"", serial, Outcome.OK, rows, commands, None, **more)


def skipped(serial: int) -> StatementEnded:
    return StatementEnded(b"", serial, Outcome.SKIPPED, None, (), None)
