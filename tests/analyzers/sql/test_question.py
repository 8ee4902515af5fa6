"""Questions and answers, as `whosaw explain sql --jsonl` takes and gives them."""

import pytest

from analyzers.sql.question import answer


@pytest.mark.parametrize("question", [None, [], "SELECT 1", 7])
def test_what_is_no_object_is_unknown(question: object) -> None:
    told = answer(question)  # type: ignore[arg-type]

    assert (told["id"], told["resolution"]) == (None, "unknown")
    assert told["gaps"] == ["question: expected a JSON object"]


def test_a_question_without_a_statement_is_unknown() -> None:
    assert answer({"id": "q7"})["gaps"] == ["sql: expected the statement as a text"]


def test_an_answer_names_base_columns_without_the_default_schema() -> None:
    told = answer(
        {
            "id": "q1",
            "dialect": "postgres",
            "schema": {"subscriber": ["msisdn"], "crm.plan": ["code"]},
            "search_path": ["public", "crm"],
            "sql": "SELECT msisdn, code FROM subscriber, plan",
        }
    )

    assert told["id"] == "q1"
    assert told["read"] == told["output"] == ["crm.plan.code", "subscriber.msisdn"]
    assert (told["write"], told["deleted"]) == ([], [])


def test_written_columns_and_tables_deleted_from_are_told() -> None:
    schema = {"subscriber": ["id", "msisdn"]}

    told = answer({"schema": schema, "sql": "UPDATE subscriber SET msisdn = '1' WHERE id = 2"})
    assert (told["write"], told["read"]) == (["subscriber.msisdn"], ["subscriber.id"])
    assert answer({"schema": schema, "sql": "DELETE FROM subscriber"})["deleted"] == ["subscriber"]


TELECOM = {
    "schema": {"subscriber": ["id", "msisdn", "region"], "call": ["caller", "at"]},
    "views": {"v": "SELECT msisdn AS m FROM subscriber WHERE region = 'x'"},
}


@pytest.mark.parametrize(
    ("sql", "read", "output", "write"),
    [
        ("SELECT m FROM v", ["msisdn", "region"], ["msisdn"], []),
        ("SELECT count(*) FROM subscriber", [], [], []),
        ("EXPLAIN SELECT msisdn FROM subscriber", ["msisdn"], [], []),
        ("CREATE TABLE x AS SELECT msisdn FROM subscriber", ["msisdn"], [], []),
        ("PREPARE p AS SELECT msisdn FROM subscriber", ["msisdn"], ["msisdn"], []),
        (
            "UPDATE subscriber SET region = msisdn WHERE id = 1 RETURNING id",
            ["id", "msisdn"],
            ["id"],
            ["region"],
        ),
        ("SELECT 1; SELECT msisdn FROM subscriber", ["msisdn"], ["msisdn"], []),
        (
            "SET search_path = crm, public; SELECT msisdn FROM subscriber",
            ["msisdn"],
            ["msisdn"],
            [],
        ),
    ],
)
def test_a_statement_of_postgresql_is_answered_exactly(
    sql: str, read: list[str], output: list[str], write: list[str]
) -> None:
    told = answer({"id": 1, "sql": sql, **TELECOM})

    assert told == {
        "id": 1,
        "read": [f"subscriber.{name}" for name in read],
        "output": [f"subscriber.{name}" for name in output],
        "write": [f"subscriber.{name}" for name in write],
        "deleted": [],
        "resolution": "exact",
        "gaps": [],
    }


@pytest.mark.parametrize(
    ("sql", "resolution", "read"),
    [
        ("SELEC msisdn FROM subscriber", "possible", ["id", "msisdn", "region"]),
        ("SELEC m FROM v", "possible", ["id", "msisdn", "region"]),
        ("SELEC 1", "unknown", []),
        ("SELECT 1 FROM nowhere", "unknown", []),
        ("SELECT '\0' FROM subscriber", "possible", ["id", "msisdn", "region"]),
        ("SELECT '\ud800' FROM subscriber", "possible", ["id", "msisdn", "region"]),
    ],
)
def test_what_cannot_be_told_is_never_nothing(sql: str, resolution: str, read: list[str]) -> None:
    told = answer({"sql": sql, **TELECOM})

    assert told["resolution"] == resolution
    assert told["gaps"]
    assert told["read"] == [f"subscriber.{name}" for name in read]


def test_the_gravest_of_several_statements_is_the_answers_resolution() -> None:
    told = answer({"sql": "SELECT msisdn FROM subscriber; SELECT x FROM nowhere", **TELECOM})

    assert (told["resolution"], told["read"]) == ("unknown", ["subscriber.msisdn"])


deep_text = {
    "brackets": "SELECT " + "(" * 100_000 + "1" + ")" * 100_000,
    "sums": "SELECT id FROM subscriber WHERE id = " + "1+" * 400_000 + "1",
    "garbage": "x$ '\"(;" * 100_000,
    "zero bytes": "SELECT id FROM subscriber\0" * 1000,
}


@pytest.mark.parametrize("dialect", ["postgres", "mysql", "mariadb", "sqlite"])
@pytest.mark.parametrize("kind", deep_text)
def test_no_text_ends_the_process_or_is_nothing(dialect: str, kind: str) -> None:
    told = answer({"dialect": dialect, "sql": deep_text[kind], **TELECOM})

    assert told["resolution"] in ("possible", "unknown")
    assert told["gaps"]


@pytest.mark.parametrize(
    ("schema", "path", "told"),
    [
        ({"t": ["a"]}, None, "t.a"),
        ({"t": ["a"]}, ["crm"], "t.a"),
        ({"crm.t": ["a"]}, ["crm"], "crm.t.a"),
        ({"crm": {"t": ["a"]}}, ["crm"], "crm.t.a"),
        ({"crm.t": ["a"], "u": ["b"]}, ["billing", "crm"], "crm.t.a"),
    ],
)
def test_mysqls_tables_are_named_as_the_question_names_them(
    schema: object, path: object, told: str
) -> None:
    sql = "SELECT a FROM crm.t" if path and path[0] != "crm" else "SELECT a FROM t"  # type: ignore[index]
    answered = answer({"dialect": "mysql", "schema": schema, "search_path": path, "sql": sql})

    assert (answered["read"], answered["resolution"]) == ([told], "exact")


@pytest.mark.parametrize(
    ("dialect", "before", "read"),
    [
        ("postgresql", "SELECT set_config('search_path', 'crm', false)", ["crm.t.msisdn"]),
        ("postgresql", "SET search_path TO crm", ["crm.t.msisdn"]),
        ("postgresql", "RESET search_path", ["t.name"]),
        ("postgresql", "SELECT set_config('search_path', $1, false)", ["crm.t.msisdn", "t.name"]),
        ("postgresql", "DISCARD ALL", ["crm.t.msisdn", "t.name"]),
        ("mysql", "USE crm", ["crm.t.msisdn"]),
        ("mariadb", "USE `crm`", ["crm.t.msisdn"]),
    ],
)
def test_what_sets_the_search_path_moves_the_statements_behind_it(
    dialect: str, before: str, read: list[str]
) -> None:
    schema = {"crm.t": ["msisdn"], "public.t": ["name"]}
    told = answer({"dialect": dialect, "schema": schema, "sql": f"{before}; SELECT * FROM t"})

    assert told["read"] == read
    assert told["resolution"] == ("exact" if len(read) == 1 else "possible")
