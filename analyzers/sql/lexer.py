"""The lexical rules of each dialect: text in, tokens out, in linear time and without an exception.

Used where the parser's tree cannot help: comments, redaction, statements that do not parse, and a
look at how deep a text nests before it is given to the parser. What does not end (a string, a
dollar quote, a block comment) takes the rest of the text, as in the server.
What stands in MySQL's and MariaDB's executable comments (`/*!50001 … */`) is code.
Sources: PostgreSQL 18 manual, 4.1 Lexical Structure, `standard_conforming_strings` taken as on; MySQL
8.4 manual, chapter 11 Language Structure, and MariaDB's pages on comments; SQLite's "SQL Language
Expressions", "Comments" and "Keywords".
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from analyzers.sql.facts import Dialect


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
    """`$1` to `$65535`; a larger number is a literal, since no protocol can bind it. SQLite's named
    parameters are literals too: a name is text."""
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
_ONE_OF_MYSQL = (
    r"(?:'[^'\\]*+(?:(?:''|\\.)[^'\\]*+)*+'(?!')"
    rf"|-?[0-9]++(?:\.[0-9]++)?(?![0-9A-Za-z_$.{_HIGH}]))"
)
_GAP = r"[ \t\n\r\f\v]*+"
_SPACE = r"(?P<space>[ \t\n\r\f\v]++)"
_NUMBER = (
    rf"(?P<number>\.?[0-9][0-9A-Za-z_${_HIGH}]*+(?:\.[0-9A-Za-z_${_HIGH}]*+)?"
    rf"(?:(?<=[eE])[+-][0-9][0-9A-Za-z_${_HIGH}]*+)?)"
)
_NAME = rf"(?P<name>[A-Za-z_{_HIGH}][A-Za-z0-9_${_HIGH}]*+)"
_END = r"(?P<punctuation>::|[()\[\],;:.])"
_OTHER = "(?P<other>.)"


def _list_of(one: str) -> str:
    return rf"(?P<run>{one}(?:{_GAP},{_GAP}{one}){{3,}}+)"


def _compiled(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.DOTALL)


class Lexicon(NamedTuple):
    """How a dialect cuts text. `nests` says that comments do; `folds` that all names compare small."""

    pattern: re.Pattern[str]
    nests: bool = False
    folds: bool = True


NAMES_AND_VALUES = (
    _list_of(_ONE),
    r"(?P<escaped>[eE]'(?:[^'\\]++|''|\\.)*+(?:'|\\?\Z))",
    r"(?P<string>(?:[bBxXnN]|[uU]&)?'(?:[^']++|'')*+(?:'|\Z))",
    r'(?P<quoted>(?:[uU]&)?"(?:[^"]++|"")*+(?:"|\Z))',
    _NAME,
    _NUMBER,
    rf"(?P<parameter>\$[0-9][0-9A-Za-z_${_HIGH}]*+)",
)
SIGNS = (_END, r"(?P<operator>(?:(?!--|/\*)[-+*/<>=~!@\#%^&|`?])++)", _OTHER)
POSTGRES = Lexicon(
    _compiled(
        _SPACE,
        r"(?P<line>--[^\n\r]*+)",
        r"(?P<block>/\*)",
        *NAMES_AND_VALUES,
        rf"(?P<dollar>\$(?:[A-Za-z_{_HIGH}][A-Za-z0-9_{_HIGH}]*+)?\$)",
        *SIGNS,
    ),
    nests=True,
    folds=False,
)


def _mysql(*, ansi_quotes: bool, backslashes: bool) -> Lexicon:
    """Give the rules under a `sql_mode` with ANSI_QUOTES, or without NO_BACKSLASH_ESCAPES."""
    sign = r"[^{0}\\]++|{0}{0}|\\." if backslashes else "[^{0}]++|{0}{0}"
    end = r"(?:{0}|\\?\Z)"
    string = "(?:" + sign.format("'") + ")*+" + end.format("'")
    double = '"(?:' + sign.format('"') + ")*+" + end.format('"')
    prefix = r"(?:[bBxXnN]|_[A-Za-z0-9]++[ \t\n\r]*+)?"
    return Lexicon(
        _compiled(
            _SPACE,
            r"(?P<line>\#[^\n]*+|--(?=[\x00- ]|\Z)[^\n]*+)",
            r"(?P<opened>/\*M?![0-9]*+|\*/)",
            r"(?P<block>/\*)",
            _list_of(_ONE_OF_MYSQL if backslashes else _ONE),
            rf"(?P<string>{prefix}'{string})",
            r'(?P<quoted>"(?:[^"]++|"")*+(?:"|\Z))'
            if ansi_quotes
            else rf"(?P<double>{prefix}{double})",
            r"(?P<tick>`(?:[^`]++|``)*+(?:`|\Z))",
            rf"(?P<name>[A-Za-z_${_HIGH}][A-Za-z0-9_${_HIGH}]*+)",
            _NUMBER,
            _END,
            r"(?P<parameter>\?)",
            r"(?P<operator>(?:(?!--[\x00- ]|/\*|\*/)[-+*/<>=~!@%^&|])++)",
            _OTHER,
        )
    )


SQLITE = Lexicon(
    _compiled(
        _SPACE,
        r"(?P<line>--[^\n]*+)",
        r"(?P<block>/\*)",
        _list_of(_ONE),
        r"(?P<string>[xX]?'(?:[^']++|'')*+(?:'|\Z))",
        r'(?P<quoted>"(?:[^"]++|"")*+(?:"|\Z))',
        r"(?P<tick>`(?:[^`]++|``)*+(?:`|\Z))",
        r"(?P<bracket>\[[^\]]*+(?:\]|\Z))",
        rf"(?P<name>[A-Za-z_{_HIGH}][A-Za-z0-9_${_HIGH}]*+)",
        _NUMBER,
        rf"(?P<parameter>[?$@#:][0-9A-Za-z_${_HIGH}]++)",
        r"(?P<punctuation>[(),;:.])",
        r"(?P<operator>(?:(?!--|/\*)[-+*/<>=~!%&|?])++)",
        _OTHER,
    )
)

_MYSQL = {
    (quotes, backslashes): _mysql(ansi_quotes=quotes, backslashes=backslashes)
    for quotes in (False, True)
    for backslashes in (False, True)
}


def lexicon(dialect: Dialect, sql_mode: str = "") -> Lexicon:
    """Give the rules of a dialect; `sql_mode` is that of MySQL and MariaDB."""
    if dialect == "postgres":
        return POSTGRES
    if dialect == "sqlite":
        return SQLITE
    modes = set(sql_mode.upper().replace(" ", "").split(","))
    ansi = not modes.isdisjoint(("ANSI_QUOTES", "ANSI", "ORACLE", "MSSQL", "DB2", "POSTGRESQL"))
    return _MYSQL[ansi, "NO_BACKSLASH_ESCAPES" not in modes]


_COMMENT_MARK = re.compile(r"/\*|\*/")
_PARAMETER = re.compile(r"\$[1-9][0-9]{0,4}\Z")
_MOST_PARAMETERS = 65535

_KINDS = {
    "line": TokenKind.COMMENT,
    "block": TokenKind.COMMENT,
    "dollar": TokenKind.LITERAL,
    "parameter": TokenKind.PARAMETER,
    "run": TokenKind.LITERALS,
    "escaped": TokenKind.LITERAL,
    "string": TokenKind.LITERAL,
    "double": TokenKind.LITERAL,
    "quoted": TokenKind.QUOTED,
    "tick": TokenKind.QUOTED,
    "bracket": TokenKind.QUOTED,
    "opened": TokenKind.OTHER,
    "name": TokenKind.NAME,
    "number": TokenKind.LITERAL,
    "punctuation": TokenKind.PUNCTUATION,
    "operator": TokenKind.OPERATOR,
    "other": TokenKind.OTHER,
}
_SHAPES = {
    name: kind
    for name, kind in _KINDS.items()
    if kind is not TokenKind.COMMENT and kind is not TokenKind.OTHER and name != "dollar"
}


def tokens(
    text: str, start: int = 0, end: int | None = None, rules: Lexicon = POSTGRES
) -> Iterator[Token]:
    """Give the tokens of `text[start:end]` in order."""
    stop = len(text) if end is None else end
    for name, position, last in _cut(text, start, stop, rules):
        if name == "space":
            continue
        kind = _parameter(text[position:last]) if name == "parameter" else _KINDS[name]
        yield Token(kind, position, last)


def _cut(text: str, start: int, stop: int, rules: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Give everything in a text, by the name of its alternative and where it stands."""
    position = start
    inside = 0  # executable comments
    while position < stop:
        again = -1
        for found in rules.pattern.finditer(text, position, stop):
            name = found.lastgroup or "other"
            if name == "opened":
                if found[0] != "*/":
                    inside += 1
                elif inside:
                    inside -= 1
                else:
                    again = found.start() + 1  # a product and a comment: 2*/* two */3
                    yield "operator", found.start(), again
                    break
            if name == "block":
                again = _end_of_comment(text, found.end(), stop, nests=rules.nests)
                yield name, found.start(), again
                break
            if name == "dollar":
                closing = text.find(found[0], found.end(), stop)
                again = stop if closing < 0 else closing + len(found[0])
                yield name, found.start(), again
                break
            yield name, found.start(), found.end()
        if again < 0:
            return
        position = again


