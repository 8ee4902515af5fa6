"""The tables of a month file and of the register file, and what analysts see of them.

One wide table a month (`rec`); the views `access`, `touch` and `subject_access` over all months are the
contract with analysts (DESIGN §10) and stand in `views.sql`. Text only: nothing here opens a database.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STORE_FORMAT = 1
"""Stands in each file's table `about`. Raised when an older release would misread the file."""

_TOUCHES = (
    "STRUCT(field VARCHAR, field_in VARCHAR, category VARCHAR, sensitivity INTEGER, used VARCHAR, "
    "form VARCHAR, certainty VARCHAR, known_by VARCHAR)[]"
)
_SUBJECTS = (
    "STRUCT(subject_kind VARCHAR, subject_id UUID, key_epoch INTEGER, seen_as VARCHAR, "
    "certainty VARCHAR)[]"
)
_GAPS = "STRUCT(reason VARCHAR, place VARCHAR, count BIGINT)[]"

MONTH_TABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "rec": (
        ("access_id", "UUID"),
        ("seen_at", "TIMESTAMPTZ"),
        ("duration_us", "BIGINT"),
        ("system", "VARCHAR"),
        ("server", "VARCHAR"),
        ("protocol", "VARCHAR"),
        ("account", "VARCHAR"),
        ("account_kind", "VARCHAR"),
        ("account_known_by", "VARCHAR"),
        ("account_trust", "VARCHAR"),
        ("person", "VARCHAR"),
        ("person_known_by", "VARCHAR"),
        ("person_trust", "VARCHAR"),
        ("client_address", "VARCHAR"),
        ("forwarded", "VARCHAR[]"),
        ("site", "VARCHAR"),
        ("purpose", "VARCHAR"),
        ("purpose_from", "VARCHAR"),
        ("ticket", "VARCHAR"),
        ("ticket_from", "VARCHAR"),
        ("approval", "VARCHAR"),
        ("approval_from", "VARCHAR"),
        ("recipient", "VARCHAR"),
        ("recipient_from", "VARCHAR"),
        ("operation", "VARCHAR"),
        ("operation_id", "UUID"),
        ("shape_id", "UUID"),
        ("action", "VARCHAR"),
        ("touches", _TOUCHES),
        ("categories", "VARCHAR[]"),
        ("sensitivity", "INTEGER"),
        ("subjects", _SUBJECTS),
        ("subject_count", "BIGINT"),
        ("subject_count_is", "VARCHAR"),
        ("row_count", "BIGINT"),
        ("bytes_in", "BIGINT"),
        ("bytes_out", "BIGINT"),
        ("gaps", _GAPS),
        ("reading", "VARCHAR"),
        ("decision", "VARCHAR"),
        ("outcome", "VARCHAR"),
        ("error_code", "VARCHAR"),
        ("error_class", "VARCHAR"),
        ("session_id", "UUID"),
        ("trace_id", "VARCHAR"),
        ("instance", "VARCHAR"),
        ("seq", "BIGINT"),
        ("catalog_version", "VARCHAR"),
        ("settings_version", "VARCHAR"),
        ("corrects", "UUID"),
    ),
    # The subjects of `Part` frames, not merged into `rec`: an export of ten million people would be
    # one list of ten million otherwise, held in memory until its final frame.
    "more_subjects": (("access_id", "UUID"), ("subjects", _SUBJECTS)),
    # Two identifiers seen together in one row of one access: once a day at least, both kinds sorted.
    "pair": (
        ("kind", "VARCHAR"),
        ("id", "UUID"),
        ("other_kind", "VARCHAR"),
        ("other_id", "UUID"),
        ("seen_at", "TIMESTAMPTZ"),
    ),
    # Intents (number 0) and parts without a final yet. Those of a slot count only in the newest
    # month that has a watermark of the slot; see `Loader`.
    "pending": (
        ("slot", "VARCHAR"),
        ("access_id", "BLOB"),
        ("number", "INTEGER"),
        ("seq", "BIGINT"),
        ("body", "BLOB"),
    ),
    "watermark": (
        ("slot", "VARCHAR"),
        ("segment", "VARCHAR"),
        ("place", "BIGINT"),
        ("last_seq", "BIGINT"),
        ("last_at", "TIMESTAMPTZ"),
    ),
    "gap": (
        ("started_at", "TIMESTAMPTZ"),
        ("ended_at", "TIMESTAMPTZ"),
        ("instance", "VARCHAR"),
        ("systems", "VARCHAR[]"),
        ("reason", "VARCHAR"),
        ("policy", "VARCHAR"),
        ("passed", "BIGINT"),
        ("refused", "BIGINT"),
        ("person", "VARCHAR"),
        ("explanation", "VARCHAR"),
    ),
    # What the access `access_id` showed of earlier ones that were read by samples.
    "late": (
        ("access_id", "UUID"),
        ("found_at", "TIMESTAMPTZ"),
        ("system", "VARCHAR"),
        ("operation", "VARCHAR"),
        ("field", "VARCHAR"),
        ("field_in", "VARCHAR"),
        ("category", "VARCHAR"),
        ("sensitivity", "INTEGER"),
        ("used", "VARCHAR"),
        ("form", "VARCHAR"),
        ("certainty", "VARCHAR"),
        ("known_by", "VARCHAR"),
        ("since", "TIMESTAMPTZ"),
        ("until", "TIMESTAMPTZ"),
        ("accesses", "BIGINT"),
        ("instance", "VARCHAR"),
        ("seq", "BIGINT"),
    ),
    "question": (
        ("asked_at", "TIMESTAMPTZ"),
        ("question_id", "UUID"),
        ("account", "VARCHAR"),
        ("uid", "BIGINT"),
        ("purpose", "VARCHAR"),
        ("case_id", "VARCHAR"),
        ("asked", "VARCHAR"),
        ("subjects", _SUBJECTS),
        ("row_count", "BIGINT"),
        ("outcome", "VARCHAR"),
        ("instance", "VARCHAR"),
        ("seq", "BIGINT"),
    ),
    "register_load": (
        ("loaded_at", "TIMESTAMPTZ"),
        ("register", "VARCHAR"),
        ("account", "VARCHAR"),
        ("uid", "BIGINT"),
        ("row_count", "BIGINT"),
        ("sha256", "VARCHAR"),
        ("valid_through", "DATE"),
        ("instance", "VARCHAR"),
        ("seq", "BIGINT"),
    ),
    "counted": (
        ("minute", "TIMESTAMPTZ"),
        ("system", "VARCHAR"),
        ("operation", "VARCHAR"),
        ("accesses", "BIGINT"),
        ("bytes_out", "BIGINT"),
        ("instance", "VARCHAR"),
    ),
    "shape": (
        ("shape_id", "UUID"),
        ("system", "VARCHAR"),
        ("operation", "VARCHAR"),
        ("paths", "VARCHAR[]"),
    ),
    "boot": (
        ("booted_at", "TIMESTAMPTZ"),
        ("instance", "VARCHAR"),
        ("boot_id", "UUID"),
        ("last_seq", "BIGINT"),
        ("version", "VARCHAR"),
        ("catalog_version", "VARCHAR"),
        ("settings_version", "VARCHAR"),
    ),
}

