"""Files on disk: the only module of the ledger that writes, syncs, renames, reserves and locks.

Every function is a thin word for what the operating system does; errors stay `OSError`, their
meaning is the caller's. DuckDB's own files are DuckDB's affair.
"""

import contextlib
import errno
import fcntl
import os
import stat
from pathlib import Path

_OWNER_ONLY = 0o600
_FOLDER_OWNER_ONLY = 0o700
_NEXT = ".next"


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, readable by its owner only. One that exists stays."""
    # `parents=True` would make those above with the mode that the umask leaves.
    if not folder.parent.exists():
        make_folder(folder.parent)
    folder.mkdir(mode=_FOLDER_OWNER_ONLY, exist_ok=True)


def lock(path: Path) -> int | None:
    """Take a lock file; None when another process holds it.

    The lock lasts as long as the descriptor given back, so a process that dies lets go of it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, _OWNER_ONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def close(descriptor: int) -> None:
    """Close a file; whatever it says, the descriptor is gone."""
    with contextlib.suppress(OSError):
        os.close(descriptor)


def create_segment(folder: Path, name: str, size: int, header: bytes) -> int:
    """Make a file of `size` reserved bytes that begins with `header`, then give it its name.

    Either the whole file appears under its name or nothing does. Gives its descriptor.
    """
    path = folder / _NEXT
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, _OWNER_ONLY)
    try:
        # Asking first is cheap (2 µs); a reservation that fails half way is not, and a full disk
        # is tried again at every append.
        room = os.fstatvfs(descriptor)
        if room.f_bavail * room.f_frsize < size:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.posix_fallocate(descriptor, 0, size)
        write_all(descriptor, header, 0)
        path.rename(folder / name)
    except OSError:
        close(descriptor)
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    return descriptor


def write_some(descriptor: int, content: bytes, offset: int) -> tuple[int, OSError | None]:
    """Write at an offset until all is written or an error comes; give how many bytes, and it."""
    view = memoryview(content)
    done = 0
    try:
        while done < len(view):
            done += os.pwrite(descriptor, view[done:], offset + done)
    except OSError as error:
        return done, error
    return done, None


def write_all(descriptor: int, content: bytes, offset: int) -> None:
    """Write at an offset, all of it or an error."""
    _, error = write_some(descriptor, content, offset)
    if error is not None:
        raise error


def sync(descriptor: int) -> None:
    """Wait until what was written to a file is on its disk."""
    os.fdatasync(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on its disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def trim(descriptor: int, size: int) -> None:
    """Cut a file to `size` bytes; give back what was reserved behind them. Never makes it longer."""
    if os.fstat(descriptor).st_size > size:
        os.ftruncate(descriptor, size)


def trim_path(path: Path, size: int) -> None:
    """Do as `trim` for a file that is not open."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        trim(descriptor, size)
    finally:
        os.close(descriptor)


def open_block(path: Path, size: int) -> int:
    """Open a file of `size` bytes for writing in place; one that is new or short is filled up.

    Zeros are written, not only reserved, so that a later write needs nothing of the disk.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, _OWNER_ONLY)
    try:
        present = os.fstat(descriptor).st_size
        if present < size:
            write_all(descriptor, bytes(size - present), present)
            os.fsync(descriptor)
    except OSError:
        close(descriptor)
        raise
    return descriptor


def read_at(descriptor: int, size: int, offset: int) -> bytes:
    """Read up to `size` bytes at an offset; fewer only at the end of the file."""
    content = os.pread(descriptor, size, offset)
    while len(content) < size and (
        more := os.pread(descriptor, size - len(content), offset + len(content))
    ):
        content += more
    return content


def replace(path: Path, content: bytes, mode: int = _OWNER_ONLY) -> None:
    """Put `content` in the place of a file in one step: a reader sees the old or the new whole."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _write_new(fresh, content, mode)
        fresh.rename(path)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
    sync_folder(path.parent)


def create_private(path: Path, content: bytes) -> None:
    """Make a file that only its owner can read, whole or not at all.

    Raises:
        FileExistsError: it is there already; nothing was changed.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _write_new(fresh, content, _OWNER_ONLY)
        path.hardlink_to(fresh)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink()
    sync_folder(path.parent)


def _write_new(path: Path, content: bytes, mode: int) -> None:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        os.fchmod(descriptor, stat.S_IMODE(mode))
        write_all(descriptor, content, 0)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
