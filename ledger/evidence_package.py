"""Makes the package that is given to an authority: a tar archive that python3 and openssl can check.

Every pseudonym in it, and every id of an access, session or trace, is made anew with a key of this
package alone, which nobody keeps: none of them is found in the log or in another package. Times and all
else are as recorded, so that packages about the same accesses can be compared by these.
"""

from __future__ import annotations

import csv
import io
import re
import secrets
import tarfile
from datetime import datetime
from hashlib import blake2b, sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from ledger.case_records import ACCESS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ledger.signing import Signer

FORMAT = 1
_AT_ONCE = 8192
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DIGEST = re.compile(r"unlisted-[0-9A-Za-z_-]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SMALLER = 10**17
"""Row numbers of persons are made of pseudonyms (63 bits); no count or moment in µs is as large."""
_FRAME = "seq"
"""The column of the number of an access's frame in the journal: another number in each package."""
_WITH_LINES = "records/"
"""Tables that are given as JSON lines too, with their types."""
_BESIDE = ("README.en.md", "README.zh.md", "verify.py")


class About(Struct, frozen=True):
    """What the manifest says beside its files. `counts` has `accesses` and rows by table."""

    name: str
    case: str
    recipient: str
    request: str | None
    made_at: datetime
    made_by: str
    approved_by: str
    approved_at: datetime
    counts: Mapping[str, int]
    people: int
    first_seen: datetime | None
    last_seen: datetime | None
    content: str
    complete: Mapping[str, int]
    versions: Mapping[str, str]


class Rekey:
    """Gives pseudonyms and ids new ones. `kept` are ids that stay: the questions', for the journal.

    `accounts` are those of data subjects, `traces` the ids of traces.
    """

    def __init__(
        self, kept: frozenset[UUID], accounts: frozenset[str], traces: frozenset[str] = frozenset()
    ) -> None:
        self._key = secrets.token_bytes(32)
        self._kept = kept
        self._accounts = accounts
        self._traces = traces

    def id(self, one: UUID) -> UUID:
        """Give the id under which a data subject, access or session stands in the package."""
        return one if one in self._kept else UUID(bytes=self._hash(one.bytes))

    def text(self, text: str) -> str:
        """Give a text with the pseudonyms and digests in it made anew."""
        if text in self._accounts:
            return "self-" + self._hash(text.encode()).hex()
        if text in self._traces:
            return self._hash(text.encode()).hex()
        if "-" not in text:
            return text
        text = _UUID.sub(lambda found: str(self.id(UUID(found[0]))), text)
        return _DIGEST.sub(lambda found: "unlisted-" + self._hash(found[0].encode()).hex(), text)

    def number(self, number: int) -> int:
        """Give another number for one that may be made of pseudonyms; a smaller one as it is."""
        if abs(number) < _SMALLER:
            return number
        return int.from_bytes(self._hash(number.to_bytes(8, signed=True))[:7])

    def table(self, table: pa.Table) -> pa.Table:
        """Give a table with new pseudonyms."""
        columns = {
            name: _mapped(table.column(at), self._frame)
            if name == _FRAME and pa.types.is_integer(table.schema.field(at).type)
            else self._column(table.column(at))
            for at, name in enumerate(table.column_names)
        }
        return pa.table(columns) if columns else table

    def _frame(self, number: int) -> int:
        # Four bytes: it fits the column's type in answers too.
        return int.from_bytes(self._hash(b"frame %d" % number)[:4]) >> 1

    def _hash(self, content: bytes) -> bytes:
        return blake2b(content, key=self._key, digest_size=16).digest()

    def _column(self, column: pa.ChunkedArray) -> pa.ChunkedArray | pa.Array:
        kind = column.type
        if kind == pa.uuid():
            return _mapped(column, lambda one: self.id(one).bytes)
        if pa.types.is_integer(kind):
            return _mapped(column, self.number)
        if pa.types.is_dictionary(kind):
            return self._column(column.cast(kind.value_type))
        if pa.types.is_string(kind) or pa.types.is_large_string(kind):
            return _mapped(column, self.text)
        if pa.types.is_list(kind):
            return pa.array([self._list(one) for one in column.to_pylist()], kind)
        return column

    def _list(self, items: list[Any] | None) -> list[Any] | None:
        if items is None:
            return None
        return [
            self.text(item)
            if isinstance(item, str)
            else self.id(item).bytes
            if isinstance(item, UUID)
            else item
            for item in items
        ]


def _mapped(column: pa.ChunkedArray, new: Callable[[Any], Any]) -> pa.Array:
    """Give a column with each value replaced; each different one is looked at once."""
    values = column.to_pylist()
    known = {value: new(value) for value in set(values) if value is not None}
    return pa.array([None if value is None else known[value] for value in values], column.type)


def rekey_for(tables: Mapping[str, pa.Table], questions: pa.Table) -> Rekey:
    """Make the pseudonyms of one package."""
    access = tables[ACCESS]
    kept = frozenset(questions["question_id"].to_pylist())
    themselves = access.filter(pc.equal(access["account_kind"], "self_service"))
    accounts = {text for text in themselves["account"].to_pylist() if text}
    traces = {text for text in access["trace_id"].to_pylist() if text}
    return Rekey(kept, frozenset(accounts), frozenset(traces))


def packed(about: About, tables: Mapping[str, pa.Table], rekey: Rekey, signer: Signer) -> bytes:
    """Give the archive: tables under other pseudonyms, instructions, manifest and signature."""
    contents: dict[str, bytes] = {}
    rows: dict[str, int] = {}
    for path, table in tables.items():
        given = rekey.table(table)
        contents[f"{path}.csv"] = _csv(given)
        rows[f"{path}.csv"] = given.num_rows
        if path.startswith(_WITH_LINES):
            contents[f"{path}.jsonl"] = _lines(given)
            rows[f"{path}.jsonl"] = given.num_rows
    for name in _BESIDE:
        contents[name] = files("ledger").joinpath("evidence", name).read_bytes()
    manifest = _manifest(about, contents, rows, signer.fingerprint)
    contents["manifest.json"] = manifest
    contents["manifest.sig"] = signer.sign(manifest)
    contents["public-key.pem"] = signer.public_pem
    return _archive(about, contents)


def _manifest(
    about: About, contents: Mapping[str, bytes], rows: Mapping[str, int], fingerprint: str
) -> bytes:
    listed = [
        {
            "path": path,
            "bytes": len(content),
            "sha256": sha256(content).hexdigest(),
            **({"rows": rows[path]} if path in rows else {}),
        }
        for path, content in sorted(contents.items())
    ]
    told = {
        "format": FORMAT,
        **msgspec.to_builtins(about),
        "key_fingerprint": fingerprint,
        "files": listed,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


def _archive(about: About, contents: Mapping[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w") as archive:
        for path, content in sorted(contents.items()):
            entry = tarfile.TarInfo(f"{about.name}/{path}")
            entry.size = len(content)
            entry.mtime = int(about.made_at.timestamp())
            entry.mode = 0o644
            archive.addfile(entry, io.BytesIO(content))
    return whole.getvalue()


def _lines(table: pa.Table) -> bytes:
    encode = msgspec.json.encode
    return b"".join(
        encode(row) + b"\n"
        for batch in table.to_batches(max_chunksize=_AT_ONCE)
        for row in batch.to_pylist()
    )


def _csv(table: pa.Table) -> bytes:
    text = io.StringIO()
    text.write("\ufeff")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.column_names)
    for batch in table.to_batches(max_chunksize=_AT_ONCE):
        for row in batch.to_pylist():
            writer.writerow([_cell(value) for value in row.values()])
    return text.getvalue().encode()


def _cell(value: object) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case list():
            text = "; ".join(str(_cell(one)) for one in value)
        case datetime():
            text = value.isoformat()
        case _:
            text = str(value)
    # A cell that begins so would be a formula to Excel (OWASP, CSV injection).
    return f"'{text}" if text.startswith(_FORMULA) else text
