"""A statement as it may be recorded: no literal, no comment, no name that is not listed.

Works on tokens, not on the parser's tree, so that it holds for text that does not parse and for text
that the server would read in another way (`standard_conforming_strings = off`): whatever is not a
listed word, an operator or punctuation becomes `?` or a digest.
"""

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from analyzers.catalog.text_gate import TextField, TextGate
from analyzers.sql.lexer import POSTGRES, Lexicon, TokenKind, folded, kind_of, shapes, unquoted
from analyzers.sql.plain_text import SPACE, plain_tokens

OPERATION_LIMIT = 2000
"""Characters of an operation that are kept: a screen of 25 lines."""
CUT = " …(cut)"
_SCAN_LIMIT = 16384
"""Characters of output after which the scan stops, before repeated groups are folded."""
_TOKEN_LIMIT = 10_000
"""Tokens after which the scan stops, 10 ms: an INSERT of 2,000 rows has 8,000 (its rows fold)."""
_LONGEST_OPERATOR = 8
"""`#>>`, `@@@`, `<->`: no operator in use has more."""

_KNOWN_LIMIT = 20_000
"""Words remembered: a schema of 10,000 columns and what people call them."""

_LITERAL = "?"
_MORE = "…"
_SAME_ELEMENT = re.compile(r"((?:\?|\$\d+)(?:::[\w.]+(?:\[\])?)?)(?:, \1)+(?!\w)")
_NUMBER = re.compile(r"\$\d+")
_PLAIN = re.compile(r"[a-z_][a-z0-9_$]*\Z")


class Redacted(NamedTuple):
    """The text that may be recorded, and how many different names a digest stands for in it."""

    text: str
    unlisted: int


class _Word(NamedTuple):
    """What is shown of a name, operator or punctuation. `spaced`: a space may stand before it."""

    shown: str
    spaced: bool
    opens: bool
    digest: bool
    plain: bool = False
    """Neither a bracket nor a sign nor a digest."""
    behind_space: str = ""
    """It, with a space before it where one may stand."""
    bracket: int = 0
    """1: `(`, 2: `)`."""
    apart: bool = False
    """Space stood before it."""


def _value(kind: TokenKind, written: str) -> _Word:
    """Give what is shown of a value."""
    if kind is TokenKind.LITERAL:
        return _A_LITERAL
    if kind is TokenKind.PARAMETER:
        return _Word(written, spaced=True, opens=False, digest=False)
    first = written.split(",", 1)[0].rstrip() if written[0] == "$" else _LITERAL
    return _Word(f"{first}, {_MORE}", spaced=True, opens=False, digest=False)


def _continues(piece: str) -> bool:
    piece = piece.strip()
    return piece == _LITERAL or piece.endswith(_MORE) or (piece[0] == "$" and len(piece) > 1)


