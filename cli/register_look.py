"""What `whosaw register` shows: the rows that count, what loads changed, what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analyzers.rules.verdict import AccessesSeen, Reason, register_reasons
from cli.asking_rules import reason_words, register_states
from cli.door import WrongUse
from cli.rules_files import rules
from cli.words import say
from ledger.registers import REGISTERS, Register

if TYPE_CHECKING:
    from datetime import datetime

    import pyarrow as pa

    from cli.ask import Desk

MOST_SHOWN = 200
"""Rows that are shown to people; machines get all."""
_REFERS = (
    ("grants", "person", "staff", "person"),
    ("grants", "account", "staff", "account"),
    ("grants", "post", "staff", "post"),
    ("grants", "system", "systems", "system"),
    ("approvals", "purpose", "purposes", "purpose"),
    ("approvals", "system", "systems", "system"),
    ("approvals", "approved_by", "staff", "person"),
    ("notices", "purpose", "purposes", "purpose"),
    ("staff", "agency", "agencies", "agency"),
    ("consents", "purpose", "purposes", "purpose"),
    ("responsibilities", "department", "staff", "department"),
    ("responsibilities", "post", "staff", "post"),
    ("responsibilities", "responsible", "staff", "person"),
    ("training", "person", "staff", "person"),
    ("suspensions", "system", "systems", "system"),
)
"""Columns whose texts should stand in another register: register, column, and where."""
_BEGINS = (
    "valid_from",
    "published_at",
    "contract_from",
    "approved_at",
    "given_at",
    "service_ended_at",
    "trained_at",
    "reviewed_at",
    "withdrawn_at",
    "done_at",
    "answered_at",
    "remedied_at",
    "reported_at",
    "adopted_at",
)
"""Columns that say of which day a row speaks; the first one that a register has counts."""


def known(name: str, flag: str = "NAME") -> Register:
    """Give a register by its name.

    Raises:
        WrongUse: there is none.
    """
    if name not in REGISTERS:
        message = f"{flag}: no such register. There are: {', '.join(REGISTERS)}."
        raise WrongUse(message)
    return REGISTERS[name]


def waiting(asked: Desk) -> dict[str, tuple[Reason | None, list[str]]]:
    """Give for each register what is wrong with it for the log as it stands, and who needs it."""
    table = asked.ask("SELECT max(seen_at) AS latest FROM access", name="register.latest")
    latest: datetime | None = table["latest"][0].as_py()
    seen = AccessesSeen(0, 0, latest)
    states = register_states(asked)
    found: dict[str, tuple[Reason | None, list[str]]] = {name: (None, []) for name in REGISTERS}
    for rule in rules():
        reasons = {reason.register: reason for reason in register_reasons(rule, states, seen)}
        for name in rule.registers:
            before, needed = found[name]
            found[name] = (reasons.get(name, before), [*needed, rule.id])
    return found


def shown_rows(asked: Desk, register: Register, at: datetime | None, most: int) -> pa.Table:
    """Give the rows of a register that count, or those that hold at a moment."""
    view = "link_history" if register.name == "link" else register.name
    where, values = "true", []
    if register.name == "link":
        where = "gone_load IS NULL"
    if at is not None and register.holds_between:
        begin, end = register.holds_between
        moment = "CAST(? AS TIMESTAMPTZ)"
        where = f"({begin} IS NULL OR {begin} <= {moment}) AND ({end} IS NULL OR {end} > {moment})"
        values = [at, at]
    sql = f"SELECT * FROM {view} WHERE {where} ORDER BY ALL"  # noqa: S608 - names of definitions
    return asked.ask(sql, values, name="register.show", most=most)


def loads(asked: Desk, register: Register) -> list[dict[str, Any]]:
    """Give a register's loads, oldest first, numbered by the ledger."""
    sql = (
        f"SELECT load_id, known_since AS loaded_at FROM {register.name}_history UNION "  # noqa: S608
        f"SELECT gone_load, gone_at FROM {register.name}_history WHERE gone_load IS NOT NULL UNION "
        f"SELECT load_id, loaded_at FROM registers WHERE register = '{register.name}' "
        "AND load_id IS NOT NULL ORDER BY 1"
    )
    rows: list[dict[str, Any]] = asked.ask(sql, name="register.loads").to_pylist()
    return rows


def changes(asked: Desk, register: Register, older: int, newer: int, most: int) -> pa.Table:
    """Give what loads after `older` up to `newer` brought (+) and no longer had (-).

    `dated_back` says that a row speaks of days before it was loaded; `corrected` that the row no
    longer counts for earlier days either.
    """
    begin = next(
        (name for name in _BEGINS if any(name == column for column, _ in register.stored)), None
    )
    back = f"coalesce({begin} < known_since, true)" if begin else "true"
    names = ", ".join(name for name, _ in register.stored)
    sql = (
        f"SELECT '+' AS change, {back} AS dated_back, NULL AS corrected, {names}, "  # noqa: S608
        f"load_id, known_since FROM {register.name}_history WHERE load_id > {older:d} "
        f"AND load_id <= {newer:d} AND (gone_load IS NULL OR gone_load > {newer:d}) "
        f"UNION ALL SELECT '-', NULL, coalesce(corrected, false), {names}, gone_load, gone_at "
        f"FROM {register.name}_history "
        f"WHERE load_id <= {older:d} AND gone_load > {older:d} AND gone_load <= {newer:d} "
        f"ORDER BY {names}, change"
    )
    return asked.ask(sql, name="register.diff", most=most)


def troubles(asked: Desk) -> list[dict[str, str]]:
    """Give what is wrong with the loaded registers: register, what, and rules that wait for it."""
    found = [
        {"register": name, "what": reason_words(asked, reason), "rules": ", ".join(needed)}
        for name, (reason, needed) in waiting(asked).items()
        if reason
    ]
    filled = {state.register for state in asked.ledger.registers() if state.rows}
    for name, column, other, key in _REFERS:
        if {name, other} <= filled and (count := _dangling(asked, name, column, other, key)):
            what = say(
                "register_dangling", asked.language, column=column, count=str(count), other=other
            )
            found.append({"register": name, "what": what, "rules": ""})
    return found


def _dangling(asked: Desk, name: str, column: str, other: str, key: str) -> int:
    sql = (
        f"SELECT count(DISTINCT {column}) AS missing FROM {name}_history AS r "  # noqa: S608 - our names
        f"WHERE gone_load IS NULL AND {column} IS NOT NULL AND NOT EXISTS "
        f"(SELECT 1 FROM {other} AS o WHERE o.{key} = r.{column})"
    )
    table = asked.ask(sql, name="register.check")
    return int(table["missing"][0].as_py())
