"""Changes entries in the text of a file and leaves every other character as it is.

What people wrote around an entry (comments, order, blank lines, quotes) is theirs. Entries are found
by the places that reading gave them, so the text need not be written anew from what was read: a
round trip through a YAML writer keeps most comments, but moves some and folds lines.
"""

import json
import re
from collections.abc import Iterable, Mapping

from analyzers.catalog import yaml_text
from analyzers.catalog.errors import CatalogueError
from analyzers.catalog.system_file import (
    API,
    BUILT_IN,
    DATABASE,
    NO_CATEGORY,
    Entry,
    Key,
    Scanned,
)
from analyzers.catalog.yaml_text import Value, as_mapping, read_yaml

_PLAIN = re.compile(r"[A-Za-z_$/][A-Za-z0-9_.$/-]*")
_NUMBER_OR_DATE = re.compile(r"[0-9]+(?:\.[0-9]+)?|[0-9]{4}-[0-9T:Z+-]+")
_NUMBERS_AND_DATES = frozenset({"confidence", "exchanges", "at", "expires", "fields", "proposed"})
"""Keys whose values other readers may take for what they are."""
_READ_OTHERWISE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Words that other readers of YAML take for something else than a text."""

_Edit = tuple[int, int, str]


def new_file(system: str) -> str:
    """Give the text of a file without entries."""
    return (
        f"# What the fields of {system} hold. Machines propose, people decide: whosaw catalog review.\n"
        "# The format: docs/reference/catalog.md\n"
        "version: 1\n"
        f"system: {_scalar(system)}\n"
        f"categories: {{extends: {BUILT_IN}}}\n"
        "terms: []\n"
        f"{DATABASE}: {{}}\n"
        f"{API}: {{}}\n"
    )


def with_entries(file: str, text: str, changes: Mapping[Key, Entry]) -> str:
    """Give the text with these entries in it, changed where they stand or added at the end.

    Raises:
        CatalogueError: the text is wrong already.
    """
    top = read_yaml(file, text)
    edits: list[_Edit] = []
    added: dict[Key, Entry] = {}
    for key, entry in changes.items():
        body = _body_of(top, key)
        if body is None:
            added[key] = entry
        else:
            edits += _changed(text, body, entry)
    edits += _added(text, top, added)
    return _applied(text, edits)


def with_scanned(file: str, text: str, scanned: Iterable[Scanned]) -> str:
    """Give the text with what machines looked at, one line a source.

    Raises:
        CatalogueError: the text is wrong already.
    """
    lines = "".join(
        "\n  - "
        + _flow(
            {
                "source": one.source,
                "at": one.at,
                "fields": str(one.fields),
                "proposed": str(one.proposed),
            }
        )
        for one in scanned
    )
    top = read_yaml(file, text)
    value = top.items.get("scanned")
    if value is None:
        return f"{_ended(text)}scanned:{lines}\n"
    colon = text.index(":", top.key_places["scanned"].end) + 1
    return text[:colon] + lines + text[max(colon, _last_end(value)) :]


def entry_texts(entry: Entry) -> dict[str, str]:
    """Give an entry's keys with their texts, in the order in which they are written."""
    texts = {"category": entry.category or NO_CATEGORY}
    if entry.form is not None:
        texts["form"] = entry.form.value
    texts["state"] = entry.state.value
    if entry.confidence is not None:
        texts["confidence"] = f"{entry.confidence:g}"
    if entry.exchanges:
        texts["exchanges"] = str(entry.exchanges)
    for key in ("seen", "against", "was", "reason", "by", "approved_by", "at", "expires", "note"):
        text: str = getattr(entry, key)
        if text:
            texts[key] = text
    return texts


def _body_of(top: yaml_text.Mapping, key: Key) -> yaml_text.Mapping | None:
    section = top.mapping(API if key.operation else DATABASE)
    if section is not None and key.operation:
        section = section.mapping(key.operation)
    return section.mapping(key.path) if section is not None else None


def _changed(text: str, body: yaml_text.Mapping, entry: Entry) -> list[_Edit]:
    texts = entry_texts(entry)
    if body.flow:
        return _changed_flow(text, body, texts)
    edits: list[_Edit] = []
    for key, value in body.items.items():
        if key not in texts:
            edits.append(_line_of(text, body.key_places[key].start, _last_end(value)))
        elif body.text(key) != texts[key]:
            edits.append((value.place.start, value.place.end, _scalar(texts[key], key)))
    new = {key: value for key, value in texts.items() if key not in body.items}
    if new:
        first = next(iter(body.key_places.values()))
        indent = _indent(text, first.start)
        lines = "".join(f"\n{indent}{key}: {_scalar(value, key)}" for key, value in new.items())
        kept = max(_last_end(value) for key, value in body.items.items() if key in texts)
        at = _line_end(text, kept)
        edits.append((at, at, lines))
    return edits


