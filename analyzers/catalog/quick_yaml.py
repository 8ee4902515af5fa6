"""Reads the lines that machines write without the YAML reader, which takes 0.3 ms for each of them.

A system of 10,000 fields is 10,000 such lines, and a changed catalogue has to hold within seconds. Only
one form is read here, one entry on one line, in texts that mean the same to every YAML reader; all else
goes to `yaml_text`, and so does the rest of a section in which something could span lines.
"""

import json
import re
from typing import NamedTuple

from analyzers.catalog.yaml_text import Mapping, Place, Text, Value, as_mapping, read_yaml

_SECTIONS = ("db", "api")
_PLAIN = r"[A-Za-z_$/][A-Za-z0-9_.$/-]*"
_NUMBER = r"[0-9](?:[0-9.:TZ+-]*[0-9Z])?"
_ESCAPE = r"\\(?:[\"\\/bfnrt]|u00[0-7][0-9a-f])"
_QUOTED = rf'"(?:[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]|{_ESCAPE})*"'
_VALUE = rf"{_PLAIN}|{_NUMBER}|{_QUOTED}"
_TOP = re.compile(r"([A-Za-z_]+):[ ]*(?:#.*)?")
_OPERATION = re.compile(rf"  ({_PLAIN}|{_QUOTED}):[ ]*(?:[ ]#.*)?")
_PAIR = re.compile(rf"([a-z_]+): ({_VALUE})(?:, |\}}$)")
_WRITTEN = rf"[a-z_]+: (?:{_VALUE})"
_ENTRY = re.compile(
    rf"( {{2}}| {{4}})({_PLAIN}|{_QUOTED}): (\{{(?:{_WRITTEN}, )*{_WRITTEN}\}})(?:[ ]+#.*)?"
)
_UNSAFE = "?"
_MAY_SPAN = re.compile(r"[\"'|>&*!]")


class _Entry(NamedTuple):
    """One line: where it stands, its key and its body."""

    section: str
    operation: str
    key: str
    key_place: Place
    body: Mapping


def read_quickly(file: str, text: str) -> Mapping:
    """Read a text as `read_yaml` does, and give the same.

    Raises:
        CatalogueError: it is not YAML, or uses what is not allowed here.
    """
    entries, rest = _Lines(file).read(text)
    if not entries:
        return read_yaml(file, text)
    top = read_yaml(file, rest)
    items = dict(top.items)
    for section in _SECTIONS:
        found = [entry for entry in entries if entry.section == section]
        if not found:
            continue
        if section not in items:
            return read_yaml(file, text)
        items[section] = _filled(items[section], top.key_places[section], found)
    return Mapping(items, top.key_places, top.place, top.flow)


class _Lines:
    """Takes the lines it knows out of a text. Where lines may belong together it takes none."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._section = self._operation = ""
        self._inside = False
        """Whether a line further in belongs to an entry of several lines."""

    def read(self, text: str) -> tuple[list[_Entry], str]:
        """Give the entries, and the text with blanks in their place; none where that is not safe."""
        entries: list[_Entry] = []
        rest: list[str] = []
        start = 0
        for number, line in enumerate(text.split("\n"), 1):
            entry = self._line(number, start, line)
            if entry is not None:
                entries.append(entry)
            elif self._section == _UNSAFE:
                return [], text
            rest.append(" " * len(line) if entry is not None else line)
            start += len(line) + 1
        return entries, "\n".join(rest)

    def _line(self, number: int, start: int, line: str) -> _Entry | None:
        top = _TOP.fullmatch(line)
        if top is not None or (line and line[0] not in " #"):
            known = top is not None and top[1] in _SECTIONS
            self._section = top[1] if top is not None and known else ""
            self._operation, self._inside = "", False
            return None
        if not self._section or not line.strip() or line.lstrip().startswith("#"):
            return None
        entry = _entry(self._file, number, start, line, self._section, self._operation)
        if entry is not None:
            self._inside = False
            return entry
        begun = _OPERATION.fullmatch(line) if self._section == "api" else None
        if begun is not None:
            self._operation, self._inside = _text(begun[1]), False
        else:
            self._other(len(line) - len(line.lstrip(" ")))
            if self._section != _UNSAFE and _may_span(line):
                self._section = ""
        return None

    def _other(self, indent: int) -> None:
        """Take a line that begins, or goes on with, an entry of several lines."""
        if indent == 2:
            self._operation = ""
        if indent == (4 if self._operation else 2):
            self._inside = True
        elif not self._inside:
            self._section = _UNSAFE


def _may_span(line: str) -> bool:
    """Tell whether a line may be the beginning or a part of something on several lines."""
    unequal = line.count("{") != line.count("}") or line.count("[") != line.count("]")
    return unequal or _MAY_SPAN.search(line) is not None


def _entry(
    file: str, number: int, start: int, line: str, section: str, operation: str
) -> _Entry | None:
    found = _ENTRY.fullmatch(line)
    if (
        found is None
        or len(found[1]) != (4 if operation else 2)
        or (section == "api") != bool(operation)
    ):
        return None
    key = _text(found[2])
    keys = (section, operation, key) if operation else (section, key)
    items: dict[str, Value] = {}
    places: dict[str, Place] = {}
    for pair in _PAIR.finditer(found[3], 1):
        name = pair[1]
        if name in items:
            return None
        base = start + found.start(3)
        below = (*keys, name)
        places[name] = Place(file, number, below, base + pair.start(1), base + pair.end(1))
        at = Place(file, number, below, base + pair.start(2), base + pair.end(2))
        items[name] = Text(_text(pair[2]), at)
    key_place = Place(file, number, keys, start + found.start(2), start + found.end(2))
    place = Place(file, number, keys, start + found.start(3), start + found.end(3))
    return _Entry(section, operation, key, key_place, Mapping(items, places, place, flow=True))


def _text(written: str) -> str:
    return str(json.loads(written)) if written.startswith('"') else written


def _filled(slow: Value, place: Place, entries: list[_Entry]) -> Value:
    """Put entries into a section; into the operations of `api`."""
    operations = dict.fromkeys(entry.operation for entry in entries)
    if "" in operations:
        return _with(as_mapping(slow), place, entries)
    section = as_mapping(slow) or Mapping({}, {}, place, flow=False)
    items = dict(section.items)
    for operation in operations:
        found = [entry for entry in entries if entry.operation == operation]
        at = section.key_places[operation]
        items[operation] = _with(as_mapping(items[operation]), at, found)
    return Mapping(items, section.key_places, section.place, section.flow)


def _with(slow: Mapping | None, place: Place, entries: list[_Entry]) -> Mapping:
    items: dict[str, tuple[Place, Value]] = {}
    if slow is not None:
        items = {key: (slow.key_places[key], value) for key, value in slow.items.items()}
    for entry in entries:
        before = items.get(entry.key)
        if before is not None:
            later, first = sorted((entry.key_place, before[0]), key=lambda at: -at.line)
            raise later.wrong(f"stands in line {first.line} already. Remove one of them.")
        items[entry.key] = (entry.key_place, entry.body)
    order = sorted(items, key=lambda key: items[key][0].start)
    return Mapping(
        {key: items[key][1] for key in order},
        {key: items[key][0] for key in order},
        slow.place if slow is not None else place,
        flow=False,
    )
