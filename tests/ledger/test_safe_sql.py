"""Questions in SQL: one SELECT over the views goes through, everything else is refused by name."""

from __future__ import annotations

import duckdb
import pytest

from ledger.allowed_functions import ALLOWED_FUNCTIONS
from ledger.safe_sql import MOST_TEXT, Refused, SafeSql

ASKABLE = (
    "SELECT * FROM access",
    "FROM access",
    "TABLE access",
    "VALUES (1)",
    "select Person from ACCESS where system = 'crm'",
    "SELECT a.person FROM main.access AS a WHERE a.row_count > $rows",
    "SELECT person, count(*) FROM access GROUP BY ALL HAVING count(*) > ? ORDER BY 2 DESC LIMIT 5",
    "WITH bulk AS (SELECT * FROM access WHERE row_count > 9) SELECT count(*) FROM bulk",
    "WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT * FROM t",
    "SELECT * FROM access JOIN staff USING (person)",
    "SELECT * FROM access ASOF JOIN staff ON access.seen_at >= staff.valid_from",
    "SELECT * FROM access WHERE NOT EXISTS (SELECT 1 FROM staff WHERE staff.person = access.person)",
    "SELECT access_id FROM access EXCEPT SELECT access_id FROM touch",
    "SELECT *, row_number() OVER (PARTITION BY person ORDER BY seen_at) AS n FROM access QUALIFY n = 1",
    "SELECT unnest(categories) AS category FROM access",
    "SELECT * FROM access, unnest(categories) AS c(category)",
    "SELECT * FROM access, LATERAL (SELECT unnest(categories)) AS c(category)",
    "SELECT * FROM range(3) AS t(i)",
    "SELECT date_trunc('day', seen_at AT TIME ZONE 'Asia/Shanghai') FROM access",
    "SELECT * FROM access PIVOT (count(*) FOR action IN ('read', 'export'))",
    "SELECT [c FOR c IN categories IF c <> 'name'] FROM access",
    "SELECT * FROM (VALUES (1, 'a')) AS v(a, b)",
    "SELECT * FROM access TABLESAMPLE 10%",
)


@pytest.fixture(scope="module")
def safe():
    return SafeSql({"access", "touch", "staff"})


@pytest.mark.parametrize("sql", ASKABLE)
def test_a_select_over_the_views_may_be_asked(safe, sql):
    assert safe.check(sql) == "SELECT"


@pytest.mark.parametrize(
    "sql",
    [
        "EXPLAIN SELECT 1 FROM access",
        "EXPLAIN ANALYZE SELECT 1 FROM access",
        "EXPLAIN (FORMAT JSON) SELECT 1 FROM access",
        "EXPLAIN ANALYZE (FORMAT JSON) SELECT 1 FROM access",
        "EXPLAIN (SELECT 1 FROM access)",
        "EXPLAIN /* 手机 */ ANALYZE /* 手机 */ SELECT '手机' FROM access",
        "explain -- why\n /* so */ select 1 from access",
    ],
)
def test_a_select_may_be_explained(safe, sql):
    assert safe.check(sql) == "EXPLAIN"


