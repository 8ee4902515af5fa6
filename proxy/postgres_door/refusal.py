"""What the proxy itself says to a PostgreSQL client. No byte of any session is in it.

All are FATAL: the session ends with them. Source: PostgreSQL manual, appendix A (error codes).
"""

from __future__ import annotations

from proxy.postgres.messages import ErrorResponse

CANNOT_CONNECT = "57P03"
"""cannot_connect_now: libpq tries its next host on it."""
REFUSED = ErrorResponse("FATAL", "58030").encode(
    "whosaw: the access log cannot be written, so this access is refused and the session closed"
)
"""io_error. Nothing that was not recorded was sent to the server or released to the client."""
SHUT_DOWN = ErrorResponse("FATAL", "57P01").encode("whosaw: the proxy is shutting down")
"""admin_shutdown: pools connect anew on it."""
UNREACHABLE = ErrorResponse("FATAL", CANNOT_CONNECT).encode(
    "whosaw: the server behind this proxy cannot be reached"
)
