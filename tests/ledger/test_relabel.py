"""Accesses labelled anew: each is shown once, with its newest labels, and nothing is rewritten."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import duckdb
import msgspec
import pytest

from access import (
    Certainty,
    CountIs,
    FieldIn,
    Form,
    KnownBy,
    Resource,
    Shape,
    ShapeSeen,
    SubjectKind,
    Touch,
    Use,
    Whole,
    to_bytes,
)
from ledger.questions import Ask, Caller, QuestionStopped, Replay
from ledger.relabel import Label, place_of
from ledger.resident import Resident
from ledger.safe_sql import Refused
from tests.ledger.ledgers import EQUIPMENT, clock, journal_in, paths_in
from tests.ledger.synthetic import JULY, record, subject, touch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from access import AccessRecord

CALLER = Caller(0, "root")
JULY_FIRST = datetime(2026, 7, 1, tzinfo=UTC)
PERIOD = (JULY_FIRST, JULY_FIRST + timedelta(days=1))
NONE = Label("", 0, KnownBy.CATALOG, Certainty.SURE)
NAME = Label("name", 2, KnownBy.CATALOG, Certainty.SURE)
SHAPE = Shape(
    b"\x07" * 16,
    "crm",
    "GET /cust/{id}",
    ("/id", "$.mobile", "$.billSeq", "statement.predicate:public.t.xm"),
)


def _field(path: str, category: str, known_by: KnownBy = KnownBy.NAME_AND_VALUE) -> Touch:
    return Touch(
        Resource("crm", f"GET /cust/{{id}}#{path}"),
        FieldIn.RESPONSE,
        category,
        3,
        Use.MASKED,
        Form.MASKED,
        Certainty.LIKELY,
        known_by,
    )


def _written(folder, *records: AccessRecord, shapes: tuple[Shape, ...] = ()) -> None:
    with journal_in(folder) as journal:
        for shape in shapes:
            journal.append_sync(to_bytes(ShapeSeen(shape)))
        for made in records:
            journal.append_sync(to_bytes(Whole(made)))


@contextmanager
def _ledger(folder, labels: dict[tuple[str, str], Label]) -> Iterator[Resident]:
    """Open a ledger under a catalogue: what a field is, by what its verdict rested on."""

    def relabel(system: str, field: str, known_by: str) -> Label | None:
        assert system == "crm"
        return labels.get((field, known_by)) or labels.get((field, "*"))

    equipment = msgspec.structs.replace(EQUIPMENT, relabel=relabel, catalog_now=lambda: "new")
    with Resident(paths_in(folder), equipment, clock) as ledger:
        yield ledger


def _rows(ledger: Resident, sql: str) -> list[dict]:
    return ledger.ask(Ask(sql), CALLER).table.to_pylist()


MSISDN = ("public.subscriber.msisdn", "*")


def test_a_category_that_was_taken_away_is_gone_from_every_view(tmp_path):
    people = (subject(SubjectKind.PHONE, "13800138000"),)
    kept = record(2, JULY + 1, touches=(touch("public.t.other"),), subjects=people)
    _written(tmp_path, record(1, JULY, subjects=people), kept)
    with _ledger(tmp_path, {MSISDN: NONE}) as ledger:
        before = _rows(ledger, "SELECT * FROM access ORDER BY seq")
        done = ledger.replay(Replay(*PERIOD), CALLER)
        after = _rows(ledger, "SELECT * FROM access ORDER BY seq")
        touches = _rows(ledger, "SELECT field, category FROM touch")
        seen = _rows(ledger, "SELECT categories FROM subject_access ORDER BY access_id")
    assert (done.accesses, done.catalog_version, done.more) == (1, "new", False)
    assert len(before) == len(after) == 2
    changed = {name for name in after[0] if after[0][name] != before[0][name]}
    assert changed == {"categories", "sensitivity", "catalog_version"}
    assert (after[0]["categories"], after[0]["sensitivity"]) == ([], 0)
    assert after[0]["catalog_version"] == "new"
    assert after[1] == before[1]
    assert touches == [{"field": "public.t.other", "category": "mobile_number"}]
    assert [row["categories"] for row in seen] == [[], ["mobile_number"]]


def test_the_record_names_the_one_it_corrects_and_no_person(tmp_path):
    old = record(1, JULY, subjects=(subject(SubjectKind.PHONE, "13800138000"),))
    _written(tmp_path, old)
    with _ledger(tmp_path, {MSISDN: NAME}) as ledger:
        ledger.replay(Replay(*PERIOD), CALLER)
        rows = _rows(ledger, "SELECT access_id, seen_at FROM access")
        with ledger._store.read() as connection:
            found = connection.execute(
                "SELECT corrects, subjects, instance, seen_at FROM month.rec "
                "WHERE corrects IS NOT NULL"
            ).fetchall()
    [(corrects, subjects, instance, seen_at)] = found
    assert corrects.bytes == old.access_id
    assert subjects == []
    assert instance == "ledger-0"
    assert [(row["access_id"], row["seen_at"]) for row in rows] == [(str(corrects), seen_at)]


def test_every_column_of_the_record_is_that_of_the_corrected_one(tmp_path):
    _written(tmp_path, record(1, JULY))
    with _ledger(tmp_path, {MSISDN: NAME}) as ledger:
        ledger.replay(Replay(*PERIOD), CALLER)
        with ledger._store.read() as connection:
            table = connection.sql("SELECT * FROM month.rec ORDER BY corrects NULLS FIRST")
            old, new = table.to_arrow_table().to_pylist()
    different = {name for name in old if old[name] != new[name]}
    assert different - {"seq"} == {
        *("access_id", "corrects", "touches", "categories", "sensitivity", "catalog_version"),
        *("subjects", "instance"),
    }


def test_a_second_replay_finds_nothing_and_the_newest_labels_win(tmp_path):
    _written(tmp_path, record(1, JULY))
    with _ledger(tmp_path, {MSISDN: NAME}) as ledger:
        assert ledger.replay(Replay(*PERIOD), CALLER).accesses == 1
        assert ledger.replay(Replay(*PERIOD), CALLER).accesses == 0
    with _ledger(tmp_path, {MSISDN: NONE}) as ledger:
        assert ledger.replay(Replay(*PERIOD), CALLER).accesses == 1
        assert _rows(ledger, "SELECT * FROM touch") == []
        assert len(_rows(ledger, "SELECT * FROM access")) == 1
    back = Label("mobile_number", 3, KnownBy.NAME, Certainty.LIKELY)
    with _ledger(tmp_path, {MSISDN: back}) as ledger:
        # No touch is left that could be labelled, and the shape is not known.
        assert ledger.replay(Replay(*PERIOD), CALLER).accesses == 0


@pytest.mark.parametrize("table", ["labelled", "correction", "month.rec"])
def test_analysts_see_no_record_that_is_out_of_date(tmp_path, table):
    with _ledger(tmp_path, {}) as ledger, pytest.raises(Refused):
        ledger.ask(Ask(f"SELECT * FROM {table}"), CALLER)


def test_a_dry_run_counts_and_writes_nothing(tmp_path):
    _written(tmp_path, record(1, JULY))
    with _ledger(tmp_path, {MSISDN: NONE}) as ledger:
        assert ledger.replay(Replay(*PERIOD, dry_run=True), CALLER).accesses == 1
        assert len(_rows(ledger, "SELECT * FROM touch")) == 1
        asked = _rows(ledger, "SELECT asked, row_count FROM question_log ORDER BY seq LIMIT 1")
    assert asked == [{"asked": "catalog.replay new (dry run)", "row_count": 1}]


def test_a_shape_gives_touches_to_fields_that_were_nothing(tmp_path):
    old = record(
        1,
        JULY,
        operation=SHAPE.operation,
        shape_id=SHAPE.id,
        touches=(_field("$.mobile", "phone"),),
    )
    _written(tmp_path, old, shapes=(SHAPE,))
    labels = {
        ("GET /cust/{id}#$.billSeq", ""): NAME,
        ("GET /cust/{id}#$.mobile", ""): NONE,
        ("public.t.xm", ""): NAME,
    }
    with _ledger(tmp_path, labels) as ledger:
        done = ledger.replay(Replay(*PERIOD), CALLER)
        touches = _rows(
            ledger, "SELECT field, field_in, category, used, form, certainty, known_by FROM touch"
        )
        assert ledger.replay(Replay(*PERIOD), CALLER).accesses == 0
    assert (done.accesses, done.shapes) == (1, 1)
    by_field = {row.pop("field"): row for row in touches}
    assert by_field["GET /cust/{id}#$.mobile"]["category"] == "phone"
    assert by_field["GET /cust/{id}#$.billSeq"] == {
        "field_in": "response",
        "category": "name",
        "used": "masked",  # as the other fields of the answer were used
        "form": "clear",
        "certainty": "sure",
        "known_by": "catalog",
    }
    assert (by_field["public.t.xm"]["field_in"], by_field["public.t.xm"]["used"]) == (
        "statement",
        "predicate",
    )


def test_a_label_may_depend_on_what_the_verdict_rested_on(tmp_path):
    one = record(1, JULY, touches=(_field("$.a", "phone", KnownBy.CATALOG),))
    two = record(2, JULY, touches=(_field("$.a", "phone", KnownBy.NAME),))
    _written(tmp_path, one, two)
    with _ledger(tmp_path, {("GET /cust/{id}#$.a", "catalog"): NONE}) as ledger:
        assert ledger.replay(Replay(*PERIOD), CALLER).accesses == 1
        rows = _rows(ledger, "SELECT access_id FROM touch")
    assert [UUID(row["access_id"]).bytes for row in rows] == [two.access_id]


def test_only_the_period_and_the_system_are_labelled(tmp_path):
    _written(tmp_path, record(1, JULY), record(2, JULY + 90_000_000_000))
    with _ledger(tmp_path, {MSISDN: NONE}) as ledger:
        assert ledger.replay(Replay(*PERIOD, system="billing"), CALLER).accesses == 0
        assert ledger.replay(Replay(*PERIOD, system="crm"), CALLER).accesses == 1


def test_the_form_changes_where_somebody_said_so(tmp_path):
    masked = msgspec.structs.replace(NAME, category="phone", sensitivity=3, form=Form.HASHED)
    _written(tmp_path, record(1, JULY, touches=(_field("$.a", "phone"),)))
    with _ledger(tmp_path, {("GET /cust/{id}#$.a", "*"): masked}) as ledger:
        assert ledger.replay(Replay(*PERIOD), CALLER).accesses == 1
        assert _rows(ledger, "SELECT form FROM touch") == [{"form": "hashed"}]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("$.a", ("GET /x#$.a", FieldIn.RESPONSE, None)),
        ("request$.a", ("GET /x#request$.a", FieldIn.REQUEST, None)),
        ("?a", ("GET /x#?a", FieldIn.REQUEST, None)),
        ("/id", ("GET /x#/id", FieldIn.REQUEST, None)),
        ("statement.written:public.t.c", ("public.t.c", FieldIn.STATEMENT, Use.WRITTEN)),
        ("statement.unheard:public.t.c", None),
        ("statement.written:", None),
    ],
)
def test_a_shapes_path_names_a_field_its_part_and_its_use(path, place):
    assert place_of("GET /x", path) == place


@pytest.mark.parametrize(
    ("count", "is_now"), [(0, "unknown"), (2, "exact")], ids=["of nobody", "of somebody"]
)
def test_no_count_is_exact_where_a_field_was_added_and_nobody_was_read(tmp_path, count, is_now):
    old = record(1, JULY, operation=SHAPE.operation, shape_id=SHAPE.id, touches=(), subjects=())
    old = msgspec.structs.replace(old, subject_count=count, subject_count_is=CountIs.EXACT)
    _written(tmp_path, old, shapes=(SHAPE,))
    added = Label("mobile_number", 3, KnownBy.CATALOG, Certainty.SURE)
    with _ledger(tmp_path, {("GET /cust/{id}#$.mobile", ""): added}) as ledger:
        ledger.replay(Replay(*PERIOD), CALLER)
        rows = _rows(ledger, "SELECT categories, subject_count, subject_count_is FROM access")
    assert rows == [
        {"categories": ["mobile_number"], "subject_count": count, "subject_count_is": is_now}
    ]


def test_a_replay_that_was_stopped_is_journalled_with_what_it_did(tmp_path, monkeypatch):
    _written(tmp_path, *[record(number, JULY + number) for number in range(1, 4)])
    with _ledger(tmp_path, {MSISDN: NAME}) as ledger:
        append, calls = ledger._journal.append_sync, []

        def stopped(body):
            calls.append(body)
            if len(calls) == 2:
                raise duckdb.InterruptException
            append(body)

        with monkeypatch.context() as patch:
            patch.setattr(ledger._journal, "append_sync", stopped)
            with pytest.raises(QuestionStopped):
                ledger.replay(Replay(*PERIOD), CALLER)
        [logged] = _rows(
            ledger,
            "SELECT asked, row_count, outcome FROM question_log WHERE asked LIKE 'catalog.%'",
        )
        [labelled] = _rows(ledger, "SELECT count(*) AS n FROM access WHERE catalog_version = 'new'")
    assert logged == {"asked": "catalog.replay new", "row_count": 1, "outcome": "stopped"}
    assert labelled == {"n": 1}
