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
    """Read values by the names that stand beside them; False where not each has a listed one.

    Only listed names: one that is not may be anybody's.
    """
    if plan.named is None:
        return False
    number, naming = plan.named
    key = plan.keys[number]
    label = walk.trie.labels.label
    found: dict[str, tuple[list[object], list[int], list[str]]] = {}
    for at, one in enumerate(objects):
        pairs: dict[Key, object] = one if isinstance(one, dict) else {**dict(one)}
        if key not in pairs:
            continue
        names = [pairs.get(name) for name in naming]
        told = next((n for n in names if isinstance(n, str) and label(n)[1]), None)
        if told is None:
            return False
        values, in_rows, stand = found.setdefault(told, ([], [], []))
        values.append(pairs[key])
        in_rows.append(rows[at])
        stand.append(f"{places[at]}.{key}" if places is not None else "")
    node = plan.fields[number].node
    named = walk.trie.plan(node, tuple(found))
    for field, (values, in_rows, stand) in zip(named.fields, found.values(), strict=True):
        walk.take(field, values, in_rows, stand if places is not None else None, depth)
    return True


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
