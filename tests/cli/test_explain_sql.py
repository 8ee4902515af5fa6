"""`whosaw explain sql`, mostly through the installed command."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.logs import PLAIN, Log, ask
from tests.mariadb_server import MariaServer
from tests.servers import PostgresServer

COMMAND = Path(sys.executable).parent / "whosaw"
SCHEMA = """
create table subscriber (id int primary key, msisdn text, id_number text, x1 text);
comment on column subscriber.msisdn is '手机号码';
create table call (caller int, at timestamptz);
create view v_gd (number, cert) as select msisdn, id_number from subscriber where x1 = 'gd';
create function hidden() returns text language plpgsql as $$ begin execute 'x'; end $$;
"""
SECRET = "13800138000"


def run(
    *arguments: str, given: str | bytes = "", folder: Path | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run the installed command, 100 columns wide."""
    environment = {**os.environ, **PLAIN, **more}
    return subprocess.run(
        [COMMAND, "explain", "sql", *arguments],
        input=given if isinstance(given, str) else given.decode("utf-8", "surrogateescape"),
        capture_output=True,
        text=True,
        check=False,
        env={key: value for key, value in environment.items() if value is not None},
        cwd=folder,
        errors="surrogateescape",
    )


def plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


@pytest.fixture
def schema(tmp_path: Path) -> str:
    file = tmp_path / "crm.sql"
    file.write_text(SCHEMA, encoding="utf-8")
    return str(file)


DRAWN = """\
field                 category       level  used       where               why
subscriber.id_number  id_number          4  condition  WHERE               the view v_gd; name
subscriber.msisdn     mobile_number      3  disclosed  select list, WHERE  the view v_gd; name
subscriber.x1         —                  0  condition                      the view v_gd

answer  exact: it touches no other column
"""


def test_each_column_is_drawn_with_category_use_part_and_why(schema: str) -> None:
    statement = f"select number from v_gd where cert = '{SECRET}' and number > '1'"
    done = run(statement, "--schema", schema, COLUMNS="200")
    told = re.sub(r"name:[\w+:]*", "name", plain(done.stdout))  # the detector's own words
    drawn = [line for line in told.splitlines() if not line.startswith("─")]

    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split() for line in drawn[:-1]] == [line.split() for line in DRAWN.splitlines()]


def test_what_is_written_and_deleted_is_drawn(schema: str) -> None:
    text = "update subscriber set x1 = 'x' returning msisdn; delete from call"
    done = ask("explain", "sql", text, "--schema", schema)
    lines = plain(done.stdout).splitlines()

    assert done.exit_code == 0
    assert lines[0] == "statement 1 of 2"
    assert any(line.split() == ["subscriber.x1", "—", "0", "written", "target"] for line in lines)
    assert "answer        exact: it touches no other column" in lines
    assert "deleted from  call" in lines


def test_a_table_that_the_schema_does_not_know_ends_with_3(schema: str) -> None:
    done = run("select x from nowhere, subscriber", "--schema", schema)

    assert done.returncode == 3
    assert "unknown: it may touch more than is shown" in done.stdout
    assert "not in the schema  nowhere" in done.stdout
    assert "complete the schema" in done.stdout


def test_a_text_that_does_not_parse_is_possible_and_shows_no_literal(schema: str) -> None:
    done = run(f"selec msisdn from subscriber where x = '{SECRET}'", "--schema", schema)

    assert done.returncode == 3
    assert "possible: every column of every table named" in done.stdout
    assert "subscriber.id_number" in done.stdout
    assert SECRET not in done.stdout + done.stderr


def test_it_speaks_chinese(schema: str) -> None:
    done = ask("explain", "sql", "select number from v_gd", "--schema", schema, "--lang", "zh")

    assert "手机号码（移动电话号码）" in done.stdout
    assert "视图 v_gd" in done.stdout
    assert "精确：不涉及其他字段" in done.stdout


def test_json_holds_every_column_and_what_is_not_exact(schema: str) -> None:
    done = ask("explain", "sql", "select number from v_gd, nowhere", "--schema", schema, "--json")
    told = json.loads(done.stdout)

    assert done.exit_code == 3
    assert (told["resolution"], told["gaps"]) == ("unknown", ["unknown table"])
    assert told["unknown_tables"] == ["nowhere"]
    assert {row["field"] for row in told["rows"]} >= {"subscriber.msisdn", "subscriber.x1"}


def test_the_statement_comes_from_an_argument_a_file_or_standard_input(
    schema: str, tmp_path: Path
) -> None:
    statement = "select msisdn from subscriber"
    file = tmp_path / "report.sql"
    file.write_text("\ufeff" + statement, encoding="utf-8")
    base = ("--schema", schema, "--csv")

    expected = run(statement, *base).stdout
    assert "subscriber.msisdn,mobile_number,3,disclosed,select list,,1" in expected
    assert run("--file", str(file), *base).stdout == expected
    assert run("-", *base, given=statement).stdout == expected


