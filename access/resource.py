"""What was asked for, and what was done to it."""

from enum import StrEnum

from msgspec import Struct


class Protocol(StrEnum):
    """The wire protocol of an access."""

    HTTP1 = "http/1.1"
    HTTP2 = "http/2"
    WEBSOCKET = "websocket"
    POSTGRESQL = "postgresql"
    MYSQL = "mysql"


class Action(StrEnum):
    """What was done. *Bulk* is a rule's threshold, not an action."""

    COLLECT = "collect"
    READ = "read"
    UPDATE = "update"
    DELETE = "delete"
    EXPORT = "export"
    COPY = "copy"
    DESTROY = "destroy"
    PROVIDE = "provide"
    LOGIN = "login"
    OTHER = "other"
    """Session control, health checks: nothing is done to a resource."""
    UNKNOWN = "unknown"
    """Could not tell; rules treat it as the most sensitive one."""


class Resource(Struct, frozen=True, array_like=True, gc=False):
    """A field behind the proxy: a system and a path in it.

    `path` is `schema.table.column` for SQL and `METHOD /route/{template}#$.json.path` for HTTP.
    """

    system: str
    path: str

    def __str__(self) -> str:
        """Give `crm:public.subscriber.msisdn`."""
        return f"{self.system}:{self.path}"
