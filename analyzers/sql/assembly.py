"""Puts a statement's reading together: kind, names, redaction, declarations, subjects."""

from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from access import (
    Action,
    Certainty,
    FieldIn,
    Gap,
    GapPlace,
    GapReason,
    KnownBy,
    Parameter,
    Reading,
    Resource,
    SessionState,
    Shape,
    Touch,
    Use,
)
from analyzers.catalog.text_gate import TextField, TextGate
from analyzers.detection import Pseudonymiser
from analyzers.sql.comments import declared
from analyzers.sql.copying import copied_columns
from analyzers.sql.decoding import Undecodable, texts_of
from analyzers.sql.draft import Draft
from analyzers.sql.kinds import action_of, drafted
from analyzers.sql.notes import Effect
from analyzers.sql.reading import Named, StatementReading
from analyzers.sql.redaction import CUT, OPERATION_LIMIT, Redacted, redacted
from analyzers.sql.schema import Field, SchemaIndex
from analyzers.sql.settings import search_path_of
from analyzers.sql.subjects import SubjectReader
from analyzers.sql.tree import Node
from analyzers.sql.usage import Usage, Uses, shown

EMPTY = "(empty)"
UNPARSED = "(unparsed) "
_UNPARSED_SCANNED = 64 * 1024
"""Characters of an unparsed text that are lexed, for its operation and comments: 20 ms at most."""
_NAMES_SCANNED = 1024 * 1024
"""Characters of an unparsed text in which names of tables are looked for: 30 ms."""

Fields = dict[str, tuple[Field, frozenset[Use]]]


