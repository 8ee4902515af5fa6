"""The PostgreSQL wire session: sans-I/O, bytes in, events out.

`session` joins `client` and `server` (one direction each) over `core` (what they share): `states`
holds the rules as tables, `pending` the answers that are due, `prepared` names of statements and
portals, `messages` one small type per message, `events` what comes out.
"""

from proxy.postgres.body import ProtocolViolation
from proxy.postgres.core import SessionFailed
from proxy.postgres.session import PostgresSession
from proxy.postgres.states import Awaited, Limits, Phase

__all__ = [
    "Awaited",
    "Limits",
    "Phase",
    "PostgresSession",
    "ProtocolViolation",
    "SessionFailed",
]
