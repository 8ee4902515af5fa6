"""The labelled exchanges are what their templates say, whole, and of the mix they claim.

The walk over the bodies below is written apart from the generator: it finds every leaf by itself.
"""

import base64
import collections
import csv
import io
import json
import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from faker import VERSION
from stdnum import luhn
from stdnum.cn import ric

from tests.labelled.make_exchanges import BEGIN, CATEGORY, END, dumps, generate, summary

HERE = Path(__file__).resolve().parent


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILES = sorted((HERE / "exchanges").glob("*.jsonl"))
CATEGORIES = names("""
    user_name birth_date id_number id_number_legacy15 address id_doc_address postcode
    mobile_number iot_number landline_number contact_phone account_id customer_id broadband_account
    password id_doc_type passport_number travel_permit_number military_id_number other_id_number
    id_doc_details id_doc_image unit_identity agent_person biometric signature gender
    nationality_ethnicity occupation_employer email im_account bank_account payment_record
    billing_info imsi imei iccid sim_secret auth_token device_id mac_address ip_address
    online_identifier vehicle_id contact_list profile_tag service_time service_location call_detail
    sms_record internet_log usage_volume subscription_info login_record complaint_record
    call_recording communication_content free_text_pi""")
NAMED_BY_P4_AND_R9 = names("""
    user_name birth_date id_number id_number_legacy15 address id_doc_address mobile_number
    iot_number landline_number contact_phone account_id customer_id broadband_account password
    id_doc_type passport_number travel_permit_number military_id_number other_id_number
    id_doc_image unit_identity agent_person sim_secret auth_token service_time service_location
    usage_volume payment_record billing_info ip_address""")
ROWS = [json.loads(line) for f in FILES for line in f.read_text(encoding="utf-8").splitlines()]
LEAVES = [(row, leaf) for row in ROWS for leaf in row["leaves"]]


def checks(number: str) -> bool:
    """GB 11643's check sign, by its own rule."""
    return number[:17].isdigit() and ric.calc_check_digit(number) == number[-1]


def kind(row: dict[str, Any]) -> str:
    return str(row["content_type"]).split(";")[0]


def scalars(value: Any, path: str, labelled: set[str]) -> list[str]:
    """Paths of all leaves of a JSON value; a string nobody labelled must hold a document."""
    if isinstance(value, dict):
        return [p for k, v in value.items() for p in scalars(v, f"{path}.{k}", labelled)]
    if isinstance(value, list):
        return [p for i, v in enumerate(value) for p in scalars(v, f"{path}[{i}]", labelled)]
    if path in labelled or not isinstance(value, str):
        return [path]
    return inside(value, path, labelled)


def inside(text: str, path: str, labelled: set[str]) -> list[str]:
    """The leaves of a document in a string."""
    for code in ("json", "b64json", "form", "b64form"):
        base = f"{path}|{code}"
        if any(p.startswith(base) for p in labelled):
            plain = base64.b64decode(text).decode() if code.startswith("b64") else text
            inner = dict(parse_qsl(plain)) if code.endswith("form") else json.loads(plain)
            return scalars(inner, base, labelled)
    return [path]


def body_paths(row: dict[str, Any], labelled: set[str]) -> list[str]:
    """The leaves of a body, found without the generator."""
    body = row["body"]
    if kind(row) == "application/json":
        value = json.loads(body)
        paths = scalars(value, "$", labelled)
        return [p for p in paths if p != "$.query"] if "|graphql" in str(labelled) else paths
    if kind(row) == "application/x-ndjson":
        lines = [json.loads(line) for line in body.splitlines()]
        return [p for i, v in enumerate(lines) for p in scalars(v, f"$[{i}]", labelled)]
    if kind(row) == "application/x-sql-rows+json":
        value = json.loads(body)
        return [f"$[{i}].{c}" for i, _ in enumerate(value["rows"]) for c in value["columns"]]
    if kind(row) in {"text/csv", "text/tab-separated-values"}:
        mark = "\t" if "tab" in kind(row) else ","
        table = list(csv.reader(io.StringIO(body), delimiter=mark))
        bare = "header=absent" in row["content_type"]
        head = [f"c{i}" for i in range(len(table[0]))] if bare else table.pop(0)
        return [f"$[{i}].{c}" for i, r in enumerate(table) for c, _ in zip(head, r, strict=True)]
    if kind(row) == "application/x-www-form-urlencoded":
        return [
            p
            for k, v in parse_qsl(body, keep_blank_values=True, strict_parsing=True)
            for p in ([f"$.{k}"] if f"$.{k}" in labelled else inside(v, f"$.{k}", labelled))
        ]
    return other_paths(row, labelled)


