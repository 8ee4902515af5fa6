-- @ collate-1
INSERT INTO collate_test1 VALUES (1, 'abc'), (2, 'Abc'), (3, 'bbc'), (4, 'ABD');
-- @ collate-2
INSERT INTO collate_test2 SELECT * FROM collate_test1;
-- @ collate-3
SELECT * FROM collate_test1 WHERE b COLLATE "C" >= 'abc';
-- @ collate-4
SELECT * FROM collate_test1 WHERE b >= 'abc' COLLATE "C";
-- @ collate-5
SELECT * FROM collate_test1 WHERE b COLLATE "C" >= 'abc' COLLATE "C";
-- @ collate-6
INSERT INTO collate_test4 SELECT * FROM collate_test1;
-- @ collate-7
SELECT a, b FROM collate_test4 ORDER BY b;
-- @ collate-8
INSERT INTO collate_test5 SELECT * FROM collate_test1;
-- @ collate-9
SELECT a, b FROM collate_test5 ORDER BY b;
-- @ collate-10
SELECT a, b FROM collate_test1 ORDER BY b;
-- @ collate-11
SELECT a, b FROM collate_test2 ORDER BY b;
-- @ collate-12
SELECT a, b FROM collate_test1 ORDER BY b COLLATE "C";
-- @ collate-13
SELECT * FROM collate_test1 ORDER BY b;
-- @ collate-14
SELECT * FROM collate_test2 ORDER BY b;
-- @ collate-15
INSERT INTO collate_test10 VALUES (1, 'hij', 'hij'), (2, 'HIJ', 'HIJ');
-- @ collate-16
SELECT a, lower(x), lower(y), upper(x), upper(y), initcap(x), initcap(y) FROM collate_test10;
-- @ collate-17
SELECT a, lower(x COLLATE "C"), lower(y COLLATE "C") FROM collate_test10;
-- @ collate-18
SELECT a, x, y FROM collate_test10 ORDER BY lower(y), a;
-- @ collate-19
CREATE VIEW collview1 AS SELECT * FROM collate_test1 WHERE b COLLATE "C" >= 'bbc';
-- @ collate-20
CREATE VIEW collview2 AS SELECT a, b FROM collate_test1 ORDER BY b COLLATE "C";
-- @ collate-21
CREATE VIEW collview3 AS SELECT a, lower((x || x) COLLATE "POSIX") FROM collate_test10;
-- @ collate-22
SELECT a, coalesce(b, 'foo') FROM collate_test1 ORDER BY 2;
-- @ collate-23
SELECT a, coalesce(b, 'foo') FROM collate_test2 ORDER BY 2;
-- @ collate-24
SELECT a, lower(coalesce(x, 'foo')), lower(coalesce(y, 'foo')) FROM collate_test10;
-- @ collate-25
SELECT a, b, greatest(b, 'CCC') FROM collate_test1 ORDER BY 3;
-- @ collate-26
SELECT a, b, greatest(b, 'CCC') FROM collate_test2 ORDER BY 3;
-- @ collate-27
SELECT a, x, y, lower(greatest(x, 'foo')), lower(greatest(y, 'foo')) FROM collate_test10;
-- @ collate-28
SELECT a, nullif(b, 'abc') FROM collate_test1 ORDER BY 2;
-- @ collate-29
SELECT a, nullif(b, 'abc') FROM collate_test2 ORDER BY 2;
-- @ collate-30
SELECT a, lower(nullif(x, 'foo')), lower(nullif(y, 'foo')) FROM collate_test10;
-- @ collate-31
SELECT a, CASE b WHEN 'abc' THEN 'abcd' ELSE b END FROM collate_test1 ORDER BY 2;
-- @ collate-32
SELECT a, CASE b WHEN 'abc' THEN 'abcd' ELSE b END FROM collate_test2 ORDER BY 2;
-- @ collate-33
SELECT a, b::testdomain FROM collate_test1 ORDER BY 2;
-- @ collate-34
SELECT a, b::testdomain FROM collate_test2 ORDER BY 2;
-- @ collate-35
SELECT a, b::testdomain_p FROM collate_test2 ORDER BY 2;
-- @ collate-36
SELECT a, lower(x::testdomain), lower(y::testdomain) FROM collate_test10;
-- @ collate-37
SELECT min(b), max(b) FROM collate_test1;
-- @ collate-38
SELECT min(b), max(b) FROM collate_test2;
-- @ collate-39
SELECT array_agg(b ORDER BY b) FROM collate_test1;
-- @ collate-40
SELECT array_agg(b ORDER BY b) FROM collate_test2;
-- @ collate-41
SELECT array_agg(x COLLATE "C" ORDER BY y COLLATE "POSIX") FROM collate_test10;
-- @ collate-42
SELECT array_agg(a ORDER BY x COLLATE "C", y COLLATE "POSIX") FROM collate_test10;
-- @ collate-43
SELECT a, b FROM collate_test1 UNION ALL SELECT a, b FROM collate_test1 ORDER BY 2;
-- @ collate-44
SELECT a, b FROM collate_test2 UNION SELECT a, b FROM collate_test2 ORDER BY 2;
-- @ collate-45
SELECT a, b FROM collate_test2 WHERE a < 4 INTERSECT SELECT a, b FROM collate_test2 WHERE a > 1 ORDER BY 2;
-- @ collate-46
SELECT a, b FROM collate_test2 EXCEPT SELECT a, b FROM collate_test2 WHERE a < 2 ORDER BY 2;
-- @ collate-47
SELECT a, b FROM collate_test1 UNION ALL SELECT a, b FROM collate_test2 ORDER BY 2;
-- @ collate-48
SELECT a, b FROM collate_test1 UNION ALL SELECT a, b FROM collate_test2;
-- @ collate-49
SELECT a, b COLLATE "C" FROM collate_test1 UNION SELECT a, b FROM collate_test2 ORDER BY 2;
-- @ collate-50
CREATE TABLE test_u AS SELECT a, b FROM collate_test1 UNION ALL SELECT a, b FROM collate_test2;
-- @ collate-51
select x < y from collate_test10;
-- @ collate-52
select x || y from collate_test10;
-- @ collate-53
SELECT * FROM collate_test10 WHERE (x, y) NOT IN (SELECT y, x FROM collate_test10);
-- @ collate-54
SELECT * FROM collate_test10 WHERE (x COLLATE "POSIX", y COLLATE "C") NOT IN (SELECT y, x FROM collate_test10);
-- @ collate-55
SELECT * FROM collate_test10 WHERE (x, y) NOT IN (SELECT y COLLATE "C", x COLLATE "POSIX" FROM collate_test10);
-- @ collate-56
SELECT a, CAST(b AS varchar) FROM collate_test1 ORDER BY 2;
-- @ collate-57
SELECT a, CAST(b AS varchar) FROM collate_test2 ORDER BY 2;
-- @ collate-58
SELECT a, b FROM collate_test1 ORDER BY a, vc(b);
-- @ collate-59
SELECT * FROM unnest((SELECT array_agg(b ORDER BY b) FROM collate_test1)) ORDER BY 1;
-- @ collate-60
SELECT * FROM unnest((SELECT array_agg(b ORDER BY b) FROM collate_test2)) ORDER BY 1;
-- @ collate-61
SELECT a, dup(b) FROM collate_test1 ORDER BY 2;
-- @ collate-62
SELECT a, dup(b) FROM collate_test2 ORDER BY 2;
-- @ collate-63
DELETE FROM collate_test22 WHERE f2 = 'baz';
-- @ collate-64
EXPLAIN (COSTS OFF)
  SELECT * FROM collate_test10 ORDER BY x, y;
-- @ collate-65
EXPLAIN (COSTS OFF)
  SELECT * FROM collate_test10 ORDER BY x DESC, y COLLATE "C" ASC NULLS FIRST;
-- @ collate-66
SELECT b FROM collate_test1 ORDER BY b COLLATE builtin_c;
-- @ collate-67
INSERT INTO vctable VALUES ('foo' COLLATE "C");
-- @ collate-68
SELECT collation for ((SELECT a FROM collate_test1 LIMIT 1));
-- @ collate-69
SELECT collation for ((SELECT b FROM collate_test1 LIMIT 1));
