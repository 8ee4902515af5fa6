"""A table → the walk: the rows of CSV, of a workbook, a page or a query, each a record."""

from collections.abc import Sequence
from itertools import zip_longest

from access import GapReason
from analyzers.http.trie import Node
from analyzers.http.walk import Walk

MOST_COLUMNS = 1024
"""Columns of a table that are told apart, a security limit; Excel's own is 16,384."""
_TABLE = object()
"""Tells the plan of a table from that of an object with the same names."""


def read_table(
    walk: Walk,
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
    element = walk.trie.element(node)
    walk.repeated = walk.repeated or element.walked == walk.number
    element.walked = walk.number
    width = max(map(len, rows), default=0)
    names = (*names, *("" for _ in range(len(names), min(width, MOST_COLUMNS))))
    if width > MOST_COLUMNS:
        walk.gaps[GapReason.TRUNCATED] += 1
    data = [name for name in names if name and walk.trie.labels.is_data(name)]
    if data:  # a head that is data is a value too, and no name of a column
        at = [walk.row() for _ in data]
        keys = walk.trie.keys(element)
        walk.column(keys.field, data, at, [place] * len(data) if walk.traced else None)
    heads = tuple("" if name in data else name for name in names)

    def nodes() -> list[Node]:
        return [
            walk.trie.child(element, head) if head else walk.trie.numbered(element, number)
            for number, head in enumerate(heads)
        ]

    plan = walk.trie.plan_of(element, _TABLE, heads, nodes)
    walk.count(plan)
    in_rows = range(walk.next_row, walk.next_row + len(rows))
    walk.next_row += len(rows)
    walk.groups.append((node, plan, walk.place(place)))
    for number, (field, cells) in enumerate(zip(plan.fields, zip_longest(*rows), strict=False)):
        kept = [at for at, cell in enumerate(cells) if cell is not None and cell != ""]
        if not kept:
            continue
        whole = len(kept) == len(cells)
        places = None
        if walk.traced:
            name = names[number] or f"c{number}"
            places = [f"{place}[{first + at}].{name}" for at in kept]
        walk.take(
            field,
            cells if whole else [cells[at] for at in kept],
            in_rows if whole else [in_rows[at] for at in kept],
            places,
            1,
        )
    walk.longest = max(walk.longest, len(rows))
