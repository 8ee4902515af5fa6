"""XML and SOAP → a tree: elements are objects, repeated elements lists, attributes fields with `@`.

lxml parses without entities, without network and without libxml2's limits lifted. Names lose their
namespaces. The text of an element that has attributes or children is its field number 0; that of the
document holds what comments, instructions and names say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from analyzers.detection import WORTH_A_LOOK
from analyzers.http.attributes import any_is_wide

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ELEMENTS = 500_000
"""Elements of a document that are read, a security limit: 8 MB of `<a/>` have two million."""
_NUMBER = re.compile(r"[0-9][0-9Xx.-]{6,}")
"""A number in a name, which may not begin with one."""
_SPACE = re.compile(r"""xmlns(?::([^\s=]{1,256}))?\s*=\s*(?:"([^"]*)"|'([^']*)')""")
"""A namespace's prefix and address."""
_DOCTYPE = re.compile(
    r"""(?:[\s\ufeff]++|<!--.*?-->|<\?.*?\?>)*+<!DOCTYPE((?:[^>\["']++|"[^"]*"|'[^']*')*+)(\[)?""",
    re.DOTALL,
)
"""What says of which kind a document is, and whether it declares something itself. It stands behind
nothing but comments, instructions and space, and its addresses may hold any sign."""
_DECLARATION = re.compile(r"^[\s\ufeff]*<\?xml[^>]{0,256}\?>")
"""The text is decoded already; what it says of its encoding would make the parser decode it again."""


def xml_tree(text: str) -> tuple[dict[str | int, object], bool] | None:
    """Give the document as `{root: …}`, and whether it declares something of its own.

    None where it is no document, or one beyond the limits. Entities are not resolved and defaults of
    attributes not applied, so that something may be hidden in them.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        strip_cdata=True,
    )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text).encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS or any_is_wide(root.iter()):
        return None
    doctype = _DOCTYPE.match(text) if "<!DOCTYPE" in text else None
    tree: dict[str | int, object] = {_name(root.tag): _tree(root)}
    aside = list(_aside(root, text, doctype[1] if doctype is not None else ""))
    if aside:
        tree[0] = aside
    return tree, doctype is not None and doctype[2] is not None


def _aside(root: etree._Element, text: str, kind: str) -> Iterator[str]:
    """Give what comments, instructions and addresses say, and names with a number in them."""
    names: set[str] = set()
    for element in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        if isinstance(element.tag, str):
            names.add(element.tag)
            names.update(map(str, element.attrib))
        elif isinstance(element, etree._Comment | etree._ProcessingInstruction):
            said = element.text or ""
            if WORTH_A_LOOK.search(said) is not None or "<" in said:
                yield said.strip()
            if isinstance(element, etree._ProcessingInstruction):
                names.add(element.target or "")
    addresses = {kind.strip()}
    for prefix, *quoted in _SPACE.findall(text) if "xmlns" in text else ():
        names.add(prefix)
        addresses.update(quoted)
    yield from sorted(one for one in addresses if WORTH_A_LOOK.search(one) is not None)
    for name in sorted(names):
        found = _NUMBER.search(_name(name))
        if found is not None:
            yield found[0]


def _tree(element: etree._Element) -> object:
    children = [child for child in element if isinstance(child.tag, str)]
    if not children and not element.attrib:
        return "".join(_texts(element))
    tree: dict[str | int, object] = {}
    repeated: dict[str, list[object]] = {}
    for name, value in element.attrib.items():
        repeated.setdefault(f"@{_name(name)}", []).append(str(value))
    for child in children:
        repeated.setdefault(_name(child.tag), []).append(_tree(child))
    for name, trees in repeated.items():
        tree[name] = trees if len(trees) > 1 else trees[0]
    text = "".join(_texts(element)).strip()
    if text:
        tree[0] = text
    return tree


def _texts(element: etree._Element) -> Iterator[str]:
    """Give an element's own text, what stands between its children included."""
    if element.text:
        yield element.text
    for child in element:
        if child.tail:
            yield child.tail


def _name(tag: object) -> str:
    """Give a name without its namespace."""
    text = tag if isinstance(tag, str) else str(tag)
    return text.rpartition("}")[2]
