"""`python -m tests.proxy.serve_main FOLDER [--take-over] [--debug]`: serve, without a terminal."""

import asyncio
import sys
from pathlib import Path

from proxy.config import load_settings
from proxy.serve import serve
from proxy.supervise import CannotServe


def main() -> int:
    folder, *options = sys.argv[1:]
    try:
        asyncio.run(
            serve(
                load_settings(Path(folder)),
                take_over="--take-over" in options,
                debug="--debug" in options,
                announce=lambda text: print(text, flush=True),
            )
        )
    except CannotServe as error:
        print(error, flush=True)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
