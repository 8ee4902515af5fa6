"""The fields of a template with their labels, and the values that are made of them."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Any

from tests.labelled.making.makers import BY_VALUE, MAKERS, guess
from tests.labelled.making.people import World

CATEGORY: dict[str, str] = {
    "name": "user_name",
    "birth": "birth_date",
    "idno": "id_number",
    "id15": "id_number_legacy15",
    "addr": "address",
    "idaddr": "id_doc_address",
    "zip": "postcode",
    "mob": "mobile_number",
    "iot": "iot_number",
    "tel": "landline_number",
    "ctel": "contact_phone",
    "acct": "account_id",
    "cust": "customer_id",
    "uid": "account_id",
    "bb": "broadband_account",
    "pwd": "password",
    "idtype": "id_doc_type",
    "ppt": "passport_number",
    "permit": "travel_permit_number",
    "mil": "military_id_number",
    "othid": "other_id_number",
    "iddet": "id_doc_details",
    "idimg": "id_doc_image",
    "unit": "unit_identity",
    "agent": "agent_person",
    "bio": "biometric",
    "sign": "signature",
    "sex": "gender",
    "nat": "nationality_ethnicity",
    "occ": "occupation_employer",
    "mail": "email",
    "im": "im_account",
    "bank": "bank_account",
    "pay": "payment_record",
    "bill": "billing_info",
    "imsi": "imsi",
    "imei": "imei",
    "iccid": "iccid",
    "simsec": "sim_secret",
    "tok": "auth_token",
    "dev": "device_id",
    "mac": "mac_address",
    "ip": "ip_address",
    "onl": "online_identifier",
    "car": "vehicle_id",
    "contacts": "contact_list",
    "tag": "profile_tag",
    "time": "service_time",
    "loc": "service_location",
    "cdr": "call_detail",
    "smsr": "sms_record",
    "net": "internet_log",
    "use": "usage_volume",
    "sub": "subscription_info",
    "loginr": "login_record",
    "compl": "complaint_record",
    "rec": "call_recording",
    "content": "communication_content",
    "free": "free_text_pi",
}


@dataclass
class Node:
    """A field of a template with its label, or an object or list of fields."""

    key: str
    label: str | None = None
    form: str | None = None
    maker: str = ""
    many: int | None = None
    container: str | None = None
    code: str | None = None
    children: list["Node"] = field(default_factory=list)


@dataclass
class Value:
    """A made value: a scalar with its label, an object, a list or an encoded document."""

    scalar: Any = None
    label: str | None = None
    form: str | None = None
    fields: list[tuple[str, "Value"]] | None = None
    items: list["Value"] | None = None
    code: str | None = None
    container: str | None = None


@dataclass
class Doc:
    """What is written: the body, and the labels of its values."""

    body: str = ""
    raw: bytes | None = None
    content_type: str = ""
    leaves: list[dict[str, Any]] = field(default_factory=list)
    containers: list[dict[str, str]] = field(default_factory=list)

    def leaf(self, path: str, value: Value) -> None:
        row: dict[str, Any] = {"path": path, "category": value.label and CATEGORY[value.label]}
        if value.label and value.form:
            row["form"] = value.form
        self.leaves.append(row)

    def hold(self, path: str, label: str | None) -> None:
        if label:
            self.containers.append({"path": path, "category": CATEGORY[label]})


def mask(text: str) -> str:
    """As Chinese systems mask: the middle of a number, all but the first sign of a name."""
    if len(text) <= 4:
        return text[0] + "*" * (len(text) - 1)
    if "@" in text:
        return text[0] + "***" + text[text.index("@") :]
    head = 3 if len(text) < 15 else 6
    return text[:head] + "*" * (len(text) - head - 4) + text[-4:]


def choices(text: str) -> list[str]:
    """The literals of `a/b/c`; a path or an address is one, and `\\/` is a slash."""
    if text.startswith("/") or "://" in text:
        return [text]
    return [t.replace("\\/", "/") for t in re.split(r"(?<!\\)/", text)]


def scalar(node: Node, w: World) -> Value:
    """Invent one value."""
    label = node.label
    made: Any
    if node.maker.startswith("=#"):
        made = json.loads(w.pick(choices(node.maker[2:])))
    elif node.maker.startswith("="):
        made = w.pick(choices(node.maker[1:]))
    elif label in BY_VALUE:
        made, label = BY_VALUE[label](w)
    else:
        made = MAKERS[node.maker or label or guess(node.key)](w)
    if node.form == "masked":
        made = mask(str(made))
    elif node.form == "hashed":
        made = hashlib.sha256(str(made).encode()).hexdigest()
    if label is not None and label not in CATEGORY:
        raise ValueError(f"unknown label {label!r} at {node.key}")
    return Value(made, label, node.form)


def make(node: Node, w: World) -> Value:
    """Invent the values below a node."""
    if node.many is not None:
        items = [make_one(node, w) for _ in range(node.many)]
        return Value(items=items, container=node.container)
    return make_one(node, w)


def make_one(node: Node, w: World) -> Value:
    """One element of a list, or the only one."""
    if not node.children:
        return scalar(node, w)
    before = w.one
    if node.many is not None:
        w.one = w.person()
    made = Value(
        fields=[(c.key, make(c, w)) for c in node.children],
        code=node.code,
        container=None if node.many is not None else node.container,
    )
    w.one = before
    return made


def records(fields: list[Node], w: World, count: int) -> list[list[tuple[str, Value]]]:
    """Rows of the same fields, each of another person."""
    rows = []
    for row in range(count):
        w.row = row
        w.one = w.person()
        rows.append([(c.key, make(c, w)) for c in fields])
    return rows
