"""The cases beside a rule: literal rows in, the expected verdict or answer out.

A case's rows become tables of the views' names in a database that the caller's `ask` reaches, so
that the rule runs unchanged. The format is told in docs/reference/rules.md. No DuckDB here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import cast
from uuid import UUID

import msgspec
from msgspec import Struct

from analyzers.rules.case_rows import Row, case_tables, named_uuid, row_literal
from analyzers.rules.columns import REGISTERS, TABLES
from analyzers.rules.rule import Rule, RuleWrong, Scalar
from analyzers.rules.runner import Answered, Ask, answer, run
from analyzers.rules.verdict import (
    Found,
    NotTestable,
    Passed,
    Reason,
    RegisterState,
    Untestable,
    end_of_day,
)

_SINCE = datetime(2026, 1, 1, tzinfo=UTC)
_UNTIL = datetime(2027, 1, 1, tzinfo=UTC)
_KEYS = {"findings": "findings_register"}
"""Tables whose rows stand under another key in a case."""
_EXPECTED_KEYS = frozenset({"without"})


class Case(Struct, frozen=True):
    """One case. Exactly one of `findings`, `quiet`, `not_testable`, `answers` is expected.

    `tables` holds the rows by table; a register that is in `missing` was never loaded.
    """

    name: str
    tables: Mapping[str, Sequence[Row]]
    parameters: Mapping[str, Scalar]
    since: datetime
    until: datetime
    missing: tuple[str, ...]
    valid_through: Mapping[str, datetime]
    findings: Sequence[Row] | None
    quiet: bool
    not_testable: tuple[str, ...]
    answers: Sequence[Row] | None


class _Written(Struct, frozen=True, forbid_unknown_fields=True):
    """A case as it is written: tables beside its own keys.

    The rows of the register `findings` stand under `findings_register`: `findings` is what is expected.
    """

    name: str
    access: Sequence[Row] | None = None
    log_gap: Sequence[Row] | None = None
    staff: Sequence[Row] | None = None
    purposes: Sequence[Row] | None = None
    approvals: Sequence[Row] | None = None
    service_status: Sequence[Row] | None = None
    notices: Sequence[Row] | None = None
    grants: Sequence[Row] | None = None
    agencies: Sequence[Row] | None = None
    consents: Sequence[Row] | None = None
    cancellations: Sequence[Row] | None = None
    recipients: Sequence[Row] | None = None
    systems: Sequence[Row] | None = None
    responsibilities: Sequence[Row] | None = None
    complaints: Sequence[Row] | None = None
    incidents: Sequence[Row] | None = None
    suspensions: Sequence[Row] | None = None
    training: Sequence[Row] | None = None
    self_inspections: Sequence[Row] | None = None
    requests: Sequence[Row] | None = None
    attestations: Sequence[Row] | None = None
    findings_register: Sequence[Row] | None = None
    parameters: Mapping[str, Scalar] = {}
    since: datetime = _SINCE
    until: datetime = _UNTIL
    missing: tuple[str, ...] = ()
    valid_through: Mapping[str, date] = {}
    findings: Sequence[Row] | None = None
    quiet: bool = False
    not_testable: tuple[str, ...] = ()
    answers: Sequence[Row] | None = None


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    case: Sequence[_Written]
    rows: Mapping[str, Sequence[Row]] = {}


def parse_cases(text: str, file: str) -> tuple[Case, ...]:
    """Read a case file's text.

    Raises:
        RuleWrong: names the file, the case and what is wrong with it.
    """
    try:
        written = msgspec.convert(tomllib.loads(text), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise RuleWrong(f"{file}: {error}") from None
    return tuple(_case(one, written.rows, file) for one in written.case)


def build(case: Case, ask: Ask) -> None:
    """Make the case's tables, in place of those of the case before."""
    for table, columns in TABLES.items():
        definition = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
        ask(f"CREATE OR REPLACE TABLE {table} ({definition})", ())
        if rows := case.tables.get(table):
            values = ",\n".join(row_literal(row, columns) for row in rows)
            ask(f"INSERT INTO {table} VALUES {values}", ())  # noqa: S608 - a case file's own rows


