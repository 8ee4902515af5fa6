"""`whosaw register`: loads, lists, shows, compares, checks, and refuses with place and no value."""

import json
import sqlite3

import openpyxl
import pytest

from ledger.registers import BY_HAND

STAFF = "account,person,post,department,valid_from,valid_until\nli.na,E1001,desk,care,2020-01-01,\n"


@pytest.fixture
def staff(tmp_path):
    file = tmp_path / "staff.csv"
    file.write_text(STAFF)
    return str(file)


def load(log, folder, register, text, name="given.csv", *more):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    done = log.ask("register", "load", str(file), "--as", register, *more)
    assert done.exit_code == 0, done.stderr
    return done


def told(log, *arguments):
    return json.loads(log.ask("register", *arguments, "--json").stdout)["rows"]


def test_a_loaded_register_stands_in_the_list_with_how_long_it_speaks(empty, staff):
    done = empty.ask("register", "load", staff, "--as", "staff", "--valid-through", "2026-07-31")
    listed = empty.ask("register", "list")

    assert (done.exit_code, done.output) == (0, "staff: 1 row loaded (1 new, 0 gone)\n")
    assert listed.exit_code == 0
    [line] = [line for line in listed.stdout.splitlines() if line.startswith("staff ")]
    assert "2026-07-01 12:00  0 days old" in line
    assert "2026-07-31" in line
    assert "(30 days" in listed.stdout
    assert "never loaded" in listed.stdout


def test_the_list_for_machines_holds_every_fact(empty, staff):
    empty.ask("register", "load", staff, "--as", "staff", "--valid-through", "2026-06-30")
    staff_row, purposes, *_ = told(empty, "list")

    assert staff_row["register"] == "staff"
    assert staff_row["rows"] == 1
    assert staff_row["valid_through"] == "2026-06-30"
    assert (staff_row["age_days"], staff_row["why"]) == (0, None)
    assert "P10-1" in staff_row["rules"]
    assert len(staff_row["sha256"]) == 64
    assert purposes | {"rules": []} == {
        "register": "purposes",
        "rows": 0,
        "loaded_at": None,
        "loaded_by": None,
        "valid_through": None,
        "sha256": None,
        "age_days": None,
        "why": "missing",
        "rules": [],
    }
    assert "ran out" in empty.ask("register", "list").stdout


def test_a_register_that_speaks_for_forty_one_days_before_the_newest_access_keeps_its_rules_waiting(
    log, staff
):
    log.ask("register", "load", staff, "--as", "staff", "--valid-through", "2026-05-21")
    [row] = [row for row in told(log, "list") if row["register"] == "staff"]
    [trouble] = [row for row in told(log, "check") if row["register"] == "staff"]

    assert row["why"] == "outdated"
    assert "P10-1" in row["rules"]
    # The newest access of the log is of 2026-07-01 09:04 in Shanghai: 41 days after 2026-05-21.
    assert trouble["what"] == (
        "register staff speaks until 2026-05-21 23:59:59, the newest access is of 2026-07-01 09:04:00"
        "; load it with --valid-through"
    )
    assert log.ask("register", "check").exit_code == 1


def test_a_chinese_spreadsheet_export_is_loaded(empty, tmp_path):
    file = tmp_path / "人员.csv"
    file.write_bytes("账号,工号,岗位\r\nli.na,E1001,客服\r\n".encode("gb18030"))
    done = empty.ask("register", "load", str(file), "--as", "staff", "--lang", "zh")

    assert (done.exit_code, done.output) == (0, "staff：已载入 1 行（新增 1，移除 0）\n")


def test_a_column_that_is_none_of_the_registers_is_named_by_its_place(empty, tmp_path):
    file = tmp_path / "staff.csv"
    file.write_text("account,person,salary\nli.na,E1001,9999\n")
    done = empty.ask("register", "load", str(file), "--as", "staff")

    assert done.exit_code == 0
    assert done.stderr == "staff.csv: column 3: not one of this register's; not kept\n"


