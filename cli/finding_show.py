"""`whosaw finding show`: the sentence, accesses, rows of registers it was judged by, what clears it.

Of a register the rows shown are those that speak of the cause's account, person, purpose and the like,
or of people whose data its example accesses carry; with each the load that brought it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
from rich.text import Text

from access import Severity
from cli.accesses import SHORT_ID
from cli.check_answer import SEVERITY_STYLES
from cli.console import cleaned, line, paragraph, show
from cli.door import WrongUse
from cli.options import Language
from cli.rules_files import judging_rules
from cli.tables import Column, for_machine, give_any_table, give_to_people, number
from cli.times import shown
from cli.words import meaning, say
from ledger.register_columns import SUBJECT_COLUMNS
from ledger.registers import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.ask import Desk
    from cli.options import Where
    from cli.tables import Row
    from ledger.registers import Register

_STATE = "SELECT * FROM finding_state WHERE lower(finding) = lower(?)"
_LOG = "SELECT * FROM finding_log WHERE finding = ? ORDER BY happened_at"
_EXAMPLES = """
SELECT access_id, seen_at, person, account, system, operation, purpose, approval, recipient, action,
       categories, row_count, subject_count
FROM access WHERE seen_at BETWEEN CAST(? AS TIMESTAMPTZ) AND CAST(? AS TIMESTAMPTZ)
  AND CAST(access_id AS VARCHAR) IN (SELECT unnest(CAST(? AS VARCHAR[])))
ORDER BY seen_at
"""
_LOADS = "SELECT register, load_id, loaded_at, loaded_by FROM registers WHERE load_id IS NOT NULL"
_TELLING = (
    "account", "person", "purpose", "approval", "recipient", "agency", "post", "department",
    "suspension", "incident", "complaint", "request", "data_subject",
)  # fmt: skip
"""Columns by which a row of a register speaks of a cause; the system only where none of them is."""
_ROWS_SHOWN = 5


def show_finding(asked: Desk, finding: str, where: Where) -> None:
    """Show one finding.

    Raises:
        WrongUse: there is none of that id.
    """
    states = asked.ask(_STATE, [finding], name="findings")
    if not states.num_rows:
        raise WrongUse(say("no_findings", asked.language))
    [state] = states.to_pylist()
    log = asked.ask(_LOG, [state["finding"]], name="finding.log").to_pylist()
    examples = _examples(asked, state)
    rule = next((one for one in judging_rules(where) if one.id == state["rule"]), None)
    used = [_used(asked, name, state, examples) for name in rule.registers] if rule else []
    if for_machine(asked.output):
        about = {
            "log": log,
            "examples": examples,
            "registers": used,
            "clears_en": rule.clears_en if rule else None,
            "clears_zh": rule.clears_zh if rule else None,
        }
        asked.give(states, about)
        return
    _show_state(asked, state)
    _show_examples(asked, examples)
    for one in used:
        _show_used(asked, one)
    _show_log(asked, log)
    if rule is not None:
        clears = rule.clears_zh if asked.language is Language.ZH else rule.clears_en
        paragraph(say("what_clears", asked.language, what=clears), indent=0)
    line(asked.complete_words())


def _examples(asked: Desk, state: Row) -> list[Row]:
    if not state["examples"]:
        return []
    ids = [str(one) for one in state["examples"]]
    found: list[Row] = asked.ask(
        _EXAMPLES, [state["first_seen"], state["last_seen"], ids], name="finding.examples"
    ).to_pylist()
    return found


def _used(asked: Desk, name: str, state: Row, examples: Sequence[Row]) -> dict[str, Any]:
    """Give a register's last load and the rows of it that speak of a finding."""
    loads = {row["register"]: row for row in asked.ask(_LOADS, name="registers").to_pylist()}
    condition, values = _speaks_of(REGISTERS[name], state, examples)
    rows: list[Row] = []
    more = 0
    if condition:
        found = asked.ask(
            f"SELECT * FROM {name} WHERE {condition}",  # noqa: S608 - names of definitions
            values,
            name=f"finding.{name}",
        )
        more = max(0, found.num_rows - _ROWS_SHOWN)
        rows = found.slice(0, _ROWS_SHOWN).to_pylist()
    return {"register": name, "load": loads.get(name), "rows": rows, "more": more,
            "last_seen": state["last_seen"]}  # fmt: skip


