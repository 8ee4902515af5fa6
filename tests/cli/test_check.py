"""`whosaw check`: what it finds, what it cannot test, and the code it ends with."""

import json
import re

import pytest

from access import LogFailurePolicy, LogGap, LogGapReason
from analyzers.rules.verdict import AccessesSeen, NotTestable, Reason, Untestable
from cli.check_answer import Checked, summary
from cli.options import Language
from cli.rules_files import rules
from tests.cli.conftest import filled, resident
from tests.cli.logs import MORNING, NOW, Log, micros

SUMMARY = (
    "1 finding (1 access) · 5 rules quiet · 38 not testable: load purposes, notices, consents, "
    "service_status, cancellations, staff, approvals, recipients, agencies, grants, complaints, "
    "responsibilities, systems, incidents, suspensions, training, self_inspections, requests"
)
REGISTERS = {
    "staff": "account,person,post\nsvc_crm,E1001,desk\n",
    "purposes": "purpose,in_service,after_service\nbilling-inquiry,yes,no\n",
    "approvals": "approval,account,approved_by,approved_at\nAP-1,li.na,E2,2026-01-01\n",
    "service_status": "customer_id,service_ended_at\nC-7,2020-01-01\n",
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Give the log of four accesses with all registers loaded; a resident ledger answers."""
    folder = tmp_path_factory.mktemp("judged")
    log = Log(folder / "house")
    log.init()
    filled(log)
    with resident(log):
        for name, text in REGISTERS.items():
            file = folder / f"{name}.csv"
            file.write_text(text)
            arguments = ("--as", name, "--valid-through", "2030-12-31")
            done = log.ask("register", "load", str(file), *arguments)
            assert done.exit_code == 0, done.output
        yield log


def test_a_finding_shows_its_clause_its_sentence_an_example_and_what_clears_it(log):
    done = log.ask("check", "P13.6-1", "--since", "today")

    assert done.exit_code == 1
    text = re.sub(r"\s+", " ", done.stdout)
    assert re.search(
        r"^1 of 1: crm/svc_crm: no person is named behind it; one mapping line clears them, or the "
        r"service passes on who it acts for F[0-9a-f]{8} · P13\.6-1 · P13\(6\) · "
        r"critical · (new|known since 12:00:00) 09:02:00 to 09:02:00 · For example: whosaw explain "
        r"access 00000002 What clears it: Person: ",
        text,
    )
    assert "P13.6-1 critical 1 1 The record does not name person, time, place and matter" in text
    assert done.stdout.endswith("1 finding (1 access) · 0 rules quiet · 0 not testable\n"
                                "complete to 12:00:00\n")  # fmt: skip


def test_a_rule_without_its_register_never_passes_and_is_named(log):
    done = log.ask("check", "--since", "today")

    assert done.exit_code == 1
    assert done.stdout.splitlines()[-2] == SUMMARY
    assert "P10-1: not testable: register staff is not loaded" in done.stdout.splitlines()
    assert (
        "P9.4-1: not testable: register service_status is not loaded; register purposes is not loaded"
        in done.stdout.splitlines()
    )


def test_it_speaks_chinese(log):
    done = log.ask("check", "--since", "today", "--lang", "zh")

    assert "· P13.6-1 · P13(6) · 严重 ·" in done.stdout
    assert "1 次访问中的 1 次：crm/svc_crm 未记录到实际操作人员" in done.stdout.replace("\n", "")
    assert "P10-1: 无法检验: 登记表 staff 未载入" in done.stdout
    assert "1 项发现（1 次访问） · 5 条规则无异常 · 38 条无法检验" in done.stdout


def test_json_holds_each_finding_and_each_rules_verdict(log):
    done = log.ask("check", "--since", "today", "--json")
    told = json.loads(done.stdout)

    assert done.exit_code == 1
    [finding] = told["rows"]
    assert finding["rule"] == "P13.6-1"
    assert finding["accesses"] == 1
    assert finding["first_seen"] == "2026-07-01T09:02:00+08:00"
    assert finding["sentence_zh"].startswith("crm/svc_crm")
    assert told["summary"] == SUMMARY
    verdicts = {row["rule"]: row for row in told["rules"]}
    assert list(verdicts) == [rule.id for rule in rules()]
    assert verdicts["P10-1"]["verdict"] == "not_testable"
    assert verdicts["P10-1"]["reasons"] == ["register staff is not loaded"]
    assert verdicts["P13.6-2"] == {
        "rule": "P13.6-2",
        "clause": "P13(6)",
        "verdict": "passed",
        "findings": 0,
        "accesses_tested": 4,
        "reasons": [],
    }


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("P13.6-2", "--since", "today"), 0),
        (("P13.6-1", "--since", "today"), 1),
        (("P13.6-1", "--since", "09:03"), 0),
        (("P10-1", "--since", "today"), 0),
        (("P10-1", "--since", "today", "--strict"), 3),
        (("P10-1", "P13.6-1", "--since", "today", "--strict"), 1),
        (("P99", "--since", "today"), 2),
        (("exports", "--since", "today"), 2),
    ],
)
def test_the_code_says_found_before_not_testable_before_quiet(log, arguments, code):
    assert log.ask("check", *arguments).exit_code == code


def test_a_gap_inside_the_period_is_not_nothing(own_log):
    own_log.write(
        LogGap(
            started_at=micros(MORNING),
            ended_at=micros(MORNING) + 1,
            slot="sql-0",
            systems=("crm",),
            reason=LogGapReason.CRASH,
            policy=LogFailurePolicy.REFUSE,
            passed=-1,
            refused=-1,
        )
    )
    done = own_log.ask("check", "P13.3-2", "--since", "today")

    assert done.exit_code == 3
    assert done.stderr == (
        "a gap in the log lies inside this period: 09:00:00 – 09:00:00, crm, crash\n"
    )


def test_with_the_registers_they_need_rules_are_tested(judged):
    named = ("P9.3-2", "P9.4-1", "P10-1", "P13.3-2", "P13.6-1", "P13.6-2")
    done = judged.ask("check", *named, "--since", "today", "--strict")

    assert done.exit_code == 1
    assert "0 not testable" in done.stdout
    found = set(re.findall(r"^(P\S+)\s+critical\s+\d", done.stdout, re.MULTILINE))
    assert found == {"P9.3-2", "P13.3-2", "P13.6-1"}


def test_an_outdated_register_says_until_when_it_speaks(own_log, tmp_path):
    file = tmp_path / "staff.csv"
    file.write_text(REGISTERS["staff"])
    own_log.ask("register", "load", str(file), "--as", "staff", "--valid-through", "2026-06-30")
    done = own_log.ask("check", "P10-1", "--since", "today")

    assert done.stdout.splitlines()[-3] == (
        "P10-1: not testable: register staff speaks until 2026-06-30 23:59:59, the newest access is "
        "of 2026-07-01 09:04:00; load it with --valid-through"
    )


def test_a_parameter_in_the_settings_counts_and_a_wrong_one_names_the_file(judged):
    settings = judged.folder / "whosaw.toml"
    before = settings.read_text()
    settings.write_text(before + "\nbulk_rows = 60000\n")
    higher = judged.ask("check", "P13.3-2", "--since", "today")
    settings.write_text(before + '\nbulk_rows = "many"\n')
    wrong = judged.ask("check", "P13.3-2", "--since", "today")
    settings.write_text(before)

    assert higher.exit_code == 0
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "whosaw: P13.3-2: parameter bulk_rows: expected a whole number (rows), got text "
        "(whosaw.toml, [parameters])\n",
    )


def test_the_list_of_rules_needs_no_log(empty):
    done = empty.ask("check", "--list")
    told = json.loads(empty.ask("check", "--list", "--json").stdout)

    assert done.exit_code == 0
    assert [row["rule"] for row in told["rows"]] == [rule.id for rule in rules()]
    assert not (empty.folder / "var" / "ledger").exists()


def test_many_findings_are_counted_after_the_first_twenty(own_log):
    for number in range(24):
        system = f"crm{number}"
        own_log.access(10 + number, operator=None, system=system)
    own_log.write()
    done = own_log.ask("check", "P13.6-1", "--since", "today")

    assert len(re.findall(r"^  F[0-9a-f]{8} · ", done.stdout, re.MULTILINE)) == 20
    assert "… and 5 more (finding list, --json)" in done.stdout
    assert done.stdout.splitlines()[-2].startswith("25 findings (25 accesses)")


def test_the_hint_to_load_names_no_register_that_the_ledger_keeps_itself():
    waits = tuple(Reason(Untestable.MISSING, name) for name in ("findings", "complaints"))
    verdict = NotTestable("P16-2", AccessesSeen(1, 0, None), waits)
    checked = Checked([], [verdict], {}, [], MORNING, NOW)

    assert summary(checked, Language.EN).endswith("1 not testable: load complaints")
