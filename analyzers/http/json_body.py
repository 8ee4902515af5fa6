"""JSON bodies: one document, one a line, and the rows of a query."""

from access import GapReason
from analyzers.http.json_text import (
    TooDeep,
    careful,
    exact,
    mended,
    parse,
    plain_text,
    same_pairs,
)
from analyzers.http.walk import Walk

_MAY_HOLD = (b'"{', b'"[', b"=", b"\\", b'"ey', b'"ew', b'"W', b'"query', b'" ', b'"<')
"""Signs of a document inside a string. A form in base64 without `=` at its end has none of them: it is
noticed while a path is new, and by the samples taken later."""


def read_json(walk: Walk, body: bytes, charset: str, *, cut: bool) -> bool:
    """Read a body; False when it is no JSON at all. `cut` says it may end early."""
    text = plain_text(body, charset, cut=cut)
    if cut:
        text = mended(text)
    try:
        tree, fast, whole = parse(text)
    except TooDeep:
        walk.gaps[GapReason.TRUNCATED] += 1
        return False
    except ValueError:
        return False
    walk.may_open = walk.learning or any(sign in text for sign in _MAY_HOLD)
    walk.document(tree)
    if fast and (walk.inexact or not same_pairs(text, walk.pairs)):
        try:
            tree = exact(text)
        except (ValueError, RecursionError):
            walk.gaps[GapReason.UNPARSED] += 1
            return True
        walk.start_again()
        walk.document(tree)
    if not whole:
        walk.gaps[GapReason.UNPARSED] += 1
    return True


def read_lines(walk: Walk, body: bytes, charset: str, *, cut: bool) -> bool:
    """Read one JSON document a line; a line that is none is the gap `unparsed`."""
    lines = [line.strip(b" \t\r\x1e") for line in plain_text(body, charset, cut=cut).split(b"\n")]
    lines = [line for line in lines if line]
    if cut and lines:
        lines.pop()
    whole: list[object] = []
    for line in lines:
        try:
            whole.append(careful(line))
        except (ValueError, RecursionError):
            walk.gaps[GapReason.UNPARSED] += 1
    walk.document(whole)
    return bool(whole)


def read_sql_rows(walk: Walk, body: bytes, charset: str, *, cut: bool) -> bool:
    """Read `{table, columns, rows}`; False when it is not that."""
    try:
        tree = careful(plain_text(body, charset, cut=cut))
    except (ValueError, RecursionError):
        return False
    if not isinstance(tree, dict):
        return False
    columns, rows, table = tree.get("columns"), tree.get("rows"), tree.get("table")
    if not isinstance(columns, list) or not isinstance(rows, list):
        return False
    if not all(isinstance(row, list) for row in rows):
        return False
    names = [name if isinstance(name, str) else "" for name in columns]
    root = walk.trie.root
    if isinstance(table, str) and table:
        root = walk.trie.added("$", table.rpartition(".")[2], "")
    walk.table(root, names, rows, "$")
    walk.records = len(rows)
    return True
