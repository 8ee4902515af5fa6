"""The names under which commands ask: the ledger's gate knows each, so that the record shows it."""

from __future__ import annotations

import re
from pathlib import Path

import cli
from cli.rules_files import rules_and_questions
from proxy.ledger_process import question_names

_NAMED = re.compile(r"asked\.ask\([^)]*?name=\"([^\"]+)\"|self\.ask\([^)]*name=\"([^\"]+)\"", re.S)


def test_every_name_that_a_command_asks_under_is_known():
    used = {
        first or second
        for file in Path(cli.__file__).parent.rglob("*.py")
        for first, second in _NAMED.findall(file.read_text(encoding="utf-8"))
    }
    assert {"gaps", "explain.access"} <= used
    assert used <= question_names()


def test_every_rule_and_question_is_known():
    for rule in rules_and_questions():
        kind = "question" if rule.is_question else "rule"
        assert f"{kind}.{rule.id}" in question_names()
    assert "question.x13812345678" not in question_names()
