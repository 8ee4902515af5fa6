"""Functions as a question names them: arguments, result, language, body."""

import re
from collections.abc import Mapping

import msgspec

from analyzers.sql.facts import Argument, Overload
from analyzers.sql.question_parts import Malformed, text_of, unquoted


def overload_of(given: object, place: str) -> Overload:
    """Read one function.

    Raises:
        Malformed: a part of it is not as it should be; `place` stands before what is said of it.
    """
    if not isinstance(given, Mapping):
        message = f"{place}: expected an object with args, returns, language and body"
        raise Malformed(message)
    returns = text_of(given.get("returns", ""), f"{place}.returns").strip()
    arguments = _arguments(given.get("args", given.get("arguments")), f"{place}.args")
    table = _RETURNS_TABLE.fullmatch(returns)
    if table is not None:
        arguments += tuple(
            msgspec.structs.replace(one, mode="t") for one in _arguments(table[1], place)
        )
        returns, returns_set = "record", True
    else:
        bare = _SETOF.sub("", returns)
        returns, returns_set = bare, bare != returns
    return Overload(
        arguments=arguments,
        returns=returns,
        returns_set=returns_set,
        language=text_of(given.get("language", "sql"), f"{place}.language").strip().lower(),
        body=text_of(given.get("body", ""), f"{place}.body"),
        kind=text_of(given.get("kind", "f"), f"{place}.kind")[:1],
        volatility=_VOLATILITY.get(text_of(given.get("volatility", ""), place).lower()[:1], "v"),
    )


_RETURNS_TABLE = re.compile(r"table\s*\((.*)\)", re.IGNORECASE | re.DOTALL)
_SETOF = re.compile(r"setof\s+", re.IGNORECASE)
_VOLATILITY = {"i": "i", "s": "s", "v": "v"}
_MODES = {"in": "i", "out": "o", "inout": "b", "variadic": "v", "table": "t"}
_DEFAULT = re.compile(r"\s+default\s.*|\s*:?=.*", re.IGNORECASE | re.DOTALL)
_LONG_TYPES = re.compile(
    r"(?:double\s+precision|(?:national\s+)?char(?:acter)?\s+varying|bit\s+varying|time(?:stamp)?\b"
    r"|interval\b|unsigned\b|setof\b)",
    re.IGNORECASE,
)
"""How a type begins that has more than one word: what stands first in it is not a name."""


def _arguments(given: object, place: str) -> tuple[Argument, ...]:
    """Read arguments: one text, or a list of `name type`, types, or pairs."""
    if given is None:
        return ()
    if isinstance(given, str):
        given = _split(given)
    if isinstance(given, Mapping):
        given = [list(pair) for pair in given.items()]
    if not isinstance(given, list):
        message = f"{place}: expected a list of types or of `name type`"
        raise Malformed(message)
    return tuple(_argument(one, place) for one in given)


def _argument(given: object, place: str) -> Argument:
    if isinstance(given, Mapping):
        name, kind = given.get("name", ""), given.get("type", "")
        mode = _MODES.get(str(given.get("mode", "in")).lower(), "i")
        return Argument(text_of(name, place), text_of(kind, place), mode)
    if isinstance(given, list) and len(given) == 2:
        return Argument(text_of(given[0], place), text_of(given[1], place))
    text = text_of(given, place).strip()
    bare = _DEFAULT.sub("", text)
    default = bare != text
    first, rest = _first(bare)
    mode = _MODES.get(first.lower(), "") if rest else ""
    if mode:
        bare = rest
        first, rest = _first(bare)
    if rest and not _LONG_TYPES.match(bare):
        return Argument(unquoted(first), rest, mode or "i", default)
    return Argument("", bare, mode or "i", default)


def _first(text: str) -> tuple[str, str]:
    """Give the first word or quoted name of a text, and the rest."""
    found = _WORD.match(text)
    return (found[0], text[found.end() :].strip()) if found else (text, "")


_WORD = re.compile(r'"(?:[^"]|"")*"|\S+')


def _split(text: str) -> list[str]:
    """Split at the commas that stand in no brackets."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts if part.strip()]
