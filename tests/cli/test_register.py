"""`whosaw register`: loads, lists, and refuses with the place and without what stood there."""

import json

import pytest

from ledger.registers import BY_HAND

STAFF = "account,person,post,department,valid_from,valid_until\nli.na,E1001,desk,care,2020-01-01,\n"


@pytest.fixture
def staff(tmp_path):
    file = tmp_path / "staff.csv"
    file.write_text(STAFF)
    return str(file)


def test_a_loaded_register_stands_in_the_list_with_how_long_it_speaks(empty, staff):
    done = empty.ask("register", "load", staff, "--as", "staff", "--valid-through", "2026-07-31")
    listed = empty.ask("register", "list")

    assert (done.exit_code, done.output) == (
        0,
        "staff: 1 row loaded; those before no longer count\n",
    )
    assert listed.exit_code == 0
    lines = [line.rstrip() for line in listed.stdout.splitlines()]
    assert lines[0].split("  ")[0] == "register"
    assert lines[0].endswith("rules that wait for it")
    assert lines[2].startswith("staff                1  2026-07-01 12:00  ")
    assert lines[2].endswith("2026-07-31 (30 days left)  P10-1")
    assert lines[3].split() == ["purposes", "0", "never", "loaded", "P9.3-2,", "P9.4-1"]


def test_the_list_for_machines_holds_every_fact(empty, staff):
    empty.ask("register", "load", staff, "--as", "staff", "--valid-through", "2026-06-30")
    told = json.loads(empty.ask("register", "list", "--json").stdout)["rows"]

    assert told[0]["register"] == "staff"
    assert told[0]["rows"] == 1
    assert told[0]["valid_through"] == "2026-06-30"
    assert told[0]["rules"] == ["P10-1"]
    assert len(told[0]["sha256"]) == 64
    assert told[1] | {"rules": []} == {
        "register": "purposes",
        "rows": 0,
        "loaded_at": None,
        "loaded_by": None,
        "valid_through": None,
        "sha256": None,
        "rules": [],
    }
    assert "ran out" in empty.ask("register", "list").stdout


def test_a_chinese_spreadsheet_export_is_loaded(empty, tmp_path):
    file = tmp_path / "人员.csv"
    file.write_bytes("账号,工号,岗位\r\nli.na,E1001,客服\r\n".encode("gb18030"))
    done = empty.ask("register", "load", str(file), "--as", "staff", "--lang", "zh")

    assert (done.exit_code, done.output) == (0, "staff：已载入 1 行，原有内容不再有效\n")


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
    assert json.loads(empty.ask("register", "list", "--json").stdout)["rows"][3]["rows"] == 0


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
