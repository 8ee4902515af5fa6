"""The templates of registers: CSV and XLSX with Chinese headers, and the page that explains them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from ledger.registers import BY_HAND, Holds

if TYPE_CHECKING:
    from ledger.registers import Register, RegisterColumn

_WIDTH = 18
_EXPLANATION = """\
# Registers / 登记表

Columns are found by either name, in any order. CSV (UTF-8 or GB18030), XLSX, YAML and Parquet are read.
列名用中文或英文均可，次序不限。
"""
_FORMS = {
    Holds.TEXT: "text",
    Holds.NUMBER: "whole number",
    Holds.YES_NO: "yes or no (是 or 否)",
    Holds.LIST: "texts with ; between them",
    Holds.SINCE: "2026-07-01 or 2026-07-01 08:30",
    Holds.UNTIL: "2026-07-01 (that day included) or 2026-07-01 08:30",
}


def csv_template(register: Register) -> bytes:
    """Give a CSV file of headers, with a byte order mark, so that Excel opens it rightly."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(_title(c) for c in register.columns)
    return written.getvalue().encode("utf-8-sig")


def xlsx_template(register: Register) -> bytes:
    """Give a workbook: headers over cells that are text, and a sheet that explains them."""
    book = openpyxl.Workbook()
    sheet = book.active
    if sheet is None:
        message = "openpyxl made a workbook without a sheet"
        raise RuntimeError(message)
    sheet.title = register.title_zh
    sheet.append([_title(column) for column in register.columns])
    sheet.freeze_panes = "A2"
    for at, column in enumerate(register.columns, 1):
        sheet.cell(1, at).font = Font(bold=column.required)
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = _WIDTH
        # Text from the start, so that Excel does not round what is typed.
        dimension.number_format = "@"
    about = book.create_sheet("填写说明")
    about.append(["列名", "英文列名", "含义", "格式"])
    for column in register.columns:
        about.append([_title(column), column.name, column.meaning, _form(column)])
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def explanation() -> str:
    """Give the page that says what each column of each register is, in both languages."""
    parts = [_EXPLANATION]
    for register in BY_HAND.values():
        rows = [
            f"| {_title(column)} | `{column.name}` | {column.meaning} | {_form(column)} |"
            for column in register.columns
        ]
        parts.append(
            f"\n## {register.name}: {register.title_en} / {register.title_zh}\n\n"
            "| 列名 | column | what it holds | form |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"
        )
    return "".join(parts)


def _title(column: RegisterColumn) -> str:
    """Give the title of a column in a template: its first Chinese one."""
    return next((title for title in column.titles if not title.isascii()), column.name)


def _form(column: RegisterColumn) -> str:
    if column.subject:
        return "identifier; kept only as a pseudonym"
    form = _FORMS[column.holds]
    return f"{form}; required" if column.required else form
