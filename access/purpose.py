"""On what matter: the declared purpose and what was declared with it.

Source: Protection Rules Art. 9.2, 9.3 (purpose) and Art. 13(3), 13(6) (approval, matter).
"""

from enum import StrEnum

from msgspec import Struct


class DeclaredBy(StrEnum):
    """How a declaration reached us."""

    HEADER = "header"
    SQL_COMMENT = "sql_comment"
    SESSION_VARIABLE = "session_variable"
    ACCOUNT_MAPPING = "account_mapping"
    ENDPOINT_MAPPING = "endpoint_mapping"
    NONE = "none"
    """Nothing was declared (only in the `purpose_from` column, which is never NULL)."""


class Declared(Struct, frozen=True, array_like=True, gc=False):
    """One declared thing: listed text, text of its configured pattern, or a digest."""

    value: str
    known_by: DeclaredBy


class Purpose(Struct, frozen=True, array_like=True, gc=False):
    """What the caller declared; None where nothing was."""

    purpose: Declared | None = None
    ticket: Declared | None = None
    approval: Declared | None = None
    recipient: Declared | None = None
