"""Each form of statement becomes the neutral statement it is."""

from collections.abc import Iterator

import msgspec
import pytest

from analyzers.sql.glot import statements
from analyzers.sql.neutral import (
    AlterTable,
    Assigned,
    Call,
    Column,
    Conflict,
    Control,
    Copy,
    CreateTableAs,
    CreateView,
    Default,
    Definition,
    Delete,
    Derived,
    Drop,
    Execute,
    Explain,
    Insert,
    Inserted,
    IntoKind,
    Invoke,
    Join,
    Made,
    Parameter,
    Prepare,
    Publish,
    Quoted,
    Select,
    SetOperation,
    Setting,
    Show,
    Statement,
    Subquery,
    SubqueryKind,
    Table,
    Truncate,
    Unclear,
    Unread,
    Update,
    Values,
    Variable,
)


def one(sql: str, dialect: str = "mariadb", sql_mode: str = "") -> Statement:
    """Read a text of one statement."""
    found = statements(sql, dialect, sql_mode=sql_mode)
    assert len(found) == 1
    return found[0].statement


def every(node: object) -> Iterator[object]:
    """Give a node and all below it."""
    todo = [node]
    while todo:
        found = todo.pop()
        if isinstance(found, list | tuple):
            todo += found
        elif isinstance(found, msgspec.Struct):
            yield found
            todo += [getattr(found, name) for name in found.__struct_fields__]


def columns(node: object) -> set[str]:
    """Give the names of all columns below a node."""
    return {".".join(found.names) for found in every(node) if isinstance(found, Column)}


def doubts(node: object) -> list[str]:
    """Give what the front end had no words for."""
    return [found.reason for found in every(node) if isinstance(found, Unclear | Unread)]


