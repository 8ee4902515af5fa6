"""Walks one message along its endpoint's trie and hands out its values, path by path.

Lists of objects are read a column at a time: the values of one path stand together with the number of
the record each is in. What was read as one document may hold others in its strings; they are opened
here, some levels deep. The walk never judges a value; `judge` does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import cast

from access import GapReason
from analyzers.http.json_text import Pairs
from analyzers.http.opened import document_in
from analyzers.http.trie import Field, Key, Node, Plan, Trie

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
type Column = tuple[Field, Sequence[object], Sequence[int], Places]
"""A field, its values in order, the record of each, and where each stands."""
type Group = tuple[Node, Plan, Places]
"""The node that holds records (a list, or one object), their fields, and where it stands."""

MOST_COLUMNS = 1024
"""Columns of a table that are told apart, a security limit; Excel's own is 16,384."""

_OF_OBJECT = frozenset({dict, Pairs})
_TABLE = object()
"""Tells the plan of a table from that of an object with the same names."""


class Walk:
    """The reading of one message. `records` is None where a number of records means nothing.

    `pairs` counts the pairs of all objects of the document itself. `may_open` False says that no string
    of it can hold a document (its bytes say so), which saves a look at each.
    """

    def __init__(self, trie: Trie, first_row: int, *, traced: bool = False) -> None:
        self.trie = trie
        self._first_row = first_row
        self.traced = traced
        self.learning = True
        self.may_open = True
        self.start_again()

    def start_again(self) -> None:
        """Forget what was read so far."""
        self.columns: list[Column] = []
        self.groups: list[Group] = []
        self.seen: list[str] = []
        self.next_row = self._first_row
        self.records: int | None = None
        self.gaps: Counter[GapReason] = Counter()
        self.pairs = 0
        self.inexact = False
        self._longest = 0
        self._opened = 0
        self._counted: set[int] = set()

    def row(self) -> int:
        """Begin a record and give its number."""
        number = self.next_row
        self.next_row += 1
        return number

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
        self.records = self._longest or outer_records(tree)

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
            if self.may_open:
                self._strings(field, cast("Sequence[str]", values), rows, places, depth)
            else:
                self.column(field, values, rows, places)
        elif kind is dict or kind is Pairs:
            objects = cast("Sequence[dict[Key, object] | Pairs]", values)
            self.objects(field.node, objects, rows, places, (field.node, places), depth)
        elif kind is list:
            self.lists(field.node, cast("Sequence[list[object]]", values), rows, places, depth)
        elif values[0] is None or kind is bool:
            self.seen.append(field.node.path)
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
        self.column(field, values, rows, places)

    def column(
        self, field: Field, values: Sequence[object], rows: Sequence[int], places: Places
    ) -> None:
        """Add values as they are."""
        self.columns.append((field, values, rows, places))
        self.seen.append(field.node.path)

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
            self.objects(field.node, objects, rows, places, (field.node, places), depth)
        else:
            self.take(field, values, rows, places, depth)

    def objects(
        self,
        node: Node,
        objects: Sequence[dict[Key, object] | Pairs],
        rows: Sequence[int],
        places: Places,
        held: tuple[Node, Places],
        depth: int,
    ) -> None:
        """Read objects of one path. `held` is what holds them: their list, or they themselves."""
        if depth > DEEPEST:
            self.gaps[GapReason.TRUNCATED] += 1
            return
        first = objects[0]
        plan = node.plans.get(tuple(first)) if type(first) is dict else None
        if plan is not None:
            width = plan.width
            cells: Iterable[Sequence[object]]
            if len(objects) == 1:
                cells = zip(cast("dict[Key, object]", first).values())
            else:
                try:
                    cells = zip(*map(plan.cells, objects), strict=True)  # type: ignore[arg-type]
                except (KeyError, TypeError):
                    plan = None
                else:
                    if max(map(len, objects)) != width:
                        plan = None
        if plan is None:
            self._uneven(node, objects, rows, places, held, depth)
            return
        self.pairs += len(objects) * width
        self.count(plan)
        self.groups.append((held[0], plan, held[1]))
        if places is None:
            for field, values in zip(plan.fields, cells, strict=True):
                self.take(field, values, rows, None, depth + 1)
        else:
            for field, key, values in zip(plan.fields, plan.keys, cells, strict=True):
                suffix = f".{key}" if key != 0 else ""
                self.take(field, values, rows, [place + suffix for place in places], depth + 1)

    def count(self, plan: Plan) -> None:
        """Count a plan's names that were not listed, once a message."""
        if (plan.unlisted or plan.rest) and id(plan) not in self._counted:
            self._counted.add(id(plan))
            if plan.unlisted:
                self.gaps[GapReason.UNLISTED] += plan.unlisted
            if plan.rest:
                self.gaps[GapReason.TRUNCATED] += plan.rest

    def _uneven(
        self,
        node: Node,
        objects: Sequence[dict[Key, object] | Pairs],
        rows: Sequence[int],
        places: Places,
        held: tuple[Node, Places],
        depth: int,
    ) -> None:
        """Read objects whose keys differ, are new, stand twice or are data."""
        is_data = self.trie.labels.is_data
        regular: dict[Key, tuple[list[object], list[int], list[str]]] = {}
        data: list[tuple[str, object, int, str]] = []
        known: dict[Key, bool] = {}
        for at, (one, row) in enumerate(zip(objects, rows, strict=True)):
            place = places[at] if places is not None else ""
            self.pairs += len(one)
            items: Iterable[tuple[Key, object]] = one.items() if isinstance(one, dict) else one
            for key, value in items:
                odd = known.get(key)
                if odd is None:
                    odd = known[key] = is_data(key)
                if odd:
                    data.append((str(key), value, row, place))
                    continue
                column = regular.get(key)
                if column is None:
                    column = regular[key] = ([], [], [])
                column[0].append(value)
                column[1].append(row)
                if places is not None:
                    column[2].append(f"{place}.{key}" if key != 0 else place)
        if regular or not data:
            plan = self.trie.plan(node, tuple(regular))
            self.count(plan)
            self.groups.append((held[0], plan, held[1]))
            for field, (values, in_rows, stand) in zip(plan.fields, regular.values(), strict=True):
                self.take(field, values, in_rows, stand if places is not None else None, depth + 1)
        if data:
            self._keyed_by_data(node, data, depth)

    def _keyed_by_data(
        self, node: Node, data: list[tuple[str, object, int, str]], depth: int
    ) -> None:
        """Read the fields of objects whose names are data: the names are values themselves."""
        keys = self.trie.keys(node)
        shared = self.trie.shared(node)
        rows: list[int] = []
        for _, value, row, _ in data:
            rows.append(self.row() if type(value) in _OF_OBJECT else row)
        wanted = self.traced
        at = [place for *_, place in data] if wanted else None
        self.column(keys.field, [key for key, *_ in data], rows, at)
        places = [f"{place}.{key}" for key, _, _, place in data] if wanted else None
        self.take(shared.field, [value for _, value, *_ in data], rows, places, depth + 1)

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
        element = self.trie.element(node)
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
                self._longest = max(self._longest, size)
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
            self._longest = max(self._longest, count)
        if objects:
            self.objects(
                element,
                cast("Sequence[dict[Key, object] | Pairs]", objects),
                object_rows,
                object_places if places is not None else None,
                (node, places),
                depth + 1,
            )
        if plain:
            stand = plain_places if places is not None else None
            self.take(element.field, plain, plain_rows, stand, depth + 1)

    def table(
        self,
        node: Node,
        names: Sequence[str],
        rows: Sequence[Sequence[object]],
        place: str,
        *,
        first: int = 0,
    ) -> None:
        """Read a table's rows, each a record. A column without a name ("") has its number.

        `node` holds the rows, which stand at `place`, numbered from `first`. Empty cells are left out;
        cells beyond the names are read as a column of their own.
        """
        element = self.trie.element(node)
        width = max(map(len, rows), default=0)
        names = (*names, *("" for _ in range(len(names), min(width, MOST_COLUMNS))))
        if width > MOST_COLUMNS:
            self.gaps[GapReason.TRUNCATED] += 1
        data = [name for name in names if name and self.trie.labels.is_data(name)]
        if data:  # a head that is data is a value too, and no name of a column
            at = [self.row() for _ in data]
            keys = self.trie.keys(element)
            self.column(keys.field, data, at, [place] * len(data) if self.traced else None)
        heads = tuple("" if name in data else name for name in names)

        def nodes() -> list[Node]:
            return [
                self.trie.child(element, head) if head else self.trie.numbered(element, number)
                for number, head in enumerate(heads)
            ]

        plan = self.trie.plan_of(element, _TABLE, heads, nodes)
        self.count(plan)
        in_rows = range(self.next_row, self.next_row + len(rows))
        self.next_row += len(rows)
        self.groups.append((node, plan, self.place(place)))
        for number, (field, cells) in enumerate(zip(plan.fields, zip_longest(*rows), strict=False)):
            kept = [at for at, cell in enumerate(cells) if cell is not None and cell != ""]
            if not kept:
                continue
            whole = len(kept) == len(cells)
            places = None
            if self.traced:
                name = names[number] or f"c{number}"
                places = [f"{place}[{first + at}].{name}" for at in kept]
            self.take(
                field,
                cells if whole else [cells[at] for at in kept],
                in_rows if whole else [in_rows[at] for at in kept],
                places,
                1,
            )
        self._longest = max(self._longest, len(rows))

    def _strings(
        self, field: Field, values: Sequence[str], rows: Sequence[int], places: Places, depth: int
    ) -> None:
        """Read strings, opening those that are documents themselves."""
        name = field.node.name
        opened = [
            (at, found) for at, text in enumerate(values) if (found := self._inside(text, name))
        ]
        if opened:
            for at, (suffix, tree) in opened:
                pairs, self._opened = self.pairs, self._opened + 1
                place = (places[at] + suffix,) if places is not None else None
                self.take(field, (tree,), (rows[at],), place, depth + 1)
                self.pairs, self._opened = pairs, self._opened - 1
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


