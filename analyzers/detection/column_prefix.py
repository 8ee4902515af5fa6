"""What stands before every name of a table's columns, `rc_` of `rc_id`, and says nothing of them."""

from collections.abc import Callable, Sequence


def unprefixed(column: str, siblings: Sequence[str], meaning: Callable[[str], bool]) -> str:
    """Give what stands before the names of a table's columns: `rc_` of `rc_id`, `rc_ip`.

    "" where nothing does, or where it has a meaning of its own, as `cust_` has.
    """
    prefix, separator, _ = column.partition("_")
    if not separator or len(siblings) < _PREFIXED or meaning(prefix):
        return ""
    shared = f"{prefix}_".lower()
    having = sum(1 for name in siblings if name.lower().startswith(shared))
    return shared if having >= _PREFIXED and having * 4 >= len(siblings) * 3 else ""


def without(prefix: str, name: str) -> str:
    """Give a column's name without a prefix that it may have."""
    return name[len(prefix) :] if name.lower().startswith(prefix) else name


_PREFIXED = 3
"""Columns that share a prefix by more than accident."""