LOAD_TABLE = (
    ("load_id", "BIGINT"),
    ("register", "VARCHAR"),
    ("loaded_at", "TIMESTAMPTZ"),
    ("loaded_by", "VARCHAR"),
    ("uid", "BIGINT"),
    ("row_count", "BIGINT"),
    ("sha256", "VARCHAR"),
    ("valid_through", "DATE"),
)
"""The register file's table `load`: one row a load. A register's current rows are its last load's."""


class CategoryRow(Struct, frozen=True):
    """What the ledger needs of a data category. The catalogue itself is not known here."""

    id: str
    zh: str
    en: str
    clause: str
    sensitivity: int


def create_table(catalog: str, table: str, columns: Sequence[tuple[str, str]]) -> str:
    """Give the statement that creates a table."""
    inner = ", ".join(f'"{name}" {kind}' for name, kind in columns)
    return f"CREATE TABLE {catalog}.{table} ({inner})"


def create_month(catalog: str) -> list[str]:
    """Give the statements that lay out a new month file."""
    tables = [create_table(catalog, name, columns) for name, columns in MONTH_TABLES.items()]
    return [*tables, *create_about(catalog)]


def create_about(catalog: str) -> list[str]:
    """Give the statements that mark a file with the format of this release."""
    return [
        f"CREATE TABLE {catalog}.about (format INTEGER)",
        f"INSERT INTO {catalog}.about VALUES ({STORE_FORMAT})",  # noqa: S608 - a constant
    ]


def union_views(catalogs: Iterable[str]) -> list[str]:
    """Give the statements for `month.<table>`: each table over all months.

    `memory."none"` holds the same tables, empty, for a ledger without a month.
    """
    sources = tuple(catalogs) or ('memory."none"',)
    views = []
    for table in MONTH_TABLES:
        every = (f"SELECT * FROM {source}.{table}" for source in sources)  # noqa: S608 - our names
        views.append(f"CREATE OR REPLACE VIEW memory.month.{table} AS {' UNION ALL '.join(every)}")
    return views


def analysts_views() -> str:
    """Give the text of `views.sql`."""
    return files("ledger").joinpath("views.sql").read_text(encoding="utf-8")
