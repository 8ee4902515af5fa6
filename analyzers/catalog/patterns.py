"""Which regular expressions a catalogue may hold: those that end soon on every name.

Python's matcher tries one way after another, and a worker waits for it. So the ways are counted before
a pattern is taken: no repetition or alternative inside a repeated group, and few enough ways in all.
"""

import re
from collections.abc import Iterable
from re import _parser as parser  # type: ignore[attr-defined]  # all that reads Python's patterns
from typing import Any

from analyzers.catalog.words import LONGEST_NAME

LONGEST_PATTERN = 200
"""Characters of a pattern, a security limit: what stands behind a repetition is tried at each of its
ways."""
MOST_STEPS = 3_000_000
"""Steps to try a pattern in every way on a name of 128 characters, a security limit: one `*` or `+`,
two behind a leading `^`. The slowest found below it keep a worker busy for some 15 ms of its 20."""

codes = parser  # it holds the names of the codes too
_REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT})
_BACK = frozenset({codes.GROUPREF, codes.GROUPREF_EXISTS})


class _Refused(Exception):
    """Why a pattern is not taken."""


def trouble_with(pattern: str) -> str:
    """Say why a pattern is not taken and what to do, "" where it is."""
    if len(pattern) > LONGEST_PATTERN:
        return f"a pattern has at most {LONGEST_PATTERN} characters. Make several terms of it."
    try:
        re.compile(pattern, re.IGNORECASE)
        read = list(parser.parse(pattern, re.IGNORECASE))
        ways = _ways(read)
    except re.error as problem:
        return f"no valid regular expression: {problem}."
    except (OverflowError, RecursionError):
        return (
            "no valid regular expression: a number in it is too large, or it is nested too deeply."
        )
    except _Refused as refused:
        return str(refused)
    anchored = bool(read) and read[0][0] is codes.AT and read[0][1] in _BEGINNINGS
    if ways * _length(read) * (1 if anchored else LONGEST_NAME) > MOST_STEPS:
        return (
            "it can be tried in too many ways. Use one `*` or `+`, or two behind a leading `^`, few "
            "`?` and `|`, leave out `.*` at its ends, or make several terms of it."
        )
    return ""


_BEGINNINGS = (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING)


def _ways(items: Iterable[tuple[Any, Any]]) -> int:
    """Count the ways to try what stands in a row.

    Raises:
        _Refused: something in it is not taken at all.
    """
    ways = 1
    for code, argument in items:
        if code in _BACK:
            raise _Refused("references to groups are not taken. Write the words out.")
        if code in _REPEATS:
            ways *= _ways_of_repeat(*argument)
        elif code is codes.BRANCH:
            ways *= sum(_ways(branch) for branch in argument[1])
        else:
            for inner in _inner(code, argument):
                ways *= _ways(inner)
    return ways


def _ways_of_repeat(least: int, most: int, body: Any) -> int:
    if least > LONGEST_NAME:
        raise _Refused(f"a repetition of more than {LONGEST_NAME} fits no name.")
    if most > 1 and _is_manifold(body):
        raise _Refused(
            "a repeated group holds a repetition or an alternative, which may take for ever. Write the "
            "names out, one term each, or a class such as [a-z_]+ without a group."
        )
    return min(int(most), LONGEST_NAME) - least + _ways(body) if most > least else _ways(body)


def _length(items: Iterable[tuple[Any, Any]]) -> int:
    """Count what is tried at most on one way."""
    length = 0
    for code, argument in items:
        if code is codes.BRANCH:
            inner: Iterable[Any] = argument[1]
        else:
            inner = (argument[2],) if code in _REPEATS else _inner(code, argument)
        length += 1 + sum(_length(one) for one in inner)
    return length


def _is_manifold(items: Iterable[tuple[Any, Any]]) -> bool:
    """Tell whether there is more than one way through, so that repeating it multiplies them."""
    return any(
        code in _REPEATS
        or code is codes.BRANCH
        or any(_is_manifold(inner) for inner in _inner(code, argument))
        for code, argument in items
    )


def _inner(code: Any, argument: Any) -> tuple[Any, ...]:
    """Give what stands inside a group, or a look ahead or behind."""
    if code is codes.SUBPATTERN:
        return (argument[3],)
    if code is codes.ATOMIC_GROUP:
        return (argument,)
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return (argument[1],)
    return ()