def outer_records(tree: object) -> int | None:
    """Give the number of records of a document without a list of objects: 0, 1, a list's length."""
    for _ in range(len(_WRAPPERS)):
        if type(tree) is list:
            return len(tree)
        if isinstance(tree, Pairs):
            tree = dict(tree)
        if not isinstance(tree, dict):
            return None if tree is None else 1
        inside = [key for key in tree if key not in _ABOUT]
        if len(inside) != 1 or inside[0] not in _WRAPPERS:
            return 1 if inside else 0
        tree = tree[inside[0]]
        if tree is None or tree in ({}, []):
            return 0
    return 1


_WRAPPERS = (
    *("data", "result", "results", "list", "items", "rows", "records", "content"),
    *("body", "page", "response"),
)
_ABOUT = frozenset(
    {
        *("code", "msg", "message", "success", "status", "total", "count", "ok", "error", "errors"),
        *("page", "size", "pageNum", "pageNo", "pageSize", "pages", "totalPages", "totalCount"),
        *("totalElements", "hasNext", "hasMore", "next", "prev", "meta", "links", "_links"),
        *("traceId", "requestId", "timestamp", "retCode", "retMsg", "resultCode", "resultMsg"),
        *("respCode", "respMsg", "rspCode", "rspDesc", "errorCode", "errorMessage", "errCode"),
        "errMsg",
    }
)
"""Fields of an envelope that do not make a record of it."""
