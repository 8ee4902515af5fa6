"""Registers: read from what offices have, checked, stored as pseudonyms, listed for the proxies."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, date, datetime

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from access import SubjectKind
from ledger.questions import Caller, LoadRegister
from ledger.register_files import RegisterRefused
from ledger.registers import REGISTERS
from tests.ledger.ledgers import paths_in, resident_in
from tests.ledger.synthetic import subject_id

ANALYST = Caller(1001, "lin")
STAFF_CSV = (
    "工号,账号,岗位,部门,入职日期,离职日期\n"
    "E1,zhang,客服,一部,2026-01-05,\n"
    "E2,li,营销,,2025-01-01,2026-06-30\n"
)
# By hand: midnight in Shanghai is 16:00 UTC of the day before; an end includes its day.
STAFF_ROWS = [
    ("zhang", "E1", "客服", "一部", datetime(2026, 1, 4, 16, tzinfo=UTC), None),
    (
        "li",
        "E2",
        "营销",
        None,
        datetime(2024, 12, 31, 16, tzinfo=UTC),
        datetime(2026, 6, 30, 16, tzinfo=UTC),
    ),
]


def load(ledger, register, file, raw, **more):
    raw = raw.encode() if isinstance(raw, str) else raw
    return ledger.load_register(LoadRegister(register, file, raw, **more), ANALYST)


def rows(ledger, sql):
    from ledger.questions import Ask

    return [tuple(row.values()) for row in ledger.ask(Ask(sql), ANALYST).table.to_pylist()]


def staff(ledger):
    return rows(ledger, "SELECT * EXCLUDE (agency, load_id, known_since) FROM staff")


def workbook(*sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, table in enumerate(sheets):
        sheet = book.create_sheet(f"sheet{number}")
        for row in table:
            sheet.append(row)
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def problems(ledger, register, file, raw):
    with pytest.raises(RegisterRefused) as refused:
        load(ledger, register, file, raw)
    return str(refused.value).splitlines()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_with_chinese_titles_is_read_in_the_encodings_of_offices(tmp_path, encoding):
    with resident_in(tmp_path) as ledger:
        done = load(ledger, "staff", "员工.csv", STAFF_CSV.encode(encoding))

        assert (done.rows, done.stored, done.warnings) == (2, 2, ())
        assert staff(ledger) == STAFF_ROWS


def test_a_workbook_is_read_with_its_dates_and_without_its_explanations(tmp_path):
    raw = workbook(
        [["说明"], ["请在第二页填写"]],
        [
            ["工号*", "账号", "岗位", "部门", "入职日期", "离职日期"],
            ["E1", "zhang", "客服", "一部", datetime(2026, 1, 5), None],  # noqa: DTZ001 - as in a cell
            ["E2", "li", "营销", None, "2025/1/1", date(2026, 6, 30)],
        ],
    )
    with resident_in(tmp_path) as ledger:
        load(ledger, "staff", "staff.xlsx", raw)

        assert staff(ledger) == STAFF_ROWS


def test_yaml_and_parquet_are_read(tmp_path):
    yaml = (
        "- {person: E1, account: zhang, post: 客服, department: 一部, from: 2026-01-05}\n"
        "- {person: E2, account: li, post: 营销, from: 2025-01-01, until: 2026-06-30}\n"
    )
    table = pa.table(
        {
            "person": ["E1", "E2"],
            "account": ["zhang", "li"],
            "post": ["客服", "营销"],
            "department": ["一部", None],
            "valid_from": pa.array([date(2026, 1, 5), date(2025, 1, 1)]),
            "valid_until": pa.array([None, date(2026, 6, 30)]),
        }
    )
    raw = io.BytesIO()
    pq.write_table(table, raw)
    with resident_in(tmp_path) as ledger:
        load(ledger, "staff", "staff.yaml", yaml)
        assert staff(ledger) == STAFF_ROWS
        load(ledger, "staff", "staff.parquet", raw.getvalue())
        assert staff(ledger) == STAFF_ROWS


def test_purposes_and_approvals_are_typed(tmp_path):
    purposes = (
        "目的,名称,是否提供服务,终止后可用,信息类别,人数上限\n"
        "billing,账单,是,否,mobile_number；name,5\nmarketing,营销,no,,,\n"
    )
    approvals = (
        "审批单号,账号,审批人,审批时间,行数上限,失效时间\n"
        "AP-1,zhang,E9,2026-07-01T08:30:00+08:00,1000,2026-07-31 12:00\n"
    )
    with resident_in(tmp_path) as ledger:
        load(ledger, "purposes", "p.csv", purposes)
        load(ledger, "approvals", "a.csv", approvals)

        assert rows(
            ledger,
            "SELECT purpose, title, in_service, after_termination, categories, max_people "
            "FROM purposes",
        ) == [
            ("billing", "账单", True, False, ["mobile_number", "name"], 5),
            ("marketing", "营销", False, None, None, None),
        ]
        assert rows(
            ledger,
            "SELECT approval, account, approved_by, approved_at, valid_until, max_rows FROM approvals",
        ) == [
            (
                "AP-1",
                "zhang",
                "E9",
                datetime(2026, 7, 1, 0, 30, tzinfo=UTC),
                datetime(2026, 7, 31, 4, tzinfo=UTC),
                1000,
            )
        ]


def test_identifiers_become_pseudonyms_and_are_kept_nowhere(tmp_path):
    raw = "手机号,客户编号,姓名,销户日期\n+86 139-1111-0000,C7,王小明,2026-07-01\n13911110001,,李四,\n"
    with resident_in(tmp_path) as ledger:
        done = load(ledger, "service_status", "ended.csv", raw)

        assert (done.rows, done.stored) == (2, 3)
        assert done.warnings == ("column 3: not one of this register's; not kept",)
        ended = datetime(2026, 7, 1, 16, tzinfo=UTC)
        phone = str(subject_id(SubjectKind.PHONE, "13911110000"))
        customer = str(subject_id(SubjectKind.CUSTOMER, "C7"))
        other = str(subject_id(SubjectKind.PHONE, "13911110001"))
        told = "SELECT * EXCLUDE (person_row, load_id, known_since) FROM service_status"
        assert sorted(rows(ledger, told), key=str) == sorted(
            [
                ("phone", phone, 1, ended),
                ("customer", customer, 1, ended),
                ("phone", other, 1, None),
            ],
            key=str,
        )
        assert set(
            rows(ledger, "SELECT subject_id, other_id, known_by, valid_until FROM link")
        ) == {
            (phone, customer, "register", ended),
            (customer, phone, "register", ended),
        }
    planted = ("1391111", "139-1111", "王小明", "李四", "C7")
    for file in tmp_path.rglob("*"):
        if file.is_file():
            raw_bytes = file.read_bytes()
            assert not [text for text in planted if text.encode() in raw_bytes], file.name


def test_the_last_load_counts_for_now_and_every_load_is_told(tmp_path):
    with resident_in(tmp_path) as ledger:
        load(ledger, "staff", "a.csv", STAFF_CSV, valid_through=date(2026, 12, 31))
        load(ledger, "staff", "b.csv", "person,account\nE3,wang\n")

        assert rows(ledger, "SELECT person, account FROM staff WHERE valid_until IS NULL") == [
            ("E3", "wang")
        ]
        state = ledger.registers()[0]
        assert (state.register, state.rows, state.load_id, state.loaded_by) == (
            "staff",
            1,
            2,
            "lin",
        )
        assert state.valid_through is None
        assert [s.register for s in ledger.registers()] == list(REGISTERS)
        assert rows(
            ledger,
            "SELECT register, account, uid, row_count, valid_through FROM register_log ORDER BY seq",
        ) == [("staff", "lin", 1001, 2, date(2026, 12, 31)), ("staff", "lin", 1001, 1, None)]


def test_listed_texts_are_written_for_the_proxies_and_follow_each_load(tmp_path):
    def listed():
        return json.loads(paths_in(tmp_path).listed.read_text(encoding="utf-8"))

    with resident_in(tmp_path) as ledger:
        nothing = {"account": [], "approval": [], "person": [], "purpose": [], "recipient": []}
        assert listed() == {"texts": nothing, "person_by_account": {}}
        load(ledger, "staff", "a.csv", STAFF_CSV)
        load(ledger, "purposes", "p.csv", "purpose,in_service\nbilling,是\n")
        assert listed()["texts"] == {
            "account": ["li", "zhang"],
            "approval": [],
            "person": ["E1", "E2"],
            "purpose": ["billing"],
            "recipient": [],
        }
        load(ledger, "staff", "b.csv", "person,account\nE3,wang\n")
        assert listed()["texts"]["account"] == ["wang"]
        assert listed()["person_by_account"] == {"wang": "E3"}


def test_registers_survive_the_process(tmp_path):
    with resident_in(tmp_path) as ledger:
        load(ledger, "staff", "a.csv", STAFF_CSV)
    with resident_in(tmp_path) as ledger:
        assert staff(ledger) == STAFF_ROWS


def test_each_problem_names_its_place_and_what_was_expected(tmp_path):
    raw = workbook(
        [["说明"]],
        [
            ["工号", "账号", "入职日期", "离职日期"],
            ["E1", "zhang", "2026-02-31", None],
            [None, "li", None, None],
            ["E3", "wang", "2026-05-01", "2026-04-01"],
            ["E4", "zhao", None, None],
            ["E4", "zhao", None, None],
        ],
    )
    with resident_in(tmp_path) as ledger:
        moment = "expected a date or time such as 2026-07-01 or 2026-07-01 08:30"
        assert sorted(problems(ledger, "staff", "s.xlsx", raw)) == sorted(
            [
                "s.xlsx, sheet 2, row 3, column person (工号): expected a value, the cell is empty",
                f"s.xlsx, sheet 2, row 2, column valid_from (生效时间): {moment}",
                "s.xlsx, sheet 2, row 4, column valid_until (失效时间): "
                "expected a time after valid_from",
                "s.xlsx, sheet 2, row 6, column account (账号): expected rows that differ in account, "
                "person, post, valid_from; row 5 is the same",
            ]
        )
        assert staff(ledger) == []
        assert ledger.registers()[0].load_id is None


def test_row_numbers_are_those_of_the_file_also_behind_empty_lines(tmp_path):
    raw = "purpose,in_service,max_people\nbilling,是,1\n\n,,\nmarketing,maybe,x\n,,\n"
    with resident_in(tmp_path) as ledger:
        assert problems(ledger, "purposes", "p.csv", raw) == [
            "p.csv, row 5, column in_service (提供服务): expected yes or no (是 or 否)",
            "p.csv, row 5, column max_people (人数上限): expected a whole number",
        ]


@pytest.mark.parametrize(
    ("register", "file", "raw"),
    [
        ("staff", "x.csv", "张三,13911110000\n李四,13911110001\n"),
        ("staff", "x.csv", "工号,账号\nE1,13911110000,王小明\n"),
        ("staff", "x.csv", "工号,工号\n13911110000,王小明\n"),
        ("staff", "x.csv", '工号,账号\n"E1,13911110000\n'),
        ("staff", "x.csv", ""),
        ("staff", "x.csv", b"\xff\xfe\xff13911110000"),
        ("staff", "x.csv", "工号,账号,入职日期\nE1,a,13911110000\n"),
        ("purposes", "x.csv", "purpose,in_service,max_people\n王小明,王小明,13911110000\n"),
        ("service_status", "x.csv", "手机号,销户日期\n1391111000,2026-07-01\n"),
        ("service_status", "x.csv", "手机号,销户日期\n,2026-07-01\n"),
        ("service_status", "x.csv", "销户日期\n2026-07-01\n"),
        ("link", "x.csv", "手机号,客户编号\n王小明,C1\n"),
        ("staff", "x.xlsx", b"13911110000"),
        ("staff", "x.yaml", "- 工号: 13911110000\n  账号: [王小明"),
        ("staff", "x.yaml", "13911110000: 王小明"),
        ("staff", "x.parquet", b"13911110000"),
        ("staff", "x.doc", "13911110000"),
        ("staff", "x.csv", f"工号\n{'王小明' * 400}\n"),
        ("nothing", "x.csv", "工号\n13911110000\n"),
    ],
)
def test_no_problem_ever_holds_what_stands_in_the_file(tmp_path, register, file, raw):
    with resident_in(tmp_path) as ledger:
        told = "\n".join(problems(ledger, register, file, raw))

    assert told
    for text in ("1391111", "王小明", "张三", "李四"):
        assert text not in told


def test_a_long_number_that_a_worksheet_has_rounded_is_refused(tmp_path):
    raw = workbook([["证件号码", "手机号"], [110101199003071234, 13911110000]])
    with resident_in(tmp_path) as ledger:
        [told] = problems(ledger, "service_status", "x.xlsx", raw)

    assert "row 2, column id_document (证件号码): expected text, this is a number of more" in told
    assert "11010119" not in told


def test_a_workbook_that_is_a_zip_of_something_else_is_refused(tmp_path):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("x.txt", "13911110000")
    with resident_in(tmp_path) as ledger:
        assert problems(ledger, "staff", "x.xlsx", raw.getvalue()) == [
            "x.xlsx: expected an XLSX workbook"
        ]


def test_a_row_of_too_many_or_too_few_cells_is_told_with_its_number(tmp_path):
    with resident_in(tmp_path) as ledger:
        assert problems(ledger, "staff", "s.csv", "工号,账号\nE1,a\nE2\nE3,b,c\n") == [
            "s.csv, row 3: expected 2 cells, there are 1",
            "s.csv, row 4: expected 2 cells, there are 3",
        ]


def test_many_problems_are_counted_and_not_all_told(tmp_path):
    raw = "purpose,in_service\n" + "".join(f"p{n},x\n" for n in range(200))
    with resident_in(tmp_path) as ledger:
        told = problems(ledger, "purposes", "p.csv", raw)

    assert len(told) == 51
    assert told[-1] == "… and 150 more"


def test_a_load_that_cannot_be_journalled_is_not_loaded(tmp_path, monkeypatch):
    from access import LogGapReason
    from ledger.journal import Journal, JournalUnavailable

    def full(*_, **__):
        raise JournalUnavailable(LogGapReason.DISK_FULL, "no room")

    with resident_in(tmp_path) as ledger:
        load(ledger, "staff", "a.csv", STAFF_CSV)
        with monkeypatch.context() as patch:
            patch.setattr(Journal, "append_sync", full)
            with pytest.raises(JournalUnavailable):
                load(ledger, "staff", "b.csv", "person,account\nE3,wang\n")

        assert staff(ledger) == STAFF_ROWS


def test_a_hundred_thousand_rows_of_identifiers_are_loaded_whole(tmp_path):
    raw = "手机号,客户编号,销户日期\n" + "".join(
        f"139{n:08d},C{n},2026-07-01\n" for n in range(100_000)
    )
    with resident_in(tmp_path) as ledger:
        done = load(ledger, "service_status", "ended.csv", raw)

        assert (done.rows, done.stored) == (100_000, 200_000)
        assert rows(
            ledger,
            "SELECT count(*), count(DISTINCT subject_id), count(DISTINCT person_row) "
            "FROM service_status",
        ) == [(200_000, 200_000, 100_000)]
