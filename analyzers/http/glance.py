"""Reads a message of a kind known by heart: the same objects with the same keys, in a few calls.

The walk finds the way through a document anew each time. Once a kind of message is settled
(`skeleton`), its way is kept here. Whatever is not exactly as it was (a key, a list without elements, a
null) is left to the walk. That the values are of their types the skeleton tests.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from access import GapReason
from analyzers.http.look import LONG_NUMBER, ORDINARY, may_be_anything, may_be_odd
from analyzers.http.records import outer_records
from analyzers.http.trie import picks

if TYPE_CHECKING:
    from analyzers.http.skeleton import Skeleton
    from analyzers.http.trie import Field, Key, Node
    from analyzers.http.walk import Column, Group, Walk

MOST_GLANCES = 64
"""Glances made of one endpoint until its paths change: a limit on the work of making them, and on
their number."""
_MOST_PLACES = 16
"""Objects and lists of one message that are kept by heart."""
_LEAVES = frozenset({str, int, float})
_TELLING = b'"{[\\=<*'
_SIGNS = bytes(byte for byte in range(256) if byte not in _TELLING)
"""All but what begins objects, lists and strings, escapes, and the signs of documents in strings and of
masked values."""
_FIRST, _LAST = (sign.encode()[0] for sign in ORDINARY)
_ORDINARY_SIGNS = bytes(
    byte for byte in _SIGNS if byte < 0xC0 or _FIRST <= byte <= _LAST
)  # without 0xC0: bytes that go on with a character
"""The same, but for what begins characters that are not ordinary."""


type _Picks = Callable[[Any], tuple[Any, ...]]


class _Place(Struct, frozen=True):
    """An object, or the list of objects of plain fields, in the field `key` of the object `slot`.

    The root stands in no field. `width` is the number of an object's fields, `signs` that of the signs
    which such an object needs. `pick` gives its plain values, `parts` which of them are looked at for
    what; `picks` give those of each kind of look by themselves, for lists. Either asks for every plain
    field, so that an object that lacks one is noticed; `every` gives all fields.
    """

    slot: int
    key: Key | None
    listed: bool
    width: int
    signs: int
    pick: _Picks
    parts: tuple[tuple[int, slice], ...]
    picks: tuple[tuple[int, _Picks], ...]
    every: _Picks


class Glimpse(Struct, frozen=True):
    """A message that was read at a glance: its columns, made when they are asked for."""

    glance: Glance
    holders: list[Any]
    rows: list[Sequence[int]]

    def column(self, number: int) -> Column:
        """Give one column; a number beyond the last begins again with the first."""
        found = self.glance.found
        field, slot, key = found[number % len(found)]
        holder = self.holders[slot]
        values = [one[key] for one in holder] if type(holder) is list else (holder[key],)
        return field, values, self.rows[slot], None, None

    def columns(self) -> list[Column]:
        """Give all columns."""
        places = self.glance.places
        listed = [
            zip(*map(place.every, holder), strict=True) if place.listed else None
            for place, holder in zip(places, self.holders, strict=True)
        ]
        columns: list[Column] = []
        for field, slot, key in self.glance.found:
            cells = listed[slot]
            values = (self.holders[slot][key],) if cells is None else next(cells)
            columns.append((field, values, self.rows[slot], None, None))
        return columns

    def paths(self) -> list[str]:
        """Give the paths of the columns."""
        return [field.node.path for field, _, _ in self.glance.found]


class Glance(Struct, frozen=True):
    """The way through one kind of message, and what it holds as long as no value is odd.

    `places` are in the order of the walk; `found` is where each column stands. `records` counts
    them where no list does.
    """

    skeleton: Skeleton
    places: tuple[_Place, ...]
    found: tuple[tuple[Field, int, Key], ...]
    groups: tuple[Group, ...]
    gaps: tuple[tuple[GapReason, int], ...]
    records: int | None

    def reads(self, walk: Walk, tree: dict[Key, object], text: bytes) -> bool:
        """Read a document as the walk would; False where it is another kind or a value is odd.

        The text has just as many signs as the tree needs: no key stood there twice, no escape is in
        it, no string may be a document and no value is masked by asterisks. One function for speed:
        a call for each place would cost as much as the place.
        """
        row = (walk.next_row,)
        next_row = walk.next_row + 1
        holders: list[Any] = []
        rows: list[Sequence[int]] = []
        seen: tuple[list[Any], ...] = [], [], [], []
        pairs = signs = longest = 0
        try:
            for place in self.places:
                value: Any = holders[place.slot][place.key] if holders else tree
                holders.append(value)
                if place.listed:
                    if max(map(len, value)) != place.width:
                        return False
                    size = len(value)
                    rows.append(range(next_row, next_row + size))
                    next_row += size
                    longest = max(longest, size)
                    pairs += size * place.width
                    signs += size * place.signs + 1
                    if size > 1:
                        for kind, pick in place.picks:
                            seen[kind].extend(chain.from_iterable(map(pick, value)))
                        continue
                    [value] = value
                else:
                    if len(value) != place.width:
                        return False
                    rows.append(row)
                    pairs += place.width
                    signs += place.signs
                cells = place.pick(value)
                for kind, part in place.parts:
                    seen[kind].extend(cells[part])
            ordinary = len(text.translate(None, _ORDINARY_SIGNS)) == signs
            if not ordinary and len(text.translate(None, _SIGNS)) != signs:
                return False
            glimpse = Glimpse(self, holders, rows)
            if self._is_odd(seen, glimpse, ordinary=ordinary):
                return False
        except (KeyError, TypeError, ValueError):  # something is missing, or of another kind
            return False
        walk.glimpse, walk.next_row, walk.pairs = glimpse, next_row, pairs
        walk.known = self.skeleton
        walk.unmasked = True
        walk.groups += self.groups
        for reason, count in self.gaps:
            walk.gaps[reason] += count
        walk.records = longest or self.records
        return True

    def _is_odd(self, seen: tuple[list[Any], ...], glimpse: Glimpse, *, ordinary: bool) -> bool:
        """Tell whether a value may be what its path was not before.

        Raises:
            TypeError: one is of another kind.
        """
        texts, identifiers, silent, counted = seen
        if may_be_odd(texts, identifiers, ordinary=ordinary):
            return True
        if silent and may_be_anything("\n".join(silent)):
            return True
        if not counted or (max(counted) < LONG_NUMBER and min(counted) > -LONG_NUMBER):
            return False
        return not self.skeleton.has_room(glimpse.columns())


def at_a_glance(walk: Walk, tree: object, text: bytes) -> bool:
    """Read a message whose kind is known by heart; False, and nothing read, where it is not."""
    if type(tree) is not dict or walk.traced:
        return False
    glance = walk.trie.glances.get(tuple(tree))
    return glance is not None and glance.reads(walk, tree, text)


def remember_glance(walk: Walk, tree: object) -> None:
    """Keep the way through a message that was recognised, where it has a simple one and values."""
    trie = walk.trie
    if trie.glances_made >= MOST_GLANCES or walk.traced or type(tree) is not dict:
        return
    trie.glances_made += 1
    if walk.known is None or walk.repeated or walk.empty:
        return
    way = _Way(walk.known)
    simple = way.enter(trie.root, tree) and bool(way.found)
    if simple and [f[0] for f in way.found] == [c[0] for c in walk.columns]:
        gaps = tuple(walk.gaps.items())
        trie.glances[tuple(tree)] = Glance(
            walk.known,
            way.places(),
            tuple(way.found),
            tuple(walk.groups),
            gaps,
            outer_records(tree),
        )


class _Way:
    """Finds the way through a document."""

    def __init__(self, skeleton: Skeleton) -> None:
        self._skeleton = skeleton
        self._seen: list[tuple[int, Key | None, bool, dict[Key, object]]] = []
        self.found: list[tuple[Field, int, Key]] = []

    def enter(
        self, node: Node, tree: dict[Key, object], above: int = 0, key: Key | None = None
    ) -> bool:
        """Take the fields of an object; False where there is no simple way through them."""
        plan = node.plans.get(tuple(tree))
        if plan is None or plan.named is not None or len(self._seen) >= _MOST_PLACES:
            return False
        slot = len(self._seen)
        self._seen.append((above, key, False, tree))
        for field, (name, value) in zip(plan.fields, tree.items(), strict=True):
            if type(value) in _LEAVES:
                self.found.append((field, slot, name))
            elif type(value) is dict:
                if not self.enter(field.node, value, slot, name):
                    return False
            elif not (type(value) is list and self._list(field.node, value, slot, name)):
                return False
        return True

    def _list(self, node: Node, elements: list[object], above: int, key: Key) -> bool:
        """Take a list of objects that hold neither objects nor lists."""
        element = node.item
        first = elements[0] if elements else None
        if element is None or not isinstance(first, dict) or not first:
            return False
        plan = element.plans.get(tuple(first))
        if plan is None or plan.named is not None:
            return False
        if not _LEAVES.issuperset(map(type, first.values())):
            return False
        slot = len(self._seen)
        self._seen.append((above, key, True, first))
        self.found += [(field, slot, name) for field, name in zip(plan.fields, first, strict=True)]
        return True

    def places(self) -> tuple[_Place, ...]:
        """Give the places, and what is to be looked at in each."""
        return tuple(self._place(slot) for slot in range(len(self._seen)))

    def _place(self, slot: int) -> _Place:
        above, key, listed, tree = self._seen[slot]
        known = self._skeleton
        looks = known.texts, known.identifiers, known.silent, (*known.numbers, *known.amounts)
        keys: list[Key] = []
        parts: list[tuple[int, slice]] = []
        picked: list[tuple[int, _Picks]] = []
        for kind, numbers in enumerate(looks):
            chosen = [self.found[at][2] for at in numbers if self.found[at][1] == slot]
            if chosen:
                parts.append((kind, slice(len(keys), len(keys) + len(chosen))))
                picked.append((kind, picks(tuple(chosen))))
                keys += chosen
        strings = sum(type(value) is str for value in tree.values())
        return _Place(
            above,
            key,
            listed,
            len(tree),
            1 + 2 * len(tree) + 2 * strings,
            # One value alone would need a call of Python; the same one twice, looked at once, does not.
            picks(tuple(keys * 2 if len(keys) == 1 else keys)),
            tuple(parts),
            tuple(picked),
            picks(tuple(tree)),
        )
