"""Rules and questions: one SQL file each, its cases beside it; the runner is given `ask`.

`parse_rule` reads a file's text, `run` tests a rule on a log, `answer` asks a question. What is
needed of the ledger comes in as `ask(sql, parameters)` and as the state of its registers.
"""

from analyzers.rules.rule import Parameter, Rule, RuleWrong, Scalar, parse_rule, parse_rules
from analyzers.rules.runner import Answered, Ask, accesses_seen, answer, run
from analyzers.rules.verdict import (
    AccessesSeen,
    Found,
    NotTestable,
    Passed,
    Reason,
    RegisterState,
    Untestable,
    Verdict,
    end_of_day,
)

__all__ = [
    "AccessesSeen",
    "Answered",
    "Ask",
    "Found",
    "NotTestable",
    "Parameter",
    "Passed",
    "Reason",
    "RegisterState",
    "Rule",
    "RuleWrong",
    "Scalar",
    "Untestable",
    "Verdict",
    "accesses_seen",
    "answer",
    "end_of_day",
    "parse_rule",
    "parse_rules",
    "run",
]
