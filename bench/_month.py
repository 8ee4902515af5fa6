"""A month of accesses and the registers that go with it, made inside DuckDB: for `bench/rules.py`.

What is measured is the reading, so the rows are put straight into the month file; the way through
journal and loader is that of `tests/synthetic`. Mostly quiet: few accesses in a thousand are at fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.registers import REGISTERS, register_table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from ledger.store import Store

MONTH = "2026-07"
_DAY_US = 86_400_000_000
_PIECE = 500_000
"""Rows a transaction, so that making them needs no more memory than reading them."""

_RECORDS = """\
INSERT INTO m2026_07.rec BY NAME
SELECT
  CAST(printf('%012x', epoch_ms(seen_at)) || printf('%020x', i) AS UUID) AS access_id,
  seen_at, 1500 AS duration_us, 'system-' || CAST(job % 10 AS VARCHAR) AS system,
  '10.0.0.5:5432' AS server, 'postgresql' AS protocol,
  'account-' || CAST(who AS VARCHAR) AS account, 'person' AS account_kind,
  'database_user' AS account_known_by, 'verified' AS account_trust,
  CASE WHEN h % 1000 > 0 THEN 'E' || CAST(who AS VARCHAR) END AS person,
  'session_variable' AS person_known_by, 'claimed' AS person_trust,
  '10.3.' || CAST(who % 8 AS VARCHAR) || '.9' AS client_address, [] AS forwarded, 'hall' AS site,
  CASE WHEN g % 1000 > 0 THEN 'purpose-' || CAST(job AS VARCHAR) END AS purpose,
  'session_variable' AS purpose_from, 'T-' || CAST(i AS VARCHAR) AS ticket,
  'SELECT a, b FROM form_' || CAST(job AS VARCHAR) || ' WHERE id = $1' AS operation,
  CAST(md5('o' || CAST(job AS VARCHAR)) AS UUID) AS operation_id,
  CASE h % 200 WHEN 1 THEN 'update' WHEN 2 THEN 'update' WHEN 3 THEN 'collect' WHEN 4 THEN 'export'
    ELSE 'read' END AS action,
  list_transform(
    touched,
    lambda c: {'field': 'public.form.' || c, 'field_in': 'result', 'category': c, 'sensitivity': 3,
      'used': 'disclosed', 'form': 'clear', 'certainty': 'sure', 'known_by': 'result_column'}
  ) AS touches,
  touched AS categories, 3 AS sensitivity,
  [
    {'subject_kind': 'customer', 'subject_id': CAST(md5('c' || whom) AS UUID), 'key_epoch': 1,
      'seen_as': 'asked_for', 'certainty': 'sure'},
    {'subject_kind': 'phone', 'subject_id': CAST(md5('p' || whom) AS UUID), 'key_epoch': 1,
      'seen_as': 'returned', 'certainty': 'sure'}
  ] AS subjects,
  1 AS subject_count, 'exact' AS subject_count_is, CAST(1 + h % 3 AS BIGINT) AS row_count,
  80 AS bytes_in, 120 AS bytes_out, [] AS gaps, 'exact' AS reading, 'allowed' AS decision,
  'ok' AS outcome, CAST(md5('s' || CAST(who AS VARCHAR)) AS UUID) AS session_id, 'sql-0' AS instance,
  i AS seq, '0123456789ab' AS catalog_version, 'ba9876543210' AS settings_version
