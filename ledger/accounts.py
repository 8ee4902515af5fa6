"""The names of Unix accounts: who asks the ledger."""

from __future__ import annotations

import pwd


def account_name(uid: int) -> str:
    """Give a Unix account's name, or its number where it has none."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