KINDS = [
    ("SELECT 1", Select),
    ("(SELECT a FROM t)", Select),
    ("SELECT a FROM t UNION SELECT b FROM u", SetOperation),
    ("VALUES (1, 2), (3, 4)", Values),
    ("VALUES ROW(1, 2), ROW(3, 4)", Values),
    ("TABLE t", Select),
    ("WITH c AS (SELECT 1) SELECT * FROM c", Select),
    ("WITH c AS (SELECT 1 AS a) UPDATE t, c SET t.b = c.a", Update),
    ("WITH c AS (SELECT 1 AS a) DELETE FROM t WHERE a IN (SELECT a FROM c)", Delete),
    ("INSERT t VALUES (1)", Insert),
    ("INSERT LOW_PRIORITY IGNORE INTO t (a) VALUE (1)", Insert),
    ("INSERT DELAYED INTO t SET a = 1, b = DEFAULT", Insert),
    ("REPLACE t SELECT * FROM u", Insert),
    ("INSERT INTO t (SELECT 1) UNION (SELECT 2)", Insert),
    ("INSERT INTO t (a) SELECT b FROM u UNION (SELECT c FROM u) ON DUPLICATE KEY UPDATE a = 1", Insert),
    ("INSERT INTO t WITH c AS (SELECT 1) (SELECT * FROM c) UNION (SELECT 2)", Insert),
    ("DELETE FROM t RETURNING *", Delete),
    ("SELECT * FROM `dual`", Select),
    ("UPDATE LOW_PRIORITY IGNORE t SET a = 1 ORDER BY b LIMIT 3", Update),
    ("DELETE QUICK IGNORE FROM t WHERE a = 1 LIMIT 2", Delete),
    ("LOAD DATA LOCAL INFILE 'f' INTO TABLE t", Copy),
    ("LOAD XML INFILE 'f' INTO TABLE t", Copy),
    ("LOAD INDEX INTO CACHE t", Definition),
    ("PREPARE s FROM 'SELECT 1'", Prepare),
    ("EXECUTE s USING @a, @b", Execute),
    ("EXECUTE IMMEDIATE 'SELECT a FROM t'", Select),
    ("EXECUTE IMMEDIATE @text", Execute),
    ("DEALLOCATE PREPARE s", Control),
    ("CALL p", Invoke),
    ("CALL d.p(1, (SELECT a FROM t))", Invoke),
    ("DO sleep(1)", Select),
    ("HANDLER t OPEN", Control),
    ("HANDLER t READ FIRST WHERE a = 1 LIMIT 3", Select),
    ("SHOW TABLES", Show),
    ("SHOW CREATE TABLE t", Show),
    ("SHOW GRANTS FOR someone", Show),
    ("SHOW FULL PROCESSLIST", Unread),
    ("SHOW BINLOG EVENTS", Unread),
    ("DESCRIBE t", Show),
    ("DESC t a", Show),
    ("EXPLAIN SELECT a FROM t", Explain),
    ("EXPLAIN FORMAT=JSON UPDATE t SET a = 1", Explain),
    ("EXPLAIN EXTENDED SELECT a FROM t", Explain),
    ("ANALYZE SELECT a FROM t", Explain),
    ("ANALYZE FORMAT=JSON SELECT a FROM t", Explain),
    ("ANALYZE TABLE t", Definition),
    ("EXPLAIN FOR CONNECTION 5", Unread),
    ("TRUNCATE t", Truncate),
    ("TRUNCATE TABLE d.t", Truncate),
    ("CREATE TABLE n SELECT * FROM t", CreateTableAs),
    ("CREATE TEMPORARY TABLE n (x int) AS SELECT a FROM t", CreateTableAs),
    ("CREATE TABLE n (SELECT a FROM t)", CreateTableAs),
    ("CREATE TABLE n ENGINE=InnoDB AS (SELECT a FROM t)", CreateTableAs),
    ("CREATE TABLE n (x int, KEY (x)) PARTITION BY RANGE (x) (PARTITION p VALUES LESS THAN (5))",
     Definition),
    ("CREATE TABLE n LIKE t", Definition),
    ("CREATE OR REPLACE VIEW v AS SELECT a FROM t", CreateView),
    ("CREATE ALGORITHM=MERGE DEFINER=`r`@`h` SQL SECURITY DEFINER VIEW v (x) AS SELECT a FROM t"
     " WITH CASCADED CHECK OPTION", CreateView),
    ("ALTER VIEW v AS SELECT a FROM t", CreateView),
    ("CREATE PROCEDURE p() BEGIN SELECT a FROM t; SELECT b FROM t; END", Definition),
    ("CREATE INDEX i ON t (a)", Definition),
    ("ALTER TABLE t DROP COLUMN a, MODIFY b INT, CHANGE c d INT, ADD e INT", AlterTable),
    ("ALTER TABLE t DROP INDEX i, ADD KEY (a)", Definition),
    ("ALTER TABLE t DROP PARTITION p0", Truncate),
    ("ALTER TABLE t TRUNCATE PARTITION p0", Truncate),
    ("ALTER TABLE t EXCHANGE PARTITION p0 WITH TABLE u", Unread),
    ("DROP TABLE IF EXISTS a, b.c", Drop),
    ("DROP DATABASE d", Drop),
    ("DROP VIEW v", Definition),
    ("RENAME TABLE a TO b", Definition),
    ("SET autocommit = 0", Setting),
    ("SET SESSION sql_mode = 'ANSI_QUOTES'", Setting),
    ("SET @@session.sql_mode = ''", Setting),
    ("SET NAMES utf8mb4 COLLATE utf8mb4_bin", Setting),
    ("SET CHARACTER SET utf8", Control),
    ("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", Control),
    ("SET PASSWORD FOR x = PASSWORD('y')", Definition),
    ("SET STATEMENT max_statement_time = 1 FOR SELECT a FROM t", Select),
    ("SET @a = 1", Setting),
    ("USE d", Setting),
    ("BEGIN", Control),
    ("START TRANSACTION READ ONLY", Control),
    ("COMMIT", Control),
    ("SAVEPOINT x", Control),
    ("LOCK TABLES t READ", Definition),
    ("KILL 5", Definition),
    ("GRANT SELECT ON d.* TO someone", Definition),
    ("BEGIN NOT ATOMIC SELECT a FROM t; SELECT b FROM t; END", Unread),
    ("SELECT a FROM t WHERE", Unread),
    ("FROBNICATE t", Unread),
    ("'text'", Unread),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "kind"), KINDS)