def differences(case: Case, rule: Rule, ask: Ask) -> tuple[str, ...]:
    """Run the rule on tables that `build` made; what is not as expected, empty: all is."""
    registers = _registers(case)
    runs = answer if rule.is_question else run
    match runs(rule, ask, registers, case.parameters, case.since, case.until):
        case NotTestable(reasons=reasons):
            came = tuple(_lacking(reason) for reason in reasons)
            if came == case.not_testable:
                return ()
            return (f"expected {_expectation(case)}, got not testable because of {came}",)
        case Passed():
            return () if case.quiet else (f"expected {_expectation(case)}, got none",)
        case Found(findings=findings):
            causes: list[Row] = [{**dict(f.cause), "accesses": f.accesses} for f in findings]
            return _row_differences(case, case.findings, causes, ordered=False)
        case Answered(columns=columns, rows=rows):
            answers: list[Row] = [dict(zip(columns, row, strict=True)) for row in rows]
            return _row_differences(case, case.answers, answers, ordered=True)


def _lacking(reason: Reason) -> str:
    """Name what keeps a rule from being tested, as a case's `not_testable` names it."""
    if reason.why is Untestable.WAITS:
        return reason.why.value
    if reason.why is Untestable.NO_SUBJECTS:
        return "subject_access"
    return reason.register or "access"


def _expectation(case: Case) -> str:
    if case.not_testable:
        return f"not testable because of {case.not_testable}"
    if case.quiet:
        return "quiet"
    rows = case.findings if case.findings is not None else case.answers
    return f"{len(rows or ())} rows"


def _row_differences(
    case: Case, expected: Sequence[Row] | None, came: Sequence[Row], *, ordered: bool
) -> tuple[str, ...]:
    if expected is None or len(expected) != len(came):
        return (f"expected {_expectation(case)}, got {came}",)
    left = list(came)
    wrong = []
    for row in expected:
        candidates = left[:1] if ordered else left
        fitting = next((one for one in candidates if _fits(row, one)), None)
        if fitting is None:
            wrong.append(f"expected {dict(row)}, got {candidates}")
        left.remove(fitting if fitting is not None else left[0])
    return tuple(wrong)


def _fits(expected: Row, came: Row) -> bool:
    """Tell whether the columns that the case names are as they came."""
    for column in cast("Sequence[str]", expected.get("without", ())):
        if column not in came or came[column] is not None:
            return False
    return all(
        column in came and _same(value, came[column])
        for column, value in expected.items()
        if column not in _EXPECTED_KEYS
    )


def _same(expected: object, came: object) -> bool:
    if isinstance(came, UUID):
        return came == named_uuid(expected)
    return _comparable(came) == _comparable(expected)


def _comparable(value: object) -> object:
    match value:
        case list() | tuple():
            return [_comparable(one) for one in value]
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case _:
            return value


def _case(written: _Written, shared: Mapping[str, Sequence[Row]], file: str) -> Case:
    where = f"{file}: {written.name!r}"
    told = [
        written.findings is not None,
        written.quiet,
        bool(written.not_testable),
        written.answers is not None,
    ]
    if told.count(True) != 1:
        raise RuleWrong(f"{where}: give one of findings, quiet = true, not_testable, answers")
    given = {name: getattr(written, _KEYS.get(name, name), None) for name in TABLES}
    own = {name: rows for name, rows in given.items() if rows is not None}
    return Case(
        name=written.name,
        tables=case_tables({**shared, **own}, where),
        parameters=written.parameters,
        since=written.since,
        until=written.until,
        missing=written.missing,
        valid_through={name: end_of_day(day, UTC) for name, day in written.valid_through.items()},
        findings=written.findings,
        quiet=written.quiet,
        not_testable=written.not_testable,
        answers=written.answers,
    )


def _registers(case: Case) -> dict[str, RegisterState]:
    return {
        name: RegisterState(
            rows=len(case.tables.get(name, ())),
            loaded_at=case.since,
            valid_through=case.valid_through.get(name, case.until),
        )
        for name in REGISTERS
        if name not in case.missing
    }
