"""Registers over time: what counts of which load, what is compared with what, and in bulk."""

from __future__ import annotations

import io
import resource
from datetime import UTC, datetime

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from access import SubjectKind
from tests.ledger.ledgers import resident_in
from tests.ledger.synthetic import subject_id
from tests.ledger.test_registers import load, problems, rows


def load_all(ledger, *files):
    """Load staff files one after another; give the moment of each load."""
    for raw in files:
        load(ledger, "staff", "s.csv", raw)
    return [
        at
        for (at,) in rows(ledger, "SELECT loaded_at FROM register_log ORDER BY loaded_at")[
            -len(files) :
        ]
    ]


def held(ledger, columns="person, valid_from, valid_until"):
    return rows(ledger, f"SELECT {columns} FROM staff ORDER BY ALL")


def test_a_row_that_a_load_no_longer_has_holds_until_that_load(tmp_path):
    with resident_in(tmp_path) as ledger:
        _, later = load_all(ledger, "工号\nE1\nE2\n", "工号\nE2\n")

        assert held(ledger) == [("E1", None, later), ("E2", None, None)]


def test_an_end_that_is_given_later_counts_for_earlier_days_too(tmp_path):
    with resident_in(tmp_path) as ledger:
        load_all(ledger, "工号,失效日期\nE1,\n", "工号,失效日期\nE1,2026-06-30\n")

        assert held(ledger) == [("E1", None, datetime(2026, 6, 30, 16, tzinfo=UTC))]


def test_a_change_without_a_date_counts_from_its_load_on(tmp_path):
    with resident_in(tmp_path) as ledger:
        _, later = load_all(ledger, "工号,部门\nE1,一部\n", "工号,部门\nE1,二部\n")

        assert held(ledger, "person, department, valid_from, valid_until") == [
            ("E1", "一部", None, later),
            ("E1", "二部", later, None),
        ]


def test_a_change_that_says_since_when_it_holds_takes_the_place_of_what_it_corrects(tmp_path):
    with resident_in(tmp_path) as ledger:
        load_all(
            ledger,
            "工号,部门,生效日期\nE1,一部,2026-01-01\n",
            "工号,部门,生效日期\nE1,二部,2026-01-01\n",
        )

        assert held(ledger, "department, valid_until") == [("二部", None)]
        assert rows(
            ledger,
            "SELECT department, load_id, gone_load, corrected FROM staff_history ORDER BY load_id",
        ) == [("一部", 1, 2, True), ("二部", 2, None, None)]


def test_an_end_that_comes_after_a_load_that_had_lost_the_row_counts_for_earlier_days_too(tmp_path):
    titles = "工号,生效日期,失效日期\n"
    with resident_in(tmp_path) as ledger:
        load_all(
            ledger,
            titles + "E1,2026-01-01,\nE2,2026-01-01,\n",
            titles + "E2,2026-01-01,\n",
            titles + "E1,2026-01-01,2026-03-31\nE2,2026-01-01,\n",
        )

        begin = datetime(2025, 12, 31, 16, tzinfo=UTC)
        assert held(ledger) == [
            ("E1", begin, datetime(2026, 3, 31, 16, tzinfo=UTC)),
            ("E2", begin, None),
        ]


def test_a_lost_row_that_ended_before_the_one_that_comes_stays_as_it_was(tmp_path):
    titles = "工号,生效日期,失效日期\n"
    with resident_in(tmp_path) as ledger:
        load_all(
            ledger,
            titles + "E1,2025-01-01,2025-06-30\nE2,2026-01-01,\n",
            titles + "E2,2026-01-01,\n",
            titles + "E1,2026-01-01,2026-03-31\nE2,2026-01-01,\n",
        )

        assert held(ledger, "person, valid_until")[:2] == [
            ("E1", datetime(2025, 6, 30, 16, tzinfo=UTC)),
            ("E1", datetime(2026, 3, 31, 16, tzinfo=UTC)),
        ]


def test_a_row_that_comes_with_every_load_is_known_since_the_first(tmp_path):
    with resident_in(tmp_path) as ledger:
        first, _, third = load_all(ledger, "工号\nE1\n", "工号\nE1\n", "工号\nE1\nE3\n")

        assert held(ledger, "person, known_since") == [("E1", first), ("E3", third)]


def test_of_what_happened_the_last_load_counts_alone(tmp_path):
    with resident_in(tmp_path) as ledger:
        load(ledger, "service_status", "a.csv", "手机号,销户日期\n13911110000,2026-01-01\n")
        done = load(ledger, "service_status", "b.csv", "手机号,销户日期\n13911110001,2026-01-01\n")

        assert (done.added, done.gone) == (1, 1)
        assert rows(ledger, "SELECT subject_id FROM service_status") == [
            (str(subject_id(SubjectKind.PHONE, "13911110001")),)
        ]
        assert rows(ledger, "SELECT count(*) FROM service_status_history") == [(2,)]


