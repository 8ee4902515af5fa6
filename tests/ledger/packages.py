"""Packages of evidence for tests: a case that is asked, proposed, approved by another, packed."""

import csv
import io
import tarfile
from contextlib import contextmanager

from access import Whole, to_bytes
from ledger.case import ApproveEvidence, PackEvidence, ProposeEvidence
from ledger.questions import AskWho, Caller, LoadRegister
from tests.ledger.ledgers import journal_in, resident_in
from tests.ledger.synthetic import record

OFFICER = Caller(1001, "lihua")
SECOND = Caller(1002, "wangwei")
CASE = "17-03"
NUMBER = "13900000007"
ACCESSES = 10


@contextmanager
def ten_accesses(folder):
    """Give a ledger with accesses of as many people."""
    with journal_in(folder) as journal:
        for number in range(1, ACCESSES + 1):
            journal.append_sync(to_bytes(Whole(record(number))))
    with resident_in(folder) as resident:
        yield resident


def load(ledger, register, text):
    """Load a register from the text of a CSV file."""
    ledger.load_register(LoadRegister(register, f"{register}.csv", text.encode()), OFFICER)


def asked(ledger):
    """Ask who saw the number, under the case."""
    ledger.who(AskWho([NUMBER], case=CASE), OFFICER)


def proposed(ledger, recipient="province-authority", request="REQ-7"):
    """Propose a package; give what it holds."""
    return ledger.evidence.act(ProposeEvidence(CASE, recipient, request), OFFICER).content


def approved(ledger, content, who=SECOND):
    """Approve what a package holds; give what it holds."""
    return ledger.evidence.act(
        ApproveEvidence(CASE, content.content, content.proposal), who
    ).content


def packed(ledger):
    """Pack what was approved; give the reply."""
    return ledger.evidence.act(PackEvidence(CASE), OFFICER)


def unpacked(reply, folder):
    """Give the folder that a package was unpacked to."""
    with tarfile.open(fileobj=io.BytesIO(reply.package)) as archive:
        archive.extractall(folder / "given", filter="data")
    return folder / "given" / reply.name


def made_in(ledger, folder):
    """Give a reply and the folder that its package was unpacked to."""
    load(ledger, "purposes", "purpose,title,in_service\nbilling-inquiry,话费查询,yes\nother,x,no\n")
    load(ledger, "staff", "person,account,post\nE1001,,客服\nE9,,nobody of this case\n")
    asked(ledger)
    approved(ledger, proposed(ledger))
    reply = packed(ledger)
    return reply, unpacked(reply, folder)


def rows(folder, path):
    """Give the rows of a table of an unpacked package."""
    with (folder / path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
