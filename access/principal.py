"""Who asked: the account that authenticated, and the natural person behind it.

Analysts read *account* and *person*; code says principal and operator.
Source: Protection Rules Art. 13(6), which wants the person (人员) and not the account.
"""

from enum import StrEnum

from msgspec import Struct


class Trust(StrEnum):
    """How much an identity is worth, best first."""

    VERIFIED = "verified"
    """A signature or a certificate chain that the proxy, or the database itself, checked."""
    ASSERTED = "asserted"
    """Said by a hop inside a trusted network."""
    CLAIMED = "claimed"
    """Said by the caller alone."""


class PrincipalKind(StrEnum):
    """What kind of account it is."""

    PERSON = "person"
    SERVICE = "service"
    SELF_SERVICE = "self_service"
    """The subscriber himself: the id is then a pseudonym."""
    UNKNOWN = "unknown"


class IdentitySource(StrEnum):
    """Where an identity was read."""

    JWT = "jwt"
    BASIC = "basic"
    CLIENT_CERTIFICATE = "client_certificate"
    HEADER = "header"
    DATABASE_USER = "database_user"
    APPLICATION_NAME = "application_name"
    SESSION_VARIABLE = "session_variable"
    SQL_COMMENT = "sql_comment"
    ACCOUNT_MAPPING = "account_mapping"
    NONE = "none"
    UNIX_ACCOUNT = "unix_account"
    """The kernel's word for who runs a command (SO_PEERCRED)."""


class Principal(Struct, frozen=True, array_like=True, gc=False):
    """The account that authenticated. `id` is listed text or a digest (DESIGN, value-free)."""

    id: str
    kind: PrincipalKind
    known_by: IdentitySource
    trust: Trust


class Operator(Struct, frozen=True, array_like=True, gc=False):
    """The natural person behind a principal. `id` is listed text (a staff number) or a digest."""

    id: str
    known_by: IdentitySource
    trust: Trust


NOBODY = Principal("", PrincipalKind.UNKNOWN, IdentitySource.NONE, Trust.CLAIMED)
"""No account was presented at all."""