class Assembler:
    """Makes readings for one system and one snapshot of its schema."""

    def __init__(
        self,
        system: str,
        index: SchemaIndex,
        pseudonymiser: Pseudonymiser,
        gate: TextGate,
        comment_keys: frozenset[str],
    ) -> None:
        self._system = system
        self._index = index
        self._pseudonymiser = pseudonymiser
        self._gate = gate
        self._comment_keys = comment_keys

    def read(
        self,
        text: str,
        node: Node,
        start: int,
        end: int,
        comments_end: int,
        session: SessionState,
    ) -> StatementReading:
        """Read the statement that stands in `text[start:end]` and whose tree is `node`."""
        operation = redacted(text, self._index.listed, self._gate, start, end)
        comments = declared(text, self._comment_keys, start, comments_end)
        if not node:
            return StatementReading(
                EMPTY, Action.OTHER, Reading.EXACT, read_only=True, comments=comments
            )
        draft = drafted(node)
        reading = self._assembled(draft, operation, session)
        inner = self._assembled(draft.inner, operation, session) if draft.inner else None
        return msgspec.structs.replace(
            reading,
            comments=comments,
            inner=inner,
            defines=self._named(draft.defines),
            runs=self._named(draft.runs),
        )

    def unread(self, text: str, *, complete: bool) -> StatementReading:
        """Give what can be said of a text that does not parse: never nothing.

        Every column of every table whose name stands in it may be touched.
        """
        scanned = min(len(text), _UNPARSED_SCANNED)
        operation = redacted(text, self._index.listed, self._gate, 0, scanned)
        operation = Redacted(UNPARSED + operation.text, operation.unlisted)
        fields: Fields = {}
        tables = self._index.tables_in(text[:_NAMES_SCANNED])
        for table in tables:
            found = list(self._index.fields(table).values())
            if table.reads:
                found += self._index.behind(table).fields
            fields.update({field.path: (field, frozenset((Use.DISCLOSED,))) for field in found})
        reason = GapReason.UNPARSED if complete else GapReason.TRUNCATED
        return StatementReading(
            operation.text,
            Action.UNKNOWN,
            Reading.UNREADABLE,
            touches=self._touches(fields),
            gaps=(Gap(reason, GapPlace.STATEMENT), *_unlisted(operation)),
            tables=tuple(f"{table.schema}.{table.name}" for table in tables),
            shape=shape_of(self._system, operation.text, fields),
            comments=declared(text, self._comment_keys, 0, scanned),
        )

    def inherited(self, reading: StatementReading, kept: StatementReading) -> StatementReading:
        """Give an EXECUTE or FETCH what the statement does that it runs."""
        gaps = tuple(gap for gap in reading.gaps if gap.reason is not GapReason.UNPARSED)
        arguments = kept.parameters and reading.runs is not None and reading.runs.kind == "prepared"
        unread = (Gap(GapReason.UNPARSED, GapPlace.PARAMETERS),) if arguments else ()
        action = reading.action if reading.action is Action.COPY else kept.action
        return msgspec.structs.replace(
            reading,
            action=action,
            reading=kept.reading,
            read_only=kept.read_only and action is not Action.COPY,
            touches=kept.touches,
            gaps=merged(gaps + kept.gaps + unread),
            tables=kept.tables,
            shape=kept.shape,
            literals=kept.literals,
        )

    @staticmethod
    def bound_settings(
        reading: StatementReading, parameters: Sequence[Parameter]
    ) -> tuple[tuple[str, str | None], ...]:
        """Give the settings whose value is a parameter."""
        found: list[tuple[str, str | None]] = []
        for name, number in reading.set_parameters:
            if 0 < number <= len(parameters):
                try:
                    values = texts_of(parameters[number - 1])
                except Undecodable:
                    continue
                found.append((name, values[0] if values else None))
        return tuple(found)

    def _assembled(
        self, draft: Draft, operation: Redacted, session: SessionState
    ) -> StatementReading:
        path = search_path_of(session.search_path)
        usage = Usage(draft.walk, self._index, path)
        uses = usage.uses()
        fields = self._all_fields(draft, uses)
        subjects = SubjectReader(usage, self._index, self._pseudonymiser).read()
        unknown = uses.unknown + draft.everything
        opaque = uses.opaque + draft.opaque
        gaps = (
            *_gap(GapReason.UNPARSED, draft.unreadable and not opaque),
            *_gap(GapReason.UNKNOWN_TABLE, unknown),
            *_gap(GapReason.OPAQUE_FUNCTION, opaque),
            *_unlisted(operation),
        )
        copy = draft.copy
        if copy is not None:
            columns = copied_columns(draft, usage, self._index)
            copy = msgspec.structs.replace(copy, columns=columns)
        return StatementReading(
            operation.text,
            action_of(draft, uses),
            _reading(draft, uses, fields, gaps),
            read_only=_read_only(draft, uses, unknown),
            touches=self._touches(fields),
            gaps=gaps,
            tables=uses.tables,
            shape=shape_of(self._system, operation.text, fields),
            sets=draft.sets,
            set_parameters=draft.set_parameters,
            sets_local=draft.sets_local,
            search_path=draft.search_path,
            literals=subjects.literals,
            parameters=subjects.parameters,
            copy=copy,
        )

    def _all_fields(self, draft: Draft, uses: Uses) -> Fields:
        fields: Fields = {}
        for path, (field, found) in uses.fields.items():
            kept = found
            if not draft.discloses and Use.DISCLOSED in found:
                kept = found - {Use.DISCLOSED} | {Use.PREDICATE}
            fields[path] = (field, kept)
        for schemas, use in (
            (draft.deleted_schemas, Use.DELETED),
            (draft.shared_schemas, Use.COPIED),
        ):
            for table in self._index.facts.tables:
                if table.schema in schemas:
                    for field in self._index.fields(table).values():
                        fields[field.path] = (field, frozenset((use,)))
        return fields

    def _touches(self, fields: Fields) -> tuple[Touch, ...]:
        """Give a touch for every use of every column that holds something personal."""
        return tuple(
            Touch(
                Resource(self._system, path),
                FieldIn.STATEMENT,
                field.verdict.category,
                field.verdict.sensitivity,
                use,
                field.verdict.form,
                Certainty.POSSIBLE,
                KnownBy.STATEMENT_TEXT,
            )
            for path, (field, uses) in fields.items()
            if field.verdict is not None
            for use in shown(uses)
        )

    def _named(self, named: tuple[str, str] | None) -> Named | None:
        if named is None:
            return None
        kind, name = named
        if name in self._index.listed:
            return Named(kind, name)
        return Named(kind, self._gate.admit(TextField.SQL_NAME, name)[0])


