"""What a running `serve` says of itself, asked over its socket."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from proxy import takeover
from proxy.serve import SOCKET, Status

if TYPE_CHECKING:
    from proxy.settings_types import Loaded

_SERVING = frozenset({"http", "postgresql"})
"""The kinds of process that serve systems."""


def serve_status(loaded: Loaded) -> Status | None:
    """Ask the `serve` of a configuration how it is; None when none runs."""
    try:
        told = takeover.ask(loaded.run / SOCKET, "status")
    except takeover.NotRunning:
        return None
    return msgspec.convert(told, Status)


def hidden_by(loaded: Loaded) -> str | None:
    """Give the owner of the control socket where this account may not use it; None where it may."""
    path = loaded.run / SOCKET
    try:
        takeover.connect(path).close()
    except takeover.NotAllowed:
        try:
            return path.owner()
        except (OSError, KeyError):
            return "?"
    except takeover.NotRunning:
        return None
    return None


def obeying(serving: Status, order: str) -> tuple[int, int]:
    """Give how many of the processes that serve systems obey an order, and how many there are."""
    states = [one.state for one in serving.processes if one.kind in _SERVING]
    return sum(order in state.orders for state in states), len(states)
