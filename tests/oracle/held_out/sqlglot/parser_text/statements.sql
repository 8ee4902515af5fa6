-- @ parser-text-1
SELECT ("t"."a") || ("t"."b") AS "_col_0" FROM "t" AS "t";
-- @ parser-text-2
INSERT INTO addresses VALUES (1, 'NY');
-- @ parser-text-3
WITH baz AS (SELECT id FROM foo UNION SELECT id FROM bar) UPDATE my_table SET x = 1 FROM baz WHERE my_table.id = baz.id;
-- @ parser-text-4
SELECT id FROM foo UNION SELECT id FROM bar;
-- @ parser-text-5
SELECT * FROM foo JOIN bar ON a = 'b' WHERE 'bla' = 'bla';
-- @ parser-text-6
SELECT DISTINCT UPPER(c) FROM x ORDER BY UPPER(c) DESC;
-- @ parser-text-7
SELECT s FROM t WHERE s LIKE 'Bump%';
-- @ parser-text-8
SELECT s FROM t WHERE s NOT LIKE 'Bump%';
-- @ parser-text-9
SELECT s FROM t WHERE NOT (s LIKE 'Bump%');
-- @ parser-text-10
SELECT CONCAT(x.a, y.c) FROM x JOIN y ON x.b = y.b WHERE y.b = 'e';
-- @ parser-text-11
SELECT * FROM x JOIN y ON x.b = y.b WHERE y.b = 'e';
-- @ parser-text-12
SELECT a FROM x WHERE x.a <> 'b';
-- @ parser-text-13
SELECT a || n FROM t;