def test_a_form_of_mysql_is_the_statement_it_is(sql: str, kind: type) -> None:
    assert type(one(sql)) is kind


LITE = [
    ("INSERT OR REPLACE INTO t (a) VALUES (1)", Insert),
    ("REPLACE INTO t VALUES (1)", Insert),
    ("UPDATE OR IGNORE t SET a = 1", Update),
    ("INSERT INTO t DEFAULT VALUES", Insert),
    ("PRAGMA table_info(t)", Show),
    ("ATTACH 'f' AS x", Definition),
    ("VACUUM", Definition),
    ("VACUUM INTO 'f'", Publish),
    ("REINDEX", Definition),
    ("ANALYZE", Definition),
    ("EXPLAIN QUERY PLAN SELECT a FROM t", Explain),
    ("CREATE TABLE n AS SELECT a FROM t", CreateTableAs),
    ("CREATE VIRTUAL TABLE n USING fts5(a)", Definition),
    ("CREATE TEMP VIEW v (x) AS SELECT a FROM t", CreateView),
    ("CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE u SET a = 1; DELETE FROM u; END", Definition),
    ("ALTER TABLE t DROP COLUMN a", AlterTable),
    ("SAVEPOINT s", Control),
    ("END", Control),
]


@pytest.mark.parametrize(("sql", "kind"), LITE)
def test_a_form_of_sqlite_is_the_statement_it_is(sql: str, kind: type) -> None:
    assert type(one(sql, "sqlite")) is kind


@pytest.mark.parametrize("sql", [sql for sql, kind in KINDS + LITE if kind is not Unread])
def test_a_known_form_leaves_no_doubt(sql: str) -> None:
    dialect = "sqlite" if sql in dict(LITE) else "mariadb"
    assert doubts(one(sql, dialect)) == []


