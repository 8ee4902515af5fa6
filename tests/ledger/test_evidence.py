"""Evidence: proposed by one person, approved by another, signed, checkable without us, recorded."""

import csv
import io
import json
import re
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

import pytest

from access import (
    Declared,
    DeclaredBy,
    IdentitySource,
    LogFailurePolicy,
    LogGap,
    LogGapReason,
    Principal,
    PrincipalKind,
    Purpose,
    SubjectKind,
    Trust,
    Whole,
    to_bytes,
)
from ledger.case import ApproveEvidence, CaseRefused, LookAtCase, PackEvidence, ProposeEvidence
from ledger.questions import Ask, AskWho, Caller, LoadRegister
from tests.ledger.ledgers import journal_in, resident_in
from tests.ledger.synthetic import JULY, record, subject, subject_id

OFFICER = Caller(1001, "lihua")
SECOND = Caller(1002, "wangwei")
CASE = "17-03"
NUMBER = "13900000007"
ACCESSES = 10
DAY = 86_400_000_000


@pytest.fixture
def ledger(tmp_path):
    with journal_in(tmp_path) as journal:
        for number in range(1, ACCESSES + 1):
            journal.append_sync(to_bytes(Whole(record(number))))
    with resident_in(tmp_path) as resident:
        yield resident


def load(ledger, register, text):
    ledger.load_register(LoadRegister(register, f"{register}.csv", text.encode()), OFFICER)


def asked(ledger):
    ledger.who(AskWho([NUMBER], case=CASE), OFFICER)


def proposed(ledger, recipient="province-authority", request="REQ-7"):
    return ledger.evidence.act(ProposeEvidence(CASE, recipient, request), OFFICER).content


def approved(ledger, content, who=SECOND):
    return ledger.evidence.act(ApproveEvidence(CASE, content.content), who).content


def packed(ledger):
    return ledger.evidence.act(PackEvidence(CASE), OFFICER)


@pytest.fixture
def made(ledger, tmp_path):
    """Give a reply and the folder that its package was unpacked to."""
    load(ledger, "purposes", "purpose,title,in_service\nbilling-inquiry,话费查询,yes\nother,x,no\n")
    load(ledger, "staff", "person,account,post\nE1001,,客服\nE9,,nobody of this case\n")
    asked(ledger)
    approved(ledger, proposed(ledger))
    reply = packed(ledger)
    with tarfile.open(fileobj=io.BytesIO(reply.package)) as archive:
        archive.extractall(tmp_path / "given", filter="data")
    return reply, tmp_path / "given" / reply.name


def verified(folder):
    return subprocess.run(
        [sys.executable, "-I", str(folder / "verify.py")],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )


