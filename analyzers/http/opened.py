"""Finds the document inside a string: JSON, a form, either of them in base64, XML, GraphQL.

Each kind has a cheap look first; what fails to parse is plain text. How deep documents may stand in
each other is the walk's to say.
"""

import re
from base64 import b64decode
from urllib.parse import parse_qsl

from analyzers.http.graphql_body import query_tree
from analyzers.http.json_text import Pairs, careful
from analyzers.http.look import BASE64_JSON, SHORTEST_BASE64
from analyzers.http.xml_body import xml_tree

_FORM = re.compile(
    r"[A-Za-z_][\w.\[\]-]{0,63}=[^&\s]*(?:&[A-Za-z_][\w.\[\]-]{0,63}=[^&\s]*)+", re.ASCII
)
"""Two pairs or more; one alone may be anything."""
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{10,}={0,2}")
_MOST_PAIRS = 512
"""Pairs of a form in a string, a security limit; a string with more is text."""


def document_in(text: str, name: str) -> tuple[str, object] | None:
    """Give the kind and the tree of the document that a string is; None for plain text.

    `name` is the field's: a query in GraphQL is looked for under its own name only.
    """
    first = text[0]
    if first in "{[<" or first.isspace():
        found = _bracketed(text.strip(), name)
        if found is not None:
            return found
    if name == "query" and "{" in text:
        tree = query_tree(text)
        return ("|graphql", tree) if tree is not None else None
    if "=" in text and "&" in text:
        form = _form(text)
        if form is not None:
            return "|form", form
    if len(text) >= SHORTEST_BASE64 and (text[:2] in BASE64_JSON or len(text) % 4 == 0):
        return _base64(text)
    return None


def _bracketed(text: str, name: str) -> tuple[str, object] | None:
    last = text[-1:]
    if text[:1] == "<":
        found = xml_tree(text) if last == ">" and "</" in text else None
        return ("|xml", found[0]) if found is not None and not found[1] else None
    if not last or last not in "}]":
        return None
    tree = _json(text)
    if tree is not None:
        return "|json", tree
    if name == "query" and text[0] == "{":
        tree = query_tree(text)
        return ("|graphql", tree) if tree is not None else None
    return None


def _json(text: str) -> object:
    try:
        tree = careful(text.encode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return tree if isinstance(tree, dict | list) else None


def _form(text: str) -> Pairs | None:
    if _FORM.fullmatch(text) is None or text.count("&") >= _MOST_PAIRS:
        return None
    return Pairs(parse_qsl(text, keep_blank_values=True, errors="replace"))


def _base64(text: str) -> tuple[str, object] | None:
    if _BASE64.fullmatch(text) is None:
        return None
    padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
    try:
        inner = b64decode(padded.translate(_URL_SAFE), validate=True).decode("utf-8")
    except ValueError:
        return None
    if inner[:1] in {"{", "["}:
        tree = _json(inner)
        return ("|b64json", tree) if tree is not None else None
    form = _form(inner) if "=" in inner else None
    return ("|b64form", form) if form is not None else None


_URL_SAFE = str.maketrans("-_", "+/")
