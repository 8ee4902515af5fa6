"""What changes beside the rows that a statement names is told: heirs, keys, triggers, policies."""

import msgspec
import pytest

from access import Use
from analyzers.sql.facts import (
    Argument,
    Column,
    Constraint,
    Function,
    Overload,
    Policy,
    Table,
    Trigger,
)
from analyzers.sql.question import answer
from tests.analyzers.sql.telecom import FACTS, SESSION, analyser

NOTE = Function("public", "note", "v", None, (Overload((), "trigger", False, "plpgsql",
    "begin insert into audit (what) values ('x'); return new; end", "f", "v"),))  # fmt: skip
AUDIT = Table("public", "audit", "r", 90, (Column("what", 1, "text", 25),))


def table(name: str, columns: str, **more: object) -> Table:
    made = tuple(Column(one, at, "text", 25) for at, one in enumerate(columns.split(), 1))
    return msgspec.structs.replace(Table("public", name, "r", 0, made), **more)


def noting(*events: str) -> tuple[Trigger, ...]:
    return (Trigger("t", events, "after", "public.note"),)


def key(
    columns: str, references: str, *, referenced: str, delete: str = "a", update: str = "a"
) -> tuple[Constraint, ...]:
    one = Constraint(
        "fk", "f", tuple(columns.split()), references, tuple(referenced.split()), delete, update
    )
    return (one,)


def changed(statement: str, *tables: Table, functions: tuple[Function, ...] = ()) -> set[str]:
    """Give the uses and columns, as `use column`, for a schema with these tables and functions."""
    facts = msgspec.structs.replace(
        FACTS,
        tables=(*FACTS.tables, AUDIT, *tables),
        functions=(*FACTS.functions, NOTE, *functions),
    )
    reading = analyser(facts, all_personal=True).statement(statement, SESSION)
    return {
        f"{touch.used.value} {touch.resource.path.removeprefix('public.')}"
        for touch in reading.touches
    }


AUDITED = f"{Use.WRITTEN.value} audit.what"


def test_truncate_cascade_empties_what_refers_to_the_table_however_far() -> None:
    tables = (
        table("a", "x"),
        table("b", "x y", constraints=key("x", "public.a", referenced="x")),
        table("c", "z", constraints=key("z", "public.b", referenced="y"), triggers=noting("truncate")),
    )  # fmt: skip
    assert changed("truncate a", *tables) == {"deleted a.x"}
    everything = {"deleted a.x", "deleted b.x", "deleted b.y", "deleted c.z", AUDITED}
    assert changed("truncate a cascade", *tables) == everything


@pytest.mark.parametrize(
    ("statement", "fires"),
    [
        ("update par set x = 'a'", True),
        ("update only par set x = 'a'", False),
        ("delete from par where x = 'a'", True),
        ("insert into par values ('a')", False),
        ("insert into parted values ('a')", True),
        ("insert into parted values ('a') on conflict do nothing", True),
        ("copy parted from stdin", True),
        ("truncate par", True),
        ("merge into par using plan on true when matched then update set x = 'a'", True),
    ],
)
def test_triggers_of_heirs_and_partitions_fire_where_their_rows_change(
    statement: str, fires: bool
) -> None:
    tables = (
        table("par", "x", children=("public.heir",)),
        table("parted", "x", kind="p", children=("public.heir",)),
        table("heir", "x", triggers=noting("insert", "update", "delete", "truncate")),
    )
    assert (AUDITED in changed(statement, *tables)) is fires


@pytest.mark.parametrize(
    "statement",
    ["insert into v values ('a')", "update v set x = 'a'", "delete from v", "copy v from stdin"],
)
def test_what_goes_through_a_view_fires_the_triggers_of_the_table_below(statement: str) -> None:
    below = table("a", "x", triggers=noting("insert", "update", "delete"))
    view = table("v", "x", kind="v", definition="select x from a")
    assert AUDITED in changed(statement, below, view)


SECRET = table(
    "secret",
    "x",
    row_security=True,
    policies=(
        Policy("s", "select", ("public.plan.title",)),
        Policy("u", "update", ("public.plan.code",)),
    ),
    calls=(),
)


