"""Tables and forms: CSV, rows of a query, pages, form data."""

import base64
import csv
import html
import io
import json
from urllib.parse import urlencode

from tests.labelled.making.documents import plain, text_of
from tests.labelled.making.people import PIXEL, World
from tests.labelled.making.values import Doc, Node, records


def table(
    doc: Doc, fields: list[Node], w: World, opts: dict[str, str], default: int = 4
) -> list[list[str]]:
    """Rows of text, labelled `$[row].column`."""
    rows = []
    for i, row in enumerate(records(fields, w, int(opts.get("n", str(default))))):
        for j, (key, value) in enumerate(row):
            doc.leaf(f"$[{i}].{f'c{j}' if 'bare' in opts else key}", value)
        rows.append([text_of(v.scalar) for _, v in row])
    doc.hold("$", opts.get("c"))
    return rows


def as_csv(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """CSV or TSV, with a header unless `bare`."""
    tab = "tsv" in opts
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t" if tab else ",", lineterminator="\r\n")
    rows = table(doc, fields, w, opts)
    if "bare" not in opts:
        writer.writerow([f.key for f in fields])
    writer.writerows(rows)
    header = "absent" if "bare" in opts else "present"
    kind = "text/tab-separated-values" if tab else "text/csv"
    doc.content_type = f"{kind}; charset=utf-8; header={header}"
    doc.body = out.getvalue()


def as_sql(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """Rows of a query as the database proxy sees them."""
    rows = []
    for i, row in enumerate(records(fields, w, int(opts.get("n", "3")))):
        for key, value in row:
            doc.leaf(f"$[{i}].{key}", value)
        rows.append([v.scalar for _, v in row])
    doc.hold("$", opts.get("c"))
    doc.content_type = "application/x-sql-rows+json"
    body = {"table": opts["table"], "columns": [f.key for f in fields], "rows": rows}
    doc.body = json.dumps(body, ensure_ascii=False)


def as_html(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A page with a table."""
    rows = table(doc, fields, w, opts, 3)
    head = "".join(f"<th>{html.escape(f.key)}</th>" for f in fields)
    lines = ["<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in rows]
    doc.content_type = "text/html; charset=utf-8"
    title = opts.get("title", "查询结果")
    doc.body = (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h3>{title}</h3>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table></body></html>"
    )


def as_htmlform(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A page with a filled-in form."""
    inputs = []
    for key, value in records(fields, w, 1)[0]:
        doc.leaf(f"$.{key}", value)
        text = html.escape(text_of(value.scalar))
        kind = "hidden" if key.startswith("_") else "text"
        inputs.append(f'<input type="{kind}" name="{html.escape(key)}" value="{text}">')
    doc.content_type = "text/html; charset=utf-8"
    doc.body = (
        "<!DOCTYPE html><html><body><form method='post' action='save'>"
        f"{''.join(inputs)}<button>{opts.get('title', '保存')}</button></form></body></html>"
    )


def as_form(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A form; a field may hold a document."""
    pairs = []
    for key, value in records(fields, w, 1)[0]:
        pairs.append((key, text_of(plain(value, f"$.{key}", doc))))
    doc.hold("$", opts.get("c"))
    doc.content_type = "application/x-www-form-urlencoded"
    doc.body = urlencode(pairs)


def as_multipart(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A multipart form; images are file parts."""
    line = "----whosaw" + w.digits(12)
    out = b""
    for key, value in records(fields, w, 1)[0]:
        head = f'--{line}\r\nContent-Disposition: form-data; name="{key}"'
        if value.label in {"idimg", "bio", "sign"}:
            head += f'; filename="{w.digits(6)}.png"\r\nContent-Type: image/png'
            data = base64.b64decode(PIXEL) if "bin" in opts else PIXEL.encode()
            doc.leaf(f"$.{key}", value)
        else:
            data = text_of(plain(value, f"$.{key}", doc)).encode()
        out += f"{head}\r\n\r\n".encode() + data + b"\r\n"
    out += f"--{line}--\r\n".encode()
    doc.content_type = f"multipart/form-data; boundary={line}"
    if "bin" in opts:
        doc.raw = out
    else:
        doc.body = out.decode()
