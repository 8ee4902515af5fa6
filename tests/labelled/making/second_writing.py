"""The second hand's forms: a document is written and its labels are collected."""

import base64
import csv
import html
import io
import json
import re
import zipfile
from typing import Any
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape, quoteattr

from tests.labelled.making.second_people import Leaf, Many, Obj, Who
from tests.labelled.making.second_reading import labelled, literal


class Exchange:
    """Collects the labels of one document while it is written."""

    def __init__(self) -> None:
        self.leaves: list[dict[str, Any]] = []
        self.containers: list[dict[str, Any]] = []

    def leaf(self, path: str, leaf: Leaf) -> Any:
        label = {"path": path, "category": leaf.label}
        self.leaves.append(label | ({"form": leaf.form} if leaf.form else {}))
        return leaf.value

    def held(self, path: str, name: str | None) -> None:
        if name:
            self.containers.append({"path": path, "category": name})

    def plain(self, node: Any, path: str, who: Who) -> Any:
        """Give the value as JSON would hold it."""
        if isinstance(node, Leaf):
            return self.graphql(node, path, who) if node.label == "gql" else self.leaf(path, node)
        if isinstance(node, Many):
            self.held(path, node.held)
            return [self.plain(v, f"{path}[{i}]", who) for i, v in enumerate(node.items)]
        inner = f"{path}|{node.codec}" if node.codec else path
        self.held(inner, node.held)
        value = {k: self.plain(v, f"{inner}.{k}", who) for k, v in node.items}
        if not node.codec:
            return value
        text = (
            urlencode(value)
            if node.codec.endswith("form")
            else json.dumps(value, ensure_ascii=False)
        )
        return base64.b64encode(text.encode()).decode() if node.codec.startswith("b64") else text

    def graphql(self, node: Leaf, path: str, who: Who) -> str:
        def fill(match: re.Match[str]) -> str:
            value = self.leaf(
                f"{path}|graphql.{match[1]}", labelled(literal(match[3], who), match[2])
            )
            return json.dumps(value, ensure_ascii=False)

        return re.sub(r"<([\w.]+)(?::([\w-]+))?=([^>]+)>", fill, str(node.value))

    def url(self, text: str, who: Who) -> str:
        def fill(part: str, path: str) -> str:
            found = re.fullmatch(r"\{(=?)(.+?)(?::([\w-]+))?\}", part)
            if not found:
                if path.startswith("?"):
                    self.leaf(path, Leaf(part, None))
                return part
            leaf = literal(found[2] if found[1] else "@" + found[2], who)
            return quote(str(self.leaf(path, labelled(leaf, found[3]))), safe="")

        where, _, query = text.partition("?")
        segments = where.removeprefix("/").split("/")
        out = "/" + "/".join(fill(part, f"/{i}") for i, part in enumerate(segments))
        pairs = [p.partition("=") for p in query.split("&")] if query else []
        done = "&".join(f"{k}={fill(v, f'?{k}')}" for k, _, v in pairs)
        return f"{out}?{done}" if done else out

    def xml(self, node: Any, name: str, path: str, tag: str = "") -> str:
        tag = tag or name
        if isinstance(node, Leaf):
            value = self.leaf(path, node)
            shown = json.dumps(value) if isinstance(value, bool) or value is None else str(value)
            return f"<{tag}>{escape(shown)}</{tag}>"
        self.held(path, node.held)
        attributes = "".join(
            f" {k[1:]}={quoteattr(str(self.leaf(f'{path}.@{k[1:]}', v)))}"
            for k, v in node.items
            if k[0] == "~"
        )
        inner = ""
        for key, value in ((k, v) for k, v in node.items if k[0] != "~"):
            if isinstance(value, Many):
                self.held(f"{path}.{key}", value.held)
                for i, one in enumerate(value.items):
                    inner += self.xml(one, key, f"{path}.{key}[{i}]")
            else:
                inner += self.xml(value, key, f"{path}.{key}")
        return f"<{tag}{attributes}>{inner}</{tag}>"

    def wire(self, node: Obj, path: str) -> bytes:
        out = b""
        for key, value in node.items:
            number = int(key)
            some = value.items if isinstance(value, Many) else [value]
            if isinstance(value, Many):
                self.held(f"{path}.{key}", value.held)
            for i, one in enumerate(some):
                here = f"{path}.{key}" + (f"[{i}]" if isinstance(value, Many) else "")
                if isinstance(one, Obj):
                    self.held(here, one.held)
                    raw: Any = self.wire(one, here)
                else:
                    raw = self.leaf(here, one)
                if isinstance(raw, int):
                    out += varint(number << 3) + varint(raw)
                else:
                    data = raw if isinstance(raw, bytes) else str(raw).encode()
                    out += varint(number << 3 | 2) + varint(len(data)) + data
        return out


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def sheet(columns: list[str], rows: list[list[Any]]) -> bytes:
    """The least workbook that opens, the same bytes each time."""
    lines = ""
    for number, row in enumerate([columns, *rows], 1):
        cells = "".join(
            f"<c><v>{v}</v></c>"
            if isinstance(v, int | float) and not isinstance(v, bool)
            else f'<c t="inlineStr"><is><t>{escape(str(v))}</t></is></c>'
            for v in row
        )
        lines += f'<row r="{number}">{cells}</row>'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    kinds = "application/vnd.openxmlformats-"
    space = "http://schemas.openxmlformats.org/"
    main = f"{space}spreadsheetml/2006/main"
    rels = f"{space}officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{space}package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{kinds}package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        f'ContentType="{kinds}officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/s1.xml" '
        f'ContentType="{kinds}officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{space}package/2006/relationships">'
        f'<Relationship Id="r1" Type="{rels}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rels}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{space}package/2006/relationships">'
        f'<Relationship Id="r1" Type="{rels}/worksheet" Target="s1.xml"/></Relationships>',
        "xl/s1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), head + text)
    return out.getvalue()


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "csv0": "text/csv; charset=utf-8; header=absent",
    "tsv": "text/tab-separated-values",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data; boundary=--sh7e2",
    "xml": "application/xml",
    "soap": "text/xml; charset=utf-8",
    "table": "text/html; charset=utf-8",
    "page": "text/html; charset=utf-8",
    "pb": "application/x-protobuf",
    "xlsx": XLSX,
    "sql": "application/x-sql-rows+json",
    "text": "text/plain",
    "url": "",
}


