"""Reading and running case files: a case that is wrong says so, and a case that fails says how."""

import pytest

from analyzers.rules import RuleWrong, parse_rule
from analyzers.rules.cases import build, differences, parse_cases
from tests.analyzers.rules.database import new_ask
from tests.analyzers.rules.test_runner import QUESTION, RULE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[case]]\nname = 1\nquiet = true", "Expected `str`, got `int`"),
        ('[[case]]\nname = "n"\nquite = true', "unknown field `quite`"),
        ('[[case]]\nname = "n"', "give one of findings, quiet = true, not_testable, answers"),
        ('[[case]]\nname = "n"\nquiet = true\nfindings = []', "give one of findings"),
        ('[[case]]\nname = "n"\nquiet = true\naccess = [{acount = "a"}]', "no column acount"),
        ('[[case]]\nname = "n"\nquiet = true\naccess = [{without = ["x"]}]', "no column x"),
        (
            '[[case]]\nname = "n"\nquiet = true\naccess = [{touches = [{x = 1}]}]',
            "touch has no column x",
        ),
        (
            '[[rows.people]]\n[[case]]\nname = "n"\nquiet = true',
            "people is no view and no register",
        ),
        ("case = [", "test.toml: "),
    ],
)
def test_what_is_wrong_in_a_case_file_is_named(text: str, said: str) -> None:
    with pytest.raises(RuleWrong, match=f"^P0-1.test.toml: .*{said}|^P0-1.{said}"):
        parse_cases(text, "P0-1.test.toml")


def told(case: str, rule: str = RULE, file: str = "P0-1.sql") -> tuple[str, ...]:
    ask = new_ask()
    [parsed] = parse_cases(f'[[case]]\nname = "n"\n{case}', "x.test.toml")
    build(parsed, ask)
    return differences(parsed, parse_rule(rule, file), ask)


@pytest.mark.parametrize(
    "case",
    [
        'access = [{account = "a"}]\nfindings = [{account = "a", accesses = 1}]',
        'access = [{account = "a"}, {account = "b"}]\nfindings = [{account = "b"}, {account = "a"}]',
        "access = [{row_count = 0}]\nquiet = true",
        'access = []\nnot_testable = ["access"]',
    ],
)
def test_a_case_that_holds_tells_nothing(case: str) -> None:
    assert told(case) == ()


@pytest.mark.parametrize(
    "case",
    [
        "access = [{}]\nquiet = true",
        'access = [{}]\nnot_testable = ["access"]',
        "access = [{row_count = 0}]\nfindings = [{}]",
        'access = [{row_count = 0}]\nnot_testable = ["access"]',
        "access = []\nquiet = true",
        "access = []\nfindings = [{}]",
        'access = []\nnot_testable = ["staff"]',
        'access = [{account = "a"}]\nfindings = [{account = "b"}]',
        'access = [{account = "a"}]\nfindings = [{account = "a", accesses = 2}]',
        'access = [{account = "a"}]\nfindings = [{account = "a"}, {account = "a"}]',
        'access = [{account = "a"}, {account = "b"}]\nfindings = [{account = "a"}]',
        'access = [{account = "a"}, {account = "b"}]\nfindings = [{account = "a"}, {account = "a"}]',
        'access = [{account = "a"}]\nfindings = [{without = ["account"]}]',
        'access = [{account = "a"}]\nfindings = [{person = "E1001"}]',
        'access = [{account = "a"}]\nfindings = [{without = ["person"]}]',
        "access = [{}]\nanswers = [{}]",
    ],
)
def test_a_case_that_does_not_hold_tells_so(case: str) -> None:
    assert told(case) != ()


def test_the_answers_of_a_question_are_held_in_their_order() -> None:
    rule = QUESTION.replace("account = $who", "account <> $who")
    case = 'parameters = {who = "x"}\naccess = [{account = "b"}, {account = "a"}]\nanswers = '
    assert told(case + '[{account = "a"}, {account = "b"}]', rule, "q.sql") == ()
    assert told(case + '[{account = "b"}, {account = "a"}]', rule, "q.sql") != ()


def test_a_rows_defaults_are_an_access_nobody_objects_to() -> None:
    ask = new_ask()
    [case] = parse_cases('[[case]]\nname = "n"\nquiet = true\naccess = [{times = 2}]', "x")
    build(case, ask)
    columns = "person, account, purpose, decision, outcome, reading, row_count"
    _, rows = ask(f"SELECT DISTINCT {columns} FROM access", ())
    assert rows == [("E1001", "li.na", "care", "allowed", "ok", "exact", 1)]


def test_touches_and_subjects_repeat_who_when_and_where() -> None:
    ask = new_ask()
    rows = '[{account = "b", touches = [{}, {category = "x"}], subjects = [{subject_id = "w"}]}]'
    [case] = parse_cases(f'[[case]]\nname = "n"\nquiet = true\naccess = {rows}', "x")
    build(case, ask)
    joined = (
        "SELECT a.account = t.account AND a.seen_at = t.seen_at AND a.purpose = t.purpose, "
        "a.person = s.person AND a.system = s.system AND a.categories = s.categories "
        "FROM access a JOIN touch t USING (access_id) JOIN subject_access s USING (access_id)"
    )
    assert ask(joined, ())[1] == [(True, True), (True, True)]


def test_the_tables_of_the_case_before_are_gone() -> None:
    ask = new_ask()
    for count in (3, 1):
        [case] = parse_cases(
            f'[[case]]\nname = "n"\nquiet = true\naccess = [{{times = {count}}}]', "x"
        )
        build(case, ask)
        assert ask("SELECT count(*) FROM access", ())[1] == [(count,)]