class Redactor:
    """Redacts statements of one schema: what is shown of a word is worked out once.

    `listed` are the names that may be recorded.
    """

    def __init__(self, listed: Container[str], gate: TextGate, rules: Lexicon = POSTGRES) -> None:
        self._listed = listed
        self._gate = gate
        self._rules = rules
        self._known: dict[str, _Word] = {}

    def redacted(self, text: str, start: int = 0, end: int | None = None) -> Redacted:
        """Give `text[start:end]` without any value: names in small letters, lists folded, cut."""
        stop = len(text) if end is None else end
        writer = _Writer()
        found = plain_tokens(text, start, stop, self._rules)
        if found is None:
            cut = writer.write(shapes(text, start, stop, self._rules), self._known, self._learnt)
        else:
            cut = writer.write_plain(found, self._known, self._shown)
        shown = "".join(writer.pieces).rstrip(";")
        if ", ?" in shown or ", $" in shown:
            shown = _SAME_ELEMENT.sub(rf"\1, {_MORE}", shown)
        if cut or len(shown) > OPERATION_LIMIT:
            shown = shown[:OPERATION_LIMIT] + CUT
        return Redacted(shown, len(writer.digests))

    def _shown(self, written: str) -> tuple[_Word | None, bool]:
        """Give what is shown of a token that is not remembered, and whether it is a value."""
        if written[0] in SPACE:  # of all the space there may be before a bracket, one is remembered
            return self._known.get(" " + written[-1]) or self._spaced(written[-1]), False
        kind = kind_of(written, self._rules)
        if kind is None:
            return None, False
        if kind in _VALUES:
            return _value(kind, written), True
        return self._learnt(kind, written), False

    def _spaced(self, bracket: str) -> _Word:
        word = self._learnt(TokenKind.PUNCTUATION, bracket)._replace(apart=True)
        self._known[" " + bracket] = word
        return word

    def _learnt(self, kind: TokenKind, written: str) -> _Word:
        """Work out what is shown of a word, and remember it."""
        shown, digest = written, False
        if kind is TokenKind.NAME:
            shown, digest = self._name(folded(written), written)
        elif kind is TokenKind.QUOTED:
            name = unquoted(written)
            shown, digest = self._name(name, name)
        elif kind is TokenKind.OPERATOR and len(written) > _LONGEST_OPERATOR:
            shown = _MORE
        spaced = shown[:1] not in _NO_SPACE_BEFORE
        word = _Word(
            shown,
            spaced,
            opens=shown in ("(", "["),
            digest=digest,
            plain=not digest and shown not in _BRACKETS_AND_SIGNS,
            behind_space=" " + shown if spaced else shown,
            bracket=_BRACKETS.get(shown, 0),
        )
        if len(self._known) >= _KNOWN_LIMIT:
            self._known.clear()
        self._known[written] = word
        return word

    def _name(self, name: str, written: str) -> tuple[str, bool]:
        if name in self._listed:
            itself, admitted = True, name
        elif self._rules.folds and written in self._listed:
            itself, admitted = True, written
        elif self._rules.folds and name.lower() in self._listed:
            itself, admitted = True, name.lower()
        else:
            admitted, itself = self._gate.admit(TextField.SQL_NAME, name)
        if not itself:
            return admitted, True
        return (
            admitted if _PLAIN.match(admitted) else '"' + admitted.replace('"', '""') + '"'
        ), False


def unparsed(text: str) -> str:
    """Give the operation of a text that is too long to be looked at."""
    return f"<unparsed {len(text.encode('utf-8', 'surrogatepass'))} bytes>"


def redacted(
    text: str, listed: Container[str], gate: TextGate, start: int = 0, end: int | None = None
) -> Redacted:
    """Give `text[start:end]` of a PostgreSQL statement as `Redactor` would."""
    return Redactor(listed, gate).redacted(text, start, end)


_Group = tuple[int, int, str, bool]
"""A closed pair of brackets: where it begins and ends among the pieces, how it reads ("" until it is
asked), and whether it stands for several."""
_NO_GROUP: _Group = (-1, -1, "", False)


