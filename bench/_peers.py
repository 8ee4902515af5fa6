"""A throw-away environment for peers that are no dependency of whosaw: `peers.lock`, hashed."""

import contextlib
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

LOCK = Path(__file__).parent / "peers.lock"
_INSTALL_S = 600


@contextlib.contextmanager
def peers() -> Iterator[Path | None]:
    """Give the interpreter of an environment with all peers; None, and a line, without a network."""
    with tempfile.TemporaryDirectory(prefix="whosaw-peers-") as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        command += ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=_INSTALL_S, check=False
            )
            problem = done.stderr.strip().rpartition("\n")[2] if done.returncode else ""
        except subprocess.TimeoutExpired:
            problem = "time out"
        if problem:
            print(f"skipped: the peers of {LOCK.name} cannot be installed ({problem})")
            sys.stdout.flush()
            yield None
        else:
            yield python