NAMED = [
    ("SELECT a FROM t PARTITION (p0) AS x USE INDEX (i) IGNORE KEY FOR JOIN (j), u FORCE INDEX ()"
     " WHERE x.b = 1", {"a", "x.b"}),
    ("SELECT SQL_CACHE SQL_CALC_FOUND_ROWS HIGH_PRIORITY a FROM t STRAIGHT_JOIN u ON t.i = u.i",
     {"a", "t.i", "u.i"}),
    ("SELECT a FROM t WHERE b = 1 FOR UPDATE OF t SKIP LOCKED", {"a", "b"}),
    ("SELECT a FROM t LOCK IN SHARE MODE NOWAIT", {"a"}),
    ("SELECT a FROM t LIMIT ROWS EXAMINED 100", {"a"}),
    ("SELECT {fn lower(a)}, {d '2020-01-01'} FROM {oj t LEFT JOIN u ON t.i = u.i}",
     {"a", "t.i", "u.i"}),
    ("SELECT date(date(a)), char(b using utf8), year(c), binary d FROM t", {"a", "b", "c", "d"}),
    ("SELECT a FROM t PROCEDURE ANALYSE(1)", {"a"}),
    ("SELECT NEXT VALUE FOR d.s, a FROM t", {"a"}),
    ("SELECT nextval(s), a FROM t", {"a"}),
    ("SELECT get_format(DATE, 'EUR'), a FROM t", {"a"}),
    ("SELECT MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE), match (c) against (?) FROM t WHERE d = ?",
     {"a", "b", "c", "d"}),
    ("SELECT group_concat(DISTINCT a ORDER BY b DESC SEPARATOR ',') FROM t", {"a", "b"}),
    ("SELECT sum(a) OVER w FROM t WINDOW w AS (PARTITION BY b ORDER BY c)", {"a", "b", "c"}),
    ("SELECT a COLLATE utf8mb4_bin, convert(b USING latin1), cast(c AS char(3)) FROM t",
     {"a", "b", "c"}),
    ("SELECT a -> '$.x', b ->> '$.y', json_value(c, '$.z') FROM t", {"a", "b", "c"}),
    ("SELECT date_add(a, INTERVAL b DAY), c + INTERVAL d HOUR, extract(YEAR FROM e) FROM t",
     {"a", "b", "c", "d", "e"}),
    ("SELECT a DIV b, c MOD d, e XOR f, g RLIKE h, i SOUNDS LIKE j, ! k FROM t",
     set("abcdefghijk")),
    ("SELECT default(a) FROM t", {"a"}),
    ("SELECT @@global.max_connections, @@session.sql_mode, a FROM t", {"a"}),
    ("SELECT group_concat(a, b ORDER BY c LIMIT 3) FROM t", {"a", "b", "c"}),
    ("SELECT a FROM t FOR SYSTEM_TIME ALL WHERE b = 1", {"a", "b"}),
    ("INSERT INTO d.t (t.a, b) VALUES (c, 1) ON DUPLICATE KEY UPDATE b = values(a) + e", {"c", "e"}),
    ("DELETE t.* FROM t JOIN u ON t.i = u.i WHERE u.x", {"t.i", "u.i", "u.x"}),
    ("SELECT 1 FROM t GROUP BY a WITH ROLLUP HAVING max(b) > 1 ORDER BY c LIMIT 5, 10",
     {"a", "b", "c"}),
    ("SELECT CASE a WHEN b THEN c ELSE d END, if(e, f, g), coalesce(h, i) FROM t",
     set("abcdefghi")),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "names"), NAMED)
def test_every_column_of_a_statement_is_in_its_tree(sql: str, names: set[str]) -> None:
    found = one(sql)
    assert columns(found) == names
    assert [reason for reason in doubts(found) if "version" not in reason] == []


def test_into_outfile_and_into_variables_give_the_client_nothing() -> None:
    tail = "OUTFILE '/x' CHARACTER SET utf8 FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"'"
    for sql in (
        f"SELECT a FROM t INTO {tail} LINES TERMINATED BY ''",
        f"SELECT a INTO {tail} FROM t",
    ):
        found = one(sql)
        assert isinstance(found, Select)
        assert found.into is not None
        assert found.into.kind is IntoKind.FILE
        assert columns(found) == {"a"}
    found = one("SELECT a, b INTO @x, @y FROM t WHERE c = 1")
    assert isinstance(found, Select)
    assert found.into is not None
    assert (found.into.kind, found.into.names) == (IntoKind.VARIABLES, ("x", "y"))
    assert columns(found) == {"a", "b", "c"}


def test_user_variables_are_no_columns() -> None:
    found = one("SELECT a, @x := b FROM t WHERE @y = c AND @@session.sql_mode = ''")
    assert columns(found) == {"a", "b", "c"}
    assert [node.name for node in every(found) if isinstance(node, Assigned)] == ["x"]
    assert {node.name for node in every(found) if isinstance(node, Variable)} == {"y", "sql_mode"}


def test_set_with_a_query_is_the_query_too() -> None:
    found = [each.statement for each in statements("SET @x = (SELECT max(a) FROM t)", "mysql")]
    assert isinstance(found[0], Setting)
    assert isinstance(found[1], Select)
    assert found[1].into is not None
    assert columns(found[1]) == {"a"}


