"""What was seen on the wire of a SQL database. In memory only, but for `Shape`."""

from enum import StrEnum

from msgspec import Struct


class SentBy(StrEnum):
    """By which part of the protocol a statement came."""

    SIMPLE_QUERY = "simple_query"
    EXTENDED_QUERY = "extended_query"
    FUNCTION_CALL = "function_call"
    STARTUP = "startup"
    REPLICATION = "replication"


class Parameter(Struct, frozen=True):
    """A bound parameter: the type's oid (0 = not told), binary or text, None = NULL."""

    type_oid: int
    binary: bool
    value: bytes | None


class ResultColumn(Struct, frozen=True):
    """One column of a result as the server described it (`RowDescription`).

    `table_oid` and `attribute` are 0 where the column is not a plain base column.
    """

    name: str
    table_oid: int
    attribute: int
    type_oid: int
    binary: bool


class Temporary(Struct, frozen=True):
    """A temporary table or view that a session has made. Its names come from the wire.

    `columns` are names and types, as far as its text tells. `query` is what a view shows or a table was
    made of, "" for none; names in it are looked for in `search_path`. It may hold literals. `names` are
    the tables that the query names without a schema.

    `until_commit`: ON COMMIT DROP. `written`: rows of which nothing is known may have come into it.
    `doubtful`: it may be gone, so that its name may mean a permanent table.
    """

    name: str
    columns: tuple[tuple[str, str], ...] = ()
    query: str = ""
    view: bool = False
    search_path: str = ""
    names: tuple[str, ...] = ()
    until_commit: bool = False
    written: bool = False
    doubtful: bool = False


class SessionState(Struct, frozen=True):
    """What a session has said of itself, and where it stands.

    `variables` holds the `whosaw.*` settings made so far, without the prefix. `sql_mode` is MySQL's
    and MariaDB's, None while it is the server's own. `search_path` is "" where none was set; the
    current database of MySQL stands in it after USE. `role` is the current role, "" where it is not
    known. `temporary` are the session's own tables and views, by name.
    """

    user: str
    database: str
    application_name: str = ""
    search_path: str = ""
    variables: tuple[tuple[str, str], ...] = ()
    sql_mode: str | None = None
    role: str = ""
    temporary: tuple[Temporary, ...] = ()


class Statement(Struct, frozen=True):
    """A statement about to be executed. `started_at` is µs since the epoch, UTC."""

    system: str
    sent_by: SentBy
    started_at: int
    client_address: str
    client_port: int
    server: str
    text: str
    parameters: tuple[Parameter, ...]
    session: SessionState
    session_id: bytes
