"""`whosaw report self-inspection`: a draft until a named person adopts it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.ask import Desk, desk
from cli.console import line
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.options import Language, Output, Reason, Where, flattened
from cli.report.adoption import adopted_pages
from cli.report.articles import Regime
from cli.report.inspection_facts import gather, versions
from cli.report.inspection_page import inspection_page, lead
from cli.report.inspection_view import View
from cli.report.inspection_words import said
from cli.report.page import save, words_of
from cli.report.saving import Out, file_for
from cli.times import shown
from ledger.accounts import account_name
from ledger.inspection import INSPECTION_LANGUAGES, AskInspection, KeepInspection

if TYPE_CHECKING:
    from ledger.inspection import Inspection, InspectionHead

_PANEL = "Adoption"


@dataclass(frozen=True, slots=True)
class Adoption:
    """What is to be done with the draft or with what was adopted."""

    adopt: Annotated[
        bool,
        typer.Option(
            "--adopt", help="Adopt the draft that is kept; from then on it is frozen.",
            rich_help_panel=_PANEL,
        ),
    ] = False  # fmt: skip
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="ID",
            help="Who adopts it: a staff number of the register staff.",
            rich_help_panel=_PANEL,
        ),
    ] = None
    verify: Annotated[
        Path | None,
        typer.Option(
            "--verify",
            metavar="FILE",
            help="Say whether a file is the adopted report, to the byte.",
            rich_help_panel=_PANEL,
        ),
    ] = None


@flattened
def self_inspection(
    adoption: Adoption,
    out: Out,
    reason: Reason,
    where: Where,
    year: Annotated[int, typer.Option("--year", metavar="YEAR", help="Which year.", min=2013)],
    regime: Annotated[
        Regime, typer.Option("--regime", help="Order 24 (protection) or Order 25 (registration).")
    ] = Regime.PROTECTION,
    language: Annotated[
        Language | None,
        typer.Option(
            "--lang",
            help="Which of the two pages is written. Default: the setting `language`.",
            rich_help_panel="Output",
        ),
    ] = None,
) -> None:
    """Write the yearly self-inspection (Article 16 of Order 24, Article 15 of Order 25).

    Runs the regime's rules over the year and writes one HTML page: how much was seen, article by
    article what was tested and found, what could not be tested, what a log cannot show and who
    attested it, how complete the log is, and the SQL of each number. It is a draft, marked on every
    sheet, until somebody of the staff adopts it by name. Then the ledger keeps both languages
    unchanged and enters it in the register self_inspections, and the command gives back the same
    bytes. Only an adopted one counts.

    Examples:
      whosaw report self-inspection --year 2026
      whosaw report self-inspection --year 2026 --adopt --by E9001
      whosaw report self-inspection --year 2026 --verify SI-2026-protection.html
    """
    _check(adoption, out)
    with desk(where, Output(language=language), reason) as asked:
        kept = asked.ledger.inspection(AskInspection(year, regime.value))
        if adoption.verify is not None:
            _verify(asked, kept, adoption.verify)
        elif adoption.adopt and adoption.by:
            _adopt(asked, kept, adoption.by, reason, out)
        elif kept is not None and kept.head.adopted_by:
            _give_back(asked, kept, out)
        else:
            _draft(asked, regime, year, reason, out)


def _check(adoption: Adoption, out: Out) -> None:
    if adoption.adopt != (adoption.by is not None):
        message = "--adopt and --by go together: --adopt --by E9001."
        raise WrongUse(message)
    if adoption.verify is not None and (adoption.adopt or out.out):
        message = "--verify only compares; it goes with neither --adopt nor --out."
        raise WrongUse(message)


def _draft(asked: Desk, regime: Regime, year: int, reason: Reason, out: Out) -> None:
    known = gather(asked, regime, year)
    pages = {
        language: inspection_page(known, Language(language)).encode()
        for language in INSPECTION_LANGUAGES
    }
    file = file_for(out, f"self-inspection-{year}-{regime}", asked)
    save(file, pages[asked.language])
    asked.ledger.keep_inspection(
        KeepInspection(
            year, regime.value, pages, versions(known), purpose=reason.why, case=reason.case
        )
    )
    line(words_of(lead(View(known, asked.language))), "bold")
    line(said("written", asked.language, file=file))
    line(said("adopt_how", asked.language, year=year, regime=regime))
    line(asked.complete_words())
    asked.finish()


def _adopt(asked: Desk, kept: Inspection | None, by: str, reason: Reason, out: Out) -> None:
    if kept is None:
        message = "There is no draft to adopt. Write one, read it, then adopt it."
        raise WrongUse(message)
    head = kept.head
    pages = kept.pages
    if head.adopted_by is None:
        account = account_name(os.getuid())
        pages = adopted_pages(
            kept.pages, head.year, head.regime, by, account, asked.now, asked.zone
        )
    # Of what was adopted already the ledger says so.
    done = asked.ledger.keep_inspection(
        KeepInspection(
            head.year,
            head.regime,
            pages,
            head.versions,
            by,
            head.digests,
            purpose=reason.why,
            case=reason.case,
        )
    )
    line(
        said("done", asked.language, inspection=done.inspection, by=by, digest=done.digests["zh"]),
        "bold",
    )
    _write(asked, done, pages[asked.language], out)


def _give_back(asked: Desk, kept: Inspection, out: Out) -> None:
    line(
        said(
            "done",
            asked.language,
            inspection=kept.head.inspection,
            by=kept.head.adopted_by,
            digest=kept.head.digests["zh"],
        )
    )
    _write(asked, kept.head, kept.pages[asked.language], out)


def _write(asked: Desk, head: InspectionHead, page: bytes, out: Out) -> None:
    file = file_for(out, head.inspection, asked)
    save(file, page)
    line(said("written_adopted", asked.language, file=file))


def _verify(asked: Desk, kept: Inspection | None, file: Path) -> None:
    try:
        digest = sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        message = f"{file}: {error.strerror}"
        raise WrongUse(message) from None
    head = kept.head if kept and digest in kept.head.digests.values() else None
    if head is not None and head.adopted_by:
        at = shown(head.kept_at, asked.zone)
        line(
            said(
                "verified",
                asked.language,
                file=file,
                inspection=head.inspection,
                by=head.adopted_by,
                at=at,
            ),
            "green",
        )
        return
    key = "not_verified_draft" if head is not None else "not_verified"
    line(said(key, asked.language, file=file), "bold red")
    raise typer.Exit(ExitCode.WRONG)
