"""`whosaw suspend`: orders of the authority to suspend acts (P14.2). Always previews.

An order is rows of the register `suspensions`, one a system. Whoever may use the ledger's socket may
give one; who did is in the log.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.ask import Desk, desk
from cli.console import line, note
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.help_texts import taught
from cli.options import Language, Output, Reason, Where, flattened
from cli.serving import obeying, serve_status
from cli.suspend_preview import Acts, accesses_of, would_refuse, yesterday
from cli.tables import Column, for_machine, give_to_people, number
from cli.times import moment
from cli.words import counted, listed, meaning, say
from ledger.register_columns import WORDS
from proxy.clock import now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from cli.tables import Row

_ORDERS = """
SELECT suspension, title, system, coalesce(actions, []) AS actions,
       coalesce(categories, []) AS categories, ordered_at, lifted_at, ordered_by,
       (SELECT count(*) FROM access WHERE access.decision = 'suspended'
        AND access.error_code = suspensions.suspension
        AND (suspensions.system IS NULL OR access.system = suspensions.system)) AS refused
FROM suspensions ORDER BY ordered_at DESC, suspension, system
"""
_SPEAKS_FOR = timedelta(days=366)
"""How long the register speaks after an order was given or lifted here: it is kept here, so it is not
out of date the moment after."""
_OBEY_S = 5.0
_TRY_S = 0.1

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""Suspend acts by order of the authority (P14.2); the proxies obey within a second.

    Examples:
      whosaw suspend start S-2026-17 --action export --category call_detail --dry-run
      whosaw suspend list
      whosaw suspend lift S-2026-17
    """),
)

_Names = list[str]
_Number = Annotated[str, typer.Argument(metavar="ORDER", help="Its number.")]
_System = Annotated[
    _Names | None, typer.Option("--system", metavar="NAME", help="A system; may be repeated.")
]


