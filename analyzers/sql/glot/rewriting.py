"""Rewrites a statement's tokens into what sqlglot reads, where the servers read more.

Only what names no column is left out (index hints, partitions, modifiers, locks), and a token that
takes another's place keeps its place in the text. Parameters get their numbers here.
Source: MySQL manual, "SELECT Statement", "JOIN Clause"; MariaDB, "SELECT"; SQLite, "expr".
"""

from sqlglot.tokenizer_core import Token, TokenType

from analyzers.sql.glot.joins import Joins
from analyzers.sql.glot.spelling import Spelling, glot_dialect
from analyzers.sql.glot.tokens import remade
from analyzers.sql.neutral import Into, IntoKind

_BEFORE_QUERY = frozenset(("(", "UNION", "ALL", "DISTINCT", "EXCEPT", "INTERSECT"))
_SELECT_WORDS = frozenset(
    (
        "HIGH_PRIORITY", "STRAIGHT_JOIN", "SQL_SMALL_RESULT", "SQL_BIG_RESULT", "SQL_BUFFER_RESULT",
        "SQL_CACHE", "SQL_NO_CACHE", "SQL_CALC_FOUND_ROWS",
    )
)  # fmt: skip
_LOCK_TAIL = frozenset(("NOWAIT", "SKIP", "LOCKED"))
_JOIN_SIDES = frozenset(("LEFT", "RIGHT", "FULL", "OUTER", "INNER", "CROSS"))
_NO_CALLS = frozenset(
    (
        TokenType.INTERVAL, TokenType.SET, TokenType.NULL, TokenType.NOTHING, TokenType.RANGE,
    )
)  # fmt: skip
"""Words of the grammar that are types too somewhere; a parenthesis behind them makes no call."""
_TYPES = (
    glot_dialect(Spelling("mysql")).parser_class.TYPE_TOKENS | {TokenType.DEFAULT}
) - _NO_CALLS
_NAMES = frozenset((TokenType.VAR, TokenType.IDENTIFIER))
_TYPE_FOLLOWS = frozenset(("AS", "RETURNING", "::"))


_PLAIN = frozenset(
    (
        TokenType.ALIAS, TokenType.AND, TokenType.ASC, TokenType.BETWEEN, TokenType.COMMA,
        TokenType.DASH, TokenType.DESC, TokenType.DOT, TokenType.EQ, TokenType.FROM,
        TokenType.GROUP_BY, TokenType.GT, TokenType.GTE, TokenType.HAVING, TokenType.IDENTIFIER,
        TokenType.IN, TokenType.IS, TokenType.LIKE, TokenType.LIMIT, TokenType.LT, TokenType.LTE,
        TokenType.NEQ, TokenType.NOT, TokenType.NUMBER, TokenType.OR, TokenType.ORDER_BY,
        TokenType.PLUS, TokenType.STAR, TokenType.STRING, TokenType.WHERE,
    )
)  # fmt: skip
"""Tokens that are taken as they are."""
_PLAIN_LITE = _PLAIN - {TokenType.COMMA}


