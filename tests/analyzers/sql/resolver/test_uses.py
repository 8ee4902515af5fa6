"""How each column is used: given out, derived, masked, counted, compared, ordered by, copied."""

import pytest

from access import Use
from analyzers.sql.facts import Column, Constraint, Policy, SchemaFacts, Table, Trigger
from analyzers.sql.parsing import parser_of
from analyzers.sql.resolver import Catalog, Resolution, resolve, uses_of
from analyzers.sql.schema import SchemaIndex


class Nobody:
    """A detector that knows nothing."""

    def column(self, table: str, column: str, type_name: str, comment: str, **_: object) -> None:
        """Say that nothing is known."""
        del table, column, type_name, comment


def table(name: str, columns: str, kind: str = "r", **more: object) -> Table:
    """Give a table of a server, its columns all text."""
    made = tuple(Column(one, at, "text", 25) for at, one in enumerate(columns.split(), 1))
    return Table("public", name, kind, 20000 + len(name), made, **more)  # type: ignore[arg-type]


PERSON = table("person", "id number email name")
FACTS = SchemaFacts(
    "crm",
    "crm",
    "e",
    (
        PERSON,
        table("plan", "code title price"),
        table(
            "line",
            "line_id id plan",
            constraints=(
                Constraint("line_pkey", "p", ("line_id",)),
                Constraint("line_id_fkey", "f", ("id",), "public.person", ("id",), "c"),
                Constraint("line_plan_fkey", "f", ("plan",), "public.plan", ("code",), "n"),
            ),
        ),
        table(
            "call",
            "line_id called",
            constraints=(
                Constraint("call_fkey", "f", ("line_id",), "public.line", ("line_id",), "c"),
            ),
        ),
        table(
            "secret",
            "id what owner",
            policies=(
                Policy("own", "select", ("public.secret.owner", "public.person.name")),
                Policy("new", "insert", ("public.secret.what",)),
            ),
            row_security=True,
        ),
        table(
            "watched",
            "id what",
            triggers=(Trigger("log", ("insert", "delete"), "after", "public.log_it"),),
        ),
        table("m_person", "id mail", "m", definition="select id, upper(email) from person"),
        table(
            "v_instead",
            "id email",
            "v",
            definition="select id, email from person",
            triggers=(Trigger("t", ("insert", "update"), "instead", "public.log_it"),),
        ),
        table(
            "v_checked",
            "id email",
            "v",
            definition="select id, email from person where name <> ''",
            check_option=True,
        ),
    ),
)
PARSE = parser_of("postgres")


def resolved(sql: str, facts: SchemaFacts = FACTS) -> Resolution:
    (statement,) = PARSE(sql)
    return resolve(statement, Catalog(SchemaIndex(facts, Nobody()), PARSE), ("public",))


def uses(sql: str) -> dict[str, set[str]]:
    """Give the uses of each column, without the schema."""
    found = resolved(sql)
    return {
        path.removeprefix("public."): {use.value for use in uses_of(bits)}
        for path, bits in found.uses.items()
        if bits
    }


