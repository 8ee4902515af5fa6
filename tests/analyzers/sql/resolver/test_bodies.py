"""What functions, procedures and triggers touch: by their bodies, and what of them cannot be told."""

import pytest

from access import Use
from analyzers.sql.facts import Argument, Column, Function, Overload, SchemaFacts, Table, Trigger
from analyzers.sql.parsing import parser_of
from analyzers.sql.resolver import Catalog, Resolution, Why, resolve, uses_of
from analyzers.sql.schema import SchemaIndex
from tests.analyzers.sql.resolver.test_uses import Nobody


def table(name: str, columns: str, **more: object) -> Table:
    made = tuple(Column(one, at, "text", 25) for at, one in enumerate(columns.split(), 1))
    return Table("public", name, "r", 30000 + len(name), made, **more)  # type: ignore[arg-type]


def function(
    name: str,
    body: str,
    *arguments: Argument,
    language: str = "sql",
    returns: str = "text",
    returns_set: bool = False,
) -> Function:
    overload = Overload(arguments, returns, returns_set, language, body)
    return Function("public", name, "v", None, (overload,))


TABLES = (
    table("person", "id number email name"),
    table("audit", "what who"),
    table("watched", "id what", triggers=(Trigger("t", ("insert",), "after", "public.log_it"),)),
    table("odd", "id what", triggers=(Trigger("t", ("insert",), "after", "public.gone"),)),
)
X = Argument("x", "text")
FUNCTIONS = (
    function("email_of", "select email from person where id = $1", X),
    function("named", "select email from person where id = x", X),
    function("qualified", "select email from person where id = qualified.x", X),
    function("first_letter", "select left(x, 1) || '**'", X),
    function("same", "select x", X),
    function("atomic", "BEGIN ATOMIC SELECT p.email FROM public.person p; END"),
    function("returned", "RETURN (SELECT max(number) FROM public.person)"),
    function("two", "delete from audit; select name from person"),
    function("people", "select * from person", returns="person", returns_set=True),
    function(
        "listed",
        "select email, name from person where id = k",
        Argument("k", "text"),
        Argument("mail", "text", "t"),
        Argument("called", "text", "t"),
        returns_set=True,
    ),
    function("calls_other", "select email_of(x)", X),
    function("calls_itself", "select calls_itself(name) || email from person"),
    function(
        "block",
        "declare found_one text; begin"
        " select email into found_one from person where id = x; return found_one; end",
        X,
        language="plpgsql",
    ),
    function(
        "loops",
        "declare r record; all_of text := ''; begin for r in select name, number from person loop"
        " all_of := all_of || r.name; end loop; return all_of; end",
        language="plpgsql",
    ),
    function(
        "branches",
        "begin if exists (select 1 from person where email = x) then"
        " update audit set who = x where what = 'y'; end if; return 'done'; end",
        X,
        language="plpgsql",
    ),
    function(
        "query_block",
        "begin return query select number from person; end",
        language="plpgsql",
        returns_set=True,
    ),
    function(
        "constant_text",
        "declare n text; begin execute 'select number from person' into n; return n; end",
        language="plpgsql",
    ),
    function(
        "made_text",
        "begin execute 'select 1 from ' || quote_ident(x); return 1; end",
        X,
        language="plpgsql",
    ),
    function("log_it", "begin insert into audit (what) values (new.what); return new; end",
             language="plpgsql", returns="trigger"),
    function("in_c", "in_c", X, language="c"),
    function("in_python", "return plpy.execute(x)", X, language="plpython3u"),
    function("broken", "select from from", X),
)  # fmt: skip
FACTS = SchemaFacts("crm", "crm", "e", TABLES, FUNCTIONS)
PARSE = parser_of("postgres")


def resolved(sql: str) -> Resolution:
    (statement,) = PARSE(sql)
    return resolve(statement, Catalog(SchemaIndex(FACTS, Nobody()), PARSE), ("public",))


def columns(paths: frozenset[str]) -> set[str]:
    return {path.removeprefix("public.") for path in paths}


