"""`python -m tests.proxy.odd_child KIND DESCRIPTOR`: a child that behaves as its kind says."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from proxy.child import run
from proxy.config import ConfigError
from proxy.control import ChildState

if TYPE_CHECKING:
    from proxy.control import Begin
    from proxy.settings_types import Loaded


class Odd:
    """Serves nothing."""

    slot = "odd-0"

    def state(self) -> ChildState:
        return ChildState(connections=7)

    async def drain(self, limit_s: float, hurry: asyncio.Event) -> None:
        if sys.argv[-2] == "slow":
            await asyncio.wait({asyncio.create_task(hurry.wait())}, timeout=limit_s)


async def begin(begin: Begin, loaded: Loaded) -> Odd:
    del begin, loaded
    match sys.argv[-2]:
        case "misconfigured":
            raise ConfigError("system crm, key routes: no template")
        case "broken":
            raise ValueError("13912345678")
        case "dead":
            sys.exit(3)
    return Odd()


if __name__ == "__main__":
    sys.exit(run(sys.argv[-2], begin))