def test_a_join_of_two_tables_in_update_writes_whichever_is_named() -> None:
    found = one("UPDATE t JOIN u USING (id) SET t.a = u.b, u.c = 1 WHERE t.x > 1")
    assert isinstance(found, Update)
    assert found.target is None
    assert [each.targets[0].names for each in found.assignments] == [("t", "a"), ("u", "c")]
    (source,) = found.from_
    assert isinstance(source, Join)
    assert source.using == ["id"]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE a, b FROM t a JOIN u b ON a.id = b.id WHERE b.x",
        "DELETE FROM a, b USING t a JOIN u b ON a.id = b.id WHERE b.x",
    ],
)
def test_delete_from_several_tables_names_those_rows_go_from(sql: str) -> None:
    found = one(sql)
    assert isinstance(found, Delete)
    assert found.target is None
    assert found.targets == [("a",), ("b",)]
    assert len(found.from_) == 1


def test_replace_deletes_the_rows_in_the_way() -> None:
    found = one("REPLACE INTO t (a) VALUES (1)")
    assert isinstance(found, Insert)
    assert found.conflict == Conflict(replaces=True, any_key=True)
    lite = one("INSERT OR REPLACE INTO t (a) VALUES (1)", "sqlite")
    assert isinstance(lite, Insert)
    assert lite.conflict == Conflict(replaces=True, any_key=True)


def test_the_row_of_an_insert_has_an_alias_and_values_a_function() -> None:
    found = one(
        "INSERT INTO t (a, b) VALUES (1, 2) AS new (x, y) ON DUPLICATE KEY UPDATE a = new.x",
        "mysql",
    )
    assert isinstance(found, Insert)
    assert found.conflict is not None
    assert (found.conflict.row_alias, found.conflict.row_columns) == ("new", ["x", "y"])
    found = one("INSERT INTO t (a) VALUES (DEFAULT) ON DUPLICATE KEY UPDATE a = VALUES(a) + 1")
    assert [node.name for node in every(found) if isinstance(node, Inserted)] == ["a"]
    assert any(isinstance(node, Default) for node in every(found))


def test_a_comma_is_no_join_and_a_join_binds_tighter() -> None:
    found = one("SELECT 1 FROM a, b JOIN c USING (x), d JOIN e")
    assert isinstance(found, Select)
    kinds = [type(each) for each in found.from_]
    assert kinds == [Table, Join, Join]


def test_a_join_in_parentheses_is_one_operand() -> None:
    found = one("SELECT 1 FROM t LEFT JOIN (u, v) ON t.id = u.id")
    assert isinstance(found, Select)
    (source,) = found.from_
    assert isinstance(source, Join)
    assert isinstance(source.right, Join)


def test_derived_tables_and_laterals_keep_their_kind() -> None:
    found = one("SELECT * FROM (SELECT 1) x, LATERAL (SELECT x.a) y")
    assert isinstance(found, Select)
    first, second = found.from_
    assert isinstance(first, Derived)
    assert isinstance(second, Derived)
    assert (first.lateral, second.lateral) == (False, True)


def test_json_table_makes_its_columns() -> None:
    found = one(
        "SELECT * FROM t, JSON_TABLE(t.j, '$[*]' COLUMNS (id FOR ORDINALITY, x INT PATH '$.x',"
        " NESTED PATH '$.y' COLUMNS (z INT PATH '$.z'))) AS jt"
    )
    (made,) = [node for node in every(found) if isinstance(node, Made)]
    assert made.made == ["id", "x", "z"]
    assert columns(made) == {"t.j"}
    found = one(
        "SELECT * FROM t JOIN JSON_TABLE((SELECT j FROM u WHERE a = ?), '$' COLUMNS"
        " (b INT EXISTS PATH '$', c char PATH '$' DEFAULT 'x' ON EMPTY NULL ON ERROR)) q WHERE d = ?"
    )
    (made,) = [node for node in every(found) if isinstance(node, Made)]
    assert made.made == ["b", "c"]
    assert sorted(each.number for each in every(found) if isinstance(each, Parameter)) == [1, 2]


