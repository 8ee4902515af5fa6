"""Where a case becomes evidence: proposed by one person, approved by another, packed, recorded.

What is approved is the digest of everything the package holds, so nothing can be added or changed
between the second person's look and the package.
"""

from __future__ import annotations

import secrets
import threading
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, structs

from access import Frame
from ledger import evidence_record
from ledger.accounts import names_of
from ledger.case import (
    Acted,
    ApproveEvidence,
    CaseAct,
    CaseContent,
    CaseRefused,
    CaseReply,
    LookAtCase,
    PackEvidence,
    Proposal,
    ProposeEvidence,
)
from ledger.case_records import ACCESS, GAP, QUESTIONS, SUBJECT, Gathered, gather
from ledger.evidence_package import About, packed, rekey_for
from ledger.limits import limited
from ledger.questions import MOST_BYTES, Append
from ledger.register_append import appended_texts
from ledger.signing import signer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from ledger.case_store import CaseEntry, CaseStore
    from ledger.equipment import Equipment
    from ledger.questions import Caller
    from ledger.register_append import RegisterRow
    from ledger.store import Store

_SECONDS = 300.0
PURPOSE = "inspection"
"""Of the record of what was given, unless another is declared: enter it into the register purposes."""
_NO_CASE = (
    "nothing was asked under this case. Ask with --case first: whosaw who --case 17-03, whosaw "
    "accesses --case 17-03 …"
)
_NOT_PROPOSED = (
    "no package of this case was proposed. Say for whom it is: whosaw report evidence --case … "
    "--recipient …"
)
_SAME_PERSON = (
    "a second person approves: this account proposed the package itself, or by the register of staff "
    "it is one of the same person. Let another run whosaw report evidence --case … --approve under an "
    "account of his own."
)
_NOT_APPROVED = (
    "nobody approved this package yet. A second person looks and approves: whosaw report evidence "
    "--case … --approve"
)
_CHANGED = (
    "what the case holds has changed since it was {}: more was asked under it, or records or registers "
    "changed. Propose it anew with --recipient, and have that approved."
)
_OTHER = (
    "what was proposed has changed since it was looked at. Look again, for whom it is and on which "
    "request: whosaw report evidence --case … --approve"
)
_UNLISTED = (
    "the recipient is not in the register recipients: it will be recorded as a digest, and rule P10-4 "
    "will find this provision"
)
_CUT = "the answer to question {} was cut: not all it found is in the package"
_TOO_LARGE = (
    "the package would be larger than {:,} bytes. Ask under another case for a shorter time or fewer "
    "people."
)


