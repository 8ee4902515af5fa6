"""One query or change: its tokens through sqlglot into the neutral tree."""

from itertools import pairwise

from sqlglot import exp
from sqlglot.errors import ParseError, TokenError
from sqlglot.tokenizer_core import Token, TokenType

from analyzers.sql.glot import changes, queries
from analyzers.sql.glot.leftover import leftover
from analyzers.sql.glot.marks import TooMuch
from analyzers.sql.glot.reader import Reader
from analyzers.sql.glot.rewriting import Rewriter
from analyzers.sql.glot.spelling import Spelling, glot_dialect
from analyzers.sql.glot.tokens import remade
from analyzers.sql.neutral import (
    Conflict,
    Delete,
    Expression,
    Insert,
    Item,
    Query,
    Select,
    SetOperation,
    Statement,
    Table,
    Unclear,
    Update,
    Values,
)

_CHANGES = frozenset(("INSERT", "REPLACE", "UPDATE", "DELETE"))
_MODIFIERS = frozenset(("LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "QUICK", "IGNORE"))
_RESOLUTIONS = frozenset(("ROLLBACK", "ABORT", "REPLACE", "FAIL", "IGNORE"))
_ROOTS = (
    exp.Select, exp.Union, exp.Intersect, exp.Except, exp.Subquery, exp.Values, exp.Insert,
    exp.Update, exp.Delete,
)  # fmt: skip


class Unreadable(Exception):
    """sqlglot cannot read the tokens: the text says in a word why, without any of them."""


def read(text: str, tokens: list[Token], spelling: Spelling) -> Statement:
    """Give the statement of a query's or change's tokens.

    Raises:
        Unreadable: they are none, or in a form that is not known.
    """
    main = main_word(tokens)
    query = main not in _CHANGES
    reader = Reader(text, spelling)
    replaces = False
    conflicts: list[list[Token]] = []
    if not query:
        tokens, replaces = _prepared(tokens, main, spelling)
        if spelling.sqlite:
            tokens, conflicts = _conflicts(tokens)
    try:
        rewriter = Rewriter(tokens, spelling, query=query)
        made = _made(text, reader, rewriter.tokens, spelling)
        for clause in conflicts:
            _add_conflict(text, reader, made, clause, spelling)
    except RecursionError:
        message = "depth"
        raise Unreadable(message) from None
    except TooMuch as problem:
        raise Unreadable(str(problem)) from None
    except (AttributeError, KeyError, TypeError):
        message = "shape"  # a tree of sqlglot's that lacks what its kind must have
        raise Unreadable(message) from None
    if isinstance(made, Select | SetOperation):
        made.into = rewriter.into
        made.locks = made.locks or rewriter.locks
    if replaces and isinstance(made, Insert):
        made.conflict = made.conflict or Conflict()
        made.conflict.replaces = made.conflict.any_key = True
    if leftover(reader, rewriter.tokens):
        reader.doubt("leftover")
    return _doubted(reader, made)


def _made(text: str, reader: Reader, tokens: list[Token], spelling: Spelling) -> Statement:
    """Give the statement; an INSERT whose query sqlglot does not take there is read in two parts."""
    try:
        return queries.statement(reader, tree(text, tokens, spelling))
    except Unreadable:
        start, end = _source(tokens)
        if not start:
            raise
    values = [
        remade(tokens[start], TokenType.VALUES, "VALUES"),
        remade(tokens[start], TokenType.L_PAREN, "("),
        remade(tokens[start], TokenType.NUMBER, "1"),
        remade(tokens[start], TokenType.R_PAREN, ")"),
    ]
    head = tokens[:start] + values + tokens[end:]
    made = queries.statement(reader, tree(text, head, spelling))
    if not isinstance(made, Insert):
        message = "insert"
        raise Unreadable(message)
    made.source = queries.query(reader, tree(text, tokens[start:end], spelling))
    return made


def _source(tokens: list[Token]) -> tuple[int, int]:
    """Give where the query of an INSERT begins and ends; (0, 0) without one."""
    start = level = 0
    into = next((at for at, token in enumerate(tokens) if token.token_type is TokenType.INTO), None)
    if into is None or tokens[0].token_type is not TokenType.INSERT:
        return 0, 0
    for at in range(into, len(tokens)):
        kind = tokens[at].token_type
        if not level and not start and _begins(tokens, at):
            start = at
        level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
        if start and not level:
            follows = tokens[at + 1].text.upper() if at + 1 < len(tokens) else ""
            if kind is TokenType.RETURNING or (
                kind is TokenType.ON and follows in ("DUPLICATE", "CONFLICT")
            ):
                return start, at
    return start, len(tokens)


def _begins(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].token_type is TokenType.L_PAREN:
        at += 1
    return at < len(tokens) and tokens[at].token_type in (TokenType.SELECT, TokenType.WITH)


def tree(text: str, tokens: list[Token], spelling: Spelling) -> exp.Expr:
    """Give sqlglot's tree of a query or change.

    Raises:
        Unreadable: it is none that sqlglot knows.
    """
    try:
        found = glot_dialect(spelling).parser().parse(tokens, text)
    except (
        ParseError,
        TokenError,
        ValueError,
        AttributeError,
        TypeError,
        IndexError,
        KeyError,
    ) as e:
        message = f"parser ({type(e).__name__})"
        raise Unreadable(message) from None  # its text quotes the statement
    if len(found) != 1 or not isinstance(found[0], _ROOTS):
        message = "form"
        raise Unreadable(message)
    return found[0]


def value(text: str, tokens: list[Token], spelling: Spelling) -> tuple[list[Expression], Reader]:
    """Give the expressions of a list with commas between.

    Raises:
        Unreadable: they are none.
    """
    if not tokens:
        return [], Reader(text, spelling)
    select = remade(tokens[0], TokenType.SELECT, "SELECT")
    reader = Reader(text, spelling)
    try:
        rewriter = Rewriter([select, *tokens], spelling, query=False)
        node = tree(text, rewriter.tokens, spelling)
        made = queries.query(reader, node)
    except (RecursionError, TooMuch, AttributeError, KeyError, TypeError):
        message = "expression"
        raise Unreadable(message) from None
    if not isinstance(made, Select) or made.from_ or leftover(reader, rewriter.tokens):
        message = "expression"
        raise Unreadable(message)
    return [*(item.value for item in made.items), *reader.doubts], reader


def main_word(tokens: list[Token]) -> str:
    """Give the word that says what a statement does: that behind its WITH."""
    if tokens[0].token_type is not TokenType.WITH:
        return "" if tokens[0].token_type is TokenType.L_PAREN else tokens[0].text.upper()
    level = 0
    for token in tokens:
        kind = token.token_type
        level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
        if not level and kind in _MAIN:
            return token.text.upper()
    return ""


_MAIN = frozenset(
    (
        TokenType.SELECT, TokenType.INSERT, TokenType.REPLACE, TokenType.UPDATE, TokenType.DELETE,
        TokenType.VALUES, TokenType.TABLE,
    )
)  # fmt: skip


def _prepared(tokens: list[Token], main: str, spelling: Spelling) -> tuple[list[Token], bool]:
    """Take out of a change what names no column; say whether it replaces rows in the way."""
    at = next(i for i, token in enumerate(tokens) if token.text.upper() == main)
    head = list(tokens[: at + 1])
    replaces = main == "REPLACE"
    if replaces:
        head[-1] = remade(head[-1], TokenType.INSERT, "INSERT")
    at += 1
    while at < len(tokens):
        word = tokens[at].text.upper()
        if word == "OR" and at + 1 < len(tokens) and tokens[at + 1].text.upper() in _RESOLUTIONS:
            replaces = replaces or tokens[at + 1].text.upper() == "REPLACE"
            at += 2
        elif spelling.mysql and word in _MODIFIERS:
            at += 1
        else:
            break
    rest = tokens[at:]
    if main in ("INSERT", "REPLACE"):
        rest = _inserted(rest, head[-1], spelling)
    elif main == "DELETE" and spelling.mysql:
        rest = _deleted(rest)
    return head + rest, replaces


def _inserted(rest: list[Token], insert: Token, spelling: Spelling) -> list[Token]:
    """Write INTO where it is missing, VALUES for VALUE, and columns without their table."""
    if rest and rest[0].token_type is not TokenType.INTO:
        rest = [remade(insert, TokenType.INTO, "INTO"), *rest]
    if not spelling.mysql:
        return rest
    made: list[Token] = []
    level = 0
    columns = True
    for at, token in enumerate(rest):
        kind = token.token_type
        level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
        follows = rest[at + 1] if at + 1 < len(rest) else token
        if columns and level == 1 and at > 1:
            if kind is TokenType.SELECT or kind is TokenType.WITH:
                columns = False
            elif kind is TokenType.DOT or follows.token_type is TokenType.DOT:
                continue
        if columns and not level and kind in _SOURCES:
            columns = False
        elif columns and not level and at > 1 and _is_value(token, follows):
            made.append(remade(token, TokenType.VALUES, "VALUES"))
            columns = False
            continue
        made.append(token)
    return made


def _is_value(token: Token, follows: Token) -> bool:
    word = token.token_type is TokenType.VAR and token.text.upper() == "VALUE"
    return word and follows.token_type is TokenType.L_PAREN


_SOURCES = frozenset(
    (TokenType.VALUES, TokenType.SELECT, TokenType.SET, TokenType.WITH, TokenType.TABLE)
)


def _deleted(rest: list[Token]) -> list[Token]:
    """Write `DELETE t.* FROM` as `DELETE t FROM`."""
    made: list[Token] = []
    skipped = False
    for at, token in enumerate(rest):
        kind = token.token_type
        if kind in (TokenType.WHERE, TokenType.JOIN, TokenType.SELECT, TokenType.RETURNING):
            return made + rest[at:]
        follows = rest[at + 1].token_type if at + 1 < len(rest) else kind
        if skipped or (kind is TokenType.DOT and follows is TokenType.STAR):
            skipped = not skipped
            continue
        made.append(token)
    return made


def _conflicts(tokens: list[Token]) -> tuple[list[Token], list[list[Token]]]:
    """Cut all ON CONFLICT clauses but the first off an INSERT; RETURNING stays."""
    level = 0
    places: list[int] = []
    end = len(tokens)
    for at, token in enumerate(tokens):
        kind = token.token_type
        level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
        if level:
            continue
        if kind is TokenType.RETURNING:
            end = at
        follows = tokens[at + 1].text.upper() if at + 1 < len(tokens) else ""
        if kind is TokenType.ON and follows == "CONFLICT":
            places.append(at)
    if len(places) < _TWO:
        return tokens, []
    bounds = [*places, end]
    clauses = [tokens[start:stop] for start, stop in pairwise(bounds[1:])]
    return tokens[: places[1]] + tokens[end:], clauses


_TWO = 2


def _add_conflict(
    text: str, reader: Reader, made: Statement, clause: list[Token], spelling: Spelling
) -> None:
    """Read a further ON CONFLICT clause, behind an INSERT made for it."""
    first = clause[0]
    head = [
        remade(first, TokenType.INSERT, "INSERT"),
        remade(first, TokenType.INTO, "INTO"),
        remade(first, TokenType.VAR, "t"),
        remade(first, TokenType.DEFAULT, "DEFAULT"),
        remade(first, TokenType.VALUES, "VALUES"),
    ]
    rewriter = Rewriter(head + clause, spelling, query=False)
    other = queries.statement(reader, tree(text, rewriter.tokens, spelling))
    if isinstance(made, Insert) and isinstance(other, Insert) and other.conflict is not None:
        made.conflict = made.conflict or Conflict()
        changes.merged(made.conflict, other.conflict)
    if leftover(reader, rewriter.tokens):
        reader.doubt("leftover")


def _doubted(reader: Reader, made: Statement) -> Statement:
    """Put what the neutral tree has no place for where the resolver finds it."""
    doubts: list[Expression] = list(reader.doubts)
    if not doubts:
        return made
    if isinstance(made, Select | SetOperation | Values | Update | Delete):
        made.limits = [*made.limits, *doubts]
    elif isinstance(made, Insert):
        if made.source is None:
            made.source = Select([])
        made.source.limits = [*made.source.limits, *doubts]
    return made


def _name(tokens: list[Token], at: int, spelling: Spelling) -> tuple[tuple[str, ...], int]:
    """Give the qualified name at a place and the place behind it."""
    parts: list[str] = []
    while at < len(tokens):
        token = tokens[at]
        if token.token_type is not TokenType.IDENTIFIER and not token.text[:1].isidentifier():
            break
        if token.token_type is TokenType.STRING:
            break
        folded = spelling.folds and token.token_type is not TokenType.IDENTIFIER
        parts.append(token.text.lower() if folded else token.text)
        at += 1
        if at < len(tokens) and tokens[at].token_type is TokenType.DOT:
            at += 1
        else:
            break
    return tuple(parts), at


def table_at(tokens: list[Token], at: int, spelling: Spelling) -> tuple[Table, int]:
    """Give the table named at a place and the place behind its name.

    Raises:
        Unreadable: there is no name.
    """
    names, after = _name(tokens, at, spelling)
    if not names:
        message = "name"
        raise Unreadable(message)
    return Table(names, at=tokens[at].start), after


def doubtful(statement: Statement, reason: str) -> Statement:
    """Mark a statement as one that may also mean something else."""
    if isinstance(statement, Select | SetOperation | Values | Update | Delete):
        statement.limits = [*statement.limits, Unclear(reason)]
        return statement
    if isinstance(statement, Insert):
        source: Query = statement.source if statement.source is not None else Select([])
        source.limits = [*source.limits, Unclear(reason)]
        statement.source = source
        return statement
    return statement


def calculated(values: list[Expression]) -> Select:
    """Give expressions that are evaluated and whose values go to nobody."""
    return Select([Item(value) for value in values])
