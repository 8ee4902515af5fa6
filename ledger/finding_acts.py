"""What a person does with a finding: assign, answer for it, call it remedied, open it again.

Nobody closes his own: neither who was ever to remove it, nor whoever has an access among those that it
counts. Which those are is asked of the log, by the SELECT of the rule that found it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ledger.accounts import names_of, plain
from ledger.finding import Act, FindingRefused, Status
from ledger.finding_accesses import has_access_of
from ledger.finding_store import log, named, put, reopened, state, tell

if TYPE_CHECKING:
    from datetime import datetime

    from duckdb import DuckDBPyConnection

    from ledger.finding import FindingAct, FindingState
    from ledger.finding_store import Row
    from ledger.questions import Caller
    from ledger.register_subjects import Identify

MOST_REASON = 500
"""The longest reason, in characters: a sentence or two."""
_CLOSES = {
    Act.FALSE_ALARM: Status.FALSE_ALARM,
    Act.ACCEPT: Status.ACCEPTED,
    Act.REMEDIED: Status.REMEDIED,
}
_WORD = re.compile(r"[^\s,;:，。；：、()（）\"'“”]+")
_DIGITS = re.compile(r"(?:\d[\s.·_-]{0,3}){7,}")
_MAIL = re.compile(r"[^\s@]@[^\s@]+\.\w")
_NUMERALS = str.maketrans("〇零一二三四五六七八九幺", "001234567891")


def act_on(
    connection: DuckDBPyConnection,
    act: FindingAct,
    caller: Caller,
    now: datetime,
    identify: Identify,
) -> FindingState:
    """Do it, inside a transaction over the register file.

    Raises:
        FindingRefused: it may not be done, or not by this person.
    """
    row = named(connection, act.finding)
    if row is None:
        raise FindingRefused("there is no such finding; whosaw finding list names them")
    _check(act, row, now, identify)
    if act.act in _CLOSES:
        _check_not_own(connection, row, caller)
    after = _done(act, row, caller, now)
    put(connection, [after])
    log(connection, [(after, act.act.value)], now, caller.account, caller.uid)
    tell(connection, caller, now)
    return state(after, act.act.value)


def _check(act: FindingAct, row: Row, now: datetime, identify: Identify) -> None:
    status = Status(row["status"])
    if act.act is Act.REOPEN:
        if status.is_open:
            raise FindingRefused(f"{row['finding']} is open")
    elif not status.is_open:
        raise FindingRefused(
            f"{row['finding']} is closed ({status}); whosaw finding reopen {row['finding']} opens it"
        )
    if act.act is Act.ASSIGN:
        if not act.owner:
            raise FindingRefused("say who removes it: --to")
    elif not act.reason.strip():
        raise FindingRefused("say why: --reason")
    if len(act.reason) > MOST_REASON:
        raise FindingRefused(f"a reason has at most {MOST_REASON} characters")
    if names_somebody(act.reason, identify):
        raise FindingRefused(
            "the reason holds what may be an identifier of a data subject, and none is kept here: say "
            "it without"
        )
    if act.act is Act.ACCEPT and act.expires_at is None:
        raise FindingRefused("say until when it is accepted: --until")
    if act.expires_at is not None and act.expires_at <= now:
        raise FindingRefused("--until has passed")


def names_somebody(text: str, identify: Identify) -> bool:
    """Tell whether a text holds something that may be an identifier of a data subject."""
    text = unicodedata.normalize("NFKC", text)
    if _DIGITS.search(text.translate(_NUMERALS)) or _MAIL.search(text):
        return True
    return any(any(map(str.isdigit, word)) and identify(word) for word in _WORD.findall(text))


def _check_not_own(connection: DuckDBPyConnection, row: Row, caller: Caller) -> None:
    mine = names_of(connection, caller.account)
    owners = connection.execute(
        "SELECT DISTINCT owner FROM registers.finding_log WHERE finding = ? AND owner IS NOT NULL",
        [row["finding"]],
    ).fetchall()
    if any(plain(owner) in mine for (owner,) in owners):
        raise FindingRefused(
            f"{caller.account} is or was to remove {row['finding']}; somebody else closes it"
        )
    if has_access_of(connection, row, mine):
        raise FindingRefused(
            f"{row['finding']} counts accesses of {caller.account}; somebody else closes it"
        )


def _done(act: FindingAct, row: Row, caller: Caller, now: datetime) -> Row:
    match act.act:
        case Act.ASSIGN:
            return row | {
                "status": Status.ASSIGNED.value,
                "owner": act.owner,
                "due_at": act.due_at or row["due_at"],
                "reason": act.reason or row["reason"],
            }
        case Act.REOPEN:
            return reopened(row, act.reason)
        case _:
            return row | {
                "status": _CLOSES[act.act].value,
                "expires_at": act.expires_at,
                "most": act.most,
                "answered": row["accesses"],
                "closed_at": now,
                "closed_by": caller.account,
                "reason": act.reason,
            }
