"""Templates: their blocks, fields, URLs, and the exchange that comes of them."""

import base64
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from tests.labelled.making.documents import text_of
from tests.labelled.making.makers import BY_VALUE
from tests.labelled.making.people import World
from tests.labelled.making.trees import FORMS
from tests.labelled.making.values import CATEGORY, Doc, Node, Value, scalar


def parse_label(text: str) -> tuple[str | None, str | None]:
    """`mob:masked` is the label and the form."""
    label, _, form = text.partition(":")
    if label != "-" and label not in CATEGORY and label not in BY_VALUE:
        raise ValueError(f"unknown label {text!r}")
    return (None if label == "-" else label), (form or None)


def parse_field(text: str) -> Node:
    """One line of a template."""
    words = text.split(None, 2)
    node = Node(words[0])
    rest = words[1:]
    if found := re.fullmatch(r"(.+?)\[(\d+)\]", node.key):
        node.key, node.many = found[1], int(found[2])
    if found := re.fullmatch(r"(.+?)\|(json|b64json|form|b64form)", node.key):
        node.key, node.code = found[1], found[2]
    if rest and rest[0].startswith("!"):
        node.container = rest[0][1:]
        return node
    if rest:
        node.label, node.form = parse_label(rest[0])
        node.maker = rest[1] if len(rest) > 1 else ""
    return node


def parse_tree(lines: list[str]) -> list[Node]:
    """Fields by indentation; several may stand on a line, parted by `;`."""
    roots: list[Node] = []
    stack: list[tuple[int, list[Node]]] = [(-1, roots)]
    for line in lines:
        depth = len(line) - len(line.lstrip())
        while stack[-1][0] >= depth:
            stack.pop()
        for text in line.split(";"):
            if text.strip():
                stack[-1][1].append(parse_field(text.strip()))
        if stack[-1][1]:
            stack.append((depth, stack[-1][1][-1].children))
    return roots


def check_names(fields: list[Node]) -> None:
    """No two siblings of one name."""
    names = [f.key for f in fields]
    if len(names) != len(set(names)):
        raise ValueError(f"a name occurs twice among {names}")
    for child in fields:
        check_names(child.children)


def parse_url(template: str, w: World, doc: Doc) -> str:
    """Fill in the URL's placeholders, label them."""

    def fill(text: str, path: str) -> str:
        out = text
        if found := re.search(r"\{(.+?)\}", text):
            label, _, maker = found[1].partition(":")
            key = path.lstrip("?/")
            node = Node(key, *parse_label(label), maker=maker)
            if maker in {"masked", "hashed"}:
                node = Node(key, *parse_label(found[1]))
            value = scalar(node, w)
            doc.leaf(path, value)
            out = text.replace(found[0], quote(text_of(value.scalar), safe="@:+"))
        elif path.startswith("?"):
            doc.leaf(path, Value())
        return out

    route, _, query = template.partition("?")
    parts = [fill(p, f"/{i}") for i, p in enumerate(route.removeprefix("/").split("/"))]
    url = "/" + "/".join(parts)
    if query:
        pairs = []
        for pair in query.split("&"):
            key, _, text = pair.partition("=")
            pairs.append(f"{quote(key)}={fill(text, f'?{key}')}")
        url += "?" + "&".join(pairs)
    return url


def build(name: str, source: str, fields: list[Node], line: str) -> dict[str, Any]:
    """One exchange from the fields of a block and one of its `%as` lines."""
    direction, form, method, url, *rest = line.split()
    opts = {k: v for k, _, v in (r.partition("=") for r in rest)}
    w = World(name)
    doc = Doc()
    made_url = parse_url(url, w, doc)
    if skip := set(opts.get("less", "").split(",")) - {""}:
        fields = [f for f in fields if f.key not in skip]
    FORMS[form](doc, fields, w, opts)
    row: dict[str, Any] = {
        "doc_id": name,
        "source": source,
        "direction": direction,
        "method": method,
        "url": made_url,
        "content_type": doc.content_type,
        "body": doc.body,
    }
    if doc.raw is not None:
        row["body_base64"] = base64.b64encode(doc.raw).decode()
    row["leaves"] = doc.leaves
    row["containers"] = doc.containers
    return row


def blocks(text: str) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """The blocks of a template file: name, source, field lines and `%as` lines."""
    name, source = "", ""
    fields: list[str] = []
    uses: list[str] = []
    for line in [*text.splitlines(), "== | "]:
        if line.startswith("== "):
            if name:
                yield name, source, fields, uses
            head, _, source = line[3:].partition("|")
            name, source, fields, uses = head.strip(), source.strip(), [], []
        elif line.startswith("%as "):
            uses.append(line[4:])
        elif line.strip() and not line.startswith("#"):
            fields.append(line)
