"""The messages that are read, one small type each, with the manual's field names.

Messages whose content plays no part (`ParseComplete`, `Sync`, passwords) have no type: they are
known by their type byte alone and pass unread. Source: PostgreSQL manual, 54.7.
"""

from proxy.postgres.messages.authentication import Authentication, AuthenticationCode
from proxy.postgres.messages.copy import CopyResponse
from proxy.postgres.messages.error import ErrorResponse
from proxy.postgres.messages.extended import Bind, Close, Describe, Execute, Parse
from proxy.postgres.messages.function import FunctionCall
from proxy.postgres.messages.result import (
    CommandComplete,
    FieldDescription,
    ParameterDescription,
    RowDescription,
    data_rows,
)
from proxy.postgres.messages.startup import (
    CancelRequest,
    GSSENCRequest,
    SSLRequest,
    StartupMessage,
    decode_startup,
)
from proxy.postgres.messages.status import ParameterStatus, ReadyForQuery

__all__ = [
    "Authentication",
    "AuthenticationCode",
    "Bind",
    "CancelRequest",
    "Close",
    "CommandComplete",
    "CopyResponse",
    "Describe",
    "ErrorResponse",
    "Execute",
    "FieldDescription",
    "FunctionCall",
    "GSSENCRequest",
    "ParameterDescription",
    "ParameterStatus",
    "Parse",
    "ReadyForQuery",
    "RowDescription",
    "SSLRequest",
    "StartupMessage",
    "data_rows",
    "decode_startup",
]
