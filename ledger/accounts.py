"""The names of Unix accounts: who asks the ledger, and under which other names."""

from __future__ import annotations

import pwd
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def account_name(uid: int) -> str:
    """Give a Unix account's name, or its number where it has none."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def names_of(connection: DuckDBPyConnection, account: str) -> frozenset[str]:
    """Give all names of whoever has an account, by the register of staff, in lower case.

    The account itself, the staff numbers it has or had, and the other accounts of those.
    """
    rows = connection.execute(
        "WITH own AS (SELECT person FROM staff WHERE lower(account) = lower($account)) "
        "SELECT person FROM own UNION "
        "SELECT account FROM staff WHERE person IN (SELECT person FROM own) "
        "OR lower(person) = lower($account)",
        {"account": account},
    ).fetchall()
    return frozenset({plain(account), *(plain(name) for (name,) in rows if name)})


def plain(name: str) -> str:
    """Give a name without what does not tell persons apart: capitals and spaces around it."""
    return name.strip().lower()
