"""Statements that try to be read as less than they are. One file each; found once, kept for good.

A file's head says what must be seen: `action`, `touch` (use and column), `gap`, `asked_for` (kind and
canonical form), `read_only: no`, `declares: nothing`, and `never`: texts that no record may hold.
"""

import re
from pathlib import Path

import msgspec
import pytest

from access import Reading, SubjectKind
from tests.analyzers.sql.telecom import PSEUDONYMISER, SESSION, analyser

FILES = sorted(Path(__file__).parent.glob("*.sql"))
HEAD = re.compile(r"-- (\w+): (.*)")
KEYS = {"says", "action", "touch", "gap", "asked_for", "read_only", "declares", "never"}


def parts(path: Path) -> tuple[dict[str, list[str]], str]:
    """Give a file's head, by key, and its statement."""
    head: dict[str, list[str]] = {}
    lines = path.read_text().rstrip("\n").split("\n")
    while found := HEAD.fullmatch(lines[0]):
        head.setdefault(found[1], []).append(found[2])
        lines.pop(0)
    assert head.keys() <= KEYS
    assert len(head) > 1
    return head, "\n".join(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_statement_is_seen_for_what_it_is(path: Path) -> None:
    head, statement = parts(path)
    sql = analyser(all_personal="asked_for" not in head)
    reading = sql.statement(statement, SESSION)
    for action in head.get("action", ()):
        assert reading.action == action
    touches = {f"{touch.used} {touch.resource.path}" for touch in reading.touches}
    assert set(head.get("touch", ())) <= touches
    assert set(head.get("gap", ())) <= {gap.reason.value for gap in reading.gaps}
    asked = {(ref.kind, ref.pseudonym) for ref in sql.parameters(reading)}
    for subject in head.get("asked_for", ()):
        kind, form = subject.split(" ", 1)
        assert (SubjectKind(kind), PSEUDONYMISER.subject(SubjectKind(kind), form)) in asked
    if "read_only" in head:
        assert not reading.read_only
    if "declares" in head:
        assert reading.comments == ()
        assert reading.sets == ()
    recorded = msgspec.json.encode(msgspec.structs.replace(reading, comments=(), sets=())).decode()
    assert not [text for text in head.get("never", ()) if text in recorded]


def test_a_byte_of_zero_does_not_hide_what_follows() -> None:
    reading = analyser().statement("select 1\0; delete from subscriber", SESSION)
    assert reading.reading is Reading.UNREADABLE
    assert reading.tables


def test_there_are_evasions_to_try() -> None:
    assert len(FILES) > 50
