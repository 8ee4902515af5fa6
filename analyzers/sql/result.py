"""The rows of a result: which base columns the server says they are, and whose they are."""

from collections.abc import Sequence

from access import (
    Certainty,
    CountIs,
    FieldIn,
    Gap,
    GapPlace,
    GapReason,
    KnownBy,
    Resource,
    ResultColumn,
    SeenAs,
    SubjectKind,
    SubjectRef,
    Touch,
    Use,
)
from analyzers.detection import Pseudonymiser, subject_kind
from analyzers.sql.reading import StatementReading
from analyzers.sql.rows import SubjectRows, Watched
from analyzers.sql.schema import VIEW, ColumnVerdict, Field, SchemaIndex
from analyzers.sql.settings import TEMPORARY

FIRST_OWN_OID = 16384
"""Smaller oids belong to PostgreSQL's own catalogs. Source: `transam.h`, FirstNormalObjectId."""


class ResultReader:
    """Reads the rows of one result.

    `touches` are the columns that the server itself names as the source of a result column: sure
    that it was this column, as sure as the catalogue that it holds the category. `all_described`
    says that every result column is a plain column of a table.
    """

    def __init__(
        self,
        system: str,
        reading: StatementReading,
        columns: Sequence[ResultColumn],
        index: SchemaIndex,
        pseudonymiser: Pseudonymiser,
    ) -> None:
        self._index = index
        self._unknown = 0
        self.all_described = bool(columns)
        self.described: list[str] = []
        """Paths of the base columns that the server named."""
        self.inherited: set[str] = set()
        """Paths of the columns of inheriting tables that a named column may have come from."""
        self._temporary = any(path.startswith(_TEMPORARY) for path in reading.tables)
        """Whether the text names temporary tables, whose oids are never known: it tells of them."""
        kinds = possible_kinds(reading)
        watched: list[Watched] = []
        touches: dict[Touch, None] = {}
        nameless = any(gap.reason is GapReason.UNKNOWN_TABLE for gap in reading.gaps)
        for at, column in enumerate(columns):
            unknown = self._unknown
            field = self._field(column)
            if field is None:
                if self._is_system(column):
                    continue
                if self._temporary or nameless or self._unknown > unknown:
                    kinds |= PROVEN_KINDS  # rows come into a temporary table unseen
                if nameless or self._unknown > unknown:
                    touches.update(dict.fromkeys(_told_by_name(system, column, index)))
                watched += _guessed(at, column, index, kinds)
            elif field.verdict is not None:
                touches[disclosed(system, field, field.verdict, KnownBy.RESULT_COLUMN)] = None
                watched += identifying(at, field.verdict, column.type_oid, binary=column.binary)
        if any(touch.resource.path.startswith(_SYSTEM_SCHEMA) for touch in reading.touches):
            self.all_described = False  # what the server's own columns are is not looked up
        self.touches: tuple[Touch, ...] = tuple(touches)
        hidden = not self.all_described and (bool(kinds) or personal(reading) or self._unknown > 0)
        self._rows = SubjectRows(
            watched,
            kinds,
            SeenAs.RETURNED,
            pseudonymiser,
            told=not hidden,
            personal=hidden or bool(touches),
        )

    @property
    def row_count(self) -> int:
        """Rows read so far."""
        return self._rows.row_count

    @property
    def subject_count(self) -> int:
        """Different rows so far that hold at least one data subject."""
        return self._rows.subject_count

    @property
    def subject_count_is(self) -> CountIs:
        """What `subject_count` is worth."""
        return self._rows.count_is

    @property
    def waiting(self) -> int:
        """How many pseudonyms `take_subjects` has not given yet."""
        return self._rows.waiting

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What could not be told so far."""
        if not self._unknown:
            return self._rows.gaps()
        return (
            Gap(GapReason.UNKNOWN_TABLE, GapPlace.RESULT, self._unknown),
            *self._rows.gaps(),
        )

    def row(self, fields: Sequence[bytes | None]) -> None:
        """Read one `DataRow`."""
        self._rows.row(fields)

    def take_subjects(self) -> tuple[SubjectRef, ...]:
        """Give the next pseudonyms, at most `PART_SUBJECTS`; empty when all were taken."""
        return self._rows.take()

    def _field(self, column: ResultColumn) -> Field | None:
        """Give the base or view column that the server names, and note what it does not."""
        if not column.table_oid:
            self.all_described = False
            return None
        if self._is_system(column):
            return None
        table = self._index.table_of_oid(column.table_oid)
        field = self._index.field_of_attribute(table, column.attribute) if table else None
        if table is None or field is None:
            self._unknown += not self._temporary
            self.all_described = False
            return None
        if table.kind == VIEW or table.reads:
            self.all_described = False
        self.described.append(field.path)
        for child in self._index.descendants(table):
            below = self._index.fields(child).get(field.column.name)
            if below is not None:
                self.inherited.add(below.path)
        return field

    @staticmethod
    def _is_system(column: ResultColumn) -> bool:
        """Tell whether it is a system catalog's column, or `ctid` and the like of any table."""
        return 0 < column.table_oid < FIRST_OWN_OID or (
            column.table_oid > 0 and column.attribute >= _SYSTEM_ATTRIBUTE
        )


