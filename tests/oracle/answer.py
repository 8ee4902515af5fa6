"""A server's answer about a statement."""

from typing import NamedTuple


class Refused(Exception):
    """The server does not accept the statement, or it is one that an oracle says nothing of."""


class Answer(NamedTuple):
    """Columns are `table.column` in `public`, else `schema.table.column`; `deleted` are tables.

    `need` is the part of `read` that can shape the result or the effect: the rest is asked for by the
    permission check alone (unused columns of a view, the list of EXISTS). `spare` columns may be read
    or not, for all the server says. `system` tells that tables of the server itself are read too, which
    are left out of the sets; `rules`, that rules or INSTEAD OF triggers, which no question tells of,
    decide what is written.
    """

    read: frozenset[str]
    output: frozenset[str]
    write: frozenset[str]
    deleted: frozenset[str]
    need: frozenset[str]
    system: bool = False
    rules: bool = False
    spare: frozenset[str] = frozenset()