@pytest.mark.parametrize(
    ("statement", "looks"),
    [
        ("select x from secret", {"title"}),
        ("copy secret to stdout", {"title"}),
        ("update secret set x = 'a'", {"code"}),
        ("update secret set x = x", {"title", "code"}),
        ("update secret set x = 'a' where x = 'b'", {"title", "code"}),
        ("update secret set x = 'a' returning x", {"title", "code"}),
        ("delete from secret where x = 'a'", {"title"}),
        ("delete from secret", set()),
        ("insert into secret values ('a')", set()),
        ("insert into secret values ('a') returning x", {"title"}),
        (
            "insert into secret values ('a') on conflict (x) do update set x = 'b'",
            {"title", "code"},
        ),
        ("merge into secret using plan on true when matched then delete", {"title"}),
    ],
)
def test_policies_are_looked_at_where_the_server_does(statement: str, looks: set[str]) -> None:
    found = changed(statement, SECRET)
    assert {one for one in ("title", "code") if f"predicate plan.{one}" in found} == looks


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("add column z text generated always as (x || 'a') stored", {"copied a.x"}),
        ("alter y set expression as (x || 'a')", {"copied a.x", "written a.y"}),
        ("add column z text default 'x'", set()),
    ],
)
def test_a_generated_column_copies_what_it_is_made_of(statement: str, expected: set[str]) -> None:
    assert changed(f"alter table a {statement}", table("a", "x y")) == expected


@pytest.mark.parametrize(
    ("clause", "read"),
    [
        ("add column z text generated always as (concat(x, 'a')) stored", ["a.x"]),
        ("add column z int, add z2 text as (upper(x)), drop y", ["a.x"]),
        ("add column z text default (concat(x, 'a'))", ["a.x"]),
        ("add column z text default 'x'", []),
    ],
)
def test_a_generated_column_of_mariadb_reads_what_it_is_made_of(
    clause: str, read: list[str]
) -> None:
    asked = {"sql": f"alter table a {clause}", "dialect": "mariadb", "schema": {"a": ["x", "y"]}}
    found = answer(asked)
    assert (found["read"], found["resolution"]) == (read, "exact")


def test_a_key_that_follows_an_update_writes_the_columns_that_refer_however_far() -> None:
    tables = (
        table("a", "x y"),
        table("b", "x", constraints=key("x", "public.a", referenced="x", update="c")),
        table("c", "x", constraints=key("x", "public.b", referenced="x", update="n"),
              triggers=noting("update")),
        table("d", "x", constraints=key("x", "public.a", referenced="x")),
    )  # fmt: skip
    assert changed("update a set x = '1'", *tables) == {
        "written a.x", "written b.x", "written c.x", AUDITED,
    }  # fmt: skip
    assert changed("update a set y = '1'", *tables) == {"written a.y"}


def test_of_a_key_of_two_columns_that_cascades_only_the_changed_one_is_written() -> None:
    two = key("m n", "public.a", referenced="x y", update="c")
    found = changed("update a set y = '1'", table("a", "x y"), table("b", "m n", constraints=two))
    assert found == {"written a.y", "written b.n"}


def test_a_deletion_that_cascades_fires_the_triggers_of_what_goes_with_it() -> None:
    own = key("x", "public.a", referenced="x", delete="c")
    tables = (table("a", "x"), table("b", "x", constraints=own, triggers=noting("delete")))
    assert AUDITED in changed("delete from a", *tables)


@pytest.mark.parametrize(
    ("dialect", "statement"),
    [
        ("mariadb", "kill (select id from person)"),
        ("mariadb", "purge binary logs before (select id from person)"),
        ("sqlite", "attach (select name from person) as other"),
    ],
)
def test_a_query_inside_a_command_is_not_passed_over(dialect: str, statement: str) -> None:
    schema = {"person": ["id", "name"]}
    found = answer({"sql": statement, "dialect": dialect, "schema": schema})
    assert found["resolution"] != "exact"


@pytest.mark.parametrize(
    "raised",
    [
        "raise notice '%', (select msisdn from subscriber limit 1)",
        "raise exception using message = (select msisdn from subscriber limit 1)",
        "select msisdn into given from subscriber; raise warning 'of %', given",
        "perform told((select msisdn from subscriber limit 1))",
    ],
)
def test_a_message_tells_the_client_what_it_holds(raised: str) -> None:
    def function(name: str, body: str, *arguments: Argument) -> Function:
        overload = Overload(arguments, "int", False, "plpgsql", body, "f", "v")
        return Function("public", name, "v", None, (overload,))

    told = "begin raise notice '%', what; return 1; end"
    found = changed(
        "select f()",
        functions=(
            function("f", f"declare given text; begin {raised}; return 1; end"),
            function("told", told, Argument("what", "text")),
        ),
    )
    assert "disclosed subscriber.msisdn" in found
