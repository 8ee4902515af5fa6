"""`whosaw finding`: what became of the findings, and what persons do with them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from access import Severity
from cli.ask import Desk, desk
from cli.check_answer import SEVERITY_STYLES
from cli.console import cleaned, line
from cli.door import WrongUse
from cli.finding_show import show_finding
from cli.help_texts import taught
from cli.options import Language, Output, Reason, Where, flattened
from cli.tables import Column, for_machine, give_to_people, number
from cli.times import instant, shown
from cli.words import counted, meaning, say
from ledger.finding import Act, FindingAct, FindingState, Status

if TYPE_CHECKING:
    import pyarrow as pa

    from cli.tables import Row

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""What became of findings: who removes them until when, and why they are closed.

    A check records what it finds and opens again what comes back. Nobody closes his own: neither who
    is or was to remove it, nor who has an access in it.

    Examples:
      whosaw finding list
      whosaw finding show F0a1b2c3d
      whosaw finding assign F0a1b2c3d --to E1001 --due 2026-12-24
      whosaw finding accept F0a1b2c3d --until 90d --reason "the new gateway comes in January"
    """),
)
_COMING = re.compile(r"(\d{1,4})([hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_Id = Annotated[str, typer.Argument(metavar="FINDING", help="Its id, such as F0a1b2c3d.")]
_Because = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why; without any identifier of a person.")
]
_Until = Annotated[
    str | None,
    typer.Option("--until", metavar="TIME", help="30d from now, or a day, which is included."),
]


@app.command("list")
@flattened
def list_findings(
    output: Output,
    reason: Reason,
    where: Where,
    every: Annotated[bool, typer.Option("--all", help="Closed ones too.")] = False,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="WHO", help="Only those that he removes.")
    ] = None,
    rule: Annotated[
        str | None, typer.Option("--rule", metavar="ID", help="Only those of a rule.")
    ] = None,
) -> None:
    """List the open findings, what one change clears most first.

    Examples:
      whosaw finding list
      whosaw finding list --all --excel > findings.csv
    """
    with desk(where, output, reason) as asked:
        conditions, values = ["true"], []
        if not every:
            conditions.append("status IN ('open', 'assigned')")
        for column, value in (("owner", owner), ("lower(rule)", rule and rule.lower())):
            if value is not None:
                conditions.append(f"{column} = ?")
                values.append(value)
        found = asked.ask(
            f"SELECT * FROM finding_state WHERE {' AND '.join(conditions)} "  # noqa: S608
            "ORDER BY accesses DESC, opened_at, finding",
            values,
            name="findings",
        )
        _give_list(asked, found)


def _give_list(asked: Desk, found: pa.Table) -> None:
    if for_machine(asked.output):
        asked.give(found, {})
        return
    language = asked.language
    sentence = "sentence_zh" if language is Language.ZH else "sentence_en"
    columns = [
        Column("finding", lambda row: row["finding"], whole=True),
        Column("rule", lambda row: row["rule"], whole=True),
        Column("status", lambda row: meaning(row["status"], language), whole=True),
        Column("accesses", lambda row: number(row["accesses"]), right=True),
        Column("owner", lambda row: row["owner"] or ""),
        Column("due", lambda row: shown(row["due_at"], asked.zone) if row["due_at"] else ""),
        Column("sentence", lambda row: Text(cleaned(row[sentence]), _style(row))),
    ]
    rows: list[Row] = found.to_pylist()
    if rows:
        give_to_people(columns, rows, language)
    line(counted(len(rows), "finding", language), "bold")


def _style(row: Row) -> str:
    return SEVERITY_STYLES[Severity(row["severity"])]


@app.command("show")
@flattened
def show_one(finding: _Id, output: Output, reason: Reason, where: Where) -> None:
    """Lay out a finding: the sentence, five accesses, the rows of registers used, what clears it.

    Example:
      whosaw finding show F0a1b2c3d
    """
    with desk(where, output, reason) as asked:
        show_finding(asked, finding, where)


@app.command("assign")
@flattened
def assign(
    finding: _Id,
    to: Annotated[
        str, typer.Option("--to", metavar="WHO", help="Staff number or account of who removes it.")
    ],
    output: Output,
    reason: Reason,
    where: Where,
    due: Annotated[
        str | None,
        typer.Option("--due", metavar="TIME", help="Until when: 30d, or a day, which is included."),
    ] = None,
    because: _Because = "",
) -> None:
    """Say who removes it, until when. He cannot close it himself, even if it goes to another later.

    Example:
      whosaw finding assign F0a1b2c3d --to E1001 --due 2026-12-24
    """
    with desk(where, output, reason) as asked:
        due_at = _coming(asked, due, "--due")
        _act(asked, finding, Act.ASSIGN, owner=to, due_at=due_at, reason=because)