def _changed_flow(text: str, body: yaml_text.Mapping, texts: Mapping[str, str]) -> list[_Edit]:
    """Write the braces anew; comments between them move to the line before."""
    start, end = body.place.start, body.place.end
    edits: list[_Edit] = [(start, end, _flow(texts))]
    comments = _comments(text[start:end])
    if comments:
        line = text.rfind("\n", 0, start) + 1
        indent = _indent(text, line + len(text[line:]) - len(text[line:].lstrip(" ")))
        edits.append((line, line, "".join(f"{indent}{comment}\n" for comment in comments)))
    return edits


def _added(text: str, top: yaml_text.Mapping, added: Mapping[Key, Entry]) -> list[_Edit]:
    columns = {key.path: entry for key, entry in added.items() if not key.operation}
    edits: list[_Edit] = []
    if columns:
        lines = [f"{_scalar(path)}: {_flow(entry_texts(e))}" for path, e in columns.items()]
        edits.append(_appended(text, top, DATABASE, lines))
    operations: dict[str, list[str]] = {}
    for key, entry in added.items():
        if key.operation:
            line = f"{_scalar(key.path)}: {_flow(entry_texts(entry))}"
            operations.setdefault(key.operation, []).append(line)
    section = top.mapping(API)
    new: list[str] = []
    for operation, lines in operations.items():
        if section is not None and operation in section.items:
            edits.append(_appended(text, section, operation, lines))
        elif section is not None and section.flow and section.items:
            new.append(f"{_scalar(operation)}: {{{', '.join(lines)}}}")
        else:
            new += [f"{_scalar(operation)}:", *(f"  {line}" for line in lines)]
    if new:
        edits.append(_appended(text, top, API, new))
    return edits


def _appended(text: str, parent: yaml_text.Mapping, key: str, lines: list[str]) -> _Edit:
    """Give the edit that adds lines at the end of the mapping under a key."""
    value = parent.items.get(key)
    if value is None:
        return len(text), len(text), f"{_line_break(text)}{key}:\n" + _block(lines, "  ")
    inner = as_mapping(value)
    if inner is None or (inner.flow and not inner.items):
        below = _indent(text, parent.key_places[key].start) + "  "
        colon = text.index(":", parent.key_places[key].end) + 1
        end = colon if _unwritten(value) else value.place.end
        return colon, end, "\n" + _block(lines, below).rstrip("\n")
    if inner.flow:
        end = inner.place.end - 1
        return end, end, "".join(f", {line}" for line in lines)
    below = _indent(text, next(iter(inner.key_places.values())).start)
    at = _line_end(text, _last_end(inner))
    return at, at, "\n" + _block(lines, below).rstrip("\n")


def _block(lines: Iterable[str], indent: str) -> str:
    return "".join(f"{indent}{line}\n" for line in lines)


def _applied(text: str, edits: list[_Edit]) -> str:
    """Apply edits that do not overlap; those at one place in their order, what is added first."""
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        if start < at:
            message = "the catalogue's text cannot be changed there: two changes overlap"
            raise CatalogueError(message)
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def _last_end(value: Value) -> int:
    """Give where a value ends; of a block that is where its last text ends, not the next key."""
    match value:
        case yaml_text.Mapping(flow=False) if value.items:
            return max(
                value.key_places[key].end if _unwritten(inner) else _last_end(inner)
                for key, inner in value.items.items()
            )
        case yaml_text.Sequence() if value.items and not value.flow:
            return _last_end(value.items[-1])
        case _:
            return value.place.end


def _unwritten(value: Value) -> bool:
    """Tell whether nothing stands there: such a value's place is where the next thing begins."""
    return value.place.start == value.place.end


def _line_end(text: str, at: int) -> int:
    """Give the end of the line in which something ends, a comment behind it included."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _line_of(text: str, start: int, end: int) -> _Edit:
    """Give the edit that takes out the lines of a key and its value, from the end of the line before.

    What is added behind them stands at their end, outside of what is taken out.
    """
    return max(text.rfind("\n", 0, start), 0), _line_end(text, end), ""


def _indent(text: str, at: int) -> str:
    return " " * (at - (text.rfind("\n", 0, at) + 1))


def _ended(text: str) -> str:
    return text + _line_break(text)


def _line_break(text: str) -> str:
    return "" if not text or text.endswith("\n") else "\n"


def _flow(texts: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value, key)}" for key, value in texts.items()) + "}"


def _scalar(text: str, key: str = "") -> str:
    """Write a text so that it is read as that text, in quotes where it needs them."""
    if key in _NUMBERS_AND_DATES and _NUMBER_OR_DATE.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.casefold() not in _READ_OTHERWISE:
        return text
    return json.dumps(text, ensure_ascii=False)


_QUOTED_OR_COMMENT = re.compile(
    r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|(?<!\S)#[^\n]*""",
)


def _comments(text: str) -> list[str]:
    """Give the comments in a piece of YAML."""
    found = _QUOTED_OR_COMMENT.findall(text)
    return [piece.rstrip() for piece in found if piece.startswith("#")]
