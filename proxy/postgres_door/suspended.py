"""What stands in the place of a suspended statement on either side, and what its record says.

No byte of any session stands there. The server gets a message of the same kind that it must reject: so
it answers in its turn, aborts a transaction that is open and skips to the next `Sync`, as the protocol
says of any error. The client gets our error in place of the server's. Source: PostgreSQL manual,
54.2.3 and appendix A.
"""

from __future__ import annotations

import secrets
from struct import pack
from typing import TYPE_CHECKING

import msgspec

from access import Decision, Outcome
from proxy.postgres.messages import ErrorResponse
from proxy.suspension import Suspended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proxy.draft import Ended
    from proxy.postgres.events import StatementSent
    from proxy.postgres_door.statement import OpenStatement

SQLSTATE = "42501"
"""insufficient_privilege: what drivers do not try again."""
_NO_SQL = b"suspended by order of the authority\0"
"""A syntax error, in the words that the server's log shall show."""
_NO_PORTAL = f"suspended-{secrets.token_hex(16)}".encode() + b"\0"
"""A portal that no client can have bound: its name is drawn anew in each process."""
_INSTEAD = {
    b"Q": pack(">cI", b"Q", 4 + len(_NO_SQL)) + _NO_SQL,
    b"E": pack(">cI", b"E", 8 + len(_NO_PORTAL)) + _NO_PORTAL + bytes(4),
    b"F": pack(">cIIHHH", b"F", 14, 0, 0, 0, 0),
}
"""By the first byte: Query, Execute, and FunctionCall of the function 0, which there is not."""


def forbid(statements: Sequence[OpenStatement]) -> str | None:
    """Mark statements that are sent together as refused, if an order forbids one; give its number."""
    orders = [statement.forbidding(answered=False) for statement in statements]
    found = next((order for order in orders if order is not None), None)
    if found is not None:
        for statement, order in zip(statements, orders, strict=True):
            statement.refused = True
            statement.order = order
    return found


def stopped(statement: OpenStatement, ended: Ended) -> Ended:
    """Say that an order stopped it, or that it was refused with another that an order forbids."""
    if statement.order is None:
        return msgspec.structs.replace(ended, outcome=Outcome.SKIPPED)
    outcome = ended.outcome
    if outcome is not Outcome.SKIPPED:
        sure = statement.refused or statement.read_only
        outcome = Outcome.DENIED if sure else Outcome.UNKNOWN
    return msgspec.structs.replace(
        ended,
        outcome=outcome,
        decision=Decision.SUSPENDED,
        error_code=statement.order,
        error_class=SQLSTATE[:2],
        bytes_out=ended.bytes_out if statement.released else 0,
    )


def instead_of(sent: StatementSent, order: str) -> bytes:
    """Give what goes to the server in place of a statement.

    Raises:
        Suspended: nothing can, since the message has not come whole.
    """
    kind = sent.raw[:1]
    if not sent.complete and kind != b"E":
        raise Suspended(order)
    return _INSTEAD[kind]


def refusal(order: str) -> bytes:
    """Give the error that the client gets; its session goes on."""
    return ErrorResponse("ERROR", SQLSTATE).encode(f"whosaw: {_told(order)} suspends this act")


def last_words(order: str) -> bytes:
    """Give the error that the client gets where its session cannot go on."""
    text = f"whosaw: {_told(order)} suspends this act, and the session is closed"
    return ErrorResponse("FATAL", SQLSTATE).encode(text)


def _told(order: str) -> str:
    """Name the order, where its number can be read in every encoding a client may have."""
    plain = order.isascii() and order.isprintable()
    return f"order {order} of the authority" if plain else "an order of the authority"
