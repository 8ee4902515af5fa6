"""`whosaw explain http` through the installed command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.logs import PLAIN, ask

COMMAND = [sys.executable, "-m", "cli.main"]
PHONE = "13812345678"
BODY = json.dumps({"data": [{"custName": "张伟", "mobile": PHONE}, {"mobile": "138****5678"}]})


def run(
    *arguments: str, given: str = "", folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command, 100 columns wide."""
    root = str(Path(__file__).parents[2])
    return subprocess.run(
        [*COMMAND, "explain", "http", *arguments],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **PLAIN, "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8"},
        cwd=folder,
    )


def test_a_body_is_drawn_with_every_path_its_category_and_why(tmp_path):
    (tmp_path / "customers.json").write_text(BODY, encoding="utf-8")
    done = run("customers.json", "--url", f"/customers/{PHONE}", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    rows = {(line[0], line[1]): line for line in lines if line and line[0][0] in "$/?"}
    assert {path for path, _ in rows} >= {"$.data[*].custName", "$.data[*].mobile", "/1"}
    assert ("$.data[*].custName", "user_name") in rows
    assert any("name" in word for word in rows["$.data[*].custName", "user_name"][5:])
    assert "no gaps" in done.stdout


def test_nothing_shown_is_a_value(tmp_path):
    keyed = json.dumps({PHONE: {"custName": "张伟"}, "remark": f"call {PHONE}"})
    url = f"/customers/{PHONE}?mobile={PHONE}"
    for given in (BODY, keyed):
        for more in ((), ("--lang", "zh"), ("--json",)):
            done = ask("explain", "http", "-", "--url", url, *more, given=given)
            assert done.exit_code == 0, done.stderr
            assert "mobile" in done.output
            assert PHONE not in done.output
            assert "张伟" not in done.output


def test_a_person_as_the_name_of_a_field_is_not_drawn():
    given = json.dumps({"王小芳": {"mobile": PHONE}, "li.na": {"mobile": PHONE}})
    done = ask("explain", "http", "-", given=given)
    assert done.exit_code == 0, done.stderr
    assert "$.{unlisted}.mobile" in done.stdout
    assert "王" not in done.output
    assert "na" not in done.stdout.replace("name", "")


def test_what_could_not_be_read_is_said_and_is_the_exit():
    done = ask("explain", "http", "-", "--content-type", "application/pdf", given="%PDF-1.7 \x01")
    assert done.exit_code == 3
    assert "unparsed" in done.stdout


def test_categories_have_their_chinese_names():
    done = ask("explain", "http", "-", "--lang", "zh", given=BODY)
    assert "用户姓名" in done.stdout


def test_a_url_alone_is_explained():
    done = ask(
        "explain", "http", "--url", f"https://crm.example/customers?mobile={PHONE}", "--json"
    )
    [row] = json.loads(done.stdout)["rows"]
    assert (row["field"], row["category"], row["form"]) == ("?mobile", "mobile_number", "clear")


def test_lines_are_answered_in_order_and_a_wrong_one_says_where():
    asked = [
        {"doc_id": "a", "url": "/x", "content_type": "application/json", "body": BODY},
        "nonsense",
        {"doc_id": "b", "url": "/x", "content_type": "text/csv", "body": f"mobile\n{PHONE}\n"},
        {"doc_id": "c", "body": 7},
    ]
    given = "\n".join(json.dumps(one) if not isinstance(one, str) else one for one in asked)
    done = run("--jsonl", given=given + "\n")
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["doc_id"] for one in answers] == ["a", None, "b", "c"]
    assert answers[0]["findings"][-1]["form"] == "masked"
    assert answers[1]["error"] == "line 2: expected a JSON object"
    assert [f["path"] for f in answers[2]["findings"]] == ["$[0].mobile"]
    assert answers[3]["error"] == "field body: a string was expected"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give a body"),
        (("--jsonl", "--url", "/x"), "each line brings"),
        (("--url", "/x", "--system", "no"), "no such"),
    ],
)
def test_wrong_use_is_told(arguments, said):
    done = ask("explain", "http", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