def test_the_same_people_in_another_order_are_no_change(tmp_path):
    lines = [f"139{n:08d},C{n},2026-07-01\n" for n in range(500)]
    titles = "手机号,客户编号,销户日期\n"
    with resident_in(tmp_path) as ledger:
        load(ledger, "service_status", "a.csv", titles + "".join(lines))
        done = load(ledger, "service_status", "b.csv", titles + "".join(reversed(lines)))

        assert (done.rows, done.stored, done.added, done.gone) == (500, 1000, 0, 0)


def test_a_file_of_an_older_release_keeps_its_rows_and_gets_the_new_columns(tmp_path):
    with resident_in(tmp_path) as ledger:
        load(ledger, "staff", "a.csv", "工号\nE1\n")
        load(ledger, "staff", "b.csv", "工号\nE2\n")
    with duckdb.connect(str(tmp_path / "ledger" / "registers.duckdb")) as old:
        old.execute("UPDATE staff SET gone_load = NULL")
        for column in ("known_since", "gone_load", "gone_at", "corrected", "held_from", "agency"):
            old.execute(f"ALTER TABLE staff DROP COLUMN {column}")
    with resident_in(tmp_path) as ledger:
        [(later,)] = rows(ledger, "SELECT loaded_at FROM registers WHERE register = 'staff'")

        assert held(ledger) == [("E1", None, later), ("E2", None, None)]
        assert load(ledger, "staff", "c.csv", "工号,代理商\nE2,\nE3,sunrise\n").added == 1


def test_categories_and_actions_are_known_by_their_chinese_names_and_others_refused(tmp_path):
    with resident_in(tmp_path) as ledger:
        load(
            ledger,
            "notices",
            "n.csv",
            "规则,目的,公布日期,信息类别,操作\nN1,care,2026-01-01,手机号码；name,查询\n",
        )

        assert rows(ledger, "SELECT categories, actions FROM notices") == [
            (["mobile_number", "name"], ["read"])
        ]
        raw = "规则,目的,公布日期,信息类别,操作\nN1,care,2026-01-01,name;handphone,窥视\n"
        told = problems(ledger, "notices", "n.csv", raw)
        assert told == [
            "n.csv, row 2, column categories (信息类别): category unknown: "
            "expected mobile_number or name",
            "n.csv, row 2, column actions (操作): action unknown: expected collect, copy, delete, "
            "destroy, export, login, other, provide, read, unknown or update",
        ]


def test_a_complaint_may_name_nobody_and_a_consent_may_not(tmp_path):
    with resident_in(tmp_path) as ledger:
        done = load(
            ledger,
            "complaints",
            "c.csv",
            "手机号,投诉编号,受理日期\n13911110000,T1,2026-06-01\n,T2,2026-06-02\n",
        )

        assert (done.rows, done.stored) == (2, 2)
        assert rows(ledger, "SELECT complaint, subject_kind FROM complaints ORDER BY 1") == [
            ("T1", "phone"),
            ("T2", None),
        ]
        [told] = problems(ledger, "consents", "c.csv", "手机号,同意日期\n,2026-06-01\n")
        assert told.startswith(
            "c.csv, row 2, column phone (手机号): expected one of phone (手机号)"
        )


def test_an_answer_on_the_day_of_the_complaint_is_no_mistake_and_one_before_it_is(tmp_path):
    titles = "投诉编号,受理时间,答复日期\n"
    with resident_in(tmp_path) as ledger:
        load(ledger, "complaints", "c.csv", titles + "T1,2026-06-01 10:00,2026-06-01\n")
        assert problems(
            ledger, "complaints", "c.csv", titles + "T1,2026-06-01 10:00,2026-05-30\n"
        ) == ["c.csv, row 2, column answered_at (答复时间): expected no day before received_at"]


def test_a_register_that_the_ledger_keeps_is_not_loaded_by_hand(tmp_path):
    with resident_in(tmp_path) as ledger:
        assert (
            "expected one of the registers" in problems(ledger, "findings", "f.csv", "规则\nx\n")[0]
        )


@pytest.mark.soak
def test_a_million_rows_from_csv_and_parquet_load_within_a_gigabyte(tmp_path):
    count = 1_000_000
    phones = [f"139{n:08d}" for n in range(count)]
    raw = io.BytesIO()
    pq.write_table(pa.table({"phone": phones, "service_ended_at": ["2026-07-01"] * count}), raw)
    lines = "".join(f"{phone},2026-07-01\n" for phone in phones)
    with resident_in(tmp_path) as ledger:
        first = load(ledger, "service_status", "a.csv", "手机号,销户日期\n" + lines)
        again = load(ledger, "service_status", "a.parquet", raw.getvalue())

        assert (first.rows, first.added, first.gone) == (count, count, 0)
        assert (again.rows, again.added, again.gone) == (count, 0, 0)
    # KiB on Linux. Ten million were measured to take 1.8 GB, so one million stays far below two.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2 * 1024 * 1024
