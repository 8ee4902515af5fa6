-- @ collate.icu.utf8-1
SELECT * FROM collate_test3 WHERE b >= 'bbc';
-- @ collate.icu.utf8-2
SELECT a, b FROM collate_test3 ORDER BY b;
-- @ collate.icu.utf8-3
SELECT * FROM collate_test3 ORDER BY b;
-- @ collate.icu.utf8-4
SELECT a, coalesce(b, 'foo') FROM collate_test3 ORDER BY 2;
-- @ collate.icu.utf8-5
SELECT a, b, greatest(b, 'CCC') FROM collate_test3 ORDER BY 3;
-- @ collate.icu.utf8-6
SELECT a, nullif(b, 'abc') FROM collate_test3 ORDER BY 2;
-- @ collate.icu.utf8-7
SELECT a, CASE b WHEN 'abc' THEN 'abcd' ELSE b END FROM collate_test3 ORDER BY 2;
-- @ collate.icu.utf8-8
SELECT a, b::testdomain FROM collate_test3 ORDER BY 2;
-- @ collate.icu.utf8-9
SELECT min(b), max(b) FROM collate_test3;
-- @ collate.icu.utf8-10
SELECT array_agg(b ORDER BY b) FROM collate_test3;
-- @ collate.icu.utf8-11
SELECT a, b FROM collate_test3 WHERE a < 4 INTERSECT SELECT a, b FROM collate_test3 WHERE a > 1 ORDER BY 2;
-- @ collate.icu.utf8-12
SELECT a, b FROM collate_test3 EXCEPT SELECT a, b FROM collate_test3 WHERE a < 2 ORDER BY 2;
-- @ collate.icu.utf8-13
SELECT a, CAST(b AS varchar) FROM collate_test3 ORDER BY 2;
-- @ collate.icu.utf8-14
SELECT * FROM unnest((SELECT array_agg(b ORDER BY b) FROM collate_test3)) ORDER BY 1;
-- @ collate.icu.utf8-15
SELECT a, dup(b) FROM collate_test3 ORDER BY 2;
-- @ collate.icu.utf8-16
INSERT INTO test7 VALUES ('Abernathy'), ('apple'), ('bird'), ('Boston'), ('Graham'), ('green');
-- @ collate.icu.utf8-17
INSERT INTO test6 VALUES (1, U&'zy\00E4bc');
-- @ collate.icu.utf8-18
SELECT * FROM test6;
-- @ collate.icu.utf8-19
INSERT INTO test6a VALUES (1, ARRAY[U&'\00E4bc']);
-- @ collate.icu.utf8-20
SELECT * FROM test6a;
-- @ collate.icu.utf8-21
INSERT INTO test4 VALUES (1, 'cote'), (2, 'côte'), (3, 'coté'), (4, 'côté');
-- @ collate.icu.utf8-22
SELECT * FROM test4 WHERE b = 'cote';
-- @ collate.icu.utf8-23
INSERT INTO test4nfd VALUES (1, 'cote'), (2, 'côte'), (3, 'coté'), (4, 'côté');
-- @ collate.icu.utf8-24
UPDATE test4nfd SET b = normalize(b, nfd);
