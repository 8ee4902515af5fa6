"""Walks one message along its endpoint's trie and hands out its values, path by path.

Lists of objects are read a column at a time: the values of one path stand together with the number of
the record each is in. What was read as one document may hold others in its strings; they are opened
here, some levels deep. The walk never judges a value; `judge` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, cast

import msgspec
from msgspec import Struct

from access import GapReason
from analyzers.http.json_text import Pairs
from analyzers.http.look import may_be_a_document
from analyzers.http.opened import document_in
from analyzers.http.records import outer_records
from analyzers.http.trie import Field, Key, Node, Plan, Trie
from analyzers.http.uneven import read_named, read_uneven

if TYPE_CHECKING:
    from analyzers.http.glance import Glimpse
    from analyzers.http.skeleton import Skeleton

DEEPEST = 64
"""Levels of nesting that are read, a security limit."""
MOST_OPENED = 4
"""Documents inside strings of documents: levels that are opened, a security limit."""
LONGEST_OPENED = 1 << 20
"""Characters of a string that is opened, a security limit."""
FEW = 4
"""Plain values of one list that can belong to one person (his numbers); of a longer list each element
is a record of its own, or a list of a thousand subscribers would count as one."""
_EXACT_FLOAT = 2.0**53

type Places = Sequence[str] | None
"""Where each value stands, as `$.a[0].b`; None unless the walk is traced."""
type Column = tuple[Field, Sequence[object], Sequence[int], Places, str | None]
"""A field, its values in order, the record of each, where each stands; strings as one text, too."""
type Group = tuple[Node, Plan, Places]
"""The node that holds records (a list, or one object), their fields, and where it stands."""

_NO_GAPS: partial[defaultdict[GapReason, int]] = partial(defaultdict, int)
_OF_OBJECT = frozenset({dict, Pairs})
_NONE = repeat(None)
_DICTS = {dict}
_INTEGERS = {int}


class Walk(Struct):
    """The reading of one message. `records` is None where a number of records means nothing.

    `pairs`, `object_count`, `list_count` count those of the document. `careful` looks at every string
    for a document in it; without, strings of paths that never held one are not looked at, and
    whoever has the text must prove by its brackets that none is there. `trusting` takes known objects
    for what they were before; `known` is what the message then proves to be, else it must be read again
    without. `unmasked`: no asterisk stands in the message. `repeated`: a path was met twice.
    """

    trie: Trie
    next_row: int
    traced: bool = False
    careful: bool = True
    trusting: bool = False
    unmasked: bool = False
    groups: list[Group] = []
    empty: list[tuple[int, str]] = []
    records: int | None = None
    gaps: defaultdict[GapReason, int] = msgspec.field(default_factory=_NO_GAPS)
    pairs: int = 0
    object_count: int = 0
    list_count: int = 0
    known: Skeleton | None = None
    glimpse: Glimpse | None = None
    repeated: bool = False
    inexact: bool = False
    longest: int = 0
    number: int = 0
    _first_row: int = 0
    _columns: list[Column] = []
    _opened: int = 0
    _counted: set[int] = set()

    def __post_init__(self) -> None:
        self._first_row = self.next_row
        self.number = self.trie.begin()

    def start_again(self) -> None:
        """Forget what was read so far."""
        self.number = self.trie.begin()
        self._columns = []
        self.groups = []
        self.empty = []
        self.next_row = self._first_row
        self.records = None
        self.gaps = _NO_GAPS()
        self.pairs = self.object_count = self.list_count = self.longest = self._opened = 0
        self.known = None
        self.glimpse = None
        self.repeated = self.inexact = False
        self._counted = set()

    @property
    def columns(self) -> list[Column]:
        """All columns, in order of appearance."""
        self.make_columns()
        return self._columns

    @columns.setter
    def columns(self, columns: list[Column]) -> None:
        self.glimpse = None
        self._columns = columns

    def make_columns(self) -> None:
        """Make the columns of a message that was read at a glance."""
        if self.glimpse is not None:
            self._columns = self.glimpse.columns()
            self.glimpse = None

    def values(self) -> int:
        """Give the number of values in all columns; of a known message, at most some more."""
        if self.glimpse is not None:
            return self.pairs
        return sum([len(column[1]) for column in self._columns])

    def column_at(self, number: int) -> Column:
        """Give the column of a number; one beyond the last begins again with the first."""
        if self.glimpse is not None:
            return self.glimpse.column(number)
        return self._columns[number % len(self._columns)]

    def row(self) -> int:
        """Begin a record and give its number."""
        number = self.next_row
        self.next_row += 1
        return number

    def seen(self) -> list[str]:
        """Give the paths of all leaves in order of appearance, some perhaps more than once."""
        if self.glimpse is not None:
            return self.glimpse.paths()
        paths = [column[0].node.path for column in self._columns]
        for at, path in reversed(self.empty):
            paths.insert(at, path)
        return paths

    def place(self, text: str) -> Places:
        """Give the place of one value, where places are wanted."""
        return (text,) if self.traced else None

    def document(self, tree: object, place: str = "$") -> None:
        """Read a whole document and say how many records it holds."""
        root = self.trie.root
        if type(tree) is list:
            self.lists(root, (tree,), (0,), self.place(place), 0)
        else:
            self.take(root.field, (tree,), (self.row(),), self.place(place), 0)
        self.records = self.longest or outer_records(tree)

    def take(
        self,
        field: Field,
        values: Sequence[object],
        rows: Sequence[int],
        places: Places,
        depth: int,
    ) -> None:
        """Read the values of one field, whatever they are."""
        kind = type(values[0])
        if len(values) > 1 and len(set(map(type, values))) > 1:
            self._mixed(field, values, rows, places, depth)
        elif kind is str:
            text: str = values[0] if len(values) == 1 else "\n".join(values)  # type: ignore[arg-type, assignment]
            if field.opens or (self.careful and _may_open(text)):
                self._strings(field, cast("Sequence[str]", values), rows, places, depth)
            else:
                self._columns.append((field, values, rows, places, text))
        elif kind is dict or kind is Pairs:
            field.expects = kind
            self.objects(field.node, values, rows, places, field.node, places, depth)  # type: ignore[arg-type]
        elif kind is list:
            field.expects = kind
            self.lists(field.node, values, rows, places, depth)  # type: ignore[arg-type]
        elif values[0] is None or kind is bool:
            self.empty.append((len(self._columns), field.node.path))
        else:
            self._numbers(field, values, rows, places)

    def _numbers(
        self, field: Field, values: Sequence[object], rows: Sequence[int], places: Places
    ) -> None:
        numbers = cast("Sequence[float]", values)
        if type(numbers[0]) is float and (
            max(numbers) >= _EXACT_FLOAT or min(numbers) <= -_EXACT_FLOAT
        ):
            self.inexact = True
        self._columns.append((field, values, rows, places, None))

    def column(
        self, field: Field, values: Sequence[object], rows: Sequence[int], places: Places
    ) -> None:
        """Add values as they are."""
        text = "\n".join(values) if type(values[0]) is str else None  # type: ignore[arg-type]
        self._columns.append((field, values, rows, places, text))

    def _mixed(
        self,
        field: Field,
        values: Sequence[object],
        rows: Sequence[int],
        places: Places,
        depth: int,
    ) -> None:
        """Read values of several kinds, each kind together."""
        kinds: dict[object, list[int]] = {}
        for at, value in enumerate(values):
            kind = type(value)
            kinds.setdefault(dict if kind in _OF_OBJECT else kind, []).append(at)
        for chosen in kinds.values():
            self.take_same(
                field,
                [values[at] for at in chosen],
                [rows[at] for at in chosen],
                [places[at] for at in chosen] if places is not None else None,
                depth,
            )

    def take_same(
        self,
        field: Field,
        values: Sequence[object],
        rows: Sequence[int],
        places: Places,
        depth: int,
    ) -> None:
        """Read values of one kind; objects may be of both kinds of object."""
        if type(values[0]) in _OF_OBJECT:
            objects = cast("Sequence[dict[Key, object] | Pairs]", values)
            self.objects(field.node, objects, rows, places, field.node, places, depth)
        else:
            self.take(field, values, rows, places, depth)

    def objects(
        self,
        node: Node,
        objects: Sequence[dict[Key, object] | Pairs],
        rows: Sequence[int],
        places: Places,
        holder: Node,
        holders: Places,
        depth: int,
    ) -> None:
        """Read objects of one path. `holder` is what holds them: their list, or they themselves."""
        if depth > DEEPEST:
            self.gaps[GapReason.TRUNCATED] += 1
            return
        if node.walked == self.number:
            self.repeated = True
        node.walked = self.number
        size = len(objects)
        self.object_count += size
        first = objects[0]
        plan = node.plans.get(tuple(first)) if type(first) is dict else None
        cells: Iterable[Sequence[object]] = ()
        if plan is not None:
            if size == 1:
                cells = zip(first.values())  # type: ignore[union-attr]
            else:
                try:
                    cells = zip(*map(plan.cells, objects), strict=True)  # type: ignore[arg-type]
                except (KeyError, TypeError):
                    plan = None
                else:
                    if max(map(len, objects)) != plan.width:
                        plan = None
        if plan is None:
            read_uneven(self, node, objects, rows, places, holder, holders, depth)
            return
        self.pairs += size * plan.width
        if plan.unlisted or plan.rest:
            self.count(plan)
        if plan.describes is not False:
            self.groups.append((holder, plan, holders))
        if plan.named is not None and read_named(self, plan, objects, rows, places, depth + 1):
            skipped = plan.named[0]
            cells = [values for at, values in enumerate(cells) if at != skipped]
            plan = plan.without(skipped)
        if places is None:
            self._known(plan, cells, rows, depth + 1)
            return
        for field, key, values in zip(plan.fields, plan.keys, cells, strict=True):
            suffix = f".{key}" if key != 0 else ""
            self.take(field, values, rows, [place + suffix for place in places], depth + 1)

    def _known(
        self, plan: Plan, cells: Iterable[Sequence[object]], rows: Sequence[int], depth: int
    ) -> None:
        """Read the fields of objects of a known kind: what each field expects is tried first."""
        columns = self._columns
        if self.trusting and (plan.is_flat() if plan.flat is None else plan.flat):
            columns += zip(plan.fields, cells, repeat(rows), _NONE, _NONE)
            return
        join = "\n".join
        careful = self.careful
        for field, values in zip(plan.fields, cells, strict=True):
            expects = field.expects
            if expects is str and not careful:
                try:
                    text = join(values)  # type: ignore[arg-type]
                except TypeError:  # not strings all of them
                    self.take(field, values, rows, None, depth)
                else:
                    columns.append((field, values, rows, None, text))
            elif expects is int and set(map(type, values)) == _INTEGERS:
                columns.append((field, values, rows, None, None))
            elif expects is dict and len(values) == 1 and type(values[0]) is dict:
                node = field.node
                self.objects(node, values, rows, None, node, None, depth)  # type: ignore[arg-type]
            elif expects is list and len(values) == 1 and type(values[0]) is list:
                self.lists(field.node, values, rows, None, depth)  # type: ignore[arg-type]
            else:
                self.take(field, values, rows, None, depth)

    def count(self, plan: Plan) -> None:
        """Count a plan's names that were not listed, once a message."""
        if (plan.unlisted or plan.rest) and id(plan) not in self._counted:
            self._counted.add(id(plan))
            if plan.unlisted:
                self.gaps[GapReason.UNLISTED] += plan.unlisted
            if plan.rest:
                self.gaps[GapReason.TRUNCATED] += plan.rest

    def lists(
        self,
        node: Node,
        lists: Sequence[list[object]],
        rows: Sequence[int],
        places: Places,
        depth: int,
    ) -> None:
        """Read the elements of lists of one path. Each object is a record of its own."""
        if depth > DEEPEST:
            self.gaps[GapReason.TRUNCATED] += 1
            return
        self.list_count += len(lists)
        element = self.trie.element(node)
        if len(lists) == 1 and places is None and set(map(type, lists[0])) == _DICTS:
            size = len(lists[0])
            self.longest = max(self.longest, size)
            in_rows = range(self.next_row, self.next_row + size)
            self.next_row += size
            self.objects(element, lists[0], in_rows, None, node, None, depth + 1)  # type: ignore[arg-type]
            return
        self._lists(node, element, lists, rows, places, depth)

    def _lists(
        self,
        node: Node,
        element: Node,
        lists: Sequence[list[object]],
        rows: Sequence[int],
        places: Places,
        depth: int,
    ) -> None:
        objects: list[object] = []
        plain: list[object] = []
        object_rows: list[int] = []
        plain_rows: list[int] = []
        object_places: list[str] = []
        plain_places: list[str] = []
        for at, (elements, row) in enumerate(zip(lists, rows, strict=True)):
            size = len(elements)
            if size == 0:
                continue
            place = places[at] if places is not None else ""
            if set(map(type, elements)) <= _OF_OBJECT:
                self.longest = max(self.longest, size)
                objects += elements
                object_rows += range(self.next_row, self.next_row + size)
                self.next_row += size
                if places is not None:
                    object_places += [f"{place}[{number}]" for number in range(size)]
                continue
            alone = row == 0 or size > FEW
            count = 0
            for number, one in enumerate(elements):
                if type(one) in _OF_OBJECT:
                    count += 1
                    objects.append(one)
                    object_rows.append(self.row())
                    object_places.append(f"{place}[{number}]")
                else:
                    plain.append(one)
                    plain_rows.append(self.row() if alone else row)
                    plain_places.append(f"{place}[{number}]")
            self.longest = max(self.longest, count)
        if objects:
            self.objects(
                element,
                cast("Sequence[dict[Key, object] | Pairs]", objects),
                object_rows,
                object_places if places is not None else None,
                node,
                places,
                depth + 1,
            )
        if plain:
            stand = plain_places if places is not None else None
            self.take(element.field, plain, plain_rows, stand, depth + 1)

    def _strings(
        self, field: Field, values: Sequence[str], rows: Sequence[int], places: Places, depth: int
    ) -> None:
        """Read strings, opening those that are documents themselves."""
        name = field.node.name
        opened = [
            (at, found) for at, text in enumerate(values) if (found := self._inside(text, name))
        ]
        if opened:
            field.opened = True
            for at, (suffix, tree) in opened:
                counted = self.pairs, self.object_count, self.list_count
                self._opened += 1
                place = (places[at] + suffix,) if places is not None else None
                self.take(field, (tree,), (rows[at],), place, depth + 1)
                self._opened -= 1
                self.pairs, self.object_count, self.list_count = counted
            gone = {at for at, _ in opened}
            left = [at for at in range(len(values)) if at not in gone]
            if not left:
                return
            values = [values[at] for at in left]
            rows = [rows[at] for at in left]
            places = [places[at] for at in left] if places is not None else None
        self.column(field, values, rows, places)

    def _inside(self, text: str, name: str) -> tuple[str, object] | None:
        """Give the document in a string and the kind of it; None where it is plain text."""
        size = len(text)
        if size < 2 or size > LONGEST_OPENED:
            if size > LONGEST_OPENED and text[0] in "{[":
                self.gaps[GapReason.TRUNCATED] += 1
            return None
        found = document_in(text, name)
        if found is not None and self._opened >= MOST_OPENED:
            self.gaps[GapReason.TRUNCATED] += 1
            return None
        return found


def _may_open(text: str) -> bool:
    """Tell whether one of a column's strings may be a document. Most signs are one character."""
    return "{" in text or "[" in text or "=" in text or "<" in text or may_be_a_document(text)
