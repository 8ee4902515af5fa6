"""What one side of an exchange holds, as columns: a path, its values, and the row of each value.

Every kind of body fills a sheet; `judge` reads it. A row is a record: the object, the line or the table
row that a value stands in. Names pass the gate here, so a path never holds an unlisted text.
"""

import re
from collections import Counter
from collections.abc import Iterator

from access import GapReason
from analyzers.catalog import TextField, TextGate
from analyzers.detection import says_nothing

DEEPEST = 64
"""Levels of nesting that are read, a security limit."""
MOST_FIELDS = 2000
"""Paths of one message, a security limit: an attacker's keys must not become our memory."""
MOST_UNLISTED = 64
"""Unlisted names inside one object that are told apart; an object with more is a map keyed by data."""
KEY = "{key}"
"""Stands in a path for names that are data."""

_LONGEST_LABEL = 64
"""Characters of a name; what is longer is a sentence, not a name."""
_LABELS = 20_000
"""Names remembered by `Labels`."""
_DATA_KEY = re.compile(r"[0-9].*|.*[0-9]{5}.*|.*[@:/\\,;=].*|[0-9A-Fa-f-]{16,}|.*\s.*|", re.DOTALL)
"""Names that are data: numbers, dates, identifiers, addresses of mail, sentences, nothing."""


class Labels:
    """Turns names from the wire into what a path may hold. Cached, but for names that are data."""

    def __init__(self, gate: TextGate) -> None:
        self._gate = gate
        self._known: dict[str, tuple[str, bool]] = {}
        self._silent: dict[str, bool] = {}

    def label(self, name: str) -> tuple[str, bool]:
        """Give the text for a path and whether it is the name itself; `{key}` for data."""
        found = self._known.get(name)
        if found is None:
            if len(self._known) >= _LABELS:
                self._known.clear()
            if self._gate.lets(TextField.FIELD_NAME, name):
                found = name, True
            elif len(name) > _LONGEST_LABEL or _DATA_KEY.fullmatch(name) is not None:
                return KEY, False
            else:
                found = self._gate.admit(TextField.FIELD_NAME, name)
            self._known[name] = found
        return found

    def around(self, name: str, parent: str) -> str:
        """Give the word that says something of what is inside a field of this name."""
        silent = self._silent.get(name)
        if silent is None:
            if len(self._silent) >= _LABELS:
                self._silent.clear()
            silent = self._silent[name] = says_nothing(name)
        return parent if silent else name


class Column:
    """One path: its values in order of appearance and the row of each.

    `name` is the field's own name and `parent` the nearest word around it that says something (both
    raw: for the detector only); `group` is the path of the object it is part of. `read` is True once a
    null or a truth value was seen here.
    """

    __slots__ = (
        "around",
        "children",
        "group",
        "item",
        "name",
        "parent",
        "path",
        "read",
        "rows",
        "unlisted",
        "values",
    )

    def __init__(self, path: str, name: str, parent: str, group: str) -> None:
        self.path = path
        self.name = name
        self.parent = parent
        self.group = group
        self.values: list[object] = []
        self.rows: list[int] = []
        self.children: dict[str, Column] = {}
        self.item: Column | None = None
        self.unlisted = 0
        self.read = False
        self.around: str | None = None

    def add(self, value: object, row: int) -> None:
        """Add a value."""
        self.values.append(value)
        self.rows.append(row)


class Sheet:
    """The columns of one message. `records` is the number of records, None where that means nothing.

    `parent` is the word around the whole message: the last word of the route that says something.
    `first_row` is the row number that the next record gets.
    """

    def __init__(self, labels: Labels, prefix: str, parent: str, first_row: int) -> None:
        self._labels = labels
        self._first_row = first_row
        self.prefix = prefix
        self.parent = parent
        self.start_again()

    def start_again(self) -> None:
        """Forget everything read so far."""
        self.columns: list[Column] = []
        self.next_row = self._first_row
        self.records: int | None = None
        self.gaps: Counter[GapReason] = Counter()
        self.root = self._column(self.prefix, "", self.parent, "")
        self._overflow: Column | None = None

    def row(self) -> int:
        """Begin a record and give its number."""
        number = self.next_row
        self.next_row += 1
        return number

    def child(self, of: Column, name: str) -> Column:
        """Give the column of a field of an object, made at its first sight."""
        found = of.children.get(name)
        if found is not None:
            return found
        label, listed = self._labels.label(name)
        if not listed and label != KEY:
            if of.unlisted >= MOST_UNLISTED:
                label = KEY
            else:
                of.unlisted += 1
                self.gaps[GapReason.UNLISTED] += 1
        if label == KEY:
            return self._shared(of)
        if len(self.columns) >= MOST_FIELDS:
            return self._rest()
        path = f"?{label}" if of.path == "?" else f"{of.path}.{label}"
        of.children[name] = made = self._column(path, name, self._around(of), of.path)
        return made

    def is_data(self, name: str) -> bool:
        """Tell whether a field's name is data and must be read as a value too."""
        return self._labels.label(name)[0] == KEY

    def keys(self, of: Column) -> Column:
        """Give the column that holds an object's keys that are data."""
        found = of.children.get(_KEYS)
        if found is None:
            found = self._column(f"{of.path}.{KEY}", "", self._around(of), of.path)
            of.children[_KEYS] = found
        return found

    def numbered(self, of: Column, number: int) -> Column:
        """Give the column of a cell that has no name, by its number in the row."""
        found = of.children.get(f"\x00{number}")
        if found is None:
            if len(self.columns) >= MOST_FIELDS:
                return self._rest()
            found = self._column(f"{of.path}[{number}]", "", self._around(of), of.path)
            of.children[f"\x00{number}"] = found
        return found

    def element(self, of: Column) -> Column:
        """Give the column of a list's elements."""
        if of.item is None:
            of.item = self._column(f"{of.path}[*]", of.name, of.parent, of.group)
        return of.item

    def add_column(self, path: str, name: str, parent: str) -> Column:
        """Make a column whose path is known, in a group of its own."""
        return self._column(path, name, parent, path)

    def filled(self) -> Iterator[Column]:
        """Give the columns that hold values, in order of appearance."""
        return (column for column in self.columns if column.values)

    def paths(self) -> Iterator[str]:
        """Give the paths of all leaves, in order of appearance."""
        return (column.path for column in self.columns if column.values or column.read)

    def _around(self, of: Column) -> str:
        """Give the word around the fields of an object."""
        if of.around is None:
            of.around = self._labels.around(of.name, of.parent)
        return of.around

    def _shared(self, of: Column) -> Column:
        """Give the one column for all fields whose names are data."""
        found = of.children.get(_SHARED)
        if found is None:
            found = self._column(f"{of.path}.{KEY}:value", "", self._around(of), f"{of.path}.{KEY}")
            of.children[_SHARED] = found
        return found

    def _rest(self) -> Column:
        """Give the one column for all fields beyond the limit."""
        self.gaps[GapReason.TRUNCATED] += 1
        if self._overflow is None:
            self._overflow = self._column(f"{self.prefix}.{{more}}", "", self.parent, "")
        return self._overflow

    def _column(self, path: str, name: str, parent: str, group: str) -> Column:
        made = Column(path, name, parent, group)
        self.columns.append(made)
        return made


_KEYS = "\x00keys"
_SHARED = "\x00shared"
"""Inner names of two columns; a key from the wire that equals one is data, and lands there."""
