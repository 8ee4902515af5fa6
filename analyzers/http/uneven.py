"""Objects that are not alike, or whose fields are named by data: read one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from analyzers.http.json_text import Pairs
from analyzers.http.trie import Key, Node, Plan

if TYPE_CHECKING:
    from analyzers.http.walk import Places, Walk

_OF_OBJECT = frozenset({dict, Pairs})


def read_named(
    walk: Walk,
    plan: Plan,
    objects: Sequence[dict[Key, object] | Pairs],
    rows: Sequence[int],
    places: Places,
    depth: int,
) -> bool:
    """Read values by the names that stand beside them; False where none has a listed one.

    Only listed names: one that is not may be anybody's, and its value is read by the key it stands
    under. Of keys that stand twice every value is read by every name.
    """
    if plan.named is None:
        return False
    number, naming = plan.named
    key = plan.keys[number]
    found: dict[str, tuple[list[object], list[int], list[str]]] = {}
    untold: tuple[list[object], list[int], list[str]] = ([], [], [])
    for at, one in enumerate(objects):
        inside = _every(one, key)
        if not inside:
            continue
        names = _told(walk, one, naming)
        place = f"{places[at]}.{key}" if places is not None else ""
        for column in [found.setdefault(name, ([], [], [])) for name in names] or [untold]:
            column[0].extend(inside)
            column[1].extend([rows[at]] * len(inside))
            column[2].extend([place] * len(inside))
    if not found:
        return False
    field = plan.fields[number]
    named = walk.trie.plan(field.node, tuple(found))
    columns = [*zip(named.fields, found.values(), strict=True)]
    if untold[0]:
        columns.append((field, untold))
    for one_field, (values, in_rows, stand) in columns:
        walk.take(one_field, values, in_rows, stand if places is not None else None, depth)
    return True


def _told(walk: Walk, one: dict[Key, object] | Pairs, naming: Iterable[str]) -> list[str]:
    """Give the listed names of an object's value: those under the first key that holds any."""
    label = walk.trie.labels.label
    for key in naming:
        names = [n for n in _every(one, key) if isinstance(n, str) and label(n)[1]]
        if names:
            return list(dict.fromkeys(names))
    return []


def _every(one: dict[Key, object] | Pairs, key: Key) -> list[object]:
    """Give every value of a key."""
    if isinstance(one, dict):
        return [one[key]] if key in one else []
    return [value for name, value in one if name == key]


def read_uneven(
    walk: Walk,
    node: Node,
    objects: Sequence[dict[Key, object] | Pairs],
    rows: Sequence[int],
    places: Places,
    holder: Node,
    holders: Places,
    depth: int,
) -> None:
    """Read objects whose keys differ, are new, stand twice or are data."""
    is_data = walk.trie.labels.is_data
    regular: dict[Key, tuple[list[object], list[int], list[str]]] = {}
    data: list[tuple[str, object, int, str]] = []
    known: dict[Key, bool] = {}
    for at, (one, row) in enumerate(zip(objects, rows, strict=True)):
        place = places[at] if places is not None else ""
        walk.pairs += len(one)
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
        plan = walk.trie.plan(node, tuple(regular))
        walk.count(plan)
        walk.groups.append((holder, plan, holders))
        told = plan.named is not None and read_named(walk, plan, objects, rows, places, depth + 1)
        for at, (field, (values, in_rows, stand)) in enumerate(
            zip(plan.fields, regular.values(), strict=True)
        ):
            if told and plan.named is not None and at == plan.named[0]:
                continue
            walk.take(field, values, in_rows, stand if places is not None else None, depth + 1)
    if data:
        _keyed_by_data(walk, node, data, depth)


def _keyed_by_data(
    walk: Walk, node: Node, data: list[tuple[str, object, int, str]], depth: int
) -> None:
    """Read the fields of objects whose names are data: the names are values themselves."""
    keys = walk.trie.keys(node)
    shared = walk.trie.shared(node)
    rows: list[int] = []
    for _, value, row, _ in data:
        rows.append(walk.row() if type(value) in _OF_OBJECT else row)
    wanted = walk.traced
    at = [place for *_, place in data] if wanted else None
    walk.column(keys.field, [key for key, *_ in data], rows, at)
    places = [f"{place}.{key}" for key, _, _, place in data] if wanted else None
    walk.take(shared.field, [value for _, value, *_ in data], rows, places, depth + 1)