def combined(system: str, readings: Sequence[StatementReading]) -> StatementReading:
    """Join the readings of one text into one: the gravest action, the worst reading, all touches."""
    operation = "; ".join(reading.operation for reading in readings)
    if len(operation) > OPERATION_LIMIT + len(CUT):
        operation = operation[:OPERATION_LIMIT] + CUT
    paths = dict.fromkeys(p for r in readings if r.shape is not None for p in r.shape.paths)
    copies = [reading.copy for reading in readings if reading.copy is not None]
    search_paths = [r.search_path for r in readings if r.search_path is not None]
    return StatementReading(
        operation,
        max((reading.action for reading in readings), key=_GRAVITY.index),
        max((reading.reading for reading in readings), key=_BADNESS.index),
        read_only=all(reading.read_only for reading in readings),
        touches=tuple(dict.fromkeys(touch for r in readings for touch in r.touches)),
        gaps=merged(tuple(gap for reading in readings for gap in reading.gaps)),
        tables=tuple(dict.fromkeys(table for r in readings for table in r.tables)),
        shape=_shape(system, operation, tuple(paths)),
        comments=tuple(dict.fromkeys(pair for r in readings for pair in r.comments)),
        sets=tuple(pair for reading in readings for pair in reading.sets),
        set_parameters=tuple(pair for reading in readings for pair in reading.set_parameters),
        sets_local=any(reading.sets_local for reading in readings),
        search_path=search_paths[-1] if search_paths else None,
        literals=tuple(dict.fromkeys(ref for r in readings for ref in r.literals)),
        parameters=tuple(dict.fromkeys(use for r in readings for use in r.parameters)),
        copy=copies[0] if len(copies) == 1 else None,
    )


_GRAVITY = (
    Action.OTHER,
    Action.LOGIN,
    Action.READ,
    Action.COLLECT,
    Action.UPDATE,
    Action.DELETE,
    Action.COPY,
    Action.EXPORT,
    Action.PROVIDE,
    Action.DESTROY,
    Action.UNKNOWN,
)
_BADNESS = (Reading.EXACT, Reading.POSSIBLE, Reading.UNREADABLE)


def merged(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Give one gap per reason and place, with the sum of the counts."""
    counts: dict[tuple[GapReason, GapPlace], int] = {}
    for gap in gaps:
        counts[gap.reason, gap.place] = counts.get((gap.reason, gap.place), 0) + gap.count
    return tuple(Gap(reason, place, count) for (reason, place), count in counts.items())


def shape_of(system: str, operation: str, fields: Fields) -> Shape:
    """Give the value-free form of a statement: `statement.<use>:schema.table.column`."""
    paths = tuple(
        f"{FieldIn.STATEMENT}.{use}:{path}"
        for path, (_, uses) in fields.items()
        for use in shown(uses)
    )
    return _shape(system, operation, paths)


def _shape(system: str, operation: str, paths: tuple[str, ...]) -> Shape:
    text = "\0".join((system, operation, *paths))
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return Shape(digest, system, operation, paths)


def _reading(draft: Draft, uses: Uses, fields: Fields, gaps: tuple[Gap, ...]) -> Reading:
    """Say how well the statement could be read: exact only where it provably touches nothing."""
    if draft.unreadable or any(gap.reason is GapReason.UNKNOWN_TABLE for gap in gaps):
        return Reading.UNREADABLE  # of a table that is not known no field can be named
    told = all(gap.reason is GapReason.UNLISTED for gap in gaps)
    nothing = told and not fields and not uses.tables
    if nothing and (draft.session_only or draft.query):
        return Reading.EXACT
    return Reading.POSSIBLE


def _read_only(draft: Draft, uses: Uses, unknown: int) -> bool:
    if draft.session_only:
        return True
    walk = draft.walk
    return (
        draft.query
        and not draft.unreadable
        and walk.effects <= {Effect.READ}
        and not walk.locks
        and not walk.makes_table
        and uses.calm
        and not unknown
    )


def _gap(reason: GapReason, count: int) -> tuple[Gap, ...]:
    return (Gap(reason, GapPlace.STATEMENT, int(count)),) if count else ()


def _unlisted(operation: Redacted) -> tuple[Gap, ...]:
    return _gap(GapReason.UNLISTED, operation.unlisted)