def xml_paths(element: ET.Element, path: str) -> list[str]:
    """Attributes and texts, with an index where a name repeats among its siblings."""
    out = [f"{path}.@{name}" for name in element.attrib]
    names = collections.Counter(local(child) for child in element)
    seen: collections.Counter[str] = collections.Counter()
    for child in element:
        name = local(child)
        index = f"[{seen[name]}]" if names[name] > 1 else ""
        seen[name] += 1
        out += xml_paths(child, f"{path}.{name}{index}")
    return out if len(element) else [*out, path]


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def wire_paths(data: bytes, labelled: set[str], path: str = "$") -> list[str]:
    """Fields on the wire; what is labelled below itself is a message."""
    fields: list[tuple[int, bytes | None]] = []
    at = 0

    def varint() -> int:
        nonlocal at
        shift = value = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        if key & 7 == 0:
            varint()
            fields.append((key >> 3, None))
        else:
            size = varint()
            fields.append((key >> 3, data[at : at + size]))
            at += size
    counts = collections.Counter(number for number, _ in fields)
    seen: collections.Counter[int] = collections.Counter()
    out = []
    for number, inner in fields:
        here = f"{path}.{number}" + (f"[{seen[number]}]" if counts[number] > 1 else "")
        seen[number] += 1
        deep = inner is not None and any(p.startswith(here + ".") for p in labelled)
        out += wire_paths(inner or b"", labelled, here) if deep else [here]
    return out