def rows_body(out: Exchange, form: str, rows: Many, who: Who, table: str) -> str | bytes:
    bare = form == "csv0"
    names = [k for k, _ in rows.items[0].items]
    columns = [f"c{i}" for i in range(len(names))] if bare else names
    lines = [
        [out.plain(v, f"$[{i}].{c}", who) for c, (_, v) in zip(columns, row.items, strict=True)]
        for i, row in enumerate(rows.items)
    ]
    if form == "sql":
        return json.dumps({"table": table, "columns": names, "rows": lines}, ensure_ascii=False)
    if form == "xlsx":
        return sheet(names, lines)
    if form == "table":
        head = "".join(f"<th>{html.escape(n)}</th>" for n in names)
        cells = "".join(
            "<tr>" + "".join(f"<td>{html.escape(str(v))}</td>" for v in line) + "</tr>"
            for line in lines
        )
        return f"<html><body><table><tr>{head}</tr>{cells}</table></body></html>"
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t" if form == "tsv" else ",", lineterminator="\n")
    writer.writerows(lines if bare else [names, *lines])
    return text.getvalue()


def body_of(out: Exchange, form: str, node: Obj, who: Who, root: str) -> str | bytes:
    if form == "url":
        return ""
    if form == "pb":
        return out.wire(node, "$")
    if form == "xml":
        return '<?xml version="1.0" encoding="UTF-8"?>' + out.xml(node, root, f"$.{root}")
    if form == "soap":
        inner = out.xml(node, root, f"$.Envelope.Body.{root}", f"web:{root}").replace(
            f"<web:{root}", f'<web:{root} xmlns:web="http://ws.example.cn/"', 1
        )
        space = 'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"'
        return f"<soapenv:Envelope {space}><soapenv:Body>{inner}</soapenv:Body></soapenv:Envelope>"
    if form == "text":
        ((_, leaf),) = node.items
        return str(out.plain(leaf, "$", who))
    value = out.plain(node, "$", who)
    if form == "json":
        return json.dumps(value, ensure_ascii=False)
    if form == "form":
        return urlencode(value)
    if form == "page":
        inputs = "".join(
            f'<input type="text" name="{k}" value="{html.escape(str(v))}">'
            for k, v in value.items()
        )
        return f'<html><body><form method="post">{inputs}</form></body></html>'
    assert form == "multipart", form
    parts = "".join(
        f'----sh7e2\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'
        for k, v in value.items()
    )
    return parts + "----sh7e2--\r\n"
