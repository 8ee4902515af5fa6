"""Changing a file's entries: what people wrote around them stays, character for character."""

import re
from importlib.resources import files

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from access import Form
from analyzers.catalog import Entry, Key, State, SystemFile, parse_catalogue, read_system_file
from analyzers.catalog.editing import new_file, with_entries, with_scanned
from analyzers.catalog.system_file import Scanned

SEED = files("analyzers.catalog").joinpath("categories.json").read_bytes()
CATEGORIES = parse_catalogue(SEED).categories

TEXT = """\
# Ours: ask the CRM team before you change it.
version: 1
system: crm

db:   # the database
  # the customers
  public.t_cust.zjhm: {category: id_number, state: proposed, confidence: 0.95}  # seen by Li
  public.t_cust.xm:
    # who it is
    category: user_name   # not the login
    state: proposed
    confidence: 0.9
    seen: 'comment 姓名'

  public.t_cust.bz: {category: free_text_pi,   # remarks
                     state: proposed}
# between
api:
  "GET /cust/{id} 200":
    $.mobile: {category: mobile_number, state: proposed}

# the end
"""
ZJHM = Key("", "public.t_cust.zjhm")
XM = Key("", "public.t_cust.xm")
BZ = Key("", "public.t_cust.bz")
MOBILE = Key("GET /cust/{id} 200", "$.mobile")
DECIDED = Entry(
    "id_number",
    State.CONFIRMED,
    confidence=0.95,
    by="li.na",
    at="2026-11-24T06:00Z",
    note='"so" it is: # yes',
)


def _read(text: str) -> SystemFile:
    return read_system_file("crm.yaml", text, CATEGORIES)


def _comments(text: str) -> list[str]:
    return re.findall(r"#[^\n]*", re.sub(r'"[^"\n]*#[^"\n]*"', "", text))


def test_one_entry_changes_and_nothing_else() -> None:
    changed = with_entries("crm.yaml", TEXT, {ZJHM: DECIDED})
    assert _read(changed).entries[ZJHM] == DECIDED
    before, after = TEXT.splitlines(), changed.splitlines()
    assert [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b] == [6]
    assert after[6].endswith("  # seen by Li")


def test_an_entry_of_several_lines_keeps_its_comments() -> None:
    entry = msgspec.structs.replace(DECIDED, category="account_id", confidence=None, seen="x")
    changed = with_entries("crm.yaml", TEXT, {XM: entry})
    assert _read(changed).entries[XM] == entry
    assert _comments(changed) == _comments(TEXT)
    assert "    category: account_id   # not the login\n" in changed


def test_comments_between_braces_move_to_the_line_before() -> None:
    changed = with_entries("crm.yaml", TEXT, {BZ: DECIDED})
    assert _read(changed).entries[BZ] == DECIDED
    assert "\n  # remarks\n  public.t_cust.bz: {category: id_number" in changed
    assert sorted(_comments(changed)) == sorted(_comments(TEXT))


def test_new_entries_stand_at_the_end_of_their_section() -> None:
    new = Entry("imsi", State.PROPOSED, confidence=0.85, at="2026-11-24")
    keys = [
        Key("", "public.t_sim.imsi"),
        Key("GET /cust/{id} 200", "$.sims[*].imsi"),
        Key("POST /sims", "$['odd: name']"),
    ]
    changed = with_entries("crm.yaml", TEXT, dict.fromkeys(keys, new))
    read = _read(changed)
    assert [read.entries[key] for key in keys] == [new] * 3
    assert list(read.entries) == [ZJHM, XM, BZ, keys[0], MOBILE, keys[1], keys[2]]
    kept = [line for line in changed.splitlines() if line in TEXT.splitlines()]
    assert kept == TEXT.splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "version: 1\nsystem: crm",
        "version: 1\nsystem: crm\ndb:\napi:\n",
        "version: 1\nsystem: crm\ndb: {}\napi: {}   # none yet\n",
        "version: 1\nsystem: crm\ndb: {t.a: {category: imei, state: proposed}}\n",
        "version: 1\nsystem: crm\napi: {'GET /a': {$.a: {category: imei, state: proposed}}}\n",
        "version: 1\nsystem: crm\napi:\n  GET /b:\n",
        "version: 1\nsystem: crm\napi:\n    GET /b: {}\n",
        new_file("crm"),
    ],
)
def test_new_entries_find_their_place_in_any_style(text: str) -> None:
    new = {
        Key("", "t.b"): Entry("imsi", State.PROPOSED),
        Key("GET /b", "$.b"): Entry("imsi", State.PROPOSED),
        Key("GET /b", "$.c[*]"): Entry("imsi", State.PROPOSED),
        Key("GET /c", "?c"): Entry("imsi", State.PROPOSED),
    }
    before = _read(text).entries
    changed = with_entries("crm.yaml", text, new)
    assert _read(changed).entries == before | new
    again = {key: msgspec.structs.replace(entry, category="iccid") for key, entry in new.items()}
    assert _read(with_entries("crm.yaml", changed, again)).entries == before | again


