"""`whosaw explain rule`: what a rule tests, what it proves, and what can fool it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer
from rich.syntax import Syntax

from cli.console import line, show
from cli.facts import show_facts
from cli.options import Language, Output, Where, flattened, language_of
from cli.rules_files import own_rules, rule_named
from cli.tables import Column, check_output, for_machine, give_to_machine, give_to_people
from cli.times import zone_named
from cli.words import meaning
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analyzers.rules.rule import Rule, Scalar
    from cli.tables import Row


@flattened
def rule(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="A rule or question: P9.3-2.")],
    output: Output,
    where: Where,
) -> None:
    """Explain a rule: its clause, what it proves, its settings, what can fool it, its SQL.

    Example:
      whosaw explain rule P13.3-2
    """
    check_output(output)
    loaded = load_settings(where.config)
    explained = rule_named(rule_id, own_rules(loaded))
    language = language_of(loaded, output)
    if for_machine(output):
        table = pa.Table.from_pylist([_rule_row(explained)])
        give_to_machine(table, {}, output, zone_named(loaded.settings.zone))
        return
    chinese = language is Language.ZH
    line(f"{explained.id} · {explained.title_zh if chinese else explained.title_en}", "bold")
    show_facts(_rule_facts(explained, language), language)
    line("")
    if explained.parameters:
        values = parameter_texts(explained, loaded.settings.parameters)
        columns = [
            Column("parameter", lambda row: row["name"], whole=True),
            Column("value", lambda row: values[row["name"]], whole=True),
            Column("means", lambda row: f"{row['meaning']} ({row['unit']})"),
        ]
        rows = [
            {"name": name, "meaning": one.meaning, "unit": one.unit}
            for name, one in explained.parameters.items()
        ]
        give_to_people(columns, rows, language)
    show(
        Syntax(explained.sql, "sql", theme="ansi_dark", background_color="default", word_wrap=True)
    )


def parameter_texts(explained: Rule, given: Mapping[str, Scalar]) -> dict[str, str]:
    """Give each parameter's value as it would be used now; whether it is set or the default."""
    return {
        name: f"{given[name]} (whosaw.toml)"
        if name in given
        else ("(--set)" if one.default is None else str(one.default))
        for name, one in explained.parameters.items()
    }


def _rule_facts(explained: Rule, language: Language) -> list[tuple[str, str]]:
    chinese = language is Language.ZH
    facts = [
        ("clause", explained.clause),
        ("penalty", explained.tier),
        ("severity", "" if explained.is_question else meaning(explained.severity.value, language)),
        ("proves", meaning(explained.proves.value, language)),
        ("registers", ", ".join(explained.registers)),
        ("one_cause", ", ".join(explained.group_by)),
        ("clears", explained.clears_zh if chinese else explained.clears_en),
        *(("false_positives", text) for text in explained.false_positives),
        *(("limits", text) for text in explained.limits),
    ]
    return [(name, text) for name, text in facts if text]


def _rule_row(explained: Rule) -> Row:
    return {
        "id": explained.id,
        "title_en": explained.title_en,
        "title_zh": explained.title_zh,
        "clause": explained.clause,
        "tier": explained.tier,
        "severity": explained.severity.value,
        "proves": explained.proves.value,
        "registers": list(explained.registers),
        "parameters": list(explained.parameters),
        "sql": explained.sql,
    }
