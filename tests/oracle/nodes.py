"""Reads the text in which PostgreSQL prints its trees (`outfuncs.c`) into dictionaries and lists.

A node is a dictionary with its name under `""`; `<>` is None; a list is a list; a set of numbers is a
list that starts with `b`. Everything else stays text.
"""

import re
from typing import Any

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[(){}]|(?:\\.|[^\s(){}\\])+', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LINE = 78
"""The server breaks a dump into lines of this many bytes, at a space where there is one."""

Node = dict[str, Any]


def unfolded(text: str) -> str:
    """Give a dump without the line breaks that the server put in."""
    # A break that fell inside a word has no space to stand for: the line is full and has none.
    return "".join(
        line if len(line.encode()) == _LINE and " " not in line else f"{line} "
        for line in text.split("\n")
    )


def read_nodes(text: str) -> list[Any]:
    """Give the list that a dump holds."""
    tokens = _TOKEN.findall(text)
    value, at = _value(tokens, 0)
    assert at == len(tokens), "a dump is one value"
    assert isinstance(value, list)
    return value


def _value(tokens: list[str], at: int) -> tuple[Any, int]:
    token = tokens[at]
    if token == "{":
        return _node(tokens, at)
    if token == "(":
        items: list[Any] = []
        at += 1
        while tokens[at] != ")":
            item, at = _value(tokens, at)
            items.append(item)
        return items, at + 1
    if token == "<>":
        return None, at + 1
    if token.startswith('"') and len(token) > 1:
        token = token[1:-1]
    return _ESCAPE.sub(r"\1", token), at + 1


def _node(tokens: list[str], at: int) -> tuple[Node, int]:
    node: Node = {"": tokens[at + 1]}
    at += 2
    while tokens[at] != "}":
        name = tokens[at][1:]  # after the colon
        at += 1
        if tokens[at] == "}":
            break
        node[name], at = _value(tokens, at)
        while tokens[at] != "}" and not tokens[at].startswith(":"):  # a constant's bytes
            at += 1
    return node, at + 1