REFUSED = (
    ("COPY access TO 'x.csv'", "copying"),
    ("COPY (SELECT 1) TO 'x.parquet'", "copying"),
    ("COPY access FROM 'x.csv'", "copying"),
    ("COPY FROM DATABASE a TO b", "Not allowed"),
    ("ATTACH 'x.duckdb'", "attaching"),
    ("ATTACH ':memory:' AS x", "attaching"),
    ("DETACH registers", "detaching"),
    ("INSTALL httpfs", "installing"),
    ("LOAD httpfs", "loading"),
    ("SET threads = 1", "setting"),
    ("RESET threads", "setting"),
    ("SET VARIABLE a = 1", "setting"),
    ("USE registers", "setting"),
    ("PRAGMA database_list", "PRAGMA"),
    ("CALL pragma_version()", "procedure"),
    ("CHECKPOINT", "procedure"),
    ("VACUUM", "maintenance"),
    ("EXPORT DATABASE 'x'", "exporting"),
    ("IMPORT DATABASE 'x'", "Not allowed"),
    ("INSERT INTO access VALUES (1)", "changing the log"),
    ("UPDATE access SET person = 'x'", "changing the log"),
    ("DELETE FROM access", "changing the log"),
    ("TRUNCATE access", "changing the log"),
    ("DROP VIEW access", "changing the log"),
    ("MERGE INTO access USING touch ON true WHEN MATCHED THEN DELETE", "changing the log"),
    ("CREATE TABLE x (a INTEGER)", "creating"),
    ("CREATE TABLE x AS SELECT * FROM access", "creating"),
    ("CREATE OR REPLACE VIEW access AS SELECT 1", "creating"),
    ("CREATE MACRO f() AS 1", "creating"),
    ("CREATE SECRET s (TYPE s3)", "creating"),
    ("ALTER TABLE x ADD COLUMN y INTEGER", "ALTER"),
    ("COMMENT ON TABLE access IS 'x'", "Not allowed"),
    ("BEGIN", "transaction"),
    ("COMMIT", "transaction"),
    ("PREPARE p AS SELECT 1", "preparing"),
    ("EXECUTE p", "prepared"),
    ("PIVOT access ON action USING count(*)", "PIVOT"),
    ("CONNECT 'x'", "cannot be asked"),
    ("SELECT 1; SELECT 2", "one statement at a time"),
    ("SELECT 1; DROP VIEW access", "one statement at a time"),
    ("", "one statement at a time"),
    ("-- nothing", "one statement at a time"),
    ("SELECT nonsense FROM", "not valid SQL"),
    ("DESCRIBE access", "DESCRIBE"),
    ("SHOW TABLES", "DESCRIBE"),
    ("SUMMARIZE access", "DESCRIBE"),
    ("SELECT * FROM (DESCRIBE access)", "DESCRIBE"),
    ("SELECT * FROM (SHOW TABLES)", "DESCRIBE"),
    ("EXPLAIN COPY access TO 'x'", "copying"),
    ("EXPLAIN ANALYZE COPY access TO 'x'", "copying"),
    ("EXPLAIN /* a */ ANALYZE -- b\n COPY access TO 'x'", "copying"),
    ("EXPLAIN /* 手手手手手手 */ ANALYZE DELETE FROM access RETURNING SELECT 1", "Not allowed|SQL"),
    ("EXPLAIN ANALYZE DELETE FROM access", "changing the log"),
    ("EXPLAIN (FORMAT JSON) DELETE FROM access", "changing the log"),
    ("EXPLAIN EXPLAIN SELECT 1", "not valid SQL"),
    (
        "EXPLAIN ANALYZE WITH a AS (DELETE FROM access RETURNING *) SELECT * FROM a",
        "changing the log",
    ),
    ("WITH a AS (INSERT INTO access VALUES (1) RETURNING *) SELECT * FROM a", "changing the log"),
    ("WITH a AS (DELETE FROM access RETURNING *) SELECT * FROM a", "changing the log"),
    ("WITH a AS (UPDATE access SET x = 1 RETURNING *) SELECT * FROM a", "changing the log"),
)


@pytest.mark.parametrize(("sql", "why"), REFUSED)
def test_every_other_statement_is_refused_and_says_why(safe, sql, why):
    with pytest.raises(Refused, match=why):
        safe.check(sql)


