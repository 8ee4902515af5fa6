"""JSON bodies: one document, one a line, and the rows of a query."""

from access import GapReason
from analyzers.http.glance import at_a_glance, remember_glance
from analyzers.http.json_text import (
    Pairs,
    TooDeep,
    careful,
    exact,
    mended,
    parse,
    plain_text,
    same_pairs,
)
from analyzers.http.look import may_hold_a_document
from analyzers.http.skeleton import recognised
from analyzers.http.table import read_table
from analyzers.http.walk import Walk

_BORING = bytes(byte for byte in range(256) if byte not in b"{[\\=<")


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
    walk.careful = not fast or walk.trie.careful
    if not walk.careful and at_a_glance(walk, tree, text):
        return True
    walk.unmasked = b"*" not in text
    walk.trusting = walk.unmasked and not walk.careful
    walk.document(tree)
    if walk.trusting:
        if recognised(walk):
            remember_glance(walk, tree)
        else:
            _again(walk, tree)
    if fast and (walk.inexact or not same_pairs(text, walk.pairs)):
        try:
            tree = exact(text)
        except (ValueError, RecursionError):
            walk.gaps[GapReason.UNPARSED] += 1
            return True
        walk.careful = True
        _again(walk, tree)
    elif not walk.careful and _may_hold_documents(text, walk):
        walk.trie.careful = walk.careful = True
        _again(walk, tree)
    if not whole:
        walk.gaps[GapReason.UNPARSED] += 1
    return True


def _again(walk: Walk, tree: object) -> None:
    """Read the document once more, trusting nothing."""
    walk.start_again()
    walk.trusting = False
    walk.document(tree)


def _may_hold_documents(text: bytes, walk: Walk) -> bool:
    """Tell whether a string of a document may be a document itself.

    Without escapes all brackets beyond those of its objects and lists stand in strings. A form in
    base64 that ends without `=` shows no sign: it is noticed while its path is new.
    """
    signs = text.translate(None, _BORING)
    if len(signs) != walk.object_count + walk.list_count:
        return True
    return walk.known is None and may_hold_a_document(text)


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
    """Read `{table, columns, rows}`; False when it is not that.

    Whatever else stands beside them is read as in any document.
    """
    try:
        tree = careful(plain_text(body, charset, cut=cut))
    except (ValueError, RecursionError):
        return False
    if not isinstance(tree, dict | Pairs):
        return False
    pairs = list(tree.items()) if isinstance(tree, dict) else list(tree)
    columns = next((value for key, value in pairs if key == "columns"), None)
    given = [value for key, value in pairs if key == "rows"]
    tables = [rows for rows in map(_table, given) if rows is not None]
    if not isinstance(columns, list) or not tables or len(tables) < len(given):
        return False
    table = next((value for key, value in pairs if key == "table"), None)
    names = [name if isinstance(name, str) else "" for name in columns]
    root = walk.trie.root
    if isinstance(table, str) and table:
        root = walk.trie.added("$", table.rpartition(".")[2], "")
    count = 0
    for rows in tables:
        read_table(walk, root, names, rows, "$", first=count)
        count += len(rows)
    rest = Pairs(
        (key, value)
        for key, value in pairs
        if not (key == "rows" or value is columns or (key == "table" and value is table))
    )
    if rest:
        walk.take(walk.trie.root.field, (rest,), (walk.row(),), walk.place("$"), 0)
    walk.records = count
    return True


def _table(rows: object) -> list[list[object]] | None:
    """Give rows of cells; None where a value is no list of them."""
    if isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        return rows
    return None
