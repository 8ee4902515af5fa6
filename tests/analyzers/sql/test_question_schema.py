"""The schema of a question, in each of the ways that people write one."""

from collections.abc import Mapping

import pytest

from analyzers.sql.facts import (
    Argument,
    Column,
    CompositeType,
    Constraint,
    Function,
    Overload,
    SchemaFacts,
    Table,
)
from analyzers.sql.question import answer
from analyzers.sql.question_parts import Malformed
from analyzers.sql.question_schema import facts_of, schema_part


def facts(**question: object) -> SchemaFacts:
    return facts_of(schema_part(question))


def table(name: str, found: SchemaFacts) -> Table:
    (one,) = [one for one in found.tables if one.name == name]
    return one


COLUMNS = (Column("id", 1, "int"), Column("msisdn", 2, "text"))


@pytest.mark.parametrize(
    "columns",
    [
        [["id", "int"], ["msisdn", "text"]],
        {"id": "int", "msisdn": "text"},
        [{"name": "id", "type": "int"}, {"name": "msisdn", "type": "text"}],
        {"columns": [["id", "int"], ["msisdn", "text"]]},
        {"columns": {"id": "int", "msisdn": "text"}, "partitioned": False},
    ],
)
def test_columns_are_named_in_each_of_the_ways_people_write_them(columns: object) -> None:
    assert facts(schema={"t": columns}).tables == (Table("public", "t", "r", 0, COLUMNS),)


def test_columns_without_types_are_names() -> None:
    assert facts(schema={"t": ["id"]}).tables[0].columns == (Column("id", 1, ""),)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("t", ("public", "t")),
        ("crm.t", ("crm", "t")),
        ('"crm"."T t"', ("crm", "T t")),
        ("`crm`.`t`", ("crm", "t")),
        ("[crm].[t]", ("crm", "t")),
        ('"a.b"', ("public", "a.b")),
        ('"a""b"', ("public", 'a"b')),
        ("Cat.crm.t", ("crm", "t")),
        ("客户", ("public", "客户")),
    ],
)
def test_a_table_is_named_bare_qualified_or_quoted(name: str, path: tuple[str, str]) -> None:
    (found,) = facts(schema={name: ["id"]}).tables

    assert (found.schema, found.name) == path


def test_tables_may_stand_under_their_schema() -> None:
    found = facts(schema={"crm": {"t": ["id"], "u": {"id": "int"}}}).tables

    assert [(one.schema, one.name) for one in found] == [("crm", "t"), ("crm", "u")]


@pytest.mark.parametrize(
    ("dialect", "more", "schema"),
    [
        ("postgres", {}, "public"),
        ("PostgreSQL", {"search_path": ["crm"]}, "public"),
        ("sqlite", {}, "main"),
        ("mysql", {"search_path": ["crm"]}, "crm"),
        ("mariadb", {"database": "billing", "search_path": "crm"}, "billing"),
    ],
)
def test_a_bare_table_stands_in_the_dialects_default_schema(
    dialect: str, more: Mapping[str, object], schema: str
) -> None:
    found = facts(dialect=dialect, schema={"t": ["id"]}, **more)

    assert (found.tables[0].schema, found.default_schema) == (schema, schema)


@pytest.mark.parametrize(
    ("sql", "kind", "checked"),
    [
        ("SELECT id FROM t", "v", False),
        ("SELECT id FROM t;\n", "v", False),
        ("CREATE VIEW w AS SELECT id FROM t", "v", False),
        ("create or replace temp view crm.w as SELECT id FROM t", "v", False),
        ("CREATE MATERIALIZED VIEW w AS SELECT id FROM t WITH NO DATA;", "m", False),
        ("CREATE VIEW w AS SELECT id FROM t WITH LOCAL CHECK OPTION", "v", True),
        ("CREATE VIEW w WITH (security_barrier) AS SELECT id FROM t", "v", False),
        ("CREATE VIEW w /* as */ -- as\n AS SELECT id FROM t", "v", False),
        ("CREATE VIEW IF NOT EXISTS [w as] AS SELECT id FROM t", "v", False),
        ("CREATE DEFINER=current_user() VIEW w AS SELECT id FROM t", "v", False),
        (
            "CREATE ALGORITHM=MERGE DEFINER=`a`@`%` SQL SECURITY INVOKER VIEW `crm`.`w` AS"
            " SELECT id FROM t",
            "v",
            False,
        ),
    ],
)
def test_a_view_is_its_query_or_its_create_view(sql: str, kind: str, checked: bool) -> None:
    view = table("w", facts(schema={"t": ["id"]}, views={"w": sql}))

    assert (view.definition, view.kind, view.check_option) == ("SELECT id FROM t", kind, checked)
    assert view.columns == ()


def test_a_views_columns_are_those_of_its_create_view_or_of_the_schema() -> None:
    sql = 'CREATE VIEW w (a, "B") AS SELECT id, id FROM t'
    named = table("w", facts(views={"w": sql}))
    listed = table("w", facts(schema={"w": ["x", "y"]}, views={"w": sql}))

    assert [one.name for one in named.columns] == ["a", "B"]
    assert [one.name for one in listed.columns] == ["x", "y"]


@pytest.mark.parametrize(
    "args",
    [
        ["owner int", "double precision"],
        "owner int, double precision",
        [["owner", "int"], "double precision"],
        ["IN owner int", {"type": "double precision"}],
    ],
)
def test_arguments_are_types_or_names_with_types(args: object) -> None:
    function = {"args": args, "returns": "SETOF t", "language": "SQL", "body": "SELECT 1"}

    assert facts(functions={"f": function}).functions == (
        Function(
            "public",
            "f",
            "v",
            None,
            (
                Overload(
                    (Argument("owner", "int"), Argument("", "double precision")),
                    "t",
                    returns_set=True,
                    language="sql",
                    body="SELECT 1",
                ),
            ),
        ),
    )