class Rewriter:
    """Rewrites one statement. `tokens` is the result, `into`, `locks` what was taken out of it."""

    def __init__(
        self, found: list[Token], spelling: Spelling, *, query: bool, parameters: int = 0
    ) -> None:
        self._found = found
        self._spelling = spelling
        self._takes_into = query and spelling.mysql
        self._parameters = parameters
        self._updates = False
        """Behind ON DUPLICATE KEY UPDATE, where VALUES is a function."""
        self._calls: list[str] = []
        self.tokens: list[Token] = []
        self._joins = Joins(self.tokens, behind_commas=spelling.sqlite)
        self.into: Into | None = None
        self.locks = False
        self._words = {
            "SELECT": self._select,
            "USE": self._hint,
            "IGNORE": self._hint,
            "FORCE": self._hint,
            "PARTITION": self._partition,
            "FOR": self._lock,
            "LOCK": self._lock,
            "INTO": self._into,
            "ROWS": self._examined,
            "PROCEDURE": self._analysed,
            "NEXT": self._sequence,
            "PREVIOUS": self._sequence,
            "VALUES": self._values,
            "DUPLICATE": self._duplicate,
            "AGAINST": self._against,
            "JSON_TABLE": self._json_table,
        }
        self._all()
        self._joins.cross()

    def _all(self) -> None:
        """Take every token, the many that nothing can be the matter with at once."""
        found, taken, words = self._found, self.tokens, self._words
        plain = _PLAIN_LITE if self._spelling.sqlite else _PLAIN
        at, end = 0, len(found)
        while at < end:
            token = found[at]
            kind = token.token_type
            if kind in plain or (
                kind is TokenType.VAR and token.text[0] != "$" and token.text.upper() not in words
            ):
                taken.append(token)
                at += 1
            else:
                at = self._step(at)

    def _word(self, at: int) -> str:
        """Give the word at a place, "" for quoted names, texts and beyond the end."""
        if not 0 <= at < len(self._found):
            return ""
        token = self._found[at]
        if token.token_type in (TokenType.STRING, TokenType.IDENTIFIER):
            return ""
        return token.text.upper()

    def _step(self, at: int) -> int:
        """Take the token at a place; give the next one's."""
        token = self._found[at]
        kind = token.token_type
        if kind is TokenType.PLACEHOLDER:
            return self._parameter(at)
        if kind is TokenType.L_PAREN:
            self._calls.append(self._word(at - 1))
            self._joins.open()
        elif kind is TokenType.R_PAREN:
            if self._calls:
                self._calls.pop()
            self._joins.close()
        elif kind is TokenType.COMMA:
            self._joins.comma()
        elif kind in (TokenType.JOIN, TokenType.STRAIGHT_JOIN):
            if not self._natural(at):
                self._joins.join()
        elif kind in (TokenType.ON, TokenType.USING):
            if self._word(at + 1) not in ("DUPLICATE", "CONFLICT"):
                self._joins.condition()
        elif kind is not TokenType.STRING and kind is not TokenType.NUMBER:
            after = self._server(at) if self._spelling.mysql else self._lite(at)
            if after:
                return after
        self.tokens.append(self._called(at))
        return at + 1

    def _called(self, at: int) -> Token:
        """Give the token, a type's name that is called like a function as plain name.

        `date(date(date(…)))` read as types takes sqlglot a time that doubles with each level.
        """
        token = self._found[at]
        if token.token_type not in _TYPES or self._word(at + 1) != "(":
            return token
        before = self._found[at - 1] if at else token
        if token.token_type is TokenType.UNION and _ends(before):
            return token
        if before.token_type in _NAMES or self._word(at - 1) in _TYPE_FOLLOWS:
            return token
        if self._word(at - 1) == "," and self._calls and self._calls[-1] == "CONVERT":
            return token
        return remade(token, TokenType.VAR)

    def _parameter(self, at: int) -> int:
        token = self._found[at]
        after = at + 1
        number = 0
        if self._spelling.sqlite and after < len(self._found):
            follows = self._found[after]
            if follows.token_type is TokenType.NUMBER and follows.start == token.end + 1:
                number = int(follows.text) if follows.text.isdigit() else 0
                after += 1
        number = number or self._parameters + 1
        self._parameters = max(self._parameters, number)
        self.tokens += (
            remade(token, TokenType.COLON, ":"),
            remade(token, TokenType.VAR, str(number)),
        )
        return after

    def _natural(self, at: int) -> bool:
        """Tell whether the join at a place is a NATURAL one, which has no condition."""
        before = at - 1
        while self._word(before) in _JOIN_SIDES:
            before -= 1
        return self._word(before) == "NATURAL"

    def _lite(self, at: int) -> int:
        """Take SQLite's own forms; give the next place, 0 for none of them."""
        token = self._found[at]
        if token.token_type is TokenType.DOLLAR and at + 1 < len(self._found):
            self.tokens += (
                remade(token, TokenType.COLON, ":"),
                remade(self._found[at + 1], TokenType.VAR),
            )
            return at + 2
        if token.token_type is TokenType.VAR and token.text.startswith("$") and len(token.text) > 1:
            self.tokens += (
                remade(token, TokenType.COLON, ":"),
                remade(token, TokenType.VAR, token.text[1:]),
            )
            return at + 1
        return 0

    def _server(self, at: int) -> int:
        """Take MySQL's own forms; give the next place, 0 for none of them."""
        token = self._found[at]
        kind = token.token_type
        if kind is TokenType.L_BRACE:
            return at + 2 if self._word(at + 1) in ("D", "T", "TS", "FN", "OJ") else 0
        if kind is TokenType.R_BRACE:
            return at + 1
        if kind is TokenType.DPIPE and self._spelling.pipes_concat:
            self.tokens.append(remade(token, TokenType.CARET, "||"))
            return at + 1
        maker = self._words.get(self._word(at))
        return maker(at) if maker is not None else 0

    def _partition(self, at: int) -> int:
        return self._closed(at + 1) if self._word(at + 1) == "(" else 0

    def _analysed(self, at: int) -> int:
        return self._closed(at + 2) if self._word(at + 2) == "(" else 0

    def _select(self, at: int) -> int:
        self.tokens.append(self._found[at])
        at += 1
        while True:
            word = self._word(at)
            if word in ("DISTINCT", "DISTINCTROW", "ALL"):
                self.tokens.append(self._found[at])
            elif word not in _SELECT_WORDS:
                return at
            at += 1

    def _duplicate(self, at: int) -> int:
        del at
        self._updates = True
        return 0

    def _against(self, at: int) -> int:
        """Write what is looked for as a text: it is constant, and sqlglot takes texts only."""
        if self._word(at + 1) != "(" or self._word(at + 2) == "":
            return 0
        token = self._found[at]
        self.tokens += (
            token,
            self._found[at + 1],
            remade(self._found[at + 1], TokenType.STRING, ""),
        )
        at += 2
        level = 1
        while at < len(self._found):
            kind = self._found[at].token_type
            level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
            if not level or (level == 1 and self._word(at) in ("IN", "WITH")):
                break
            self._parameters += kind is TokenType.PLACEHOLDER
            at += 1
        return at

    def _json_table(self, at: int) -> int:
        """Write the columns of JSON_TABLE with a name and a type only: the rest names nothing."""
        end = self._closed(at + 1) if self._word(at + 1) == "(" else 0
        columns = next((i for i in range(at, end) if self._word(i) == "COLUMNS"), 0)
        if not columns or self._word(columns + 1) != "(":
            return 0
        made: list[Token] = []
        inside = begins = False
        for place in range(columns + 1, end - 1):
            token = self._found[place]
            word = self._word(place)
            if word == "(" and self._word(place - 1) == "COLUMNS":
                begins = True
                continue
            inside = (inside or word == "(") and word != ")"
            if begins and word not in ("NESTED", "COLUMNS", ",", ")"):
                made += (remade(token, TokenType.IDENTIFIER), remade(token, TokenType.INT, "INT"))
                made.append(remade(token, TokenType.COMMA, ","))
            begins = word == "," and not inside
        self._inside_json_table(at, columns, made)
        return end

    def _inside_json_table(self, at: int, columns: int, made: list[Token]) -> None:
        """Take `JSON_TABLE(value, 'path'` as it stands, then columns made anew."""
        inside = self._found[at + 1 : columns]
        rewriter = Rewriter(inside, self._spelling, query=False, parameters=self._parameters)
        self._parameters = rewriter._parameters
        head = self._found[columns]
        self.tokens += (
            self._found[at],
            *rewriter.tokens,
            head,
            remade(head, TokenType.L_PAREN, "("),
        )
        self.tokens += made[:-1]
        closing = remade(head, TokenType.R_PAREN, ")")
        self.tokens += (closing, closing)

    def _values(self, at: int) -> int:
        """Write VALUES (1), (2) as VALUES ROW(1), (2) where it is a query: else it is a function."""
        before = self._word(at - 1)
        if self._updates or self._word(at + 1) != "(" or (at and before not in _BEFORE_QUERY):
            return 0
        token = self._found[at]
        self.tokens += (token, remade(token, TokenType.VAR, "ROW"))
        return at + 1

    def _hint(self, at: int) -> int:
        """Leave out `USE INDEX [FOR JOIN | ORDER BY | GROUP BY] (index, …)`."""
        if self._word(at + 1) not in ("INDEX", "KEY"):
            return 0
        at += 2
        if self._word(at) == "FOR":
            at += 2
        return self._closed(at) if self._word(at) == "(" else at

    def _closed(self, at: int) -> int:
        """Give the place behind the parenthesis that closes the one at a place."""
        level = 0
        while at < len(self._found):
            kind = self._found[at].token_type
            level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
            at += 1
            if not level:
                break
        return at

    def _lock(self, at: int) -> int:
        """Leave out FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE and what follows them."""
        if self._word(at) == "FOR" and self._word(at + 1) in ("UPDATE", "SHARE"):
            at += 2
        elif self._word(at + 1) == "IN" and self._word(at + 2) == "SHARE":
            at += 4
        else:
            return 0
        self.locks = True
        if self._word(at) == "OF":
            at += 2
            while self._word(at) in (",", "."):
                at += 2
        while self._word(at) in _LOCK_TAIL:
            at += 1
        return at + 2 if self._word(at) == "WAIT" else at

    def _into(self, at: int) -> int:
        """Leave out INTO @a, @b and INTO OUTFILE '…' of a query."""
        if not self._takes_into:
            return 0
        at += 1
        word = self._word(at)
        if word in ("OUTFILE", "DUMPFILE"):
            self.into = Into(IntoKind.FILE)
            return self._file(at + 2)
        names: list[str] = []
        while True:
            if self._word(at) == "@":
                at += 1
            names.append(self._found[at].text if at < len(self._found) else "")
            at += 1
            if self._word(at) != ",":
                break
            at += 1
        self.into = Into(IntoKind.VARIABLES, tuple(names))
        return at

    def _file(self, at: int) -> int:
        """Leave out the options of OUTFILE; they hold texts only."""
        while at < len(self._found):
            word = self._word(at)
            if word in ("CHARACTER SET", "CHARSET"):
                at += 2
            elif word == "CHARACTER":
                at += 3
            elif word in _FILE_WORDS or self._found[at].token_type is TokenType.STRING:
                at += 1
            else:
                break
        return at

    def _examined(self, at: int) -> int:
        """Leave out ROWS EXAMINED n, and a LIMIT that has nothing else."""
        if self._word(at + 1) != "EXAMINED":
            return 0
        if self.tokens and self.tokens[-1].token_type is TokenType.LIMIT:
            self.tokens.pop()
        return at + 3

    def _sequence(self, at: int) -> int:
        """Write NEXT VALUE FOR s as NEXTVAL(''): a sequence's name is no column."""
        if self._word(at + 1) != "VALUE" or self._word(at + 2) != "FOR":
            return 0
        token = self._found[at]
        name = "nextval" if self._word(at) == "NEXT" else "lastval"
        at += 3
        while self._word(at + 1) == ".":
            at += 2
        self.tokens += (
            remade(token, TokenType.VAR, name),
            remade(token, TokenType.L_PAREN, "("),
            remade(token, TokenType.STRING, ""),
            remade(token, TokenType.R_PAREN, ")"),
        )
        return at + 1


_FILE_WORDS = frozenset(
    (
        "FIELDS",
        "COLUMNS",
        "LINES",
        "TERMINATED",
        "ENCLOSED",
        "ESCAPED",
        "STARTING",
        "OPTIONALLY",
        "BY",
    )
)


def _ends(token: Token) -> bool:
    """Tell whether a token may be the last of a query, so that UNION behind it is one."""
    if token.token_type in (TokenType.STRING, TokenType.IDENTIFIER):
        return True
    return token.token_type is not TokenType.SELECT and token.text[-1:] not in "(,+-/|&^<>=~!%"
