"""Which part of a statement brings a column in, worked out by hand."""

import pytest

from analyzers.sql.places import places, through, unknown_tables
from analyzers.sql.question import Schema, tell
from analyzers.sql.question_schema import facts_of, schema_part
from tests.analyzers.sql.telecom import detector

QUESTION = {
    "schema": {
        "subscriber": ["id", "msisdn", "region", "born"],
        "call": ["caller", "id", "at"],
        "call_2026": ["caller", "id", "at"],
    },
    "views": {
        "v": "SELECT msisdn AS m FROM subscriber WHERE region = 'x'",
        "outer_v": "SELECT m FROM v",
    },
    "inherits": {"call": ["call_2026"]},
    "functions": {
        "f": {"args": "i int", "returns": "text", "language": "sql",
              "body": "SELECT region FROM subscriber WHERE id = i"},
    },
}  # fmt: skip
SCHEMA = Schema(facts_of(schema_part(QUESTION)), detector())


def told(sql: str) -> dict[str, list[str]]:
    """Give the parts of each column of a statement of public tables, as `within: part`."""
    (one,) = tell(sql, SCHEMA).statements
    found = places(one.statement, SCHEMA.catalog, one.search_path)
    return {
        path.removeprefix("public."): sorted(
            f"{place.within}: {place.part}" if place.within else place.part for place in parts
        )
        for path, parts in found.items()
        if "call_2026" not in path
    }


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "SELECT msisdn FROM subscriber WHERE id = 1 ORDER BY born",
            {
                "subscriber.msisdn": ["select list"],
                "subscriber.id": ["where"],
                "subscriber.born": ["order by"],
            },
        ),
        (
            "SELECT s.msisdn, count(*) FROM subscriber s JOIN call c ON c.caller = s.id"
            " GROUP BY s.msisdn HAVING max(c.at) > '1'",
            {
                "subscriber.msisdn": ["group by", "select list"],
                "subscriber.id": ["join"],
                "call.caller": ["join"],
                "call.at": ["having"],
            },
        ),
        (
            "SELECT 1 FROM subscriber JOIN call USING (id)",
            {"subscriber.id": ["join"], "call.id": ["join"]},
        ),
        (
            "SELECT at FROM subscriber NATURAL JOIN call",
            {"subscriber.id": ["join"], "call.id": ["join"], "call.at": ["select list"]},
        ),
        (
            "SELECT 1 FROM call WHERE caller IN (SELECT id FROM subscriber WHERE born > '1')",
            {"call.caller": ["where"], "subscriber.id": ["where"], "subscriber.born": ["where"]},
        ),
        (
            "WITH c AS (SELECT id, msisdn FROM subscriber WHERE region = 'x') SELECT msisdn FROM c",
            {
                "subscriber.id": ["with c: select list"],
                "subscriber.msisdn": ["select list", "with c: select list"],
                "subscriber.region": ["with c: where"],
            },
        ),
        (
            "SELECT s.msisdn FROM (SELECT msisdn FROM subscriber WHERE born > '1') s",
            {
                "subscriber.msisdn": ["select list", "sub-select s: select list"],
                "subscriber.born": ["sub-select s: where"],
            },
        ),
        (
            "SELECT msisdn FROM subscriber UNION SELECT at FROM call WHERE id = 1",
            {
                "subscriber.msisdn": ["select list"],
                "call.at": ["select list"],
                "call.id": ["where"],
            },
        ),
        (
            "UPDATE subscriber SET region = (SELECT max(at) FROM call) FROM call c"
            " WHERE subscriber.id = c.caller RETURNING msisdn",
            {
                "call.at": ["set"],
                "subscriber.id": ["where"],
                "call.caller": ["where"],
                "subscriber.msisdn": ["returning"],
            },
        ),
        (
            "DELETE FROM call USING subscriber s WHERE s.id = caller RETURNING at",
            {"subscriber.id": ["where"], "call.caller": ["where"], "call.at": ["returning"]},
        ),
        (
            "INSERT INTO subscriber (id, msisdn) SELECT caller, at FROM call ON CONFLICT (id)"
            " DO UPDATE SET region = excluded.msisdn WHERE subscriber.born IS NULL",
            {
                "call.caller": ["select list"],
                "call.at": ["select list"],
                "subscriber.id": ["on conflict"],
                "subscriber.msisdn": ["on conflict"],
                "subscriber.born": ["on conflict"],
            },
        ),
        (
            "MERGE INTO subscriber s USING call c ON c.caller = s.id"
            " WHEN MATCHED AND s.born IS NULL THEN UPDATE SET region = c.at",
            {
                "subscriber.id": ["join"],
                "call.caller": ["join"],
                "subscriber.born": ["when"],
                "call.at": ["when"],
            },
        ),
        ("EXPLAIN SELECT msisdn FROM subscriber", {"subscriber.msisdn": ["select list"]}),
        ("PREPARE p AS SELECT msisdn FROM subscriber", {"subscriber.msisdn": ["select list"]}),
        ("CREATE TABLE x AS SELECT msisdn FROM subscriber", {"subscriber.msisdn": ["select list"]}),
        ("COPY (SELECT msisdn FROM subscriber) TO STDOUT", {"subscriber.msisdn": ["select list"]}),
        ("SELECT m FROM v WHERE m <> ''", {"subscriber.msisdn": ["select list", "where"]}),
        ("TRUNCATE call", {}),
    ],
)
def test_each_column_stands_in_the_parts_that_name_it(
    sql: str, expected: dict[str, list[str]]
) -> None:
    assert told(sql) == expected


def brought(sql: str) -> dict[str, str]:
    (one,) = tell(sql, SCHEMA).statements
    placed = places(one.statement, SCHEMA.catalog, one.search_path)
    return through(one.resolution, SCHEMA.catalog, placed)


def test_a_column_that_no_part_names_is_told_by_what_brought_it_in() -> None:
    assert brought("SELECT msisdn FROM subscriber") == {}
    assert brought("SELECT m FROM v") == {
        "public.subscriber.msisdn": "view public.v",
        "public.subscriber.region": "view public.v",
    }
    assert brought("SELECT m FROM outer_v JOIN subscriber ON m = msisdn") == {
        "public.subscriber.region": "view public.outer_v"
    }
    assert brought("SELECT at FROM call") == {"public.call_2026.at": "heir public.call"}
    assert brought("SELECT f(1)") == {
        "public.subscriber.region": "",
        "public.subscriber.id": "",
    }


def test_tables_that_the_schema_does_not_know_are_named() -> None:
    (one,) = tell(
        "WITH c AS (SELECT 1) SELECT * FROM c, nowhere, v JOIN crm.other USING (m)"
        " WHERE 1 IN (SELECT x FROM deep)",
        SCHEMA,
    ).statements

    names = unknown_tables(one.statement, SCHEMA.catalog, one.search_path)
    assert set(names) == {"nowhere", "crm.other", "deep"}