def shapes(
    text: str, start: int, stop: int, rules: Lexicon = POSTGRES
) -> Iterator[tuple[TokenKind, str, bool]]:
    """Give what is no comment of a text: kind, text, and whether anything stands before it.

    Cheaper than `tokens`; what belongs to no token is left out.
    """
    kinds = _kinds(rules.pattern)
    apart = True
    for found in rules.pattern.finditer(text, start, stop):
        kind = kinds[found.lastindex or 0]
        if kind is None:
            if found.lastgroup in _ENDS_LATER:
                yield from _shapes(text, found.start(), stop, rules, apart=apart)
                return
            apart = True
        else:
            written = found[0]
            yield (kind if kind is not _PARAMETER_KIND else _parameter(written)), written, apart
            apart = False


def kind_of(written: str, rules: Lexicon = POSTGRES) -> TokenKind | None:
    """Give the kind of a text that is one token, None where it is no shape."""
    found = rules.pattern.match(written)
    kind = _kinds(rules.pattern)[found.lastindex or 0] if found is not None else None
    return _parameter(written) if kind is _PARAMETER_KIND else kind


@cache
def _kinds(pattern: re.Pattern[str]) -> list[TokenKind | None]:
    """Give by its number what each group of a pattern is, None for what is no shape or ends later."""
    found: list[TokenKind | None] = [None] * (pattern.groups + 1)
    for name, number in pattern.groupindex.items():
        found[number] = _SHAPES.get(name)
    return found


