"""What schema facts show of themselves: names, never a definition."""

from analyzers.sql import (
    Argument,
    Column,
    Function,
    Overload,
    Rule,
    SchemaFacts,
    Table,
    Trigger,
)

LITERAL = "13800138000"
COLUMNS = (Column("msisdn", 1, "text"),)


def test_no_text_made_of_a_fact_holds_a_definition_or_a_body() -> None:
    view = Table(
        "crm",
        "v_one",
        "v",
        1,
        COLUMNS,
        definition=f"SELECT msisdn FROM subscriber WHERE msisdn = '{LITERAL}'",
        rules=(Rule("r", "insert", instead=True, definition=f"… '{LITERAL}'"),),
        triggers=(Trigger("t", ("insert",), "before", body=f"SET x = '{LITERAL}'"),),
    )
    function = Function(
        "crm", "f", "v", None, (Overload((Argument("a", "int"),), body=f"select '{LITERAL}'"),)
    )
    facts = SchemaFacts("crm", "crm", "e1", (view,), (function,))

    shown = f"{facts!r} {facts} {view!r} {view} {function!r} {view.rules!r} {view.triggers!r}"

    assert LITERAL not in shown
    assert "v_one" in shown


def test_a_fact_shows_what_is_set_only() -> None:
    table = Table("crm", "plan", "r", 0, COLUMNS)

    assert repr(table) == f"Table(schema='crm', name='plan', kind='r', oid=0, columns={COLUMNS!r})"
