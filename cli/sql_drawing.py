"""What is said of a statement, and how it is drawn for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.table import Table
from rich.text import Text

from access import Use
from analyzers.detection import Verdict
from analyzers.sql.places import Place, places, through, unknown_tables
from analyzers.sql.question import named
from analyzers.sql.resolver import EXACT, uses_of
from cli.console import cleaned, line, show
from cli.sql_words import sql_word
from cli.tables import Column, give_to_people
from cli.words import meaning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analyzers.sql.question import Resolved, Schema, Told
    from cli.options import Language

_PLAIN = 0
_WRITTEN = frozenset((Use.WRITTEN,))


class Line(NamedTuple):
    """One column of a statement. `category` None: nothing personal is known of it.

    `through` is what `analyzers.sql.places.through` says, None for a column of a table named;
    `evidence` is what spoke for the category (`analyzers.detection.Verdict`).
    """

    field: str
    category: str | None
    sensitivity: int
    used: tuple[str, ...]
    parts: tuple[Place, ...]
    through: str | None
    certainty: str | None
    evidence: tuple[str, ...]


class Explained(NamedTuple):
    """All that is said of one statement."""

    rows: tuple[Line, ...]
    resolution: str
    gaps: tuple[str, ...]
    deleted: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    opaque: tuple[str, ...] = ()


def explained(told: Told, schema: Schema) -> list[Explained]:
    """Say all of each statement of a text; of one that cannot be read what may be."""
    if told.statements:
        return [_of_statement(one, schema) for one in told.statements]
    rows = [_line(path, (Use.DISCLOSED.value,), (), None, schema) for path in told.read]
    return [Explained(_sorted(rows), told.resolution, told.gaps)]


def _of_statement(one: Resolved, schema: Schema) -> Explained:
    statement, resolution, path = one
    parts = places(statement, schema.catalog, path)
    via = through(resolution, schema.catalog, parts)
    columns = resolution.read | resolution.write | resolution.output | resolution.uses.keys()
    rows = [
        _line(
            column,
            _used(uses_of(resolution.uses.get(column, 0)), written=column in resolution.write),
            parts.get(column, ()),
            via.get(column),
            schema,
        )
        for column in columns
    ]
    return Explained(
        _sorted(rows),
        resolution.resolution,
        tuple(why.value for why in resolution.gaps),
        tuple(named(resolution.deleted, schema.facts.default_schema)),
        unknown_tables(statement, schema.catalog, path),
        resolution.opaque,
    )


def _used(uses: frozenset[Use], *, written: bool) -> tuple[str, ...]:
    """Give the uses worth saying: what is given out was looked at too."""
    found = uses | _WRITTEN if written else uses
    if found & {Use.DISCLOSED, Use.DERIVED, Use.MASKED, Use.AGGREGATED, Use.COPIED}:
        found -= {Use.PREDICATE}
    return tuple(use.value for use in Use if use in found)


def _line(
    path: str, used: tuple[str, ...], parts: tuple[Place, ...], via: str | None, schema: Schema
) -> Line:
    field = schema.index.field_at(path)
    verdict = field.verdict if field is not None else None
    (shown,) = named((path,), schema.facts.default_schema)
    if via:
        kind, _, name = via.partition(" ")
        via = " ".join((kind, *named((name,), schema.facts.default_schema)))
    category, sensitivity = (None, _PLAIN) if verdict is None else (
        verdict.category, verdict.sensitivity,
    )  # fmt: skip
    certainty = verdict.certainty.value if verdict is not None else None
    evidence = verdict.evidence if isinstance(verdict, Verdict) else ()
    return Line(shown, category, sensitivity, used, parts, via, certainty, evidence)


def _sorted(rows: list[Line]) -> tuple[Line, ...]:
    """Give the most sensitive first."""
    return tuple(sorted(rows, key=lambda row: (-row.sensitivity, row.field)))


class Drawing:
    """Draws in one language; `categories` are names to show in place of ids."""

    def __init__(self, language: Language, categories: Mapping[str, str]) -> None:
        self._language = language
        self._categories = categories

    def draw(self, statements: Sequence[Explained]) -> None:
        """Draw each statement, with its number where there are several."""
        for at, one in enumerate(statements, 1):
            if len(statements) > 1:
                line(self._word("statement_of", at=at, total=len(statements)), "bold")
            self._draw(one)

    def _draw(self, one: Explained) -> None:
        columns = [
            Column("field", lambda row: row["row"].field),
            Column("category", lambda row: self._category(row["row"])),
            Column("sensitivity", lambda row: str(row["row"].sensitivity), right=True),
            Column("used", lambda row: self._uses(row["row"])),
            Column("field_in", lambda row: self._parts(row["row"])),
            Column("known_by", lambda row: self._why(row["row"])),
        ]
        if one.rows:
            give_to_people(columns, [{"row": row} for row in one.rows], self._language)
        elif one.resolution == EXACT:
            line(self._word("nothing"))
        facts = [
            ("answer", self._word(one.resolution)),
            *(("gap", self._word(gap)) for gap in one.gaps),
            ("unknown_tables", ", ".join(one.unknown)),
            ("functions", ", ".join(one.opaque)),
            ("deleted", ", ".join(one.deleted)),
        ]
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="dim", no_wrap=True)
        grid.add_column(overflow="fold")
        for key, text in facts:
            if text:
                grid.add_row(Text(self._word(key)), Text(cleaned(text)))
        show(grid)
        show("")

    def _category(self, row: Line) -> str:
        if row.category is None:
            return "—"
        return self._categories.get(row.category, row.category)

    def _uses(self, row: Line) -> str:
        return ", ".join(meaning(use, self._language) for use in row.used)

    def _parts(self, row: Line) -> str:
        shown = [
            f"{one.within}: {self._word(one.part)}" if one.within else self._word(one.part)
            for one in row.parts
        ]
        if Use.WRITTEN.value in row.used:
            shown.insert(0, self._word("target"))
        if Use.DELETED.value in row.used:
            shown.append(self._word("whole"))
        return ", ".join(shown)

    def _why(self, row: Line) -> str:
        """Say what brought in a column that the statement does not name, and why its category."""
        told = []
        if row.through is not None:
            kind, _, name = row.through.partition(" ")
            told.append(self._word(kind, name=name) if kind else self._word("beside"))
        return "; ".join((*told, *row.evidence))

    def _word(self, key: str, /, **parts: object) -> str:
        return sql_word(key, self._language, **parts)
