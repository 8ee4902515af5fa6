"""What a package of evidence holds: checkable without us, under pseudonyms that are its own."""

import json
import re
import subprocess
import sys
from hashlib import sha256
from uuid import UUID

import pytest

from access import (
    Declared,
    DeclaredBy,
    IdentitySource,
    Principal,
    PrincipalKind,
    Purpose,
    SubjectKind,
    Trust,
    Whole,
    to_bytes,
)
from ledger.case import LookAtCase
from ledger.questions import Ask
from tests.ledger.ledgers import journal_in, resident_in
from tests.ledger.packages import (
    CASE,
    NUMBER,
    OFFICER,
    approved,
    asked,
    load,
    made_in,
    packed,
    proposed,
    rows,
    ten_accesses,
    unpacked,
)
from tests.ledger.synthetic import record, subject, subject_id


@pytest.fixture
def ledger(tmp_path):
    with ten_accesses(tmp_path) as resident:
        yield resident


@pytest.fixture
def made(ledger, tmp_path):
    return made_in(ledger, tmp_path)


def verified(folder):
    return subprocess.run(
        [sys.executable, "-I", str(folder / "verify.py")],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )


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
    given = rows(unpacked(reply, tmp_path), "records/access.csv")

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
            given.append((reply.package, rows(unpacked(reply, tmp_path), "records/access.csv")))

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
