"""Reading a rule file: what is wrong is named with file and key."""

import pytest

from access import Proves, Severity
from analyzers.rules import RuleWrong, parse_rule, parse_rules
from analyzers.rules.rule import natural_order, prepared
from tests.analyzers.rules.test_runner import QUESTION, RULE


def test_a_rule_is_read_whole() -> None:
    rule = parse_rule(RULE, "P0-1.sql")
    assert (rule.id, rule.clause, rule.tier) == ("P0-1", "P0", "P23")
    assert (rule.severity, rule.proves) == (Severity.HIGH, Proves.INDICATES)
    assert rule.group_by == ("system", "account")
    assert rule.parameters["least"].default == 1
    assert rule.sentences_en == {"": "{system}/{account}: {accesses}"}
    assert rule.sql.startswith("SELECT access_id")
    assert not rule.is_question


def test_a_question_is_read_whole() -> None:
    question = parse_rule(QUESTION, "folder/q.sql")
    assert question.is_question
    assert question.parameters["who"].default is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('-- id = "P0-1"', '-- id = "P0-2"', "id: is 'P0-2'; the file must be called P0-2.sql"),
        ('-- id = "P0-1"\n', "", "header: Object missing required field `id`"),
        ('-- clause = "P0"\n', "", r"clause: missing; a rule \(proves = indicates\) has it"),
        ('-- tier = "P23"\n', "", "tier: missing"),
        ('-- clears_zh = "停止。"\n', "", "clears_zh: missing"),
        ('-- limits = ["None."]\n', "", "limits: missing"),
        ('severity = "high"', 'severity = "grave"', "severity: Invalid enum value 'grave'"),
        ('severity = "high"', "severity = 3", "severity: Expected `str`, got `int`"),
        ('severity = "high"', 'gravity = "high"', "header: Object contains unknown field `gravity`"),
        ('clause = "P0"', "clause = P0", r"the header is no TOML: .*line 4"),
        ("{account}: {acc", "{person}: {acc", r"sentence_en: \{person\} is not in group_by"),
        ("{account}: {acc", "{account: {acc", "sentence_en: "),
        ('sentence_zh = "{system}/{account}：{accesses}"', 'sentence_zh = {a = "x"}',
         "sentence_zh: several sentences need the column problem in group_by"),
        ("-- limits", '-- registers = ["people"]\n-- limits', "registers: 'people' is none"),
        ("$least", "$most", r"parameters: \$most stands in the SQL and is not declared"),
        ("WHERE row_count >= $least", "", r"parameters\.least: declared, and \$least is not in"),
        ("[parameters.least]", "[parameters.since]", r"parameters\.since: not a free lower-case"),
        ('unit = "rows"\n', "\n", r"parameters\[\.\.\.\]: Object missing required field `unit`"),
        ("access WHERE", "access; SELECT 1 WHERE", "; in the SQL; write one SELECT"),
        (">= $least", ">= $1", r"\$1 in the SQL; write one SELECT, placeholders as \$name"),
        (">= $least", ">= ?", r"\? in the SQL"),
        (">= $least", ">= $$1$$ + $least", r"\$\$ in the SQL"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_file_and_key(old: str, new: str, said: str) -> None:
    assert old in RULE
    with pytest.raises(RuleWrong, match=f"^P0-1.sql: {said}"):
        parse_rule(RULE.replace(old, new), "P0-1.sql")


def test_sentences_of_both_languages_speak_of_the_same_problems() -> None:
    text = RULE.replace('"account"]', '"account", "problem"]').replace(
        'sentence_en = "{system}/{account}: {accesses}"', 'sentence_en = {a = "x", b = "y"}'
    )
    wrong = text.replace(
        'sentence_zh = "{system}/{account}：{accesses}"', 'sentence_zh = {a = "甲"}'
    )
    with pytest.raises(RuleWrong, match="sentence_zh: must speak of the same problems"):
        parse_rule(wrong, "P0-1.sql")
    right = wrong.replace('{a = "甲"}', '{a = "甲", b = "乙"}')
    assert parse_rule(right, "P0-1.sql").sentences_zh == {"a": "甲", "b": "乙"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "-- [param",
            '-- tier = "P23"\n-- [param',
            r"tier: a question \(proves = answers\) has none",
        ),
        ("-- [param", '-- group_by = ["a"]\n-- [param', "group_by: a question"),
        ("CAST($since AS TIMESTAMPTZ)", "now()", r"a question picks its period itself"),
    ],
)
def test_what_is_wrong_with_a_question_is_named_as_well(old: str, new: str, said: str) -> None:
    with pytest.raises(RuleWrong, match=f"^q.sql: {said}"):
        parse_rule(QUESTION.replace(old, new), "q.sql")


def test_a_header_without_sql_is_refused() -> None:
    header = RULE.partition("\n\n")[0]
    with pytest.raises(RuleWrong, match=r"^P0-1\.sql: there is no SQL under the header"):
        parse_rule(header, "P0-1.sql")


def test_rules_come_in_the_order_of_the_articles_and_questions_after_them() -> None:
    files = {
        "q.sql": QUESTION,
        "P10-1.sql": RULE.replace("P0-1", "P10-1"),
        "P9.4-1.sql": RULE.replace("P0-1", "P9.4-1"),
        "P9.3-2.sql": RULE.replace("P0-1", "P9.3-2"),
    }
    assert [rule.id for rule in parse_rules(files)] == ["P9.3-2", "P9.4-1", "P10-1", "q"]


def test_article_numbers_order_as_numbers() -> None:
    ids = ["R9-1", "P13.6-10", "P9.3-2", "P13.6-2", "P10-1"]
    assert sorted(ids, key=natural_order) == ["P9.3-2", "P10-1", "P13.6-2", "P13.6-10", "R9-1"]


def test_placeholders_become_positions_in_the_order_of_their_first_appearance() -> None:
    sql, values = prepared("SELECT $b, $a, $b", {"a": 1, "b": "x", "c": 2})
    assert (sql, values) == ("SELECT $1, $2, $1", ["x", 1])


def test_one_change_is_said_by_problem_in_both_languages() -> None:
    text = RULE.replace(
        "-- limits", '-- one_change_en = "one line"\n-- one_change_zh = "一行"\n-- limits'
    )
    assert parse_rule(text, "P0-1.sql").one_change_en == {"": "one line"}
    with pytest.raises(RuleWrong, match="one_change_zh: must speak of the same problems"):
        parse_rule(text.replace('-- one_change_zh = "一行"\n', ""), "P0-1.sql")
    other = text.replace('= "one line"', '= {a = "x"}').replace('= "一行"', '= {a = "甲"}')
    with pytest.raises(RuleWrong, match="one_change_en: a is no problem that sentence_en has"):
        parse_rule(other, "P0-1.sql")


@pytest.mark.parametrize("text", ["'it''s $a'", '"$a"', "-- $a\n", "/* $a\n$a */"])
def test_what_looks_like_a_placeholder_in_texts_and_comments_is_left_alone(text: str) -> None:
    assert prepared(f"SELECT {text} + $a", {"a": 1}) == (f"SELECT {text} + $1", [1])


def test_a_placeholder_without_a_value_is_an_error() -> None:
    with pytest.raises(RuleWrong, match=r"placeholder \$a has no value"):
        prepared("SELECT $a", {})
