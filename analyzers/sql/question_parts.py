"""Parts of a question, looked at one by one: each is as expected, or the question is malformed."""

import re
from collections.abc import Mapping

type Names = tuple[str | None, str]


class Malformed(Exception):
    """A question that cannot be read: the text says which part and what was expected there."""


def split_name(name: str) -> Names:
    """Give schema and name of a name that may be qualified and quoted; a database is dropped.

    Raises:
        Malformed: it is no name.
    """
    parts = [unquoted(part) for part in _PART.findall(name.strip())]
    if not parts or not parts[-1]:
        message = "schema: expected a name of a table"
        raise Malformed(message)
    return (parts[-2] if len(parts) > 1 else None), parts[-1]


_PART = re.compile(r'(?:"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[^."`])+')


def unquoted(name: str) -> str:
    """Give a name without the quotes of any dialect around it."""
    for first, last in (('"', '"'), ("`", "`"), ("[", "]")):
        if len(name) > 1 and name.startswith(first) and name.endswith(last):
            return name[1:-1].replace(last * 2, last)
    return name


def mapping_at(parts: Mapping[str, object], name: str) -> Mapping[str, object]:
    """Give a part that begins with names, an empty one where it is left out."""
    given = parts.get(name, {})
    if not isinstance(given, Mapping):
        message = f"{name}: expected an object that begins with names"
        raise Malformed(message)
    return given


def names_of(given: object, place: str) -> list[str]:
    """Give a list of names; one name alone is a list too."""
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        message = f"{place}: expected a list of names"
        raise Malformed(message)
    return names


def listed(given: object) -> list[object]:
    """Give a list; what is none is the only one in it."""
    return given if isinstance(given, list) else [given]


def text_of(given: object, place: str) -> str:
    """Give a text, "" for null."""
    if given is None:
        return ""
    if not isinstance(given, str):
        message = f"{place}: expected a text"
        raise Malformed(message)
    return given