def _speaks_of(register: Register, state: Row, examples: Sequence[Row]) -> tuple[str, list[Any]]:
    """Give the condition under which a row of a register speaks of a finding; empty: none can."""
    told: dict[str, set[str]] = {}
    for name, value in [(one["name"], one["value"]) for one in state["cause"]]:
        if value is not None:
            told.setdefault(name, set()).add(value)
    for example in examples:
        for name in (*_TELLING, "system"):
            if example.get(name) is not None:
                told.setdefault(name, set()).add(str(example[name]))
    columns = {column.name for column in register.columns}
    names = [name for name in _TELLING if name in columns and name in told]
    conditions = [f"list_contains(CAST(? AS VARCHAR[]), {name})" for name in names]
    values: list[Any] = [sorted(told[name]) for name in names]
    if register.subjects and examples:
        conditions.append(
            "subject_id IN (SELECT subject_id FROM subject_access "
            "WHERE CAST(access_id AS VARCHAR) IN (SELECT unnest(CAST(? AS VARCHAR[]))))"
        )
        values.append([str(example["access_id"]) for example in examples])
    if not conditions and "system" in columns and "system" in told:
        conditions.append("list_contains(CAST(? AS VARCHAR[]), system)")
        values.append(sorted(told["system"]))
    return " OR ".join(conditions), values


def _show_state(asked: Desk, state: Row) -> None:
    language = asked.language
    severity = Severity(state["severity"])
    sentence = state["sentence_zh" if language is Language.ZH else "sentence_en"]
    show(Text(cleaned(sentence), SEVERITY_STYLES[severity]))
    about = [
        state["finding"],
        state["rule"],
        state["clause"],
        meaning(state["severity"], language),
        meaning(state["status"], language),
        say("finding_since", language, at=asked.clock(state["opened_at"])),
    ]
    if state["first_seen"]:
        first, last = asked.clock(state["first_seen"]), asked.clock(state["last_seen"])
        about.append(say("first_last", language, first=first, last=last))
    if state["owner"] and state["due_at"]:
        due = shown(state["due_at"], asked.zone)
        about.append(say("finding_owner_due", language, owner=state["owner"], due=due))
    elif state["owner"]:
        about.append(say("finding_owner", language, owner=state["owner"]))
    line(" · ".join(about))
    line("")


def _show_examples(asked: Desk, examples: Sequence[Row]) -> None:
    if not examples:
        return
    language = asked.language
    columns = [
        Column("id", lambda row: str(row["access_id"])[-SHORT_ID:], whole=True),
        Column("time", lambda row: asked.clock(row["seen_at"]), whole=True),
        Column("person", lambda row: row["person"] or say("nobody_named", language)),
        Column("account", lambda row: row["account"] or say("no_account", language)),
        Column("system", lambda row: row["system"]),
        Column("purpose", lambda row: row["purpose"] or say("none_declared", language)),
        Column("categories", lambda row: asked.categories(row["categories"])),
        Column("operation", lambda row: cleaned(row["operation"] or "")),
    ]
    give_to_people(columns, examples, language)


def _show_used(asked: Desk, used: dict[str, Any]) -> None:
    """Show the rows of a register, and say which of them was dated back."""
    language, load = asked.language, used["load"]
    if load is None:
        line(say("register_missing", language, register=used["register"]), "yellow")
        return
    key = "rows_used" if used["rows"] else "rows_used_none"
    line(
        say(
            key,
            language,
            register=used["register"],
            load=load["load_id"],
            at=asked.clock(load["loaded_at"]),
            by=load["loaded_by"],
        )
    )
    if used["rows"]:
        hidden = {name for name, _ in SUBJECT_COLUMNS if name != "subject_id"}
        rows = [
            {name: value for name, value in row.items() if name not in hidden}
            for row in used["rows"]
        ]
        filled = {name for row in rows for name, value in row.items() if value not in (None, [])}
        shown_rows = [
            {name: value for name, value in row.items() if name in filled} for row in rows
        ]
        give_any_table(pa.Table.from_pylist(shown_rows), asked.zone)
        last = used["last_seen"]
        if last is not None and any(
            row["known_since"] and row["known_since"] > last for row in used["rows"]
        ):
            line(say("rows_dated_back", language), "yellow")
    if used["more"]:
        line(say("rows_more", language, count=number(used["more"])), "dim")


def _show_log(asked: Desk, log: Sequence[Row]) -> None:
    language = asked.language
    columns = [
        Column("time", lambda row: asked.clock(row["happened_at"]), whole=True),
        Column("what", lambda row: meaning(row["what"], language), whole=True),
        Column("by", lambda row: row["account"], whole=True),
        Column("owner", lambda row: row["owner"] or ""),
        Column("because", lambda row: cleaned(row["reason"] or "")),
    ]
    give_to_people(columns, log, language)
