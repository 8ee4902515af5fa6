"""Follows the joins of a statement while its tokens are taken, and which of them have a condition."""

from sqlglot.tokenizer_core import Token, TokenType

from analyzers.sql.glot.marks import TooMuch
from analyzers.sql.glot.tokens import remade

_OPEN_JOINS = 8
"""Outer joins without a condition (SQLite) that are still parsed: each doubles sqlglot's time."""


class Joins:
    """The joins among `tokens`, by level of parentheses. Each call is for the token taken next."""

    def __init__(self, tokens: list[Token], *, behind_commas: bool) -> None:
        """`behind_commas`: ON and USING may stand behind a comma too, as in SQLite."""
        self._tokens = tokens
        self._behind_commas = behind_commas
        self._joins: list[list[int]] = [[]]
        self._commas = [-1]
        """Where the last comma stands, by level of parentheses; -1: nowhere."""
        self._crossed: list[int] = []

    def open(self) -> None:
        """Follow a parenthesis that opens."""
        self._joins.append([])
        self._commas.append(-1)

    def close(self) -> None:
        """Follow a parenthesis that closes."""
        if len(self._joins) > 1:
            self._crossed += self._joins.pop()
            self._commas.pop()

    def comma(self) -> None:
        """Follow a comma."""
        self._commas[-1] = len(self._tokens)

    def join(self) -> None:
        """Follow a JOIN that may have a condition."""
        self._joins[-1].append(len(self._tokens))

    def condition(self) -> None:
        """Give ON and USING to the join they belong to."""
        comma = self._commas[-1]
        if self._joins[-1]:
            self._joins[-1].pop()
        elif self._behind_commas and comma >= 0:
            self._tokens[comma] = remade(self._tokens[comma], TokenType.JOIN, "JOIN")
            self._commas[-1] = -1

    def cross(self) -> None:
        """Make joins without a condition CROSS JOINs: else sqlglot's time doubles with each.

        Raises:
            TooMuch: it would all the same.
        """
        while self._joins:
            self._crossed += self._joins.pop()
        outer = 0
        for place in sorted(self._crossed, reverse=True):
            token = self._tokens[place]
            before = self._tokens[place - 1].text.upper() if place else ""
            if before in ("LEFT", "RIGHT", "FULL", "OUTER"):
                outer += 1
            elif before == "INNER":
                self._tokens[place - 1] = remade(self._tokens[place - 1], TokenType.CROSS, "CROSS")
            elif before != "CROSS":
                self._tokens[place : place + 1] = (
                    remade(token, TokenType.CROSS, "CROSS"),
                    remade(token, TokenType.JOIN, "JOIN"),
                )
        if outer > _OPEN_JOINS:
            message = "joins"
            raise TooMuch(message)