FROM (
  SELECT
    i, h, g, CAST(h // 7 % 2000 AS BIGINT) AS who, CAST(h // 7 % 12 AS BIGINT) AS job,
    CAST(g // 7 % $subscribers AS VARCHAR) AS whom,
    TIMESTAMPTZ '2026-07-01 00:00:00+08'
      + to_microseconds($from_us + CAST((i - $first) * $step_us AS BIGINT)) AS seen_at,
    ([
      ['mobile_number', 'user_name'],
      ['address', 'mobile_number', 'user_name'],
      ['billing_info', 'mobile_number', 'payment_record'],
      ['account_id', 'subscription_info'],
      ['id_doc_address', 'id_doc_type', 'id_number', 'user_name'],
      ['call_detail', 'mobile_number'],
      ['iccid', 'imsi', 'mobile_number'],
      ['complaint_record', 'mobile_number', 'user_name']
    ])[CAST(h // 7 % 12 % 8 AS INTEGER) + 1] AS touched
  FROM (SELECT range AS i, hash(range) AS h, hash(range + 1000000007) AS g FROM range($first, $last))
)"""
"""Every thousandth access declares no purpose, and every thousandth names no person. Numbers 2000 to
2079 of the staff are agents' people; who works in a job has the post of that number."""

_SMALL = {
    "staff": """\
SELECT 'account-' || CAST(n AS VARCHAR) AS account, 'E' || CAST(n AS VARCHAR) AS person,
  'post-' || CAST(n % 12 AS VARCHAR) AS post, 'department-' || CAST(n % 12 AS VARCHAR) AS department,
  TIMESTAMPTZ '2020-01-01 00:00:00+08' AS valid_from,
  CASE WHEN n % 50 = 0 THEN 'agency-' || CAST(n // 50 AS VARCHAR) END AS agency
FROM (SELECT range AS n FROM range(2000))""",
    "agencies": """\
SELECT 'agency-' || CAST(range AS VARCHAR) AS agency,
  TIMESTAMPTZ '2025-01-01 00:00:00+08' AS contract_from,
  TIMESTAMPTZ '2027-01-01 00:00:00+08' AS contract_until,
  TIMESTAMPTZ '2026-01-01 00:00:00+08' AS assessed_at
FROM range(40)""",
    "purposes": """\
SELECT 'purpose-' || CAST(range AS VARCHAR) AS purpose, true AS in_service,
  range = 11 AS after_termination, 5 AS max_people, range = 10 AS works_masked,
  range = 9 AS needs_ticket, 'workflow' AS workflow,
  ['user_name', 'mobile_number', 'address', 'billing_info', 'payment_record', 'account_id',
   'subscription_info', 'id_number', 'id_doc_type', 'id_doc_address', 'call_detail', 'imsi', 'iccid',
   'complaint_record'] AS categories
FROM range(12)""",
    "notices": """\
SELECT 'N-1' AS notice, purpose, categories, ['collect', 'read', 'update', 'export'] AS actions,
  TIMESTAMPTZ '2025-01-01 00:00:00+08' AS published_at
FROM purposes""",
    "grants": """\
SELECT 'post-' || CAST(p.range AS VARCHAR) AS post, 'system-' || CAST(s.range AS VARCHAR) AS system,
  categories, ['collect', 'read', 'update', 'export'] AS actions
FROM range(12) AS p CROSS JOIN range(10) AS s
CROSS JOIN (SELECT categories FROM purposes LIMIT 1)""",
    "approvals": """\
SELECT 'AP-' || CAST(range AS VARCHAR) AS approval, 'account-' || CAST(range AS VARCHAR) AS account,
  'E1' AS approved_by, TIMESTAMPTZ '2026-01-01 00:00:00+08' AS approved_at
FROM range(500)""",
    "recipients": "SELECT 'partner' AS recipient, 'AG-1' AS agreement",
    "systems": """\
SELECT 'system-' || CAST(range AS VARCHAR) AS system, true AS holds_personal_information,
  range = 4 AS registration, true AS marks_copies, TIMESTAMPTZ '2024-01-01 00:00:00+08' AS reviewed_at
FROM range(10)""",
    "responsibilities": """\
SELECT 'department-' || CAST(range AS VARCHAR) AS department, 'E1' AS responsible FROM range(12)""",
    "training": """\
SELECT 'E' || CAST(range AS VARCHAR) AS person, TIMESTAMPTZ '2026-01-01 00:00:00+08' AS trained_at
FROM range(2000)""",
    "suspensions": """\
SELECT 'O-1' AS suspension, 'system-3' AS system, ['export'] AS actions,
  TIMESTAMPTZ '2026-07-20 00:00:00+08' AS ordered_at""",
    "cancellations": """\
SELECT range AS person_row, 'customer' AS subject_kind,
  CAST(md5('c' || CAST(range AS VARCHAR)) AS UUID) AS subject_id, 1 AS key_epoch,
  TIMESTAMPTZ '2026-07-01 00:00:00+08' AS requested_at,
  TIMESTAMPTZ '2026-07-05 00:00:00+08' AS done_at
FROM range(10000)""",
    "complaints": """\
SELECT range AS person_row, 'customer' AS subject_kind,
  CAST(md5('c' || CAST(range AS VARCHAR)) AS UUID) AS subject_id, 1 AS key_epoch,
  'K-' || CAST(range AS VARCHAR) AS complaint, TIMESTAMPTZ '2026-07-01 00:00:00+08' AS received_at,
  TIMESTAMPTZ '2026-07-05 00:00:00+08' AS answered_at
FROM range(100)""",
    "incidents": """\
SELECT 'I-1' AS incident, TIMESTAMPTZ '2026-07-10 00:00:00+08' AS detected_at,
  TIMESTAMPTZ '2026-07-10 05:00:00+08' AS remedied_at""",
    "self_inspections": """\
SELECT 'S-1' AS inspection, 2025 AS year, 'protection' AS regime, 'E1' AS adopted_by,
  TIMESTAMPTZ '2026-01-10 00:00:00+08' AS adopted_at""",
    "requests": """\
SELECT 'Q-1' AS request, TIMESTAMPTZ '2026-07-10 00:00:00+08' AS received_at,
  TIMESTAMPTZ '2026-07-12 00:00:00+08' AS answered_at""",
}
_OF_SUBSCRIBERS = {
    # One in ten thousand left before the month.
    "service_status": """\
SELECT range AS person_row, 'customer' AS subject_kind,
  CAST(md5('c' || CAST(range AS VARCHAR)) AS UUID) AS subject_id, 1 AS key_epoch,
  CASE WHEN hash(range) % 10000 = 0 THEN TIMESTAMPTZ '2026-06-01 00:00:00+08' END AS service_ended_at
FROM range($first, $last)""",
    "consents": """\
SELECT range AS person_row, 'customer' AS subject_kind,
  CAST(md5('c' || CAST(range AS VARCHAR)) AS UUID) AS subject_id, 1 AS key_epoch,
  TIMESTAMPTZ '2024-01-01 00:00:00+08' AS given_at,
  CASE WHEN hash(range) % 10000 = 1 THEN TIMESTAMPTZ '2026-06-01 00:00:00+08' END AS withdrawn_at
FROM range($first, $last)""",
}


def fill(store: Store, records: int, subscribers: int) -> None:
    """Fill an empty store with a month of `records` accesses to the data of `subscribers` people."""
    store.add_month(MONTH)
    step = 30 * _DAY_US / records
    for first in range(0, records, _PIECE):
        with store.write() as connection:
            last = min(first + _PIECE, records)
            _add(connection, first, last, int(first * step), step, subscribers)
    with store.write() as connection:
        for name, rows in _SMALL.items():
            _load(connection, name, rows, {})
    for name, rows in _OF_SUBSCRIBERS.items():
        for first in range(0, subscribers, 4 * _PIECE):
            part = {"first": first, "last": min(first + 4 * _PIECE, subscribers)}
            with store.write() as connection:
                _load(connection, name, rows, part)


def add_new(store: Store, count: int, subscribers: int) -> None:
    """Add `count` accesses of the morning after those thirty days."""
    with store.write() as connection:
        [(first,)] = connection.execute("SELECT max(seq) + 1 FROM m2026_07.rec").fetchall()
        step = _DAY_US / 4 / count
        _add(connection, first, first + count, 30 * _DAY_US + _DAY_US // 4, step, subscribers)


def _add(
    connection: DuckDBPyConnection,
    first: int,
    last: int,
    from_us: int,
    step_us: float,
    subscribers: int,
) -> None:
    given = {"first": first, "last": last, "from_us": from_us, "step_us": step_us}
    connection.execute(_RECORDS, given | {"subscribers": subscribers})


def _load(connection: DuckDBPyConnection, name: str, rows: str, given: dict[str, int]) -> None:
    table = register_table(REGISTERS[name])
    connection.execute(
        f"INSERT INTO {table} BY NAME "  # texts of this module
        f"SELECT 1 AS load_id, TIMESTAMPTZ '2026-08-01 00:00:00+08' AS known_since, * FROM ({rows})",
        given,
    )
