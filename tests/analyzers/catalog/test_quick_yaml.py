"""The quick reader gives what the YAML reader gives, whatever stands between the lines it knows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzers.catalog import CatalogueError, Entry, Key, State
from analyzers.catalog import quick_yaml as quick
from analyzers.catalog.editing import with_entries
from analyzers.catalog.quick_yaml import read_quickly
from analyzers.catalog.yaml_text import Mapping, Sequence, Text, Value, read_yaml
from tests.analyzers.catalog.test_editing import TEXT


def _plain(value: Value) -> object:
    """Give a value with the lines and keys of everything in it, comparable."""
    match value:
        case Text():
            # What is not written has the place of whatever comes next.
            return value.text, value.place.line if value.text else 0, value.place.keys
        case Mapping():
            return [
                (key, value.key_places[key].line, value.key_places[key].keys, _plain(inner))
                for key, inner in value.items.items()
            ]
        case Sequence():
            return [_plain(inner) for inner in value.items]


def _both(text: str) -> tuple[object, object]:
    def read(reader) -> object:
        try:
            return _plain(reader("crm.yaml", text))
        except CatalogueError as error:
            return str(error)

    return read(read_quickly), read(read_yaml)


LINES = [
    "db:",
    "db:   # ours",
    "api:",
    "db: {}",
    "terms:",
    "  t.a: {category: imsi, state: proposed}",
    '  t.a: {category: imsi, state: proposed, seen: "a: b # c"}   # why',
    '  "t.b c": {category: imsi, at: 2026-11-24T05:00Z, confidence: 0.5}',
    "  t.c: {category: imsi, category: imei}",
    "  t.d: {category: imsi,",
    "       state: proposed}",
    "  t.e:",
    "    category: imsi",
    "    note: 'it''s",
    "  t.f: {category: imei, state: proposed}",
    "      end'",
    "    note: |",
    "    t.g: {category: imei, state: proposed}",
    '  "GET /a 200":',
    '  "GET /a 200":   # the list',
    "  GET /b:",
    '    "$.a[*]": {category: imsi, state: proposed}',
    "    $.b: {category: imsi, state: proposed}",
    "    $.b: {category: imei, state: confirmed}  ",
    "    - {match: x, category: imsi}",
    "# between",
    "   # inside",
    "",
    "  ",
    "  }",
    '  "open',
    "...",
]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=9))
def test_any_lines_are_read_alike_or_refused_alike(lines: list[str]) -> None:
    fast, slow = _both("version: 1\n" + "\n".join(lines))
    if isinstance(fast, str) and isinstance(slow, str):
        return  # both refuse it; which of two faults is told first may differ
    assert fast == slow


_ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@settings(deadline=None)
@given(note=_ANY, name=_ANY, reason=_ANY)
def test_whatever_is_written_is_read_alike(note: str, name: str, reason: str) -> None:
    entry = Entry(None, State.OVERRIDDEN, reason=reason, by="li", at="2026-11-24T05:00Z", note=note)
    text = with_entries(
        "crm.yaml", TEXT, {Key("", f"t.{name}"): entry, Key("GET /n 200", f"$.{name}"): entry}
    )
    fast, slow = _both(text)
    assert fast == slow


def test_lines_that_machines_write_do_not_reach_the_yaml_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entry = Entry(
        "imsi", State.PROPOSED, confidence=0.95, seen="name:en; comment 卡号", at="2026-11-24"
    )
    text = with_entries(
        "crm.yaml",
        "version: 1\nsystem: crm\n",
        {
            Key("", "public.t.a"): entry,
            Key("GET /a 200", "$.a[*]"): entry,
            Key("GET /a", "?b"): entry,
        },
    )
    seen: list[str] = []

    def spy(file: str, rest: str) -> Mapping:
        seen.append(rest)
        return read_yaml(file, rest)

    monkeypatch.setattr(quick, "read_yaml", spy)
    fast = _plain(read_quickly("crm.yaml", text))
    assert "imsi" not in seen[0]
    assert fast == _plain(read_yaml("crm.yaml", text))


def test_a_key_that_stands_there_twice_is_refused_with_both_lines() -> None:
    line = "  t.a: {category: imsi, state: proposed}\n"
    for text in (f"db:\n{line}{line}", f"db:\n{line}  t.a:\n    category: imei\n"):
        with pytest.raises(CatalogueError, match=r"line 3, db > t\.a: stands in line 2 already"):
            read_quickly("crm.yaml", text)
