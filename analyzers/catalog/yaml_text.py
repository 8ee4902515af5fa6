"""Reads YAML as texts with their places: what came, in which line, under which key.

Values stay texts (`2026-11-24`, `none` and `1.0` are what they look like), and anchors, aliases and
tags are refused: a catalogue needs none, and an alias can make a small file a large one.
"""

import re
from collections.abc import Collection

from msgspec import Struct, structs
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from analyzers.catalog.errors import CatalogueError

LONGEST_FILE = 16 * 1024 * 1024
"""Characters of one file, a security limit: some 100,000 fields. It takes about 40 s to read."""
_DEEPEST = 8
"""Levels of nesting; a catalogue has four."""


class Place(Struct, frozen=True):
    """Where something stands. `line` counts from 1; `start` and `end` are characters of the text."""

    file: str
    line: int
    keys: tuple[str, ...]
    start: int
    end: int

    def wrong(self, what: str) -> CatalogueError:
        """Make the error that something here is wrong; `what` says what was expected and what to do."""
        keys = f", {shown(self.keys)}" if self.keys else ""
        return CatalogueError(f"{self.file}, line {self.line}{keys}: {what}")


def shown(keys: Collection[str]) -> str:
    """Give a path of keys as it is shown in an error."""
    return " > ".join(keys)


class Text(Struct, frozen=True):
    """A text and its place."""

    text: str
    place: Place


class Mapping(Struct, frozen=True):
    """Keys with their values, in order; each key stands there once."""

    items: dict[str, "Value"]
    key_places: dict[str, Place]
    place: Place
    flow: bool

    def only(self, allowed: Collection[str]) -> None:
        """Demand that no other keys stand here.

        Raises:
            CatalogueError: one does.
        """
        for key in self.items:
            if key not in allowed:
                known = ", ".join(sorted(allowed))
                raise self.key_places[key].wrong(f"unknown key. Expected one of {known}.")

    def text(self, key: str) -> str | None:
        """Give the text under a key, None where there is none.

        Raises:
            CatalogueError: it is no text.
        """
        value = self.items.get(key)
        if value is None:
            return None
        if not isinstance(value, Text):
            raise value.place.wrong("expected a text, not a list or a mapping.")
        return value.text

    def mapping(self, key: str) -> "Mapping | None":
        """Give the mapping under a key, None where there is none or nothing in it.

        Raises:
            CatalogueError: it is no mapping.
        """
        return as_mapping(self.items.get(key))

    def sequence(self, key: str) -> tuple["Value", ...]:
        """Give the list under a key, empty where there is none.

        Raises:
            CatalogueError: it is no list.
        """
        value = self.items.get(key)
        if value is None or _is_nothing(value):
            return ()
        if not isinstance(value, Sequence):
            raise value.place.wrong("expected a list: lines that begin with `-`.")
        return value.items


class Sequence(Struct, frozen=True):
    """A list and its place."""

    items: tuple["Value", ...]
    place: Place
    flow: bool


Value = Text | Mapping | Sequence


def as_mapping(value: Value | None) -> Mapping | None:
    """Give a value as a mapping, None where there is nothing.

    Raises:
        CatalogueError: it is a text or a list.
    """
    if value is None or _is_nothing(value):
        return None
    if not isinstance(value, Mapping):
        raise value.place.wrong("expected keys with values: `key: value`.")
    return value


def read_yaml(file: str, text: str) -> Mapping:
    """Read a text that must be a mapping; `file` is what errors call it.

    Raises:
        CatalogueError: it is not YAML, or uses what is not allowed here.
    """
    nowhere = Place(file, 1, (), 0, 0)
    if len(text) > LONGEST_FILE:
        raise nowhere.wrong(f"the file is longer than {LONGEST_FILE} characters. Split the system.")
    try:
        node = _yaml().compose(text)
    except YAMLError as problem:
        raise _not_yaml(file, problem) from None
    except RecursionError:
        raise nowhere.wrong("it is nested too deeply to be read.") from None
    except ValueError:  # of ruamel: an escape beyond the last character, a version that is none
        message = f"{file}: no valid YAML: an escape (\\U) or a %YAML line is wrong. Write it out."
        raise CatalogueError(message) from None
    if node is None:
        return Mapping({}, {}, Place(file, 1, (), 0, len(text)), flow=False)
    read = _read(file, node, ())
    if not isinstance(read, Mapping):
        raise read.place.wrong("expected keys with values at the beginning of lines.")
    return read


def _yaml() -> YAML:
    return YAML(typ="safe", pure=True)


def _not_yaml(file: str, problem: YAMLError) -> CatalogueError:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    place = f"{file}, line {mark.line + 1}" if mark is not None else file
    what = getattr(problem, "problem", None) or "it cannot be read"
    return CatalogueError(
        f"{place}: no valid YAML: {what}. Correct that line; texts with `: `, `#` or a leading "
        "`*`, `&`, `[`, `{` need quotes."
    )


def _read(file: str, node: Node, keys: tuple[str, ...]) -> Value:
    place = Place(file, node.start_mark.line + 1, keys, node.start_mark.index, node.end_mark.index)
    if len(keys) > _DEEPEST:
        raise place.wrong(f"nested more than {_DEEPEST} levels deep.")
    if node.anchor:
        raise place.wrong(
            "anchors (&) and aliases (*) are not read. Write it out; a text that begins with such a "
            'sign needs quotes: "&".'
        )
    match node:
        case ScalarNode():
            if _SURROGATE.search(node.value):
                raise place.wrong(_NO_CHARACTER)
            if node.style in _BLOCK_STYLES:
                place = structs.replace(place, end=_block_end(node))
            return Text(str(node.value), place)
        case SequenceNode():
            items = tuple(
                _read(file, item, (*keys, f"[{number}]")) for number, item in enumerate(node.value)
            )
            return Sequence(items, place, flow=bool(node.flow_style))
        case MappingNode():
            return _read_mapping(file, node, keys, place)
        case _:
            raise place.wrong("expected a text, a list or keys with values.")


def _block_end(node: ScalarNode) -> int:
    """Give where a block's text ends: its mark stands where the next thing begins."""
    end: int = node.end_mark.index
    while end > node.start_mark.index and node.end_mark.buffer[end - 1] in " \r\n\0":
        end -= 1
    return end


_BLOCK_STYLES = ("|", ">")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_CHARACTER = "half of a pair of surrogates is no character. Write the character itself."


def _read_mapping(file: str, node: MappingNode, keys: tuple[str, ...], place: Place) -> Mapping:
    items: dict[str, Value] = {}
    places: dict[str, Place] = {}
    for key_node, value_node in node.value:
        start, end = key_node.start_mark, key_node.end_mark
        if not isinstance(key_node, ScalarNode):
            raise Place(file, start.line + 1, keys, start.index, end.index).wrong(
                "a key must be a text. Put it in quotes."
            )
        key = str(key_node.value)
        if _SURROGATE.search(key):
            raise Place(file, start.line + 1, keys, start.index, end.index).wrong(_NO_CHARACTER)
        below = (*keys, key)
        key_place = Place(file, start.line + 1, below, start.index, end.index)
        if key in items:
            raise key_place.wrong(f"stands in line {places[key].line} already. Remove one of them.")
        places[key] = key_place
        items[key] = _read(file, value_node, below)
    return Mapping(items, places, place, flow=bool(node.flow_style))


def _is_nothing(value: Value) -> bool:
    return isinstance(value, Text) and value.text in {"", "~", "null"}
