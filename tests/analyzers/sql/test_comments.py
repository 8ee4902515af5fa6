"""What SQL comments declare. Source: the sqlcommenter specification, and `-- key: value`."""

import pytest

from analyzers.sql.comments import declared
from tests.analyzers.sql.telecom import KEYS, SESSION, analyser


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("select 1 /* purpose=care, ticket='T%201' */", [("purpose", "care"), ("ticket", "T 1")]),
        ("select 1 /*action='%2Fx',purpose='call%20centre'*/", [("purpose", "call centre")]),
        ("-- purpose: call centre\nselect 1", [("purpose", "call centre")]),
        ("-- purpose: care, ticket: T1\r\nselect 1", [("purpose", "care"), ("ticket", "T1")]),
        ("/* purpose=care ticket=T1 */ select 1", [("purpose", "care"), ("ticket", "T1")]),
        ("/* Purpose = care */", [("purpose", "care")]),
        (r"/* purpose='it\'s' */", [("purpose", "it's")]),
        ("/* a /* purpose=inner */ ticket=T2 */", [("purpose", "inner"), ("ticket", "T2")]),
        ("/* purpose=a */ select 1 /* purpose=b */", [("purpose", "a"), ("purpose", "b")]),
        ("select '/* purpose=x */', $$-- purpose: x$$, \"-- purpose: x\"", []),
        ("select 1 /* other=x, xpurpose=y, purpose.x=z */", []),
        ("select 1 /* purpose= */", []),
        ("/* purpose=care", [("purpose", "care")]),
        ("select 1", []),
    ],
)
def test_only_listed_keys_of_real_comments_are_taken(
    text: str, pairs: list[tuple[str, str]]
) -> None:
    assert list(declared(text, frozenset(KEYS))) == pairs


def test_a_long_value_is_cut() -> None:
    ((_, value),) = declared(f"/* purpose={'x' * 1000} */", KEYS)
    assert len(value) == 256


def test_each_statement_of_a_text_has_its_own_comments_and_the_last_those_behind_it() -> None:
    text = "/* purpose=a */ select 1; select 2 /* purpose=b */; -- ticket: T\n"
    readings = analyser().statements(text, SESSION)
    assert [reading.comments for reading in readings] == [
        (("purpose", "a"),),
        (("purpose", "b"), ("ticket", "T")),
    ]


def test_positions_are_right_after_characters_of_several_bytes() -> None:
    text = "select '张三张三张三'; select 2 /* purpose=b */; select '李四' /* ticket=T */"
    readings = analyser().statements(text, SESSION)
    assert [reading.comments for reading in readings] == [
        (),
        (("purpose", "b"),),
        (("ticket", "T"),),
    ]
    assert [reading.operation for reading in readings] == ["select ?"] * 3
