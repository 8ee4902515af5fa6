"""What holds for every file in analyzers/rules, read from the files themselves."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import duckdb
import pytest

from analyzers.rules import Answered, NotTestable, RegisterState, Rule, Untestable, answer, run
from analyzers.rules.columns import REGISTERS, TABLES, VIEWS
from analyzers.rules.reference import reference
from analyzers.rules.rule import PROBLEM, prepared
from analyzers.rules.runner import named_in
from ledger import registers, schema
from ledger.safe_sql import SafeSql
from tests.analyzers.rules.database import FOLDER, REPOSITORY, all_rules, cases_of, new_ask
from tests.analyzers.rules.digest import ASKED, JUDGED
from tests.analyzers.rules.mutants import tree

RULES = [rule for rule in all_rules() if not rule.is_question]
QUESTIONS = [rule for rule in all_rules() if rule.is_question]
SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
LOADED = {name: RegisterState(1, SINCE, UNTIL) for name in REGISTERS}
USE = """
    decision = 'allowed'
    AND (outcome IN ('ok', 'unknown') OR (outcome = 'failed' AND row_count > 0))
    AND (len(categories) > 0 OR reading = 'unreadable')
"""
SPEAKS_OF_ALL = {
    "P12-1", "P13.6-2", "P13.6-3", "P13.6-4", "P14-1", "P14-2", "P16-1", "P16-2", "P17-1", "P9.4-2",
    "R13-1", "how-exactly-read",
}  # fmt: skip
"""These are not about uses: gaps in the log, everything that was read, and what only registers tell."""
BY_FIELD_OR_PERSON = {
    "one-persons-days", "after-service-end", "unneeded-fields", "new-pairs", "beyond-purpose", "trail",
}  # fmt: skip
"""These show attempts as well, or rest on views without a decision."""


def plain(text: str) -> str:
    return " ".join(text.split())


def by_id(rule: Rule) -> str:
    return rule.id


every_file = pytest.mark.parametrize("rule", all_rules(), ids=by_id)
every_rule = pytest.mark.parametrize("rule", RULES, ids=by_id)


def test_every_check_of_the_digest_and_the_questions_are_there() -> None:
    assert {rule.id for rule in RULES} == {row[0] for row in JUDGED}
    assert {question.id for question in QUESTIONS} >= {
        "accounts-without-person", "after-service-end", "agencies", "beyond-purpose", "exports",
        "how-exactly-read", "new-pairs", "one-persons-days", "trail", "unneeded-fields",
        "unusual-days", "window-of-breach", "without-purpose", *ASKED,
    }  # fmt: skip


@pytest.mark.parametrize(("rule", "clause", "tier", "severity", "proves"), JUDGED)
def test_clause_tier_severity_and_worth_are_those_of_the_digest(
    rule: str, clause: str, tier: str, severity: str, proves: str
) -> None:
    [found] = [one for one in RULES if one.id == rule]
    assert (found.clause, found.tier, found.severity, found.proves) == (
        clause, tier, severity, proves,
    )  # fmt: skip


@pytest.mark.parametrize(("question", "clause"), ASKED.items())
def test_a_check_that_is_a_question_has_the_clause_of_the_digest(
    question: str, clause: str
) -> None:
    [found] = [one for one in QUESTIONS if one.id == question]
    assert found.clause == clause


def test_only_the_unaltered_record_and_what_became_of_findings_wait() -> None:
    assert {rule.id for rule in RULES if rule.waits_for_en} == {"P13.6-3", "P16-2"}
    assert [rule.id for rule in RULES if _waits_always(rule)] == ["P13.6-3"]


def _waits_always(rule: Rule) -> bool:
    return bool(rule.waits_for_en) and not rule.registers


@pytest.mark.parametrize("rule", [one for one in RULES if one.id != "P13.6-3"], ids=by_id)
def test_a_rule_has_a_case_that_finds_and_one_that_is_quiet(rule: Rule) -> None:
    cases = cases_of(rule)
    assert any(case.findings for case in cases)
    assert any(case.quiet for case in cases)


@every_rule
def test_each_register_a_rule_needs_has_a_case_without_it(rule: Rule) -> None:
    missing = {name for case in cases_of(rule) if case.not_testable for name in case.not_testable}
    assert set(rule.registers) <= missing


@pytest.mark.parametrize("question", QUESTIONS, ids=by_id)
def test_a_question_has_a_case_with_an_answer_and_one_that_leaves_something_out(
    question: Rule,
) -> None:
    cases = cases_of(question)
    assert any(case.answers for case in cases)
    assert any(
        case.answers is not None and len(case.answers) < len(case.tables["access"])
        for case in cases
    )


def test_every_case_file_belongs_to_a_rule() -> None:
    names = {path.name.removesuffix(".test.toml") for path in FOLDER.glob("*.test.toml")}
    assert names == {rule.id for rule in all_rules()}


@every_file
def test_a_file_reads_only_views_and_registers_and_names_the_registers(rule: Rule) -> None:
    nodes = list(_nodes(tree(rule.sql)))
    own = {one["key"] for node in nodes for one in node.get("cte_map", {}).get("map", ())}
    read = {node["table_name"] for node in nodes if node.get("type") == "BASE_TABLE"} - own
    assert not own & set(TABLES)
    assert read <= set(TABLES)
    assert read & set(REGISTERS) == set(rule.registers)
    assert not [node for node in nodes if node.get("type") == "TABLE_FUNCTION"]


@every_file
def test_what_counts_as_use_is_the_same_in_every_file(rule: Rule) -> None:
    told = plain(USE) in plain(rule.sql)
    assert told == (rule.id not in SPEAKS_OF_ALL | BY_FIELD_OR_PERSON)


@pytest.mark.parametrize("rule", [one for one in RULES if one.id != "P13.6-3"], ids=by_id)
def test_every_sentence_is_said_in_some_case(rule: Rule) -> None:
    problems = {
        row[PROBLEM] for case in cases_of(rule) for row in case.findings or () if PROBLEM in row
    }
    assert set(rule.sentences_en) - {""} == problems


@every_file
def test_chinese_texts_are_chinese_with_chinese_punctuation(rule: Rule) -> None:
    for text in (rule.title_zh, rule.clears_zh, *rule.sentences_zh.values()):
        assert not text or re.search(r"[\u4e00-\u9fff]", text)
        assert not re.search(r"[\u4e00-\u9fff}][,;:()?]", text), text


@every_file
def test_the_ledgers_sql_guard_lets_a_file_through(rule: Rule) -> None:
    asked: list[str] = []
    ask = new_ask(ledger_views())

    def listening(sql: str, parameters: object) -> object:
        asked.append(sql)
        return ask(sql, parameters)  # type: ignore[arg-type]

    runs = answer if rule.is_question else run
    runs(rule, listening, LOADED, {"who": "E1001"}, SINCE, UNTIL)  # type: ignore[arg-type]
    guard = SafeSql(TABLES)
    assert len(asked) == (1 if _waits_always(rule) else 2)
    assert [guard.check(sql) for sql in asked] == ["SELECT"] * len(asked)


def test_the_ledgers_sql_guard_lets_through_whether_anybody_could_be_looked_up() -> None:
    told = {rule.id: rule.subjects_of for rule in RULES if rule.subjects_of}
    assert told == {"P9.1-1": "consents", "P9.4-3": "cancellations", "R11-1": "service_status"}
    guard = SafeSql(TABLES)
    for register in told.values():
        sql, values = prepared(named_in(register), {"since": "", "until": ""})
        assert guard.check(sql) == "SELECT"
        assert len(values) == 2


@every_file
def test_a_file_runs_on_an_empty_log_of_the_ledgers_own_views(rule: Rule) -> None:
    ask = new_ask(ledger_views())
    runs = answer if rule.is_question else run
    verdict = runs(rule, ask, LOADED, {"who": "E1001"}, SINCE, UNTIL)
    if rule.is_question:
        assert isinstance(verdict, Answered)
        assert list(verdict.rows) == []
    else:
        assert isinstance(verdict, NotTestable)
        why = Untestable.WAITS if _waits_always(rule) else Untestable.NO_ACCESSES
        assert [reason.why for reason in verdict.reasons] == [why]


@every_file
def test_nothing_passes_without_the_registers_it_needs(rule: Rule) -> None:
    ask = new_ask(ledger_views())
    runs = answer if rule.is_question else run
    verdict = runs(rule, ask, {}, {"who": "E1001"}, SINCE, UNTIL)
    if rule.registers:
        assert isinstance(verdict, NotTestable)
        wanted = [None] if rule.waits_for_en else list(rule.registers)
        assert [reason.register for reason in verdict.reasons] == wanted


@pytest.mark.parametrize("view", VIEWS)
def test_the_ledger_has_the_columns_the_rules_count_on(view: str) -> None:
    rows = ledger_views().execute(f"DESCRIBE {view}").fetchall()
    kinds = {
        name: kind.replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ") for name, kind, *_ in rows
    }
    assert kinds == dict(VIEWS[view])


@pytest.mark.parametrize("register", REGISTERS)
def test_the_registers_have_the_columns_the_rules_count_on(register: str) -> None:
    kinds = dict(registers.REGISTERS[register].stored)
    assert {name: kinds.get(name) for name in REGISTERS[register]} == dict(REGISTERS[register])


def test_the_reference_page_is_what_the_headers_say() -> None:
    page = (REPOSITORY / "docs" / "reference" / "rules.md").read_text("utf-8")
    assert reference(all_rules()) in page, "run: python -m docs.check --write"


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for inner in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from _nodes(inner)


@cache
def ledger_views() -> duckdb.DuckDBPyConnection:
    """Give a database with the ledger's own views over an empty month, and empty registers."""
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE SCHEMA month")
    connection.execute("CREATE TABLE category (id VARCHAR, zh VARCHAR)")
    for table, columns in schema.MONTH_TABLES.items():
        connection.execute(schema.create_table("month", table, columns))
    connection.execute(schema.analysts_views())
    for register in registers.REGISTERS.values():
        connection.execute(schema.create_table("main", register.name, register.stored))
    return connection
