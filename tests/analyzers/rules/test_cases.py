"""Every case beside every rule and question holds."""

import pytest

from analyzers.rules import Ask, Rule
from analyzers.rules.cases import Case, build, differences
from tests.analyzers.rules.database import all_rules, cases_of, new_ask

_CASES = [
    pytest.param(rule, case, id=f"{rule.id}: {case.name}")
    for rule in all_rules()
    for case in cases_of(rule)
]


@pytest.fixture(scope="module")
def ask() -> Ask:
    return new_ask()


@pytest.mark.parametrize(("rule", "case"), _CASES)
def test_the_case_comes_out_as_it_says(rule: Rule, case: Case, ask: Ask) -> None:
    build(case, ask)
    assert differences(case, rule, ask) == ()


@pytest.mark.parametrize(
    ("rule", "case"),
    [one for one in _CASES if not one.values[0].is_question and not one.values[0].counted_in],
)
def test_a_rule_names_an_access_once_per_cause(rule: Rule, case: Case, ask: Ask) -> None:
    build(case, ask)
    cause = ", ".join(("access_id", *rule.group_by))
    sql = rule.sql
    for name, parameter in rule.parameters.items():
        value = case.parameters.get(name, parameter.default)
        sql = sql.replace(f"${name}", f"'{value}'" if isinstance(value, str) else str(value))
    _, rows = ask(f"SELECT {cause}, count(*) FROM ({sql}) GROUP BY ALL HAVING count(*) > 1", ())
    assert rows == []
