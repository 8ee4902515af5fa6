"""`whosaw who`: identifiers come in by every way but the command line."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from access import IdentitySource, Principal, PrincipalKind, SubjectKind, Trust
from tests.cli.logs import PLAIN

NOBODY = Principal("", PrincipalKind.UNKNOWN, IdentitySource.NONE, Trust.CLAIMED)
NUMBER = "138 0013 8000"
ANSWER = """\
asked as: phone, id document, customer, account · linked to it: customer
id        time      person        account  system  action  categories     purpose
─────────────────────────────────────────────────────────────────────────────────────────
00000001  09:01:00  E1001         svc_crm  crm     read    mobile_number  billing-inquiry
00000002  09:02:00  nobody named  svc_crm  crm     export  mobile_number  none declared
00000004  09:04:00  E1001         svc_crm  crm     read    mobile_number  billing-inquiry

3 accesses by 1 person and 1 account · complete to 12:00:00
"""
NEVER = (
    "whosaw: identifiers are never given on the command line: they would stay in the shell's history "
    "and stand in the list of processes. Run `whosaw who` and type it at the prompt, or use --stdin "
    "or --file. Only a subject_id (a UUID, from the view subject_access) may be given.\n"
)


def lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def test_an_identifier_on_standard_input_shows_who_saw_the_person(log):
    done = log.ask("who", "--stdin", "--since", "today", given=NUMBER + "\n")

    assert (done.exit_code, lines(done.stdout)) == (0, ANSWER)


def test_accesses_found_only_through_a_linked_identifier_say_so(own_log):
    own_log.access(5, subjects=(own_log.subject(SubjectKind.CUSTOMER, "c-1001"),))
    own_log.write()

    done = own_log.ask("who", "--stdin", "--since", "09:05", given=NUMBER + "\n")

    assert done.stdout.splitlines()[1].endswith("found through")
    assert done.stdout.splitlines()[3].rstrip().endswith("billing-inquiry  customer")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_a_file_is_read_as_it_comes_one_identifier_a_line(log, tmp_path, encoding):
    file = tmp_path / "numbers.txt"
    file.write_bytes(f"{NUMBER}\r\n\r\n138****8000\r\n139 0000 0000\r\n".encode(encoding))

    done = log.ask("who", "--file", str(file), "--since", "today", "--json")

    told = json.loads(done.stdout)
    assert [row["asked"] for row in told["rows"]] == [1, 1, 1]
    assert (told["lines"], told["unknown"]) == ([1, 3, 4], [3])
    assert done.exit_code == 3


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_of_a_table_the_columns_that_name_a_kind_of_identifier_are_asked(
    log, tmp_path, encoding, separator
):
    table = ["姓名,手机号码,备注", f"张伟,{NUMBER},12 元", "李四,,"]
    file = tmp_path / "people.csv"
    file.write_bytes("\n".join(table).replace(",", separator).encode(encoding))

    done = log.ask("who", "--file", str(file), "--since", "today", "--json")

    told = json.loads(done.stdout)
    assert [row["asked"] for row in told["rows"]] == [1, 1, 1]
    assert (told["lines"], told["unknown"]) == ([2, 3], [3])
    assert done.exit_code == 3
    assert "李四" not in done.output


def test_a_title_above_one_column_is_not_asked_for(log):
    done = log.ask("who", "--stdin", "--since", "today", "--json", given=f"phone\n{NUMBER}\n")

    assert (done.exit_code, json.loads(done.stdout)["lines"]) == (0, [2])


def test_a_table_without_a_known_title_is_refused_without_its_text(log):
    done = log.ask("who", "--stdin", given=f"张伟,{NUMBER}\n")

    assert done.exit_code == 2
    assert "a first row of titles" in done.stderr
    assert "8000" not in done.output


def test_lines_of_words_are_counted_and_named_by_number_only(log):
    done = log.ask("who", "--stdin", "--since", "today", given=f"张伟\n{NUMBER}\nnot a number\n")

    assert done.exit_code == 3
    assert done.stderr == (
        "2 of 3 lines are no identifier of any kind and were not asked: lines 1, 3\n"
    )


def test_of_several_identifiers_each_row_says_which_and_unread_ones_are_named(log):
    done = log.ask("who", "--stdin", "--since", "today", given=f"{NUMBER}\n138****8000\nC-1001\n")

    rows = [line.split()[0] for line in done.stdout.splitlines() if " svc_crm " in line]
    assert rows == ["1", "1", "1", "3", "3", "3"]
    assert done.stderr == ("1 of 3 lines is no identifier of any kind and was not asked: line 2\n")


def test_accesses_without_an_account_are_not_counted_as_one(empty):
    empty.access(1, principal=NOBODY)
    empty.write()

    done = empty.ask("who", "--stdin", "--since", "today", given=NUMBER + "\n")

    assert done.stdout.splitlines()[-1].startswith(
        "1 access by 1 person and 0 accounts (no account)"
    )


def test_a_subject_id_may_be_an_argument(log):
    asked = log.ask("who", "--stdin", "--since", "today", "--json", given=NUMBER + "\n")
    phone = next(
        row["subject_id"]
        for row in json.loads(asked.stdout)["identifiers"]
        if row["subject_kind"] == "phone"
    )

    done = log.ask("who", phone, "--since", "today")

    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == (
        "3 accesses by 1 person and 1 account · complete to 12:00:00"
    )


@pytest.mark.parametrize("given", ["13800138000", "张伟", "a@example.org", "C-1001", "12"])
def test_an_identifier_as_an_argument_is_refused_with_the_reason(log, given):
    done = log.ask("who", given)

    assert (done.exit_code, done.stdout, done.stderr) == (2, "", NEVER)


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (("--stdin",), "\n \n", "no identifier was given, so nothing was asked."),
        (
            ("--stdin", "--file", "x"),
            "",
            "give one of: a subject_id, --stdin, --file, or nothing for a prompt.",
        ),
        ((), "", "standard input is no terminal to ask at. Give --stdin to read from it."),
        (
            ("--stdin",),
            "138****8000\n",
            "nothing that was given can be read as an identifier of any kind. Expected a phone number, "
            "a document number, a customer id, an account, an e-mail address …",
        ),
    ],
)
def test_what_cannot_be_asked_says_what_to_do(log, arguments, given, said):
    done = log.ask("who", *arguments, given=given)

    assert (done.exit_code, done.stderr) == (2, f"whosaw: {said}\n")


def test_nobody_is_an_answer_and_names_the_kinds_it_covered(log):
    done = log.ask("who", "--stdin", "--since", "today", given="139 0000 0000\n")

    assert (done.exit_code, done.stdout) == (
        0,
        "asked as: phone, id document, customer, account · no other identifier belongs to it\n"
        "no access in this period · complete to 12:00:00\n",
    )


def test_what_is_typed_at_the_prompt_is_not_shown(log):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "cli.main", "who", "--config", str(log.folder)]
    with subprocess.Popen(
        command,
        stdin=theirs, stdout=theirs, stderr=theirs,
        env=os.environ | PLAIN,
        cwd=Path(__file__).parents[2],
        start_new_session=True,
    ) as process:  # fmt: skip
        os.close(theirs)
        said = b""
        while b"Identifier (not shown)" not in said:
            said += os.read(ours, 4096)
        os.write(ours, b"13800138000\n")
        try:
            while chunk := os.read(ours, 4096):
                said += chunk
        except OSError:  # the other end is closed
            pass
        assert process.wait(30) in {0, 3}
    os.close(ours)

    assert b"asked as: phone" in said
    assert b"13800138000" not in said


def test_which_lines_of_a_file_anybody_saw_is_said_by_number_and_never_by_value(log, tmp_path):
    file = tmp_path / "subscribers.csv"
    file.write_text(f"phone,name\n13900000000,x\n{NUMBER},y\n,z\n{NUMBER},again\n")
    done = log.ask("who", "--file", str(file), "--since", "today", "--matches-only")
    told = json.loads(
        log.ask("who", "--file", str(file), "--since", "today", "--matches-only", "--json").stdout
    )

    assert done.stdout.splitlines()[-1] == ("2 of 4 lines seen by somebody · complete to 12:00:00")
    assert [(row["line"], row["accesses"]) for row in told["rows"]] == [(3, 3), (5, 3)]
    assert "8000" not in done.output


def test_only_what_one_account_or_person_saw_is_told_with_by(log):
    def rows(who, *more):
        done = log.ask("who", "--stdin", "--since", "today", "--json", "--by", who, *more,
                       given=NUMBER + "\n")  # fmt: skip
        return json.loads(done.stdout)["rows"]

    assert len(rows("svc_crm")) == 3
    assert {row["person"] for row in rows("E1001")} == {"E1001"}
    assert rows("svc_report") == []
    assert rows("svc_report", "--matches-only") == []