@pytest.mark.parametrize(
    ("statement", "read", "output"),
    [
        ("select email_of('1')", {"person.email", "person.id"}, {"person.email"}),
        ("select named('1')", {"person.email", "person.id"}, {"person.email"}),
        ("select qualified('1')", {"person.email", "person.id"}, {"person.email"}),
        ("select atomic()", {"person.email"}, {"person.email"}),
        ("select returned()", {"person.number"}, {"person.number"}),
        ("select two()", {"person.name"}, {"person.name"}),
        ("select calls_other('1')", {"person.email", "person.id"}, {"person.email"}),
        ("select calls_itself()", {"person.email", "person.name"}, {"person.email", "person.name"}),
        ("select block('1')", {"person.email", "person.id"}, {"person.email"}),
        ("select branches('1')", {"person.email", "audit.what"}, set()),
        ("select * from query_block()", {"person.number"}, {"person.number"}),
        ("select constant_text()", {"person.number"}, {"person.number"}),
        ("select name from people()", None, {"person.name"}),
        ("select (people()).email", None, {"person.email"}),
        ("select mail from listed('1')", None, {"person.email"}),
        ("select l.called from listed('1') as l", None, {"person.name"}),
        ("select c from listed('1') as l (m, c)", None, {"person.name"}),
        ("select 1 from person p where email_of(p.name) = 'x'", None, set()),
        ("call email_of('1')", {"person.email", "person.id"}, {"person.email"}),
    ],
)
def test_a_body_is_read(statement: str, read: set[str] | None, output: set[str]) -> None:
    found = resolved(statement)
    assert found.resolution == "exact"
    assert found.opaque == ()
    assert read is None or columns(found.read) == read
    assert columns(found.output) == output


def test_a_loop_gives_out_at_least_what_it_puts_together() -> None:
    found = resolved("select loops()")
    assert columns(found.read) == {"person.name", "person.number"}
    assert "person.name" in columns(found.output)


@pytest.mark.parametrize(
    ("expression", "use"),
    [
        ("first_letter(email)", Use.MASKED),
        ("same(email)", Use.DISCLOSED),
        ("same(first_letter(email))", Use.MASKED),
        ("same(x => email)", Use.DISCLOSED),
        ("in_c(email)", Use.DISCLOSED),
        ("email_of(email)", Use.DISCLOSED),
    ],
)
def test_an_argument_flows_as_the_body_lets_it(expression: str, use: Use) -> None:
    found = uses_of(resolved(f"select {expression} from person").uses["public.person.email"])
    assert use in found


def test_an_argument_that_only_finds_a_row_is_not_given_out() -> None:
    found = uses_of(resolved("select email_of(name) from person").uses["public.person.name"])
    assert found == {Use.PREDICATE}


def test_what_a_body_writes_and_deletes_is_told() -> None:
    found = resolved("select branches('1')")
    assert columns(found.write) == {"audit.who"}
    assert resolved("select two()").deleted == ("public.audit",)


def test_a_trigger_writes_where_its_function_does() -> None:
    found = resolved("insert into watched (id) values ('1')")
    assert columns(found.write) == {"watched.id", "audit.what"}
    assert resolved("select id from watched").write == frozenset()


@pytest.mark.parametrize(
    "statement",
    [
        "select made_text('person')",
        "select in_python('select 1')",
        "select broken('x')",
        "insert into odd (id) values ('1')",
        "do $$ begin execute 'select ' || current_user; end $$",
        "do language plpython3u $$ pass $$",
        "select query_to_xml(name, true, true, '') from person",
        "select * from dblink('x', 'select 1') as t (a text)",
    ],
)
def test_what_cannot_be_told_is_unknown(statement: str) -> None:
    found = resolved(statement)
    assert found.resolution == "unknown"
    assert found.gaps


def test_code_in_a_constant_is_read_and_told() -> None:
    found = resolved("select query_to_xml('select email from person where id = 1', true, true, '')")
    assert columns(found.output) == {"person.email"}
    assert set(found.gaps) == {Why.CODE_IN_TEXT}
    assert resolved("select table_to_xml('audit', true, true, '')").output == {
        "public.audit.what",
        "public.audit.who",
    }
    block = resolved("do $$ begin update audit set who = (select email from person); end $$")
    assert columns(block.write) == {"audit.who"}
    assert columns(block.read) == {"person.email"}


def test_a_function_nobody_knows_leaves_the_statement_itself_exact() -> None:
    found = resolved("select nobody_knows(email) from person")
    assert (found.resolution, found.opaque) == ("exact", ("nobody_knows",))
    assert set(found.gaps) == {Why.OPAQUE_FUNCTION}
