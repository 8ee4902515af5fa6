"""Rules of the customer's own: written by `init rule`, tested by `check --test`, joined to `check`."""

from __future__ import annotations

import json

import pytest

from tests.cli.logs import ask


@pytest.fixture
def own(own_log):
    """Give a log of four accesses and a rule that was just written."""
    done = own_log.ask("init", "rule", "X1-1")
    assert done.exit_code == 0, done.output
    return own_log


def test_init_writes_a_rule_and_cases_that_work_as_they_stand(own):
    done = ask("check", "--test", str(own.folder / "rules"))

    assert (done.exit_code, done.stdout) == (0, "1 rule, 2 cases: all as expected\n")


def test_an_own_rule_joins_check_and_the_list(own):
    rule = own.folder / "rules" / "X1-1.sql"
    rule.write_text(rule.read_text().replace("default = 6", "default = 24"))
    listed = json.loads(own.ask("check", "--list", "--json").stdout)["rows"]
    done = own.ask("check", "X1-1", "--since", "today", "--json")

    assert [row["rule"] for row in listed if row["own"]] == ["X1-1"]
    assert done.exit_code == 1
    told = json.loads(done.stdout)
    assert [(row["rule"], row["accesses"]) for row in told["rows"]] == [("X1-1", 4)]
    assert "X1-1" in {row["rule"] for row in json.loads(
        own.ask("check", "--since", "today", "--json").stdout)["rules"]}  # fmt: skip


def test_an_own_rule_is_explained_and_named_where_an_id_is_none(own):
    assert own.ask("explain", "rule", "x1-1").stdout.startswith("X1-1 · Reading at night\n")
    assert "X1-1" in own.ask("check", "X9", "--since", "today").stderr


def test_a_parameter_of_an_own_rule_is_a_setting(own):
    settings = own.folder / "whosaw.toml"
    settings.write_text(settings.read_text() + "\nnight_until = 24\n")

    assert own.ask("check", "X1-1", "--since", "today").exit_code == 1


def test_a_case_that_does_not_hold_is_told(own):
    cases = own.folder / "rules" / "X1-1.test.toml"
    cases.write_text(cases.read_text().replace("06:00:00", "05:59:59"))
    done = ask("check", "--test", str(own.folder / "rules"))
    told = json.loads(ask("check", "--test", str(own.folder / "rules"), "--json").stdout)

    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].startswith(
        "X1-1: reading at six o'clock is quiet: expected quiet, got"
    )
    assert [(row["rule"], row["case"]) for row in told["rows"]] == [
        ("X1-1", "reading at six o'clock is quiet")
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("FROM access\n", "FROM read_text('x')\n", "the ledger would refuse it"),
        ("date_part('hour'", "date_prt('hour'", "reading at three in the night"),
    ],
)
def test_a_select_that_cannot_run_is_told(own, old, new, said):
    rule = own.folder / "rules" / "X1-1.sql"
    rule.write_text(rule.read_text().replace(old, new))
    done = ask("check", "--test", str(own.folder / "rules"))

    assert done.exit_code == 1
    assert said in done.stdout


def test_a_rule_without_cases_is_told_to_lack_them(own):
    (own.folder / "rules" / "X1-1.test.toml").unlink()
    done = ask("check", "--test", str(own.folder / "rules"))

    assert done.exit_code == 1
    assert "X1-1: X1-1.test.toml has no case that finds" in done.stdout
    assert "X1-1: X1-1.test.toml has no quiet case" in done.stdout


def test_a_file_that_is_no_rule_stops_the_check_and_names_itself(own):
    rule = own.folder / "rules" / "X1-1.sql"
    rule.write_text(rule.read_text().replace('severity = "medium"', 'severity = "grave"'))
    for arguments in (("--since", "today"), ("--test", str(own.folder / "rules"))):
        done = own.ask("check", *arguments)
        assert done.exit_code == 2
        assert "rules: X1-1.sql: severity: " in done.stderr


def test_an_id_of_whosaws_own_is_refused(own):
    refused = own.ask("init", "rule", "p9.3-2")
    rule = own.folder / "rules" / "X1-1.sql"
    (own.folder / "rules" / "P9.3-2.sql").write_text(
        rule.read_text().replace('id = "X1-1"', 'id = "P9.3-2"')
    )

    assert refused.exit_code == 2
    assert "whosaw has a rule p9.3-2" in refused.stderr
    assert own.ask("check", "--since", "today").exit_code == 2


@pytest.mark.parametrize("name", ["../x", "9", "a b", ""])
def test_what_is_no_name_is_written_nowhere(own_log, name):
    assert own_log.ask("init", "rule", name).exit_code == 2
    assert not (own_log.folder / "rules").exists()


def test_what_is_there_stays(own):
    before = (own.folder / "rules" / "X1-1.sql").read_text()
    assert own.ask("init", "rule", "X1-1").exit_code == 2
    assert (own.folder / "rules" / "X1-1.sql").read_text() == before


def test_a_folder_without_a_rule_is_wrong_use(tmp_path):
    assert ask("check", "--test", str(tmp_path / "nothing")).exit_code == 2


def test_a_broken_own_rule_is_named_with_its_file_and_the_others_are_judged(own):
    rule = own.folder / "rules" / "X1-1.sql"
    rule.write_text(rule.read_text().replace("FROM access\n", "FROM acess\n"))
    every = json.loads(own.ask("check", "--since", "today", "--json").stdout)
    alone = own.ask("check", "X1-1", "--since", "today", "--strict")

    verdicts = {row["rule"]: row for row in every["rules"]}
    [why] = verdicts["X1-1"]["reasons"]
    assert why.startswith(f"{rule}: its SQL was refused: There is no view acess here.")
    assert verdicts["X1-1"]["verdict"] == "not_testable"
    assert {"found", "passed"} & {row["verdict"] for row in every["rules"]}
    assert alone.exit_code == 3
    assert f"X1-1: not testable: {rule}: its SQL was refused" in alone.stdout.replace("\n", " ")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("FROM access\n", "FROM acess\n", "its SQL is refused: There is no view acess here."),
        ("clause", "clase", "X1-1.sql"),
    ],
)
def test_doctor_says_which_file_of_own_rules_is_wrong(own, old, new, said):
    rule = own.folder / "rules" / "X1-1.sql"
    before = json.loads(own.ask("doctor", "--static", "--json").stdout)["rows"]
    rule.write_text(rule.read_text().replace(old, new))
    done = own.ask("doctor", "--static", "--json")

    assert ("own rules", "right") in [(row["check"], row["result"]) for row in before]
    [row] = [row for row in json.loads(done.stdout)["rows"] if row["check"] == "rule X1-1.sql"]
    assert (done.exit_code, row["result"]) == (1, "wrong")
    assert row["found"].startswith(f"{rule}: ")
    assert said in row["found"]
