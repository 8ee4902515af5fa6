"""The key that pseudonyms are made with: made once, kept in a file that only whosaw's user can read.

Part in the flow: `init` makes it, workers and the ledger read it at start and hand the bytes to the
pseudonymiser. Whoever can read this file can find the phone number behind a pseudonym within an
hour, so a file that others could have read is refused, not repaired: somebody has to decide whether
the key is burnt.
"""

import contextlib
import os
import re
import secrets
import stat
from pathlib import Path

from msgspec import Struct

from ledger import files

KEY_BYTES = 32
"""Length of a key: the full strength of the keyed hash that uses it."""
FIRST_EPOCH = 1

_TEXT = re.compile(
    rb"whosaw pseudonym key 1\nepoch ([0-9]{5})\nkey ([0-9a-f]{%d})\n" % (2 * KEY_BYTES)
)
_FILE_BYTES = len("whosaw pseudonym key 1\nepoch 00000\nkey \n") + 2 * KEY_BYTES


class KeyRefused(Exception):
    """A key file is not as it must be; the text says what to do."""


class PseudonymKey(Struct, frozen=True):
    """A key and the epoch that stands beside every pseudonym made with it."""

    epoch: int
    key: bytes

    def __repr__(self) -> str:
        """Show the epoch only."""
        return f"PseudonymKey(epoch={self.epoch})"


def create_pseudonym_key(path: Path, epoch: int = FIRST_EPOCH) -> PseudonymKey:
    """Make a key from the operating system's randomness and keep it in a new file, mode 0600.

    Raises:
        KeyRefused: a file is there already. It is never replaced: accesses recorded with its key
            could no longer be found.
    """
    made = PseudonymKey(epoch, secrets.token_bytes(KEY_BYTES))
    text = f"whosaw pseudonym key 1\nepoch {epoch:05d}\nkey {made.key.hex()}\n"
    files.make_folder(path.parent)
    try:
        files.create_private(path, text.encode())
    except FileExistsError:
        message = (
            f"{path}: a pseudonym key is there already and is not replaced, since accesses recorded "
            "with it could no longer be found; move it away if you mean to begin anew"
        )
        raise KeyRefused(message) from None
    return made


def read_pseudonym_key(path: Path, *, recorded: bool = False) -> PseudonymKey:
    """Read a key. `recorded`: there is a log, so that a new key could not take the place of a lost one.

    Raises:
        KeyRefused: there is no such file, others may have read it, or it is no key.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError:
        repair = (
            "restore it from its backup: the log here was recorded with it, and with a new key nobody "
            "in it could be found"
            if recorded
            else "make one with `whosaw init --keys-only`, or restore it from its backup"
        )
        message = f"{path}: there is no pseudonym key; {repair}"
        raise KeyRefused(message) from None
    except OSError as error:
        message = (
            f"{path}: the pseudonym key cannot be opened ({error.strerror}); it must be a plain file "
            "that belongs to the account whosaw runs as"
        )
        raise KeyRefused(message) from None
    try:
        _demand_private(path, os.fstat(descriptor))
        content = files.read_at(descriptor, _FILE_BYTES + 1, 0)
    finally:
        os.close(descriptor)
    if len(content) != _FILE_BYTES:
        size = "more" if len(content) > _FILE_BYTES else str(len(content))
        message = (
            f"{path}: a pseudonym key file has {_FILE_BYTES} bytes, this one has {size}; restore it "
            "from its backup"
        )
        raise KeyRefused(message)
    found = _TEXT.fullmatch(content)
    if found is None:
        message = (
            f"{path}: this is no pseudonym key file of this release; restore it from its backup"
        )
        raise KeyRefused(message)
    return PseudonymKey(int(found[1]), bytes.fromhex(found[2].decode()))


def has_log(journal: Path) -> bool:
    """Tell whether anything was ever recorded in this folder of journals."""
    try:
        return any(journal.glob("*/*.log"))
    except OSError:
        return False


def demand_same_key(folder: Path, epoch: int, fingerprint: str, *, recorded: bool) -> None:
    """Hold a key to the one that was used first with this folder, and note it at its first use.

    `fingerprint` is a keyed hash of a constant: it tells keys apart and tells nothing of them. While
    nothing is recorded, the key may be another each time.

    Raises:
        KeyRefused: another key of the same epoch was used before.
    """
    path = folder / f"key-{epoch:05d}.check"
    noted = _noted(path)
    if noted is None or (noted != fingerprint and not recorded):
        with contextlib.suppress(OSError):
            path.unlink()
        with contextlib.suppress(OSError):  # a full disk is told by whoever writes the log
            files.create_private(path, f"{fingerprint}\n".encode())
        noted = _noted(path)
    if noted is not None and noted != fingerprint:
        message = (
            f"the pseudonym key is another than the one the log in {folder} was recorded with (epoch "
            f"{epoch}); restore that key from its backup: with this one nobody in the log is found. "
            f"Only if that log is given up, remove {path.name}"
        )
        raise KeyRefused(message)


def _noted(path: Path) -> str | None:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return None


def _demand_private(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        message = f"{path}: a pseudonym key must be a plain file"
        raise KeyRefused(message)
    mode = stat.S_IMODE(status.st_mode)
    if mode != 0o600:
        message = (
            f"{path}: a pseudonym key has mode 0600, this one has {mode:04o}; if nobody else can have "
            f"read it, `chmod 600 {path}`, else make a new key"
        )
        raise KeyRefused(message)
