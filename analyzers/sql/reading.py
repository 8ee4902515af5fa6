"""What the SQL analyser says of one statement: value-free but for what a declaration carries.

A reading is made once per text and schema and kept in the analyser's memory. It holds pseudonyms in
place of the statement's literals (but for the signs that a COPY's options name). `comments` and
`sets` hold what the client declared of itself, for `proxy.identity` and its gate.
"""

from enum import StrEnum

from msgspec import Struct

from access import Action, Certainty, Gap, Reading, SeenAs, Shape, SubjectRef, Touch
from analyzers.sql.temporary import TemporaryChange


class Holds(StrEnum):
    """How a bound parameter holds identifiers."""

    ONE = "one"
    PATTERN = "pattern"
    """A LIKE pattern: an identifier only if it has no wildcard."""


class ParameterUse(Struct, frozen=True):
    """Parameter `$number` is compared with, or written to, a column of `category`.

    An array parameter (`= ANY($1)`, `unnest($1)`) stands for each of its elements. `row` links
    parameters of one row of an INSERT, 0 for none. `other`: the column names another person than the
    row's own.
    """

    number: int
    category: str
    seen_as: SeenAs
    certainty: Certainty
    holds: Holds = Holds.ONE
    row: int = 0
    other: bool = False


class LiteralUse(Struct, frozen=True):
    """The literal that begins at byte `at` of the text stands as a parameter would (`ParameterUse`).

    It tells which literal of another text of the same form names a subject, and holds no value.
    """

    at: int
    category: str
    seen_as: SeenAs
    certainty: Certainty
    holds: Holds = Holds.ONE
    row: int = 0
    other: bool = False


class CopyPlan(Struct, frozen=True):
    """What flows through a COPY: its columns and how rows are written.

    `columns` are paths `schema.table.column`, "" for one that is not a plain base column; None when
    not even their number is known. `to_client` is False for COPY FROM STDIN.
    """

    to_client: bool
    columns: tuple[str, ...] | None
    written: str = "text"
    delimiter: str = "\t"
    null: str = "\\N"
    quote: str = '"'
    escape: str = '"'
    header: bool = False


class Named(Struct, frozen=True):
    """A prepared statement or cursor: its name is listed text or a digest, as in `operation`."""

    kind: str
    """`prepared` or `cursor`."""
    name: str


class StatementReading(Struct, frozen=True):
    """One statement, read. See docs/reference/statements.md for what each kind gives.

    `read_only`: proven that executing it changes nothing. `tables` are the tables named, as
    `schema.table`, in order of appearance; a table that the schema facts do not know is not among
    them but a gap. `comments` are the listed pairs of its comments. `sets` are the `whosaw.*`
    settings it makes, without the prefix, None for a reset, `("*", None)` for RESET ALL and DISCARD
    ALL; `sets_local` says that they end with the transaction. `set_parameters` are settings whose
    value is a parameter. `search_path` and `sql_mode` are the new ones, None if unchanged (after USE
    the path is the database; a mode that begins with a comma adds to the one before). `literals` are
    the subjects named by literals, `literal_uses` where those stand, `parameters` where bound ones are.
    `defines` is what PREPARE and DECLARE define and `inner` the reading of the statement in it;
    `runs` is what EXECUTE and FETCH use (`SqlAnalyser.inherited` joins the two).
    """

    operation: str
    action: Action
    reading: Reading
    read_only: bool = False
    touches: tuple[Touch, ...] = ()
    gaps: tuple[Gap, ...] = ()
    tables: tuple[str, ...] = ()
    shape: Shape | None = None
    comments: tuple[tuple[str, str], ...] = ()
    sets: tuple[tuple[str, str | None], ...] = ()
    set_parameters: tuple[tuple[str, int], ...] = ()
    sets_local: bool = False
    search_path: str | None = None
    sql_mode: str | None = None
    role: str | None = None
    """The new role, "" where it is not known any more, None if unchanged."""
    literals: tuple[SubjectRef, ...] = ()
    literal_uses: tuple[LiteralUse, ...] = ()
    parameters: tuple[ParameterUse, ...] = ()
    copy: CopyPlan | None = None
    defines: Named | None = None
    inner: "StatementReading | None" = None
    runs: Named | None = None
    temporary: tuple[TemporaryChange, ...] = ()
    """What it makes of the session's temporary tables and views. In memory only."""
