"""A worker process: `python -m proxy.worker <http|postgresql> <descriptor>`. Started by `serve`.

Inherits listening sockets, takes a slot of the journal, serves until it is drained. Each kind loads
only what it needs: mitmproxy is 60 MB.
"""

import sys

from proxy.child import run


def main() -> int:
    """Run the worker that the arguments name."""
    match sys.argv[-2]:
        case "http":
            from proxy.http.work import HttpWork  # noqa: PLC0415 - see above

            return run("http", HttpWork.begin)
        case "postgresql":
            import uvloop  # noqa: PLC0415

            from proxy.postgres_door.work import PostgresWork  # noqa: PLC0415

            return run("postgresql", PostgresWork.begin, uvloop.new_event_loop)
        case _:
            return 2


if __name__ == "__main__":
    sys.exit(main())
