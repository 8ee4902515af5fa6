"""XML, protobuf, GraphQL and workbooks, and the list of all forms."""

import html
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from tests.labelled.making.documents import as_json, as_ndjson, encode, plain, text_of
from tests.labelled.making.people import World
from tests.labelled.making.tables import (
    as_csv,
    as_form,
    as_html,
    as_htmlform,
    as_multipart,
    as_sql,
    table,
)
from tests.labelled.making.values import Doc, Node, Value, records


def _xml(name: str, value: Value, path: str, doc: Doc) -> str:
    doc.hold(path, value.container)
    if value.fields is None:
        doc.leaf(path, value)
        return f"<{name}>{html.escape(text_of(value.scalar), quote=False)}</{name}>"
    attrs, inner = "", ""
    for key, child in value.fields:
        if key.startswith("@"):
            doc.leaf(f"{path}.{key}", child)
            attrs += f' {key[1:]}="{html.escape(text_of(child.scalar))}"'
        elif key == "#text":
            doc.leaf(path, child)
            inner += html.escape(text_of(child.scalar), quote=False)
        elif child.items is not None:
            doc.hold(f"{path}.{key}", child.container)
            for i, item in enumerate(child.items):
                index = f"[{i}]" if len(child.items) > 1 else ""
                inner += _xml(key, item, f"{path}.{key}{index}", doc)
        else:
            inner += _xml(key, child, f"{path}.{key}", doc)
    return f"<{name}{attrs}>{inner}</{name}>"


def as_xml(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """XML; `root=A.B.C` are the elements around, the last of them repeats when n is given."""
    names = opts["root"].split(".")
    count = int(opts.get("n", "1"))
    rows = [Value(fields=r) for r in records(fields, w, count)]
    path = "$." + ".".join(names)
    soap = names[0] == "Envelope"
    inner = ""
    for i, row in enumerate(rows):
        inner += _xml(names[-1], row, path if count == 1 else f"{path}[{i}]", doc)
    holder = path if count == 1 or len(names) == 1 else "$." + ".".join(names[:-1])
    doc.hold(holder, opts.get("c"))
    for name in reversed(names[:-1]):
        tag = f"soapenv:{name}" if soap and name in {"Envelope", "Body"} else name
        space = (
            ' xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"'
            if tag.endswith("Envelope") and soap
            else ""
        )
        inner = f"<{tag}{space}>{inner}</{tag}>"
    doc.content_type = "text/xml; charset=utf-8" if soap else "application/xml"
    doc.body = '<?xml version="1.0" encoding="UTF-8"?>' + inner


def _varint(number: int) -> bytes:
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def _wire(fields: list[tuple[str, Value]], path: str, doc: Doc) -> bytes:
    out = b""
    for place, (key, value) in enumerate(fields, 1):
        number = int(key.split("#")[1]) if "#" in key else place
        many = value.items if value.items is not None else [value]
        doc.hold(f"{path}.{number}", value.container)
        for i, item in enumerate(many):
            at = f"{path}.{number}" + (f"[{i}]" if len(many) > 1 else "")
            if item.fields is not None:
                data = _wire(item.fields, at, doc)
                out += _varint(number << 3 | 2) + _varint(len(data)) + data
                continue
            doc.leaf(at, item)
            if isinstance(item.scalar, bool | int):
                out += _varint(number << 3) + _varint(int(item.scalar))
            else:
                data = text_of(item.scalar).encode()
                out += _varint(number << 3 | 2) + _varint(len(data)) + data
    return out


def as_proto(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """Protobuf on the wire; a list is the repeated field 1 of the message."""
    count = int(opts.get("n", "1"))
    rows = records(fields, w, count)
    if count == 1:
        doc.raw = _wire(rows[0], "$", doc)
        doc.hold("$", opts.get("c"))
    else:
        items = Value(items=[Value(fields=r) for r in rows], container=opts.get("c"))
        number = opts.get("field", "1")
        doc.raw = _wire([(f"rows#{number}", items)], "$", doc)
    doc.content_type = "application/x-protobuf"


def _literal(value: Value, path: str, doc: Doc) -> str:
    if value.fields is not None:
        inner = ", ".join(f"{k}: {_literal(v, f'{path}.{k}', doc)}" for k, v in value.fields)
        return "{" + inner + "}"
    if value.items is not None:
        inner = ", ".join(_literal(v, f"{path}[{i}]", doc) for i, v in enumerate(value.items))
        return f"[{inner}]"
    doc.leaf(path, value)
    return json.dumps(value.scalar, ensure_ascii=False)


def as_graphql(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A GraphQL request: `op` names the field; arguments as variables, or written in the query."""
    op = opts["op"]
    row = records(fields, w, 1)[0]
    arg = opts.get("arg", "")
    kind = opts.get("kind", "query")
    value = Value(fields=row)
    body: dict[str, Any]
    if "inline" in opts:
        base = f"$.query|graphql.{op}"
        if arg:
            inside = f"{arg}: {_literal(value, f'{base}.{arg}', doc)}"
        else:
            inside = ", ".join(f"{k}: {_literal(v, f'{base}.{k}', doc)}" for k, v in row)
        body = {"query": f"{kind} {{ {op}({inside}) {{ id __typename }} }}"}
    else:
        wrapped = Value(fields=[(arg, value)]) if arg else value
        names = [arg] if arg else [k for k, _ in row]
        heads = ", ".join(f"${n}: {n.title()}Input" for n in names)
        calls = ", ".join(f"{n}: ${n}" for n in names)
        text = f"{kind} {op.title()}({heads}) {{ {op}({calls}) {{ id __typename }} }}"
        doc.leaf("$.operationName", Value())
        doc.leaf("$.query", Value())
        body = {"operationName": op.title(), "query": text}
        body["variables"] = plain(wrapped, "$.variables", doc)
    doc.content_type = "application/json"
    doc.body = json.dumps(body, ensure_ascii=False)


def as_xlsx(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A workbook of one sheet with a header row; written by hand so that bytes never change."""
    rows = [[f.key for f in fields], *table(doc, fields, w, opts)]
    lines = []
    for i, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{chr(65 + j)}{i}" t="inlineStr"><is><t>{html.escape(c)}</t></is></c>'
            for j, c in enumerate(row)
        )
        lines.append(f'<row r="{i}">{cells}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{pack}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" '
        f'Type="{rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rels}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{pack}/relationships">'
        f'<Relationship Id="rId1" Type="{rels}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}'
        "</sheetData></worksheet>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as book:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            book.writestr(info, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
    doc.raw = out.getvalue()
    doc.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_text(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A text body: one free text, or (`b64`) a whole JSON document in base64."""
    row = records(fields, w, 1)[0]
    doc.content_type = "text/plain; charset=utf-8"
    if "b64" in opts:
        value = plain(Value(fields=row), "$|b64json", doc)
        doc.body = encode("b64json", value)
    else:
        doc.leaf("$", row[0][1])
        doc.body = text_of(row[0][1].scalar)


def as_none(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """No body: only the URL is labelled."""


FORMS: dict[str, Callable[[Doc, list[Node], World, dict[str, str]], None]] = {
    "json": as_json,
    "ndjson": as_ndjson,
    "csv": as_csv,
    "sql": as_sql,
    "html": as_html,
    "htmlform": as_htmlform,
    "form": as_form,
    "multipart": as_multipart,
    "xml": as_xml,
    "proto": as_proto,
    "graphql": as_graphql,
    "xlsx": as_xlsx,
    "text": as_text,
    "none": as_none,
}