@pytest.mark.parametrize(
    ("expression", "use"),
    [
        ("email", Use.DISCLOSED),
        ("lower(email)", Use.DISCLOSED),
        ("email || '!'", Use.DISCLOSED),
        ("email::int + 0", Use.DISCLOSED),
        ("abs(email::int)", Use.DISCLOSED),
        ("coalesce(email, 'x')", Use.DISCLOSED),
        ("substr(email, 2)", Use.DISCLOSED),
        ("left(email, 20)", Use.DISCLOSED),
        ("left(email, -2)", Use.DISCLOSED),
        ("regexp_replace(email, 'x', 'y')", Use.DISCLOSED),
        ("max(email)", Use.DISCLOSED),
        ("array_agg(email)", Use.DISCLOSED),
        ("jsonb_build_object('a', email) ->> 'a'", Use.DISCLOSED),
        ("case when true then email end", Use.DISCLOSED),
        ("(select p.email)", Use.DISCLOSED),
        ("unknown_function(email)", Use.DISCLOSED),
        ("length(email)", Use.DERIVED),
        ("email = 'x'", Use.DERIVED),
        ("email is null", Use.DERIVED),
        ("case when email = 'x' then 1 end", Use.DERIVED),
        ("email in (select code from plan)", Use.DERIVED),
        ("left(email, 3)", Use.MASKED),
        ("left(email, 3) || '****'", Use.MASKED),
        ("length(left(email, 3))", Use.MASKED),
        ("substring(email from 1 for 3)", Use.MASKED),
        ("overlay(email placing '****' from 4 for 4)", Use.MASKED),
        ("regexp_replace(email, '.', '**')", Use.MASKED),
        ("md5(email)", Use.MASKED),
        ("encode(sha256(email::bytea), 'hex')", Use.MASKED),
        ("anon.partial(email, 1, 'xx', 1)", Use.DISCLOSED),
        ("count(email)", Use.AGGREGATED),
        ("count(distinct left(email, 3))", Use.AGGREGATED),
        ("sum(length(email))", Use.AGGREGATED),
        ("avg(email::int) * 2", Use.AGGREGATED),
    ],
)
def test_a_value_goes_out_as_its_expression_lets_it(expression: str, use: Use) -> None:
    assert use.value in uses(f"select {expression} from person p")["person.email"]
    if use is not Use.DISCLOSED:
        inner = f"select x from (select {expression} as x from person p) q"
        assert "disclosed" not in uses(inner)["person.email"]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("select 1 from person where email = 'x'", {"person.email": {"predicate"}}),
        ("select 1 from person order by email", {"person.email": {"ordered"}}),
        ("select 1 from person group by email", {"person.email": {"ordered"}}),
        (
            "select rank() over (partition by email order by name) from person",
            {"person.email": {"ordered"}, "person.name": {"ordered"}},
        ),
        (
            "select email from person where email = 'x' order by email",
            {"person.email": {"disclosed", "predicate", "ordered"}},
        ),
        (
            "select 1 from person p join line l on l.id = p.id",
            {"person.id": {"predicate"}, "line.id": {"predicate"}},
        ),
        (
            "select x.e from (select email as e, name as n from person) x where x.n = 'y'",
            {"person.email": {"disclosed"}, "person.name": {"predicate"}},
        ),
        (
            "select 1 from (select email from person) x",
            {"person.email": {"predicate"}},
        ),
        (
            "insert into plan (title) select email from person",
            {"person.email": {"copied"}, "plan.title": {"written"}},
        ),
        (
            "insert into plan (title) select email from person returning title",
            {
                "person.email": {"copied", "disclosed"},
                "plan.title": {"written", "disclosed"},
            },
        ),
        (
            "insert into plan (title) select email from person returning code",
            {
                "person.email": {"copied"},
                "plan.title": {"written"},
                "plan.code": {"disclosed"},
            },
        ),
        (
            "update plan set title = price where code = 'x'",
            {
                "plan.title": {"written"},
                "plan.price": {"copied"},
                "plan.code": {"predicate"},
            },
        ),
        (
            "create table t as select email from person",
            {"person.email": {"copied"}},
        ),
        (
            "explain select email from person order by name",
            {"person.email": {"predicate"}, "person.name": {"ordered"}},
        ),
        (
            "select mail from m_person",
            {"m_person.mail": {"disclosed"}},
        ),
    ],
)
def test_each_use_of_a_column_is_told(statement: str, expected: dict[str, set[str]]) -> None:
    assert uses(statement) == expected


def test_deleting_rows_deletes_what_cascades() -> None:
    found = uses("delete from person where id = '1'")
    assert "deleted" in found["person.email"]
    assert found["line.plan"] == {"deleted"}
    assert found["call.called"] == {"deleted"}
    assert resolved("delete from person").deleted == ("public.person",)
    assert uses("delete from plan where code = 'x'")["line.plan"] == {"written"}


def test_row_security_reads_what_its_policies_say() -> None:
    read = resolved("select what from secret").read
    assert read == {"public.secret.what", "public.secret.owner", "public.person.name"}
    assert resolved("insert into secret (id) values ('1')").read == {"public.secret.what"}


def test_a_trigger_whose_function_is_not_known_is_told() -> None:
    assert resolved("select what from watched").resolution == "exact"
    assert resolved("update watched set what = 'x'").resolution == "exact"


def test_what_goes_to_a_trigger_in_place_of_a_view_is_not_written_to_the_table_below() -> None:
    assert resolved("update v_instead set email = 'x' where id = '1'").write == frozenset()
    assert resolved("update v_checked set email = 'x' where id = '1'").write == {
        "public.person.email"
    }
    assert resolved("delete from v_instead where id = '1'").deleted == ("public.person",)


def test_a_check_option_reads_the_conditions_of_the_view() -> None:
    assert resolved("insert into v_checked values ('1', 'x')").read == {"public.person.name"}


def test_a_constraint_is_looked_up_by_its_name() -> None:
    found = resolved(
        "insert into line (id) values ('1') on conflict on constraint line_pkey do nothing"
    )
    assert (found.resolution, found.read) == ("exact", {"public.line.line_id"})
    other = resolved(
        "insert into line (id) values ('1') on conflict on constraint other do nothing"
    )
    assert other.resolution == "possible"
