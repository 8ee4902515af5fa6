-- @ select_implicit-1
INSERT INTO test_missing_target VALUES (0, 1, 'XXXX', 'A');
-- @ select_implicit-2
SELECT c, count(*) FROM test_missing_target GROUP BY test_missing_target.c ORDER BY c;
-- @ select_implicit-3
SELECT count(*) FROM test_missing_target GROUP BY test_missing_target.c ORDER BY c;
-- @ select_implicit-4
SELECT count(*) FROM test_missing_target GROUP BY b ORDER BY b;
-- @ select_implicit-5
SELECT test_missing_target.b, count(*)
  FROM test_missing_target GROUP BY b ORDER BY b;
-- @ select_implicit-6
SELECT c FROM test_missing_target ORDER BY a;
-- @ select_implicit-7
SELECT count(*) FROM test_missing_target GROUP BY b ORDER BY b desc;
-- @ select_implicit-8
SELECT c, count(*) FROM test_missing_target GROUP BY 1 ORDER BY 1;
-- @ select_implicit-9
SELECT a, a FROM test_missing_target
	ORDER BY a;
-- @ select_implicit-10
SELECT a/2, a/2 FROM test_missing_target
	ORDER BY a/2;
-- @ select_implicit-11
SELECT a/2, a/2 FROM test_missing_target
	GROUP BY a/2 ORDER BY a/2;
-- @ select_implicit-12
SELECT x.b, count(*) FROM test_missing_target x, test_missing_target y
	WHERE x.a = y.a
	GROUP BY x.b ORDER BY x.b;
-- @ select_implicit-13
SELECT count(*) FROM test_missing_target x, test_missing_target y
	WHERE x.a = y.a
	GROUP BY x.b ORDER BY x.b;
-- @ select_implicit-14
CREATE TABLE test_missing_target2 AS
SELECT count(*)
FROM test_missing_target x, test_missing_target y
	WHERE x.a = y.a
	GROUP BY x.b ORDER BY x.b;
-- @ select_implicit-15
SELECT * FROM test_missing_target2;
-- @ select_implicit-16
SELECT a%2, count(b) FROM test_missing_target
GROUP BY test_missing_target.a%2
ORDER BY test_missing_target.a%2;
-- @ select_implicit-17
SELECT count(c) FROM test_missing_target
GROUP BY lower(test_missing_target.c)
ORDER BY lower(test_missing_target.c);
-- @ select_implicit-18
SELECT count(b) FROM test_missing_target GROUP BY b/2 ORDER BY b/2;
-- @ select_implicit-19
SELECT lower(test_missing_target.c), count(c)
  FROM test_missing_target GROUP BY lower(c) ORDER BY lower(c);
-- @ select_implicit-20
SELECT a FROM test_missing_target ORDER BY upper(d);
-- @ select_implicit-21
SELECT count(b) FROM test_missing_target
	GROUP BY (b + 1) / 2 ORDER BY (b + 1) / 2 desc;
-- @ select_implicit-22
SELECT x.b/2, count(x.b) FROM test_missing_target x, test_missing_target y
	WHERE x.a = y.a
	GROUP BY x.b/2 ORDER BY x.b/2;
-- @ select_implicit-23
CREATE TABLE test_missing_target3 AS
SELECT count(x.b)
FROM test_missing_target x, test_missing_target y
	WHERE x.a = y.a
	GROUP BY x.b/2 ORDER BY x.b/2;
-- @ select_implicit-24
SELECT * FROM test_missing_target3;
