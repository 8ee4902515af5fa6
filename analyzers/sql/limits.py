"""How much of a text PostgreSQL's parser is given: beyond it takes too long, or its process."""

import re

from analyzers.sql.lexer import TokenKind, depth, tokens

TOKEN_LIMIT = 60_000
"""Tokens of a text that is still parsed: about 100 ms, all in. 10,000 values in an IN list are 20,000
tokens, an INSERT of 5,000 rows with four columns 50,000."""
LENGTH_LIMIT = 4 * 1024 * 1024
"""Characters of a text that is still parsed; one literal may fill them (30 ms)."""
DEPTH_LIMIT = 25_000
"""Levels that the tree may have. Somewhere between 50,000 and 100,000 the parser's C code exhausts an
8 MiB stack and the process dies; at about 3,000 its JSON is refused with a RecursionError, which is
caught. A security limit."""
STATEMENTS_LIMIT = 1000
"""Statements of one text that are read one by one, some 100 µs each; the rest is one gap."""
_LONG_RUN = 200
"""Signs in a row from which they are counted: longer than the lines people draw in comments."""
_RUN = re.compile(rf"(?<![-+*/<>=~!@#%^&|`?])[-+*/<>=~!@#%^&|`?]{{{_LONG_RUN},}}+")
_RUNS_LIMIT = 10_000_000
"""Steps over such runs that are allowed: some 20 ms."""
_SHORT = 2000
"""Characters in which no runs cost more: 2.5 steps for each pair of signs at most."""
DEEP_FROM = 2 * DEPTH_LIMIT
"""Characters from which a text can be that deep: every level takes two at least."""


def parsable(text: str) -> bool:
    """Tell whether the parser may be asked to read a text."""
    if len(text) > LENGTH_LIMIT or "\0" in text:  # the parser would stop at the zero byte
        return False
    if sum(map(text.count, ",( ;")) > TOKEN_LIMIT // 2 and _token_count(text) > TOKEN_LIMIT:
        return False
    if len(text) > _SHORT and _cost_of_runs(text) > _RUNS_LIMIT:
        return False
    return len(text) <= DEEP_FROM or depth(text, DEPTH_LIMIT) <= DEPTH_LIMIT


def _cost_of_runs(text: str) -> int:
    """Give how many steps PostgreSQL's lexer may take over long runs of operators' signs.

    It reads a run again for each sign at its end that it gives back, and for each comment opened in
    it: 100 KB of `/*` take it 12 s.
    """
    cost = 0
    for found in _RUN.finditer(text):
        run = found[0]
        cost += len(run) * run.count("/*")
        if ("+" in run or "-" in run) and run.count("-") < len(run):
            cost += 2 * len(run) ** 2
    return cost


def _token_count(text: str) -> int:
    """Count tokens, up to where it is known that there are too many."""
    count = 0
    for token in tokens(text):
        count += 1
        if token.kind is TokenKind.LITERALS:
            count += 2 * text.count(",", token.start, token.end)
        if count > TOKEN_LIMIT:
            break
    return count