def test_a_wrong_row_is_refused_with_its_place_and_without_what_stood_there(empty, tmp_path):
    file = tmp_path / "ended.csv"
    file.write_text("phone,service_ended_at\n13800138000,2026-01-01\n13900139000,soon\n")
    done = empty.ask("register", "load", str(file), "--as", "service_status")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "whosaw: ended.csv, row 3, column service_ended_at (服务终止时间): expected a date or time "
        "such as 2026-07-01 or 2026-07-01 08:30\n"
    )
    [row] = [row for row in told(empty, "list") if row["register"] == "service_status"]
    assert row["rows"] == 0


def test_a_workbook_with_a_post_that_staff_does_not_have_is_refused_with_sheet_and_row(
    empty, staff, tmp_path
):
    empty.ask("register", "load", staff, "--as", "staff")
    book = openpyxl.Workbook()
    book.active.append(["填写说明"])
    sheet = book.create_sheet("权限")
    sheet.append(["岗位", "系统", "操作类型", "信息类别"])
    for _ in range(12):
        sheet.append(["desk", "crm", "查询；导出", "手机号码"])
    sheet.append(["secret post", "crm", "read", None])
    book.save(tmp_path / "grants.xlsx")
    file = str(tmp_path / "grants.xlsx")
    checked = empty.ask("register", "check", file, "--as", "grants")
    done = empty.ask("register", "load", file, "--as", "grants")

    assert checked.exit_code == done.exit_code == 2
    assert checked.stderr == done.stderr
    assert done.stderr == (
        "whosaw: grants.xlsx, sheet 2, row 14, column post (岗位): post unknown: expected one that the "
        "register staff holds\n"
    )
    assert told(empty, "show", "grants") == []


def test_a_file_is_checked_without_being_loaded(empty, staff):
    done = empty.ask("register", "check", staff, "--as", "staff")

    assert (done.exit_code, done.output) == (
        0,
        "staff: 1 row, nothing wrong; nothing was loaded\n",
    )
    assert told(empty, "show", "staff") == []


def test_what_a_load_changed_is_shown_and_what_is_dated_back(empty, tmp_path):
    load(empty, tmp_path, "staff", "工号,账号,生效日期\nE1,a,2020-01-01\nE2,b,2020-01-01\n")
    load(
        empty,
        tmp_path,
        "staff",
        "工号,账号,生效日期\nE1,a,2020-01-01\nE3,c,2026-05-01\nE4,d,2026-08-01\n",
    )
    rows = told(empty, "diff", "staff")

    assert [(row["change"], row["person"], row["dated_back"], row["load_id"]) for row in rows] == [
        ("-", "E2", None, 2),
        ("+", "E3", True, 2),
        ("+", "E4", False, 2),
    ]
    first = told(empty, "diff", "staff", "--newer", "1")
    assert [(row["change"], row["person"]) for row in first] == [("+", "E1"), ("+", "E2")]


def test_the_rows_that_count_are_shown_with_since_when_they_are_known(empty, tmp_path):
    load(empty, tmp_path, "staff", "工号,账号,失效日期\nE1,a,\nE2,b,2026-06-30\n")
    everyone = told(empty, "show", "staff")
    on = told(empty, "show", "staff", "--on", "2026-07-01")

    assert {row["person"]: row["known_since"] for row in everyone} == {
        "E1": "2026-07-01T12:00:00+08:00",
        "E2": "2026-07-01T12:00:00+08:00",
    }
    assert [row["person"] for row in on] == ["E1"]


def test_texts_that_should_stand_in_another_register_are_told_by_their_number(empty, tmp_path):
    load(empty, tmp_path, "staff", "工号,岗位\nE1,desk\n")
    load(empty, tmp_path, "training", "工号,培训时间\nE1,2026-01-01\nE7,2026-01-01\n")
    checked = empty.ask("register", "check")

    assert checked.exit_code == 1
    assert "person: 1 not in the register staff" in checked.stdout
    assert "E7" not in checked.stdout


