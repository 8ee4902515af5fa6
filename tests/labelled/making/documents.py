"""JSON, what stands in strings, and what projects put around their answers."""

import base64
import json
from typing import Any
from urllib.parse import urlencode

from tests.labelled.making.makers import MAKERS
from tests.labelled.making.people import World
from tests.labelled.making.values import Doc, Node, Value, records


def encode(code: str, value: Any) -> str:
    """A document inside a string."""
    text = urlencode(value) if code.endswith("form") else json.dumps(value, ensure_ascii=False)
    return base64.b64encode(text.encode()).decode() if code.startswith("b64") else text


def plain(value: Value, path: str, doc: Doc) -> Any:
    """The value as JSON has it; its labels go to the document."""
    if value.code:
        inner = plain(Value(fields=value.fields), f"{path}|{value.code}", doc)
        doc.hold(f"{path}|{value.code}", value.container)
        return encode(value.code, inner)
    doc.hold(path, value.container)
    if value.fields is not None:
        return {k: plain(v, f"{path}.{k}", doc) for k, v in value.fields}
    if value.items is not None:
        return [plain(v, f"{path}[{i}]", doc) for i, v in enumerate(value.items)]
    doc.leaf(path, value)
    return value.scalar


def fixed(**fields: Any) -> list[tuple[str, Value]]:
    return [(k, Value(v)) for k, v in fields.items()]


def envelope(wrap: str, body: Value, count: int) -> Value:
    """What the named project puts around its answers."""
    page: list[tuple[str, Value]]
    head: list[tuple[str, Value]]
    if wrap == "mall":
        page = fixed(pageNum=1, pageSize=5, totalPage=9, total=count + 40)
        data = Value(fields=[*page, ("list", body)]) if body.items is not None else body
        return Value(fields=[*fixed(code=200, message="操作成功"), ("data", data)])
    if wrap == "ruoyi":
        if body.items is None:
            return Value(fields=[*fixed(msg="操作成功", code=200), ("data", body)])
        return Value(
            fields=[*fixed(total=count + 7), ("rows", body), *fixed(code=200, msg="查询成功")]
        )
    if wrap == "yudao":
        page = [("list", body), *fixed(total=count + 3)]
        data = Value(fields=page) if body.items is not None else body
        return Value(fields=[*fixed(code=0), ("data", data), *fixed(msg="")])
    if wrap == "jeecg":
        page = [("records", body), *fixed(total=count, size=10, current=1, pages=1)]
        data = Value(fields=page) if body.items is not None else body
        head = fixed(success=True, message="", code=200)
        return Value(fields=[*head, ("result", data), *fixed(timestamp=1712345678901)])
    if wrap == "litemall":
        page = [*fixed(total=count, pages=1, limit=20, page=1), ("list", body)]
        data = Value(fields=page) if body.items is not None else body
        return Value(fields=[*fixed(errno=0), ("data", data), *fixed(errmsg="成功")])
    if wrap == "boss":
        about = Value(fields=fixed(respCode="0000", respDesc="OK", transIdo="8820240311"))
        return Value(fields=[("head", about), ("body", Value(fields=[("resultList", body)]))])
    if wrap == "spring":
        return Value(fields=[("content", body), *fixed(totalElements=count)])
    if wrap == "data":
        return Value(fields=[("data", body)])
    return body


def text_of(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def as_json(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """A JSON body, with its project's envelope."""
    count = int(opts.get("n", "0"))
    label = opts.get("c")
    if "map" in opts:
        keys = [str(MAKERS[opts["map"]](w)) for _ in range(count)]
        rows = records(fields, w, count)
        one = len(fields) == 1
        held = [(k, r[0][1] if one else Value(fields=r)) for k, r in zip(keys, rows, strict=True)]
        body = Value(fields=held, container=opts["map"].rstrip("2"))
    elif count:
        body = Value(items=[Value(fields=r) for r in records(fields, w, count)], container=label)
    else:
        body = Value(fields=records(fields, w, 1)[0], container=label)
    if "enc" in opts:
        key = opts.get("key", "data")
        body.code = opts["enc"]
        body = Value(fields=[*fixed(appId="A1002", version="1.0"), (key, body)])
        if opts["enc"].startswith("b64"):
            body.fields = [*(body.fields or []), *fixed(sign="9f8a3c0e11d2")]
    value = plain(envelope(opts.get("wrap", ""), body, count), "$", doc)
    doc.content_type = "application/json;charset=UTF-8"
    doc.body = json.dumps(value, ensure_ascii="ascii" in opts)


def as_ndjson(doc: Doc, fields: list[Node], w: World, opts: dict[str, str]) -> None:
    """One JSON document a line."""
    lines = []
    for i, row in enumerate(records(fields, w, int(opts.get("n", "3")))):
        lines.append(json.dumps(plain(Value(fields=row), f"$[{i}]", doc), ensure_ascii=False))
    doc.hold("$", opts.get("c"))
    doc.content_type = "application/x-ndjson"
    doc.body = "\n".join(lines) + "\n"
