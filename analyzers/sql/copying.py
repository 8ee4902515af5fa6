"""The rows of a COPY, either way: text, CSV or binary, cut anywhere.

Source: PostgreSQL manual, COPY, "File Formats".
"""

from collections.abc import Sequence

from access import (
    Certainty,
    CountIs,
    Gap,
    GapPlace,
    GapReason,
    KnownBy,
    SeenAs,
    SubjectKind,
    SubjectRef,
    Touch,
)
from analyzers.detection import Pseudonymiser
from analyzers.sql.copy_formats import format_of
from analyzers.sql.reading import CopyPlan, StatementReading
from analyzers.sql.result import (
    PROVEN_KINDS,
    disclosed,
    identifying,
    nowhere,
    personal,
    possible_kinds,
)
from analyzers.sql.rows import SubjectRows, Watched
from analyzers.sql.schema import Field, SchemaIndex
from analyzers.sql.settings import TEMPORARY

_NAMES = {
    SubjectKind.PHONE: "mobile_number",
    SubjectKind.ID_DOCUMENT: "id_number",
    SubjectKind.EMAIL: "email",
    SubjectKind.IMSI: "imsi",
    SubjectKind.IMEI: "imei",
    SubjectKind.ICCID: "iccid",
    SubjectKind.BANK_CARD: "bank_account",
}
"""The ordinary category of a kind of identifier, as a name that the detector knows."""
_GUESSED_FIELDS = 256
"""Fields of a row that are looked at where its columns are not known."""


class CopyReader:
    """Reads the rows of one COPY: `feed` takes its data in pieces of any length.

    Where the columns are known (a COPY of a table, or of a query with plain columns) `touches` are
    what is disclosed, as for a result; of a COPY FROM they are empty and the subjects *written*.
    """

    def __init__(
        self,
        system: str,
        reading: StatementReading,
        index: SchemaIndex,
        pseudonymiser: Pseudonymiser,
    ) -> None:
        plan = reading.copy or CopyPlan(to_client=True, columns=None)
        columns = [index.field_at(path) if path else None for path in plan.columns or ()]
        kinds = possible_kinds(reading)
        if any(path.startswith(f"{TEMPORARY}.") for path in reading.tables):
            kinds |= PROVEN_KINDS  # this index has none of it, and rows come into it unseen
        known = plan.columns is not None and all(field is not None for field in columns)
        self.all_described = known and plan.to_client
        self.described = [field.path for field in columns if field is not None]
        self.inherited: set[str] = set()
        self._index = index
        self._system = system
        self._nameless = plan.to_client and any(
            gap.reason is GapReason.UNKNOWN_TABLE for gap in reading.gaps
        )
        self._disclosed: tuple[Touch, ...] = ()
        if plan.to_client:
            self._disclosed = _disclosed(system, columns)
        hidden = not known and (bool(kinds) or personal(reading))
        self._rows = SubjectRows(
            _watched(columns, kinds, binary=plan.written == "binary", plan=plan),
            kinds,
            SeenAs.RETURNED if plan.to_client else SeenAs.WRITTEN,
            pseudonymiser,
            told=not hidden,
            personal=hidden or bool(self._disclosed),
        )
        self._format = format_of(plan)

    @property
    def touches(self) -> tuple[Touch, ...]:
        """What went to the client so far: known columns; of a table not known, what values proved."""
        proven = self._rows.proven & PROVEN_KINDS if self._nameless else ()
        verdicts = (self._index.verdict_of_name(_NAMES[kind]) for kind in sorted(proven))
        return self._disclosed + tuple(
            nowhere(self._system, verdict, Certainty.POSSIBLE, KnownBy.VALUE)
            for verdict in verdicts
            if verdict is not None
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
        return CountIs.AT_LEAST if self._format.lost else self._rows.count_is

    @property
    def waiting(self) -> int:
        """How many pseudonyms `take_subjects` has not given yet."""
        return self._rows.waiting

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What could not be told so far."""
        lost = self._format.lost
        cut = (Gap(GapReason.TRUNCATED, GapPlace.RESULT, lost),) if lost else ()
        return cut + self._rows.gaps()

    def feed(self, data: bytes) -> None:
        """Read the next piece of data."""
        for fields in self._format.rows(data):
            self._rows.row(fields)

    def end(self) -> None:
        """Read a last row that has no line feed."""
        for fields in self._format.rest():
            self._rows.row(fields)

    def take_subjects(self) -> tuple[SubjectRef, ...]:
        """Give the next pseudonyms, at most `PART_SUBJECTS`; empty when all were taken."""
        return self._rows.take()


def _disclosed(system: str, columns: Sequence[Field | None]) -> tuple[Touch, ...]:
    return tuple(
        dict.fromkeys(
            disclosed(system, field, field.verdict, KnownBy.STATEMENT_TEXT)
            for field in columns
            if field is not None and field.verdict is not None
        )
    )


def _watched(
    columns: Sequence[Field | None],
    kinds: frozenset[SubjectKind],
    *,
    binary: bool,
    plan: CopyPlan,
) -> list[Watched]:
    watched: list[Watched] = []
    count = len(columns) if plan.columns is not None else _GUESSED_FIELDS
    for at in range(count if kinds or columns else 0):
        field = columns[at] if at < len(columns) else None
        if field is None:
            if kinds:
                watched.append(Watched(at, "", Certainty.POSSIBLE, 0, binary))
        elif field.verdict is not None:
            watched += identifying(at, field.verdict, field.column.type_oid, binary=binary)
    return watched
