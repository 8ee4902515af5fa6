"""Answers as tables for people and as machine formats."""

import csv
import io
import json
from collections import Counter
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest
from rich.cells import cell_len

from cli.door import WrongUse
from cli.options import Language, Output
from cli.tables import (
    Column,
    check_output,
    give_any_table,
    give_to_machine,
    give_to_people,
    share,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
COLUMNS = [
    Column("time", lambda row: row["time"], whole=True),
    Column("person", lambda row: row["person"]),
    Column("categories", lambda row: row["categories"]),
    Column("people", lambda row: row["people"], right=True, whole=True),
]
ROW = {"time": "09:12:03", "person": "E1042", "categories": "mobile_number", "people": "1"}
ANSWER = pa.table(
    {
        "access_id": pa.array([UUID(int=7).bytes], pa.binary(16)).cast(pa.binary(16)),
        "seen_at": pa.array([datetime(2026, 7, 1, 1, 0, tzinfo=UTC)], pa.timestamp("us", "UTC")),
        "day": pa.array([date(2026, 7, 1)]),
        "account": ["=HYPERLINK(1)"],
        "categories": pa.array([["姓名", "mobile_number"]]),
        "people": [48210],
        "sure": [True],
        "person": pa.array([None], pa.string()),
    }
)


@pytest.fixture(autouse=True)
def hundred_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")


def shown(capsys, rows, language=Language.EN) -> list[str]:
    give_to_people(COLUMNS, rows, language)
    return capsys.readouterr().out.splitlines()


def test_a_table_has_headings_a_rule_and_a_line_a_row(capsys):
    assert shown(capsys, [ROW]) == [
        "time      person  categories     people",
        "───────────────────────────────────────",
        "09:12:03  E1042   mobile_number       1",
        "",
    ]


def test_chinese_counts_as_two_columns_so_that_the_table_stays_straight(capsys):
    rows = [ROW | {"person": "张伟", "categories": "手机号码"}, ROW | {"person": "E1042"}]
    lines = shown(capsys, rows, Language.ZH)

    assert lines[0].split() == ["时间", "人员", "信息类别", "涉及人数"]
    assert len({cell_len(line) for line in lines[:4]}) == 1
    assert lines[2].startswith("09:12:03  张伟   手机号码")
    assert lines[3].startswith("09:12:03  E1042  mobile_number")


@pytest.mark.parametrize("text", ["户名" * 90, "x" * 180, "mobile_number, " * 12])
def test_no_line_is_wider_than_the_terminal_and_no_text_is_lost(capsys, text):
    lines = shown(capsys, [ROW | {"categories": text}], Language.ZH)

    assert max(cell_len(line) for line in lines) <= 100
    kept = Counter("".join(lines[2:]))
    assert all(kept[c] >= n for c, n in Counter(text.replace(" ", "")).items())


WIDE = [
    Column("id", lambda row: row["id"], whole=True),
    Column("time", lambda row: row["time"], whole=True),
    Column("person", lambda row: row["person"]),
    Column("account", lambda row: row["account"]),
    Column("categories", lambda row: row["categories"]),
    Column("sentence", lambda row: row["sentence"]),
    Column("untold", lambda row: row["untold"], right=True),
    Column("needed_by", lambda row: row["rules"], right=True, whole=True),
    Column("people", lambda row: row["people"], right=True),
]
WIDE_ROW = {
    "id": "7be2c041",
    "time": "2026-07-01 09:12:03",
    "person": "E10429",
    "account": "svc_customer_export_batch_0147",
    "categories": "客户手机号码、证件号码、通话详单、位置信息",
    "sentence": "员工 E10429 在 2026-06-30 的一次导出中取得 1,234,567 人的信息，超过限值50,000人",
    "untold": "48,210",
    "rules": "17",
    "people": "9,750,001",
}
NUMBERS = [
    "7be2c041", "2026-07-01", "09:12:03", "E10429", "svc_customer_export_batch_0147", "2026-06-30",
    "1,234,567", "50,000", "48,210", "17", "9,750,001",
]  # fmt: skip


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [60, 72, 80, 110, 160, 240])
def test_no_number_time_or_id_is_cut_at_any_width(capsys, monkeypatch, width, language):
    monkeypatch.setenv("COLUMNS", str(width))
    give_to_people(WIDE, [WIDE_ROW], language)

    said = capsys.readouterr().out
    assert [one for one in NUMBERS if one not in said] == []
    assert max(cell_len(line) for line in said.splitlines()) <= width
    kept = Counter(said)
    assert all(kept[c] >= n for c, n in Counter("".join(WIDE_ROW.values())).items() if c != " ")


@pytest.mark.parametrize("width", [40, 45, 50, 60])
def test_a_narrow_table_folds_texts_and_keeps_numbers_and_headings_whole(
    capsys, monkeypatch, width
):
    monkeypatch.setenv("COLUMNS", str(width))
    row = ROW | {"categories": "name, mobile_number, call_detail, location", "people": "9,750"}
    lines = shown(capsys, [row])

    assert lines[0].split() == ["time", "person", "categories", "people"]
    assert lines[2].split()[:2] == ["09:12:03", "E1042"]
    assert lines[2].split()[-1] == "9,750"
    assert len(lines) > 4