class EvidenceDesk(Struct, frozen=True):
    """Takes acts on cases. `append` adds to a register, `journal` a frame, `note` who did what."""

    cases: CaseStore
    store: Store
    equipment: Equipment
    key: Path
    clock: Callable[[], int]
    instance: Callable[[], str]
    append: Callable[[Append, Caller], object]
    journal: Callable[[Frame], object]
    note: Callable[[CaseAct, Caller, str, int], object]
    catch_up: Callable[[], object]
    acting: threading.Lock = msgspec.field(default_factory=threading.Lock)
    """Held during an act: what it is judged by is not changed by another one."""

    def act(self, act: CaseAct, caller: Caller) -> CaseReply:
        """Do what is asked with a case; give what it holds then.

        Raises:
            CaseRefused: it may not be done, or not by this person.
            KeyRefused: the signing key is not safe.
            JournalUnavailable: it cannot be recorded; nothing was done.
        """
        with self.acting:
            return self._act(act, caller)

    def _act(self, act: CaseAct, caller: Caller) -> CaseReply:
        case = self.equipment.admit("case", act.case)
        entries = self.cases.entries(case)
        if not entries:
            raise CaseRefused(_NO_CASE)
        self.catch_up()
        with self.store.read() as connection, limited(connection, _SECONDS):
            gathered = gather(connection, self.cases, case, entries)
            content = self._content(case, entries, gathered)
            match act:
                case LookAtCase():
                    self.note(act, caller, "case.look", len(entries))
                    return CaseReply(content)
                case ProposeEvidence():
                    return CaseReply(self._propose(act, caller, content, connection))
                case ApproveEvidence():
                    return CaseReply(self._approve(act, caller, content, connection))
                case PackEvidence():
                    made = self._pack(act, caller, content, gathered, connection)
        return self._given(act, caller, made)

    def _content(
        self, case: str, entries: tuple[CaseEntry, ...], gathered: Gathered
    ) -> CaseContent:
        noted = self.cases.state(case)
        return CaseContent(
            case=case,
            entries=entries,
            counts={path: table.num_rows for path, table in gathered.tables.items()},
            people=gathered.people,
            first_seen=gathered.first_seen,
            last_seen=gathered.last_seen,
            unread=gathered.unread,
            gaps=gathered.tables[GAP].num_rows,
            content=gathered.content,
            proposal=msgspec.json.decode(noted, type=Proposal) if noted else None,
            warnings=tuple(_CUT.format(entry.number) for entry in entries if entry.cut),
        )

    def _propose(
        self,
        act: ProposeEvidence,
        caller: Caller,
        content: CaseContent,
        connection: DuckDBPyConnection,
    ) -> CaseContent:
        self.note(act, caller, "evidence.propose", content.counts[ACCESS])
        listed = connection.execute(
            "SELECT count(*) FROM recipients WHERE recipient = ?", [act.recipient]
        ).fetchone()
        proposed = Acted(self._now(), caller.account, caller.uid)
        proposal = Proposal(act.recipient, act.request, content.content, proposed)
        self.cases.note(content.case, msgspec.json.encode(proposal))
        warnings = content.warnings if listed and listed[0] else (*content.warnings, _UNLISTED)
        return structs.replace(content, proposal=proposal, warnings=warnings)

    def _approve(
        self,
        act: ApproveEvidence,
        caller: Caller,
        content: CaseContent,
        connection: DuckDBPyConnection,
    ) -> CaseContent:
        proposal = _proposal(content)
        proposer = names_of(connection, proposal.proposed.account)
        if caller.uid == proposal.proposed.uid or names_of(connection, caller.account) & proposer:
            raise CaseRefused(_SAME_PERSON)
        if act.content != content.content or proposal.content != content.content:
            raise CaseRefused(_CHANGED.format("proposed"))
        if act.proposal != proposal:
            raise CaseRefused(_OTHER)
        self.note(act, caller, "evidence.approve", content.counts[ACCESS])
        approved = Acted(self._now(), caller.account, caller.uid)
        proposal = structs.replace(proposal, approved=approved)
        self.cases.note(content.case, msgspec.json.encode(proposal))
        return structs.replace(content, proposal=proposal)

    def _pack(
        self,
        act: PackEvidence,
        caller: Caller,
        content: CaseContent,
        gathered: Gathered,
        connection: DuckDBPyConnection,
    ) -> _Made:
        proposal = _proposal(content)
        approved = proposal.approved
        if approved is None:
            raise CaseRefused(_NOT_APPROVED)
        if proposal.content != content.content:
            raise CaseRefused(_CHANGED.format("approved"))
        key = signer(self.key)
        now = self._now()
        name = f"evidence-{now:%Y%m%d}-{secrets.token_hex(3)}"
        about = About(
            name=name,
            case=content.case,
            recipient=proposal.recipient,
            request=proposal.request,
            made_at=now,
            made_by=caller.account,
            approved_by=approved.account,
            approved_at=approved.at,
            counts={"accesses": content.counts[ACCESS], **content.counts},
            people=content.people,
            first_seen=content.first_seen,
            last_seen=content.last_seen,
            content=content.content,
            complete={"unreadable": content.unread, "gaps": content.gaps},
            versions={
                "whosaw": self.equipment.version,
                "catalogue": self.equipment.catalog_version,
                "settings": self.equipment.settings_version,
            },
        )
        tables = gathered.tables
        package = packed(about, tables, rekey_for(tables, tables[QUESTIONS]), key)
        if len(package) > MOST_BYTES:
            raise CaseRefused(_TOO_LARGE.format(MOST_BYTES))
        reply = CaseReply(content, name, package, sha256(package).hexdigest(), key.fingerprint)
        given = evidence_record.Given(
            at=self.clock(),
            account=caller.account,
            person=_person(connection, caller.account),
            recipient=self.equipment.admit("recipient", proposal.recipient),
            purpose=self.equipment.admit("purpose", act.purpose) if act.purpose else PURPOSE,
            case=content.case,
            approval=name,
            bytes_out=len(package),
            rows=content.counts[ACCESS],
            instance=self.instance(),
            catalog_version=self.equipment.catalog_version,
            settings_version=self.equipment.settings_version,
        )
        connection.register("given_access", tables[ACCESS])
        connection.register("given_subject", tables[SUBJECT])
        categories = dict(connection.execute(_CATEGORIES).fetchall())
        subjects = connection.sql(_SUBJECTS).to_arrow_table()
        frames = evidence_record.frames(given, categories, subjects)
        reviewed = bool(connection.execute(_APPROVALS_LOADED).fetchall())
        known = connection.execute(_REQUEST, [proposal.request]).fetchall()
        of_request = known[0] if known else (proposal.proposed.at, proposal.recipient, None)
        return _Made(reply, proposal, frames, reviewed, *of_request)

    def _given(self, act: PackEvidence, caller: Caller, made: _Made) -> CaseReply:
        """Record that the package is given, and enter it into the registers; then give it."""
        proposal, reply = made.proposal, made.reply
        approved = proposal.approved or proposal.proposed
        why = act.purpose or PURPOSE
        if made.reviewed:
            row: RegisterRow = {
                "approval": reply.name,
                "account": caller.account,
                "approved_by": approved.account,
                "approved_at": approved.at,
                "requested_by": proposal.proposed.account,
                "kind": "provide",
            }
            self.append(_append("approvals", row, why), caller)
        for frame in made.frames:
            self.journal(frame)
        self.note(act, caller, "evidence.pack", reply.content.counts[ACCESS])
        request: RegisterRow = {
            "request": proposal.request or reply.name,
            "authority": made.authority,
            "received_at": made.received_at,
            "due_at": made.due_at,
            "answered_at": self._now(),
            "package": reply.sha256,
        }
        self.append(_append("requests", request, why), caller)
        # One approval, one package.
        self.cases.note(
            reply.content.case, msgspec.json.encode(structs.replace(proposal, approved=None))
        )
        return reply

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.clock() / 1e6, UTC)


