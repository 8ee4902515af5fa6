"""The resident process, for tests: `python -m tests.ledger.resident_process FOLDER`.

Says `ready` when it answers; ends when its standard input does.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from ledger.service import serve_ledger
from tests.ledger.ledgers import EQUIPMENT, clock, paths_in


async def main(folder: Path) -> None:
    """Serve the ledger of a folder."""
    stop = asyncio.Event()

    def ready() -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    async def wait_for_end() -> None:
        await asyncio.to_thread(sys.stdin.read)
        stop.set()

    waiting = asyncio.create_task(wait_for_end())
    await serve_ledger(paths_in(folder), EQUIPMENT, clock, stop, ready)
    await waiting


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