def test_a_table_that_has_no_room_is_a_block_a_row_one_line_a_field(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "30")

    lines = shown(capsys, [ROW | {"people": "9,750"}])
    assert [line.rstrip() for line in lines] == [
        "time        09:12:03",
        "person      E1042",
        "categories  mobile_number",
        "people      9,750",
        "",
    ]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_an_answer_to_sql_keeps_its_numbers_and_times_whole(capsys, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    answer = pa.table(
        {
            "account": ["svc_crm reads for the monthly campaign of the east"],
            "seen_at": pa.array(
                [datetime(2026, 7, 1, 1, 0, tzinfo=UTC)], pa.timestamp("us", "UTC")
            ),
            "people": [9_750_001],
            "share": [0.125],
            "total": [48_210],
        }
    )
    give_any_table(answer, SHANGHAI)

    said = capsys.readouterr().out
    for one in ["2026-07-01 09:00:00", "9750001", "0.125", "48210"]:
        assert one in said


def test_a_cell_is_no_markup_and_controls_no_terminal(capsys):
    lines = shown(capsys, [ROW | {"person": "[red]\x1b[2J\u202eE1"}])

    assert "[red]\\x1b[2J\\u202eE1" in lines[2]


def test_json_has_every_column_under_its_own_name_and_what_the_footer_says(capsys):
    give_to_machine(
        ANSWER, {"complete_to": datetime(2026, 7, 1, tzinfo=UTC)}, Output(True), SHANGHAI
    )

    assert json.loads(capsys.readouterr().out) == {
        "complete_to": "2026-07-01T08:00:00+08:00",
        "rows": [
            {
                "access_id": UUID(int=7).hex,
                "seen_at": "2026-07-01T09:00:00+08:00",
                "day": "2026-07-01",
                "account": "=HYPERLINK(1)",
                "categories": ["姓名", "mobile_number"],
                "people": 48210,
                "sure": True,
                "person": None,
            }
        ],
    }


def test_an_answer_of_many_rows_is_one_json_object_with_a_row_a_line(capsys):
    many = pa.table({"n": list(range(20_000))})
    give_to_machine(many, {}, Output(as_json=True), SHANGHAI)

    said = capsys.readouterr().out
    assert json.loads(said) == {"rows": [{"n": n} for n in range(20_000)]}
    assert said.count("\n") == 20_001


def test_csv_has_times_with_their_offset_and_lists_in_one_cell(capsys):
    give_to_machine(ANSWER, {}, Output(as_csv=True), SHANGHAI, ["complete to 09:12:03"])

    said = capsys.readouterr()
    assert said.err == "complete to 09:12:03\n"
    assert said.out == (
        "access_id,seen_at,day,account,categories,people,sure,person\n"
        "00000000000000000000000000000007,2026-07-01T09:00:00+08:00,2026-07-01,=HYPERLINK(1),"
        "姓名; mobile_number,48210,true,\n"
    )


@pytest.mark.parametrize("output", [Output(excel=True), Output(as_csv=True, excel=True)])
def test_csv_for_excel_begins_with_a_byte_order_mark_and_holds_no_formula(capsys, output):
    give_to_machine(ANSWER, {}, output, SHANGHAI)

    said = capsys.readouterr().out
    assert said.startswith("\ufeffaccess_id,")
    row = next(csv.DictReader(io.StringIO(said.removeprefix("\ufeff"))))
    assert row["account"] == "'=HYPERLINK(1)"
    assert row["seen_at"] == "2026-07-01 09:00:00"


def test_parquet_keeps_types_and_says_what_the_footer_says(tmp_path, capsys):
    file = tmp_path / "answer.parquet"
    give_to_machine(ANSWER, {"accesses": 1}, Output(parquet=file), SHANGHAI)

    read = parquet.read_table(file)
    assert read.schema.field("seen_at").type == pa.timestamp("us", "UTC")
    assert read.to_pylist() == ANSWER.to_pylist()
    assert read.schema.metadata[b"accesses"] == b"1"
    assert capsys.readouterr().err == f"1 row written to {file}\n"


def test_two_formats_at_once_are_refused():
    with pytest.raises(WrongUse) as refused:
        check_output(Output(as_json=True, excel=True))

    assert (
        str(refused.value) == "--json and --csv or --excel were given together. Give one of them."
    )


def test_an_answer_with_few_columns_is_a_table_under_its_own_names(capsys):
    give_any_table(pa.table({"account": ["svc_crm"], "n": [9214]}), SHANGHAI)

    assert capsys.readouterr().out.splitlines() == [
        "account     n",
        "─────────────",
        "svc_crm  9214",
        "",
    ]


def test_an_answer_with_more_columns_than_fit_is_a_block_a_row(capsys):
    many = pa.table({f"column_{n}": ["x" * 20] for n in range(8)} | {"seen_at": ANSWER["seen_at"]})
    give_any_table(many, SHANGHAI)

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["column_0", "x" * 20]
    assert lines[8].split() == ["seen_at", "2026-07-01", "09:00:00"]


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 0, "0 %"), (0, 9, "0 %"), (1, 4, "25.0 %"), (1, 10**6, "0.1 %"),
     (10**6 - 1, 10**6, "99.9 %"), (3, 3, "100 %")],
)  # fmt: skip
def test_a_share_is_never_rounded_to_nothing_or_to_all(part, whole, expected):
    assert share(part, whole) == expected
