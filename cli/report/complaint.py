"""`whosaw report complaint`: who looked at somebody's data and why, and the days left."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from cli.ask import Desk, desk
from cli.console import line
from cli.door import WrongUse
from cli.options import Output, Period, Reason, Where, flattened
from cli.report.complained import DAYS, Complained, Complaint, Use, clock_words
from cli.report.complaint_page import complaint_page
from cli.report.page import save
from cli.report.saving import Out, file_for
from cli.report.words import told
from cli.tables import for_machine, number
from cli.who import identifiers_given
from cli.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from cli.tables import Row
    from ledger.questions import WhoAnswer

DEFAULT_SINCE = "180d"
_COMPLAINT = """
SELECT received_at, answered_at, owner, about, CAST(subject_id AS VARCHAR) AS subject_id, subject_kind
FROM complaints WHERE complaint = ?
"""
_USES = """
WITH found AS (
  SELECT access_id, seen_at, person, account, account_kind, system, site, purpose, ticket, recipient,
         action, decision, outcome, row_count, categories, reading
  FROM access WHERE access_id IN (SELECT unnest(CAST(? AS UUID[])))
)
SELECT found.*, any_value(staff.post) AS post, any_value(staff.department) AS department,
       any_value(staff.agency) AS agency, any_value(agencies.title) AS agency_title,
       any_value(purposes.title) AS title, any_value(purposes.in_service) AS in_service
FROM found
LEFT JOIN staff ON staff.person = found.person
  AND coalesce(staff.valid_from <= found.seen_at, true)
  AND coalesce(staff.valid_until > found.seen_at, true)
LEFT JOIN agencies ON agencies.agency = staff.agency
LEFT JOIN purposes ON purposes.purpose = found.purpose
  AND coalesce(purposes.valid_from <= found.seen_at, true)
  AND coalesce(purposes.valid_until > found.seen_at, true)
GROUP BY ALL
ORDER BY found.seen_at, found.access_id
"""


@flattened
def complaint(
    period: Period,
    out: Out,
    output: Output,
    reason: Reason,
    where: Where,
    stdin: Annotated[
        bool,
        typer.Option("--stdin", help="Read the complainant's identifiers from standard input."),
    ] = False,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="Read them from a file, one a line."),
    ] = None,
) -> None:
    """Answer a complaint: who looked and why, in the complainant's words, and the 15 days (Article 12).

    `--case` is the number of the complaint. Whose data it is the register complaints says; where it
    does not, it is asked for at a prompt, or read with --stdin or --file. The page has a letter that
    names no employee, and an annex that does.

    Examples:
      whosaw report complaint --case K9
      whosaw report complaint --case K9 --stdin --lang zh < number.txt
    """
    if not reason.case:
        message = "give the number of the complaint: --case K9"
        raise WrongUse(message)
    with desk(where, output, reason) as asked:
        since, until = asked.period(period, DEFAULT_SINCE)
        found, named = _complaint(asked, reason.case)
        if named and not stdin and file is None:
            complained = ask_complained(asked, found, list(named), since, until, named.values())
        else:
            texts = identifiers_given((), stdin, file).texts
            complained = ask_complained(asked, found, texts, since, until)
        if for_machine(output):
            asked.give(_table(complained), _about(asked, complained))
        else:
            target = file_for(out, f"complaint-{_plain(reason.case)}", asked)
            save(target, complaint_page(asked, complained))
            _show(asked, complained)
            line(told("written", asked.language, file=target))
        asked.finish()


def ask_complained(
    asked: Desk,
    found: Complaint,
    texts: Sequence[str],
    since: datetime,
    until: datetime,
    kinds: Iterable[str] = (),
) -> Complained:
    """Ask the log who used the data of these identifiers; `kinds` are theirs, if that is known.

    Raises:
        WrongUse: none of them can be read as an identifier.
    """
    answer = asked.who(texts, since, until)
    if len(answer.unknown) == len(texts):
        message = "nothing that was given can be read as an identifier of any kind."
        raise WrongUse(message)
    ids = sorted({str(one) for one in answer.accesses["access_id"].to_pylist()})
    rows = asked.ask(_USES, [ids], name="complaint.uses").to_pylist() if ids else []
    names = asked.ask("SELECT id, zh, en FROM category", name="complaint.categories").to_pylist()
    complained = Complained(
        complaint=found,
        since=since,
        until=until,
        kinds=tuple(dict.fromkeys(kinds)) or _kinds(answer),
        linked=tuple(
            dict.fromkeys(
                row["subject_kind"] for row in answer.identifiers.to_pylist() if row["hops"] > 0
            )
        ),
        uses=tuple(Use(row) for row in rows),
        categories={row["id"]: row for row in names},
    )
    complained.warnings.extend(asked.standing(since, until))
    return complained


def _kinds(answer: WhoAnswer) -> tuple[str, ...]:
    """Give the kinds that the complainant's identifiers are: a number may be read as several.

    Those under which something was found; where nothing was, the likeliest of each identifier.
    """
    direct = [row for row in answer.identifiers.to_pylist() if row["hops"] == 0]
    found = {kind for kinds in answer.accesses["found_by"].to_pylist() for kind in kinds}
    likeliest = {row["asked"]: row["subject_kind"] for row in reversed(direct)}
    kinds = [row["subject_kind"] for row in direct if row["subject_kind"] in found]
    return tuple(dict.fromkeys(kinds or likeliest.values()))


def _complaint(asked: Desk, number: str) -> tuple[Complaint, dict[str, str]]:
    """Give what the register says of a complaint; the pseudonyms of the complainant, their kinds."""
    rows = asked.ask(_COMPLAINT, [number], name="complaint.register").to_pylist()
    if not rows:
        return Complaint(number), {}
    row = rows[0]
    found = Complaint(
        number, row["received_at"], row["answered_at"], row["owner"] or "", row["about"] or ""
    )
    return found, {one["subject_id"]: one["subject_kind"] for one in rows if one["subject_id"]}


def _plain(name: str) -> str:
    """Give a name as it may stand in a file's."""
    return "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in name)[:40]


def _table(complained: Complained) -> pa.Table:
    return pa.Table.from_pylist([dict(use.row) for use in complained.uses])


def _about(asked: Desk, complained: Complained) -> Row:
    found = complained.complaint
    received = found.received_at
    return {
        "complaint": found.number,
        "received_at": received,
        "answered_at": found.answered_at,
        "day": found.day(asked.now, asked.zone),
        "days": DAYS,
        "due": (received.astimezone(asked.zone).date() + timedelta(days=DAYS)).isoformat()
        if received
        else None,
        "kinds": list(complained.kinds),
        "linked": list(complained.linked),
    }


def _show(asked: Desk, complained: Complained) -> None:
    language = asked.language
    title = told("complaint_title", language, complaint=complained.complaint.number)
    line(f"{title} · {clock_words(asked, complained.complaint)}", "bold")
    used, refused = complained.used, complained.refused
    if used:
        uses = counted(len(used), "use", language)
        line(told("letter_found", language, uses=uses))
        for words in complained.lines(asked):
            line("  " + " · ".join(words))
    else:
        line(told("letter_none", language))
    if refused:
        line(told("letter_refused", language, count=number(len(refused))))
    line(asked.complete_words())