_SYSTEM_SCHEMA = "pg_catalog."
_TEMPORARY = f"{TEMPORARY}."
_SYSTEM_ATTRIBUTE = 0x8000
"""Attribute numbers are signed and those of system columns negative: unsigned, from here on."""


def identifying(
    at: int, verdict: ColumnVerdict, type_oid: int = 0, *, binary: bool = False
) -> list[Watched]:
    """Say how to look at a column of a known category, if that identifies anyone."""
    if subject_kind(verdict.category) is None:
        return []
    return [Watched(at, verdict.category, verdict.certainty, type_oid, binary, other=verdict.other)]


def _guessed(
    at: int, column: ResultColumn, index: SchemaIndex, kinds: frozenset[SubjectKind]
) -> list[Watched]:
    """Say how to look at a column that the server does not name: by its name, else by its values.

    Only for kinds of identifiers that the statement may disclose.
    """
    if not kinds:
        return []
    verdict = index.verdict_of_name(column.name)
    category, certainty, other = "", Certainty.POSSIBLE, False
    if verdict is not None and subject_kind(verdict.category) in kinds:
        category, certainty, other = verdict.category, Certainty.LIKELY, verdict.other
    return [Watched(at, category, certainty, column.type_oid, column.binary, other)]


PROVEN_KINDS = frozenset(SubjectKind) - {SubjectKind.ACCOUNT, SubjectKind.CUSTOMER}
"""Kinds that a value's own form proves; any text may be an account or a customer."""


def _told_by_name(system: str, column: ResultColumn, index: SchemaIndex) -> tuple[Touch, ...]:
    """Give the touch of a column of a table that is not known, where its own name tells a category.

    The name came over the wire, so the path holds the category in its place.
    """
    verdict = index.verdict_of_name(column.name)
    if verdict is None:
        return ()
    certainty = min(Certainty.LIKELY, verdict.certainty, key=_CERTAINTIES.index)
    return (nowhere(system, verdict, certainty, KnownBy.NAME),)


def nowhere(system: str, verdict: ColumnVerdict, certainty: Certainty, known_by: KnownBy) -> Touch:
    """Give the touch of something of this category that went to the client from an unknown table."""
    return Touch(
        Resource(system, f"{UNKNOWN_TABLE}.{verdict.category}"),
        FieldIn.RESULT,
        verdict.category,
        verdict.sensitivity,
        Use.DISCLOSED,
        verdict.form,
        certainty,
        known_by,
    )


UNKNOWN_TABLE = "(unknown table)"
"""Stands for schema and table in the path of a result column whose table is not known."""
_CERTAINTIES = (Certainty.POSSIBLE, Certainty.LIKELY, Certainty.SURE)


def disclosed(system: str, field: Field, verdict: ColumnVerdict, known_by: KnownBy) -> Touch:
    """Give the touch of a column whose values go to the client."""
    return Touch(
        Resource(system, field.path),
        FieldIn.RESULT,
        verdict.category,
        verdict.sensitivity,
        Use.DISCLOSED,
        verdict.form,
        verdict.certainty,
        known_by,
    )


def possible_kinds(reading: StatementReading) -> frozenset[SubjectKind]:
    """Give the kinds of identifiers that a statement may disclose; all, where that is not known."""
    if _untold(reading):
        return frozenset(SubjectKind)
    kinds = (
        subject_kind(touch.category) for touch in reading.touches if touch.used is Use.DISCLOSED
    )
    return frozenset(kind for kind in kinds if kind is not None)


def personal(reading: StatementReading) -> bool:
    """Tell whether a statement may disclose anything personal."""
    return _untold(reading) or any(touch.used is Use.DISCLOSED for touch in reading.touches)


def _untold(reading: StatementReading) -> bool:
    return any(gap.reason is not GapReason.UNLISTED for gap in reading.gaps)
