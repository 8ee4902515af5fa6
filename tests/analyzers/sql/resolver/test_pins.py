"""Which columns a statement pins to values: by comparisons, by what is written, by equal columns."""

import pytest

from access import SeenAs
from analyzers.sql.neutral import Literal, Operation, Parameter
from analyzers.sql.resolver import Pin, bare
from tests.analyzers.sql.resolver.test_uses import resolved


def told(pin: Pin) -> tuple[set[str], list[str]]:
    """Give the columns of a pin, without the schema, and its values."""
    values: list[str] = []
    for value in pin.values:
        node = bare(value)
        if isinstance(node, Operation) and node.operator == "array":
            values += [one.text for one in node.args if isinstance(one, Literal)]
        elif isinstance(node, Literal):
            values.append(node.text)
        elif isinstance(node, Parameter):
            values.append(f"${node.number}")
    return {path.removeprefix("public.") for path in pin.paths}, values


def pinned(sql: str) -> dict[str, set[str]]:
    """Give the values of each column that is pinned."""
    found: dict[str, set[str]] = {}
    for pin in resolved(sql).pins:
        if not pin.range_:
            columns, values = told(pin)
            for column in columns:
                found.setdefault(column, set()).update(values)
    return found


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("select 1 from person where id = $1", {"person.id": {"$1"}}),
        ("select 1 from person where id in ('a', $2)", {"person.id": {"a", "$2"}}),
        ("select 1 from person where id = any ($1)", {"person.id": {"$1"}}),
        ("select 1 from person where (id, email) = ('a', 'b')",
         {"person.id": {"a"}, "person.email": {"b"}}),
        ("select 1 from person where (id, email) in (('a', 'b'), ('c', 'd'))",
         {"person.id": {"a", "c"}, "person.email": {"b", "d"}}),
        ("select 1 from person where lower(email) = lower('A')", {"person.email": {"A"}}),
        ("select 1 from person where id between $1 and $1", {"person.id": {"$1"}}),
        ("select 1 from (select id as i from person) q where i = 'a'", {"person.id": {"a"}}),
        ("with q as (select id from person) select 1 from q where id = 'a'", {"person.id": {"a"}}),
        ("select 1 from v_checked where id = 'a'", {"person.id": {"a"}}),
        ("select 1 from person where coalesce(id, 'b') = 'a'", {"person.id": {"a"}}),
        ("select 1 from person where id = coalesce($1, id)", {"person.id": {"$1"}}),
        ("select 1 from person where coalesce(id, email) = 'a'", {}),
        ("select 1 from person where 'a' in (id, email)",
         {"person.id": {"a"}, "person.email": {"a"}}),
        ("select 1 from person where not id = 'a'", {}),
        ("select 1 from person where not (id = 'a' and name = 'b')", {}),
        ("select 1 from person where not (id in ('a') or id like 'b')", {}),
        ("select 1 from person where (id = 'a') is not true", {}),
        ("select 1 from person where (id = 'a') is false", {}),
        ("select 1 from person where (id = 'a') is true", {"person.id": {"a"}}),
        ("select 1 from person where not (id <> 'a')", {"person.id": {"a"}}),
        ("select 1 from person where not (id not in ('a', 'b'))", {"person.id": {"a", "b"}}),
        ("select 1 from person where not not id = 'a'", {"person.id": {"a"}}),
        ("select 1 from person where id not in (select 'a')", {}),
        ("select 1 from person p join line l on not l.id = p.id where l.id = 'a'",
         {"line.id": {"a"}}),
        ("select 1 from person where not exists (select 1 from line where line.id = 'a')",
         {"line.id": {"a"}}),
        ("select 1 from person where id || '' = 'a'", {}),
        ("select 1 from person where id <> 'a'", {}),
        ("select 1 from person p join line l on l.id = p.id where l.id = 'a'",
         {"person.id": {"a"}, "line.id": {"a"}}),
        ("select 1 from person join line using (id) where id = 'a'",
         {"person.id": {"a"}, "line.id": {"a"}}),
        ("select 1 from person p where id = 'a' and exists (select 1 from line l where l.id = p.id)",
         {"person.id": {"a"}, "line.id": {"a"}}),
        ("select 1 from person where id in (select id from line where line_id = '7')",
         {"line.line_id": {"7"}}),
        ("select 1 from person p join line l on l.id = p.id join call c on c.line_id = l.line_id"
         " where c.line_id = '7'", {"call.line_id": {"7"}, "line.line_id": {"7"}}),
        ("select 1 from person, (values ('a'), ('b')) v (x) where id = x", {"person.id": {"a", "b"}}),
        ("select 1 from person where id in (select unnest(array['a', 'b']))",
         {"person.id": {"a", "b"}}),
        ("with w as (select $1 as x) select 1 from person, w where id = w.x", {"person.id": {"$1"}}),
        ("insert into person (id, email) values ('a', $1)",
         {"person.id": {"a"}, "person.email": {"$1"}}),
        ("update person set email = 'b' where id = 'a'",
         {"person.id": {"a"}, "person.email": {"b"}}),
        ("merge into person p using line l on p.id = l.id when matched then update set name = 'n'",
         {"person.name": {"n"}}),
    ],
)  # fmt: skip
def test_a_column_beside_a_value_is_pinned(statement: str, expected: dict[str, set[str]]) -> None:
    assert pinned(statement) == expected


def test_a_range_is_told_by_its_ends() -> None:
    (pin,) = resolved("select 1 from person where id between 'a' and 'b'").pins
    assert pin.range_
    assert told(pin) == ({"person.id"}, ["a", "b"])


def test_what_is_deleted_or_changed_is_seen_as_such() -> None:
    (pin,) = resolved("delete from person where id = 'a'").pins
    assert pin.seen_as is SeenAs.DELETED
    seen = {pin.seen_as for pin in resolved("update person set email = 'x' where id = 'a'").pins}
    assert seen == {SeenAs.WRITTEN}
    (asked,) = resolved("select 1 from person where id = 'a'").pins
    assert asked.seen_as is SeenAs.ASKED_FOR