def rows(folder, path):
    with (folder / path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_seen_before_counts_what_the_package_holds(ledger):
    asked(ledger)
    seen = ledger.evidence.act(LookAtCase(CASE), OFFICER).content

    assert seen.counts["records/access"] == 1
    assert seen.counts["records/touch"] == 1
    assert seen.counts["records/subject_access"] == 2
    assert (seen.people, seen.unread, seen.gaps, seen.proposal) == (2, 0, 0, None)


@pytest.mark.parametrize(
    ("number", "since", "until", "gaps"),
    [
        (NUMBER, None, None, 2),
        ("C999999", None, None, 2),
        (NUMBER, JULY - 9 * DAY, JULY + DAY, 1),
        ("C999999", JULY - 9 * DAY, JULY + DAY, 1),
        (NUMBER, JULY, JULY + DAY, 0),
    ],
)
def test_gaps_of_all_the_time_that_was_asked_for_are_told(tmp_path, number, since, until, gaps):
    with journal_in(tmp_path) as journal:
        journal.append_sync(to_bytes(Whole(record(7))))
        for at in (JULY - 5 * DAY, JULY + 5 * DAY):
            why, policy = LogGapReason.CRASH, LogFailurePolicy.PASS
            journal.append_sync(to_bytes(LogGap(at, at + 1, "a", (), why, policy, 3, -1)))
    with resident_in(tmp_path) as ledger:
        period = [datetime.fromtimestamp(at / 1e6, UTC) if at else None for at in (since, until)]
        ledger.who(AskWho([number], *period, case=CASE), OFFICER)
        seen = ledger.evidence.act(LookAtCase(CASE), OFFICER).content
    assert (seen.gaps, seen.counts["records/log_gap"]) == (gaps, gaps)


def test_the_package_is_good_by_python_and_openssl_alone(made):
    reply, folder = made
    done = verified(folder)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == f"key fingerprint: {reply.fingerprint}"
    assert done.stdout.splitlines()[1].startswith("GOOD ")
    assert done.stdout.splitlines()[1].endswith("; 1 accesses")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_commands_of_the_instructions_do_as_they_say(made, language):
    reply, folder = made
    text = (folder / f"README.{language}.md").read_text(encoding="utf-8")
    [block] = [b for b in re.findall(r"```\n(.*?)```", text, re.S) if "pkeyutl" in b]
    signature, fingerprint, digests = (
        subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True, check=True)
        for line in block.replace("python3", sys.executable).splitlines()
    )

    assert signature.stdout.strip() == "Signature Verified Successfully"
    assert fingerprint.stdout.split()[0] == reply.fingerprint
    listed = json.loads((folder / "manifest.json").read_bytes())["files"]
    assert digests.stdout.split("\n")[:-1] == [f"{entry['path']} True" for entry in listed]


def change(path):
    content = bytearray(path.read_bytes() or b"x")
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def test_every_file_that_was_changed_taken_away_or_added_is_found(made):
    _, folder = made
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert len(files) > 15
    for path in files:
        if path.name == "verify.py":
            continue
        before = path.read_bytes()
        change(path)
        done = verified(folder)
        assert (done.returncode, done.stderr) == (1, ""), path
        path.unlink()
        done = verified(folder)
        assert (done.returncode, done.stderr) == (1, ""), path
        path.write_bytes(before)
    (folder / "records" / "more.csv").write_text("x")
    done = verified(folder)

    assert (done.returncode, done.stdout.splitlines()[1:]) == (
        1,
        ["WRONG records/more.csv: not in the manifest"],
    )