JSON = {"schema": {"subscriber": ["msisdn"]}, "views": {"v": "select msisdn m from subscriber"}}
YAML = "subscriber:\n  msisdn: text\n"


@pytest.mark.parametrize(
    ("name", "content", "statement"),
    [
        ("crm.json", json.dumps(JSON), "select m from v"),
        ("tables.json", json.dumps(JSON["schema"]), "select msisdn from subscriber"),
        ("crm.yaml", YAML, "select msisdn from subscriber"),
        (
            "crm.yml",
            f"dialect: postgres\nschema:\n  {YAML.replace('  ', '    ')}",
            "table subscriber",
        ),
    ],
)
def test_a_schema_may_be_json_or_yaml(
    tmp_path: Path, name: str, content: str, statement: str
) -> None:
    file = tmp_path / name
    file.write_text(content)
    done = ask("explain", "sql", statement, "--schema", str(file), "--csv")

    assert done.exit_code == 0, done.output
    assert "subscriber.msisdn,mobile_number,3,disclosed" in done.stdout


@pytest.mark.parametrize(
    ("content", "statement"),
    [
        (json.dumps(JSON), "select m from v"),
        (f"\n {json.dumps(JSON)}", "select m from v"),
        (YAML, "select msisdn from subscriber"),
        (f"# tables\n---\n{YAML}", "select msisdn from subscriber"),
        ("subscriber: [msisdn]\n", "select msisdn from subscriber"),
        (SCHEMA, "select msisdn from subscriber"),
        ("-- from: 15.2\n" + SCHEMA, "select msisdn from subscriber"),
    ],
)
def test_a_schema_whose_name_has_no_end_is_told_by_its_content(
    tmp_path: Path, content: str, statement: str
) -> None:
    piped = ask("explain", "sql", statement, "--schema", "-", "--csv", given=content)
    file = tmp_path / "63"
    file.write_text(content, encoding="utf-8")
    named = ask("explain", "sql", statement, "--schema", str(file), "--csv")

    assert (piped.exit_code, piped.stderr) == (0, "exact\n")
    assert "subscriber.msisdn,mobile_number,3,disclosed" in piped.stdout
    assert piped.stdout == named.stdout


def test_standard_input_holds_one_thing_and_no_database_file(tmp_path: Path) -> None:
    both = ask("explain", "sql", "-", "--schema", "-", given="select 1")
    with closing(sqlite3.connect(tmp_path / "crm.db")) as connection:
        connection.execute("create table subscriber (msisdn text)")
    content = (tmp_path / "crm.db").read_bytes()
    database = ask("explain", "sql", "select 1", "--schema", "-", given=content)

    assert (both.exit_code, database.exit_code) == (2, 2)
    assert "the statement or the schema, not both" in both.stderr
    assert "a SQLite file cannot be read from a pipe" in database.stderr


def test_a_schema_may_be_a_database(postgres_server: PostgresServer) -> None:
    postgres_server.psql("create database explained")
    postgres_server.psql(SCHEMA, database="explained")
    url = f"postgresql://scram@{postgres_server.address}/explained"

    done = run("select number from v_gd", "--schema", url, "--csv", WHOSAW_SCHEMA_PASSWORD="secret")
    assert (done.returncode, done.stderr) == (0, "exact\n")
    assert "subscriber.msisdn,mobile_number,3,disclosed,select list,view v_gd,1" in done.stdout


def test_a_database_that_does_not_answer_is_no_answer(postgres_server: PostgresServer) -> None:
    url = f"postgresql://scram@{postgres_server.address}/explained"
    done = run("select 1", "--schema", url, WHOSAW_SCHEMA_PASSWORD=SECRET)

    assert done.returncode == 3
    assert "InvalidPasswordError (28P01)" in done.stderr
    assert "WHOSAW_SCHEMA_PASSWORD" in done.stderr
    assert SECRET not in done.stderr


