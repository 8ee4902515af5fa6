"""Temporary tables and views of a session: what becomes of them, as far as it is known.

A table made by a query stands like a materialised view: its rows are those of the query, so what is
read of it is read of the query's columns too. As soon as other rows may have come into it, what is read
of it is not known beside that; as soon as it may be gone, its name means the permanent table too. What
code on the server does (functions, DO) is not seen: it may have done anything to each of them.
What a statement makes of them is told by `temporary_statements`, the facts with them by `overlay`.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from access import Action, GapPlace, GapReason, Temporary
from analyzers.sql.settings import TEMPORARY

if TYPE_CHECKING:
    from analyzers.sql.reading import StatementReading

ALL = ""
"""All objects of a session: no name is empty."""
MORE = Temporary("", doubtful=True)
"""Stands for objects that are not followed: each name may be that of one."""
_QUERIES_LIMIT = 32 * 1024
"""Characters of all queries of a session that are kept: each is resolved anew when one is made."""


class What(StrEnum):
    """What becomes of a temporary object."""

    BECOMES = "becomes"
    """It is made, or dropped."""
    WRITTEN = "written"
    """Rows came into it."""
    DOUBTED = "doubted"
    """Anything may have been done to it."""
    ENDED = "ended"
    """A transaction, or a part of it, ended: it may be gone where it was made in there."""


class TemporaryChange(NamedTuple):
    """What becomes of one temporary object, `ALL` for all of them. `made` None: it is dropped.

    `unless_there`: IF NOT EXISTS. `if_known`: only where the session has one of that name.
    """

    name: str
    made: Temporary | None = None
    unless_there: bool = False
    if_known: bool = False
    what: What = What.BECOMES


DOUBT = TemporaryChange(ALL, what=What.DOUBTED)
"""Code ran that is not known."""
_UNSEEN = frozenset((GapReason.OPAQUE_FUNCTION, GapReason.UNPARSED, GapReason.TRUNCATED))


def unseen(reading: "StatementReading") -> bool:
    """Tell whether code that is not known ran: it may have done anything to a session's own tables."""
    reasons = {gap.reason for gap in reading.gaps if gap.place is GapPlace.STATEMENT}
    if reading.action is Action.UNKNOWN or not _UNSEEN.isdisjoint(reasons):
        return True
    own = any(path.startswith(f"{TEMPORARY}.") for path in reading.tables)
    return GapReason.UNKNOWN_TABLE in reasons and not (own or reading.read_only)


def changed(
    known: Iterable[Temporary], changes: Iterable[TemporaryChange]
) -> tuple[Temporary, ...]:
    """Give a session's temporary objects after changes, by name. What is not known cannot change."""
    found = {one.name: one for one in known}
    for change in changes:
        change_known(found, change)
    return tuple(found[name] for name in sorted(found))


def change_known(known: dict[str, Temporary], change: TemporaryChange) -> None:
    """Follow one change."""
    name, made = change.name, change.made
    if change.what is not What.BECOMES:
        for one in list(known) if name == ALL else [name] if name in known else []:
            known[one] = _less_sure(known[one], change.what)
    elif name == ALL:
        known.clear()
    elif made is None:
        if known.pop(name, None) is not None:
            _forget_meaning(known, name)
    elif not (change.if_known and name not in known) and not (
        change.unless_there and name in known
    ):
        _forget_meaning(known, name)
        length = sum(len(one.query) for one in known.values() if one.name != name)
        if length + len(made.query) > _QUERIES_LIMIT:
            made = Temporary(name, until_commit=made.until_commit, doubtful=made.doubtful)
        known[name] = _less_sure(made, What.DOUBTED) if name in made.names else made


def in_doubt(
    known: Iterable[Temporary], changes: Iterable[TemporaryChange]
) -> tuple[Temporary, ...]:
    """Give a session's temporary objects while nobody knows which of these changes have been made."""
    found = {one.name: one for one in known}
    doubt = What.BECOMES
    for change in changes:
        if change.what is What.WRITTEN:
            change_known(found, change)
            continue
        doubt = What.DOUBTED if What.DOUBTED in (doubt, change.what) else What.ENDED
        if change.made is not None and (change.name in found or not change.if_known):
            there = change.name in found
            found[change.name] = Temporary(change.name) if there else change.made
    if doubt is not What.BECOMES:
        found = {name: _less_sure(one, doubt) for name, one in found.items()}
    return tuple(found[name] for name in sorted(found))


def changed_within(
    known: Iterable[Temporary], changes: Iterable[TemporaryChange]
) -> tuple[Temporary, ...]:
    """Give a session's temporary objects after a statement of a text in which others follow.

    What was dropped is back after a ROLLBACK in the same text, so it is not gone for sure.
    """
    dropped: list[TemporaryChange] = []
    kept: list[TemporaryChange] = []
    for one in changes:
        (dropped if one.what is What.BECOMES and one.made is None else kept).append(one)
    return changed(in_doubt(known, dropped), kept)


def _less_sure(one: Temporary, what: What) -> Temporary:
    written = one.written or what in (What.WRITTEN, What.DOUBTED)
    doubtful = one.doubtful or what in (What.ENDED, What.DOUBTED)
    return msgspec.structs.replace(one, written=written, doubtful=doubtful)


def _forget_meaning(known: dict[str, Temporary], name: str) -> None:
    """Follow that a name means something else than when queries were kept that it stands in."""
    for other, one in known.items():
        if name in one.names:
            known[other] = _less_sure(one, What.WRITTEN)