class _Made(Struct, frozen=True):
    """A package that is made and not yet given."""

    reply: CaseReply
    proposal: Proposal
    frames: tuple[Frame, ...]
    reviewed: bool
    received_at: datetime
    authority: str | None
    due_at: datetime | None


_CATEGORIES = """
SELECT given.category, coalesce(max(category.sensitivity), 1)
FROM (SELECT DISTINCT unnest(categories) AS category FROM given_access) AS given
LEFT JOIN category ON category.id = given.category GROUP BY given.category ORDER BY ALL
"""
_SUBJECTS = """
SELECT DISTINCT subject_kind, subject_id, key_epoch FROM given_subject ORDER BY ALL
"""
_APPROVALS_LOADED = "SELECT 1 FROM registers WHERE register = 'approvals' AND load_id IS NOT NULL"
"""Where no approvals are kept here, one row of ours would make every rule on them testable."""
_REQUEST = "SELECT received_at, authority, due_at FROM requests WHERE request = ?"
_PERSON = "SELECT person FROM staff WHERE account = ? ORDER BY valid_from DESC NULLS LAST LIMIT 1"


def _person(connection: DuckDBPyConnection, account: str) -> str:
    """Give the staff number of a Unix account; without one the account names the person."""
    rows = connection.execute(_PERSON, [account]).fetchall()
    return str(rows[0][0]) if rows else account


def _proposal(content: CaseContent) -> Proposal:
    if content.proposal is None:
        raise CaseRefused(_NOT_PROPOSED)
    return content.proposal


def _append(register: str, row: RegisterRow, why: str) -> Append:
    return Append(register, appended_texts([row]), why)
