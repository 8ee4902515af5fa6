"""Statements made to cost: an answer, or a refusal that the analyser takes for unread, in no time."""

import pytest

from analyzers.sql.facts import Column, SchemaFacts, Table
from analyzers.sql.parsing import parser_of
from analyzers.sql.question import answer
from analyzers.sql.resolver import Catalog, resolve
from analyzers.sql.resolver.queries import COLUMNS_LIMIT
from analyzers.sql.schema import SchemaIndex
from tests.analyzers.sql.resolver.test_uses import Nobody

SCHEMA = {"person": ["id", "email", "name"], "wide": [f"c{at}" for at in range(1600)]}


def answered(sql: str, **more: object) -> dict[str, object]:
    return answer({"schema": SCHEMA, "sql": sql, **more})


def test_stars_over_stars_do_not_double_for_ever() -> None:
    ctes = ["w0 as (select * from person)"]
    ctes += [f"w{at} as (select * from w{at - 1} a, w{at - 1} b)" for at in range(1, 60)]
    told = answered(f"with {', '.join(ctes)} select * from w59")
    assert told["output"] == ["person.email", "person.id", "person.name"]


def test_a_table_of_1600_columns_is_told_column_by_column() -> None:
    told = answered("with w as (select * from wide) select w.c7 from w where c9 = '1'")
    assert (told["output"], told["resolution"]) == (["wide.c7"], "exact")
    assert len(SCHEMA["wide"]) < COLUMNS_LIMIT


def test_calls_of_fields_of_calls_are_looked_at_once() -> None:
    expression = "p"
    for _ in range(60):
        expression = f"(f({expression})).email"
    functions = {
        "f": {"args": "x text", "returns": "record", "language": "sql", "body": "select x"}
    }
    told = answered(f"select {expression} from person p", functions=functions)
    assert "person.email" in told["output"]  # type: ignore[operator]


def test_recursive_queries_inside_each_other_end() -> None:
    names = [f"c{at}" for at in range(12)]
    turned = [*names[1:], names[0]]
    query = "select " + ", ".join(f"id as {name}" for name in names) + " from person"
    for at in range(12):
        query = (
            f"with recursive r{at} ({', '.join(names)}) as ({query} union all"
            f" select {', '.join(turned)} from r{at}) select * from r{at}"
        )
    assert answered(query)["resolution"] in ("exact", "possible")


@pytest.mark.parametrize(
    "statement",
    [
        "select " + "(" * 400 + "email" + ")" * 400 + " from person",
        "select email from person where " + " and ".join(["id = 1"] * 3000),
        "select " + " || ".join(["email"] * 3000) + " from person",
        "select email from person" + " union all select name from person" * 1500,
        "select 1 from person where id in (" + ", ".join(map(str, range(10_000))) + ")",
        "insert into person values " + ", ".join(["(1, 'a', 'b')"] * 5000),
        "select coalesce(" + ", ".join(["email"] * 3000) + ") from person",
        "select email from person p0"
        + "".join(f" join (select id from person) p{n} on p{n}.id = p0.id" for n in range(1, 200)),
    ],
    ids=["parentheses", "and", "chain", "union", "list", "rows", "arguments", "joins"],
)
def test_long_statements_are_exact(statement: str) -> None:
    assert answered(statement)["resolution"] == "exact"


def test_queries_nested_too_deeply_are_possible() -> None:
    statement = "select id from person where id in (" * 400 + "1" + ")" * 400
    told = answered(statement)
    assert told["resolution"] in ("exact", "possible")
    assert "person.id" in told["read"]  # type: ignore[operator]


def test_facts_that_name_themselves_end() -> None:
    columns = (Column("a", 1, "text"),)
    one = Table("public", "one", "v", 1, columns, definition="select a from two")
    two = Table("public", "two", "v", 2, columns, definition="select a from one")
    facts = SchemaFacts("s", "d", "e", (one, two))
    parse = parser_of("postgres")
    (statement,) = parse("select a from one")
    found = resolve(statement, Catalog(SchemaIndex(facts, Nobody()), parse), ("public",))
    assert found.output == frozenset()
