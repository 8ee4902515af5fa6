"""`whosaw query`: named questions and SQL."""

import csv
import io
import json

import pytest

from cli.rules_files import questions


def test_without_an_argument_it_lists_the_questions(log):
    done = log.ask("query")

    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["question", "what", "it", "answers"]
    for question in questions():
        assert any(line.startswith(f"{question.id} ") for line in lines)
    assert lines[-1] == (
        "Ask one with: whosaw query NAME --since 30d. What it does: whosaw explain rule NAME"
    )


def test_the_list_speaks_chinese_and_json(log):
    assert "批量：导出" in log.ask("query", "--lang", "zh").stdout
    told = json.loads(log.ask("query", "--json").stdout)
    assert {row["question"] for row in told["rows"]} == {question.id for question in questions()}


def test_a_named_question_is_answered(log):
    done = log.ask("query", "exports", "--since", "today", "--json")

    assert done.exit_code == 0
    [row] = json.loads(done.stdout)["rows"]
    assert (row["account"], row["row_count"]) == ("svc_crm", 50000)


@pytest.mark.parametrize("question", [question.id for question in questions()])
def test_each_named_question_runs_or_says_what_it_lacks(log, question):
    given = ["--set", "who=E1001"] if question in {"one-persons-days", "trail"} else []
    if question == "window-of-breach":
        given = ["--set", "account=svc_crm"]
    done = log.ask("query", question, "--since", "today", *given)

    assert done.exit_code in {0, 3}, done.output
    if done.exit_code == 3:
        assert "is not loaded" in done.stderr


def test_a_parameter_changes_the_answer_and_a_wrong_one_is_refused(log):
    few = log.ask("query", "exports", "--since", "today", "--set", "people=1", "--json")
    wrong = log.ask("query", "exports", "--set", "people=many")
    unknown = log.ask("query", "exports", "--set", "rows=1")

    assert len(json.loads(few.stdout)["rows"]) == 4
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "whosaw: --set people: expected a number (rows or data subjects).\n",
    )
    assert (unknown.exit_code, unknown.stderr) == (
        2,
        "whosaw: --set: expected NAME=VALUE; parameters of exports: people.\n",
    )


def test_a_parameter_that_has_to_be_given_is_asked_for(log):
    done = log.ask("query", "one-persons-days")

    assert done.exit_code == 2
    assert "one-persons-days: parameter who must be given" in done.stderr
    assert "(--set NAME=VALUE)" in done.stderr


def test_sql_over_the_views_is_answered(log):
    done = log.ask("query", "SELECT account, count(*) AS n FROM access GROUP BY ALL")

    assert (done.exit_code, done.output) == (
        0,
        "account  n\n──────────\nsvc_crm  4\n\n1 row · complete to 12:00:00\n",
    )


def test_a_limit_cuts_and_says_so(log):
    done = log.ask("query", "SELECT access_id FROM access", "--csv", "--limit", "2")

    assert len(list(csv.DictReader(io.StringIO(done.stdout)))) == 2
    assert "2" in done.stderr


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("COPY access TO 'x'", "Not allowed here: copying to or from a file."),
        (
            "SELECT * FROM read_text('/etc/passwd')",
            "Not allowed here: the table function read_text.",
        ),
        ("SELECT 1; SELECT 2", "Ask one statement at a time; this text holds 2."),
        ("SELECT * FROM nowhere", "There is no view nowhere here."),
        ("SELEC 1 FROM access", "That is not valid SQL"),
    ],
)
def test_what_may_not_be_asked_is_wrong_use_and_says_why(log, sql, said):
    done = log.ask("query", sql)

    assert done.exit_code == 2
    assert done.stderr.startswith("whosaw: ")
    assert said in done.stderr


def test_the_period_of_sql_is_written_in_it(log):
    done = log.ask("query", "SELECT 1 FROM access", "--since", "1h")

    assert (done.exit_code, done.stderr) == (
        2,
        "whosaw: --since, --until and --set are for named questions. In SQL write the period "
        "yourself: seen_at >= now() - INTERVAL 7 DAY.\n",
    )


def test_a_rule_is_not_a_question(log):
    done = log.ask("query", "P9.3-2")

    assert (done.exit_code, done.stderr) == (
        2,
        "whosaw: P9.3-2 is a rule, which judges: whosaw check P9.3-2\n",
    )


def test_a_name_that_is_none_names_the_nearest_first_and_lists_those_there_are(log):
    done = log.ask("query", "exprots")

    assert done.exit_code == 2
    assert done.stderr.startswith(
        "whosaw: there is no rule and no question of that id. Is it one of exports"
    )
    assert "? There are: " in done.stderr


def test_a_question_without_its_register_says_so_in_one_language(log):
    done = log.ask("query", "P12-2", "--lang", "zh")

    assert done.exit_code == 3
    assert "cannot be answered" not in done.stderr
    assert "P12-2 无法回答：登记表 complaints 未载入。" in done.stderr


def test_a_question_is_journalled_with_case_and_without_its_literals(own_log):
    own_log.ask("query", "SELECT 1 FROM access WHERE person = '张伟'", "--case", "INC-4711")
    asked = json.loads(
        own_log.ask("query", "SELECT asked, case_id FROM question_log", "--json").stdout
    )["rows"]

    assert any("person = ?" in row["asked"] for row in asked)
    assert "张伟" not in json.dumps(asked, ensure_ascii=False)
    assert any(row["case_id"] for row in asked)
