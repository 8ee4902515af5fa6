"""A text's tokens, cut into statements, within limits.

sqlglot's compiled code has no guard against deep nesting (the stack overflows between 2,000 and 4,000
levels and the process dies), so texts that are too large or too deep are not given to it.
"""

import re
from typing import NamedTuple

from sqlglot.errors import TokenError
from sqlglot.tokenizer_core import Token, TokenType

from analyzers.sql.glot.spelling import Spelling, glot_dialect

TOKEN_LIMIT = 60_000
"""Tokens of a text that is still parsed; 10,000 values in an IN list are 20,000, an INSERT of 5,000
rows with four columns 50,000 (about 100 ms, all in)."""
LENGTH_LIMIT = 4 * 1024 * 1024
"""Characters of a text that is still parsed; one literal may fill them."""
DEPTH_LIMIT = 500
"""Levels of nesting that are still parsed: a quarter of what an 8 MiB stack was seen to bear."""
_COUNTED_FROM = TOKEN_LIMIT
"""Characters below which a text cannot have too many tokens."""

_PIECE = re.compile(r"'(?:[^'\\]++|''|\\.)*+(?:'|\\?\Z)|\w++|\s++|.", re.DOTALL)
_OPENS = frozenset((TokenType.L_PAREN, TokenType.L_BRACKET, TokenType.L_BRACE, TokenType.CASE))
_CLOSES = frozenset((TokenType.R_PAREN, TokenType.R_BRACKET, TokenType.R_BRACE, TokenType.END))
_PREFIXES = frozenset(
    (
        TokenType.NOT, TokenType.DASH, TokenType.PLUS, TokenType.TILDE, TokenType.EXCLAMATION,
        TokenType.INTERVAL, TokenType.BINARY, TokenType.DAMP, TokenType.AMP, TokenType.PARAMETER,
        TokenType.INTRODUCER, TokenType.EXISTS, TokenType.SELECT, TokenType.DESCRIBE,
        TokenType.COLON, TokenType.DPIPE,
    )
)  # fmt: skip
_WORDS_OF_BODIES = frozenset(("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE"))
_BEFORE_STATEMENT = frozenset((";", "BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT"))
_BLOCKS = frozenset(("IF", "LOOP", "WHILE", "REPEAT"))


class TooMuch(Exception):
    """A text that is too long, too deep or no SQL at all: the text says which."""


class Stretch(NamedTuple):
    """The tokens of one statement, without its semicolon."""

    tokens: list[Token]


def tokens_of(text: str, spelling: Spelling) -> list[Token]:
    """Give the tokens of a text.

    Raises:
        TooMuch: the text is beyond a limit, or it has a quote that nothing closes.
    """
    if len(text) > LENGTH_LIMIT:
        message = "length"
        raise TooMuch(message)
    if len(text) > _COUNTED_FROM:
        count = 0
        for piece in _PIECE.finditer(text):
            count += not piece.group().isspace()
            if count > TOKEN_LIMIT:
                message = "tokens"
                raise TooMuch(message)
    try:
        found = glot_dialect(spelling).tokenize(text)
    except TokenError:
        message = "quotes"
        raise TooMuch(message) from None  # its text quotes the statement
    if len(found) > TOKEN_LIMIT:
        message = "tokens"
        raise TooMuch(message)
    if len(found) > DEPTH_LIMIT and _depth(found) > DEPTH_LIMIT:
        message = "depth"
        raise TooMuch(message)
    return found


def _depth(tokens: list[Token]) -> int:
    deepest = level = run = 0
    for token in tokens:
        kind = token.token_type
        if kind in _OPENS:
            level += 1
        elif kind in _CLOSES:
            level = max(0, level - 1)
        if kind in _PREFIXES:
            run += 1
        elif kind not in _OPENS:
            run = 0
        deepest = max(deepest, level + run)
    return deepest


def stretches(tokens: list[Token]) -> list[list[Token]]:
    """Cut tokens at their semicolons; those inside a stored body do not count. Empty ones fall out."""
    cut: list[list[Token]] = [[]]
    body = 0
    stored = False
    before = ";"
    for token in tokens:
        word = token.text.upper() if token.token_type is not TokenType.STRING else ""
        here = cut[-1]
        if token.token_type is TokenType.SEMICOLON and not body:
            if here:
                cut.append([])
            stored = False
            before = ";"
            continue
        if len(here) == 1 and word == "NOT" and before == "BEGIN":
            stored, body = True, 1  # BEGIN NOT ATOMIC
        elif here and not stored and word in _WORDS_OF_BODIES:
            stored = here[0].text.upper() in ("CREATE", "ALTER")
        elif stored:
            body = _body(body, word, before)
        here.append(token)
        before = word
    return [stretch for stretch in cut if stretch]


def _body(body: int, word: str, before: str) -> int:
    """Give how many blocks of a stored body are open after a word."""
    if word == "END":
        return max(0, body - 1)
    if before == "END":
        return body
    if word in ("BEGIN", "CASE") or (word in _BLOCKS and before in _BEFORE_STATEMENT and body):
        return body + 1
    return body