@dataclass(frozen=True, slots=True)
class Named:
    """The acts that an order names, as they were typed."""

    system: _System = None
    action: Annotated[
        _Names | None,
        typer.Option("--action", metavar="NAME", help="read, export, 导出 …; may be repeated."),
    ] = None
    category: Annotated[
        _Names | None,
        typer.Option("--category", metavar="ID", help="A data category; may be repeated."),
    ] = None


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether to do it, and whether to ask before."""

    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only preview.")] = False
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False


@app.command()
@flattened
def start(
    order: _Number,
    named: Named,
    consent: Consent,
    output: Output,
    where: Where,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="What it orders, in words.")
    ] = None,
    authority: Annotated[
        str | None, typer.Option("--by", metavar="AUTHORITY", help="Which authority ordered it.")
    ] = None,
) -> None:
    """Preview what an order would have refused yesterday; then suspend these acts.

    What is left out means all, but not all three may be: the authority suspends the relevant acts,
    not the business. An access that cannot be told apart from a suspended act is refused too.

    Examples:
      whosaw suspend start S-2026-17 --action export --category call_detail --dry-run
      whosaw suspend start S-2026-17 --system crm --action export --by 省通信管理局 --reason exports
    """
    with desk(where, output, Reason()) as asked:
        acts = _acts(asked, named.system or (), named.action or (), named.category or ())
        if any(row["suspension"] == order and _stands(asked, row) for row in _orders(asked)):
            message = f"order {order} stands already; `whosaw suspend list` shows it."
            raise WrongUse(message)
        _preview(asked, order, acts)
        if consent.dry_run:
            _told(asked, say("only_a_preview", asked.language))
            return
        if authority is None or reason is None:
            message = "--by and --reason: an order names its authority and what it orders."
            raise WrongUse(message)
        if not _agreed(asked, "start_really", consent.yes):
            _told(asked, say("not_ordered", asked.language))
            raise typer.Exit(ExitCode.WRONG)
        through = _through(asked)
        at = moment(now())
        rows = [
            {
                "suspension": order,
                "title": reason,
                "system": one,
                "actions": list(acts.actions) or None,
                "categories": list(acts.categories) or None,
                "ordered_at": at,
                "ordered_by": authority,
            }
            for one in acts.systems or (None,)
        ]
        _put(asked, rows, through)
        _told(asked, say("ordered", asked.language, order=order, at=asked.clock(at)))
        _obeyed(asked, order)


@app.command("list")
@flattened
def list_orders(output: Output, where: Where) -> None:
    """Show the orders: what each suspends, since when, and how often it refused.

    Example:
      whosaw suspend list
    """
    with desk(where, output, Reason()) as asked:
        table = asked.ask(_ORDERS, name="suspend.list")
        rows: list[Row] = table.to_pylist()
        asked.say_warnings()
        if for_machine(output):
            asked.give(table, {})
        elif rows:
            give_to_people(_columns(asked), rows, asked.language)
        else:
            _told(asked, say("no_orders", asked.language))


@app.command()
@flattened
def lift(
    order: _Number,
    consent: Consent,
    output: Output,
    where: Where,
    system: _System = None,
) -> None:
    """Say what an order refused so far; then lift it, so that its acts pass again within a second.

    Example:
      whosaw suspend lift S-2026-17
    """
    with desk(where, output, Reason()) as asked:
        standing = [
            row
            for row in _orders(asked)
            if row["suspension"] == order
            and row["lifted_at"] is None
            and (not system or row["system"] in system)
        ]
        if not standing:
            message = f"no order {order} stands there; `whosaw suspend list` shows those that do."
            raise WrongUse(message)
        refused = counted(sum(row["refused"] for row in standing), "access", asked.language)
        since = asked.clock(min(row["ordered_at"] for row in standing))
        _told(asked, say("has_refused", asked.language, order=order, accesses=refused, at=since))
        if consent.dry_run:
            return
        if not _agreed(asked, "lift_really", consent.yes):
            _told(asked, say("not_lifted", asked.language))
            raise typer.Exit(ExitCode.WRONG)
        through = _through(asked)
        at = moment(now())
        rows = [{**_kept(row), "lifted_at": max(at, row["ordered_at"])} for row in standing]
        _put(asked, rows, through)
        _told(asked, say("lifted", asked.language, order=order, at=asked.clock(at)))


def _acts(
    asked: Desk, systems: Sequence[str], actions: Sequence[str], categories: Sequence[str]
) -> Acts:
    """Give the acts that were named, in the words of the record.

    Raises:
        WrongUse: nothing was named, or something that is not known.
    """
    if not (systems or actions or categories):
        message = (
            "name the acts with --system, --action, --category: P14.2 suspends the relevant acts, not "
            "the whole business."
        )
        raise WrongUse(message)
    known = asked.ask("SELECT id, zh FROM category", name="suspend.known").to_pylist()
    words = {row["zh"].partition("（")[0]: row["id"] for row in known}
    words |= {row["zh"]: row["id"] for row in known} | {row["id"]: row["id"] for row in known}
    there = {one.name for one in asked.loaded.settings.systems}
    if not {*systems} <= there:
        seen = asked.ask("SELECT DISTINCT system FROM access", name="suspend.known")
        there |= set(seen["system"].to_pylist())
    return Acts(
        _known("--system", systems, {one: one for one in there}, ", ".join(sorted(there))),
        _known(
            "--action", actions, WORDS["action"], ", ".join(sorted({*WORDS["action"].values()}))
        ),
        _known("--category", categories, words, "ids or Chinese names; `whosaw catalog list`"),
    )


def _known(flag: str, given: Sequence[str], words: Mapping[str, str], expected: str) -> list[str]:
    if not {*given} <= words.keys():
        message = f"{flag}: not known here. Expected: {expected}."
        raise WrongUse(message)
    return list(dict.fromkeys(words[one] for one in given))


def _preview(asked: Desk, order: str, acts: Acts) -> None:
    """Say what the order names and what it would have refused yesterday and today."""
    before, today = yesterday(asked)
    table = would_refuse(asked, acts, before, today)
    so_far = accesses_of(would_refuse(asked, acts, today, asked.now))
    asked.say_warnings()
    rows: list[Row] = table.to_pylist()
    if for_machine(asked.output):
        asked.give(table, {"order": order, "since": before, "until": today, "today": so_far})
        return
    language = asked.language
    line(_names(asked, order, acts))
    if rows:
        give_to_people(
            [
                Column("system", lambda row: row["system"], whole=True),
                Column("action", lambda row: meaning(row["action"], language)),
                Column("would_refuse", lambda row: number(row["accesses"]), right=True),
                Column("accounts", lambda row: number(row["accounts"]), right=True),
                Column("untold", lambda row: number(row["untold"]), right=True),
            ],
            rows,
            language,
        )
    line(
        say(
            "would_have_refused",
            language,
            accesses=counted(accesses_of(table), "access", language),
            systems=counted(len({row["system"] for row in rows}), "system", language),
            today=number(so_far),
        )
    )


def _names(asked: Desk, order: str, acts: Acts) -> str:
    """Say which acts an order names."""
    language = asked.language
    return say(
        "order_names",
        language,
        order=order,
        systems=_spaced(asked, listed(acts.systems, language)) or say("all_systems", language),
        actions=_listed(asked, acts.actions, "all_actions"),
        categories=asked.categories(acts.categories) or say("all_categories", language),
    )


def _orders(asked: Desk) -> list[dict[str, Any]]:
    return list(asked.ask(_ORDERS, name="suspend.list").to_pylist())


def _stands(asked: Desk, row: Row) -> bool:
    return row["lifted_at"] is None or row["lifted_at"] > asked.now


def _kept(row: Row) -> dict[str, Any]:
    """Give a row of the register as it is, without what was only counted."""
    return {name: value or None for name, value in row.items() if name != "refused"}


def _through(asked: Desk) -> date:
    """Give the last day that the register speaks for once something was entered here."""
    through = (asked.now + _SPEAKS_FOR).astimezone(asked.zone).date()
    told = {state.register: state.valid_through for state in asked.ledger.registers()}
    return max(through, told["suspensions"] or through)


def _put(asked: Desk, rows: Sequence[dict[str, Any]], through: date) -> None:
    """Add rows to the register; the ledger tells the proxies.

    Raises:
        typer.Exit: the register holds them, and the proxies could not be told.
    """
    done = asked.ledger.append("suspensions", rows, "P14.2", valid_through=through)
    for warning in done.warnings:
        note(warning, "yellow")
    if any("could not be written" in warning for warning in done.warnings):
        raise typer.Exit(ExitCode.WRONG)


def _obeyed(asked: Desk, order: str) -> None:
    """Say how many of the running proxies obey; wait for all of them, but not for long.

    Raises:
        typer.Exit: one does not.
    """
    until = time.monotonic() + _OBEY_S
    while True:
        serving = serve_status(asked.loaded)
        if serving is None:
            note(say("nobody_obeys_yet", asked.language), "yellow")
            return
        count, of = obeying(serving, order)
        if count == of or time.monotonic() > until:
            break
        time.sleep(_TRY_S)
    _told(asked, say("obeyed", asked.language, order=order, count=count, of=of))
    if count < of:
        raise typer.Exit(ExitCode.WRONG)


def _agreed(asked: Desk, question: str, yes: bool) -> bool:
    if yes:
        return True
    try:
        return typer.confirm(say(question, asked.language), err=True)
    except typer.Abort:
        note("")
        raise


def _told(asked: Desk, text: str) -> None:
    """Write a sentence; beside the answer where a machine reads that."""
    if for_machine(asked.output):
        note(text)
    else:
        line(text)


def _columns(asked: Desk) -> list[Column]:
    language = asked.language
    return [
        Column("order", lambda row: row["suspension"], whole=True),
        Column("ordered_by", lambda row: row["ordered_by"] or "", whole=True),
        Column("system", lambda row: row["system"] or say("all_systems", language)),
        Column("actions", lambda row: _listed(asked, row["actions"], "all_actions")),
        Column(
            "categories",
            lambda row: asked.categories(row["categories"]) or say("all_categories", language),
        ),
        Column("ordered_at", lambda row: asked.clock(row["ordered_at"]), whole=True),
        Column("lifted_at", lambda row: _state(asked, row), whole=True),
        Column("refusals", lambda row: number(row["refused"]), right=True),
    ]


def _spaced(asked: Desk, names: str) -> str:
    """Give names in ASCII with the space that stands after them in a Chinese sentence."""
    return f"{names} " if names and asked.language is Language.ZH else names


def _listed(asked: Desk, words: Sequence[str], none: str) -> str:
    language = asked.language
    return listed((meaning(word, language) for word in words), language) or say(none, language)


def _state(asked: Desk, row: Row) -> str:
    if row["lifted_at"] is not None:
        return asked.clock(row["lifted_at"])
    if row["ordered_at"] > asked.now:
        return say("not_yet", asked.language, at=asked.clock(row["ordered_at"]))
    return say("stands", asked.language)