def other_paths(row: dict[str, Any], labelled: set[str]) -> list[str]:
    """The leaves of the remaining forms."""
    raw = base64.b64decode(row["body_base64"]) if "body_base64" in row else row["body"].encode()
    if kind(row) in {"application/xml", "text/xml"}:
        root = ET.fromstring(row["body"])
        return xml_paths(root, f"$.{local(root)}")
    if kind(row) == "application/x-protobuf":
        return wire_paths(raw, labelled)
    if kind(row).endswith("spreadsheetml.sheet"):
        sheet = openpyxl.load_workbook(io.BytesIO(raw)).active
        assert sheet is not None
        lines = list(sheet.iter_rows(values_only=True))
        return [f"$[{i}].{c}" for i in range(len(lines) - 1) for c in lines[0]]
    if kind(row) == "text/html" and "<table>" in row["body"]:
        head = re.findall(r"<th>(.*?)</th>", row["body"])
        cells = len(re.findall(r"<td>", row["body"]))
        return [f"$[{i}].{c}" for i in range(cells // len(head)) for c in head]
    if kind(row) == "text/html":
        return [f"$.{n}" for n in re.findall(r'<input type="\w+" name="(.*?)"', row["body"])]
    if kind(row) == "multipart/form-data":
        names = re.findall(rb'form-data; name="(.*?)"', raw)
        values = re.split(rb"\r\n\r\n", raw)[1:]
        pairs = [
            (f"$.{n.decode()}", v.split(b"\r\n--")[0]) for n, v in zip(names, values, strict=True)
        ]
        return [
            p for k, v in pairs for p in ([k] if k in labelled else inside(v.decode(), k, labelled))
        ]
    if kind(row) == "text/plain":
        return ["$"] if "$" in labelled else inside(row["body"], "$", labelled)
    assert kind(row) == ""
    return []


def pinned() -> bool:
    """The values come from the faker that the lock names."""
    lock = (HERE.parent.parent / "requirements.lock").read_text(encoding="utf-8")
    return re.search(rf"^faker=={re.escape(VERSION)}\b", lock, re.MULTILINE) is not None


@pytest.mark.skipif(not pinned(), reason="another faker than the lock's invents other values")
def test_the_templates_give_the_files_again() -> None:
    made = generate()

    assert {f.name for f in FILES} == set(made)
    for file in FILES:
        assert file.read_text(encoding="utf-8") == dumps(made[file.name]), file.name


def test_the_readme_shows_the_counts() -> None:
    text = (HERE / "README.md").read_text(encoding="utf-8")

    assert text.split(BEGIN)[1].split(END)[0] == summary(ROWS)


def test_files_are_small_and_documents_are_named_once() -> None:
    assert all(f.stat().st_size < 400_000 for f in FILES)
    names = collections.Counter(row["doc_id"] for row in ROWS)
    assert [n for n, count in names.items() if count > 1] == []


def test_the_mix_is_the_one_the_readme_claims() -> None:
    public = sum(row["source"] != "own" for row, _ in LEAVES)
    none = sum(leaf["category"] is None for _, leaf in LEAVES)

    assert len(ROWS) >= 260
    assert len(LEAVES) >= 3_600
    assert public / len(LEAVES) >= 0.45
    assert 0.55 <= none / len(LEAVES) <= 0.65
    forms = {kind(row) for row in ROWS} - {""}
    assert len(forms) >= 12


def test_every_category_occurs_and_those_of_the_named_clauses_often() -> None:
    leaves = collections.Counter(leaf["category"] for _, leaf in LEAVES if leaf["category"])
    held = collections.Counter(c["category"] for row in ROWS for c in row["containers"])

    assert set(CATEGORY.values()) == CATEGORIES
    assert {c for c in CATEGORIES if leaves[c] + held[c] < 6} == set()
    assert {c for c in NAMED_BY_P4_AND_R9 if leaves[c] < 30} == set()
    assert set(leaves) | set(held) <= CATEGORIES


def test_rows_have_the_shape_and_paths_are_well_formed() -> None:
    shape = re.compile(r"(\$|\$?(?:[.\[|].+)|\?[^?]+|/\d+)\Z")
    for row in ROWS:
        assert row["direction"] in {"request", "response"}
        assert row["url"].startswith("/")
        assert row["source"] == "own" or re.match(r"github:[\w.-]+/[\w.-]+:\S+\Z", row["source"])
        paths = [leaf["path"] for leaf in row["leaves"]]
        assert len(paths) == len(set(paths)), row["doc_id"]
        assert [p for p in paths if not shape.match(p)] == [], row["doc_id"]
        assert {leaf.get("form", "masked") for leaf in row["leaves"]} <= {"masked", "hashed"}
        for held in row["containers"]:
            inner = [p for p in paths if p.startswith(held["path"]) and p != held["path"]]
            assert inner, (row["doc_id"], held)


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["doc_id"])
def test_every_leaf_is_labelled_exactly_once(row: dict[str, Any]) -> None:
    labelled = [leaf["path"] for leaf in row["leaves"]]
    of_body = {p for p in labelled if p.startswith("$")}
    found = body_paths(row, of_body)
    assert collections.Counter(found) == collections.Counter(
        p for p in of_body if "|graphql" not in p
    )

    url = urlsplit(row["url"])
    query = [f"?{unquote(k)}" for k, _ in parse_qsl(url.query, keep_blank_values=True)]
    assert sorted(query) == sorted(p for p in labelled if p.startswith("?"))
    segments = url.path.removeprefix("/").split("/")
    for path in (p for p in labelled if p.startswith("/")):
        assert segments[int(path[1:])]


def test_many_of_what_is_not_personal_looks_like_it() -> None:
    looks: collections.Counter[str] = collections.Counter()
    for row in ROWS:
        if kind(row) != "application/x-sql-rows+json":
            continue
        body = json.loads(row["body"])
        of = {leaf["path"]: leaf["category"] for leaf in row["leaves"]}
        for i, line in enumerate(body["rows"]):
            for column, value in zip(body["columns"], line, strict=True):
                if of[f"$[{i}].{column}"] is None and isinstance(value, str):
                    looks["id"] += len(value) == 18 and checks(value)
                    looks["luhn"] += value.isdigit() and len(value) > 14 and luhn.is_valid(value)
                    looks["mobile"] += re.fullmatch(r"1[3-9]\d{9}", value) is not None

    assert looks["id"] >= 20
    assert looks["luhn"] >= 30
    assert looks["mobile"] >= 10


def test_nothing_of_this_machine_or_of_a_registry_is_in_the_files() -> None:
    project = tomllib.loads((HERE.parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["name"] == "whosaw"
    for file in [*FILES, *(HERE / "templates").glob("*.txt"), HERE / "README.md"]:
        text = file.read_text(encoding="utf-8")
        assert re.findall(r"/work/|/home/|/root/|/tmp/|pypi\.|npmjs|proxy\.golang", text) == []
