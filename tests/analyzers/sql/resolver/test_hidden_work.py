"""What functions, views and triggers do out of sight is told, or it is told that it cannot be."""

from itertools import pairwise

import msgspec
import pytest

from access import Reading, SessionState, Use
from analyzers.sql.facts import Column, Function, Overload, SchemaFacts, Table, Trigger
from analyzers.sql.reading import StatementReading
from tests.analyzers.sql.telecom import FACTS, SESSION, analyser

ONE = (Column("msisdn", 1, "text", 25),)


def facts(*more: Table | Function) -> SchemaFacts:
    tables = tuple(one for one in more if isinstance(one, Table))
    functions = tuple(one for one in more if isinstance(one, Function))
    return msgspec.structs.replace(
        FACTS, tables=FACTS.tables + tables, functions=FACTS.functions + functions
    )


def function(
    name: str,
    body: str,
    *,
    schema: str = "public",
    volatility: str = "s",
    language: str = "sql",
    returns: str = "text",
) -> Function:
    overload = Overload((), returns, False, language, body, "f", volatility)
    return Function(schema, name, volatility, None, (overload,))


def view(name: str, definition: str, **more: object) -> Table:
    return Table("public", name, "v", 0, ONE, definition=definition, **more)  # type: ignore[arg-type]


def read(given: SchemaFacts, statement: str, session: SessionState = SESSION) -> StatementReading:
    return analyser(given, all_personal=True).statement(statement, session)


def paths(reading: StatementReading, *uses: Use) -> set[str]:
    return {
        touch.resource.path.removeprefix("public.")
        for touch in reading.touches
        if not uses or touch.used in uses
    }


@pytest.mark.parametrize("statement", ["select f()", "select * from f()"])
def test_of_functions_of_one_name_the_worst_counts(statement: str) -> None:
    given = facts(
        function("f", "select 1", schema="s1"),
        function("f", "select 1", schema="s2", volatility="v"),
    )
    session = SessionState("app", "crm", search_path="s2, public")
    assert not read(given, statement, session).read_only
    assert read(given, statement.replace("f()", "s1.f()"), session).read_only


def test_a_view_runs_the_functions_that_the_server_lists() -> None:
    definition = "select msisdn from subscriber where msisdn like 'x'"
    assert not read(facts(view("v", definition, calls=("public.restless",))), "table v").read_only
    assert read(facts(view("v", definition, calls=("pg_catalog.textlike",))), "table v").read_only


@pytest.mark.parametrize(
    "definition",
    [
        "select number as msisdn from v_unsaid",
        "select msisdn from subscriber for update",
        "select msisdn ==> 'x' from subscriber",
    ],
)
def test_a_view_is_as_restless_as_its_query(definition: str) -> None:
    assert not read(facts(view("v", definition)), "select * from v").read_only


def chain(length: int) -> SchemaFacts:
    views = [view("w0", "select msisdn from subscriber")]
    views += [view(f"w{at}", f"select msisdn from w{at - 1}") for at in range(1, length)]
    return facts(*views)


def test_views_too_deep_inside_each_other_are_not_told_exactly() -> None:
    assert read(chain(72), "select * from w71").reading is not Reading.EXACT


def test_views_that_were_once_too_deep_are_told_exactly_by_themselves() -> None:
    sql = analyser(chain(72), all_personal=True)
    sql.statement("select * from w71", SESSION)
    for name in ("w2", "w10"):
        reading = sql.statement(f"select msisdn from {name}", SESSION)
        assert reading.reading is Reading.EXACT
        assert paths(reading) == {"subscriber.msisdn"}


def test_functions_too_deep_inside_each_other_are_not_told_exactly() -> None:
    functions = [function("f0", "select msisdn from subscriber")]
    functions += [function(f"f{at}", f"select f{at - 1}()") for at in range(1, 80)]
    assert read(facts(*functions), "select f79()").reading is not Reading.EXACT
    assert paths(read(facts(*functions), "select f9()")) == {"subscriber.msisdn"}


@pytest.mark.parametrize("first", ["select 1", "select f()", "select g()", "select * from v"])
def test_functions_that_call_each_other_are_told_alike_in_any_order(first: str) -> None:
    sql = analyser(
        facts(
            function("f", "select g() union select msisdn from subscriber"),
            function("g", "select msisdn from v union select title from plan"),
            view("v", "select f() as msisdn"),
        ),
        all_personal=True,
    )
    sql.statement(first, SESSION)
    for statement in ("select f()", "select g()", "select msisdn from v"):
        told = paths(sql.statement(statement, SESSION), Use.DISCLOSED)
        assert told == {"subscriber.msisdn", "plan.title"}, statement


def test_many_functions_that_all_call_each_other_end() -> None:
    names = [f"f{at}" for at in range(14)]
    functions = [
        function(name, " union ".join(f"select {one}()" for one in names if one != name))
        for name in names
    ]
    functions[-1] = function("f13", "select msisdn from subscriber union select f0()")
    reading = read(facts(*functions), "select f0()")
    assert reading.reading is not Reading.EXACT or "subscriber.msisdn" in paths(reading)


@pytest.mark.parametrize("first", ["select 1", "insert into a (msisdn) values ('1')"])
def test_triggers_that_fire_each_other_are_told_alike_in_any_order(first: str) -> None:
    given = facts(
        function("ta", "begin insert into b (msisdn) values ('1');"
                 " insert into plan (title) values ('q'); return new; end",
                 language="plpgsql", returns="trigger"),
        function("tb", "begin insert into a (msisdn) values ('1'); return new; end",
                 language="plpgsql", returns="trigger"),
        Table("public", "a", "r", 1, ONE, triggers=(Trigger("t", ("insert",), "after", "public.ta"),)),
        Table("public", "b", "r", 2, ONE, triggers=(Trigger("t", ("insert",), "after", "public.tb"),)),
    )  # fmt: skip
    sql = analyser(given, all_personal=True)
    sql.statement(first, SESSION)
    told = paths(sql.statement("insert into b (msisdn) values ('1')", SESSION))
    assert told == {"a.msisdn", "b.msisdn", "plan.title"}


def block(body: str) -> StatementReading:
    return read(facts(function("pf", body, language="plpgsql")), "select pf()")


@pytest.mark.parametrize("length", [7, 30])
def test_values_that_pass_through_many_variables_reach_the_end(length: int) -> None:
    names = [f"v{at}" for at in range(length)]
    steps = "".join(f"{one} := {other}; " for one, other in pairwise(names))
    reading = block(
        f"declare {' text; '.join(names)} text; begin for i in 1..99 loop {steps}"
        f"select msisdn into {names[-1]} from subscriber; end loop; return {names[0]}; end"
    )
    assert "subscriber.msisdn" in paths(reading, Use.DISCLOSED)


def test_a_loop_over_a_cursor_gives_its_rows() -> None:
    reading = block(
        "declare c cursor for select msisdn from subscriber;"
        " begin for r in c loop return r.msisdn; end loop; end"
    )
    assert paths(reading, Use.DISCLOSED) == {"subscriber.msisdn"}


def test_a_function_that_executes_what_was_prepared_is_not_told_exactly() -> None:
    given = facts(function("ex", "execute p; select title from plan", volatility="v"))
    assert read(given, "select ex()").reading is not Reading.EXACT
