"""Everything whosaw wrote, and a search for values in it under every encoding that might hide them.

DuckDB compresses and the journal packs, so files are searched as bytes *and* exported to text.
"""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path
from urllib.parse import quote, quote_plus

import duckdb

from access import from_bytes
from ledger.reader import JournalReader


def encodings(value: str) -> dict[str, bytes]:
    """Give the byte strings by which a value would betray itself."""
    raw = value.encode()
    found = {
        "plain": raw,
        "percent": quote(value, safe="").encode(),
        "percent-lower": quote(value, safe="").lower().encode(),
        "plus": quote_plus(value).encode(),
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
        "json": json.dumps(value)[1:-1].encode(),
        "JSON": json.dumps(value)[1:-1].upper().replace("\\U", "\\u").encode(),
        "python": repr(value)[1:-1].encode(),
        "python-bytes": repr(raw)[2:-1].encode(),
        "utf-16-le": value.encode("utf-16-le"),
        "utf-16-be": value.encode("utf-16-be"),
        "gb18030": value.encode("gb18030"),
    }
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + raw)
        first = (shift * 8 + 5) // 6
        last = (shift + len(raw)) * 8 // 6
        found[f"base64-{shift}"] = encoded[first:last]
        found[f"base64url-{shift}"] = encoded[first:last].translate(bytes.maketrans(b"+/", b"-_"))
    return found


def everything_written(folder: Path, scratch: Path) -> dict[str, bytes]:
    """Give each sink's bytes by name: raw files, tables as text, frames decoded. No writer may run."""
    sinks: dict[str, bytes] = {}
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        sinks[f"file {file.relative_to(folder)}"] = file.read_bytes()
        if file.suffix == ".duckdb":
            sinks[f"tables {file.relative_to(folder)}"] = _tables(file, scratch)
    for slot in sorted(p for p in folder.rglob("journal/*") if p.is_dir()):
        sinks[f"frames {slot.name}"] = _frames(slot)
    return sinks


def _tables(file: Path, scratch: Path) -> bytes:
    copy = scratch / file.name
    shutil.copy(file, copy)
    if (wal := file.with_name(file.name + ".wal")).exists():
        shutil.copy(wal, copy.with_name(copy.name + ".wal"))
    lines: list[str] = []
    with duckdb.connect(str(copy)) as connection:
        names = connection.execute(
            "select schema_name, table_name from duckdb_tables() where not internal"
        ).fetchall()
        for schema, table in names:
            rows = connection.execute(f'select * from "{schema}"."{table}"').fetchall()
            lines += [f"{table}: {row!r}" for row in rows]
    copy.unlink()
    return "\n".join(lines).encode("utf-8", "backslashreplace")


def _frames(slot: Path) -> bytes:
    batch = JournalReader(slot.parent, slot.name).read(most=10**9, most_bytes=10**9)
    return "\n".join(repr(from_bytes(f.body, f.version)) for f in batch.frames).encode(
        "utf-8", "backslashreplace"
    )


def betrayed(values: list[str], sinks: dict[str, bytes]) -> list[tuple[str, str, str]]:
    """Give (value, sink, encoding) for each value found in a sink."""
    return [
        (value, name, how)
        for value in values
        for how, wanted in encodings(value).items()
        for name, content in sinks.items()
        if wanted in content
    ]