_PARAMETER_KIND = TokenKind.PARAMETER
_ENDS_LATER = frozenset(("block", "dollar", "opened"))


def _shapes(
    text: str, start: int, stop: int, rules: Lexicon, *, apart: bool
) -> Iterator[tuple[TokenKind, str, bool]]:
    for name, position, last in _cut(text, start, stop, rules):
        kind = _KINDS.get(name)
        if kind is None or kind is TokenKind.COMMENT or kind is TokenKind.OTHER:
            apart = True
            continue
        written = text[position:last]
        yield (kind if name != "parameter" else _parameter(written)), written, apart
        apart = False


def comments(
    text: str, start: int = 0, end: int | None = None, rules: Lexicon = POSTGRES
) -> Iterator[str]:
    """Give the comments of `text[start:end]` with their marks, none from inside a literal."""
    if "--" not in text and "/*" not in text and "#" not in text:
        return
    for token in tokens(text, start, end, rules):
        if token.kind is TokenKind.COMMENT:
            yield text[token.start : token.end]


def name_of(text: str, token: Token) -> str:
    """Give the identifier that a NAME or QUOTED token stands for (ASCII letters folded).

    `U&"…"` escapes are not resolved: such a name is returned with its mark, so no list knows it.
    """
    written = text[token.start : token.end]
    return unquoted(written) if token.kind is TokenKind.QUOTED else folded(written)


def unquoted(written: str) -> str:
    """Give the identifier that a quoted one stands for, `U&"…"` with its mark."""
    sign = written[0]
    if sign in '"`':
        return written[1:].removesuffix(sign).replace(sign * 2, sign)
    return written[1:].removesuffix("]") if sign == "[" else written


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


def _end_of_comment(text: str, position: int, stop: int, *, nests: bool) -> int:
    if not nests:
        closing = text.find("*/", position, stop)
        return stop if closing < 0 else closing + 2
    nested = 1
    for mark in _COMMENT_MARK.finditer(text, position, stop):
        nested += 1 if mark.group() == "/*" else -1
        if not nested:
            return mark.end()
    return stop
