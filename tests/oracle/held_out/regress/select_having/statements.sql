-- @ select_having-1
INSERT INTO test_having VALUES (0, 1, 'XXXX', 'A');
-- @ select_having-2
SELECT b, c FROM test_having
	GROUP BY b, c HAVING count(*) = 1 ORDER BY b, c;
-- @ select_having-3
SELECT b, c FROM test_having
	GROUP BY b, c HAVING b = 3 ORDER BY b, c;
-- @ select_having-4
SELECT lower(c), count(c) FROM test_having
	GROUP BY lower(c) HAVING count(*) > 2 OR min(a) = max(a)
	ORDER BY lower(c);
-- @ select_having-5
SELECT c, max(a) FROM test_having
	GROUP BY c HAVING count(*) > 2 OR min(a) = max(a)
	ORDER BY c;
-- @ select_having-6
SELECT min(a), max(a) FROM test_having HAVING min(a) = max(a);
-- @ select_having-7
SELECT min(a), max(a) FROM test_having HAVING min(a) < max(a);
-- @ select_having-8
SELECT 1 AS one FROM test_having WHERE 1/a = 1 HAVING 1 < 2;
