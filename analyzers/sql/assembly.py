"""Puts a statement's reading together: kind, names, redaction, declarations, subjects."""

from collections.abc import Collection, Sequence
from operator import itemgetter

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
    Touch,
    Use,
)
from analyzers.catalog.text_gate import TextField, TextGate
from analyzers.detection import Pseudonymiser
from analyzers.sql import kinds
from analyzers.sql.combining import merged
from analyzers.sql.comments import declared
from analyzers.sql.copies import plan_of
from analyzers.sql.decoding import Undecodable, texts_of
from analyzers.sql.exactness import UNPROVEN, gaps_of, reading_of, unlisted
from analyzers.sql.facts import Table as SchemaTable
from analyzers.sql.lexer import Lexicon, lexicon
from analyzers.sql.neutral import (
    Copy,
    CreateView,
    Definition,
    Explain,
    Prepare,
    Statement,
    Table,
    Unread,
)
from analyzers.sql.reading import Named, StatementReading
from analyzers.sql.redaction import Redacted, Redactor, unparsed
from analyzers.sql.resolver import EXACT, Catalog, Resolution, resolve, stored, uses_of
from analyzers.sql.resolver.run import DELETED, WRITTEN
from analyzers.sql.schema import ColumnVerdict, Field, SchemaIndex, called
from analyzers.sql.settings import TEMPORARY, path_of, settings_of
from analyzers.sql.shapes import Fields, shape_of, shown
from analyzers.sql.subjects import HeldBy, SubjectReader

EMPTY = "(empty)"
UNPARSED = "(unparsed) "
_UNPARSED_SCANNED = 64 * 1024
"""Characters of an unparsed text that are lexed, for its operation and comments: 20 ms at most."""
_NAMES_SCANNED = 1024 * 1024
"""Characters of an unparsed text in which names of tables are looked for: 30 ms."""

_MODES_KEPT = 16
"""Values of `sql_mode` whose rules are kept: clients send a few."""
MATERIALISED = "m"
_CHANGED = WRITTEN | DELETED
_PLANNED = frozenset((Use.PREDICATE,))
"""What EXPLAIN makes of every column: it shows how rows would be found."""
_TOUCHES_KEPT = 50_000
"""Touches of a column for a set of uses that are kept: those of 10,000 columns."""


