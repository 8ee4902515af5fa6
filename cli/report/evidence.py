"""`whosaw report evidence`: from a case to a package that an authority can check by itself."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from cli.ask import Desk, desk
from cli.console import line, note
from cli.door import CannotTell, WrongUse
from cli.options import Output, Reason, Where, flattened
from cli.report.words import told
from cli.tables import for_machine, number
from cli.words import counted
from ledger.case import (
    ApproveEvidence,
    LookAtCase,
    PackEvidence,
    ProposeEvidence,
)
from ledger.case_records import ACCESS, LOADS, SUBJECT, TOUCH

if TYPE_CHECKING:
    from ledger.case import CaseContent

_REGISTERS = "registers/"


@flattened
def evidence(
    output: Output,
    reason: Reason,
    where: Where,
    recipient: Annotated[
        str | None,
        typer.Option(
            "--recipient",
            metavar="NAME",
            help="Propose the package for this recipient, as the register recipients names it.",
        ),
    ] = None,
    request: Annotated[
        str | None,
        typer.Option(
            "--request", metavar="NO", help="The authority's request, as in the register requests."
        ),
    ] = None,
    approve: Annotated[
        bool,
        typer.Option("--approve", help="Approve what another person proposed, after a look at it."),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --approve: do not ask again.")] = False,
    pack: Annotated[
        bool, typer.Option("--pack", help="Make the package that was approved.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="With --pack: the tar archive to write."),
    ] = None,
) -> None:
    """Give an authority what it asked for (Article 17): a signed package that openssl can check.

    The package holds what was asked under --case, the records that the answers name, and the rows of
    registers on them. One person looks and proposes it, another approves exactly that content under
    an account of his own, then it is made. It is recorded as an access of action provide.

    Examples:
      whosaw report evidence --case 17-03
      whosaw report evidence --case 17-03 --recipient GD-CA --request REQ-7
      whosaw report evidence --case 17-03 --approve
      whosaw report evidence --case 17-03 --pack --out 17-03.tar
    """
    if not reason.case:
        message = "give the case whose questions are the evidence: --case 17-03"
        raise WrongUse(message)
    if bool(recipient) + approve + pack > 1:
        message = "give one of --recipient, --approve and --pack: each is a step of its own."
        raise WrongUse(message)
    if (request and not recipient) or (out and not pack) or (yes and not approve):
        message = "--request belongs to --recipient, --out to --pack, --yes to --approve."
        raise WrongUse(message)
    with desk(where, output, reason) as asked:
        case, why = reason.case, reason.why
        if pack:
            _pack(asked, PackEvidence(case, why), out)
        elif approve:
            _approve(asked, case, why, yes)
        elif recipient:
            proposed = asked.ledger.case_act(ProposeEvidence(case, recipient, request, why))
            _give(asked, case, proposed.content)
        else:
            _give(asked, case, asked.ledger.case_act(LookAtCase(case, why)).content)


def _approve(asked: Desk, case: str, why: str | None, yes: bool) -> None:
    """Show what was proposed, ask, and approve just that."""
    seen = asked.ledger.case_act(LookAtCase(case, why)).content
    if seen.proposal is not None and not yes:
        _show(asked, case, seen)
        if not sys.stdin.isatty():
            message = "standard input is no terminal to ask at. Look first, then give --yes."
            raise WrongUse(message)
        question = told("evidence_confirm", asked.language, recipient=seen.proposal.recipient)
        if not typer.confirm(question, err=True):
            raise CannotTell(told("evidence_not_confirmed", asked.language))
    approved = asked.ledger.case_act(ApproveEvidence(case, seen.content, seen.proposal, why))
    _give(asked, case, approved.content)


def _pack(asked: Desk, act: PackEvidence, out: Path | None) -> None:
    """Make the package; its file is begun before anything is recorded as given."""
    file = out or Path(f".evidence-{secrets.token_hex(8)}.tar")
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError:
        message = f"{file} is there already and is not written over. Give another name with --out."
        raise WrongUse(message) from None
    try:
        with os.fdopen(descriptor, "wb") as archive:
            reply = asked.ledger.case_act(act)
            archive.write(reply.package)
    except BaseException:
        file.unlink()
        raise
    if out is None:
        file = file.rename(f"{reply.name}.tar")
    language = asked.language
    if for_machine(asked.output):
        row = {
            "file": str(file),
            "bytes": len(reply.package),
            "sha256": reply.sha256,
            "key_fingerprint": reply.fingerprint,
        }
        asked.give(pa.Table.from_pylist([row]), {"case": reply.content.case})
        return
    size = number(len(reply.package))
    line(told("evidence_written", language, file=file, bytes=size, sha256=reply.sha256))
    line(told("evidence_fingerprint", language, fingerprint=reply.fingerprint), "bold")
    proposal = reply.content.proposal
    if proposal is not None:
        line(told("evidence_logged", language, recipient=proposal.recipient))


def _give(asked: Desk, case: str, content: CaseContent) -> None:
    if not for_machine(asked.output):
        _show(asked, case, content)
        _show_state(asked, case, content)
        return
    rows = [{"table": path, "rows": count} for path, count in content.counts.items()]
    proposal = content.proposal
    asked.give(
        pa.Table.from_pylist(rows),
        {
            "case": content.case,
            "people": content.people,
            "content": content.content,
            "recipient": proposal.recipient if proposal else None,
            "proposed_by": proposal.proposed.account if proposal else None,
            "approved_by": proposal.approved.account if proposal and proposal.approved else None,
            "warnings": list(content.warnings),
        },
    )


def _show(asked: Desk, case: str, content: CaseContent) -> None:
    """Show what a package would hold."""
    language = asked.language
    line(told("evidence_title", language, case=case), "bold")
    for entry in content.entries:
        rows = counted(sum(entry.tables.values()), "row", language)
        at = asked.clock(entry.at)
        line(
            "  "
            + told(
                "evidence_asked",
                language,
                number=entry.number,
                name=entry.name,
                account=entry.account,
                at=at,
                rows=rows,
            )
        )
    counts = content.counts
    line(told("evidence_holds", language))
    records = told(
        "evidence_records",
        language,
        accesses=counted(counts[ACCESS], "access", language),
        fields=counted(counts[TOUCH], "row", language),
        subjects=counted(counts[SUBJECT], "row", language),
        people=counted(content.people, "identifier", language),
    )
    registers = ", ".join(
        f"{path.removeprefix(_REGISTERS)} {number(count)}"
        for path, count in counts.items()
        if path.startswith(_REGISTERS) and path != LOADS
    )
    line("  " + records)
    if registers:
        line("  " + told("evidence_registers", language, registers=registers))
    else:
        line("  " + told("evidence_no_registers", language))
    questions = counted(len(content.entries), "question", language)
    line("  " + told("evidence_answers", language, questions=questions))
    for text in _warnings(asked, content):
        note(text, "yellow")
    line(told("evidence_digest", language, digest=content.content), "dim")


def _warnings(asked: Desk, content: CaseContent) -> list[str]:
    language = asked.language
    texts = list(content.warnings)
    if not content.counts[ACCESS]:
        texts.append(told("evidence_warn_empty", language))
    if content.unread:
        accesses = counted(content.unread, "access", language)
        texts.append(told("evidence_warn_unread", language, accesses=accesses))
    if content.gaps:
        texts.append(told("evidence_warn_gaps", language))
    return texts


def _show_state(asked: Desk, case: str, content: CaseContent) -> None:
    """Say who proposed and approved what, and what comes next."""
    language = asked.language
    proposal = content.proposal
    if proposal is None:
        line(told("evidence_not_proposed", language))
        return
    line(
        told(
            "evidence_proposed",
            language,
            recipient=proposal.recipient,
            account=proposal.proposed.account,
            at=asked.clock(proposal.proposed.at),
        )
    )
    if proposal.content != content.content:
        line(told("evidence_other", language), "yellow")
    elif proposal.approved is None:
        line(told("evidence_waits", language, case=case))
    else:
        approved = proposal.approved
        at = asked.clock(approved.at)
        line(told("evidence_approved", language, case=case, account=approved.account, at=at))
