"""What is known while one statement is read: its text, its spelling, what was found on the way."""

from __future__ import annotations

from sqlglot import exp

from analyzers.sql.glot.spelling import Spelling
from analyzers.sql.neutral import Expression, Quoted, Unclear

NOTHING: dict[str, int] = {}


class Reader:
    """Belongs to one statement.

    `seen` are the places of all names that went into the neutral tree: what stands in the text and
    not among them was left out (`glot.leftover`). `unclear` is what the front end has no words for.
    """

    __slots__ = ("doubts", "seen", "spelling", "text")

    def __init__(self, text: str, spelling: Spelling) -> None:
        self.text = text
        self.spelling = spelling
        self.seen: set[int] = set()
        self.doubts: list[Unclear] = []

    def name(self, node: exp.Expr | str | None) -> str:
        """Give the name of an identifier as the dialect folds it."""
        if node is None:
            return ""
        if isinstance(node, str):
            return node
        place = (node._meta or NOTHING).get("start", -1)
        self.seen.add(place)
        name: str = node.name
        spelling = self.spelling
        if spelling.sqlite:
            if place >= 0 and self.text.startswith('"', place):
                return Quoted(name)
        elif spelling.folds and not node.args.get("quoted"):
            return name.lower()
        return name

    def place(self, node: exp.Expr | None) -> int:
        """Give where a node begins in the text, in characters; -1 where that is not known."""
        return -1 if node is None else (node._meta or NOTHING).get("start", -1)

    def doubt(self, reason: str, args: list[Expression] | None = None) -> None:
        """Note something that has no place in the neutral tree; it makes the answer *possible*."""
        self.doubts.append(Unclear(reason, args or []))
