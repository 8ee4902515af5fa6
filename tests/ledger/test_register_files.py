"""A wrong file is refused by its place; no text of it comes out, in an error or in a warning."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile

import openpyxl
import pytest

from ledger import register_desk
from ledger.register_files import RegisterRefused, read_sheets
from tests.ledger.ledgers import resident_in
from tests.ledger.test_registers import load, rows

PHONE = "13800138000"


def workbook(*, date_format=False, cell=PHONE):
    """Give a workbook with a number in A2; with `cell` what stands in its place in the XML."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["phone", "service_ended_at"])
    sheet.append([int(PHONE), "2026-01-01"])
    if date_format:
        sheet["A2"].number_format = "yyyy-mm-dd"
    written, changed = io.BytesIO(), io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name.endswith("sheet1.xml"):
                part = part.replace(f"<v>{PHONE}</v>".encode(), f"<v>{cell}</v>".encode())
            target.writestr(name, part)
    return changed.getvalue()


def test_a_number_that_is_no_date_is_not_quoted_in_a_warning(tmp_path):
    file = tmp_path / "d.xlsx"
    file.write_bytes(workbook(date_format=True))
    script = (
        "import sys; from pathlib import Path; from ledger.register_files import read_sheets; "
        "print(len(list(read_sheets('d.xlsx', Path(sys.argv[1]).read_bytes()))))"
    )

    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", script, str(file)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "1\n"
    assert PHONE not in done.stderr
    assert "UserWarning" not in done.stderr


WRONG = {
    "a number cell with a text": ("n.xlsx", workbook(cell=f"{PHONE}-x"), "sheet 1, row 2"),
    "a cut worksheet": ("n.xlsx", workbook(cell="1</v></c><v"), "sheet 1, row 2"),
    "a date that is none": ("a.yaml", b"- phone: 13800138000\n  day: 2026-13-45\n", ""),
    "a tag that does not fit": ("a.yaml", b'- phone: !!int "13800138000x"\n', ""),
    "a truth that is none": ("a.yaml", b'- phone: !!bool "13800138000"\n', ""),
    "a moment that is none": ("a.yaml", b'- phone: !!timestamp "13800138000"\n', ""),
    "an empty number": ("a.yaml", b'- phone: !!int ""\n', ""),
    "a syntax error": ("a.yaml", b"- phone: 13800138000\n - x\n", "row 2"),
    "lists without end": ("a.yaml", b"[" * 3000, ""),
    "a title without end": ("a.csv", b"13800138000" * 20_000, "row 1"),
}


@pytest.mark.parametrize(("file", "raw", "place"), WRONG.values(), ids=list(WRONG))
def test_a_file_that_its_reader_cannot_read_is_refused_without_a_value(file, raw, place):
    with pytest.raises(RegisterRefused) as refused:
        list(read_sheets(file, raw))

    told = str(refused.value)
    assert told.startswith(f"{file}, {place}:" if place else f"{file}: expected valid YAML")
    assert PHONE not in told
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


def test_the_digest_of_a_file_that_names_people_is_keyed_so_that_no_number_is_found_by_trying(
    tmp_path,
):
    people, staff = b"phone,service_ended_at\n13800138000,2026-01-01\n", "工号\nE1\n".encode()
    with resident_in(tmp_path) as ledger:
        load(ledger, "service_status", "a.csv", people)
        load(ledger, "staff", "s.csv", staff)
        load(ledger, "service_status", "a.csv", people)
        digests = rows(ledger, "SELECT register, sha256 FROM registers WHERE row_count > 0")
        logged = rows(ledger, "SELECT register, sha256 FROM register_log ORDER BY seq")

    of = dict(digests)
    assert of["staff"] == hashlib.sha256(staff).hexdigest()
    assert len(of["service_status"]) == 64
    assert of["service_status"] != hashlib.sha256(people).hexdigest()
    # The same source has the same digest, and the journal knows no other.
    assert logged == [
        ("service_status", of["service_status"]),
        ("staff", of["staff"]),
        ("service_status", of["service_status"]),
    ]


def test_a_load_whose_list_for_the_proxies_cannot_be_written_stands_and_warns(
    tmp_path, monkeypatch
):
    def full(*_given):
        raise OSError(28, "No space left on device")

    with resident_in(tmp_path) as ledger:
        with monkeypatch.context() as patch:
            patch.setattr(register_desk, "write_listed", full)
            done = load(ledger, "staff", "s.csv", "工号\nE1\n")

        assert rows(ledger, "SELECT person FROM staff") == [("E1",)]
    [warning] = done.warnings
    assert "listed.json could not be written (No space left on device)" in warning
