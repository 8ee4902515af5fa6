"""Writes `columns_own_*.jsonl` from the hand-labelled tables in `columns_own_*.txt`.

A block of a source file begins with `## theme style table`; its columns follow, separated by
`; `, each `name type comment =label`. Type and comment may be `-` or left out, the label is
absent where the column holds nothing personal. Lines from a single `#` are headings.

    python -m tests.labelled.make_columns          # writes the files
    python -m tests.labelled.make_columns --check  # exits with 1 where they are out of date
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent

LABELS = {
    "acc": "account_id",
    "adr": "address",
    "agt": "agent_person",
    "bank": "bank_account",
    "bb": "broadband_account",
    "bil": "billing_info",
    "bio": "biometric",
    "cid": "customer_id",
    "cmp": "complaint_record",
    "com": "communication_content",
    "con": "contact_list",
    "cph": "contact_phone",
    "dev": "device_id",
    "dob": "birth_date",
    "eml": "email",
    "ft": "free_text_pi",
    "hkm": "travel_permit_number",
    "iad": "id_doc_address",
    "icc": "iccid",
    "id15": "id_number_legacy15",
    "idd": "id_doc_details",
    "idn": "id_number",
    "idt": "id_doc_type",
    "il": "internet_log",
    "im": "im_account",
    "imei": "imei",
    "img": "id_doc_image",
    "imsi": "imsi",
    "iot": "iot_number",
    "ip": "ip_address",
    "mac": "mac_address",
    "mil": "military_id_number",
    "mob": "mobile_number",
    "nam": "user_name",
    "nat": "nationality_ethnicity",
    "occ": "occupation_employer",
    "oid": "other_id_number",
    "oni": "online_identifier",
    "pas": "passport_number",
    "pay": "payment_record",
    "pc": "postcode",
    "pwd": "password",
    "rec": "call_recording",
    "sex": "gender",
    "sig": "signature",
    "sim": "sim_secret",
    "sl": "service_location",
    "st": "service_time",
    "sub": "subscription_info",
    "tag": "profile_tag",
    "tel": "landline_number",
    "tok": "auth_token",
    "uni": "unit_identity",
    "uv": "usage_volume",
    "veh": "vehicle_id",
}

# short form: MySQL, Oracle, PostgreSQL, SQL Server
TYPES = {
    "v": ("varchar({n})", "VARCHAR2({n})", "character varying({n})", "nvarchar({n})"),
    "c": ("char({n})", "CHAR({n})", "character({n})", "nchar({n})"),
    "n": ("decimal({n})", "NUMBER({n})", "numeric({n})", "numeric({n})"),
    "b": ("bigint", "NUMBER(20)", "bigint", "bigint"),
    "bl": ("longblob", "BLOB", "bytea", "varbinary(max)"),
    "bo": ("bit(1)", "NUMBER(1)", "boolean", "bit"),
    "d": ("datetime", "DATE", "timestamp without time zone", "datetime2"),
    "dd": ("date", "DATE", "date", "date"),
    "i": ("int", "NUMBER(10)", "integer", "int"),
    "inet": ("varchar(45)", "VARCHAR2(45)", "inet", "nvarchar(45)"),
    "j": ("json", "CLOB", "jsonb", "nvarchar(max)"),
    "sm": ("smallint", "NUMBER(5)", "smallint", "smallint"),
    "t": ("tinyint", "NUMBER(3)", "smallint", "tinyint"),
    "x": ("text", "CLOB", "text", "nvarchar(max)"),
}
DIALECTS = {"my": 0, "myn": 0, "ora": 1, "oran": 1, "pg": 2, "ms": 3, "bare": 0}
HEAD = re.compile(r"## (\w+) (?:pinyin_)?(\w+) (\w+)")


def sql_type(short: str, style: str) -> str:
    """Returns the type as the style's database spells it."""
    if style == "bare" or short == "-":
        return ""
    sized = re.fullmatch(r"([vcn])(\d+)(?:\.(\d+))?", short)
    key = sized[1] if sized else short
    form = TYPES[key][DIALECTS[style]]
    if sized is None:
        return form
    return form.format(n=sized[2] + (f",{sized[3]}" if sized[3] else ""))


def column(text: str, style: str, table: str) -> dict[str, str | None]:
    """Reads one `name type comment =label`."""
    body, mark, label = text.partition(" =")
    name, *rest = body.split(None, 2)
    comment = rest[1].strip() if len(rest) > 1 else ""
    bare = style in {"myn", "oran", "bare"} or comment == "-"
    return {
        "id": f"own:{table}.{name}",
        "source": "own",
        "table": table,
        "column": name,
        "type": sql_type(rest[0] if rest else "-", style),
        "comment": "" if bare else comment,
        "category": LABELS[label.strip()] if mark else None,
    }


def columns(source: str) -> Iterator[dict[str, str | None]]:
    """Yields the columns of one source file."""
    style = table = ""
    for line in source.splitlines():
        if head := HEAD.fullmatch(line):
            _, style, table = head.groups()
        elif line and not line.startswith("#"):
            for part in filter(None, map(str.strip, line.split(";"))):
                yield column(part, style, table)


def render(source: Path) -> str:
    """Returns the JSONL of one source file."""
    rows = columns(source.read_text("utf-8"))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def main(check: bool) -> int:
    """Writes or compares every file; returns the exit status."""
    stale = 0
    for source in sorted(HERE.glob("columns_own_*.txt")):
        target, text = source.with_suffix(".jsonl"), render(source)
        if check:
            stale += not target.exists() or target.read_text("utf-8") != text
        else:
            target.write_text(text, "utf-8")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