@app.command("false-alarm")
@flattened
def false_alarm(
    finding: _Id,
    because: _Because,
    output: Output,
    reason: Reason,
    where: Where,
    until: _Until = None,
) -> None:
    """Say that it is none. That covers what was seen until now, or with --until what comes too.

    It opens again by itself when accesses come that it does not cover. Where a field was taken for
    another, correct the catalogue instead (catalog review, catalog replay): the next check closes it.

    Example:
      whosaw finding false-alarm F0a1b2c3d --reason "a list that is long by its nature" --until 90d
    """
    with desk(where, output, reason) as asked:
        ends = _coming(asked, until, "--until")
        _act(asked, finding, Act.FALSE_ALARM, reason=because, expires_at=ends)


@app.command("accept")
@flattened
def accept(
    finding: _Id,
    because: _Because,
    until: Annotated[
        str, typer.Option("--until", metavar="TIME", help="30d from now, or a day, included.")
    ],
    output: Output,
    reason: Reason,
    where: Where,
    at_most: Annotated[
        int | None,
        typer.Option(
            "--at-most",
            metavar="N",
            min=1,
            help="Up to N accesses; a check that counts more opens it again. "
            "Short checks do not add up.",
        ),
    ] = None,
) -> None:
    """Live with it until a day. It opens again by itself then, or when there are more than N.

    Example:
      whosaw finding accept F0a1b2c3d --until 2026-12-31 --at-most 500 --reason "on order"
    """
    with desk(where, output, reason) as asked:
        ends = _coming(asked, until, "--until")
        _act(asked, finding, Act.ACCEPT, reason=because, expires_at=ends, most=at_most)


@app.command("remedied")
@flattened
def remedied(finding: _Id, because: _Because, output: Output, reason: Reason, where: Where) -> None:
    """Say that its cause is removed. It opens again by itself when it is seen after that.

    Example:
      whosaw finding remedied F0a1b2c3d --reason "the mapping line is in place"
    """
    with desk(where, output, reason) as asked:
        _act(asked, finding, Act.REMEDIED, reason=because)


@app.command("reopen")
@flattened
def reopen(finding: _Id, because: _Because, output: Output, reason: Reason, where: Where) -> None:
    """Open a closed finding again.

    Example:
      whosaw finding reopen F0a1b2c3d --reason "closed by mistake"
    """
    with desk(where, output, reason) as asked:
        _act(asked, finding, Act.REOPEN, reason=because)


def _act(
    asked: Desk,
    finding: str,
    act: Act,
    *,
    reason: str = "",
    owner: str | None = None,
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
    most: int | None = None,
) -> None:
    """Do it as the person whom the system says this is, and say what came of it."""
    done = asked.ledger.act(
        FindingAct(
            finding,
            act,
            owner,
            due_at,
            expires_at,
            most,
            reason,
            asked.reason.why,
            asked.reason.case,
        )
    )
    line(_acted(asked, done))


def _acted(asked: Desk, done: FindingState) -> str:
    language = asked.language
    status = meaning(done.status.value, language)
    if done.status is Status.ASSIGNED and done.owner:
        text = say("acted_owner", language, finding=done.finding, owner=done.owner)
        if done.due_at:
            text += say("acted_due", language, due=shown(done.due_at, asked.zone))
        return text
    if done.expires_at is None:
        return say("acted", language, finding=done.finding, status=status)
    until = shown(done.expires_at, asked.zone)
    return say("acted_until", language, finding=done.finding, status=status, until=until)


def _coming(asked: Desk, text: str | None, option: str) -> datetime | None:
    """Read a time to come: 30d is from now, a day is included."""
    if text is None:
        return None
    if ahead := _COMING.fullmatch(text.strip().lower()):
        return asked.now + int(ahead.group(1)) * _UNITS[ahead.group(2)]
    at = instant(text, option, asked.zone, asked.now, end=True)
    if at <= asked.now:
        message = f"{option}: {shown(at, asked.zone)} has passed. Expected a time to come."
        raise WrongUse(message)
    return at
