-- @ postgres-text-1
SELECT JSON_VALUE(j, '$.a' RETURNING BIGINT) FROM t;
-- @ postgres-text-2
SELECT * FROM "x" WHERE SUBSTRING("x"."foo" FROM 1 FOR 2) IN ('mas');
-- @ postgres-text-3
SELECT * FROM x WHERE SUBSTRING(col1 FROM 3 + LENGTH(col1) - 10 FOR 10) IN (col2);
-- @ postgres-text-4
SELECT js, js IS JSON AS "json?", js IS JSON VALUE AS "scalar?", js IS JSON SCALAR AS "scalar?", js IS JSON OBJECT AS "object?", js IS JSON ARRAY AS "array?" FROM t;
-- @ postgres-text-5
INSERT INTO x VALUES (1, 'a', 2.0) RETURNING a;
-- @ postgres-text-6
INSERT INTO x VALUES (1, 'a', 2.0) RETURNING a, b;
-- @ postgres-text-7
INSERT INTO x VALUES (1, 'a', 2.0) RETURNING *;
-- @ postgres-text-8
INSERT INTO tbl (a, b) VALUES (1, 'x') ON CONFLICT(a, LOWER(b)) DO UPDATE SET b = excluded.b;
-- @ postgres-text-9
INSERT INTO x VALUES (1, 'a', 2.0) ON CONFLICT(id) DO NOTHING RETURNING *;
-- @ postgres-text-10
SELECT * FROM x WHERE SUBSTRING(col1, 3 + LENGTH(col1) - 10, 10) IN (col2);