def test_a_manifest_made_to_fit_a_changed_file_is_not_signed(made):
    _, folder = made
    path = folder / "records" / "access.csv"
    before = path.read_bytes()
    path.write_bytes(before.replace(b"E1001", b"E1009"))
    manifest = (folder / "manifest.json").read_text(encoding="utf-8")
    old, new = sha256(before).hexdigest(), sha256(path.read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(manifest.replace(old, new), encoding="utf-8")

    assert verified(folder).stdout.splitlines()[1:] == [
        "WRONG manifest.json: the signature is not that of public-key.pem"
    ]


def test_the_package_holds_the_records_that_the_case_found_and_no_others(made):
    _, folder = made
    [access] = rows(folder, "records/access.csv")
    [line] = (folder / "records" / "access.jsonl").read_text(encoding="utf-8").splitlines()

    assert (access["person"], access["account"], access["purpose"]) == (
        "E1001",
        "svc_crm",
        "billing-inquiry",
    )
    assert json.loads(line)["access_id"] == access["access_id"]
    assert [row["category"] for row in rows(folder, "records/touch.csv")] == ["mobile_number"]


def test_of_the_registers_only_rows_that_bear_on_the_accesses_are_given_with_their_loads(made):
    _, folder = made

    assert [row["purpose"] for row in rows(folder, "registers/purposes.csv")] == ["billing-inquiry"]
    assert [row["person"] for row in rows(folder, "registers/staff.csv")] == ["E1001"]
    assert sorted(row["register"] for row in rows(folder, "registers/loads.csv")) == [
        "purposes",
        "staff",
    ]
    assert {row["account"] for row in rows(folder, "registers/loads.csv")} == {"lihua"}


def test_pseudonyms_are_new_in_each_package_and_the_asked_for_ones_are_named(ledger, made):
    first, folder = made
    real = {str(subject_id(SubjectKind.PHONE, NUMBER)), str(subject_id(SubjectKind.CUSTOMER, "C7"))}
    named = {row["subject_id"]: row["asked_for"] for row in rows(folder, "case/asked-for.csv")}
    seen = {row["subject_id"] for row in rows(folder, "records/subject_access.csv")}

    assert set(named) == seen
    assert sorted(named.values()) == ["false", "true"]
    for one in real:
        for form in (one.encode(), UUID(one).bytes, UUID(one).hex.encode()):
            assert form not in first.package
    assert NUMBER.encode() not in first.package

    approved(ledger, proposed(ledger))
    again = packed(ledger)
    assert all(one.encode() not in again.package for one in seen)


def test_of_an_access_to_many_only_those_asked_for_are_listed(tmp_path):
    many = tuple(subject(SubjectKind.PHONE, f"1390000{number:04d}") for number in range(1, 50))
    with journal_in(tmp_path) as journal:
        journal.append_sync(to_bytes(Whole(record(1, subjects=many, subject_count=49))))
    with resident_in(tmp_path) as ledger:
        asked(ledger)
        seen = ledger.evidence.act(LookAtCase(CASE), OFFICER).content

    assert (seen.counts["records/access"], seen.counts["records/subject_access"]) == (1, 1)


def test_the_numbers_that_join_rows_of_a_person_are_new_too(ledger, tmp_path):
    load(ledger, "complaints", f"complaint,phone,received_at\nK9,{NUMBER},2026-07-01\n")
    ledger.ask(Ask("SELECT person_row FROM complaints", case="x"), OFFICER)
    number = str(ledger.cases.cases.table("x", 1, "rows")["person_row"][0].as_py())
    asked(ledger)
    ledger.ask(
        Ask("SELECT person_row AS n, [person_row] AS many FROM complaints", case=CASE), OFFICER
    )
    approved(ledger, proposed(ledger))

    assert number.encode() not in packed(ledger).package


def test_accounts_that_are_subscribers_and_digests_are_made_anew_too(tmp_path):
    digest = "unlisted-0123456789abcdef0123456789abcdef"
    ids = ["9f8e7d6c-0000-4000-8000-000000000001"] * 2 + ["plain-0a1b"]
    purpose = Purpose(Declared(digest, DeclaredBy.HEADER))
    with journal_in(tmp_path) as journal:
        for number, one in enumerate(ids, 1):
            who = Principal(one, PrincipalKind.SELF_SERVICE, IdentitySource.JWT, Trust.VERIFIED)
            journal.append_sync(to_bytes(Whole(record(number, principal=who, purpose=purpose))))
    with resident_in(tmp_path) as ledger:
        ledger.ask(Ask("SELECT access_id, account, purpose FROM access", case=CASE), OFFICER)
        approved(ledger, proposed(ledger))
        reply = packed(ledger)
    with tarfile.open(fileobj=io.BytesIO(reply.package)) as archive:
        archive.extractall(tmp_path / "given", filter="data")
    given = rows(tmp_path / "given" / reply.name, "records/access.csv")

    for gone in (*ids, digest):
        assert gone.encode() not in reply.package
    assert given[0]["account"] == given[1]["account"] != given[2]["account"]
    assert len({row["purpose"] for row in given}) == 1


def test_two_packages_about_the_same_accesses_share_no_id_of_an_access_session_or_trace(tmp_path):
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    with journal_in(tmp_path) as journal:
        for number in range(1, 4):
            made = record(number, trace_id=bytes.fromhex(trace))
            journal.append_sync(to_bytes(Whole(made)))
    given = []
    with resident_in(tmp_path) as ledger:
        real = ledger.ask(Ask("SELECT access_id, session_id FROM access"), OFFICER).table
        sql = "SELECT access_id AS one, trace_id AS other, seq, [session_id] AS many FROM access"
        ledger.ask(Ask(sql, case=CASE), OFFICER)
        for _ in range(2):
            approved(ledger, proposed(ledger))
            reply = packed(ledger)
            with tarfile.open(fileobj=io.BytesIO(reply.package)) as archive:
                archive.extractall(tmp_path / "given", filter="data")
            given.append(
                (reply.package, rows(tmp_path / "given" / reply.name, "records/access.csv"))
            )

    first, second = (table[:3] for _, table in given)
    for name in ("access_id", "session_id", "operation_id", "trace_id", "seq"):
        assert all(row[name] for row in first), name
        assert {row[name] for row in first}.isdisjoint(row[name] for row in second), name
    assert len({row["access_id"] for row in first}) == 3
    assert len({row["trace_id"] for row in first}) == 1
    assert [row["seen_at"] for row in first] == [row["seen_at"] for row in second]
    for package, _ in given:
        assert trace.encode() not in package
        for column in real.columns:
            assert all(str(one).encode() not in package for one in column.to_pylist())


@pytest.mark.parametrize(("who", "said"), [(OFFICER, "a second person approves"), (SECOND, None)])
def test_nobody_approves_what_he_proposed_himself(ledger, who, said):
    asked(ledger)
    content = proposed(ledger)
    if said is None:
        assert approved(ledger, content, who).proposal.approved.account == "wangwei"
        return
    with pytest.raises(CaseRefused, match=said):
        approved(ledger, content, who)


def test_nobody_approves_under_another_account_what_he_proposed(ledger):
    load(
        ledger, "staff", "person,account,post\nE1,lihua,desk\nE1,lihua_adm,desk\nE2,wangwei,desk\n"
    )
    asked(ledger)
    content = proposed(ledger)
    with pytest.raises(CaseRefused, match="one of the same person"):
        approved(ledger, content, Caller(2001, "lihua_adm"))
    assert approved(ledger, content).proposal.approved.account == "wangwei"


def test_nothing_is_packed_that_was_not_proposed_and_approved_as_it_is(ledger):
    with pytest.raises(CaseRefused, match="nothing was asked under this case"):
        packed(ledger)
    asked(ledger)
    with pytest.raises(CaseRefused, match="no package of this case was proposed"):
        packed(ledger)
    content = proposed(ledger)
    with pytest.raises(CaseRefused, match="nobody approved"):
        packed(ledger)
    approved(ledger, content)
    ledger.ask(Ask("SELECT access_id FROM access", case=CASE), OFFICER)
    with pytest.raises(CaseRefused, match="has changed since it was approved"):
        packed(ledger)
    with pytest.raises(CaseRefused, match="has changed since it was proposed"):
        approved(ledger, content)
    again = proposed(ledger)
    with pytest.raises(CaseRefused, match="has changed since it was proposed"):
        approved(ledger, content)
    approved(ledger, again)
    assert packed(ledger).content.counts["records/access"] == ACCESSES


def test_one_approval_is_for_one_package(ledger):
    asked(ledger)
    approved(ledger, proposed(ledger))
    packed(ledger)

    with pytest.raises(CaseRefused, match="nobody approved"):
        packed(ledger)


def test_what_was_given_is_an_access_of_its_own_that_who_saw_finds(ledger, made):
    reply, _ = made
    [row] = ledger.ask(
        Ask("SELECT * FROM access WHERE action = 'provide'"), SECOND
    ).table.to_pylist()
    found = ledger.who(AskWho([NUMBER]), SECOND).accesses.to_pylist()

    assert (row["system"], row["operation"], row["account"], row["person"]) == (
        "whosaw",
        "report evidence",
        "lihua",
        "lihua",
    )
    assert (row["recipient"], row["purpose"], row["ticket"], row["approval"]) == (
        "province-authority",
        "inspection",
        CASE,
        reply.name,
    )
    assert (row["categories"], row["subject_count"], row["bytes_out"]) == (
        ["mobile_number"],
        2,
        len(reply.package),
    )
    assert [one["action"] for one in found] == ["read", "provide"]


def test_more_subjects_than_a_frame_holds_are_all_recorded(tmp_path):
    many = tuple(subject(SubjectKind.PHONE, f"137{number:08d}") for number in range(5000))
    with journal_in(tmp_path) as journal:
        for start in (0, 2500):
            part = many[start : start + 2500]
            made = record(start + 1, subjects=part, subject_count=2500)
            journal.append_sync(to_bytes(Whole(made)))
    with resident_in(tmp_path) as ledger:
        ledger.ask(Ask("SELECT access_id FROM access", case=CASE), OFFICER)
        approved(ledger, proposed(ledger))
        packed(ledger)
        sql = "SELECT count(DISTINCT subject_id) AS n FROM subject_access WHERE action = 'provide'"
        table = ledger.ask(Ask(sql), OFFICER).table

    assert table["n"].to_pylist() == [5000]


def test_the_request_is_entered_as_answered_with_the_digest_of_the_package(ledger, tmp_path):
    load(
        ledger,
        "requests",
        "request,authority,received_at,due_at\nREQ-7,GD-CA,2026-07-01 09:00,2026-07-10\n",
    )
    asked(ledger)
    approved(ledger, proposed(ledger))
    reply = packed(ledger)
    sql = "SELECT request, authority, package, answered_at, due_at FROM requests"
    [row] = ledger.ask(Ask(sql), OFFICER).table.to_pylist()

    assert (row["request"], row["authority"], row["package"]) == ("REQ-7", "GD-CA", reply.sha256)
    assert row["answered_at"] is not None
    assert row["due_at"] is not None


def test_the_second_persons_approval_is_a_review_where_reviews_are_kept(ledger):
    load(ledger, "approvals", "approval,approved_by,approved_at\nOLD,E1,2026-01-01\n")
    asked(ledger)
    approved(ledger, proposed(ledger))
    reply = packed(ledger)
    sql = "SELECT approval, approved_by, requested_by, kind FROM approvals WHERE approval <> 'OLD'"
    found = ledger.ask(Ask(sql), OFFICER).table.to_pylist()

    assert found == [
        {
            "approval": reply.name,
            "approved_by": "wangwei",
            "requested_by": "lihua",
            "kind": "provide",
        }
    ]


def test_without_a_register_of_approvals_none_is_begun(ledger, made):
    table = ledger.ask(
        Ask("SELECT load_id FROM registers WHERE register = 'approvals'"), OFFICER
    ).table

    assert table["load_id"].to_pylist() == [None]


def test_each_act_is_journalled_with_who_did_it(ledger, made):
    sql = (
        "SELECT account, asked, case_id FROM question_log WHERE asked LIKE 'evidence.%' "
        "ORDER BY asked_at"
    )
    found = ledger.ask(Ask(sql), OFFICER).table.to_pylist()

    assert [(row["account"], row["asked"], row["case_id"]) for row in found] == [
        ("lihua", "evidence.propose", CASE),
        ("wangwei", "evidence.approve", CASE),
        ("lihua", "evidence.pack", CASE),
    ]


def test_the_signing_key_is_the_ledgers_alone_and_stays(ledger, made, tmp_path):
    reply, _ = made
    key = tmp_path / "ledger" / "signing.key"
    approved(ledger, proposed(ledger))

    assert key.stat().st_mode & 0o777 == 0o600
    assert packed(ledger).fingerprint == reply.fingerprint
    assert key.read_bytes().split()[-1] not in reply.package