@pytest.mark.parametrize(
    "name",
    [
        "read_text",
        "read_blob",
        "read_csv",
        "read_csv_auto",
        "read_parquet",
        "parquet_scan",
        "parquet_metadata",
        "read_json",
        "read_json_auto",
        "read_ndjson",
        "read_duckdb",
        "sniff_csv",
        "glob",
        "query",
        "query_table",
        "seq_scan",
        "arrow_scan",
        "pandas_scan",
        "python_map_function",
        "duckdb_settings",
        "duckdb_secrets",
        "duckdb_tables",
        "duckdb_databases",
        "duckdb_variables",
        "duckdb_logs",
        "pragma_table_info",
        "pragma_storage_info",
        "json_execute_serialized_sql",
        "which_secret",
        "checkpoint",
        "a_function_of_tomorrow",
    ],
)
def test_a_table_function_that_is_not_listed_is_refused_wherever_it_stands(safe, name):
    for sql in (
        f"SELECT * FROM {name}('x')",
        f"SELECT * FROM \"{name.upper()}\"('x')",
        f"SELECT * FROM access WHERE person IN (SELECT a FROM {name}('x') AS t(a))",
        f"WITH a AS (FROM {name}('x')) SELECT * FROM a",
        f"SELECT * FROM access JOIN {name}('x') ON true",
        f"SELECT * FROM (SELECT (SELECT max(t) FROM {name}('x') AS t))",
        f"EXPLAIN SELECT * FROM {name}('x')",
        f"SELECT * FROM system.main.{name}('x')",
        f"SELECT 1 UNION ALL SELECT 2 FROM {name}('x')",
        f"SELECT list_transform([1], lambda i: (SELECT count(*) FROM {name}('x')))",
    ):
        with pytest.raises(Refused, match=name):
            safe.check(sql)


@pytest.mark.parametrize(
    "call",
    [
        "getenv('HOME')",
        "current_setting('memory_limit')",
        "getvariable('x')",
        "nextval('s')",
        "setseed(0.5)",
        "sleep_ms(1000)",
        "pg_sleep(1)",
        "write_log('x')",
        "current_query()",
        "json_serialize_sql('SELECT 1')",
        "json_deserialize_sql('x')",
        "'HOME'.getenv()",
        "system.main.getenv('HOME')",
    ],
)
def test_a_function_that_reads_settings_or_leaves_something_is_refused_wherever_it_stands(
    safe, call
):
    for sql in (
        f"SELECT {call}",
        f"SELECT * FROM access WHERE {call} IS NULL",
        f"SELECT * FROM access ORDER BY {call}",
        f"SELECT list_transform([1], lambda x: {call})",
        f"SELECT * REPLACE ({call} AS person) FROM access",
        f"SELECT count(*) FILTER (WHERE {call} IS NULL) FROM access",
        f"SELECT sum(1) OVER (PARTITION BY {call}) FROM access",
        f"SELECT CASE WHEN {call} IS NULL THEN 1 END",
    ):
        with pytest.raises(Refused, match="the function"):
            safe.check(sql)


@pytest.mark.parametrize(
    "table",
    [
        "'file.parquet'",
        "'file.csv'",
        "'/etc/passwd'",
        '"file.parquet"',
        "information_schema.tables",
        "pg_catalog.pg_tables",
        "sqlite_master",
        "duckdb_tables",
        "m2026_07.rec",
        "m2026_07.main.rec",
        "month.rec",
        "registers.load",
        "registers.main.staff",
        "memory.main.access",
        "temp.access",
        "rec",
        "some_python_variable",
    ],
)
def test_only_the_views_can_be_asked_no_file_no_table_no_variable(safe, table):
    for sql in (
        f"SELECT * FROM {table}",
        f"FROM {table}",
        f"SELECT (SELECT count(*) FROM {table})",
    ):
        with pytest.raises(Refused, match="There is no view"):
            safe.check(sql)


def test_a_question_nested_without_end_is_refused_and_nothing_breaks(safe):
    for sql in (
        "SELECT " + "(" * 5000 + "1" + ")" * 5000,
        "SELECT " + "NOT " * 5000 + "true",
        "SELECT * FROM " + "(SELECT * FROM " * 5000 + "access" + ")" * 5000,
    ):
        with pytest.raises(Refused):
            safe.check(sql)