class Assembler:
    """Makes readings for one system and one snapshot of its schema."""

    def __init__(
        self,
        system: str,
        catalog: Catalog,
        pseudonymiser: Pseudonymiser,
        gate: TextGate,
        comment_keys: frozenset[str],
    ) -> None:
        self._system = system
        self._catalog = catalog
        self._index: SchemaIndex = catalog.index
        self._pseudonymiser = pseudonymiser
        self._gate = gate
        self._comment_keys = comment_keys
        self._redactors: dict[str | None, tuple[Lexicon, Redactor]] = {}
        self._known_fields: dict[str, Field | None] = {}
        self._last_part: tuple[str, int, int, int, str | None] | None = None
        self._last_written: tuple[Redacted, tuple[tuple[str, str], ...]] = (Redacted("", 0), ())
        self._stored: dict[str, Collection[str]] = {}
        self._known_touches: dict[tuple[str, frozenset[Use], bool], tuple[Touch, ...]] = {}
        self._known_held: HeldBy = {}

    def forget(self) -> None:
        """Let go of the text that was read last."""
        self._last_part = None
        self._last_written = (Redacted("", 0), ())

    def _lexical(self, mode: str | None) -> tuple[Lexicon, Redactor]:
        """Give the lexical rules under a `sql_mode`, None for the server's own."""
        known = self._redactors.get(mode)
        if known is None:
            facts = self._index.facts
            rules = lexicon(facts.dialect, facts.sql_mode if mode is None else mode)
            known = rules, Redactor(self._index.listed, self._gate, rules)
            if len(self._redactors) < _MODES_KEPT:
                self._redactors[mode] = known
        return known

    def _path(self, session: SessionState) -> tuple[str, ...]:
        """Give the schemas in which names without one are looked for."""
        facts = self._index.facts
        path = path_of(session)
        if path or facts.dialect == "postgres":
            return path
        named = session.database if facts.dialect != "sqlite" else ""
        return (named or facts.default_schema,)

    def read(
        self,
        text: str,
        statement: Statement | None,
        start: int,
        end: int,
        comments_end: int,
        session: SessionState,
    ) -> StatementReading:
        """Read the statement that stands in `text[start:end]`; None: nothing but comments does.

        Raises:
            RecursionError: it is nested too deeply.
        """
        operation, comments = self._written(text, start, end, comments_end, session)
        if statement is None:
            return StatementReading(
                EMPTY, Action.OTHER, Reading.EXACT, read_only=True, comments=comments
            )
        path = self._path(session)
        reading = self._assembled(statement, operation, path)
        kept = kinds.inner_of(statement)
        inner = self._assembled(kept, operation, path) if kept is not None else None
        return msgspec.structs.replace(
            reading,
            comments=comments,
            inner=inner,
            defines=self._named(kinds.defined(statement)),
            runs=self._named(kinds.run_by(statement)),
        )

    def _written(
        self, text: str, start: int, end: int, comments_end: int, session: SessionState
    ) -> tuple[Redacted, tuple[tuple[str, str], ...]]:
        """Give the operation and the declarations of a part of a text.

        Those given last are kept: a SET of several variables is as many statements in one place.
        """
        part = (text, start, end, comments_end, session.sql_mode)
        if part != self._last_part:
            rules, redactor = self._lexical(session.sql_mode)
            self._last_part = part
            self._last_written = (
                redactor.redacted(text, start, end),
                declared(text, self._comment_keys, start, comments_end, rules),
            )
        return self._last_written

    def unread(self, text: str, session: SessionState, *, complete: bool) -> StatementReading:
        """Give what can be said of a text that does not parse: never nothing.

        Every column of every table whose name stands in it may be touched.
        """
        scanned = min(len(text), _UNPARSED_SCANNED)
        rules, redactor = self._lexical(session.sql_mode)
        operation = redactor.redacted(text, 0, scanned)
        operation = Redacted(UNPARSED + operation.text, operation.unlisted)
        if len(text) > _UNPARSED_SCANNED:
            operation = Redacted(unparsed(text), 0)
        fields: Fields = {}
        tables = self._index.tables_in(text[:_NAMES_SCANNED])
        named = [Table((table.schema, table.name)) for table in tables]
        for path in sorted(resolve(Unread("text", named), self._catalog, ()).read):
            field = self._field(path)
            if field is not None:
                fields[field.path] = (field, frozenset((Use.DISCLOSED,)))
        reason = GapReason.UNPARSED if complete else GapReason.TRUNCATED
        return StatementReading(
            operation.text,
            Action.UNKNOWN,
            Reading.UNREADABLE,
            touches=self._touches(fields, exact=False),
            gaps=(Gap(reason, GapPlace.STATEMENT), *unlisted(operation)),
            tables=tuple(f"{table.schema}.{table.name}" for table in tables),
            shape=shape_of(self._system, operation.text, fields),
            comments=declared(text, self._comment_keys, 0, scanned, rules),
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
        self, statement: Statement, operation: Redacted, path: tuple[str, ...]
    ) -> StatementReading:
        if isinstance(statement, Prepare | CreateView):
            resolution = resolve(Definition(), self._catalog, path)
        else:
            resolution = resolve(statement, self._catalog, path)
        fields = self._fields(statement, resolution)
        subjects = SubjectReader(
            resolution, self._field, self._pseudonymiser, self._known_held
        ).read()
        gaps = (*gaps_of(statement, resolution), *unlisted(operation))
        made = settings_of(statement, resolution)
        copy = None
        if isinstance(statement, Copy):
            copy = plan_of(statement, resolution, self._catalog, path)
        exact = resolution.resolution == EXACT and not resolution.opaque
        return StatementReading(
            operation.text,
            kinds.action_of(statement, resolution),
            reading_of(statement, resolution),
            read_only=self._read_only(statement, resolution),
            touches=self._touches(fields, exact=exact),
            gaps=gaps,
            tables=tuple(map(self._told, resolution.tables)),
            shape=shape_of(self._system, operation.text, fields),
            sets=made.sets,
            set_parameters=made.parameters,
            sets_local=made.local,
            search_path=made.search_path,
            sql_mode=made.sql_mode,
            role=made.role,
            literals=subjects.literals,
            literal_uses=subjects.uses,
            parameters=subjects.parameters,
            copy=copy,
        )

    def _fields(self, statement: Statement, resolution: Resolution) -> Fields:
        uses = dict(resolution.uses)
        self._add_stored(uses)
        planned = isinstance(statement, Explain) and not statement.analyze
        ranks = {name: rank for rank, name in enumerate(resolution.tables)}
        found: list[tuple[int, str, int, Field, int]] = []
        for path, bits in uses.items():
            field = self._field(path)
            if field is not None:
                owner = path[: -len(field.column.name) - 1]
                rank = ranks.get(owner, len(ranks))
                found.append((rank, owner, field.column.attribute, field, bits))
        if len(found) > 1:
            found.sort(key=_place)
        return {
            field.path: (field, _PLANNED if planned else uses_of(bits))
            for _, _, _, field, bits in found
        }

    def _add_stored(self, uses: dict[str, int]) -> None:
        """Take what the rows of a materialised view were made of for used as the rows are.

        Not for written: what is written into a temporary table is in that table only.
        """
        waiting = [path for path in uses if self._stores(path)]
        while waiting:
            path = waiting.pop()
            sources = self._stores(path)
            bits = uses[path] & ~_CHANGED
            for source in sources if bits else ():
                if uses.get(source, 0) | bits != uses.get(source):
                    uses[source] = uses.get(source, 0) | bits
                    waiting.append(source)

    def _stores(self, path: str) -> Collection[str]:
        """Give the columns that a column of a materialised view was made of, none of any other."""
        try:
            return self._stored[path]
        except KeyError:
            owner, _, column = path.rpartition(".")
            table = self._index.table_at(owner)
            made = {} if table is None else self._made_of(table)
            found = self._stored[path] = made.get(column, ())
            return found

    def _made_of(self, table: SchemaTable) -> dict[str, Collection[str]]:
        if table.kind != MATERIALISED or not (table.definition or table.reads):
            return {}
        outputs = stored(self._catalog, table).outputs
        names = [column.name for column in table.columns]
        if len(names) != len(outputs):
            names = [name for name, _ in outputs]
        return {name: found for name, (_, found) in zip(names, outputs, strict=True)}

    def _field(self, path: str) -> Field | None:
        try:
            return self._known_fields[path]
        except KeyError:
            field = self._index.field_at(path)
            if field is not None and path.startswith(f"{TEMPORARY}."):
                field = field._replace(path=self._told(path))
            self._known_fields[path] = field
            return field

    def _told(self, path: str) -> str:
        """Give a path as it may be recorded: names of temporary objects come from the wire."""
        schema, *names = path.split(".")
        if schema != TEMPORARY:
            return path
        return ".".join((schema, *(self._listed(name) for name in names)))

    def _listed(self, name: str) -> str:
        if name in self._index.listed:
            return name
        return self._gate.admit(TextField.SQL_NAME, name)[0]

    def _touches(self, fields: Fields, *, exact: bool) -> tuple[Touch, ...]:
        """Give a touch for every use of every column that holds something personal."""
        known = self._known_touches
        found: list[Touch] = []
        for path, (field, uses) in fields.items():
            if field.verdict is not None:
                touches = known.get((path, uses, exact))
                if touches is None:
                    if len(known) >= _TOUCHES_KEPT:
                        known.clear()
                    touches = self._touches_of(field, field.verdict, uses, exact=exact)
                    known[path, uses, exact] = touches
                found += touches
        return tuple(found)

    def _touches_of(
        self, field: Field, verdict: ColumnVerdict, uses: frozenset[Use], *, exact: bool
    ) -> tuple[Touch, ...]:
        return tuple(
            Touch(
                Resource(self._system, field.path),
                FieldIn.STATEMENT,
                verdict.category,
                verdict.sensitivity,
                use,
                verdict.form,
                verdict.certainty if exact else Certainty.POSSIBLE,
                KnownBy.STATEMENT_TEXT,
            )
            for use in shown(uses)
        )

    def _read_only(self, statement: Statement, resolution: Resolution) -> bool:
        """Tell whether it is proven that executing a statement changes nothing."""
        if kinds.session_only(statement):
            return True
        planned = isinstance(statement, Explain) and not statement.analyze
        changes = resolution.effects or resolution.locks or resolution.makes_table
        if not kinds.is_query(statement) or (changes and not planned):
            return False
        if resolution.restless or not UNPROVEN.isdisjoint(resolution.gaps):
            return False
        index = self._index
        return all(called(index, schema, name).calm for schema, name in resolution.functions)

    def _named(self, named: Named | None) -> Named | None:
        return Named(named.kind, self._listed(named.name)) if named is not None else None


_place = itemgetter(0, 1, 2)
"""Orders columns as the statement names their tables, then as the tables have them."""