def test_a_register_is_loaded_from_a_query(empty, tmp_path):
    with sqlite3.connect(tmp_path / "crm.db") as database:
        database.execute("CREATE TABLE customer (msisdn TEXT, closed TEXT)")
        database.executemany(
            "INSERT INTO customer VALUES (?, ?)",
            [("13800138000", "2026-01-01"), ("13900139000", None)],
        )
    database.close()
    file = tmp_path / "ended.sql"
    file.write_text("SELECT msisdn AS phone, closed AS service_ended_at FROM customer;\n")
    url = f"sqlite:///{tmp_path}/crm.db"
    done = empty.ask("register", "load", str(file), "--as", "service_status", "--from", url)
    without = empty.ask("register", "load", str(file), "--as", "service_status")
    file.write_text("SELECT nothing FROM customer")
    failed = empty.ask("register", "load", str(file), "--as", "service_status", "--from", url)

    assert (done.exit_code, done.stdout) == (0, "service_status: 2 rows loaded (2 new, 0 gone)\n")
    assert without.exit_code == 2
    assert "a .sql file needs --from URL" in without.stderr
    assert failed.exit_code == 3
    assert "the database answered OperationalError" in failed.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--as", "salaries"),
            f"--as: no such register. There are: {', '.join(BY_HAND)}.",
        ),
        (
            ("--as", "staff", "--valid-through", "soon"),
            "--valid-through: expected a date such as 2026-12-31.",
        ),
    ],
)
def test_wrong_use_says_what_was_expected(empty, staff, arguments, said):
    done = empty.ask("register", "load", staff, *arguments)

    assert (done.exit_code, done.stderr) == (2, f"whosaw: {said}\n")


ENDED = (
    "create table customer (msisdn text, no bigint, closed timestamptz)",
    "insert into customer values ('13800138000', 1001, '2026-06-30 08:00:00+00'), "
    "('13900139000', 1234567890123456789, null)",
    "grant all on customer to scram",
)


def test_a_register_is_loaded_from_a_postgresql_server(
    empty, tmp_path, monkeypatch, postgres_server
):
    postgres_server.psql("create database registered")
    for statement in ENDED:
        postgres_server.psql(statement, database="registered")
    file = tmp_path / "ended.sql"
    file.write_text("select msisdn as 手机号, no as 客户编号, closed as 销户时间 from customer")
    url = f"postgresql://scram@{postgres_server.address}/registered"
    load = ("register", "load", str(file), "--as", "service_status", "--from", url)
    refused = empty.ask(*load)
    monkeypatch.setenv("WHOSAW_REGISTER_PASSWORD", "secret")
    done = empty.ask(*load)
    file.write_text("delete from customer returning msisdn as phone")
    writing = empty.ask(*load)

    assert refused.exit_code == 3
    assert "WHOSAW_REGISTER_PASSWORD" in refused.stderr
    assert (done.exit_code, done.stdout) == (0, "service_status: 2 rows loaded (4 new, 0 gone)\n")
    assert {row["service_ended_at"] for row in told(empty, "show", "service_status")} == {
        "2026-06-30T16:00:00+08:00",
        None,
    }
    assert writing.exit_code == 3
    assert "ReadOnlySQLTransactionError" in writing.stderr
    assert "1380013" not in refused.stderr + done.output + writing.stderr


def test_a_register_is_loaded_from_a_mariadb_server(empty, tmp_path, monkeypatch, mariadb_server):
    mariadb_server.run(
        [
            "create database registered",
            "create table registered.customer (msisdn text, closed date)",
            "insert into registered.customer values ('13800138000', '2026-06-30')",
        ]
    )
    file = tmp_path / "ended.sql"
    file.write_text("select msisdn as phone, closed as service_ended_at from customer")
    url = f"mariadb://root@127.0.0.1:{mariadb_server.port}/registered"
    done = empty.ask("register", "load", str(file), "--as", "service_status", "--from", url)

    assert (done.exit_code, done.stdout) == (0, "service_status: 1 row loaded (1 new, 0 gone)\n")
    [row] = told(empty, "show", "service_status")
    assert row["service_ended_at"] == "2026-07-01T00:00:00+08:00"