def test_a_question_longer_than_the_limit_is_refused(safe):
    fits = "SELECT 1" + " " * (MOST_TEXT - 8)
    assert safe.check(fits) == "SELECT"
    with pytest.raises(Refused, match="longer"):
        safe.check(fits + " ")


def test_what_is_recorded_of_a_question_holds_no_literal_comment_or_name_of_the_asker(safe):
    sql = (
        'SELECT person AS "13800001111", count(*) AS 王小明 FROM access -- for 13800002222\n'
        "WHERE person = '13800003333' AND row_count > 13800004444 /* 13800005555 */ "
        "AND system = $$13800006666$$ AND x13800007777 = $p13800008888"
    )

    recorded = safe.redacted(sql, {"person", "row_count", "system"})

    assert "1380000" not in recorded
    assert "王小明" not in recorded
    assert recorded.startswith(
        "SELECT person AS name1 , count ( * ) AS name2 FROM access WHERE person = ?"
    )
    assert "row_count > ?" in recorded


def test_what_is_recorded_of_text_that_is_no_sql_holds_nothing_of_it(safe):
    for text in (
        "13800001111",
        "'13800001111",
        "王小明 13800001111",
        '"13800001111"',
        "$$13800001111",
    ):
        recorded = safe.redacted(text)
        assert "1380000" not in recorded
        assert "王" not in recorded


def test_no_scalar_function_with_side_effects_may_be_called_but_error():
    found = duckdb.connect(":memory:").execute(
        "SELECT DISTINCT function_name FROM duckdb_functions() "
        "WHERE function_type = 'scalar' AND has_side_effects"
    )

    assert {name for (name,) in found.fetchall()} & ALLOWED_FUNCTIONS <= {"error"}


@pytest.mark.parametrize(
    "sql",
    [
        # One call is not interruptible, and its memory is not held to the limit.
        "select levenshtein(person, account) from access",
        "select damerau_levenshtein(person, account) from access",
        "select editdist3(person, account) from access",
        "select jaccard(person, account) from access",
        "select jaro_winkler_similarity(person, account) from access",
        "select length(repeat('a', 2000000000))",
        "select bit_count(bitstring('1', 2000000000))",
        "select length(lpad('a', 2000000000, 'b'))",
        "select printf('%2000000000d', 1)",
        "select format('{:>2000000000}', 1)",
        "select bar(1, 0, 2, 2000000000)",
        "select replace(replace(person, 'a', person), 'a', person) from access",
        "select regexp_replace(person, '', person, 'g') from access",
        "select len(range(2000000000))",
        "select list_resize([1], 2000000000)",
        "select factorial(row_count) over () from access",
        "select * from repeat('a', 2000000000)",
        "select a_function_of_tomorrow(person) from access",
    ],
)
def test_a_call_that_could_run_without_end_or_memory_is_refused(safe, sql):
    with pytest.raises(Refused, match="Not allowed here"):
        safe.check(sql)


def test_a_text_that_doubles_again_and_again_is_refused(safe):
    doubled = ", ".join(f"x{n}||x{n} AS x{n + 1}" for n in range(30))
    with pytest.raises(Refused, match="any size"):
        safe.check(f"SELECT person AS x0, {doubled} FROM access")
    with pytest.raises(Refused, match="any size"):
        safe.check(
            "WITH RECURSIVE t(x, n) AS (SELECT 'a', 1 UNION ALL SELECT x || x, n + 1 FROM t) FROM t"
        )
    assert safe.check("SELECT person || ' ' || account || ' ' || system FROM access") == "SELECT"


def test_a_lambda_inside_a_lambda_is_refused(safe):
    with pytest.raises(Refused, match="a lambda inside a lambda"):
        safe.check(
            "SELECT list_transform(categories, lambda a: "
            "list_transform(categories, lambda b: a < b)) FROM access"
        )