def test_parameters_are_numbered_in_the_order_of_the_text() -> None:
    found = one("SELECT ? FROM t WHERE b = ? LIMIT ?")
    assert isinstance(found, Select)
    assert [each.value for each in found.items] == [Parameter(1)]
    assert Parameter(2) in list(every(found.where))
    assert found.limits == [Parameter(3)]
    found = one("SELECT a FROM t WHERE MATCH (b) AGAINST (concat(?, ?) WITH QUERY EXPANSION) = ?")
    assert [each for each in every(found) if isinstance(each, Parameter)] == [Parameter(3)]
    lite = one("SELECT a FROM t WHERE b = ?2 AND c = ? AND d = :n AND e = @m AND f = $p", "sqlite")
    given = {(each.number, each.name) for each in every(lite) if isinstance(each, Parameter)}
    assert given == {(2, ""), (3, ""), (0, "n"), (0, "m"), (0, "p")}


def test_comparisons_with_queries_keep_what_is_compared() -> None:
    found = one(
        "SELECT 1 FROM t WHERE (a, b) = (SELECT c, d FROM u) AND e > ALL (SELECT f FROM u)"
        " AND g IN (SELECT h FROM u) AND EXISTS (SELECT 1)"
    )
    given = [
        (each.kind, len(each.left), each.operator)
        for each in every(found)
        if isinstance(each, Subquery)
    ]
    assert sorted(given) == [
        (SubqueryKind.ALL, 1, ">"),
        (SubqueryKind.ANY, 1, "="),
        (SubqueryKind.EXISTS, 0, "="),
        (SubqueryKind.SCALAR, 2, "="),
    ]


def test_only_double_quotes_make_a_name_of_sqlite_doubtful() -> None:
    found = one('SELECT "x", [y], `z`, w FROM t', "sqlite")
    quoted = [
        node.names[0]
        for node in every(found)
        if isinstance(node, Column) and type(node.names[0]) is Quoted
    ]
    assert quoted == ["x"]


def test_sqlite_takes_several_conflict_clauses() -> None:
    found = one(
        "INSERT INTO t (a) SELECT b FROM u WHERE true ON CONFLICT (a) DO UPDATE SET c = excluded.c"
        " ON CONFLICT (d) DO UPDATE SET e = f RETURNING g",
        "sqlite",
    )
    assert isinstance(found, Insert)
    assert found.conflict is not None
    assert len(found.conflict.assignments) == 2
    assert columns(found) == {"b", "a", "excluded.c", "d", "f", "g"}
    assert doubts(found) == []


def test_a_call_bears_the_name_that_stands_in_the_text() -> None:
    found = one("SELECT ifnull(a, b), IFNULL(a, b), left(a, 2), md5(c), d.f(e) FROM t")
    assert isinstance(found, Select)
    names = [each.value.names for each in found.items if isinstance(each.value, Call)]
    assert names == [("ifnull",), ("ifnull",), ("left",), ("md5",), ("d", "f")]


def test_places_are_characters_of_the_text() -> None:
    text = "SELECT '\u7535', a; SELECT /*! b, */ c"
    found = statements(text, "mysql")
    assert [text[each.start : each.end] for each in found] == [
        "SELECT '\u7535', a",
        "SELECT /*! b, */ c",
    ]
    ats = [node.at for node in every(found[0].statement) if isinstance(node, Column)]
    assert [text[at] for at in ats] == ["a"]


def test_a_load_reads_its_set() -> None:
    found = one(
        "LOAD DATA LOCAL INFILE 'x' REPLACE INTO TABLE d.t PARTITION (p) CHARACTER SET utf8"
        " FIELDS TERMINATED BY ',' IGNORE 1 LINES (a, @b, c) SET e = @b, f = lower(g)"
    )
    assert isinstance(found, Copy)
    assert found.table is not None
    assert found.table.names == ("d", "t")
    assert (found.columns, found.variables, found.by_wire) == (["a", "c"], ["b"], True)
    assert [each.targets[0].names for each in found.assignments] == [("e",), ("f",)]
    assert columns(found.assignments) == {"g"}