class _Writer:
    """Collects what is shown of each token, with spaces between that do not depend on the text."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.digests: set[str] = set()
        self.length = 0
        self._before = ""
        """The piece before, without its space."""
        self._sign: _Word | None = None
        self._opened: list[int] = []
        self._closed: list[_Group] = []
        """By depth: the bracket closed last."""

    def write(
        self,
        found: Iterable[tuple[TokenKind, str, bool]],
        known: Mapping[str, _Word],
        learnt: Callable[[TokenKind, str], _Word],
    ) -> bool:
        """Show all that is found; tell whether it was too much. The ways most words go are short."""
        pieces = self.pieces
        for count, (kind, written, apart) in enumerate(found):
            word = known.get(written)
            if word is None and kind in _VALUES:
                self.add_value(_value(kind, written))
            elif word is not None and word.plain and self._sign is None:
                before = self._before
                piece = word.shown
                self._before = piece
                if before and word.spaced and before not in _NO_SPACE_AFTER:
                    piece = " " + piece
                pieces.append(piece)
                self.length += len(piece)
            else:
                self.add(learnt(kind, written) if word is None else word, apart=apart)
            if self.length > _SCAN_LIMIT or count > _TOKEN_LIMIT:
                return True
        return False

    def write_plain(
        self,
        found: Sequence[str],
        known: Mapping[str, _Word],
        shown: Callable[[str], tuple[_Word | None, bool]],
    ) -> bool:
        """Show tokens as `write` would; tell whether it was too much."""
        pieces = self.pieces
        apart = False
        for written in found[: _TOKEN_LIMIT + 1]:
            word = known.get(written)
            if word is None:
                if written[0] in _BEGINS_VALUE and "," not in written:
                    word, is_value = _A_LITERAL, True
                else:
                    word, is_value = shown(written)
                if word is None:
                    apart = True
                    continue
                if is_value:
                    self.add_value(word)
                    apart = False
                    continue
            if self._sign is None and (word.plain or word.bracket == _OPENING):
                before = self._before
                lone = not before or before in _NO_SPACE_AFTER
                if not lone and not word.plain and not (apart or word.apart or before == ","):
                    lone = not self._after_operator()
                piece = word.shown if lone else word.behind_space
                if not word.plain:
                    self._opened.append(len(pieces))
                self._before = word.shown
                pieces.append(piece)
                self.length += len(piece)
            else:
                self.add(word, apart=apart or word.apart)
            apart = False
            if self.length > _SCAN_LIMIT:
                return True
        return len(found) > _TOKEN_LIMIT + 1

    def add(self, word: _Word, *, apart: bool) -> None:
        """Show a word. `apart`: something that is not shown stands before it."""
        if self._sign is not None:
            sign, self._sign = self._sign, None
            self._put(sign, apart=False)
        elif word.shown in _SIGNS and self._begins_element():
            self._sign = word
            return
        self._put(word, apart=apart)
        if word.bracket == _OPENING:
            self._opened.append(len(self.pieces) - 1)
        elif word.bracket:
            if self._opened:
                self._close(self._opened.pop())
        elif word.digest:
            self.digests.add(word.shown)

    def add_value(self, value: _Word) -> None:
        """Show a value, or nothing where the list that it continues is already marked."""
        self._sign = None
        if self._before == _LITERAL and value.shown == _LITERAL:
            return  # 'one' 'string', written in two parts
        if self._before == "," and len(self.pieces) > 1 and _continues(self.pieces[-2]):
            self.length -= len(self.pieces.pop())
            self._before = self.pieces[-1].strip()
            if not self._before.endswith(_MORE):
                self._put(_AND_MORE, apart=False)
        else:
            self._put(value, apart=True)

    def _begins_element(self) -> bool:
        before = self._before
        if not before or before in _NO_SPACE_AFTER or before == ",":
            return True
        return self._after_operator()

    def _after_operator(self) -> bool:
        return self._before != _LITERAL and self._before[-1] in _OPERATORS

    def _put(self, word: _Word, *, apart: bool) -> None:
        before = self._before
        piece = word.shown
        spaced = before and word.spaced and before not in _NO_SPACE_AFTER
        if spaced and (not word.opens or apart or before == "," or self._after_operator()):
            piece = " " + piece
        self.pieces.append(piece)
        self.length += len(piece)
        self._before = word.shown

    def _close(self, opened: int) -> None:
        """Fold a bracket that reads as the one before it: rows of VALUES, lists of pairs."""
        level = len(self._opened)
        closed = self._closed
        count = len(closed)
        last = closed[level] if level < count else _NO_GROUP
        if level < count:
            del closed[level:]
        elif level > count:
            closed += [_NO_GROUP] * (level - count)
        group: _Group = (opened, len(self.pieces), "", False)
        last_opened, last_end, reads, folded = last
        if last_end == opened - 1 and self.pieces[last_end] == ",":
            before = reads or self._reads(last_opened, last_end)
            if before == self._reads(opened, len(self.pieces)):
                self.length -= sum(map(len, self.pieces[last_end:]))
                del self.pieces[last_end:]
                if not folded:
                    self.pieces.append(f", {_MORE}")
                self._before = _MORE
                group = (opened, len(self.pieces), before, True)
        closed.append(group)

    def _reads(self, opened: int, end: int) -> str:
        return _NUMBER.sub("$", "".join(self.pieces[opened:end]).strip())


_A_LITERAL = _Word(_LITERAL, spaced=True, opens=False, digest=False)
_AND_MORE = _Word(f", {_MORE}", spaced=False, opens=False, digest=False)
_BEGINS_VALUE = frozenset("'0123456789")
"""Begins nothing but a value; one with a comma in it may be several."""
_SIGNS = ("-", "+")
_OPENING, _CLOSING = 1, 2
_BRACKETS = {"(": _OPENING, ")": _CLOSING}
_BRACKETS_AND_SIGNS = frozenset("()[+-")
_VALUES = (TokenKind.LITERAL, TokenKind.LITERALS, TokenKind.PARAMETER)
_NO_SPACE_BEFORE = frozenset(",)];.:")
_NO_SPACE_AFTER = frozenset(("(", "[", ".", "::", ":"))
_OPERATORS = frozenset("-+*/<>=~!@#%^&|`?")