def test_the_columns_of_a_returned_table_are_arguments_of_their_own_mode() -> None:
    function = {"args": "numeric(8,2), IN n int = 1", "returns": 'TABLE(a int, "b c" numeric(8,2))'}
    ((overload,),) = [one.overloads for one in facts(functions={"f": function}).functions]

    assert overload.arguments == (
        Argument("", "numeric(8,2)"),
        Argument("n", "int", default=True),
        Argument("a", "int", "t"),
        Argument("b c", "numeric(8,2)", "t"),
    )
    assert overload.returns_set


def test_functions_of_one_name_are_its_overloads() -> None:
    overloads = [{"args": ["int"], "volatility": "immutable"}, {"args": ["text"]}]
    (function,) = facts(functions={"crm.f": overloads}).functions

    assert (function.schema, function.name, function.volatility) == ("crm", "f", "v")
    assert [one.volatility for one in function.overloads] == ["i", "v"]


def test_heirs_constraints_types_and_check_options_are_taken() -> None:
    found = facts(
        schema={"t": ["id", "phone"], "u": ["id"], "crm.w": ["id"]},
        views={"v": "SELECT id FROM t"},
        inherits={"t": ["u", "crm.w"]},
        constraints={
            "t": [
                {"name": "t_phone", "kind": "u", "columns": ["phone"]},
                {
                    "name": "t_id",
                    "kind": "f",
                    "columns": ["id"],
                    "references": "u",
                    "referenced": ["id"],
                    "on_delete": "c",
                },
            ]
        },
        types={"pair": {"a": "int", "b": "text"}, "phone": "text"},
        check_options=["v"],
    )

    assert table("t", found).children == ("public.u", "crm.w")
    assert table("t", found).constraints == (
        Constraint("t_phone", "u", ("phone",)),
        Constraint("t_id", "f", ("id",), "public.u", ("id",), "c"),
    )
    assert table("v", found).check_option
    assert found.types == (
        CompositeType("public", "pair", (Column("a", 1, "int"), Column("b", 2, "text"))),
        CompositeType("public", "phone", base="text"),
    )


def test_columns_say_which_of_the_questions_types_they_are_of() -> None:
    found = facts(
        schema={
            "t": {"id": "int", "home": "crm.address", "all": "crm.address[]", "row": "u"},
            "u": [],
        },
        types={"crm.address": {"city": "text"}},
    )

    assert [(c.type_name, c.type_path) for c in table("t", found).columns] == [
        ("int", ""),
        ("address", "crm.address"),
        ("address[]", "crm.address"),
        ("u", "public.u"),
    ]


def test_an_heir_that_is_not_told_has_its_parents_columns_at_least() -> None:
    found = facts(
        schema={"t": ["id", "msisdn"]},
        inherits={"t": ["archive.u"], "nowhere": ["t"]},
        constraints={"nowhere": [{"name": "k", "columns": ["id"]}]},
        check_options=["nowhere"],
    )

    assert [(one.schema, one.name) for one in found.tables] == [("public", "t"), ("archive", "u")]
    assert [column.name for column in table("u", found).columns] == ["id", "msisdn"]
    assert table("t", found).children == ("archive.u",)


def test_columns_of_a_mapping_stay_in_their_order() -> None:
    found = facts(schema={"t": {"b": "int", "a": "int", "c": "int"}})

    assert [column.name for column in found.tables[0].columns] == ["b", "a", "c"]


def test_equal_schemas_are_read_once() -> None:
    one = facts(schema={"t": {"id": "int"}}, views={"v": "SELECT 1"})
    other = facts(schema={"t": {"id": "int"}}, views={"v": "SELECT 1"})
    third = facts(views={"v": "SELECT 2"}, schema={"t": {"id": "int"}})

    assert one is other
    assert one.epoch != third.epoch


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ({"dialect": "oracle"}, "dialect: expected one of postgres, mysql, mariadb, sqlite"),
        ({"dialect": 7}, "dialect: expected one of postgres, mysql, mariadb, sqlite"),
        ({"schema": []}, "schema: expected an object that begins with names"),
        (
            {"schema": {"t": "id"}},
            "schema.t: expected columns as names, as [name, type] or as {name: type}",
        ),
        (
            {"schema": {"t": [7]}},
            "schema.t: expected columns as names, as [name, type] or as {name: type}",
        ),
        ({"views": {"v": None}}, "views.v: expected its SQL as a text"),
        (
            {"functions": {"f": "x"}},
            "functions.f: expected an object with args, returns, language and body",
        ),
        ({"inherits": {"t": [7]}}, "inherits.t: expected a list of names"),
        ({"search_path": 1}, "search_path: expected a list of names or one text"),
        ({"schema": {"t": ["\ud800"]}}, "schema: expected what JSON can hold"),
        ({"schema": {"": ["id"]}}, "schema: expected a name of a table"),
    ],
)
def test_a_malformed_schema_is_told_by_its_place(question: dict[str, object], problem: str) -> None:
    with pytest.raises(Malformed) as raised:
        facts(**question)

    assert str(raised.value) == problem
    assert answer({"id": 1, "sql": "SELECT 1", **question}) == {
        "id": 1,
        "read": [],
        "write": [],
        "output": [],
        "deleted": [],
        "resolution": "unknown",
        "gaps": [problem],
        "error": problem,
    }
