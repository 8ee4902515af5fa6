"""A statement as it may be recorded: no literal, no comment, no name that is not listed.

Works on tokens, not on the parser's tree, so that it holds for text that does not parse and for text
that the server would read in another way (`standard_conforming_strings = off`): whatever is not a
listed word, an operator or punctuation becomes `?` or a digest.
"""

import re
from collections.abc import Container
from typing import NamedTuple

from analyzers.catalog.text_gate import TextField, TextGate
from analyzers.sql.lexer import Token, TokenKind, name_of, tokens

OPERATION_LIMIT = 2000
"""Characters of an operation that are kept: a screen of 25 lines."""
CUT = " …(cut)"
_SCAN_LIMIT = 16384
"""Characters of output after which the scan stops, before repeated groups are folded."""
_TOKEN_LIMIT = 10_000
"""Tokens after which the scan stops, 10 ms: an INSERT of 2,000 rows has 8,000 (its rows fold)."""
_LONGEST_OPERATOR = 8
"""`#>>`, `@@@`, `<->`: no operator in use has more."""

_LITERAL = "?"
_MORE = "…"
_SAME_ELEMENT = re.compile(r"((?:\?|\$\d+)(?:::[\w.]+(?:\[\])?)?)(?:, \1)+(?!\w)")
_NUMBER = re.compile(r"\$\d+")
_PLAIN = re.compile(r"[a-z_][a-z0-9_$]*\Z")


class Redacted(NamedTuple):
    """The text that may be recorded, and how many different names a digest stands for in it."""

    text: str
    unlisted: int


def redacted(
    text: str, listed: Container[str], gate: TextGate, start: int = 0, end: int | None = None
) -> Redacted:
    """Give `text[start:end]` without any value: names in small letters, lists folded, cut."""
    writer = _Writer(text, listed, gate)
    cut = False
    for count, token in enumerate(tokens(text, start, end)):
        writer.add(token)
        if writer.length > _SCAN_LIMIT or count > _TOKEN_LIMIT:
            cut = True
            break
    shown = "".join(writer.pieces).rstrip(";")
    shown = _SAME_ELEMENT.sub(rf"\1, {_MORE}", shown)
    if cut or len(shown) > OPERATION_LIMIT:
        shown = shown[:OPERATION_LIMIT] + CUT
    return Redacted(shown, len(writer.digests))


class _Group(NamedTuple):
    """A closed pair of brackets: where it ends among the pieces, and how it reads."""

    end: int
    reads: str
    folded: bool


_NO_GROUP = _Group(-1, "", folded=False)


class _Writer:
    """Collects what is shown of each token, with spaces between that do not depend on the text."""

    def __init__(self, text: str, listed: Container[str], gate: TextGate) -> None:
        self.pieces: list[str] = []
        self.digests: set[str] = set()
        self.length = 0
        self._text = text
        self._listed = listed
        self._gate = gate
        self._before = ""
        """The piece before, without its space."""
        self._end = 0
        self._sign: Token | None = None
        self._opened: list[int] = []
        self._closed: list[_Group] = []
        """By depth: the bracket closed last."""

    def add(self, token: Token) -> None:
        """Show a token, or fold it into what is already shown."""
        if token.kind in (TokenKind.COMMENT, TokenKind.OTHER):
            return
        shown = self._shown(token)
        if self._sign is not None:
            sign, self._sign = self._sign, None
            if token.kind not in _VALUES:
                self._put(self._text[sign.start : sign.end], sign)
        elif shown in ("-", "+") and self._begins_element():
            self._sign = token
            return
        if token.kind in _VALUES:
            self._put_value(shown, token)
            return
        self._put(shown, token)
        if shown == "(":
            self._opened.append(len(self.pieces) - 1)
        elif shown == ")" and self._opened:
            self._close(self._opened.pop())

    def _shown(self, token: Token) -> str:
        written = self._text[token.start : token.end]
        match token.kind:
            case TokenKind.LITERAL:
                return _LITERAL
            case TokenKind.LITERALS:
                first = written.split(",", 1)[0].rstrip() if written[0] == "$" else _LITERAL
                return f"{first}, {_MORE}"
            case TokenKind.NAME | TokenKind.QUOTED:
                return self._name(name_of(self._text, token))
            case TokenKind.OPERATOR if len(written) > _LONGEST_OPERATOR:
                return _MORE
            case _:
                return written

    def _begins_element(self) -> bool:
        before = self._before
        if not before or before in _NO_SPACE_AFTER or before == ",":
            return True
        return self._after_operator()

    def _after_operator(self) -> bool:
        return self._before != _LITERAL and self._before[-1] in _OPERATORS

    def _put_value(self, shown: str, token: Token) -> None:
        """Show a value, or nothing where the list that it continues is already marked."""
        if self._before == _LITERAL and shown == _LITERAL:
            self._end = token.end  # 'one' 'string', written in two parts
        elif self._before == "," and len(self.pieces) > 1 and self._continues(self.pieces[-2]):
            self.length -= len(self.pieces.pop())
            self._before = self.pieces[-1].strip()
            if not self._before.endswith(_MORE):
                self._put(f", {_MORE}", token)
            self._end = token.end
        else:
            self._put(shown, token)

    @staticmethod
    def _continues(piece: str) -> bool:
        piece = piece.strip()
        return piece == _LITERAL or piece.endswith(_MORE) or (piece[0] == "$" and len(piece) > 1)

    def _put(self, shown: str, token: Token) -> None:
        piece = (" " if self._needs_space(shown, token) else "") + shown
        self.pieces.append(piece)
        self.length += len(piece)
        self._before = shown
        self._end = token.end

    def _close(self, opened: int) -> None:
        """Fold a bracket that reads as the one before it: rows of VALUES, lists of pairs."""
        reads = _NUMBER.sub("$", "".join(self.pieces[opened:]).strip())
        level = len(self._opened)
        last = self._closed[level] if level < len(self._closed) else _NO_GROUP
        del self._closed[level:]
        self._closed += [_NO_GROUP] * (level - len(self._closed))
        if last.reads == reads and last.end == opened - 1 and self.pieces[last.end] == ",":
            self.length -= sum(map(len, self.pieces[last.end :]))
            del self.pieces[last.end :]
            if not last.folded:
                self.pieces.append(f", {_MORE}")
            self._before = _MORE
            self._closed.append(_Group(len(self.pieces), reads, folded=True))
        else:
            self._closed.append(_Group(len(self.pieces), reads, folded=False))

    def _needs_space(self, shown: str, token: Token) -> bool:
        if not self.pieces or shown[0] in _NO_SPACE_BEFORE or self._before in _NO_SPACE_AFTER:
            return False
        if shown not in ("(", "[") or token.start > self._end:
            return True
        return self._before == "," or self._after_operator()

    def _name(self, name: str) -> str:
        if name in self._listed:
            admitted, itself = name, True
        else:
            admitted, itself = self._gate.admit(TextField.SQL_NAME, name)
        if not itself:
            self.digests.add(admitted)
            return admitted
        return admitted if _PLAIN.match(admitted) else '"' + admitted.replace('"', '""') + '"'


_VALUES = (TokenKind.LITERAL, TokenKind.LITERALS, TokenKind.PARAMETER)
_NO_SPACE_BEFORE = frozenset(",)];.:")
_NO_SPACE_AFTER = frozenset(("(", "[", ".", "::", ":"))
_OPERATORS = frozenset("-+*/<>=~!@#%^&|`?")
