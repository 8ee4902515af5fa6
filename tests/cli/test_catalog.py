"""`whosaw catalog list`, `check`, `diff`, `classify` and decisions in a table."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys

import pytest

from analyzers.catalog import State, read_system_file
from proxy.wiring import read_catalogue
from tests.cli.test_doctor import add, free_port, http, listening
from tests.cli.test_serve import running, settled

CRM = """\
# ours
version: 1
system: crm
terms:
  - {match: UIM_NO, category: iccid}
db:
  public.t.zjhm: {category: id_number, state: confirmed, by: li, at: 2026-11-01}
  public.t.xm: {category: user_name, state: proposed, confidence: 0.7, at: 2999-01-01}   # ask
api:
  "GET /cust/{id} 200":
    $.billSeq: {category: id_number, state: proposed, confidence: 0.55, exchanges: 12, at: 2999-01-01}
"""


@pytest.fixture
def house(empty):
    _write(empty, CRM)
    return empty


def _write(log, text: str, name: str = "crm.yaml") -> None:
    (log.folder / "catalog" / name).write_text(text, encoding="utf-8")


def _read(log):
    text = (log.folder / "catalog" / "crm.yaml").read_text("utf-8")
    file = read_system_file("crm.yaml", text, read_catalogue().categories)
    return {str(key): entry for key, entry in file.entries.items()}


def test_list_shows_how_much_is_decided(house):
    done = house.ask("catalog", "list")
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert lines[0].split() == [
        *("system", "fields", "proposed", "confirmed", "overridden", "disputed", "terms"),
        "decided",
    ]
    assert lines[2].split() == ["crm", "3", "2", "1", "0", "0", "1", "33.3", "%"]
    assert lines[-1].startswith("1 of 3 fields decided (33.3 %), catalogue ")


def test_list_gives_each_field_of_a_system(house):
    rows = json.loads(house.ask("catalog", "list", "crm", "--json").stdout)["rows"]
    assert [(row["operation"], row["field"], row["state"]) for row in rows] == [
        ("", "public.t.zjhm", "confirmed"),
        ("", "public.t.xm", "proposed"),
        ("GET /cust/{id} 200", "$.billSeq", "proposed"),
    ]
    proposed = json.loads(house.ask("catalog", "list", "--state", "proposed", "--json").stdout)
    assert len(proposed["rows"]) == 2
    assert "public.t.zjhm" in house.ask("catalog", "list", "crm", "--lang", "zh").stdout


def test_a_system_that_nobody_knows_is_wrong_use(house):
    for command in (("list", "nowhere"), ("review", "nowhere"), ("review", "--system", "nowhere")):
        done = house.ask("catalog", *command)
        assert done.exit_code == 2, done.output
        assert "nowhere: no system of this name is in" in done.stderr
        assert "crm" in done.stderr.partition("There are:")[2]


def test_a_person_reads_states_and_categories_in_chinese_and_a_machine_ids(house):
    listed = house.ask("catalog", "list", "crm", "--lang", "zh").stdout
    assert "已确认" in listed
    assert "待确认" in listed
    assert "用户姓名" in listed
    assert "user_name" not in listed
    machine = house.ask("catalog", "list", "crm", "--lang", "zh", "--csv").stdout
    assert "crm,,public.t.xm,user_name,,proposed,0.7," in machine
    none = house.ask("catalog", "list", "--state", "disputed", "--lang", "zh")
    assert "没有这样的字段" in none.stdout


def test_check_and_diff_speak_chinese(house, tmp_path):
    base = tmp_path / "base"
    shutil.copytree(house.folder / "catalog", base)
    _write(house, TAKEN)
    checked = house.ask("catalog", "check", "--against", str(base), "--lang", "zh")
    assert checked.exit_code == 1
    assert "crm.yaml, line 7: 类别被取消: crm public.t.zjhm: 经确认的类别已被取消" in checked.stdout
    compared = house.ask("catalog", "diff", str(base), "--lang", "zh").stdout
    assert "id_number（已确认）" in compared
    assert "none（已改判）" in compared


def test_an_empty_catalogue_says_how_to_begin(empty):
    done = empty.ask("catalog", "list")
    assert done.exit_code == 0
    assert "whosaw catalog scan" in done.stdout


def test_a_broken_file_is_wrong_use_for_list_and_wrong_for_check(house):
    _write(house, CRM.replace("category: iccid", "category: sim_number"))
    listed = house.ask("catalog", "list")
    assert listed.exit_code == 2
    assert "crm.yaml, line 5, terms > [0] > category" in listed.stderr
    checked = house.ask("catalog", "check")
    assert checked.exit_code == 1
    assert "crm.yaml, line 5" in checked.stdout
    machine = house.ask("catalog", "check", "--json")
    assert machine.exit_code == 1
    assert json.loads(machine.stdout)["right"] is False


def test_check_is_quiet_until_a_proposal_is_old(house):
    assert house.ask("catalog", "check").exit_code == 0
    _write(house, CRM.replace("confidence: 0.7, at: 2999-01-01", "confidence: 0.7, at: 2020-01-01"))
    done = house.ask("catalog", "check")
    assert done.exit_code == 1
    assert "crm.yaml, line 8: stale: crm public.t.xm: proposed " in done.stdout
    assert house.ask("catalog", "check", "--days", "99999").exit_code == 0


TAKEN = CRM.replace(
    "zjhm: {category: id_number, state: confirmed, by: li, at: 2026-11-01}",
    "zjhm: {category: none, state: overridden, was: id_number, reason: bill, by: li, at: 2026-11-02}",
)


def test_check_refuses_a_category_taken_away_by_one_person(house, tmp_path):
    base = tmp_path / "base"
    shutil.copytree(house.folder / "catalog", base)
    _write(house, TAKEN)
    done = house.ask("catalog", "check", "--against", str(base))
    assert done.exit_code == 1
    assert "taken_away: crm public.t.zjhm: id_number was confirmed" in done.stdout
    assert house.ask("catalog", "check").exit_code == 0
    _write(house, TAKEN.replace("by: li, at: 2026-11-02", "by: li, approved_by: wang"))
    assert house.ask("catalog", "check", "--against", str(base)).exit_code == 0
    assert house.ask("catalog", "check", "--against", str(base / "crm.yaml")).exit_code == 0


def _git(folder, *arguments: str) -> None:
    command = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def test_check_and_diff_compare_with_a_revision_of_git(house):
    _git(house.folder, "init", "-q")
    _git(house.folder, "add", "catalog")
    _git(house.folder, "commit", "-q", "-m", "one")
    _write(house, TAKEN)
    assert house.ask("catalog", "check", "--against", "HEAD").exit_code == 1
    done = house.ask("catalog", "diff", "HEAD", "--json")
    assert done.exit_code == 0, done.output
    [row] = json.loads(done.stdout)["rows"]
    assert (row["field"], row["before"], row["after"], row["taken_away"]) == (
        "public.t.zjhm",
        "id_number (confirmed)",
        "none (overridden)",
        True,
    )
    unknown = house.ask("catalog", "diff", "no-such-thing")
    assert unknown.exit_code == 2
    assert "a revision such as origin/main" in unknown.stderr
    assert house.ask("catalog", "diff", "--", "--output=x").exit_code == 2


def test_a_revision_without_a_catalogue_is_nothing_to_compare_with(house):
    (house.folder / "README").write_text("ours\n")
    _git(house.folder, "init", "-q")
    _git(house.folder, "add", "README")
    _git(house.folder, "commit", "-q", "-m", "one")
    done = house.ask("catalog", "check", "--against", "HEAD")
    assert done.exit_code == 2
    assert "nothing to compare with" in done.stderr


def test_diff_of_the_same_says_so(house):
    folder = str(house.folder / "catalog")
    assert house.ask("catalog", "diff", folder).stdout == "nothing has changed\n"


def test_decisions_come_from_a_table_that_list_gave(house, tmp_path):
    table = house.ask("catalog", "list", "crm", "--state", "proposed", "--csv").stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    rows[0] |= {"decision": "y"}
    rows[1] |= {"decision": "n", "reason": "账单号", "expires": "2099-12-31"}
    written = io.StringIO()
    writer = csv.DictWriter(written, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
    file = tmp_path / "decided.csv"
    file.write_bytes(written.getvalue().encode("gb18030"))
    done = house.ask("catalog", "review", "--batch", str(file), "--by", "li.na")
    assert done.exit_code == 0, done.output
    assert done.stdout == f"2 decisions saved from {file}\n"
    entries = _read(house)
    name = entries["public.t.xm"]
    assert (name.category, name.state, name.by) == ("user_name", State.CONFIRMED, "li.na")
    bill = entries["GET /cust/{id} 200 $.billSeq"]
    assert (bill.category, bill.reason, bill.was, bill.expires) == (
        None,
        "账单号",
        "id_number",
        "2099-12-31",
    )
    assert "   # ask" in (house.folder / "catalog" / "crm.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("crm,public.t.xm,maybe,", "row 2, decision: expected y, n, or the id of a category"),
        ("crm,public.t.xm,n,", "row 2, reason: a field that is none needs one"),
        ("crm,public.t.nn,y,", "row 2, field: it is not in the catalogue of crm"),
        ("care,public.t.xm,y,", "row 2, system: the catalogue has no file"),
        ("crm,public.t.xm,y,\ncrm,t.xm,n,x", "row 3: this field stands in an earlier row"),
    ],
)
def test_a_table_that_is_wrong_decides_nothing(house, tmp_path, row, said):
    file = tmp_path / "d.csv"
    file.write_text(f"system,field,decision,reason\n{row}\n", encoding="utf-8")
    done = house.ask("catalog", "review", "--batch", str(file), "--by", "li")
    assert done.exit_code == 2
    assert said in done.stderr
    assert (house.folder / "catalog" / "crm.yaml").read_text("utf-8") == CRM


def test_a_table_without_its_columns_is_told(house, tmp_path):
    file = tmp_path / "d.csv"
    file.write_text("field,decision\n", encoding="utf-8")
    done = house.ask("catalog", "review", "--batch", str(file), "--by", "li")
    assert done.exit_code == 2
    assert "the column system is missing" in done.stderr


def test_a_table_given_twice_says_the_same_as_once(house, tmp_path):
    table = tmp_path / "decided.csv"
    table.write_text("system,field,decision\ncrm,public.t.xm,account_id\n", encoding="utf-8")
    for _ in range(2):
        done = house.ask("catalog", "review", "--batch", str(table), "--by", "li")
        assert done.exit_code == 0, done.output
        entry = _read(house)["public.t.xm"]
        assert (entry.state, entry.was) == (State.OVERRIDDEN, "user_name")


def test_a_table_given_again_keeps_what_was_agreed_of_a_field_that_is_none(house, tmp_path):
    none = (
        "  public.t.zjhm: {category: none, state: overridden, was: id_number, reason: bill, by: li.na, "
        "approved_by: wang, at: 2026-11-01, expires: 2998-01-01}\n"
    )
    old = next(line for line in CRM.splitlines(keepends=True) if "public.t.zjhm" in line)
    _write(house, CRM.replace(old, none))
    table = tmp_path / "decided.csv"
    for decision, reason in (("n", "bill"), ("y", "bill"), ("n", "other")):
        before = _read(house)["public.t.zjhm"]
        table.write_text(
            f"system,field,decision,reason\ncrm,public.t.zjhm,{decision},{reason}\n",
            encoding="utf-8",
        )
        done = house.ask("catalog", "review", "--batch", str(table), "--by", "zhao")
        assert done.exit_code == 0, done.output
        entry = _read(house)["public.t.zjhm"]
        assert (entry.approved_by, entry.expires) == ("wang", "2998-01-01")
        if reason == "bill" and decision == "n":
            assert entry == before


def test_review_without_a_terminal_says_how_else(house):
    done = house.ask("catalog", "review", "--by", "li")
    assert done.exit_code == 2
    assert "--batch" in done.stderr


def test_classify_answers_a_person(house):
    done = house.ask("catalog", "classify", "zjhm", "--table", "t_cust", "--comment", "证件号码")
    assert done.exit_code == 0, done.output
    assert "id_number" in done.stdout
    machine = house.ask("catalog", "classify", "sort_order", "--json")
    [row] = json.loads(machine.stdout)["rows"]
    assert (row["category"], row["confidence"]) == (None, 0.0)
    assert house.ask("catalog", "classify").exit_code == 2


def test_classify_answers_lines_in_their_order(house):
    asked = [
        {
            "id": "a",
            "table": "t_cust",
            "column": "sjhm",
            "type": "varchar(11)",
            "comment": "手机号码",
        },
        {"id": 2, "table": "t_order", "column": "sort_order"},
        {"id": "c", "table": "t_cust", "column": "email", "type": None, "comment": None, "more": 1},
    ]
    given = "\n".join([json.dumps(line, ensure_ascii=False) for line in asked]) + "\n\n"
    done = house.ask("catalog", "classify", "--jsonl", given=given)
    assert done.exit_code == 0, done.output
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(a["id"], a["category"]) for a in answers] == [
        ("a", "mobile_number"),
        (2, None),
        ("c", "email"),
    ]
    assert all(set(answer) == {"id", "category", "confidence"} for answer in answers)
    assert all(a["confidence"] >= 0.5 for a in answers if a["category"])


def test_classify_tells_the_lines_that_ask_nothing_and_quotes_none(house):
    given = '{"id": 1, "table": "t", "column": "email"}\n13912345678\n{"id": 3}\n'
    done = house.ask("catalog", "classify", "--jsonl", given=given)
    assert done.exit_code == 2
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["id"], one["category"]) for one in answers] == [
        (1, "email"),
        (None, None),
        (None, None),
    ]
    assert "lines that are no questions: 2, 3" in done.stderr
    assert "13912345678" not in done.output


def test_classify_sees_the_columns_of_a_table_together(house):
    names = ("id_card", "mobile", "birthday", "name")
    lines = [json.dumps({"id": name, "table": "t_a", "column": name}) for name in names]
    alone = house.ask("catalog", "classify", "--jsonl", given=lines[-1] + "\n")
    assert json.loads(alone.stdout)["category"] is None
    # Lines of another table between them, and a second table of that name, are told apart.
    other = json.dumps({"id": "p", "table": "t_b", "column": "sort_order"})
    mixed = house.ask(
        "catalog", "classify", "--jsonl", given="\n".join([*lines[:3], other, lines[3]])
    )
    assert json.loads(mixed.stdout.splitlines()[-1])["category"] == "user_name"
    twice = json.dumps({"id": "n2", "table": "t_a", "column": "name"})
    apart = house.ask("catalog", "classify", "--jsonl", given="\n".join([*lines, other, twice]))
    told = {one["id"]: one["category"] for one in map(json.loads, apart.stdout.splitlines())}
    assert (told["name"], told["n2"]) == ("user_name", None)


def test_classify_answers_a_question_before_the_next_is_asked(house):
    command = [sys.executable, "-m", "cli.main", "catalog", "classify", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running_one:
        for name, category in (("mobile", "mobile_number"), ("email", "email")):
            running_one.stdin.write(json.dumps({"id": name, "column": name}).encode() + b"\n")
            running_one.stdin.flush()
            answer = json.loads(running_one.stdout.readline())
            assert (answer["id"], answer["category"]) == (name, category)
        running_one.stdin.close()
        assert running_one.wait() == 0


def test_classify_goes_by_the_words_of_the_house(house):
    asked = ("catalog", "classify", "uimNo", "--json", "--system")
    [row] = json.loads(house.ask(*asked, "crm").stdout)["rows"]
    assert (row["category"], row["known_by"]) == ("iccid", "catalog")
    [row] = json.loads(house.ask(*asked, "billing").stdout)["rows"]
    assert row["known_by"] != "catalog"


def test_doctor_reads_the_catalogue(house):
    found = {
        row["check"]: row
        for row in json.loads(house.ask("doctor", "--static", "--json").stdout)["rows"]
    }
    assert found["catalogue"]["result"] == "hint"
    assert "1 files, 3 fields" in found["catalogue"]["found"]
    assert "no system has that name" in found["catalogue: crm.yaml"]["found"]
    _write(house, "version: 7\nsystem: crm\n")
    broken = house.ask("doctor", "--static", "--json")
    assert broken.exit_code == 1
    found = {row["check"]: row for row in json.loads(broken.stdout)["rows"]}
    assert found["catalogue"]["result"] == "wrong"
    assert "crm.yaml, line 1, version" in found["catalogue"]["found"]


def test_reload_waits_until_every_worker_goes_by_it_and_tells_what_is_wrong(house):
    with listening() as upstream:
        add(house, http(free_port(), f"http://127.0.0.1:{upstream}"))
        assert house.ask("serve", "reload").exit_code == 3
        with running(house.folder, "serve"):
            _write(house, CRM.replace("# ours", "# theirs"))
            done = house.ask("serve", "reload")
            assert done.exit_code == 0, done.output
            version = json.loads(house.ask("catalog", "list", "--json").stdout)["version"]
            assert done.stdout == f"catalogue {version} holds in 1 of 1 worker\n"
            settled(house.folder)
            _write(house, "version: 2\n")
            broken = house.ask("serve", "reload")
            assert broken.exit_code == 1
            assert f"catalogue {version} holds" in broken.stdout
            assert "the one before goes on: crm.yaml, line 1, version" in broken.stderr
            status = house.ask("status")
            assert status.exit_code == 1
            assert "catalogue: the one before goes on: crm.yaml, line 1" in status.stdout
