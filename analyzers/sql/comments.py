"""What a statement's comments declare: `/* key=value, k2='v%20x' */` and `-- key: value`.

Only keys of the caller's list are taken; everything else in a comment stays unread. The values are
text from the wire: `proxy.identity` lets them through its gate, nothing else may keep them.
Source: the sqlcommenter specification (keys and values percent-encoded, values in single quotes).
"""

import re
from collections.abc import Container, Iterable
from urllib.parse import unquote

from analyzers.sql.lexer import POSTGRES, Lexicon, comments

_VALUE_LIMIT = 256
"""Characters of a value: a traceparent has 55, a sentence of purpose fits."""
_PAIRS_LIMIT = 64
"""Pairs of one statement: frameworks write up to ten."""
_NESTED = re.compile(r"/\*|\*/")
_PAIR = re.compile(
    r"""(?<![\w.%-])(?P<key>[A-Za-z_][\w.%-]{0,63})[ \t]*[=:][ \t]*
        (?:'(?P<quoted>(?:[^'\\]|\\.)*+)'|(?P<bare>
          (?:[^\s,;']++|[ \t]++(?![A-Za-z_][\w.-]*[ \t]*[=:]))*+))""",
    re.VERBOSE | re.DOTALL,
)


def declared(
    text: str,
    keys: Container[str],
    start: int = 0,
    end: int | None = None,
    rules: Lexicon = POSTGRES,
) -> tuple[tuple[str, str], ...]:
    """Give the listed pairs of the comments of `text[start:end]`, in order, keys in small letters.

    A key may come more than once. Empty values are left out, long ones cut.
    """
    return pairs(comments(text, start, end, rules), keys)


def pairs(written: Iterable[str], keys: Container[str]) -> tuple[tuple[str, str], ...]:
    """Give the listed pairs of comments, each with its marks."""
    found: list[tuple[str, str]] = []
    for comment in written:
        inner = comment[1:] if comment.startswith("#") else comment[2:]
        if comment.startswith("/*"):
            inner = inner.removesuffix("*/")
        for pair in _PAIR.finditer(_NESTED.sub("\n", inner)):
            key = unquote(pair["key"]).lower()
            if key not in keys:
                continue
            written = pair["quoted"]
            value = pair["bare"] if written is None else re.sub(r"\\(.)", r"\1", written)
            value = unquote(value.strip())[:_VALUE_LIMIT].strip()
            if value:
                found.append((key, value))
            if len(found) >= _PAIRS_LIMIT:
                return tuple(found)
    return tuple(found)
