"""PostgreSQL's lexical rules: text in, tokens out, in linear time and without an exception.

Used where the parser's tree cannot help: comments, redaction, statements that do not parse, and a
look at how deep a text nests before it is given to the parser. What does not end (a string, a
dollar quote, a block comment) takes the rest of the text, as in the server.
Source: PostgreSQL 18 manual, 4.1 Lexical Structure; `standard_conforming_strings` is taken as on.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class TokenKind(Enum):
    """What a token is. White space is no token."""

    NAME = "name"
    """A keyword or an identifier without quotes."""
    QUOTED = "quoted"
    """An identifier in double quotes, `U&"…"` included."""
    LITERAL = "literal"
    """Strings of every form, numbers, bit strings; also one that never ends."""
    LITERALS = "literals"
    """Four or more plain literals or parameters with commas between, read at once: long lists."""
    PARAMETER = "parameter"
    """`$1` to `$65535`; a larger number is a literal, since no protocol can bind it."""
    OPERATOR = "operator"
    PUNCTUATION = "punctuation"
    """One of `( ) [ ] , ; : .` or two colons."""
    COMMENT = "comment"
    OTHER = "other"
    """A character that PostgreSQL does not know outside quotes."""


class Token(NamedTuple):
    """A token and where it stands: `text[start:end]`."""

    kind: TokenKind
    start: int
    end: int


_HIGH = "\x80-\U0010ffff"
_ONE = (
    r"(?:'[^']*+(?:''[^']*+)*+'(?!')"
    rf"|-?[0-9]++(?:\.[0-9]++)?(?![0-9A-Za-z_$.{_HIGH}])"
    rf"|\$[1-9][0-9]{{0,3}}+(?![0-9A-Za-z_${_HIGH}]))"
)
_GAP = r"[ \t\n\r\f\v]*+"
_TOKEN = re.compile(
    rf"""
      (?P<space>[ \t\n\r\f\v]++)
    | (?P<line>--[^\n\r]*+)
    | (?P<block>/\*)
    | (?P<run>{_ONE}(?:{_GAP},{_GAP}{_ONE}){{3,}}+)
    | (?P<escaped>[eE]'(?:[^'\\]++|''|\\.)*+(?:'|\\?\Z))
    | (?P<string>(?:[bBxXnN]|[uU]&)?'(?:[^']++|'')*+(?:'|\Z))
    | (?P<quoted>(?:[uU]&)?"(?:[^"]++|"")*+(?:"|\Z))
    | (?P<name>[A-Za-z_{_HIGH}][A-Za-z0-9_${_HIGH}]*+)
    | (?P<number>\.?[0-9][0-9A-Za-z_${_HIGH}]*+(?:\.[0-9A-Za-z_${_HIGH}]*+)?
        (?:(?<=[eE])[+-][0-9][0-9A-Za-z_${_HIGH}]*+)?)
    | (?P<parameter>\$[0-9][0-9A-Za-z_${_HIGH}]*+)
    | (?P<dollar>\$(?:[A-Za-z_{_HIGH}][A-Za-z0-9_{_HIGH}]*+)?\$)
    | (?P<punctuation>::|[()\[\],;:.])
    | (?P<operator>(?:(?!--|/\*)[-+*/<>=~!@\#%^&|`?])++)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMENT_MARK = re.compile(r"/\*|\*/")
_PARAMETER = re.compile(r"\$[1-9][0-9]{0,4}\Z")
_MOST_PARAMETERS = 65535

_KINDS = {
    "line": TokenKind.COMMENT,
    "run": TokenKind.LITERALS,
    "escaped": TokenKind.LITERAL,
    "string": TokenKind.LITERAL,
    "quoted": TokenKind.QUOTED,
    "name": TokenKind.NAME,
    "number": TokenKind.LITERAL,
    "punctuation": TokenKind.PUNCTUATION,
    "operator": TokenKind.OPERATOR,
    "other": TokenKind.OTHER,
}


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Give the tokens of `text[start:end]` in order."""
    stop = len(text) if end is None else end
    position = start
    match = _TOKEN.match
    while position < stop:
        found = match(text, position, stop)
        if found is None:  # cannot be: the last alternative matches any character
            return
        name = found.lastgroup or "other"
        last = found.end()
        if name == "space":
            position = last
            continue
        match name:
            case "block":
                last = _end_of_comment(text, last, stop)
                kind = TokenKind.COMMENT
            case "dollar":
                closing = text.find(found.group(), last, stop)
                last = stop if closing < 0 else closing + len(found.group())
                kind = TokenKind.LITERAL
            case "parameter":
                kind = _parameter(found.group())
            case _:
                kind = _KINDS[name]
        yield Token(kind, position, last)
        position = last


def comments(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """Give the comments of `text[start:end]` with their marks, none from inside a literal."""
    if "--" not in text and "/*" not in text:
        return
    for token in tokens(text, start, end):
        if token.kind is TokenKind.COMMENT:
            yield text[token.start : token.end]


def name_of(text: str, token: Token) -> str:
    """Give the identifier that a NAME or QUOTED token stands for (ASCII letters folded).

    `U&"…"` escapes are not resolved: such a name is returned with its mark, so no list knows it.
    """
    written = text[token.start : token.end]
    if token.kind is TokenKind.QUOTED:
        if not written.startswith('"'):
            return written
        return written[1:].removesuffix('"').replace('""', '"')
    return folded(written)


def folded(name: str) -> str:
    """Give a name in small letters, as PostgreSQL folds it: ASCII only."""
    return name.lower() if name.isascii() else name.translate(_SMALL)


_SMALL = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def depth(text: str, limit: int) -> int:
    """Tell how many levels a parser's tree of this text may have, at most; stop beyond a limit.

    Every operator or word may hang the tree so far below itself (`1+1+1+…` is that deep), brackets
    add their own; a comma, a semicolon, AND and OR end such a chain.
    """
    deepest = 0
    below = 0
    chains = [0]
    for token in tokens(text):
        if token.kind in _COUNTED:
            if text[token.start : token.end].lower() in ("and", "or"):
                below -= chains[-1]
                chains[-1] = 0
            else:
                weight = token.end - token.start if token.kind is TokenKind.OPERATOR else 1
                chains[-1] += weight
                below += weight
        elif token.kind is TokenKind.PUNCTUATION:
            match text[token.start]:
                case "(" | "[":
                    chains.append(1)
                    below += 1
                case ")" | "]":
                    if len(chains) > 1:
                        below -= chains.pop()
                case ",":
                    below -= chains[-1]
                    chains[-1] = 0
                case ";":
                    chains = [0]
                    below = 0
                case _:
                    chains[-1] += 1
                    below += 1
        if below > deepest:
            deepest = below
            if deepest > limit:
                break
    return deepest


_COUNTED = (TokenKind.NAME, TokenKind.OPERATOR, TokenKind.OTHER)


def _parameter(written: str) -> TokenKind:
    if _PARAMETER.match(written) and int(written[1:]) <= _MOST_PARAMETERS:
        return TokenKind.PARAMETER
    return TokenKind.LITERAL


def _end_of_comment(text: str, position: int, stop: int) -> int:
    nested = 1
    for mark in _COMMENT_MARK.finditer(text, position, stop):
        nested += 1 if mark.group() == "/*" else -1
        if not nested:
            return mark.end()
    return stop