def test_what_was_scanned_stands_once_a_source() -> None:
    one, two = (Scanned("postgresql", "2026-11-24", n, 1) for n in (10, 20))
    first = with_scanned("crm.yaml", TEXT, [one])
    assert _read(first).scanned == (one,)
    both = with_scanned("crm.yaml", first, [one, two])
    assert _read(both).scanned == (one, two)
    assert _read(with_scanned("crm.yaml", both, [two])).scanned == (two,)
    assert both.startswith(TEXT)
    assert with_entries("crm.yaml", both, {ZJHM: DECIDED}).count("source: postgresql") == 2


def test_the_same_again_changes_no_character() -> None:
    entries = _read(TEXT).entries
    kept = {key: entries[key] for key in (XM,)}
    assert with_entries("crm.yaml", TEXT, kept) == TEXT
    once = with_entries("crm.yaml", TEXT, {ZJHM: DECIDED})
    assert with_entries("crm.yaml", once, {ZJHM: DECIDED}) == once


_ANY = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x85\u2028\u2029\ufeff"),
    max_size=30,
)


@settings(deadline=None)
@given(
    note=_ANY,
    reason=_ANY.filter(bool),
    name=_ANY.filter(lambda t: t.strip() == t and t != "" and "." not in t),
    form=st.sampled_from([None, *Form]),
)
def test_any_text_is_read_as_it_was_written(
    note: str, reason: str, name: str, form: Form | None
) -> None:
    entry = Entry(None, State.OVERRIDDEN, form, reason=reason, by="li", at="2026-11-24", note=note)
    new = {Key("", f"t.{name}"): entry, Key("GET /a 200", f"$.{name}"): entry, XM: entry}
    changed = with_entries("crm.yaml", TEXT, new)
    read = _read(changed).entries
    assert {key: read[key] for key in new} == new
    assert YAML(typ="safe", pure=True).load(changed)["db"][f"t.{name}"]["reason"] == reason


BLOCK = "db:\n  t.c:\n    category: id_number\n    state: proposed\n    note: |\n      a\n      b\n"
FOLDED = BLOCK.replace("|", ">")


@pytest.mark.parametrize(
    "body",
    [
        BLOCK + "  t.d: {category: email, state: proposed}\n",
        FOLDED + "api: {}\n",
        FOLDED + "\n\n# the end\napi:\n",
        BLOCK.replace("|", "|-").rstrip(),
        BLOCK.replace("note", "seen") + "    note: n\n",
        BLOCK.replace("\n", "\r\n") + "  t.d: {category: email, state: proposed}\r\n",
        "db:\n  t.c:\n    note: |\n      a\n\n\n    category: id_number\n    state: proposed",
    ],
)
def test_an_entry_that_ends_in_a_block_is_changed_and_nothing_else(body: str) -> None:
    text = f"version: 1\nsystem: crm\n{body}"
    before = _read(text)
    decided = Entry(None, State.OVERRIDDEN, reason="x: #y", by='li "na"', at="2026-11-24")
    changes = {Key("", "t.c"): decided, Key("", "t.e"): Entry("email", State.PROPOSED)}
    after = _read(with_entries("crm.yaml", text, changes))
    assert after.entries == {**before.entries, **changes}