def test_a_schema_may_be_a_mariadb_or_a_sqlite_file(
    mariadb_server: MariaServer, tmp_path: Path
) -> None:
    mariadb_server.run(
        ["create database explained", "create table explained.subscriber (msisdn text)"]
    )
    file = tmp_path / "crm.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("create table subscriber (msisdn text)")

    for url in (
        f"mariadb://root@127.0.0.1:{mariadb_server.port}/explained",
        f"sqlite:///{file}",
        str(file),
    ):
        done = ask("explain", "sql", "select msisdn from subscriber", "--schema", url, "--json")
        told = json.loads(done.stdout)
        assert [row["field"] for row in told["rows"]] == ["subscriber.msisdn"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), 'give one statement: "SELECT …", --file FILE, or - for standard input.'),
        (("select 1", "--file", "x"), "give one statement"),
        (("",), "the statement is empty"),
        (("--file", "blank.sql"), "the statement is empty"),
        (("select 1", "--dialect", "oracle"), "--dialect: expected one of postgres, mysql"),
        (("select 1", "--jsonl"), "--jsonl: each line brings its own statement and schema"),
        (("select 1", "--schema", "none.sql"), "none.sql: No such file or directory"),
        (("select 1", "--schema", "bad.json"), "bad.json line 1, column 2: it is not JSON."),
        (("select 1", "--schema", "bad.yaml"), "bad.yaml line 1: it is not YAML."),
        (("select 1", "--schema", "list.json"), "list.json: expected an object with the tables"),
        (("select 1", "--schema", "wrong.json"), "wrong.json: schema.t: expected columns as names"),
        (("select 1", "--schema", "empty.sql"), "empty.sql: no CREATE TABLE or CREATE VIEW in it"),
        (("select 1", "--schema", "binary.sql"), "binary.sql: expected a text in UTF-8"),
        (("select 1", "--json", "--csv"), "were given together"),
    ],
)
def test_wrong_use_says_where_and_what_was_expected(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    (tmp_path / "bad.json").write_text("{" + SECRET)
    (tmp_path / "bad.yaml").write_text("{" + SECRET)
    (tmp_path / "list.json").write_text("[]")
    (tmp_path / "wrong.json").write_text('{"t": 7}')
    (tmp_path / "empty.sql").write_text("select 1;")
    (tmp_path / "blank.sql").write_text(" \n")
    (tmp_path / "binary.sql").write_bytes(b"\xff\xfe")
    monkeypatch.chdir(tmp_path)
    done = ask("explain", "sql", *arguments)

    assert done.exit_code == 2, done.output
    assert said in done.stderr
    assert SECRET not in done.stderr


def test_without_a_schema_a_statement_without_tables_is_still_exact() -> None:
    assert run("select 1").returncode == 0
    assert run("select x from t").returncode == 3


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_questions_are_answered_in_order_whatever_stands_in_a_line() -> None:
    question = {"dialect": "postgres", "schema": {"t": ["a", "b"]}, "search_path": ["public"]}
    given = [
        json.dumps({"id": "q1", **question, "sql": "select a from t where b = 1"}),
        "",
        "no JSON",
        "[1]",
        json.dumps({"id": {"deep": [1]}, **question, "sql": "insert into t (a) values (1)"}),
        json.dumps({"id": 3, **question, "sql": "select '\ud800' from t"}),
        json.dumps({"id": 4, **question}),
        "{" * 100_000,
        json.dumps({"id": 5, **question, "sql": "delete from t"}),
    ]
    done = run("--jsonl", given="\n".join(given) + "\n")
    told = lines(done.stdout)

    assert (done.returncode, done.stderr) == (0, "")
    assert [one["id"] for one in told] == ["q1", None, None, {"deep": [1]}, 3, 4, None, 5]
    assert told[0] == {
        "id": "q1",
        "read": ["t.a", "t.b"],
        "write": [],
        "output": ["t.a"],
        "deleted": [],
        "resolution": "exact",
        "gaps": [],
    }
    assert told[1]["gaps"] == ["line 3: expected a JSON object"]
    assert told[3]["write"] == ["t.a"]
    assert told[4]["resolution"] == "possible"
    assert told[5]["gaps"] == ["sql: expected the statement as a text"]
    assert told[7]["deleted"] == ["t"]


def test_each_answer_leaves_before_the_next_question_is_read() -> None:
    question = json.dumps({"id": 1, "schema": {"t": ["a"]}, "sql": "select a from t"})
    with subprocess.Popen(
        [COMMAND, "explain", "sql", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(3):
            process.stdin.write(question + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["read"] == ["t.a"]
        process.stdin.close()

    assert process.returncode == 0


def test_a_systems_own_decisions_name_the_categories(empty: Log, schema: str) -> None:
    folder = empty.folder / "catalog"
    folder.mkdir(exist_ok=True)
    decision = "{category: iccid, state: confirmed, by: li.na, at: 2026-11-24T06:00Z}"
    (folder / "crm.yaml").write_text(
        f"version: 1\nsystem: crm\ndb:\n  public.subscriber.x1: {decision}\n"
    )
    base = ("explain", "sql", "select x1 from subscriber", "--schema", schema, "--csv")

    assert "subscriber.x1,,0," in empty.ask(*base).stdout
    assert "subscriber.x1,iccid,3," in empty.ask(*base, "--system", "crm").stdout
